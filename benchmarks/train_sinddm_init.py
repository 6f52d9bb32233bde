"""Train the SinDDM weights that come with the project, from procedural pictures alone.

    python benchmarks/train_sinddm_init.py            writes resources/weights/sinddm_init_w64.safetensors

The pictures are "dead leaves": shapes of scale-free sizes laid over each other (Lee, Mumford and Huang,
"Occlusion models for natural images", IJCV 2001), each with a colour and a texture of its own. They share
edges, occlusion and the 1/f spectrum with aerial scenes and need no data. Same seed, same processor kind:
same weights.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "core"))

from rs_genedit.methods.multiscale.sinddm.examples import Batch, Examples, TrainingScale  # noqa: E402
from rs_genedit.methods.multiscale.sinddm.initial_weights import (  # noqa: E402
    SHIPPED_WIDTHS,
    for_bands,
    initial_file,
    save_initial,
)
from rs_genedit.methods.multiscale.sinddm.network import Network  # noqa: E402
from rs_genedit.methods.multiscale.sinddm.noise_levels import NoisePlan  # noqa: E402
from rs_genedit.methods.multiscale.sinddm.optimiser import TrainingState  # noqa: E402
from rs_genedit.methods.multiscale.sinddm.training import (  # noqa: E402
    Trainer,
    TrainingSettings,
    fresh_weights,
)
from rs_genedit.runtime.context import JobContext  # noqa: E402
from rs_genedit.runtime.resources import resource  # noqa: E402

BANDS = 13
#: Band counts of a step, the usual ones more often.
BAND_COUNTS = (1, 2, 3, 3, 3, 4, 4, 6, 8, 13)
COLOURS = 4
SIDE = 160
#: Numbers of scales of usual work windows, from 130 to 1,000 pixels.
SCALE_COUNTS = (4, 5, 6, 7, 8, 9)
RATIO = 2**0.5


class Mixture:
    """The same pictures as scenes of several numbers of scales and bands, drawn anew for each step."""

    def __init__(self, pictures: list[tuple[np.ndarray, np.ndarray]], crop: int, count: int, seed: int) -> None:
        usable = np.ones(pictures[0][0].shape[1:], bool)
        self._examples = []
        for scales in SCALE_COUNTS:
            images = [
                [TrainingScale(sharp, None, usable)] + [TrainingScale(sharp, blurry, usable)] * (scales - 1)
                for sharp, blurry in pictures
            ]
            self._examples.append(Examples(images, NoisePlan(scales), crop, count, seed))
        self.bands, self._seed = BANDS, seed

    def batch(self, step: int) -> Batch:
        rng = np.random.Generator(np.random.Philox(key=[self._seed + 1, step]))
        bands = rng.permutation(BANDS)[: rng.choice(BAND_COUNTS)]
        whole = self._examples[step % len(self._examples)].batch(step)
        weight = whole.weight * np.float32(BANDS / len(bands))
        return replace(whole, noisy=whole.noisy[:, bands], noise=whole.noise[:, bands], weight=weight)


class BandsTrainer(Trainer):
    """Trains the parts of one many-band network that networks of fewer bands take."""

    def _said(self, state: torch.Tensor, step: torch.Tensor, scale: torch.Tensor) -> torch.Tensor:
        bands = state.shape[1]
        with torch.device("meta"):
            network = Network(bands, self.settings.width)
        wanted = dict(network.named_parameters())
        taken = {
            name: for_bands(name, parameter, bands)
            for name, parameter in self.network.named_parameters()
            if name in wanted
        }
        return torch.func.functional_call(network, taken, (state, step, scale))


def picture(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """One picture and its blurry partner, (BANDS, SIDE, SIDE) float32.

    It is drawn in a few hidden colours, of which every band is another mixture: as in real scenes, bands are
    alike, some nearly the same, some hardly.
    """
    rng = np.random.default_rng(seed)
    textures = [textured(rng) for _ in range(8)]
    canvas = textures[0].copy()
    smallest = rng.uniform(1.5, 5)
    for _ in range(int(rng.integers(20, 260))):
        leaf(canvas, rng, textures, smallest)
    if rng.random() < 0.5:
        stripes(canvas, rng)
    mixing = rng.normal(0, rng.uniform(0.05, 0.4), (BANDS, COLOURS))
    mixing[:, 0] += rng.choice([1.0, -1.0], BANDS, p=[0.93, 0.07])
    mixed = np.tensordot(mixing, canvas, 1)
    low, high = np.percentile(mixed, [2, 98], axis=(1, 2))
    spread = np.maximum(high - low, 1e-3)
    sharp = (2 * (mixed - low[:, None, None]) / spread[:, None, None] - 1).astype(np.float32)
    return sharp, blurred(sharp)


def textured(rng: np.random.Generator) -> np.ndarray:
    """Fractal noise with a random spectral slope and a random colour, (COLOURS, SIDE, SIDE)."""
    frequency = np.hypot(np.fft.fftfreq(SIDE)[:, None], np.fft.rfftfreq(SIDE)[None, :])
    frequency[0, 0] = 1.0
    shape = frequency ** -rng.uniform(0.6, 2.2)
    shape[0, 0] = 0.0
    phases = np.exp(2j * np.pi * rng.random((COLOURS, *shape.shape)))
    noise = np.fft.irfft2(phases * shape, s=(SIDE, SIDE))
    noise /= noise.std(axis=(1, 2), keepdims=True)
    return rng.normal(0, 1, COLOURS)[:, None, None] + rng.uniform(0.02, 0.6) * noise


def leaf(
    canvas: np.ndarray,
    rng: np.random.Generator,
    textures: list[np.ndarray],
    smallest: float,
) -> None:
    """Lay one disc, ellipse, rectangle or band over the canvas."""
    rows, cols = np.mgrid[:SIDE, :SIDE]
    size = smallest / np.sqrt(rng.uniform((smallest / (SIDE / 2)) ** 2, 1))
    angle = rng.choice([rng.uniform(0, np.pi), rng.choice([0.2, 0.2 + np.pi / 2])])
    centre = rng.uniform(0, SIDE, 2)
    y, x = rows - centre[0], cols - centre[1]
    u, v = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    stretch = rng.uniform(1, 4)
    kind = rng.choice(3, p=[0.4, 0.45, 0.15])
    if kind == 0:
        inside = (u / stretch) ** 2 + v**2 < size**2
    elif kind == 1:
        inside = (np.abs(u) < size * stretch) & (np.abs(v) < size)
    else:
        inside = np.abs(v + 6 * np.sin(u / rng.uniform(8, 40))) < min(size, 5)
    texture = textures[rng.integers(len(textures))][:, inside]
    if rng.random() < 0.7:
        colour = rng.normal(0, 1, COLOURS)
        texture = texture + (colour - texture.mean(axis=1))[:, None]
    canvas[:, inside] = texture


def stripes(canvas: np.ndarray, rng: np.random.Generator) -> None:
    """Rows of a crop or tiles of a roof over a part of the canvas."""
    rows, cols = np.mgrid[:SIDE, :SIDE]
    angle, period = rng.uniform(0, np.pi), rng.uniform(3, 14)
    wave = np.sin(2 * np.pi * (cols * np.cos(angle) + rows * np.sin(angle)) / period)
    top, left = rng.integers(0, SIDE // 2, 2)
    part = (slice(None), slice(top, top + SIDE // 2), slice(left, left + SIDE // 2))
    canvas[part] += rng.uniform(0.1, 0.5) * wave[part[1:]]


def blurred(sharp: np.ndarray) -> np.ndarray:
    """What the next coarser scale of ``sharp`` gives when it is resized up again."""
    small = (round(SIDE / RATIO), round(SIDE / RATIO))
    tensor = torch.from_numpy(sharp)[None]
    options = {"mode": "bicubic", "align_corners": False}
    coarse = torch.nn.functional.interpolate(tensor, small, antialias=True, **options)
    return torch.nn.functional.interpolate(coarse, (SIDE, SIDE), **options)[0].numpy()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--steps", type=int, default=1600)
    parser.add_argument("--pictures", type=int, default=240)
    parser.add_argument("--width", type=int, default=SHIPPED_WIDTHS[0])
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=2023)
    parser.add_argument("--output", type=Path)
    args = parser.parse_args()
    settings = TrainingSettings(
        width=args.width, steps=args.steps, rate=1.5e-3, average=0.997, seed=args.seed, pretrained=False
    )
    pictures = [picture(args.seed * 100_000 + k) for k in range(args.pictures)]
    mixture = Mixture(pictures, settings.crop, settings.count, args.seed)
    output = args.output or resource("weights") / initial_file(args.width)
    began = time.monotonic()

    def save(state: TrainingState) -> None:
        save_initial(output, state.average, BANDS, args.width)
        print(f"step {state.step} of {args.steps}, {time.monotonic() - began:.0f} s", flush=True)

    trainer = BandsTrainer(mixture, settings, torch.device("cpu"), args.threads)
    save(trainer.run(TrainingState.begin(fresh_weights(BANDS, settings)), JobContext(), save, save_every=250))


if __name__ == "__main__":
    main()

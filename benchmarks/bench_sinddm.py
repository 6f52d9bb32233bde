"""What SinDDM's training costs, and what makes it cheaper.

    python -m benchmarks.bench_sinddm throughput     processor seconds per Mpx of training, by width and numbers
    python -m benchmarks.bench_sinddm cost [SCENE]   ours against whole image, float32, width 160, to one loss,
                                                     both from noise
    python -m benchmarks.bench_sinddm start [SCENE]  from the project's weights against from noise

Without a command: cost. SCENE is any raster the engine opens, the 0.25 m scene of shared/data if none is named;
its upper left part (--size) is used, the right quarter held out. Times
are processor seconds of one thread, so that other work on the machine hardly shows. Losses are the mean
absolute error of the noise at the levels that sampling visits, on the held-out quarter.
"""

from __future__ import annotations

import argparse
import time
from contextlib import suppress
from dataclasses import dataclass, replace

import numpy as np
import torch
from rs_genedit.methods.multiscale.sinddm.cache import first_weights
from rs_genedit.methods.multiscale.sinddm.examples import Examples, TrainingScale
from rs_genedit.methods.multiscale.sinddm.noise_levels import NoisePlan
from rs_genedit.methods.multiscale.sinddm.optimiser import TrainingState
from rs_genedit.methods.multiscale.sinddm.training import (
    Trainer,
    TrainingSettings,
    denoising_loss,
)
from rs_genedit.methods.multiscale.sinddm.training_pyramid import scale_count, training_pyramid
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext

from benchmarks import data

OURS = TrainingSettings()
#: The official training, but with one image a step instead of 32 and only at the levels that sampling visits:
#: both help it in this comparison.
WHOLE_IMAGE = TrainingSettings(
    width=160, crop=100_000, count=1, rate=1e-3, precision="float32", target="noise", pretrained=False
)
CPU = torch.device("cpu")


@dataclass(frozen=True)
class Point:
    """A moment of a training: processor seconds and Mpx so far, and the held-out loss then."""

    step: int
    seconds: float
    megapixels: float
    loss: float


class Spent(Exception):
    """The time given to a training is over."""


def read(path: str, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Pixels (bands, height, width) and valid pixels of the scene's upper left part."""
    with open_scene(path) as scene:
        window = Window(0, 0, size, size).intersect(scene.window)
        valid = scene.valid(window)
        return np.where(valid, scene.radiometry.to_float(scene.read(window)), 0).astype(np.float32), valid


def split(pixels: np.ndarray, valid: np.ndarray, settings: TrainingSettings) -> tuple[Examples, Examples]:
    """What is learnt from, and the held-out quarter."""
    scales = scale_count(*valid.shape)
    plan = NoisePlan(scales)
    image = training_pyramid(pixels, valid, Window(0, 0, *valid.shape), scales)
    learnt, held = [], []
    for resized in image:
        left = np.arange(resized.usable.shape[1]) < 0.75 * resized.usable.shape[1]
        learnt.append(TrainingScale(resized.sharp, resized.blurry, resized.usable & left))
        held.append(TrainingScale(resized.sharp, resized.blurry, resized.usable & ~left))
    train = Examples([learnt], plan, settings.crop, settings.count, settings.seed)
    return train, Examples([held], plan, 64, 4, 12345)


def course(
    scene: tuple[np.ndarray, np.ndarray],
    settings: TrainingSettings,
    seconds: float,
    every: int,
    batches: int = 32,
) -> list[Point]:
    """Train for so many processor seconds on one thread, judging ``every`` steps."""
    train, held_out = split(*scene, settings)
    trainer = Trainer(train, settings, CPU)
    points: list[Point] = []
    clock = {"begun": time.process_time(), "judging": 0.0, "pixels": 0.0, "counted": 0.0}

    def judge(state: TrainingState) -> None:
        spent = time.process_time() - clock["begun"] - clock["judging"]
        for step in range(int(clock["counted"]), state.step):
            clock["pixels"] += train.batch(step).noisy[:, 0].size / 1e6
        clock["counted"] = state.step
        loss = denoising_loss(state.average, settings, held_out, batches)
        points.append(Point(state.step, spent, clock["pixels"], loss))
        print(
            f"  step {state.step:5d}  {spent:7.1f} s  {clock['pixels']:7.2f} Mpx  loss {loss:.4f}", flush=True
        )
        clock["judging"] = time.process_time() - clock["begun"] - spent
        if spent > seconds:
            raise Spent

    with suppress(Spent):
        trainer.run(
            TrainingState.begin(first_weights(train.bands, settings, JobContext())), JobContext(), judge, every
        )
    return points


def cost(args: argparse.Namespace) -> None:
    scene = read(args.scene, args.size)
    print(f"whole image, float32, width 160, {scene[0].shape}")
    baseline = course(scene, replace(WHOLE_IMAGE, steps=args.steps), args.seconds, args.every)
    target = min(baseline, key=lambda point: point.loss)
    print(f"crops, bfloat16 where native, width {OURS.width}")
    # From noise, as the baseline: what the project's initial weights add is the command "start"'s to say.
    ours = course(scene, replace(OURS, steps=args.steps, pretrained=False), args.seconds, 10 * args.every)
    reached = next((point for point in ours if point.loss <= target.loss), None)
    if reached is None:
        print(f"the loss {target.loss:.4f} was not reached in {args.seconds:.0f} s")
        return
    print(f"loss {target.loss:.4f}: whole image {target.seconds:.0f} s, ours {reached.seconds:.0f} s: ", end="")
    print(f"{target.seconds / reached.seconds:.1f} times cheaper")
    rates = [point.seconds / point.megapixels for point in (target, reached)]
    print(f"processor seconds per Mpx: {rates[0]:.1f} against {rates[1]:.1f}, {rates[0] / rates[1]:.1f} times")


def start(args: argparse.Namespace) -> None:
    scene = read(args.scene, args.size)
    for pretrained in (False, True):
        print("from the project's weights" if pretrained else "from noise")
        settings = replace(OURS, steps=args.steps, pretrained=pretrained)
        train, held_out = split(*scene, settings)
        begin = denoising_loss(first_weights(train.bands, settings, JobContext()), settings, held_out, 32)
        print(f"  before the first step: loss {begin:.4f}")
        course(scene, settings, args.seconds, args.every)


def throughput(args: argparse.Namespace) -> None:
    rows = np.random.default_rng(0).normal(0, 0.5, (3, 256, 256)).astype(np.float32)
    usable = np.ones((256, 256), bool)
    for width in (160, 96, 64, 48, 32):
        for precision in ("float32", "bfloat16"):
            settings = replace(OURS, width=width, precision=precision, steps=4, pretrained=False)
            train, _ = split(rows, usable, settings)
            trainer = Trainer(train, settings, CPU)
            state = TrainingState.begin(first_weights(3, settings, JobContext()))
            begun = time.process_time()
            trainer.run(state, JobContext())
            pixels = sum(train.batch(step).noisy[:, 0].size for step in range(4)) / 1e6
            print(
                f"width {width:3d} {precision:8s} {(time.process_time() - begun) / pixels:6.1f} s/Mpx",
                flush=True,
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=400, help="side of the part of the scene, pixels")
    parser.add_argument("--steps", type=int, default=2400, help="length of the learning-rate schedule")
    parser.add_argument("--seconds", type=float, default=600, help="processor seconds for each training")
    parser.add_argument("--every", type=int, default=10, help="steps between two judgements")
    scene = str(data.raster("nl_gorinchem_25cm_rdnew.tif"))
    parser.set_defaults(run=cost, scene=scene)
    commands = parser.add_subparsers()
    commands.add_parser("throughput").set_defaults(run=throughput)
    for name, run in (("cost", cost), ("start", start)):
        command = commands.add_parser(name)
        command.add_argument("scene", nargs="?", default=scene)
        command.set_defaults(run=run)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()

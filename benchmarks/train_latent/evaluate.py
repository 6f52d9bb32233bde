"""What the small latent model has learnt: a sheet of samples, and attribute-binding accuracy of the judge.

``python -m benchmarks.train_latent.evaluate build/latent/model`` writes ``build/latent/samples.png`` and prints
the share of things that are shown in the colour asked for, beside that of generated chips not seen before.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from rs_genedit.methods.latent.loading import load_pipeline
from rs_genedit.methods.latent.pipeline import LatentPipeline, Words

from benchmarks.train_latent.chips import chips
from benchmarks.train_latent.judge import right, said, trained

#: Prompts of the sheet, a row each.
PROMPTS = (
    "blue water", "green water", "a forest", "snow", "sand", "a yellow field", "a brown field",
    "one house with a red roof in a green meadow", "two houses with white roofs in a green field",
    "three houses with blue roofs in bare soil", "many houses with grey roofs in a green meadow",
    "four houses with black roofs in snow", "a blue pond in a yellow field", "a green pond in sand",
    "a brown pond in a green meadow", "a blue river in a forest", "a brown river in a green field",
    "a grey road in a green field", "a blue pond and two houses with red roofs in a green meadow",
    "three houses with white roofs and a green pond in a brown field",
)  # fmt: skip


def samples(
    model: LatentPipeline, prompts: list[str], seed: int, steps: int = 25, guidance: float = 4.0
) -> np.ndarray:
    """A picture (n, height, width, 3) uint8 for each prompt, the plain pipeline in batches of 16."""
    made = []
    for start in range(0, len(prompts), 16):
        part = prompts[start : start + 16]
        hidden = torch.cat([model.words(p)[0].hidden for p in part])
        empty = model.words("")[0].hidden.expand(len(part), -1, -1)
        scheduler = model.scheduler("ddim")
        scheduler.set_timesteps(steps)
        noise = np.random.default_rng([seed, start]).standard_normal(
            (len(part), model.channels, model.side, model.side), np.float32
        )
        latents = torch.from_numpy(noise)
        for time in scheduler.timesteps:
            found = model.predict(latents, time, Words(hidden), Words(empty), guidance, None)
            latents = scheduler.step(found, time, latents, return_dict=False)[0]
        made.append((255 * model.decode(latents)).round().byte().permute(0, 2, 3, 1).numpy())
    return np.concatenate(made)


def sheet(model: LatentPipeline, path: Path, steps: int, columns: int = 6) -> None:
    """Samples of :data:`PROMPTS`, twice as large."""
    rows = samples(model, [p for p in PROMPTS for _ in range(columns)], 1, steps)
    side = rows.shape[1]
    grid = rows.reshape(len(PROMPTS), columns, side, side, 3).transpose(0, 2, 1, 3, 4)
    flat = grid.reshape(len(PROMPTS) * side, columns * side, 3)
    Image.fromarray(flat.repeat(2, 0).repeat(2, 1)).save(path)


def main() -> None:
    """Sheet and figures of a model's folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=256, help="prompts, those of chips that nobody has seen")
    parser.add_argument("--steps", type=int, default=25)
    parser.add_argument("--guidance", type=float, default=4.0)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    model = load_pipeline(asked.folder, "cpu")
    sheet(model, asked.folder.parent / "samples.png", asked.steps)
    judge = trained(asked.folder.parent / "judge.safetensors")
    pictures, captions = chips(asked.count, 31)
    wanted = [said(caption) for caption in captions]
    other = wanted[1:] + wanted[:1]
    made = samples(model, captions, 31, asked.steps, asked.guidance)
    for name, prompts, seen in (
        ("generated chips, as drawn", wanted, judge.names(pictures)),
        ("the model's pictures", wanted, judge.names(made)),
        ("the model's pictures, prompts of others", other, judge.names(made)),
    ):
        print(name, {kind: round(share, 3) for kind, share in right(prompts, seen).items()})


if __name__ == "__main__":
    main()

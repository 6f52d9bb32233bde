"""Do edits help a network that has few real examples? The paper's Table II, in our terms.

    python -m benchmarks.downstream [--seeds 3] [--data ../shared/data]

A small Siamese network is told whether the second of two pictures shows a place flooded (burned) that the first
shows as it was. Real pairs are crops of Sentinel-2 imagery from the same scene: flooded where the modified NDWI
says so (Xu 2006, from the green and short-wave bands the network never sees), burned inside boxes set by eye.
Training and test crops come from different halves of the flood scene and from different fire chips. With few
real pairs, the network is trained without and with pairs of (crop, the same crop edited by words), made from
the training side alone.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
import shapely
import torch
import torch.nn.functional as F
from PIL import Image
from rasterio.transform import from_origin
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.runtime.context import JobContext
from torch import Tensor, nn

OUT = Path("build/downstream")
SIDE = 32
#: Real pairs of each kind that the network gets, edits that are made, test pairs, training steps.
FEW, EDITS, TESTS, STEPS = 4, 32, 300, 350
Box = tuple[float, float, float, float]
#: Boxes (left, top, right, bottom; shares of the chip) that are burned, and that are not, by eye.
FIRE: dict[str, tuple[list[Box], list[Box], bool]] = {
    "39.09227_46.67192_n": ([(0.65, 0.42, 0.98, 0.85)], [(0.02, 0.02, 0.45, 0.30)], False),
    "39.3851_46.8002_85": (
        [(0.50, 0.72, 0.78, 0.97)],
        [(0.70, 0.02, 1.0, 0.60), (0.0, 0.60, 0.40, 1.0)],
        False,
    ),
    "39.4586_46.97208_l": ([(0.56, 0.28, 0.84, 0.50)], [(0.0, 0.0, 0.48, 0.45)], True),
    "39.72044_46.19157_n": ([(0.10, 0.02, 0.98, 0.36)], [(0.02, 0.52, 0.98, 0.98)], True),
}


@dataclass(frozen=True)
class Crops:
    """Crops (n, 3, SIDE, SIDE) in 0 to 1: as they were, and struck."""

    calm: Tensor
    struck: Tensor


@dataclass(frozen=True)
class Study:
    """One kind of disaster: real crops for training and test, and pairs made by editing the training side."""

    name: str
    train: Crops
    test: Crops
    made: Crops


def main() -> None:
    """Both studies, without and with edits, over some seeds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("RS_GENEDIT_DATA", "../shared/data")))
    options = parser.parse_args()
    torch.set_num_threads(1)
    OUT.mkdir(parents=True, exist_ok=True)
    report = []
    for study in (floods(options.data), fires(options.data)):
        for with_edits in (False, True):
            scores = [run(study, with_edits, seed) for seed in range(options.seeds)]
            accuracy, f1 = (list(values) for values in zip(*scores, strict=True))
            row = {
                "study": study.name,
                "edits": len(study.made.calm) if with_edits else 0,
                "accuracy": round(100 * statistics.mean(accuracy), 1),
                "accuracy_spread": round(100 * statistics.pstdev(accuracy), 1),
                "f1": round(100 * statistics.mean(f1), 1),
                "f1_spread": round(100 * statistics.pstdev(f1), 1),
            }
            report.append(row)
            print(row, flush=True)
    (OUT / "downstream.json").write_text(json.dumps(report, indent=1) + "\n")


# -------------------------------------------------------------------------------------------------- the data


def floods(data: Path) -> Study:
    """The flood scene: its left half to train on and to edit, its right half to test on."""
    path = data / "rasters" / "s2_13band_spain_flood_4326.tif"
    with rasterio.open(path) as source:
        pixels, profile = source.read(), source.profile
    half = pixels.shape[2] // 2
    green, swir = pixels[2].astype(np.float32), pixels[11].astype(np.float32)
    wet = (green - swir) / np.maximum(green + swir, 1) > 0.1
    low, high = np.percentile(pixels[[3, 2, 1]], [1, 99])

    def shown(values: np.ndarray) -> np.ndarray:
        return np.clip((values[[3, 2, 1]].astype(np.float32) - low) / (high - low), 0, 1)

    whole, rng = shown(pixels), np.random.default_rng(0)
    left, right = (_split(whole[:, :, at], wet[:, at], rng) for at in (np.s_[:half], np.s_[half:]))
    scene = OUT / "flood.tif"
    profile.update(driver="GTiff", width=half)
    with rasterio.open(scene, "w", **profile) as made:
        made.write(pixels[:, :, :half])
    dry = ~wet[:, :half]
    centres = _places(dry, EDITS, rng)
    after = shown(edited(scene, centres, "a flooded field"))
    return Study("flood", left, right, _pairs(whole[:, :, :half], after, centres))


def fires(data: Path) -> Study:
    """Fire chips: two to train on and two to test on; edits are made on chips without any fire."""
    folder, rng = data / "chips" / "s2_wildfire_512", np.random.default_rng(1)
    parts: dict[bool, list[Crops]] = {False: [], True: []}
    for stem, (burned, calm, test) in FIRE.items():
        image = _chip(folder / "burn_scar" / f"{stem}.png")
        parts[test].append(Crops(_boxed(image, calm, rng), _boxed(image, burned, rng)))
    made = []
    for path in sorted((folder / "no_fire").glob("*.png")):
        image = _chip(path)
        scene = OUT / f"{path.stem}.tif"
        with rasterio.open(
            scene, "w", driver="GTiff", width=image.shape[2], height=image.shape[1], count=3, dtype="uint8",
            crs="EPSG:32638", transform=from_origin(4e5, 4.4e6, 10, 10),
        ) as target:  # fmt: skip
            target.write(np.round(image * 255).astype(np.uint8))
        centres = _places(np.ones(image.shape[1:], bool), EDITS // 4, rng)
        after = edited(scene, centres, "burned land after a wildfire").astype(np.float32) / 255
        made.append(_pairs(image, after, centres))
    return Study("burn scar", _joined(parts[False]), _joined(parts[True]), _joined(made))


def edited(scene: Path, centres: np.ndarray, prompt: str) -> np.ndarray:
    """The scene (bands, h, w) with the prompt at every centre (row, column): blobs wider than a crop."""
    rng = np.random.default_rng(5)
    with rasterio.open(scene) as source:
        to_world = source.transform
    blobs = []
    for row, col in centres:
        turns = np.linspace(0, 2 * np.pi, 14, endpoint=False)
        reach = 0.75 * SIDE * rng.uniform(0.85, 1.2, 14)
        blobs.append(
            shapely.Polygon(zip(col + reach * np.cos(turns), row + reach * np.sin(turns), strict=True))
        )
    area = shapely.union_all([blob.buffer(0) for blob in blobs])
    world = shapely.transform(area, lambda xy: np.stack(to_world * xy.T, 1))
    out = scene.with_name(f"{scene.stem}-edited.tif")
    request = EditRequest(
        str(scene), str(out), TextTask(prompt), world.wkt, quality="draft", format="gtiff", overwrite=True
    )
    edit(request, JobContext())
    with rasterio.open(out) as made:
        return np.asarray(made.read())


def _chip(path: Path) -> np.ndarray:
    return np.asarray(Image.open(path).convert("RGB"), np.float32).transpose(2, 0, 1) / 255


def _split(image: np.ndarray, struck: np.ndarray, rng: np.random.Generator, count: int = 60) -> Crops:
    """Crops that are hardly, and that are nearly all, struck."""
    calm: list[np.ndarray] = []
    hit: list[np.ndarray] = []
    for _ in range(20_000):
        row, col = (int(rng.integers(0, n - SIDE + 1)) for n in struck.shape)
        at = slice(row, row + SIDE), slice(col, col + SIDE)
        share = struck[at].mean()
        if share < 0.08 and len(calm) < count:
            calm.append(image[(slice(None), *at)])
        elif share > 0.85 and len(hit) < count:
            hit.append(image[(slice(None), *at)])
    return Crops(_stack(calm), _stack(hit))


def _boxed(image: np.ndarray, boxes: list[Box], rng: np.random.Generator, count: int = 40) -> Tensor:
    crops = []
    height, width = image.shape[1:]
    for _ in range(count):
        left, top, right, bottom = boxes[int(rng.integers(len(boxes)))]
        row = int(rng.integers(int(top * height), int(bottom * height) - SIDE + 1))
        col = int(rng.integers(int(left * width), int(right * width) - SIDE + 1))
        crops.append(image[:, row : row + SIDE, col : col + SIDE])
    return _stack(crops)


def _places(free: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """Centres (row, column) on free ground, so far apart that their blobs do not touch."""
    found: list[tuple[int, int]] = []
    for _ in range(50_000):
        row, col = (int(rng.integers(SIDE, n - SIDE)) for n in free.shape)
        around = free[row - SIDE // 2 : row + SIDE // 2, col - SIDE // 2 : col + SIDE // 2]
        apart = all(np.hypot(row - r, col - c) > 1.6 * SIDE for r, c in found)
        if apart and around.mean() > 0.6 and len(found) < count:
            found.append((row, col))
    return np.array(found)


def _pairs(before: np.ndarray, after: np.ndarray, centres: np.ndarray) -> Crops:
    def cut(image: np.ndarray) -> Tensor:
        half = SIDE // 2
        return _stack([image[:, r - half : r + half, c - half : c + half] for r, c in centres])

    return Crops(cut(before), cut(after))


def _joined(parts: list[Crops]) -> Crops:
    return Crops(torch.cat([p.calm for p in parts]), torch.cat([p.struck for p in parts]))


def _stack(crops: list[np.ndarray]) -> Tensor:
    return torch.from_numpy(np.stack(crops).astype(np.float32))


# ----------------------------------------------------------------------------------------------- the network


class Siamese(nn.Module):
    """One encoder for both pictures, a decision on both embeddings and their difference."""

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for before, after in ((3, 16), (16, 32), (32, 64)):
            layers += [
                nn.Conv2d(before, after, 3, padding=1),
                nn.BatchNorm2d(after),
                nn.ReLU(),
                nn.MaxPool2d(2),
            ]
        self.encoder = nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.head = nn.Sequential(nn.Linear(192, 32), nn.ReLU(), nn.Linear(32, 1))

    def forward(self, first: Tensor, second: Tensor) -> Tensor:
        """Logits (n,) that ``second`` is struck and ``first`` is not."""
        a, b = self.encoder(first), self.encoder(second)
        return self.head(torch.cat([a, b, b - a], 1))[:, 0]


def pairs(crops: Crops, count: int, rng: np.random.Generator) -> tuple[Tensor, Tensor, Tensor]:
    """``count`` pairs of crops: half of them calm then struck, the others any other way round."""
    label = np.arange(count) % 2 == 0
    kind = rng.integers(0, 3, count)  # of those without a change: both calm, both struck, struck then calm
    first_calm = label | (kind == 0)
    second_calm = ~label & (kind != 1)

    def draw(calm: np.ndarray) -> Tensor:
        return torch.stack([(crops.calm if c else crops.struck)[_one(crops, c, rng)] for c in calm])

    return draw(first_calm), draw(second_calm), torch.from_numpy(label.astype(np.float32))


def _one(crops: Crops, calm: bool, rng: np.random.Generator) -> int:
    return int(rng.integers(len(crops.calm if calm else crops.struck)))


def run(study: Study, with_edits: bool, seed: int) -> tuple[float, float]:
    """Train on few real crops (and edits), test on the others: accuracy and F1."""
    rng = np.random.default_rng(seed)
    torch.manual_seed(seed)
    chosen = Crops(
        study.train.calm[rng.permutation(len(study.train.calm))[:FEW]],
        study.train.struck[rng.permutation(len(study.train.struck))[:FEW]],
    )
    model = Siamese()
    optimiser = torch.optim.AdamW(model.parameters(), 2e-3, weight_decay=0.02)
    for _ in range(STEPS):
        batches = [pairs(chosen, 16, rng)]
        if with_edits:
            batches.append(pairs(study.made, 16, rng))
        first, second, label = (torch.cat(parts) for parts in zip(*batches, strict=True))
        loss = F.binary_cross_entropy_with_logits(model(_varied(first, rng), _varied(second, rng)), label)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    model.eval()
    first, second, label = pairs(study.test, TESTS, np.random.default_rng(99))
    with torch.no_grad():
        said = model(first, second) > 0
    truth = label > 0.5
    hit = float((said & truth).sum())
    return float((said == truth).float().mean()), 2 * hit / max(float(said.sum() + truth.sum()), 1.0)


def _varied(images: Tensor, rng: np.random.Generator) -> Tensor:
    """Flips and small changes of brightness, each picture by itself."""
    out = images.clone()
    for axis in (2, 3):
        turned = torch.from_numpy(rng.random(len(out)) < 0.5)
        out[turned] = out[turned].flip(axis)
    gain = torch.from_numpy(rng.uniform(0.85, 1.15, (len(out), 1, 1, 1)).astype(np.float32))
    shift = torch.from_numpy(rng.uniform(-0.05, 0.05, (len(out), 1, 1, 1)).astype(np.float32))
    return (out * gain + shift).clamp(0, 1)


if __name__ == "__main__":
    main()

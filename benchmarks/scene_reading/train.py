"""Train the land-cover classifier that comes with the project, or cross-validate it by place.

    python -m benchmarks.scene_reading.train                     writes the file in resources/land_cover
    python -m benchmarks.scene_reading.train --cross-validate    figures on places that a fold never saw
    python -m benchmarks.scene_reading.train --final             figures of the shipped file on the final crops

One thread. Features take some minutes of a core and are kept in build/scene_reading, a network some seconds.
The same seed on the same kind of processor gives the same file.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from rs_genedit.models import tensor_file
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.classifier import FILE, FINE, MOST
from rs_genedit.reading.features import NDWI, features, water_index
from rs_genedit.reading.land_cover import by_index, read, smoothed
from rs_genedit.runtime.resources import resource
from torch.nn import functional

from benchmarks.scene_reading.drawn import UNKNOWN
from benchmarks.scene_reading.examples import (
    MEASURED_ONLY,
    POINT,
    POLYGON,
    SEGMENT,
    Labelled,
    Table,
    Weak,
    labelled,
    table_of,
    weak,
)
from benchmarks.scene_reading.reports import report
from benchmarks.scene_reading.segments import FINAL

BUILD = Path("build/scene_reading")
_NO_COUNTS = np.zeros((len(LandCover), len(LandCover)))
FOLDS, SEED, MEMBERS = 6, 7, 2
#: Powers of how rare a place and a class are; how much chips and generated scenes count beside real labels.
_PLACES, _CLASSES, _WEAK = 0.5, 0.3, {True: 0.15, False: 0.3}
#: Hidden units that all pixels share, and those of fine and of coarse ones alone; dropout of features and of
#: units.
_SHARED, _OWN, _DROPPED, _OFF = 96, 48, 0.2, 0.3
_EPOCHS, _BATCH, _RATE, _DECAY, _SMOOTH = 5, 256, 2e-3, 0.2, 0.1


def folds_of(crops: list[Labelled], table: Table) -> dict[str, int]:
    """The fold of each place: places with most labels first, each to the fold that has fewest."""
    counts: dict[str, float] = {}
    for number, crop in enumerate(crops):
        units = len(np.unique(table.unit[(table.crop == number) & (table.change == 0)]))
        counts[crop.place] = counts.get(crop.place, 0) + units * (1 if crop.kind == POINT else 0.25)
    loads, folds = np.zeros(FOLDS), {}
    for place in sorted(counts, key=lambda name: (-counts[name], name)):
        folds[place] = int(loads.argmin())
        loads[folds[place]] += counts[place]
    return folds


def _labels(table: Table) -> NDArray[np.intp]:
    """A number for each label, over all crops."""
    return np.unique(table.crop * 100_000 + table.unit, return_inverse=True)[1]


def weights_of(table: Table, places: NDArray[np.intp], some: NDArray[np.bool_]) -> NDArray[np.float64]:
    """How much each pixel counts: labels alike, places and classes that there is little of more."""
    label, cover = _labels(table)[some], table.cover[some]
    weights = 1 / np.bincount(label)[label]
    weights /= np.bincount(places, weights)[places] ** _PLACES
    weights /= np.bincount(cover, weights)[cover] ** _CLASSES
    return weights / weights.sum()


class Member(torch.nn.Module):
    """One network: a hidden layer, some of it for fine and some for coarse pixels alone."""

    def __init__(self, features_: int) -> None:
        super().__init__()
        classes = len(LandCover)
        self.shared = torch.nn.Linear(features_, _SHARED)
        self.coarse, self.fine = (torch.nn.Linear(features_, _OWN) for _ in range(2))
        self.out, self.out_coarse = (torch.nn.Linear(_SHARED + _OWN, classes) for _ in range(2))

    def forward(self, seen: torch.Tensor, coarse: torch.Tensor) -> torch.Tensor:
        """Scores (n, classes) of standard features (n, features); ``coarse``: (n, 1)."""
        seen = functional.dropout(seen, _DROPPED, self.training)
        own = torch.where(coarse, self.coarse(seen), self.fine(seen))
        hidden = functional.relu(torch.cat([self.shared(seen), own], 1))
        hidden = functional.dropout(hidden, _OFF, self.training)
        return self.out(hidden) + coarse * self.out_coarse(hidden)

    def arrays(self, number: int) -> dict[str, np.ndarray]:
        """What the classifier reads, by the names that it reads it by."""
        out = {}
        for regime, own in (("fine", self.fine), ("coarse", self.coarse)):
            last = [(self.out.weight, self.out.bias)]
            if regime == "coarse":
                last.append((self.out_coarse.weight, self.out_coarse.bias))
            parts = {
                "hidden": torch.cat([self.shared.weight, own.weight]).T.half(),
                "hidden_bias": torch.cat([self.shared.bias, own.bias]),
                "out": sum(weight for weight, _ in last).T,
                "out_bias": sum(bias for _, bias in last),
            }
            out.update({f"{number}.{regime}.{part}": v.detach().numpy() for part, v in parts.items()})
        return out


def standard(seen: NDArray, mean: NDArray, deviation: NDArray) -> torch.Tensor:
    """Features in their usual deviations from what is usual, within bounds."""
    return torch.from_numpy(np.clip((seen.astype(np.float32) - mean) / deviation, -MOST, MOST))


def fit(
    crops: list[Labelled], table: Table, some: NDArray[np.bool_], weakly: Weak
) -> tuple[list[Member], NDArray, NDArray]:
    """Networks fitted to the pixels ``some`` of a table and to weak ones; mean and deviation of features."""
    names = sorted({crop.place for crop in crops})
    places = np.array([names.index(crop.place) for crop in crops])[table.crop[some]]
    weights = [weights_of(table, places, some)]
    rarity = np.zeros(len(weakly.cover))
    for coarse, share in _WEAK.items():
        own = weakly.coarse == coarse
        counts = np.bincount(weakly.cover[own], minlength=len(LandCover))[weakly.cover[own]] ** -0.5
        rarity[own] = share * counts / counts.sum()
    chances = torch.from_numpy(np.concatenate([*weights, rarity]))
    mean, deviation = table.seen[some].astype(np.float32).mean(0), table.seen[some].astype(np.float32).std(0)
    deviation = deviation + np.float32(1e-3)
    seen = standard(np.concatenate([table.seen[some], weakly.seen]), mean, deviation)
    cover = torch.from_numpy(np.r_[table.cover[some], weakly.cover])
    coarse = torch.from_numpy(np.r_[is_coarse(crops, table)[some], weakly.coarse])[:, None]
    found = [_member(seen, cover, coarse, chances, SEED + number) for number in range(MEMBERS)]
    return found, mean, deviation


def _member(
    seen: torch.Tensor, cover: torch.Tensor, coarse: torch.Tensor, chances: torch.Tensor, seed: int
) -> Member:
    torch.manual_seed(seed)
    network = Member(seen.shape[1])
    optimizer = torch.optim.AdamW(network.parameters(), _RATE, weight_decay=_DECAY)
    steps = _EPOCHS * (len(cover) // _BATCH)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimizer, _RATE, total_steps=steps + 1, pct_start=0.2)
    order = torch.multinomial(chances, steps * _BATCH, replacement=True)
    for batch in order.split(_BATCH):
        scores = network(seen[batch], coarse[batch])
        loss = functional.cross_entropy(scores, cover[batch], label_smoothing=_SMOOTH)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        rate.step()
    return network.eval()


def is_coarse(crops: list[Labelled], table: Table) -> NDArray[np.bool_]:
    """Of each pixel, whether its raster has coarse ones."""
    return np.array([crop.gsd >= FINE for crop in crops])[table.crop]


def may_train(crops: list[Labelled], table: Table) -> NDArray[np.bool_]:
    """Pixels whose picture's licence lets them train what is shipped."""
    allowed = np.array([not any(name in crop.place for name in MEASURED_ONLY) for crop in crops])
    return allowed[table.crop]


def cross_validate(crops: list[Labelled], table: Table, weakly: Weak) -> str:
    """Figures over all folds, each place read by a classifier that saw none of it; pixels, and smoothed."""
    folds = folds_of(crops, table)
    fold = np.array([folds[crop.place] for crop in crops])[table.crop]
    coarse = torch.from_numpy(is_coarse(crops, table))[:, None]
    found, even = np.zeros(len(fold), np.intp), dict.fromkeys(range(len(crops)), _NO_COUNTS)
    for number in range(FOLDS):
        held = (fold == number) & (table.change == 0)
        fitted = fit(crops, table, (fold != number) & may_train(crops, table), weakly)
        seen = standard(table.seen[held], *fitted[1:])
        scores = scores_of(fitted[0], seen, coarse[held])
        indexed = by_index(scores.T, table.seen[held, NDWI].astype(np.float32)).T
        infrared = np.array([len(crop.bands) == 4 for crop in crops])[table.crop[held]]
        told = (infrared & coarse[held, 0].numpy())[:, None]
        found[held] = np.where(told, indexed, scores).argmax(1)
        even.update({k: _even(crop, *fitted) for k, crop in enumerate(crops) if folds[crop.place] == number})
    kinds, lines = np.array([crop.kind for crop in crops]), []
    for kind in (POINT, SEGMENT, POLYGON):
        some = (table.change == 0) & (kinds[table.crop] == kind)
        label = _labels(table)[some]
        weights, by_crop = 1 / np.bincount(label)[label], {}
        for number in np.unique(table.crop[some]):
            here = table.crop[some] == number
            counts = _NO_COUNTS.copy()
            np.add.at(counts, (table.cover[some][here], found[some][here]), weights[here])
            by_crop[crops[number].crop] = counts
        lines.append(report(f"{kind}s, by place", by_crop))
        smooth = {crop.crop: even[k] for k, crop in enumerate(crops) if crop.kind == kind}
        lines.append(report(f"{kind}s, by place, smoothed as by the engine", smooth))
    return "\n".join(lines)


def scores_of(members: list[Member], seen: torch.Tensor, coarse: torch.Tensor) -> NDArray[np.float32]:
    """Probabilities (n, classes) of standard features, the mean of all networks."""
    with torch.no_grad():
        return torch.stack([member(seen, coarse).softmax(1) for member in members]).mean(0).numpy()


def _even(crop: Labelled, members: list[Member], mean: NDArray, deviation: NDArray) -> NDArray[np.float64]:
    """Counts (labelled, read as) of a crop that is read whole, as by :func:`.land_cover.read`."""
    shape, coarse = crop.cover.shape, crop.gsd >= FINE
    seen = standard(features(crop.bands, crop.tone, crop.gsd).reshape(len(mean), -1).T, mean, deviation)
    scores = scores_of(members, seen, torch.full((len(seen), 1), coarse)).T.reshape(-1, *shape)
    if len(crop.bands) == 4 and coarse:
        scores = by_index(scores, water_index(crop.bands))
    found = smoothed(scores, crop.bands[:3].mean(0)).argmax(0)
    known, counts = crop.cover != UNKNOWN, _NO_COUNTS.copy()
    unit = crop.unit[known]
    np.add.at(counts, (crop.cover[known], found[known]), 1 / np.bincount(unit)[unit])
    return counts


def final() -> str:
    """Figures of the shipped classifier on the crops that were labelled last."""
    by_crop: dict[str, np.ndarray] = {}
    for crop in labelled(FINAL):
        found = read(crop.bands, crop.tone, crop.gsd).argmax(0)
        counts = by_crop.setdefault(crop.crop, np.zeros((len(LandCover), len(LandCover))))
        for number in np.unique(crop.unit[crop.cover != UNKNOWN]):
            here = (crop.unit == number) & (crop.cover != UNKNOWN)
            counts[crop.cover[here][0]] += np.bincount(found[here], minlength=len(LandCover)) / here.sum()
    return report("final crops", by_crop)


def kept(folder: Path) -> tuple[list[Labelled], Table, Weak]:
    """Crops, and the features of their labelled pixels and of weak ones, made once."""
    crops, path = list(labelled()), folder / "examples.npz"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        table, weakly = table_of(crops, SEED), weak(SEED, folder / "scenes")
        np.savez(path, **vars(table), **{f"weak_{name}": value for name, value in vars(weakly).items()})
    with np.load(path) as file:
        table = Table(*(file[name] for name in ("seen", "cover", "unit", "crop", "change")))
        return crops, table, Weak(*(file[f"weak_{name}"] for name in ("seen", "cover", "coarse")))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cross-validate", action="store_true", help="measure on places never seen")
    parser.add_argument("--final", action="store_true", help="measure the shipped file on the final crops")
    parser.add_argument("--build", type=Path, default=BUILD)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    if asked.final:
        print(final())
        return
    crops, table, weakly = kept(asked.build)
    if asked.cross_validate:
        print(cross_validate(crops, table, weakly))
        return
    members, mean, deviation = fit(crops, table, may_train(crops, table), weakly)
    arrays = {"mean": mean, "deviation": deviation}
    for number, member in enumerate(members):
        arrays.update(member.arrays(number))
    path = resource() / FILE[0] / FILE[1]
    classes = [cover.name.lower() for cover in LandCover]
    tensor_file.write(path, arrays, {"kind": "land-cover", "classes": classes, "seed": SEED})
    print(f"wrote {path}; its SHA-256, for classifier.py: {hashlib.sha256(path.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()

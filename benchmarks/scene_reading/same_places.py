"""Points of places that the classifier was trained on by segments: what those get whose scene was labelled.

    python -m benchmarks.scene_reading.same_places

No point trains, but segments of the same rasters do, and some lie on points: points on a labelled segment,
whose class training has seen in all but name, and points on none are told apart. Neither figure is one of
places never seen, which is ``train --cross-validate``.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.classifier import FINE
from rs_genedit.reading.features import features, water_index
from rs_genedit.reading.land_cover import by_index, smoothed

from benchmarks.scene_reading import segments
from benchmarks.scene_reading.drawn import UNKNOWN
from benchmarks.scene_reading.examples import POINT, Labelled
from benchmarks.scene_reading.labels import HELD_OUT, by_crop, scenes
from benchmarks.scene_reading.reports import report
from benchmarks.scene_reading.train import BUILD, fit, kept, may_train, scores_of, standard


def on_segments() -> dict[str, NDArray[np.bool_]]:
    """Of each crop of points, by its name, which of its points lie on a labelled segment."""
    near: dict[str, list[segments.Segments]] = {}
    for crop in segments.crops(segments.CROSS_VALIDATION):
        near.setdefault(crop.scene, []).append(crop)
    found = {}
    for about in scenes(HELD_OUT):
        for name, here in by_crop(about):
            places = [tuple(int(axis[0]) for axis in label.pixels()) for label in here]
            found[name] = np.array([_covered(row, col, near.get(about.name, [])) for row, col in places])
    return found


def _covered(row: int, col: int, crops: list[segments.Segments]) -> bool:
    """Whether a pixel lies on a labelled segment."""
    for crop in crops:
        down, right = row - crop.window.row, col - crop.window.col
        inside = 0 <= down < crop.window.height and 0 <= right < crop.window.width
        if inside and crop.numbers[down, right] > 0:
            return True
    return False


def main() -> None:
    """Train without points, read points."""
    torch.set_num_threads(1)
    crops, table, weakly = kept(BUILD)
    some = np.array([crop.kind != POINT for crop in crops])[table.crop] & may_train(crops, table)
    trained = {crops[number].place for number in np.unique(table.crop[some])}
    members, mean, deviation = fit(crops, table, some, weakly)
    covered = on_segments()
    counts: dict[bool, dict[str, NDArray]] = {True: {}, False: {}}
    for crop in crops:
        if crop.kind != POINT or crop.place not in trained:
            continue
        seen = standard(features(crop.bands, crop.tone, crop.gsd).reshape(len(mean), -1).T, mean, deviation)
        likely = scores_of(members, seen, torch.full((len(seen), 1), crop.gsd >= FINE)).T
        found = _classes(crop, np.ascontiguousarray(likely).reshape(-1, *crop.cover.shape))
        known = crop.cover != UNKNOWN
        on = covered[crop.crop][crop.unit[known] - 1]
        for which, by_name in counts.items():
            by_name[crop.crop] = np.zeros((len(LandCover), len(LandCover)))
            at = crop.cover[known][on == which], found[known][on == which]
            np.add.at(by_name[crop.crop], at, 1)
    for which, by_name in counts.items():
        there = {name: one for name, one in by_name.items() if one.sum()}
        print(report(f"points of known places, on {'a' if which else 'no'} labelled segment", there))


def _classes(crop: Labelled, likely: NDArray[np.float32]) -> NDArray[np.intp]:
    if len(crop.bands) == 4 and crop.gsd >= FINE:
        likely = by_index(likely, water_index(crop.bands))
    return np.asarray(smoothed(likely, crop.bands[:3].mean(0)).argmax(0))


if __name__ == "__main__":
    main()

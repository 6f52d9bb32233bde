"""Reading a scene: land cover against labels made by hand on real rasters.

    python -m benchmarks.bench_scene_reading              figures on the held-out scenes
    python -m benchmarks.bench_scene_reading --develop    the same on the scenes to develop with

Every label counts once, a polygon by the shares of its pixels. The naive reference is what procedural states
went by: `Ground.water`, excess green, and roughness for trees.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states.ground import GroundLayers

from benchmarks import data
from benchmarks.scene_reading.labels import (
    DEVELOP,
    HELD_OUT,
    Label,
    LabelledScene,
    labels,
    scenes,
    window_of,
)
from benchmarks.scene_reading.pictures import picture_of

Classes = NDArray[np.uint8]
#: A scene, which it is among the labelled ones, and a window of it: the class of each pixel.
Reader = Callable[[Scene, LabelledScene, Window], Classes]
#: Context around labels that a reader sees, pixels.
AROUND = 160
#: Roughness above which living green is trees.
_CROWNS = 0.08


def rules(scene: Scene, about: LabelledScene, window: Window) -> Classes:
    """What procedural states took a scene for: water, crowns, other green, and the rest as bare ground."""
    bridge = picture_of(scene, about).bridge
    if scene.dtype == np.uint8:
        bridge = bridge.with_exponent(1.0)
    rgb = bridge.toned(bridge.from_native(scene.read(window)))
    black, white = bridge.extremes
    black, white = 0.5 * (black + black.mean()), 0.2 * white + 0.8 * white.mean()
    ground = GroundLayers(rgb, np.ones(window.shape, bool), about.gsd, window, 0, black, white)
    out = np.full(window.shape, LandCover.BARE, np.uint8)
    out[ground.green > 0.5] = LandCover.GRASS
    out[(ground.green > 0.5) & (ground.rough > _CROWNS)] = LandCover.TREES
    out[ground.water > 0.5] = LandCover.WATER
    return out


READERS: dict[str, Reader] = {"rules": rules}


def crops(some: list[Label]) -> Iterator[tuple[str, list[Label]]]:
    """Labels by the crop that they were drawn in."""
    for name in dict.fromkeys(label.crop for label in some):
        yield name, [label for label in some if label.crop == name]


def confusion(read: Reader, split: str) -> dict[str, NDArray[np.float64]]:
    """Counts (labelled, read as) of each crop, by its name; every label adds 1."""
    out: dict[str, NDArray[np.float64]] = {}
    for about in scenes(split):
        with open_scene(about.path) as scene:
            for name, here in crops(labels(about)):
                window = window_of(here).pad(AROUND).intersect(scene.window)
                classes = read(scene, about, window)
                counts = out.setdefault(name, np.zeros((len(LandCover), len(LandCover))))
                for label in here:
                    rows, cols = label.pixels()
                    found = classes[rows - window.row, cols - window.col]
                    counts[label.cover] += np.bincount(found, minlength=len(LandCover)) / len(found)
    return out


def report(name: str, by_crop: dict[str, NDArray[np.float64]]) -> str:
    """Overall accuracy, precision and recall of each class, confusion and accuracy of each crop, as text."""
    counts = np.sum(list(by_crop.values()), axis=0)
    right, labelled, read = np.diag(counts), counts.sum(1), counts.sum(0)
    lines = [f"{name}: overall {right.sum() / counts.sum():.1%} of {counts.sum():.0f} labels"]
    lines.append(f"{'':8s}{'labels':>8s}{'recall':>8s}{'precision':>10s}   read as " + " ".join(
        f"{cover.name.lower():>6s}" for cover in LandCover
    ))  # fmt: skip
    for cover in LandCover:
        recall = right[cover] / labelled[cover] if labelled[cover] else np.nan
        precision = right[cover] / read[cover] if read[cover] else np.nan
        row = " ".join(f"{value:6.0f}" for value in counts[cover])
        lines.append(
            f"{cover.name.lower():8s}{labelled[cover]:8.0f}{recall:8.1%}{precision:10.1%}           {row}"
        )
    shares = (f"{crop} {np.trace(c) / c.sum():.0%}" for crop, c in by_crop.items())
    lines.append("by crop: " + ", ".join(shares))
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--develop", action="store_true", help="measure on the scenes that were developed with")
    asked = parser.parse_args()
    if not data.FOLDER.is_dir():
        sys.exit("error: the real rasters are not here; set RS_GENEDIT_DATA")
    for name, read in READERS.items():
        print(report(name, confusion(read, DEVELOP if asked.develop else HELD_OUT)))


if __name__ == "__main__":
    main()

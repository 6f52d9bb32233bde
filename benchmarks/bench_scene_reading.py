"""Reading a scene: land cover against hand-made labels, sun and noise of real scenes, sheets to look at.

    python -m benchmarks.bench_scene_reading              figures on the held-out scenes
    python -m benchmarks.bench_scene_reading --develop    the same on the other labelled scenes
    python -m benchmarks.bench_scene_reading --suns       the sun alone, of real and of generated scenes
    python -m benchmarks.bench_scene_reading --sheets     pictures of classes, sun and shadow into build/

Every label counts once, a polygon by the shares of its pixels. The naive reference is what procedural states
went by: `Ground.water`, excess green, and roughness for trees.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.land_cover import LandCoverReader
from rs_genedit.tasks.text.states.ground import GroundLayers

from benchmarks import data
from benchmarks.scene_reading.judged import generated_suns, suns
from benchmarks.scene_reading.labels import (
    DEVELOP,
    HELD_OUT,
    LabelledScene,
    by_crop,
    scenes,
    window_of,
)
from benchmarks.scene_reading.pictures import picture_of
from benchmarks.scene_reading.reports import report
from benchmarks.scene_reading.sheets import draw

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


def classifier(scene: Scene, about: LabelledScene, window: Window) -> Classes:
    """The shipped classifier, trained on these places too: `scene_reading.train` cross-validates it."""
    return LandCoverReader(picture_of(scene, about)).classes(window)


def classifier_of_rgb(scene: Scene, about: LabelledScene, window: Window) -> Classes:
    """The same without near infrared."""
    return LandCoverReader(replace(picture_of(scene, about), nir=None)).classes(window)


READERS: dict[str, Reader] = {
    "rules": rules,
    "classifier": classifier,
    "classifier without NIR": classifier_of_rgb,
}


def confusion_of(read: Reader, about: LabelledScene) -> dict[str, NDArray[np.float64]]:
    """Counts (labelled, read as) of each crop of a scene, by its name; every label adds 1."""
    out: dict[str, NDArray[np.float64]] = {}
    with open_scene(about.path) as scene:
        for name, here in by_crop(about):
            window = window_of(here).pad(AROUND).intersect(scene.window)
            classes = read(scene, about, window)
            counts = out.setdefault(name, np.zeros((len(LandCover), len(LandCover))))
            for label in here:
                rows, cols = label.pixels()
                found = classes[rows - window.row, cols - window.col]
                counts[label.cover] += np.bincount(found, minlength=len(LandCover)) / len(found)
    return out


def confusion(read: Reader, split: str) -> dict[str, NDArray[np.float64]]:
    """The same of all scenes of a split."""
    return {name: counts for about in scenes(split) for name, counts in confusion_of(read, about).items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--develop", action="store_true", help="measure on the scenes that were developed with")
    parser.add_argument("--sheets", action="store_true", help="draw sheets into build/scene_reading")
    parser.add_argument("--suns", action="store_true", help="measure the sun alone")
    asked = parser.parse_args()
    if not data.FOLDER.is_dir():
        sys.exit("error: the real rasters are not here; set RS_GENEDIT_DATA")
    if asked.sheets:
        print(draw())
        return
    if asked.suns:
        print(suns(), generated_suns(), sep="\n")
        return
    for name, read in READERS.items():
        print(report(name, confusion(read, DEVELOP if asked.develop else HELD_OUT)))
    print(suns())


if __name__ == "__main__":
    main()

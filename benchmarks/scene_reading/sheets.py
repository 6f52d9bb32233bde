"""Sheets to look at: each scene beside its classes, with labels, the sun and how dark shadows are."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.scene_reading import SceneReading
from rs_genedit_demo import make_scene, write_scene

from benchmarks.scene_reading.labels import HELD_OUT, LabelledScene, by_crop, scenes, window_of
from benchmarks.scene_reading.pictures import picture_of

OUT = Path("build/scene_reading")
COLOURS = {
    LandCover.WATER: (0, 110, 255), LandCover.SHADOW: (200, 0, 220), LandCover.TREES: (0, 120, 0),
    LandCover.GRASS: (170, 225, 60), LandCover.BARE: (225, 160, 80), LandCover.PAVED: (205, 205, 205),
    LandCover.ROOF: (235, 40, 40), LandCover.OTHER: (0, 235, 235),
}  # fmt: skip
#: Longest side of a picture on a sheet, and what is around the labels of a crop.
_SIDE, _AROUND = 640, 24


def draw() -> str:
    """One sheet for the labels of each held-out crop and one for the demo scene; says where they are."""
    OUT.mkdir(parents=True, exist_ok=True)
    for about in scenes(HELD_OUT):
        with open_scene(about.path) as scene:
            _labelled(scene, about)
    demo = OUT / "demo.tif"
    if not demo.exists():
        write_scene(make_scene(), demo)
    with open_scene(demo) as scene:
        reading = SceneReading.of(scene, scene.gsd or 0.5)
        sheet(reading, scene.window).save(OUT / "sheet_demo.png")
    return f"sheets are in {OUT}"


def _labelled(scene: Scene, about: LabelledScene) -> None:
    reading = SceneReading(picture_of(scene, about))
    for crop, here in by_crop(about):
        window = window_of(here).pad(_AROUND).intersect(scene.window)
        points = [(*(int(axis[0]) for axis in label.pixels()), label.cover) for label in here]
        sheet(reading, window, points).save(OUT / f"sheet_{crop}.png")


def sheet(
    reading: SceneReading, window: Window, points: list[tuple[int, int, LandCover]] | None = None
) -> Image.Image:
    """A window beside its classes; circles are labels in their colours, the line points to the sun."""
    classes = reading.cover.classes(window)
    plain, painted = picture(reading.picture.rgb(window)), Image.fromarray(coloured(classes))
    zoom = _SIDE / max(window.shape)
    size = max(1, round(window.width * zoom)), max(1, round(window.height * zoom))
    out = Image.new("RGB", (2 * size[0] + 10, size[1] + 18), "white")
    for number, side in enumerate((plain, painted)):
        resample = Image.Resampling.NEAREST if zoom >= 1 else Image.Resampling.BOX
        shown = side.resize(size, resample)
        pen = ImageDraw.Draw(shown)
        for row, col, cover in points or []:
            x, y = (col - window.col + 0.5) * zoom, (row - window.row + 0.5) * zoom
            pen.ellipse([x - 5, y - 5, x + 5, y + 5], outline="black")
            pen.ellipse([x - 4, y - 4, x + 4, y + 4], outline=COLOURS[cover], width=2)
        if number == 0 and reading.sun.azimuth is not None:
            _arrow(pen, reading.sun.azimuth)
        out.paste(shown, (number * (size[0] + 10), 18))
    ImageDraw.Draw(out).text((4, 3), told(reading), fill="black")
    return out


def told(reading: SceneReading) -> str:
    """Sun, shadows, noise and blur in a line."""
    sun, grain = reading.sun, reading.grain
    azimuth = "not told" if sun.azimuth is None else f"{sun.azimuth:.0f} degrees"
    blur = "not told" if grain.blur is None else f"{grain.blur:.1f} px"
    noise = float(np.mean(grain.noise))
    return (
        f"sun {azimuth} ({sun.source}), shadows {sun.strength:.2f}, noise {noise:.4f}, blur {blur}, "
        f"{reading.picture.gsd:g} m"
    )


def _arrow(pen: ImageDraw.ImageDraw, azimuth: float) -> None:
    """A line from the middle of a small circle towards the sun."""
    x, y, reach = 46, 46, 36
    pen.ellipse([x - reach, y - reach, x + reach, y + reach], outline="yellow", width=2)
    dx, dy = reach * math.sin(math.radians(azimuth)), -reach * math.cos(math.radians(azimuth))
    pen.line([x, y, x + dx, y + dy], fill="yellow", width=4)


def picture(rgb: NDArray[np.float32]) -> Image.Image:
    """RGB of 0 to 1, stretched to be looked at."""
    low, high = np.percentile(rgb, [0.5, 99.5])
    shown = np.clip((rgb - low) / max(float(high - low), 1e-3), 0, 1)
    return Image.fromarray(np.rint(shown.transpose(1, 2, 0) * 255).astype(np.uint8))


def coloured(classes: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Classes (height, width) in their colours, (height, width, 3)."""
    return np.array([COLOURS[cover] for cover in LandCover], np.uint8)[classes]

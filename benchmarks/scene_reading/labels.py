"""Reference labels of land cover, photo-interpreted on real rasters: points held out, polygons to develop with.

`labels.geojson` holds coordinates and classes only, no pixel. A point is one pixel: places drawn at random and
by strata of colour, and more of water and of shadow, each judged by eye at 5 to 9 times its size; what could
not be told is left out. A polygon is a homogeneous patch. Scenes were split before any model was looked at,
and no place is in both parts. The classes are those of :class:`rs_genedit.reading.classes.LandCover`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize
from rs_genedit.raster.grid import Window
from rs_genedit.reading.classes import LandCover
from shapely.geometry.base import BaseGeometry

from benchmarks import data

FILE = Path(__file__).with_name("labels.geojson")
HELD_OUT, DEVELOP = "held-out", "develop"


@dataclass(frozen=True)
class LabelledScene:
    """A raster of the data folder with labels.

    Attributes
    ----------
    name
        Path within the data folder.
    split
        ``held-out``: measured on, never trained on; or ``develop``.
    gsd
        Metres per pixel on the ground, where the file does not say or says it in degrees.
    rgb, nir
        Numbers of the bands, 1-based; None where there is no near infrared.
    """

    name: str
    split: str
    gsd: float
    rgb: tuple[int, int, int]
    nir: int | None

    @property
    def path(self) -> Path:
        """Where the raster lies."""
        return data.FOLDER / self.name


@dataclass(frozen=True)
class Label:
    """One point or polygon, in columns and rows of its scene, and what is there."""

    crop: str
    cover: LandCover
    shape: BaseGeometry

    def pixels(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Rows and columns of the pixels that it covers."""
        left, top, right, bottom = (int(edge) for edge in self.shape.bounds)
        if self.shape.geom_type == "Point":
            return np.array([top]), np.array([left])
        window = Window.from_bounds(top, left, bottom, right)
        moved = shapely.transform(self.shape, lambda points: points - (left, top))
        rows, cols = np.nonzero(rasterize([moved], window.shape))
        return rows + top, cols + left


@cache
def _file() -> dict[str, Any]:
    return json.loads(FILE.read_text(encoding="utf-8"))


def scenes(split: str) -> list[LabelledScene]:
    """The labelled scenes of one part, by name."""
    found = (
        LabelledScene(name, about["split"], about["gsd"], tuple(about["rgb"]), about["nir"])
        for name, about in _file()["scenes"].items()
    )
    return [scene for scene in found if scene.split == split]


def labels(scene: LabelledScene) -> list[Label]:
    """What is labelled in a scene."""
    return [
        Label(about["crop"], LandCover[about["class"].upper()], shapely.geometry.shape(feature["geometry"]))
        for feature in _file()["features"]
        if (about := feature["properties"])["scene"] == scene.name
    ]


def by_crop(scene: LabelledScene) -> Iterator[tuple[str, list[Label]]]:
    """The labels of each crop of a scene, and its name."""
    some = labels(scene)
    for name in dict.fromkeys(label.crop for label in some):
        yield name, [label for label in some if label.crop == name]


def window_of(some: list[Label]) -> Window:
    """The smallest window that holds labels."""
    rows, cols = (np.concatenate(axis) for axis in zip(*(label.pixels() for label in some), strict=True))
    return Window.from_bounds(int(rows.min()), int(cols.min()), int(rows.max()) + 1, int(cols.max()) + 1)

"""Chips: squares of one size around what changed, and where on the ground each lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyproj
import rasterio
from scipy import ndimage

from rs_genedit.dataset.pairs import Pair
from rs_genedit.errors import CrsError
from rs_genedit.raster.georeferencing import WGS84, transformer
from rs_genedit.raster.grid import Window, rasterio_window
from rs_genedit.raster.scene import Scene

_TILE = 4096


@dataclass(frozen=True)
class Chip:
    """A square of a pair.

    Attributes
    ----------
    number : int
        From 0, over the whole set.
    pair : Pair
    window : Window
        In the grid of the scene before; it may reach beyond the scene where that is smaller than a chip.
    share : float
        Of its pixels, those that changed.
    centre : tuple of float or None
        Geocentric x, y, z of its middle in metres (WGS 84); None where the scene is nowhere.
    radius : float
        From its middle to its furthest corner, in metres; 0 where it is nowhere.
    lonlat : tuple of (float, float)
        Its corners; empty where it is nowhere.
    """

    number: int
    pair: Pair
    window: Window
    share: float
    centre: tuple[float, float, float] | None
    radius: float
    lonlat: tuple[tuple[float, float], ...]

    @property
    def name(self) -> str:
        """``event_00000012``, as xBD names them."""
        return f"{self.pair.label.replace('_', '-')}_{self.number:08}"


def chips_of(pair: Pair, scene: Scene, size: int, least: float, first: int) -> list[Chip]:
    """The chips of a pair: one in the middle of each changed place that fits, a lattice over larger ones.

    Parameters
    ----------
    size : int
        Side of a chip in pixels.
    least : float
        Share of a chip that must have changed, where it is one of a lattice.
    first : int
        Number of the first chip.
    """
    found: list[Chip] = []
    with rasterio.open(pair.mask, driver="GTiff") as mask:
        covered: list[Window] = []
        for place in _places(mask, scene.window):
            if any(window.contains(place) for window in covered):
                continue
            for window in _windows(place, size, scene.window):
                inside = window.intersect(scene.window)
                changed = mask.read(1, window=rasterio_window(inside)) != 0
                share = float(changed.sum()) / window.area
                large = max(place.shape) > size
                if not changed.any() or (large and share < least) or window in covered:
                    continue
                covered.append(window)
                centre, radius, corners = _ground(scene, inside)
                found.append(Chip(first + len(found), pair, window, share, centre, radius, corners))
    return found


def _places(mask: rasterio.DatasetReader, whole: Window) -> Iterator[Window]:
    """Bounding windows of the connected places of a change mask, read tile by tile."""
    for tile in whole.tiles(_TILE):
        changed = mask.read(1, window=rasterio_window(tile)) != 0
        if not changed.any():
            continue
        labels, _ = ndimage.label(changed, np.ones((3, 3)))
        for rows, cols in ndimage.find_objects(labels):
            yield Window.from_bounds(rows.start, cols.start, rows.stop, cols.stop).shift(tile.row, tile.col)


def _windows(place: Window, size: int, whole: Window) -> Iterator[Window]:
    rows, cols = (max(1, -(-side // size)) for side in place.shape)
    top = place.row + (place.height - rows * size) // 2
    left = place.col + (place.width - cols * size) // 2
    for row in range(rows):
        for col in range(cols):
            at = _within(top + row * size, size, whole.height), _within(left + col * size, size, whole.width)
            yield Window(*at, size, size)


def _within(start: int, size: int, whole: int) -> int:
    return max(0, min(start, whole - size))


def _ground(
    scene: Scene, window: Window
) -> tuple[tuple[float, float, float] | None, float, tuple[tuple[float, float], ...]]:
    import shapely

    if scene.crs is None:
        return None, 0.0, ()
    try:
        change = transformer(scene.crs, WGS84)
    except CrsError:
        return None, 0.0, ()
    corners = shapely.box(window.col, window.row, window.right, window.bottom)
    lon, lat = change.transform(*shapely.get_coordinates(scene.to_world(corners)).T)
    if not (np.isfinite(lon).all() and np.isfinite(lat).all()):
        return None, 0.0, ()
    points = np.array(_geocentric().transform(lon, lat, np.zeros(len(lon)))).T[:4]
    middle = points.mean(0)
    radius = float(np.linalg.norm(points - middle, axis=1).max())
    ring = tuple((float(x), float(y)) for x, y in zip(lon, lat, strict=True))
    return (float(middle[0]), float(middle[1]), float(middle[2])), radius, ring


def _geocentric() -> pyproj.Transformer:
    return pyproj.Transformer.from_crs(4979, 4978, always_xy=True)


def ground_distance(one: Chip, other: Chip) -> float:
    """Metres between the circles around two chips; below 0 where these overlap."""
    if one.centre is None or other.centre is None:
        return float("inf")
    apart = np.linalg.norm(np.subtract(one.centre, other.centre))
    return float(apart) - one.radius - other.radius

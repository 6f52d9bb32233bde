"""Placing: where a copy comes to lie, and how it is turned, mirrored and scaled on the way (an affine map)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rasterio.enums import Resampling

from rs_genedit.raster.georeferencing import local_axes
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region
from rs_genedit.raster.source import PixelSource
from rs_genedit.raster.warp import resampled, source_window
from rs_genedit.tasks.objects.cutout import Array, Cutout
from rs_genedit.tasks.objects.shadow import Shadow

#: A map that is this near to one of whole pixels is one.
_EXACT = 1e-3


@dataclass(frozen=True, eq=False)
class Placing:
    """A copy of an object.

    Attributes
    ----------
    cutout
        What is copied.
    matrix
        2 x 2: a step (column, row) of the object as a step of the copy.
    centre
        (column, row) around which it is turned: a corner of pixels, so that half a turn or a mirror moves
        pixels onto pixels.
    rows, cols
        Whole pixels that it moves by.
    target
        The outline where the copy comes to lie.
    shadow
        Of the copy, as the scene's sun throws it: it turns with the sun, not with the object.
    dim
        Brightness of the copy, 1 for as it is.
    """

    cutout: Cutout
    matrix: NDArray[np.float64]
    centre: tuple[int, int]
    rows: int
    cols: int
    target: Region
    shadow: Shadow | None
    dim: float = 1.0

    @property
    def footprint(self) -> Region:
        """The outline and the shadow that falls from it."""
        if self.shadow is None:
            return self.target
        return self.target.swept(self.shadow.rows, self.shadow.cols)

    def layer(self, window: Window) -> tuple[Array, Array]:
        """Colours (bands, height, width) and alpha (height, width) of the copy in a window of the scene."""
        cutout, matrix = self.cutout, self.matrix
        if np.array_equal(matrix, np.eye(2)):
            return cutout.part(window.shift(-self.rows, -self.cols))
        about = np.array(self.centre, float)
        start = about - matrix @ about + np.array([self.cols, self.rows])
        needed = source_window(matrix, (start[0], start[1]), window)
        needed = needed.intersect(cutout.window.pad(8))
        if needed.is_empty:
            return cutout.part(Window(window.row, window.col, *window.shape).shift(1 << 27, 0))
        colours, alpha = cutout.part(needed)
        whole = _whole(matrix) or cutout.classes
        origin = start + matrix @ (needed.col, needed.row)
        kernel = Resampling.nearest if whole else Resampling.cubic
        both = resampled(np.concatenate([colours, alpha[None]]), matrix, (origin[0], origin[1]), window, kernel)
        both = np.nan_to_num(both)
        return both[:-1], np.clip(both[-1], 0, 1)


def place(cutout: Cutout, x: float, y: float, turned: tuple[float, bool, float]) -> Placing:
    """The object with the middle of its bounding box at the pixel position (x, y)."""
    matrix = turning(cutout.pixels, cutout.region, *turned)
    left, top, right, bottom = cutout.region.polygons.bounds
    middle = np.array([(left + right) / 2, (top + bottom) / 2])
    centre = round(middle[0]), round(middle[1])
    if np.array_equal(matrix, np.eye(2)):
        moved, region = middle, cutout.region
    else:
        moved = np.array(centre) + matrix @ (middle - centre)
        region = cutout.region.turned(matrix, centre)
    rows, cols = round(y - moved[1]), round(x - moved[0])
    shadow = cutout.shadow.scaled(turned[2]) if cutout.shadow is not None else None
    return Placing(cutout, matrix, centre, rows, cols, region.shift(rows, cols), shadow)


def turning(
    pixels: PixelSource, region: Region, degrees: float, mirror: bool, scale: float
) -> NDArray[np.float64]:
    """2 x 2 of (column, row): mirrored east for west on the map, turned clockwise on the ground, scaled.

    On the ground, because a pixel of a geographic CRS is no square there. Maps onto whole pixels are made
    exactly so.
    """
    if not degrees % 360 and not mirror and scale == 1:
        return np.eye(2)
    middle = region.polygons.centroid
    axes = local_axes(pixels.georeference, middle.x, middle.y)
    if axes is None or abs(np.linalg.det(axes)) < 1e-12:
        axes = np.diag([1.0, -1.0])
    angle = math.radians(degrees)
    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    matrix = scale * np.linalg.solve(axes, turn @ axes)
    if mirror:
        world = _world_axes(pixels, middle.x, middle.y)
        matrix = matrix @ np.linalg.solve(world, np.diag([-1.0, 1.0]) @ world)
    exact = np.round(matrix)
    return exact if scale == 1 and np.abs(matrix - exact).max() < _EXACT else matrix


def _world_axes(pixels: PixelSource, col: float, row: float) -> NDArray[np.float64]:
    """2 x 2: a step of one pixel right and down as (x, y) of the scene's coordinates."""
    cols, rows = np.array([col - 8, col + 8, col, col]), np.array([row, row, row - 8, row + 8])
    x, y = pixels.georeference.to_world(cols, rows)
    return np.array([[x[1] - x[0], x[3] - x[2]], [y[1] - y[0], y[3] - y[2]]]) / 16


def _whole(matrix: NDArray[np.float64]) -> bool:
    """Whether pixels come to lie on pixels."""
    return bool(np.array_equal(np.abs(matrix).sum(0), [1, 1]) and np.array_equal(matrix, np.round(matrix)))

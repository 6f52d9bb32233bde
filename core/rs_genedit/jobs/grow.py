"""Region growing: the connected pixels around a point that are like it, as a polygon."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio import features
from scipy import ndimage

from rs_genedit.errors import RegionError, UsageError
from rs_genedit.protocol import Result, decode
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.context import JobContext

#: Side of the window that is looked at, in pixels: what is like the point goes no farther.
SIDE = 1024


@dataclass(frozen=True)
class GrowRequest:
    """Grow from ``point`` (column, row) of the raster ``source``.

    ``tolerance`` is how far a pixel may be from the point's own colour: a share, 0 to 1, of the spread (2 to
    98 %) of the values around, in every band.
    """

    source: str
    point: tuple[float, float]
    tolerance: float = 0.12


def grow(request: GrowRequest, context: JobContext) -> dict[str, Any]:
    """The region around the point.

    Returns
    -------
    dict
        ``region`` (GeoJSON in pixel coordinates: column, row), ``pixels``, ``cut`` (whether the window ended
        it).

    Raises
    ------
    RegionError
        The point lies outside the raster, or where it has no data.
    """
    if not 0.0 <= request.tolerance <= 1.0:
        raise UsageError(f"the tolerance is a share, 0 to 1, not {request.tolerance:g}")
    column, row = (int(np.floor(value)) for value in request.point)
    with open_scene(request.source) as scene:
        if not (0 <= column < scene.width and 0 <= row < scene.height):
            raise RegionError("the point lies outside the scene: click inside it")
        window = _around(scene, column, row)
        values = scene.read(window).astype(np.float32)
        valid = scene.valid(window)
    at = row - window.row, column - window.col
    if not valid[at]:
        raise RegionError("the point lies where the scene has no data: click where there are pixels")
    alike = valid & _alike(values, valid, at, request.tolerance)
    labels, _ = ndimage.label(alike)
    same = labels == labels[at]
    grown = same | (ndimage.binary_closing(same) & valid)
    shape = _polygon(grown, window)
    edge = grown[0].any() or grown[-1].any() or grown[:, 0].any() or grown[:, -1].any()
    whole = window.height == scene.height and window.width == scene.width
    return {
        "region": json.loads(shapely.to_geojson(shape)),
        "pixels": int(grown.sum()),
        "cut": bool(edge and not whole),
    }


def _around(scene: PixelSource, column: int, row: int) -> Window:
    left, top = max(column - SIDE // 2, 0), max(row - SIDE // 2, 0)
    return Window(top, left, min(SIDE, scene.height - top), min(SIDE, scene.width - left))


def _alike(
    values: NDArray[np.float32], valid: NDArray[np.bool_], at: tuple[int, int], tolerance: float
) -> NDArray[np.bool_]:
    """Where every band is within the tolerance of the point's colour, the median of its 3 x 3 pixels."""
    row, col = at
    near = np.s_[max(row - 1, 0) : row + 2, max(col - 1, 0) : col + 2]
    alike = np.ones(valid.shape, bool)
    for band in values:
        low, high = np.percentile(band[valid], (2, 98))
        colour = np.median(band[near][valid[near]])
        alike &= np.abs(band - colour) <= tolerance * max(high - low, 1e-9)
    alike[at] = True
    return alike


def _polygon(grown: NDArray[np.bool_], window: Window) -> shapely.Geometry:
    found = [
        shapely.geometry.shape(s) for s, value in features.shapes(grown.astype(np.uint8), mask=grown) if value
    ]
    whole = shapely.union_all(found)
    return shapely.transform(whole, lambda xy: xy + np.array([window.col, window.row]))


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`GrowRequest` as JSON data."""
    return context.result(grow(decode(GrowRequest, request), context))

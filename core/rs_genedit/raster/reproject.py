"""Polygons from any CRS to a scene's pixels, with edges that bend where the projection bends them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import shapely
from rasterio.crs import CRS
from shapely.geometry.base import BaseGeometry

from rs_genedit.errors import CrsError
from rs_genedit.raster.georeferencing import Georeferencing, Points, name, transformer

#: Pixels by which a straight edge may miss the curve it stands for.
TOLERANCE = 0.05

_FINEST = 2**13  # parts that a geometry's extent is cut into at most

Convert = Callable[[np.ndarray, np.ndarray], Points]


def to_pixel(geometry: BaseGeometry, crs: CRS | None, place: Georeferencing) -> BaseGeometry:
    """``geometry``, whose coordinates are (x, y) in ``crs``, in (column, row) coordinates.

    Raises
    ------
    CrsError
        ``crs`` does not fit (one side has a CRS, the other has not), or coordinates lie where the scene's CRS
        is not defined.
    """
    if crs is not None and place.crs is None:
        if place.kind == "pixels":
            raise CrsError(
                f"the scene has no CRS and nothing else places it, so coordinates in {name(crs)} cannot "
                "be laid on it: give pixel coordinates (column,row), without a CRS"
            )
        raise CrsError(
            f"the scene names no CRS, so coordinates cannot be brought to it from {name(crs)}: give them in "
            "the scene's own coordinates, without a CRS, or assign it a CRS first"
        )
    if crs is None and place.crs is not None:
        raise CrsError(f"coordinates need a CRS to be placed on a scene in {name(place.crs)}: name it")
    convert = _converter(crs, place)
    straight = crs == place.crs and place.kind in ("affine", "pixels")
    result = shapely.transform(geometry, convert, interleaved=False) if straight else _bend(geometry, convert)
    if not np.isfinite(shapely.get_coordinates(result)).all():
        raise CrsError(
            f"coordinates in {name(crs)} lie where {name(place.crs)} is not defined: "
            "check the CRS, and that x (longitude) comes first"
        )
    return result


def _converter(crs: CRS | None, place: Georeferencing) -> Convert:
    if crs is None or place.crs is None or crs == place.crs:
        return place.to_pixel
    change = transformer(crs, place.crs)

    def convert(xs: np.ndarray, ys: np.ndarray) -> Points:
        return place.to_pixel(*change.transform(xs, ys))

    return convert


def _bend(geometry: BaseGeometry, convert: Convert) -> BaseGeometry:
    """Transform with as many points on each edge as keep it within :data:`TOLERANCE` of its curve."""
    xmin, ymin, xmax, ymax = shapely.bounds(geometry)
    reach = max(xmax - xmin, ymax - ymin)
    parts = 8
    while True:
        dense = densified(geometry, reach / parts) if reach > 0 else geometry
        bent = shapely.transform(dense, convert, interleaved=False)
        if parts >= _FINEST or not reach > 0 or _sag(dense, bent, convert) <= TOLERANCE:
            return bent
        parts *= 4


def densified(geometry: BaseGeometry, length: float) -> BaseGeometry:
    """``geometry`` with edges no longer than ``length``."""
    if not hasattr(geometry, "geoms"):
        return shapely.segmentize(geometry, length)
    # Part by part: given the whole, GEOS rebuilds all of it to be sure that it is valid, which takes minutes.
    return type(geometry)(list(shapely.segmentize(shapely.get_parts(geometry), length)))


def _sag(dense: BaseGeometry, bent: BaseGeometry, convert: Convert) -> float:
    """Largest distance in pixels between the middle of an edge and where the middle of its original goes."""
    before, edges = _edges(dense)
    after, _ = _edges(bent)
    middles = ((before[1:] + before[:-1]) / 2)[edges]
    chord = ((after[1:] + after[:-1]) / 2)[edges]
    col, row = convert(middles[:, 0], middles[:, 1])
    distance = np.hypot(col - chord[:, 0], row - chord[:, 1])
    distance = distance[np.isfinite(distance)]
    return float(distance.max()) if distance.size else 0.0


def _edges(geometry: BaseGeometry) -> tuple[np.ndarray, np.ndarray]:
    """Points of all rings one after another, and which pairs of neighbours are an edge."""
    parts = shapely.get_parts(geometry)
    rings = shapely.get_rings(parts) if shapely.get_dimensions(geometry) == 2 else parts
    points, ring = shapely.get_coordinates(rings, return_index=True)
    return points, ring[1:] == ring[:-1]

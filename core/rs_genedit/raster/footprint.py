"""Footprint of a scene in longitude and latitude, as STAC and GeoJSON (RFC 7946) want it.

Cut at the antimeridian, closed over a pole, clipped to what the projection shows of the earth; null where the
scene cannot be tied to the earth at all.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from shapely import affinity
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from rs_genedit.errors import CrsError
from rs_genedit.raster.georeferencing import WGS84, transformer
from rs_genedit.raster.source import PixelSource

_EARTH = shapely.box(-180, -90, 180, 90)
_DIGITS = 9
_CELLS = 24  # squares along a side, where the outline itself is no help


def footprint(scene: PixelSource) -> tuple[dict[str, Any] | None, list[float] | None]:
    """(GeoJSON geometry, bbox) of a scene, or (None, None).

    Across the antimeridian the geometry is a MultiPolygon of both sides, and the bbox's west is greater than
    its east.
    """
    shape = _on_earth(scene)
    if shape is None or shape.is_empty:
        return None, None
    west, south, east, north = shape.bounds
    parts = shapely.get_parts(shape)
    if len(parts) > 1 and west <= -180 and east >= 180:
        left, right = _sides(parts)
        if left and right:
            west, east = min(p.bounds[0] for p in right), max(p.bounds[2] for p in left)
    bbox = [round(value, _DIGITS) for value in (west, south, east, north)]
    return dict(mapping(shape)), bbox


def _sides(parts: np.ndarray) -> tuple[list[BaseGeometry], list[BaseGeometry]]:
    """The parts that begin at -180 and those that end at 180; none where one does both."""
    left = [p for p in parts if p.bounds[0] <= -180 and p.bounds[2] < 180]
    right = [p for p in parts if p.bounds[2] >= 180 and p.bounds[0] > -180]
    return (left, right) if len(left) + len(right) == len(parts) else ([], [])


def _on_earth(scene: PixelSource) -> BaseGeometry | None:
    if scene.crs is None:
        return None
    try:
        change = transformer(scene.crs, WGS84)
    except CrsError:
        return None
    whole = shapely.box(0, 0, scene.width, scene.height)
    outline = shapely.segmentize(whole, max(scene.height, scene.width) / 16)
    world = scene.to_world(outline)
    lon, lat = change.transform(*shapely.get_coordinates(world).T)
    if np.isfinite(lon).all() and np.isfinite(lat).all():
        shape = _ring(lon, lat)
        if shape is not None:
            return shape
    return _by_cells(scene, change)


def _ring(lon: np.ndarray, lat: np.ndarray) -> BaseGeometry | None:
    """The polygon inside an outline; None where it is cut off by the earth's end in a way it cannot tell."""
    steps = np.diff(lon)
    if np.abs(steps).max() > 90 and np.abs(lat).max() <= 90 and np.ptp(lon) <= 360.0 + 1e-9:
        unrolled = lon[0] + np.concatenate([[0.0], np.cumsum((steps + 180) % 360 - 180)])
    else:
        unrolled = lon
    turns = round(float(unrolled[-1] - unrolled[0]) / 360)
    if turns:  # around a pole: closed over it
        pole = np.copysign(90.0, lat.mean())
        unrolled = np.concatenate([unrolled, [unrolled[-1], unrolled[0], unrolled[0]]])
        lat = np.concatenate([lat, [pole, pole, lat[0]]])
    shape = shapely.make_valid(shapely.Polygon(np.column_stack([unrolled, lat])))
    return _split(shape)


def _split(shape: BaseGeometry) -> BaseGeometry | None:
    """What lies beyond 180 degrees brought to the other side, and all of it cut to the earth."""
    west, _, east, _ = shape.bounds
    moved = []
    for turn in range(int((west - 180) // 360), int((east + 180) // 360) + 2):
        band = shapely.intersection(shape, affinity.translate(_EARTH, 360.0 * turn))
        if band.area > 0:
            moved.append(affinity.translate(band, -360.0 * turn))
    return _polygons(moved)


def _by_cells(scene: PixelSource, change: Any) -> BaseGeometry | None:
    """The cells of a coarse lattice that the projection shows, one by one: what is beyond the earth is left."""
    rows = np.linspace(0, scene.height, _CELLS + 1)
    cols = np.linspace(0, scene.width, _CELLS + 1)
    found = []
    for top, bottom in pairwise(rows):
        for left, right in pairwise(cols):
            cell = scene.to_world(shapely.segmentize(shapely.box(left, top, right, bottom), (right - left) / 2))
            lon, lat = change.transform(*shapely.get_coordinates(cell).T)
            if np.isfinite(lon).all() and np.isfinite(lat).all() and (shape := _ring(lon, lat)) is not None:
                found.append(shape)
    return _polygons(found)


def _polygons(shapes: list[BaseGeometry]) -> BaseGeometry | None:
    united = shapely.set_precision(shapely.union_all(shapes), 10.0**-_DIGITS) if shapes else None
    if united is None:
        return None
    parts = [part for part in shapely.get_parts(united) if part.geom_type == "Polygon" and part.area > 0]
    if not parts:
        return None
    return shapely.orient_polygons(shapely.MultiPolygon(parts) if len(parts) > 1 else parts[0])

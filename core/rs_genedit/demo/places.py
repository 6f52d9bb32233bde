"""Regions of a demo scene that are good to try edits on, as geometries in its CRS."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.features import shapes
from shapely import affinity
from shapely.geometry import Polygon, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import polylabel

from rs_genedit.demo.canvas import Canvas, Land, smooth
from rs_genedit.demo.river import River

#: A flood of about 200 m x 55 m: some 40,000 pixels at half a metre.
FLOOD_LENGTH, FLOOD_REACH = 200.0, 56.0
DRY = (Land.GRASS, Land.FIELD, Land.SAND, Land.TREE, Land.LAWN, Land.TRACK)


def to_world(geometry: BaseGeometry, transform: Affine) -> BaseGeometry:
    """From pixels (column, row) to the CRS of ``transform``."""
    return affinity.affine_transform(geometry, transform.to_shapely())


def largest(mask: NDArray[np.bool_]) -> Polygon | None:
    """The largest connected part of a mask as a polygon in pixels, or None."""
    found = [shape(s) for s, value in shapes(mask.astype(np.uint8), mask=mask, connectivity=4) if value]
    return max(found, key=lambda p: p.area, default=None)


def polygon(corners: Sequence | NDArray, gsd: float) -> Polygon:
    """Corners in metres on the canvas as a polygon in pixels."""
    return Polygon(np.asarray(corners) / gsd)


def blob(canvas: Canvas, mask: NDArray[np.bool_], margin: float, reach: float) -> Polygon | None:
    """A compact piece of about ``reach`` metres in the widest part of a mask, ``margin`` metres from its edge."""
    part = largest(mask)
    if part is None:
        return None
    part = part.buffer(-margin / canvas.gsd).buffer(0)
    if part.geom_type == "MultiPolygon":
        part = max(part.geoms, key=lambda p: p.area)
    if part.is_empty:
        return None
    part = part.simplify(1.5)
    middle = polylabel(part, tolerance=4.0)
    piece = part.intersection(middle.buffer(reach / canvas.gsd))
    if piece.geom_type != "Polygon":
        piece = max((g for g in piece.geoms if g.geom_type == "Polygon"), key=lambda p: p.area, default=None)
    return piece.simplify(0.7) if piece is not None and piece.area > 30 else None


def water_exemplar(canvas: Canvas, river: River) -> Polygon | None:
    """A stretch of open river, clear of banks, boats and bridges."""
    return blob(canvas, (river.beyond < -3) & (canvas.label == Land.WATER), 1.5, 75)


def flood_bank(canvas: Canvas, river: River) -> Polygon | None:
    """Land along the river that a flood would cover: irregular, without roads and houses."""
    ragged = canvas.noise("flood line", 40, 0.6, 1.5)
    dry = np.isin(canvas.label, DRY)
    calm = np.isin(canvas.label, (Land.GRASS, Land.FIELD, Land.SAND))
    tall, wide = canvas.metres
    shown = river.along[(np.abs(river.offset) < river.half_width) & (river.beyond < 0)]
    if shown.size == 0:
        return None
    best, best_score = None, 0.0
    for start in np.arange(float(shown.min()), float(shown.max()) - 60, 20.0):
        t = (river.along - np.float32(start)) / np.float32(FLOOD_LENGTH)
        bulge = np.clip(t * (1 - t) * 4, 0, 1) ** np.float32(0.45)
        near = (t > 0) & (t < 1) & (river.beyond < FLOOD_REACH * bulge + 6 * ragged - 2) & (river.beyond > -1.5)
        for side in (-1, 1):
            bank = near & (river.offset * side > 0)
            total = int(bank.sum())
            if total < 800:
                continue
            edge = bank[0].sum() + bank[-1].sum() + bank[:, 0].sum() + bank[:, -1].sum()
            score = (bank & calm).sum() - 4.0 * (bank & ~dry & (river.beyond > 1)).sum() - 8.0 * edge
            if score > best_score:
                best, best_score = bank & (dry | (river.beyond <= 1)), float(score)
    part = largest(best) if best is not None else None
    return part.buffer(2).buffer(-2).simplify(0.8) if part is not None else None


def open_field(canvas: Canvas) -> Polygon | None:
    """A piece of cropland."""
    return blob(canvas, canvas.label == Land.FIELD, 3, 45)


def canopy(canvas: Canvas, x: float, y: float, radius: float) -> Polygon | None:
    """A closed piece of forest."""
    patch = canvas.patch(x, y, radius)
    if patch is None:
        return None
    trees = (canvas.label[patch.window] == Land.TREE).astype(np.float32)
    step = max(1, round(4 / canvas.gsd))
    closed = np.zeros(canvas.shape, bool)
    rows, cols = trees.shape[0] // step * step, trees.shape[1] // step * step
    if not rows or not cols:
        return None
    share = trees[:rows, :cols].reshape(rows // step, step, cols // step, step).mean((1, 3)) > 0.55
    block = np.repeat(np.repeat(share, step, 0), step, 1)
    top, left = patch.rows.start, patch.cols.start
    closed[top : top + rows, left : left + cols] = block
    return blob(canvas, closed, 1, 55)


def round_off(x: float, y: float, radius: float, gsd: float) -> Polygon:
    """A circle in metres as a polygon in pixels."""
    angle = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    return polygon(np.stack([x + radius * np.cos(angle), y + radius * np.sin(angle)], 1), gsd)


__all__ = ["blob", "canopy", "flood_bank", "largest", "open_field", "polygon", "round_off", "smooth", "to_world", "water_exemplar"]

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

from rs_genedit_demo.landscape import Land, Landscape
from rs_genedit_demo.river import River
from rs_genedit_demo.sensor import blur

#: A flood of about 200 m x 55 m: some 40,000 pixels at half a metre.
FLOOD_LENGTH, FLOOD_REACH = 190.0, 56.0
WILD = (Land.GRASS, Land.FIELD, Land.SAND, Land.TREE, Land.TRACK, Land.WATER)
CALM = (Land.GRASS, Land.FIELD, Land.SAND)


def to_world(geometry: BaseGeometry, transform: Affine) -> BaseGeometry:
    """From pixels (column, row) to the CRS of ``transform``."""
    return affinity.affine_transform(geometry, transform.to_shapely())


def largest(mask: NDArray[np.bool_]) -> Polygon | None:
    """The largest connected part of a mask as a polygon in pixels, or None."""
    found = [shape(s) for s, value in shapes(mask.astype(np.uint8), mask=mask, connectivity=4) if value]
    return max(found, key=lambda p: p.area, default=None)


def polygon(corners: Sequence | NDArray, gsd: float) -> Polygon:
    """Corners in metres on the landscape as a polygon in pixels."""
    return Polygon(np.asarray(corners) / gsd)


def blob(landscape: Landscape, mask: NDArray[np.bool_], margin: float, reach: float) -> Polygon | None:
    """A piece of ``reach`` metres radius in the widest part of a mask, ``margin`` metres from its edge."""
    part = largest(mask)
    if part is None:
        return None
    part = part.simplify(1.0).buffer(-margin / landscape.gsd - 1, quad_segs=2)
    if part.geom_type == "MultiPolygon":
        part = max(part.geoms, key=lambda p: p.area)
    if part.is_empty:
        return None
    part = part.simplify(1.5)
    middle = polylabel(part, tolerance=4.0)
    piece = part.intersection(middle.buffer(reach / landscape.gsd))
    if piece.geom_type != "Polygon":
        piece = max((g for g in piece.geoms if g.geom_type == "Polygon"), key=lambda p: p.area, default=None)
    return piece.simplify(0.7) if piece is not None and piece.area > 30 else None


def water_exemplar(landscape: Landscape, river: River) -> Polygon | None:
    """A stretch of open river, clear of banks, boats and bridges."""
    return blob(landscape, (river.beyond < -4.5) & (landscape.label == Land.WATER), 1.5, 75)


def flood_bank(landscape: Landscape, river: River) -> Polygon | None:
    """Land along the river that a flood would cover: irregular, without roads and houses."""
    step = max(1, round(2 / landscape.gsd))
    best, best_score = None, 0.0
    coarse = _Banks(landscape, river, step)
    for start in np.arange(*coarse.shown, 20.0):
        for side in (-1, 1):
            score = coarse.score(float(start), side)
            if score > best_score:
                best, best_score = (float(start), side), score
    if best is None:
        return None
    part = largest(_Banks(landscape, river, 1).mask(*best))
    # Open by two pixels: no threads of a pixel's width hang on it.
    opened = part.simplify(0.8).buffer(-2).buffer(2) if part is not None else Polygon()
    whole = max(getattr(opened, "geoms", [opened]), key=lambda p: p.area)
    return whole.simplify(0.5) if whole.area > 100 else None


class _Banks:
    """Stretches of bank on every ``step``-th pixel of the landscape, and how well a flood would suit them."""

    def __init__(self, landscape: Landscape, river: River, step: int) -> None:
        grid = (slice(None, None, step), slice(None, None, step))
        self.pixel = (landscape.gsd * step) ** 2
        self.along, self.beyond, self.offset = river.along[grid], river.beyond[grid], river.offset[grid]
        self.ragged = landscape.fractal("flood line", 60, 0.55, 5)[grid]
        label = landscape.label[grid]
        self.calm, self.trees = np.isin(label, CALM), label == Land.TREE
        # Whatever people made keeps dry, and some metres round it: an edit that clips a bridge looks wrong.
        made = ~np.isin(label, WILD)
        self.built = blur(made.astype(np.float32), 5.0 / (landscape.gsd * step)) > 0.03
        wet = self.along[self.beyond < 0]
        self.shown = (float(wet.min()), float(wet.max()) - 60) if wet.size else (0.0, 0.0)

    def stretch(self, start: float, side: int) -> NDArray[np.bool_]:
        """Everything between the water and the reach of a flood that begins at ``start`` on one side."""
        t = (self.along - np.float32(start)) / np.float32(FLOOD_LENGTH)
        bulge = np.clip(t * (1 - t) * 4, 0, 1) ** np.float32(0.45)
        reach = FLOOD_REACH * bulge + 6 * self.ragged - 2
        return (t > 0) & (t < 1) & (self.beyond < reach) & (self.beyond > -1.5) & (self.offset * side > 0)

    def mask(self, start: float, side: int) -> NDArray[np.bool_]:
        """The stretch without what is built and without boats."""
        return self.stretch(start, side) & ~self.built

    def score(self, start: float, side: int) -> float:
        """Open land counts for, anything built and the landscape's edge against."""
        bank = self.stretch(start, side)
        if bank.sum() * self.pixel < 200:
            return 0.0
        edge = bank[0].sum() + bank[-1].sum() + bank[:, 0].sum() + bank[:, -1].sum()
        built = (bank & self.built).sum()
        trees = (bank & self.trees).sum()
        return float((bank & self.calm).sum() - 2.0 * trees - 4.0 * built - 8.0 * edge)


def open_field(landscape: Landscape) -> Polygon | None:
    """A piece of cropland, uneven like something that grew there."""
    piece = blob(landscape, landscape.label == Land.FIELD, 3, 45)
    if piece is None:
        return None
    middle = np.array(piece.centroid.coords[0])
    angle = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    uneven = 0.86 + 0.09 * np.sin(2 * angle + 0.7) + 0.05 * np.sin(3 * angle + 2.1) + 0.025 * np.sin(7 * angle)
    reach = float(piece.exterior.distance(piece.centroid))
    rim = middle + reach * uneven[:, None] * np.stack([np.cos(angle), np.sin(angle)], 1)
    return Polygon(rim).intersection(piece)


def canopy(landscape: Landscape, x: float, y: float, radius: float) -> Polygon | None:
    """A closed piece of forest within ``radius`` metres of (x, y), small gaps between the crowns included."""
    patch = landscape.patch(x, y, radius)
    if patch is None:
        return None
    closed = np.zeros(landscape.shape, bool)
    trees = (landscape.label[patch.window] == Land.TREE).astype(np.float32)
    closed[patch.window] = blur(trees, 4 / landscape.gsd) > 0.55
    piece = blob(landscape, closed, 1, 55)
    return Polygon(piece.exterior) if piece is not None else None


def round_off(x: float, y: float, radius: float, gsd: float) -> Polygon:
    """A circle in metres as a polygon in pixels."""
    angle = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    return polygon(np.stack([x + radius * np.cos(angle), y + radius * np.sin(angle)], 1), gsd)

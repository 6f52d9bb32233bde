"""Placing ROIs by chance: random sequential addition with a minimum distance (simple sequential inhibition).

Places are drawn one after another, uniformly over the ground that is allowed, and kept where they lie wholly
in it, hold data everywhere and keep their distance from those before (Diggle, Statistical Analysis of Spatial
Point Patterns, 2003, section 6.6.2). What is drawn depends on the rule's seed, the scene's name in the plan and
the rule, by Python's own generator, whose numbers are the same in every version.
"""

from __future__ import annotations

import hashlib
import math
from random import Random

import numpy as np
import shapely
from shapely.geometry import Point, box
from shapely.geometry.base import BaseGeometry

from rs_genedit.jobs.batch.features import Features, Roi, geojson
from rs_genedit.jobs.batch.plan import Placed, Size
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import Scene

#: Draws for each place that is wanted, after which the rest is given up.
_TRIES = 60
#: Sides that hold at least one pixel's centre wherever they lie.
_LEAST = 2.0


def place(rule: Placed, number: int, name: str, scene: Scene, ground: Features | None) -> list[Roi]:
    """The ROIs of a rule in one scene; fewer than asked for where no more fit.

    Parameters
    ----------
    number
        Which rule of the plan it is.
    name
        The scene's name as the plan writes it.
    ground
        Polygons that the places lie within, None for the whole scene.
    """
    chance = Random(hashlib.sha256(f"{rule.seed}|{number}|{name}".encode()).digest())  # nosec B311 - no secret
    metres = scene.gsd or 1.0
    if rule.shape == "footprint" and ground is not None:
        return _footprints(rule, chance, scene, ground, metres)
    allowed = None if ground is None else [outline for _, outline in ground.inside(scene)]
    if allowed is not None and not allowed:
        return []
    draw = _Ground(scene, allowed)
    kept = _Kept(rule.distance / metres)
    for _ in range(_TRIES * rule.count):
        if len(kept) == rule.count:
            break
        side = max(_LEAST, round(drawn_size(rule.size, chance) / metres))
        outline = _outline(rule.shape, side, *draw.point(chance))
        if draw.holds(outline) and kept.is_apart(outline) and _has_data(outline, scene):
            kept.add(outline)
    width = len(str(rule.count))
    return [
        Roi(geojson(scene.to_world(outline)), None, f"place {number + 1}.{index:0{width}}", outline.area)
        for index, outline in enumerate(kept.outlines, 1)
    ]


def drawn_size(size: Size, chance: Random) -> float:
    """One size of a distribution, in its unit."""
    if size.mean is None:
        return size.least + (size.most - size.least) * chance.random()
    # Box-Muller by hand: random.gauss keeps half a pair between calls
    radius = math.sqrt(-2 * math.log(1 - chance.random()))
    value = size.mean + size.deviation * radius * math.cos(2 * math.pi * chance.random())
    return min(max(value, size.least), size.most)


def _footprints(rule: Placed, chance: Random, scene: Scene, ground: Features, metres: float) -> list[Roi]:
    """Polygons of a file, drawn without putting back, of the sizes asked for (square root of their area)."""
    found = list(ground.inside(scene))
    order = sorted(range(len(found)), key=lambda _: chance.random())
    kept = _Kept(rule.distance / metres)
    chosen: list[int] = []
    for index in order:
        outline = found[index][1]
        side = math.sqrt(outline.area) * metres
        if len(chosen) == rule.count:
            break
        if rule.size.least <= side <= rule.size.most and kept.is_apart(outline):
            kept.add(outline)
            chosen.append(index)
    return [ground.roi(*found[index]) for index in sorted(chosen)]


class _Ground:
    """Where places may lie: the whole scene, or polygons in (column, row)."""

    def __init__(self, scene: Scene, allowed: list[BaseGeometry] | None) -> None:
        frame = box(0, 0, scene.width, scene.height)
        self._frame = frame
        self._whole: BaseGeometry | None = None
        self._parts = np.array([frame], dtype=object)
        if allowed is not None:
            self._whole = shapely.intersection(shapely.union_all(np.array(allowed, dtype=object)), frame)
            shapely.prepare(self._whole)
            parts = shapely.get_parts(self._whole)
            self._parts = parts[shapely.area(parts) > 0]
        shares = np.cumsum(shapely.area(self._parts))
        self._shares = (shares / shares[-1]).tolist()

    def point(self, chance: Random) -> tuple[float, float]:
        """A point drawn uniformly from the ground, as (column, row)."""
        at = chance.random()
        part = self._parts[
            next(i for i, share in enumerate(self._shares) if at <= share or i + 1 == len(self._shares))
        ]
        left, top, right, bottom = part.bounds
        for _ in range(200):
            x, y = left + (right - left) * chance.random(), top + (bottom - top) * chance.random()
            if shapely.contains_xy(part, x, y):
                return x, y
        inner = part.representative_point()
        return inner.x, inner.y

    def holds(self, outline: BaseGeometry) -> bool:
        """Whether an outline lies wholly within."""
        left, top, right, bottom = outline.bounds
        x0, y0, x1, y1 = self._frame.bounds
        if left < x0 or top < y0 or right > x1 or bottom > y1:
            return False
        return self._whole is None or bool(shapely.contains(self._whole, outline))


class _Kept:
    """Outlines that keep a distance (pixels) from each other; neighbours are found by their boxes."""

    def __init__(self, distance: float) -> None:
        self._distance = distance
        self.outlines: list[BaseGeometry] = []
        self._boxes = np.empty((0, 4))

    def __len__(self) -> int:
        return len(self.outlines)

    def is_apart(self, outline: BaseGeometry) -> bool:
        """Whether it neither overlaps an earlier one nor comes nearer than the distance."""
        left, top, right, bottom = outline.bounds
        away, boxes = self._distance, self._boxes[: len(self.outlines)]
        near = (boxes[:, 0] < right + away) & (boxes[:, 2] > left - away)
        near &= (boxes[:, 1] < bottom + away) & (boxes[:, 3] > top - away)
        for index in np.flatnonzero(near):
            other = self.outlines[index]
            if shapely.distance(outline, other) < away or shapely.intersection(outline, other).area > 0:
                return False
        return True

    def add(self, outline: BaseGeometry) -> None:
        """Keep one."""
        if len(self.outlines) == len(self._boxes):
            self._boxes = np.concatenate([self._boxes, np.empty((max(16, len(self._boxes)), 4))])
        self._boxes[len(self.outlines)] = outline.bounds
        self.outlines.append(outline)


def _outline(shape: str, side: float, x: float, y: float) -> BaseGeometry:
    """A square on whole pixels or a circle, ``side`` pixels across, around a point."""
    if shape == "circle":
        return Point(round(x), round(y)).buffer(side / 2, quad_segs=16)
    left, top = round(x - side / 2), round(y - side / 2)
    return box(left, top, left + side, top + side)


def _has_data(outline: BaseGeometry, scene: Scene) -> bool:
    left, top, right, bottom = outline.bounds
    window = Window.from_bounds(math.floor(top), math.floor(left), math.ceil(bottom), math.ceil(right))
    return bool(scene.valid(window.intersect(scene.window)).all())

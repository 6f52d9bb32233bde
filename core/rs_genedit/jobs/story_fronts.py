"""Fronts of a story without terrain: whence a change comes, as the scene around the place shows it."""

from __future__ import annotations

import math

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.footprints import shape, shores
from rs_genedit.footprints.field import Array, Mask, ThresholdField, require_size
from rs_genedit.jobs.plates import builds
from rs_genedit.raster.colour_roles import colour_roles
from rs_genedit.raster.grid import Window
from rs_genedit.raster.pictures import overview
from rs_genedit.raster.region import Region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import Scene
from rs_genedit.raster.story_files import outline
from rs_genedit.reading.classes import LandCover
from rs_genedit.storyboard import Spread, Storyboard
from rs_genedit.tasks.units import REACH

#: Changes that come from water, where there is some beside the place.
_FROM_WATER = ("flood", "coastal erosion")
#: Metres from the place within which water counts as beside it; fewest and most pixels of that.
_BESIDE_M, _BESIDE_PX = 20.0, (10.0, 80.0)
#: Smallest water: pixels, and share of the place.
_POND_PX, _POND = 150, 0.02
#: Pixels on which the surroundings are judged; larger ones are averaged down to it.
_JUDGED = 1_500_000
#: Rows of the scene whose land cover is read at a time.
_STRIP = 512
#: Fronts from an edge wander less than those that cross a place: they would leave it.
_EDGE_WANDER = 0.6


def grown_field(
    board: Storyboard, inside: Mask, window: Window, direction: tuple[float, float], scene: Scene,
    gsd: float, seed: int, feather: int, away: Array | None = None,
) -> ThresholdField:  # fmt: skip
    """The threshold field of a change that grows by the place's shape and by what lies around it.

    Parameters
    ----------
    inside : bool (height, width)
        The place, of ``window``.
    direction : (float, float)
        Rows and columns: where a change from a side moves to.
    gsd : float
        Metres a pixel.
    feather : int
        Of the story, in pixels.
    away : float32 (height, width), optional
        Pixels from what the change comes from, where somebody says it.
    """
    spread: Spread = board.spread
    if away is None:
        order, wander = _order(board, inside, window, direction, scene, gsd)
    else:
        order, wander = shape.from_places(inside, away), _EDGE_WANDER
        spread = "area" if spread == "gradual" else spread
    lots = _lots(inside, window, feather, gsd) if builds(board) else None
    return shape.grown(inside, window, spread, order, gsd, seed, wander, lots)


def _lots(inside: Mask, window: Window, feather: int, gsd: float) -> NDArray[np.int32] | None:
    """Numbers (height, width) of the lots of the estates on a place; each edit unit is an estate of its own."""
    from rs_genedit.tasks.text.states.built import lots

    polygons = [part for part in shapely.get_parts(outline(inside, window)) if part.geom_type == "Polygon"]
    found = np.zeros(window.shape, np.int32)
    for group in Region(shapely.MultiPolygon(polygons)).clusters(2 * feather + REACH):
        at = group.window.pad(1).intersect(window)
        mask = group.mask(at)
        numbers = lots(mask, gsd)
        if numbers is None:
            return None
        here = at.slices(within=window)
        found[here] = np.where(mask, numbers + found.max() + 1, found[here])
    return found


def water_beside(
    inside: Mask, window: Window, scene: Scene, gsd: float
) -> tuple[Mask | None, Window]:  # fmt: skip
    """Open water in sight beside a place (None: there is none), and the window that it is a mask of."""
    reach = _reach(gsd)
    wide = window.pad(2 * reach).intersect(scene.window)
    require_size(wide)
    place = np.zeros(wide.shape, bool)
    place[window.slices(within=wide)] = inside
    return _Around(scene, wide, place, gsd).water(reach), wide


def _reach(gsd: float) -> int:
    return round(min(max(_BESIDE_M / gsd, _BESIDE_PX[0]), _BESIDE_PX[1]))


def _order(
    board: Storyboard, inside: Mask, window: Window, direction: tuple[float, float], scene: Scene,
    gsd: float,
) -> tuple[Array, float]:  # fmt: skip
    if board.spread == "gradual":
        return np.zeros(window.shape, np.float32), 1.0
    reach = _reach(gsd)
    wide = window.pad(2 * reach).intersect(scene.window)
    require_size(wide)
    place, at = np.zeros(wide.shape, bool), window.slices(within=wide)
    place[at] = inside
    if board.origin == "centre":
        return shape.from_centre(inside, shores.depth(place)[at]), 1.0
    if board.origin == "edge":
        near = _Around(scene, wide, place, gsd).shore()
        return shape.from_places(inside, shores.depth(place, near)[at]), _EDGE_WANDER
    # A bearing that somebody chose says where the change comes from.
    if board.process in _FROM_WATER and board.bearing is None:
        water = _Around(scene, wide, place, gsd).water(reach)
        if water is not None:
            away = ndimage.distance_transform_edt(~water)[at].astype(np.float32)
            return shape.from_places(inside, away), _EDGE_WANDER
    return shape.from_side(inside, direction), 1.0


class _Around:
    """A place and its surroundings as a viewer shows them, averaged down where they are large."""

    def __init__(self, scene: Scene, wide: Window, place: Mask, gsd: float) -> None:
        self.place, self.scene, self.wide = place, scene, wide
        self.step = min(max(1, math.ceil(math.sqrt(wide.area / _JUDGED))), *wide.shape)
        self.gsd = gsd * self.step
        pixels, self.valid = overview(scene, wide, self.step)
        self.bridge = RgbBridge.for_display(scene)
        self.rgb = self.bridge.displayed(pixels)
        rows, cols = (side * self.step for side in self.valid.shape)
        self.small = place[:rows, :cols][:: self.step, :: self.step]

    def shore(self) -> Mask:
        """Where the change comes in from, on the scene's grid."""
        found = shores.shore(self.rgb, self.valid, self.small)
        if self.step == 1:
            return found
        # A coarse pixel of the shore may lie in the place by part: only what is outside is a shore.
        return self._fine(found) & ~self.place

    def water(self, reach: int) -> Mask | None:
        """Open water within ``reach`` pixels of the place, on the scene's grid; None: there is none."""
        from rs_genedit.tasks.text.states.ground import GroundLayers

        black, white = self.bridge.extremes
        window = Window(0, 0, *self.small.shape)
        ground = GroundLayers(self.rgb, self.small, self.gsd, window, 0, black, white, cover=self._cover())
        open_water = (ground.water > 0.5) & self.valid
        labels, count = ndimage.label(open_water)
        if not count:
            return None
        numbers = np.arange(1, count + 1)
        areas = ndimage.sum_labels(open_water, labels, numbers)
        away = ndimage.distance_transform_edt(~self.small)
        nearest = ndimage.minimum(away, labels, numbers) * self.step
        least = max(_POND_PX, _POND * float(self.small.sum()))
        chosen = numbers[(areas >= least) & (nearest <= reach)]
        return self._fine(np.isin(labels, chosen)) if len(chosen) else None

    def _cover(self) -> NDArray[np.float16] | None:
        """Land cover at the pixels that are looked at; None of what is not read, as grey pictures."""
        from rs_genedit.tasks.text.scene import reading_of

        reading = reading_of(self.scene, None, colour_roles(self.scene), self.gsd / self.step)
        if reading is None or not self.valid.any():
            return None
        rows, cols = self.valid.shape
        found = np.empty((len(LandCover), rows, cols), np.float16)
        tall = max(1, _STRIP // self.step)
        for top in range(0, rows, tall):
            bottom = min(top + tall, rows)
            strip = Window(
                self.wide.row + top * self.step, self.wide.col, (bottom - top) * self.step, cols * self.step
            )
            found[:, top:bottom] = reading.cover.probabilities(strip)[:, :: self.step, :: self.step]
        return found

    def _fine(self, mask: Mask) -> Mask:
        fine = np.repeat(np.repeat(mask, self.step, 0), self.step, 1)
        missing = [(0, have - got) for have, got in zip(self.place.shape, fine.shape, strict=True)]
        return np.asarray(np.pad(fine, missing, mode="edge"))

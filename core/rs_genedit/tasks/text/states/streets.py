"""The street of a place that words call one: seeded region growing from the middle of the ROI.

In a dense town a street is read as the flat roofs beside it are: same grey, same size. Whoever asks for a
flooded street draws the ROI along it, so what lies in the middle of the ROI is street, and what goes on from
there.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states.fields import blurred, ramp
from rs_genedit.tasks.text.states.ground import GroundLayers

#: Share of the depth nearby from which on a pixel is in the middle.
_MIDDLE = 0.6
#: How far the shares of red, green and blue may be from those of the middle, and brightness over that of the
#: middle, least (in the shadow of houses) and most.
_HUE, _DARKEST, _BRIGHTEST = 0.026, 0.3, 1.35
#: Change of brightness over a third of a metre that is a wall's edge or its shadow's.
_WALL, _WALL_M = 0.085, 0.35
#: Metres across the narrowest car, and square metres of one, and of a bus.
_CAR_M, _CAR_M2 = 0.7, (1.5, 45.0)
#: Metres of blur of what is compared, and of the narrowest passage that the street goes on through.
_SMOOTH_M, _PASSAGE_M = 0.5, 1.5


def street(ground: GroundLayers) -> tuple[Array, Array]:
    """How much a pixel is of the street, and how much of a car or the like on it; (height, width), 0 to 1."""
    depth = ground.depth
    side = 2 * round(ground.thickness) + 1
    middle = (depth > _MIDDLE * ndimage.maximum_filter(depth, side)) & (depth > 1) & (ground.trees < 0.5)
    if not middle.any():
        return np.zeros(ground.shape, np.float32), np.zeros(ground.shape, np.float32)
    seen = np.stack([blurred(band, max(ground.px(_SMOOTH_M), 0.7)) for band in ground.rgb])
    lit = middle & (ground.of(LandCover.SHADOW) < 0.5)
    lit = lit if lit.any() else middle
    width = max(0.7 * ground.thickness, 2.0)
    share = np.maximum(blurred(lit.astype(np.float32), width), 1e-4)
    usual = np.stack([blurred(band * lit, width) for band in seen]) / share
    light, own = seen.mean(0), usual.mean(0)
    off = np.abs(seen / np.maximum(3 * light, 0.05) - usual / np.maximum(3 * own, 0.05)).max(0)
    bright = light / np.maximum(own, 0.02)
    like = (off < _HUE) & (bright > _DARKEST) & (bright < _BRIGHTEST) & ground.inside
    unlike = ~like & ground.inside & (ground.of(LandCover.SHADOW) < 0.5)
    sharp = blurred(light, max(ground.px(_WALL_M) / 2, 0.7))
    steep = np.hypot(*np.gradient(sharp)) * max(ground.px(_WALL_M), 1.0)
    like &= steep < _WALL
    passage = max(1, round(ground.px(_PASSAGE_M) / 2))
    grown = ndimage.binary_opening(like, iterations=passage) | (like & middle)
    grown = ndimage.binary_propagation(grown & middle, mask=grown)
    grown = ndimage.binary_closing(np.pad(grown, passage, mode="edge"), iterations=passage)
    whole = grown[passage:-passage, passage:-passage] & ground.inside
    around = ndimage.distance_transform_edt(np.pad(~whole, 1, mode="edge"))[1:-1, 1:-1]
    cars = car_sized(unlike & ((around > 2) | ndimage.binary_fill_holes(whole) & ~whole), ground)
    return ramp(blurred(whole.astype(np.float32), 1.0), 0.3, 0.7), blurred(cars.astype(np.float32), 0.7)


def car_sized(mask: Mask, ground: GroundLayers) -> Mask:
    """Parts of a mask that are as large as cars."""
    wide = ndimage.binary_opening(mask, iterations=max(1, round(ground.px(_CAR_M) / 2)))
    parts, count = ndimage.label(wide)
    sizes = np.bincount(parts.ravel(), minlength=count + 1) * ground.gsd**2
    kept = (sizes >= _CAR_M2[0]) & (sizes <= _CAR_M2[1])
    kept[0] = False
    return np.asarray(kept[parts])

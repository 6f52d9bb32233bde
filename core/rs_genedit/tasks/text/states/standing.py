"""What stands above the ground: crowns and roofs, by land cover, by whole parcels, and by their own shadows."""

from __future__ import annotations

import math

import numpy as np
from scipy import ndimage

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states.casting import casting
from rs_genedit.tasks.text.states.fields import blurred, ramp
from rs_genedit.tasks.text.states.ground import GroundLayers

#: Metres across beyond which a bright surface is ground, and square metres of roofs: least, house, hall.
_HOUSE_M, _LEAST_M2, _HOUSE_M2, _HALL_M2 = 20.0, 12.0, 1500.0, 9000.0
#: Metres per pixel from which on no single roof is told.
COARSE = 2.0
#: Shares of a roof's brightness, and of that of its surroundings, below which what lies beside is its shadow;
#: shares of its edge that are so, of a house and of a hall.
_SHADE, _DARKER, _SHADED, _SHADED_HALL = 0.5, 0.7, 0.12, 0.3


def standing(ground: GroundLayers) -> Array:
    """Crowns and roofs by whole parcels, 0 to 1: what stands out of a flood or above a slide."""
    if ground.cover is None:
        return tall(ground)
    crowns = ground.crowns
    # A wood's edge is read wider than its trees are: bright ground beside it is none of it.
    if (there := crowns > 0.5).any():
        usual = float(np.median(ground.light[there]))
        crowns = crowns * (1 - (1 - ground.green) * ramp(ground.light, 1.5 * usual, 2.2 * usual))
    return np.maximum(crowns, standing_roofs(ground))


def standing_roofs(ground: GroundLayers) -> Array:
    """Roofs of a scene that was read, 0 to 1: by whole parcels, or by their own shadows."""
    return np.maximum(np.maximum(ground.footprints, casting(ground)), _shadow_roofs(ground))


def _shadow_roofs(ground: GroundLayers) -> Array:
    """Roofs that their own shadows tell, of what may be one as the scene was read: a bright road lies low."""
    if ground.gsd >= COARSE:
        return np.zeros(ground.shape, np.float32)
    like = ramp(ground.kinds[[LandCover.ROOF, LandCover.OTHER]].sum(0), 0.2, 0.35)
    told = roofs(ground) * like * (1 - ground.water)
    return ramp(blurred(told, 1.0), 0.35, 0.65)


def tall(ground: GroundLayers) -> Array:
    """Crowns and roofs, as far as a picture tells."""
    houses = roofs(ground)
    if ground.cover is not None:  # a bright road lies low, and what was read as a roof stands, bright or not
        houses = np.maximum(houses * (1 - ramp(ground.of(LandCover.PAVED), 0.35, 0.6)), ground.roofs)
        houses = houses * (1 - ground.water) if ground.gsd < COARSE else np.zeros_like(houses)
    return ramp(blurred(np.maximum(ground.trees, houses), 1.0), 0.35, 0.65)


def roofs(ground: GroundLayers) -> Array:
    """Roofs, 0 to 1: tiles and bright ones no wider than a house, and large ones with a shadow of their own.

    Stubble, sand, paths and snow are as bright. What is bright all over a disc wider than a house is ground,
    unless a good part of its edge is dark, as the shadow side of a hall is; and what is narrow is a roof only
    where it is as short as one and something beside it lies in shadow.
    """
    if ground.gsd >= COARSE:  # coarser pixels are fields, not roofs
        return np.zeros(ground.shape, np.float32)
    r, g, b = ground.rgb
    warm = ramp((r - 0.5 * (g + b)) / np.maximum(ground.light, 0.05), 0.22, 0.40)
    bright = ramp(ground.smooth(ground.light, 0.7, 1.0), 0.62, 0.78)
    like = (1 - ground.plants) * np.maximum(0.8 * warm, bright)
    found = ndimage.binary_opening(like > 0.35, iterations=1)
    wide = _opened(found, ground.px(_HOUSE_M / 2))
    halls = _shaded(ground, wide, _HALL_M2, _SHADED_HALL)
    narrow, _ = ndimage.label(found & ~wide)
    beside_ground = np.unique(narrow[ndimage.binary_dilation(wide & ~halls, iterations=2)])
    houses = _shaded(ground, (narrow > 0) & ~np.isin(narrow, beside_ground), _HOUSE_M2, _SHADED)
    return np.asarray(like * ndimage.binary_dilation(halls | houses, iterations=1), np.float32)


def _shaded(ground: GroundLayers, found: np.ndarray, most_m2: float, share: float) -> np.ndarray:
    """Those parts of a mask that are as large as roofs and have that share of their edge in shadow."""
    labels, count = ndimage.label(found)
    if not count:
        return found
    numbers = np.arange(1, count + 1)
    areas = ndimage.sum_labels(found, labels, numbers) * ground.gsd**2
    edge, dark = _edges(ground, labels, numbers)
    right = (areas >= _LEAST_M2) & (areas <= most_m2) & (dark >= share * np.maximum(edge, 1))
    return np.asarray(np.isin(labels, numbers[right]))


def _edges(ground: GroundLayers, labels: np.ndarray, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pixels of the ring around each part, and how many of them lie in shadow.

    That is: much darker than the part, and darker than what is around it too. A lawn is dark beside sand.
    """
    reach, around = max(2, round(ground.px(1.5))), max(5, round(ground.px(8.0)))
    away, nearest = ndimage.distance_transform_edt(labels == 0, return_indices=True)
    near = labels[tuple(nearest)]
    whose = np.where((away > 1.5) & (away <= reach + 1.5), near, 0)  # the parts end a pixel inside their roofs
    own, beside = np.zeros(len(numbers) + 1), np.zeros(len(numbers) + 1)
    own[1:] = ndimage.median(ground.light, labels, numbers)
    beside[1:] = ndimage.median(ground.light, np.where((away > 0) & (away <= around), near, 0), numbers)
    dark = (whose > 0) & (ground.light < np.minimum(_SHADE * own, _DARKER * beside)[whose])
    counts = [np.bincount(whose[mask], minlength=len(numbers) + 1)[1:] for mask in (whose > 0, dark)]
    return counts[0], counts[1]


def _opened(mask: np.ndarray, radius: float) -> np.ndarray:
    """Morphological opening with a disc; what lies beyond the arrays goes on as at their edge."""
    padded = np.pad(mask, math.ceil(radius) + 1, mode="edge")
    core = ndimage.distance_transform_edt(np.pad(padded, 1, constant_values=True))[1:-1, 1:-1] > radius
    whole = ndimage.distance_transform_edt(~core) <= radius if core.any() else core
    inner = slice(math.ceil(radius) + 1, -(math.ceil(radius) + 1))
    return np.asarray(whole[inner, inner] & mask)

"""Open water of an ROI: from land cover that was read, or from brightness and colour alone."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states.fields import blurred, ramp

#: Probabilities of water: what may belong to a water, and what one must show somewhere; least pixels and square
#: metres of one; and the ramp that it is sure by.
_MAY, _MUST, _LEAST_PX, _LEAST_M2, _SURE = 0.3, 0.6, 24, 16.0, (0.15, 0.5)
#: Mean probability of being paved from which on a dark smooth place is asphalt: waters have 0.03 at most.
_ASPHALT = 0.15
#: Excess of green and of red, relative to brightness, between which what was read as water is none: of labelled
#: waters 97 % have less green than the middle, and all but 1 % less red.
_TOO_GREEN, _TOO_RED = (0.15, 0.24), (0.2, 0.3)
#: And how much red less blue may differ from pixel to pixel: glitter is white.
_TOO_MOTLEY = (0.035, 0.06)
#: Excess of green over the scene's darkest, and brightness as a share of the scene's range: of labelled waters
#: that are bright none of 24 is beyond both, of grass 32 of 42 are.
_GREEN, _BRIGHT = (0.08, 0.14), (0.42, 0.55)
#: Metres per pixel from which on the bank of a water is less than a pixel wide.
_COARSE = 3.0
#: Of a water that grows to its banks: how far a pixel may be from the colour of what is sure, the least
#: probability of water, pixels that it grows at most, and blurs of that colour and of what is held against it.
_LIKE, _MAY_BE, _BANK_PX, _EVEN, _AROUND = 0.05, 0.08, 24, 6.0, 0.8


def read_water(rgb: Array, cover: NDArray[Any], gsd: float, black: Array, white: Array) -> Array:
    """Waters that were read (hysteresis thresholding): what may be one around what must be, if large enough.

    ``rgb`` (3, height, width) from 0 to 1, ``cover`` (classes, height, width) probabilities, ``gsd`` metres a
    pixel; ``black`` and ``white`` (3,) bound the bulk of the scene's colours. Returns (height, width), 0 to 1.
    """
    r, g, b = blurred(rgb, 1.5)
    total = np.maximum(r + g + b, 0.05)
    hue = rgb[0] - rgb[2]
    motley = np.sqrt(np.maximum(blurred(hue**2, 2) - blurred(hue, 2) ** 2, 0))
    none = np.maximum.reduce([
        ramp((2 * g - r - b) / total, *_TOO_GREEN), ramp((2 * r - g - b) / total, *_TOO_RED),
        ramp(motley, *_TOO_MOTLEY), _crop(np.stack([r, g, b]), black, white),
    ])  # fmt: skip
    chance = cover[LandCover.WATER] * (1 - none)
    parts, count = ndimage.label(chance > _MAY)
    sure = np.bincount(parts.ravel(), (chance > _MUST).ravel(), count + 1)
    kept = sure >= max(_LEAST_PX, _LEAST_M2 / gsd**2)
    sizes = np.maximum(np.bincount(parts.ravel(), minlength=count + 1), 1)
    paved = np.bincount(parts.ravel(), cover[LandCover.PAVED].ravel().astype(np.float64), count + 1) / sizes
    kept &= paved < _ASPHALT
    kept[0] = False
    read = blurred(ramp(chance, *_SURE) * kept[parts], 1.0)
    return read if gsd < _COARSE else _to_the_banks(read, rgb, cover[LandCover.WATER].astype(np.float32))


def _to_the_banks(water: Array, rgb: Array, chance: Array) -> Array:
    """Waters up to their banks, 0 to 1 (seeded region growing): what has the colour of water beside it.

    Of coarse pixels those near a bank are read less surely than the middle of a river is. ``water`` (height,
    width) as it was read, ``rgb`` (3, height, width), ``chance`` the probability of water.
    """
    sure = water > 0.5
    if not sure.any():
        return water
    away, nearest = ndimage.distance_transform_edt(~sure, return_indices=True)
    share = np.maximum(blurred(sure.astype(np.float32), _EVEN), 1e-3)
    colour = np.stack([blurred(band * sure, _EVEN) for band in rgb]) / share
    off = np.abs(blurred(rgb, _AROUND) - colour[:, nearest[0], nearest[1]]).max(0)
    like = (off < _LIKE) & (blurred(chance, _AROUND) > _MAY_BE) & (away <= _BANK_PX)
    grown = ndimage.binary_propagation(sure, mask=like | sure)
    grown = ndimage.binary_closing(ndimage.binary_opening(grown, iterations=2) | sure, iterations=3) | sure
    return np.asarray(np.maximum(water, blurred(grown.astype(np.float32), 0.7)), np.float32)


def _crop(rgb: Array, black: Array, white: Array) -> Array:
    """How much a pixel is bright and green as young crops are, whatever haze lies over all, 0 to 1."""
    clear = np.maximum(rgb - np.asarray(black)[:, None, None], 0)
    r, g, b = clear
    light = clear.mean(0) / max(float(np.mean(white - black)), 0.05)
    return ramp((2 * g - r - b) / np.maximum(r + g + b, 0.05), *_GREEN) * ramp(light, *_BRIGHT)


def dark_water(rgb: Array, light: Array, around: Array, green: Array, black: Array, white: Array) -> Array:
    """Water where the scene was not read, 0 to 1: what is dark, calm and not green.

    ``light`` (height, width) is its brightness, ``around`` that of the surroundings, ``green`` how much is
    vegetation; ``black`` and ``white`` (3,) bound the bulk of the scene's colours.
    """
    r, _, b = rgb
    range_ = float((white - black).mean())
    dark = 1 - ramp(around - float(black.mean()), 0.20 * range_, 0.38 * range_)
    spread = np.sqrt(np.maximum(blurred(light**2, 3) - blurred(light, 3) ** 2, 0))
    calm = 1 - ramp(spread, 0.02 * range_, 0.055 * range_)
    cool = ramp(blurred(b - r, 3), -0.03, 0.02)
    found = blurred(dark * calm * cool * (1 - 0.8 * green), 2)
    return ramp(found, 0.25, 0.6)

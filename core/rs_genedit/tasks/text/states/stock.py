"""Random-phase textures of a scene's own surfaces: soil, meadow, water as this scene shows them.

A square of the surface that lies near a place is convolved with white noise (asymptotic discrete spot noise:
Galerne, Gousseau and Morel, "Random Phase Textures", 2011). What comes out has the square's colours, its
spectrum, and with it the scene's noise and blur, and repeats nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import fft, ndimage

from rs_genedit.methods.multiscale.noise import gaussian
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states.open_water import read_water

Stock = Mapping[LandCover, Array]
#: Keys this noise apart from the painters'.
_KEY = 1 << 19
#: Sides of squares that are taken, pixels, the largest that is found.
_SIDES = (64, 48, 32, 24, 16, 12)
#: Least mean probability of its class in a square, of water (for which a crop may pass), and of every pixel's
#: surroundings in it.
_PURE, _PURE_WATER, _NOWHERE_LESS = 0.62, 0.75, 0.3
#: What a pixel farther from the place costs a square, in probability per side of the window.
_FAR = 0.15
#: Classes that states make ground of.
CLASSES = (LandCover.WATER, LandCover.GRASS, LandCover.BARE, LandCover.PAVED)


def stock_of(
    rgb: Array,
    cover: NDArray[Any],
    usable: NDArray[np.bool_],
    middle: tuple[float, float],
    gsd: float,
) -> Stock:
    """A square (3, side, side) of each class that a picture shows well enough.

    Parameters
    ----------
    rgb
        (3, height, width), 0 to 1.
    cover
        (classes, height, width): probabilities.
    usable
        (height, width): where there is data.
    middle
        Row and column that squares had better be near to.
    gsd
        Metres per pixel.
    """
    found: dict[LandCover, Array] = {}
    if not usable.any():
        return found
    black, white = np.percentile(rgb[:, usable], (1, 99), axis=1)
    for one in CLASSES:
        chance = np.where(usable, cover[one], 0).astype(np.float32)
        if one == LandCover.WATER:
            chance *= read_water(rgb, cover, gsd, black, white)
        square = _purest(chance, middle, _PURE_WATER if one == LandCover.WATER else _PURE)
        if square is not None:
            found[one] = np.ascontiguousarray(rgb[(slice(None), *square)])
    return found


def _purest(chance: Array, middle: tuple[float, float], least_mean: float) -> tuple[slice, slice] | None:
    height, width = chance.shape
    calm = ndimage.uniform_filter(chance, 3, mode="nearest")
    for side in _SIDES:
        if side > min(height, width):
            continue
        mean = ndimage.uniform_filter(chance, side, mode="constant")
        least = ndimage.minimum_filter(calm, side, mode="constant")
        pure = (mean > least_mean) & (least > _NOWHERE_LESS)
        half = side // 2
        pure[:half] = pure[height - half :] = False
        pure[:, :half] = pure[:, width - half :] = False
        if not pure.any():
            continue
        rows, cols = np.nonzero(pure)
        away = np.hypot(rows - middle[0], cols - middle[1]) / max(height, width)
        best = int(np.argmax(mean[rows, cols] - _FAR * away))
        row, col = int(rows[best]) - half, int(cols[best]) - half
        return slice(row, row + side), slice(col, col + side)
    return None


def like(square: Array, window: Window, seed: int, key: int) -> Array:
    """A texture (3, height, width) of a window like a square (3, side, side); the same for one seed and key."""
    side = square.shape[1]
    mean = square.mean((1, 2), keepdims=True)
    ramp = np.linspace(-1, 1, side, dtype=np.float32)
    flat = square - mean
    for along in (ramp[:, None], ramp[None]):
        flat = flat - (flat * along).mean((1, 2), keepdims=True) / (along**2).mean() * along
    taper = np.hanning(side + 2)[1:-1].astype(np.float32)
    weight = np.outer(taper, taper)
    kernel = flat * np.sqrt(weight / weight.sum())
    around = window.pad(side)
    white = gaussian(around, 1, seed, _KEY, key)[0]
    shape = tuple(fft.next_fast_len(size + side) for size in white.shape)
    spectrum = fft.rfft2(white.astype(np.float64), shape)
    out = np.empty((3, *window.shape), np.float32)
    at = window.slices(within=around)
    for band, part in enumerate(kernel):
        field = fft.irfft2(spectrum * fft.rfft2(part.astype(np.float64), shape), shape)
        out[band] = field[
            at[0].start + side // 2 : at[0].stop + side // 2, at[1].start + side // 2 : at[1].stop + side // 2
        ]
    return np.asarray(mean + out, np.float32)


def spread_of(square: Array) -> float:
    """The standard deviation of a square's brightness."""
    return float(square.mean(0).std())

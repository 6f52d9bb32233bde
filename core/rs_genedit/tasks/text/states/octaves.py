"""Fractal noise of a window: octaves of Gaussian noise on lattices that are tied to the raster."""

from __future__ import annotations

import math
import zlib

import numpy as np
from scipy import ndimage

from rs_genedit.methods.multiscale.noise import gaussian
from rs_genedit.methods.multiscale.resample import cubic, scaled
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window

#: Keys the painters' noise apart from the sampler's and the blend's.
_KEY = 1 << 17


def octaves(window: Window, seed: int, name: str, coarse: float, fine: float, gain: float) -> Array:
    """Noise (height, width) of unit deviation with features of ``fine`` to ``coarse`` pixels.

    ``gain`` is an octave's amplitude over that of the coarser one; ``name`` keys one noise apart from another.
    """
    key = zlib.crc32(name.encode())
    top = max(0, round(math.log2(max(coarse, 1.0))))
    last = min(top, max(0, round(math.log2(max(fine, 1.0)))))
    out, power, amplitude = np.zeros(window.shape, np.float32), 0.0, 1.0
    for level in range(top, last - 1, -1):
        ratio = 2**level
        lattice = scaled(window, ratio).pad(3)
        octave = gaussian(lattice, 1, seed, _KEY + level, key)
        # Interpolation between lattice points averages: half of the variance is left.
        left = 1.0 if ratio == 1 else 0.55
        out += np.float32(amplitude) * (
            cubic(octave, lattice, window, ratio)[0]
            if ratio > 1
            else octave[(0, *window.slices(within=lattice))]
        )
        power += left * amplitude**2
        amplitude *= gain
    # What is smaller than a pixel averages out within it.
    return out * np.float32(min(1.0, coarse) / math.sqrt(power))


def drawn_out(
    window: Window, seed: int, name: str, waves: tuple[float, float, float], angle: float, ratio: float
) -> Array:
    """The same, drawn out ``ratio`` times along ``angle`` (radians); ``waves`` are coarse, fine and gain."""
    height, width = window.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    y, x = y + window.row, x + window.col
    cos, sin = np.float32(math.cos(angle)), np.float32(math.sin(angle))
    along, across = (x * cos + y * sin) / np.float32(ratio), y * cos - x * sin
    within = Window.from_bounds(
        math.floor(across.min()) - 2, math.floor(along.min()) - 2,
        math.ceil(across.max()) + 3, math.ceil(along.max()) + 3,
    )  # fmt: skip
    plain = octaves(within, seed, name, *waves)
    at = np.stack([across - within.row, along - within.col])
    return np.asarray(ndimage.map_coordinates(plain, at, order=1, mode="nearest"), np.float32)

"""Gaussian noise that belongs to places, not to the order in which it is drawn.

Each block of a lattice tied to the scene's origin has a Philox generator of its own (Salmon et al., "Parallel
random numbers: as easy as 1, 2, 3", SC 2011), keyed by seed, scale and step and counted by the block's row and
column. So a crop of the noise of a large window equals the noise of the crop, whatever the tiles, threads or
restarts.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window

BLOCK = 64
_WORD = (1 << 64) - 1
#: Numbers of a window whose noise is kept from step to step.
_SMALL = 1 << 20


def gaussian(window: Window, bands: int, seed: int, scale: int, step: int = 0) -> Array:
    """Standard normal noise of a window.

    Parameters
    ----------
    window
        In the pixel grid of ``scale``; may reach outside the scene, negative rows and columns included.
    bands
        Number of bands. Band k is the same however many bands follow it.
    seed, scale, step
        The key. ``step`` 0 is the noise a scale keeps; others are drawn afresh (ancestral sampling).

    Returns
    -------
    (bands, height, width) float32, read-only: that of a small window is kept for the next step.
    """
    if bands * window.area <= _SMALL:
        return _kept(window, bands, seed, scale, step)
    return _drawn(window, bands, seed, scale, step)


def _drawn(window: Window, bands: int, seed: int, scale: int, step: int) -> Array:
    out = np.empty((bands, *window.shape), np.float32)
    for block in window.snap(BLOCK).tiles(BLOCK):
        part = block.intersect(window)
        here = part.slices(within=window)
        there = part.slices(within=block)
        for band in range(bands):
            counter = _words(0, band, block.row // BLOCK, block.col // BLOCK)
            key = _words(seed, scale << 32 | step)
            stream = np.random.Generator(np.random.Philox(counter=counter, key=key))
            out[(band, *here)] = stream.standard_normal((BLOCK, BLOCK), np.float32)[there]
    out.flags.writeable = False
    return out


_kept = lru_cache(maxsize=2)(_drawn)


def _words(*values: int) -> NDArray[np.uint64]:
    """Whole numbers, negative ones in two's complement, as 64-bit words."""
    return np.array([value & _WORD for value in values], np.uint64)

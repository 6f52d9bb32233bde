"""Resemblance by local statistics: leave out places that look like what is removed, lest it come back.

Next to a house stand other houses; drawn on freely, a removal puts a neighbour's roof where this one was.
Places are told apart by local mean and spread of each band. A place is left out if it is much nearer to the
removed content than what touches the ROI typically is; where that looks like the removed content itself (a
clearing in a forest, say), the measure shrinks with it and nothing is left out.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.spatial import cKDTree

from rs_genedit.methods.multiscale.schedule import Array

Mask = NDArray[np.bool_]

#: A place is like the removed content below this share of the surroundings' median distance from it.
NEAR = 0.5
#: Descriptors of the removed content that are compared with.
_SAMPLES = 400


def resembling(pixels: Array, centres: Mask, removed: Mask, touching: Mask, radius: int) -> Mask:
    """Which of ``centres`` look like what ``removed`` covers.

    Parameters
    ----------
    pixels
        (bands, height, width), the removed content included.
    centres, removed, touching
        (height, width) bool: places that may be drawn on; the removed content; places next to it.
    radius
        Of the patches that are described.
    """
    nothing = np.zeros_like(centres)
    wanted = centres & touching
    if removed.sum() < 4 or wanted.sum() < 4:
        return nothing
    described = _describe(pixels, radius)
    scale = described[:, centres].std(axis=1) + 1e-6
    sample = (described[:, removed].T / scale)[:: max(1, int(removed.sum()) // _SAMPLES)]
    gap, _ = cKDTree(sample).query(described[:, centres].T / scale)
    near = nothing.copy()
    near[centres] = gap < NEAR * np.median(gap[wanted[centres]])
    return near


def _describe(pixels: Array, radius: int) -> Array:
    """Local mean and standard deviation of each band over a patch: (2 bands, height, width)."""
    side = (0, 2 * radius + 1, 2 * radius + 1)
    mean = ndimage.uniform_filter(pixels, side, mode="nearest")
    square = ndimage.uniform_filter(pixels**2, side, mode="nearest")
    return np.concatenate([mean, np.sqrt(np.maximum(square - mean**2, 0))])

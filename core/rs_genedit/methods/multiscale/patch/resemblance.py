"""Resemblance by local statistics: leave out places that look like what is removed, lest it come back.

Next to a house stand other houses; drawn on freely, a removal puts a neighbour's roof where this one was.
Places are told apart by local mean and spread of each band. A place is left out if it is much nearer to the
removed content than what touches the ROI typically is; where that looks like the removed content itself (a
clearing in a forest, say), the measure shrinks with it and nothing is left out.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from rs_genedit.methods.local_statistics import local_mean_and_deviation
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
    described = local_mean_and_deviation(pixels, 2 * radius + 1)
    scale = described[:, centres].std(axis=1) + 1e-6
    sample = (described[:, removed].T / scale)[:: max(1, int(removed.sum()) // _SAMPLES)]
    gap, _ = cKDTree(sample).query(described[:, centres].T / scale)
    near = nothing.copy()
    near[centres] = gap < NEAR * np.median(gap[wanted[centres]])
    return near

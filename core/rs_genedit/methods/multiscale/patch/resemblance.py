"""Resemblance by local statistics: leave out places that look like what is removed, lest it come back.

Next to a house stand other houses; drawn on freely, a removal puts a neighbour's roof where this one was.
Places are told apart by local mean and spread of each band. A place is left out if it is much nearer to the
removed content than what touches the ROI typically is; where that looks like the removed content itself (a
clearing in a forest, say), the measure shrinks with it and nothing is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.local_statistics import local_mean_and_deviation
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.scratch import ScratchArrays

if TYPE_CHECKING:
    from scipy.spatial import cKDTree

Mask = NDArray[np.bool_]

#: A place is like the removed content below this share of the surroundings' median distance from it.
NEAR = 0.5
#: Side of the tiles that descriptors are made in.
_TILE = 1024
#: Descriptors of the removed content that are compared with.
_SAMPLES = 400
#: Descriptors that are compared at once.
_QUERIES = 1 << 16


def resembling(
    pixels: Array,
    centres: Mask,
    removed: Mask,
    touching: Mask,
    radius: int,
    arrays: ScratchArrays | None = None,
) -> NDArray[np.intp]:
    """Flat positions of those ``centres`` that look like what ``removed`` covers.

    Parameters
    ----------
    pixels
        (bands, height, width), the removed content included.
    centres, removed, touching
        (height, width) bool: places that may be drawn on; the removed content; places next to it.
    radius
        Of the patches that are described.
    arrays
        Where ``pixels`` and the masks lie; their pages are handed back tile by tile.
    """
    from scipy.spatial import cKDTree  # of all edits, only removals need it

    arrays = arrays or ScratchArrays.in_memory()
    candidates = np.flatnonzero(centres)
    wanted = touching.reshape(-1)[candidates]
    count = int(removed.sum())
    if count < 4 or wanted.sum() < 4:
        return np.empty(0, np.intp)
    described = _described_at(pixels, candidates, radius, arrays)
    scale = described.std(axis=1) + 1e-6
    sample = _described_at(pixels, _every(removed, max(1, count // _SAMPLES)), radius, arrays).T / scale
    tree = cKDTree(sample)
    limit = NEAR * np.median(_nearest(tree, described[:, wanted], scale))
    # A search that may give up a little beyond the limit is much shorter than one for the nearest.
    return candidates[_nearest(tree, described, scale, limit * 1.001) < limit]


def _every(mask: Mask, step: int) -> NDArray[np.intp]:
    """Flat positions of every ``step``-th set pixel, strip by strip."""
    found, before = [], 0
    for first in range(0, len(mask), _TILE):
        flat = np.flatnonzero(mask[first : first + _TILE])
        found.append(first * mask.shape[1] + flat[-before % step :: step])
        before += len(flat)
    return np.concatenate(found)


def _nearest(tree: cKDTree, described: Array, scale: Array, farthest: float = np.inf) -> NDArray[np.float64]:
    """Distance (n,) from each descriptor to the nearest of ``tree``; infinite beyond ``farthest``."""
    gap = np.empty(described.shape[1])
    for first in range(0, len(gap), _QUERIES):
        part = slice(first, first + _QUERIES)
        gap[part] = tree.query(described[:, part].T / scale, distance_upper_bound=farthest)[0]
    return gap


def _described_at(pixels: Array, positions: NDArray[np.intp], radius: int, arrays: ScratchArrays) -> Array:
    """Descriptors (2 bands, n) of flat positions, worked tile by tile and band by band."""
    whole = Window(0, 0, *pixels.shape[1:])
    rows, cols = np.divmod(positions, whole.width)
    out = np.zeros((2 * len(pixels), len(positions)), np.float32)
    for tile in whole.tiles(_TILE):
        here = (rows >= tile.row) & (rows < tile.bottom) & (cols >= tile.col) & (cols < tile.right)
        if here.any():
            seen = tile.pad(radius).intersect(whole)
            at = rows[here] - seen.row, cols[here] - seen.col
            for band, values in enumerate(pixels):
                described = local_mean_and_deviation(values[seen.slices()][None], 2 * radius + 1)
                out[band, here], out[len(pixels) + band, here] = described[(slice(None), *at)]
            arrays.release()
    return out

"""Outlier rejection among patch sources: content unlike all that touches the ROI is not what a removal leaves.

A removed house stands on lawn, and the house next to it does as well: drawn on freely, a filling whose coarse
start happens on the neighbour's wall becomes that neighbour, whole. What lies under an object goes on beyond
the ROI's border; so where the object is of what the border does not show, what else is so is left out too.

Places are described by mean and deviation in blocks, and told apart by the distance to the nearest place of the
border (nearest-neighbour outlier detection: Knorr and Ng, VLDB 1998; Ramaswamy et al., SIGMOD 2000).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.spatial import cKDTree

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window

#: Side of a block in pixels; blocks of the border that are looked at, beyond one that the ROI may touch.
_BLOCK, _BORDER = 4, 3
#: A place is an outlier farther from the border's than so many times all but the most outlying of these are
#: from each other, and a little: in deviations of the border.
_TIMES, _INLYING, _LEAST = 2.0, 0.95, 0.5
#: Share of what is removed from which it is of something else than the border, and the most of the sources that
#: may be left out: where more of them differ, the border is what is rare.
_FOREIGN, _MOST = 0.05, 0.2
#: Blocks of border and ROI that there must be, and those of the border that are compared with at most.
_FEWEST, _SAMPLES = 20, 2000
#: Side of the tiles that blocks are made in, pixels; places that are compared at once.
_TILE, _QUERIES = 1024, 1 << 16


def unlike_border(pixels: Array, valid: Mask, roi: Mask) -> Mask | None:
    """Which pixels a removal is not to draw on; None where it may draw on all.

    Parameters
    ----------
    pixels
        (bands, height, width) float32 in the scene's radiometry space.
    valid, roi
        (height, width) bool: pixels with data; what is removed.
    """
    described, known, removed = _blocks(pixels, valid, roi)
    touched = ndimage.binary_dilation(removed)
    border = ndimage.binary_dilation(removed, iterations=_BORDER + 1) & ~touched & known
    inner = ndimage.binary_erosion(removed) & known
    if border.sum() < _FEWEST or inner.sum() < _FEWEST:
        return None
    shown = described[:, border].T[:: max(1, int(border.sum()) // _SAMPLES)]
    unit = shown.std(axis=0) + np.float32(1e-3)
    tree = cKDTree(shown / unit)
    apart = tree.query(shown / unit, k=2)[0][:, 1]
    limit = _TIMES * float(np.quantile(apart, _INLYING)) + _LEAST
    if _beyond(tree, described[:, inner], unit, limit).mean() < _FOREIGN:
        return None
    outlying = np.zeros(known.shape, bool)
    outlying[known] = _beyond(tree, described[:, known], unit, limit)
    if outlying[known & ~removed].mean() > _MOST:
        return None
    outlying = ndimage.binary_dilation(ndimage.binary_opening(outlying, np.ones((2, 2)))) & ~removed
    whole = np.zeros(valid.shape, bool)
    at = outlying.repeat(_BLOCK, 0).repeat(_BLOCK, 1)
    whole[: at.shape[0], : at.shape[1]] = at
    return whole


def _beyond(tree: cKDTree, places: Array, unit: Array, limit: float) -> NDArray[np.bool_]:
    """Which places (descriptors, n) lie farther than ``limit`` from all of the tree."""
    far = np.empty(places.shape[1], bool)
    for first in range(0, len(far), _QUERIES):
        part = slice(first, first + _QUERIES)
        far[part] = np.isinf(tree.query(places[:, part].T / unit, distance_upper_bound=limit)[0])
    return far


def _blocks(pixels: Array, valid: Mask, roi: Mask) -> tuple[Array, Mask, Mask]:
    """Descriptors (2 bands, rows, columns) of the blocks; which hold data alone, and which touch the ROI."""
    rows, cols = valid.shape[0] // _BLOCK, valid.shape[1] // _BLOCK
    described = np.zeros((2 * len(pixels), rows, cols), np.float32)
    known, removed = np.zeros((rows, cols), bool), np.zeros((rows, cols), bool)
    for tile in Window(0, 0, rows * _BLOCK, cols * _BLOCK).tiles(_TILE):
        at = tile.slices()
        to = (
            slice(tile.row // _BLOCK, tile.bottom // _BLOCK),
            slice(tile.col // _BLOCK, tile.right // _BLOCK),
        )
        known[to], removed[to] = _cut(valid[at]).all((1, 3)), _cut(roi[at]).any((1, 3))
        for band, values in enumerate(pixels):
            parts = _cut(np.where(valid[at], values[at], 0))
            described[(band, *to)] = parts.mean((1, 3))
            described[(len(pixels) + band, *to)] = parts.std((1, 3))
    return np.stack([ndimage.uniform_filter(one, 3) for one in described]), known, removed


def _cut(values: NDArray) -> NDArray:
    """(rows, block, columns, block) of a tile, whose sides are multiples of a block's."""
    height, width = values.shape
    return values.reshape(height // _BLOCK, _BLOCK, width // _BLOCK, _BLOCK)

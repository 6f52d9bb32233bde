"""The smoothest continuation of what is known into what is not: where a removal starts.

Each free pixel is the mean of its four neighbours (the discrete Laplace equation, known pixels as boundary), so
a road's edge or a shore that enters on one side and leaves on the other is carried across. A weighted mean of
everything around would be the same grey in the middle of any place.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, sparse
from scipy.sparse.linalg import splu

from rs_genedit.methods.multiscale.schedule import Array

Mask = NDArray[np.bool_]

#: Unknowns that are solved for at once; larger places start from their solution at half the size.
DIRECT = 20_000
#: Sweeps that smooth the half-size solution's own grain; its long waves are right already.
SWEEPS = 12
_NEIGHBOURS = ((0, 1), (0, -1), (1, 0), (-1, 0))


def laplace_fill(pixels: Array, free: Mask) -> Array:
    """``pixels`` (bands, height, width) with the ``free`` ones (height, width) filled in.

    At the array's rim the gradient is zero. Without a single known pixel, zero everywhere.
    """
    if free.all():
        return np.zeros_like(pixels)
    if not free.any():
        return pixels
    return _solved(pixels, free) if free.sum() <= DIRECT else _relaxed(pixels, free)


def _solved(pixels: Array, free: Mask) -> Array:
    height, width = free.shape
    number = np.full(free.shape, -1)
    count = int(free.sum())
    number[free] = np.arange(count)
    rows, cols = np.nonzero(free)
    neighbours, boundary = np.zeros(count), np.zeros((count, len(pixels)))
    pairs = []
    for dy, dx in _NEIGHBOURS:
        y, x = rows + dy, cols + dx
        (own,) = np.nonzero((y >= 0) & (y < height) & (x >= 0) & (x < width))
        y, x = y[own], x[own]
        neighbours[own] += 1
        other = number[y, x]
        pairs.append(np.stack([own[other >= 0], other[other >= 0]]))
        boundary[own[other < 0]] += pixels[:, y[other < 0], x[other < 0]].T
    i, j = np.concatenate(pairs, axis=1)
    # The tiny excess makes a place that no known pixel touches solvable: it becomes zero.
    laplace = sparse.diags(neighbours + 1e-9) - sparse.coo_matrix((np.ones(len(i)), (i, j)), (count, count))
    out = pixels.copy()
    out[:, free] = splu(sparse.csc_matrix(laplace)).solve(boundary).T
    return out


def _relaxed(pixels: Array, free: Mask) -> Array:
    """From the solution at half the size, relaxed at this one."""
    height, width = free.shape
    even = ((0, height % 2), (0, width % 2))
    known = np.pad(~free, even, mode="edge").astype(np.float32)
    padded: Array = np.pad(pixels, ((0, 0), *even), mode="edge")
    share = _halved(known)
    known_mean = np.asarray(_halved(padded * known) / np.maximum(share, 1e-6), np.float32)
    coarse = laplace_fill(known_mean, share == 0)
    raised = coarse.repeat(2, axis=1).repeat(2, axis=2)[:, :height, :width]
    out = np.where(free, raised, pixels)
    kernel = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], np.float32)[None] / 4
    for _ in range(SWEEPS):
        out = np.where(free, ndimage.convolve(out, kernel, mode="nearest"), pixels)
    return np.asarray(out, np.float32)


def _halved(image: Array) -> Array:
    """Means of 2 x 2 pixels, over the last two axes."""
    *rest, height, width = image.shape
    return np.asarray(image.reshape(*rest, height // 2, 2, width // 2, 2).mean(axis=(-3, -1)), np.float32)

"""Growth from the ROI's own shape, where nothing else says how a change moves: irregular, and always nested."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from rs_genedit.footprints.field import Array, Mask, ThresholdField, as_shares, fractal
from rs_genedit.raster.grid import Window

#: How far the front wanders from an even one, in shares of the place's size, and the wanderings' own size.
_WANDER, _GRAIN = 0.16, 0.45
#: Metres across a parcel, and pixels at least.
_PARCEL_M, _PARCEL_PX = 46.0, 14.0
#: Amounts over which a pixel changes where a change comes everywhere little by little.
GRADUAL = 0.55


def grown(
    inside: Mask,
    window: Window,
    spread: str,
    order: Array,
    gsd: float,
    seed: int,
    wander: float = 1.0,
    lots: NDArray[np.int32] | None = None,
) -> ThresholdField:
    """The threshold field of a place.

    Parameters
    ----------
    inside : bool (height, width)
        The place.
    spread : {"area", "parcels", "gradual"}
    order : float32 (height, width)
        When an even front comes by, 0 to about 1.
    gsd : float
        Metres a pixel.
    seed : int
        Another seed, another front.
    wander : float
        How irregular the front is; 1: as usual.
    lots : int32 (height, width), optional
        Parcels by their numbers, which the change takes as wholes.
    """
    if lots is not None:
        rng = _rng(seed)
        return ThresholdField(window, as_shares(_by_number(order, inside, lots, rng), inside))
    if spread == "gradual":
        size = max(30.0 / gsd, min(window.shape) / 6, 8.0)
        return ThresholdField(window, as_shares(fractal(window, size, seed), inside), GRADUAL)
    if spread == "parcels":
        return ThresholdField(window, as_shares(_by_parcel(order, inside, window, gsd, seed), inside))
    size = float(np.sqrt(inside.sum()))
    strays = _WANDER * wander * fractal(window, max(_GRAIN * size, 8.0), seed)
    return ThresholdField(window, as_shares(order + strays.astype(np.float32), inside))


def from_side(inside: Mask, direction: tuple[float, float]) -> Array:
    """Order of a front that moves in a direction: rows and columns, of unit length."""
    rows, cols = np.ogrid[: inside.shape[0], : inside.shape[1]]
    along = (rows * direction[0] + cols * direction[1]).astype(np.float32)
    low, high = float(along[inside].min()), float(along[inside].max())
    return (along - np.float32(low)) / np.float32(max(high - low, 1.0))


def from_places(inside: Mask, away: Array) -> Array:
    """Order of a front that comes from what the pixels are ``away`` from: a shore, water, a line."""
    return away / np.float32(max(float(away[inside].max()), 1.0))


def from_centre(inside: Mask, depth: Array) -> Array:
    """Order of a front that grows from the deepest point of the place; ``depth`` is 0 at its outline."""
    rows, cols = np.ogrid[: inside.shape[0], : inside.shape[1]]
    deepest = max(float(depth[inside].max()), 1.0)
    row, col = np.unravel_index(int(np.where(inside, depth, 0).argmax()), depth.shape)
    away = np.hypot(rows - row, cols - col).astype(np.float32)
    farthest = max(float(away[inside].max()), 1.0)
    return np.float32(0.75) * away / np.float32(farthest) + np.float32(0.25) * (1 - depth / np.float32(deepest))


def _by_parcel(order: Array, inside: Mask, window: Window, gsd: float, seed: int) -> Array:
    """``order`` as one number a parcel: Voronoi cells of a shaken lattice, so that nothing is cut in half."""
    side = max(_PARCEL_M / gsd, _PARCEL_PX)
    # No fewer than a dozen parcels: a small place is divided into small ones.
    side = min(side, max(math.sqrt(inside.sum() / 12.0), 4.0))
    rng = _rng(seed)
    counts = [int(length / side) + 3 for length in window.shape]
    rows, cols = np.mgrid[: counts[0], : counts[1]].astype(np.float64) - 0.5
    places = np.stack([rows, cols], -1).reshape(-1, 2) + rng.uniform(-0.28, 0.28, (rows.size, 2))
    tree = cKDTree(places * side)
    cell = np.empty(window.shape, np.int32)
    for top in range(0, window.height, 256):
        at = np.mgrid[top : min(top + 256, window.height), : window.width].reshape(2, -1).T
        cell[top : top + 256] = tree.query(at)[1].reshape(-1, window.width)
    return _by_number(order, inside, cell, rng, rows.size)


def _rng(seed: int) -> np.random.Generator:
    return np.random.Generator(np.random.Philox(key=np.array([seed & (2**64 - 1), 99], np.uint64)))


def _by_number(
    order: Array, inside: Mask, cell: NDArray[np.int32], rng: np.random.Generator, count: int | None = None
) -> Array:
    """The mean of ``order`` in each numbered parcel, a little shuffled and no two alike."""
    count = int(cell.max()) + 1 if count is None else count
    sums = np.bincount(cell[inside], order[inside].astype(np.float64), count)
    mean = sums / np.maximum(np.bincount(cell[inside], minlength=count), 1)
    mean = mean + 0.10 * rng.standard_normal(count) + 1e-6 * np.arange(count)
    return np.asarray(mean[cell], np.float32)

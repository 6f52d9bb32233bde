"""Least-cost paths: spread from an ignition over a cost surface with wind, and runout down a slope.

Both are shortest paths on the grid with eight neighbours (Dijkstra), whose edges cost more against the wind or
uphill. Large places are walked on a coarser grid and interpolated.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from scipy import ndimage, sparse
from scipy.sparse.csgraph import dijkstra

from rs_genedit.errors import UsageError
from rs_genedit.footprints.field import Array, Mask, fractal
from rs_genedit.raster.grid import Window

#: Costs of steps, from the cells that are left, those that are entered (rows and columns each), and the step.
Cells = tuple[np.ndarray, ...]
Weight = Callable[[Cells, Cells, tuple[int, int]], np.ndarray]
#: Pixels of the grid that is walked.
_MOST_NODES = 300_000
_STEPS = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))
#: How much costs vary where no raster says it, in natural logarithms of one deviation.
_UNEVEN = 0.55
#: Costs of climbing and of going down, in level metres a metre of height.
_CLIMB, _FALL = 60.0, 0.5
#: Tangent of the angle of reach: how far a slide runs for each metre that it has fallen (Corominas 1996).
_REACH = 0.19


def spread(
    cost: Array | None,
    ignition: Mask,
    inside: Mask,
    window: Window,
    wind: tuple[float, float],
    strength: float,
    seed: int,
) -> Array:
    """When a front that starts at ``ignition`` comes by each pixel, (height, width) float32; infinite: never.

    Parameters
    ----------
    cost : float32 (height, width), optional
        What a step costs, above 0; NaN or 0 and less: a barrier. Default: uneven ground.
    wind : (float, float)
        Rows and columns, of unit length: where it blows to.
    strength : float
        0 (calm) to 1: how much faster with the wind than against it, up to 15 times.
    """
    if cost is None:
        cost = np.exp(np.float32(_UNEVEN) * fractal(window, max(min(window.shape) / 5, 6.0), seed)).astype(
            np.float32
        )
    open_ground = np.isfinite(cost) & (cost > 0) & inside
    factor = _factor(window)
    passable = _coarse(open_ground.astype(np.float32), factor) > 0.34
    # A barrier holds however narrow it is: on the coarser grid, and where it runs from corner to corner.
    passable &= ~(_coarse((inside & ~open_ground).astype(np.float32), factor) > 0)
    costs = _coarse(np.where(open_ground, cost, 0), factor) / np.maximum(
        _coarse(open_ground.astype(np.float32), factor), 1e-6
    )
    starts = _coarse(ignition.astype(np.float32), factor) > 0
    if not (starts & passable).any():
        raise UsageError(
            "the place where it starts lies outside the ROI, or where nothing can spread: mark one inside",
            hint="ignition",
        )

    def weight(here: Cells, there: Cells, step: tuple[int, int]) -> np.ndarray:
        length = math.hypot(*step)
        along = (step[0] * wind[0] + step[1] * wind[1]) / length
        against = math.exp(-1.35 * strength * along)
        return np.asarray(0.5 * (costs[here] + costs[there]) * length * against)

    arrival = _walked(passable, starts & passable, weight, has_barriers=True)
    return _fine(arrival, factor, window, inside & open_ground)


def runout(heights: Array, release: Mask, inside: Mask, window: Window, gsd: float) -> Array:
    """When a slide from ``release`` comes by each pixel, by its way down; infinite where it does not reach.

    Parameters
    ----------
    heights : float32 (height, width)
        Metres; NaN where unknown.
    gsd : float
        Metres a pixel.

    Raises
    ------
    UsageError
        No heights at the release.
    """
    factor = _factor(window)
    known = np.isfinite(heights) & inside
    share = _coarse(known.astype(np.float32), factor)
    ground = _coarse(np.where(known, heights, 0), factor) / np.maximum(share, 1e-6)
    passable = share > 0.34
    starts = (_coarse((release & known).astype(np.float32), factor) > 0) & passable
    if not starts.any():
        raise UsageError(
            "the DEM has no data where the slide begins: mark another place in the ROI", hint="seeds"
        )
    metres = gsd * factor

    def weight(here: Cells, there: Cells, step: tuple[int, int]) -> np.ndarray:
        length = math.hypot(*step) * metres
        rise = ground[there] - ground[here]
        way = np.where(rise > 0, length + _CLIMB * rise, length / (1 + _FALL * -rise / length))
        return np.asarray(np.maximum(way, 1e-6))

    arrival = _walked(passable, starts, weight)
    top = float(ground[starts].max())
    distance = ndimage.distance_transform_edt(~starts) * metres
    # The energy line: what has fallen too little for the way it has come stays where it is.
    arrival = np.where(top - ground >= _REACH * distance - 1e-6, arrival, np.inf)
    arrival[starts] = 0.0
    labels, _ = ndimage.label(np.isfinite(arrival), np.ones((3, 3)))
    arrival[~np.isin(labels, np.unique(labels[starts]))] = np.inf
    return _fine(arrival, factor, window, known)


# ------------------------------------------------------------------------------------------------------ parts


def _factor(window: Window) -> int:
    return max(1, math.ceil(math.sqrt(window.area / _MOST_NODES)))


def _coarse(values: np.ndarray, factor: int) -> Array:
    """Means of squares of ``factor`` pixels; the last ones of what is left."""
    if factor == 1:
        return np.asarray(values, np.float32)
    rows = np.arange(0, values.shape[0], factor)
    cols = np.arange(0, values.shape[1], factor)
    sums = np.add.reduceat(np.add.reduceat(values.astype(np.float64), rows, 0), cols, 1)
    counts = np.outer(np.diff([*rows, values.shape[0]]), np.diff([*cols, values.shape[1]]))
    return np.asarray(sums / counts, np.float32)


def _fine(arrival: np.ndarray, factor: int, window: Window, allowed: Mask) -> Array:
    """Back on the scene's grid: interpolated between what is reached, infinite elsewhere."""
    reached = np.isfinite(arrival)
    filled = arrival
    if not reached.all() and reached.any():
        nearest = ndimage.distance_transform_edt(~reached, return_distances=False, return_indices=True)
        filled = arrival[tuple(nearest)]
    if factor == 1:
        near, smooth = reached, filled
    else:
        rows = (np.arange(window.height) + 0.5) / factor - 0.5
        cols = (np.arange(window.width) + 0.5) / factor - 0.5
        near = np.empty(window.shape, bool)
        smooth = np.empty(window.shape, np.float32)
        for top in range(0, window.height, 512):
            grid = np.meshgrid(rows[top : top + 512], cols, indexing="ij")
            smooth[top : top + 512] = ndimage.map_coordinates(filled, grid, order=1, mode="nearest")
            near[top : top + 512] = (
                ndimage.map_coordinates(reached.astype(np.float32), grid, order=1, mode="nearest") >= 0.5
            )
    return np.where(near & allowed, smooth, np.inf).astype(np.float32)


def _walked(passable: Mask, starts: Mask, weight: Weight, has_barriers: bool = False) -> np.ndarray:
    """Least cost from any of the starts to each cell, infinite where there is no way.

    With ``has_barriers`` no step goes between two closed cells that touch at a corner.
    """
    height, width = passable.shape
    number = np.arange(height * width).reshape(height, width)
    sources, targets, costs = [], [], []
    for step in _STEPS:
        rows = (
            slice(max(0, -step[0]), height - max(0, step[0])),
            slice(max(0, step[0]), height + min(0, step[0])),
        )
        cols = slice(max(0, -step[1]), width - max(0, step[1])), slice(max(0, step[1]), width + min(0, step[1]))
        both = passable[rows[0], cols[0]] & passable[rows[1], cols[1]]
        if has_barriers and step[0] and step[1]:
            both &= passable[rows[0], cols[1]] | passable[rows[1], cols[0]]
        here = number[rows[0], cols[0]][both]
        there = number[rows[1], cols[1]][both]
        at_here, at_there = np.unravel_index(here, passable.shape), np.unravel_index(there, passable.shape)
        sources.append(here)
        targets.append(there)
        costs.append(weight(at_here, at_there, step))
    graph = sparse.csr_array(
        (np.concatenate(costs), (np.concatenate(sources), np.concatenate(targets))),
        shape=(height * width, height * width),
    )
    found = dijkstra(graph, directed=True, indices=number[starts], min_only=True)
    return np.asarray(found).reshape(height, width)

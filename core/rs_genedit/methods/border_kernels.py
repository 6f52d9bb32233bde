"""Compiled kernel of borders: when a front that starts from an ROI arrives at the pixels around it."""

from __future__ import annotations

import numpy as np

from rs_genedit.runtime.compiled import kernel

#: Neighbours (row, column) with their distances.
_NEIGHBOURS = np.array([(-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1)])
_DISTANCES = np.array([1, 1, 1, 1, 1.4142135, 1.4142135, 1.4142135, 1.4142135], np.float32)


@kernel
def arrive(cost, near, rounds, time, spare):  # type: ignore[no-untyped-def]
    """Least sum of costs along a path of at most ``rounds`` steps (Bellman and Ford), to ``time`` in place.

    Each round reads the times of the round before, so a pixel depends on no more than ``rounds`` around it.

    Parameters
    ----------
    cost
        (height, width) float32: of a pixel's width.
    near
        (height, width): pixels that the front may reach.
    time
        (height, width) float32: 0 where it starts, infinite elsewhere.
    spare
        Room for another ``time``.
    """
    height, width = time.shape
    for _ in range(rounds):
        for row in range(height):
            for col in range(width):
                spare[row, col] = time[row, col]
                if not near[row, col] or time[row, col] == 0:
                    continue
                best = time[row, col]
                for number in range(len(_NEIGHBOURS)):
                    y, x = row + _NEIGHBOURS[number, 0], col + _NEIGHBOURS[number, 1]
                    if y < 0 or x < 0 or y >= height or x >= width:
                        continue
                    half = np.float32(0.5) * (cost[row, col] + cost[y, x])
                    best = min(best, np.float32(time[y, x] + _DISTANCES[number] * half))
                spare[row, col] = best
        for row in range(height):
            for col in range(width):
                time[row, col] = spare[row, col]

"""Scores of a story's frames by the formulas of VBench (Huang et al., CVPR 2024), on pictures and on features.

Pictures are uint8 (frames, height, width, 3); features float (frames, dim). 1 is a story that stands still.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Pictures = NDArray[np.uint8]


def temporal_flickering(frames: Pictures, where: Sequence[NDArray[np.bool_]] | None = None) -> float | None:
    """(255 - mean absolute difference of neighbours) / 255.

    Parameters
    ----------
    where : sequence of bool (height, width), optional
        For each pair of neighbours the pixels that count; None is returned where there are none.
    """
    total, count = 0.0, 0
    for number in range(1, len(frames)):
        apart = np.abs(frames[number].astype(np.int16) - frames[number - 1])
        if where is not None:
            apart = apart[where[number - 1]]
        # VBench averages the pairs; masked ones weigh by their pixels.
        total, count = total + float(apart.sum(dtype=np.float64)), count + apart.size
    return (255 - total / count) / 255 if count else None


def motion_smoothness_linear(frames: Pictures) -> float | None:
    """(255 - MAE) / 255 of each odd frame and the mean of its neighbours; None of fewer than three frames.

    VBench's motion smoothness interpolates by AMT-S instead, so this has a name of its own.
    """
    apart = [
        np.abs(frames[n].astype(np.float64) - (frames[n - 1].astype(np.float64) + frames[n + 1]) / 2).mean()
        for n in range(1, len(frames) - 1, 2)
    ]
    return float((255 - np.mean(apart)) / 255) if apart else None


def consistency(features: NDArray[np.floating]) -> float:
    """Mean over frames i >= 1 of 0.5 [max(0, cos(f_i, f_i-1)) + max(0, cos(f_i, f_0))]."""
    unit = features.astype(np.float64)
    unit = unit / np.maximum(np.linalg.norm(unit, axis=1, keepdims=True), 1e-12)
    before, first = (unit[1:] * unit[:-1]).sum(1), unit[1:] @ unit[0]
    return float((0.5 * (np.maximum(before, 0) + np.maximum(first, 0))).mean())

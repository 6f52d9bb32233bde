"""Scores of a story's frames: the formulas of VBench (Huang et al., CVPR 2024), models substituted by name.

VBench's subject and background consistency take features of DINO and of CLIP, its motion smoothness an
interpolation by AMT. Those weights are not at hand here, so the same formulas are computed on the features of
the two encoders that come with the project, and with the midpoint of the neighbours; names say so. Flickering
needs no model and is VBench's own.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import torch
from scipy import stats
from torch import Tensor

#: Gives unit features (n, dim) of pictures (n, 3, height, width) of 0 to 1.
Features = Callable[[Tensor], Tensor]


def consistency(features: Tensor) -> float:
    """Mean over frames i >= 1 of 0.5 [max(0, cos(f_i, f_i-1)) + max(0, cos(f_i, f_0))], of (frames, dim)."""
    unit = torch.nn.functional.normalize(features.double(), dim=1)
    before, first = (unit[1:] * unit[:-1]).sum(1), unit[1:] @ unit[0]
    return float((0.5 * (before.clamp_min(0) + first.clamp_min(0))).mean())


def flickering(frames: np.ndarray) -> float:
    """(255 - mean absolute difference of neighbours) / 255 of frames (n, height, width, 3): 1 is still."""
    apart = np.abs(frames[1:].astype(float) - frames[:-1]).mean((1, 2, 3))
    return float((255 - apart.mean()) / 255)


def motion_smoothness_linear(frames: np.ndarray) -> float:
    """The same of each second frame and the mean of its neighbours: (255 - MAE) / 255."""
    shown = frames.astype(float)
    apart = [np.abs(shown[n] - (shown[n - 1] + shown[n + 1]) / 2).mean() for n in range(1, len(frames) - 1, 2)]
    return float((255 - np.mean(apart)) / 255)


def of_frames(pictures: Tensor, backends: dict[str, Features]) -> dict[str, float]:
    """All scores of pictures (n, 3, height, width) of 0 to 1, three or more."""
    frames = as_bytes(pictures)
    found = {
        f"feature_consistency_{name}": consistency(features(pictures)) for name, features in backends.items()
    }
    return {
        **found,
        "temporal_flickering": flickering(frames),
        "motion_smoothness_linear": motion_smoothness_linear(frames),
    }


def as_bytes(pictures: Tensor) -> np.ndarray:
    """Pictures (n, 3, height, width) of 0 to 1 as (n, height, width, 3) uint8."""
    return (255 * pictures.clamp(0, 1)).round().byte().permute(0, 2, 3, 1).cpu().numpy()


def interval(values: Sequence[float]) -> tuple[float, float]:
    """Mean, and half the width of its 95 % interval (Student's t)."""
    mean = float(np.mean(values))
    if len(values) < 2:
        return mean, math.inf
    error = float(np.std(values, ddof=1)) / math.sqrt(len(values))
    return mean, float(stats.t.ppf(0.975, len(values) - 1)) * error

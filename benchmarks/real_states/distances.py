"""Distance of distributions of descriptors: made to real beside real to real, always between different places.

The distance of two sets of crops is the mean over a group's features of the first Wasserstein distance, each
feature scaled by the deviation that all real crops of the state have.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.stats import wasserstein_distance

Array = NDArray[np.float64]


def distances(
    real: Mapping[str, dict[str, Array]], made: Mapping[str, dict[str, Array]], group: str
) -> tuple[dict[str, float], dict[str, float]]:
    """(made to real, real to real) by place: crops of the place against real crops of all other places."""
    scale = np.concatenate([one[group] for one in real.values()]).std(0) + 1e-6
    to_made, to_real = {}, {}
    for place in real:
        others = np.concatenate([one[group] for name, one in real.items() if name != place])
        to_real[place] = _distance(real[place][group], others, scale)
        if place in made:
            to_made[place] = _distance(made[place][group], others, scale)
    return to_made, to_real


def _distance(one: Array, other: Array, scale: Array) -> float:
    each = [wasserstein_distance(one[:, n], other[:, n]) / scale[n] for n in range(one.shape[1])]
    return float(np.mean(each))

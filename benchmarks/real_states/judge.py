"""A small judge: logistic regression on descriptors of crops, trained on other places than it judges.

As small as the data: some hundred crops of a few places. The weight decay is chosen beforehand, not by the
results; classes weigh the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Array = NDArray[np.float64]
_DECAY = 1.0


@dataclass(frozen=True)
class Judge:
    """Weights on standardised descriptors."""

    mean: Array
    deviation: Array
    weights: Array
    bias: float

    def chance(self, features: Array) -> Array:
        """How likely each of (n, features) is of the first class, (n,)."""
        return np.asarray(1 / (1 + np.exp(-self.logit(features))))

    def logit(self, features: Array) -> Array:
        """The same as log odds, cut to -20 to 20."""
        return np.clip((features - self.mean) / self.deviation @ self.weights + self.bias, -20, 20)


def train(first: Array, second: Array) -> Judge:
    """The judge that tells ``first`` from ``second``, each (n, features)."""
    features = np.concatenate([first, second])
    label = np.r_[np.ones(len(first)), np.zeros(len(second))]
    share = np.where(label > 0, 0.5 / len(first), 0.5 / len(second))
    mean, deviation = features.mean(0), features.std(0) + 1e-6
    scaled = (features - mean) / deviation

    def loss(values: Array) -> tuple[float, Array]:
        logit = scaled @ values[:-1] + values[-1]
        off = 1 / (1 + np.exp(-np.clip(logit, -30, 30))) - label
        decay = _DECAY / len(features)
        value = float((share * (np.logaddexp(0, logit) - label * logit)).sum()) + decay * float(
            values[:-1] @ values[:-1]
        )
        return value, np.r_[scaled.T @ (share * off) + 2 * decay * values[:-1], (share * off).sum()]

    found = minimize(loss, np.zeros(scaled.shape[1] + 1), jac=True, method="L-BFGS-B").x
    return Judge(mean, deviation, found[:-1], float(found[-1]))


def accuracy_by_place(first: Mapping[str, Array], second: Mapping[str, Array]) -> dict[str, float]:
    """Balanced accuracy at each place, by a judge of all other places."""
    found = {}
    for place in first:
        others = [name for name in first if name != place]
        judge = train(
            np.concatenate([first[name] for name in others]), np.concatenate([second[name] for name in others])
        )
        right = (judge.logit(first[place]) > 0).mean(), (judge.logit(second[place]) <= 0).mean()
        found[place] = float(np.mean(right))
    return found


def over_places(values: Sequence[float], seed: int = 0, draws: int = 2000) -> tuple[float, float, float]:
    """Mean, and the 95 % interval of a bootstrap over places."""
    rng = np.random.default_rng(seed)
    array = np.asarray(values, float)
    means = array[rng.integers(0, len(array), (draws, len(array)))].mean(1)
    low, high = np.percentile(means, (2.5, 97.5))
    return float(array.mean()), float(low), float(high)

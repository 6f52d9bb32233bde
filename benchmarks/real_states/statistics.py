"""Means of few runs with Student's intervals (95 %), from the sample's deviation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import t


@dataclass(frozen=True)
class Mean:
    """Mean, sample deviation, half the width of the 95 % interval of the mean, and how many values."""

    value: float
    deviation: float
    half: float
    count: int

    @property
    def excludes_zero(self) -> bool:
        """Whether the interval does."""
        return abs(self.value) > self.half

    def __str__(self) -> str:
        return f"{self.value:.1f} ± {self.half:.1f}"


def mean_of(values: Sequence[float]) -> Mean:
    """Of two values or more."""
    array = np.asarray(values, float)
    deviation = float(array.std(ddof=1))
    half = float(t.ppf(0.975, len(array) - 1)) * deviation / len(array) ** 0.5
    return Mean(float(array.mean()), deviation, half, len(array))

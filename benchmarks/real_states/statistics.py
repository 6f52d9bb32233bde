"""Means of few runs with Student's intervals (95 %), from the sample's deviation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.bench_story.scores import interval


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
    value, half = interval(values)
    return Mean(value, float(np.std(values, ddof=1)), half, len(values))

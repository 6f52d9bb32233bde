"""SinDDM's noise levels and its mix of sharp and blurry content.

Kulikov et al., ICML 2023, Section 4.1 and Appendix B; the cosine schedule is Nichol and Dhariwal, "Improved
Denoising Diffusion Probabilistic Models", ICML 2021, Section 3.2.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.multiscale.schedule import Level, Schedule

#: Start steps at the first and the last scale above the coarsest. The official code derives them from the
#: image with a formula whose 8-bit wrap-around makes them all but independent of it ([100, 54, 43, 32, 23]
#: for a 223 px image); without the wrap they would be 2 to 6 and nothing would be synthesised anew.
FIRST_START, LAST_START = 55, 24

_OFFSET = 0.008
_LARGEST_BETA = 0.999


def cosine(steps: int) -> NDArray[np.float64]:
    """Share of signal power abar at each of ``steps`` levels, cleanest first."""
    position = np.linspace(0.0, 1.0, steps + 1)
    raw = np.cos((position + _OFFSET) / (1 + _OFFSET) * math.pi / 2) ** 2
    betas = np.clip(1.0 - raw[1:] / raw[:-1], 0.0, _LARGEST_BETA)
    return np.cumprod(1.0 - betas)


def start_steps(scales: int, steps: int) -> tuple[int, ...]:
    """How many levels each scale walks: all at the coarsest, then from 55 % down to 24 % of them."""
    finer = np.linspace(FIRST_START, LAST_START, scales - 1) if scales > 2 else [FIRST_START] * (scales - 1)
    return (steps, *(max(2, round(steps * share / 100)) for share in finer))


@dataclass(frozen=True)
class NoisePlan:
    """Which levels each scale visits, and how much of the blurry coarser result each holds.

    Attributes
    ----------
    scales
        Number of scales.
    steps
        Levels of the coarsest scale (T = 100 in the paper).
    gamma_limit
        Largest share of the blurry content while sampling; sharpening divides by one less it.
    trained_limit
        The same while training. The official code trains up to 1 and samples with 0.55, so that its first
        steps meet states that it was not trained on; equal limits make every state one of training.
    starts
        Levels each scale visits, coarsest first; by default :func:`start_steps`.
    """

    scales: int
    steps: int = 100
    gamma_limit: float = 0.55
    trained_limit: float = 0.55
    starts: tuple[int, ...] = field(default=())

    def __post_init__(self) -> None:
        if self.scales < 1 or self.steps < 2:
            raise ValueError("a noise plan needs at least one scale and two steps")
        if not (0.0 <= self.gamma_limit < 1.0 and 0.0 <= self.trained_limit <= 1.0):
            raise ValueError("a gamma limit lies between 0 and 1; while sampling it stays below 1")
        if not self.starts:
            object.__setattr__(self, "starts", start_steps(self.scales, self.steps))
        if len(self.starts) != self.scales or not all(1 <= start <= self.steps for start in self.starts):
            raise ValueError(f"{self.scales} scales need as many start steps of 1 to {self.steps}")

    @cached_property
    def _power(self) -> NDArray[np.float64]:
        return cosine(self.steps)

    def level(self, scale: int, step: int) -> Level:
        """Level ``step`` (0 is the cleanest) of ``scale``, as sampling meets it."""
        return self._level(scale, step, self.gamma_limit)

    def trained_level(self, scale: int, step: int) -> Level:
        """The same level as training makes it."""
        return self._level(scale, step, self.trained_limit)

    def _level(self, scale: int, step: int, limit: float) -> Level:
        power = float(self._power[step])
        gamma = 0.0
        if scale > 0:
            gamma = min(self._ratio(step) / self._ratio(self.starts[scale] - 1), limit)
        return Level(math.sqrt(power), math.sqrt(1.0 - power), gamma, step)

    def _ratio(self, step: int) -> float:
        power = float(self._power[step])
        return math.sqrt((1.0 - power) / power)

    def schedule(self, scale: int, stride: int = 1) -> Schedule:
        """The levels that sampling visits at ``scale``, every ``stride``-th of them and always the cleanest."""
        visited = [*range(self.starts[scale] - 1, 0, -stride), 0]
        return Schedule(tuple(self.level(scale, step) for step in visited), ancestral=scale == 0)

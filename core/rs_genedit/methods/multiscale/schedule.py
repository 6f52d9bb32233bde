"""Noise levels: how much of the clean scene, of its blurred self and of noise a sampler's state holds.

Both denoisers are written in one form. At a level the state of a scale is::

    x = alpha * ((1 - gamma) * clean + gamma * blurry) + sigma * noise

The closed-form denoiser walks the straight path alpha = 1 - sigma with gamma = 0 (Qiu et al., CVPR 2026,
Section 3); SinDDM walks alpha^2 + sigma^2 = 1 and mixes in the upsampled coarser scale by gamma (Kulikov et
al., ICML 2023, Section 3.2).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]


@dataclass(frozen=True)
class Level:
    """One noise level. ``step`` is the denoiser's own index of it (SinDDM's t); it also keys fresh noise."""

    alpha: float
    sigma: float
    gamma: float = 0.0
    step: int = 0

    def noisy(self, clean: Array, blurry: Array | None, noise: Array | np.float32) -> Array:
        """The state that a clean image has at this level, all arrays (bands, height, width)."""
        return np.float32(self.alpha) * self.target(clean, blurry) + np.float32(self.sigma) * noise

    def target(self, clean: Array, blurry: Array | None) -> Array:
        """The noise-free content of the state: the clean image, or its mix with the blurred one."""
        if blurry is None or self.gamma == 0.0:
            return clean
        return clean + np.float32(self.gamma) * (blurry - clean)


@dataclass(frozen=True)
class Schedule:
    """The levels of one scale, noisiest first.

    After the estimate at the last level sampling of the scale ends with that estimate. ``ancestral`` adds
    fresh noise at each step (DDPM); otherwise the noise found in the state is kept (DDIM).
    """

    levels: tuple[Level, ...]
    ancestral: bool = False

    def __post_init__(self) -> None:
        if not self.levels:
            raise ValueError("a schedule needs at least one level")


def straight(start: float, end: float, steps: int, power: float = 1.0) -> Schedule:
    """Levels on the path alpha = 1 - sigma from ``start`` down to ``end``.

    ``power`` above 1 puts more of the steps near the end, where neighbours settle and detail is decided.
    """
    t = np.linspace(1.0, 0.0, steps) ** power if steps > 1 else np.ones(1)
    sigmas = end + (start - end) * t
    return Schedule(tuple(Level(1.0 - float(s), float(s), 0.0, i) for i, s in enumerate(sigmas)))

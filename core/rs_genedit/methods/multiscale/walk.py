"""Walk over the scales: where the sampler begins, from what, and which noise levels it visits."""

from __future__ import annotations

from dataclasses import dataclass

from rs_genedit.methods.multiscale.denoiser import Denoiser
from rs_genedit.methods.multiscale.schedule import Level


@dataclass(frozen=True)
class Walk:
    """A denoiser's scales at a strength.

    Full strength begins at the coarsest scale with nothing of what is there. Less begins at a finer scale with
    the content that is there (SDEdit: Meng et al., ICLR 2022); where there is no finer scale to begin at, the
    noisier levels of the coarsest are left out instead, so that a small ROI keeps its content too.
    """

    denoiser: Denoiser
    strength: float = 1.0

    @property
    def from_content(self) -> bool:
        """Whether the first scale starts from the content that is there, not from nothing."""
        return self.strength < 1.0

    @property
    def first(self) -> int:
        """The scale it begins with."""
        return round((1.0 - self.strength) * (self.denoiser.scales - 1))

    def levels(self, scale: int) -> tuple[Level, ...]:
        """Noise levels to visit at ``scale``, noisiest first."""
        levels = tuple(self.denoiser.schedule(scale).levels)
        if scale > 0 or not self.from_content:
            return levels
        return levels[round((1.0 - self.strength) * (len(levels) - 1)) :]

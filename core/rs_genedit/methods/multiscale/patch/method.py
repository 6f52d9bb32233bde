"""Method ``patch``: the multiscale sampler with the closed-form patch denoiser; nothing is trained."""

from __future__ import annotations

from collections.abc import Sequence

from rs_genedit.methods.base import MethodSettings
from rs_genedit.methods.canvas import Canvas, EditUnit
from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.method import MultiscaleMethod
from rs_genedit.methods.multiscale.patch.denoiser import QUALITY, PatchDenoiser, scales_for
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.recipe import Recipe


class PatchMethod(MultiscaleMethod):
    """Draws on the patches of the recipe's sources."""

    def denoiser(
        self, unit: EditUnit, canvas: Canvas, recipe: Recipe, sources: Sequence[PatchSource], workers: Workers
    ) -> PatchDenoiser:
        """Over as many scales as the ROI asks for and the sources still hold patches at."""
        quality = QUALITY[self.settings.quality]
        aligned = [source.padded(2 ** (unit.scales - 1)) for source in sources]
        return PatchDenoiser(
            aligned,
            scales_for(aligned, unit.scales, quality.radius, workers.context.arrays),
            quality,
            workers.context.arrays,
            workers,
            self.settings.seed,
            recipe.from_surroundings,
            self.settings.device,
        )


def method(settings: MethodSettings) -> PatchMethod:
    """The method of ``settings``."""
    return PatchMethod(settings)

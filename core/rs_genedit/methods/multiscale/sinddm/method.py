"""Method ``sinddm``: the multiscale sampler with a diffusion model of the one scene, trained on the spot.

Kulikov et al., "SinDDM: A Single Image Denoising Diffusion Model", ICML 2023.
"""

from __future__ import annotations

from collections.abc import Sequence

from rs_genedit.methods.base import MethodSettings
from rs_genedit.methods.canvas import Canvas, EditUnit
from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.method import MultiscaleMethod
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.sinddm.denoiser import SinDDMDenoiser
from rs_genedit.methods.multiscale.sinddm.prepare import sinddm_denoiser
from rs_genedit.methods.recipe import Recipe


class SinDDMMethod(MultiscaleMethod):
    """Trains a network on the recipe's sources, or takes it from the cache."""

    preparing = 0.7

    def denoiser(
        self, unit: EditUnit, canvas: Canvas, recipe: Recipe, sources: Sequence[PatchSource], workers: Workers
    ) -> SinDDMDenoiser:
        """Of the network that was trained on the sources."""
        settings = self.settings
        return sinddm_denoiser(settings.quality, canvas, sources, workers, settings.device, self.models)


def method(settings: MethodSettings) -> SinDDMMethod:
    """The method of ``settings``."""
    return SinDDMMethod(settings)

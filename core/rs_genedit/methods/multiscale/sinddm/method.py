"""Method ``sinddm``: the multiscale sampler with a diffusion model of the one scene, trained on the spot.

Kulikov et al., "SinDDM: A Single Image Denoising Diffusion Model", ICML 2023.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from rs_genedit.methods.base import MethodSettings
from rs_genedit.methods.canvas import Array, Border, Canvas, EditUnit
from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.method import MultiscaleMethod
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.sinddm.denoiser import SinDDMDenoiser
from rs_genedit.methods.multiscale.sinddm.network import HALO
from rs_genedit.methods.multiscale.sinddm.prepare import sinddm_denoiser
from rs_genedit.methods.recipe import Recipe
from rs_genedit.runtime.context import JobContext


class SinDDMMethod(MultiscaleMethod):
    """Trains a network on the recipe's sources, or takes it from the cache."""

    preparing = 0.7

    def denoiser(
        self, unit: EditUnit, canvas: Canvas, recipe: Recipe, sources: Sequence[PatchSource], workers: Workers
    ) -> SinDDMDenoiser:
        """Of the network that was trained on the sources."""
        settings = self.settings
        return sinddm_denoiser(
            settings.quality,
            canvas,
            sources,
            workers,
            settings.device,
            self.models,
            recipe.synthesises and recipe.shifts,
        )

    def setting(
        self, canvas: Canvas, recipe: Recipe, sources: Sequence[PatchSource], context: JobContext
    ) -> tuple[Canvas, Border]:
        """An exemplar is made apart from what surrounds the ROI; beyond the margin lies its mean colour.

        A network that knows nothing but a forest makes a pale rim of the field beside it.
        """
        if not recipe.synthesises:
            return canvas, recipe.border
        pixels = context.arrays.zeros(canvas.pixels.shape)
        mean = mean_pixel(sources)[:, None, None]
        for tile in canvas.window.tiles(self.settings.tile):
            at = (slice(None), *tile.slices(within=canvas.window))
            inside = canvas.roi[at[1:]] & canvas.valid[at[1:]]
            pixels[at] = np.where(inside, canvas.pixels[at], mean)
            context.arrays.release()
        valid = context.arrays.zeros(canvas.valid.shape, bool)
        valid[...] = True
        return replace(canvas, pixels=pixels, valid=valid), replace(recipe.border, keep=0.0, apart=HALO)


def mean_pixel(sources: Sequence[PatchSource]) -> Array:
    """Mean (bands,) of all usable pixels of the sources."""
    total = sum(source.pixels[:, source.usable].sum(axis=1, dtype=np.float64) for source in sources)
    return np.asarray(total / max(1, sum(int(source.usable.sum()) for source in sources)), np.float32)


def method(settings: MethodSettings) -> SinDDMMethod:
    """The method of ``settings``."""
    return SinDDMMethod(settings)

"""Method ``patch``: the multiscale sampler with the closed-form patch denoiser; nothing is trained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rs_genedit.methods.base import MethodSettings
from rs_genedit.methods.canvas import Canvas, EditUnit
from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.denoiser import Denoiser
from rs_genedit.methods.multiscale.method import MultiscaleMethod
from rs_genedit.methods.multiscale.patch.denoiser import QUALITY, PatchDenoiser, scales_for
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.patchmatch.denoiser import QUALITY as INPAINTING
from rs_genedit.methods.multiscale.patchmatch.divided import DividedInpaintingDenoiser
from rs_genedit.methods.multiscale.patchmatch.texture_denoiser import ENOUGH, TextureDenoiser
from rs_genedit.methods.multiscale.patchmatch.texture_denoiser import QUALITY as TEXTURE
from rs_genedit.methods.multiscale.patchmatch.texture_kernels import RADIUS
from rs_genedit.methods.recipe import Recipe

#: Devices that compiled kernels compute on; on others torch does.
COMPILED = frozenset({"cpu"})


class PatchMethod(MultiscaleMethod):
    """Draws on the patches of the recipe's sources."""

    def denoiser(
        self, unit: EditUnit, canvas: Canvas, recipe: Recipe, sources: Sequence[PatchSource], workers: Workers
    ) -> Denoiser:
        """Over as many scales as the ROI asks for and the sources still hold patches at."""
        aligned = [source.padded(2 ** (unit.scales - 1)) for source in sources]
        arrays = workers.context.arrays
        if recipe.continues:
            inpainting = INPAINTING[self.settings.quality]
            # Inpainting draws on places that look like what is removed too: no time is spent on finding them.
            drawn = [replace(source, unwanted=False) for source in aligned]
            scales = scales_for(drawn, unit.scales, inpainting.radius, arrays)
            if not recipe.shifts:
                inpainting = replace(inpainting, shift=0.0)
            asked = drawn, scales, inpainting, arrays, workers, self.settings.seed
            if self.settings.device in COMPILED:
                return DividedInpaintingDenoiser(*asked)
            # It imports torch, which takes more than a second.
            from rs_genedit.methods.multiscale.patchmatch.device_inpainting import DeviceInpaintingDenoiser

            return DeviceInpaintingDenoiser(*asked, device=self.settings.device)
        if recipe.synthesises:
            texture = replace(TEXTURE[self.settings.quality], pieces=not recipe.shifts)
            scales = scales_for(aligned, unit.scales, RADIUS, arrays, ENOUGH)
            synthesis = aligned, scales, texture, arrays, workers, self.settings.seed
            if self.settings.device in COMPILED:
                return TextureDenoiser(*synthesis)
            from rs_genedit.methods.multiscale.patchmatch.device_texture import DeviceTextureDenoiser

            return DeviceTextureDenoiser(*synthesis, device=self.settings.device)
        quality = QUALITY[self.settings.quality]
        return PatchDenoiser(
            aligned,
            scales_for(aligned, unit.scales, quality.radius, arrays),
            quality,
            arrays,
            workers,
            self.settings.seed,
            recipe.from_surroundings,
            self.settings.device,
        )


def method(settings: MethodSettings) -> PatchMethod:
    """The method of ``settings``."""
    return PatchMethod(settings)

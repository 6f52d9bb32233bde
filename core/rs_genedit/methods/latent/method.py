"""Method ``latent``: a latent diffusion model proposes a picture, the multiscale sampler finishes it.

The sampler gives it the scene's own bands, detail and border.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from torch import Tensor

from rs_genedit.errors import UsageError
from rs_genedit.methods.base import MethodSettings
from rs_genedit.methods.canvas import Array, Canvas, EditUnit
from rs_genedit.methods.latent.drawing import (
    begun_at,
    binding_of,
    blanked,
    decoded,
    encoded,
    require_size,
    state_of_step,
    warn_of_memory,
    words_of,
)
from rs_genedit.methods.latent.frames import frame_noise
from rs_genedit.methods.latent.loading import load_pipeline
from rs_genedit.methods.latent.picture import Crop
from rs_genedit.methods.latent.pipeline import LatentPipeline
from rs_genedit.methods.latent.preview import EVERY, SCALE, colours_of, map_of_scene
from rs_genedit.methods.latent.recipe import STEPS, LatentRecipe
from rs_genedit.methods.latent.sampling import Denoising, denoise
from rs_genedit.methods.multiscale.patch.method import PatchMethod
from rs_genedit.methods.recipe import NamedCheckpoints, Recipe
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.threads import one_thread

#: Share of a unit's work that the model takes.
_PROPOSING = 0.8
#: Strength at which the sampler visits the finest scale only: the picture is there already.
_FINEST = 0.05


class LatentMethod:
    """A :class:`~rs_genedit.methods.base.Method` over a model from a local folder."""

    def __init__(self, settings: MethodSettings) -> None:
        self.settings = settings
        self.models: dict[str, str] = {}
        self._finishing = PatchMethod(settings)
        self._model: LatentPipeline | None = None
        self._steps = 0

    def fill(self, unit: EditUnit, canvas: Canvas, recipe: Recipe, context: JobContext) -> Array:
        """New content (bands, height, width) of the canvas, in radiometry space."""
        if not isinstance(recipe, LatentRecipe):
            raise UsageError("the latent method makes what words say: give a prompt, or use another method")
        require_size(int(np.count_nonzero(canvas.roi)))
        bridge = recipe.bridge.fitted(canvas.pixels, canvas.valid)
        if recipe.told is not None:
            crop, picture, proposed_at = recipe.told.crop, recipe.told.picture(), 0.0
        else:
            model, proposed_at = self._loaded(recipe, context), _PROPOSING
            crop = Crop.around(unit.roi.window, model.side, model.factor)
            with one_thread():
                picture = self._picture(model, crop, unit, canvas, recipe, context.child(0.0, proposed_at))
        proposed = crop.laid(picture, canvas, bridge)
        # The picture lacks what is finer than its own pixels: the sampler begins at the scale that it has.
        strength = max(_FINEST, math.log2(max(crop.zoom, 1.0)) / max(unit.scales - 1, 1))
        finished = replace(recipe, proposed=proposed, strength=min(strength, 0.5))
        return self._finishing.fill(unit, canvas, finished, context.child(proposed_at, 1.0))

    def report(self) -> dict[str, float]:
        """Steps of the model, over all units."""
        return {**self._finishing.report(), "latent_steps": float(self._steps)}

    def _loaded(self, recipe: LatentRecipe, context: JobContext) -> LatentPipeline:
        if self._model is None:
            context.progress("loading the latent model", 0.0)
            warn_of_memory(recipe, self.settings.device, context)
            self._model = load_pipeline(recipe.folder, self.settings.device, recipe.adapters)
            self.models |= recipe.models
        return self._model

    def _picture(
        self,
        model: LatentPipeline,
        crop: Crop,
        unit: EditUnit,
        canvas: Canvas,
        recipe: LatentRecipe,
        context: JobContext,
    ) -> Array:
        """The picture (3, height, width) of the crop, of 0 to 1, as the model makes it."""
        kept = NamedCheckpoints(self.settings.checkpoints, unit.name)
        if (saved := kept.load_checkpoint("latent-picture")) is not None:
            return saved["picture"]
        shown = crop.shown(canvas, recipe.bridge)
        known = encoded(model, crop, shown)
        steps = STEPS[self.settings.quality]
        words = words_of(model, recipe.prompt, context)
        cover = crop.cover(canvas)
        strength = cover * recipe.strength
        around = blanked(model, crop, shown, cover) if model.inpaints else None
        asked = Denoising(
            crop.cells,
            crop.tiles,
            known,
            frame_noise(crop.cells, model.channels, self.settings.seed),
            strength,
            words,
            model.words(recipe.negative)[0],
            recipe.guidance,
            steps,
            recipe.gsd * crop.zoom if recipe.gsd else None,
            around,
            scheduler=recipe.scheduler,
            binding=binding_of(model, recipe, recipe.prompt, recipe.bindings, steps, context),
        )

        show = self._shower(model, crop, unit, canvas, recipe, shown, context)

        def on_step(done: int, steps: int, latents: Tensor) -> None:
            self._steps += 1
            if done % EVERY == 0 and done < steps:
                show(latents)
                kept.save_checkpoint("latent-step", state_of_step(done, latents))
            context.progress("denoising", done / steps)

        begun = begun_at(kept.load_checkpoint("latent-step"))
        made = decoded(model, crop, denoise(model, asked, begun, on_step))
        if recipe.strength < 1:  # what the VAE loses of what stays
            made = made + np.float32(1 - recipe.strength) * (shown - decoded(model, crop, known))
        picture = np.clip(made, 0, 1).astype(np.float32)
        kept.save_checkpoint("latent-picture", {"picture": picture})
        return picture

    def _shower(
        self,
        model: LatentPipeline,
        crop: Crop,
        unit: EditUnit,
        canvas: Canvas,
        recipe: LatentRecipe,
        shown: Array,
        context: JobContext,
    ) -> Callable[[Tensor], None]:
        """Shows what latents look like, where somebody asked for previews."""
        if context.previews is None:
            return lambda latents: None
        tile = crop.tiles[0].slices(within=crop.cells)
        rows, cols = (slice(s.start * crop.factor, s.stop * crop.factor) for s in tile)
        colours = map_of_scene(model, shown[:, rows, cols])
        bridge = recipe.bridge.fitted(canvas.pixels, canvas.valid)

        def show(latents: Tensor) -> None:
            laid = crop.laid(colours_of(latents, colours, crop.factor), canvas, bridge)
            self.settings.on_estimate(unit, SCALE, canvas.window, 1, laid.pixels)

        return show


def method(settings: MethodSettings) -> LatentMethod:
    """The method of this name."""
    return LatentMethod(settings)

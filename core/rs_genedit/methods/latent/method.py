"""Method ``latent``: a latent diffusion model proposes a picture, the multiscale sampler finishes it.

The sampler gives it the scene's own bands, detail and border.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor

from rs_genedit.errors import UsageError
from rs_genedit.methods.base import MethodSettings
from rs_genedit.methods.canvas import Array, Canvas, EditUnit
from rs_genedit.methods.latent.binding import LinguisticBinding, bound_words
from rs_genedit.methods.latent.frames import frame_noise
from rs_genedit.methods.latent.memory import forecast
from rs_genedit.methods.latent.picture import Crop
from rs_genedit.methods.latent.pipeline import LatentPipeline, load_pipeline
from rs_genedit.methods.latent.preview import colours_of, map_of_scene
from rs_genedit.methods.latent.recipe import STEPS, LatentRecipe
from rs_genedit.methods.latent.sampling import Denoising, denoise
from rs_genedit.methods.latent.tiles import merged
from rs_genedit.methods.multiscale.patch.method import PatchMethod
from rs_genedit.methods.recipe import NamedCheckpoints, Recipe
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.devices import free_memory
from rs_genedit.runtime.threads import one_thread

#: Pixels of a unit's ROI at most: its picture is held in memory as a whole.
MOST_PIXELS = 16_000_000
#: Steps between two checkpoints.
_KEPT_EVERY = 5
#: Share of a unit's work that the model takes.
_PROPOSING = 0.8
#: Strength at which the sampler visits the finest scale only: the picture is there already.
_FINEST = 0.05
#: Number of the previews of the model's steps: coarser than any scale of the sampler's, which come after.
_PREVIEW_SCALE = 99


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
        area = int(np.count_nonzero(canvas.roi))
        if area > MOST_PIXELS:
            raise UsageError(
                f"the place has {area / 1e6:.0f} million pixels, and the latent method makes at most "
                f"{MOST_PIXELS // 1_000_000} million as one: choose a smaller ROI"
            )
        bridge = recipe.bridge.fitted(canvas.pixels, canvas.valid)
        model = self._loaded(recipe, context)
        crop = Crop.around(unit.roi.window, model.side, model.factor)
        with one_thread():
            picture = self._picture(model, crop, unit, canvas, recipe, context.child(0.0, _PROPOSING))
        proposed = crop.laid(picture, canvas, bridge)
        # The picture lacks what is finer than its own pixels: the sampler begins at the scale that it has.
        strength = max(_FINEST, math.log2(max(crop.zoom, 1.0)) / max(unit.scales - 1, 1))
        finished = replace(recipe, proposed=proposed, strength=min(strength, 0.5))
        return self._finishing.fill(unit, canvas, finished, context.child(_PROPOSING, 1.0))

    def report(self) -> dict[str, float]:
        """Steps of the model, over all units."""
        return {**self._finishing.report(), "latent_steps": float(self._steps)}

    def _loaded(self, recipe: LatentRecipe, context: JobContext) -> LatentPipeline:
        if self._model is None:
            context.progress("loading the latent model", 0.0)
            self._warn_of_memory(recipe, context)
            self._model = load_pipeline(recipe.folder, self.settings.device, recipe.adapters)
            self.models |= recipe.models
        return self._model

    def _warn_of_memory(self, recipe: LatentRecipe, context: JobContext) -> None:
        """Tell beforehand what the machine will most likely run out of minutes later."""
        device = self.settings.device
        free = free_memory(device)
        if free is None:
            return
        needed = forecast(recipe.folder, device.startswith("cuda"), guided=recipe.guidance != 1).peak
        if needed > free:
            context.warn(
                f"the latent model needs about {needed / 1e9:.1f} GB of memory, {free / 1e9:.1f} GB are free: "
                "close other programs, or use a smaller model"
            )

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
        known = self._encoded(model, crop, shown)
        words, cut = model.words(recipe.prompt)
        if cut:
            context.warn("the prompt is longer than the latent model reads: its end is left out")
        cover = crop.cover(canvas)
        strength = cover * recipe.strength
        around = None
        if model.inpaints:
            inside = np.kron(cover > 0, np.ones((crop.factor, crop.factor), bool))
            around = self._encoded(model, crop, np.where(inside, np.float32(0.5), shown))
        asked = Denoising(
            crop.cells,
            crop.tiles,
            known,
            frame_noise(crop.cells, model.channels, self.settings.seed),
            strength,
            words,
            model.words(recipe.negative)[0],
            recipe.guidance,
            STEPS[self.settings.quality],
            recipe.gsd * crop.zoom if recipe.gsd else None,
            around,
            scheduler=recipe.scheduler,
            binding=self._binding(model, recipe, context),
        )

        show = self._shower(model, crop, unit, canvas, recipe, shown, context)

        def on_step(done: int, steps: int, latents: Tensor) -> None:
            self._steps += 1
            if done % _KEPT_EVERY == 0 and done < steps:
                show(latents)
            if done % _KEPT_EVERY == 0 and done < steps:
                kept.save_checkpoint("latent-step", {"latents": latents.numpy(), "done": np.array(done)})
            context.progress("denoising", done / steps)

        saved = kept.load_checkpoint("latent-step")
        begun = None if saved is None else (int(saved["done"]), torch.from_numpy(np.array(saved["latents"])))
        made = self._decoded(model, crop, denoise(model, asked, begun, on_step))
        if recipe.strength < 1:  # what the VAE loses of what stays
            made = made + np.float32(1 - recipe.strength) * (shown - self._decoded(model, crop, known))
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
            self.settings.on_estimate(unit, _PREVIEW_SCALE, canvas.window, 1, laid.pixels)

        return show

    def _binding(
        self, model: LatentPipeline, recipe: LatentRecipe, context: JobContext
    ) -> LinguisticBinding | None:
        if not recipe.binding_strength:
            return None
        bound = bound_words(recipe.prompt, recipe.bindings, model.offsets(recipe.prompt))
        if not bound:
            context.warn("the prompt names no thing with an attribute or beside another, so nothing is bound")
        steps = recipe.binding_steps or (STEPS[self.settings.quality] + 1) // 2
        return LinguisticBinding(bound, recipe.binding_strength, steps)

    def _encoded(self, model: LatentPipeline, crop: Crop, picture: Array) -> Tensor:
        tensor = torch.from_numpy(np.ascontiguousarray(picture))[None]

        def make(tile: Window) -> Tensor:
            rows, cols = (slice(s.start * crop.factor, s.stop * crop.factor) for s in tile.slices(crop.cells))
            return model.encode(tensor[..., rows, cols])

        return merged(crop.cells, crop.tiles, 1, model.channels, make)

    def _decoded(self, model: LatentPipeline, crop: Crop, latents: Tensor) -> Array:
        def make(tile: Window) -> Tensor:
            rows, cols = tile.slices(within=crop.cells)
            return model.decode(latents[..., rows, cols])

        found: Array = merged(crop.cells, crop.tiles, crop.factor, 3, make)[0].numpy()
        return found


def method(settings: MethodSettings) -> LatentMethod:
    """The method of this name."""
    return LatentMethod(settings)

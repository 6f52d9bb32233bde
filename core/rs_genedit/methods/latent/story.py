"""Pictures of a story by a latent model, drawn together: the scene is the anchor, each looks at it and back.

The real scene stands before them as frame 0: its latents on the path of their own noise levels, so that what
the pictures look at is the place as it is. Their state between two steps is their latents, a few kilobytes
each, which is all that a resume needs; keys and values are made anew in every step.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from torch import Tensor

from rs_genedit.methods.canvas import Array, Canvas
from rs_genedit.methods.latent.anchor_attention import AnchorAttention
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
from rs_genedit.methods.latent.loading import load_pipeline, picture_size
from rs_genedit.methods.latent.picture import Crop
from rs_genedit.methods.latent.pipeline import LatentPipeline
from rs_genedit.methods.latent.preview import EVERY, colours_of, map_of_scene
from rs_genedit.methods.latent.recipe import STEPS, LatentRecipe
from rs_genedit.methods.latent.sampling import Denoising, denoise_frames
from rs_genedit.methods.recipe import Checkpoints
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.threads import one_thread
from rs_genedit.storyboard import Binding

#: Share of the work that the steps are; decoding is the rest.
_STEPS_SHARE = 0.95


@dataclass(frozen=True, eq=False)
class StoryPicture:
    """One picture of a story.

    Attributes
    ----------
    prompt, bindings
        What it shows, and what is said of which thing of it.
    roi
        Where, in scene pixels.
    seed
        Of its noise; pictures of one seed share one noise.
    """

    prompt: str
    bindings: tuple[Binding, ...]
    roi: Region
    seed: int

    def key(self) -> str:
        """Hash of all of it."""
        decides = f"{self.prompt!r} {self.bindings} {self.seed} "
        return hashlib.sha256(decides.encode() + self.roi.polygons.wkb).hexdigest()


@dataclass(frozen=True, eq=False)
class LatentStory:
    """The pictures of a story, in its order, and how they are drawn.

    Attributes
    ----------
    recipe
        What is common to them: model, negative prompt, guidance, strength of binding, colours, and as ROI the
        ground of all of them.
    attention
        How they look at each other; None: not at all.
    own_noise
        Share of noise that each has for itself, 0 to 1.
    """

    recipe: LatentRecipe
    pictures: tuple[StoryPicture, ...]
    attention: AnchorAttention | None
    own_noise: float
    quality: str
    device: str

    @cached_property
    def crop(self) -> Crop:
        """Where all of them lie."""
        return Crop.around(self.recipe.roi.window, *picture_size(self.recipe.folder))

    def keys(self, fingerprint: str) -> tuple[str, ...]:
        """Of each picture a hash of all that decides it, the scene's ``fingerprint`` in the crop included.

        A picture depends on those before it where it looks at the one before, on none behind it.
        """
        recipe = self.recipe
        common = (
            fingerprint, recipe.sha256, [(one.sha256, one.weight) for one in recipe.adapters],
            recipe.bridge.tone, recipe.negative, recipe.guidance, recipe.scheduler,
            recipe.binding_strength, recipe.binding_steps, tuple(self.crop.cells.slices()), self.crop.zoom,
            self.attention, self.own_noise, self.quality,
        )  # fmt: skip
        before = hashlib.sha256(repr(common).encode()).hexdigest()
        found, chain = [], before
        for number, picture in enumerate(self.pictures):
            place = number if self.own_noise else 0
            here = hashlib.sha256(f"{chain}{place}{picture.key()}".encode()).hexdigest()
            found.append(here)
            if self.attention is not None and "previous" in self.attention.references:
                chain = here
        return tuple(found)

    def draw(
        self,
        read: Callable[[Window], Canvas],
        kept: Checkpoints,
        context: JobContext,
        show: Callable[[Canvas], None] | None = None,
    ) -> None:
        """Draw every picture that is not drawn yet into the checkpoints ``kept``; see :func:`drawn`.

        Parameters
        ----------
        read
            Gives the canvas of a window of the scene; its ROI is the ground of all pictures.
        show
            Called every few steps with what the last picture looks like so far, on the scene.

        Raises
        ------
        UsageError
            The place is too large, or the model has no such self-attention layers.
        MemoryLimitError
            Memory ran out; what was finished stands.
        """
        if kept.load_checkpoint("drawn") is not None:
            return
        context.progress("loading the latent model", 0.0)
        crop = self.crop
        canvas = read(crop.native)
        require_size(int(np.count_nonzero(canvas.roi)))
        warn_of_memory(self.recipe, self.device, context)
        model = load_pipeline(self.recipe.folder, self.device, self.recipe.adapters)
        with one_thread():
            shown = crop.shown(canvas, self.recipe.bridge)
            frames = self._frames(model, crop, canvas, shown, context)
            look = self._looking(model, crop, canvas, shown) if show is not None else None

            def on_step(done: int, steps: int, latents: Tensor) -> None:
                kept.save_checkpoint("latents", state_of_step(done, latents))
                if show is not None and look is not None and done % EVERY == 0 and done < steps:
                    show(look(latents))
                context.progress("denoising", _STEPS_SHARE * done / steps)

            begun = begun_at(kept.load_checkpoint("latents"))
            latents = denoise_frames(model, frames, self.attention, begun, on_step, context.check)
            for number in range(len(self.pictures)):
                context.progress("denoising", _STEPS_SHARE + (1 - _STEPS_SHARE) * number / len(self.pictures))
                picture = np.clip(decoded(model, crop, latents[number + 1 : number + 2]), 0, 1)
                kept.save_checkpoint(f"picture-{number}", {"picture": picture.astype(np.float32)})
        kept.save_checkpoint("drawn", {"count": np.array(len(self.pictures))})

    def _looking(
        self, model: LatentPipeline, crop: Crop, canvas: Canvas, shown: Array
    ) -> Callable[[Tensor], Canvas]:
        """From latents of all frames to what the last of them looks like on the scene."""
        bridge = self.recipe.bridge.fitted(canvas.pixels, canvas.valid)
        place = replace(canvas, roi=self.pictures[-1].roi.mask(canvas.window))
        rows, cols = (
            slice(s.start * crop.factor, s.stop * crop.factor) for s in crop.tiles[0].slices(within=crop.cells)
        )
        colours = map_of_scene(model, shown[:, rows, cols])
        return lambda latents: crop.laid(colours_of(latents[-1:], colours, crop.factor), place, bridge)

    def _frames(
        self, model: LatentPipeline, crop: Crop, canvas: Canvas, shown: Array, context: JobContext
    ) -> list[Denoising]:
        """The scene and the pictures as the model is asked for them."""
        recipe, steps = self.recipe, STEPS[self.quality]
        known = encoded(model, crop, shown)
        unwanted = model.words(recipe.negative)[0]
        gsd = recipe.gsd * crop.zoom if recipe.gsd else None
        still = np.zeros(crop.cells.shape, np.float32)
        scene = Denoising(
            crop.cells,
            crop.tiles,
            known,
            frame_noise(crop.cells, model.channels, recipe.request.seed),
            still,
            model.words("")[0],  # what the place shows, nobody has said
            unwanted,
            recipe.guidance,
            steps,
            gsd,
            blanked(model, crop, shown, still) if model.inpaints else None,
            recipe.scheduler,
        )
        frames = [scene]
        for number, picture in enumerate(self.pictures, 1):
            cover = crop.cover(replace(canvas, roi=picture.roi.mask(canvas.window)))
            frames.append(
                replace(
                    scene,
                    noise=scene.noise
                    if picture.seed == recipe.request.seed and not self.own_noise
                    else frame_noise(crop.cells, model.channels, picture.seed, number, self.own_noise),
                    strength=cover,
                    words=words_of(model, picture.prompt, context),
                    around=blanked(model, crop, shown, cover) if model.inpaints else None,
                    binding=binding_of(model, recipe, picture.prompt, picture.bindings, steps, context)
                    if picture.bindings
                    else None,
                )
            )
        return frames


def drawn(kept: Checkpoints, number: int) -> Array:
    """The picture (3, height, width) of 0 to 1 of this number, from what a story was drawn into."""
    saved = kept.load_checkpoint(f"picture-{number}")
    if saved is None:
        raise LookupError(f"picture {number} of the story was not drawn")
    found: Array = saved["picture"]
    return found

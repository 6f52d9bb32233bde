"""What single edits and stories share on the way into a latent model and out of it, tile by tile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from rs_genedit.errors import UsageError
from rs_genedit.methods.canvas import Array
from rs_genedit.methods.latent.binding import LinguisticBinding, bound_words
from rs_genedit.methods.latent.memory import forecast
from rs_genedit.methods.latent.picture import Crop
from rs_genedit.methods.latent.pipeline import LatentPipeline, Words
from rs_genedit.methods.latent.recipe import LatentRecipe
from rs_genedit.methods.latent.tiles import merged
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.devices import free_memory
from rs_genedit.storyboard import Binding

#: Pixels of a place at most: its picture is held in memory as a whole.
MOST_PIXELS = 16_000_000


def require_size(area: int) -> None:
    """Refuse a place of too many pixels.

    Raises
    ------
    UsageError
    """
    if area > MOST_PIXELS:
        raise UsageError(
            f"the place has {area / 1e6:.0f} million pixels, and the latent method makes at most "
            f"{MOST_PIXELS // 1_000_000} million as one: choose a smaller ROI"
        )


def warn_of_memory(recipe: LatentRecipe, device: str, context: JobContext) -> None:
    """Tell beforehand what the machine will most likely run out of minutes later."""
    free = free_memory(device)
    if free is None:
        return
    needed = forecast(recipe.folder, device.startswith("cuda"), guided=recipe.guidance != 1).peak
    if needed > free:
        context.warn(
            f"the latent model needs about {needed / 1e9:.1f} GB of memory, {free / 1e9:.1f} GB are free: "
            "close other programs, or use a smaller model"
        )


def words_of(model: LatentPipeline, prompt: str, context: JobContext) -> Words:
    """A prompt as the model reads it; where it is too long, that is said."""
    words, cut = model.words(prompt)
    if cut:
        context.warn("the prompt is longer than the latent model reads: its end is left out")
    return words


def binding_of(
    model: LatentPipeline,
    recipe: LatentRecipe,
    prompt: str,
    things: Sequence[Binding],
    steps: int,
    context: JobContext,
) -> LinguisticBinding | None:
    """The binding of a prompt's things before the first of ``steps`` steps; None where it is off."""
    if not recipe.binding_strength:
        return None
    bound = bound_words(prompt, things, model.offsets(prompt))
    if not bound:
        context.warn("the prompt names no thing with an attribute or beside another, so nothing is bound")
    return LinguisticBinding(bound, recipe.binding_strength, recipe.binding_steps or (steps + 1) // 2)


def state_of_step(done: int, latents: Tensor) -> dict[str, NDArray[Any]]:
    """What a walk goes on from after its step ``done``: a checkpoint."""
    return {"latents": latents.numpy(), "done": np.array(done)}


def begun_at(saved: Mapping[str, NDArray[Any]] | None) -> tuple[int, Tensor] | None:
    """Steps done and latents of a checkpoint of :func:`state_of_step`; None where there is none."""
    return None if saved is None else (int(saved["done"]), torch.from_numpy(np.array(saved["latents"])))


def encoded(model: LatentPipeline, crop: Crop, picture: Array) -> Tensor:
    """Latents (1, channels, height, width) of a picture (3, height, width) of 0 to 1."""
    tensor = torch.from_numpy(np.ascontiguousarray(picture))[None]

    def make(tile: Window) -> Tensor:
        rows, cols = (slice(s.start * crop.factor, s.stop * crop.factor) for s in tile.slices(crop.cells))
        return model.encode(tensor[..., rows, cols])

    return merged(crop.cells, crop.tiles, 1, model.channels, make)


def decoded(model: LatentPipeline, crop: Crop, latents: Tensor) -> Array:
    """The picture (3, height, width) of 0 to 1 of latents (1, channels, height, width)."""

    def make(tile: Window) -> Tensor:
        rows, cols = tile.slices(within=crop.cells)
        return model.decode(latents[..., rows, cols])

    found: Array = merged(crop.cells, crop.tiles, crop.factor, 3, make)[0].numpy()
    return found


def blanked(model: LatentPipeline, crop: Crop, picture: Array, cover: Array) -> Tensor:
    """Latents of a picture that is grey where ``cover`` (height, width) of cells is above 0, for inpainting."""
    inside = np.kron(cover > 0, np.ones((crop.factor, crop.factor), bool))
    return encoded(model, crop, np.where(inside, np.float32(0.5), picture))

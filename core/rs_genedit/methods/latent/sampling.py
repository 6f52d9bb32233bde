"""Masked denoising: an own loop over scheduler, UNet and latent tiles; known cells are re-noised at each step.

Each cell has a strength of its own and joins when the noise level has come down to it (Levin and Fried,
"Differential Diffusion", 2023). With one tile, full strength and every cell free it is the plain pipeline, to
the bit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from rs_genedit.errors import MemoryLimitError
from rs_genedit.methods.latent.binding import LinguisticBinding, binding_gradient
from rs_genedit.methods.latent.pipeline import LatentPipeline, Words
from rs_genedit.methods.latent.tiles import merged
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.faults import is_out_of_memory

#: Strength from which a cell starts from nothing but noise.
_WHOLE = 0.999


@dataclass(frozen=True, eq=False)
class Denoising:
    """What one crop is made of.

    Attributes
    ----------
    crop, tiles
        In latent cells.
    known
        (1, channels, height, width): latents of what is there.
    noise
        The same shape: standard normal, tied to places.
    strength
        (height, width) of 0 (stays) to 1 (made anew).
    words, negative
        What should be there, and what should not.
    guidance
        Weight of classifier-free guidance.
    steps
        Noise levels of a full strength.
    gsd
        Metres per pixel of the picture; None where unknown.
    around
        Latents of the picture with its ROI blanked; only an inpainting model is shown it.
    scheduler
        ``ddim`` or ``euler``.
    binding
        Of attributes to their things, before the first steps; None for none.
    """

    crop: Window
    tiles: Sequence[Window]
    known: Tensor
    noise: Tensor
    strength: np.ndarray
    words: Words
    negative: Words
    guidance: float
    steps: int
    gsd: float | None = None
    around: Tensor | None = None
    scheduler: str = "ddim"
    binding: LinguisticBinding | None = None


def denoise(
    model: LatentPipeline,
    asked: Denoising,
    begun: tuple[int, Tensor] | None = None,
    on_step: Callable[[int, int, Tensor], None] = lambda done, steps, latents: None,
) -> Tensor:
    """The latents (1, channels, height, width) that the model makes of ``asked``.

    Parameters
    ----------
    begun
        Steps that are done already, and the latents after them.
    on_step
        Called after each step with (steps done, steps in all, latents); may raise to stop.

    Raises
    ------
    MemoryLimitError
        Memory ran out; says at which step.
    """
    scheduler = model.scheduler(asked.scheduler)
    scheduler.set_timesteps(asked.steps)
    highest = float(asked.strength.max())
    # At least one step: a strength above 0 is never done as nothing.
    visited = min(asked.steps, max(1, round(asked.steps * highest)))
    first = len(scheduler.timesteps) - visited
    times = scheduler.timesteps[first:]
    if hasattr(scheduler, "set_begin_index"):
        scheduler.set_begin_index(first)
    strength = torch.from_numpy(asked.strength.astype(np.float32))
    if begun is not None:
        done, latents = begun
        if asked.scheduler == "euler":
            scheduler._step_index = first + done
    else:
        done = 0
        latents = scheduler.add_noise(asked.known, asked.noise, times[:1])
        latents = torch.where(strength >= _WHOLE, asked.noise * scheduler.init_noise_sigma, latents)
    for number in range(done, len(times)):
        time = times[number]
        # What is left of the walk after this step, as a share of the whole: cells weaker than that still wait.
        left = (len(times) - number - 1) / asked.steps
        moves = (strength >= left) & (strength > 0)
        try:
            if asked.binding is not None and asked.binding.acts(number):
                latents = torch.where(
                    moves, _bound(model, asked, asked.binding, scheduler, latents, time), latents
                )
            shown = scheduler.scale_model_input(latents, time)
            noise = _predicted(model, asked, shown, time)
        except (RuntimeError, MemoryError) as error:
            if is_out_of_memory(error):
                raise MemoryLimitError(
                    f"memory ran out at step {number + 1} of {len(times)} of the latent model: close other "
                    "programs, or use a smaller model",
                    hint="memory",
                ) from None
            raise
        latents = scheduler.step(noise, time, latents, return_dict=False)[0]
        if number + 1 < len(times):
            kept = scheduler.add_noise(asked.known, asked.noise, times[number + 1 : number + 2])
        else:
            kept = asked.known
        latents = torch.where(moves, latents, kept)
        on_step(number + 1, len(times), latents)
    return latents


def _predicted(model: LatentPipeline, asked: Denoising, latents: Tensor, time: Tensor) -> Tensor:
    """The noise in ``latents`` by the merged tiles."""

    def make(tile: Window) -> Tensor:
        rows, cols = tile.slices(within=asked.crop)
        part = _shown(model, asked, tile, latents[..., rows, cols])
        return model.predict(part, time, asked.words, asked.negative, asked.guidance, asked.gsd)

    return merged(asked.crop, asked.tiles, 1, model.channels, make)


def _bound(
    model: LatentPipeline,
    asked: Denoising,
    binding: LinguisticBinding,
    scheduler: Any,
    latents: Tensor,
    time: Tensor,
) -> Tensor:
    """The latents after a step down the binding's loss, whose gradient is merged of the tiles'."""

    def make(tile: Window) -> Tensor:
        rows, cols = tile.slices(within=asked.crop)

        def scaled(part: Tensor) -> Tensor:
            return _shown(model, asked, tile, scheduler.scale_model_input(part, time))

        part = latents[..., rows, cols]
        return binding_gradient(model, part, scaled, time, asked.words, asked.gsd, binding.bound)

    return latents - binding.strength * merged(asked.crop, asked.tiles, 1, model.channels, make)


def _shown(model: LatentPipeline, asked: Denoising, tile: Window, part: Tensor) -> Tensor:
    """The latents of a tile with the channels that only an inpainting model has."""
    if not model.inpaints or asked.around is None:
        return part
    rows, cols = tile.slices(within=asked.crop)
    mask = torch.from_numpy((asked.strength[rows, cols] > 0).astype(np.float32))[None, None]
    return torch.cat([part, mask, asked.around[..., rows, cols]], 1)

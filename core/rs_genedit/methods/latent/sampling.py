"""Masked denoising: an own loop over scheduler, UNet and latent tiles; known cells are re-noised at each step.

Each cell has a strength of its own and joins when the noise level has come down to it (Levin and Fried,
"Differential Diffusion", 2023). With one tile, full strength and every cell free it is the plain pipeline, to
the bit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from rs_genedit.errors import MemoryLimitError
from rs_genedit.methods.latent.anchor_attention import AnchorAttention, FrameCache, anchored, anchored_layers
from rs_genedit.methods.latent.binding import LinguisticBinding, binding_gradient
from rs_genedit.methods.latent.pipeline import LatentPipeline, Words
from rs_genedit.methods.latent.tiles import merged
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.faults import is_out_of_memory

#: Strength from which a cell starts from nothing but noise.
_WHOLE = 0.999

#: (steps done, steps in all, latents of all frames)
OnStep = Callable[[int, int, Tensor], None]


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
    on_step: OnStep = lambda done, steps, latents: None,
) -> Tensor:
    """The latents (1, channels, height, width) that the model makes of ``asked``: one picture by itself.

    See :func:`denoise_frames`.
    """
    return denoise_frames(model, [asked], None, begun, on_step)


def denoise_frames(
    model: LatentPipeline,
    frames: Sequence[Denoising],
    attention: AnchorAttention | None = None,
    begun: tuple[int, Tensor] | None = None,
    on_step: OnStep = lambda done, steps, latents: None,
    on_pass: Callable[[], None] = lambda: None,
) -> Tensor:
    """The latents (frames, channels, height, width) that the model makes of the frames of a story, together.

    Step, then tile, then frame: a frame may look at the keys and values of earlier frames of the same step and
    tile, and the cache of these is all of the network that is in memory besides one pass. What is held for each
    frame is its latents.

    A frame whose strength is 0 everywhere is its known picture: at each step it is put back on the path of that
    picture's noise levels, so it arrives at it exactly, whatever the network says of it on the way.

    Parameters
    ----------
    frames
        In order; of one crop, tiles, number of steps and scheduler.
    attention
        How frames look at each other; None: not at all, each is the picture that it would be alone.
    begun
        Steps that are done already, and the latents after them.
    on_step
        Called after each step with (steps done, steps in all, latents); may raise to stop.
    on_pass
        Called before each frame is shown to the model; may raise to stop.

    Raises
    ------
    MemoryLimitError
        Memory ran out; says at which step.
    UsageError
        The model has no self-attention layers, or not those that are asked for.
    """
    one = frames[0]
    if attention is not None:
        anchored_layers(model.unet, attention)  # what cannot be done is refused before any work
    scheduler = model.scheduler(one.scheduler)
    scheduler.set_timesteps(one.steps)
    highest = max(float(frame.strength.max()) for frame in frames)
    # At least one step: a strength above 0 is never done as nothing.
    visited = min(one.steps, max(1, round(one.steps * highest)))
    first = len(scheduler.timesteps) - visited
    times = scheduler.timesteps[first:]
    if hasattr(scheduler, "set_begin_index"):
        scheduler.set_begin_index(first)
    if begun is not None:
        done, latents = begun
        if one.scheduler == "euler":
            scheduler._step_index = first + done
    else:
        done = 0
        latents = torch.cat([_start(frame, scheduler, times[:1]) for frame in frames])
    for number in range(done, len(times)):
        time = times[number]
        # What is left of the walk after this step, as a share of the whole: cells weaker than that still wait.
        left = (len(times) - number - 1) / one.steps
        moves = np.stack([(frame.strength >= left) & (frame.strength > 0) for frame in frames])
        acts = attention if attention is not None and attention.acts(number) else None
        try:
            latents = _bound_frames(model, frames, scheduler, latents, time, number, moves)
            shown = scheduler.scale_model_input(latents, time)
            noise = _predicted(model, frames, shown, time, moves, acts, on_pass)
        except (RuntimeError, MemoryError) as error:
            if is_out_of_memory(error):
                raise MemoryLimitError(
                    f"memory ran out at step {number + 1} of {len(times)} of the latent model: close other "
                    "programs, or use a smaller model",
                    hint="memory",
                ) from None
            raise
        latents = scheduler.step(noise, time, latents, return_dict=False)[0]
        for index, frame in enumerate(frames):
            kept = frame.known
            if number + 1 < len(times):
                kept = scheduler.add_noise(frame.known, frame.noise, times[number + 1 : number + 2])
            latents[index] = torch.where(torch.from_numpy(moves[index]), latents[index], kept[0])
        on_step(number + 1, len(times), latents)
    return latents


def _start(frame: Denoising, scheduler: Any, first: Tensor) -> Tensor:
    """A frame's latents before the first step: what is known, noised; noise alone where nothing of it stays."""
    latents = scheduler.add_noise(frame.known, frame.noise, first)
    whole = torch.from_numpy(frame.strength >= _WHOLE)
    return torch.where(whole, frame.noise * scheduler.init_noise_sigma, latents)


def _predicted(
    model: LatentPipeline,
    frames: Sequence[Denoising],
    latents: Tensor,
    time: Tensor,
    moves: np.ndarray,
    attention: AnchorAttention | None,
    on_pass: Callable[[], None],
) -> Tensor:
    """The noise in the latents of all frames by the merged tiles; 0 where no cell moves in a tile."""
    one = frames[0]

    def make(tile: Window, cache: FrameCache | None) -> Tensor:
        rows, cols = tile.slices(within=one.crop)
        parts = torch.zeros(len(frames), model.channels, *tile.shape)
        for index in _needed(np.any(moves[:, rows, cols], (1, 2)), attention):
            on_pass()
            if cache is not None:
                cache.begin(index)
            frame = frames[index]
            part = _shown(model, frame, tile, latents[index : index + 1, :, rows, cols])
            parts[index] = model.predict(part, time, frame.words, frame.negative, frame.guidance, frame.gsd)[0]
        if cache is not None:
            cache.clear()
        return parts

    with ExitStack() as stack:
        cache = stack.enter_context(anchored(model.unet, attention)) if attention else None
        return merged(one.crop, one.tiles, 1, model.channels, lambda tile: make(tile, cache), len(frames))


def _needed(moves: np.ndarray, attention: AnchorAttention | None) -> list[int]:
    """Numbers of the frames that a tile shows to the model: those that move in it, and those they look at."""
    needed = {int(index) for index in np.flatnonzero(moves)}
    if attention is not None and needed:
        if "previous" in attention.references:
            needed = set(range(max(needed) + 1))
        needed.add(0)  # with it the cache begins
    return sorted(needed)


def _bound_frames(
    model: LatentPipeline,
    frames: Sequence[Denoising],
    scheduler: Any,
    latents: Tensor,
    time: Tensor,
    number: int,
    moves: np.ndarray,
) -> Tensor:
    """The latents after each frame's step down its binding's loss, before the denoising step ``number``."""
    after = latents
    for index, frame in enumerate(frames):
        if frame.binding is None or not frame.binding.acts(number) or not moves[index].any():
            continue
        after = after.clone() if after is latents else after
        own = latents[index : index + 1]
        bound = _bound(model, frame, frame.binding, scheduler, own, time)
        after[index] = torch.where(torch.from_numpy(moves[index]), bound, own)[0]
    return after


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
        if not (asked.strength[rows, cols] > 0).any():
            return torch.zeros(1, model.channels, *tile.shape)

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

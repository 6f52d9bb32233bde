"""Frames of a story in latents: one noise for all, and frames drawn from prompts alone, without a raster.

:func:`draw_frames` is the door for measurements: a model, a prompt a frame, bindings, options; decoded pictures
come back. The variants of the paper's ablations are

===========================  ==========================================================
frame prompts alone          ``draw_frames(model, prompts, attention=None)``
Text2Video-Zero style        ``..., attention=AnchorAttention(("anchor",))``
with Linguistic Binding      ``..., attention=None, bindings=..., binding_strength=20``
with Temporal Anchor         ``draw_frames(model, prompts)``
both                         ``..., bindings=..., binding_strength=20``
===========================  ==========================================================

``own_noise=1`` gives each frame noise of its own; the default is one noise for all.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from rs_genedit.methods.latent.anchor_attention import AnchorAttention
from rs_genedit.methods.latent.binding import LinguisticBinding, bound_words
from rs_genedit.methods.latent.pipeline import LatentPipeline
from rs_genedit.methods.latent.sampling import Denoising, OnStep, denoise_frames
from rs_genedit.methods.multiscale.noise import gaussian
from rs_genedit.raster.grid import Window
from rs_genedit.storyboard import Binding

#: Key of the noise in latents, apart from the sampler's own; a frame's own follows it by the frame's number.
STREAM = 1 << 31


def frame_noise(cells: Window, channels: int, seed: int, frame: int = 0, own: float = 0.0) -> Tensor:
    """Standard normal noise (1, channels, height, width) of a frame, tied to places.

    Parameters
    ----------
    own
        Share rho of noise that is the frame's own: cos(rho pi/2) of the common, sin(rho pi/2) of the own, which
        keeps the unit variance. 0: the same in all frames; frame 0 has the common one.
    """
    common = torch.from_numpy(np.array(gaussian(cells, channels, seed, 0, STREAM)))[None]
    if not own or not frame:
        return common
    apart = torch.from_numpy(np.array(gaussian(cells, channels, seed, 0, STREAM + frame)))[None]
    return math.cos(own * math.pi / 2) * common + math.sin(own * math.pi / 2) * apart


def draw_frames(
    model: LatentPipeline,
    prompts: Sequence[str],
    *,
    attention: AnchorAttention | None = AnchorAttention(),  # noqa: B008 - a frozen value
    bindings: Sequence[Sequence[Binding]] = (),
    binding_strength: float = 0.0,
    binding_steps: int | None = None,
    negative: str = "",
    own_noise: float = 0.0,
    scene: Tensor | None = None,
    strength: Sequence[np.ndarray] = (),
    steps: int = 50,
    guidance: float = 7.5,
    scheduler: str = "ddim",
    gsd: float | None = None,
    seed: int = 0,
    on_step: OnStep = lambda done, steps, latents: None,
) -> Tensor:
    """Pictures (frames, 3, height, width) of 0 to 1 of the model's own size, one a prompt.

    Parameters
    ----------
    attention
        How frames look at each other (Temporal Anchor Attention); None: not at all.
    bindings
        For each prompt its things and attributes, verbatim pieces of it; used where ``binding_strength`` is
        above 0.
    binding_steps
        Before how many of the first steps; None: half of them.
    own_noise
        See :func:`frame_noise`.
    scene
        (3, height, width) of 0 to 1: frame 0 is this picture, exactly, and the others keep it where their
        strength is 0. None: frame 0 is drawn from its prompt as the others are.
    strength
        For each frame (height, width) in latent cells of 0 (stays) to 1 (made anew), with a scene; that of
        frame 0 is not looked at. Default: all anew.
    on_step
        Called after each step with (steps done, steps in all, latents of all frames).

    Raises
    ------
    ValueError
        The scene is not of the model's size, or lists are not of one length.
    MemoryLimitError, UsageError
        See :func:`~rs_genedit.methods.latent.sampling.denoise_frames`.
    """
    side = model.side
    cells = Window(0, 0, side, side)
    count = len(prompts)
    if scene is not None and tuple(scene.shape) != (3, side * model.factor, side * model.factor):
        raise ValueError(f"a scene for this model is (3, {side * model.factor}, {side * model.factor})")
    if len(bindings) not in (0, count) or len(strength) not in (0, count):
        raise ValueError("bindings and strengths are as many as the prompts")
    known = torch.zeros(1, model.channels, side, side) if scene is None else model.encode(scene[None]).cpu()
    unwanted = model.words(negative)[0]
    frames, free = [], []
    for number, prompt in enumerate(prompts):
        weight = np.ones(cells.shape, np.float32)
        if scene is not None:
            given = strength[number] if len(strength) else weight
            weight = np.asarray(given, np.float32) if number else np.zeros_like(weight)
        free.append(torch.from_numpy(np.kron(weight > 0, np.ones((model.factor, model.factor), bool))))
        binding = None
        if binding_strength and bindings:
            bound = bound_words(prompt, bindings[number], model.offsets(prompt))
            binding = LinguisticBinding(bound, binding_strength, binding_steps or (steps + 1) // 2)
        frames.append(
            Denoising(
                cells,
                (cells,),
                known,
                frame_noise(cells, model.channels, seed, number, own_noise),
                weight,
                model.words(prompt)[0],
                unwanted,
                guidance,
                steps,
                gsd,
                _around(model, scene, free[-1]) if model.inpaints else None,
                scheduler,
                binding,
            )
        )
    latents = denoise_frames(model, frames, attention, None, on_step)
    pictures = torch.cat([model.decode(latents[number : number + 1]).float().cpu() for number in range(count)])
    if scene is not None:  # the VAE is lossy: what stays is the scene's own
        pictures = torch.where(torch.stack(free)[:, None], pictures, scene[None].float())
    return pictures


def _around(model: LatentPipeline, scene: Tensor | None, free: Tensor) -> Tensor:
    """What an inpainting model is shown: the scene, grey where it is made anew."""
    grey = torch.full((3, *free.shape), 0.5)
    return model.encode((grey if scene is None else torch.where(free, grey, scene.float()))[None]).cpu()

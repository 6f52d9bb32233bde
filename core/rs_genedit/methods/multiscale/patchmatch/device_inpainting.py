"""Patch-based inpainting on a device: plane, field, features, votes and noise of a scale stay there.

The steps are those of :class:`.denoiser.InpaintingDenoiser`, with :mod:`.device_kernels`, and nothing leaves
the device between the steps of a scale (:mod:`.device_walk`). What patches are compared by, noise and random
places are whole numbers, so they are those of the compiled kernels.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.patch.sharpness import share
from rs_genedit.methods.multiscale.patchmatch import device_kernels as kernels
from rs_genedit.methods.multiscale.patchmatch.denoiser import _NOISE, InpaintingDenoiser
from rs_genedit.methods.multiscale.patchmatch.device_arithmetic import (
    all_around,
    energies,
    exactly,
    signed,
)
from rs_genedit.methods.multiscale.patchmatch.device_walk import DeviceWalk
from rs_genedit.methods.multiscale.patchmatch.kernels import FAR
from rs_genedit.methods.multiscale.patchmatch.plane import MOST
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window


@dataclass
class _Scale:
    """What a scale keeps on the device; grids are (height, width) and (height, width, channels)."""

    pixels: Tensor
    features: Tensor
    texture: Tensor
    usable: Tensor
    deviation: Tensor
    basis: Tensor
    middle: Tensor
    wanted: Tensor
    active: Tensor
    trust: Tensor
    field: Tensor
    cost: Tensor
    rough: Tensor

    @property
    def across(self) -> int:
        return self.usable.shape[1]


@dataclass
class DeviceInpaintingDenoiser(DeviceWalk, InpaintingDenoiser):
    """An :class:`.denoiser.InpaintingDenoiser` whose steps are computed on ``device`` (torch's name)."""

    device: str = "cuda"
    _scale: _Scale | None = field(default=None, init=False, repr=False)

    def start(self, scale: int, window: Window, content: Array, free: Mask, from_known: bool) -> Array:
        """As on the CPU; then the scale is uploaded."""
        self.fetch()
        start = super().start(scale, window, content, free, from_known)
        plane, put = self._plane, self.put

        def upload() -> Tensor:
            self._scale = _Scale(
                put(plane.pixels),
                put(plane.features),
                put(plane.texture),
                put(plane.usable),
                put(plane.deviation),
                put(plane.basis),
                put(plane.middle),
                put(self._wanted),
                put(free),
                put(self._trust),
                put(self._field),
                put(np.full(window.shape, FAR, np.int32)),
                put(self._rough),
            )
            return self._scale.field

        self.retried(upload)
        return start

    def state_dict(self) -> dict[str, NDArray[Any]]:
        """The field."""
        self.fetch()
        return super().state_dict()

    def on_device(self, step: Step, state: Tensor) -> Tensor:
        """Improve the field, let patches vote; at the very end take each pixel from its match."""
        s, on, last_scale = self.settings, self._scale, step.scale == self.scales - 1
        if on is None:
            raise RuntimeError("a scale is started before its steps")
        left = len(self.schedule(step.scale).levels) - step.level.step
        sharp = last_scale and left <= s.sharp_steps
        self._improve(on, step, self._features(on, step, state, s.emphasis if sharp else 1.0))
        bias = torch.zeros_like(state)
        for here in self.pixels_of(on.wanted):
            kernels.offsets(state, on.pixels, on.field, s.shift * on.deviation, bias, here, s.radius)
        if last_scale and left == 1 and s.shift == 0:
            return self._own_matches(on, state, bias)
        # As on the CPU: the coarsest scale alone votes on the texture of the ground beside what goes.
        rougher = on.wanted if step.scale == 0 else on.active
        on.rough = self._voted(on, on.texture, rougher, None, torch.ones_like(on.trust), on.rough)
        mean = self._voted(on, on.pixels, on.active, bias, on.trust, state)
        if last_scale and left == 1:
            self._restore(on, mean, bias)
        return mean

    def _features(self, on: _Scale, step: Step, state: Tensor, emphasis: float) -> Tensor:
        """Features (height, width, channels) of the state, with the step's noise where it is free."""
        plane, target = self._plane, torch.zeros((*state.shape[:2], on.features.shape[2]), dtype=torch.int16)
        target = target.to(state.device)
        left = 1 - step.level.step / max(len(self.schedule(step.scale).levels) - 1, 1)
        sigma = self.put(plane.noise(self.settings.noise * left**2))
        key = kernels.mixed_key(int(self._key(step, _NOISE)), state.device)
        rough_scale = float(np.float32(plane.rough_scale * emphasis))
        for here in self.pixels_of(self._near(on.wanted)):
            kernels.describe(
                state, on.rough, on.basis, on.middle, float(plane.scale), rough_scale, MOST, sigma, key,
                self._origin, on.active, target, here,
            )  # fmt: skip
        return target

    def _near(self, wanted: Tensor) -> Tensor:
        """Pixels that patches around ``wanted`` ones see."""
        radius = self.settings.radius
        seen = torch.nn.functional.max_pool2d(wanted[None].to(torch.float32), 2 * radius + 1, 1, radius)
        return seen[0] > 0

    def _improve(self, on: _Scale, step: Step, target: Tensor) -> None:
        """Rounds of PatchMatch over all wanted pixels."""
        s = self.settings
        on.cost = on.cost.clone()  # written in place: a step that is taken back has its costs of before
        for here in self.pixels_of(on.wanted):
            kernels.measure(target, on.features, on.field, on.cost, here, s.radius)
        for number, stride in enumerate(s.strides):
            better, better_cost = on.field.clone(), on.cost.clone()
            for here in self.pixels_of(on.wanted):
                kernels.improve(
                    target, on.features, on.usable, on.field, on.cost, better, better_cost, here, self._origin,
                    stride, self._farthest, s.tries, signed(int(self._key(step, number))), s.radius,
                )  # fmt: skip
            on.field, on.cost = better, better_cost

    def _voted(
        self,
        on: _Scale,
        source: Tensor,
        mask: Tensor,
        bias: Tensor | None,
        trust: Tensor,
        before: Tensor,
    ) -> Tensor:
        """Patch aggregation of ``source`` where ``mask``, else ``before``: (height, width, channels)."""
        s, out = self.settings, before.clone()
        reach = np.arange(-s.radius, s.radius + 1) ** 2
        weight = self.put(np.exp(-(reach[:, None] + reach) / (2 * s.spread**2)).astype(np.float32))
        for here in self.pixels_of(mask):
            kernels.aggregate(source, on.field, trust, bias, weight, out, here, s.radius)
        return out

    def _restore(self, on: _Scale, mean: Tensor, bias: Tensor) -> None:
        """Mix each pixel's own match into ``mean``, in place, until it is as sharp as the sources."""
        bands = mean.shape[2]
        pixels, match = on.pixels.reshape(-1, bands), on.field.clamp(min=0)
        sums: list[NDArray[np.float64]] = []
        for here in self.pixels_of(all_around(on.active)):
            sums.append(energies(pixels, on.across, here, match, mean, bias))
        beta = float(np.float32(share(*exactly(sums))))
        flat, shifts = mean.reshape(-1, bands), bias.reshape(-1, bands)
        for here in self.pixels_of(on.active):
            pieces = pixels[match.reshape(-1)[here]] + shifts[here]
            flat[here] += beta * (pieces - flat[here])

    def _own_matches(self, on: _Scale, before: Tensor, bias: Tensor) -> Tensor:
        """Each pixel from its own match: (bands, height, width)."""
        bands, out = before.shape[2], before.clone()
        flat, pixels, shifts = out.reshape(-1, bands), on.pixels.reshape(-1, bands), bias.reshape(-1, bands)
        for here in self.pixels_of(on.active & (on.field >= 0)):
            flat[here] = pixels[on.field.reshape(-1)[here]] + shifts[here]
        return out

    @property
    def _origin(self) -> tuple[int, int]:
        return self._window.row, self._window.col

"""Exemplar-based texture synthesis on a device: all that a scale needs stays there.

The steps are those of :class:`.texture_denoiser.TextureDenoiser`, with :mod:`.device_texture_kernels`; noise
and random places are whole numbers, so an edit made on a device is that of the CPU but for ties within
rounding.
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
from rs_genedit.methods.multiscale.patchmatch import device_texture_kernels as kernels
from rs_genedit.methods.multiscale.patchmatch.device_arithmetic import all_around, energies, exactly, quantile
from rs_genedit.methods.multiscale.patchmatch.device_kernels import mixed_key, project
from rs_genedit.methods.multiscale.patchmatch.device_walk import DeviceWalk
from rs_genedit.methods.multiscale.patchmatch.kernels import FAR
from rs_genedit.methods.multiscale.patchmatch.texture_denoiser import PLACES, SAMPLES, TextureDenoiser
from rs_genedit.methods.multiscale.patchmatch.texture_kernels import RADIUS
from rs_genedit.methods.multiscale.patchmatch.texture_plane import MOST
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window


@dataclass
class _Scale:
    """What a scale keeps on the device; grids are (height, width) and (height, width, channels)."""

    pixels: Tensor
    features: Tensor
    usable: Tensor
    basis: Tensor
    middle: Tensor
    wanted: Tensor
    active: Tensor
    crowding: Tensor
    field: Tensor


@dataclass
class DeviceTextureDenoiser(DeviceWalk, TextureDenoiser):
    """A :class:`.texture_denoiser.TextureDenoiser` whose steps are computed on ``device`` (torch's name)."""

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
                put(plane.usable),
                put(plane.basis),
                put(plane.middle),
                put(self._wanted),
                put(free),
                put(self._crowding),
                put(self._field),
            )
            return self._scale.field

        self.retried(upload)
        return start

    def state_dict(self) -> dict[str, NDArray[Any]]:
        """The field."""
        self.fetch()
        return super().state_dict()

    def on_device(self, step: Step, state: Tensor) -> Tensor:
        """Improve the field, let patches vote, and make the result as sharp as its sources."""
        s, on, first = self.settings, self._scale, step.scale == 0
        if on is None:
            raise RuntimeError("a scale is started before its steps")
        last = step.level.step == len(self.schedule(step.scale).levels) - 1
        target = self._features(on, step, state)
        cost = torch.full(on.field.shape, FAR, dtype=torch.int32, device=state.device)
        for number, stride in enumerate(s.strides[not first]):
            key, better = self._mixed(step, PLACES + number, state), on.field.clone()
            for here in self.pixels_of(on.wanted):
                kernels.improve(
                    target, on.features, on.usable, on.crowding, on.field, better, cost, here, self._corner,
                    stride, s.tries[not first], s.reach, key,
                )  # fmt: skip
            on.field = better
        typical = max(_typical(cost, on.wanted), 1.0)
        shares = kernels.trust(cost, on.field, float(np.float32(1 / (s.confidence * typical))))
        mean = self._voted(on, shares, state, s.last_spread if last else s.spread)
        self._sharpen(on, mean)
        if not last:
            self._recount(on, typical)
        return mean

    def _features(self, on: _Scale, step: Step, state: Tensor) -> Tensor:
        """Whole-number features of the state (height, width, channels), with noise where it is free."""
        plane, steps = self._plane, len(self.schedule(step.scale).levels)
        left = 1 - step.level.step / max(steps - 1, 1)
        sigma = self.put(plane.noise(self.settings.noise[step.scale > 0] * left**2))
        target = torch.zeros((*state.shape[:2], len(plane.basis)), dtype=torch.int16, device=state.device)
        key = self._mixed(step, 0, state)
        for here in self.pixels_of(torch.ones_like(on.active)):
            project(
                state, on.basis, on.middle, float(plane.scale), MOST, sigma, key, self._corner, on.active,
                target, here,
            )  # fmt: skip
        return target

    def _voted(self, on: _Scale, shares: Tensor, before: Tensor, spread: float) -> Tensor:
        """Patch aggregation where it is free; the strongest vote names each pixel's source."""
        reach = np.arange(-RADIUS, RADIUS + 1) ** 2
        width = spread * (2 * RADIUS + 1)
        weight = self.put(np.exp(-(reach[:, None] + reach) / (2 * width**2)).astype(np.float32))
        out, settled = before.clone(), on.field.clone()
        for here in self.pixels_of(on.active):
            kernels.vote(on.pixels, on.usable.shape[1], on.field, shares, weight, out, settled, here)
        on.field = settled
        return out

    def _sharpen(self, on: _Scale, mean: Tensor) -> None:
        """Bring each pixel towards its own source, in place, until it is as sharp as they are."""
        beta = 1.0
        if not self.settings.pieces:
            match = on.field.clamp(min=0)
            sums: list[NDArray[np.float64]] = []
            for here in self.pixels_of(all_around(on.active) & _all_matched(on.field)):
                sums.append(energies(on.pixels, on.usable.shape[1], here, match, mean))
            beta = float(np.float32(share(*exactly(sums))))
        flat = mean.reshape(-1, mean.shape[2])
        for here in self.pixels_of(on.active & (on.field >= 0)):
            own = on.pixels[on.field.reshape(-1)[here]]
            flat[here] = beta * own + float(np.float32(1) - np.float32(beta)) * flat[here]

    def _recount(self, on: _Scale, typical: float) -> None:
        """What places cost that are drawn more often than their share."""
        side = 2 * RADIUS + 1
        drawn = on.field[on.active & (on.field >= 0)]
        uses = torch.bincount(drawn, minlength=on.usable.numel()).reshape(on.usable.shape)
        fair = int(side**2 * max(1.0, int(on.active.sum()) / self._plane.places))
        unit = max(1, round(self.settings.crowding * typical / side**2))
        on.crowding = kernels.crowded(uses, fair, unit, FAR >> 2).to(torch.int32)

    @property
    def _corner(self) -> tuple[int, int]:
        return self._window.row, self._window.col

    def _mixed(self, step: Step, number: int, state: Tensor) -> Tensor:
        return mixed_key(int(self._key(step.scale, step.level.step, number)), state.device)


def _all_matched(match: Tensor) -> Tensor:
    """Pixels of a field that have a match, as their four neighbours do."""
    has = match >= 0
    return has & all_around(has)


def _typical(cost: Tensor, wanted: Tensor) -> float:
    """Median of the wanted pixels' finite distances, evenly sampled where they are very many."""
    step = max(1, int(np.sqrt(cost.numel() / SAMPLES)))
    sample = cost[::step, ::step][wanted[::step, ::step]]
    found = quantile(sample[sample < FAR], 0.5)
    return 1.0 if found is None else found

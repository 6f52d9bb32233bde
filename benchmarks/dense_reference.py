"""The closed-form denoiser as published, nothing left out and nothing added: what speed is measured against.

Qiu, Kutulakos, Lindell, "Efficient and Training-Free Single-Image Diffusion Models" (CVPR 2026): every patch
of the image that is made (stride 1), at every step of every scale, becomes the softmax-weighted mean of all
patches of the exemplar; overlapping patches are folded with Gaussian weights of 0.2 of the patch's side; a
finer scale starts from the upsampled coarser one. No index, no components, no coherence, no blocks: plain
matrix products over all cores.

Scales, noise levels, patch size, dictionary and the treatment of the ROI are those of the engine's standard
quality, so that the two differ in nothing but the estimate.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import numpy as np
import torch
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.patch.aggregation import gaussian_window
from rs_genedit.methods.multiscale.patch.denoiser import PatchDenoiser
from rs_genedit.methods.multiscale.patch.method import PatchMethod
from rs_genedit.methods.multiscale.patch.patch_sources import atlas
from rs_genedit.methods.multiscale.pyramid import grow
from rs_genedit.methods.multiscale.schedule import Array, Schedule
from rs_genedit.tasks.exemplar import ExemplarRecipe

SPREAD = 0.2
_QUERIES = 256


class DenseReference:
    """A denoiser over all patches of ``like``'s patch sources, walking ``like``'s scales and levels."""

    def __init__(self, like: PatchDenoiser) -> None:
        self._like = like
        self.ratio, self.reach, self.scales = like.ratio, like.reach, like.scales
        self.radius = like.settings.radius
        self._patches = torch.empty(0)
        self._prepared = -1

    def schedule(self, scale: int) -> Schedule:
        return self._like.schedule(scale)

    def start(self, scale: int, window: Any, content: Array, free: Any, from_known: bool) -> Array:
        return content

    def state_dict(self) -> dict[str, Any]:
        return {}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Everything is in the checkpoint's result."""

    def estimate(self, step: Step) -> Array:
        clean = self._clean_patches(step.scale)
        half_norms = 0.5 * (clean**2).sum(1)
        noise = step.level.sigma / step.level.alpha if step.level.alpha > 1e-3 else 1e3
        radius, side = self.radius, 2 * self.radius + 1
        bands, height, width = step.noisy.shape
        state = np.pad(
            step.noisy / max(step.level.alpha, 1e-3), ((0, 0), (2 * radius,) * 2, (2 * radius,) * 2), "edge"
        )
        views = np.lib.stride_tricks.sliding_window_view(state, (side, side), axis=(1, 2))
        rows, cols = np.nonzero(grow(np.pad(step.active, radius), radius))
        weight = gaussian_window(side, SPREAD * side)
        total, share = np.zeros((bands, *views.shape[1:3]), np.float32), np.zeros(views.shape[1:3], np.float32)
        total = np.pad(total, ((0, 0), (radius,) * 2, (radius,) * 2))
        share = np.pad(share, radius)
        for first in range(0, len(rows), _QUERIES):
            y, x = rows[first : first + _QUERIES], cols[first : first + _QUERIES]
            asked = torch.from_numpy(views[:, y, x].transpose(1, 0, 2, 3).reshape(len(y), -1))
            weights = torch.softmax((asked @ clean.T - half_norms) / noise**2, dim=1)
            mean = (weights @ clean).numpy().reshape(len(y), bands, side, side)
            for one, (row, col) in zip(mean, zip(y, x, strict=True), strict=True):
                total[:, row : row + side, col : col + side] += weight * one
                share[row : row + side, col : col + side] += weight
        inner = slice(2 * radius, 2 * radius + height), slice(2 * radius, 2 * radius + width)
        return total[(slice(None), *inner)] / np.maximum(share[inner], 1e-12)

    def _clean_patches(self, scale: int) -> torch.Tensor:
        if self._prepared != scale:
            laid = atlas(self._like.patch_sources, 2 ** (self.scales - 1 - scale), self.radius, 2**62, 0)
            reach = np.arange(-self.radius, self.radius + 1)
            offsets = (reach[:, None] * laid.width + reach).ravel()
            patches = laid.pixels[laid.centres[:, None] + offsets]
            self._patches = torch.from_numpy(
                np.ascontiguousarray(patches.transpose(0, 2, 1).reshape(len(patches), -1))
            )
            self._prepared = scale
        return self._patches


@contextmanager
def in_place() -> Iterator[None]:
    """Within the block the engine edits with the reference instead of its own closed-form denoiser."""

    own = PatchMethod.denoiser

    def build(method: PatchMethod, *given: Any) -> DenseReference:
        like = own(method, *given)
        assert isinstance(like, PatchDenoiser)
        return DenseReference(like)

    with (
        patch.object(PatchMethod, "denoiser", build),
        patch.object(ExemplarRecipe, "synthesises", False),  # its levels are those of the closed form
    ):
        yield

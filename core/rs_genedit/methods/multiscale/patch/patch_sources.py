"""Patch sources and their atlas: where new content may come from, at each scale.

Patch sources (the surroundings of the ROI, an exemplar, an object) are laid one under the other in an *atlas*,
so that one integer names any source pixel. They are aligned to the coarsest pixel: the source pixel (y, x) of a
scale is the four pixels (2y + 0..1, 2x + 0..1) of the next finer one, and a synthesised place can be refined
by refining its sources.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.patch.resemblance import resembling
from rs_genedit.methods.multiscale.pyramid import distance, shrink
from rs_genedit.methods.multiscale.resample import area
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window


@dataclass(frozen=True)
class PatchSource:
    """Clean pixels to draw from.

    Attributes
    ----------
    pixels
        (bands, height, width) float32 in the scene's radiometry space.
    usable
        (height, width) bool: valid pixels that may be drawn.
    around
        (height, width) bool, optional: draw only within ``reach`` pixels (of each scale) of these.
    unwanted
        What ``around`` covers is to go: places that look like it are not drawn on.
    """

    pixels: Array
    usable: Mask
    around: Mask | None = None
    reach: int = 0
    unwanted: bool = False

    def padded(self, step: int) -> PatchSource:
        """With height and width made multiples of ``step`` by unusable pixels."""
        height, width = self.usable.shape
        grow = ((0, -height % step), (0, -width % step))
        around = None if self.around is None else np.pad(self.around, grow)
        pixels = np.pad(self.pixels, ((0, 0), *grow), mode="edge")
        return replace(self, pixels=pixels, usable=np.pad(self.usable, grow), around=around)

    def at(self, factor: int, radius: int) -> tuple[Array, Mask]:
        """Pixels and usable patch centres at a ``factor`` times coarser scale, patches of ``radius``."""
        height, width = self.usable.shape
        source, target = Window(0, 0, height, width), Window(0, 0, height // factor, width // factor)
        weight = self.usable.astype(np.float32)[None]
        share = area(weight, source, target, factor)
        pixels = area(self.pixels * weight, source, target, factor) / np.maximum(share, 1e-6)
        centres = shrink(share[0] > 0.999, radius)
        if self.around is not None:
            share = area(self.around.astype(np.float32)[None], source, target, factor)[0]
            away = distance(share > 0)
            centres &= away <= self.reach
            if self.unwanted:
                whole = area(self.pixels, source, target, factor)
                inside = distance(share < 1)
                core = inside > 0.5 * inside.max() if share.max() == 1 else share > 0
                centres &= ~resembling(whole, centres, core, away <= 3 * radius, radius)
        return np.asarray(pixels, np.float32), centres


@dataclass(frozen=True)
class Atlas:
    """All patch sources at one scale.

    Attributes
    ----------
    pixels
        (height * width, bands) float32: one row a source pixel.
    width
        Of the atlas in pixels.
    centres
        Flat positions of the patch centres that may be drawn, ascending.
    """

    pixels: Array
    width: int
    centres: NDArray[np.int64]

    @property
    def bands(self) -> int:
        """Number of bands."""
        return self.pixels.shape[1]


def atlas(patch_sources: Sequence[PatchSource], factor: int, radius: int, most: int, seed: int) -> Atlas:
    """Lay ``patch_sources`` (padded to a multiple of the coarsest factor) under each other at one scale.

    Above ``most`` centres, whole 32-pixel squares are left out at random (keyed by ``seed``), so that
    neighbours of what stays are still there for coherent growth.
    """
    parts = [patch_source.at(factor, radius) for patch_source in patch_sources]
    width = max(pixels.shape[2] for pixels, _ in parts)
    rows = [np.pad(p, ((0, 0), (0, 0), (0, width - p.shape[2]))) for p, _ in parts]
    masks = [np.pad(c, ((0, 0), (0, width - c.shape[1]))) for _, c in parts]
    pixels = np.concatenate(rows, axis=1)
    centres = _thin(np.concatenate(masks), most, seed)
    return Atlas(np.ascontiguousarray(pixels.reshape(pixels.shape[0], -1).T), width, np.flatnonzero(centres))


def refine(positions: NDArray[np.int64], width: int) -> NDArray[np.int64]:
    """Atlas positions (height, width) of a scale as those of the next finer one, (2 height, 2 width); -1 stays
    -1."""
    row, col = np.divmod(positions, width)
    fine = np.empty((2 * positions.shape[0], 2 * positions.shape[1]), np.int64)
    for dy in (0, 1):
        for dx in (0, 1):
            fine[dy::2, dx::2] = np.where(positions < 0, -1, (2 * row + dy) * 2 * width + 2 * col + dx)
    return fine


def _thin(centres: Mask, most: int, seed: int) -> Mask:
    count = int(centres.sum())
    if count <= most:
        return centres
    side = 32
    rows, cols = -(-centres.shape[0] // side), -(-centres.shape[1] // side)
    order = np.random.Generator(np.random.Philox(key=[seed & (2**64 - 1), 7])).permutation(rows * cols)
    square = np.arange(centres.shape[0])[:, None] // side * cols + np.arange(centres.shape[1]) // side
    filled = np.bincount(square[centres], minlength=rows * cols)
    kept = np.zeros(rows * cols, bool)
    kept[order[np.cumsum(filled[order]) <= most]] = True
    if not kept.any():
        kept[order[np.argmax(filled[order] > 0)]] = True
    return centres & kept[square]

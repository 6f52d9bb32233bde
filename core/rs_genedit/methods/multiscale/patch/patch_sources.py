"""Patch sources and their atlas: where new content may come from, at each scale.

Patch sources (the surroundings of the ROI, an exemplar, an object) are laid one under the other in an *atlas*,
so that one integer names any source pixel. They are aligned to the coarsest pixel: the source pixel (y, x) of a
scale is the four pixels (2y + 0..1, 2x + 0..1) of the next finer one, and a synthesised place can be refined
by refining its sources.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.patch.resemblance import resembling
from rs_genedit.methods.multiscale.pyramid import distance, shrink
from rs_genedit.methods.multiscale.resample import area, averaging_tiles, source_of
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.scratch import ScratchArrays

#: Side of the tiles that a scale of a patch source is worked in.
_TILE = 1024
#: Rows of whole width that are copied at once.
_STRIP = 128
#: Pixels of a scale up to which the inner part of a removal is exact.
_EXACT_CORE = 1 << 21


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
    full: float = 0.999

    def padded(self, step: int) -> PatchSource:
        """With height and width made multiples of ``step`` by unusable pixels."""
        height, width = self.usable.shape
        grow = ((0, -height % step), (0, -width % step))
        if not (height % step or width % step):
            return self
        around = None if self.around is None else np.pad(self.around, grow)
        pixels = np.pad(self.pixels, ((0, 0), *grow), mode="edge")
        return replace(self, pixels=pixels, usable=np.pad(self.usable, grow), around=around)

    def at(self, factor: int, radius: int, arrays: ScratchArrays | None = None) -> tuple[Array, Mask]:
        """Pixels and usable patch centres at a ``factor`` times coarser scale, patches of ``radius``.

        Worked tile by tile; ``arrays`` gives the results room.
        """
        arrays = arrays or ScratchArrays.in_memory()
        height, width = self.usable.shape
        source, target = Window(0, 0, height, width), Window(0, 0, height // factor, width // factor)
        pixels = arrays.zeros((len(self.pixels), *target.shape))
        full, centres = arrays.zeros(target.shape, bool), arrays.zeros(target.shape, bool)
        for tile in averaging_tiles(target, factor):
            part = source_of(tile, factor, source)
            at, to = part.slices(), tile.slices()
            weight = self.usable[at].astype(np.float32)[None]
            share = area(weight, part, tile, factor)
            averaged = area(self.pixels[(slice(None), *at)] * weight, part, tile, factor)
            pixels[(slice(None), *to)] = averaged / np.maximum(share, 1e-6)
            full[to] = share[0] > self.full
            arrays.release()
        for tile in target.tiles(_TILE):
            seen = tile.pad(radius).intersect(target)
            centres[tile.slices()] = shrink(full[seen.slices()], radius)[tile.slices(within=seen)]
            arrays.release()
        del full
        if self.around is not None:
            self._near(self.around, centres, target, factor, radius, arrays)
        return pixels, centres

    def _near(
        self, around: Mask, centres: Mask, target: Window, factor: int, radius: int, arrays: ScratchArrays
    ) -> None:
        """Leave the centres near ``around``, without those that look like it where it is to go; in place."""
        source = Window(0, 0, *around.shape)
        share = arrays.zeros(target.shape)
        for tile in averaging_tiles(target, factor):
            part = source_of(tile, factor, source)
            covered = area(around[part.slices()].astype(np.float32)[None], part, tile, factor)
            share[tile.slices()] = covered[0]
            arrays.release()
        touching = arrays.zeros(target.shape if self.unwanted else (0, 0), bool)
        for tile in target.tiles(_TILE):
            seen = tile.pad(max(self.reach, 3 * radius) + 1).intersect(target)
            touched = share[seen.slices()] > 0
            if not self.unwanted and _all_within(touched, self.reach):
                continue
            away = distance(touched)[tile.slices(within=seen)]
            centres[tile.slices()] &= away <= self.reach
            if self.unwanted:
                touching[tile.slices()] = away <= 3 * radius
            arrays.release()
        if self.unwanted:
            whole = arrays.zeros((len(self.pixels), *target.shape))
            for tile in averaging_tiles(target, factor):
                part = source_of(tile, factor, source)
                whole[(slice(None), *tile.slices())] = area(
                    self.pixels[(slice(None), *part.slices())], part, tile, factor
                )
                arrays.release()
            near = resembling(whole, centres, _core(share, arrays), touching, radius, arrays)
            centres.flat[near] = False


def _all_within(mask: Mask, reach: int) -> bool:
    """Whether no pixel is farther than ``reach`` from a set one, as one set pixel near the middle tells."""
    rows, cols = np.nonzero(mask)
    if not len(rows):
        return False
    height, width = mask.shape
    middle = np.argmin(np.hypot(rows - height / 2, cols - width / 2))
    row, col = rows[middle], cols[middle]
    return bool(np.hypot(max(row, height - 1 - row), max(col, width - 1 - col)) <= reach)


def _core(share: Array, arrays: ScratchArrays) -> Mask:
    """The inner part of what is removed: farther from its border than half of the farthest pixel is.

    Of very large scales the distance is taken on a coarser grid.
    """
    step = math.ceil(math.sqrt(share.size / _EXACT_CORE))
    core = arrays.zeros(share.shape, bool)
    coarse = np.asarray(share[::step, ::step])
    if coarse.max() == 1:
        inside = distance(coarse < 1)
        chosen = inside > 0.5 * inside.max()
    else:
        chosen = coarse > 0
    for row in range(0, len(core), _TILE):
        rows = np.arange(row, min(row + _TILE, len(core))) // step
        core[row : row + len(rows)] = chosen[rows][:, np.arange(share.shape[1]) // step]
        arrays.release()
    return core


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
    arrays
        Where tables as long as the atlas find room.
    """

    pixels: Array
    width: int
    centres: NDArray[np.int64]
    arrays: ScratchArrays = field(default_factory=ScratchArrays.in_memory, repr=False)

    @property
    def bands(self) -> int:
        """Number of bands."""
        return self.pixels.shape[1]


def atlas(
    patch_sources: Sequence[PatchSource],
    factor: int,
    radius: int,
    most: int,
    seed: int,
    arrays: ScratchArrays | None = None,
) -> Atlas:
    """Lay ``patch_sources`` (padded to a multiple of the coarsest factor) under each other at one scale.

    Above ``most`` centres, whole 32-pixel squares are left out at random (keyed by ``seed``), so that
    neighbours of what stays are still there for coherent growth.
    """
    arrays = arrays or ScratchArrays.in_memory()
    parts = [source.at(factor, radius, arrays) for source in patch_sources]
    width = max(pixels.shape[2] for pixels, _ in parts)
    height, bands = sum(pixels.shape[1] for pixels, _ in parts), len(parts[0][0])
    laid, centres = arrays.zeros((height * width, bands)), []
    rows, top = laid.reshape(height, width, bands), 0
    for pixels, usable in parts:
        for first in range(0, pixels.shape[1], _STRIP):
            strip = pixels[:, first : first + _STRIP]
            at = slice(top + first, top + first + strip.shape[1])
            rows[at, : pixels.shape[2]] = strip.transpose(1, 2, 0)
            arrays.release()
        row, col = np.nonzero(usable)
        centres.append((top + row) * width + col)
        top += pixels.shape[1]
    return Atlas(laid, width, _thin(np.concatenate(centres), (height, width), most, seed), arrays)


def refine(positions: NDArray[np.int64], width: int, part: Window | None = None) -> NDArray[np.int64]:
    """Atlas positions (height, width) of a scale as those of the next finer one; -1 stays -1.

    Parameters
    ----------
    width
        Of the coarser atlas.
    part
        The part of the finer array (2 height, 2 width) that is wanted; all of it by default.
    """
    part = part or Window(0, 0, 2 * positions.shape[0], 2 * positions.shape[1])
    rows, cols = np.arange(part.row, part.bottom), np.arange(part.col, part.right)
    coarse = np.asarray(positions[part.row // 2 : -(-part.bottom // 2), part.col // 2 : -(-part.right // 2)])
    coarse = coarse[rows // 2 - part.row // 2][:, cols // 2 - part.col // 2]
    row, col = np.divmod(coarse, width)
    fine = (2 * row + rows[:, None] % 2) * 2 * width + 2 * col + cols % 2
    return np.where(coarse < 0, -1, fine)


def _thin(centres: NDArray[np.int64], shape: tuple[int, int], most: int, seed: int) -> NDArray[np.int64]:
    """At most about ``most`` of the flat positions ``centres`` of an array of ``shape``."""
    if len(centres) <= most:
        return centres
    side = 32
    rows, cols = -(-shape[0] // side), -(-shape[1] // side)
    order = np.random.Generator(np.random.Philox(key=[seed & (2**64 - 1), 7])).permutation(rows * cols)
    row, col = np.divmod(centres, shape[1])
    square = row // side * cols + col // side
    filled = np.bincount(square, minlength=rows * cols)
    kept = np.zeros(rows * cols, bool)
    kept[order[np.cumsum(filled[order]) <= most]] = True
    if not kept.any():
        kept[order[np.argmax(filled[order] > 0)]] = True
    return centres[kept[square]]

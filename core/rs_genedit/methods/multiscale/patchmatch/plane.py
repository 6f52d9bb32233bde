"""The patch sources of one scale as a plane: pixels, patch features, and which patch centres may be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.patchmatch import kernels
from rs_genedit.methods.multiscale.patchmatch.features import REACH, Projection, texture
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.scratch import ScratchArrays

#: Side of the tiles that a plane is made in.
_TILE = 512
#: Pixels that the principal components are fitted to at most.
_SAMPLES = 20_000
#: Standard deviation, in pixels, of the Gaussian that tells detail from the rest.
_DETAIL = 2.0
#: Features are held within this; of the sources' pixels all but a few are within ``_FULL``.
MOST, _FULL = 950, 700
#: Share of the pixels, at each end, that do not decide the unit of the features.
_OUTLYING = 0.001
#: Least range of the features in radiometry units: less is no content.
_LEAST = 1e-4


@dataclass(frozen=True)
class SourcePlane:
    """Patch sources of a scale, one under the other.

    Attributes
    ----------
    pixels
        (height, width, bands) float32.
    features
        (height, width, channels + 2) int16: (basis pixels - middle) scale, then texture times ``rough_scale``.
    texture
        (height, width, 2) float32.
    usable
        (height, width) bool: patch centres that may be drawn.
    basis, middle, scale, rough_scale
        (channels, bands), (channels,) and two numbers, float32.
    deviation
        (bands,) float32: standard deviation of the detail around the usable centres.
    """

    pixels: Array
    features: NDArray[np.int16]
    texture: Array
    usable: Mask
    basis: Array
    middle: Array
    scale: np.float32
    rough_scale: np.float32
    deviation: Array

    @property
    def width(self) -> int:
        """Of the plane in pixels."""
        return self.usable.shape[1]

    def noise(self, share: float) -> NDArray[np.int64]:
        """(channels,): noise of ``share`` deviations of the detail in the unit of the kernels."""
        spread = np.sqrt(self.basis.astype(np.float64) ** 2 @ self.deviation.astype(np.float64) ** 2)
        return np.round(share * spread * float(self.scale) * 65536 / kernels.GRAIN).astype(np.int64)

    def positions(self, rows: slice, cols: slice) -> NDArray[np.int64]:
        """Flat positions (rows, columns) of a part of the plane."""
        return np.arange(rows.start, rows.stop)[:, None] * self.width + np.arange(cols.start, cols.stop)


def with_texture(source: PatchSource, arrays: ScratchArrays) -> PatchSource:
    """``source`` with its native texture as two bands more: coarse scales know how rough the ground is."""
    height, width = source.usable.shape
    whole, bands = Window(0, 0, height, width), len(source.pixels)
    pixels = arrays.zeros((bands + 2, height, width))
    for tile in whole.tiles(_TILE):
        seen, at = tile.pad(REACH).intersect(whole), tile.slices()
        part = np.asarray(source.pixels[(slice(None), *seen.slices())])
        rough = texture(part, np.asarray(source.usable[seen.slices()]))
        pixels[(slice(None, bands), *at)] = source.pixels[(slice(None), *at)]
        pixels[(slice(bands, None), *at)] = rough[(slice(None), *tile.slices(within=seen))]
        arrays.release()
    return replace(source, pixels=pixels)


def stacked(
    sources: Sequence[PatchSource], factor: int, radius: int, arrays: ScratchArrays, extra: int = 0
) -> tuple[tuple[Array, Array], Mask]:
    """Lay ``sources`` (padded to a multiple of the coarsest factor) under each other.

    Returns
    -------
    ((height, width, bands) float32, (height, width, extra) float32), (height, width) bool
        Pixels, the last ``extra`` bands apart, and the patch centres that may be drawn.
    """
    parts = [source.at(factor, radius, arrays) for source in sources]
    bands, width = len(parts[0][0]) - extra, max(part.shape[2] for part, _ in parts)
    height = sum(part.shape[1] for part, _ in parts)
    pixels, others = arrays.zeros((height, width, bands)), arrays.zeros((height, width, extra))
    usable = arrays.zeros((height, width), bool)
    top = 0
    for part, centres in parts:
        for tile in Window(0, 0, *centres.shape).tiles(_TILE):
            rows, cols = tile.slices()
            at = slice(top + rows.start, top + rows.stop), cols
            pixels[at] = np.moveaxis(part[:bands, rows, cols], 0, -1)
            others[at] = np.moveaxis(part[bands:, rows, cols], 0, -1)
            usable[at] = centres[rows, cols]
            arrays.release()
        top += len(centres)
    return (pixels, others), usable


def source_plane(
    sources: Sequence[PatchSource], factor: int, radius: int, arrays: ScratchArrays, roughness: float = 1.0
) -> SourcePlane:
    """The plane of one scale of ``sources`` (:func:`with_texture`); texture counts ``roughness`` times."""
    (pixels, rough), usable = stacked(sources, factor, radius, arrays, extra=2)
    height, width, bands = pixels.shape
    samples = _samples(pixels, usable)
    basis = Projection.of(samples).basis
    basis = np.eye(bands, dtype=np.float32) if basis is None else basis
    middle, scale = _unit(basis, samples)
    rough_scale = np.float32(scale * roughness)
    features = arrays.zeros((height, width, len(basis) + 2), np.int16)
    nothing, nowhere = np.zeros(len(basis), np.int64), np.zeros((height, width), bool)
    for tile in Window(0, 0, height, width).tiles(_TILE):
        block = tile.row, tile.col, tile.bottom, tile.right
        kernels.describe(
            pixels, rough, basis, middle, scale, rough_scale, MOST, nothing, np.uint64(0), (0, 0), nowhere,
            features, block,
        )  # fmt: skip
        arrays.release()
    deviation = _deviation(pixels, usable, arrays)
    return SourcePlane(pixels, features, rough, usable, basis, middle, scale, rough_scale, deviation)


def _unit(basis: Array, samples: Array) -> tuple[Array, np.float32]:
    """Middle (channels,) and scale that bring all but a few of ``samples`` (bands, n) within ``_FULL``."""
    if not samples.size:
        return np.zeros(len(basis), np.float32), np.float32(1)
    seen = basis.astype(np.float64) @ samples.astype(np.float64)
    low, high = np.quantile(seen, (_OUTLYING, 1 - _OUTLYING), axis=1)
    return ((low + high) / 2).astype(np.float32), np.float32(_FULL / max(float((high - low).max()) / 2, _LEAST))


def _deviation(pixels: Array, usable: Mask, arrays: ScratchArrays) -> Array:
    """(bands,): standard deviation of what a Gaussian takes away at the usable centres."""
    whole = Window(0, 0, *usable.shape)
    squares, count = np.zeros(pixels.shape[2]), 0
    for tile in whole.tiles(_TILE):
        seen = tile.pad(round(4 * _DETAIL)).intersect(whole)
        part = np.ascontiguousarray(np.moveaxis(pixels[seen.slices()], -1, 0))
        detail = part - ndimage.gaussian_filter(part, (0, _DETAIL, _DETAIL), truncate=4, mode="nearest")
        chosen = usable[tile.slices()]
        inside = detail[(slice(None), *tile.slices(within=seen))][:, chosen]
        squares += (inside.astype(np.float64) ** 2).sum(1)
        count += int(chosen.sum())
        arrays.release()
    return np.sqrt(squares / max(count, 1)).astype(np.float32)


def _samples(pixels: Array, usable: Mask) -> NDArray[np.float32]:
    """(bands, n): pixels of usable centres, evenly taken."""
    step = max(1, int(np.sqrt(usable.size / _SAMPLES)))
    return np.asarray(pixels[::step, ::step][usable[::step, ::step]].T, np.float32)

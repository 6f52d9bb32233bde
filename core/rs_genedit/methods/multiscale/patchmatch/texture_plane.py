"""The patch sources of one scale for texture synthesis: pixels, whole-number features, usable centres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.patchmatch import texture_kernels as kernels
from rs_genedit.methods.multiscale.patchmatch.features import Projection
from rs_genedit.methods.multiscale.patchmatch.kernels import GRAIN
from rs_genedit.methods.multiscale.patchmatch.plane import stacked
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.scratch import ScratchArrays

#: Features are held within this; the sources' own within ``_FULL``.
MOST, _FULL = 1023, 1000
#: Side of the tiles that a plane is made in.
_TILE = 512
#: Pixels that the principal components and the range are told from at most.
_SAMPLES = 200_000
#: Least range of the features in radiometry units: less is no content.
_LEAST = 1e-4


@dataclass(frozen=True)
class TexturePlane:
    """Patch sources of a scale, one under the other.

    Attributes
    ----------
    pixels
        (height * width, bands) float32.
    features
        (height, width, channels) int16: (basis pixels - middle) scale, within ``MOST``.
    usable
        (height, width) bool: patch centres that may be drawn, ``places`` in number.
    basis, middle, scale
        (channels, bands), (channels,) and one number, float32.
    deviation
        (channels,): standard deviation of the features at the usable centres.
    """

    pixels: Array
    features: NDArray[np.int16]
    usable: Mask
    basis: Array
    middle: Array
    scale: np.float32
    deviation: Array
    places: int

    @property
    def width(self) -> int:
        """Of the plane in pixels."""
        return self.usable.shape[1]

    def noise(self, share: float) -> NDArray[np.int64]:
        """(channels,): noise of ``share`` deviations in the unit of the kernels."""
        return np.round(share * self.deviation.astype(np.float64) * 65536 / GRAIN).astype(np.int64)


def texture_plane(sources: Sequence[PatchSource], factor: int, arrays: ScratchArrays) -> TexturePlane:
    """The plane of one scale of ``sources``."""
    (pixels, _), usable = stacked(sources, factor, kernels.RADIUS, arrays)
    height, width, bands = pixels.shape
    step = max(1, int(np.sqrt(usable.size / _SAMPLES)))
    samples = np.asarray(pixels[::step, ::step][usable[::step, ::step]].T, np.float32)
    if not samples.size:
        samples = np.asarray(pixels[usable].T, np.float32)
    basis = Projection.of(samples).basis
    basis = np.eye(bands, dtype=np.float32) if basis is None else basis
    seen = (basis.astype(np.float64) @ samples.astype(np.float64)).astype(np.float32)
    middle = (seen.min(1) + seen.max(1)) / 2
    scale = np.float32(_FULL / max(float(np.abs(seen - middle[:, None]).max()), _LEAST))
    features = arrays.zeros((height, width, len(basis)), np.int16)
    nothing, nowhere = np.zeros(len(basis), np.int64), np.zeros((height, width), bool)
    state = np.moveaxis(pixels, -1, 0)
    for tile in Window(0, 0, height, width).tiles(_TILE):
        block = tile.row, tile.col, tile.bottom, tile.right
        kernels.describe(
            state, basis, middle, scale, MOST, nothing, np.uint64(0), (0, 0), nowhere, features, block
        )
        arrays.release()
    deviation = (seen.std(1) * scale).astype(np.float32)
    flat = pixels.reshape(height * width, bands)
    return TexturePlane(flat, features, usable, basis, middle, scale, deviation, int(usable.sum()))

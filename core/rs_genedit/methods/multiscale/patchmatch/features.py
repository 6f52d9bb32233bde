"""Patch features: bands, or their leading principal components, and how rough the ground is.

Patches that are compared by colour alone are found too smooth: the mean of many is near everything. Two
channels more, the mean absolute gradients around a pixel, tell gravel from asphalt (Newson, Almansa, Fradet,
Gousseau, Perez, "Video Inpainting of Complex Scenes", SIAM J. Imaging Sciences 2014, Section 3.3).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.pyramid import shrink
from rs_genedit.methods.multiscale.schedule import Array

#: Pixels beside a pixel that its texture is measured over, those of the gradient included.
REACH = 4
#: Bands, or components of more bands, that patches are compared by.
MOST = 4


def texture(pixels: Array, valid: Mask | None = None) -> Array:
    """Mean absolute gradient along columns and rows in a square of 7 px of the bands' mean: (2, height, width).

    Right to the bit ``REACH`` pixels inside ``pixels`` (bands, height, width). Gradients that see a pixel that
    is not ``valid`` are left out.
    """
    grey = pixels.mean(0)
    slopes = np.stack([np.abs(ndimage.sobel(grey, axis, mode="nearest")) / 4 for axis in (1, 0)])
    if valid is None:
        return np.asarray(ndimage.uniform_filter(slopes, (1, 7, 7), mode="nearest"), np.float32)
    known = shrink(np.pad(valid, 1, mode="edge"), 1)[1:-1, 1:-1].astype(np.float32)
    share = ndimage.uniform_filter(known, 7, mode="nearest")
    mean = ndimage.uniform_filter(slopes * known, (1, 7, 7), mode="nearest") / np.maximum(share, 1e-3)
    return np.asarray(mean, np.float32)


@dataclass(frozen=True)
class Projection:
    """Bands (bands, ...) to the channels that patches are compared by: themselves, or principal components."""

    basis: Array | None = None

    @classmethod
    def of(cls, samples: Array) -> Projection:
        """Fitted to samples (bands, n); up to ``MOST`` bands stay what they are."""
        if len(samples) <= MOST or samples.shape[1] < 2:
            return cls()
        _, vectors = np.linalg.eigh(np.cov(samples.astype(np.float64)))
        return cls(np.ascontiguousarray(vectors[:, ::-1][:, :MOST].T, np.float32))

    def channels(self, bands: int) -> int:
        """How many channels ``bands`` bands become."""
        return bands if self.basis is None else len(self.basis)

    def __call__(self, pixels: Array) -> Array:
        """(channels, height, width) of (bands, height, width), pixel by pixel in one order."""
        if self.basis is None:
            return pixels
        out = np.zeros((len(self.basis), *pixels.shape[1:]), np.float32)
        for band, plane in enumerate(pixels):  # no matrix product: its rounding depends on the shape
            out += self.basis[:, band, None, None] * plane
        return out

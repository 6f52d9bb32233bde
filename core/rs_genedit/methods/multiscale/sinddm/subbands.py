"""Sub-band statistics of a texture, and a sample of it brought to them: no grain, no drift of colour.

A network trained for minutes gives the layout of a texture, but its errors add up to grain (in colour most of
all: bands are told apart by little) and coarse scales come out flat. Heeger and Bergen ("Pyramid-Based Texture
Analysis/Synthesis", SIGGRAPH 1995) bring each sub-band of a sample to the histogram of the same sub-band of the
texture. Here mean and covariance are matched, by the linear map between two normal distributions that moves the
least (Pitie and Kokaram, "The Linear Monge-Kantorovitch Linear Colour Mapping", CVMP 2007), so that bands go
together as they do in the texture.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.runtime.threads import one_thread

#: Gaussians that part the sub-bands, standard deviations in pixels of the scale.
WIDTHS = (0.6, 1.2, 2.4, 4.8)
#: Share of the largest variance that counts as none: what a sub-band lacks is not made of rounding.
_LEAST = 1e-4
#: Sub-bands overlap: what one pass leaves, the next ones take.
_PASSES = 6
#: A sub-band is made at most so many times stronger.
_MOST = 3.0

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class TextureStatistics:
    """What a texture is at one scale.

    Attributes
    ----------
    mean
        (bands,) of all pixels.
    covariance
        (sub-bands, bands, bands), finest first; the last is what the widest Gaussian leaves.
    """

    mean: NDArray[np.float64]
    covariance: NDArray[np.float64]

    @classmethod
    def of(cls, pixels: Array, usable: Mask) -> TextureStatistics | None:
        """Of the usable pixels of (bands, height, width); None where there are none."""
        if not usable.any():
            return None
        pixels, usable = _cut(pixels, usable)
        mean, found = pixels[:, usable].mean(axis=1, dtype=np.float64), []
        for part in _subbands(pixels - mean[:, None, None].astype(np.float32), usable):
            found.append(_covariance(part[:, usable]))
        return cls(mean, np.stack(found))

    def match(self, pixels: Array, made: Mask) -> None:
        """Bring ``pixels`` (bands, height, width), in place where ``made``, to this texture's statistics."""
        if not made.any():
            return
        part, inside = _cut(pixels, made)
        for _ in range(_PASSES):
            part[:, inside] = self._matched(part, inside)

    def _matched(self, pixels: Array, inside: Mask) -> Array:
        """(bands, n): the pixels ``inside`` after one pass."""
        mean = pixels[:, inside].mean(axis=1, dtype=np.float64).astype(np.float32)
        total = np.zeros((len(pixels), int(inside.sum())), np.float32) + self.mean[:, None].astype(np.float32)
        parts = _subbands(pixels - mean[:, None, None], inside)
        for band, wanted in zip(parts, self.covariance, strict=True):
            values = band[:, inside]
            moved = _least_moving(_covariance(values), wanted).astype(np.float32)
            for number, row in enumerate(moved):  # no matrix product: its rounding depends on the shape
                for weight, plane in zip(row, values, strict=True):
                    total[number] += weight * plane
        return total


def _cut(pixels: Array, mask: Mask) -> tuple[Array, Mask]:
    """Views of what ``mask`` spans."""
    rows, cols = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    at = slice(rows[0], rows[-1] + 1), slice(cols[0], cols[-1] + 1)
    return pixels[(slice(None), *at)], mask[at]


def _subbands(pixels: Array, mask: Mask) -> Iterator[Array]:
    """Differences of Gaussians, finest first, then the rest: each (bands, height, width), right in ``mask``.

    Gaussians are of the pixels of ``mask`` alone.
    """
    inside = mask.astype(np.float32)
    left = np.where(mask, pixels, np.float32(0))
    for width in WIDTHS:
        share = np.maximum(ndimage.gaussian_filter(inside, width, mode="constant"), np.float32(1e-3))
        smooth = ndimage.gaussian_filter(left, (0, width, width), mode="constant") / share * inside
        yield left - smooth
        left = smooth
    yield left


def _covariance(values: Array) -> NDArray[np.float64]:
    """(bands, bands) second moment of (bands, n)."""
    with one_thread():
        wide = values.astype(np.float64)
        return np.asarray(wide @ wide.T / max(1, values.shape[1]))


def _least_moving(ours: NDArray[np.float64], theirs: NDArray[np.float64]) -> NDArray[np.float64]:
    """The matrix that takes a normal distribution of covariance ``ours`` to ``theirs`` and moves the least."""
    least = _LEAST * max(float(np.trace(theirs)), 1e-12)
    with one_thread():
        values, axes = np.linalg.eigh(ours)
        root = np.sqrt(np.maximum(values, least))
        half, back = axes * root @ axes.T, axes / root @ axes.T
        inner, inner_axes = np.linalg.eigh(half @ theirs @ half)
        found = back @ (inner_axes * np.sqrt(np.maximum(inner, 0)) @ inner_axes.T) @ back
        gains, directions = np.linalg.eigh((found + found.T) / 2)
        return np.asarray(directions * np.clip(gains, 0, _MOST) @ directions.T)

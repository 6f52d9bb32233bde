"""Descriptors of crops: colour, gradients, and the power spectrum, in groups that distances are taken in."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
#: Rings of the power spectrum.
_RINGS = 6
_QUANTILES = (10, 25, 50, 75, 90, 98)


def describe(crops: NDArray[np.float32]) -> dict[str, Array]:
    """(n, features) for each group of a stack of crops (n, 3, side, side) in 0 to 1."""
    return {"gradient": _gradient(crops), "spectrum": _spectrum(crops), "colour": _colour(crops)}


def joined(groups: dict[str, Array]) -> Array:
    """All groups beside each other, (n, features)."""
    return np.concatenate(list(groups.values()), axis=1)


def _grey(crops: NDArray[np.float32]) -> Array:
    return np.tensordot(np.array([0.299, 0.587, 0.114]), crops.astype(np.float64), (0, 1))


def _gradient(crops: NDArray[np.float32]) -> Array:
    """Quantiles of the logarithm of the gradient's magnitude."""
    dy, dx = np.gradient(_grey(crops), axis=(1, 2))
    size = np.log(np.hypot(dx, dy) + 1e-3).reshape(len(crops), -1)
    return np.percentile(size, _QUANTILES, axis=1).T


def _spectrum(crops: NDArray[np.float32]) -> Array:
    """Logarithm of the mean power in rings of frequency, of grey and of the difference of red and blue."""
    side = crops.shape[-1]
    window = np.outer(np.hanning(side), np.hanning(side))
    frequency = np.hypot(np.fft.fftfreq(side)[:, None], np.fft.fftfreq(side)[None])
    edges = np.geomspace(1.5 / side, 0.5, _RINGS + 1)
    found = []
    for plane in (_grey(crops), (crops[:, 0] - crops[:, 2]).astype(np.float64)):
        power = np.abs(np.fft.fft2((plane - plane.mean((1, 2), keepdims=True)) * window)) ** 2
        for low, high in pairwise(edges):
            ring = (frequency >= low) & (frequency < high)
            found.append(np.log(power[:, ring].mean(1) + 1e-4))
    return np.stack(found, 1)


def _colour(crops: NDArray[np.float32]) -> Array:
    """Mean and deviation of grey and of two colour differences, and quantiles of grey."""
    values = crops.reshape(len(crops), 3, -1).astype(np.float64)
    grey = _grey(crops).reshape(len(crops), -1)
    warm, green = values[:, 0] - values[:, 2], values[:, 1] - (values[:, 0] + values[:, 2]) / 2
    parts = [f(plane, axis=1) for plane in (grey, warm, green) for f in (np.mean, np.std)]
    return np.stack([*parts, *np.percentile(grey, (5, 95), axis=1)], 1)

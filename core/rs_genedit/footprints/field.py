"""Threshold field: for each pixel the amount of change at which it is reached; every frame cuts the same field.

So the frames of one story nest: what a smaller amount reaches, a larger one reaches too, and a pixel changes
its state when the amount passes its own threshold and never else.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from rs_genedit.errors import UsageError
from rs_genedit.raster.grid import Window

Array = NDArray[np.float32]
Mask = NDArray[np.bool_]

#: Pixels of a place's window: its fields are in memory as a whole.
MOST_PIXELS = 25_000_000
#: Steps of the cumulative distribution by which a field becomes shares of the area.
_BINS = 4096


@dataclass(frozen=True)
class ThresholdField:
    """Thresholds of a window.

    Attributes
    ----------
    window : Window
        In scene pixels.
    values : float32 (height, width)
        Amount at which a pixel is reached; infinite: never.
    softness : float
        Amounts over which a pixel changes little by little; 0 where the change has an edge.
    """

    window: Window
    values: Array
    softness: float = 0.0

    def mask(self, amount: float) -> Mask:
        """(height, width) bool: what an amount reaches; minus infinity reaches nothing."""
        if self.softness:
            return self.weight(amount) > 0
        return np.asarray(self.values <= np.float32(amount))

    def weight(self, amount: float) -> Array:
        """(height, width) float32: how far each pixel has changed, 0 to 1."""
        if not self.softness:
            return self.mask(amount).astype(np.float32)
        if not amount > 0:
            return np.zeros(self.values.shape, np.float32)
        reach = np.float32(amount * (1 + self.softness))
        t = np.clip((reach - self.values) / np.float32(self.softness), 0, 1)
        return np.asarray(t * t * (3 - 2 * t), np.float32)


@dataclass(frozen=True)
class Footprints:
    """Where the change is in each frame.

    Attributes
    ----------
    field : ThresholdField
    amounts : tuple of float
        Of each frame, in the field's terms; minus infinity where nothing has changed.
    levels : tuple of float or None
        Metres of the water's surface of each frame, where the terrain says; empty else.
    warnings : tuple of str
    inputs : mapping
        SHA-256 of the values of each raster and layer that was read, by the request's field.
    """

    field: ThresholdField
    amounts: tuple[float, ...]
    levels: tuple[float | None, ...] = ()
    warnings: tuple[str, ...] = ()
    inputs: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def mask(self, frame: int) -> Mask:
        """What has changed in a frame, (height, width) bool of the field's window."""
        return self.field.mask(self.amounts[frame])

    def reached(self, frame: int) -> Mask:
        """What has changed in a frame or in one before it: footprints nest, so it is the largest of them."""
        return self.field.mask(max(self.amounts[: frame + 1]))

    def weight(self, frame: int) -> Array:
        """How far, (height, width) float32."""
        return self.field.weight(self.amounts[frame])


def require_size(window: Window) -> None:
    """Refuse a place too large for its fields.

    Raises
    ------
    UsageError
    """
    if window.area > MOST_PIXELS:
        raise UsageError(
            f"the place of the story spans {window.area / 1e6:.0f} million pixels, at most "
            f"{MOST_PIXELS // 1_000_000} are planned at once: draw a smaller ROI, or tell it in parts",
            hint="roi",
        )


def digest(values: NDArray[Any]) -> str:
    """SHA-256 (hex) of the values of something that was read, on the scene's grid."""
    head = f"{values.dtype.str}{values.shape}".encode()
    return hashlib.sha256(head + np.ascontiguousarray(values).tobytes()).hexdigest()


def as_shares(order: NDArray[np.floating], inside: Mask) -> Array:
    """A field by which ``amount`` reaches just that share of the pixels ``inside``, lowest ``order`` first.

    Pixels outside, and those whose order is not finite, are never reached.
    """
    counted = inside & np.isfinite(order)
    out = np.full(order.shape, np.inf, np.float32)
    if not counted.any():
        return out
    found = order[counted]
    steps = np.quantile(found, np.linspace(0, 1, min(_BINS, found.size) + 1))
    shares = np.interp(found, steps, np.linspace(0, 1, len(steps)))
    # Above 0, so that a frame without change reaches nothing; at most 1, so that the last one reaches all.
    out[counted] = np.clip(shares, 1e-6, 1.0)
    return out


def fractal(window: Window, coarse: float, seed: int, fine: float = 2.0, gain: float = 0.55) -> Array:
    """Smooth noise (height, width) of unit deviation with features of ``fine`` to ``coarse`` pixels."""
    out = np.zeros(window.shape, np.float32)
    size, amplitude, power = max(coarse, 2.0), 1.0, 0.0
    octave = 0
    while size >= max(fine, 1.0) or octave == 0:
        out += np.float32(amplitude) * _octave(window, size, seed, octave)
        power += amplitude**2
        size, amplitude, octave = size / 2, amplitude * gain, octave + 1
    spread = float(out.std())
    return out / np.float32(spread if spread > 1e-6 else np.sqrt(power))


def _octave(window: Window, size: float, seed: int, octave: int) -> Array:
    """Random numbers on a lattice of ``size`` pixels, smoothed by cubic B-splines."""
    down, across = _splines(window.height, size), _splines(window.width, size)
    key = np.array([seed & (2**64 - 1), octave], np.uint64)
    shape = down.shape[1], across.shape[1]
    lattice = np.random.Generator(np.random.Philox(key=key)).standard_normal(shape, np.float32)
    return np.asarray((across @ (down @ lattice).T).T, np.float32)


def _splines(count: int, size: float) -> sparse.csr_array:
    """(count, nodes): weights of cubic B-splines on nodes ``size`` apart, at each of ``count`` pixels."""
    at = np.arange(count, dtype=np.float64) / size
    node = at.astype(np.int64)
    t = at - node
    weights = np.stack([(1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3]) / 6
    rows = np.repeat(np.arange(count), 4)
    cols = (node[:, None] + np.arange(4)).ravel()
    shape = (count, int(node[-1]) + 4)
    return sparse.csr_array((weights.T.ravel().astype(np.float32), (rows, cols)), shape=shape)

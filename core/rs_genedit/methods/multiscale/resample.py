"""Separable resampling between the scales of a pyramid, exact under any tiling.

Weights come from global pixel positions, so a tile of a resampled scale has the bytes that the whole scale has
there. Pixel i of a scale with ``factor`` f covers native coordinates [i f, (i + 1) f), all scales sharing the
scene's origin.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window


@dataclass(frozen=True)
class Taps:
    """Which source pixels make each target pixel along one axis: ``index`` and ``weight`` are (target,
    taps)."""

    index: NDArray[np.intp]
    weight: Array


def scaled(window: Window, factor: float) -> Window:
    """The pixels of a ``factor`` times coarser grid that cover a native window."""
    return Window.from_bounds(
        math.floor(window.row / factor + 1e-9),
        math.floor(window.col / factor + 1e-9),
        math.ceil(window.bottom / factor - 1e-9),
        math.ceil(window.right / factor - 1e-9),
    )


def source_of(target: Window, ratio: float, within: Window) -> Window:
    """The part of ``within`` that :func:`area` reads for ``target``, ``ratio`` source pixels to a target
    pixel."""
    native = Window.from_bounds(
        math.floor(target.row * ratio + 1e-9),
        math.floor(target.col * ratio + 1e-9),
        math.ceil(target.bottom * ratio - 1e-9),
        math.ceil(target.right * ratio - 1e-9),
    )
    return native.intersect(within)


def averaging_tiles(target: Window, ratio: float) -> Iterator[Window]:
    """Tiles of ``target`` that :func:`area` needs at most about 1024 x 1024 source pixels for."""
    return target.tiles(max(8, int(1024 / ratio)))


def area(pixels: Array, source: Window, target: Window, ratio: float) -> Array:
    """Average ``pixels`` (bands, height, width) over the area of each pixel of a coarser grid.

    Parameters
    ----------
    source, target
        Windows of ``pixels`` and of the result, each in its own grid.
    ratio
        Source pixels per target pixel along one axis, at least 1.
    """
    rows = _area_taps(target.row, target.height, source.row, source.height, ratio)
    cols = _area_taps(target.col, target.width, source.col, source.width, ratio)
    return _apply(_apply(pixels, rows, 1), cols, 2)


def cubic(pixels: Array, source: Window, target: Window, ratio: float) -> Array:
    """Interpolate ``pixels`` (bands, height, width) to a finer grid by Catmull-Rom; edges are held.

    ``ratio`` is target pixels per source pixel along one axis, at least 1.
    """
    rows = _cubic_taps(target.row, target.height, source.row, source.height, ratio)
    cols = _cubic_taps(target.col, target.width, source.col, source.width, ratio)
    return _apply(_apply(pixels, rows, 1), cols, 2)


def _apply(pixels: Array, taps: Taps, axis: int) -> Array:
    """Sum the taps in their fixed order, one at a time: no library's blocking can change the rounding."""
    shape = [1, 1, 1]
    shape[axis] = -1
    out = np.zeros((), np.float32)
    for tap in range(taps.index.shape[1]):
        drawn, weight = _drawn(pixels, taps.index[:, tap], axis), taps.weight[:, tap]
        part = drawn if (weight == 1).all() else drawn * weight.reshape(shape)
        out = np.add(out, part, out=out if tap else None)
    return np.asarray(out, np.float32)


def _drawn(pixels: Array, index: NDArray[np.intp], axis: int) -> Array:
    """``pixels`` at ``index`` along an axis: a view where its places are evenly apart."""
    first, step = int(index[0]), int(index[1] - index[0]) if len(index) > 1 else 1
    if step < 1 or not np.array_equal(index, np.arange(first, first + step * len(index), step)):
        return np.take(pixels, index, axis)
    at = [slice(None)] * 3
    at[axis] = slice(first, first + step * (len(index) - 1) + 1, step)
    return pixels[tuple(at)]


def _area_taps(start: int, size: int, source_start: int, source_size: int, ratio: float) -> Taps:
    low = (start + np.arange(size, dtype=np.float64)) * ratio
    first = np.floor(low + 1e-9).astype(np.intp)
    taps = math.ceil(ratio - 1e-9) + (0 if float(ratio).is_integer() else 1)
    index = first[:, None] + np.arange(taps)
    covered = np.minimum(index + 1, (low + ratio)[:, None]) - np.maximum(index, low[:, None])
    inside = (index >= source_start) & (index < source_start + source_size)
    weight = np.where(inside, np.clip(covered, 0, 1), 0)
    total = weight.sum(1, keepdims=True)
    weight = np.divide(weight, total, out=np.zeros_like(weight), where=total > 0)
    index = np.clip(index - source_start, 0, max(source_size - 1, 0))
    return Taps(index, weight.astype(np.float32))


def _cubic_taps(start: int, size: int, source_start: int, source_size: int, ratio: float) -> Taps:
    position = (start + np.arange(size, dtype=np.float64) + 0.5) / ratio - 0.5
    first = np.floor(position)
    t = position - first
    weight = np.stack(
        [
            -0.5 * t**3 + t**2 - 0.5 * t,
            1.5 * t**3 - 2.5 * t**2 + 1,
            -1.5 * t**3 + 2 * t**2 + 0.5 * t,
            0.5 * t**3 - 0.5 * t**2,
        ],
        axis=1,
    )
    index = first.astype(np.intp)[:, None] + np.arange(-1, 3)
    return Taps(np.clip(index - source_start, 0, source_size - 1), weight.astype(np.float32))

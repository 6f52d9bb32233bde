"""Random streams and fractal textures that do not depend on the order in which a scene is built."""

from __future__ import annotations

import zlib

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating]
Mask = NDArray[np.bool_]


def stream(seed: int, name: str) -> np.random.Generator:
    """A Philox generator for one named part of a scene, independent of all the others."""
    return np.random.Generator(np.random.Philox(key=[seed, zlib.crc32(name.encode())]))


def fractal(
    rng: np.random.Generator, shape: tuple[int, int], coarse: float, gain: float = 0.6, fine: float = 1.0
) -> Array:
    """Fractal noise with features of ``fine`` to ``coarse`` pixels, about zero mean and unit deviation.

    Octaves are summed from coarse to fine; ``gain`` is an octave's amplitude over that of the one before.
    """
    levels = max(0, round(np.log2(max(coarse, 1.0))))
    last = max(0, round(np.log2(max(fine, 1.0))))
    size = [-(-n // 2**levels) + 4 for n in shape]
    field = rng.standard_normal(size, dtype=np.float32)
    amplitude, power = 1.0, 1.0
    for level in range(levels - 1, -1, -1):
        field = _double(field, tuple(-(-n // 2**level) + 4 for n in shape))
        if level >= last:
            amplitude *= gain
            power += amplitude**2
            field += amplitude * rng.standard_normal(field.shape, dtype=np.float32)
    field = field[2 : 2 + shape[0], 2 : 2 + shape[1]]
    # Each doubling smooths what is there; 0.55 is the deviation left, measured over gains of 0.4 to 0.9.
    return np.ascontiguousarray(field / np.float32(0.55 * np.sqrt(power)))


def sample(texture: Array, rows: NDArray, cols: NDArray) -> Array:
    """Read a texture at fractional positions, bilinear, mirrored beyond its edges so that no seam shows."""
    height, width = texture.shape
    top, left = np.floor(rows), np.floor(cols)
    fr, fc = (rows - top).astype(np.float32), (cols - left).astype(np.float32)
    r0, c0 = top.astype(np.int32), left.astype(np.int32)
    r1, c1 = _mirror(r0 + 1, height), _mirror(c0 + 1, width)
    r0, c0 = _mirror(r0, height), _mirror(c0, width)
    upper = texture[r0, c0] * (1 - fc) + texture[r0, c1] * fc
    lower = texture[r1, c0] * (1 - fc) + texture[r1, c1] * fc
    return upper * (1 - fr) + lower * fr


def _mirror(index: NDArray[np.int32], size: int) -> NDArray[np.int32]:
    """Indices folded back into 0 ... size - 1."""
    folded = index % np.int32(2 * size)
    return np.minimum(folded, np.int32(2 * size - 1) - folded)


def tile_of(texture: Array, rng: np.random.Generator, shape: tuple[int, int]) -> Array:
    """A piece of ``texture`` from a random place, mirrored at random: no two look alike."""
    height, width = min(shape[0], texture.shape[0]), min(shape[1], texture.shape[1])
    top = int(rng.integers(0, texture.shape[0] - height + 1))
    left = int(rng.integers(0, texture.shape[1] - width + 1))
    piece = texture[top : top + height, left : left + width]
    turn = int(rng.integers(0, 4))
    piece = piece[:: -1 if turn & 1 else 1, :: -1 if turn & 2 else 1]
    if piece.shape == shape:
        return piece
    return np.pad(piece, ((0, shape[0] - height), (0, shape[1] - width)), mode="reflect")


def _double(field: Array, shape: tuple[int, ...]) -> Array:
    """Upsample twofold along both axes by quadratic B-spline subdivision; keep the first ``shape``."""
    for axis in (0, 1):
        here = np.moveaxis(field, axis, 0)
        out = np.empty((2 * len(here) - 2, *here.shape[1:]), np.float32)
        out[0::2] = 0.75 * here[:-1] + 0.25 * here[1:]
        out[1::2] = 0.25 * here[:-1] + 0.75 * here[1:]
        field = np.moveaxis(out[1 : 1 + shape[axis]], 0, axis)
    return field

"""Arithmetic of the device kernels: random bits, sums and patches that have the same bits on every device.

What torch lacks on some devices is made of what all have: 64-bit words are signed there, so they are shifted
and divided as if they were not. Sums over many pixels are folded by halves, elementwise, so that their order
follows from their length.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

#: Pixels whose energies a device sums; chunks are multiples of it.
GROUP = 64


def signed(word: int) -> int:
    """An unsigned 64-bit word as the signed number of the same bits."""
    word &= (1 << 64) - 1
    return word - (1 << 64) if word >> 63 else word


_FIRST, _SECOND, _GOLDEN = (
    signed(word) for word in (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53, 0x9E3779B97F4A7C15)
)


def shifted(words: Tensor, by: int) -> Tensor:
    """``words`` shifted right by ``by`` bits, zeros from the left."""
    return (words >> by) & ((1 << (64 - by)) - 1)


def mixed(words: Tensor) -> Tensor:
    """64 well mixed bits of int64 words (the finaliser of MurmurHash3)."""
    words = (words ^ shifted(words, 33)) * _FIRST
    words = (words ^ shifted(words, 33)) * _SECOND
    return words ^ shifted(words, 33)


def remainder(words: Tensor, by: Tensor | int) -> Tensor:
    """Of unsigned ``words`` divided by ``by``, which is less than 2^31."""
    high, low = shifted(words, 32), words & 0xFFFFFFFF
    return ((high % by) * ((1 << 32) % by) + low % by) % by


def below(words: Tensor, most: int) -> Tensor:
    """Numbers from 0 to ``most`` - 1 of the lower 32 bits of ``words``, without a division."""
    return ((words & 0xFFFFFFFF) * most) >> 32


def places(origin: tuple[int, int], rows: Tensor, cols: Tensor) -> Tensor:
    """64 bits that name each pixel of the scale."""
    return (rows + origin[0]) * _GOLDEN + (cols + origin[1])


def grain(words: Tensor) -> Tensor:
    """Nearly normal whole numbers, mean 0 and standard deviation 37,837: four 16-bit parts of ``words``."""
    total = torch.full_like(words, -131070)
    for part in range(4):
        total += shifted(words, 16 * part) & 0xFFFF if part else words & 0xFFFF
    return total


def folded(values: Tensor) -> Tensor:
    """Sum over the last axis, in an order that follows from its length alone."""
    length = values.shape[-1]
    while length > 1:
        half = (length + 1) // 2
        rest = values[..., half:length]
        values = torch.cat([values[..., : length - half] + rest, values[..., length - half : half]], dim=-1)
        length = half
    return values[..., 0]


def patches(pixels: Tensor, centres: Tensor, radius: int) -> Tensor:
    """(n, patch pixels, channels): patches of ``pixels`` (height, width, channels) around positions (n,)."""
    width = pixels.shape[1]
    reach = torch.arange(-radius, radius + 1, device=pixels.device)
    around = (reach[:, None] * width + reach).reshape(-1)
    return pixels.reshape(-1, pixels.shape[2])[centres[:, None] + around]


def chunks(mask: Tensor, most: int) -> Iterator[Tensor]:
    """Flat positions of the pixels of ``mask``, ``most`` at a time."""
    yield from mask.reshape(-1).nonzero()[:, 0].split(most)


def beside(here: Tensor, shape: torch.Size, dy: int, dx: int) -> tuple[Tensor, Tensor]:
    """Flat positions of the pixels ``dy`` rows and ``dx`` columns from ``here``, and which are in ``shape``.

    Those that are not have a position all the same, that of the pixel itself.
    """
    rows, cols = here // shape[1] + dy, here % shape[1] + dx
    inside = (rows >= 0) & (cols >= 0) & (rows < shape[0]) & (cols < shape[1])
    return torch.where(inside, here + dy * shape[1] + dx, here), inside


def quantile(values: Tensor, share: float) -> float | None:
    """The quantile ``share`` of values (n,), between its neighbours; None of nothing."""
    if not len(values):
        return None
    ordered, place = values.sort().values, share * (len(values) - 1)
    below = int(place)
    low, high = (float(ordered[min(number, len(values) - 1)]) for number in (below, below + 1))
    return low + (place - below) * (high - low)


def energies(
    pixels: Tensor, across: int, here: Tensor, field: Tensor, mean: Tensor, bias: Tensor | None = None
) -> NDArray[np.float64]:
    """(4, groups): sums of Laplacians squared: mean; mean times rest; rest (pieces less mean); sources.

    A group is :data:`GROUP` pixels of ``here``, so that where more pixels are cut into chunks of some of these
    shows in no bit once all are added up by :func:`exactly`.

    Parameters
    ----------
    pixels
        (positions, bands) of the patch sources, whose plane is ``across`` wide.
    here
        Flat positions of pixels that have four neighbours, all with a match.
    field
        (height, width): each pixel's own source.
    mean
        (height, width, bands).
    bias
        (height, width, bands), optional: how much brighter each piece is than its source.
    """
    width, last = field.shape[1], len(pixels) - 1
    flat, own, middle = field.reshape(-1), mean.reshape(-1, mean.shape[-1]), field.reshape(-1)[here]
    smooth, pieces, sources = 4 * own[here], 4 * pixels[middle], 4 * pixels[middle]
    shifts = None if bias is None else bias.reshape(own.shape)
    if shifts is not None:
        pieces = pieces + 4 * shifts[here]
    for step, source_step in ((-width, -across), (width, across), (-1, -1), (1, 1)):
        near = here + step
        smooth = smooth - own[near]
        pieces = pieces - pixels[flat[near]]
        if shifts is not None:
            pieces = pieces - shifts[near]
        sources = sources - pixels[(middle + source_step).clamp(0, last)]
    rest = pieces - smooth
    products = smooth * smooth, smooth * rest, rest * rest, sources * sources
    # Some devices have no float64: they sum groups, and groups are summed on the CPU.
    each = torch.stack([folded(product) for product in products])
    each = torch.nn.functional.pad(each, (0, -each.shape[1] % GROUP)).reshape(len(products), -1, GROUP)
    return np.asarray(folded(each).cpu().numpy(), np.float64)


def exactly(parts: Sequence[NDArray[np.float64]]) -> tuple[float, float, float, float]:
    """The four sums of what :func:`energies` gave, rounded once (Shewchuk 1997): in any order the same."""
    a, b, c, target = (math.fsum(row) for row in np.concatenate([np.zeros((4, 0)), *parts], axis=1))
    return a, b, c, target


def all_around(mask: Tensor) -> Tensor:
    """Pixels of ``mask`` (height, width) whose four neighbours are of it too."""
    out = torch.zeros_like(mask)
    out[1:-1, 1:-1] = mask[1:-1, 1:-1] & mask[:-2, 1:-1] & mask[2:, 1:-1] & mask[1:-1, :-2] & mask[1:-1, 2:]
    return out

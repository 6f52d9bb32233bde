"""Patch-based inpainting on a device: the loops of :mod:`.kernels` as torch tensors.

Each function works on some pixels of the grid (flat positions ``here``) and writes nothing elsewhere; what it
reads of their neighbours is the field of the round before (Jacobi). So how many pixels are worked at once never
shows. Distances, noise and random places are whole numbers, and sums of votes are taken in the order of the
compiled kernels, so field, shifts and votes are the same, to the bit wherever a device rounds each sum and
product as IEEE 754 says.

Arrays are (height, width, channels). A field holds flat positions of patch centres, -1 for none.
"""

from __future__ import annotations

import torch
from torch import Tensor

from rs_genedit.methods.multiscale.patchmatch.device_arithmetic import (
    below,
    beside,
    grain,
    mixed,
    places,
    shifted,
    signed,
)
from rs_genedit.methods.multiscale.patchmatch.kernels import FAR

#: Fixed point of what noise is multiplied with.
_SHIFT = 16
#: Neighbours whose matches are tried, nearest first (row, column).
_NEIGHBOURS = (0, -1), (0, 1), (-1, 0), (1, 0), (-1, -1), (-1, 1), (1, -1), (1, 1)


def describe(
    state: Tensor,
    rough: Tensor,
    basis: Tensor,
    middle: Tensor,
    scale: float,
    rough_scale: float,
    most: int,
    sigma: Tensor,
    key: Tensor,
    origin: tuple[int, int],
    active: Tensor,
    target: Tensor,
    here: Tensor,
) -> None:
    """Whole-number features of ``state`` and ``rough``, to ``target``: see :func:`.kernels.describe`.

    ``key`` is mixed already (:func:`mixed_key`).
    """
    project(state, basis, middle, scale, most, sigma, key, origin, active, target, here)
    channels, texture = len(basis), rough.reshape(-1, 2)[here]
    flat = target.reshape(-1, channels + 2)
    for number in range(2):
        unit = torch.round(texture[:, number] * rough_scale).clamp(-most, most)
        flat[here, channels + number] = unit.to(target.dtype)


def project(
    state: Tensor,
    basis: Tensor,
    middle: Tensor,
    scale: float,
    most: int,
    sigma: Tensor,
    key: Tensor,
    origin: tuple[int, int],
    active: Tensor,
    target: Tensor,
    here: Tensor,
) -> None:
    """Channels of ``state`` as whole numbers, with noise where ``active``, to the first ones of ``target``.

    Those of both compiled ``describe``; ``key`` is mixed already (:func:`mixed_key`).
    """
    channels, bands = basis.shape
    own, width = state.reshape(-1, bands)[here], state.shape[1]
    chance = mixed(key + places(origin, here // width, here % width))
    noisy, flat = active.reshape(-1)[here] & (sigma[0] > 0), target.reshape(-1, target.shape[2])
    for channel in range(channels):
        value = torch.zeros(len(here), device=state.device)
        for band in range(bands):
            value += basis[channel, band] * own[:, band]
        unit = torch.round((value - middle[channel]) * scale).to(torch.int64)
        noise = (grain(mixed(chance + channel)) * sigma[channel]) >> _SHIFT
        unit = (unit + torch.where(noisy, noise, 0)).clamp(-most, most)
        flat[here, channel] = unit.to(target.dtype)


def _distance(target: Tensor, here: Tensor, source: Tensor, centres: Tensor, radius: int) -> Tensor:
    """(n,) int32: squared distance of the patches of ``target`` around ``here`` from those of ``source``."""
    channels = target.shape[2]
    ours, theirs = target.reshape(-1, channels), source.reshape(-1, channels)
    total = torch.zeros(len(here), dtype=torch.int32, device=target.device)
    for dy in range(-radius, radius + 1):
        for dx in range(-radius, radius + 1):
            apart = ours[here + (dy * target.shape[1] + dx)].to(torch.int32)
            apart -= theirs[centres + (dy * source.shape[1] + dx)]
            total += (apart * apart).sum(1, dtype=torch.int32)
    return total


def measure(target: Tensor, source: Tensor, field: Tensor, cost: Tensor, here: Tensor, radius: int) -> None:
    """Cost of the field as it is, to ``cost``; ``FAR`` without a match."""
    match = field.reshape(-1)[here]
    has = match >= 0
    # Where there is none, any patch with room serves to compute with: the pixel's own.
    spare = radius * source.shape[1] + radius
    found = _distance(target, here, source, torch.where(has, match, spare), radius)
    cost.reshape(-1)[here] = torch.where(has, found, FAR)


def improve(
    target: Tensor,
    source: Tensor,
    usable: Tensor,
    field: Tensor,
    cost: Tensor,
    better: Tensor,
    better_cost: Tensor,
    here: Tensor,
    origin: tuple[int, int],
    stride: int,
    farthest: int,
    tries: int,
    key: int,
    radius: int,
) -> None:
    """One round of PatchMatch (Barnes et al., SIGGRAPH 2009, Section 3.2): propagation, then random search.

    Parameters are those of :func:`.kernels.improve`; ``here`` are wanted pixels, whose new matches are written
    to ``better`` and ``better_cost``.
    """
    width = field.shape[1]
    most, across = usable.shape
    may, flat = usable.reshape(-1), field.reshape(-1)
    rows, cols = here // width, here % width
    spare = radius * across + radius
    best, least = flat[here], cost.reshape(-1)[here]

    def found(at: Tensor, by: Tensor, allowed: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """(..., n): places offered to ``here``, and their distances; ``FAR`` where none may be drawn."""
        inside = (at >= 0) & (by >= 0) & (at < most) & (by < across)
        if allowed is not None:
            inside = inside & allowed
        there = torch.where(inside, at * across + by, spare)
        inside = inside & may[there]
        # Patches are read around usable centres alone, which have room.
        centres, asked = torch.where(inside, there, spare), here.expand(there.shape)
        apart = _distance(target, asked.reshape(-1), source, centres.reshape(-1), radius)
        return there, torch.where(inside, apart.reshape(there.shape), FAR)

    def take(there: Tensor, apart: Tensor) -> None:
        nonlocal best, least
        nearer = apart < least
        best, least = torch.where(nearer, there, best), torch.where(nearer, apart, least)

    offers = []
    for dy, dx in ((dy * stride, dx * stride) for dy, dx in _NEIGHBOURS):
        near, inside = beside(here, field.shape, dy, dx)
        match = flat[near]
        offers.append((match // across - dy, match % across - dx, inside & (match >= 0)))
    # What neighbours offer is of the round before, so all of it is compared at once, and taken in its order.
    for there, apart in zip(*found(*(torch.stack(parts) for parts in zip(*offers, strict=True))), strict=True):
        take(there, apart)
    reach = min(max(most, across), farthest)
    own = mixed(mixed_key(key, here.device) + places(origin, rows, cols))
    for number in range(tries):
        if reach < 1:
            break
        chance, side = mixed(own + number), 2 * reach + 1
        at = torch.where(best >= 0, best // across, rows)
        by = torch.where(best >= 0, best % across, cols)
        take(*found(at + below(chance, side) - reach, by + below(shifted(chance, 32), side) - reach))
        reach //= 2
    better.reshape(-1)[here], better_cost.reshape(-1)[here] = best, least


def mixed_key(key: int, device: torch.device) -> Tensor:
    """The mixed 64 bits of ``key``, on ``device``."""
    return mixed(torch.tensor(signed(key), dtype=torch.int64, device=device))


def offsets(
    target: Tensor, source: Tensor, field: Tensor, limit: Tensor, bias: Tensor, here: Tensor, radius: int
) -> None:
    """Mean difference of each matched patch from its source, within ``limit``, to ``bias``.

    ``target`` and ``source`` are of the bands alone; see :func:`.kernels.offsets`.
    """
    match = field.reshape(-1)[here]
    has, spare, bands = match >= 0, radius * source.shape[1] + radius, target.shape[2]
    centres, total = torch.where(has, match, spare), torch.zeros((len(here), bands), device=target.device)
    ours, theirs = target.reshape(-1, bands), source.reshape(-1, bands)
    for dy in range(-radius, radius + 1):
        for dx in range(-radius, radius + 1):
            total += ours[here + (dy * target.shape[1] + dx)] - theirs[centres + (dy * source.shape[1] + dx)]
    mean = total / (2 * radius + 1) ** 2
    within = torch.minimum(torch.maximum(mean, -limit), limit)
    bias.reshape(-1, bands)[here] = torch.where(has[:, None], within, 0.0)


def aggregate(
    source: Tensor,
    field: Tensor,
    share: Tensor,
    bias: Tensor | None,
    weight: Tensor,
    out: Tensor,
    here: Tensor,
    radius: int,
) -> None:
    """Weighted mean of the votes of overlapping patches, to ``out`` (height, width, channels).

    Parameters
    ----------
    share
        (height, width): how much each patch's votes count.
    bias
        (height, width, channels), optional: added to each patch's votes.
    weight
        (2 radius + 1, 2 radius + 1): how much a vote counts for its place in the patch.
    """
    across, channels = source.shape[1], source.shape[2]
    pixels, matches, shares = source.reshape(-1, channels), field.reshape(-1), share.reshape(-1)
    total = torch.zeros((len(here), channels), device=source.device)
    heard = torch.zeros(len(here), device=source.device)
    for dy in range(-radius, radius + 1):
        for dx in range(-radius, radius + 1):
            near, inside = beside(here, field.shape, dy, dx)
            match = matches[near]
            counted = inside & (match >= 0)
            counts = torch.where(counted, shares[near] * weight[dy + radius, dx + radius], 0.0)
            drawn = pixels[torch.where(counted, match - dy * across - dx, 0)]
            if bias is not None:
                drawn = drawn + bias.reshape(-1, channels)[near]
            total += counts[:, None] * drawn
            heard += counts
    flat = out.reshape(-1, channels)
    flat[here] = torch.where(heard[:, None] > 0, total / heard[:, None], flat[here])

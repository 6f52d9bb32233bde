"""Texture synthesis on a device: the loops of :mod:`.texture_kernels` as torch tensors.

Distances, noise, random places and counts are whole numbers, so they are those of the compiled kernels on every
device; a vote's exponential may differ in its last bit. Each function works on some pixels of the grid (flat
positions ``here``). Arrays are (height, width, channels); a field holds flat positions, -1 for none.
"""

from __future__ import annotations

import torch
from torch import Tensor

from rs_genedit.methods.multiscale.patchmatch.device_arithmetic import (
    beside,
    mixed,
    patches,
    places,
    remainder,
    shifted,
)
from rs_genedit.methods.multiscale.patchmatch.kernels import FAR
from rs_genedit.methods.multiscale.patchmatch.texture_kernels import RADIUS

_NEIGHBOURS = (0, -1), (0, 1), (-1, 0), (1, 0)


def improve(
    target: Tensor,
    source: Tensor,
    usable: Tensor,
    crowding: Tensor,
    field: Tensor,
    better: Tensor,
    cost: Tensor,
    here: Tensor,
    origin: tuple[int, int],
    stride: int,
    tries: int,
    reach: int,
    key: Tensor,
) -> None:
    """One round of PatchMatch; parameters are those of :func:`.texture_kernels.improve`."""
    most, across = usable.shape
    may, crowd, flat = usable.reshape(-1), crowding.reshape(-1), field.reshape(-1)
    rows, cols = here // field.shape[1], here % field.shape[1]
    ours, spare = patches(target, here, RADIUS).to(torch.int32), RADIUS * across + RADIUS
    before = flat[here]
    best = torch.where((before >= 0) & may[before.clamp(min=0)], before, -1)

    def apart(centres: Tensor) -> Tensor:
        differing = ours - patches(source, centres, RADIUS).to(torch.int32)
        return (differing * differing).flatten(1).sum(1)

    settled = best.clamp(min=spare)
    least = torch.where(best >= 0, apart(settled) + crowd[settled], FAR)

    def offer(there: Tensor, inside: Tensor, needed: Tensor) -> None:
        """Take a place whose distance is below ``needed`` less what the place costs."""
        nonlocal best, least
        inside = inside & (there >= 0) & (there < most * across)
        there = torch.where(inside, there, spare)
        inside = inside & may[there] & (there != best)
        centres = torch.where(inside, there, spare)
        found = apart(centres)
        nearer = inside & (found < needed - crowd[centres])
        best = torch.where(nearer, there, best)
        least = torch.where(nearer, found + crowd[centres], least)

    for dy, dx in ((dy * stride, dx * stride) for dy, dx in _NEIGHBOURS):
        near, inside = beside(here, field.shape, dy, dx)
        match = flat[near]
        offer(match - dy * across - dx, inside & (match >= 0), least)
    far, own = torch.full_like(best, reach), mixed(key + places(origin, rows, cols))
    for number in range(tries):
        chance = mixed(own + number)
        upper = shifted(chance, 32)
        anywhere = best < 0 if number else torch.ones_like(best, dtype=torch.bool)
        side = 2 * far + 1
        at = torch.where(anywhere, remainder(chance, most), best // across + remainder(chance, side) - far)
        by = torch.where(anywhere, remainder(upper, across), best % across + remainder(upper, side) - far)
        far = torch.where(anywhere, far, (far // 2).clamp(min=1))
        inside = (at >= 0) & (by >= 0) & (at < most) & (by < across)
        offer(at * across + by, inside, torch.where(best >= 0, least // 2, least))
    has = best >= 0
    better.reshape(-1)[here] = torch.where(has, best, before)
    near = (least - crowd[best.clamp(min=0)]).clamp(min=0)
    cost.reshape(-1)[here] = torch.where(has, near, FAR).to(cost.dtype)


def trust(cost: Tensor, field: Tensor, falloff: float) -> Tensor:
    """(height, width): how much each patch's votes count, exp(-cost falloff); 0 without one."""
    counted = torch.exp(-(cost.to(torch.float32) * falloff).clamp(max=60))
    return torch.where((field >= 0) & (cost < FAR), counted, 0.0)


def vote(
    pixels: Tensor,
    across: int,
    field: Tensor,
    share: Tensor,
    weight: Tensor,
    out: Tensor,
    settled: Tensor,
    here: Tensor,
) -> None:
    """Weighted mean of the votes, to ``out``, and the source that the strongest vote names, to ``settled``."""
    bands, matches, shares = pixels.shape[1], field.reshape(-1), share.reshape(-1)
    total = torch.zeros((len(here), bands), device=pixels.device)
    heard, strongest = (torch.zeros(len(here), device=pixels.device) for _ in range(2))
    named = torch.full_like(here, -1)
    for dy in range(-RADIUS, RADIUS + 1):
        for dx in range(-RADIUS, RADIUS + 1):
            near, inside = beside(here, field.shape, dy, dx)
            counts = torch.where(inside, shares[near] * weight[dy + RADIUS, dx + RADIUS], 0.0)
            at = torch.where(counts > 0, matches[near] - dy * across - dx, 0)
            total += counts[:, None] * pixels[at]
            heard += counts
            stronger = counts > strongest
            strongest, named = torch.where(stronger, counts, strongest), torch.where(stronger, at, named)
    has, flat = heard > 0, out.reshape(-1, bands)
    flat[here] = torch.where(has[:, None], total / heard[:, None], flat[here])
    settled.reshape(-1)[here] = torch.where(has, named, settled.reshape(-1)[here])


def crowded(uses: Tensor, fair: int, unit: int, most: int) -> Tensor:
    """(height, width): what a place costs that is drawn more than ``fair`` times, ``unit`` for each more."""
    sums = uses
    for axis in (0, 1):
        length = uses.shape[axis]
        total = torch.zeros_like(sums)
        for offset in range(-RADIUS, RADIUS + 1):
            count = length - abs(offset)
            if count > 0:
                total.narrow(axis, max(-offset, 0), count).add_(sums.narrow(axis, max(offset, 0), count))
        sums = total
    return ((sums - fair).clamp(min=0) * unit).clamp(max=most)

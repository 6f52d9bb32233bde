"""Compiled kernels of patch-based inpainting: PatchMatch on a nearest-neighbour field, and patch aggregation.

Every kernel works on one block of the pixel grid and writes nothing outside it; what it reads of its neighbours
is the field of the round before (Jacobi). So blocks may be worked in any order, by any number of threads, and
the bytes are the same. No fast-math: sums are taken in one order.

Arrays are (rows, columns, channels), float32. A field holds for each pixel the flat position (row times width
plus column) of the patch centre in the patch sources, -1 for none, and in ``cost`` its squared distance.
"""

from __future__ import annotations

import numpy as np

from rs_genedit.runtime.compiled import kernel

#: Neighbours whose matches are tried, nearest first (row, column).
_NEIGHBOURS = np.array([(0, -1), (0, 1), (-1, 0), (1, 0), (-1, -1), (-1, 1), (1, -1), (1, 1)])


@kernel
def _hash(value):  # type: ignore[no-untyped-def]
    """64 well mixed bits (the finaliser of MurmurHash3)."""
    value ^= value >> np.uint64(33)
    value *= np.uint64(0xFF51AFD7ED558CCD)
    value ^= value >> np.uint64(33)
    value *= np.uint64(0xC4CEB9FE1A85EC53)
    return value ^ (value >> np.uint64(33))


@kernel
def _distance(target, source, weight, row, col, at, across, radius, limit):  # type: ignore[no-untyped-def]
    """Squared distance of two patches; anything from ``limit`` on once it is known to be no less."""
    total = np.float32(0)
    for dy in range(-radius, radius + 1):
        for dx in range(-radius, radius + 1):
            for channel in range(target.shape[2]):
                apart = target[row + dy, col + dx, channel] - source[at + dy, across + dx, channel]
                total += weight[channel] * apart * apart
        if total >= limit:
            return total
    return total


@kernel
def measure(target, source, weight, wanted, field, cost, block, radius):  # type: ignore[no-untyped-def]
    """Cost of the field as it is, in place, in ``block`` (top, left, bottom, right)."""
    width = source.shape[1]
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            cost[row, col] = np.inf
            if wanted[row, col] and field[row, col] >= 0:
                at, across = divmod(field[row, col], width)
                cost[row, col] = _distance(
                    target, source, weight, row, col, at, across, radius, np.float32(np.inf)
                )


@kernel
def improve(  # type: ignore[no-untyped-def]
    target,
    source,
    weight,
    wanted,
    usable,
    field,
    cost,
    better,
    better_cost,
    block,
    origin,
    stride,
    farthest,
    tries,
    key,
    radius,
):
    """One round of PatchMatch (Barnes et al., SIGGRAPH 2009, Section 3.2): propagation, then random search.

    Parameters
    ----------
    target, source
        Features of what is made (height, width, channels) and of the patch sources.
    weight
        (channels,): what the square of a difference counts.
    wanted
        (height, width): pixels that get a match; none within ``radius`` of the rim.
    usable
        Patch centres that may be drawn, of ``source``'s height and width; none within ``radius`` of a rim.
    field, cost
        (height, width): the matches of the round before.
    better, better_cost
        The same, written in ``block`` (top, left, bottom, right).
    origin
        (row, column) of the first pixel in the scene: chance belongs to places.
    stride
        How far away the neighbours are whose matches are tried.
    farthest
        Pixels from the best match within which the random search begins.
    tries
        Random places, each half as far from the best match as the one before.
    key
        Of the random places: seed, scale, step and round.
    """
    height, width = wanted.shape
    most, across_most = source.shape[0], source.shape[1]
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            if not wanted[row, col]:
                continue
            best, least = field[row, col], cost[row, col]
            for number in range(len(_NEIGHBOURS)):
                dy, dx = _NEIGHBOURS[number, 0] * stride, _NEIGHBOURS[number, 1] * stride
                y, x = row + dy, col + dx
                if y < 0 or x < 0 or y >= height or x >= width or field[y, x] < 0:
                    continue
                at, across = divmod(field[y, x], across_most)
                at, across = at - dy, across - dx
                if at < 0 or across < 0 or at >= most or across >= across_most or not usable[at, across]:
                    continue
                if at * across_most + across == best:
                    continue
                found = _distance(target, source, weight, row, col, at, across, radius, least)
                if found < least:
                    least, best = found, at * across_most + across
            reach = min(max(most, across_most), farthest)
            place = np.uint64(origin[0] + row) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(origin[1] + col)
            for number in range(tries):
                if reach < 1:
                    break
                chance = _hash(_hash(_hash(key) + place) + np.uint64(number))
                at, across = divmod(best, across_most) if best >= 0 else (row, col)
                side = np.uint64(2 * reach + 1)
                at += np.int64(chance % side) - reach
                across += np.int64((chance >> np.uint64(32)) % side) - reach
                reach //= 2
                if at < 0 or across < 0 or at >= most or across >= across_most or not usable[at, across]:
                    continue
                found = _distance(target, source, weight, row, col, at, across, radius, least)
                if found < least:
                    least, best = found, at * across_most + across
            better[row, col], better_cost[row, col] = best, least


@kernel
def offsets(target, source, wanted, field, limit, bias, block, radius):  # type: ignore[no-untyped-def]
    """Mean difference of each matched patch from its source, within ``limit``, to ``bias``.

    It lets a patch serve where it is as rough as what is wanted, but a little brighter or darker (Darabi et
    al., "Image Melding", SIGGRAPH 2012, Section 3.3). ``target`` and ``source`` are of the bands alone.
    """
    width, count = source.shape[1], np.float32((2 * radius + 1) ** 2)
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            if not wanted[row, col] or field[row, col] < 0:
                continue
            at, across = divmod(field[row, col], width)
            for channel in range(bias.shape[2]):
                total = np.float32(0)
                for dy in range(-radius, radius + 1):
                    for dx in range(-radius, radius + 1):
                        total += target[row + dy, col + dx, channel] - source[at + dy, across + dx, channel]
                most = limit[channel]
                bias[row, col, channel] = min(max(total / count, -most), most)


@kernel
def aggregate(  # type: ignore[no-untyped-def]
    source, wanted, field, bias, trust, weight, out, block, radius
):
    """Weighted mean of the votes of overlapping patches, to ``out`` (channels, height, width), where wanted.

    Each vote counts more than 0.

    Parameters
    ----------
    bias
        (height, width, channels) added to each patch's votes.
    trust
        (height, width): how much a patch's votes count for where it lies.
    weight
        (2 radius + 1, 2 radius + 1): how much a vote counts for its place in the patch.
    """
    height, width = wanted.shape
    across_most, channels = source.shape[1], source.shape[2]
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            if not wanted[row, col]:
                continue
            heard = np.float32(0)
            for dy in range(-radius, radius + 1):
                for dx in range(-radius, radius + 1):
                    y, x = row + dy, col + dx
                    if y < 0 or x < 0 or y >= height or x >= width or field[y, x] < 0:
                        continue
                    share = trust[y, x] * weight[dy + radius, dx + radius]
                    at, across = divmod(field[y, x], across_most)
                    for channel in range(channels):
                        if heard == 0:
                            out[channel, row, col] = 0
                        out[channel, row, col] += share * (
                            source[at - dy, across - dx, channel] + bias[y, x, channel]
                        )
                    heard += share
            if heard > 0:
                for channel in range(channels):
                    out[channel, row, col] /= heard

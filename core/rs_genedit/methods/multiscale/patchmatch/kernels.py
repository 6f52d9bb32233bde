"""Compiled kernels of patch-based inpainting: PatchMatch on whole numbers, and patch aggregation.

What patches are compared by are 16-bit whole numbers, so squared distances, noise and random places are exact:
they are the same in any order of summing, and on any device. Every kernel works on one block of the pixel grid
and writes nothing outside it; what it reads of its neighbours is the field of the round before (Jacobi). So
blocks may be worked in any order, by any number of threads, and the bytes are the same. No fast-math: sums of
votes are taken in one order.

Arrays are (rows, columns, channels). A field holds for each pixel the flat position (row times width plus
column) of the patch centre in the patch sources, -1 for none, and in ``cost`` its squared distance.
"""

from __future__ import annotations

import numpy as np

from rs_genedit.runtime.compiled import kernel

#: No distance is as large: patches have at most 49 pixels of 6 channels that differ by at most 1,900.
FAR = 1 << 30
#: Standard deviation of the sum of four 16-bit numbers.
GRAIN = 37837.0
#: Multiplier of a row in the key of a pixel.
_GOLDEN = 0x9E3779B97F4A7C15
#: Fixed point of what noise is multiplied with.
_SHIFT = 16
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
def _place(origin, row, col):  # type: ignore[no-untyped-def]
    """64 bits that name a pixel of the scale."""
    return np.uint64(origin[0] + row) * np.uint64(_GOLDEN) + np.uint64(origin[1] + col)


@kernel
def _grain(bits):  # type: ignore[no-untyped-def]
    """A nearly normal whole number of deviation ``GRAIN``: the sum of the four 16-bit parts of 64 bits."""
    total = np.int64(-131070)
    for part in range(4):
        total += np.int64((bits >> np.uint64(16 * part)) & np.uint64(0xFFFF))
    return total


@kernel
def _below(bits, most):  # type: ignore[no-untyped-def]
    """A number from 0 to ``most`` - 1 of the lower 32 bits, without a division."""
    return np.int64(((bits & np.uint64(0xFFFFFFFF)) * np.uint64(most)) >> np.uint64(32))


@kernel
def _apart(target, at, width, source, there, across, channels, radius, limit):  # type: ignore[no-untyped-def]
    """Squared distance of two patches by their flat centres; anything from ``limit`` on once it is no less."""
    # Positions without a sign: none is counted from the array's end, so rows are compared many at once.
    length = np.uint64((2 * radius + 1) * channels)
    total = np.int32(0)
    for dy in range(-radius, radius + 1):
        ours = np.uint64((at + dy * width - radius) * channels)
        theirs = np.uint64((there + dy * across - radius) * channels)
        part = np.int32(0)
        for step in range(length):
            number = np.uint64(step)
            apart = np.int32(target[ours + number]) - np.int32(source[theirs + number])
            part = np.int32(part + np.int32(apart * apart))
        total = np.int32(total + part)
        if total >= limit:
            return total
    return total


@kernel
def describe(  # type: ignore[no-untyped-def]
    state, rough, basis, middle, scale, rough_scale, most, sigma, key, origin, active, target, block
):
    """Whole-number features of ``state``, with noise where it is ``active``: channels, then texture.

    Parameters
    ----------
    state, rough
        (height, width, bands) and (height, width, 2): pixels and their texture.
    basis, middle, scale, rough_scale
        Channels are (basis state - middle) scale, texture is rough times its own scale; held within ``most``.
    sigma
        (channels,): standard deviation of the noise, in 2^-16 of 37,837ths of a unit.
    target
        (height, width, channels + 2) int16: written in ``block``.
    """
    channels, bands = basis.shape
    mixed = _hash(key)
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            noisy = active[row, col] and sigma[0] > 0
            chance = _hash(mixed + _place(origin, row, col)) if noisy else np.uint64(0)
            for channel in range(channels):
                value = np.float32(0)
                for band in range(bands):
                    value += basis[channel, band] * state[row, col, band]
                unit = np.int64(np.rint((value - middle[channel]) * scale))
                if noisy:
                    unit += (_grain(_hash(chance + np.uint64(channel))) * sigma[channel]) >> _SHIFT
                target[row, col, channel] = min(max(unit, -most), most)
            for number in range(2):
                unit = np.int64(np.rint(rough[row, col, number] * rough_scale))
                target[row, col, channels + number] = min(max(unit, -most), most)


@kernel
def measure(target, source, across, wanted, field, cost, block, radius):  # type: ignore[no-untyped-def]
    """Cost of the field as it is, in ``block``; ``FAR`` without a match. See :func:`improve`."""
    height, width = wanted.shape
    channels = len(target) // (height * width)
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            cost[row, col] = FAR
            there = field[row, col]
            if wanted[row, col] and there >= 0:
                cost[row, col] = _apart(
                    target, row * width + col, width, source, there, across, channels, radius, np.int32(FAR)
                )


@kernel
def improve(  # type: ignore[no-untyped-def]
    target,
    source,
    across,
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
        Features of what is made and of the patch sources, int16: (height, width, channels), flat.
    across
        Width of the patch sources.
    wanted
        (height, width): pixels that get a match; none within ``radius`` of the rim.
    usable
        Patch centres that may be drawn, flat; none within ``radius`` of a rim.
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
    most, channels = len(usable) // across, len(target) // (height * width)
    mixed = _hash(key)
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            if not wanted[row, col]:
                continue
            here, best, least = row * width + col, field[row, col], cost[row, col]
            for number in range(len(_NEIGHBOURS)):
                dy, dx = _NEIGHBOURS[number, 0] * stride, _NEIGHBOURS[number, 1] * stride
                y, x = row + dy, col + dx
                if y < 0 or x < 0 or y >= height or x >= width or field[y, x] < 0:
                    continue
                # Beyond a rim lies the rim of another row, where no centre may be drawn.
                there = field[y, x] - dy * across - dx
                if there == best or there < 0 or there >= most * across or not usable[there]:
                    continue
                found = _apart(target, here, width, source, there, across, channels, radius, least)
                if found < least:
                    least, best = found, there
            reach = min(max(most, across), farthest)
            at, by = (best // across, best % across) if best >= 0 else (row, col)
            own = _hash(mixed + _place(origin, row, col))
            for number in range(tries):
                if reach < 1:
                    break
                chance, side = _hash(own + np.uint64(number)), 2 * reach + 1
                down = at + _below(chance, side) - reach
                right = by + _below(chance >> np.uint64(32), side) - reach
                reach //= 2
                if down < 0 or right < 0 or down >= most or right >= across:
                    continue
                there = down * across + right
                if not usable[there]:
                    continue
                found = _apart(target, here, width, source, there, across, channels, radius, least)
                if found < least:
                    least, best, at, by = found, there, down, right
            better[row, col], better_cost[row, col] = best, least


@kernel
def offsets(target, source, wanted, field, limit, bias, block, radius):  # type: ignore[no-untyped-def]
    """Mean difference of each matched patch from its source, within ``limit``, to ``bias``.

    It lets a patch serve where it is as rough as what is wanted, but a little brighter or darker (Darabi et
    al., "Image Melding", SIGGRAPH 2012, Section 3.3). ``target`` and ``source`` are of the bands alone.
    """
    across, bands, count = source.shape[1], source.shape[2], np.float32((2 * radius + 1) ** 2)
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            there = field[row, col]
            for band in range(bands):
                bias[row, col, band] = np.float32(0)
            if not wanted[row, col] or there < 0:
                continue
            at, by = there // across, there % across
            for dy in range(-radius, radius + 1):
                for dx in range(-radius, radius + 1):
                    for band in range(bands):
                        theirs = source[np.uint64(at + dy), np.uint64(by + dx), np.uint64(band)]
                        bias[row, col, band] += target[row + dy, col + dx, band] - theirs
            for band in range(bands):
                most = limit[band]
                bias[row, col, band] = min(max(bias[row, col, band] / count, -most), most)


@kernel
def aggregate(  # type: ignore[no-untyped-def]
    pixels, across, wanted, field, bias, trust, weight, before, out, block, radius
):
    """Weighted mean of the votes of overlapping patches, to ``out``, where wanted; else ``before``.

    Each vote counts more than 0.

    Parameters
    ----------
    pixels, across
        (positions, channels) of the patch sources, whose plane is so wide.
    bias
        (height, width, channels) added to each patch's votes.
    trust
        (height, width): how much a patch's votes count for where it lies.
    weight
        (2 radius + 1, 2 radius + 1): how much a vote counts for its place in the patch.
    before, out
        (height, width, channels).
    """
    height, width = wanted.shape
    channels = pixels.shape[1]
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            for channel in range(channels):
                out[row, col, channel] = before[row, col, channel]
            if not wanted[row, col]:
                continue
            heard = np.float32(0)
            for dy in range(-radius, radius + 1):
                y = row + dy
                if y < 0 or y >= height:
                    continue
                for dx in range(-radius, radius + 1):
                    x = col + dx
                    if x < 0 or x >= width or field[y, x] < 0:
                        continue
                    share = trust[y, x] * weight[dy + radius, dx + radius]
                    there = np.uint64(field[y, x] - dy * across - dx)
                    for channel in range(channels):
                        if heard == 0:
                            out[row, col, channel] = 0
                        out[row, col, channel] += share * (
                            pixels[there, np.uint64(channel)] + bias[y, x, channel]
                        )
                    heard += share
            if heard > 0:
                for channel in range(channels):
                    out[row, col, channel] /= heard


@kernel
def hold(made, known, keep, at_the_end, block):  # type: ignore[no-untyped-def]
    """Draw ``made`` towards the known pixels, in place; at the very end all but free ones are as they are.

    Parameters
    ----------
    made
        (height, width, bands).
    known
        (bands, height, width).
    keep
        (height, width): 1 keeps the known value, 0 is free.
    at_the_end
        Partly free pixels stay as made, for the blend to weigh.
    """
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            kept = keep[row, col]
            if kept < 1 and (kept == 0 or at_the_end):
                continue
            for band in range(made.shape[2]):
                given = known[band, row, col]
                made[row, col, band] = (
                    made[row, col, band] + kept * (given - made[row, col, band]) if kept < 1 else given
                )

"""Compiled kernels of exemplar-based texture synthesis: PatchMatch on whole numbers, votes, sharpening.

What patches are compared by are 16-bit whole numbers, so squared distances, noise and random places are exact:
they are the same in any order of summing, and on any device. Every kernel works on one block of the pixel grid
and writes nothing outside it; what it reads of its neighbours is the field of the round before (Jacobi).

A field holds for each pixel the flat position (row times width plus column) of the patch centre in the patch
sources, -1 for none.
"""

from __future__ import annotations

import numpy as np

from rs_genedit.methods.multiscale.patchmatch.kernels import FAR, _apart, _grain, _hash, _place
from rs_genedit.runtime.compiled import kernel

#: Patches are 2 RADIUS + 1 pixels a side.
RADIUS = 3
_SIDE = 2 * RADIUS + 1
#: Neighbours whose matches are tried (row, column).
_NEIGHBOURS = np.array([(0, -1), (0, 1), (-1, 0), (1, 0)])
#: Fixed point of what noise is multiplied with.
_SHIFT = 16


@kernel
def describe(  # type: ignore[no-untyped-def]
    state, basis, middle, scale, most, sigma, key, origin, active, target, block
):
    """Whole-number features of ``state`` (bands, height, width), with noise where it is ``active``.

    Parameters
    ----------
    basis, middle, scale
        Channels are (basis state - middle) scale; held within ``most``.
    sigma
        (channels,): standard deviation of the noise, in 2^-16 of 37,837ths of a unit.
    target
        (height, width, channels) int16: written in ``block``.
    """
    channels, bands = basis.shape
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            chance = np.uint64(0)
            noisy = active[row, col] and sigma[0] > 0
            if noisy:
                chance = _hash(_hash(key) + _place(origin, row, col))
            for channel in range(channels):
                value = np.float32(0)
                for band in range(bands):
                    value += basis[channel, band] * state[band, row, col]
                unit = np.int64(np.rint((value - middle[channel]) * scale))
                if noisy:
                    bits = _hash(chance + np.uint64(channel))
                    unit += (_grain(bits) * sigma[channel]) >> _SHIFT
                target[row, col, channel] = min(max(unit, -most), most)


@kernel
def scatter(centres, usable, key, origin, side, across, field, block):  # type: ignore[no-untyped-def]
    """Pieces of ``side`` pixels from places drawn by chance, to ``field`` in ``block``.

    ``centres`` are the flat positions that ``usable`` names; where a piece leaves them, a pixel has a place of
    its own.
    """
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            top, left = (origin[0] + row) // side, (origin[1] + col) // side
            piece = _hash(_hash(key) + _place((0, 0), top, left))
            centre = centres[np.int64(piece % np.uint64(len(centres)))]
            dy, dx = origin[0] + row - top * side - side // 2, origin[1] + col - left * side - side // 2
            at, by = centre // across + dy, centre % across + dx
            if 0 <= at < usable.shape[0] and 0 <= by < across and usable[at, by]:
                field[row, col] = at * across + by
            else:
                own = _hash(_hash(key + np.uint64(1)) + _place(origin, row, col))
                field[row, col] = centres[np.int64(own % np.uint64(len(centres)))]


@kernel
def improve(  # type: ignore[no-untyped-def]
    target,
    source,
    wanted,
    usable,
    crowding,
    across,
    field,
    better,
    cost,
    block,
    origin,
    stride,
    tries,
    reach,
    key,
):
    """One round of PatchMatch (Barnes et al., SIGGRAPH 2009, Section 3.2): propagation, then random search.

    A place that chance finds must be twice as near as what neighbours propose: pieces stay whole.

    Parameters
    ----------
    target, source
        int16, rows by columns by channels in one axis.
    wanted
        (height, width): pixels that get a match; none within ``RADIUS`` of the rim.
    usable
        Patch centres that may be drawn, in one axis; none within ``RADIUS`` of a rim.
    crowding
        In one axis too: what is added to the distance of a place that is drawn often.
    across
        Width of the plane of sources.
    field
        (height, width): the matches of the round before.
    better, cost
        (height, width): the new matches and their distances, written in ``block``.
    origin
        (row, column) of the first pixel in the scene: chance belongs to places.
    stride
        How far away the neighbours are whose matches are tried.
    tries, reach
        Random places, the first within ``reach`` of the best match, each half as far as the one before; a
        further one is anywhere.
    key
        Of the random places: seed, scale, step and round.
    """
    height, width = wanted.shape
    most, channels = len(usable) // across, len(target) // (height * width)
    mixed = _hash(key)
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            cost[row, col] = FAR
            better[row, col] = field[row, col]
            if not wanted[row, col]:
                continue
            here = row * width + col
            best, least = field[row, col], np.int32(FAR)
            if best >= 0 and not usable[best]:  # a pixel's source may lie at the rim, where no patch has room
                best = np.int64(-1)
            if best >= 0:
                near = _apart(target, here, width, source, best, across, channels, RADIUS, np.int32(FAR))
                least = np.int32(near + crowding[best])
            for number in range(len(_NEIGHBOURS)):
                dy, dx = _NEIGHBOURS[number, 0] * stride, _NEIGHBOURS[number, 1] * stride
                y, x = row + dy, col + dx
                if y < 0 or x < 0 or y >= height or x >= width or field[y, x] < 0:
                    continue
                there = field[y, x] - dy * across - dx
                if there == best or there < 0 or there >= most * across or not usable[there]:
                    continue
                limit = np.int32(least - crowding[there])
                if limit <= 0:
                    continue
                found = _apart(target, here, width, source, there, across, channels, RADIUS, limit)
                if found < limit:
                    least, best = np.int32(found + crowding[there]), there
            far = reach
            for number in range(tries):
                chance = _hash(_hash(mixed + _place(origin, row, col)) + np.uint64(number))
                if best < 0 or number == 0:
                    at = np.int64(chance % np.uint64(most))
                    by = np.int64((chance >> np.uint64(32)) % np.uint64(across))
                else:
                    side = np.uint64(2 * far + 1)
                    at = best // across + np.int64(chance % side) - far
                    by = best % across + np.int64((chance >> np.uint64(32)) % side) - far
                    far = max(far // 2, 1)
                if at < 0 or by < 0 or at >= most or by >= across:
                    continue
                there = at * across + by
                if there == best or not usable[there]:
                    continue
                limit = np.int32((least // 2 if best >= 0 else least) - crowding[there])
                if limit <= 0:
                    continue
                found = _apart(target, here, width, source, there, across, channels, RADIUS, limit)
                if found < limit:
                    least, best = np.int32(found + crowding[there]), there
            if best >= 0:
                near = least - crowding[best]
                better[row, col], cost[row, col] = best, max(near, 0)


@kernel
def trust(cost, field, falloff, share, block):  # type: ignore[no-untyped-def]
    """How much each patch's votes count: exp(-cost falloff), 0 without one; to ``share`` in ``block``."""
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            share[row, col] = np.float32(0)
            if field[row, col] >= 0 and cost[row, col] < FAR:
                share[row, col] = np.exp(-min(np.float32(cost[row, col]) * falloff, np.float32(60)))


@kernel
def vote(  # type: ignore[no-untyped-def]
    pixels, across, active, field, share, weight, before, out, settled, block
):
    """Weighted mean of the votes of overlapping patches, and the source that the strongest vote names.

    Parameters
    ----------
    pixels
        (positions, bands) of the patch sources, whose plane is ``across`` wide.
    share
        How much each patch's votes count.
    weight
        (side, side): how much a vote counts for its place in the patch.
    before
        (bands, height, width): what ``out`` holds where it is not ``active``.
    out, settled
        (bands, height, width) and the field after the vote, (height, width): written in ``block``.
    """
    height, width = active.shape
    bands = pixels.shape[1]
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            settled[row, col] = field[row, col]
            for band in range(bands):
                out[band, row, col] = before[band, row, col]
            if not active[row, col]:
                continue
            heard, strongest, named = np.float32(0), np.float32(0), np.int64(-1)
            for dy in range(-RADIUS, RADIUS + 1):
                y = row + dy
                if y < 0 or y >= height:
                    continue
                for dx in range(-RADIUS, RADIUS + 1):
                    x = col + dx
                    if x < 0 or x >= width or share[y, x] == 0:
                        continue
                    counts = share[y, x] * weight[dy + RADIUS, dx + RADIUS]
                    at = field[y, x] - dy * across - dx
                    for band in range(bands):
                        if heard == 0:
                            out[band, row, col] = 0
                        out[band, row, col] += counts * pixels[at, band]
                    heard += counts
                    if counts > strongest:
                        strongest, named = counts, at
            if heard > 0:
                for band in range(bands):
                    out[band, row, col] /= heard
                settled[row, col] = named


@kernel
def energies(pixels, across, active, field, mean, sums, block):  # type: ignore[no-untyped-def]
    """Sums over ``block`` of Laplacians squared: mean; mean times rest; rest (pieces less mean); sources.

    Of pixels all around which is active too; to ``sums`` (4,).
    """
    height, width = active.shape
    bands, last = pixels.shape[1], len(pixels) - 1
    sums[:] = 0
    for row in range(max(block[0], 1), min(block[2], height - 1)):
        for col in range(max(block[1], 1), min(block[3], width - 1)):
            if not (
                active[row, col]
                and active[row - 1, col]
                and active[row + 1, col]
                and active[row, col - 1]
                and active[row, col + 1]
            ):
                continue
            at, up, down = field[row, col], field[row - 1, col], field[row + 1, col]
            left, right = field[row, col - 1], field[row, col + 1]
            if at < 0 or up < 0 or down < 0 or left < 0 or right < 0:
                continue
            for band in range(bands):
                smooth = (
                    4 * mean[band, row, col]
                    - mean[band, row - 1, col]
                    - mean[band, row + 1, col]
                    - mean[band, row, col - 1]
                    - mean[band, row, col + 1]
                )
                pieces = (
                    4 * pixels[at, band]
                    - pixels[up, band]
                    - pixels[down, band]
                    - pixels[left, band]
                    - pixels[right, band]
                )
                own = (
                    4 * pixels[at, band]
                    - pixels[max(at - across, 0), band]
                    - pixels[min(at + across, last), band]
                    - pixels[max(at - 1, 0), band]
                    - pixels[min(at + 1, last), band]
                )
                rest = pieces - smooth
                sums[0] += np.float64(smooth) * np.float64(smooth)
                sums[1] += np.float64(smooth) * np.float64(rest)
                sums[2] += np.float64(rest) * np.float64(rest)
                sums[3] += np.float64(own) * np.float64(own)


@kernel
def mix(pixels, active, field, beta, mean, block):  # type: ignore[no-untyped-def]
    """Bring ``mean`` towards each pixel's own source by the share ``beta``, in place, in ``block``."""
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            at = field[row, col]
            if active[row, col] and at >= 0:
                for band in range(pixels.shape[1]):
                    mean[band, row, col] = beta * pixels[at, band] + (1 - beta) * mean[band, row, col]


@kernel
def count(field, active, uses, block):  # type: ignore[no-untyped-def]
    """Add to ``uses`` (positions,) how often each place is drawn in ``block``: one block at a time."""
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            if active[row, col] and field[row, col] >= 0:
                uses[field[row, col]] += 1


@kernel
def row_sums(uses, sums, block):  # type: ignore[no-untyped-def]
    """Sums of ``uses`` (height, width) over the ``_SIDE`` columns around each pixel, in ``block``."""
    width = uses.shape[1]
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            total = np.int32(0)
            for x in range(max(col - RADIUS, 0), min(col + RADIUS + 1, width)):
                total += uses[row, x]
            sums[row, col] = total


@kernel
def crowd(sums, fair, unit, most, crowding, block):  # type: ignore[no-untyped-def]
    """What a place costs whose patch is drawn more than ``fair`` times its pixels: ``unit`` for each more.

    ``sums`` are :func:`row_sums`; ``crowding`` (height, width) is written in ``block``, ``most`` at most.
    """
    height = sums.shape[0]
    for row in range(block[0], block[2]):
        for col in range(block[1], block[3]):
            total = np.int64(0)
            for y in range(max(row - RADIUS, 0), min(row + RADIUS + 1, height)):
                total += sums[y, col]
            crowding[row, col] = min(max(total - fair, 0) * unit, most)

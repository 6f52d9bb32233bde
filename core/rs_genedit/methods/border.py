"""Border of a new material: where its join with what surrounds it is least seen, on both sides of a drawn line.

A line at one distance from a polygon shows the polygon. Here two fronts start towards each other, one from
inside the ROI, one from where the feather ends, and the join lies where they meet (watershed by geodesic
distance). Both are slow across edges, of what is there as of what was made: crowns, kerbs and roofs are passed
whole or not at all. Where there are none the join wanders by chance. What differs from its surroundings in
brightness alone (water beside water) is brought to them near the join, since no line hides such a step.
"""

from __future__ import annotations

import math

import numpy as np
from scipy import ndimage

from rs_genedit.methods import border_kernels
from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.noise import gaussian
from rs_genedit.methods.multiscale.pyramid import distance
from rs_genedit.methods.multiscale.resample import cubic, scaled
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window

#: Lattices of what chance adds, in pixels, with their standard deviations in widths of the band between the
#: fronts, and the scale numbers that key their noise apart from the sampler's.
_GRAINS = ((4, 0.1, 1 << 16), (24, 0.25, 1 << 17))
#: Where the fronts meet if chance says nothing, in times of the one from inside over those of both; how far
#: chance moves that at most; and half the width of the join,
#: three times that in ground of the same colour.
_MIDDLE, _MOVED, _HALF = 0.5, 0.35, 0.12
#: In feathers: how far inside the ROI the band begins where it is so deep as the second says, and how far from
#: so deep a place that ends.
_INSIDE, _DEEP, _FAR = 0.6, 1.5, 3.0
#: Pixels that no front has come to.
_NEVER = 1e6
#: Binomial filter of the weights: an edge is never as sharp as a pixel.
_SOFT = np.array([1, 4, 6, 4, 1], np.float32) / 16
#: Pixels around a pixel that tell how steep an edge is among its own.
_AROUND = 8
#: How many times as steep as usual there is none, and a wall; and what a wall costs beside level ground.
_PLAIN, _WALL, _COST = 1.5, 5.0, 40.0
#: What ground of the same colour costs.
_SAME = 12.0
#: What edges are told in, in radiometry units, and how many of it are no edge.
_STEP, _LEAST = 2.0**-16, 64
#: In feathers: half the width of the squares that tell how much brighter the surroundings are, and how far
#: inside the ROI that is made good.
_BROAD, _FADED = 1.5, 3.0
#: Up to this difference in radiometry units, and so many times as rough, two materials are alike; from the
#: second on they are not.
_COLOUR, _ROUGH = (0.12, 0.25), (2.0, 3.0)
#: Whole numbers that a radiometry unit is summed in.
_FINE = 1 << 20


def reach(feather: int) -> int:
    """Pixels beyond a pixel that :func:`weights` sees: fronts' ways, thickness, and what edges are told by."""
    return _rounds(feather) + math.ceil((_DEEP + _FAR) * feather) + _AROUND + 2 + len(_SOFT)


def weights(roi: Mask, known: Array, made: Array, window: Window, feather: int, seed: int) -> Array:
    """Weight of the made content: 0 from ``feather`` pixels outside the ROI, 1 farther inside it.

    What is thin is made whole: narrow ROIs and ends. Right to the bit :func:`reach` pixels inside ``window``.

    Parameters
    ----------
    roi
        (height, width) bool of ``window``.
    known, made
        (bands, height, width): what is there, and what was made.
    feather
        Pixels outwards, at least 1.

    Returns
    -------
    (height, width) float32
    """
    out = np.zeros(roi.shape, np.float32)
    if roi.any():
        at = _around(roi, feather)
        place = Window(window.row + at[0].start, window.col + at[1].start, *roi[at].shape)
        out[at] = _weights(roi[at], known[(slice(None), *at)], made[(slice(None), *at)], place, feather, seed)
    return out


def evened(roi: Mask, known: Array, made: Array, feather: int) -> Array:
    """``made`` as bright as what surrounds the ROI, near its border and where the two are alike.

    The difference is told just outside the ROI, where there is both, and fades inside it. Parameters, and what
    is right to the bit, are those of :func:`weights`.
    """
    if not roi.any():
        return made
    at = _around(roi, feather)
    part = (slice(None), *at)
    out = np.array(made)
    out[part] += _missing(roi[at], known[part], made[part], feather)
    return out


def _around(roi: Mask, feather: int) -> tuple[slice, slice]:
    """The smallest part that shows all that is to be seen of the ROI in it."""
    rows, cols = np.flatnonzero(roi.any(1)), np.flatnonzero(roi.any(0))
    box = Window.from_bounds(int(rows[0]), int(cols[0]), int(rows[-1]) + 1, int(cols[-1]) + 1)
    return box.pad(reach(feather)).intersect(Window(0, 0, *roi.shape)).slices()


def _missing(roi: Mask, known: Array, made: Array, feather: int) -> Array:
    """What :func:`evened` adds: (bands, height, width)."""
    ring = np.asarray(np.clip(1 - distance(roi) / np.float32(feather), 0, 1) * ~roi, np.float32)
    fading = np.clip(1 - distance(~roi) / np.float32(_FADED * feather), 0, 1) ** 2
    share = np.maximum(_broad(ring, feather), np.float32(1e-4))
    brighter = np.stack([_broad(ring * one, feather) for one in known - made]) / share
    theirs, ours = (_broad(ring * _steep(image), feather) for image in (known, made))
    least = np.float32(1e-6)
    rougher: Array = np.asarray(
        (np.maximum(theirs, ours) + least) / (np.minimum(theirs, ours) + least), np.float32
    )
    alike = np.multiply(_until(np.abs(brighter).max(0), _COLOUR), _until(rougher, _ROUGH))
    return np.asarray(np.where(roi, fading, ring) * alike * brighter, np.float32)


def _until(value: Array, ends: tuple[float, float]) -> Array:
    """1 up to the first end, 0 from the second on."""
    return np.asarray(np.clip((ends[1] - value) / np.float32(ends[1] - ends[0]), 0, 1), np.float32)


def _broad(image: Array, feather: int) -> Array:
    """Means of squares, twice: in whole numbers, whose sums are exact wherever they begin."""
    whole, side = np.rint(image * _FINE).astype(np.int64), 2 * round(_BROAD * feather) + 1
    for _ in range(2):
        whole = ndimage.uniform_filter(whole, side, mode="nearest")
    return np.asarray(whole, np.float32) / np.float32(_FINE)


def _weights(roi: Mask, known: Array, made: Array, window: Window, feather: int, seed: int) -> Array:
    """:func:`weights` in and around an ROI."""
    depth = distance(~roi)
    thick = np.clip(_FAR - distance(depth >= _DEEP * feather) / np.float32(feather), 0, 1)
    inner, outer = roi & (depth > _INSIDE * feather * thick), distance(roi) > feather
    band = ~inner & ~outer
    if not band.any():
        return roi.astype(np.float32)
    steep = np.maximum(_edges(known), _edges(made))
    walls = (_COST - 1) * np.clip((steep - _PLAIN) / (_WALL - _PLAIN), 0, 1)
    same = _sameness(roi, known, made, feather)
    cost = (1 + np.maximum(walls, (_SAME - 1) * same)).astype(np.float32)
    ours, theirs = _arrival(inner, cost, band, feather), _arrival(outer, cost, band, feather)
    met = np.where(band, ours / np.maximum(ours + theirs, 1e-6), outer)
    wanted = _MIDDLE + np.clip(_chance(window, seed), -_MOVED, _MOVED)
    ramp = np.clip(0.5 + (wanted - met) / (2 * _HALF * (1 + 2 * same)), 0, 1)
    soft = np.asarray(ramp * ramp * (3 - 2 * ramp), np.float32)
    for axis in (0, 1):
        soft = ndimage.correlate1d(soft, _SOFT, axis, mode="nearest")
    return np.where(band, soft, inner).astype(np.float32)


def _sameness(roi: Mask, known: Array, made: Array, feather: int) -> Array:
    """1 where what is there and what was made are of one colour: no join shows there. (height, width).

    Towards the feather's end what was made is drawn to what is there; that is taken off again.
    """
    apart = _broad(np.abs(known - made).max(0), 1)
    free = np.clip(1 - distance(roi) / np.float32(feather + 1), 0.2, 1)
    return _until(apart / free, _COLOUR)


def _rounds(feather: int) -> int:
    """Steps of a front at most: the width of the band, and half of it more for what is in its way."""
    return math.ceil(1.5 * (1 + _INSIDE) * feather) + 2


def _arrival(start: Mask, cost: Array, band: Mask, feather: int) -> Array:
    """When a front that starts from ``start`` arrives: 0 in it, very late where it does not."""
    time = np.where(start, np.float32(0), np.float32(_NEVER))
    border_kernels.arrive(cost, band, _rounds(feather), time, np.empty_like(time))
    return time


def _edges(image: Array) -> Array:
    """How many times as steep as around it each pixel is: (height, width)."""
    steep = np.rint(_steep(image) / _STEP).astype(np.int64)  # sums of whole numbers are exact
    usual = ndimage.uniform_filter(steep, 2 * _AROUND + 1, mode="nearest")
    return np.asarray(steep / np.maximum(usual, _LEAST), np.float32)


def _steep(image: Array) -> Array:
    """Sum of the bands' gradients: (height, width)."""
    slopes = [np.abs(ndimage.sobel(image, axis, mode="nearest")).sum(0) for axis in (1, 2)]
    return slopes[0] + slopes[1]


def _chance(window: Window, seed: int) -> Array:
    """How much farther out or in the join lies, in widths of the band: (height, width)."""
    out = np.zeros(window.shape, np.float32)
    for grain, share, key in _GRAINS:
        coarse = scaled(window.pad(2 * grain), grain)
        out += np.float32(share) * cubic(gaussian(coarse, 1, seed, key), coarse, window, grain)[0]
    return out

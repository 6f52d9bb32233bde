"""Watershed segments of a place: crowns, roofs and plots, of which a state takes each whole or not at all.

The gradient of the picture is flooded from markers that lie some metres apart (Vincent and Soille, "Watersheds
in digital spaces", 1991); segments of like colour with no edge between them are one plot.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, sparse

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.schedule import Array

Labels = NDArray[np.int32]
#: Metres between markers, and the least of it in pixels.
_APART_M, _APART_PX = 5.0, 6.0
#: Differences of mean colour, and gradient along their common border, below which two segments are one plot.
_ALIKE, _NO_EDGE = 0.045, 0.035
#: Pixels that are segmented at most; larger places are averaged first.
_MOST_PIXELS = 1 << 20
#: Share of a segment inside the outline from which on the outline does not cut it.
_WHOLE = 0.95
#: Segments from which on a plot is large.
_LARGE = 3


@dataclass(frozen=True)
class Parcels:
    """Segments of a place and its surroundings.

    Attributes
    ----------
    segments
        (height, width): numbers of the segments, 0 up.
    plots
        (segments,): which plot each belongs to.
    """

    segments: Labels
    plots: NDArray[np.int32]

    def mean(self, values: Array) -> Array:
        """The mean of ``values`` (height, width) of each segment, laid out over its pixels."""
        return _means(self.segments, values)[self.segments]

    def plot_mean(self, values: Array) -> Array:
        """The mean of ``values`` (height, width) of each plot, laid out over its pixels."""
        plots = self.plots[self.segments]
        return _means(plots, values)[plots]

    @cached_property
    def large(self) -> NDArray[np.bool_]:
        """Which plots, (plots,), are of many segments."""
        return np.bincount(self.plots) >= _LARGE

    def taken(self, inside: Mask, reached: Array) -> tuple[Array, Mask]:
        """How far a state has come that takes parcels whole, (height, width); and where plots are too large.

        A plot that lies inside goes by its mean of ``reached``, and of small ones that the outline crosses each
        segment that is whole. Large even plots that it crosses cannot be taken whole.
        """
        share, reach = _means(self.segments, inside.astype(np.float32)), _means(self.segments, reached)
        sizes = np.bincount(self.segments.ravel(), minlength=len(self.plots)).astype(np.float64)
        count = int(self.plots.max()) + 1
        area = np.maximum(np.bincount(self.plots, sizes, count), 1)
        of_plot = (np.bincount(self.plots, sizes * share, count) / area)[self.plots]
        reach_of_plot = (np.bincount(self.plots, sizes * reach, count) / area)[self.plots]
        takes = np.where(of_plot >= _WHOLE, reach_of_plot > 0.5, (reach > 0.5) & (share >= _WHOLE))
        even = self.large[self.plots] & (of_plot < _WHOLE)
        return takes.astype(np.float32)[self.segments], even[self.segments]


def parcels_of(rgb: Array, gsd: float) -> Parcels:
    """The parcels of a picture (3, height, width) of ``gsd`` metres per pixel."""
    step = max(1, int(np.ceil(np.sqrt(rgb.shape[1] * rgb.shape[2] / _MOST_PIXELS))))
    small, apart = _averaged(rgb, step), max(_APART_M / (gsd * step), _APART_PX)
    smooth = ndimage.gaussian_filter(small, (0, apart / 6, apart / 6), mode="nearest")
    gradient = np.sqrt(sum(ndimage.sobel(band, axis) ** 2 for band in smooth for axis in (0, 1))) / 8
    markers = _markers(np.asarray(gradient, np.float32), apart)
    levels = np.clip(gradient * 4000, 0, 65535).astype(np.uint16)
    segments = ndimage.watershed_ift(levels, markers) - 1
    plots = _plots(segments, smooth, np.asarray(gradient, np.float32))
    fine = np.repeat(np.repeat(segments, step, 0), step, 1)[: rgb.shape[1], : rgb.shape[2]]
    return Parcels(fine.astype(np.int32), plots)


def _averaged(rgb: Array, step: int) -> Array:
    if step == 1:
        return rgb
    beyond = [(0, 0), *((0, -size % step) for size in rgb.shape[1:])]
    whole = np.pad(rgb, beyond, mode="edge")
    bands, height, width = whole.shape
    return np.asarray(whole.reshape(bands, height // step, step, width // step, step).mean((2, 4)), np.float32)


def _markers(gradient: Array, apart: float) -> Labels:
    """Calm spots, one in each neighbourhood."""
    calm = ndimage.gaussian_filter(gradient, apart / 4, mode="nearest")
    side = 2 * int(apart / 2) + 1
    least = calm == ndimage.minimum_filter(calm, side, mode="nearest")
    # Even ground has no lowest spot: a lattice makes up for it.
    rows, cols = np.indices(gradient.shape)
    pitch = max(4, round(1.5 * apart))
    lattice = (rows % pitch == pitch // 2) & (cols % pitch == pitch // 2)
    lattice &= ~ndimage.binary_dilation(least, iterations=max(1, round(0.7 * apart)))
    return np.asarray(ndimage.label(least | lattice)[0], np.int32)


def _plots(segments: Labels, rgb: Array, gradient: Array) -> NDArray[np.int32]:
    """Which plot each segment belongs to."""
    count = int(segments.max()) + 1
    colours = np.stack([_means(segments, band) for band in rgb], 1)
    first, second, edge = [], [], []
    for a, b, height in (
        (segments[:, :-1], segments[:, 1:], np.maximum(gradient[:, :-1], gradient[:, 1:])),
        (segments[:-1], segments[1:], np.maximum(gradient[:-1], gradient[1:])),
    ):
        border = a != b
        first.append(np.minimum(a, b)[border])
        second.append(np.maximum(a, b)[border])
        edge.append(height[border])
    pair = np.concatenate(first).astype(np.int64) * count + np.concatenate(second)
    kinds, which = np.unique(pair, return_inverse=True)
    height = np.bincount(which, np.concatenate(edge)) / np.maximum(np.bincount(which), 1)
    one, other = kinds // count, kinds % count
    alike = np.abs(colours[one] - colours[other]).max(1) < _ALIKE
    joined = alike & (height < _NO_EDGE)
    graph = sparse.coo_matrix((np.ones(int(joined.sum())), (one[joined], other[joined])), (count, count))
    return np.asarray(sparse.csgraph.connected_components(graph, directed=False)[1], np.int32)


def _means(segments: Labels, values: Array) -> Array:
    flat = segments.ravel()
    total = np.bincount(flat, values.ravel().astype(np.float64))
    return np.asarray(total / np.maximum(np.bincount(flat), 1), np.float32)

"""Patch aggregation: overlapping patches vote on each pixel, near centres and good matches count most."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.multiscale.patch.patch_sources import Atlas
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window


@dataclass(frozen=True)
class PatchAggregation:
    """Patches of ``radius`` vote on the pixels they cover.

    A vote's weight is exp(-distance / typical - offset^2 / (2 (spread side)^2)): a narrow spread keeps detail,
    because fewer differing patches are averaged; trust in good matches keeps pieces whole.
    """

    atlas: Atlas
    radius: int
    spread: float
    typical: float

    @cached_property
    def _place(self) -> Array:
        side = 2 * self.radius + 1
        reach = np.arange(-self.radius, self.radius + 1) ** 2
        return (-0.5 * (reach[:, None] + reach) / (self.spread * side) ** 2).astype(np.float32)

    def count(
        self, centre: NDArray[np.int64], gap: Array, shape: tuple[int, int]
    ) -> tuple[Array, NDArray[np.int64]]:
        """Weighted mean of the votes and the source that the strongest vote names.

        Parameters
        ----------
        centre, gap
            (height + 2 radius, width + 2 radius): atlas position of the patch matched at each pixel (-1: none)
            and its squared distance.
        shape
            (height, width) of the pixels asked for.

        Returns
        -------
        (bands, height, width) float32, (height, width) int64
        """
        height, width = shape
        trust = -np.minimum(gap / np.float32(self.typical), 50).astype(np.float32)
        total = np.zeros((height, width, self.atlas.bands), np.float32)
        weight = np.zeros(shape, np.float32)
        strongest = np.full(shape, -np.inf, np.float32)
        source = np.full(shape, -1, np.int64)
        for dy in range(-self.radius, self.radius + 1):
            for dx in range(-self.radius, self.radius + 1):
                top, left = self.radius - dy, self.radius - dx
                view = slice(top, top + height), slice(left, left + width)
                voter = centre[view]
                vote = np.maximum(voter + dy * self.atlas.width + dx, 0)
                score = trust[view] + self._place[dy + self.radius, dx + self.radius]
                score = np.where(voter < 0, np.float32(-np.inf), score)
                share = np.where(voter < 0, np.float32(0), np.exp(np.maximum(score, -80)))
                total += share[..., None] * self.atlas.pixels[vote]
                weight += share
                stronger = score > strongest
                strongest[stronger], source[stronger] = score[stronger], vote[stronger]
        mean = np.asarray(total / np.maximum(weight, 1e-37)[..., None], np.float32)
        return mean.transpose(2, 0, 1), source


def gaussian_window(side: int, width: float) -> Array:
    """Weights (side, side) of a patch's pixels, 1 in the middle."""
    reach = np.arange(side) - side // 2
    row = np.exp(-0.5 * (reach / width) ** 2)
    return np.outer(row, row).astype(np.float32)


def padded(array: NDArray[Any], window: Window, within: Window, px: int, fill: float | None) -> NDArray[Any]:
    """``window`` grown by ``px`` of an array that holds ``within``; outside: ``fill``, or the edge held if
    None."""
    wanted = window.pad(px)
    have = wanted.intersect(within)
    rows, cols = have.slices(within=within)
    part = np.asarray(array[..., rows, cols])
    if have == wanted:
        return part
    grow = [(0, 0)] * (array.ndim - 2) + [
        (have.row - wanted.row, wanted.bottom - have.bottom),
        (have.col - wanted.col, wanted.right - have.right),
    ]
    return np.pad(part, grow, mode="edge") if fill is None else np.pad(part, grow, constant_values=fill)

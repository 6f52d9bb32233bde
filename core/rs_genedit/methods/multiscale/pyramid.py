"""The scales of a work window: what is known at each, and how far each pixel is free to change.

Scale 0 is the coarsest, the last is the scene's own pixels. A coarse pixel averages the known native pixels
under it and only those, so that what is to be replaced never bleeds into what replaces it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from rs_genedit.methods.canvas import Border, Canvas, Mask
from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.resample import area, averaging_tiles, scaled, source_of
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.scratch import ScratchArrays


@dataclass(frozen=True)
class PyramidLevel:
    """One scale of a canvas.

    Attributes
    ----------
    window
        In the scale's own grid.
    known
        (bands, height, width): known content; the fill value 0 where there is none.
    keep
        (height, width) float32: 1 keeps the known value, 0 is free, between: drawn towards it (keep mask).
    roi
        (height, width) bool: pixels that any part of the ROI touches.
    """

    scale: int
    factor: float
    window: Window
    known: Array
    keep: Array
    roi: Mask

    def changing(self, part: Window) -> Window:
        """The smallest window of ``part`` that holds its pixels that are free to change; empty without one."""
        free = self.keep[part.slices(within=self.window)] < 1
        rows, cols = np.flatnonzero(free.any(1)), np.flatnonzero(free.any(0))
        if not rows.size:
            return Window(part.row, part.col, 0, 0)
        return Window(
            part.row + int(rows[0]), part.col + int(cols[0]), int(np.ptp(rows)) + 1, int(np.ptp(cols)) + 1
        )

    def kept(self, free: Array, part: Window) -> Array:
        """``free`` (bands, height, width of ``part``) drawn towards the known values; to the bit where kept."""
        at = part.slices(within=self.window)
        keep, known = self.keep[at], self.known[(slice(None), *at)]
        return np.where(keep < 1, free + keep * (known - free), known)


def pyramid_level(
    canvas: Canvas,
    border: Border,
    scale: int,
    factor: float,
    reach: int,
    store: ScratchArrays,
    workers: Workers,
    part: Window | None = None,
) -> PyramidLevel:
    """Build one scale, tile by tile; of ``part`` alone, where one is given, the rest is left at 0.

    ``reach`` is how many pixels of the scale a patch sees: invalid pixels within it of free ones are free too,
    so that nothing is compared with a value that means nothing.
    """
    window = scaled(canvas.window, factor)
    wanted = window if part is None else part.intersect(window)
    known = store.zeros((canvas.bands, *window.shape))
    keep = store.zeros(window.shape)
    roi = store.zeros(window.shape, bool)
    void = store.zeros(window.shape, bool)

    def average(tile: Window) -> None:
        for part in averaging_tiles(tile, factor):
            average_part(part)
            store.release()

    def average_part(tile: Window) -> None:
        source = source_of(tile, factor, canvas.window)
        at = source.slices(within=canvas.window)
        usable = canvas.valid[at] & ~canvas.roi[at]
        weights = np.stack([usable, canvas.roi[at], canvas.valid[at]]).astype(np.float32)
        share, asked, valid = area(weights, source, tile, factor)
        total = area(canvas.pixels[(slice(None), *at)] * usable, source, tile, factor)
        here = tile.slices(within=window)
        known[(slice(None), *here)] = total / np.maximum(share, 1e-6)
        roi[here] = asked > border.covered
        void[here] = (valid < 0.5) & (asked <= border.covered)

    apart = round(border.feather / factor) + border.apart if border.apart else 0
    ring = apart + border.soft if apart else round(border.feather / factor) + border.soft
    horizon = ring + reach + 1

    workers.tiles(wanted.pad(horizon).intersect(window), average)

    def keep_mask(tile: Window) -> None:
        padded = tile.pad(horizon).intersect(window)
        at = padded.slices(within=window)
        kept = np.ones(padded.shape, np.float32)
        for rows, cols in ndimage.find_objects(roi[at].astype(np.uint8)):  # no search far from the ROI
            box = tuple(
                slice(max(part.start - horizon, 0), min(part.stop + horizon, length))
                for part, length in zip((rows, cols), padded.shape, strict=True)
            )
            away = distance(roi[at][box])
            partly = border.keep + (1 - border.keep) * (away - apart) / (ring - apart + 1)
            free = np.where(away > ring, 1, np.where(away <= apart, 0, partly))
            free[void[at][box] & (away <= horizon)] = 0
            kept[box] = free
        keep[tile.slices(within=window)] = kept[tile.slices(within=padded)]

    workers.tiles(wanted, keep_mask)
    return PyramidLevel(scale, factor, window, known, keep, roi)


def distance(mask: Mask) -> Array:
    """Euclidean distance in pixels to the nearest set pixel, 0 on it; infinite without one. (height, width)."""
    if not mask.any():
        return np.full(mask.shape, np.inf, np.float32)
    return ndimage.distance_transform_edt(~mask).astype(np.float32)


def grow(mask: Mask, px: int) -> Mask:
    """Dilate by a square of ``px`` on each side."""
    return ndimage.maximum_filter(mask, 2 * px + 1, mode="constant", cval=False) if px else mask


def shrink(mask: Mask, px: int) -> Mask:
    """Erode by a square of ``px`` on each side; what lies outside the array counts as unset."""
    return ndimage.minimum_filter(mask, 2 * px + 1, mode="constant", cval=False) if px else mask

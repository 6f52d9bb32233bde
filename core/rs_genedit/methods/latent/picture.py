"""Crop: the RGB picture around a place that a latent model is shown, and its result on the scene's grid."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy import ndimage

from rs_genedit.methods.canvas import Array, Canvas, Mask
from rs_genedit.methods.latent.tiles import crop_and_tiles
from rs_genedit.methods.multiscale.resample import area, cubic
from rs_genedit.raster.grid import Window
from rs_genedit.raster.rgb import RgbBridge

#: Pixels of the scene to a pixel of the model's picture: as few as the picture holds the ROI with, from these.
_ZOOMS = (0.125, 0.25, 0.5, 1.0, 2.0, 4.0)


@dataclass(frozen=True)
class Crop:
    """Where a latent model works.

    Attributes
    ----------
    zoom
        Pixels of the scene to a pixel of the picture, along one axis.
    cell
        Pixels of the scene to a latent cell.
    cells, tiles
        The crop and its tiles, in latent cells counted from the raster's origin.
    factor
        Pixels of the picture to a latent cell.
    """

    zoom: float
    cell: int
    cells: Window
    tiles: tuple[Window, ...]
    factor: int

    @classmethod
    def around(cls, roi: Window, side: int, factor: int) -> Crop:
        """The crop around an ROI for a model of ``side`` cells of ``factor`` pixels: one tile if it fits."""
        zooms = [zoom for zoom in _ZOOMS if zoom * factor >= 1]
        for zoom in zooms:
            cell = round(zoom * factor)
            cells, tiles = crop_and_tiles(roi.scale(cell), side)
            if len(tiles) == 1 or zoom == zooms[-1]:
                return cls(zoom, cell, cells, tiles, factor)
        raise ValueError("a latent cell has at least one pixel")

    @property
    def native(self) -> Window:
        """In pixels of the scene; may reach outside."""
        return _times(self.cells, self.cell)

    @property
    def pixels(self) -> Window:
        """In pixels of the picture."""
        return _times(self.cells, self.factor)

    def shown(self, canvas: Canvas, bridge: RgbBridge) -> Array:
        """The picture (3, height, width) of 0 to 1; what is not valid is as its nearest valid pixel."""
        inner = self.native.intersect(canvas.window)
        at = inner.slices(within=canvas.window)
        rgb = np.zeros((3, *self.native.shape), np.float32)
        valid = np.zeros(self.native.shape, bool)
        here = inner.slices(within=self.native)
        rgb[(slice(None), *here)] = np.clip(
            bridge.from_float(np.asarray(canvas.pixels[(slice(None), *at)])), 0, 1
        )
        valid[here] = canvas.valid[at]
        if not valid.all():
            nearest = ndimage.distance_transform_edt(~valid, return_distances=False, return_indices=True)
            rgb = rgb[:, nearest[0], nearest[1]]
        return np.clip(self._to_picture(bridge.toned(rgb)), 0, 1)

    def cover(self, canvas: Canvas) -> Array:
        """The share (height, width) of each latent cell that lies in the ROI, 0 to 1."""
        inner = self.native.intersect(canvas.window)
        inside = np.zeros((1, *self.native.shape), np.float32)
        at = inner.slices(within=canvas.window)
        inside[(0, *inner.slices(within=self.native))] = canvas.roi[at] & canvas.valid[at]
        return np.clip(area(inside, self.native, self.cells, self.cell)[0], 0, 1)

    def laid(self, picture: Array, canvas: Canvas, bridge: RgbBridge) -> Canvas:
        """The canvas with a picture (3, height, width) in its ROI, in all bands."""
        inner = self.native.intersect(canvas.window)
        at = inner.slices(within=canvas.window)
        made = self._to_native(picture)[(slice(None), *inner.slices(within=self.native))]
        before, valid = np.asarray(canvas.pixels[(slice(None), *at)]), canvas.valid[at]
        inside: Mask = np.asarray(canvas.roi[at] & valid)
        seen = np.clip(bridge.from_float(before), 0, 1)
        change = np.where(inside, bridge.untoned(np.clip(made, 0, 1)) - seen, 0).astype(np.float32)
        after = bridge.changed(before, change, valid, inside)
        pixels = np.array(canvas.pixels)
        pixels[(slice(None), *at)] = np.where(inside, after, before)
        return replace(canvas, pixels=pixels)

    def _to_picture(self, rgb: Array) -> Array:
        if self.zoom > 1:
            return area(rgb, self.native, self.pixels, self.zoom)
        return rgb if self.zoom == 1 else cubic(rgb, self.native, self.pixels, 1 / self.zoom)

    def _to_native(self, picture: Array) -> Array:
        if self.zoom > 1:
            return cubic(picture, self.pixels, self.native, self.zoom)
        return picture if self.zoom == 1 else area(picture, self.pixels, self.native, 1 / self.zoom)


def _times(window: Window, by: int) -> Window:
    return Window(window.row * by, window.col * by, window.height * by, window.width * by)

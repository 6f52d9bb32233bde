"""Previews: coarse pictures of an edit while it grows, one a scale, laid where they belong by a world file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from rasterio.transform import Affine

from rs_genedit import protocol
from rs_genedit.methods.canvas import Array, EditUnit
from rs_genedit.raster.grid import Window
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.context import JobContext

if TYPE_CHECKING:
    from PIL import Image

#: Longest side of a preview in pixels.
LARGEST = 1024


class Previewer:
    """Called by a method when there is a coarser estimate; does nothing unless somebody asked for previews."""

    def __init__(self, context: JobContext, pixels: PixelSource, bands: tuple[int, ...] | None) -> None:
        self._context, self._pixels, self._bands = context, pixels, bands

    def __call__(self, unit: EditUnit, scale: int, window: Window, factor: float, made: Array) -> None:
        """Write the estimate's picture and say where it lies."""
        self.show(unit.name, scale, window, factor, made)

    def show(self, name: str, scale: int, window: Window, factor: float, made: Array) -> None:
        """The same for what is no edit unit; ``name`` is what its picture is called."""
        if self._context.previews is None:
            return
        from rs_genedit.raster.pictures import write_preview  # with Pillow: most edits are not watched

        step = max(1, -(-max(window.shape) // LARGEST))
        native = self._pixels.radiometry.to_native(np.asarray(made[:, ::step, ::step]))
        path = Path(self._context.previews) / f"{name}-{scale}.png"
        pixel = Affine.translation(window.col * factor, window.row * factor)
        place = self._pixels.transform * pixel * Affine.scale(factor * step)
        write_preview(self._picture(native), path, place)
        height, width = native.shape[1:]
        corners = [place * corner for corner in ((0, 0), (width, 0), (0, height), (width, height))]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        bounds = (min(xs), min(ys), max(xs), max(ys))
        self._context.emit(protocol.Preview(self._context.job, str(path), scale, bounds))

    def _picture(self, native: np.ndarray) -> Image.Image:
        from PIL import Image

        from rs_genedit.raster.pictures import to_image

        table = self._pixels.colour_table
        if table is None:
            return to_image(RgbBridge.for_display(self._pixels, self._bands), native)
        colours = np.zeros((max(table) + 1, 3), np.uint8)
        for code, colour in table.items():
            colours[code] = colour[:3]
        return Image.fromarray(colours[native[0].astype(np.int64).clip(0, len(colours) - 1)], "RGB")

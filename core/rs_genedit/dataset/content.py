"""What a chip holds: native pixels before and after, the change mask, and both as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from PIL import Image, PngImagePlugin
from rasterio import features
from shapely import geometry as shapes

from rs_genedit import __version__
from rs_genedit.dataset.chips import Chip
from rs_genedit.localnames import gdal_name
from rs_genedit.raster import xmp
from rs_genedit.raster.grid import Window, rasterio_window
from rs_genedit.raster.opening import open_raster
from rs_genedit.raster.pictures import to_image
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import Scene, open_scene


@dataclass(frozen=True)
class Content:
    """The pixels of one chip.

    Attributes
    ----------
    before, after : PIL.Image.Image
        RGB, by one stretch.
    changed : numpy.ndarray
        bool (height, width).
    native_before, native_after : numpy.ndarray
        (bands, height, width) in the scene's own numbers.
    profile : dict
        Grid, CRS, nodata and type for a GeoTIFF of the chip.
    marks : str
        XMP of the picture after.
    """

    before: Image.Image
    after: Image.Image
    changed: np.ndarray
    native_before: np.ndarray
    native_after: np.ndarray
    profile: dict[str, Any]
    marks: str

    @property
    def grid(self) -> dict[str, Any]:
        """CRS and transform alone, for a raster of labels."""
        return {name: self.profile[name] for name in ("crs", "transform") if name in self.profile}

    def png(self, picture: Image.Image, is_made: bool) -> bytes:
        """A picture as PNG; what is synthetic says so in its XMP."""
        info = PngImagePlugin.PngInfo()
        if is_made:
            info.add_itxt("XML:com.adobe.xmp", self.marks)
        target = BytesIO()
        picture.save(target, "PNG", pnginfo=info)
        return target.getvalue()

    def outlines(self) -> list[shapes.Polygon]:
        """Polygons of the changed pixels, in pixels of the chip."""
        found = features.shapes(self.changed.astype(np.uint8), mask=self.changed, connectivity=4)
        return [shapes.shape(one) for one, _ in found]


class Reader:
    """Reads chips one after another, in the order of their pairs; files stay open while a pair lasts."""

    def __init__(self, bands: tuple[int, ...] | None, made_on: str) -> None:
        self._bands, self._made_on = bands, made_on
        self._stack = ExitStack()
        self._open: tuple[Path, Path] | None = None

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def read(self, chip: Chip) -> Content:
        """The content of a chip."""
        pair = chip.pair
        if self._open != (pair.before, pair.after):
            self._stack.close()
            self._scene: Scene = self._stack.enter_context(open_scene(pair.before))
            self._before = self._stack.enter_context(rasterio.open(gdal_name(self._scene.path), sharing=False))
            self._after = self._stack.enter_context(open_raster(pair.after, sharing=False))
            self._mask = self._stack.enter_context(rasterio.open(pair.mask, driver="GTiff"))
            self._bridge = RgbBridge.for_display(self._scene, self._bands)
            self._open = (pair.before, pair.after)
        window, inside = chip.window, chip.window.intersect(self._scene.window)
        native = self._padded(self._before.read(window=rasterio_window(inside)), inside, window)
        made = native.copy()
        row, col = pair.origin
        there = Window(row, col, self._after.height, self._after.width).intersect(inside)
        if not there.is_empty:
            at = (slice(None), *there.slices(within=window))
            made[at] = self._after.read(window=rasterio_window(there.shift(-row, -col)))
        changed = self._padded(self._mask.read(window=rasterio_window(inside)), inside, window)[0] != 0
        valid = self._padded(self._scene.valid(inside)[None], inside, window)[0].astype(bool)
        bands = [band - 1 for band in self._scene.edited_bands]
        return Content(
            to_image(self._bridge, native[bands], valid),
            to_image(self._bridge, made[bands], valid),
            changed,
            native,
            made,
            self._profile(window),
            xmp.marked(
                "",
                xmp.Marks(
                    __version__,
                    self._made_on,
                    xmp.source_type(bool(pair.provenance.get("models")), False, ""),
                    pair.prompt,
                ),
            ),
        )

    @staticmethod
    def _padded(pixels: np.ndarray, inside: Window, window: Window) -> np.ndarray:
        """Pixels of ``inside`` in a chip that reaches beyond the scene; 0 there."""
        if inside == window:
            return pixels
        whole = np.zeros((pixels.shape[0], *window.shape), pixels.dtype)
        whole[(slice(None), *inside.slices(within=window))] = pixels
        return whole

    def _profile(self, window: Window) -> dict[str, Any]:
        dataset = self._before
        has_grid = not dataset.gcps[0] and dataset.crs is not None
        return {
            "driver": "GTiff",
            "height": window.height,
            "width": window.width,
            "count": dataset.count,
            "dtype": dataset.dtypes[0],
            "nodata": dataset.nodata,
            "compress": "deflate",
            **({"crs": dataset.crs, "transform": self._moved(dataset, window)} if has_grid else {}),
        }

    @staticmethod
    def _moved(dataset: rasterio.DatasetReader, window: Window) -> rasterio.Affine:
        return dataset.transform * rasterio.Affine.translation(window.col, window.row)


def contents(chips: list[Chip], bands: tuple[int, ...] | None, made_on: str) -> Iterator[tuple[Chip, Content]]:
    """Each chip with what it holds, one at a time."""
    with Reader(bands, made_on) as reader:
        for chip in chips:
            yield chip, reader.read(chip)

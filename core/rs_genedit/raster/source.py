"""Pixel source: windows of native pixels with their grid and radiometry, whoever keeps them.

A :class:`~rs_genedit.raster.scene.Scene` is one; :class:`OverlaidScene` is a scene with finished edits (staged
windows, earlier frames) laid over it. Tasks and jobs read either and never ask which.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from rs_genedit.raster.grid import Window

if TYPE_CHECKING:
    from pathlib import Path

    from rasterio.crs import CRS
    from rasterio.transform import Affine
    from shapely.geometry.base import BaseGeometry

    from rs_genedit.raster.georeferencing import Georeferencing
    from rs_genedit.raster.radiometry import Radiometry
    from rs_genedit.raster.scene import Scene


class PixelSource(Protocol):
    """What a task or job reads: pixels, validity, grid and radiometry of a scene."""

    @property
    def path(self) -> Path:
        """The file that the grid and all metadata come from."""

    @property
    def window(self) -> Window:
        """The whole scene in its own pixels."""

    @property
    def height(self) -> int:
        """Rows."""

    @property
    def width(self) -> int:
        """Columns."""

    @property
    def count(self) -> int:
        """Number of bands of the file."""

    @property
    def dtype(self) -> np.dtype[Any]:
        """Type of a native pixel."""

    @property
    def edited_bands(self) -> tuple[int, ...]:
        """Bands that are edited, 1-based: all but alpha."""

    @property
    def bits(self) -> int | None:
        """Bits of a pixel where they are fewer than its type's."""

    @property
    def largest(self) -> float:
        """Numbers beyond are fill, not measurements."""

    @property
    def has_class_names(self) -> bool:
        """Whether the file names what its numbers stand for, or has colours for them."""

    @property
    def colour_table(self) -> Mapping[int, tuple[int, ...]] | None:
        """Red, green, blue and alpha of each code of a paletted raster; None where numbers are no indices."""

    @property
    def nodatavals(self) -> tuple[float | None, ...]:
        """Nodata value of each band of the file."""

    @property
    def block_shape(self) -> tuple[int, int]:
        """Rows and columns of a block on disk."""

    @property
    def block_bytes(self) -> int:
        """Bytes of a block, decoded."""

    @property
    def transform(self) -> Affine:
        """From (column, row) to world; identity where there is none."""

    @property
    def georeference(self) -> Georeferencing:
        """How pixels and world go together: geotransform, GCPs, RPCs or nothing."""

    @property
    def descriptions(self) -> tuple[str | None, ...]:
        """A band's name, for each band of the file."""

    @property
    def colorinterp(self) -> tuple[Any, ...]:
        """What each band of the file shows."""

    @property
    def wavelengths(self) -> tuple[float | None, ...]:
        """Nanometres of each band's centre, None where the file does not say."""

    @property
    def axes(self) -> np.ndarray | None:
        """2 x 2, metres (east, north) of a pixel right and a pixel down at the centre, or None."""

    @property
    def crs(self) -> CRS | None:
        """Coordinate reference system."""

    @property
    def gsd(self) -> float | None:
        """Metres on the ground per pixel; None when unknown."""

    @property
    def radiometry(self) -> Radiometry:
        """From native numbers to floats and back."""

    def read(self, window: Window, bands: Sequence[int] | None = None) -> np.ndarray:
        """Native pixels (bands, height, width); the edited bands by default."""

    def valid(self, window: Window) -> np.ndarray:
        """(height, width) bool: where there is data."""

    def fingerprint(self, window: Window) -> str:
        """SHA-256 over grid, type, pixels and validity of a window."""

    def to_pixel(self, geometry: BaseGeometry, crs: CRS | str | None = None) -> BaseGeometry:
        """A geometry of ``crs`` (default: the scene's) in (column, row)."""

    def to_world(self, geometry: BaseGeometry) -> BaseGeometry:
        """A geometry in (column, row) coordinates in the scene's CRS."""


class Overlay(Protocol):
    """Finished edits: something that lays its pixels over those of a window."""

    def lay_over(self, window: Window, pixels: np.ndarray) -> np.ndarray:
        """``pixels`` (edited bands, height, width) of ``window`` with the finished ones put in."""


class OverlaidScene:
    """A scene with finished edits laid over it, lowest first: what the next edit sees.

    Grid, metadata, validity and radiometry are the scene's: an edit neither makes nodata nor moves the scale on
    which pixels are compared, so edits that build on each other stay comparable.
    """

    def __init__(self, scene: Scene, overlays: Sequence[Overlay]) -> None:
        self._scene, self._overlays = scene, tuple(overlays)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._scene, name)

    def read(self, window: Window, bands: Sequence[int] | None = None) -> np.ndarray:
        """Native pixels (bands, height, width) with the edits in them."""
        edited = self._scene.edited_bands
        wanted = tuple(bands) if bands is not None else edited
        laid = self._scene.read(window)
        for overlay in self._overlays:
            laid = overlay.lay_over(window, laid)
        if wanted == edited:
            return laid
        out = self._scene.read(window, wanted)
        for position, band in enumerate(wanted):
            if band in edited:
                out[position] = laid[edited.index(band)]
        return out

    def fingerprint(self, window: Window) -> str:
        """SHA-256 over the scene's fingerprint and the pixels as the edits leave them."""
        digest = hashlib.sha256(self._scene.fingerprint(window).encode())
        for tile in window.tiles(1024):
            digest.update(np.ascontiguousarray(self.read(tile)).tobytes())
        return digest.hexdigest()

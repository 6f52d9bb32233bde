"""A VRT that lays edited windows over the untouched source: the way every output is made, and one of the
outputs.

No second full copy is ever written. The final COG or GeoTIFF is one pass over this VRT, the ``vrt`` output is
this VRT over a patch, and a patch is this VRT cut to a window. All metadata ride in it, because GDAL's writers
take from a VRT what they would lose from a profile.
"""

from __future__ import annotations

import os
import xml.etree.ElementTree as ET  # nosec B405 - builds XML, parses none
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rs_genedit import layered, localnames
from rs_genedit.raster.gdalxml import serialised
from rs_genedit.raster.grid import Window
from rs_genedit.raster.metadata import Metadata

MASK = "mask,1"


@dataclass(frozen=True)
class Layer:
    """A file that covers ``at`` of the scene; its band ``i`` stands for the scene's band ``bands[i - 1]``."""

    path: str | Path
    at: Window
    bands: tuple[int, ...]


def overlay(
    metadata: Metadata,
    base: str | Path,
    layers: Sequence[Layer],
    window: Window | None = None,
    beside: Path | None = None,
) -> str:
    """The text of :func:`overlay_root`."""
    return serialised(overlay_root(metadata, base, layers, window, beside))


def overlay_root(
    metadata: Metadata,
    base: str | Path,
    layers: Sequence[Layer],
    window: Window | None = None,
    beside: Path | None = None,
) -> ET.Element:
    """The VRT of the scene ``base`` under ``layers``, cut to ``window``.

    Parameters
    ----------
    metadata : Metadata
        Of the whole scene, with any tags to add.
    base : path
        The scene's file or whatever GDAL opens.
    layers : sequence of Layer
        Later ones lie on top.
    window : Window, optional
        Default: the whole scene.
    beside : Path, optional
        Folder in which the VRT will lie; files are then named relative to it, so that the folder can be moved.
    """
    window = window or metadata.window
    shown = metadata.windowed(window)
    root = ET.Element("VRTDataset", rasterXSize=str(window.width), rasterYSize=str(window.height))
    shown.describe(root)
    whole = Layer(base, metadata.window, tuple(range(1, len(metadata.bands) + 1)))
    visible = [whole, *(layer for layer in layers if layer.at.overlaps(window))]
    for index, band in enumerate(shown.bands, 1):
        element = ET.SubElement(root, "VRTRasterBand", dataType=band.dtype, band=str(index))
        band.describe(element)
        for layer in visible:
            if index in layer.bands:
                _source(element, layer, str(layer.bands.index(index) + 1), window, band.dtype, beside)
    # (Tags make a mask of nodata over all bands; they are carried, and make it again.)
    if metadata.mask == "per_dataset":
        mask = ET.SubElement(ET.SubElement(root, "MaskBand"), "VRTRasterBand", dataType="Byte")
        _source(mask, whole, MASK, window, "Byte", beside)
    return root


def _source(
    parent: ET.Element, layer: Layer, band: str, window: Window, dtype: str, beside: Path | None
) -> None:
    shared = layer.at.intersect(window)
    taken, put = _within(layer.at, shared), _within(window, shared)
    name = _name(layer.path, beside)
    layered.add_source(parent, "SimpleSource", name, band, dtype, layer.at.shape, taken, put)


def _within(frame: Window, window: Window) -> tuple[int, int, int, int]:
    """``window`` as counted from the first pixel of ``frame``."""
    return window.row - frame.row, window.col - frame.col, window.height, window.width


def _name(path: str | Path, beside: Path | None) -> tuple[str, bool]:
    """The path as the VRT has it, and whether it is relative to the VRT."""
    text = os.fspath(path)
    if localnames.container(text) is not None or text.startswith("/vsi"):
        return text, False
    return (os.path.realpath(text), False) if beside is None else layered.seen_from(text, beside)

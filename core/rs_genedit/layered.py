"""Layered VRT: edits laid over a raster, each by its change mask, as virtual rasters of two levels.

A layer is a small VRT over the raster that an edit wrote; its mask band is the edit's change mask, so that it
shows the pixels of ROI and feather and nothing else of that raster. The layered raster is the source's own
VRT with such layers on top, lowest first. So an edit can be hidden, moved or left out without a pixel being
written, and however many there are, the files are never nested deeper.

Standard library only and readable by Python 3.9: the engine writes with this what an edit reads, QGIS what it
shows.
"""

from __future__ import annotations

import os
import xml.etree.ElementTree as ET  # nosec B405 - builds XML, parses none
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rs_genedit import owned
from rs_genedit.errors import OutputError

#: What the name of an edit's layer ends in.
SUFFIX = ".layer.vrt"
#: Rows and columns of a block, as in every GeoTIFF that the engine writes: an edit reads both alike.
BLOCK = 512
_MOST_NAMES = 1000
#: Bytes of a text that is compared; that over a whole scene has some thousand an edit.
_LARGEST = 64 << 20


@dataclass(frozen=True)
class Part:
    """A raster that an edit wrote: the whole scene, or ``at`` (row, column, height, width) of it."""

    path: str
    at: tuple[int, int, int, int]


@dataclass(frozen=True)
class LayerFiles:
    """The files of one edit that its layer is made of, and what its pixels are.

    Attributes
    ----------
    name : str
        Of the edit: the stem of its Item.
    parts : sequence of Part
    mask : str
        Change mask on the scene's grid, 255 where the edit changed something.
    shape : (int, int)
        Rows and columns of the scene.
    dtypes : sequence of str
        GDAL's name of the type of each band of the scene.
    """

    name: str
    parts: Sequence[Part]
    mask: str
    shape: tuple[int, int]
    dtypes: Sequence[str]

    @property
    def at(self) -> tuple[int, int, int, int]:
        """The window (row, column, height, width) that holds all parts."""
        top, left = min(part.at[0] for part in self.parts), min(part.at[1] for part in self.parts)
        bottom = max(part.at[0] + part.at[2] for part in self.parts)
        right = max(part.at[1] + part.at[3] for part in self.parts)
        return top, left, bottom - top, right - left


def layer_text(layer: LayerFiles, folder: Path) -> str:
    """The VRT of one edit's layer, which is to lie in ``folder``."""
    top, left, height, width = layer.at
    root = ET.Element("VRTDataset", rasterXSize=str(width), rasterYSize=str(height))
    named = [(part, seen_from(part.path, folder)) for part in layer.parts]
    for band, dtype in enumerate(layer.dtypes, 1):
        element = ET.SubElement(root, "VRTRasterBand", dataType=dtype, band=str(band))
        for part, name in named:
            row, col, rows, cols = part.at
            add_source(
                element, "SimpleSource", name, band, dtype,
                (rows, cols), (0, 0, rows, cols), (row - top, col - left, rows, cols),
            )  # fmt: skip
    mask = ET.SubElement(ET.SubElement(root, "MaskBand"), "VRTRasterBand", dataType="Byte")
    here = (0, 0, height, width)
    add_source(mask, "SimpleSource", seen_from(layer.mask, folder), 1, "Byte", layer.shape, layer.at, here)
    return text_of(root)


def place_layer(layer: LayerFiles, folder: Path) -> tuple[Path, bool]:
    """Write a layer's VRT into ``folder``, under the first name that is free or holds just that.

    Returns
    -------
    (Path, bool)
        The file, and whether it is new.

    Raises
    ------
    OutputError
        Every name is taken.
    OSError
        The folder cannot be written.
    """
    text = layer_text(layer, folder)
    for number in range(1, _MOST_NAMES):
        path = folder / f"{layer.name}{'' if number == 1 else f'-{number}'}{SUFFIX}"
        if not os.path.lexists(path):
            owned.write_text(path, text)
            return path, True
        if owned.is_regular_file(path) and content_of(path) == text:
            return path, False
    raise OutputError(f"there are too many files named like {layer.name}{SUFFIX} in {folder}")


def content_of(path: Path) -> str:
    """The text of a small file; empty where it is none."""
    try:
        return path.read_text("utf-8") if path.stat().st_size <= _LARGEST else ""
    except (OSError, UnicodeDecodeError):
        return ""


def lay_over(
    root: ET.Element, bands: Sequence[int], layers: Sequence[tuple[LayerFiles, Path]], folder: Path
) -> None:
    """Put layers into the VRT ``root`` of the raster beneath, which is to lie in ``folder``.

    Parameters
    ----------
    root : Element
        ``VRTDataset`` of the whole scene; it is changed.
    bands : sequence of int
        Bands that edits change, 1-based: all but alpha.
    layers : sequence of (LayerFiles, Path)
        Each edit's files and its layer's VRT, the lowest first.
    """
    named = [(files, seen_from(str(path), folder)) for files, path in layers]
    for number, element in enumerate(root.findall("VRTRasterBand"), 1):
        element.set("blockXSize", str(BLOCK))
        element.set("blockYSize", str(BLOCK))
        if number not in bands:
            continue
        for files, name in named:
            top, left, height, width = files.at
            source = add_source(
                element, "ComplexSource", name, number, files.dtypes[number - 1],
                (height, width), (0, 0, height, width), (top, left, height, width),
            )  # fmt: skip
            ET.SubElement(source, "UseMaskBand").text = "true"


def add_source(
    parent: ET.Element,
    kind: str,
    name: tuple[str, bool],
    band: int | str,
    dtype: str,
    size: tuple[int, int],
    taken: tuple[int, int, int, int],
    put: tuple[int, int, int, int],
) -> ET.Element:
    """A source of a VRT's band: the window ``taken`` of a file of ``size`` (rows, columns), put elsewhere.

    ``name`` is as :func:`seen_from` has it; windows are (row, column, height, width).
    """
    source = ET.SubElement(parent, kind)
    ET.SubElement(source, "SourceFilename", relativeToVRT=str(int(name[1]))).text = name[0]
    ET.SubElement(source, "SourceBand").text = str(band)
    # Size and type said here spare GDAL the opening of every file when the VRT is opened.
    said = {"RasterXSize": str(size[1]), "RasterYSize": str(size[0]), "DataType": dtype}
    ET.SubElement(source, "SourceProperties", {**said, "BlockXSize": "256", "BlockYSize": "256"})
    ET.SubElement(source, "SrcRect", _rect(taken))
    ET.SubElement(source, "DstRect", _rect(put))
    return source


def seen_from(path: str, folder: Path) -> tuple[str, bool]:
    """A file's name as a VRT in ``folder`` has it, and whether it is relative to the VRT."""
    real = os.path.realpath(path)
    try:
        return Path(os.path.relpath(real, os.path.realpath(folder))).as_posix(), True
    except ValueError:  # another drive on Windows
        return real, False


def _rect(window: tuple[int, int, int, int]) -> dict[str, str]:
    row, col, height, width = window
    return {"xOff": str(col), "yOff": str(row), "xSize": str(width), "ySize": str(height)}


def text_of(root: ET.Element) -> str:
    """A VRT as text."""
    ET.indent(root)
    return ET.tostring(root, encoding="unicode") + "\n"

"""VRT stack of a story: the bands of all frames in one virtual raster, each with its date.

Files are named relative to the VRT, so a story's folder can be moved. Georeference, nodata and whatever else
GDAL knows of a frame are as GDAL itself writes them into a VRT of the first frame; the bands are repeated for
each frame. A band's date stands in its description, as ``DATE``, and in GDAL's domain ``IMAGERY``.
"""

from __future__ import annotations

import copy
import xml.etree.ElementTree as ET  # nosec B405 - only what GDAL has just written is parsed
from collections.abc import Sequence
from pathlib import Path

import rasterio
import rasterio.shutil
from rasterio.errors import RasterioError

from rs_genedit import owned
from rs_genedit.errors import OutputError
from rs_genedit.raster.provenance import DISCLAIMER
from rs_genedit.storyboard import Storyboard, moment


def write_stack(path: Path, frames: Sequence[Path], board: Storyboard) -> None:
    """Write the stack of ``frames``, which lie beside ``path``.

    Band ``b`` of frame ``f`` (both from 0) of ``n`` bands is band ``f * n + b + 1``.

    Raises
    ------
    OutputError
    """
    try:
        with rasterio.open(frames[0], driver="GTiff") as dataset:
            area_or_point = str(dataset.tags().get("AREA_OR_POINT", "Area"))
            names = [text or f"band {number}" for number, text in enumerate(dataset.descriptions, 1)]
        root = ET.fromstring(_as_vrt(frames[0], path))  # nosec B314
    except (RasterioError, OSError, ET.ParseError) as error:
        raise OutputError(f"cannot write {path}: {error}") from None
    bands = root.findall("VRTRasterBand")
    first = list(root).index(bands[0])
    head = [one for one in list(root)[:first] if not _is_of_one_frame(one)]
    tail = [one for one in list(root)[first:] if one not in bands]
    said = ET.Element("Metadata")
    _tell(said, "RS_GENEDIT_STORY", board.description or board.process)
    _tell(said, "RS_GENEDIT_DISCLAIMER", DISCLAIMER)
    _tell(said, "AREA_OR_POINT", area_or_point)
    stacked = [
        _band(
            band, number * len(bands) + order, f"{frame.date} {names[order - 1]}", number, frame.date, file.name
        )
        for number, (frame, file) in enumerate(zip(board.frames, frames, strict=True))
        for order, band in enumerate(bands, 1)
    ]
    root[:] = [*head, said, *stacked, *tail]
    for mask in root.iterfind(".//MaskBand//SourceFilename"):
        _name(mask, frames[0].name)
    ET.indent(root)
    owned.write_text(path, ET.tostring(root, encoding="unicode") + "\n")


# ------------------------------------------------------------------------------------------------------ parts


def _as_vrt(frame: Path, path: Path) -> str:
    """What GDAL writes into a VRT of one raster."""
    partial = owned.temporary_name(path)
    try:
        rasterio.shutil.copy(frame, partial, driver="VRT")
        return partial.read_text("utf-8")
    finally:
        partial.unlink(missing_ok=True)


def _is_of_one_frame(element: ET.Element) -> bool:
    """Whether it is what the first frame alone says: its date, its request, how it is compressed."""
    return element.tag == "Metadata" and element.get("domain") in (None, "xml:XMP", "IMAGE_STRUCTURE")


def _band(band: ET.Element, index: int, words: str, number: int, date: str, file: str) -> ET.Element:
    """One frame's band of the stack, from that of the first frame."""
    made = copy.deepcopy(band)
    made.set("band", str(index))
    for old in (*made.findall("Description"), *made.findall("Metadata")):
        made.remove(old)
    if number:
        for old in made.findall("ColorInterp"):
            old.text = "Undefined"  # a viewer shows the first frame until somebody chooses another
    said, imagery = ET.Element("Metadata"), ET.Element("Metadata", domain="IMAGERY")
    _tell(said, "DATE", date)
    _tell(said, "FRAME", str(number))
    _tell(imagery, "ACQUISITIONDATETIME", moment(date).strftime("%Y-%m-%d %H:%M:%S"))
    description = ET.Element("Description")
    description.text = words
    made[:0] = [description, said, imagery]
    for source in made.iter("SourceFilename"):
        _name(source, file)
    return made


def _name(source: ET.Element, file: str) -> None:
    source.text = file
    source.set("relativeToVRT", "1")


def _tell(metadata: ET.Element, key: str, value: str) -> None:
    entry = ET.SubElement(metadata, "MDI", key=key)
    entry.text = value

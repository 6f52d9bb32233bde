"""XML that a raster carries in its tags (XMP, GML): what GDAL can hand on as it stands, and what it cannot."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET  # nosec B405 - bounded, without a document type
from typing import cast

from rasterio.errors import RasterioIOError
from rasterio.io import DatasetReader, MemoryFile

from rs_genedit.raster.sameness import same_value

#: Elements within each other at most: metadata that people write has some ten, GDAL gives up at 10,000.
_DEEPEST = 1000
_TRIAL = (
    '<VRTDataset rasterXSize="1" rasterYSize="1"><Metadata domain="xml:T" format="xml">{}</Metadata>'
    '<VRTRasterBand dataType="Byte" band="1"/></VRTDataset>'
)


def xml_of(dataset: DatasetReader, band: int, domain: str) -> dict[str, str] | None:
    """The texts of an XML domain as they can stand inside another element; None if some cannot be handed on."""
    try:
        values = dataset.tags(band, ns=domain)
    except UnicodeDecodeError:  # GDAL hands on UTF-8 only
        return None
    texts = {key: _bare(text) for key, text in values.items()}
    texts = {key: text for key, text in texts.items() if text}
    return texts if all(_carriable(text) for text in texts.values()) else None


def left_out(dataset: DatasetReader) -> list[str]:
    """A sentence for each XML domain that an edit cannot keep."""
    domains = {
        domain
        for band in (0, *dataset.indexes)
        for domain in dataset.tag_namespaces(band)
        if domain.startswith("xml:") and domain != "xml:VRT" and xml_of(dataset, band, domain) is None
    }
    return [
        f"the tag {domain} of the source is left out: it is not XML in UTF-8 that can be written again as it is"
        for domain in sorted(domains)
    ]


def _bare(text: str) -> str:
    """Without declaration and byte-order marks, which have no place inside a document."""
    text = re.sub(r"^[\ufeff\s]*<\?xml[^>]*\?>", "", text)
    # GDAL writes the mark in XMP's packet header as an entity, which is none there; empty says UTF-8 too.
    return re.sub("begin=([\"'])\ufeff", r"begin=\1", text).strip("\ufeff\t\r\n ")


def _carriable(text: str) -> bool:
    """Whether GDAL reads the same out of a description that the text was put into."""
    if "<!DOCTYPE" in text or not _is_shallow_xml(text):
        return False
    try:
        with MemoryFile(_TRIAL.format(text).encode(), ext=".vrt") as file, file.open(driver="VRT") as trial:
            found = "".join(trial.tags(ns="xml:T").values())
    except (RasterioIOError, UnicodeError):
        return False
    return same_value("xml:T", text, found)


def _is_shallow_xml(text: str) -> bool:
    parser: ET.XMLPullParser[ET.Element] = ET.XMLPullParser(("start", "end"))
    depth = roots = 0
    try:
        for start in range(0, len(text), 1 << 16):
            parser.feed(text[start : start + (1 << 16)])
            for found in parser.read_events():
                event, element = cast(tuple[str, ET.Element], found)
                depth += 1 if event == "start" else -1
                roots += event == "start" and depth == 1
                if depth > _DEEPEST:
                    return False
                if event == "end":
                    element.clear()  # what was read is not kept
        parser.close()
    except (ET.ParseError, UnicodeError):
        return False
    return roots == 1

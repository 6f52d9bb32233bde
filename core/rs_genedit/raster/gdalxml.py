"""GDAL's own description of a dataset, as XML: asked for, taken apart, put together again."""

from __future__ import annotations

import json
import re
import uuid
import warnings
import xml.etree.ElementTree as ET  # nosec B405 - parses what GDAL serialised in this process
from collections.abc import Mapping
from xml.sax.saxutils import unescape  # nosec B406 - text, no parser

import rasterio
import rasterio.shutil
from rasterio.control import GroundControlPoint
from rasterio.errors import NotGeoreferencedWarning
from rasterio.io import DatasetReader

from rs_genedit.raster.xmltags import xml_of

# A raster without georeference is an ordinary scene here, and nothing to warn of at every opening.
warnings.filterwarnings("ignore", category=NotGeoreferencedWarning)

_RAW = "RS_GENEDIT_RAW"
#: What GDAL says that a column of class names is for (GFU_Name).
_NAMES = "2"

Tags = Mapping[str, Mapping[str, str]]

#: Domains that say how the file is laid out, not what it means; drivers write their own.
LAYOUT_DOMAINS = frozenset(
    {"IMAGE_STRUCTURE", "DERIVED_SUBDATASETS", "SUBDATASETS", "xml:VRT", "LocationInfo", "OVERVIEWS"}
)


def has_class_names(dataset: DatasetReader) -> bool:
    """Whether the first band says what its numbers stand for: category names, or an attribute table."""
    if dataset.count != 1 or dataset.dtypes[0].startswith(("float", "complex")):
        return False
    if dataset.tags(1).get("LAYER_TYPE", "").lower() == "thematic":
        return True
    band = vrt_of(dataset).find("VRTRasterBand")
    if band is None:
        return False
    usages = band.findall("GDALRasterAttributeTable/FieldDefn/Usage")
    return band.find("CategoryNames/Category") is not None or any(u.text == _NAMES for u in usages)


def vrt_of(dataset: DatasetReader) -> ET.Element:
    """GDAL's own description of an open dataset, as the root of a VRT."""
    path = f"/vsimem/{uuid.uuid4().hex}.vrt"
    rasterio.shutil.copy(dataset, path, driver="VRT")
    try:
        with rasterio.open(path) as vrt:
            text = vrt.tags(ns="xml:VRT")["xml:VRT"]
    finally:
        rasterio.shutil.delete(path, driver="VRT")
    return ET.fromstring(text)  # nosec B314 - written by GDAL in this process


def tags_of(dataset: DatasetReader, band: int) -> dict[str, dict[str, str]]:
    """Tags of every domain of a band (0: the dataset), without statistics; the default domain is ``""``."""
    tags = {}
    for domain in ["", *dataset.tag_namespaces(band)]:
        if domain not in LAYOUT_DOMAINS:
            if domain.startswith("xml:"):
                values = xml_of(dataset, band, domain) or {}
            else:
                values = dataset.tags(band, ns=domain or None)
            if domain.startswith("json:"):
                values = _whole_json(values)
            values = {k: v for k, v in values.items() if not _stale(k) and v != ""}  # an empty tag says nothing
            if values:
                tags[domain] = values
    rpc = dataset.tags(ns="RPC") if band == 0 else {}
    if rpc:
        tags["RPC"] = rpc
    return tags


def _whole_json(values: Mapping[str, str]) -> dict[str, str]:
    """A JSON domain is one text; rasterio takes it apart at its first colon, as if it were a key."""
    for sign in (":", "="):
        text = "".join(f"{key}{sign}{value}" for key, value in values.items())
        try:
            json.loads(text)
        except ValueError:
            continue
        return {"json": text}
    return {}


def _stale(key: str) -> bool:
    return key.startswith("STATISTICS_") or key == "OVR_RESAMPLING_ALG"


def tags_to_xml(parent: ET.Element, tags: Tags) -> None:
    """Append ``Metadata`` elements, as a VRT and a PAM file have them."""
    for domain, values in tags.items():
        element = ET.SubElement(parent, "Metadata", {"domain": domain} if domain else {})
        if domain.startswith("xml:"):
            element.set("format", "xml")
            for text in values.values():
                ET.SubElement(element, _RAW).text = text
        elif domain.startswith("json:"):
            element.set("format", "json")
            element.text = "".join(values.values())
        else:
            for key, value in values.items():
                ET.SubElement(element, "MDI", key=key).text = value


def serialised(root: ET.Element) -> str:
    """The text of a description, XML tags word for word (a parser would give other names to namespaces)."""
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return re.sub(rf"<{_RAW}>(.*?)</{_RAW}>", lambda found: unescape(found.group(1)), text, flags=re.DOTALL)


def gcps_of(dataset: DatasetReader, root: ET.Element) -> tuple[dict[str, str], ...]:
    """Attributes of the GCP elements in GDAL's description, their numbers to the last digit.

    GDAL writes a GCP's place into a VRT with four decimals of a pixel; GeoTIFF keeps all of it.
    """
    elements = root.findall("GCPList/GCP")
    return tuple(
        {**element.attrib, "Pixel": repr(p.col), "Line": repr(p.row), "X": repr(p.x), "Y": repr(p.y)}
        | ({"Z": repr(p.z)} if "Z" in element.attrib else {})
        for element, p in zip(elements, dataset.gcps[0], strict=True)
    )


def gcp_of(attributes: Mapping[str, str]) -> GroundControlPoint:
    """A GCP element of a VRT as rasterio has it."""
    return GroundControlPoint(
        row=float(attributes["Line"]),
        col=float(attributes["Pixel"]),
        x=float(attributes["X"]),
        y=float(attributes["Y"]),
        z=float(attributes.get("Z", 0)),
        id=attributes.get("Id", ""),
        info=attributes.get("Info", ""),
    )

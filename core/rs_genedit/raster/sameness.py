"""When two ways of writing a metadata value mean the same."""

from __future__ import annotations

import json
import math
import xml.etree.ElementTree as ET  # nosec B405 - tags of open rasters
from typing import Any

from rasterio.crs import CRS
from rasterio.errors import CRSError

from rs_genedit.raster.xmp import DOMAIN as XMP
from rs_genedit.raster.xmp import says_no_less


def same_value(name: str, mine: str, theirs: str | None) -> bool:
    """Whether the entry ``name`` says the same in both; a value that is missing (None) never does."""
    if theirs is None or mine == theirs:
        return theirs is not None
    if name.endswith("colour interpretation") and mine == "Undefined":
        return theirs in ("Gray", "Palette")  # what a format calls a band of which nothing was said
    if "xml:" in name:
        # Marks of origin in XMP (see raster.xmp) take nothing away from what was said before.
        return _canonical(mine) == _canonical(theirs) or (XMP in name and says_no_less(mine, theirs))
    if "json:" in name:
        return _loaded(mine) == _loaded(theirs)
    if name == "CRS":
        try:
            return CRS.from_wkt(mine) == CRS.from_wkt(theirs)
        except CRSError:
            return False
    if name.startswith("GCP ") or name == "transform" or "RPC:" in name or _numeric(name):
        return _close(mine, theirs)
    return False


def _canonical(text: str) -> str:
    try:
        return ET.canonicalize(text, strip_text=True)
    except ET.ParseError:
        return text


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _numeric(name: str) -> bool:
    return name.startswith("band ") and name.rsplit(" ", 1)[-1] in ("nodata", "scale", "offset")


def _close(mine: str, theirs: str) -> bool:
    """Equal numbers in other words: formats write 0.5, +5.0e-1 or pad with blanks."""
    ours, others = _words(mine), _words(theirs)
    if len(ours) != len(others):
        return False
    for a, b in zip(ours, others, strict=True):
        try:
            x, y = float(a), float(b)
        except ValueError:
            if a != b:
                return False
            continue
        if not (x == y or math.isclose(x, y, rel_tol=1e-14) or (math.isnan(x) and math.isnan(y))):
            return False
    return True


def _words(text: str) -> list[str]:
    return text.replace(",", " ").replace("=", " ").split()

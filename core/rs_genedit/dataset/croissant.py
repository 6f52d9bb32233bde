"""GeoCroissant description of a data set (MLCommons Croissant 1.0 with properties of place), as JSON-LD."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rs_genedit.dataset.chips import Chip
from rs_genedit.raster.provenance import DISCLAIMER

CHIPS, FILE = "chips.csv", "croissant.json"
_CONTEXT = {
    "@language": "en", "@vocab": "https://schema.org/", "citeAs": "cr:citeAs", "column": "cr:column",
    "conformsTo": "dct:conformsTo", "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "geocr": "http://mlcommons.org/croissant/geo/", "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"}, "dct": "http://purl.org/dc/terms/",
    "examples": {"@id": "cr:examples", "@type": "@json"}, "extract": "cr:extract", "field": "cr:field",
    "fileProperty": "cr:fileProperty", "fileObject": "cr:fileObject", "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes", "isLiveDataset": "cr:isLiveDataset", "jsonPath": "cr:jsonPath", "key": "cr:key",
    "md5": "cr:md5", "parentField": "cr:parentField", "path": "cr:path", "recordSet": "cr:recordSet",
    "references": "cr:references", "regex": "cr:regex", "repeated": "cr:repeated", "replace": "cr:replace",
    "sc": "https://schema.org/", "separator": "cr:separator", "source": "cr:source", "subField": "cr:subField",
    "equivalentProperty": "cr:equivalentProperty", "samplingRate": "cr:samplingRate",
    "transform": "cr:transform",
}  # fmt: skip
#: Columns of the table of chips, and their types.
COLUMNS = {
    "name": "sc:Text", "split": "sc:Text", "place": "sc:Integer", "label": "sc:Text", "damage": "sc:Integer",
    "prompt": "sc:Text", "changed_share": "sc:Float", "source": "sc:Text", "seed": "sc:Text", "item": "sc:Text",
}  # fmt: skip


def write_croissant(
    folder: Path, name: str, chips: Sequence[Chip], made_on: str, licence: str, layouts: Sequence[str]
) -> None:
    """Describe the set in ``folder``, whose table of chips is written."""
    table = folder / CHIPS
    corners = [point for chip in chips for point in chip.lonlat]
    data: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "name": name,
        "description": f"Pairs before and after simulated changes. {DISCLAIMER}",
        "conformsTo": ["http://mlcommons.org/croissant/1.0", "http://mlcommons.org/croissant/geo/1.0"],
        "license": licence,
        "url": "https://example.org/not-published",
        "version": "1.0.0",
        "datePublished": made_on,
        "creator": {"@type": "sc:Organization", "name": "made with RS GenEdit"},
        "citeAs": f"{name}, a data set with synthetic pictures, made with RS GenEdit on {made_on}",
        "rai:dataCollection": "The pictures before are the sources'; those after are synthetic.",
        "keywords": ["synthetic", "change detection", *layouts],
        "distribution": [
            {
                "@type": "cr:FileObject",
                "@id": CHIPS,
                "name": CHIPS,
                "contentUrl": CHIPS,
                "encodingFormat": "text/csv",
                "sha256": hashlib.sha256(table.read_bytes()).hexdigest(),
            }
        ],
        "recordSet": [
            {
                "@type": "cr:RecordSet",
                "@id": "chips",
                "name": "chips",
                "field": [
                    {
                        "@type": "cr:Field",
                        "@id": f"chips/{column}",
                        "name": column,
                        "dataType": kind,
                        "source": {"fileObject": {"@id": CHIPS}, "extract": {"column": column}},
                    }
                    for column, kind in COLUMNS.items()
                ],
            }
        ],
    }
    if corners:
        west, east = min(p[0] for p in corners), max(p[0] for p in corners)
        south, north = min(p[1] for p in corners), max(p[1] for p in corners)
        data["spatialCoverage"] = {
            "@type": "sc:Place",
            "geo": {"@type": "sc:GeoShape", "box": f"{south} {west} {north} {east}"},
        }
        data["geocr:coordinateReferenceSystem"] = "EPSG:4326"
    (folder / FILE).write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", "utf-8")


def row(chip: Chip, split: str, place: int) -> Mapping[str, Any]:
    """A chip in the table."""
    told = chip.pair.provenance
    return {
        "name": chip.name, "split": split, "place": place, "label": chip.pair.label, "damage": chip.pair.damage,
        "prompt": chip.pair.prompt, "changed_share": round(chip.share, 6), "source": told.get("source"),
        "seed": told.get("seed"), "item": told.get("item"),
    }  # fmt: skip

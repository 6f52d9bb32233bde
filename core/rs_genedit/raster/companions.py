"""Companion files of an output (change mask, polygons, Item, patches): whether they are an earlier edit's.

Their names follow from the output's, so that a person who allows an output to be replaced has not named them.
One is replaced or deleted only if an earlier edit of the same output made it.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import rasterio
from rasterio.errors import RasterioError

from rs_genedit import owned
from rs_genedit.raster.provenance import CHECKSUM, PREFIX, beside

#: A STAC Item is a few kilobytes, with an inline ROI some megabytes; a larger file is something else.
_LARGEST_ITEM = 64 << 20


def earlier_item(path: Path, output: Path) -> dict[str, Any] | None:
    """The Item at ``path`` if it is one that the engine wrote for ``output``, else None."""
    try:
        if not owned.is_regular_file(path) or path.stat().st_size > _LARGEST_ITEM:
            return None
        data = json.loads(path.read_bytes())
        made = data["stac_version"] and f"{PREFIX}ai_generated" in data["properties"]
        named = data["assets"]["output"]["href"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return data if made and named == f"./{output.name}" else None


def listed(item: dict[str, Any] | None) -> dict[str, str]:
    """File name to checksum of every asset of an Item that lies beside it."""
    assets = item.get("assets") if item else None
    found = {}
    for asset in assets.values() if isinstance(assets, dict) else ():
        if (name := beside(asset)) is not None:
            found[name] = str(asset.get(CHECKSUM, ""))
    return found


def is_mask(path: Path) -> bool:
    """Whether a file can be a change mask of the engine: one band of bytes."""
    try:
        with rasterio.open(path, driver="GTiff") as dataset:
            return bool(dataset.count == 1 and dataset.dtypes[0] == "uint8")
    except (RasterioError, OSError):
        return False


def is_polygons(path: Path, layer: str = "changes") -> bool:
    """Whether a file is a GeoPackage that holds the layer of changes and no other."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            return database.execute("SELECT table_name FROM gpkg_contents").fetchall() == [(layer,)]
    except (sqlite3.Error, OSError, ValueError):
        return False

"""Opening rasters with those drivers that the allow-list of :mod:`rs_genedit.raster_files` gives a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import rasterio
from rasterio import DatasetReader
from rasterio._path import _UnparsedPath

from rs_genedit import localnames
from rs_genedit.raster_files import require_allowed, require_member


def open_raster(path: str | Path, driver: str | None = None, **options: Any) -> DatasetReader:
    """Open a raster read-only, if it is of an allowed kind; ``driver`` is one that it was let pass with before.

    Raises
    ------
    UnsupportedSceneError
        It names what may not be opened; the sentence says what.
    rasterio.errors.RasterioError
        GDAL cannot read it.
    """
    if driver is not None:
        return _open(path, [driver], **options)
    dataset = _open(path, require_allowed(path, _can_open), **options)
    try:
        beside = dataset.tags(ns="OVERVIEWS").get("OVERVIEW_FILE", "")
        if beside and localnames.container(str(path)) is None:
            require_member(beside.removeprefix(":::BASE:::"), Path(path).parent, Path(path), _can_open)
    except BaseException:
        dataset.close()
        raise
    return dataset


def _open(path: str | Path, drivers: list[str], **options: Any) -> DatasetReader:
    with rasterio.Env():
        # rasterio.open() takes one driver only; the class behind it takes GDAL's list of allowed ones.
        return DatasetReader(_UnparsedPath(localnames.gdal_name(path)), driver=drivers, **options)


def _can_open(path: Path, drivers: list[str]) -> bool:
    try:
        _open(path, drivers).close()
    except rasterio.errors.RasterioError:
        return False
    return True

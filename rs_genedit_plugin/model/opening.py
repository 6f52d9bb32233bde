"""Layers of files that an Item, a history or a project names: opened by the engine's allow-list only.

QGIS opens whatever any driver of its GDAL takes for its own. What a stranger names is looked at first: a
description of a service that is called ``a.tif`` would ask its server, and a virtual raster may read any file.
"""

from __future__ import annotations

import re
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, localnames, raster_files, remote, vector_files
from .documents import DocumentError, parse_object

translate = QCoreApplication.translate

#: Formats of the polygons that the engine writes.
_VECTORS = ("GPKG", "GeoJSON")
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_]*:[A-Za-z0-9_.]+")
_WKT = re.compile(r"\s*[A-Za-z]+\s*\[")
#: Parts of a CRS by which PROJ opens files.
_OPENS = re.compile(r"grids=(?!@null\b)|\+(?:init|file|catalog)\b", re.IGNORECASE)
#: How deep the coordinates of a geometry are nested.
_DEPTHS = {"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}


def raster_layer(name: str, title: str, options: QgsRasterLayer.LayerOptions | None = None) -> QgsRasterLayer:
    """A layer of the raster ``name``; it may still be invalid where GDAL cannot read it.

    Raises
    ------
    SceneError
        It is of a kind that is not opened; the sentence says why.
    """
    name = localnames.local_name(name) or name
    if remote.other_computer(name) is None:
        drivers = raster_files.require_allowed(name, _can_open)
        _require_own_overviews(name, drivers)
    else:  # the person agreed to that computer; a virtual raster from there could lead anywhere
        drivers = list(raster_files.DRIVERS)
    found = _driver(name, gdal.OF_RASTER)
    if found is not None and found not in drivers:
        text = translate("Opening", "{name} is of a kind ({kind}) that is not opened: export it as a GeoTIFF.")
        raise errors.UnsupportedSceneError(text.format(name=name, kind=found))
    # GDAL sets the archive's name in braces, which QGIS does not know.
    name = re.sub(r"^/vsi(\w+)/\{(.+?)\}", r"/vsi\1/\2", name)
    return QgsRasterLayer(name, title, "gdal", options or QgsRasterLayer.LayerOptions())


def require_geotiff(path: Path) -> None:
    """Raise :class:`SceneError` unless ``path`` is a GeoTIFF that leads to no file of another kind."""
    raster_files.require_allowed(path, _can_open)
    if _driver(str(path), gdal.OF_RASTER) != "GTiff":
        text = translate("Opening", "{name} is no GeoTIFF and is not opened.")
        raise errors.UnsupportedSceneError(text.format(name=path))
    _require_own_overviews(str(path), ["GTiff"])


def polygon_layer(path: str, title: str) -> QgsVectorLayer:
    """A layer of the polygons in ``path``, in QGIS's own style: one that came with it may open other files.

    Raises
    ------
    RegionError
        It is of a kind that is not opened; the sentence says why.
    """
    vector_files.require_features(path, "polygons")
    found = _driver(path, gdal.OF_VECTOR)
    if found is not None and found not in _VECTORS:
        text = translate("Opening", "{name} is of a kind ({kind}) that is not opened: save it as a GeoPackage.")
        raise errors.RegionError(text.format(name=path, kind=found))
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    return QgsVectorLayer(path, title, "ogr", options)


def geometry_of(text: str) -> QgsGeometry | None:
    """The geometry of inline GeoJSON; None for what is none.

    Read here and not by OGR, which would fetch the address in a ``crs`` member.
    """
    try:
        wkt = _wkt(parse_object(text))
    except (DocumentError, KeyError, TypeError, ValueError, IndexError, AttributeError):
        return None
    made = QgsGeometry.fromWkt(wkt)
    return None if made.isNull() else made


def crs_of(text: str) -> QgsCoordinateReferenceSystem:
    """The CRS that a request names; invalid for anything but a code and WKT that opens no file."""
    if _CODE.fullmatch(text.strip()):
        return QgsCoordinateReferenceSystem(text.strip())
    if _WKT.match(text) and not _OPENS.search(text):
        return QgsCoordinateReferenceSystem.fromWkt(text)
    return QgsCoordinateReferenceSystem()


def _wkt(data: dict) -> str:
    kind = data["type"]
    if kind == "Feature":
        return _wkt(data["geometry"])
    if kind == "GeometryCollection":
        return f"GEOMETRYCOLLECTION({','.join(_wkt(part) for part in data['geometries'])})"
    return kind.upper() + _numbers(data["coordinates"], _DEPTHS[kind], outer=True)


def _numbers(part: list, depth: int, outer: bool = False) -> str:
    if depth:
        return f"({','.join(_numbers(inner, depth - 1) for inner in part)})"
    text = " ".join(repr(float(number)) for number in part[:2])
    return f"({text})" if outer else text


def _driver(name: str, kind: int) -> str | None:
    """The short name of the driver that GDAL would take for ``name``."""
    try:
        found = gdal.IdentifyDriverEx(name, kind)
    except RuntimeError:  # where another plugin has switched GDAL's exceptions on
        return None
    return found.ShortName if found is not None else None


def _can_open(path: Path, drivers: list[str]) -> bool:
    return _opened(str(path), drivers) is not None


def _opened(name: str, drivers: list[str]) -> gdal.Dataset | None:
    try:
        return gdal.OpenEx(name, gdal.OF_RASTER, allowed_drivers=drivers)
    except RuntimeError:
        return None


def _require_own_overviews(name: str, drivers: list[str]) -> None:
    """Overviews may lie in a file that the raster's own tags name."""
    dataset = _opened(name, drivers)
    beside = dataset.GetMetadataItem("OVERVIEW_FILE", "OVERVIEWS") if dataset is not None else None
    if beside and localnames.container(name) is None:
        path = Path(name)
        raster_files.require_member(beside.removeprefix(":::BASE:::"), path.parent, path, _can_open)

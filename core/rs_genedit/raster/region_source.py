"""Reading what a person gives as a region: a vector file, inline GeoJSON or WKT, or four numbers."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataSourceError
from rasterio.crs import CRS
from shapely.errors import ShapelyError
from shapely.geometry import box, shape
from shapely.geometry.base import BaseGeometry

from rs_genedit.errors import CrsError, RegionError
from rs_genedit.raster.georeferencing import parse_crs
from rs_genedit.raster.vector_opening import require_features

_NUMBER = r"[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|nan|inf(?:inity)?)"
_BOUNDS = re.compile(rf"\s*{_NUMBER}(?:\s*[,\s]\s*{_NUMBER})*\s*,?\s*", re.IGNORECASE)
_WKT = re.compile(
    r"\s*(?:SRID=(\d+)\s*;\s*)?((?:MULTI)?(?:POINT|LINESTRING|POLYGON|SURFACE|CURVE)|GEOMETRYCOLLECTION|"
    r"CURVEPOLYGON|LINEARRING|TRIANGLE|TIN|POLYHEDRALSURFACE)\s*(?:Z|M|ZM)?\s*(?:\(|EMPTY)",
    re.IGNORECASE,
)
_AREAS = ("Polygon", "MultiPolygon", "GeometryCollection", "Unknown", "Surface", "Triangle", "TIN", "Curve")


@dataclass(frozen=True)
class Drawing:
    """Polygons of one source: ``crs`` is what the source itself says, None if it says nothing."""

    geometries: np.ndarray
    crs: CRS | None
    is_file: bool = False


def read_drawings(spec: str, given: CRS | None, what: str) -> list[Drawing]:
    """All polygons that ``spec`` means, per layer.

    Raises
    ------
    RegionError
        ``spec`` is none of the forms, cannot be read, or has no polygons.
    """
    text = spec.strip()
    if not text:
        raise RegionError(f"the {what} is empty: give a vector file, GeoJSON, WKT or xmin,ymin,xmax,ymax")
    if text[0] in "{[":
        return [_from_geojson(text, given, what)]
    if _WKT.match(text):
        return [_from_wkt(text, what)]
    if _BOUNDS.fullmatch(text) and not _exists(text):
        return [_from_bounds(text, what)]
    return _from_file(text, what)


def _from_bounds(text: str, what: str) -> Drawing:
    numbers = [float(n) for n in re.findall(_NUMBER, text, re.IGNORECASE)]
    if len(numbers) != 4:
        raise RegionError(f"the {what} has {len(numbers)} numbers: bounds are four, xmin,ymin,xmax,ymax")
    if not all(math.isfinite(n) for n in numbers):
        raise RegionError(f"the {what} has coordinates that are not finite numbers: give xmin,ymin,xmax,ymax")
    xmin, ymin, xmax, ymax = numbers
    if xmin >= xmax or ymin >= ymax:
        raise RegionError(
            f"the {what} has no area: bounds are xmin,ymin,xmax,ymax with xmin < xmax and ymin < ymax"
        )
    return Drawing(np.array([box(*numbers)], dtype=object), None)


def _from_wkt(text: str, what: str) -> Drawing:
    match = _WKT.match(text)
    srid = match.group(1) if match else None
    try:
        geometry = shapely.from_wkt(text.split(";", 1)[1].strip() if srid else text)
    except ShapelyError as error:
        raise RegionError(f"the {what} is not valid WKT: {_one_line(error)}") from error
    return Drawing(_areas([geometry], what), parse_crs(f"EPSG:{srid}") if srid else None)


def _from_geojson(text: str, given: CRS | None, what: str) -> Drawing:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RegionError(f"the {what} is not valid JSON: {_one_line(error)}") from error
    if not isinstance(data, dict):
        raise RegionError(f"the {what} is not GeoJSON: a geometry, a Feature or a FeatureCollection is needed")
    try:
        geometries = [shape(g) for g in _geojson_geometries(data)]
    except (ShapelyError, ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise RegionError(f"the {what} is not valid GeoJSON: {_one_line(error)}") from error
    return Drawing(_areas(geometries, what), None if given else _geojson_crs(data, what))


def _geojson_geometries(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    kind = data.get("type")
    if kind == "FeatureCollection":
        for feature in data["features"]:
            yield from _geojson_geometries(feature)
    elif kind == "Feature":
        if data["geometry"] is not None:
            yield data["geometry"]
    elif "coordinates" in data or "geometries" in data:
        yield data
    else:
        raise ValueError(f"the type {kind!r} is not one of GeoJSON's")


def _geojson_crs(data: dict[str, Any], what: str) -> CRS | None:
    """The ``crs`` member of GeoJSON 2008, which many programs still write."""
    member = data.get("crs")
    if not isinstance(member, dict):
        return None
    properties = member.get("properties")
    name = properties.get("name") if isinstance(properties, dict) else None
    if not isinstance(name, str):
        raise CrsError(f"the {what} has a crs member that names no CRS: remove it or use --roi-crs")
    return parse_crs(name)


def _from_file(text: str, what: str) -> list[Drawing]:
    path, layer = _path_and_layer(text)
    if not _exists(path):
        raise RegionError(
            f"the {what} {_short(text)!r} is neither a file that exists nor GeoJSON, WKT or xmin,ymin,xmax,ymax"
        )
    require_features(path, what)
    try:
        layers = pyogrio.list_layers(path)
        names = [str(name) for name, kind in layers if kind is not None and str(kind).startswith(_AREAS)]
        if layer is not None and layer not in [str(name) for name, _ in layers]:
            known = ", ".join(str(name) for name, _ in layers)
            raise RegionError(f"the {what} file {path} has no layer {layer!r}: it has {known}")
        drawings = [_from_layer(path, name, what) for name in ([layer] if layer is not None else names)]
    except (DataSourceError, ValueError, OSError, ShapelyError) as error:
        if isinstance(error, RegionError | CrsError):
            raise
        raise RegionError(f"the {what} file {path} cannot be read as vectors: {_one_line(error)}") from error
    drawings = [drawing for drawing in drawings if len(drawing.geometries)]
    if not drawings:
        raise RegionError(f"the {what} file {_short(text)} has no polygons: draw at least one")
    return drawings


def _from_layer(path: str, layer: str, what: str) -> Drawing:
    meta, _, wkb, _ = pyogrio.raw.read(path, layer=layer, columns=[], force_2d=True)
    geometries = shapely.from_wkb(wkb) if wkb is not None else np.array([], dtype=object)
    crs = parse_crs(meta["crs"]) if meta.get("crs") else None
    return Drawing(_only_areas(geometries), crs, is_file=True)


def _path_and_layer(text: str) -> tuple[str, str | None]:
    if _exists(text) or "#" not in text:
        return text, None
    path, layer = text.rsplit("#", 1)
    return path, layer


def _areas(geometries: list[BaseGeometry], what: str) -> np.ndarray:
    areas = _only_areas(np.array(geometries, dtype=object))
    if not len(areas):
        kinds = sorted({g.geom_type for g in geometries}) or ["nothing"]
        raise RegionError(f"the {what} has no polygons, only {', '.join(kinds)}: draw at least one polygon")
    return areas


def _only_areas(geometries: np.ndarray) -> np.ndarray:
    """Single polygons out of multi-geometries and collections, in two dimensions; the rest is left out."""
    parts = geometries[~shapely.is_missing(geometries)]
    while len(parts) and (shapely.get_type_id(parts) > 3).any():
        parts = shapely.get_parts(parts)
    parts = parts[(shapely.get_type_id(parts) == 3) & ~shapely.is_empty(parts)] if len(parts) else parts
    return shapely.force_2d(parts)


def _exists(text: str) -> bool:
    try:
        return Path(text).expanduser().exists()
    except (OSError, ValueError):  # a name too long, or with a null character
        return False


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:77]}..."


def _one_line(error: BaseException) -> str:
    return _short(str(error)) or type(error).__name__

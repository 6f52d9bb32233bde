"""Reading what a person gives as a region: a vector file, inline GeoJSON or WKT, or four numbers."""

from __future__ import annotations

import json
import math
import re
import struct
import tempfile
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

from rs_genedit import localnames
from rs_genedit.errors import CrsError, RegionError
from rs_genedit.raster.georeferencing import parse_crs
from rs_genedit.vector_files import require_features

_NUMBER = r"[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|nan|inf(?:inity)?)"
_BOUNDS = re.compile(rf"\s*{_NUMBER}(?:\s*[,\s]\s*{_NUMBER})*\s*,?\s*", re.IGNORECASE)
_WKT = re.compile(
    r"\s*(?:SRID=(\d+)\s*;\s*)?((?:MULTI)?(?:POINT|LINESTRING|POLYGON|SURFACE|CURVE)|GEOMETRYCOLLECTION|"
    r"CURVEPOLYGON|COMPOUNDCURVE|CIRCULARSTRING|LINEARRING|TRIANGLE|TIN|POLYHEDRALSURFACE)"
    r"\s*(?:ZM|Z|M)?\s*(?:\(|EMPTY)",
    re.IGNORECASE,
)
_CURVES = re.compile(r"CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|MULTICURVE|MULTISURFACE", re.IGNORECASE)
#: Surfaces of flat pieces, and what is written just as they are.
_PIECES = {"TRIANGLE": "POLYGON", "TIN": "MULTIPOLYGON", "POLYHEDRALSURFACE": "MULTIPOLYGON"}
_PIECES_WKB = {17: 3, 16: 6, 15: 6}
_POLYGON, _COLLECTIONS = 3, (4, 5, 6, 7)  # of shapely's type ids
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
    text = text.split(";", 1)[1].strip() if srid else text
    for written, plain in _PIECES.items():
        text = re.sub(rf"\b{written}(?=\b|Z|M)", plain, text, flags=re.IGNORECASE)
    try:
        geometries = _from_curves(text) if _CURVES.search(text) else [shapely.from_wkt(text)]
    except (ShapelyError, DataSourceError, NotImplementedError, ValueError) as error:
        raise RegionError(f"the {what} is not valid WKT: {_one_line(error)}") from error
    return Drawing(_areas(geometries, what), parse_crs(f"EPSG:{srid}") if srid else None)


def _from_curves(text: str) -> list[BaseGeometry]:
    """Curved WKT as OGR draws curves with straight edges, the same as of a file that holds them."""
    members = list(_members(text))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "curves.csv"
        rows = ['"' + member.replace('"', '""') + '"' for member in members]
        path.write_text("\n".join(["WKT", *rows, ""]), encoding="utf-8")
        _, _, wkb, _ = pyogrio.raw.read(path, columns=[], force_2d=True)
    if wkb is None or len(wkb) != len(members) or any(one is None for one in wkb):
        raise ValueError("its curves cannot be read")
    return list(shapely.from_wkb(wkb))


def _members(text: str) -> Iterator[str]:
    """The geometries of a collection, however deep it is nested; the text itself if it is none."""
    collection = re.match(
        r"\s*GEOMETRYCOLLECTION\s*(?:ZM|Z|M)?\s*\((.*)\)\s*$", text, re.IGNORECASE | re.DOTALL
    )
    if not collection:
        yield text
        return
    depth, start, inside = 0, 0, collection.group(1)
    for at, sign in enumerate(inside):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            yield from _members(inside[start:at])
            start = at + 1
    yield from _members(inside[start:])


def _from_geojson(text: str, given: CRS | None, what: str) -> Drawing:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RegionError(f"the {what} is not valid JSON: {_one_line(error)}") from error
    if not isinstance(data, dict):
        raise RegionError(f"the {what} is not GeoJSON: a geometry, a Feature or a FeatureCollection is needed")
    try:
        geometries = [shape(_in_two_dimensions(g)) for g in _geojson_geometries(data)]
    except (ShapelyError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise RegionError(f"the {what} is not valid GeoJSON: {_one_line(error)}") from error
    return Drawing(_areas(geometries, what), None if given else _geojson_crs(data, what))


def _geojson_geometries(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    kind = data.get("type")
    if kind == "FeatureCollection":
        for feature in data["features"]:
            yield from _geojson_geometries(feature)
    elif kind == "Feature":
        if data.get("geometry") is not None:
            yield data["geometry"]
    elif "coordinates" in data or "geometries" in data:
        yield data
    else:
        raise ValueError(f"the type {kind!r} is not one of GeoJSON's")


def _in_two_dimensions(geometry: dict[str, Any]) -> dict[str, Any]:
    """A geometry whose positions are x and y alone: a height or a measure does not matter here."""
    if "geometries" in geometry:
        members = [_in_two_dimensions(one) for one in geometry["geometries"] if one is not None]
        return {"type": geometry["type"], "geometries": members}
    return {"type": geometry["type"], "coordinates": _cut(geometry["coordinates"])}


def _cut(coordinates: list[Any]) -> list[Any]:
    if coordinates and isinstance(coordinates[0], (int, float)):
        return coordinates[:2]
    return [_cut(one) for one in coordinates]


def _geojson_crs(data: dict[str, Any], what: str) -> CRS | None:
    """The ``crs`` member of GeoJSON 2008, which many programs still write."""
    member = data.get("crs")
    if not isinstance(member, dict):
        return None
    properties = member.get("properties")
    name = properties.get("name") if isinstance(properties, dict) else None
    if not isinstance(name, str):
        raise CrsError(f"the {what} has a crs member that names no CRS: remove it or name the CRS")
    return parse_crs(name)


def _from_file(text: str, what: str) -> list[Drawing]:
    path, layer = path_and_layer(text)
    path = localnames.local_name(path) or path
    if localnames.container(path) is None and not _exists(path):
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
        wanted = [layer] if layer is not None else names
        drawings = {name: _from_layer(path, name, what) for name in wanted}
    except (DataSourceError, ValueError, OSError, ShapelyError) as error:
        if isinstance(error, RegionError | CrsError):
            raise
        raise RegionError(f"the {what} file {path} cannot be read as vectors: {_one_line(error)}") from error
    found = {name: drawing for name, drawing in drawings.items() if len(drawing.geometries)}
    if not found:
        raise RegionError(f"the {what} file {_short(text)} has no polygons: draw at least one")
    if len(found) > 1:
        raise RegionError(
            f"the {what} file {path} has {len(found)} layers of polygons ({', '.join(found)}): say which one "
            f"is meant by writing it after the file's name, as in {Path(path).name}#{next(iter(found))}"
        )
    return list(found.values())


def _from_layer(path: str, layer: str, what: str) -> Drawing:
    meta, _, wkb, _ = pyogrio.raw.read(path, layer=layer, columns=[], force_2d=True)
    plain = [] if wkb is None else [None if one is None else _of_plain_pieces(one) for one in wkb]
    geometries = shapely.from_wkb(np.array(plain, dtype=object))
    crs = parse_crs(meta["crs"]) if meta.get("crs") else None
    return Drawing(_only_areas(geometries), crs, is_file=True)


def _of_plain_pieces(wkb: bytes) -> bytes:
    """The WKB of a surface of flat pieces (TIN, triangle, polyhedral surface) as that of polygons."""
    order = "<" if wkb[0] else ">"
    kind = struct.unpack_from(f"{order}I", wkb, 1)[0]
    if kind not in _PIECES_WKB:
        return wkb
    plain = bytearray(wkb)
    struct.pack_into(f"{order}I", plain, 1, _PIECES_WKB[kind])
    if kind != 17:
        at = 9
        for _ in range(struct.unpack_from(f"{order}I", wkb, 5)[0]):
            struct.pack_into(f"{order}I", plain, at + 1, 3)
            rings, at = struct.unpack_from(f"{order}I", wkb, at + 5)[0], at + 9
            for _ in range(rings):
                at += 4 + 16 * struct.unpack_from(f"{order}I", wkb, at)[0]
    return bytes(plain)


def path_and_layer(text: str) -> tuple[str, str | None]:
    """The file and the layer in it; either's name may hold a ``#`` itself."""
    if _is_there(text):
        return text, None
    for sign in reversed([at for at, char in enumerate(text) if char == "#"]):
        if _is_there(text[:sign]):
            return text[:sign], text[sign + 1 :]
    path, _, layer = text.partition("#")
    return path, layer or None


def _is_there(text: str) -> bool:
    return _exists(text) or localnames.is_there(text)


def _areas(geometries: list[BaseGeometry], what: str) -> np.ndarray:
    areas = _only_areas(np.array(geometries, dtype=object))
    if not len(areas):
        kinds = sorted({g.geom_type for g in geometries}) or ["nothing"]
        raise RegionError(f"the {what} has no polygons, only {', '.join(kinds)}: draw at least one polygon")
    return areas


def _only_areas(geometries: np.ndarray) -> np.ndarray:
    """Single polygons out of multi-geometries and collections, in two dimensions; the rest is left out."""
    parts = geometries[~shapely.is_missing(geometries)]
    while np.isin(kinds := shapely.get_type_id(parts), _COLLECTIONS).any():
        parts = shapely.get_parts(parts)
    if len(parts) and (kinds > max(_COLLECTIONS)).any():
        raise RegionError("curves inside a collection cannot be read: save them as plain polygons")
    parts = parts[(kinds == _POLYGON) & ~shapely.is_empty(parts)] if len(parts) else parts
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

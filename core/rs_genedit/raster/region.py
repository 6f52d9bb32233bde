"""Regions: what a person drew, as polygons on the scene's pixel grid.

Polygons are kept to 1/1024 pixel. Together with scenes of fewer than 2^26 pixels a side this makes moving them
by whole pixels exact in floats, so that a mask does not depend on the window it is asked for.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from rasterio.crs import CRS
from rasterio.features import rasterize
from rasterio.transform import Affine
from scipy import sparse
from scipy.sparse.csgraph import connected_components
from shapely.geometry import MultiPolygon, box, mapping
from shapely.geometry.base import BaseGeometry

from rs_genedit.errors import RegionError
from rs_genedit.raster.georeferencing import name, parse_crs, transformer
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region_source import Drawing, read_drawings
from rs_genedit.raster.reproject import densified

if TYPE_CHECKING:
    from rs_genedit.raster.source import PixelSource

GRID = 1.0 / 1024  # pixels

_POLYGON = 3  # of shapely's type ids; larger ones hold several geometries


@dataclass(frozen=True)
class Region:
    """One or more polygons in (column, row) coordinates; made by :func:`read_region`.

    Attributes
    ----------
    polygons : shapely.MultiPolygon
    warnings : tuple of str
        What was repaired or assumed on the way, as sentences.
    """

    polygons: MultiPolygon
    warnings: tuple[str, ...] = ()

    @property
    def window(self) -> Window:
        """The smallest window that holds the region."""
        return _window(self.polygons.bounds)

    def mask(self, window: Window) -> np.ndarray:
        """Which pixels of a window have their centre in the region: (height, width) bool.

        The same for a pixel whatever the window; each polygon of the region has at least one pixel.
        """
        left, top, right, bottom = self._bounds
        here = (left < window.right) & (right > window.col) & (top < window.bottom) & (bottom > window.row)
        if window.is_empty or not here.any():
            return np.zeros(window.shape, bool)
        return _rasterized(self._outlines[here], window)

    @cached_property
    def _parts(self) -> np.ndarray:
        return shapely.get_parts(self.polygons)

    @cached_property
    def _outlines(self) -> np.ndarray:
        """The parts as GDAL takes them; made once, for a mask is asked for tile by tile."""
        outlines = np.empty(len(self._parts), object)
        outlines[:] = [mapping(part) for part in self._parts]
        return outlines

    @cached_property
    def _bounds(self) -> np.ndarray:
        return shapely.bounds(self._parts).T

    def shift(self, rows: int, cols: int) -> Region:
        """The region moved by whole pixels; may come to lie outside the scene."""
        moved = shapely.transform(self.polygons, lambda points: points + np.array([cols, rows], float))
        return Region(moved, self.warnings)

    def turned(self, matrix: np.ndarray, centre: tuple[float, float]) -> Region:
        """The region by a 2 x 2 ``matrix`` of (column, row) around ``centre``; may come to lie outside."""
        about = np.array(centre)
        moved = shapely.transform(self.polygons, lambda points: (points - about) @ matrix.T + about)
        return Region(_on_grid(_areas(moved)), self.warnings)

    def swept(self, rows: float, cols: float) -> Region:
        """The region with all that it passes over when it is moved by (rows, cols)."""
        parts, step = [self.polygons], np.array([cols, rows], float)
        for ring in shapely.get_rings(self._parts):
            points = shapely.get_coordinates(ring)
            moved = points + step
            quads = np.stack([points[:-1], points[1:], moved[1:], moved[:-1], points[:-1]], 1)
            parts += list(shapely.make_valid(shapely.polygons(quads)))
        parts.append(shapely.transform(self.polygons, lambda points: points + step))
        return Region(_on_grid(_areas(shapely.union_all(parts))), self.warnings)

    def clip(self, window: Window) -> Region | None:
        """The part of the region inside ``window``; None if there is none."""
        inside = _clipped(self._parts, _box(window))
        return Region(_on_grid(inside), self.warnings) if len(inside) else None

    def clusters(self, distance_px: float) -> list[Region]:
        """The parts that lie more than ``distance_px`` pixels apart, from top left to bottom right."""
        parts = self._parts
        first, second = shapely.STRtree(parts).query(parts, predicate="dwithin", distance=distance_px)
        graph = sparse.coo_matrix((np.ones(len(first)), (first, second)), (len(parts), len(parts)))
        _, group = connected_components(graph, directed=False)
        order = np.argsort(group, kind="stable")
        members = np.split(parts[order], np.flatnonzero(np.diff(group[order])) + 1)
        regions = [Region(MultiPolygon(list(some)), self.warnings) for some in members]
        return sorted(regions, key=lambda region: (region.window, region.polygons.wkb))

    def to_geojson(self, scene: PixelSource, crs: CRS | str | None = None) -> dict[str, Any]:
        """A GeoJSON geometry in the scene's CRS, or in ``crs`` (GeoJSON proper wants EPSG:4326)."""
        world = scene.to_world(self.polygons)
        target = parse_crs(crs) if isinstance(crs, str) else crs
        if target is not None and scene.crs is not None and target != scene.crs:
            dense = densified(world, max(np.ptp(shapely.get_coordinates(world), axis=0).max() / 64, 1e-12))
            world = shapely.transform(dense, transformer(scene.crs, target).transform, interleaved=False)
        return dict(mapping(world))


def inline(region: Region, spec: str, scene: PixelSource, crs: str | None) -> str:
    """``region``, read from ``spec``, as GeoJSON in the scene's CRS: it then needs no other file.

    One that was given so, perhaps by an earlier run, stays as it is: through pixels and back it would change
    its last digits.
    """
    if crs is None and spec.lstrip().startswith("{"):
        return spec
    return json.dumps(region.to_geojson(scene), separators=(",", ":"))


def read_region(spec: str, scene: PixelSource, crs: str | None = None, what: str = "ROI") -> Region:
    """A region from what a person wrote or drew, clipped to the scene.

    Parameters
    ----------
    spec : str
        A vector file that OGR reads (``#layer`` picks a layer), inline GeoJSON or WKT, or
        ``xmin,ymin,xmax,ymax``.
    scene : PixelSource
    crs : str, optional
        CRS of ``spec``; default: the file's own, else the scene's. A scene that nothing places takes pixel
        coordinates; one with a georeference that names no CRS takes coordinates as they are.
    what : str
        What to call it in messages.

    Raises
    ------
    RegionError
        Unreadable, without polygons, or outside the scene.
    CrsError
        ``crs`` is unknown, or the coordinates cannot be brought to the scene.
    """
    warnings: list[str] = []
    given = parse_crs(crs) if crs else None
    drawings = read_drawings(spec, given, what)
    inside: list[np.ndarray] = []
    whole = True
    for drawing in drawings:
        source = _source_crs(drawing, given, scene, what, warnings)
        polygons = _sound(drawing, what, warnings)
        near = _near(polygons, source, scene)
        pixels = _areas(scene.to_pixel(MultiPolygon(list(near)), source)) if len(near) else near
        inside.append(_clipped(pixels, _box(scene.window)))
        whole &= near is polygons and _area(pixels) - _area(inside[-1]) <= 1e-6 * _area(pixels)
    parts = np.concatenate(inside)
    if not len(parts):
        raise RegionError(f"the {what} lies outside the scene{_outside_hint(drawings, given, scene)}")
    if scene.georeference.kind == "rpcs":
        warnings.append(
            "the scene is placed by RPCs without terrain heights, as GDAL and QGIS show it: "
            f"check that the {what} lies on the right place"
        )
    if not whole:
        warnings.append(f"the {what} reaches beyond the scene and was clipped to it")
    counts = _centres(parts)
    if _slivers(parts, counts).any():
        warnings.append(f"parts of the {what} are thinner than a pixel: every pixel that they touch counts")
    return Region(_on_grid(parts, counts), tuple(dict.fromkeys(warnings)))


def _source_crs(
    drawing: Drawing, given: CRS | None, scene: PixelSource, what: str, warnings: list[str]
) -> CRS | None:
    """The CRS that a drawing's coordinates are in: the one given, its own, or the scene's."""
    said = given or drawing.crs
    if said is not None and scene.crs is None and scene.georeference.kind != "pixels":
        warnings.append(
            f"the scene names no CRS: the coordinates of the {what}, in {name(said)}, were taken for the "
            "scene's own, as a map would show them"
        )
        return None
    if given is not None and drawing.crs is not None and drawing.crs != given:
        warnings.append(f"the {what} was read in {name(given)} as asked, not in its own {name(drawing.crs)}")
    if said is None and drawing.is_file and scene.crs is not None:
        warnings.append(f"the {what} file names no CRS: {name(scene.crs)} of the scene was assumed")
    return said or scene.crs


def _sound(drawing: Drawing, what: str, warnings: list[str]) -> np.ndarray:
    """The polygons of a drawing, invalid ones repaired."""
    geometries = drawing.geometries
    if not np.isfinite(shapely.get_coordinates(geometries)).all():
        raise RegionError(f"the {what} has coordinates that are not finite numbers: draw it again")
    invalid = ~shapely.is_valid(geometries)
    if invalid.any():
        number = (
            f"{int(invalid.sum())} of its {len(geometries)} polygons" if len(geometries) > 1 else "its polygon"
        )
        reason = shapely.is_valid_reason(geometries[invalid][0]).split("[")[0].lower()
        warnings.append(f"the {what} was repaired: {number} invalid ({reason})")
    polygons = _areas(geometries)
    if not len(polygons):
        raise RegionError(f"the {what} has no area: draw a polygon around the pixels that are meant")
    return polygons


def _near(polygons: np.ndarray, crs: CRS | None, scene: PixelSource) -> np.ndarray:
    """What of ``polygons`` lies around the scene: the very same array if that is all of them.

    Cut in the CRS of the polygons, before anything is transformed, because what lies far away may not have
    coordinates in the scene's CRS at all.
    """
    extent = _extent(scene, crs)
    if extent is None:
        return polygons
    xmin, ymin, xmax, ymax = extent
    margin = 0.25 * max(xmax - xmin, ymax - ymin)
    around = box(xmin - margin, ymin - margin, xmax + margin, ymax + margin)
    near = _clipped(polygons, around)
    return polygons if len(near) == len(polygons) and (near == polygons).all() else near


def _extent(scene: PixelSource, crs: CRS | None) -> tuple[float, float, float, float] | None:
    """Bounds of the scene in ``crs``; None where it has none."""
    outline = scene.to_world(shapely.segmentize(_box(scene.window), max(scene.height, scene.width) / 32))
    if crs is not None and scene.crs is not None and crs != scene.crs:
        outline = shapely.transform(outline, transformer(scene.crs, crs).transform, interleaved=False)
    if not np.isfinite(shapely.get_coordinates(outline)).all():
        return None
    return outline.bounds


def _outside_hint(drawings: Sequence[Drawing], given: CRS | None, scene: PixelSource) -> str:
    """Where the scene is, and whether latitude and longitude look swapped."""
    crs = (given or drawings[0].crs or scene.crs) if scene.crs is not None else None
    extent = _extent(scene, crs)
    if extent is None:
        return f": check its coordinates and CRS (the scene is in {name(scene.crs)})"
    geographic = crs is not None and crs.is_geographic
    swapped = shapely.transform(shapely.envelope(drawings[0].geometries), lambda xy: xy[:, ::-1])
    if geographic and shapely.intersects(box(*extent), swapped).any():
        return ": latitude and longitude look swapped, write x (longitude) first"
    limits = ",".join(f"{value:.{6 if geographic else 1}f}".rstrip("0").rstrip(".") for value in extent)
    where = "pixels" if scene.georeference.kind == "pixels" else name(crs)
    return f", which spans {limits} in {where}: check coordinates and CRS"


def _areas(geometries: BaseGeometry | np.ndarray) -> np.ndarray:
    """Valid single polygons out of any geometries; invalid ones repaired, all but areas left out."""
    parts = shapely.get_parts(geometries)
    invalid = ~shapely.is_valid(parts)
    if invalid.any():
        parts = np.where(invalid, shapely.make_valid(parts), parts)
    while (shapely.get_type_id(parts) > _POLYGON).any():
        parts = shapely.get_parts(parts)
    return parts[(shapely.get_type_id(parts) == _POLYGON) & (shapely.area(parts) > 0)]


def _clipped(polygons: np.ndarray, frame: BaseGeometry) -> np.ndarray:
    """The polygons inside a rectangle; those wholly inside are the same objects."""
    xmin, ymin, xmax, ymax = frame.bounds
    left, bottom, right, top = shapely.bounds(polygons).T
    within = (left >= xmin) & (bottom >= ymin) & (right <= xmax) & (top <= ymax)
    if within.all():
        return polygons
    apart = (left >= xmax) | (bottom >= ymax) | (right <= xmin) | (top <= ymin)
    cut = _areas(shapely.intersection(polygons[~within & ~apart], frame))
    return np.concatenate([polygons[within], cut])


def _area(polygons: np.ndarray) -> float:
    return float(shapely.area(polygons).sum())


def _on_grid(polygons: np.ndarray, counted: np.ndarray | None = None) -> MultiPolygon:
    """Round to :data:`GRID` and unite; what is too thin to hold pixels' centres becomes the pixels it touches.

    A polygon without a pixel's centre that is not long either becomes the pixel it lies in. ``counted`` is
    :func:`_centres` of the polygons, where it is known.
    """
    snapped = _areas(shapely.set_precision(polygons, GRID))
    pixels: set[tuple[int, int]] = set()
    lost = []
    small = np.zeros(len(snapped), bool)
    for drawn, known in ((polygons, counted), (snapped, None)):
        counts = _centres(drawn) if known is None else known
        sliver = _slivers(drawn, counts)
        for polygon in drawn[sliver]:
            pixels |= _touched(polygon)
        lost += list(drawn[(counts == 0) & ~sliver])
        small = counts == 0
    dots = {(math.floor(p.x), math.floor(p.y)) for p in (q.representative_point() for q in lost)}
    dots -= {(c, r) for c, r in dots if shapely.contains_xy(snapped[~small], c + 0.5, r + 0.5).any()}
    squares = [box(c, r, c + 1, r + 1) for c, r in sorted(pixels | dots)]
    united = shapely.disjoint_subset_union_all(
        np.array([*snapped[~small], *squares], dtype=object),
    )
    return MultiPolygon(list(_areas(shapely.set_precision(united, GRID))))


def _centres(polygons: np.ndarray) -> np.ndarray:
    """How many pixels each polygon has in its mask; only counted where the shape leaves a doubt, else -1."""
    # A polygon that a disc of this radius fits in holds a centre wherever it lies.
    counts = np.where(shapely.is_empty(shapely.buffer(polygons, -0.75)), 0, -1)
    for index in np.flatnonzero(counts == 0):
        window = _window(polygons[index].bounds)
        counts[index] = sum(
            int(_rasterized(polygons[index : index + 1], tile).sum()) for tile in window.tiles(1024)
        )
    return counts


def _slivers(polygons: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Which polygons are thinner than a pixel, longer than two, and have gaps in their mask for it."""
    length = shapely.length(polygons) / 2  # of a thin one
    doubtful = (counts >= 0) & (length > 2) & (counts < 0.6 * length)
    found = np.zeros(len(polygons), bool)
    found[doubtful] = shapely.is_empty(shapely.buffer(polygons[doubtful], -0.5))
    return found


def _touched(polygon: BaseGeometry) -> set[tuple[int, int]]:
    """(column, row) of every pixel that shares area with a polygon."""
    pixels: set[tuple[int, int]] = set()
    shapely.prepare(polygon)
    for tile in _window(polygon.bounds).tiles(256):
        near = _rasterized(np.array([polygon], dtype=object), tile, all_touched=True)
        rows, cols = np.nonzero(near)
        squares = shapely.box(cols + tile.col, rows + tile.row, cols + tile.col + 1, rows + tile.row + 1)
        here = shapely.area(shapely.intersection(squares, polygon)) > 0
        pixels |= {(int(c) + tile.col, int(r) + tile.row) for c, r in zip(cols[here], rows[here], strict=True)}
    return pixels


def _rasterized(polygons: np.ndarray, window: Window, all_touched: bool = False) -> np.ndarray:
    origin = Affine.translation(window.col, window.row)
    options = {"transform": origin, "dtype": np.uint8, "all_touched": all_touched}
    return rasterize(polygons, out_shape=window.shape, **options).astype(bool)


def _window(bounds: tuple[float, float, float, float]) -> Window:
    left, top, right, bottom = bounds
    return Window.from_bounds(math.floor(top), math.floor(left), math.ceil(bottom), math.ceil(right))


def _box(window: Window) -> BaseGeometry:
    return box(window.col, window.row, window.right, window.bottom)

"""Regions: what a person drew, as polygons on the scene's pixel grid.

Polygons are kept to 1/1024 pixel. Together with scenes of fewer than 2^26 pixels a side this makes moving them
by whole pixels exact in floats, so that a mask does not depend on the window it is asked for.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from rasterio.crs import CRS
from rasterio.features import rasterize
from rasterio.transform import Affine
from shapely.geometry import MultiPolygon, box, mapping
from shapely.geometry.base import BaseGeometry

from rs_genedit.errors import RegionError
from rs_genedit.raster.georeferencing import WGS84, name, parse_crs, transformer
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region_source import Drawing, read_drawings

if TYPE_CHECKING:
    from rs_genedit.raster.scene import Scene

GRID = 1.0 / 1024  # pixels


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
        left, top, right, bottom = self.polygons.bounds
        return Window.from_bounds(math.floor(top), math.floor(left), math.ceil(bottom), math.ceil(right))

    def mask(self, window: Window) -> np.ndarray:
        """Which pixels of a window have their centre in the region: (height, width) bool.

        The same for a pixel whatever the window; each polygon of the region has at least one pixel.
        """
        if window.is_empty or not self.window.overlaps(window):
            return np.zeros(window.shape, bool)
        shapes = [(polygon, 1) for polygon in self.polygons.geoms if _touches(polygon, window)]
        if not shapes:
            return np.zeros(window.shape, bool)
        origin = Affine.translation(window.col, window.row)
        return rasterize(shapes, out_shape=window.shape, transform=origin, dtype=np.uint8).astype(bool)

    def shift(self, rows: int, cols: int) -> Region:
        """The region moved by whole pixels; may come to lie outside the scene."""
        moved = shapely.transform(self.polygons, lambda points: points + np.array([cols, rows], float))
        return Region(moved, self.warnings)

    def clip(self, window: Window) -> Region | None:
        """The part of the region inside ``window``; None if there is none."""
        inside = _polygons(self.polygons.intersection(_box(window)))
        return None if inside.is_empty else Region(_on_grid(inside), self.warnings)

    def clusters(self, distance_px: float) -> list[Region]:
        """The parts that lie more than ``distance_px`` pixels apart, from top left to bottom right."""
        parts = np.array(self.polygons.geoms, dtype=object)
        first, second = shapely.STRtree(parts).query(parts, predicate="dwithin", distance=distance_px)
        group = _components(len(parts), first, second)
        regions = [
            Region(MultiPolygon(list(parts[group == label])), self.warnings) for label in np.unique(group)
        ]
        return sorted(regions, key=lambda region: (region.window, region.polygons.wkb))

    def to_geojson(self, scene: Scene, crs: CRS | str | None = None) -> dict[str, Any]:
        """A GeoJSON geometry in the scene's CRS, or in ``crs`` (GeoJSON proper wants EPSG:4326)."""
        world = scene.to_world(self.polygons)
        target = parse_crs(crs) if isinstance(crs, str) else crs
        if target is not None and scene.crs is not None and target != scene.crs:
            dense = shapely.segmentize(
                world, max(np.ptp(shapely.get_coordinates(world), axis=0).max() / 64, 1e-12)
            )
            world = shapely.transform(dense, transformer(scene.crs, target).transform, interleaved=False)
        return dict(mapping(world))


def read_region(spec: str, scene: Scene, crs: str | None = None, what: str = "ROI") -> Region:
    """A region from what a person wrote or drew, clipped to the scene.

    Parameters
    ----------
    spec : str
        A vector file that OGR reads (``#layer`` picks a layer), inline GeoJSON or WKT, or
        ``xmin,ymin,xmax,ymax``.
    scene : Scene
    crs : str, optional
        CRS of ``spec``; default: the file's own, else the scene's. A scene without CRS takes pixel coordinates.
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
    pixels: list[BaseGeometry] = []
    partly = False
    drawings = read_drawings(spec, given, what)
    for drawing in drawings:
        source = _source_crs(drawing, given, scene, what, warnings)
        polygons = _sound(drawing, what, warnings)
        near = _near(polygons, source, scene)
        partly |= near is not polygons
        if not near.is_empty:
            pixels.append(scene.to_pixel(near, source))
    whole = _polygons(shapely.union_all([shapely.make_valid(p) for p in pixels])) if pixels else MultiPolygon()
    inside = _polygons(whole.intersection(_box(scene.window)))
    if inside.is_empty:
        raise RegionError(f"the {what} lies outside the scene{_outside_hint(drawings, given, scene)}")
    if partly or whole.area - inside.area > 1e-6 * whole.area:
        warnings.append(f"the {what} reaches beyond the scene and was clipped to it")
    return Region(_on_grid(inside), tuple(dict.fromkeys(warnings)))


def _source_crs(
    drawing: Drawing, given: CRS | None, scene: Scene, what: str, warnings: list[str]
) -> CRS | None:
    """The CRS that a drawing's coordinates are in: the one given, its own, or the scene's."""
    if given is not None:
        if drawing.crs is not None and drawing.crs != given:
            warnings.append(
                f"the {what} was read in {name(given)} as asked, not in its own {name(drawing.crs)}"
            )
        return given
    if drawing.crs is None and drawing.is_file and scene.crs is not None:
        warnings.append(f"the {what} file names no CRS: {name(scene.crs)} of the scene was assumed")
    return drawing.crs or scene.crs


def _sound(drawing: Drawing, what: str, warnings: list[str]) -> MultiPolygon:
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
        geometries = shapely.make_valid(geometries)
    polygons = _polygons(shapely.union_all(geometries))
    if polygons.is_empty:
        raise RegionError(f"the {what} has no area: draw a polygon around the pixels that are meant")
    return polygons


def _near(polygons: MultiPolygon, crs: CRS | None, scene: Scene) -> MultiPolygon:
    """What of ``polygons`` lies around the scene: the very same object if that is all of it.

    Cut in the CRS of the polygons, before anything is transformed, because what lies far away may not have
    coordinates in the scene's CRS at all.
    """
    edge = shapely.segmentize(_box(scene.window), max(scene.height, scene.width) / 32)
    extent = scene.to_world(edge)
    if crs is not None and scene.crs is not None and crs != scene.crs:
        extent = shapely.transform(extent, transformer(scene.crs, crs).transform, interleaved=False)
    xmin, ymin, xmax, ymax = shapely.bounds(extent)
    if not np.isfinite([xmin, ymin, xmax, ymax]).all():
        return polygons
    margin = 0.25 * max(xmax - xmin, ymax - ymin)
    around = box(xmin - margin, ymin - margin, xmax + margin, ymax + margin)
    if around.covers(box(*polygons.bounds)):
        return polygons
    return _polygons(polygons.intersection(around))


def _outside_hint(drawings: Sequence[Drawing], given: CRS | None, scene: Scene) -> str:
    """Where the scene is, and whether latitude and longitude look swapped."""
    left, top, right, bottom = scene.to_world(_box(scene.window)).bounds
    digits = 6 if scene.crs is not None and scene.crs.is_geographic else 1
    limits = ",".join(f"{value:.{digits}f}".rstrip("0").rstrip(".") for value in (left, top, right, bottom))
    hint = f" ({limits} in {name(scene.crs)})"
    crs = given or drawings[0].crs or scene.crs
    if crs is not None and crs.is_geographic and scene.crs is not None:
        lonlat = scene.to_world(_box(scene.window))
        if scene.crs != crs:
            lonlat = shapely.transform(lonlat, transformer(scene.crs, crs).transform, interleaved=False)
        swapped = shapely.transform(drawings[0].geometries, lambda xy: xy[:, ::-1])
        if shapely.intersects(box(*lonlat.bounds), shapely.envelope(swapped)).any():
            return f"{hint}: latitude and longitude look swapped, write x (longitude) first"
    return f"{hint}: check its coordinates and CRS"


def _polygons(geometry: BaseGeometry) -> MultiPolygon:
    """Only the areas of a geometry."""
    parts = [geometry]
    while any(hasattr(p, "geoms") for p in parts):
        parts = [q for p in parts for q in (p.geoms if hasattr(p, "geoms") else (p,))]
    return MultiPolygon([p for p in parts if p.geom_type == "Polygon" and not p.is_empty])


def _on_grid(polygons: MultiPolygon) -> MultiPolygon:
    """Round to :data:`GRID`, and give a polygon that holds no pixel's centre the one pixel it lies in most."""
    snapped = _polygons(shapely.set_precision(polygons, GRID))
    lost = [p for p in polygons.geoms if not _holds_centre(p)]
    kept = [p for p in snapped.geoms if _holds_centre(p)]
    if not lost:
        return MultiPolygon(kept)
    pixels = [box(c, r, c + 1, r + 1) for c, r in {_pixel_of(p) for p in lost}]
    return _polygons(shapely.union_all([*kept, *pixels]))


def _holds_centre(polygon: BaseGeometry) -> bool:
    """Whether the mask of a polygon has a pixel. The raster is only made where the shape leaves a doubt."""
    left, top, right, bottom = polygon.bounds
    if polygon.area > max(right - left, bottom - top) + 1 and not polygon.buffer(-0.75).is_empty:
        return True  # holds a disc that always holds a centre
    window = Window.from_bounds(math.floor(top), math.floor(left), math.ceil(bottom), math.ceil(right))
    for tile in window.tiles(1024):
        if _touches(polygon, tile) and not tile.is_empty:
            origin = Affine.translation(tile.col, tile.row)
            if rasterize([(polygon, 1)], out_shape=tile.shape, transform=origin, dtype=np.uint8).any():
                return True
    return False


def _pixel_of(polygon: BaseGeometry) -> tuple[int, int]:
    point = polygon.representative_point()
    return math.floor(point.x), math.floor(point.y)


def _touches(polygon: BaseGeometry, window: Window) -> bool:
    left, top, right, bottom = polygon.bounds
    return left < window.right and right > window.col and top < window.bottom and bottom > window.row


def _box(window: Window) -> BaseGeometry:
    return box(window.col, window.row, window.right, window.bottom)


def _components(count: int, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """A label per node of an undirected graph, the same for connected nodes."""
    parent = np.arange(count)

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = int(parent[node])
        return node

    for a, b in zip(first, second, strict=True):
        ra, rb = root(int(a)), root(int(b))
        parent[max(ra, rb)] = min(ra, rb)
    return np.array([root(node) for node in range(count)])


__all__ = ["GRID", "WGS84", "Region", "read_region"]

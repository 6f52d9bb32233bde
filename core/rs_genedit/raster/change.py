"""What was changed, for other tools: a mask on the scene's grid and polygons in the scene's CRS.

A pixel counts as changed when it was edited: it lies in the ROI or in its feather, whether or not the value
happened to come out equal. That is what someone who must not trust a synthetic pixel needs to know.
"""

from __future__ import annotations

import sqlite3
import warnings
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio.raw
import rasterio
import rasterio.features
import shapely
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj import Geod
from rasterio.crs import CRS
from rasterio.errors import RasterioError
from shapely.geometry.base import BaseGeometry

from rs_genedit.raster.copying import failure
from rs_genedit.raster.grid import Window, rasterio_window
from rs_genedit.raster.metadata import Metadata
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime.context import JobContext

LAYER = "changes"
BLOCK = 512


def write_mask(path: Path, metadata: Metadata, staging: Staging, context: JobContext) -> None:
    """Write the change mask of a scene: uint8 GeoTIFF, 255 edited, 0 not.

    Only blocks that hold an edited pixel are written, each once and in raster order: size and time follow the
    edit, not the scene, and the bytes do not depend on how the edit was cut into areas.

    Parameters
    ----------
    path : Path
        Where to write.
    metadata : Metadata
        Of the scene; only its georeference is taken.
    staging : Staging
        Its finished areas say what was edited.

    Raises
    ------
    OutputError
        The disk is full.
    """
    grid = metadata.georeference("Byte")
    blocks = sorted({block for area in staging.areas() for block in area.window.snap(BLOCK).tiles(BLOCK)})
    profile = {
        "driver": "GTiff", "count": 1, "dtype": "uint8", "height": grid.height, "width": grid.width,
        "tiled": True, "blockxsize": BLOCK, "blockysize": BLOCK, "compress": "deflate", "sparse_ok": True,
        "BIGTIFF": "IF_SAFER",
    }  # fmt: skip
    try:
        with rasterio.open(path, "w", **profile) as dataset:
            for block, changed in _changed_blocks(staging, grid.window, blocks, context):
                dataset.write(changed, 1, window=rasterio_window(block))
        grid.apply(path)
        with rasterio.open(path) as dataset:
            for block, changed in _changed_blocks(staging, grid.window, blocks, context):
                if not np.array_equal(dataset.read(1, window=rasterio_window(block)), changed):
                    raise failure(path, "the change mask does not read back")
    except RasterioError as error:
        raise failure(path, str(error)) from None


def _changed_blocks(
    staging: Staging, scene: Window, blocks: Sequence[Window], context: JobContext
) -> Iterator[tuple[Window, np.ndarray]]:
    for block in blocks:
        context.check()
        inside = block.intersect(scene)
        changed = staging.changed(inside)
        if changed.any():
            yield inside, changed.astype(np.uint8) * 255


def changed_polygons(staging: Staging) -> list[shapely.Polygon]:
    """Outlines of the edited pixels, in (column, row) coordinates: one polygon per connected place, with holes.

    Read area by area, so memory is bounded by an area; outlines that meet at area borders are merged.
    """
    parts = [_outlines(staging.read(area.window)[1], area.window) for area in staging.areas()]
    drawn = np.concatenate([np.empty(0, object), *parts])
    # Only what touches another outline, or itself, can come out as something else.
    first, second = shapely.STRtree(drawn).query(drawn, predicate="intersects")
    alone = shapely.is_valid(drawn)
    alone[first[first != second]] = False
    united = shapely.get_parts(shapely.union_all(drawn[~alone]))
    polygons = shapely.normalize(shapely.simplify(np.concatenate([drawn[alone], united]), 0))
    left, top, right, bottom = shapely.bounds(polygons).T
    return list(polygons[np.lexsort((right, bottom, left, top))])


def _outlines(changed: np.ndarray, window: Window) -> np.ndarray:
    """Pixel-edge outlines of one area; 4-connected, so that corner contacts do not make invalid rings."""
    rings: list[np.ndarray] = []
    polygon: list[int] = []
    shapes = rasterio.features.shapes(changed.astype(np.uint8), mask=changed, connectivity=4)
    for number, (geometry, _) in enumerate(shapes):
        rings += [np.array(ring) for ring in geometry["coordinates"]]
        polygon += [number] * len(geometry["coordinates"])
    if not rings:
        return np.empty(0, object)
    points = np.concatenate(rings) + np.array([window.col, window.row], float)
    lines = shapely.linearrings(points, indices=np.repeat(np.arange(len(rings)), [len(ring) for ring in rings]))
    return np.asarray(shapely.polygons(lines, indices=np.array(polygon)))


def write_polygons(path: Path, scene: Any, polygons: Sequence[shapely.Polygon], about: dict[str, Any]) -> None:
    """Write the polygons as the layer ``changes`` of a GeoPackage in the scene's CRS.

    Parameters
    ----------
    scene : Scene
        Its ``to_world`` takes pixel to CRS coordinates; without a CRS the pixel coordinates are written.
    polygons : sequence of Polygon
        In pixel coordinates.
    about : dict
        Columns that are the same for every polygon (task, prompt, seed, ...): str, int or bool.
    """
    world = [scene.to_world(p) for p in polygons]
    crs = scene.crs
    columns: dict[str, np.ndarray] = {
        "area_px": np.array([round(p.area) for p in polygons], np.int64),
        "area_m2": np.array([area_m2(geometry, crs) for geometry in world], np.float64),
    }
    for name, value in about.items():
        kind = np.int64 if isinstance(value, int) and not isinstance(value, bool) else object
        columns[name] = np.array([value] * len(polygons), kind)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="'crs' was not provided")
            pyogrio.raw.write(
                path,
                geometry=np.array([shapely.to_wkb(multi(g)) for g in world], object),
                field_data=list(columns.values()),
                fields=list(columns),
                driver="GPKG",
                layer=LAYER,
                geometry_type="MultiPolygon",
                crs=crs.to_wkt() if crs else None,
            )
        without_clock(path)
    except (DataSourceError, DataLayerError, sqlite3.Error) as error:
        raise failure(path, str(error)) from None


def multi(geometry: BaseGeometry) -> shapely.MultiPolygon:
    """A geometry of polygons as one MultiPolygon."""
    return shapely.MultiPolygon(getattr(geometry, "geoms", [geometry]))


def area_m2(geometry: BaseGeometry, crs: CRS | None) -> float:
    """Area on the ground in square metres; NaN where the CRS does not say."""
    if crs is None:
        return float("nan")
    if crs.is_geographic:
        area, _ = Geod(ellps="WGS84").geometry_area_perimeter(shapely.orient_polygons(geometry))
        return abs(float(area))
    if not crs.is_projected:
        return float("nan")
    factor = crs.linear_units_factor[1]
    return float(geometry.area) * factor * factor


def without_clock(path: Path) -> None:
    """Take the time of writing out of the file, so that the same edit makes the same bytes.

    Setting the column is not enough: SQLite leaves pieces of earlier rows in the free space of its pages. A
    vacuumed copy has none.
    """
    copy = path.with_name(path.name + ".vacuum")
    try:
        with closing(sqlite3.connect(path)) as database:
            with database:
                database.execute("UPDATE gpkg_contents SET last_change = '2000-01-01T00:00:00.000Z'")
            database.execute("VACUUM INTO ?", (str(copy),))
        copy.replace(path)
    finally:
        copy.unlink(missing_ok=True)


def describe_task(task: Any) -> dict[str, str]:
    """A task in three columns: its kind, its prompt, its exemplar."""
    return {
        "task": task.kind,
        "prompt": str(getattr(task, "prompt", "") or ""),
        "exemplar": str(getattr(task, "region", "") or ""),
    }

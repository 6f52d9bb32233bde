"""Masks of regions do not depend on the window; clusters, and many polygons."""

from __future__ import annotations

import json
import time
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import shapely
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pyproj import Transformer
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region, read_region
from rs_genedit.raster.scene import open_scene
from shapely.geometry import MultiPolygon, Polygon, box

from tests.rasters import HEIGHT, WIDTH

#: A polygon in pixels of the generated scenes, with a hole, and the window it fills.
SHAPE = Polygon(box(10, 20, 60, 70).exterior.coords, [box(30, 40, 40, 50).exterior.coords])
FILLED = Window(20, 10, 50, 50)


@pytest.fixture
def scene(generated):
    with open_scene(generated("rgb")) as opened:
        yield opened


def in_crs(scene, shape, epsg: int):
    """``shape`` of pixels in another CRS, with corners only."""
    change = Transformer.from_crs(scene.crs.to_wkt(), epsg, always_xy=True)
    return shapely.transform(scene.to_world(shape), change.transform, interleaved=False)


def vector_file(path: Path, shapes, crs: str | None, layer: str | None = None, append: bool = False) -> Path:
    options = {"layer": layer} if layer else {}
    pyogrio.raw.write(
        path,
        geometry=shapely.to_wkb(np.array(shapes, dtype=object)),
        field_data=[np.arange(len(shapes))],
        fields=["id"],
        crs=crs,
        geometry_type="Unknown" if path.suffix in (".gpkg", ".fgb") else "Polygon",
        append=append,
        **options,
    )
    return path


coordinate = st.floats(-5, 105, width=32)
polygons = st.lists(st.tuples(coordinate, coordinate), min_size=3, max_size=7)


def region_of(points) -> Region:
    shape = shapely.set_precision(shapely.make_valid(Polygon(points)), 1 / 1024)
    parts = [
        p for p in shapely.get_parts(shapely.get_parts(shape)) if p.geom_type == "Polygon" and not p.is_empty
    ]
    assume(parts)
    return Region(MultiPolygon(parts))


@given(polygons, st.integers(13, 60), st.integers(-9, 9), st.integers(-9, 9))
@settings(max_examples=60, suppress_health_check=[HealthCheck.filter_too_much])
def test_a_mask_does_not_depend_on_the_window(points, size, row, col):
    region = region_of(points)
    around = Window(-10, -10, 125, 125)
    whole = region.mask(around)
    pieces = np.zeros(around.shape, bool)
    for tile in around.shift(row, col).tiles(size):
        part = tile.intersect(around)
        if not part.is_empty:
            pieces[part.slices(around)] = region.mask(part)
    covered = around.intersect(around.shift(row, col)).slices(around)
    np.testing.assert_array_equal(pieces[covered], whole[covered])


@given(polygons, st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6))
@settings(max_examples=60, suppress_health_check=[HealthCheck.filter_too_much])
def test_a_mask_moves_with_the_region(points, rows, cols):
    region = region_of(points)
    window = Window(-10, -10, 125, 125)
    moved = region.shift(rows, cols)
    assert moved.window == region.window.shift(rows, cols)
    np.testing.assert_array_equal(moved.mask(window.shift(rows, cols)), region.mask(window))


@given(polygons)
@settings(max_examples=60, suppress_health_check=[HealthCheck.filter_too_much])
def test_the_centre_decides(points):
    region = region_of(points)
    window = Window(-10, -10, 125, 125)
    rows, cols = np.mgrid[-10:115, -10:115] + 0.5
    centres = shapely.points(cols, rows)
    sure = shapely.distance(region.polygons.boundary, centres) > 1e-6
    np.testing.assert_array_equal(region.mask(window)[sure], shapely.contains(region.polygons, centres)[sure])


@pytest.mark.parametrize(
    "shape", [box(20.1, 30.1, 20.2, 30.2), box(20.6, 5, 20.7, 60), box(7.00001, 7, 7.00002, 7.1)]
)
def test_a_sliver_has_at_least_one_pixel(scene, shape):
    region = read_region(scene.to_world(shape).wkt, scene)
    mask = region.mask(scene.window)
    assert mask.sum() >= 1
    row, col = np.argwhere(mask)[0]
    assert shape.intersects(box(col - 0.01, row - 0.01, col + 1.01, row + 1.01))


def test_a_sliver_beside_a_large_polygon_is_not_lost(scene):
    shapes = scene.to_world(MultiPolygon([box(10, 10, 40, 40), box(80.1, 80.1, 80.2, 80.2)]))
    mask = read_region(shapes.wkt, scene).mask(scene.window)
    assert mask.sum() == 901
    assert mask[80, 80]


def test_overlapping_polygons_are_one(scene, tmp_path):
    shapes = [scene.to_world(box(10, 10, 40, 40)), scene.to_world(box(30, 30, 60, 60))]
    path = vector_file(tmp_path / "overlap.gpkg", shapes, "EPSG:32633")
    assert read_region(str(path), scene).mask(scene.window).sum() == 900 + 900 - 100


def test_clusters_part_what_is_far(scene):
    shapes = MultiPolygon([box(5, 50, 10, 55), box(12, 50, 20, 55), box(70, 10, 80, 20), box(70, 70, 80, 80)])
    region = read_region(scene.to_world(shapes).wkt, scene)
    clusters = region.clusters(5)
    assert [c.window for c in clusters] == [
        Window(10, 70, 10, 10),
        Window(50, 5, 5, 15),
        Window(70, 70, 10, 10),
    ]
    total = sum(c.mask(scene.window).astype(int) for c in clusters)
    np.testing.assert_array_equal(total, region.mask(scene.window))
    assert len(region.clusters(1)) == 4
    assert len(region.clusters(500)) == 1


def test_geojson_comes_back(scene):
    region = read_region(scene.to_world(SHAPE).wkt, scene)
    again = read_region(json.dumps(region.to_geojson(scene)), scene)
    assert again.polygons.equals(region.polygons)
    assert read_region(json.dumps(region.to_geojson(scene, "EPSG:4326")), scene, "EPSG:4326").window == FILLED


def test_ten_times_the_polygons_cost_little_more_than_ten_times_as_much(scene, tmp_path):
    spent = [_cost_of_polygons(scene, tmp_path, count) for count in (2_000, 20_000)]
    assert spent[1] < 25 * spent[0] + 0.5


def _cost_of_polygons(scene, tmp_path, count: int) -> float:
    """Processor seconds to read so many polygons and draw their mask."""
    rng = np.random.default_rng(5)
    span = 3000 * (count / 20_000) ** 0.5
    at = rng.uniform(-span, span, (count, 2))
    shapes = list(shapely.transform(shapely.box(at[:, 0], at[:, 1], at[:, 0] + 4, at[:, 1] + 4), lambda p: p))
    world = [scene.to_world(s) for s in shapes[:1]] + list(
        shapely.transform(np.array(shapes[1:], dtype=object), scene.georeference.to_world, interleaved=False)
    )
    path = vector_file(tmp_path / f"{count}.gpkg", world, "EPSG:32633")
    begun = time.process_time()
    region = read_region(str(path), scene)
    region.mask(Window(0, 0, HEIGHT, WIDTH))
    spent = time.process_time() - begun
    assert "clipped" in region.warnings[0]
    return spent

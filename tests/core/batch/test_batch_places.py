"""ROIs that a plan places by chance: inside what is allowed, apart, of the sizes asked for, each time alike."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import numpy as np
import pytest
import shapely
from rs_genedit.jobs.batch.expand import Expansion
from rs_genedit.jobs.batch.placing import drawn_size
from rs_genedit.jobs.batch.plan import Size, read_plan
from shapely.geometry import shape

from tests.core.batch.making import layer, plan, square
from tests.core.doors import CRS, LEFT, TOP, texture, write_raster


def places(folder: Path, rule: str, scenes: int = 1) -> list[shapely.Geometry]:
    text = f'scenes: ["s*.tif"]\nrois: [{{place: {rule}}}]\ntasks: [remove]\n'
    return [shape(json.loads(job.request["roi"])) for job in Expansion(read_plan(plan(folder, text, scenes)))]


def test_places_keep_inside_their_class_apart_and_to_their_sizes(tmp_path: Path):
    fields = [square(0, 0, 80), square(100, 40, 60)]
    layer(tmp_path / "land.gpkg", [*fields, square(85, 0, 14)], kind=["field", "field", "town"])
    rule = "{count: 12, size: [6, 11], inside: land.gpkg, where: {kind: field}, distance: 4, seed: 7}"
    found = places(tmp_path, rule)
    assert len(found) == 12
    ground = shapely.union_all(fields).buffer(1e-6)
    assert all(ground.contains(one) for one in found)
    assert min(one.distance(two) for i, one in enumerate(found) for two in found[:i]) >= 4 - 1e-6
    sides = [one.bounds[2] - one.bounds[0] for one in found]
    assert min(sides) >= 6
    assert max(sides) <= 11
    assert len(set(sides)) > 1
    assert [one.wkt for one in places(tmp_path, rule)] == [one.wkt for one in found]
    assert [one.wkt for one in places(tmp_path, rule.replace("seed: 7", "seed: 8"))] != [
        one.wkt for one in found
    ]


def test_every_scene_has_places_of_its_own(tmp_path: Path):
    found = places(tmp_path, "{count: 3, size: 10, shape: circle}", scenes=2)
    assert len({one.wkt for one in found}) == 6
    assert all(one.area == pytest.approx(np.pi * 25, rel=0.02) for one in found)


def test_footprints_are_polygons_of_the_file_drawn_without_putting_back(tmp_path: Path):
    houses = [square(10 * column, 10 * row, 4 + column % 3) for column in range(12) for row in range(10)]
    layer(tmp_path / "houses.gpkg", houses, kind=["house"] * len(houses))
    rule = "{count: 9, shape: footprint, inside: houses.gpkg, size: [5, 7], distance: 12, seed: 1}"
    found = places(tmp_path, rule)
    assert len(found) == 9
    known = {house.normalize().wkt for house in houses}
    assert all(one.normalize().wkt in known for one in found)
    assert all(5 <= np.sqrt(one.area) <= 7 for one in found)
    assert min(one.distance(two) for i, one in enumerate(found) for two in found[:i]) >= 12


def test_where_no_more_fit_fewer_are_made_and_that_is_said(tmp_path: Path):
    text = 'scenes: ["s*.tif"]\nrois: [{place: {count: 50, size: 40}}]\ntasks: [remove]\n'
    expansion = Expansion(read_plan(plan(tmp_path, text)))
    made = len(list(expansion))
    assert 3 <= made <= 12, "a scene of 160 x 120 has room for twelve squares of 40 at best"
    assert expansion.notes == [f"line 2 of plan.yaml: s0.tif has room for {made} of 50 places"]


def test_places_hold_data_everywhere(tmp_path: Path):
    pixels = texture(120, 160)
    pixels[:, :, 60:] = 0
    write_raster(tmp_path / "s0.tif", pixels, nodata=0)
    found = places(tmp_path, "{count: 8, size: 12}")
    assert len(found) == 8
    assert max(one.bounds[2] for one in found) <= LEFT + 60


def test_sizes_are_metres_on_the_ground_whatever_the_units_of_the_map(tmp_path: Path):
    import rasterio

    step = 2 / 111_320  # degrees of latitude in two metres
    transform = rasterio.Affine(step / np.cos(np.radians(52)), 0, 5, 0, -step, 52)
    write_raster(tmp_path / "s0.tif", texture(120, 160), crs="EPSG:4326", transform=transform)
    (found, *_) = places(tmp_path, "{count: 2, size: 20}")
    metres = (found.bounds[3] - found.bounds[1]) * 111_320
    assert metres == pytest.approx(20, abs=1.1)


def test_sizes_follow_their_distribution():
    random = Random(1)
    uniform = [drawn_size(Size(2, 8), random) for _ in range(4000)]
    assert 2 <= min(uniform) < 2.1 < 7.9 < max(uniform) <= 8
    assert np.mean(uniform) == pytest.approx(5, abs=0.1)
    normal = [drawn_size(Size(1, 100, 40, 5), random) for _ in range(4000)]
    assert np.mean(normal) == pytest.approx(40, abs=0.4)
    assert np.std(normal) == pytest.approx(5, abs=0.3)
    assert {drawn_size(Size(10, 12, 11, 500), random) for _ in range(200)} >= {10, 12}, "kept within its ends"


def test_a_polygon_belongs_to_the_scene_that_has_most_of_it(tmp_path: Path):
    half = [
        shapely.box(LEFT - 6, TOP - 30, LEFT + 14, TOP - 10),
        shapely.box(LEFT - 14, TOP - 80, LEFT + 6, TOP - 60),
    ]
    layer(tmp_path / "land.gpkg", half, kind=["in", "out"])
    text = "scenes: [s0.tif]\nrois: [land.gpkg]\ntasks: [remove]\n"
    found = list(Expansion(read_plan(plan(tmp_path, text))))
    assert [job.roi for job in found] == ["land.gpkg 1"]
    assert found[0].request["roi_crs"] == CRS

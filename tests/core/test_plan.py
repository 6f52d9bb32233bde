from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.errors import RegionError, UsageError
from rs_genedit.jobs.compose import read_canvas
from rs_genedit.jobs.edit import content_key, prepare
from rs_genedit.methods.canvas import EditUnit
from rs_genedit.methods.recipe import REACH, Recipe
from rs_genedit.protocol import CopyTask, EditRequest, ExemplarTask, RemoveTask
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.units import FARTHEST, staged_windows

from tests.core.doors import LEFT, TOP, roi, texture, write_raster

HEIGHT, WIDTH = 700, 900


@dataclass(frozen=True)
class Planned:
    recipe: Recipe
    units: tuple[EditUnit, ...]


def plan_edit(request: EditRequest, scene) -> Planned:
    return Planned(*prepare(request, scene, JobContext()))


def canvas(unit: EditUnit, scene):
    return read_canvas(unit, scene, JobContext())


def patch_sources(unit: EditUnit, plan: Planned, here, scene):
    return plan.recipe.patch_sources(unit, here)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scene with a corner of nodata."""
    pixels = texture(HEIGHT, WIDTH)
    pixels[:, 600:, 800:] = 0
    return write_raster(tmp_path_factory.mktemp("plan") / "scene.tif", pixels, nodata=0)


@pytest.fixture(scope="module")
def scene(path: Path):
    with open_scene(path) as opened:
        yield opened


def ask(path: Path, task, place: str | None = None, **changes) -> EditRequest:
    return EditRequest(str(path), "out.tif", task, place, **changes)


def polygons(*boxes: tuple[int, int, int, int]) -> str:
    """Boxes (left, top, right, bottom) in pixels as one WKT."""
    rings = []
    for left, top, right, bottom in boxes:
        corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        rings.append("((" + ",".join(f"{LEFT + x} {TOP - y}" for x, y in corners) + "))")
    return f"MULTIPOLYGON({','.join(rings)})"


EXEMPLAR = ExemplarTask(roi(500, 20, 700, 200))
COPY = CopyTask(roi(300, 300, 340, 320), ((LEFT + 100, TOP - 100), (LEFT + 600, TOP - 500)))


class TestPlaces:
    def test_written_is_the_roi_and_its_feather(self, path, scene):
        (place,) = plan_edit(ask(path, EXEMPLAR, roi(100, 50, 180, 120), feather=9), scene).units
        assert place.write == Window(41, 91, 88, 98)
        assert place.window.contains(place.write)
        (place,) = plan_edit(ask(path, EXEMPLAR, roi(0, 0, 40, 40)), scene).units
        assert place.write == Window(0, 0, 46, 46), "not beyond the scene"
        assert place.window.row < 0, "the work window may be"

    def test_the_work_window_lies_on_the_coarsest_lattice(self, path, scene):
        (place,) = plan_edit(ask(path, EXEMPLAR, roi(101, 53, 187, 129)), scene).units
        assert all(n % 32 == 0 for n in (place.window.row, place.window.col, *place.window.shape))

    def test_far_polygons_are_places_of_their_own_and_near_ones_are_not(self, path, scene):
        far = plan_edit(ask(path, EXEMPLAR, polygons((10, 10, 60, 60), (130, 10, 180, 60))), scene)
        assert len(far.units) == 2
        near = plan_edit(ask(path, EXEMPLAR, polygons((10, 10, 60, 60), (110, 10, 160, 60))), scene)
        assert len(near.units) == 1

    def test_a_place_does_not_know_its_far_neighbours(self, path, scene):
        (alone,) = plan_edit(ask(path, RemoveTask(), polygons((10, 10, 60, 60))), scene).units
        both = plan_edit(ask(path, RemoveTask(), polygons((10, 10, 60, 60), (400, 300, 500, 480))), scene)
        assert (both.units[0].write, both.units[0].window) == (alone.write, alone.window)
        assert both.units[0].scales == alone.scales
        assert canvas(both.units[0], scene).roi.sum() == 2500

    def test_thicker_rois_get_more_scales_up_to_a_limit(self, path, scene):
        scales = []
        for side in (2, 8, 20, 40, 80, 160, 320, 600):
            place = roi(20, 20, 20 + side, 20 + side)
            scales.append(plan_edit(ask(path, RemoveTask(), place), scene).units[0].scales)
        assert scales == sorted(scales)
        assert scales[0] == 1
        assert scales[-1] == 6
        thin = plan_edit(ask(path, RemoveTask(), roi(20, 20, 820, 28)), scene).units[0]
        assert thin.scales < 3, "what counts is the thickness"

    def test_a_huge_roi_reads_a_bounded_rim(self, path, scene):
        (place,) = plan_edit(ask(path, RemoveTask(), roi(1, 1, 890, 690)), scene).units
        assert place.window.height <= 690 + 2 * FARTHEST + 64


class TestStagedAreas:
    def test_windows_that_overlap_are_staged_together(self, path, scene):
        """A frame and a box in its middle: far apart, yet one within the other's window."""
        frame = f"POLYGON(({outline(10, 10, 410, 410)}),({outline(30, 30, 390, 390)}))"
        box = f"POLYGON(({outline(200, 200, 220, 220)}))"
        other = f"POLYGON(({outline(600, 100, 640, 140)}))"
        plan = plan_edit(ask(path, RemoveTask(), f"GEOMETRYCOLLECTION({frame},{box},{other})"), scene)
        assert len(plan.units) == 3
        areas = staged_windows(plan.units)
        assert [len(places) for _, places in areas] == [2, 1]
        assert areas[0][0].contains(areas[0][1][0].write)
        assert areas[0][0].contains(areas[0][1][1].write)

    def test_a_chain_of_overlaps_becomes_one(self, path, scene):
        (place,) = plan_edit(ask(path, RemoveTask(), roi(10, 10, 20, 20)), scene).units
        windows = [Window(0, 0, 10, 10), Window(50, 50, 5, 5), Window(8, 8, 10, 10), Window(16, 16, 10, 10)]
        areas = staged_windows([replace(place, write=window) for window in windows])
        assert sorted(window for window, _ in areas) == [Window(0, 0, 26, 26), Window(50, 50, 5, 5)]
        assert sum(len(places) for _, places in areas) == 4


def outline(left: int, top: int, right: int, bottom: int) -> str:
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    return ",".join(f"{LEFT + x} {TOP - y}" for x, y in corners)


class TestCopies:
    def test_objects_move_by_whole_pixels_to_where_they_are_asked(self, path, scene):
        plan = plan_edit(ask(path, COPY), scene)
        assert [placing.target.window for placing in plan.recipe.placings] == [
            Window(90, 80, 20, 40),
            Window(490, 580, 20, 40),
        ]

    def test_a_placed_object_is_the_objects_own_pixels(self, path, scene):
        plan = plan_edit(ask(path, COPY), scene)
        place = plan.units[0]
        here = canvas(place, scene)
        (guide,) = plan.recipe.guidances(place, here, here, None)
        assert guide.mask.sum() == 800
        own = scene.radiometry.to_float(scene.read(Window(300, 300, 20, 40)))
        at = Window(90, 80, 20, 40).slices(within=place.window)
        assert np.array_equal(guide.pixels[(slice(None), *at)], own)

    def test_surroundings_come_first_then_the_object(self, path, scene):
        plan = plan_edit(ask(path, COPY), scene)
        around, thing = patch_sources(plan.units[0], plan, canvas(plan.units[0], scene), scene)
        assert around.reach == REACH
        assert not around.unwanted
        assert not (around.usable & around.around).any()
        assert thing.usable.sum() == 800

    def test_an_object_that_reaches_over_the_scenes_edge_is_cut(self, path, scene):
        plan = plan_edit(ask(path, replace(COPY, to=((LEFT + 5, TOP - 5),))), scene)
        assert plan.units[0].roi.window == Window(0, 0, 15, 25)

    @pytest.mark.parametrize("to", [(LEFT - 500, TOP), (float("nan"), TOP), (float("inf"), TOP)])
    def test_a_place_outside_the_scene_is_refused(self, path, scene, to):
        with pytest.raises(UsageError, match=r"outside the scene|needs two numbers"):
            plan_edit(ask(path, replace(COPY, to=(to,))), scene)


class TestSheets:
    def test_an_exemplar_is_all_there_is_to_draw_from(self, path, scene):
        plan = plan_edit(ask(path, EXEMPLAR, roi(20, 20, 90, 90)), scene)
        (patch_source,) = patch_sources(plan.units[0], plan, canvas(plan.units[0], scene), scene)
        assert patch_source.usable.sum() == 200 * 180
        own = scene.radiometry.to_float(scene.read(Window(20, 500, 180, 200)))
        assert np.array_equal(patch_source.pixels[:, patch_source.usable].ravel(), own.ravel())

    def test_a_removal_draws_from_around_and_not_from_what_goes(self, path, scene):
        plan = plan_edit(ask(path, RemoveTask(), roi(20, 20, 90, 90)), scene)
        here = canvas(plan.units[0], scene)
        (patch_source,) = patch_sources(plan.units[0], plan, here, scene)
        assert patch_source.unwanted
        assert not (patch_source.usable & here.roi).any()


class TestSlanting:
    """A triangle is no rectangle: what lies in its bounds and not in it is not drawn from."""

    @staticmethod
    def triangle(left: int, top: int, side: int) -> tuple[str, int]:
        """WKT of the upper left half of a square, and how many pixels have their centre in it."""
        corners = [(left, top), (left + side, top), (left, top + side), (left, top)]
        ring = ",".join(f"{LEFT + x} {TOP - y}" for x, y in corners)
        rows, cols = np.mgrid[:side, :side] + 0.5
        return f"POLYGON(({ring}))", int((rows + cols < side).sum())

    def test_an_object(self, path, scene):
        outline, pixels = self.triangle(300, 300, 41)
        plan = plan_edit(ask(path, replace(COPY, region=outline)), scene)
        _, thing = patch_sources(plan.units[0], plan, canvas(plan.units[0], scene), scene)
        assert thing.usable.sum() == pytest.approx(pixels, abs=41)

    def test_an_exemplar(self, path, scene):
        outline, pixels = self.triangle(500, 20, 101)
        plan = plan_edit(ask(path, ExemplarTask(outline), roi(20, 20, 90, 90)), scene)
        (source,) = patch_sources(plan.units[0], plan, canvas(plan.units[0], scene), scene)
        assert source.usable.sum() == pytest.approx(pixels, abs=101)


class TestCanvas:
    def test_it_holds_the_scene_and_nothing_beyond(self, path, scene):
        (place,) = plan_edit(ask(path, RemoveTask(), roi(720, 520, 780, 580)), scene).units
        here = canvas(place, scene)
        inside = place.window.intersect(scene.window)
        at = inside.slices(within=place.window)
        assert np.array_equal(here.valid[at], scene.valid(inside))
        assert here.valid.sum() == scene.valid(inside).sum()
        assert (here.pixels[:, ~here.valid] == 0).all()
        own = scene.radiometry.to_float(scene.read(inside))
        assert np.array_equal(here.pixels[(slice(None), *at)][:, here.valid[at]], own[:, scene.valid(inside)])

    def test_an_roi_without_data_is_refused(self, path, scene):
        with pytest.raises(RegionError, match="only nodata"):
            plan_edit(ask(path, RemoveTask(), roi(820, 620, 880, 680)), scene)


class TestKey:
    @pytest.fixture
    def copy(self, path: Path, tmp_path: Path) -> Path:
        target = tmp_path / "scene.tif"
        target.write_bytes(path.read_bytes())
        return target

    def key(self, path: Path, **changes) -> tuple[str, str]:
        with open_scene(path) as scene:
            request = ask(Path("scene.tif"), EXEMPLAR, roi(100, 50, 180, 120), **changes)
            plan = plan_edit(request, scene)
            return content_key(plan.recipe, plan.units, scene)

    def test_how_the_machine_is_used_is_not_part_of_it(self, copy):
        how = {"tile": 128, "threads": 1, "max_memory": 400, "resume": True, "overwrite": True}
        assert self.key(copy) == self.key(copy, **how)

    @pytest.mark.parametrize("what", [{"seed": 1}, {"quality": "draft"}, {"strength": 0.5}, {"feather": 7}])
    def test_what_is_asked_for_is(self, copy, what):
        one, two = self.key(copy), self.key(copy, **what)
        assert one[0] != two[0]

    @pytest.mark.parametrize(
        ("row", "col", "counts"), [(80, 140, True), (100, 600, True), (650, 30, False)], ids=str
    )
    def test_so_is_what_is_read_of_the_source_and_nothing_else(self, copy, row, col, counts):
        before = self.key(copy)
        with rasterio.open(copy, "r+") as dataset:
            pixels = dataset.read()
            pixels[1, row, col] ^= 1
            dataset.write(pixels)
        assert (self.key(copy) != before) is counts


class TestResolve:
    def test_every_region_becomes_inline_and_means_the_same(self, path, scene, tmp_path):
        drawn = tmp_path / "roi.geojson"
        geometry = {
            "type": "Polygon",
            "coordinates": [[[LEFT + x, TOP - y] for x, y in ((9, 9), (70, 9), (40, 80), (9, 9))]],
        }
        drawn.write_text(
            json.dumps(
                {
                    "type": "FeatureCollection",
                    "crs": {"type": "name", "properties": {"name": "EPSG:28992"}},
                    "features": [{"type": "Feature", "properties": {}, "geometry": geometry}],
                }
            )
        )
        request = ask(path, EXEMPLAR, str(drawn))
        resolved = plan_edit(request, scene).recipe.request
        assert json.loads(resolved.roi)["type"] == "MultiPolygon"
        drawn.unlink()
        plan = plan_edit(resolved, scene)
        assert plan.recipe.request == resolved, "resolved once, it stays as it is to the last digit"
        assert plan.units[0].roi.window == Window(9, 9, 71, 61)

    def test_bands_that_do_not_exist_are_refused(self, path, scene):
        with pytest.raises(UsageError, match="band 4 does not exist: the scene has bands 1 to 3"):
            plan_edit(ask(path, RemoveTask(), roi(20, 20, 90, 90), bands=(1, 2, 4)), scene)
        with pytest.raises(UsageError, match="three bands"):
            plan_edit(ask(path, RemoveTask(), roi(20, 20, 90, 90), bands=(1, 2)), scene)

    def test_an_exemplar_too_small_or_outside_is_refused(self, path, scene):
        with pytest.raises(RegionError, match="exemplar"):
            plan_edit(ask(path, ExemplarTask(roi(20, 20, 30, 30)), roi(100, 100, 150, 150)), scene)
        with pytest.raises(RegionError, match="exemplar lies outside the scene"):
            plan_edit(ask(path, ExemplarTask(roi(-90, 20, -30, 90)), roi(100, 100, 150, 150)), scene)

"""Copies turned and mirrored, without their ground, with the shadow that the scene's sun throws."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.errors import Cancelled, ProtocolError, UsageError
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import CopyTask, EditRequest
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.copy import CopyRecipe
from scipy import ndimage

from tests.core.doors import LEFT, TOP, roi, write_raster
from tests.rasters import write

GRASS, SAND, RED, BLUE = (70, 110, 60), (190, 170, 130), (200, 40, 30), (40, 60, 210)
ROWS, COLS = slice(90, 110), slice(60, 90)  # the object: 20 x 30 pixels, red on the left, blue on the right
GAIN, LENGTH = 0.5, 9
#: An outline with a margin of grass around the object, and its middle, (column, row).
OUTLINE, MIDDLE = roi(54, 84, 96, 116), (75, 100)
PLACES = ((LEFT + 230, TOP - 60), (LEFT + 230, TOP - 180))


def scene_of(shadow: bool = True, dark_place: bool = False, depth: type = np.uint8) -> np.ndarray:
    """Grass on the left and sand on the right; an object that throws a shadow to the right, along the rows."""
    rng = np.random.default_rng(5)
    pixels = np.empty((3, 240, 300))
    pixels[:, :, :150] = np.array(GRASS)[:, None, None]
    pixels[:, :, 150:] = np.array(SAND)[:, None, None]
    if shadow:
        pixels[:, ROWS, COLS.stop : COLS.stop + LENGTH] *= GAIN
    if dark_place:
        pixels[:, 150:210, 20:120] *= GAIN
    pixels[:, ROWS, COLS.start : 75] = np.array(RED)[:, None, None]
    pixels[:, ROWS, 75 : COLS.stop] = np.array(BLUE)[:, None, None]
    return (pixels + rng.integers(-3, 4, pixels.shape)).astype(depth)


def copied(folder: Path, pixels: np.ndarray, task: CopyTask, **changes) -> tuple[np.ndarray, tuple[str, ...]]:
    """The pixels after, signed, and the warnings."""
    path = write_raster(folder / "scene.tif", pixels)
    request = EditRequest(str(path), str(folder / "out.tif"), task, format="gtiff", overwrite=True)
    result = edit(replace(request, **changes), JobContext())
    with rasterio.open(result.outputs["output"][0]) as dataset:
        return dataset.read().astype(int), result.warnings


def near(pixels: np.ndarray, colour: tuple[int, ...], off: int = 34) -> np.ndarray:
    return (np.abs(pixels - np.array(colour)[:, None, None]) < off).all(0)


def middle(mask: np.ndarray) -> np.ndarray:
    """(column, row) of the middle of what is set."""
    rows, cols = np.nonzero(mask)
    return np.array([cols.mean(), rows.mean()]) + 0.5


def around(column: int, row: int, reach: int = 42) -> tuple[slice, slice]:
    return slice(row - reach, row + reach), slice(column - reach, column + reach)


class TestTurned:
    @pytest.mark.parametrize("degrees", [0.0, 30.0, 90.0, 137.0, 180.0, -60.0])
    def test_by_the_angle_that_was_asked_clockwise(self, tmp_path: Path, degrees: float):
        after, _ = copied(tmp_path, scene_of(False), CopyTask(OUTLINE, PLACES[:1], rotate=(degrees,)))
        at = (slice(None), *around(230, 60))
        towards = middle(near(after[at], BLUE)) - middle(near(after[at], RED))  # east in the object
        angle = np.degrees(np.arctan2(towards[1], towards[0]))  # rows grow to the south: clockwise
        assert abs((angle - degrees + 180) % 360 - 180) < 1.0
        assert np.hypot(*towards) == pytest.approx(15, abs=0.8)
        whole = ~near(after[at], SAND, 40)
        assert middle(whole) == pytest.approx([42, 42], abs=1.2), "its middle lies on the place"
        assert whole.sum() == pytest.approx(600, rel=0.13)

    def test_mirrored_east_for_west_and_not_upside_down(self, tmp_path: Path):
        pixels = scene_of(False)
        pixels[:, 90:96, 60:90] = np.array((230, 230, 230))[:, None, None]  # a white rim in the north
        after, _ = copied(tmp_path, pixels, CopyTask(OUTLINE, PLACES[:1], mirror=(True,)))
        at = (slice(None), *around(230, 60))
        towards = middle(near(after[at], BLUE)) - middle(near(after[at], RED))
        assert towards == pytest.approx([-15, 0], abs=0.7)
        assert middle(near(after[at], (230, 230, 230)))[1] < middle(near(after[at], RED))[1]

    def test_each_place_has_its_own(self, tmp_path: Path):
        task = CopyTask(OUTLINE, PLACES, rotate=(90.0, 0.0), mirror=(False, True), scale=(1.0, 1.5))
        after, _ = copied(tmp_path, scene_of(False), task)
        one, two = (after[(slice(None), *around(230, row))] for row in (60, 180))
        assert middle(near(one, BLUE)) - middle(near(one, RED)) == pytest.approx([0, 15], abs=0.7)
        assert middle(near(two, BLUE)) - middle(near(two, RED)) == pytest.approx([-22.5, 0], abs=1)

    @pytest.mark.parametrize("turned", [{"rotate": (180.0,)}, {"rotate": (90.0,)}, {"mirror": (True,)}])
    def test_whole_pixels_are_moved_and_not_resampled(self, tmp_path: Path, turned: dict):
        pixels = scene_of(False)
        after, _ = copied(tmp_path, pixels, CopyTask(OUTLINE, PLACES[:1], **turned))
        own = pixels[:, 94:106, 64:86].astype(int)
        own = np.rot90(own, -int(turned.get("rotate", (0,))[0]) // 90, (1, 2))
        own = own[:, :, ::-1] if "mirror" in turned else own
        views = np.lib.stride_tricks.sliding_window_view(after, own.shape)[0]
        assert (views == own).all((2, 3, 4)).any(), "the object's own numbers stand there"

    def test_on_the_ground_where_pixels_are_no_squares(self, tmp_path: Path):
        """At 60 degrees north a degree east is half as long as one north: a quarter turn keeps metres."""
        pixels = scene_of(False)
        path = write(
            tmp_path / "geo.tif",
            pixels,
            crs="EPSG:4326",
            transform=rasterio.transform.from_origin(20, 60, 2e-5, 2e-5),
        )
        with rasterio.open(path) as scene:
            box = [*scene.xy(116, 54, offset="ul"), *scene.xy(84, 96, offset="ul")]
            to = scene.xy(100, 230)
        task = CopyTask(",".join(map(repr, map(float, box))), (tuple(map(float, to)),), rotate=(90.0,))
        request = EditRequest(str(path), str(tmp_path / "out.tif"), task, format="gtiff")
        with rasterio.open(edit(request, JobContext()).outputs["output"][0]) as dataset:
            after = dataset.read().astype(int)
        at = (slice(None), *around(230, 100, 60))
        towards = middle(near(after[at], BLUE)) - middle(near(after[at], RED))
        assert towards == pytest.approx([0, 7.5], abs=0.7)

    def test_codes_of_classes_stay_codes(self, tmp_path: Path):
        codes = np.full((1, 128, 160), 3, np.uint8)
        codes[:, :, 80:] = 11
        codes[:, 40:60, 20:50] = 7
        codes[:, 40:60, 35:50] = 29
        path = write_raster(tmp_path / "codes.tif", codes)
        task = CopyTask(roi(20, 40, 50, 60), ((LEFT + 120, TOP - 64),), rotate=(33.0,))
        request = EditRequest(str(path), str(tmp_path / "out.tif"), task, format="gtiff")
        with rasterio.open(edit(request, JobContext()).outputs["output"][0]) as dataset:
            after = dataset.read(1)
        assert set(np.unique(after)) == {3, 7, 11, 29}
        assert (after[:, 80:] == 7).sum() == pytest.approx(300, rel=0.1)


class TestWithoutItsGround:
    def test_the_ground_at_the_place_stays_between_outline_and_object(self, tmp_path: Path):
        pixels = scene_of(False)
        after, _ = copied(tmp_path, pixels, CopyTask(OUTLINE, PLACES[:1]))
        left, top = 230 - MIDDLE[0], 60 - MIDDLE[1]
        margin = np.zeros(after.shape[1:], bool)
        margin[84 + top : 116 + top, 54 + left : 96 + left] = True
        margin[90 + top - 2 : 110 + top + 2, 60 + left - 2 : 90 + left + 2] = False
        assert np.array_equal(after[:, margin], pixels[:, margin])
        assert not near(after[:, :, 160:], GRASS, 20).any(), "no grass on the sand"
        inner = (slice(None), slice(92 + top, 108 + top), slice(62 + left, 88 + left))
        assert np.array_equal(after[inner], pixels[:, 92:108, 62:88]), "the object is as it was"

    def test_an_edge_is_no_halo(self, tmp_path: Path):
        """Between object and sand lie mixtures of the two, nothing as green as the grass that it stood on."""
        pixels = ndimage.gaussian_filter(scene_of(False, depth=float), (0, 1, 1)).astype(np.uint8)
        after, _ = copied(tmp_path, pixels, CopyTask(OUTLINE, PLACES[:1], rotate=(20.0,)))
        row = after[:, 20:100, 200:260]
        greener = row[1] - np.maximum(row[0], row[2])
        assert greener.max() < 8
        assert pixels[1].astype(int)[80:120, 50:100].max() - 70 > 30, "grass is"

    def test_where_colours_do_not_tell_the_outline_is_the_object(self, tmp_path: Path):
        rng = np.random.default_rng(2)
        pixels = np.clip(90 + 20 * rng.standard_normal((3, 240, 300)), 1, 255).astype(np.uint8)
        after, _ = copied(tmp_path, pixels, CopyTask(OUTLINE, PLACES[:1]))
        left, top = 230 - MIDDLE[0], 60 - MIDDLE[1]
        inner = (slice(None), slice(86 + top, 114 + top), slice(56 + left, 94 + left))
        assert np.array_equal(after[inner], pixels[:, 86:114, 56:94])


class TestShadow:
    @pytest.mark.parametrize("turned", [{}, {"rotate": (90.0,)}, {"rotate": (180.0,)}, {"mirror": (True,)}])
    def test_falls_away_from_the_sun_however_the_object_is_turned(self, tmp_path: Path, turned: dict):
        pixels = scene_of()
        tight = roi(60, 90, 90, 110)
        after, _ = copied(tmp_path, pixels, CopyTask(tight, PLACES[:1], **turned))
        upright = "rotate" in turned and turned["rotate"][0] == 90.0
        half = 10 if upright else 15
        shade = near(after, tuple(GAIN * value for value in SAND), 14)
        rows, cols = np.nonzero(shade[:, 160:])
        assert len(cols), "there is a shadow"
        assert (cols + 160).min() >= 230 + half - 2, "on the side away from the sun, on no other"
        assert (cols + 160).max() == pytest.approx(230 + half + LENGTH, abs=2.5), "as long as in the scene"
        assert np.ptp(rows) + 1 == pytest.approx(2 * (25 - half), abs=4)

    def test_is_as_strong_as_in_the_scene(self, tmp_path: Path):
        after, _ = copied(tmp_path, scene_of(), CopyTask(roi(60, 90, 90, 110), PLACES[:1]))
        inner = after[:, 54:66, 248:252].mean((1, 2))
        assert inner / np.array(SAND) == pytest.approx([GAIN] * 3, abs=0.06)

    def test_none_is_invented(self, tmp_path: Path):
        pixels = scene_of(shadow=False)
        after, _ = copied(tmp_path, pixels, CopyTask(roi(60, 90, 90, 110), PLACES[:1]))
        changed = (after != pixels).any(0)
        rows, cols = np.nonzero(changed)
        assert cols.min() >= 213
        assert cols.max() <= 246
        assert rows.min() >= 48
        assert rows.max() <= 71

    def test_the_mask_holds_it_and_nothing_else_changes(self, tmp_path: Path):
        pixels = scene_of()
        path = write_raster(tmp_path / "scene.tif", pixels)
        task = CopyTask(roi(60, 90, 90, 110), PLACES, rotate=(25.0,))
        outputs = edit(
            EditRequest(str(path), str(tmp_path / "out.tif"), task, format="gtiff"), JobContext()
        ).outputs
        with rasterio.open(outputs["output"][0]) as made, rasterio.open(outputs["mask"][0]) as kept:
            after, mask = made.read(), kept.read(1) > 0
        changed = (after != pixels).any(0)
        assert changed.any()
        assert not (changed & ~mask).any()
        assert changed[mask].mean() > 0.9, "the mask says what is synthetic, not where it might be"

    def test_a_lit_object_is_not_laid_bright_into_a_shadow(self, tmp_path: Path):
        task = CopyTask(roi(60, 90, 90, 110), ((LEFT + 70, TOP - 180),))
        after, warnings = copied(tmp_path, scene_of(dark_place=True), task)
        assert any("seems to lie in shadow" in sentence for sentence in warnings)
        assert after[0, 176:184, 60:66].mean() == pytest.approx(GAIN * RED[0], rel=0.15)

    def test_without_a_shadow_to_go_by_it_is_said(self, tmp_path: Path):
        task = CopyTask(roi(60, 90, 90, 110), ((LEFT + 70, TOP - 180),))
        after, warnings = copied(tmp_path, scene_of(shadow=False, dark_place=True), task)
        assert any("look whether the copy is too bright" in sentence for sentence in warnings)
        assert after[0, 176:184, 60:66].mean() == pytest.approx(RED[0], rel=0.05)


class TestExact:
    TASK = CopyTask(roi(60, 90, 90, 110), PLACES, rotate=(33.0, -70.0), mirror=(False, True), scale=(1.2, 1.0))

    def test_same_bytes_with_any_tile_and_threads(self, tmp_path: Path):
        pixels = scene_of()
        one, _ = copied(tmp_path, pixels, self.TASK, tile=64, threads=1)
        two, _ = copied(tmp_path, pixels, self.TASK, tile=1024, threads=2)
        assert np.array_equal(one, two)

    def test_stopped_between_two_copies_and_resumed_it_is_the_same(self, tmp_path: Path, monkeypatch):
        whole, _ = copied(tmp_path, scene_of(), self.TASK)
        request = EditRequest(
            str(tmp_path / "scene.tif"), str(tmp_path / "again.tif"), self.TASK, format="gtiff", tile=64
        )
        lay, units = CopyRecipe.lay, []

        def watched(recipe, unit, *rest):
            units.append(unit.index)
            if units == [0, 1]:
                raise Cancelled("cancelled")
            return lay(recipe, unit, *rest)

        monkeypatch.setattr(CopyRecipe, "lay", watched)
        with pytest.raises(Cancelled):
            edit(request, JobContext())
        assert not (tmp_path / "again.tif").exists()
        result = edit(replace(request, resume=True), JobContext())
        assert units == [0, 1, 1], "the first copy was not made again"
        with rasterio.open(result.outputs["output"][0]) as dataset:
            assert np.array_equal(dataset.read(), whole)

    def test_what_the_object_looks_like_decides_the_fingerprint(self, tmp_path: Path):
        prints = []
        for name, value in (("one", 0), ("two", 9)):
            pixels = scene_of(shadow=False)
            pixels[0, 95:99, 70:74] += value
            path = write_raster(tmp_path / f"{name}.tif", pixels)
            task = CopyTask(roi(60, 90, 90, 110), ((LEFT + 270, TOP - 220),))
            request = EditRequest(str(path), str(tmp_path / f"{name}_out.tif"), task, format="gtiff")
            prints.append(edit(request, JobContext()).report["fingerprint"])
        assert prints[0] != prints[1]

    @pytest.mark.parametrize("feather", [0, 3])
    def test_nothing_beyond_the_outline_and_feather_of_a_copy_without_shadow(
        self, tmp_path: Path, feather: int
    ):
        pixels = scene_of(shadow=False)
        after, _ = copied(tmp_path, pixels, CopyTask(roi(60, 90, 90, 110), PLACES[:1]), feather=feather)
        away = np.ones(after.shape[1:], bool)
        away[50 - feather : 70 + feather, 215 - feather : 245 + feather] = False
        assert np.array_equal(after[:, away], pixels[:, away])

    def test_nodata_is_neither_copied_nor_covered(self, tmp_path: Path):
        pixels = scene_of()
        pixels[:, 98:101, 70:73] = 0
        pixels[:, 55:58, 232:236] = 0
        path = write_raster(tmp_path / "scene.tif", pixels, nodata=0)
        task = CopyTask(roi(60, 90, 90, 110), PLACES[:1], rotate=(15.0,))
        outputs = edit(
            EditRequest(str(path), str(tmp_path / "out.tif"), task, format="gtiff"), JobContext()
        ).outputs
        with rasterio.open(outputs["output"][0]) as made:
            after = made.read()
        assert np.array_equal((after == 0).all(0), (pixels == 0).all(0))

    def test_all_bands_move_together(self, tmp_path: Path):
        first = scene_of(depth=np.int16).astype(np.int16) * 20
        pixels = np.concatenate([first, 3 * first[:1]])
        path = write(tmp_path / "bands.tif", pixels)
        with rasterio.open(path) as scene:
            box = [*scene.xy(110, 60, offset="ul"), *scene.xy(90, 90, offset="ul")]
            to = tuple(map(float, scene.xy(60, 230)))
        task = CopyTask(",".join(map(repr, map(float, box))), (to,), rotate=(40.0,))
        request = EditRequest(str(path), str(tmp_path / "out.tif"), task, format="gtiff")
        with rasterio.open(edit(request, JobContext()).outputs["output"][0]) as dataset:
            after = dataset.read().astype(int)
        red = after[0, 40:80, 210:250] > 3800
        assert red.sum() > 100
        assert np.abs(after[3, 40:80, 210:250][red] - 3 * after[0, 40:80, 210:250][red]).max() <= 3


class TestRequests:
    def test_one_for_all_or_one_for_each(self):
        task = CopyTask("0,0,9,9", ((1, 1), (2, 2)), rotate=(30.0,), scale=(1.0, 2.0))
        assert [task.turned(place) for place in (0, 1)] == [(30.0, False, 1.0), (30.0, False, 2.0)]

    @pytest.mark.parametrize(
        ("wrong", "words"),
        [
            ({"rotate": (1.0, 2.0, 3.0)}, "rotate has 3 values for 2 places"),
            ({"mirror": (True, True, False)}, "mirror has 3 values for 2 places"),
            ({"rotate": (float("nan"),)}, "-360 to 360 degrees"),
            ({"rotate": (400.0,)}, "-360 to 360 degrees"),
            ({"scale": (0.0,)}, "scaled by 0.1 to 10"),
            ({"scale": (float("inf"),)}, "scaled by 0.1 to 10"),
        ],
    )
    def test_what_cannot_be_is_one_sentence(self, wrong: dict, words: str):
        with pytest.raises(UsageError, match=words):
            CopyTask("0,0,9,9", ((1.0, 1.0), (2.0, 2.0)), **wrong)

    def test_json_names_the_wrong_field(self):
        data = EditRequest("a.tif", "b.tif", CopyTask("0,0,9,9", ((1.0, 1.0),))).to_json()
        data["task"]["mirror"] = ["yes"]
        with pytest.raises(ProtocolError, match=r"CopyTask\.mirror must be bool"):
            EditRequest.from_json(data)

    def test_a_request_from_before_is_read_as_it_was_meant(self):
        data = EditRequest("a.tif", "b.tif", CopyTask("0,0,9,9", ((1.0, 1.0),))).to_json()
        for name in ("rotate", "mirror", "scale"):
            del data["task"][name]
        assert EditRequest.from_json(data).task.turned(0) == (0.0, False, 1.0)

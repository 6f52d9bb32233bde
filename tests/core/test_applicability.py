"""States are refused where they cannot come out well: pixel size, sensor, nothing to act on; or forced."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin
from rs_genedit.app.cli.text import text_task
from rs_genedit.errors import UsageError
from rs_genedit.jobs.edit import edit, prepare
from rs_genedit.language.lexicon import default_lexicon
from rs_genedit.limits import metres, outside
from rs_genedit.methods.canvas import Canvas
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import open_scene
from rs_genedit.reading.classes import LandCover
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.text import applicability
from rs_genedit.tasks.text.applicability import NothingToActOnError, state_limits
from rs_genedit.tasks.text.states.procedural import COVERS, STATES

from tests.core.doors import command
from tests.rasters import write

WOOD, BARE, POND = (52, 78, 40), (165, 140, 110), (30, 42, 48)


def scene(path: Path, colour: tuple[int, ...], gsd: float = 1.0, rough: float = 0.12, **profile) -> Path:
    """Ground of one colour with grain, 96 x 96 pixels, and a strip of pale sand along one side."""
    rng = np.random.default_rng(5)
    pixels = np.array(colour)[:, None, None] * (1 + rough * rng.standard_normal((1, 96, 96)))
    pixels[:, :, 82:] = np.array((205, 190, 160))[: len(colour), None, None]
    where = {"transform": from_origin(500_000, 5_500_000, gsd, gsd), **profile}
    return write(path, np.clip(pixels, 1, 254).astype(np.uint8), **where)


def request(path: Path, prompt: str, **changes) -> EditRequest:
    with rasterio.open(path) as dataset:
        left, top = dataset.transform * (24, 24)
        right, bottom = dataset.transform * (72, 72)
    settings = {"roi": f"{left},{bottom},{right},{top}", "quality": "draft", "format": "gtiff", "threads": 1}
    words = {name: changes.pop(name) for name in ("force", "gsd", "steering", "rule") if name in changes}
    return EditRequest(
        str(path), str(path.with_name("out.tif")), TextTask(prompt, **words), **settings | changes
    )


def refusal(asked: EditRequest) -> str:
    """What an edit is refused with; nothing is written."""
    with pytest.raises(UsageError) as caught:
        edit(asked, JobContext())
    assert sorted(path.name for path in Path(asked.output).parent.iterdir()) == [Path(asked.source).name]
    return str(caught.value)


def recipe(asked: EditRequest) -> tuple[object, tuple[str, ...]]:
    context = JobContext()
    with open_scene(asked.source) as pixels:
        return prepare(asked, pixels, context)[0], tuple(context.warnings)


class TestLimits:
    def test_every_state_names_its_own(self) -> None:
        limits = state_limits()
        assert set(limits) == {*STATES, *COVERS}
        classes = {one.name.lower() for one in LandCover}
        for name, one in limits.items():
            assert name in default_lexicon().concepts
            assert 0 < one.gsd[0] < one.gsd[1] <= 30
            assert set(one.sensors) <= {"colour", "grey"}
            assert set(one.acts_on) <= classes

    @pytest.mark.parametrize(
        ("gsd", "limits", "way"),
        [(0.5, (0.1, 2), None), (0.0999, (0.1, 2), None), (2.04, (0.1, 2), None), (2.3, (0.1, 2), "coarse"),
         (0.05, (0.1, 2), "fine")],
    )  # fmt: skip
    def test_what_lies_outside(self, gsd: float, limits: tuple[float, float], way: str | None) -> None:
        assert outside(gsd, limits) == way

    def test_lengths_are_written_as_people_do(self) -> None:
        assert [metres(v) for v in (0.01, 0.5, 2.0, 9.97, 30.0, 490.2)] == [
            "0.01",
            "0.5",
            "2",
            "10",
            "30",
            "490",
        ]


class TestPixelSize:
    @pytest.mark.parametrize(
        ("prompt", "colour", "gsd"),
        [
            ("potholes", BARE, 5.0),
            ("rubble", BARE, 10.0),
            ("solar panels", BARE, 20.0),
            ("a flood", WOOD, 60.0),
            ("a forest on fire", WOOD, 30.0),
            ("bare soil", WOOD, 250.0),
            ("snow", WOOD, 0.02),
        ],
    )
    def test_refused_outside_with_both_figures(self, tmp_path: Path, prompt, colour, gsd) -> None:
        said = refusal(request(scene(tmp_path / "s.tif", colour, gsd), prompt))
        assert f"the scene's have {metres(gsd)} m" in said
        assert ("too fine" if gsd < 0.05 else "too coarse") in said

    def test_forced_it_is_made_and_the_item_warns(self, tmp_path: Path) -> None:
        path = scene(tmp_path / "s.tif", BARE, 5.0)
        edit(request(path, "cracks in the pavement", force=True), JobContext())
        item = json.loads((tmp_path / "out.json").read_text("utf-8"))
        assert "forced: 'cracks' is made for pixels of 0.01 to 0.5 m" in json.dumps(item)

    def test_a_persons_own_words_may_have_limits(self, tmp_path: Path) -> None:
        said = refusal(request(scene(tmp_path / "s.tif", WOOD, 3.0), "a flood", gsd=(0.1, 1.0)))
        assert "meant for pixels of 0.1 to 1 m" in said

    def test_an_unknown_pixel_size_is_said(self, tmp_path: Path) -> None:
        path = scene(tmp_path / "s.tif", WOOD, crs=None, transform=None)
        asked = request(path, "a flood", roi="POLYGON((24 24,72 24,72 72,24 72,24 24))")
        assert any("does not say how large its pixels are" in text for text in recipe(asked)[1])


class TestNothingToActOn:
    @pytest.mark.parametrize(
        ("prompt", "colour"),
        [("a burn scar", BARE), ("deforestation", BARE), ("a wildfire", BARE), ("an oil spill", WOOD),
         ("an algal bloom", BARE), ("a drought", BARE), ("burnt cropland", BARE)],
    )  # fmt: skip
    def test_refused(self, tmp_path: Path, prompt: str, colour: tuple[int, int, int]) -> None:
        said = refusal(request(scene(tmp_path / "s.tif", colour), prompt))
        assert "there is nothing in the ROI for" in said

    @pytest.mark.parametrize("prompt", ["a flood", "rubble", "a construction site"])
    def test_open_water_takes_no_state_of_land(self, tmp_path: Path, prompt: str) -> None:
        said = refusal(request(scene(tmp_path / "s.tif", POND, rough=0.01), prompt))
        assert "only water" in said

    @pytest.mark.parametrize(
        ("prompt", "colour", "rough"),
        [("a burn scar", WOOD, 0.12), ("an oil spill", POND, 0.01), ("snow", BARE, 0.1)],
    )
    def test_made_where_there_is(self, tmp_path: Path, prompt: str, colour, rough: float) -> None:
        made, _ = recipe(request(scene(tmp_path / "s.tif", colour, rough=rough), prompt))
        assert made.states is not None

    def test_an_roi_without_room_for_one_is_refused(self, tmp_path: Path) -> None:
        said = refusal(request(scene(tmp_path / "s.tif", BARE, 0.5), "new houses"))
        assert "the ROI is 24 m wide" in said
        larger = request(
            scene(tmp_path / "s.tif", BARE, 0.8), "new houses", roi="500010,5499930,500066,5499990"
        )
        made, _ = recipe(larger)
        assert made.states is not None

    def test_an_object_that_is_named_is_believed(self, tmp_path: Path) -> None:
        made, _ = recipe(request(scene(tmp_path / "s.tif", BARE), "a ship on fire"))
        assert made.states is not None

    def test_the_error_is_one_of_its_own_so_that_stories_go_on(self, tmp_path: Path) -> None:
        with pytest.raises(NothingToActOnError):
            recipe(request(scene(tmp_path / "s.tif", BARE), "a burn scar"))


class TestWhatDoesNotLookReal:
    """What was looked at and found wanting (docs/benchmarks.md) is refused before any work."""

    @pytest.mark.parametrize(
        "prompt", ["a damaged roof", "storm damage", "holes in the ground", "a collapsed bridge"]
    )
    def test_states_that_look_drawn_are_not_offered(self, tmp_path: Path, prompt: str) -> None:
        path = scene(tmp_path / "s.tif", BARE, 0.3)
        assert "can be drawn, but does not look real" in refusal(request(path, prompt))
        edit(request(path, prompt, force=True), JobContext())
        assert "does not look real" in (tmp_path / "out.json").read_text("utf-8")

    @pytest.mark.parametrize("gsd", [3.5, 5.0, 7.5])
    def test_floods_where_fields_are_read_as_water(self, tmp_path: Path, gsd: float) -> None:
        said = refusal(request(scene(tmp_path / "s.tif", BARE, gsd), "a flood"))
        assert f"pixels between 3 and 8 m, and the scene's have {metres(gsd)} m" in said

    @pytest.mark.parametrize("gsd", [2.9, 8.1])
    def test_and_not_beside_that(self, tmp_path: Path, gsd: float) -> None:
        assert recipe(request(scene(tmp_path / "s.tif", BARE, gsd), "a flood"))[0].states is not None

    def test_a_site_on_a_car_park(self, tmp_path: Path, monkeypatch) -> None:
        path, told = scene(tmp_path / "s.tif", BARE, 1.0), {"water": 0.0, "plants": 0.1, "ground": 0.9}
        monkeypatch.setattr(applicability, "read_shares", lambda *_: told | {"paved": 0.45, "roof": 0.11})
        assert "most of the ROI is paved or built on" in refusal(request(path, "a construction site"))
        monkeypatch.setattr(applicability, "read_shares", lambda *_: told | {"paved": 0.2, "roof": 0.0})
        assert recipe(request(path, "a construction site"))[0].states is not None

    def test_a_forest_in_a_forest(self, tmp_path: Path, monkeypatch) -> None:
        path, told = scene(tmp_path / "s.tif", WOOD), {"water": 0.0, "plants": 1.0, "ground": 0.0}
        monkeypatch.setattr(applicability, "read_shares", lambda *_: told | {"trees": 0.95})
        assert "is what the ROI shows already" in refusal(request(path, "a forest"))
        with pytest.raises(UsageError, match="nothing in the scene looks like"):  # forced, it is looked for
            recipe(request(path, "a forest", force=True))

    def test_what_covers_all_it_reaches_must_be_seen(self) -> None:
        window = Window(0, 0, 100, 100)
        pixels = np.tile(np.linspace(0, 1, 100, dtype=np.float32), (3, 100, 1))
        roi = np.ones((100, 100), bool)
        before = Canvas(window, pixels, roi, roi)
        speck = pixels.copy()
        speck[:, :10, :10] += 0.2  # a hundredth of the place
        with pytest.raises(NothingToActOnError, match="next to nothing"):
            applicability.require_change(("flood",), before, replace(before, pixels=speck))
        applicability.require_change(("cracks",), before, replace(before, pixels=speck))


class TestSensors:
    def test_one_band_is_asked_about_and_taken_as_grey_if_named(self, tmp_path: Path) -> None:
        path = scene(tmp_path / "s.tif", BARE[:1])
        assert "say which bands are red, green and blue" in refusal(request(path, "snow"))
        _, warnings = recipe(request(path, "snow", bands=(1,)))
        assert any("what is made is grey" in text for text in warnings)
        assert "taken as grey" in refusal(request(path, "a burn scar", bands=(1,)))

    def test_false_colours_are_refused_for_every_prompt(self, tmp_path: Path) -> None:
        path = scene(tmp_path / "s.tif", (150, 45, 60))
        for prompt in ("grass", "a flood", "a village"):
            assert "do not look like natural colours" in refusal(request(path, prompt))


class TestCommandLine:
    def test_a_preset_is_refused_and_force_is_named(self, tmp_path: Path) -> None:
        path = scene(tmp_path / "s.tif", BARE, 10.0)
        asked = request(path, "x")
        done = command("edit", str(path), asked.output, "--roi", asked.roi, "--preset", "cracks")
        assert done.returncode == 2
        assert "--force does it all the same" in done.stderr
        assert not Path(asked.output).exists()

    def test_the_word_on_the_command_line_reaches_the_request(self) -> None:
        task, _ = text_task(None, "cracks", {"force": True, "rule": "paper", "steering": "gradient"})
        assert task is not None
        assert (task.force, task.rule) == (True, "paper")


class TestNothingThatCanBeMade:
    @pytest.mark.parametrize("prompt", ["ships", "a bridge"])
    def test_what_neither_scene_nor_drawing_has_is_refused(self, tmp_path: Path, prompt: str) -> None:
        said = refusal(request(scene(tmp_path / "s.tif", WOOD), prompt))
        assert "nothing in the scene looks like" in said

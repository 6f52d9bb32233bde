"""Materials of the library in stories: found by the prompts of frames as by those of edits, and made again."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rs_genedit.errors import UsageError
from rs_genedit.jobs.materials import MaterialsRequest, materials
from rs_genedit.jobs.sequence import sequence
from rs_genedit.protocol import Result
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import Filling, Frame, Storyboard, StoryboardError, read_storyboard, without_words

from tests.core.quarry import GRAVEL, add, box, halves, pixels


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "library"
    monkeypatch.setenv("RS_GENEDIT_MATERIALS", str(folder))
    return folder


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    return halves(tmp_path / "s.tif")


def board(*prompts: str, **more: Any) -> Storyboard:
    dates = (f"2024-0{number}-01" for number in range(1, 9))
    shown = ("meadow", *prompts)
    frames = tuple(
        Frame(date, prompt, number / len(prompts))
        for number, (date, prompt) in enumerate(zip(dates, shown, strict=False))
    )
    return Storyboard("", frames, **more)


def tell(scene: Path, folder: Path, plan: Storyboard | None, **changes: Any) -> Result:
    asked: dict[str, Any] = {"roi": box(scene, 70, 20, 110, 60), "quality": "draft", "threads": 1, **changes}
    if plan is not None:
        asked["storyboard"] = plan.text()
    return sequence(SequenceRequest(str(scene), str(folder), **asked), JobContext())


def item(folder: Path, number: int) -> dict[str, Any]:
    return json.loads((folder / f"frame_{number:03}.json").read_text())["properties"]


def middle(folder: Path, number: int) -> np.ndarray:
    return pixels(folder / f"frame_{number:03}.tif")[:, 30:50, 80:100].mean((1, 2))


@pytest.mark.parametrize("prompt", ["fill the field with gravel heap", "a zorgstone"])
def test_a_frame_is_made_of_the_material_that_its_prompt_names(
    tmp_path: Path, scene: Path, prompt: str
) -> None:
    kept = add(scene, words=("gravel heap", "zorgstone"), origin="a quarry", licence="CC0")
    folder = tmp_path / "story"
    result = tell(scene, folder, board("snow", prompt))
    assert np.abs(middle(folder, 2) - GRAVEL).max() < 15
    assert np.abs(middle(folder, 1) - GRAVEL).max() > 40  # snow is snow
    assert "made of the material red-gravel of the library (a quarry)" in result.warnings
    assert item(folder, 0)["rsgenedit:report"] == {} == item(folder, 1)["rsgenedit:report"]
    (told,) = item(folder, 2)["rsgenedit:report"]["materials"]
    assert told == {**told, "name": "red-gravel", "sha256": kept["sha256"], "source": "a quarry"}
    assert told["licence"] == "CC0"
    reference = f"red-gravel@{kept['sha256']}"
    assert read_storyboard(folder / "storyboard.json").materials == (Filling(prompt, reference),)
    outside = (pixels(folder / "frame_002.tif") != pixels(scene)).any(0)
    outside[20 - 3 : 60 + 3, 70 - 3 : 110 + 3] = False
    assert not outside.any()


def test_a_word_that_is_a_state_too_has_a_plate_of_its_own(tmp_path: Path, scene: Path) -> None:
    """Prompts of one state share a plate; one that names a material is none of them."""
    add(scene, name="Flood plain")
    folder = tmp_path / "story"
    tell(scene, folder, board("a flood", "fill it with flood plain"))
    assert np.abs(middle(folder, 2) - GRAVEL).max() < 15
    assert np.abs(middle(folder, 1) - GRAVEL).max() > 40


def test_the_collection_makes_it_again_whatever_it_is_called_now(
    tmp_path: Path, scene: Path, library: Path
) -> None:
    add(scene)
    folder, again = tmp_path / "story", tmp_path / "again"
    tell(scene, folder, board("fill it with red gravel"))
    record = json.loads((library / "red-gravel.json").read_text())
    other = halves(tmp_path / "other.tif", gain=0.5)

    def retell() -> Result:
        asked = SequenceRequest(str(scene), str(again), from_collection=str(folder / "collection.json"))
        return sequence(dataclasses.replace(asked, overwrite=True), JobContext())

    add(other, replace=True)
    with pytest.raises(UsageError, match="another one than the edit names"):
        retell()
    assert not list(again.glob("frame_*"))
    materials(MaterialsRequest("remove", ("red-gravel",)), JobContext())
    with pytest.raises(UsageError, match="there is no material"):
        retell()
    add(scene, name="Pebbles")
    assert json.loads((library / "pebbles.json").read_text())["sha256"] == record["sha256"]
    retell()
    for number in range(2):
        name = f"frame_{number:03}.tif"
        assert np.array_equal(pixels(again / name), pixels(folder / name))


def test_another_material_of_the_name_makes_the_frames_again_that_show_it(tmp_path: Path, scene: Path) -> None:
    add(scene)
    folder = tmp_path / "story"
    tell(scene, folder, board("snow", "fill it with red gravel"))
    plan = read_storyboard(folder / "storyboard.json")
    times = [path.stat().st_mtime_ns for path in sorted(folder.glob("frame_*.tif"))]
    tell(scene, folder, plan, resume=True)
    assert times == [path.stat().st_mtime_ns for path in sorted(folder.glob("frame_*.tif"))]
    before = pixels(folder / "frame_002.tif")
    kept = add(halves(tmp_path / "other.tif", gain=0.5), replace=True)
    tell(scene, folder, plan, resume=True)  # a plan names it by hash, and by words where that is gone
    now = [path.stat().st_mtime_ns for path in sorted(folder.glob("frame_*.tif"))]
    assert [one == other for one, other in zip(times, now, strict=True)] == [True] * 4 + [False] * 2
    assert not np.array_equal(pixels(folder / "frame_002.tif"), before)
    assert item(folder, 2)["rsgenedit:report"]["materials"][0]["sha256"] == kept["sha256"]


@pytest.mark.parametrize(
    ("prompt", "sentence"),
    [
        ("fill it with heap", r"fits 2 materials of the library \(blue-gravel, red-gravel\): name one of them"),
        ("qwertzuiop", "knows none of the things in 'qwertzuiop'"),
        ("no zorgstone", "only says what should not be there"),
    ],
)
def test_refused_as_an_edit_is_and_before_any_work(
    tmp_path: Path, scene: Path, prompt: str, sentence: str
) -> None:
    add(scene, words=("heap",))
    add(scene, name="Blue gravel", words=("heap",))
    folder = tmp_path / "story"
    with pytest.raises(UsageError, match=sentence):
        tell(scene, folder, board("snow", prompt))
    assert not folder.exists() or not list(folder.iterdir())


def test_without_a_library_nothing_is_different(tmp_path: Path, scene: Path) -> None:
    plan = board("snow")
    assert "materials" not in json.loads(plan.text())
    tell(scene, tmp_path / "story", plan)
    assert (tmp_path / "story" / "storyboard.json").read_text() == plan.text()


def test_a_storyboard_keeps_its_materials_and_a_private_one_tells_none(tmp_path: Path) -> None:
    plan = board("red gravel", materials=(Filling("red gravel", "red-gravel@" + "0" * 64),))
    (tmp_path / "b.json").write_text(plan.text())
    assert read_storyboard(tmp_path / "b.json") == plan
    assert without_words(plan).materials == ()
    many = dataclasses.replace(plan, materials=plan.materials * 500)
    (tmp_path / "b.json").write_text(many.text())
    with pytest.raises(StoryboardError, match="it has 500 materials, at most 480 are read"):
        read_storyboard(tmp_path / "b.json")

"""A story in a real QGIS with a real worker; see scenarios/story.py."""

from __future__ import annotations

import pytest
from conftest import write_raster
from test_real_qgis import play


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory, engine_python) -> dict:
    folder = tmp_path_factory.mktemp("story in qgis é")
    return play("story", folder, engine_python, write_raster(folder / "scène.tif", size=200), timeout=900)


def test_it_is_planned_and_edited(report: dict) -> None:
    assert report["first_problem"] == "Draw where it happens."
    assert len(report["planned"]) == 4
    assert report["planned"] == sorted(report["planned"])
    assert report["marks"] == 1


def test_footprints_are_on_the_map_by_date(report: dict) -> None:
    assert len(report["outlines"]) == 3
    assert report["outlines"] == sorted(report["outlines"])
    assert report["outlines"][0] < 0.2 * report["outlines"][-1]
    assert report["drawing_is_hidden"]


def test_while_it_runs_the_page_says_how_far_it_is(report: dict) -> None:
    assert report["while_it_runs"]["state"] == "running"
    assert report["while_it_runs"]["bar"]
    assert report["while_it_runs"]["text"].startswith("Story 1 · scène: ")
    assert report["not_twice"] == 1
    assert report["job"] == {"state": "done", "message": ""}


def test_frames_are_dated_layers_and_time_is_set_to_them(report: dict) -> None:
    layers = report["layers"]
    assert layers["frames"] == layers["steps"] == 4
    assert [begin[:10] for begin in layers["ranges"]] == [date[:10] for date in layers["dates"]]
    assert layers["group"][0] == "Footprints by date"
    assert layers["group"][1:] == [date.replace("T", " ") for date in layers["dates"]]
    assert layers["panel"] == [True]
    assert layers["canvas_is_temporal"]


def test_it_plays(report: dict) -> None:
    assert report["different_pictures"] == 4
    assert report["played"] == [0, 1, 2, 3]


def test_one_frame_is_made_again(report: dict) -> None:
    assert report["again"] == {"state": "done", "message": "", "changed": ["frame_002.tif"], "frames": 4}


def test_it_leaves_nothing_behind(report: dict) -> None:
    assert report["left_behind"] == {"docks": 0, "processes": 0}

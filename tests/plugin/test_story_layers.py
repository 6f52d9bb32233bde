"""Frames of a story as dated layers, from files that may be a stranger's: no engine."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsTemporalNavigationObject

from rs_genedit_plugin.contract import storyboard
from rs_genedit_plugin.model.jobs import Job
from rs_genedit_plugin.results import story as shown
from rs_genedit_plugin.results import timeline
from rs_genedit_plugin.results.layers import layers_of_job

DATES = ("2024-01-31", "2024-02-29", "2024-02-29T12:00:00", "9999-12-31")


@pytest.fixture
def job(profile, make_raster, tmp_path: Path) -> Job:
    """A finished story of four frames, dated from hours to millennia apart."""
    frames = [str(make_raster(f"frame_{number:03}.tif", size=32)) for number in range(len(DATES))]
    board = storyboard.Storyboard(
        "a very long description of what happens here " * 3,
        tuple(storyboard.Frame(date, "water", min(number / 2, 1.0)) for number, date in enumerate(DATES)),
    )
    (tmp_path / "storyboard.json").write_text(board.text())
    outputs = {"storyboard": [str(tmp_path / "storyboard.json")], "output": frames}
    return Job({"output": str(tmp_path), "source": frames[0]}, "Story 1", op="sequence", outputs=outputs)


def frames_of(job: Job) -> list[QgsRasterLayer]:
    return layers_of_job(job.id)


def test_each_instant_shows_one_frame(job: Job) -> None:
    first = shown.add_story(job, "scene – edits")
    frames = frames_of(job)
    assert [frame.name() for frame in frames] == [date.replace("T", " ") for date in DATES]
    assert first is frames[0]
    spans = shown.time_ranges(job.request["output"])
    steps = QgsTemporalNavigationObject()
    timeline.set_out(steps, spans)
    assert steps.totalFrameCount() == len(DATES)
    for number in range(len(DATES)):
        now = steps.dateTimeRangeForFrameNumber(number)
        seen = [f.name() for f in frames if f.temporalProperties().isVisibleInTemporalRange(now)]
        assert seen == [DATES[number].replace("T", " ")]
    assert timeline.is_set(steps, spans)
    group = QgsProject.instance().layerTreeRoot().findLayer(first.id()).parent()
    assert len(group.name()) == 60
    assert group.name().endswith("…")


def test_added_again_it_is_there_once(job: Job) -> None:
    shown.add_story(job, "edits")
    shown.add_story(job, "edits")
    assert len(shown.layers_of_story(job.request["output"])) == len(DATES)
    root = QgsProject.instance().layerTreeRoot()
    assert len([group for group in root.findGroups(True) if group.customProperty(shown.STORY_PROPERTY)]) == 1
    shown.release(job.request["output"])
    assert shown.layers_of_story(job.request["output"]) == []
    assert Path(job.outputs["output"][0]).exists()


@pytest.mark.parametrize("text", ["", "[]", '{"frames": []}', '{"version": 99}'])
def test_without_a_storyboard_frames_have_no_time(job: Job, text: str) -> None:
    Path(job.outputs["storyboard"][0]).write_text(text)
    assert shown.add_story(job, "edits") is not None
    assert [frame.name() for frame in frames_of(job)] == [f"frame_{number:03}" for number in range(len(DATES))]
    assert not any(frame.temporalProperties().isActive() for frame in frames_of(job))
    assert shown.time_ranges(job.request["output"]) == []


def test_a_frame_that_is_no_raster_is_not_shown(job: Job) -> None:
    Path(job.outputs["output"][1]).write_text("no raster")
    assert shown.add_story(job, "edits") is None
    assert QgsProject.instance().mapLayers() == {}


def test_a_strangers_footprints_are_opened_by_the_allow_list(job: Job, tmp_path: Path) -> None:
    service = tmp_path / "footprints.gpkg"
    layer = "<OGRVRTLayer name='a'><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer>"
    service.write_text(f"<OGRVRTDataSource>{layer}</OGRVRTDataSource>")
    job.outputs["footprints"] = [str(service)]
    assert shown.add_story(job, "edits") is not None
    assert len(shown.layers_of_story(job.request["output"])) == len(DATES)

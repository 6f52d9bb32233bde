"""A story from the sentence to the frames on the map, with the real engine, in a workbench of its own."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from bench import workbench
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLineEdit

from rs_genedit_plugin.model import jobs as states
from rs_genedit_plugin.model.engine import EXISTING, Choice
from rs_genedit_plugin.model.roles import animations
from rs_genedit_plugin.model.storyboard_table import INTENSITY, PROMPT
from rs_genedit_plugin.results import story as shown
from rs_genedit_plugin.results import timeline

PLACE = "POLYGON((500040 5499960, 500200 5499960, 500200 5499840, 500040 5499840, 500040 5499960))"


@pytest.fixture
def world(profile, engine_python: Path):
    with workbench() as made:
        engine = made.session.engine
        engine.choose(Choice(EXISTING, engine.choice.folder, str(engine_python)))
        made.dock, made.stories = made.bench.dock, made.session.stories
        made.dock.show_engine_page(None)
        yield made


@pytest.fixture
def told(world, make_raster):
    """The Story page with raster, region and sentence."""
    layer = QgsRasterLayer(str(make_raster()), "scene")
    QgsProject.instance().addMapLayer(layer)
    world.layer, dock = layer, world.dock
    dock.source.combo.setLayer(layer)
    dock.pages.setCurrentWidget(dock.story)
    draft = world.session.draft
    draft.rois.add(QgsGeometry.fromWkt(PLACE), QgsCoordinateReferenceSystem("EPSG:32633"))
    draft.set_options(replace(draft.options, quality="draft", seed=4, seed_locked=True))
    dock.story.what.description.setPlainText("a flood over two days in 3 steps")
    dock.story.what.frames.setValue(3)
    return world


def said(world) -> list[str]:
    return [text for kind, text in world.said if kind in ("warning", "error")]


def plan(world, wait) -> None:
    world.dock.story.what.plan.click()
    assert world.stories.teller.busy
    wait(lambda: not world.stories.teller.busy)
    assert said(world) == []


def run(world, wait, again: bool = False):
    page = world.dock.story
    (page.board.again if again else page.run).click()
    job = list(world.session.queue)[-1]
    wait(lambda: job.state in (states.DONE, states.FAILED, states.CANCELLED), 180)
    assert job.state == states.DONE, job.message
    return job


def test_from_the_sentence_to_frames_that_play(told, wait) -> None:
    world, page = told, told.dock.story
    steps = world.interface.steps
    plan(world, wait)
    table = page.board.model
    assert (table.rowCount(), world.stories.story.board.process) == (3, "flood")
    table.setData(table.index(1, INTENSITY), "0.25", Qt.ItemDataRole.EditRole)

    page.front.footprints.click()
    wait(lambda: not world.stories.teller.busy)
    assert said(world) == []
    folder = world.stories.story.folder()
    (outlines,) = shown.layers_of_story(str(folder))
    assert isinstance(outlines, QgsVectorLayer)
    areas = [feature["area_px"] for feature in outlines.getFeatures()]
    assert areas == sorted(areas)
    assert areas[0] == pytest.approx(0.25 * areas[1], rel=0.05)
    labels = [category.label() for category in outlines.renderer().categories()]
    assert labels == [frame.date for frame in world.stories.story.board.frames[1:]]
    colours = {
        category.symbol().symbolLayer(0).strokeColor().name() for category in outlines.renderer().categories()
    }
    assert len(colours) == 2

    job = run(world, wait)
    assert Path(job.request["output"]) == folder
    found = shown.layers_of_story(str(folder))
    frames = [layer for layer in found if isinstance(layer, QgsRasterLayer)]
    assert len(frames) == 3
    assert len(found) == 4
    spans = shown.time_ranges(str(folder))
    assert [span.begin().toString("yyyy-MM-dd") for span in spans] == [
        frame.date for frame in world.stories.story.board.frames
    ]
    assert all(one.end().addSecs(1) == other.begin() for one, other in zip(spans, spans[1:]))  # noqa: B905, RUF007
    assert all(layer.temporalProperties().isActive() for layer in found)
    group = QgsProject.instance().layerTreeRoot().findGroup("a flood over two days in 3 steps")
    names = [node.name() for node in group.children()]
    assert names[1:] == [frame.date for frame in world.stories.story.board.frames]
    assert group.parent().name() == "scene – edits"

    # Each step of the controller shows one frame and its footprint alone.
    assert steps.totalFrameCount() == 3
    seen = []
    for number in range(3):
        span = steps.dateTimeRangeForFrameNumber(number)
        seen.append(
            [layer.name() for layer in frames if layer.temporalProperties().isVisibleInTemporalRange(span)]
        )
    assert sorted(name for some in seen for name in some) == sorted(names[1:])
    assert [len(some) for some in seen] == [1, 1, 1]
    page.board.play.click()
    assert timeline.is_playing(steps)
    page.board.play.click()
    assert not timeline.is_playing(steps)

    wait(lambda: len(page.board.model._pictures) == 3)
    assert len({page.board.model._pictures[row].cacheKey() for row in range(3)}) == 3
    (animation,) = animations(job.outputs)
    world.bench.desk.save_animation(animation, str(folder.parent / "kept.gif"))
    assert (folder.parent / "kept.gif").read_bytes()[:6] == b"GIF89a"
    (entry,) = world.session.history.search()
    assert entry.title == "Story 1 · scene"
    shown.release(str(folder))
    world.dock.history.show_layer.emit(entry.id)
    assert len(shown.time_ranges(str(folder))) == 3
    assert steps.totalFrameCount() == 3
    assert said(world) == []


def test_one_frame_is_made_again(told, wait) -> None:
    world, page = told, told.dock.story
    plan(world, wait)
    first = run(world, wait)
    folder = Path(first.request["output"])
    before = {path.name: path.stat().st_mtime_ns for path in folder.glob("frame_00?.tif")}
    page.board.table.selectRow(2)
    page.board.dice.click()
    assert world.stories.story.board.frames[2].seed is not None
    second = run(world, wait, again=True)
    assert second.request["output"] == first.request["output"]
    after = {path.name: path.stat().st_mtime_ns for path in folder.glob("frame_00?.tif")}
    assert [before[name] == after[name] for name in sorted(before)] == [True, True, False]
    frames = [layer for layer in shown.layers_of_story(str(folder)) if isinstance(layer, QgsRasterLayer)]
    assert len(frames) == 3
    assert said(world) == []


def test_a_collection_makes_its_story_again_in_a_folder_of_its_own(told, wait, tmp_path: Path) -> None:
    world, page = told, told.dock.story
    plan(world, wait)
    first = run(world, wait)
    folder = Path(first.request["output"])
    page.board.load_file(str(folder / "storyboard.json"))
    world.stories.story.set_board(None)
    page.board.collection_chosen.emit(first.outputs["collection"][0])
    job = list(world.session.queue)[-1]
    assert job is not first
    wait(lambda: job.state in (states.DONE, states.FAILED), 180)
    assert job.state == states.DONE, job.message
    again = Path(job.request["output"])
    assert again != folder
    for number in range(3):
        for name in (f"frame_00{number}.tif", f"frame_00{number}.mask.tif", f"frame_00{number}.json"):
            assert (folder / name).read_bytes() == (again / name).read_bytes()
    assert len(world.stories.story.board.frames) == 3, "its storyboard is shown"
    assert not page.board.again.isEnabled(), "no row of it was planned here"
    assert len(shown.time_ranges(str(again))) == 3
    assert (job.layer, bool(job.outline)) == (world.layer.id(), True)
    wait(lambda: len(page.board.model._pictures) == 3)
    assert said(world) == []
    other = tmp_path / "other.json"
    other.write_text("{}")
    page.board.collection_chosen.emit(str(other))
    assert list(world.session.queue)[-1] is job
    assert said(world) == ["other.json is not the Collection of a story: choose its collection.json."]


def test_what_the_engine_can_draw_with_is_offered(told) -> None:
    how, draft = told.dock.how, told.session.draft
    offered = lambda: [how.method.itemData(at) for at in range(how.method.count())]  # noqa: E731
    able = frozenset({"method:patch", "method:sinddm", "method:latent"})
    how.set_abilities(able)
    assert offered() == ["patch", "sinddm", "latent"]
    how.method.setCurrentIndex(how.method.findData("latent"))
    assert how.latent_model.isVisibleTo(how)
    line = how.latent_model.findChild(QLineEdit)
    assert (line.text(), line.placeholderText()) == ("", "builtin-latent")
    how.latent_model.setFilePath("/models/own")
    assert (draft.options.story_latent, draft.options.latent_model) == (True, "/models/own")
    told.dock.pages.setCurrentWidget(told.dock.edit)
    assert offered() == ["patch", "sinddm"], "edits have no field for its prompt's options"
    assert how.method.currentData() == "patch"
    assert not how.latent_model.isVisibleTo(how)
    told.dock.pages.setCurrentWidget(told.dock.story)
    assert how.method.currentData() == "latent"
    how.set_abilities(able - {"method:latent"})
    assert offered() == ["patch", "sinddm"]
    assert not draft.options.story_latent
    how.set_abilities(frozenset({"method:patch"}))
    assert not how.method.isVisibleTo(how)


def test_a_story_that_is_paused_goes_on(told, wait) -> None:
    world, page = told, told.dock.story
    plan(world, wait)
    queue = world.session.queue
    stages = []

    def pause(job_id: str) -> None:
        job = queue.get(job_id)
        stages.append(job.stage)
        if job.stage.startswith("frame 2") and job.state == states.RUNNING and len(set(stages)) < 100:
            queue.changed.disconnect(pause)
            queue.pause(job_id)

    queue.changed.connect(pause)
    page.run.click()
    (job,) = queue
    wait(lambda: job.state in (states.PAUSED, states.DONE, states.FAILED), 180)
    if job.state == states.PAUSED:  # it may have been quicker than the pause
        assert (Path(job.request["output"]) / "frame_000.tif").exists()
        queue.resume(job.id)
        wait(lambda: job.state in (states.DONE, states.FAILED), 180)
    assert job.state == states.DONE, job.message
    assert len(json.loads(Path(job.outputs["collection"][0]).read_text())["links"]) >= 3
    assert len(shown.time_ranges(job.request["output"])) == 3


def test_what_the_engine_refuses_is_one_sentence(told, wait) -> None:
    world, page = told, told.dock.story
    page.what.description.setPlainText("the mood gets better")
    page.what.plan.click()
    wait(lambda: not world.stories.teller.busy)
    assert len(said(world)) == 1
    assert world.stories.story.board is None
    assert page.what.plan.isEnabled()


def test_a_storyboard_is_kept_and_taken_as_a_file(told, wait, tmp_path: Path) -> None:
    world, page = told, told.dock.story
    plan(world, wait)
    kept = tmp_path / "my board.json"
    page.board.save_file(str(kept))
    made = world.stories.story.board
    table = page.board.model
    table.setData(table.index(1, PROMPT), "mud", Qt.ItemDataRole.EditRole)
    assert world.stories.story.board != made
    page.board.load_file(str(kept))
    assert world.stories.story.board == made
    (tmp_path / "broken.json").write_text("[]")
    page.board.load_file(str(tmp_path / "broken.json"))
    assert len(said(world)) == 1
    assert world.stories.story.board == made


def test_sections_are_lent_and_given_back(told) -> None:
    dock, draft = told.dock, told.session.draft
    assert draft.kind == "story"
    assert dock.story.isAncestorOf(dock.where)
    assert not dock.how.format.isVisibleTo(dock.how)
    dock.pages.setCurrentWidget(dock.jobs)
    assert draft.kind == "story"
    dock.pages.setCurrentWidget(dock.edit)
    assert draft.kind == "exemplar"
    assert dock.edit.isAncestorOf(dock.where)
    assert dock.how.format.isVisibleTo(dock.how)
    assert len(draft.rois) == 1

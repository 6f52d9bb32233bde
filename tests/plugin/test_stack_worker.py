"""Edits that build on each other, with a real engine: stack, layer, variants, undo, made again, flattened."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRasterLayer, QgsRectangle

from rs_genedit_plugin.gui.versions.result_bar import ResultBar
from rs_genedit_plugin.model.draft import EXEMPLAR
from rs_genedit_plugin.model.options import STACK
from rs_genedit_plugin.model.rois import Roi
from rs_genedit_plugin.stack import view
from rs_genedit_plugin.stack.stack import AGAIN, RIGHT, Stack, home_of

CRS = QgsCoordinateReferenceSystem("EPSG:32633")
#: Columns and rows of ROI and exemplar; the second lies over the first, the third far away.
PLACES = [
    ((60, 60, 100, 100), (10, 120, 50, 150)),
    ((85, 70, 125, 110), (120, 10, 150, 40)),
    ((480, 60, 520, 100), (540, 20, 570, 50)),
]


def shape(left: int, top: int, right: int, bottom: int) -> QgsGeometry:
    """A rectangle of pixels of the test raster on the ground."""
    return QgsGeometry.fromRect(
        QgsRectangle(500_000 + 2 * left, 5_500_000 - 2 * bottom, 500_000 + 2 * right, 5_500_000 - 2 * top)
    )


@pytest.fixture
def scene(fresh_session, make_raster):
    """The session with a raster open, drafts of the three places, and edits that build on each other."""
    layer = QgsRasterLayer(str(make_raster("scène.tif", size=600)), "scène")
    QgsProject.instance().addMapLayer(layer)
    draft = fresh_session.draft
    draft.set_layer(layer)
    draft.set_kind(EXEMPLAR)
    draft.set_options(replace(draft.options, format=STACK, quality="draft", seed=5, feather=3))
    fresh_session.stacks._stacks.clear()
    return fresh_session


def draw(session, number: int) -> None:
    where, exemplar = PLACES[number]
    session.draft.rois.clear()
    session.draft.rois.add(shape(*where), CRS)
    session.draft.set_exemplar(Roi("exemplar", shape(*exemplar), CRS))


@pytest.fixture
def make(scene, wait):
    """Run the draft at a place, and wait for its result; see ``scene``."""

    def run_one(number: int, variants: int = 1):
        draw(scene, number)
        job = scene.run(variants)
        assert job is not None
        ended(scene, wait)
        return job

    return run_one


def ended(session, wait) -> None:
    made = [job.id for job in session.queue if job.stack]
    shown: list[str] = []
    session.result_added.connect(shown.append)
    known = {job.id for job in session.queue if job.state == "done"}
    wait(lambda: not session.queue.open_jobs() and set(made) - known <= set(shown), 120)
    session.result_added.disconnect(shown.append)
    assert [job.message for job in session.queue if job.state == "failed"] == []


def pixels(path) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray()


def test_edits_lie_on_each_other_in_one_layer(scene, make, wait) -> None:
    jobs = [make(number) for number in (0, 1, 2)]
    stack = scene.stacks.open
    assert [edit.number for edit in stack.edits] == [1, 2, 3]
    assert stack.folder.name == "scène_edits"
    assert stack.folder.parent == stack.source.parent
    layers = [layer for layer in QgsProject.instance().mapLayers().values() if layer is not scene.draft]
    assert len(layers) == 2
    shown = view.find_layer(stack)
    assert shown.name() == "scène – edited"
    assert np.array_equal(pixels(shown.source()), pixels(jobs[2].outputs["output"][0]))
    block = shown.dataProvider().block(1, shown.extent(), 600, 600)
    read = np.frombuffer(bytes(block.data()), np.uint8).reshape(600, 600)
    assert np.array_equal(read, pixels(jobs[2].outputs["output"][0])[0])
    assert [stack.state(edit) for edit in stack.edits] == [RIGHT] * 3
    assert jobs[2].on == [str(edit.item.path) for edit in stack.edits[:2]]


def test_queued_edits_build_on_each_other(scene, wait) -> None:
    for number in (0, 1):
        draw(scene, number)
        assert scene.run() is not None
    ended(scene, wait)
    first, second = scene.stacks.open.edits
    assert second.item.beneath == (first.item.digest,)


def test_eye_order_and_undo_change_what_is_shown(scene, make) -> None:
    make(0)
    make(1)
    stack = scene.stacks.open
    shown = view.find_layer(stack)
    both = pixels(shown.source())
    one, two = (edit.name for edit in stack.edits)
    stack.set_visible(one, False)
    without = pixels(shown.source())
    assert not np.array_equal(without, both)
    assert np.array_equal(without[:, 60:80, 60:80], pixels(stack.source)[:, 60:80, 60:80])
    stack.undo()
    assert np.array_equal(pixels(shown.source()), both)
    stack.move(one, 1)
    assert [edit.name for edit in stack.edits] == [two, one]
    assert not np.array_equal(pixels(shown.source()), both)
    stack.undo()
    stack.undo()  # the second edit itself
    assert [edit.name for edit in stack.edits] == [one]
    scene.stacks.look_at("")
    assert np.array_equal(pixels(shown.source()), pixels(stack.source))
    scene.stacks.look_at(None)
    stack.undo()
    assert np.array_equal(pixels(shown.source()), pixels(stack.source))


def test_another_variant_keep_and_discard(scene, make, wait) -> None:
    make(0, variants=2)
    stacks = scene.stacks
    stack, choice = stacks.open, stacks.choice
    assert len(stack.edits) == 1
    assert [item.seed for item in choice.variants] == [5, 6]
    assert stacks.another() is not None
    ended(scene, wait)
    assert [item.seed for item in choice.variants] == [5, 6, 7]
    assert len(stack.edits) == 1
    files = set(stack.folder.iterdir())
    stacks.choose(choice.variants[2].path.name)
    assert stack.edits[0].item.seed == 7
    stacks.discard()
    gone = {path.name for path in files - set(stack.folder.iterdir())}
    assert any(name.endswith("_3.patch.tif") for name in gone)
    assert all("_3." in name for name in gone)
    assert stack.edits[0].item.seed == 6
    stacks.keep()
    assert stacks.choice is None
    verdicts = {entry.seed: entry.verdict for entry in scene.history}
    assert verdicts == {5: "discarded", 6: "kept"}


def test_a_variant_that_comes_after_the_decision_joins_no_stack(scene, make, wait) -> None:
    draw(scene, 0)
    scene.run(3)
    wait(lambda: scene.stacks.choice is not None)
    scene.stacks.keep()
    wait(lambda: not scene.queue.open_jobs())
    assert len(scene.stacks.open.edits) == 1
    assert "cancelled" in [job.state for job in scene.queue]


def test_a_list_that_another_qgis_wrote_is_taken_up(scene, make) -> None:
    make(0)
    stack = scene.stacks.open
    other = Stack(stack.source, stack.folder)
    other.set_visible(other.edits[0].name, False)
    assert stack.edits[0].visible
    scene.draft.set_layer(QgsProject.instance().mapLayersByName("scène")[0])
    assert not stack.edits[0].visible


def test_discard_gives_the_raster_back_and_deletes_what_was_written(scene, make) -> None:
    stack = scene.stacks.open
    make(0)
    (stack.folder / "mine.txt").write_text("mine")
    scene.stacks.discard()
    assert stack.edits == ()
    left = sorted(path.name for path in stack.folder.iterdir() if path.is_file())
    assert left == ["mine.txt", "scène_edited.vrt", "stack.json"]
    assert len(scene.history) == 0
    assert np.array_equal(pixels(view.find_layer(stack).source()), pixels(stack.source))


def test_a_changed_file_is_not_deleted(scene, make) -> None:
    stack = scene.stacks.open
    make(0)
    item = stack.edits[0].item
    patch = Path(item.parts[0].path)
    patch.write_bytes(patch.read_bytes() + b"mine")
    scene.stacks.discard()
    assert patch.exists()
    assert item.path.exists()


def test_two_removed_one_redone_made_again_and_flattened(scene, make, wait, engine_python, tmp_path) -> None:
    jobs = [make(number) for number in (0, 1, 2)]
    stacks, stack = scene.stacks, scene.stacks.open
    stacks.keep()
    one, _two, three = (edit.name for edit in stack.edits)
    stacks.set_redoing(one)
    scene.draft.set_options(replace(scene.draft.options, seed=99))
    make(0)
    stacks.keep()
    redone = stack.edits[0]
    assert (redone.number, redone.item.seed) == (1, 99)
    wait(stack.is_known)
    assert [stack.state(edit) for edit in stack.edits] == [RIGHT, AGAIN, RIGHT]
    assert stacks.make_again() is not None
    wait(lambda: stack.is_known() and not stack.stale() and not scene.queue.open_jobs())
    assert [edit.number for edit in stack.edits] == [1, 2, 3]
    assert stack.edits[2].name == three
    stack.remove(stack.edits[2].name)
    flat = stacks.flattened_path()
    job = stacks.flatten(flat)
    ended(scene, wait)
    assert job.outputs["output"] == [str(flat)]
    # The same edits by the command line, one on another.
    source = stack.source
    for number, seed in ((0, 99), (1, 5)):
        request = {**jobs[number].request, "seed": seed, "source": str(source), "format": "cog"}
        item = tmp_path / f"request {number}.json"
        item.write_text(json.dumps(request))
        source = by_command(engine_python, request, tmp_path / f"chain {number}.tif")
    assert np.array_equal(pixels(flat), pixels(source))


def test_cancel_ends_what_is_made_again(scene, make, wait) -> None:
    make(0)
    make(1)
    stacks, stack = scene.stacks, scene.stacks.open
    stacks.keep()
    bar = ResultBar(stacks, scene.queue)
    stack.move(stack.edits[1].name, -1)
    wait(stack.is_known)
    stale = stack.stale()
    assert stale
    job = stacks.make_again()
    bar.cancel.click()
    wait(lambda: not scene.queue.open_jobs())
    assert job.state == "cancelled"
    looked: list[bool] = []
    stacks._examination.known.connect(lambda: looked.append(True))
    stacks.look_soon()
    wait(lambda: looked)
    assert scene.queue.open_jobs() == []
    assert stack.stale() == stale


def test_a_drawing_order_of_the_project_s_own_draws_edits_above_the_raster(scene) -> None:
    root = QgsProject.instance().layerTreeRoot()
    source = QgsProject.instance().mapLayer(scene.draft.scene.layer_id)
    root.setHasCustomLayerOrder(True)
    root.setCustomLayerOrder([source])
    stack = scene.stacks.open
    stack.folder.mkdir()
    shown = view.show(stack, ())
    assert root.customLayerOrder() == [shown, source]


def by_command(python: Path, request: dict, output: Path) -> Path:
    """One edit by the command line, from and to whole rasters."""
    import os
    import subprocess

    core = Path(__file__).resolve().parents[2] / "core"
    words = ["edit", request["source"], str(output), "--roi", request["roi"], "--seed", str(request["seed"])]
    words += ["--exemplar", request["task"]["region"], "--quality", "draft", "--feather", "3"]
    env = {name: value for name, value in os.environ.items() if not name.startswith(("GDAL", "PROJ", "PYTHON"))}
    subprocess.run(
        [str(python), "-m", "rs_genedit", *words, "--progress", "none"],
        env={**env, "PYTHONPATH": str(core)},
        check=True,
        capture_output=True,
    )
    return output


def test_another_project_finds_the_edits(scene, make) -> None:
    make(0)
    stack = scene.stacks.open
    QgsProject.instance().clear()
    scene.stacks._stacks.clear()
    layer = QgsRasterLayer(str(stack.source), "again")
    QgsProject.instance().addMapLayer(layer)
    scene.draft.set_layer(layer)
    found = scene.stacks.open
    assert [edit.name for edit in found.edits] == [edit.name for edit in stack.edits]
    shown = scene.stacks.show_on_map()
    assert not np.array_equal(pixels(shown.source()), pixels(stack.source))
    scene.draft.set_layer(shown)
    assert scene.draft.scene.path == stack.source


class TestStrangers:
    """What a folder that came with an archive may say."""

    @pytest.fixture
    def folder(self, profile, make_raster):
        source = make_raster("scene.tif")
        home = home_of(source)
        home.mkdir()
        return source, home

    @pytest.mark.parametrize(
        "edits",
        [
            "x",
            [{"item": "../scene.json"}],
            [{"item": 5}, None, {}],
            [{"item": "gone.json"}],
            [{"item": "a\0.json"}],
        ],
    )
    def test_a_list_that_names_no_edits(self, folder, edits) -> None:
        source, home = folder
        (home / "stack.json").write_text(
            json.dumps({"rs_genedit_stack": 1, "source": "../scene.tif", "edits": edits})
        )
        assert Stack(source, home).edits == ()

    def test_a_raster_that_is_elsewhere_is_not_taken_for_the_source(self, folder, tmp_path) -> None:
        _source, home = folder
        for name in ("/etc/hostname", "//server/share/a.tif", "../../etc/passwd", "", 5, "../gone.tif"):
            (home / "stack.json").write_text(json.dumps({"rs_genedit_stack": 1, "source": name, "edits": []}))
            from rs_genedit_plugin.stack.stack import named_source

            assert named_source(home) is None

    def test_a_folder_of_another_raster_is_left_alone(self, folder, make_raster) -> None:
        source, home = folder
        (home / "stack.json").write_text(
            json.dumps({"rs_genedit_stack": 1, "source": "../other.tif", "edits": []})
        )
        make_raster("other.tif")
        assert home_of(source).name == "scene_edits_2"

    def test_a_hidden_edit_whose_pixels_lie_elsewhere_is_never_opened(self, scene, make) -> None:
        make(0)
        make(2)
        stack = scene.stacks.open
        first, _second = stack.edits
        stack.set_visible(first.name, False)
        patch = Path(first.item.parts[0].path)
        patch.write_text(
            '<VRTDataset rasterXSize="9" rasterYSize="9"><VRTRasterBand dataType="Byte" band="1"><SimpleSource>'
            "<SourceFilename>/vsicurl/http://127.0.0.1:9/a.tif</SourceFilename></SimpleSource></VRTRasterBand>"
            "</VRTDataset>"
        )
        view._placed.clear()
        told: list[str] = []
        scene.message.connect(lambda _kind, text: told.append(text))
        before = pixels(view.view_path(stack))
        stack.set_visible(first.name, True)
        assert any("only local rasters are opened" in text for text in told)
        assert np.array_equal(pixels(view.view_path(stack)), before)

    def test_links_are_not_written_through(self, folder, tmp_path) -> None:
        source, home = folder
        target = tmp_path / "mine.json"
        target.write_text("mine")
        (home / "stack.json").symlink_to(target)
        stack = Stack(source, home)
        stack._write()
        assert target.read_text() == "mine"

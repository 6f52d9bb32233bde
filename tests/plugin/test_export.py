"""The Export page without a worker: what is missing, what is asked of the engine, what of it lasts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from dockworld import square, stage
from osgeo import ogr
from qgis.core import QgsFeature, QgsProject, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtTest import QTest

from rs_genedit_plugin.contract import batch_request, errors, protocol
from rs_genedit_plugin.gui.export.progress_section import ProgressSection
from rs_genedit_plugin.model import export as model
from rs_genedit_plugin.model import export_request as asking
from rs_genedit_plugin.model import jobs as states
from rs_genedit_plugin.model.export_request import (
    CLUSTER,
    EXPORT,
    MATERIAL,
    NOTHING,
    PROMPT,
    REMOVE,
    Becomes,
    Who,
)
from rs_genedit_plugin.model.jobs import Job
from rs_genedit_plugin.results import export as shown


@pytest.fixture
def world(profile, make_raster) -> Iterator[SimpleNamespace]:
    with stage(make_raster) as made:
        made.exports, made.page = made.session.exports, made.dock.export
        made.dock.pages.setCurrentWidget(made.page)
        yield made


def polygons(count: int = 3, **fields: list) -> QgsVectorLayer:
    """A layer in memory of squares on the raster of the stage."""
    kinds = {str: "string", int: "integer"}
    named = "".join(f"&field={name}:{kinds[type(values[0])]}" for name, values in fields.items())
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:32633{named}", "places", "memory")
    for number in range(count):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(square(20 + 100 * number, 20))
        feature.setAttributes([values[number] for values in fields.values()])
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def problem(world) -> str:
    found = world.exports.export.problems()
    return found[0].sentence if found else ""


def plan_of(folder: Path) -> dict:
    return json.loads("".join((folder / "plan.yaml").read_text("utf-8").splitlines(True)[1:]))


def test_what_is_missing_is_said_in_order(world, tmp_path) -> None:
    export, page = world.exports.export, world.page
    assert problem(world) == "Choose the layer of polygons that are to become something."
    assert page.told.text() == problem(world)
    assert not page.run.isEnabled()
    page.features.show_layer(polygons(0))
    assert problem(world) == "The layer has no features."
    page.features.show_layer(polygons(2))
    assert problem(world) == ""
    assert page.features.about.text() == "Features: 2"
    for kind, said in ((NOTHING, "one for all, or by a field"), (PROMPT, "that say nothing themselves")):
        page.features.kind.setCurrentIndex(page.features.kind.findData(kind))
        assert said in problem(world)
    page.features.prompt.setText("a flooded street")
    assert problem(world) == ""
    for box in page.data.layouts.values():
        box.setChecked(False)
    assert "at least one layout" in problem(world)
    page.data.layouts["levir"].setChecked(True)
    page.data.shares[2].setValue(0)
    assert "above 0" in problem(world)
    page.data.shares[2].setValue(10)
    (tmp_path / "mine" / "dataset").mkdir(parents=True)
    page.data.folder.setFilePath(str(tmp_path / "mine"))
    assert problem(world) == f"There is a data set in {tmp_path / 'mine'} already: choose another folder."
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "plan.yaml").write_text("scenes: [a.tif]\n")
    export.want(folder=str(tmp_path / "other"))
    assert "holds files that the export would replace" in problem(world)
    export.want(folder=str(tmp_path / "no" / "such"))
    assert "does not exist" in problem(world)


def test_a_cluster_needs_its_part_its_address_and_all_of_tls(world, tmp_path, monkeypatch) -> None:
    page, export = world.page, world.exports.export
    page.features.show_layer(polygons())
    page.who.place.setCurrentIndex(page.who.place.findData(CLUSTER))
    assert problem(world) == "Say the address of the cluster's scheduler, or choose its file."
    assert page.who.warning.isVisibleTo(page)
    page.who.scheduler.setFilePath("tls://10.0.0.1:8786")
    assert problem(world) == ""
    page.who.files["tls_ca"].setFilePath(str(tmp_path / "ca.pem"))
    assert problem(world) == "TLS takes three files: authority, certificate and key."
    for name in ("tls_cert", "tls_key"):
        page.who.files[name].setFilePath(str(tmp_path / "ca.pem"))
    assert "ca.pem does not exist" in problem(world)
    (tmp_path / "ca.pem").touch()
    export.changed.emit()
    assert problem(world) == ""
    monkeypatch.setattr(export, "_abilities", lambda: frozenset({"export"}))
    assert problem(world).startswith("This engine has no part for clusters")
    page.who.place.setCurrentIndex(0)
    assert problem(world) == ""


def test_the_request_is_one_that_the_engine_reads_and_the_plan_says_it_all(world, tmp_path) -> None:
    page, export = world.page, world.exports.export
    layer = polygons(3, what=["snow", "", "flood"], Seed=[4, 5, 6])
    page.features.show_layer(layer)
    assert dict(export.wish.becomes.fields) == {"seed": "Seed"}
    page.features.fields["preset"].setField("what")
    page.features.kind.setCurrentIndex(page.features.kind.findData(REMOVE))
    page.features.variants.setValue(2)
    page.data.size.setValue(64)
    page.who.workers.setValue(2)
    (tmp_path / "räume").mkdir()
    page.data.folder.setFilePath(str(tmp_path / "räume" / "export"))
    asked = export.request()
    folder = Path(asked["output"])
    batch = batch_request.BatchRequest.from_json({**asked["batch"], "output": "x"})
    assert (batch.executor, batch.workers, batch.plan) == ("processes", 2, str(folder / "plan.yaml"))
    assert asked["dataset"]["size"] == 64
    assert sum(asked["dataset"]["split"]) == pytest.approx(1)
    plan = plan_of(folder)
    fields = plan["layer"]["fields"]
    assert (fields["preset"], fields["seed"], fields["prompt"]) == ("what", "Seed", None)
    assert plan["layer"]["task"] == {"remove": True}
    assert plan["seeds"] == [1, 2]
    assert plan["layer"]["file"] == f"{folder / 'features.gpkg'}#features", "a layer in memory is copied"
    copy = ogr.Open(str(folder / "features.gpkg"))
    assert [f.GetField("what") for f in copy.GetLayer(0)] == ["snow", "", "flood"]


def test_a_file_is_read_as_it_is_and_only_what_is_meant_is_copied(world, tmp_path) -> None:
    source = polygons(3, what=["snow", "sand", "flood"])
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", "places"
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(source, str(tmp_path / "p.gpkg"), context, options)
    layer = QgsVectorLayer(f"{tmp_path / 'p.gpkg'}|layername=places", "places")
    QgsProject.instance().addMapLayer(layer)
    export = world.exports.export
    world.page.features.show_layer(layer)
    assert plan_of(Path(export.request()["output"]))["layer"]["file"] == f"{tmp_path / 'p.gpkg'}#places"
    export.note_run()

    def copied() -> list[str]:
        spec = plan_of(Path(export.request()["output"]))["layer"]["file"]
        assert spec.endswith("features.gpkg#features")
        dataset = ogr.Open(spec.partition("#")[0])  # its layer does not keep it
        return [feature.GetField("what") for feature in dataset.GetLayer(0)]

    layer.selectByIds([2])
    assert world.page.features.selected.isVisibleTo(world.page)
    world.page.features.selected.setChecked(True)
    assert export.count == 1
    assert copied() == ["sand"]
    layer.removeSelection()
    assert problem(world) == "No feature of the layer is selected."
    export.want(selected=False)
    layer.setSubsetString("what = 'flood'")
    assert copied() == ["flood"]
    layer.setSubsetString("")
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("what"), "not saved yet")
    assert copied() == ["not saved yet", "sand", "flood"]
    layer.rollBack()


def test_a_plan_of_somebody_else_is_not_replaced(tmp_path) -> None:
    path = tmp_path / "plan.yaml"
    asking.write_plan(path, Becomes(), tmp_path / "s.tif", "f.gpkg")
    asking.write_plan(path, Becomes(MATERIAL, "sand"), tmp_path / "s.tif", "f.gpkg")
    assert '"sand"' in path.read_text("utf-8")
    path.write_text("scenes: [mine.tif]\n")
    with pytest.raises(errors.OutputError, match="no plan of this plugin"):
        asking.write_plan(path, Becomes(), tmp_path / "s.tif", "f.gpkg")
    path.unlink()
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(errors.OutputError):
        asking.write_plan(path, Becomes(), tmp_path / "s.tif", "f.gpkg")
    assert not (tmp_path / "elsewhere").exists()


def test_what_was_chosen_lasts_and_a_damaged_setting_does_not_hurt(world) -> None:
    world.page.features.show_layer(polygons())
    export = world.exports.export
    export.want(
        who=Who(CLUSTER, scheduler="tcp://127.0.0.1:9"), chips=asking.Chips(("coco",), 128, (60, 20, 20), 5.0)
    )
    export.request()
    kept = model.Export(world.draft, frozenset).wish
    assert (kept.who.scheduler, kept.chips) == ("tcp://127.0.0.1:9", export.wish.chips)
    assert kept.layer == ""
    stored = world.session.settings
    stored.set_json(
        "export", {"chips.split": [1], "chips.layouts": ["gone"], "who.workers": "many", "chips.size": 64}
    )
    kept = model.Export(world.draft, frozenset).wish
    assert kept.chips == asking.Chips(size=64)
    assert kept.who == Who()


# ----------------------------------------------------------------------------------------------------- the job


def exported(world) -> Job:
    """An export in a queue that is held: nothing starts."""
    world.session.queue.hold(True)
    world.page.features.show_layer(polygons())
    job = world.session.run_export()
    assert job is not None
    return job


def test_counts_are_live_and_failed_features_are_listed_with_their_sentence(world) -> None:
    job, queue, page = exported(world), world.session.queue, world.page
    job.state, job.attempt = states.RUNNING, 1
    edits = asking.edits_folder(job.request)
    edits.mkdir(parents=True)
    ids = [f"{number:032x}" for number in range(3)]
    lines = [{"id": one, "op": "edit", "task": "flood", "roi": f"places {n}"} for n, one in enumerate(ids)]
    (edits / "requests.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    why = "the ROI lies where the scene has only nodata: choose a place where there are pixels to edit"
    (edits / "results.jsonl").write_text(json.dumps({"id": ids[1], "state": "failed", "error": why}) + "\n")
    queue._on_event(protocol.Tally(job.wire_id, 3, 1, 1, ((ids[2], "flood on scene.tif"),), 8.0))
    assert page.progress.counts.text() == "1 of 3 done · 1 failed · 1 running · 8 s left"
    assert page.progress.state.text() == "Now: flood on scene.tif"
    item = page.progress.failed.topLevelItem(0)
    assert item.text(0) == "places 1"
    assert (
        item.text(1)
        == "The region lies where the raster has no data: choose a place where there are pixels to edit."
    )
    assert page.progress.failed_title.text() == "Could not be edited: 1"
    assert 0 < job.fraction < 0.9
    queue._on_event(
        protocol.Failed(job.wire_id, "Broken", "the disk is full: free some room or write elsewhere", True)
    )
    assert job.resumable
    assert page.progress.resume.isVisibleTo(page)
    assert page.progress.failed.topLevelItemCount() == 1
    assert job.in_hand == []


def test_an_export_goes_on_at_the_next_start(world) -> None:
    job, queue = exported(world), world.session.queue
    stored = Job.from_json({**job.to_json(), "state": states.RUNNING})
    assert stored is not None
    queue.remove(job.id)
    queue.adopt(stored)
    assert (stored.state, stored.resumable) == (states.PAUSED, True)
    assert "Resume continues where it stopped" in stored.message
    assert world.exports.last is stored, "the page shows it"
    assert world.page.progress.resume.isVisibleTo(world.page)
    world.page.progress.resume.click()
    assert stored.state == states.WAITING
    assert stored.request == job.request, "the same request, with nothing in it that the engine does not know"


def test_a_folder_takes_one_export_at_a_time_and_a_failed_one_is_gone_on_with_there(world) -> None:
    job, queue, export = exported(world), world.session.queue, world.exports.export
    first = Path(job.request["output"])
    assert export.folder() != first, "the next one has a folder of its own"
    export.want(folder=str(first))
    assert world.session.run_export() is None
    assert "goes to this folder already" in world.said[-1][1]
    export.want(folder="")
    job.state = states.RUNNING
    queue._end(job, states.FAILED, "all chips lie at 1 place")
    assert export.folder() == first
    export.want(chips=asking.Chips(gap=0.0))
    again = world.session.run_export()
    assert Path(again.request["output"]) == first
    assert [one.id for one in queue] == [again.id], "it takes the failed one's place"
    again.state = states.RUNNING
    queue._end(again, states.CANCELLED, "")
    queue.resume(again.id)
    assert world.exports.export.folder() == first
    (first / "dataset").mkdir()
    queue._end(again, states.DONE, "")
    assert world.exports.export.folder() != first, "what was gone on with and is done is not gone on with again"
    assert problem(world) == ""


def test_the_edits_come_onto_the_map_once_each(world, make_raster) -> None:
    job = exported(world)
    edits = asking.edits_folder(job.request)
    edits.mkdir(parents=True)
    lines, requests = [], []
    for number in range(3):
        make_raster(f"patch{number}.tif", size=20).rename(edits / f"p{number}.tif")
        lines.append({"id": f"{number:032x}", "state": "done", "outputs": {"patch": [f"p{number}.tif"]}})
        requests.append({"id": f"{number:032x}", "task": "flood", "roi": f"places {number}"})
    lines[1] = {"id": lines[1]["id"], "state": "failed", "error": "no"}
    (edits / "results.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    (edits / "requests.jsonl").write_text("".join(json.dumps(line) + "\n" for line in requests))
    assert shown.add_edits(job, "scene – edits") == (2, 0)
    assert shown.add_edits(job, "scene – edits") == (0, 0)
    (group,) = [g for g in QgsProject.instance().layerTreeRoot().findGroups() if g.name() == "scene – edits"]
    assert [node.name() for node in group.findLayers()] == ["flood · places 0", "flood · places 2"]
    (edits / "p0.tif").unlink()


def test_an_answer_to_what_the_layer_was_before_is_dropped(world, monkeypatch) -> None:
    """An edit of an attribute changes nothing that was chosen, only what the engine would read."""
    asked = []

    def ask(op: str, request: dict, errand) -> str:
        asked.append((op, request, errand))
        return "x"

    forecast = world.exports.forecast
    monkeypatch.setattr(forecast._errands, "ask", ask)
    monkeypatch.setattr(forecast, "_may_ask", lambda: True)
    layer = polygons(2, preset=["snow", "flood"])
    world.page.features.show_layer(layer)
    forecast.wake(True)
    forecast.ask()
    layer.startEditing()
    layer.changeAttributeValue(1, 0, "no such preset")
    forecast.ask()
    assert len(asked) == 1, "one question at a time"
    assert asked[0][:1] == ("batch",)
    assert asked[0][1]["dry_run"]
    report = {"jobs": 2, "tasks": {"text": 2}, "seconds": 9.0, "workers": 1, "megabytes": 1, "free_gb": 5}
    asked[0][2].done(report)
    assert forecast.report == {}
    forecast.ask()
    asked[1][2].failed("feature 1 of features.gpkg: there is no preset 'no such preset'")
    assert world.page.told.text().startswith("Feature 1 of features.gpkg")
    assert not world.page.run.isEnabled()
    layer.rollBack()
    forecast.ask()
    asked[2][2].done({**report, "warnings": ["1 features of features.gpkg lie in no scene"]})
    assert world.page.told.text().startswith(
        "Edits: 2 (Text 2) · About 9 s · 1 MB of 5.0 GB free\n"
        "Features of features.gpkg that are not on the raster: 1."
    )
    assert world.page.run.isEnabled()
    asked.clear()
    forecast.wake(False)
    world.exports.export.changed.emit()
    forecast.ask()
    assert asked == [], "a page that is out of sight asks nothing"


# ---------------------------------------------------------------------------------------------------- keyboard


def test_it_runs_by_the_keyboard(world) -> None:
    world.session.queue.hold(True)
    world.dock._run_by_key()
    assert world.said == [("warning", "Choose the layer of polygons that are to become something.")]
    world.page.features.show_layer(polygons())
    asked = []
    world.page.run_requested.connect(lambda: asked.append(True))
    world.dock._run_by_key()
    assert asked == [True]


def test_letters_of_the_page_are_each_used_once(world) -> None:
    from qgis.PyQt.QtWidgets import QAbstractButton, QLabel

    page = world.page
    texts = [w.text() for kind in (QLabel, QAbstractButton) for w in page.findChildren(kind)]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text.replace("&&", "")]
    assert len(letters) > 15
    assert sorted(letters) == sorted(set(letters))


def test_the_page_is_no_wider_than_a_narrow_dock(world) -> None:
    QTest.qWait(30)
    assert world.page.minimumSizeHint().width() <= 360
    section = ProgressSection(world.session.queue)
    assert not section.isVisibleTo(world.page)
    section.deleteLater()
    assert EXPORT == "export"

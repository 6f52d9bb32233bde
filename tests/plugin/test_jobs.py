"""The queue with the real worker: order, cancel, pause and resume, crash and resume, files that go away."""

from __future__ import annotations

import hashlib
import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsGeometry, QgsProject, QgsRasterLayer, QgsRectangle

from rs_genedit_plugin.gui.history_page import HistoryPage
from rs_genedit_plugin.model import jobs as states
from rs_genedit_plugin.model import settings
from rs_genedit_plugin.model.draft import COPY, REMOVE
from rs_genedit_plugin.model.engine import Choice
from rs_genedit_plugin.model.history import History
from rs_genedit_plugin.model.jobs import Job
from rs_genedit_plugin.model.rois import Roi
from rs_genedit_plugin.results import layers
from rs_genedit_plugin.session import Session

TOP = 5_500_000


def square(x: float, y: float, side: float) -> QgsGeometry:
    """A square ``x`` to the right of and ``y`` below the scene's corner, in metres."""
    return QgsGeometry.fromRect(QgsRectangle(500_000 + x, TOP - y - side, 500_000 + x + side, TOP - y))


def test_an_export_in_the_history_is_not_said_to_be_gone(profile, tmp_path) -> None:
    """It has no raster to show, and its files are there."""
    card = tmp_path / "README.md"
    card.write_text("a data set")
    history = History()
    entry = history.record(
        Job({"output": str(tmp_path)}, "Export 1", op="export", outputs={"card": [str(card)]})
    )
    page = HistoryPage(history)
    assert (entry.exists, entry.is_gone) == (False, False)
    assert "gone" not in page.list.item(0).text()
    card.unlink()
    assert entry.is_gone


def sha(path: str | Path) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


@pytest.fixture
def session(fresh_session, make_raster) -> Session:
    layer = QgsRasterLayer(str(make_raster("scène d'été.tif", size=256)), "scène d'été")
    QgsProject.instance().addMapLayer(layer)
    draft = fresh_session.draft
    draft.set_layer(layer)
    draft.set_options(replace(draft.options, quality="draft", seed=7, format="gtiff"))
    draft.rois.add(square(60, 60, 120), layer.crs())
    draft.set_exemplar(Roi("e", square(260, 260, 120), layer.crs()))
    return fresh_session


def ended(session: Session, job_id: str) -> bool:
    return session.queue.get(job_id).state in (states.DONE, states.FAILED, states.CANCELLED, states.PAUSED)


def slow(session: Session) -> None:
    """Make the next job long enough to be stopped in its middle."""
    crs = session.draft.scene.crs
    session.draft.set_options(replace(session.draft.options, quality="high"))
    session.draft.rois.clear()
    session.draft.rois.add(square(40, 40, 200), crs)


def under_way(session: Session, job_id: str, part: float = 0.1) -> bool:
    job = session.queue.get(job_id)
    assert job.state in (states.WAITING, states.RUNNING), job.message
    return job.fraction >= part


def test_an_exemplar_edit_becomes_a_layer(session: Session, wait) -> None:
    previews = []
    session.queue.preview.connect(lambda job, event: previews.append(Path(event.path).exists()))
    job = session.run()
    wait(lambda: ended(session, job.id), 120)
    assert job.state == states.DONE, job.message
    wait(lambda: len(session.history) == 1)
    layer = layers.layer_of_job(job.id)
    source = QgsProject.instance().mapLayer(job.layer)
    assert (layer.crs(), layer.extent(), layer.bandCount()) == (source.crs(), source.extent(), 3)
    group = QgsProject.instance().layerTreeRoot().findGroups()[0]
    assert group.name() == "scène d'été – edits"
    assert [node.layerId() for node in group.findLayers()] == [layer.id()]
    assert previews
    assert all(previews)
    entry = next(iter(session.history))
    assert entry.exists
    wait(entry.thumbnail.exists, 20)
    assert Path(job.outputs["output"][0]).parent == Path(job.request["source"]).parent


def test_jobs_run_in_order_and_the_waiting_can_be_moved(session: Session, wait) -> None:
    session.queue.hold(True)
    first = session.run()
    session.draft.set_kind(REMOVE)
    second = session.run()
    session.draft.set_kind(COPY)
    session.draft.set_copied(Roi("o", square(260, 260, 40), session.draft.scene.crs))
    session.draft.add_place(square(100, 100, 1).centroid().asPoint(), session.draft.scene.crs)
    third = session.run()
    assert len({job.request["output"] for job in (first, second, third)}) == 3
    session.queue.move(third.id, -2)
    order = []
    session.queue.finished.connect(order.append)
    session.queue.hold(False)
    wait(lambda: all(ended(session, j.id) for j in (first, second, third)), 180)
    assert order == [third.id, first.id, second.id], [j.message for j in session.queue]
    assert {Path(j.outputs["output"][0]).exists() for j in (first, second, third)} == {True}


def test_cancel_leaves_nothing_half_written_and_the_next_job_runs(session: Session, wait) -> None:
    quick = replace(session.draft.options)
    slow(session)
    job = session.run()
    session.draft.set_options(quick)
    session.draft.set_kind(REMOVE)
    after = session.run()
    wait(lambda: under_way(session, job.id), 120)
    session.queue.cancel(job.id)
    wait(lambda: ended(session, job.id), 5)
    assert job.state == states.CANCELLED
    assert not Path(job.request["output"]).exists()
    wait(lambda: ended(session, after.id), 120)
    assert after.state == states.DONE, after.message


def test_pause_and_resume_give_the_bytes_of_an_uninterrupted_run(session: Session, wait) -> None:
    slow(session)
    job = session.run()
    wait(lambda: under_way(session, job.id, 0.2), 120)
    session.queue.pause(job.id)
    wait(lambda: ended(session, job.id), 5)
    assert job.state == states.PAUSED
    session.queue.resume(job.id)
    wait(lambda: ended(session, job.id), 300)
    assert job.state == states.DONE, job.message
    whole = session.run()
    wait(lambda: ended(session, whole.id), 300)
    assert sha(whole.outputs["output"][0]) == sha(job.outputs["output"][0])


def test_a_killed_worker_is_told_and_the_job_resumes_to_the_same_bytes(session: Session, wait) -> None:
    told = []
    session.message.connect(lambda kind, text: told.append((kind, text)))
    slow(session)
    job = session.run()
    wait(lambda: under_way(session, job.id, 0.2), 120)
    os.kill(session.client.pid, signal.SIGKILL)
    wait(lambda: ended(session, job.id), 10)
    assert job.state == states.FAILED
    assert job.resumable
    assert any("killed or crashed" in text and "resumed" in text for kind, text in told if kind == "error")
    session.queue.resume(job.id)
    wait(lambda: ended(session, job.id), 300)
    assert job.state == states.DONE, job.message
    whole = session.run()
    wait(lambda: ended(session, whole.id), 300)
    assert sha(whole.outputs["output"][0]) == sha(job.outputs["output"][0])


def test_a_waiting_job_that_was_paused_starts_when_resumed(session: Session, wait) -> None:
    session.queue.hold(True)
    job = session.run()
    session.queue.pause(job.id)
    session.queue.hold(False)
    assert job.state == states.PAUSED
    session.queue.resume(job.id)
    wait(lambda: ended(session, job.id), 120)
    assert job.state == states.DONE, job.message


def test_the_source_goes_away_before_the_job_runs(session: Session, wait) -> None:
    session.queue.hold(True)
    job = session.run()
    Path(job.request["source"]).unlink()
    session.queue.hold(False)
    wait(lambda: ended(session, job.id), 60)
    assert job.state == states.FAILED
    assert "scène d'été.tif" in job.message
    assert session.client.state == "ready"


def test_the_layer_goes_away_during_the_job(session: Session, wait) -> None:
    job = session.run()
    QgsProject.instance().removeMapLayer(job.layer)
    wait(lambda: ended(session, job.id), 120)
    assert job.state == states.DONE, job.message
    assert layers.layer_of_job(job.id).isValid()


def test_without_an_engine_the_queue_waits_instead_of_failing_job_by_job(session: Session, wait) -> None:
    session.client.close()
    session.engine.choose(Choice("own", str(Path(session.draft.scene.folder) / "no engine"), ""))
    first = session.run()
    second = session.run()
    wait(lambda: ended(session, first.id), 5)
    assert first.state == states.FAILED
    assert "not installed" in first.message
    assert second.state == states.WAITING
    assert session.queue.held


def test_a_closed_project_gets_its_result_when_it_is_opened_again(session: Session, wait, tmp_path) -> None:
    project = QgsProject.instance()
    project.write(str(tmp_path / "p.qgz"))
    left = []
    session.project_left.connect(left.append)
    job = session.run()
    project.clear()
    wait(lambda: ended(session, job.id), 120)
    assert job.state == states.DONE, job.message
    assert left == [1]
    assert not project.mapLayers()
    project.read(str(tmp_path / "p.qgz"))
    wait(lambda: layers.layer_of_job(job.id) is not None, 10)
    wait(lambda: len(session.history) == 1, 10)


def test_a_job_begun_before_the_project_was_saved_belongs_to_it(session: Session, wait, tmp_path) -> None:
    from rs_genedit_plugin.model.documents import read_object

    session.queue.hold(True)
    job = session.run()
    on_disk = next(path for path in settings.profile_folder().rglob(f"{job.id}.json"))
    QgsProject.instance().write(str(tmp_path / "later.qgz"))
    assert read_object(on_disk)["project"] == QgsProject.instance().absoluteFilePath()


def test_a_lost_job_of_a_project_that_was_never_saved_comes_to_the_open_one(session: Session, wait) -> None:
    session.queue.hold(True)
    job = session.run()
    lost = Job.from_json(job.to_json())
    session.queue.remove(job.id)
    lost.project = "0123456789ab"
    session.queue.adopt(lost)
    session.adopt_lost_jobs()
    session.queue.resume(lost.id)
    session.queue.hold(False)
    wait(lambda: ended(session, lost.id), 120)
    assert lost.state == states.DONE, lost.message
    wait(lambda: layers.layer_of_job(lost.id) is not None, 10)


def test_again_from_the_history_with_another_seed(session: Session, wait) -> None:
    job = session.run()
    wait(lambda: ended(session, job.id) and len(session.history) == 1, 120)
    entry = next(iter(session.history))
    same = session.run_again(entry, None)
    other = session.run_again(entry, 8)
    wait(lambda: ended(session, same.id) and ended(session, other.id), 180)
    outputs = [sha(j.outputs["output"][0]) for j in (job, same, other)]
    assert outputs[0] == outputs[1] != outputs[2]

"""The queue with jobs that are no edits, and the real worker: comparison, score, demo, an unknown one."""

from __future__ import annotations

import json
import os
import shutil
import signal
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer

from rs_genedit_plugin.gui.history_page import HistoryPage
from rs_genedit_plugin.gui.jobs_page import JobsPage
from rs_genedit_plugin.gui.previews import Previews
from rs_genedit_plugin.model import jobs as states
from rs_genedit_plugin.model.history import History
from rs_genedit_plugin.model.jobs import Job
from rs_genedit_plugin.results import layers
from rs_genedit_plugin.session import Session

ROI = "POLYGON((500040 5499960, 500120 5499960, 500120 5499880, 500040 5499880, 500040 5499960))"
EXEMPLAR = "POLYGON((500180 5499940, 500280 5499940, 500280 5499800, 500180 5499800, 500180 5499940))"


@pytest.fixture
def session(fresh_session) -> Session:
    return fresh_session


@pytest.fixture
def queued(session: Session):
    """Queue a job of the open project: ``queued(op, request)``."""

    def queue(op: str, request: dict, title: str = "") -> Job:
        job = Job(request, title or op, op=op, project=session._project_token())
        return session.queue.add(job)

    return queue


def ended(job: Job) -> bool:
    return job.state in (states.DONE, states.FAILED, states.CANCELLED, states.PAUSED)


def pair(make_raster, **size) -> dict[str, str]:
    """A comparison of a raster with itself."""
    before = make_raster("before.tif", **size)
    return {"before": str(before), "after": str(shutil.copy(before, before.with_name("after.tif")))}


def test_jobs_of_all_kinds_run_in_order_and_report(session: Session, queued, wait, make_raster) -> None:
    told, order = [], []
    session.message.connect(lambda kind, text: told.append((kind, text)))
    session.queue.finished.connect(order.append)
    session.queue.hold(True)
    request = pair(make_raster)
    compared = queued("compare", request, "Comparison")
    scored = queued("score", {"source": request["before"], "prompts": ["water", "a forest"]})
    looked = queued("info", {"source": request["before"]})
    session.queue.move(looked.id, -2)
    session.queue.hold(False)
    wait(lambda: all(map(ended, (compared, scored, looked))), 180)
    assert order == [looked.id, compared.id, scored.id], [job.message for job in session.queue]
    assert compared.report["changed_px"] == 0
    assert len(scored.report["scores"]) == 2
    assert looked.report["width"] == 160
    assert [job.kind for job in (compared, scored, looked)] == ["compare", "score", "info"]
    assert all(job.fraction == 1.0 and job.seconds > 0 for job in (compared, scored, looked))
    assert ("success", "Comparison is done.") in told
    assert not [text for kind, text in told if kind in ("warning", "error")]
    # They wrote no file: no layer, nothing in the history, their figures on the Jobs page.
    assert not QgsProject.instance().mapLayers()
    assert len(session.history) == 0
    assert "changed_px: 0" in JobsPage(session.queue)._detail(compared)


def test_killed_and_paused_it_begins_anew_and_is_never_asked_to_resume(
    session: Session, queued, wait, make_raster
) -> None:
    request = pair(make_raster, size=6000, bands=1)
    job = queued("compare", request)
    wait(lambda: job.fraction > 0 or ended(job), 120)
    os.kill(session.client.pid, signal.SIGKILL)
    wait(lambda: ended(job), 10)
    assert (job.state, job.resumable) == (states.FAILED, False), job.message
    session.queue.resume(job.id)
    wait(lambda: job.fraction > 0 or ended(job), 120)
    session.queue.pause(job.id)
    wait(lambda: ended(job), 60)
    assert (job.state, job.resumable) == (states.PAUSED, False), job.message
    session.queue.resume(job.id)
    wait(lambda: ended(job), 300)
    assert job.state == states.DONE, job.message
    assert job.request == request
    assert job.report["changed_px"] == 0


def test_what_the_engine_cannot_do_is_told_in_its_words(session: Session, queued, wait, make_raster) -> None:
    unknown = queued("fly", {})
    wrong = queued("compare", {**pair(make_raster), "resume": 3})
    after = queued("info", {"source": str(make_raster())})
    wait(lambda: all(map(ended, (unknown, wrong, after))), 120)
    assert [job.state for job in (unknown, wrong, after)] == [states.FAILED, states.FAILED, states.DONE]
    assert "no operation 'fly'" in unknown.message
    assert "resume" in wrong.message
    assert not wrong.resumable


def test_the_rasters_and_previews_of_another_job_are_shown_and_kept(
    session: Session, queued, wait, make_raster, tmp_path, qgis_canvas
) -> None:
    source = QgsRasterLayer(str(make_raster("scene.tif", size=256)), "scene")
    QgsProject.instance().addMapLayer(source)
    previews, shown = [], Previews(qgis_canvas, session.queue)
    session.queue.preview.connect(lambda job, event: previews.append((job, Path(event.path).exists())))
    request = {
        "output": str(tmp_path / "demo"),
        "scene": source.source(),
        "roi": ROI,
        "exemplar": EXEMPLAR,
        "quality": "draft",
    }
    job = session.queue.add(
        Job(request, "Demo", layer=source.id(), project=session._project_token(), op="demo")
    )
    wait(lambda: ended(job), 180)
    assert job.state == states.DONE, job.message
    assert previews
    assert set(previews) == {(job.id, True)}
    shown.delete()
    result = layers.layer_of_job(job.id)
    assert (result.crs(), result.extent()) == (source.crs(), source.extent())
    (entry,) = session.history
    wait(entry.thumbnail.exists, 60)
    assert (entry.op, entry.kind, entry.exists) == ("demo", "demo", True)
    assert {"output", "mask", "sheet"} <= set(entry.outputs)
    assert json.loads(Path(entry.file).read_text())["request"] == request
    # Read again from its folder, kept, and shown; but not queued again from a file that anyone may have sent.
    fresh = History()
    assert fresh.load_folder(tmp_path / "demo") == 1
    (again,) = fresh
    assert (again.op, again.outputs, again.report) == (entry.op, entry.outputs, entry.report)
    page = HistoryPage(fresh)
    page.list.setCurrentRow(0)
    assert "seed" not in page.list.item(0).text()
    assert page.show_button.isEnabled()
    assert not page.again.isEnabled()
    assert session.run_again(again, None) is None


def test_a_stored_job_of_any_kind_comes_back(session: Session, queued, wait, make_raster) -> None:
    session.queue.hold(True)
    job = queued("info", {"source": str(make_raster())})
    lost = Job.from_json(json.loads(json.dumps({**job.to_json(), "state": states.RUNNING})))
    session.queue.remove(job.id)
    session.queue.adopt(lost)
    assert (lost.state, lost.resumable, lost.op) == (states.PAUSED, False, "info")
    assert "from the beginning" in lost.message
    session.queue.hold(False)
    session.queue.resume(lost.id)
    wait(lambda: ended(lost), 60)
    assert lost.state == states.DONE, lost.message


@pytest.mark.parametrize(
    "changed", [{"op": 5}, {"op": None}, {"request": []}, {"op": "edit"}, {"op": "info", "request": "x"}]
)
def test_a_stored_job_that_is_none_is_left_out(changed: dict) -> None:
    stored = Job({"source": "a.tif"}, op="info").to_json()
    assert Job.from_json(stored) is not None
    assert Job.from_json({**stored, **changed}) is None


def test_promised_outputs_are_of_jobs_that_have_one(session: Session, queued) -> None:
    session.queue.hold(True)
    queued("info", {"source": "a.tif"})
    queued("demo", {"output": "there"})
    assert session.queue.promised_outputs() == ("there",)

"""An earlier request done again: a source that changed is told, one that moved is found beside the result."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsGeometry, QgsProject, QgsRasterLayer, QgsRectangle

from rs_genedit_plugin.contract import protocol
from rs_genedit_plugin.model import jobs as states
from rs_genedit_plugin.model.again import has_changed, located
from rs_genedit_plugin.model.draft import REMOVE
from rs_genedit_plugin.model.entries import Entry
from rs_genedit_plugin.model.jobs import Job
from rs_genedit_plugin.model.requests import read_request, show_request
from rs_genedit_plugin.session import Session

REQUEST = {"source": "a.tif", "output": "b.tif", "task": {"kind": "remove"}, "roi": "0,0,1,1", "seed": 5}


def square(x: float, y: float, side: float) -> QgsGeometry:
    return QgsGeometry.fromRect(
        QgsRectangle(500_000 + x, 5_500_000 - y - side, 500_000 + x + side, 5_500_000 - y)
    )


def sha(path: str | Path) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def repaint(path: Path, at: int = 100) -> None:
    """Other pixels in the middle of the raster, the same size and time of the file."""
    dataset = gdal.Open(str(path), gdal.GA_Update)
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        pixels = band.ReadAsArray(at, at, 20, 20)
        band.WriteArray(255 - pixels, at, at)
    dataset = None


@pytest.fixture
def made(fresh_session, make_raster, tmp_path, wait) -> Callable[[], tuple[Session, Entry, Path, list]]:
    """A removal that is done: the session, its entry, its source, and what is said from then on."""
    source = make_raster("scene.tif", size=256)
    results = tmp_path / "results"
    results.mkdir()
    layer = QgsRasterLayer(str(source), "scene")
    QgsProject.instance().addMapLayer(layer)
    draft = fresh_session.draft
    draft.set_layer(layer)
    draft.set_kind(REMOVE)
    options = replace(
        draft.options, quality="draft", seed=7, seed_locked=True, format="gtiff", folder=str(results)
    )
    draft.set_options(options)
    draft.rois.add(square(220, 220, 60), layer.crs())
    said: list[tuple[str, str]] = []
    fresh_session.message.connect(lambda kind, text: said.append((kind, text)))
    run(fresh_session, fresh_session.run(), wait)
    said.clear()
    return fresh_session, next(iter(fresh_session.history)), source, said


def run(session: Session, job: Job, wait) -> Job:
    ends = (states.DONE, states.FAILED, states.CANCELLED)
    wait(lambda: session.queue.get(job.id).state in ends, 120)
    assert job.state == states.DONE, job.message
    wait(lambda: session.history.get(job.id) is not None)
    return job


def changed(said: list) -> list[str]:
    return [text for kind, text in said if kind == "warning" and "source has changed" in text]


def test_a_changed_source_is_told(made, wait) -> None:
    session, entry, source, said = made
    again = run(session, session.run_again(entry, None), wait)
    assert sha(again.outputs["output"][0]) == sha(entry.output)
    assert changed(said) == []
    repaint(source)
    other = run(session, session.run_again(entry, None), wait)
    assert len(changed(said)) == 1
    assert other.title in changed(said)[0]
    said.clear()
    run(session, session.run_again(entry, 8), wait)
    assert len(changed(said)) == 1, "another seed does not hide it"


def test_a_request_that_was_loaded_from_an_item_tells_it_too(made, wait) -> None:
    session, entry, source, said = made
    loaded = read_request(entry.outputs["item"][0])
    assert loaded.fingerprint == entry.fingerprint
    for touch in (False, True):
        if touch:
            repaint(source)
        assert show_request(loaded.request, session.draft) == []
        session.origin.remember(session.draft, loaded.fingerprint)
        run(session, session.run(), wait)
        assert len(changed(said)) == touch


def test_a_loaded_request_that_was_changed_is_a_new_one(made, wait) -> None:
    session, entry, source, said = made
    loaded = read_request(entry.outputs["item"][0])
    repaint(source)
    show_request(loaded.request, session.draft)
    session.origin.remember(session.draft, loaded.fingerprint)
    session.draft.set_options(replace(session.draft.options, seed=9))
    run(session, session.run(), wait)
    assert changed(said) == []


def test_a_source_that_moved_is_found_beside_the_result(made, wait) -> None:
    session, entry, source, said = made
    QgsProject.instance().removeAllMapLayers()
    moved = Path(entry.output).parent / source.name
    shutil.move(source, moved)
    again = run(session, session.run_again(entry, None), wait)
    assert again.request["source"] == str(moved)
    assert sha(again.outputs["output"][0]) == sha(entry.output)
    assert changed(said) == []
    assert [kind for kind, text in said if str(moved) in text and "is used instead" in text] == ["info"]
    loaded = read_request(entry.outputs["item"][0])
    assert loaded.request.source == str(moved)
    assert len(loaded.notes) == 1


@pytest.mark.parametrize(
    "name", ["/gone/scene.tif", "C:\\gone\\scene.tif", r"\\192.0.2.1\share\scene.tif", "gone/scene.tif"]
)
def test_a_moved_source_of_any_system_is_found_by_its_name(name: str, tmp_path) -> None:
    (tmp_path / "scene.tif").touch()
    request = protocol.EditRequest.from_json({**REQUEST, "source": name})
    found, notes = located(request, tmp_path)
    assert found.source == str(tmp_path / "scene.tif")
    assert len(notes) == 1


def test_rasters_of_the_task_are_found_too(tmp_path) -> None:
    (tmp_path / "other.tif").touch()
    exemplar = {"kind": "exemplar", "region": "0,0,1,1", "source": "/gone/other.tif"}
    words = {
        "kind": "text",
        "prompt": "water",
        "guide": "builtin",
        "exemplars": ["/gone/other.tif", "/x/y.tif"],
    }
    here = str(tmp_path / "other.tif")
    found, notes = located(protocol.EditRequest.from_json({**REQUEST, "task": exemplar}), tmp_path)
    assert (found.task.source, len(notes)) == (here, 1)
    found, notes = located(protocol.EditRequest.from_json({**REQUEST, "task": words}), tmp_path)
    assert (found.task.exemplars, found.task.guide, len(notes)) == ((here, "/x/y.tif"), "builtin", 1)


def test_a_source_in_its_place_is_not_looked_for(tmp_path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    for folder in (old, tmp_path):
        (folder / "scene.tif").touch()
    request = protocol.EditRequest.from_json({**REQUEST, "source": str(old / "scene.tif")})
    assert located(request, tmp_path) == (request, [])
    gone = protocol.EditRequest.from_json({**REQUEST, "source": "/gone/nowhere.tif"})
    assert located(gone, tmp_path) == (gone, [])
    inside = protocol.EditRequest.from_json({**REQUEST, "source": "scene.tif"})
    assert located(inside, tmp_path)[0].source == str(tmp_path / "scene.tif")


@pytest.mark.parametrize("report", [{}, {"fingerprint": None}, {"fingerprint": 7}, {"fingerprint": "a"}])
def test_what_was_not_kept_is_not_compared(report) -> None:
    assert not has_changed("", report)
    assert not has_changed("a", report)
    assert has_changed("b", {"fingerprint": "a"})


def test_a_history_file_is_a_request_too(made) -> None:
    _session, entry, _source, _said = made
    assert read_request(entry.file).fingerprint == entry.fingerprint

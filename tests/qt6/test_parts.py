"""Parts of the plugin that need Qt and no QGIS, at work under Qt 6."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QSize, QTranslator
from qgis.PyQt.QtGui import QIcon

from rs_genedit_plugin.engine.client import Launch, WorkerClient
from rs_genedit_plugin.engine.runner import Engine
from rs_genedit_plugin.gui import theme
from rs_genedit_plugin.model import jobs as states
from rs_genedit_plugin.model.jobs import Job, JobQueue
from rs_genedit_plugin.resources import resource


def test_a_job_goes_through_the_queue_to_the_real_worker(qgis_app, engine_python, wait, tmp_path: Path) -> None:
    """A source that is not there: the engine's own sentence comes back through client and queue."""
    client = WorkerClient(lambda: Launch.of(Engine.of(engine_python)))
    queue = JobQueue(client)
    request = {"source": str(tmp_path / "a.tif"), "output": str(tmp_path / "b.tif"), "roi": "0,0,1,1"}
    job = queue.add(Job({**request, "task": {"kind": "remove"}}))
    behind = queue.add(Job({**request, "task": {"kind": "remove"}}))
    wait(lambda: job.state != states.WAITING)
    assert behind.state == states.WAITING
    wait(lambda: behind.state == states.FAILED)
    assert str(tmp_path / "a.tif") in job.message
    client.close()


def test_icons_are_drawn(qgis_app) -> None:
    for path in resource("icons").glob("*.svg"):
        icon = theme.icon(path.stem)
        assert not icon.isNull(), path
        assert not icon.pixmap(QSize(18, 18), QIcon.Mode.Disabled).isNull(), path


def test_translations_load(qgis_app, tmp_path: Path) -> None:
    import sys

    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
    import translations

    for path in translations.compile_all(tmp_path):
        translator = QTranslator()
        assert translator.load(str(path))
        QCoreApplication.installTranslator(translator)
        source = next(s for s in translations.files() if s.stem == path.stem)
        for message, text in translations.read(source).items():
            assert QCoreApplication.translate(message.context, message.source) == text
        QCoreApplication.removeTranslator(translator)

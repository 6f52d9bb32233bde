"""One job in a worker of its own: from any thread, with workers that die, hang, or are none."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingFeedback, QgsTask

from rs_genedit_plugin.contract import errors, protocol
from rs_genedit_plugin.engine.runner import Engine
from rs_genedit_plugin.processing import run as run_module
from rs_genedit_plugin.processing.run import EngineStopped, run

ROI = "POLYGON((500040 5499960, 500120 5499960, 500120 5499880, 500040 5499880, 500040 5499960))"


class Heard(QgsProcessingFeedback):
    """Keeps the shares that it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.shares: list[float] = []
        self.progressChanged.connect(self.shares.append)


def children() -> list[int]:
    """Workers that this process has started, from whichever of its threads."""
    found = []
    for thread in Path(f"/proc/{os.getpid()}/task").iterdir():
        for pid in (thread / "children").read_text().split():
            if b"worker" in Path(f"/proc/{pid}/cmdline").read_bytes():
                found.append(int(pid))
    return found


class TestTheWorkerAlone:
    """What can go wrong with the child process."""

    def engine(self, tmp_path: Path, body: str) -> Engine:
        source = tmp_path / "core"
        (source / "rs_genedit").mkdir(parents=True)
        (source / "rs_genedit" / "__init__.py").touch()
        (source / "rs_genedit" / "__main__.py").write_text(body)
        return Engine.of("/usr/bin/python3", source)

    def request(self, tmp_path: Path):
        return protocol.EditRequest(
            source="a.tif", output=str(tmp_path / "b.tif"), task=protocol.RemoveTask(), roi="0,0,1,1"
        ).to_json()

    @pytest.mark.parametrize(
        ("body", "sentence"),
        [
            ("import sys; sys.exit(3)", r"ended by itself \(exit code 3\)"),
            ("import os; print('x' * 10**6); os.kill(os.getpid(), 9)", "killed or crashed"),
            ('print(\'{"event":"ready","protocol":99,"new":1}\', flush=True); input()', "protocol 99"),
            ("raise ImportError('no torch')", "no torch"),
        ],
    )
    def test_a_worker_that_is_none(self, profile, tmp_path, body, sentence) -> None:
        with pytest.raises(EngineStopped, match=sentence):
            run(self.engine(tmp_path, body), "edit", self.request(tmp_path), Heard())

    def test_a_worker_that_is_killed_during_the_job(
        self, profile, engine_python, make_raster, tmp_path
    ) -> None:
        request = protocol.EditRequest(
            source=str(make_raster(size=600)),
            output=str(tmp_path / "b.tif"),
            task=protocol.RemoveTask(),
            roi=ROI,
            quality="high",
        )
        heard = Heard()

        def kill() -> None:
            while not heard.shares:
                time.sleep(0.05)
            for pid in children():
                os.kill(pid, 9)

        killer = threading.Thread(target=kill)
        killer.start()
        with pytest.raises(EngineStopped, match="killed or crashed"):
            run(Engine.of(engine_python), "edit", request.to_json(), heard)
        killer.join()

    @pytest.mark.parametrize("where", ["main", "thread", "pool"])
    def test_any_thread_may_wait_for_a_job(
        self, profile, engine_python, make_raster, wait, where, tmp_path
    ) -> None:
        """QGIS runs algorithms in a pool, ``qgis_process`` in the main thread, scripts where they like."""
        source, answers = str(make_raster()), []

        def ask() -> None:
            answers.append(run(Engine.of(engine_python), "info", {"source": source}, Heard()))

        if where == "main":
            ask()
        elif where == "thread":
            thread = threading.Thread(target=ask)
            thread.start()
            wait(lambda: answers)
            thread.join()
        else:
            task = QgsTask.fromFunction("asks", lambda _task: ask())
            QgsApplication.taskManager().addTask(task)
            wait(lambda: answers)
        assert answers[0].report["width"] == 160
        assert children() == []

    def test_a_worker_deaf_to_cancel_is_ended(self, profile, tmp_path, monkeypatch) -> None:
        body = (
            "import time; print('[' * 100000); "
            'print(\'{"event":"ready","protocol":%d}\', flush=True); '
            'print(\'{"event":"progress","job":"processing","stage":"x","fraction":0.5}\', flush=True); '
            "time.sleep(600)"
        )
        monkeypatch.setattr(run_module, "PATIENCE", 0.2)
        monkeypatch.setattr(run_module, "CLOSE_MS", 200)
        heard = Heard()
        heard.progressChanged.connect(lambda share: heard.cancel())
        with pytest.raises(errors.Cancelled):
            run(self.engine(tmp_path, body % protocol.PROTOCOL_VERSION), "edit", self.request(tmp_path), heard)
        assert heard.shares == [50.0]
        assert children() == []

    def test_cancelled_before_the_engine_has_started(self, profile, tmp_path, monkeypatch) -> None:
        monkeypatch.setattr(run_module, "CLOSE_MS", 200)
        heard = Heard()
        heard.cancel()
        with pytest.raises(errors.Cancelled):
            run(self.engine(tmp_path, "import time; time.sleep(600)"), "edit", self.request(tmp_path), heard)
        assert children() == []

    def test_an_interpreter_that_is_gone(self, profile, tmp_path) -> None:
        with pytest.raises(errors.GenEditError, match="could not be started"):
            run(Engine.of(tmp_path / "python"), "edit", self.request(tmp_path), Heard())

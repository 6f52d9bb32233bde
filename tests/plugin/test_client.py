"""The worker client against the real worker, and against programs that misbehave."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest
from qgis.PyQt.QtTest import QTest
from scenarios.clock import moment

from rs_genedit_plugin.contract import protocol
from rs_genedit_plugin.engine import client as module
from rs_genedit_plugin.engine.child import python_environment
from rs_genedit_plugin.engine.client import OFF, READY, Launch, WorkerClient
from rs_genedit_plugin.engine.errors import SetupError
from rs_genedit_plugin.engine.runner import Engine

FAULTY = Path(__file__).with_name("faulty_worker.py")


class Ear:
    """Keeps what a client said."""

    def __init__(self, client: WorkerClient) -> None:
        self.events: list = []
        self.failures: list[str] = []
        client.answered.connect(self.events.append)
        client.failed.connect(self.failures.append)

    def ends(self, job: str) -> list:
        ends = (protocol.Result, protocol.Failed, protocol.Stopped)
        return [e for e in self.events if isinstance(e, ends) and e.job == job]


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


@pytest.fixture
def real(qgis_app, engine_python: Path):
    client = WorkerClient(lambda: Launch.of(Engine.of(engine_python)))
    yield client
    client.close()


@pytest.fixture
def faulty(qgis_app):
    made = []

    def make(fault: str) -> WorkerClient:
        launch = Launch(sys.executable, (str(FAULTY), fault), python_environment())
        made.append(WorkerClient(lambda: launch))
        return made[-1]

    yield make
    for client in made:
        client.close()


class TestRealWorker:
    def test_it_says_who_it_is_and_what_it_can(self, real: WorkerClient, wait) -> None:
        real.start()
        wait(lambda: real.state == READY)
        assert real.ready.protocol == protocol.PROTOCOL_VERSION
        assert {"exemplar", "copy", "remove"} <= real.abilities

    def test_a_job_before_it_is_ready_waits_for_it(self, real: WorkerClient, wait, make_raster) -> None:
        ear = Ear(real)
        real.submit("a", "info", {"source": str(make_raster())})
        wait(lambda: ear.ends("a"))
        answer = ear.ends("a")[0]
        assert isinstance(answer, protocol.Result), answer
        assert not real.busy

    def test_a_bad_request_is_an_error_of_its_job_and_no_more(self, real: WorkerClient, wait) -> None:
        ear = Ear(real)
        real.submit("a", "edit", {"source": 5})
        wait(lambda: ear.ends("a"))
        assert ear.ends("a")[0].code == "ProtocolError"
        assert real.state == READY

    def test_closing_leaves_no_process(self, real: WorkerClient, wait) -> None:
        real.start()
        wait(lambda: real.state == READY)
        pid = real.pid
        real.close()
        assert not alive(pid)
        assert real.state == OFF

    def test_stopping_does_not_wait(self, real: WorkerClient, wait) -> None:
        real.start()
        wait(lambda: real.state == READY)
        began = moment()
        real.stop()
        assert moment() - began < 0.1
        wait(lambda: real.state == OFF, 10)

    def test_restart_gives_another_process_and_keeps_new_jobs(
        self, real: WorkerClient, wait, make_raster
    ) -> None:
        ear = Ear(real)
        real.start()
        wait(lambda: real.state == READY)
        pid = real.pid
        real.restart()
        real.submit("b", "info", {"source": str(make_raster())})
        wait(lambda: ear.ends("b"))
        assert isinstance(ear.ends("b")[0], protocol.Result)
        assert real.pid != pid
        assert not ear.failures

    def test_a_killed_worker_ends_its_jobs_in_words(self, real: WorkerClient, wait) -> None:
        ear = Ear(real)
        real.submit("a", "doctor", {})
        wait(lambda: any(isinstance(e, protocol.Started) for e in ear.events))
        os.kill(real.pid, signal.SIGKILL)
        wait(lambda: ear.ends("a"))
        end = ear.ends("a")[0]
        assert (end.code, end.resumable) == ("EngineStopped", True)
        assert "killed or crashed" in end.message
        assert ear.failures == [end.message]
        assert real.state == OFF

    def test_the_worker_gets_none_of_qgis_variables(self, engine_python: Path, monkeypatch) -> None:
        monkeypatch.setenv("PYTHONHOME", "/usr")
        monkeypatch.setenv("PROJ_LIB", "/qgis/proj")
        monkeypatch.setenv("LD_LIBRARY_PATH", "/qgis/lib")
        env = Launch.of(Engine.of(engine_python)).env
        assert not {"PYTHONHOME", "PROJ_LIB", "LD_LIBRARY_PATH"} & set(env)
        assert env["PYTHONSAFEPATH"] == "1"


class TestFaults:
    def test_no_engine(self, qgis_app, wait) -> None:
        def launch() -> Launch:
            raise SetupError("the engine is not installed yet: open its page")

        client = WorkerClient(launch)
        ear = Ear(client)
        client.submit("a", "edit", {})
        assert ear.failures == ["the engine is not installed yet: open its page"]
        assert ear.ends("a")[0].resumable is False

    def test_a_program_that_does_not_exist(self, qgis_app, wait) -> None:
        client = WorkerClient(lambda: Launch("/nowhere/python", ("-c", "pass")))
        ear = Ear(client)
        client.submit("a", "edit", {})
        wait(lambda: ear.failures)
        assert "could not be started" in ear.failures[0]
        assert len(ear.ends("a")) == 1

    def test_dies_at_start(self, faulty, wait) -> None:
        client = faulty("dies at start")
        ear = Ear(client)
        client.submit("a", "edit", {})
        wait(lambda: ear.failures)
        assert "libtorch is broken" in ear.failures[0]
        assert ear.ends("a")[0].resumable is False

    def test_says_nothing(self, faulty, wait, monkeypatch) -> None:
        monkeypatch.setattr(module, "START_TIMEOUT_MS", 400)
        client = faulty("says nothing")
        ear = Ear(client)
        client.start()
        wait(lambda: ear.failures, 10)
        assert "did not answer" in ear.failures[0]
        assert client.state == OFF

    def test_is_another_program(self, faulty, wait) -> None:
        client = faulty("other program")
        ear = Ear(client)
        client.start()
        wait(lambda: ear.failures, 10)
        assert "is not the engine" in ear.failures[0]

    def test_is_of_another_version(self, faulty, wait) -> None:
        client = faulty("other version")
        ear = Ear(client)
        client.start()
        wait(lambda: ear.failures, 10)
        assert "speaks protocol 7" in ear.failures[0]
        assert "update" in ear.failures[0]

    def test_chatter_before_it_is_ready(self, faulty, wait) -> None:
        client = faulty("chatter")
        ear = Ear(client)
        client.submit("a", "info", {})
        wait(lambda: ear.ends("a"))
        assert isinstance(ear.ends("a")[0], protocol.Result)
        assert "overlong lines: 1" in client.diagnostics()

    def test_garbage_in_a_job(self, faulty, wait) -> None:
        client = faulty("garbage in a job")
        ear = Ear(client)
        client.submit("a", "info", {})
        wait(lambda: ear.ends("a"))
        assert [type(e).__name__ for e in ear.events] == ["Started", "Result"]
        assert "lines not understood: 3" in client.diagnostics()

    def test_an_answer_that_cannot_be_read_ends_its_job(self, faulty, wait) -> None:
        """Else the job would wait for ever for what has come already."""
        client = faulty("answers of another version")
        ear = Ear(client)
        client.submit("a", "info", {})
        wait(lambda: ear.ends("a"))
        assert [type(e).__name__ for e in ear.events] == ["Started", "Failed"]
        assert (ear.ends("a")[0].code, ear.ends("a")[0].resumable) == ("ProtocolError", False)
        assert "outputs['output'] must be a list" in ear.ends("a")[0].message
        assert not client.busy

    def test_dies_in_a_job_and_works_again_for_the_next(self, faulty, wait) -> None:
        client = faulty("dies in a job")
        ear = Ear(client)
        client.submit("a", "info", {})
        wait(lambda: ear.ends("a"))
        assert ear.ends("a")[0].resumable
        client.submit("b", "info", {})
        wait(lambda: ear.ends("b"))
        assert len(ear.failures) == 2

    def test_a_flood_does_not_freeze_the_main_thread(self, faulty, wait) -> None:
        client = faulty("floods")
        ear = Ear(client)
        client.start()
        wait(lambda: client.state == READY)
        client.submit("a", "info", {})
        longest, last = 0.0, moment()
        while not ear.ends("a"):
            QTest.qWait(1)
            longest, last = max(longest, moment() - last), moment()
        assert longest < 0.25
        assert len(ear.events) == 20_002

    def test_ignores_the_end_and_is_ended(self, faulty, wait) -> None:
        client = faulty("ignores the end")
        client.start()
        wait(lambda: client.state == READY)
        pid = client.pid
        client.close(wait_ms=300)
        assert not alive(pid)

    def test_ignores_the_end_without_anybody_waiting(self, faulty, wait, monkeypatch) -> None:
        monkeypatch.setattr(module, "TERMINATE_AFTER_MS", 200)
        monkeypatch.setattr(module, "KILL_AFTER_MS", 400)
        client = faulty("ignores the end")
        ear = Ear(client)
        client.start()
        wait(lambda: client.state == READY)
        client.stop()
        wait(lambda: client.state == OFF, 5)
        assert not ear.failures

    def test_a_job_cancelled_before_it_was_sent(self, faulty, wait) -> None:
        client = faulty("chatter")
        ear = Ear(client)
        client.submit("a", "info", {})
        client.cancel("a")
        wait(lambda: ear.ends("a"))
        assert isinstance(ear.ends("a")[0], protocol.Stopped)
        wait(lambda: client.state == READY)
        QTest.qWait(100)
        assert len(ear.events) == 1

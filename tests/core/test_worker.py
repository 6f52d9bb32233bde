"""A real worker process: it greets, runs jobs in order, stops them at once, survives whatever it is sent."""

import os
import signal
import sys
import threading
import time
from pathlib import Path

import pytest
from rs_genedit import protocol
from rs_genedit.app.progress import SHORTEST_GAP
from rs_genedit.protocol import Failed, Preview, Progress, Ready, Result, Started, Stopped

from tests.core.doors import busy, roi, talk, texture, write_raster

#: A worker with jobs of the test's own beside the real ones.
PLAYGROUND = """
import os, sys, time
from rs_genedit import protocol
from rs_genedit.jobs import registry as jobs
from rs_genedit.app import worker
from rs_genedit.errors import OutputError, SceneError

def wait(request, context):
    for step in range(int(request.get("steps", 100000))):
        context.progress("waiting", 0.5)
        time.sleep(0.001)
    return protocol.Result("", {}, {"steps": request.get("steps")})

def burst(request, context):
    began = time.monotonic()
    for number in range(request["events"]):
        context.progress("talking", number / request["events"])
    return protocol.Result("", {}, {"seconds": time.monotonic() - began})

def noise(request, context):
    print("a stray print")
    os.write(1, b"a C library\\n")
    os.system("echo a child process")
    return protocol.Result("", {}, {"read": os.read(0, 10).decode()})

def fail(request, context):
    raise {"scene": SceneError("no such\\nfile"), "memory": MemoryError(), "bug": KeyError("lost"),
           "disk": OSError(28, "No space left"), "recursion": RecursionError("deep")}[request["how"]]

def hang(request, context):
    time.sleep(1000)

def lone(request, context):
    return protocol.Result("", {"output": "a.tif"})

jobs.JOBS.update(lone=lone, wait=wait, burst=burst, noise=noise, fail=fail, hang=hang)
worker.PATIENCE = 1.0
sys.exit(worker.main())
"""


@pytest.fixture
def playground(tmp_path):
    with talk("-c", PLAYGROUND, RS_GENEDIT_CACHE=str(tmp_path), TMPDIR=str(tmp_path)) as worker:
        assert isinstance(worker.next(), Ready)
        yield worker


class TestGreeting:
    def test_says_who_it_is_and_what_it_can_do(self):
        with talk() as worker:
            ready = worker.next()
            assert ready == Ready(protocol.PROTOCOL_VERSION, ready.version, ready.abilities, worker.process.pid)
            assert ready.version.count(".") == 2
            assert {"info", "compare"} <= set(ready.abilities)
            assert worker.hang_up() == 0

    def test_loads_nothing_heavy_to_greet(self):
        code = (
            "import sys, rs_genedit.app.worker, rs_genedit.app.cli, rs_genedit.jobs.doctor as d; d.abilities();"
            "heavy = {'torch', 'numpy', 'rasterio', 'faiss', 'numba', 'rich.progress'};"
            "sys.exit(str(heavy & set(sys.modules) or 0))"
        )
        with talk("-c", code) as worker:
            _, errors = worker.process.communicate(timeout=30)
        assert errors.strip() == "0"


class TestRealJobs:
    def test_info_compare_and_doctor(self, tmp_path):
        before = texture(64, 64)
        after = before.copy()
        after[:, 20:40, 20:40] += 1
        paths = [str(write_raster(tmp_path / f"{n}.tif", p)) for n, p in (("a", before), ("b", after))]
        with talk() as worker:
            worker.send("info", "1", {"source": paths[0]})
            worker.send("compare", "2", {"before": paths[0], "after": paths[1], "roi": roi(20, 20, 40, 40)})
            info = worker.until(Result, Failed, job="1")
            compared = worker.until(Result, Failed, job="2")
            assert info.report["width"] == 64
            assert compared.report["changed_px"] == 400
            assert compared.report["outside_changed_px"] == 0
            worker.send("info", "3", {"source": str(tmp_path / "none.tif")})
            failed = worker.until(Result, Failed, job="3")
            assert (failed.code, failed.resumable) == ("SceneError", False)
            assert "does not exist" in failed.message
            worker.send("shutdown")
            assert worker.process.wait(20) == 0

    def test_a_request_with_a_wrong_field_is_an_error_of_that_job(self, playground):
        playground.send("info", "1", {"path": "x"})
        playground.send("edit", "2", {"source": "x"})
        assert "no field 'path'" in playground.until(Failed, job="1").message
        assert playground.until(Failed, job="2").code == "ProtocolError"


class TestQueue:
    def test_jobs_run_in_order(self, playground):
        for job in "abc":
            playground.send("wait", job, {"steps": 3})
        for job in "abc":
            playground.until(Result, job=job)
        kinds = [(type(e), e.job) for e in playground.events if isinstance(e, (Started, Result))]
        assert kinds == [(kind, job) for job in "abc" for kind in (Started, Result)]

    def test_a_running_job_is_cancelled_within_a_second(self, playground):
        playground.send("wait", "a")
        playground.until(Progress)
        began = time.monotonic()
        playground.send("cancel", "a")
        assert playground.until(Stopped, Result, Failed) == Stopped("a")
        assert time.monotonic() - began < 1.0 * busy()

    def test_a_waiting_job_is_cancelled_at_once_and_never_starts(self, playground):
        playground.send("wait", "a")
        playground.send("wait", "b")
        playground.send("wait", "c", {"steps": 1})
        playground.until(Progress)
        playground.send("cancel", "b")
        assert playground.until(Stopped) == Stopped("b")
        playground.send("cancel", "a")
        playground.until(Result, job="c")
        assert Started("b") not in playground.events

    def test_progress_is_throttled(self, playground):
        """By the worker's own clock, read around all that the job says: however slow the machine is."""
        playground.send("burst", "a", {"events": 50_000})
        seconds = playground.until(Result).report["seconds"]
        passed = [e for e in playground.events if isinstance(e, Progress)]
        assert 1 <= len(passed) <= 1 + seconds / SHORTEST_GAP

    def test_cancelling_what_has_just_ended_is_no_error(self, playground):
        playground.send("wait", "a", {"steps": 1})
        playground.until(Result)
        playground.send("cancel", "a")
        playground.send("wait", "b", {"steps": 1})
        playground.until(Result, job="b")
        assert not [e for e in playground.events if isinstance(e, Failed)]


class TestFaults:
    @pytest.mark.parametrize(
        ("line", "job", "words"),
        [
            ("garbage", "", "not JSON"),
            ("[]", "", "not a JSON object"),
            ('{"op":"wait","job":"x","protocol":99}', "x", "protocol"),
            ('{"op":"wait","job":"x","extra":1}', "x", "extra"),
            ('{"op":"fly","job":"x"}', "x", "no operation 'fly'"),
            ('{"op":"wait"}', "", "needs a job id"),
            ('{"op":"cancel","job":"x"}', "x", "no job 'x'"),
            ('{"op":"wait","job":5}', "", "must be str"),
            ('{"op":"wait","job":"\\ud800"}', "\ud800", "half a character"),
            ('{"op":"\\udc80","job":"x"}', "x", "no operation"),
            ('{"op":"cancel","job":"\\udfff"}', "\udfff", "no job"),
            ('{"op":"wait","job":"x","\\ud800":1}', "x", "has no field"),
            ("\x00\x01", "", "not JSON"),
            ("[" * 100_000, "", "not JSON"),
        ],
    )
    def test_what_it_cannot_understand_is_answered_and_survived(self, playground, line, job, words):
        playground.send_line(line)
        failed = playground.next()
        assert (type(failed), failed.job, failed.code) == (Failed, job, "ProtocolError")
        assert words in failed.message
        playground.send("wait", "x", {"steps": 1})
        playground.until(Result, job="x")

    def test_a_line_that_is_not_utf8(self, playground):
        playground.process.stdin.flush()
        playground.process.stdin.buffer.write(b'{"op": "\xff\xfe"}\n')
        playground.process.stdin.buffer.flush()
        assert "UTF-8" in playground.next().message

    def test_a_job_id_is_used_once_and_the_first_job_is_not_blamed(self, playground):
        playground.send("wait", "a", {"steps": 50})
        playground.send("wait", "a", {"steps": 50})
        failed = playground.until(Failed)
        assert failed.job == ""
        assert "'a' was used before" in failed.message
        playground.until(Result, job="a")

    @pytest.mark.parametrize(
        ("how", "code", "words"),
        [
            ("scene", "SceneError", "no such file"),
            ("memory", "MemoryError", "memory ran out"),
            ("disk", "OSError", "the disk is full"),
            ("bug", "KeyError", "unforeseen"),
            ("recursion", "RecursionError", "unforeseen"),
        ],
    )
    def test_a_failing_job_is_one_sentence(self, playground, tmp_path, how, code, words):
        playground.send("fail", "a", {"how": how})
        failed = playground.until(Failed)
        assert failed.code == code
        assert words in failed.message
        assert "\n" not in failed.message
        assert not failed.resumable
        playground.send("wait", "b", {"steps": 1})
        playground.until(Result, job="b")
        if words == "unforeseen":
            assert "Traceback" in (tmp_path / "logs" / "rs-genedit.log").read_text()

    def test_a_job_whose_outputs_are_no_paths_fails_and_does_not_answer_nonsense(self, playground):
        playground.send("lone", "a")
        assert playground.until(Result, Failed).code == "TypeError"

    def test_only_events_reach_stdout(self, playground):
        playground.send("noise", "a")
        assert playground.until(Result).report == {"read": ""}
        assert [type(e) for e in playground.events] == [Ready, Started, Result]
        playground.hang_up()
        errors = playground.process.stderr.read()
        for stray in ("a stray print", "a C library", "a child process"):
            assert stray in errors


class TestEnd:
    def test_ends_when_stdin_closes_and_cancels_what_runs_and_waits(self, playground):
        playground.send("wait", "a")
        playground.send("wait", "b")
        playground.until(Progress)
        began = time.monotonic()
        assert playground.hang_up() == 0
        assert time.monotonic() - began < 2 * busy()
        rest = [protocol.event_from_line(line) for line in playground.process.stdout]
        assert {Stopped("a"), Stopped("b")} <= set(rest)

    def test_ends_when_nobody_listens_any_more(self, playground):
        playground.send("wait", "a")
        playground.until(Progress)
        playground.process.stdout.close()
        playground.send("wait", "b")
        assert playground.hang_up() == 0

    def test_a_job_that_will_not_stop_does_not_hold_the_process(self, playground):
        playground.send("hang", "a")
        playground.until(Started)
        assert playground.hang_up() == 1

    @pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_a_signal_ends_it_cleanly(self, playground, number):
        playground.send("wait", "a")
        playground.until(Progress)
        began = time.monotonic()
        playground.process.send_signal(number)
        assert playground.until(Stopped) == Stopped("a")
        assert playground.process.wait(10) == 130
        assert time.monotonic() - began < 2 * busy()
        assert "Traceback" not in playground.process.stderr.read()


def test_previews_of_the_last_few_jobs_are_kept_until_the_end(tmp_path, monkeypatch):
    """The other side may still show a preview when the next job begins."""
    import tempfile

    from rs_genedit.app import worker
    from rs_genedit.jobs import registry as jobs

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    commands, events = os.pipe(), []
    made = []

    def edit(request, context):
        made.append(Path(context.previews, "scale.png"))
        made[-1].touch()
        context.emit(Preview(context.job, str(made[-1]), 0, (0, 0, 1, 1)))
        return protocol.Result(context.job, {})

    class Stream:
        write = staticmethod(lambda text: events.append(text))
        flush = staticmethod(lambda: None)

    reader, writer = os.fdopen(commands[0], "rb"), os.fdopen(commands[1], "w")
    monkeypatch.setitem(jobs.JOBS, "edit", edit)
    serving = worker.Worker(reader, Stream)
    thread = threading.Thread(target=serving.serve)
    thread.start()
    count = worker.KEPT_PREVIEWS + 2
    for job in range(count):
        writer.write(protocol.command_to_line(protocol.Command("edit", str(job))) + "\n")
    writer.flush()
    while len([e for e in events if '"result"' in e]) < count:
        time.sleep(0.01)
    assert [path.exists() for path in made] == [False] * 2 + [True] * worker.KEPT_PREVIEWS
    writer.close()
    thread.join(10)
    assert not thread.is_alive()
    reader.close()
    assert list(tmp_path.iterdir()) == []

"""Local processes: the same results as one process, workers that are killed, and a driver that is."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rs_genedit.cluster.processes import Processes, WorkersError
from rs_genedit.errors import Cancelled
from rs_genedit.runtime.context import JobContext

from tests.core.batch.making import lines, require_true, results, run, small_plan
from tests.core.doors import child_environment, command

#: A worker whose job waits, or kills its process, as its order says.
WORKER = """
import os, signal, time
from pathlib import Path
from rs_genedit.app import worker
from rs_genedit.jobs import registry

def order(request, context):
    with open(request["log"], "a") as file:
        file.write(request["id"] + "\\n")
    if request.get("dies"):
        os.kill(os.getpid(), signal.SIGKILL)
    while request.get("until") and not Path(request["until"]).exists():
        context.check()
        time.sleep(0.02)
    return context.result({"id": request["id"], "state": "done", "pid": os.getpid(),
                           "gpu": os.environ.get("CUDA_VISIBLE_DEVICES", "")})

registry.JOBS["order"] = order
raise SystemExit(worker.main())
"""
COMMAND = (sys.executable, "-c", WORKER)


@pytest.fixture(autouse=True)
def _path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", child_environment()["PYTHONPATH"])


def orders(folder: Path, count: int, **more: Any) -> Iterator[dict[str, Any]]:
    for number in range(count):
        yield {"id": f"{number:032x}", "op": "edit", "log": str(folder / "log"), **more}


def test_an_order_whose_worker_dies_each_time_fails_and_no_other_does(tmp_path: Path):
    asked = list(orders(tmp_path, 5))
    asked[1]["dies"] = True
    found = list(Processes(2, command=COMMAND).run(iter(asked), JobContext(), lambda order: None))
    ended = {record["id"]: record for record in found}
    assert len(found) == len(ended) == 5
    assert ended.pop(asked[1]["id"])["code"] == "WorkerLost"
    assert all(record["state"] == "done" for record in ended.values())
    given = (tmp_path / "log").read_text().split()
    assert given.count(asked[1]["id"]) == 3, "tried again twice"
    assert len(given) == 7, "the others once each"


def test_all_workers_killed_at_once_are_replaced_and_nothing_is_lost(tmp_path: Path):
    gate = tmp_path / "gate"
    executor = Processes(2, command=COMMAND)
    taken: list[str] = []

    def kill() -> None:
        while len(taken) < 2:
            time.sleep(0.01)
        for pid in executor.pids:
            os.kill(pid, signal.SIGKILL)
        gate.touch()

    killer = threading.Thread(target=kill)
    killer.start()
    began = lambda order: taken.append(order["id"])  # noqa: E731
    found = list(executor.run(orders(tmp_path, 4, until=str(gate)), JobContext(), began))
    killer.join()
    assert sorted(record["id"] for record in found) == [f"{number:032x}" for number in range(4)]
    assert all(record["state"] == "done" for record in found)


def test_orders_are_taken_only_as_there_is_room(tmp_path: Path):
    gate, taken = tmp_path / "gate", []

    def watched() -> Iterator[dict[str, Any]]:
        for order in orders(tmp_path, 50, until=str(gate)):
            taken.append(order["id"])
            yield order

    context = JobContext()
    running: list[Any] = []

    def began(order: Any) -> None:
        running.append(order)
        if len(running) == 2:
            context.cancelled.set()

    with pytest.raises(Cancelled):
        list(Processes(2, command=COMMAND).run(watched(), context, began))
    assert len(taken) <= 4


def test_each_process_has_a_gpu_of_its_own(tmp_path: Path):
    gate = tmp_path / "gate"
    running: list[Any] = []

    def began(order: Any) -> None:
        running.append(order)
        if len(running) == 2:
            gate.touch()

    found = list(
        Processes(2, gpus=2, command=COMMAND).run(orders(tmp_path, 2, until=str(gate)), JobContext(), began)
    )
    assert sorted(record["gpu"] for record in found) == ["0", "1"]


def test_workers_that_cannot_start_are_said_once(tmp_path: Path):
    broken = (sys.executable, "-c", "raise SystemExit('no such engine')")
    with pytest.raises(WorkersError, match="no such engine"):
        list(Processes(2, command=broken).run(orders(tmp_path, 2), JobContext(), lambda order: None))


def test_processes_make_the_same_results_as_one(tmp_path: Path):
    asked = small_plan(tmp_path, scenes=2, seeds=1)
    run(asked, tmp_path / "one")
    made = run(asked, tmp_path / "many", executor="processes", workers=2)
    assert made.report["done"] == 2
    require_true(tmp_path / "many")
    one, many = ({r["id"]: r["pixels_sha256"] for r in results(tmp_path / name)} for name in ("one", "many"))
    assert one == many


def test_a_driver_that_is_killed_is_gone_on_from(tmp_path: Path):
    """kill -9 of the command line's own process once it has written a line; its workers end by themselves."""
    asked, out = small_plan(tmp_path, scenes=2, seeds=2), tmp_path / "out"
    words = [sys.executable, "-m", "rs_genedit", "batch", str(asked), str(out), "--workers", "2"]
    driver = subprocess.Popen(
        words, env=child_environment(), stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    while not (out / "results.jsonl").exists() or not (out / "results.jsonl").read_bytes():
        assert driver.poll() is None
        time.sleep(0.02)
    driver.kill()
    driver.wait()
    before = {path: path.stat().st_mtime_ns for path in out.glob("jobs/*/*/receipt.json")}
    ended = command("batch", str(asked), str(out))
    assert ended.returncode == 0, ended.stderr
    assert "4 jobs: 4 done, 0 failed" in ended.stdout
    assert "4 of 4 done, 0 failed" in ended.stderr
    require_true(out)
    assert all(path.stat().st_mtime_ns == at for path, at in before.items()), "nothing is made twice"


def test_the_command_line_says_counts_faults_and_events(tmp_path: Path):
    asked = small_plan(tmp_path, scenes=2, seeds=1)
    (tmp_path / "s1.tif").write_bytes(b"nothing")
    ended = command("batch", str(asked), str(tmp_path / "out"), "--progress", "json")
    assert ended.returncode == 1, "a job failed"
    events = [json.loads(line) for line in ended.stdout.splitlines()]
    tallies = [event for event in events if event["event"] == "tally"]
    assert (tallies[-1]["total"], tallies[-1]["done"], tallies[-1]["failed"]) == (2, 1, 1)
    assert any(event["running"] for event in tallies)
    assert events[-1]["event"] == "result"
    ended = command("batch", str(asked), str(tmp_path / "out"), "--dry-run")
    assert ended.returncode == 0
    assert ended.stdout.startswith("2 jobs on 2 scenes; about ")
    assert "scenes that cannot be opened cost 1 job" in ended.stdout
    ended = command("batch", str(asked))
    assert (ended.returncode, ended.stderr) == (
        2, "error: say the folder for the results behind the plan: batch PLAN OUTPUT_DIR\n",
    )  # fmt: skip
    assert len(lines(tmp_path / "out" / "results.jsonl")) == 2

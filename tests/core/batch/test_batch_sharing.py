"""One large ROI shared by several workers: the bytes of one, where workers die, parts fail, drivers end too."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rs_genedit.cluster.base import Order, Record
from rs_genedit.cluster.processes import Processes
from rs_genedit.jobs.batch import job, sharing
from rs_genedit.jobs.batch.order import carry_out
from rs_genedit.runtime.context import JobContext

from tests.core.batch.making import QUICK, plan, require_true, results, run
from tests.core.doors import child_environment, roi, texture, write_raster


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """What counts as large here."""
    monkeypatch.setattr(sharing, "LARGE", 20_000)
    monkeypatch.setattr(sharing, "FINE", 20_000)
    monkeypatch.setenv("PYTHONPATH", child_environment()["PYTHONPATH"])


def large(folder: Path) -> Path:
    """A plan of two removals: one of 160 x 300 px, and a small one."""
    write_raster(folder / "s0.tif", texture(420, 300, seed=3))
    places = f'rois: ["{roi(70, 60, 230, 360)}", "{roi(5, 5, 20, 20)}"]\n'
    return plan(folder, f"scenes: [s0.tif]\n{places}tasks: [remove]\n{QUICK}")


class Told:
    """An executor in this process that keeps what it was given, and does with it as asked."""

    def __init__(self, act: Any = carry_out) -> None:
        self.given: list[Order] = []
        self.act = act

    def run(self, orders: Any, context: JobContext, began: Any) -> Iterator[Record]:
        while (order := next(orders, None)) is not None:
            self.given.append(order)
            began(order)
            yield self.act(order)

    def kinds(self) -> list[str]:
        names = ("share", "part", "spent")
        return [next((name for name in names if name in order), "whole") for order in self.given]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    executor = Told()
    monkeypatch.setattr(job, "_executor", lambda request: executor)
    return executor


def hashes(folder: Path) -> dict[str, str]:
    return {record["id"]: record["pixels_sha256"] for record in results(folder)}


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The plan's folder, and the hashes of one process."""
    folder = tmp_path_factory.mktemp("alone")
    run(large(folder), folder / "one")
    return folder, hashes(folder / "one")


def test_two_processes_share_a_large_roi_and_make_the_bytes_of_one(alone: tuple[Path, dict[str, str]]):
    folder, wanted = alone
    made = run(folder / "plan.yaml", folder / "two", executor="processes", workers=2)
    assert made.report == {"jobs": 2, "done": 2, "failed": 0, "skipped": 0}
    assert hashes(folder / "two") == wanted
    require_true(folder / "two")
    assert not list((folder / "two").glob("jobs/*/*/.*")), "neither staging nor locks are left"
    for record in results(folder / "two"):
        files = [folder / "two" / name for names in record["outputs"].values() for name in names]
        theirs = [folder / "one" / name for names in record["outputs"].values() for name in names]
        for path, other in zip(files, theirs, strict=True):
            if path.suffix == ".tif":
                assert path.read_bytes() == other.read_bytes(), "every byte, not the pixels alone"


def test_stages_go_out_one_after_another(alone: tuple[Path, dict[str, str]], told: Told, tmp_path: Path):
    folder, _ = alone
    run(folder / "plan.yaml", tmp_path / "out", executor="processes", workers=2)
    kinds = told.kinds()
    assert (kinds[0], kinds[-2:]) == ("share", ["spent", "whole"])
    assert set(kinds[1:-2]) == {"part"}
    stages = [(order["part"][1], order["part"][2]) for order in told.given if "part" in order]
    first = stages[0][0]
    assert stages == [(scale, index) for scale in range(first, first + len(stages) // 2) for index in (0, 1)]
    assert len(stages) >= 4
    spent = {record["id"]: record["cpu_seconds"] for record in results(tmp_path / "out")}
    assert spent[told.given[0]["id"]] > told.given[-2]["spent"]["cpu_seconds"] > 0


def test_a_part_whose_workers_die_fails_its_job_alone(
    alone: tuple[Path, dict[str, str]], told: Told, tmp_path: Path
):
    folder, wanted = alone

    def dies(order: Order) -> Record:
        if "part" in order:
            return {"id": order["id"], "op": "edit", "state": "failed", "code": "WorkerLost", "error": "gone"}
        return carry_out(order)

    told.act = dies
    made = run(folder / "plan.yaml", tmp_path / "out", executor="processes", workers=2)
    assert (made.report["done"], made.report["failed"]) == (1, 1)
    (failed,) = [record for record in results(tmp_path / "out") if record["state"] == "failed"]
    assert (failed["id"], failed["error"]) == (told.given[0]["id"], "gone")
    assert told.kinds().count("part") == 1, "the others are not begun"
    told.act, told.given = carry_out, []
    run(folder / "plan.yaml", tmp_path / "out", executor="processes", workers=2, retry_failed=True)
    last = {record["id"]: record.get("pixels_sha256") for record in results(tmp_path / "out")}
    assert last == wanted, "the coarse scales were there still"


def test_a_driver_that_ends_between_parts_is_gone_on_from_by_one_worker(
    alone: tuple[Path, dict[str, str]], told: Told, tmp_path: Path
):
    folder, wanted = alone

    class Ended(Exception):
        pass

    def ends(order: Order) -> Record:
        if told.kinds().count("part") == 3:
            raise Ended
        return carry_out(order)

    told.act = ends
    with pytest.raises(Ended):
        run(folder / "plan.yaml", tmp_path / "out", executor="processes", workers=2)
    assert len(list((tmp_path / "out").glob("jobs/*/*/.edit.tif.staging/scale-*-part-*"))) == 2
    told.act = carry_out
    run(folder / "plan.yaml", tmp_path / "out")
    assert hashes(tmp_path / "out") == wanted


def test_a_worker_that_is_killed_at_a_part_is_replaced(
    alone: tuple[Path, dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    folder, wanted = alone
    executor = Processes(2)
    monkeypatch.setattr(job, "_executor", lambda request: executor)
    killed: list[int] = []

    def kill() -> None:
        while not list((tmp_path / "out").glob("jobs/*/*/.lock-*")):
            time.sleep(0.005)
        for pid in executor.pids:
            killed.append(pid)
            os.kill(pid, signal.SIGKILL)

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    made = run(folder / "plan.yaml", tmp_path / "out", executor="processes", workers=2)
    killer.join()
    assert killed
    assert made.report["done"] == 2
    assert hashes(tmp_path / "out") == wanted


def test_another_scene_under_the_same_name_is_not_mixed_in(
    alone: tuple[Path, dict[str, str]], told: Told, tmp_path: Path
):
    """The scene is replaced between two parts: the job fails, and is made anew when asked for."""
    asked = large(tmp_path)

    def replaced(order: Order) -> Record:
        if told.kinds().count("part") == 2:
            write_raster(tmp_path / "s0.tif", texture(420, 300, seed=4))
        return carry_out(order)

    told.act = replaced
    made = run(asked, tmp_path / "out", executor="processes", workers=2)
    assert made.report["failed"] == 1
    (failed,) = [record for record in results(tmp_path / "out") if record["state"] == "failed"]
    assert "another version of the scene" in failed["error"]
    told.act = carry_out
    run(asked, tmp_path / "out", executor="processes", workers=2, retry_failed=True)
    again = results(tmp_path / "out")[-1]
    assert (again["id"], again["state"]) == (failed["id"], "done"), again
    run(asked, tmp_path / "new")
    assert hashes(tmp_path / "new")[again["id"]] == again["pixels_sha256"]


@pytest.mark.parametrize(
    ("line", "is_shared"),
    [
        ({"op": "edit", "request": {"task": {"kind": "remove"}}, "size": [20_000, 1, 3]}, True),
        ({"op": "edit", "request": {"task": {"kind": "remove"}}, "size": [19_999, 1, 3]}, False),
        ({"op": "edit", "request": {"task": {"kind": "text"}}, "size": [20_000, 1, 3]}, False),
        ({"op": "edit", "request": {"task": {"kind": "remove"}, "method": "sinddm"}, "size": [20_000]}, False),
        ({"op": "sequence", "request": {}, "size": [20_000, 1, 3]}, False),
    ],
)
def test_which_jobs_are_shared(line: dict[str, Any], is_shared: bool):
    assert sharing.is_large(line) is is_shared

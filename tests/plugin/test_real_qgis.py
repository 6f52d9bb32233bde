"""The plugin in a real QGIS, started as a person starts it; see scenarios/."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
from pathlib import Path

import pytest
from conftest import write_raster

SCENARIOS = Path(__file__).with_name("scenarios")


def play(name: str, folder: Path, engine: Path, scene: Path, timeout: int = 400) -> dict:
    """Run a scenario in a QGIS with a profile of its own in ``folder``; give its report."""
    program = shutil.which("qgis")
    if program is None:
        pytest.skip("the program qgis is not installed")
    out = folder / "out" / name
    (folder / "temporary").mkdir(exist_ok=True)
    env = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONPATH"},  # would go before a zip
        "TMPDIR": str(folder / "temporary"),  # QGIS asks before it leaves layers that lie in the usual one
        "RS_GENEDIT_SCENARIO_OUT": str(out),
        "RS_GENEDIT_SCENARIOS": str(SCENARIOS),
        "RS_GENEDIT_PYTHON": str(engine),
        "RS_GENEDIT_SCENE": str(scene),
        "OMP_NUM_THREADS": "1",
    }
    if os.environ.get("DISPLAY"):
        env.pop("QT_QPA_PLATFORM", None)
    command = [program, "--nologo", "--noversioncheck", "--profiles-path", str(folder / "profiles")]
    subprocess.run(
        [*command, "--code", str(SCENARIOS / f"{name}.py")],
        env=env,
        timeout=timeout,
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    report = json.loads((out / "report.json").read_text())
    assert "error" not in report, report["error"]
    return report


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory, engine_python: Path) -> dict:
    folder = tmp_path_factory.mktemp("real qgis é")
    return play("whole", folder, engine_python, write_raster(folder / "scène.tif", size=1000))


def test_it_loads_quickly_and_brings_nothing_along(report: dict) -> None:
    # Each of the eleven imports everything anew; without the time in which other programs had the processor.
    assert statistics.median(report["load_ms"]) < 150 * max(report["slow"]), report["load_ms"]
    assert report["foreign_modules"] == []
    assert report["foreign_modules_awake"] == []
    assert report["awake_after_load"] is False


def test_without_an_engine_it_begins_with_the_way_to_one(report: dict) -> None:
    assert report["begins_with"] == "SetupPage"


def test_a_drawn_polygon_becomes_an_edit(report: dict) -> None:
    assert (report["layer_chosen"], report["rois"], report["problems"]) == ("scène", 1, [])
    assert report["job"]["state"] == "done", report["job"]
    assert {"output", "item", "mask"} <= set(report["job"]["outputs"])
    assert report["result"] == {"crs": True, "extent": True, "renderer": True, "group": "scène – edits"}
    assert report["source_untouched"]


def test_the_main_thread_is_never_blocked(report: dict) -> None:
    """Without the time in which other programs had the processor; each job starts a worker of its own.

    The median: what the plugin does itself it does in each of them; a page read from a busy disk comes once.
    """
    assert len(report["gaps"]) == 3
    beyond = statistics.median(gap["job"] - gap["idle"] for gap in report["gaps"])
    assert beyond < 50 * max(report["slow"]), report["gaps"]


def test_a_blocked_main_thread_would_be_seen(report: dict) -> None:
    assert report["asleep"] >= 150
    assert report["computing"] >= 150


def test_closing_asks_and_loses_nothing(report: dict) -> None:
    assert report["exit_allowed"] is False
    assert "can go on when it is open again" in report["exit_question"][0]
    assert "not done: 1" in report["project_question"]
    assert report["paused"] == "paused"


def test_unload_leaves_nothing(report: dict) -> None:
    assert report["worker_gone"]
    assert report["after"] == report["before"]
    assert report["after_ten"] == report["before"]


def test_quitting_during_a_job_asks_and_the_job_goes_on_next_time(tmp_path: Path, engine_python: Path) -> None:
    scene = write_raster(tmp_path / "scène.tif", size=1000)
    left = play("leave", tmp_path, engine_python, scene)
    assert left["job"]["state"] == "running", left["job"]
    assert len(left["after_no"]["asked"]) == 1
    assert "can go on when it is open again" in left["after_no"]["asked"][0]
    assert left["after_no"]["job"] == "running"
    assert not Path(f"/proc/{left['worker']}").exists()
    assert not Path(left["job"]["output"]).exists()
    back = play("come_back", tmp_path, engine_python, scene)
    (job_id, state, resumable, fraction), *others = back["jobs"]
    assert (job_id, state, resumable, others) == (left["job"]["id"], "paused", True, [])
    assert fraction > 0.05
    assert any("from before QGIS ended: 1" in text for text in back["told"])
    assert back["resumed"] == {"state": "done", "message": "", "resume": True}
    assert Path(left["job"]["output"]).exists()
    assert "1 · Remove" in back["layers"]

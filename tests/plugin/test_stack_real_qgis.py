"""Edits that build on each other, in a real QGIS with the plugin's zip and a real worker."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from conftest import write_raster
from osgeo import gdal
from test_real_qgis import play

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("stack in qgis é")


@pytest.fixture(scope="module")
def report(folder: Path, engine_python: Path) -> dict:
    (folder / "données").mkdir()
    scene = write_raster(folder / "données" / "scène été.tif", size=1000)
    subprocess.run([sys.executable, "tools/package.py", str(folder / "zip")], cwd=ROOT, check=True)
    os.environ["RS_GENEDIT_ZIP"] = str(next((folder / "zip").glob("*.zip")))
    return play("stacked", folder, engine_python, scene, timeout=900)


def pixels(path: object) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray()


def test_edits_build_on_each_other_unasked_in_one_layer(report: dict) -> None:
    assert report["format"] == "stack"
    assert not report["strip_before"]
    assert report["page"] == "Edit"
    assert report["working"]
    five = report["five"]
    assert five["layers"] == 2
    assert five["titles"] == ["Original", *(f"{number} · Exemplar" for number in range(1, 6))]
    assert five["states"] == ["right"] * 5
    assert five["folder"] == "scène été_edits"
    assert five["on"] == [0, 1, 2, 3, 4]
    assert report["bar"]
    assert five["kept"] == ["", "", "", "", "kept"]


def test_a_click_shows_a_version_and_changes_nothing(report: dict) -> None:
    seen = report["seen"]
    assert seen["looked_at"]
    assert seen["is_that_version"]
    assert "earlier version" in seen["said"]
    assert seen["original"]
    assert seen["newest"]


def test_any_two_versions_are_compared_and_leave_no_file(report: dict) -> None:
    assert report["compared"] == {"tool": "compare", "files": 2, "left": 0}


def test_undo_by_key_and_by_button(report: dict) -> None:
    assert report["undone"]
    assert report["undone_twice"]


def test_two_removed_one_changed_flattened_is_the_same_edits_by_the_command_line(
    report: dict, folder: Path, engine_python: Path
) -> None:
    assert len(report["removed"]) == 3
    assert report["redoing"]
    assert report["changed"][0] == [1, 77]
    flat = report["flat"]
    assert (flat["state"], flat["message"]) == ("done", "")
    source = folder / "données" / "scène été.tif"
    for number, request in enumerate(report["edits"]):
        target = folder / f"chain {number}.tif"
        by_command(engine_python, request, source, target)
        source = target
    assert np.array_equal(pixels(flat["outputs"]["output"][0]), pixels(source))
    assert report["source_untouched"]


def by_command(python: Path, request: dict, source: Path, target: Path) -> None:
    """One edit of the stack as a person runs it on whole rasters."""
    words = ["edit", str(source), str(target), "--roi", request["roi"], "--seed", str(request["seed"])]
    words += ["--exemplar", request["task"]["region"], "--quality", request["quality"]]
    words += ["--feather", str(request["feather"]), "--progress", "none"]
    foreign = ("GDAL", "PROJ", "PYTHON")
    env = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    env["PYTHONPATH"] = str(ROOT / "core")
    subprocess.run([str(python), "-m", "rs_genedit", *words], env=env, check=True, capture_output=True)


def test_variants_side_by_side_another_and_one_kept(report: dict) -> None:
    variants = report["variants"]
    assert variants["shown"] == ["seed 31", "seed 32", "seed 33"]
    assert variants["visible"]
    assert variants["edits"] == 4
    assert variants["after_another"] == [31, 32, 33, 34]
    assert variants["chosen"] == 32


def test_discard_deletes_what_the_run_wrote_and_nothing_else(report: dict) -> None:
    gone = report["discarded"]["gone"]
    stem = next(name for name in gone if name.endswith(".json"))[: -len(".json")]
    assert {f"{stem}{end}" for end in (".vrt", ".patch.tif", ".mask.tif", ".changes.gpkg", ".json")} <= set(
        gone
    )
    assert all(name.startswith(f"{stem}.") for name in gone)
    assert report["discarded"]["left"] == [31, 33, 34]
    assert report["discarded"]["shown"] == 34


def test_go_on_keeps_the_result_and_clears_the_form(report: dict) -> None:
    assert report["gone_on"] == {
        "choice": True,
        "rois": 0,
        "verdicts": {"31": "discarded", "33": "discarded", "34": "kept"},
    }


def test_another_project_finds_the_edits(report: dict) -> None:
    found = report["found"]
    assert found["edits"]
    assert found["strip"]
    assert found["history"] == 0
    assert found["offered"].startswith("List ")
    assert found["layers"] == 2
    assert found["listed"] >= 8
    assert found["gone"]


@pytest.fixture(scope="module")
def twenty(tmp_path_factory: pytest.TempPathFactory, engine_python: Path) -> dict:
    place = tmp_path_factory.mktemp("twenty edits")
    return play("twenty", place, engine_python, write_raster(place / "scene.tif", size=1000), timeout=900)


def test_twenty_edits_never_hold_the_main_thread(twenty: dict) -> None:
    assert twenty["edits"] == 20
    assert twenty["states"] == []
    assert twenty["previews"] > 0
    # The best of three: where other programs take the processors, a gap is theirs.
    beyond = min(one["job"] - one["idle"] for one in twenty["gaps"])
    assert beyond < 50 * max(twenty["slow"]), twenty["gaps"]

"""The plugin's zip in a real QGIS: every job, every way a job can end, and what becomes of the result."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import write_raster
from test_real_qgis import play

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory, engine_python: Path) -> dict:
    folder = tmp_path_factory.mktemp("zip in qgis é")
    (folder / "données").mkdir()
    scene = write_raster(folder / "données" / "scène été.tif", size=800, bands=4)
    subprocess.run([sys.executable, "tools/package.py", str(folder / "zip")], cwd=ROOT, check=True)
    os.environ["RS_GENEDIT_ZIP"] = str(next((folder / "zip").glob("*.zip")))
    return play("results", folder, engine_python, scene, timeout=900)


def test_it_runs_from_the_profile_that_the_zip_was_installed_in(report: dict) -> None:
    assert report["installed_in"].endswith("python/plugins/rs_genedit_plugin")
    assert "profiles" in report["installed_in"]


def test_the_layer_of_an_exemplar_edit(report: dict) -> None:
    made = report["exemplar"]
    assert report["problems"] == []
    assert (made["state"], made["message"]) == ("done", "")
    for fact in ("crs", "extent", "size", "style", "style_is_ours", "above", "thumbnail", "beside"):
        assert made[fact], fact
    assert made["group"] == "scène été – edits"
    assert made["pixels"]["outside"] == 0
    assert made["pixels"]["inside"] > 1000


def test_the_layer_says_that_it_is_synthetic_and_how_it_was_made(report: dict) -> None:
    made = report["exemplar"]
    assert {"synthetic", "AI-generated", "exemplar"} <= set(made["keywords"]["RS GenEdit"])
    for words in ("Synthetic raster", "do not show what was there", "Seed", "torch", "scène été.tif"):
        assert words in made["notes"]
    assert "Seed: 11" in made["history"]
    assert any(line.startswith("Software: rs-genedit") for line in made["history"])


def test_copy_and_removal_one_after_the_other(report: dict) -> None:
    assert report["queued"] == ["running", "waiting"]
    assert report["copy"]["places"] == 2
    for name in ("copy", "remove"):
        made = report[name]
        assert (made["state"], made["message"]) == ("done", "")
        assert made["group"] == "scène été – edits"
        assert made["pixels"]["outside"] == 0
        assert made["pixels"]["inside"] > 500


def test_words_typed_on_the_text_tab(report: dict) -> None:
    assert report["text_tab"]
    made = report["text"]
    assert (made["state"], made["message"]) == ("done", "")
    assert made["prompt"] == "a flooded field"
    assert "a flooded field" in made["notes"]
    assert made["group"] == "scène été – edits"
    assert made["pixels"]["outside"] == 0
    assert made["pixels"]["inside"] > 500


def test_cancel(report: dict) -> None:
    assert report["cancel"] == {"state": "cancelled", "new_files": []}


def test_a_crash_is_told_and_the_job_goes_on_to_the_same_bytes(report: dict) -> None:
    assert report["crash"]["resumable"]
    assert "killed or crashed" in report["crash"]["message"]
    assert any("can be resumed" in text for text in report["crash"]["told"])
    assert report["resumed"] == "done"
    assert report["loaded"] == {"kind": "remove", "quality": "high", "seed": 11, "rois": 1}
    assert report["again"] == {"state": "done", "message": "", "same_bytes": True}


def test_before_and_after_by_a_line_on_the_map(report: dict) -> None:
    compare = report["compare"]
    assert (compare["tool"], compare["checked"]) == ("SwipeTool", True)
    assert compare["sides_differ"]
    assert 0 < compare["position"] < 1
    assert (compare["left"], compare["checked_after"]) == (0, False)


def test_what_changed_as_layers(report: dict) -> None:
    assert report["change"] == ["QgsRasterLayer True True", "QgsVectorLayer True True"]


def test_keep_discard_and_the_project(report: dict) -> None:
    assert report["kept"] == "kept"
    assert report["discarded"]
    assert (report["elsewhere"], report["reopened"]) == (0, 6)
    assert report["notes_kept"]


def test_nothing_is_left_and_the_source_is_as_it_was(report: dict) -> None:
    assert report["source_untouched"]
    assert report["worker_gone"]
    assert report["after"] == report["before"]

"""An export in a real QGIS with a real worker, and on a real Dask scheduler; see scenarios/export.py.

The engine's environment has Dask where it was installed with the extra ``cluster`` (``make test`` does).
"""

from __future__ import annotations

import pytest
from conftest import write_raster
from test_real_qgis import play


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory, engine_python) -> dict:
    folder = tmp_path_factory.mktemp("export in qgis é")
    return play("export", folder, engine_python, write_raster(folder / "scène.tif", size=300), timeout=900)


def test_the_layer_panel_opens_the_page_with_its_layer(report: dict) -> None:
    entry = ["Export simulated disaster layers…"]
    assert report["menu"] == {"points": [], "scène": entry, "places": entry}
    assert report["page"]
    assert report["chosen"] == {"raster": True, "features": True}
    assert report["seed_field"] == {"seed": "seed"}, "a field that is called as an attribute stands for it"
    assert report["menu_after"] == 0


def test_what_it_comes_to_is_said_before_anything_is_made(report: dict) -> None:
    assert report["foretold_jobs"] == 9
    assert report["foretold"].startswith("Edits: 9 (Remove 3 · Text 6) · About ")
    assert " free" in report["foretold"]
    assert report["before_running"] is False


def test_it_runs_is_cancelled_and_goes_on(report: dict) -> None:
    assert " of 9 done · 0 failed · 1 running" in report["while_it_runs"]["counts"]
    assert report["while_it_runs"]["state"].startswith("Now: ")
    assert 2 <= report["cancelled_at"] < 9
    assert report["job"] == {"state": "done", "message": "", "done": 9, "failed": 0}
    assert report["made_twice"] == []


def test_edits_and_data_set_are_there_and_open(report: dict) -> None:
    assert report["files"] == ["dataset", "edits", "features.gpkg", "plan.yaml", "rs_genedit_history"]
    assert len(report["on_map"]) == 9
    assert report["sheet"] > 50
    assert report["pictures"] == 9
    assert report["opens"]
    assert report["placed"]


def test_a_wrong_attribute_is_one_sentence_and_nothing_runs(report: dict) -> None:
    told = report["wrong_preset"]["told"]
    assert told.startswith("Feature 1 of features.gpkg: there is no preset")
    assert "no such preset" in told
    assert report["wrong_preset"]["can_run"] is False


def test_on_a_cluster_by_its_address(report: dict) -> None:
    if not report["has_cluster"]:
        assert "has no part for clusters" in report["without_the_part"]
        pytest.skip("the engine has no extra cluster: `make setup EXTRAS='text cluster'`")
    assert report["nobody"]["told"].startswith("No scheduler answers at tcp://127.0.0.1:9: start it")
    assert report["nobody"]["can_run"] is False
    assert report["cluster"]["workers"] == 1
    made = report["on_cluster"]
    assert (made["state"], made["message"]) == ("done", "")
    assert made["folder"] == "scène_export_2"
    assert made["same"], "the same pixels as on this computer, edit by edit"


def test_it_leaves_nothing_behind(report: dict) -> None:
    assert report["left_behind"] == {"docks": 0, "processes": 0, "canvas": 0}

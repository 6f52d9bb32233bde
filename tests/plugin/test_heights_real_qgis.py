"""The dock on a low screen, in a real QGIS with a real worker; see scenarios/heights.py."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import write_raster
from test_real_qgis import play

ROOT = Path(__file__).resolve().parents[2]

#: Pixels of height that are left of a screen of 720 by the system's task bar and the window's title (70) and by
#: QGIS's own menu, tool bars and status bar (131), and 49 to spare.
ROOM = 470

_PROFILE = "[locale]\noverrideFlag=true\nuserLocale={0}\nglobalLocale={0}\n"


@pytest.fixture(scope="module", params=["en_US", "de_DE"])
def report(request, tmp_path_factory: pytest.TempPathFactory, engine_python: Path) -> dict:
    folder = tmp_path_factory.mktemp("heights in qgis é")
    subprocess.run([sys.executable, "tools/package.py", str(folder / "zip")], cwd=ROOT, check=True)
    os.environ["RS_GENEDIT_ZIP"] = str(next((folder / "zip").glob("*.zip")))
    settings = folder / "profiles" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(_PROFILE.format(request.param), encoding="utf-8")
    return play("heights", folder, engine_python, write_raster(folder / "scène.tif", size=300), timeout=600)


def test_every_page_and_state_fits_a_low_screen(report: dict) -> None:
    assert report["export"] == ["done", ""]
    assert report["title"] == {"en": "Edit", "de": "Bearbeiten"}[report["language"][:2]]
    heights = report["heights"]
    assert len(heights) > 25
    assert {state: one["least"] for state, one in heights.items() if one["least"] > ROOM} == {}
    assert {state: one["window"] for state, one in heights.items() if one["window"] > 720} == {}


def test_what_is_to_be_pressed_next_is_in_sight_without_scrolling(report: dict) -> None:
    hidden = {state: one["in_sight"] for state, one in report["heights"].items() if not all(one["in_sight"])}
    assert hidden == {}

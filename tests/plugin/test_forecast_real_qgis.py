"""Forecasts against what edits took, in a real QGIS with a real worker and a profile that knows nothing yet."""

from __future__ import annotations

import math
import os
import subprocess
from pathlib import Path

import pytest
from test_real_qgis import play

ROOT = Path(__file__).resolve().parents[2]
#: Forecasts are right that are off by so much at most; the share of them where nothing else runs (as
#: RS_GENEDIT_QUIET says), and how far off they may be on average where tests run side by side.
RIGHT, SHARE, BUSY = 1.5, 0.8, 3.0


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, engine_python: Path) -> list[dict]:
    folder = tmp_path_factory.mktemp("forecasts é")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("GDAL", "PROJ", "PYTHON"))}
    env["PYTHONPATH"] = os.pathsep.join(str(ROOT / name) for name in ("core", "demo"))
    make = (
        "import sys; from pathlib import Path; import rs_genedit_demo as demo; "
        "demo.write_scene(demo.make_scene(), Path(sys.argv[1]))"
    )
    scene = folder / "scène.tif"
    subprocess.run([str(engine_python), "-c", make, str(scene)], env=env, check=True)
    return play("forecasts", folder, engine_python, scene, timeout=600)["forecasts"]


def test_an_edit_takes_about_as_long_as_the_dock_says(told: list[dict]) -> None:
    assert [(one["edit"], one["message"]) for one in told if one["state"] != "done"] == []
    off = [max(one["said"] / one["took"], one["took"] / one["said"]) for one in told]
    for one, ratio in zip(told, off):  # noqa: B905 - Python 3.9
        where = f"{one['pixels']:8} px {one['places']} places {one['beneath']:2} beneath"
        said = f"{one['said']:7.2f} s said {one['took']:7.2f} s took {ratio:5.2f}"
        print(f"{one['edit']:24} {where} {said}{' cold' if one['cold'] else ''}")
    mean, right = math.exp(sum(map(math.log, off)) / len(off)), sum(ratio <= RIGHT for ratio in off)
    print(f"off by {mean:.2f} on average; {right} of {len(off)} by {RIGHT} at most")
    assert mean <= BUSY, off
    if os.environ.get("RS_GENEDIT_QUIET"):
        assert right >= SHARE * len(off), off

"""Forecasts against what edits took, in a real QGIS with a real worker and a profile that knows nothing yet."""

from __future__ import annotations

import math
import os
import subprocess
from pathlib import Path

import pytest
from test_real_qgis import play

ROOT = Path(__file__).resolve().parents[2]
#: Most that a forecast may be off where nothing else runs, and where tests run side by side.
QUIET, BUSY = 1.5, 6.0


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
        print(f"{one['edit']:24} {one['pixels']:8} px {one['places']} places {one['beneath']:2} beneath "
              f"{'cold' if one['cold'] else '    '} {one['said']:7.2f} s said {one['took']:7.2f} s took {ratio:5.2f}")
    mean = math.exp(sum(map(math.log, off)) / len(off))
    print(f"off by {mean:.2f} on average, {max(off):.2f} at most")
    most = QUIET if os.environ.get("RS_GENEDIT_QUIET") else BUSY
    assert max(off) <= most, off

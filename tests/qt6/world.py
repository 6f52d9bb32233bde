"""A pytest plugin: Qt 6 under the name ``qgis.PyQt``, and the fixtures that the tests of tests/plugin ask for.

Used by ``tools/matrix.py`` in an environment with PyQt6 and without QGIS: what the plugin does without QGIS's
own classes runs under Qt 6 here.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(ROOT))
for package in ("qgis", "qgis.PyQt"):
    sys.modules[package] = types.ModuleType(package)
for name in ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtNetwork", "QtXml", "QtTest"):
    sys.modules[f"qgis.PyQt.{name}"] = importlib.import_module(f"PyQt6.{name}")


@pytest.fixture(scope="session")
def qgis_app():
    from PyQt6.QtWidgets import QApplication

    return QApplication.instance() or QApplication([])


@pytest.fixture(scope="session")
def engine_python() -> Path:
    python = Path(os.environ.get("RS_GENEDIT_PYTHON") or ROOT / ".venv/bin/python")
    if not python.exists():
        pytest.skip("no engine: run `make setup`")
    return python


@pytest.fixture
def make_raster(engine_python: Path, tmp_path: Path) -> Callable[..., Path]:
    """Write a small GeoTIFF with the engine's own libraries: there is no GDAL here."""
    script = """
import sys
import numpy
import rasterio
size = int(sys.argv[2])
place = rasterio.transform.from_origin(500000, 5500000, 2, 2)
shape = dict(width=size, height=size, count=3, dtype="uint8")
profile = dict(shape, driver="GTiff", crs="EPSG:32633", transform=place)
with rasterio.open(sys.argv[1], "w", **profile) as out:
    out.write(numpy.random.default_rng(3).integers(1, 255, (3, size, size), "uint8"))
"""

    def make(name: str = "scene.tif", size: int = 160) -> Path:
        path = tmp_path / name
        subprocess.run([str(engine_python), "-I", "-c", script, str(path), str(size)], check=True)
        return path

    return make


@pytest.fixture
def wait(qgis_app) -> Callable[..., None]:
    from PyQt6.QtTest import QTest

    def until(condition: Callable[[], object], seconds: float = 60.0) -> None:
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"waited {seconds} s in vain"
            QTest.qWait(10)

    return until

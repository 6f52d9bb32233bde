"""What the plugin's tests share: rasters, a real engine, settings that do not touch the person's own."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Without QGIS (the engine's own environment) only the tests that need none are there."""
    needs_none = ("test_environment", "test_package", "test_tools_", "conftest", "workshop")
    if collection_path.suffix == ".py" and not collection_path.stem.startswith(needs_none):
        try:
            import qgis.core  # noqa: F401
        except ImportError:
            return True
    return None


@pytest.fixture(scope="session", autouse=True)
def python_s_object_of_the_project() -> Iterator[object]:
    """Kept for all tests: where it is garbage, PyQt drops what pytest-qgis connected to the project."""
    try:
        from qgis.core import QgsProject
    except ImportError:
        yield None
    else:
        yield QgsProject.instance()


@pytest.fixture(scope="session")
def engine_python() -> Path:
    """An interpreter with the engine's packages."""
    candidates = [
        os.environ.get("RS_GENEDIT_PYTHON"),
        ROOT / ".venv/bin/python",
        ROOT / ".venv/Scripts/python.exe",
    ]
    for candidate in candidates:
        if candidate and Path(candidate).exists():
            return Path(candidate)
    pytest.skip("no engine: run `make setup`, or name its Python in RS_GENEDIT_PYTHON")


@pytest.fixture
def real_raster(tmp_path: Path) -> Callable[[str], Path]:
    """A copy of a real raster by its file name, for QGIS writes statistics beside (and into) what it opens.

    Skips where the data is not there.
    """
    folder = Path(os.environ.get("RS_GENEDIT_DATA") or ROOT.parent / "shared/data") / "rasters"

    def find(name: str) -> Path:
        if not (folder / name).exists():
            pytest.skip(f"no real rasters: {name} is not in RS_GENEDIT_DATA")
        copies = tmp_path / "real rasters"
        copies.mkdir(exist_ok=True)
        if name.startswith("oam_banepa"):  # a VRT and its tiles
            shutil.copytree(folder / "oam_banepa_z19", copies / "oam_banepa_z19", dirs_exist_ok=True)
        return Path(shutil.copy(folder / name, copies))

    return find


@pytest.fixture
def make_raster(tmp_path: Path) -> Callable[..., Path]:
    """Write a small textured GeoTIFF: ``make_raster(name, size=160, bands=3, epsg=32633, ...)``."""

    def make(name: str = "scene.tif", **settings) -> Path:
        return write_raster(tmp_path / name, **settings)

    return make


def write_raster(
    path: Path,
    size: int = 160,
    bands: int = 3,
    epsg: int | None = 32633,
    transform: tuple[float, ...] | None = (500_000, 2, 0, 5_500_000, 0, -2),
) -> Path:
    """A textured GeoTIFF of 8 bits: a plain clone of the repository has no other rasters."""
    import numpy as np
    from osgeo import gdal, osr

    rng = np.random.default_rng(3)
    row, col = np.mgrid[:size, :size] / 9.0
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), size, size, bands, gdal.GDT_Byte, ["TILED=YES"])
    if transform is not None:
        dataset.SetGeoTransform(transform)
    if epsg is not None:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(epsg)
        dataset.SetProjection(crs.ExportToWkt())
    for band in range(bands):
        ground = 120 + 40 * np.sin(row + band) * np.cos(col) + 12 * rng.standard_normal((size, size))
        dataset.GetRasterBand(band + 1).WriteArray(ground.clip(1, 254).astype("uint8"))
    dataset.FlushCache()
    return path


@contextmanager
def own_profile(folder: Path) -> Iterator[Path]:
    """Settings and profile folder of these tests alone, and an empty project before and after."""
    from qgis.core import QgsProject

    from rs_genedit_plugin.model import jobstore, options, settings

    with pytest.MonkeyPatch.context() as patch:
        for module in (settings, jobstore, options):
            patch.setattr(module, "profile_folder", lambda: folder)
        settings.Settings().forget()
        QgsProject.instance().clear()
        yield folder
        QgsProject.instance().clear()
        settings.Settings().forget()


@pytest.fixture
def profile(tmp_path: Path, qgis_app) -> Iterator[Path]:
    """A profile for one test."""
    with own_profile(tmp_path / "profile") as folder:
        yield folder


@pytest.fixture(scope="module")
def lasting(qgis_app, engine_python: Path, tmp_path_factory: pytest.TempPathFactory):
    """One session with one worker for a module's tests: starting the engine takes longer than a small edit."""
    from rs_genedit_plugin.session import Session

    with own_profile(tmp_path_factory.mktemp("profile")):
        made = Session()
        yield made
        made.close()


@pytest.fixture
def fresh_session(lasting, engine_python: Path):
    """The lasting session as if it had just begun."""
    from qgis.core import QgsProject

    from rs_genedit_plugin.model.draft import EXEMPLAR
    from rs_genedit_plugin.model.engine import EXISTING, Choice
    from rs_genedit_plugin.model.options import Options
    from rs_genedit_plugin.model.wording import Wording

    lasting.engine.choose(Choice(EXISTING, lasting.engine.choice.folder, str(engine_python)))
    yield lasting
    queue, draft = lasting.queue, lasting.draft
    for job in queue:
        queue.cancel(job.id)
    if queue.running is not None:
        lasting.client.close()
    for job in queue:
        queue.remove(job.id)
    queue.hold(False)
    draft.set_layer(None)
    draft.rois.clear()
    draft.places.clear()
    draft.set_exemplar(None)
    draft.set_exemplar_layer("")
    draft.set_copied(None)
    draft.set_kind(EXEMPLAR)
    draft.set_wording(Wording())
    draft.set_options(Options())
    QgsProject.instance().clear()


@pytest.fixture
def wait(qgis_app) -> Callable[..., None]:
    """``wait(condition, seconds)`` runs the event loop until ``condition()`` holds."""
    import time

    from qgis.PyQt.QtTest import QTest

    def until(condition: Callable[[], object], seconds: float = 60.0) -> None:
        # Where other programs take the cores, a job takes as many times longer.
        crowd = os.getloadavg()[0] / (os.cpu_count() or 1) if hasattr(os, "getloadavg") else 1.0
        seconds *= max(1.0, crowd)
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise AssertionError(f"waited {seconds:.0f} s in vain")
            QTest.qWait(10)

    return until


@pytest.fixture
def touched() -> Iterator[list[str]]:
    """File names with the mark that Python hands to the system, whatever it does with them."""
    from bench import MARK

    names: list[str] = []
    watching = [True]

    def hook(event: str, arguments: tuple) -> None:
        if watching and event in (
            "open",
            "os.listdir",
            "os.scandir",
            "os.mkdir",
            "os.rename",
            "socket.connect",
        ):
            names.extend(str(a) for a in arguments if MARK in str(a))

    sys.addaudithook(hook)
    kept = {}
    for name in ("stat", "lstat", "access", "open", "readlink"):
        kept[name] = getattr(os, name)

        def call(path, *rest, _real=kept[name], **named):
            if MARK in str(path):
                names.append(str(path))
            return _real(path, *rest, **named)

        setattr(os, name, call)
    yield names
    watching.clear()
    for name, real in kept.items():
        setattr(os, name, real)


@pytest.fixture
def world(profile, make_raster):
    """A workbench in a window, with a raster on its map; see :mod:`dockworld`."""
    from dockworld import stage

    with stage(make_raster) as made:
        yield made


@pytest.fixture
def foreign_project(profile, tmp_path: Path) -> Callable[..., Path]:
    """Write a project as a stranger would: its options and its history."""

    from qgis.core import QgsProject

    from rs_genedit_plugin.model.settings import ProjectSettings

    def write(folder: str | None = None, home: str = "", files: tuple[str, ...] = ()) -> Path:
        place = tmp_path / "stranger"
        place.mkdir(exist_ok=True)
        if folder is not None:
            ProjectSettings().set_json("options", {"folder": folder, "seed": 7, "later": [1]})
        if files:
            ProjectSettings().set_json("history", {"files": list(files)})
        if home:
            QgsProject.instance().setPresetHomePath(home)
        QgsProject.instance().write(str(place / "p.qgz"))
        QgsProject.instance().clear()
        return place / "p.qgz"

    return write


@pytest.fixture
def server() -> Iterator[SimpleNamespace]:
    """A server at ``address`` on this machine; ``asked`` holds the paths that were asked for."""
    found = SimpleNamespace(address="", asked=[])

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append(self.path)
            self.send_error(404)

        def do_HEAD(self) -> None:
            self.do_GET()

        def log_message(self, *_arguments: object) -> None:
            """Silent."""

    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.address = f"http://127.0.0.1:{served.server_port}"
    threading.Thread(target=served.serve_forever, daemon=True).start()
    yield found
    served.shutdown()
    served.server_close()

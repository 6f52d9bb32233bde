"""``qgis_process`` in a shell: the plugin from its zip, on a real raster, and inside a model file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAME = "rs_genedit_plugin"
#: Debian 12 puts a script before the program that hands it an option of the desktop, which it refuses.
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")


class Shell:
    """A person's shell, with a QGIS profile of its own."""

    def __init__(self, folder: Path, engine: Path) -> None:
        self.folder = folder
        plugins = folder / "plugins"
        plugins.mkdir(parents=True)
        subprocess.run([sys.executable, "tools/package.py", str(folder / "zip")], cwd=ROOT, check=True)
        with zipfile.ZipFile(next((folder / "zip").glob("*.zip"))) as archive:
            archive.extractall(plugins)
        self.environment = {
            **{name: value for name, value in os.environ.items() if name != "DISPLAY"},
            "HOME": str(folder / "home"),
            "XDG_RUNTIME_DIR": str(folder),
            "QGIS_PLUGINPATH": str(plugins),
            "QGIS_CUSTOM_CONFIG_PATH": str(folder / "config"),  # pytest-qgis sets its own
            "QT_QPA_PLATFORM": "offscreen",
            "RS_GENEDIT_PYTHON": str(engine),
            "OMP_NUM_THREADS": "1",
        }
        self("plugins", "enable", NAME)

    def __call__(self, *arguments: str, code: int = 0, cwd: Path | None = None, **changes: str) -> str:
        ended = subprocess.run(
            [PROGRAM, *arguments],
            cwd=cwd,
            env={**self.environment, **changes},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert (ended.returncode == 0) == (code == 0), ended.stdout + ended.stderr
        return ended.stdout + ended.stderr


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory, engine_python: Path) -> Shell:
    if PROGRAM is None:
        pytest.skip("qgis_process is not installed")
    return Shell(tmp_path_factory.mktemp("shell é"), engine_python)


@pytest.fixture
def places(tmp_path: Path):
    """Write polygons, given as (column, row, width, height) shares of a raster, as GeoJSON in its CRS."""
    from osgeo import gdal, ogr, osr

    def write(raster: Path, name: str, *boxes: tuple[float, float, float, float]) -> Path:
        dataset = gdal.Open(str(raster))
        left, across, _skew, top, _skew2, down = dataset.GetGeoTransform()
        width, height = dataset.RasterXSize * across, dataset.RasterYSize * down
        path = tmp_path / f"{name}.gpkg"
        made = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        layer = made.CreateLayer(name, osr.SpatialReference(dataset.GetProjection()), ogr.wkbPolygon)
        for x, y, w, h in boxes:
            ring = ogr.Geometry(ogr.wkbLinearRing)
            for a, b in ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0)):
                ring.AddPoint_2D(left + (x + a * w) * width, top + (y + b * h) * height)
            polygon = ogr.Geometry(ogr.wkbPolygon)
            polygon.AddGeometry(ring)
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(polygon)
            layer.CreateFeature(feature)
        return path

    return write


def test_the_algorithms_are_listed_and_explained(shell: Shell) -> None:
    listed = shell("list")
    for name in ("exemplar", "copy", "remove", "text", "each"):
        assert f"rsgenedit:{name}" in listed
    told = shell("help", "rsgenedit:exemplar")
    for parameter in ("INPUT", "ROI", "EXEMPLAR", "EXEMPLAR_SOURCE", "QUALITY", "SEED", "OUTPUT", "MASK"):
        assert parameter in told
    assert "0: Draft" in told


def test_what_help_says_is_taken(shell: Shell, make_raster, places, tmp_path) -> None:
    """Numbers, as the help lists them, of every choice; and words, as before."""
    scene, item = make_raster(), tmp_path / "out.json"
    given = [f"INPUT={scene}", f"ROI={places(scene, 'roi', (0.3, 0.3, 0.1, 0.1))}"]
    choices = ["QUALITY=0", "METHOD=0", "FORMAT=1", "STEERING=1", "RULE=0", "PRESET=flood"]
    shell("run", "rsgenedit:text", "--", *given, *choices, f"OUTPUT={item.with_suffix('.tif')}")
    request = json.loads(item.read_text())["properties"]["rsgenedit:request"]
    assert (request["quality"], request["format"], request["task"]["steering"]) == (
        "draft",
        "gtiff",
        "dictionary",
    )
    told = shell(
        "run", "rsgenedit:remove", "--", *given, "QUALITY=best", f"OUTPUT={tmp_path / 'b.tif'}", code=1
    )
    assert "0 (draft), 1 (standard), 2 (high)" in told


@pytest.mark.parametrize("name", ["s2_13band_spain_flood_4326.tif", "naip_va_1m_4band_26918.tif"])
def test_exemplar_on_a_real_raster(shell: Shell, real_raster, places, tmp_path, name) -> None:
    from osgeo import gdal

    scene = Path(shutil.copy(real_raster(name), tmp_path / "scène 1.tif"))
    output = tmp_path / "sortie é.tif"
    told = shell(
        "run",
        "rsgenedit:exemplar",
        "--",
        f"INPUT={scene}",
        f"ROI={places(scene, 'roi', (0.3, 0.3, 0.15, 0.15))}",
        f"EXEMPLAR={places(scene, 'exemplar', (0.6, 0.6, 0.2, 0.2))}",
        "QUALITY=draft",
        "SEED=5",
        f"OUTPUT={output}",
        f"MASK={tmp_path / 'mask.tif'}",
    )
    assert str(output) in told
    old, new, mask = (gdal.Open(str(path)) for path in (scene, output, tmp_path / "mask.tif"))
    assert old.GetGeoTransform() == new.GetGeoTransform()
    before, after, changed = old.ReadAsArray(), new.ReadAsArray(), mask.ReadAsArray() != 0
    assert before.dtype == after.dtype
    assert (before[:, ~changed] == after[:, ~changed]).all()
    assert (before[:, changed] != after[:, changed]).any(axis=0).mean() > 0.5
    assert new.GetMetadataItem("AI_GENERATED") == "TRUE"
    assert json.loads(output.with_suffix(".json").read_text())["properties"]["rsgenedit:seed"] == 5


def test_text_on_a_real_raster(shell: Shell, real_raster, places, tmp_path) -> None:
    from osgeo import gdal

    scene = Path(shutil.copy(real_raster("naip_va_1m_4band_26918.tif"), tmp_path / "scène 2.tif"))
    output = tmp_path / "inondé.tif"
    shell(
        "run",
        "rsgenedit:text",
        "--",
        f"INPUT={scene}",
        f"ROI={places(scene, 'roi', (0.4, 0.4, 0.12, 0.12))}",
        "PROMPT=a flooded field",
        "NEGATIVE=snow; boats",
        "PARAPHRASES=flood water; land under water",
        "QUALITY=draft",
        "SEED=5",
        f"OUTPUT={output}",
        f"MASK={tmp_path / 'mask.tif'}",
    )
    before, after, changed = (
        gdal.Open(str(path)).ReadAsArray() for path in (scene, output, tmp_path / "mask.tif")
    )
    assert (before[:, changed == 0] == after[:, changed == 0]).all()
    assert (before[:, changed != 0] != after[:, changed != 0]).any()
    task = json.loads(output.with_suffix(".json").read_text())["properties"]["rsgenedit:request"]["task"]
    assert task["negative"] == ["snow", "boats"]
    assert task["paraphrases"] == ["flood water", "land under water"]


def test_a_failure_is_told_in_a_sentence_and_by_the_exit_code(shell: Shell, make_raster, places) -> None:
    scene = make_raster()
    told = shell(
        "run",
        "rsgenedit:remove",
        "--",
        f"INPUT={scene}",
        f"ROI={places(scene, 'far', (5.0, 5.0, 0.1, 0.1))}",
        f"OUTPUT={scene.with_name('out.tif')}",
        code=1,
    )
    assert "outside" in told
    assert "Traceback" not in told
    assert not scene.with_name("out.tif").exists()


def test_relative_paths_are_the_callers(shell: Shell, make_raster, places) -> None:
    scene = make_raster()
    inside = {path for path in (shell.folder / "plugins").rglob("*") if "__pycache__" not in path.parts}
    shell(
        "run",
        "rsgenedit:remove",
        "--",
        f"INPUT={scene.name}",
        f"ROI={places(scene, 'roi', (0.3, 0.3, 0.1, 0.1)).name}",
        "QUALITY=draft",
        "OUTPUT=out.tif",
        "MASK=mask.tif",
        cwd=scene.parent,
    )
    for name in ("out.tif", "out.json", "mask.tif"):
        assert (scene.parent / name).is_file(), name
    now = {path for path in (shell.folder / "plugins").rglob("*") if "__pycache__" not in path.parts}
    assert now == inside


def test_without_an_engine_it_says_what_to_do(shell: Shell, make_raster, places) -> None:
    scene = make_raster()
    given = [f"INPUT={scene}", f"ROI={places(scene, 'roi', (0.3, 0.3, 0.1, 0.1))}", f"OUTPUT={scene}.out.tif"]
    told = shell("run", "rsgenedit:remove", "--", *given, code=1, RS_GENEDIT_PYTHON="")
    assert "not installed yet" in told


def test_a_model_file_runs(shell: Shell, real_raster, places, tmp_path, qgis_app) -> None:
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
        QgsProcessingParameterRasterLayer,
    )

    model = QgsProcessingModelAlgorithm("flood it", "tests")
    model.addModelParameter(QgsProcessingParameterRasterLayer("RASTER"), QgsProcessingModelParameter("RASTER"))
    for name in ("PLACE", "LIKE"):
        model.addModelParameter(QgsProcessingParameterFeatureSource(name), QgsProcessingModelParameter(name))
    child = QgsProcessingModelChildAlgorithm("rsgenedit:exemplar")
    child.setChildId("edit")
    take = QgsProcessingModelChildParameterSource
    child.addParameterSources("INPUT", [take.fromModelParameter("RASTER")])
    child.addParameterSources("ROI", [take.fromModelParameter("PLACE")])
    child.addParameterSources("EXEMPLAR", [take.fromModelParameter("LIKE")])
    child.addParameterSources("QUALITY", [take.fromStaticValue("draft")])
    made = QgsProcessingModelOutput("result")
    made.setChildId("edit")
    made.setChildOutputName("OUTPUT")
    child.setModelOutputs({"result": made})
    model.addChildAlgorithm(child)
    file = tmp_path / "modèle.model3"
    assert model.toFile(str(file))
    scene = Path(shutil.copy(real_raster("naip_va_1m_4band_26918.tif"), tmp_path / "scène 3.tif"))
    output = tmp_path / "modelled.tif"
    shell(
        "run",
        str(file),
        "--",
        f"RASTER={scene}",
        f"PLACE={places(scene, 'roi', (0.3, 0.3, 0.2, 0.2))}",
        f"LIKE={places(scene, 'like', (0.6, 0.6, 0.2, 0.2))}",
        f"edit:result={output}",
    )
    item = json.loads(output.with_suffix(".json").read_text())
    assert item["properties"]["rsgenedit:request"]["task"]["kind"] == "exemplar"

"""The algorithm ``rsgenedit:sequence`` with a real worker: frames, plan, heights, a shell."""

# Fixtures of other modules are imported, and asked for by the names of arguments.
# ruff: noqa: F811

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import write_raster
from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer
from test_processing import Heard, algorithms, execute, polygons  # noqa: F401 - a fixture
from test_processing_headless import Shell, places, shell  # noqa: F401 - fixtures

ROI = "POLYGON((500040 5499960, 500200 5499960, 500200 5499840, 500040 5499840, 500040 5499960))"
TOLD = {"DESCRIPTION": "a flood over two days", "FRAMES": 2, "START": "2024-03-01", "QUALITY": "draft"}


def heights(folder: Path) -> Path:
    """Ground that falls from 24 m in the west to 8 m in the east."""
    import numpy as np
    from osgeo import gdal

    path = write_raster(folder / "heights.tif", bands=1)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(1).WriteArray(np.tile(np.linspace(24, 8, 160).astype("uint8"), (160, 1)))
    dataset.FlushCache()
    return path


def test_a_sentence_becomes_frames(algorithms, make_raster, tmp_path) -> None:
    from osgeo import gdal

    scene, folder = make_raster(), tmp_path / "story"
    asked = {"INPUT": scene, "ROI": polygons(ROI), "OUTPUT": folder, "SEED": 4, **TOLD}
    heard = Heard()
    found, ok = execute(algorithms("sequence"), asked, heard)
    assert ok
    assert [Path(path).name for path in found["LAYERS"]] == ["frame_000.tif", "frame_001.tif"]
    assert set(found) == {"OUTPUT", "PLAN", "FOOTPRINTS", "LAYERS", "COLLECTION", "ANIMATION"}
    assert heard.shares == sorted(heard.shares)
    before, first, last = (gdal.Open(str(path)).ReadAsArray() for path in (scene, *found["LAYERS"]))
    assert (before == first).all()
    changed = (before != last).any(axis=0)
    assert changed[20:80, 20:100].mean() > 0.5
    assert not changed[:17].any()
    assert not changed[:, 104:].any()
    board = json.loads(Path(found["PLAN"]).read_text())
    assert [frame["date"] for frame in board["frames"]] == ["2024-03-01", "2024-03-03"]
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]


def test_water_follows_the_heights_from_its_points(algorithms, make_raster, tmp_path) -> None:
    """Plan and footprints alone, the points in another CRS, the storyboard from a file."""
    from osgeo import ogr

    scene, dem = make_raster(), heights(tmp_path)
    plan = {"INPUT": scene, "ROI": polygons(ROI), "OUTPUT": tmp_path / "plan", "UNTIL": "plan", **TOLD}
    found, _ok = execute(algorithms("sequence"), plan)
    assert set(found) == {"OUTPUT", "PLAN"}
    source = polygons("POINT(500198 5499900)", kind="Point")
    asked = {
        "INPUT": scene, "ROI": polygons(ROI), "OUTPUT": tmp_path / "water", "UNTIL": "footprints",
        "STORYBOARD": found["PLAN"], "DEM": dem, "SEEDS": source, "HIGHEST_LEVEL": 18.0,
    }  # fmt: skip
    found, _ok = execute(algorithms("sequence"), asked)
    assert set(found) == {"OUTPUT", "PLAN", "FOOTPRINTS"}
    level = json.loads(Path(found["PLAN"]).read_text())["frames"][1]["level"]
    assert level == pytest.approx(18.0)
    opened = ogr.Open(found["FOOTPRINTS"])
    layer = opened.GetLayer()
    west, east, _south, _north = _envelope(layer)
    assert east == 500200
    assert 500090 < west < 500140


def _envelope(layer) -> tuple[float, float, float, float]:
    feature = layer.GetNextFeature()
    return feature.geometry().GetEnvelope()


def test_a_spread_stops_at_a_barrier_of_costs(algorithms, make_raster, tmp_path) -> None:
    """A column of 0 lies east of where it begins."""
    from osgeo import gdal, ogr

    scene, costs = make_raster(), heights(tmp_path)
    dataset = gdal.Open(str(costs), gdal.GA_Update)
    band = dataset.GetRasterBand(1)
    grid = band.ReadAsArray()
    grid[:] = 1
    grid[:, grid.shape[1] // 2] = 0
    band.WriteArray(grid)
    step = dataset.GetGeoTransform()
    barrier = step[0] + (grid.shape[1] // 2) * step[1]
    dataset = band = None
    asked = {
        "INPUT": scene, "ROI": polygons(ROI), "OUTPUT": tmp_path / "fire", "UNTIL": "footprints",
        "IGNITION": polygons("POINT(500060 5499900)", kind="Point"), "COST": costs, **TOLD,
        "DESCRIPTION": "a wildfire burns for two days",
    }  # fmt: skip
    found, _ok = execute(algorithms("sequence"), asked)
    opened = ogr.Open(found["FOOTPRINTS"])
    west, east, _south, _north = _envelope(opened.GetLayer())
    assert 500040 <= west < east <= barrier + 2 * step[1]


def test_it_grows_outward_from_a_line(algorithms, make_raster, tmp_path) -> None:
    from osgeo import ogr
    from qgis.core import QgsVectorFileWriter

    line = polygons("LINESTRING(500040 5499960, 500040 5499840)", kind="LineString")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "river"
    file = tmp_path / "lines.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        line, str(file), QgsProject.instance().transformContext(), options
    )
    asked = {"INPUT": make_raster(), "ROI": polygons(ROI), "OUTPUT": tmp_path / "out", "UNTIL": "footprints"}
    asked |= {**TOLD, "FRAMES": 3, "DISTANCE_FROM": f"{file}|layername=river"}
    found, ok = execute(algorithms("sequence"), asked)
    assert ok
    opened = ogr.Open(found["FOOTPRINTS"])
    layer = opened.GetLayer()
    west, east, _south, _north = _envelope(layer)
    assert (west, east < 500170) == (500040, True)  # half of the region, its edge ragged
    layer.ResetReading()
    assert layer.GetNextFeature()["area_px"] == pytest.approx(80 * 60 / 2, rel=0.05)
    heard = Heard()
    assert execute(algorithms("sequence"), {**asked, "DISTANCE_FROM": line}, heard) == ({}, False)
    assert "must be a vector file" in " ".join(heard.errors)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"DESCRIPTION": ""}, "either by a description or by a storyboard"),
        ({"START": "2024-02-30"}, "not a date of the calendar"),
        ({"ROI": "POLYGON((0 0, 1 0, 1 1, 0 0))"}, "outside"),
    ],
)
def test_bad_input_is_one_sentence(algorithms, make_raster, tmp_path, changes, sentence) -> None:
    asked = {"INPUT": make_raster(), "ROI": polygons(ROI), "OUTPUT": tmp_path / "story", **TOLD, **changes}
    if isinstance(asked["ROI"], str):
        asked["ROI"] = polygons(asked["ROI"])
    with pytest.raises(QgsProcessingException, match=sentence):
        execute(algorithms("sequence"), asked)
    assert not list((tmp_path / "story").glob("frame*"))


def test_a_layer_that_is_no_file_has_no_heights_for_the_engine(
    algorithms,
    make_raster,
    tmp_path,
) -> None:
    service = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}.png&zmax=1&zmin=0", "Tiles", "wms")
    QgsProject.instance().addMapLayer(service)
    asked = {"INPUT": make_raster(), "ROI": polygons(ROI), "OUTPUT": tmp_path / "story", **TOLD}
    heard = Heard()  # what fails while an algorithm is prepared is told, not raised
    assert execute(algorithms("sequence"), {**asked, "DEM": service.id()}, heard) == ({}, False)
    assert "must be a raster file" in " ".join(heard.errors)


def test_it_runs_in_a_shell(shell: Shell, make_raster, places, tmp_path) -> None:
    scene = make_raster("scène.tif")
    told = shell(
        "run",
        "rsgenedit:sequence",
        "--",
        f"INPUT={scene}",
        f"ROI={places(scene, 'roi', (0.2, 0.2, 0.4, 0.3))}",
        "DESCRIPTION=snow falls over two days",
        "FRAMES=2",
        "QUALITY=draft",
        "OUTPUT=récit",
        cwd=tmp_path,
    )
    assert (tmp_path / "récit" / "frame_001.tif").exists(), told
    assert (tmp_path / "récit" / "collection.json").exists()
    help_text = shell("help", "rsgenedit:sequence")
    for parameter in ("DESCRIPTION", "STORYBOARD", "DEM", "SEEDS", "IGNITION", "UNTIL", "OUTPUT"):
        assert parameter in help_text

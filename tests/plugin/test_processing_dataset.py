"""The algorithms ``rsgenedit:dataset`` and ``rsgenedit:verify`` with a real worker."""

# Fixtures of other modules are imported, and asked for by the names of arguments.
# ruff: noqa: F811

from __future__ import annotations

import json
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsProcessingException
from test_processing import Heard, algorithms, execute, polygons  # noqa: F401 - a fixture


def features(path: Path, *asked: tuple[str, str]) -> Path:
    """Squares of 12 m in a GeoPackage, far from each other, each with what it becomes."""
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    layer = dataset.CreateLayer("edits", crs, ogr.wkbPolygon)
    for name in ("remove", "prompt"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("feather", ogr.OFTInteger))
    for number, (name, value) in enumerate(asked):
        west, north = 500040 + 200 * (number % 2), 5499960 - 200 * (number // 2)
        made = ogr.Feature(layer.GetLayerDefn())
        made.SetField(name, value)
        made.SetField("feather", 0)
        ring = f"{west} {north},{west + 12} {north},{west + 12} {north - 12},{west} {north - 12},{west} {north}"
        made.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        layer.CreateFeature(made)
    return path


def test_features_become_edits_and_a_data_set(algorithms, make_raster, tmp_path) -> None:
    scene = make_raster(size=240)
    places = features(tmp_path / "edits.gpkg", *[("remove", "yes")] * 4)
    asked = {"INPUT": scene, "FEATURES": f"{places}|layername=edits", "SIZE": 32, "OUTPUT": tmp_path / "out"}
    heard = Heard()
    found, ok = execute(algorithms("dataset"), asked, heard)
    assert ok
    assert (found["DONE"], found["FAILED"]) == (4, 0)
    results = (Path(found["EDITS"]) / "results.jsonl").read_text().splitlines()
    assert [json.loads(line)["state"] for line in results] == ["done"] * 4
    made = Path(found["DATASET"])
    assert (made / "README.md").is_file()
    assert list(made.glob("LEVIR-CD+/*/A/*.png"))
    plan = (tmp_path / "out" / "plan.yaml").read_bytes()
    with pytest.raises(QgsProcessingException, match="already"):
        execute(algorithms("dataset"), asked | {"PRESET": "snow"})
    assert (tmp_path / "out" / "plan.yaml").read_bytes() == plan


def test_features_of_no_file_are_copied_and_one_preset_is_for_all(algorithms, make_raster, tmp_path) -> None:
    rings = [
        f"POLYGON(({x} {y},{x + 48} {y},{x + 48} {y - 48},{x} {y - 48},{x} {y}))"
        for x, y in ((500040, 5499960), (500240, 5499960), (500040, 5499760))
    ]
    layer = polygons(*rings)
    asked = {"INPUT": make_raster(size=240), "FEATURES": layer, "SIZE": 32, "OUTPUT": tmp_path / "none"}
    with pytest.raises(QgsProcessingException, match="says what is to be there"):
        execute(algorithms("dataset"), asked)
    assert not (tmp_path / "none" / "dataset").exists()
    asked |= {"PRESET": "snow", "OUTPUT": tmp_path / "out"}
    found, ok = execute(algorithms("dataset"), asked)
    assert ok
    assert (found["DONE"], found["FAILED"]) == (3, 0)
    assert (tmp_path / "out" / "features.gpkg").is_file()
    plan = (tmp_path / "out" / "plan.yaml").read_text("utf-8")
    assert '"preset": "snow"' in plan


def test_a_cluster_that_does_not_answer_is_one_sentence(algorithms, make_raster, tmp_path, monkeypatch) -> None:
    """The engine waits two minutes for a scheduler; an address that is none is said at once."""
    places = features(tmp_path / "edits.gpkg", ("remove", "yes"))
    asked = {
        "INPUT": make_raster(size=240),
        "FEATURES": f"{places}|layername=edits",
        "SCHEDULER": "tcp://",
        "OUTPUT": tmp_path / "out",
    }
    with pytest.raises(QgsProcessingException) as told:
        execute(algorithms("dataset"), asked)
    assert any(said in str(told.value) for said in ("is no scheduler's address", "install the engine's extra"))
    assert "\n" not in str(told.value)


def test_what_a_file_is(algorithms, make_raster, tmp_path) -> None:
    scene, edit = make_raster(), tmp_path / "edit.tif"
    roi = "POLYGON((500040 5499960,500080 5499960,500080 5499920,500040 5499920,500040 5499960))"
    execute(algorithms("remove"), {"INPUT": scene, "ROI": polygons(roi), "OUTPUT": edit, "QUALITY": "draft"})
    found, ok = execute(algorithms("verify"), {"INPUT": edit})
    assert ok
    assert found["VERDICT"] == "untouched"
    # GDAL 3.9 and later do not change a COG unless told so; those before do not know the option.
    options = ["IGNORE_COG_LAYOUT_BREAK=YES"] if int(gdal.VersionInfo()) >= 3090000 else []
    dataset = gdal.OpenEx(str(edit), gdal.OF_UPDATE | gdal.OF_RASTER, open_options=options)
    band = dataset.GetRasterBand(1)
    band.WriteArray(255 - band.ReadAsArray(30, 30, 4, 4), 30, 30)
    band = dataset = None
    found, _ = execute(algorithms("verify"), {"INPUT": edit})
    assert found["VERDICT"] == "changed"
    assert "dit.tif was changed" in found["SENTENCE"]
    found, _ = execute(algorithms("verify"), {"INPUT": scene})
    assert found["VERDICT"] == "not_ours"

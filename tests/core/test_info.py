"""What a raster is said to be."""

import json

import numpy as np
import pytest
import rasterio
from rs_genedit.errors import SceneError
from rs_genedit.jobs.info import InfoRequest, describe

from tests.core.doors import command, texture, write_raster


def info(path):
    report = describe(InfoRequest(str(path)))
    json.dumps(report, allow_nan=False)
    return report


def test_a_plain_raster(tmp_path):
    path = write_raster(tmp_path / "a.tif", texture(40, 60), nodata=0, photometric="RGB", compress="deflate")
    report = info(path)
    assert (report["width"], report["height"], report["driver"]) == (60, 40, "GTiff")
    assert report["compression"] == "DEFLATE"
    assert report["crs"] == {"name": "EPSG:28992", "epsg": 28992, "units": "metre"}
    assert report["georeferencing"] == "north-up"
    assert report["bounds"] == [100000, 399960, 100060, 400000]
    assert report["gsd"] == pytest.approx(1.0, abs=0.01)
    assert report["mask"] == "nodata"
    assert [band["role"] for band in report["bands"]] == ["red", "green", "blue"]
    assert all(band["edited"] and band["nodata"] == 0 and band["dtype"] == "uint8" for band in report["bands"])
    low, high = report["bands"][0]["range"]
    assert 1 <= low < high <= 254
    assert report["editable"]
    assert report["why"] is None
    assert not report["ai_generated"]


def test_alpha_is_never_edited(tmp_path):
    pixels = np.concatenate([texture(20, 20), np.full((1, 20, 20), 255, np.uint8)])
    report = info(write_raster(tmp_path / "a.tif", pixels, photometric="RGB", alpha="YES"))
    assert [band["edited"] for band in report["bands"]] == [True, True, True, False]
    assert report["mask"] == "alpha band"


def test_no_georeference(tmp_path):
    report = info(write_raster(tmp_path / "a.tif", texture(20, 30), crs=None, transform=None))
    assert report["crs"] is report["gsd"] is report["transform"] is None
    assert report["georeferencing"] == "pixels"
    assert report["bounds"] == [0, 0, 30, 20]


def test_rotated(tmp_path):
    turned = rasterio.Affine.translation(1e5, 4e5) @ rasterio.Affine.rotation(30) @ rasterio.Affine.scale(2, -2)
    report = info(write_raster(tmp_path / "a.tif", texture(20, 30), transform=turned))
    assert report["georeferencing"] == "rotated"
    assert report["gsd"] == pytest.approx(2.0, abs=0.01)


def test_nan_as_nodata_survives_json(tmp_path):
    report = info(write_raster(tmp_path / "a.tif", np.ones((1, 20, 20), np.float32), nodata=float("nan")))
    assert report["bands"][0]["nodata"] == "nan"


def test_what_cannot_be_edited_says_why_and_what_to_do(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.zeros((1, 20, 20), np.complex64))
    report = info(path)
    assert not report["editable"]
    assert "complex" in report["why"]
    assert "convert" in report["why"]
    assert report["bands"][0]["range"] is None
    assert report["width"] == 20


def test_an_edits_output_is_known_as_synthetic(tmp_path):
    path = write_raster(tmp_path / "a.tif", texture(20, 20))
    with rasterio.open(path, "r+") as dataset:
        dataset.update_tags(AI_GENERATED="TRUE")
    assert info(path)["ai_generated"]


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(SceneError, match="does not exist"):
        info(tmp_path / "none.tif")


def test_for_a_person_with_brackets_in_the_name(tmp_path):
    path = write_raster(tmp_path / "[bold] ünï.tif", texture(20, 20))
    found = command("info", str(path), COLUMNS="300")
    assert found.returncode == 0, found.stderr
    assert "[bold] ünï.tif" in found.stdout
    assert "EPSG:28992" in found.stdout
    assert found.stderr == ""


def test_every_real_raster_is_described(rasters):
    kinds = set()
    for path in rasters:
        report = info(path)
        kinds.add(report["georeferencing"])
        assert report["editable"], report["why"]
    assert kinds >= {"north-up", "rotated", "gcps", "rpcs"}

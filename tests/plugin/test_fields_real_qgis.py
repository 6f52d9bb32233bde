"""Thirty features, each with its own preset, prompt or material, in a real QGIS with a real worker."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from conftest import write_raster
from osgeo import gdal, ogr, osr
from test_real_qgis import play

ROOT = Path(__file__).resolve().parents[2]
SIDE, STEP, FIRST = 24, 100, 150
#: What the features say: 30 that say something, one silent, two that say what nobody knows.
SAID = [
    *([{"preset": "snow"}] * 9),
    *([{"preset": "flood"}] * 8),
    *([{"prompt": "bare soil"}] * 3),
    *([{"prompt": "snow", "seed": 9, "strength": 0.9}] * 2),
    *([{"material": "slate"}] * 6),
    *([{"remove": "yes"}] * 2),
    {},
    {"preset": "flod"},
    {"prompt": "qwertzuiop"},
]
GROUPS = {"snow": range(9), "flood": range(9, 17), "soil": range(17, 20), "slate": range(22, 28)}


def place(number: int) -> tuple[int, int]:
    """(column, row) of the upper left corner of a feature."""
    return FIRST + STEP * (number % 7), FIRST + STEP * (number // 7)


def outline(number: int) -> str:
    col, row = place(number)
    left, top = 500_000 + col, 5_500_000 - row
    ring = [(left, top), (left + SIDE, top), (left + SIDE, top - SIDE), (left, top - SIDE), (left, top)]
    return "POLYGON((" + ",".join(f"{x} {y}" for x, y in ring) + "))"


def write_parcels(path: Path, name: str, numbers: range) -> None:
    source = ogr.GetDriverByName("GPKG")
    data = source.Open(str(path), 1) if path.exists() else source.CreateDataSource(str(path))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    layer = data.CreateLayer(name, crs, ogr.wkbPolygon)
    for field in ("preset", "prompt", "material", "remove"):
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("seed", ogr.OFTInteger))
    layer.CreateField(ogr.FieldDefn("strength", ogr.OFTReal))
    for number in numbers:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(outline(number)))
        for field, value in SAID[number].items():
            feature.SetField(field, value)
        layer.CreateFeature(feature)
    data = None


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fields in qgis é")


@pytest.fixture(scope="module")
def engine(folder: Path, engine_python: Path):
    """The command line, whose library of materials is that of the QGIS of this test."""
    foreign = ("GDAL", "PROJ", "PYTHON")
    env = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    env |= {"PYTHONPATH": str(ROOT / "core"), "RS_GENEDIT_MATERIALS": str(folder / "library")}

    def run(*words: object) -> None:
        said = [str(engine_python), "-m", "rs_genedit", *map(str, words)]
        done = subprocess.run(said, env=env, check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    return run


@pytest.fixture(scope="module")
def scene(folder: Path) -> Path:
    (folder / "données").mkdir()
    return write_raster(
        folder / "données" / "scène.tif", size=1000, transform=(500_000, 1, 0, 5_500_000, 0, -1)
    )


@pytest.fixture(scope="module")
def report(folder: Path, scene: Path, engine, engine_python: Path) -> dict:
    write_parcels(scene.parent / "parcels.gpkg", "parcels", range(len(SAID)))
    write_parcels(scene.parent / "parcels.gpkg", "sound", range(31))
    slate = gdal.GetDriverByName("GTiff").Create(str(folder / "slate.tif"), 80, 80, 3)
    slate.SetGeoTransform((500_000, 1, 0, 5_500_000, 0, -1))
    for band in (1, 2, 3):
        rows = np.random.default_rng(0).normal(90 + 5 * band, 30, (80, 1)) + np.zeros((1, 80))
        slate.GetRasterBand(band).WriteArray(rows.clip(1, 254).astype("uint8"))
    slate = None
    engine("materials", "add", "slate", folder / "slate.tif", "--region", "500005,5499925,500075,5499995")
    subprocess.run([sys.executable, "tools/package.py", str(folder / "zip")], cwd=ROOT, check=True)
    os.environ["RS_GENEDIT_ZIP"] = str(next((folder / "zip").glob("*.zip")))
    os.environ["RS_GENEDIT_MATERIALS"] = str(folder / "library")
    try:
        return play("fields", folder, engine_python, scene, timeout=900)
    finally:
        del os.environ["RS_GENEDIT_MATERIALS"]


def pixels(path: object) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray().astype(int)


def around(number: int, margin: int = 0) -> tuple[slice, slice, slice]:
    col, row = place(number)
    span = SIDE + 2 * margin
    return slice(None), slice(row - margin, row - margin + span), slice(col - margin, col - margin + span)


def is_slate(picture: np.ndarray, number: int) -> bool:
    """Whether a feature shows the material, whose stripes run from left to right."""
    inner = picture[around(number, -5)].astype(float).mean(0)
    return bool(np.abs(np.diff(inner, axis=0)).mean() > 3 * np.abs(np.diff(inner, axis=1)).mean())


def test_the_table_shows_what_each_gets_and_names_the_others_before_running(report: dict) -> None:
    assert "selected features (33)" in report["offered"]
    assert report["fields"] == {
        name: name for name in ("preset", "prompt", "material", "remove", "strength", "seed")
    }
    assert report["rows"] == 33
    assert report["left"]["parcels 31"] == "its fields say nothing"
    assert report["left"]["parcels 32"] == "no preset is called “flod”"
    assert "qwertzuiop" in report["left"]["parcels 33"]
    assert len(report["left"]) == 3
    assert "slate: 6" in report["summary"]
    assert not report["problems"]


def test_one_job_makes_one_result_of_the_stack(report: dict) -> None:
    assert (report["job"]["state"], report["job"]["message"]) == ("done", "")
    assert (report["jobs"], report["edits"]) == (1, 1)
    assert report["title"] == ["Original", "1 · By fields"]
    assert len(report["job"]["request"]["task"]["shares"]) == 6


def test_each_feature_has_its_own_and_no_pixel_outside_changes(report: dict, scene: Path) -> None:
    before, after = pixels(scene), pixels(report["job"]["outputs"]["output"][0])
    near = np.zeros(before.shape[1:], bool)
    for number in range(30):
        near[around(number, 8)[1:]] = True
    assert not (before != after)[:, ~near].any()
    assert all((before != after)[around(number)].any() for number in range(30))
    assert {number for number in range(30) if is_slate(after, number)} == set(GROUPS["slate"])
    for number in GROUPS["snow"]:
        assert after[around(number)].mean() > before[around(number)].mean() + 10
    for number in range(30, 33):
        assert np.array_equal(before[around(number, 8)], after[around(number, 8)])


def test_it_has_the_bytes_of_the_command_line_s_way(report: dict, scene: Path, folder: Path, engine) -> None:
    each = folder / "each.tif"
    layer = f"{scene.parent / 'parcels.gpkg'}#sound"
    feather = report["job"]["request"]["feather"]
    said = ("--quality", "draft", "--seed", 3, "--progress", "none")
    engine("edit", scene, each, "--each", layer, "--feather", feather, *said)
    after = pixels(report["job"]["outputs"]["output"][0])
    assert np.array_equal(pixels(each), after)
    # ... and each group those of an edit of its own
    for name, words in (
        ("snow", ("--preset", "snow")),
        ("slate", ("--material", "slate", "--feather", feather)),
    ):
        shapes = [ogr.CreateGeometryFromWkt(outline(number)) for number in GROUPS[name]]
        whole = ogr.Geometry(ogr.wkbMultiPolygon)
        for shape in shapes:
            whole.AddGeometry(shape)
        alone = folder / f"{name} alone.tif"
        engine("edit", scene, alone, "--roi", whole.ExportToWkt(), *words, *said)
        for number in GROUPS[name]:
            assert np.array_equal(pixels(alone)[around(number, 8)], after[around(number, 8)])


def test_it_comes_back_into_the_form_as_it_was_and_is_undone_at_once(report: dict) -> None:
    assert report["redoing"]
    shares = report["job"]["request"]["task"]["shares"]
    assert len(report["again"]) == len(shares)
    settings = [{n: s[n] for n in ("seed", "strength", "feather") if s[n] is not None} for s in shares]
    assert [json.loads(json.dumps(one[1])) for one in report["again"]] == settings
    assert report["undone"] == 0

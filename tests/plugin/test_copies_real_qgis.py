"""Copies that are dragged, turned, mirrored and scaled on the map of a real QGIS, with a real worker."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from test_real_qgis import play

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("copies in qgis é")


@pytest.fixture(scope="module")
def scene(folder: Path) -> Path:
    """Even ground with a thing on it that is alike from no two sides: a bar, a foot, and a light."""
    size = 360
    rng = np.random.default_rng(2)
    pixels = np.stack([level + 4 * rng.standard_normal((size, size)) for level in (88, 108, 78)])
    for tone, rows, cols in ((205, (52, 64), (50, 94)), (160, (64, 72), (50, 60)), (250, (54, 58), (84, 90))):
        shape = (3, rows[1] - rows[0], cols[1] - cols[0])
        pixels[:, rows[0] : rows[1], cols[0] : cols[1]] = tone + rng.integers(-5, 5, shape)
    path = folder / "scène.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 3)
    made.SetGeoTransform((500_000, 1, 0, 5_500_000, 0, -1))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    made.SetProjection(crs.ExportToWkt())
    for band in range(3):
        made.GetRasterBand(band + 1).WriteArray(pixels[band].clip(1, 254).astype("uint8"))
    made = None
    return path


@pytest.fixture(scope="module")
def report(folder: Path, scene: Path, engine_python: Path) -> dict:
    subprocess.run([sys.executable, "tools/package.py", str(folder / "zip")], cwd=ROOT, check=True)
    os.environ["RS_GENEDIT_ZIP"] = str(next((folder / "zip").glob("*.zip")))
    return play("copies", folder, engine_python, scene, timeout=600)


def pixels(path: object) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray().astype(int)


def test_mouse_keys_and_numbers_lay_copies(report: dict) -> None:
    assert report["object"]
    assert abs(report["dragged"][0] - 90) <= 1
    assert abs(report["dragged"][1] - 240) <= 1
    assert (report["turned"], report["undone"]) == (90, 0)
    assert report["places"] == [[90, False, 1], [0, True, 1], [37, True, 1.5]]
    assert report["refused"] == "1.5"
    assert report["items"] == 3


def test_the_request_says_how_each_lies_and_comes_back(report: dict) -> None:
    task = report["job"]["request"]["task"]
    assert (report["job"]["state"], report["job"]["message"]) == ("done", "")
    assert task["rotate"] == [90, 0, 37]
    assert task["mirror"] == [False, True, True]
    assert task["scale"] == [1, 1, 1.5]
    assert report["again"] == report["places"]
    assert report["left"] == 3
    assert report["hidden"] == 0


def test_a_ghost_shows_the_version_that_the_run_goes_on_from(report: dict) -> None:
    """What is outlined was made by the edit: it is there on it, and bare ground beneath it or without it."""
    ghost = report["ghost"]
    assert ghost["on"] > 190
    assert max(ghost["instead"], ghost["hidden"], ghost["alone"]) < 150
    assert ghost["files"] == []


def thing(picture: np.ndarray, col: float, row: float, half: int) -> np.ndarray:
    """The bright pixels of a window around a place, cut to what is bright."""
    top, left = round(row) - half, round(col) - half
    part = picture[:, top : top + 2 * half, left : left + 2 * half]
    bright = part.mean(0) > 130
    rows, cols = np.flatnonzero(bright.any(1)), np.flatnonzero(bright.any(0))
    return part[:, rows[0] : rows[-1] + 1, cols[0] : cols[-1] + 1]


def core(part: np.ndarray) -> np.ndarray:
    """The thing without its outermost two pixels, which are mixed with the ground they lie on."""
    solid = np.pad(part.mean(0) > 130, 2)
    rows, cols = part.shape[1:]
    shifts = [(r, c) for r in range(5) for c in range(5)]
    return np.logical_and.reduce([solid[r : r + rows, c : c + cols] for r, c in shifts])


def test_quarter_turns_and_mirrors_move_whole_pixels_and_nothing_else_changes(
    report: dict, scene: Path
) -> None:
    before, after = pixels(scene), pixels(report["job"]["outputs"]["output"][0])
    own = thing(before, 72, 62, 34)
    places = [(x - 500_000, 5_500_000 - y) for x, y in report["job"]["request"]["task"]["to"]]
    turned = thing(after, *places[0], 36)
    clockwise = np.rot90(own, -1, (1, 2))
    solid = core(clockwise)
    assert turned.shape == clockwise.shape
    assert np.array_equal(turned[:, solid], clockwise[:, solid])
    mirrored = thing(after, *places[1], 36)
    solid = core(own[:, :, ::-1])
    assert np.array_equal(mirrored[:, solid], own[:, :, ::-1][:, solid])
    near = np.zeros(before.shape[1:], bool)
    for (col, row), half in zip(places, (36, 36, 58)):  # noqa: B905 - Python 3.9 reads this
        near[max(round(row) - half, 0) : round(row) + half, max(round(col) - half, 0) : round(col) + half] = (
            True
        )
    assert not (before != after)[:, ~near].any()
    assert np.array_equal(before[:, 30:90, 30:110], after[:, 30:90, 30:110])


def test_a_scaled_copy_is_as_large_as_asked_and_sharp(report: dict, scene: Path) -> None:
    before, after = pixels(scene), pixels(report["job"]["outputs"]["output"][0])
    x, y = report["job"]["request"]["task"]["to"][2]
    col, row = x - 500_000, 5_500_000 - y
    top, left = round(row) - 58, round(col) - 58
    part = after[:, top : top + 116, left : left + 116].mean(0)
    own = before[:, 40:80, 40:104].mean(0)
    assert (part > 150).sum() == pytest.approx(2.25 * (own > 150).sum(), rel=0.06)
    assert np.abs(np.diff(part, axis=1)).max() > 60  # an edge is an edge still


def test_the_command_line_makes_the_same_bytes(
    report: dict, scene: Path, folder: Path, engine_python: Path
) -> None:
    request = report["job"]["request"]
    task = request["task"]
    words = ["edit", str(scene), str(folder / "by hand.tif"), "--copy", task["region"], "--feather", "0"]
    for (x, y), turn, mirror, scale in zip(task["to"], task["rotate"], task["mirror"], task["scale"]):  # noqa: B905
        words += ["--to", f"{x!r},{y!r},rotate={turn},scale={scale}" + (",mirror" if mirror else "")]
    words += ["--quality", "draft", "--seed", "3", "--progress", "none"]
    foreign = ("GDAL", "PROJ", "PYTHON")
    env = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    env["PYTHONPATH"] = str(ROOT / "core")
    said = [str(engine_python), "-m", "rs_genedit", *words]
    done = subprocess.run(said, env=env, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert np.array_equal(pixels(folder / "by hand.tif"), pixels(report["job"]["outputs"]["output"][0]))

"""An object to copy that has pixels without data: all of it is an error, a part is said in per cent."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from rasterio.enums import ColorInterp
from rs_genedit.app import cli
from rs_genedit.raster.scene import open_scene

from tests.rasters import HEIGHT, WIDTH, texture, write

#: The object, 20 x 20 pixels, and where its copies go (columns and rows).
OBJECT = shapely.box(10, 10, 30, 30)
TO = shapely.Point(70, 50)
MARKS = ("nodata", "odd nodata", "alpha", "internal mask", "mask file", "NaN", "undeclared fill")


def scene_without(mark: str, empty: np.ndarray, path: Path) -> Path:
    """A raster whose pixels in ``empty`` have no data, marked in one of the ways there are."""
    dtype = "int16" if mark == "odd nodata" else "float32" if mark in ("NaN", "undeclared fill") else "uint8"
    pixels = texture(4 if mark == "alpha" else 3, dtype)
    if mark == "alpha":
        pixels[3] = np.where(empty, 0, 255)
        roles = (ColorInterp.red, ColorInterp.green, ColorInterp.blue, ColorInterp.alpha)
        return write(path, pixels, colorinterp=roles)
    if mark in ("internal mask", "mask file"):
        mask = np.where(empty, 0, 255).astype(np.uint8)
        return write(path, pixels, mask, external_mask=mark == "mask file")
    pixels[:, empty] = {"nodata": 0, "odd nodata": -999, "NaN": np.nan, "undeclared fill": 1e30}[mark]
    return write(path, pixels, nodata={"nodata": 0, "odd nodata": -999}.get(mark))


def copy(path: Path, *points: shapely.Point) -> int:
    with open_scene(path) as scene:
        region = scene.to_world(OBJECT).wkt
        places = [scene.to_world(point) for point in points]
    to = [word for p in places for word in ("--to", f"{p.x},{p.y}")]
    output = str(path.with_name("out.tif"))
    return cli.main(["edit", str(path), output, "--copy", region, *to, "--quality", "draft"])


def empty(rows: slice, cols: slice) -> np.ndarray:
    found = np.zeros((HEIGHT, WIDTH), bool)
    found[rows, cols] = True
    return found


@pytest.mark.parametrize("mark", MARKS)
def test_an_object_that_is_masked_altogether_is_an_error(mark: str, tmp_path: Path, capsys) -> None:
    path = scene_without(mark, empty(slice(8, 32), slice(8, 32)), tmp_path / "scene.tif")
    assert copy(path, TO) == 2
    assert "the object lies where the scene has only nodata" in capsys.readouterr().err
    assert not (tmp_path / "out.tif").exists()


@pytest.mark.parametrize("mark", MARKS)
def test_an_object_that_is_masked_in_part_is_said_in_per_cent(mark: str, tmp_path: Path, capsys) -> None:
    path = scene_without(mark, empty(slice(10, 15), slice(10, 30)), tmp_path / "scene.tif")
    assert copy(path, TO) == 0
    said = " ".join(capsys.readouterr().err.split())
    assert "25 % of the object's pixels are nodata or masked" in said
    with rasterio.open(path) as before, rasterio.open(tmp_path / "out.tif") as after:
        changed = (before.read() != after.read()).any(axis=0)
        assert changed[50:60, 60:80].any()
        assert not changed[8:32, 8:32].any() or mark == "NaN"  # NaN is never equal to itself


def test_a_single_masked_pixel_is_said_and_a_whole_object_needs_no_words(tmp_path: Path, capsys) -> None:
    path = scene_without("nodata", empty(slice(20, 21), slice(20, 21)), tmp_path / "scene.tif")
    assert copy(path, TO) == 0
    assert "0.25 % of the object's pixels" in " ".join(capsys.readouterr().err.split())
    path = scene_without("nodata", empty(slice(31, 32), slice(31, 32)), tmp_path / "whole.tif")
    assert cli.main(["edit", str(path), str(tmp_path / "two.tif"), *whole(path)]) == 0
    assert "% of the object" not in capsys.readouterr().err


def whole(path: Path) -> list[str]:
    with open_scene(path) as scene:
        to = scene.to_world(TO)
        return ["--copy", scene.to_world(OBJECT).wkt, "--to", f"{to.x},{to.y}", "--quality", "draft"]


@pytest.mark.parametrize("mark", MARKS)
def test_a_copy_to_where_there_is_no_data_is_an_error_beside_others_that_work(
    mark: str, tmp_path: Path, capsys
) -> None:
    path = scene_without(mark, empty(slice(60, 96), slice(90, 128)), tmp_path / "scene.tif")
    assert copy(path, TO, shapely.Point(110, 80)) == 2
    said = " ".join(capsys.readouterr().err.split())
    assert "to copy to lies where the scene has only nodata" in said
    assert not (tmp_path / "out.tif").exists()

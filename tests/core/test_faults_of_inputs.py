"""What a person gives that is odd but not wrong, and what is said of it: names, outputs, bands, objects."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.enums import ColorInterp
from rs_genedit.app import cli
from rs_genedit.protocol import EditRequest, ExemplarTask
from rs_genedit.raster.bands import rgb_positions
from rs_genedit.raster.provenance import Provenance
from rs_genedit.raster.scene import open_scene

from tests.core.doors import child_environment, roi, texture, write_raster

REMOVE = ("--remove", "--quality", "draft")


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    return write_raster(tmp_path / "scene.tif", texture(96, 96))


def test_a_standard_output_whose_reader_has_gone_is_no_failure(scene: Path, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    for mode in ("none", "json"):
        output = tmp_path / f"{mode}.tif"
        arguments = ["edit", str(scene), str(output), "--roi", roi(30, 30, 40, 40), *REMOVE, "--progress", mode]
        code = "import sys; from rs_genedit.app import cli; sys.argv[0] = 'rs-genedit'; cli.run()"
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env=child_environment(),
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert output.exists()
    os.close(writing)


@pytest.mark.skipif(sys.platform == "win32", reason="no such shell")
def test_a_standard_output_that_is_closed_is_no_failure(scene: Path, tmp_path: Path) -> None:
    code = "import sys; from rs_genedit.app import cli; cli.run()"
    command = f'exec "{sys.executable}" -c "{code}" "$@" >&-'
    arguments = ["edit", str(scene), str(tmp_path / "out.tif"), "--roi", roi(30, 30, 40, 40), *REMOVE]
    done = subprocess.run(
        ["sh", "-c", command, "sh", *arguments],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        env=child_environment(),
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "out.tif").exists()


@pytest.mark.parametrize("place", ["source", "output", "roi"])
def test_a_name_that_is_not_in_utf8_gets_one_sentence(place: str, scene: Path, tmp_path: Path, capsys) -> None:
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.tif")
    names = {"source": str(scene), "output": str(tmp_path / "out.tif"), "roi": roi(30, 30, 40, 40), place: odd}
    assert cli.main(["edit", names["source"], names["output"], "--roi", names["roi"], *REMOVE]) == 2
    error = capsys.readouterr().err
    assert "not written in UTF-8" in error
    assert "caf\\udce9" in error
    assert len(error.splitlines()) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"scene.tif"}


def test_an_object_without_data_is_refused(tmp_path: Path, capsys) -> None:
    pixels = texture(96, 96)
    pixels[:, 60:80, 60:80] = 0
    path = write_raster(tmp_path / "scene.tif", pixels, nodata=0)
    to = ("--to", "100020,399980")
    assert cli.main(["edit", str(path), str(tmp_path / "out.tif"), "--copy", roi(62, 62, 78, 78), *to]) == 2
    assert "the object lies where the scene has only nodata" in capsys.readouterr().err
    assert not (tmp_path / "out.tif").exists()


def test_one_band_stands_for_red_green_and_blue(scene: Path) -> None:
    with open_scene(scene) as opened:
        assert rgb_positions(opened, (2,)) == (1, 1, 1)


def test_alpha_is_no_colour(tmp_path: Path, capsys) -> None:
    path = write_raster(
        tmp_path / "scene.tif", np.concatenate([texture(96, 96), np.full((1, 96, 96), 255, np.uint8)])
    )
    with rasterio.open(path, "r+") as dataset:
        dataset.colorinterp = [ColorInterp.red, ColorInterp.green, ColorInterp.blue, ColorInterp.alpha]
    arguments = ["edit", str(path), str(tmp_path / "out.tif"), "--roi", roi(30, 30, 40, 40), *REMOVE]
    assert cli.main([*arguments, "--bands", "1,2,4"]) == 2
    assert "band 4 is alpha" in capsys.readouterr().err


def test_no_name_of_a_file_is_in_the_tags(scene: Path, tmp_path: Path, monkeypatch) -> None:
    area = tmp_path / "private-area.geojson"
    x, y = 100_030, 399_970
    ring = [[x, y], [x + 9, y], [x + 9, y - 9], [x, y - 9], [x, y]]
    area.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    common = ["--roi", str(area), "--roi-crs", "EPSG:28992", *REMOVE]
    assert cli.main(["edit", str(scene), str(tmp_path / "a.tif"), *common]) == 0
    monkeypatch.chdir(tmp_path)
    assert cli.main(["edit", "./scene.tif", "b.tif", *common]) == 0
    with rasterio.open(tmp_path / "a.tif") as one, rasterio.open(tmp_path / "b.tif") as two:
        assert one.tags() == two.tags()
        assert not any(word in str(one.tags()) for word in (str(tmp_path), "scene.tif", "private-area"))


def test_a_file_that_a_task_reads_has_its_bare_name_in_the_tags() -> None:
    for folder in ("/home/someone/", "C:\\Users\\someone\\", "./", ""):
        task = ExemplarTask("0,0,1,1", f"{folder}other.tif")
        request = EditRequest(f"{folder}scene.tif", f"{folder}out.tif", task, roi="0,0,1,1")
        told = json.loads(Provenance(request, 0, "x").tags()["RS_GENEDIT_REQUEST"])
        assert told["task"]["source"] == "other.tif"  # compare must know that the exemplar lay elsewhere
        assert "source" not in told
        assert "someone" not in str(told)

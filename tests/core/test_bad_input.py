"""Bad input gets one sentence, the right exit code and no traceback, and leaves nothing behind. One table."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyogrio.raw
import pytest
import shapely
from rs_genedit.app import cli

from tests.core.doors import LEFT, TOP, command, roi, texture, write_raster

FAILED, USAGE = 1, 2
ROI = ("--roi", roi(30, 30, 60, 60))
EXEMPLAR = ("--exemplar", roi(70, 70, 110, 110))
COPY = ("--copy", roi(70, 70, 90, 90))


@dataclass(frozen=True)
class Bad:
    """``arguments`` may name files of :func:`place` as ``{name}``; ``words`` must be in the sentence."""

    name: str
    arguments: Sequence[str]
    words: str
    exit_code: int = USAGE


def edit(
    name: str,
    *options: str,
    words: str,
    source: str = "{scene}",
    output: str = "{out}/new.tif",
    code: int = USAGE,
):
    return Bad(name, ("edit", source, output, *options), words, code)


def bad_roi(name: str, spec: str, *options: str, words: str) -> Bad:
    return edit(f"roi {name}", "--roi", spec, "--remove", *options, words=words)


def bad_source(name: str, source: str, *, words: str, code: int = FAILED) -> Bad:
    return edit(f"source {name}", *ROI, "--remove", source=source, words=words, code=code)


def bad_output(name: str, output: str, *options: str, words: str) -> Bad:
    return edit(f"output {name}", *ROI, "--remove", *options, output=output, words=words, code=FAILED)


def bad_option(name: str, *options: str, words: str, code: int = USAGE) -> Bad:
    return edit(f"option {name}", *ROI, "--remove", *options, words=words, code=code)


CASES = [
    # -- the source
    bad_source("missing", "{folder}/none.tif", words="does not exist"),
    bad_source("is a folder", "{folder}", words="is a folder"),
    bad_source("is empty", "{empty}", words="cannot be read"),
    bad_source("is text", "{text}", words="cannot be read"),
    bad_source("is cut", "{cut}", words="cut"),
    bad_source("is a URL", "https://example.com/scene.tif", words="not a local file"),
    bad_source("is in GDAL's own file system", "/vsicurl/https://example.com/a.tif", words="not a local file"),
    bad_source("has colour indices among bands", "{paletted}", words="gdal_translate -expand rgb", code=USAGE),
    bad_source("is complex", "{complex}", words="convert it to amplitude", code=USAGE),
    bad_source("is a vector file", "{polygons}", words="raster", code=FAILED),
    bad_source("with a null byte in its name", "a\0b.tif", words="does not exist"),
    # -- the ROI
    edit("no roi", "--remove", words="needs an ROI"),
    bad_roi("file missing", "{folder}/none.gpkg", words="neither a file that exists"),
    bad_roi("empty text", "", words="is empty"),
    bad_roi("layer unknown", "{polygons}#rivers", words="has no layer 'rivers'"),
    bad_roi("file of points", "{points}", words="polygon"),
    bad_roi("file without features", "{nothing}", words="no polygons"),
    bad_roi("file is a raster", "{scene}", words="vector"),
    bad_roi("three numbers", "1,2,3", words="bounds are four"),
    bad_roi("nan", "nan,0,1,1", words="not finite"),
    bad_roi("infinite", "0,0,inf,1", words="not finite"),
    bad_roi("upside down", "100060,399970,100030,399940", words="xmin < xmax"),
    bad_roi("outside", roi(2000, 2000, 2100, 2100), words="outside the scene"),
    bad_roi("axes swapped", "399940,100030,399970,100060", words="outside the scene"),
    bad_roi("degrees for metres", "4.5,51.5,4.6,51.6", words="outside the scene"),
    bad_roi(
        "latitude first",
        "POLYGON((51.5 4.5,51.5 4.6,51.6 4.6,51.5 4.5))",
        "--roi-crs",
        "EPSG:4326",
        words="outside",
    ),
    bad_roi("bad wkt", "POLYGON((0 0, 1 1", words="not valid WKT"),
    bad_roi("wkt line", "LINESTRING(100030 399970,100060 399940)", words="polygon"),
    bad_roi("wkt empty", "POLYGON EMPTY", words="ROI"),
    bad_roi("bad json", '{"type": "Polygon", "coordinates": [', words="not valid JSON"),
    bad_roi("json of another kind", '{"type": "Banana"}', words="not valid GeoJSON"),
    bad_roi("json nan", '{"type":"Polygon","coordinates":[[[NaN,0],[1,0],[1,1],[NaN,0]]]}', words="ROI"),
    bad_roi("no area", "POLYGON((100030 399970,100060 399970,100030 399970))", words="no area"),
    bad_roi("crs nonsense", roi(30, 30, 60, 60), "--roi-crs", "EPSG:banana", words="not a CRS"),
    bad_roi("crs unknown", "POLYGON((0 0,1 0,1 1,0 0))", "--roi-crs", "EPSG:999999", words="not a CRS"),
    edit("roi on nodata only", *ROI, "--remove", source="{void}", words="nodata", code=USAGE),
    # -- what to do
    edit("no task", *ROI, words="say what to do"),
    edit("two tasks", *ROI, "--remove", *EXEMPLAR, words="one thing at a time"),
    edit("three tasks", *ROI, "--remove", *EXEMPLAR, *COPY, words="one thing at a time"),
    edit("exemplar outside", *ROI, "--exemplar", roi(900, 900, 950, 950), words="exemplar lies outside"),
    edit("exemplar too small", *ROI, "--exemplar", roi(70, 70, 72, 72), words="at least"),
    edit("exemplar nonsense", *ROI, "--exemplar", "the river", words="neither a file"),
    edit(
        "exemplar source missing",
        *ROI,
        *EXEMPLAR,
        "--exemplar-source",
        "{folder}/no.tif",
        words="does not exist",
        code=FAILED,
    ),
    edit("exemplar source of other bands", *ROI, *EXEMPLAR, "--exemplar-source", "{two_bands}", words="band"),
    edit(
        "exemplar source without exemplar",
        *ROI,
        "--remove",
        "--exemplar-source",
        "{scene}",
        words="needs --exemplar",
    ),
    edit("copy to nowhere", *COPY, words="at least one place"),
    edit("copy outside", *COPY, "--to", "0,0", words="outside"),
    edit("copy to nan", *COPY, "--to", "nan,1", words="finite"),
    edit("copy to one number", *COPY, "--to", "100040", words="X,Y"),
    edit("copy to words", *COPY, "--to", "here,there", words="two numbers"),
    edit("to without copy", *ROI, "--remove", "--to", "1,2", words="needs --copy"),
    # -- how
    bad_option("method unknown", "--method", "magic", words="magic"),
    bad_option("quality unknown", "--quality", "best", words="best"),
    bad_option("format unknown", "--format", "png", words="png"),
    bad_option("progress unknown", "--progress", "loud", words="loud"),
    bad_option("unknown", "--sharpen", "3", words="--sharpen"),
    bad_option("without its value", "--seed", words="--seed"),
    bad_option("seed negative", "--seed", "-1", words="seed must be"),
    bad_option("seed too large", "--seed", str(2**63), words="seed must be"),
    bad_option("seed no number", "--seed", "lucky", words="--seed"),
    bad_option("strength zero", "--strength", "0", words="strength must be"),
    bad_option("strength above one", "--strength", "1.1", words="strength must be"),
    bad_option("strength nan", "--strength", "nan", words="strength must be"),
    bad_option("feather negative", "--feather", "-1", words="feather must be"),
    bad_option("feather huge", "--feather", "257", words="feather must be"),
    bad_option("tile tiny", "--tile", "8", words="tile must be"),
    bad_option("tile huge", "--tile", "100000", words="tile must be"),
    bad_option("memory tiny", "--max-memory", "1", words="memory limit must be"),
    bad_option("threads none", "--threads", "0", words="threads must be"),
    bad_option("bands zero", "--bands", "0,1", words="counts from 1"),
    bad_option("bands beyond", "--bands", "1,2,9", words="band 9 does not exist"),
    bad_option("bands words", "--bands", "red", words="band numbers"),
    bad_option("bands two", "--bands", "1,2", words="three bands stand"),
    bad_option("device unknown", "--device", "abacus", words="abacus", code=FAILED),
    bad_option("device not here", "--device", "cuda:63", words="cuda", code=FAILED),
    bad_option("resume with nothing to resume", "--resume", words="resume", code=FAILED),
    # -- where to
    bad_output("exists", "{taken}", words="exists already"),
    bad_output("is the source", "{scene}", "--overwrite", words="the source itself"),
    bad_output("folder missing", "{out}/no/such/new.tif", words="folder"),
    bad_output("folder is a file", "{taken}/new.tif", words="folder"),
    bad_output("is a folder", "{out}/folder.tif", words="is a folder"),
    bad_output("mask is the output", "{out}/new.tif", "--mask-output", "{out}/new.tif", words="mask"),
    bad_output(
        "mask is the source", "{out}/new.tif", "--mask-output", "{scene}", "--overwrite", words="source"
    ),
    bad_output("is a URL", "https://example.com/new.tif", words="folder"),
    Bad("output missing", ("edit", "{scene}", *ROI, "--remove"), "two paths"),
    # -- from an Item
    Bad("item missing", ("edit", "--from-item", "{folder}/none.json", "{out}/new.tif"), "cannot read"),
    Bad("item is no json", ("edit", "--from-item", "{text}", "{out}/new.tif"), "not JSON"),
    Bad("item is cut", ("edit", "--from-item", "{cut_item}", "{out}/new.tif"), "not JSON"),
    Bad("item is no item", ("edit", "--from-item", "{polygons_json}", "{out}/new.tif"), "STAC Item"),
    Bad(
        "item of another program",
        ("edit", "--from-item", "{item}", "{out}/new.tif"),
        "not one that this engine",
    ),
    Bad("item with a broken request", ("edit", "--from-item", "{broken_item}", "{out}/new.tif"), "EditRequest"),
    Bad("item without an output", ("edit", "--from-item", "{item}"), "OUTPUT"),
    # -- the other commands
    Bad("command unknown", ("paint", "{scene}"), "paint"),
    Bad("info of nothing", ("info",), "RASTER"),
    Bad("info missing", ("info", "{folder}/none.tif"), "does not exist", FAILED),
    Bad("info of text", ("info", "{text}"), "cannot be read", FAILED),
    Bad("compare missing", ("compare", "{scene}", "{folder}/none.tif"), "does not exist", FAILED),
    Bad("compare grids", ("compare", "{scene}", "{one_band}"), "not of one grid"),
    Bad("compare roi", ("compare", "{scene}", "{scene}", "--roi", "1,2"), "bounds are four"),
    Bad("compare feather", ("compare", "{scene}", "{scene}", "--feather", "-3"), "feather"),
]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory) -> Path:
    """A folder with good and bad files; ``out`` in it holds one file that is taken."""
    folder = tmp_path_factory.mktemp("input")
    scene = write_raster(folder / "scene.tif", texture(128, 128))
    write_raster(folder / "one_band.tif", texture(128, 128, 1))
    write_raster(folder / "two_bands.tif", texture(128, 128, 2))
    write_raster(folder / "complex.tif", np.zeros((1, 32, 32), np.complex64))
    write_raster(
        folder / "void.tif", np.where(np.arange(128) < 64, 0, texture(128, 128)).astype(np.uint8), nodata=0
    )
    write_raster(folder / "paletted.tif", texture(128, 128, 2))
    table = '<ColorTable><Entry c1="255" c2="0" c3="0" c4="255"/></ColorTable>'
    bands = "".join(
        f'<PAMRasterBand band="{b}"><ColorInterp>Palette</ColorInterp>{table}</PAMRasterBand>' for b in (1, 2)
    )
    (folder / "paletted.tif.aux.xml").write_text(f"<PAMDataset>{bands}</PAMDataset>")
    (folder / "cut.tif").write_bytes(scene.read_bytes()[:-20_000])
    (folder / "empty.tif").touch()
    (folder / "text.txt").write_text("II* this is no raster, no vector file and no JSON\n" * 20)
    square = shapely.box(LEFT + 30, TOP - 60, LEFT + 60, TOP - 30)
    write_vectors(folder / "polygons.gpkg", [square], "Polygon")
    write_vectors(folder / "points.gpkg", [square.centroid], "Point")
    write_vectors(folder / "nothing.gpkg", [], "Polygon")
    (folder / "polygons.json").write_text(shapely.to_geojson(square))
    item = {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": "x",
        "geometry": None,
        "properties": {"datetime": "2026-01-01T00:00:00Z"},
        "links": [],
        "assets": {},
    }
    (folder / "item.json").write_text(json.dumps(item))
    (folder / "cut_item.json").write_text(json.dumps(item)[:-30])
    ours = {"rsgenedit:protocol": 1, "rsgenedit:request": {"source": "a.tif", "seed": "x"}}
    item["properties"] |= ours
    (folder / "broken_item.json").write_text(json.dumps(item))
    (folder / "out" / "folder.tif").mkdir(parents=True)
    write_raster(folder / "out" / "taken.tif", texture(16, 16))
    return folder


@pytest.fixture
def place(prepared, tmp_path) -> dict[str, str]:
    """A copy of the prepared folder for one case, and the names that its arguments use."""
    folder = tmp_path / "input"
    shutil.copytree(prepared, folder)
    names = {path.stem: str(path) for path in folder.iterdir() if path.is_file()}
    names["polygons_json"] = str(folder / "polygons.json")
    names["polygons"] = str(folder / "polygons.gpkg")
    return {
        **names,
        "folder": str(folder),
        "out": str(folder / "out"),
        "taken": str(folder / "out" / "taken.tif"),
    }


def write_vectors(path: Path, geometries: list[shapely.Geometry], kind: str) -> None:
    wkb = np.array([shapely.to_wkb(geometry) for geometry in geometries], dtype=object)
    pyogrio.raw.write(path, wkb, [], [], geometry_type=kind, crs="EPSG:28992")


def filled(case: Bad, place: dict[str, str]) -> list[str]:
    """The case's arguments with files for names; other braces (JSON) stay."""
    found = []
    for argument in case.arguments:
        for name, path in place.items():
            argument = argument.replace("{" + name + "}", path)
        found.append(argument)
    return found


def content(folder: str) -> dict[str, bytes | None]:
    """Everything below a folder, bytes included."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in Path(folder).rglob("*")
    }


def check(case: Bad, exit_code: int, out: str, err: str) -> None:
    lines = err.splitlines()
    assert [line for line in lines if line.startswith("error: ")] == lines, err
    assert len(lines) == 1, err
    assert exit_code == case.exit_code, err
    assert case.words.lower() in lines[0].lower()
    assert "unforeseen" not in lines[0]
    assert "Traceback" not in out + err
    assert "error" not in out


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_input(case: Bad, place: dict[str, str], capfd, monkeypatch, tmp_path):
    before = content(place["folder"])
    monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    exit_code = cli.main(filled(case, place))
    out, err = capfd.readouterr()
    check(case, exit_code, out, err)
    assert content(place["folder"]) == before
    assert not (tmp_path / "cache").exists(), "an error that was foreseen needs no log"
    assert {path.name for path in tmp_path.iterdir()} == {"input"}


@pytest.mark.parametrize(
    "name",
    ["source missing", "roi outside", "two tasks", "option method unknown", "output exists", "item is cut"],
)
def test_bad_input_in_a_process_of_its_own(name: str, place: dict[str, str], tmp_path):
    case = next(case for case in CASES if case.name == name)
    before = content(place["folder"])
    found = command(*filled(case, place), RS_GENEDIT_CACHE=str(tmp_path / "cache"))
    check(case, found.returncode, found.stdout, found.stderr)
    assert content(place["folder"]) == before


def test_there_are_enough_cases():
    assert len(CASES) >= 40
    assert len({case.name for case in CASES}) == len(CASES)

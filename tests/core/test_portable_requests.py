"""What lies beside a result may be passed on: it names no folder of this computer, and makes it again."""

from __future__ import annotations

import dataclasses
import json
import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit import portable, protocol
from rs_genedit.app import cli
from rs_genedit.protocol import CopyTask, EditRequest, ExemplarTask, RemoveTask, TextTask
from rs_genedit.runtime.resources import resource

from tests.core.doors import CRS, LEFT, TOP, roi, talk, texture, write_raster

ROI = roi(30, 30, 60, 60)
DRAFT = ["--quality", "draft", "--feather", "2"]
#: Where the files of an edit lie, and where its result goes, seen from the folder that holds the home folders.
PLACES = {
    "one home, two folders": ("alice/data", "alice/results"),
    "two homes": ("alice/data", "shared"),
    "in the results' folder": ("alice/results", "alice/results"),
    "below the results": ("alice/results/rasters", "alice/results"),
}


@pytest.fixture
def world(tmp_path, monkeypatch) -> Path:
    """The folder of home folders; the person who works here is alice."""
    homes = tmp_path / "home"
    (homes / "alice").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(homes / "alice"))
    monkeypatch.setenv("USER", "alice")
    return homes


def files(folder: Path) -> dict[str, str]:
    """Rasters, an ROI file and an encoder in ``folder``, by what they are."""
    folder.mkdir(parents=True, exist_ok=True)
    x, y = LEFT, TOP
    ring = [[x + 30, y - 30], [x + 60, y - 30], [x + 60, y - 60], [x + 30, y - 60], [x + 30, y - 30]]
    area = {
        "type": "Polygon",
        "coordinates": [ring],
        "crs": {"type": "name", "properties": {"name": CRS}},
    }
    (folder / "area.geojson").write_text(json.dumps(area))
    shutil.copytree(resource("guide", "builtin"), folder / "encoder")
    scene = write_raster(folder / "scene.tif", texture(96, 96))
    with zipfile.ZipFile(folder / "scenes.zip", "w") as archive:
        archive.write(scene, "in/scene.tif")
    return {
        "scene": str(scene),
        "zip": f"zip://{folder / 'scenes.zip'}!in/scene.tif",
        "other": str(write_raster(folder / "other.tif", texture(96, 96, seed=2))),
        "area": str(folder / "area.geojson"),
        "encoder": str(folder / "encoder"),
    }


EDITS: dict[str, tuple[str, ...]] = {
    "remove": ("{scene}", "--roi", "{area}", "--remove"),
    "exemplar": ("{scene}", "--roi", ROI, "--exemplar", roi(2, 2, 40, 40), "--exemplar-source", "{other}"),
    "exemplar by a file": ("{scene}", "--roi", roi(62, 62, 90, 90), "--exemplar", "{area}"),
    "copy": ("{scene}", "--copy", "{area}", "--to", f"{LEFT + 75},{TOP - 75}"),
    "archive": ("{zip}", "--roi", "{area}", "--remove"),
    "text": (
        *("{scene}", "--roi", "{area}", "--prompt", "water", "--guide", "{encoder}"),
        *("--prompt-exemplar", "{other}", "--no-ensemble"),
    ),
    "preset": ("{scene}", "--roi", "{area}", "--preset", "flood", "--guide", "{encoder}", "--strength", "0.5"),
}


def edit(edit_: str, given: dict[str, str], output: Path, *options: str) -> None:
    source, *rest = (word.format(**given) for word in EDITS[edit_])
    output.parent.mkdir(parents=True, exist_ok=True)
    assert cli.main(["edit", source, str(output), *rest, *DRAFT, *options]) == 0


def told(output: Path) -> str:
    """All that the Item and the tags of every raster beside it say."""
    text = output.with_suffix(".json").read_text()
    for path in output.parent.glob(f"{output.stem}*"):
        if path.suffix in (".tif", ".vrt"):
            with rasterio.open(path) as dataset:
                text += json.dumps(dataset.tags())
    return text


WHERE = [
    *((name, "two homes") for name in EDITS),
    *(("exemplar", place) for place in PLACES if place != "two homes"),
    *((name, "one home, two folders") for name in ("text", "archive")),
]


@pytest.mark.parametrize(("name", "place"), WHERE)
def test_nothing_local_is_told_and_the_item_makes_it_again(name, place, world, monkeypatch, tmp_path, capsys):
    data, results = (world / folder for folder in PLACES[place])
    given = files(data)
    output = results / "made.tif"
    edit(name, given, output)
    said = told(output)
    for local in (str(tmp_path), str(world), "alice", "..\\", "/home"):
        assert local not in said
    if place == "two homes":  # the way there would name a person, so the files have to come along
        for path in data.iterdir():
            shutil.move(path, results / path.name)
    capsys.readouterr()
    monkeypatch.chdir(tmp_path)
    again = tmp_path / "again.tif"
    assert cli.main(["edit", "--from-item", str(output.with_suffix(".json")), str(again)]) == 0
    assert again.read_bytes() == output.read_bytes()
    assert "not the one of the earlier result" not in capsys.readouterr().err


@pytest.fixture
def made(world) -> tuple[Path, dict[str, str]]:
    """A fill from another raster, and its files."""
    given = files(world / "alice" / "data")
    output = world / "alice" / "results" / "made.tif"
    edit("exemplar", given, output)
    return output, given


def again_from(output: Path, *arguments: str) -> int:
    item = str(output.with_suffix(".json"))
    return cli.main(["edit", *arguments, str(output.with_name("again.tif")), "--from-item", item])


@pytest.mark.parametrize("moved", ["scene", "other"])
def test_a_file_that_moved_is_found_beside_the_item_and_said(moved, made, capsys):
    output, given = made
    shutil.move(given[moved], output.parent)
    assert again_from(output) == 0
    said = capsys.readouterr().err
    assert f"{moved}.tif is not there any more" in said
    assert "not the one of the earlier result" not in said
    assert output.with_name("again.tif").read_bytes() == output.read_bytes()


@pytest.mark.parametrize("touched", ["scene", "other"])
def test_other_pixels_than_before_are_said(touched, made, capsys):
    output, given = made
    with rasterio.open(given[touched], "r+") as dataset:
        dataset.write(255 - dataset.read())
    assert again_from(output) == 0
    assert "not the one of the earlier result" in capsys.readouterr().err


def test_a_file_of_the_same_name_but_other_pixels_beside_the_item_is_said(made, capsys):
    output, given = made
    Path(given["scene"]).unlink()
    write_raster(output.parent / "scene.tif", texture(96, 96, seed=9))
    assert again_from(output) == 0
    said = capsys.readouterr().err
    assert "is not there any more" in said
    assert "not the one of the earlier result" in said


@pytest.mark.parametrize(("options", "is_said"), [(("--seed", "9"), True), (("--feather", "3"), False)])
def test_another_seed_is_the_same_edit_and_another_option_is_not(options, is_said, made, capsys):
    output, given = made
    with rasterio.open(given["scene"], "r+") as dataset:
        dataset.write(255 - dataset.read())
    assert again_from(output, *options) == 0
    assert ("not the one of the earlier result" in capsys.readouterr().err) == is_said


def test_a_raster_that_a_person_names_is_compared_too(made, tmp_path, capsys):
    output, given = made
    copied = shutil.copy(given["scene"], tmp_path / "copied.tif")
    assert again_from(output, str(copied)) == 0
    assert "earlier result" not in capsys.readouterr().err
    output.with_name("again.tif").unlink()
    changed = write_raster(tmp_path / "changed.tif", texture(96, 96, seed=5))
    assert again_from(output, str(changed), "--overwrite") == 0
    assert "not the one of the earlier result" in capsys.readouterr().err


def test_a_source_that_is_nowhere_is_said_with_what_to_do(made, capsys):
    output, given = made
    Path(given["scene"]).unlink()
    assert again_from(output) == 1
    assert "give its path" in capsys.readouterr().err


@pytest.mark.parametrize("how", ["absolute", "as typed"])
def test_items_of_before_still_run(how, made, monkeypatch, capsys):
    output, given = made
    item = output.with_suffix(".json")
    data = json.loads(item.read_text())
    request = data["properties"]["rsgenedit:request"]
    base = Path(given["scene"]).parents[1]
    typed = (lambda path: str(path)) if how == "absolute" else (lambda path: str(Path(path).relative_to(base)))
    request["source"], request["output"] = typed(given["scene"]), typed(output)
    request["task"]["source"] = typed(given["other"])
    item.write_text(json.dumps(data))
    monkeypatch.chdir(base)
    assert again_from(output) == 0
    assert "any more" not in capsys.readouterr().err
    assert output.with_name("again.tif").read_bytes() == output.read_bytes()


@pytest.mark.parametrize("is_changed", [False, True])
def test_the_worker_says_it_too(is_changed, made):
    output, given = made
    item = json.loads(output.with_suffix(".json").read_text())["properties"]
    request, _ = portable.located(EditRequest.from_json(item["rsgenedit:request"]), output.parent)
    asked = dataclasses.replace(request, output=str(output.with_name("again.tif"))).to_json()
    asked["earlier_fingerprint"] = item["rsgenedit:source_fingerprint"]
    if is_changed:
        write_raster(Path(given["scene"]), texture(96, 96, seed=7))
    with talk() as worker:
        worker.send("edit", "1", asked)
        result = worker.until(protocol.Result, protocol.Failed)
    assert isinstance(result, protocol.Result)
    assert any("earlier result" in sentence for sentence in result.warnings) == is_changed


NAMES = [
    EditRequest("{d}/scene.tif", "{r}/o.tif", RemoveTask(), roi="{d}/area.gpkg#fields"),
    EditRequest("/vsizip/{{{d}/scenes.zip}}/in/scene.tif", "{r}/o.tif", RemoveTask(), roi=ROI),
    *(
        EditRequest(f'{kind}:"{{d}}/scene.tif":{inner}', "{r}/o.tif", RemoveTask(), roi=ROI)
        for kind, inner in (("NETCDF", "band"), ("HDF5", "//a/b"), ("GPKG", "table"))
    ),
    EditRequest(
        "{d}/scene.tif", "{r}/o.tif", CopyTask("{d}/area.gpkg", ((1.0, 2.0),)), mask_output="{r}/m.tif"
    ),
    EditRequest("{d}/scene.tif", "{r}/o.tif", ExemplarTask("1,2,3,4", "{d}/other.tif"), roi=ROI),
    EditRequest(
        "{d}/scene.tif", "{r}/o.tif", TextTask("x", guide="ViT-B-16@{d}/w.pt", exemplars=("{d}/a.tif",))
    ),
    EditRequest("{d}/scene.tif", "{r}/o.tif", TextTask("x", guide="{d}/encoder")),
    EditRequest("{d}/scene.tif", "{r}/o.tif", TextTask("x", guide="open_clip:ViT-B-32/laion2b")),
    EditRequest("{d}/scene.tif", "{r}/o.tif", TextTask("x")),
]


def filled(value, **names):
    if isinstance(value, dict):
        return {key: filled(part, **names) for key, part in value.items()}
    if isinstance(value, list):
        return [filled(part, **names) for part in value]
    return value.format(**names) if isinstance(value, str) and "{" in value else value


@pytest.mark.parametrize("place", [key for key in PLACES if key != "two homes"])
@pytest.mark.parametrize("request_", NAMES)
def test_a_request_comes_back_as_it_was(request_, place, world):
    data, results = (world / folder for folder in PLACES[place])
    for folder in (data, results):
        folder.mkdir(parents=True, exist_ok=True)
    for name in ("scene.tif", "area.gpkg", "other.tif", "w.pt", "a.tif"):
        (data / name).touch()
    (data / "encoder").mkdir()
    zipfile.ZipFile(data / "scenes.zip", "w").close()
    request = EditRequest.from_json(filled(request_.to_json(), d=str(data), r=str(results)))
    kept = portable.portable(request, results)
    assert str(world) not in json.dumps(kept.to_json())
    found, moved = portable.located(kept, results)
    assert portable.in_folder(found, results) == request
    assert moved == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("the file /srv/data/x y.tif is cut", "the file x y.tif is cut"),
        ("C:\\Users\\someone\\a.tif has 1/2 of it", "a.tif has 1/2 of it"),
        ("~/maps/b.tif: 3 m/s and/or 4", "b.tif: 3 m/s and/or 4"),
        ("see https://example.org/a/b and '/srv/data/c.tif'", "see https://example.org/a/b and 'c.tif'"),
    ],
)
def test_sentences_in_an_item_name_files_alone(sentence, expected):
    request = EditRequest("/srv/data/s.tif", "/srv/out/o.tif", RemoveTask(), roi=ROI)
    assert portable.without_folders(sentence, request) == expected


def test_warnings_in_an_item_tell_no_folder(world, capsys):
    """An ROI that leaves the raster is warned of, with whatever a message says."""
    given = files(world / "alice" / "data")
    output = world / "shared" / "made.tif"
    output.parent.mkdir()
    shown = ["edit", given["scene"], str(output), "--roi", roi(60, 60, 120, 120), "--remove", *DRAFT]
    assert cli.main(shown) == 0
    item = json.loads(output.with_suffix(".json").read_text())
    assert item["properties"]["rsgenedit:warnings"]
    assert "alice" not in json.dumps(item)
    assert np.isfinite(item["bbox"]).all()

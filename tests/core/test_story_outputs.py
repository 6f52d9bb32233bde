"""What a finished story leaves: stack, animations, and a Collection from which alone it is made again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from rasterio.crs import CRS
from rasterio.transform import from_origin
from rs_genedit.app.cli import main
from rs_genedit.errors import GenEditError, ProtocolError, SceneError, UsageError
from rs_genedit.jobs.registry import run_job
from rs_genedit.jobs.sequence import sequence
from rs_genedit.raster import animation
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest

SIDE = 120
#: Slanted, in another CRS than the scene's, so that its outline has to be brought over.
ROI = "POLYGON((15.00005 45.15335,15.0013 45.1533,15.0012 45.1526,15.0003 45.1525,15.00005 45.15335))"


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a scene of four bands and a mask, and heights that rise to the east."""
    folder = tmp_path_factory.mktemp("inputs")
    rng = np.random.default_rng(5)
    pixels = (
        np.clip(
            np.array([90, 110, 70, 150])[:, None, None] + 14 * rng.standard_normal((4, SIDE, SIDE)), 5, 250
        ).astype("uint16")
        * 40
    )
    profile: dict[str, Any] = {
        "driver": "GTiff", "height": SIDE, "width": SIDE, "crs": CRS.from_epsg(32633),
        "transform": from_origin(500000, 5000000, 1, 1),
    }  # fmt: skip
    with rasterio.open(
        folder / "scene.tif", "w", count=4, dtype="uint16", photometric="minisblack", nodata=0, **profile
    ) as target:
        pixels[:, :9, :20] = 0
        target.write(pixels)
        target.descriptions = ("red", "green", "blue", "nir")
    heights = np.tile(np.linspace(10, 20.7, SIDE, dtype="float32"), (SIDE, 1))
    with rasterio.open(folder / "dem.tif", "w", count=1, dtype="float32", **profile) as target:
        target.write(heights, 1)
    return folder


@pytest.fixture(scope="module")
def told(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a flood over the heights, beside its inputs."""
    folder = inputs / "story"
    sequence(_request(inputs, folder), JobContext())
    return folder


def _request(inputs: Path, folder: Path, **changes: Any) -> SequenceRequest:
    asked: dict[str, Any] = {
        "roi": f"{ROI}", "roi_crs": "EPSG:4326", "describe": "a flood over three days, then the water recedes",
        "start": "2024-03-01", "frames": 4, "quality": "draft", "feather": 2, "dem": str(inputs / "dem.tif"),
        "seeds": ((500006.0, 4999950.0),), "mp4": animation.has_video(),
    }  # fmt: skip
    return SequenceRequest(str(inputs / "scene.tif"), str(folder), **(asked | changes))


def test_a_story_is_made_again_from_its_collection_alone(inputs: Path, told: Path) -> None:
    again = inputs / "again"
    collection = str(told / "collection.json")
    assert main(["sequence", "--from-collection", collection, str(again)]) == 0
    names = sorted(path.name for path in told.iterdir())
    assert sorted(path.name for path in again.iterdir()) == names
    for name in names:
        if name.startswith("frame_") and name.endswith(".json"):
            continue  # an Item says when it was written
        assert (again / name).read_bytes() == (told / name).read_bytes(), name


def test_what_is_not_as_it_was_is_said_and_nothing_made(inputs: Path, told: Path, tmp_path: Path) -> None:
    for name, words in (("scene", "the scene scene.tif is not as it was"), ("dem", "the DEM dem.tif is not")):
        other = tmp_path / name
        other.mkdir()
        for file in ("scene.tif", "dem.tif"):
            (other / file).write_bytes((inputs / file).read_bytes())
        with rasterio.open(other / f"{name}.tif", "r+") as target:
            pixels = target.read()
            # One pixel, far from the place, of the scene; heights of the place.
            pixels[0, -1, -1] = 7 if name == "scene" else pixels[0, -1, -1]
            pixels[:, 40:60] += np.asarray(1 if name == "dem" else 0, pixels.dtype)
            target.write(pixels)
        asked = SequenceRequest(
            str(other / "scene.tif"), str(tmp_path / "out"), dem=str(other / "dem.tif"),
            from_collection=str(told / "collection.json"),
        )  # fmt: skip
        with pytest.raises(SceneError, match=words):
            sequence(asked, JobContext())
        assert not list(tmp_path.glob("out/*"))


def test_a_collection_that_makes_no_story_is_refused(inputs: Path, told: Path, tmp_path: Path) -> None:
    text = (told / "collection.json").read_text("utf-8")
    assert str(inputs) not in text
    data = json.loads(text)
    wrong: list[tuple[Any, str]] = [
        ("not json", "not a STAC Collection"),
        ([1], "not a STAC Collection"),
        ({**data, "rsgenedit:inputs": None}, "does not hold what makes its story again"),
        ({**data, "rsgenedit:protocol": 99}, "protocol 99"),
        ({**data, "rsgenedit:request": {**data["rsgenedit:request"], "cow": 1}}, "no field 'cow'"),
    ]
    for content, words in wrong:
        path = tmp_path / "collection.json"
        path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
        asked = SequenceRequest("", str(tmp_path / "out"), from_collection=str(path))
        with pytest.raises(ProtocolError, match=words):
            sequence(asked, JobContext())
    with pytest.raises(UsageError, match="cannot be read"):
        sequence(replace(asked, from_collection=str(tmp_path / "none.json")), JobContext())
    with pytest.raises(GenEditError, match="says the story's describe already"):
        replace(asked, describe="a flood")
    assert not list(tmp_path.glob("out/*"))


def test_the_stack_holds_every_band_with_its_date(told: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for path in told.iterdir():
        (moved / path.name).write_bytes(path.read_bytes())
    dates = [f["date"] for f in json.loads((told / "storyboard.json").read_text("utf-8"))["frames"]]
    with rasterio.open(moved / "story.vrt") as stack:
        assert stack.count == 16
        assert stack.crs.to_epsg() == 32633
        assert str(told) not in (moved / "story.vrt").read_text("utf-8")
        for number, date in enumerate(dates):
            with rasterio.open(told / f"frame_{number:03}.tif") as frame:
                assert stack.transform == frame.transform
                assert stack.nodata == frame.nodata
                bands = range(4 * number + 1, 4 * number + 5)
                assert np.array_equal(stack.read(list(bands)), frame.read())
            assert [stack.descriptions[band - 1] for band in bands] == [
                f"{date} {name}" for name in ("red", "green", "blue", "nir")
            ]
            assert stack.tags(4 * number + 2)["DATE"] == date
            assert stack.tags(4 * number + 2, ns="IMAGERY")["ACQUISITIONDATETIME"].startswith(date[:10])
        assert "TIFFTAG_DATETIME" not in stack.tags()
    run_job(
        "info", {"source": str(moved / "story.vrt")}, JobContext()
    )  # the engine's own list of rasters has it


@pytest.mark.skipif(not animation.has_video(), reason="imageio-ffmpeg, of the extra 'story', is not installed")
def test_the_mp4_shows_each_frame_as_long_as_the_gif(told: Path) -> None:
    import imageio_ffmpeg
    from PIL import Image

    with Image.open(told / "story.gif") as gif:
        stills, shown = [], []
        for number in range(gif.n_frames):
            gif.seek(number)
            stills.append(np.asarray(gif.convert("RGB"), np.float32))
            shown.append(gif.info["duration"])
        assert gif.n_frames == 4
    reader = imageio_ffmpeg.read_frames(str(told / "story.mp4"))
    meta = next(reader)
    width, height = meta["size"]
    pictures = [np.frombuffer(one, np.uint8).reshape(height, width, 3).astype(np.float32) for one in reader]
    assert len(pictures) == round(sum(shown) / 100)
    at = 0
    for number, length in enumerate(shown):
        for one in (pictures[at], pictures[at + length // 100 - 1]):
            apart = [
                np.abs(one.mean(2)[: still.shape[0], : still.shape[1]] - still.mean(2)).mean()
                for still in stills
            ]
            assert np.argmin(apart) == number
            assert min(apart) < 8
        at += length // 100


def test_an_mp4_without_what_writes_it_is_refused_before_any_work(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(animation, "has_video", lambda: False)
    words = [str(inputs / "scene.tif"), str(tmp_path / "out"), "--describe", "a flood", "--plan-only", "--mp4"]
    assert main(["sequence", *words]) == 2
    assert "extra 'story'" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert main(["sequence", "only.tif", "--describe", "a flood"]) == 2
    assert "say the folder" in capsys.readouterr().err

"""Stories: a description becomes dated frames that nest, stand still elsewhere, and go on when cut."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pystac
import pytest
import rasterio
from rasterio.crs import CRS
from rasterio.transform import from_origin
from rs_genedit import protocol
from rs_genedit.errors import (
    Cancelled,
    CrsError,
    GenEditError,
    OutputError,
    ResumeError,
    SceneError,
    UsageError,
)
from rs_genedit.jobs.registry import run_job
from rs_genedit.jobs.sequence import sequence
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import Frame, Storyboard

HEIGHT, WIDTH, FEATHER = 150, 180, 3
ROI = "500030,5000020,500140,5000120"


def _scene(path: Path, dtype: str = "uint8", bands: int = 3) -> Path:
    """A meadow, darker to the west; with more noise it would be read as a wood, whose crowns stay dry."""
    rng = np.random.default_rng(5)
    across = np.linspace(0.25, 0.6, WIDTH)[None, :]
    colours = np.array([0.75, 1.0, 0.6, 1.3, 0.9, 1.1])[:bands, None, None]
    pixels = np.clip(across[None] * colours + 0.02 * rng.standard_normal((bands, HEIGHT, WIDTH)), 0.05, 0.95)
    top = {"uint8": 255, "uint16": 9000, "float32": 1.0}[dtype]
    profile: dict[str, Any] = {
        "driver": "GTiff", "count": bands, "height": HEIGHT, "width": WIDTH, "dtype": dtype,
        "crs": CRS.from_epsg(32633), "transform": from_origin(500000, 5000000 + HEIGHT, 1, 1),
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as target:
        target.write((pixels * top).astype(dtype))
    return path


def _dem(path: Path, factor: float = 1.0, unit: str | None = None, crs: int = 32633, east: float = 0.0) -> Path:
    """Heights from 10 m in the west to 28 m in the east, with a closed hollow behind a ridge."""
    rows, cols = 90, 110
    heights = np.tile(np.linspace(10, 28, cols), (rows, 1)).astype(np.float32)
    heights[30:45, 80:95] = 11.0
    heights[:4] = -9999.0
    transform = from_origin(499990 + east, 5000160, 2, 2)
    profile: dict[str, Any] = {
        "driver": "GTiff", "count": 1, "height": rows, "width": cols, "dtype": "float32",
        "crs": CRS.from_epsg(crs), "transform": transform, "nodata": -9999.0,
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as target:
        target.write(np.where(heights > -9000, heights * factor, heights).astype(np.float32), 1)
        if unit:
            target.units = (unit,)
    return path


def _request(scene: Path, folder: Path, **changes: Any) -> SequenceRequest:
    asked: dict[str, Any] = {
        "roi": ROI, "describe": "a flood over four days, then the water recedes within two days",
        "start": "2024-03-01", "frames": 5, "quality": "draft", "feather": FEATHER,
    }  # fmt: skip
    return SequenceRequest(str(scene), str(folder), **(asked | changes))


def _pixels(folder: Path, number: int) -> np.ndarray:
    with rasterio.open(folder / f"frame_{number:03}.tif") as dataset:
        return dataset.read()


def _mask(folder: Path, number: int) -> np.ndarray:
    with rasterio.open(folder / f"frame_{number:03}.mask.tif") as dataset:
        return dataset.read(1) > 0


def _read(path: Path) -> np.ndarray:
    with rasterio.open(path) as dataset:
        return dataset.read()


@pytest.mark.parametrize(("dtype", "bands"), [("uint8", 3), ("uint16", 5)])
def test_a_story_changes_its_place_and_nothing_else(tmp_path: Path, dtype: str, bands: int) -> None:
    scene = _scene(tmp_path / "scene.tif", dtype, bands)
    folder = tmp_path / "story"
    colours = (1, 2, 3) if bands > 3 else None  # nameless bands do not say which are red, green and blue
    result = sequence(_request(scene, folder, bands=colours), JobContext())
    source = _read(scene)
    rows, cols = slice(HEIGHT - 120 - FEATHER, HEIGHT - 20 + FEATHER), slice(30 - FEATHER, 140 + FEATHER)
    inside = np.zeros((HEIGHT, WIDTH), bool)
    inside[rows, cols] = True
    frames = [_pixels(folder, number) for number in range(5)]
    masks = [_mask(folder, number) for number in range(5)]
    assert np.array_equal(frames[0], source)
    for frame, mask in zip(frames, masks, strict=True):
        assert np.array_equal(frame[:, ~inside], source[:, ~inside])
        assert np.array_equal(frame[:, ~mask], source[:, ~mask])
    area = result.report["area_px"]
    peak = int(np.argmax(area))
    assert area[: peak + 1] == sorted(area[: peak + 1])
    assert area[peak:] == sorted(area[peak:], reverse=True)
    assert area[0] == 0
    assert area[peak] == 110 * 100
    changed = (frames[peak] != source).any(0)
    assert changed[rows, cols].mean() > 0.7
    # What is flooded in two frames shows the same water in both.
    core = np.load(_water_in(folder, 1, tmp_path)) & np.load(_water_in(folder, 2, tmp_path))
    assert core.sum() > 1000
    assert np.array_equal(frames[1][:, core], frames[2][:, core])


def _water_in(folder: Path, number: int, beside: Path) -> Path:
    """Pixels of a frame's footprint, from its layer: what the person sees is what is cut."""
    from rasterio.features import rasterize
    from shapely import from_wkb

    _, _, wkb, fields = pyogrio.raw.read(folder / "footprints.gpkg", columns=["frame"])
    shapes = [from_wkb(one) for one, frame in zip(wkb, fields[0], strict=True) if frame == number]
    found = rasterize(shapes, (HEIGHT, WIDTH), transform=from_origin(500000, 5000000 + HEIGHT, 1, 1)).astype(
        bool
    )
    path = beside / f"water{number}.npy"
    np.save(path, found)
    return path


def test_what_a_story_leaves_says_when_and_how(tmp_path: Path) -> None:
    scene = _scene(tmp_path / "scene.tif")
    folder = tmp_path / "story"
    sequence(
        _request(scene, folder, describe="the forest is cleared", frames=3, start="2020-05-01"), JobContext()
    )
    made = pystac.Collection.from_file(str(folder / "collection.json"))
    items = list(made.get_items())
    assert len(items) == 3
    dates = [item.datetime for item in items]
    assert dates == sorted(dates)
    assert dates[0] is not None
    assert dates[0].date().isoformat() == "2020-05-01"
    assert made.extent.temporal.intervals[0] == [dates[0], dates[-1]]
    assert [item.properties["rsgenedit:ai_generated"] for item in items] == [False, True, True]
    with rasterio.open(folder / "frame_000.tif") as dataset:
        assert dataset.tags()["TIFFTAG_DATETIME"] == "2020:05:01 00:00:00"
        assert dataset.tags()["AI_GENERATED"] == "FALSE"
    text = "".join(path.read_text("utf-8") for path in folder.glob("*.json"))
    assert str(tmp_path) not in text
    asked = json.loads((folder / "collection.json").read_text("utf-8"))["rsgenedit:request"]
    again = SequenceRequest.from_json({**asked, "source": str(scene), "output": str(tmp_path / "again")})
    sequence(again, JobContext())
    for number in range(3):
        name = f"frame_{number:03}.tif"
        assert (folder / name).read_bytes() == (tmp_path / "again" / name).read_bytes()
    assert not list(folder.glob(".*"))


def test_a_story_that_is_cancelled_goes_on_to_the_same_bytes(tmp_path: Path) -> None:
    scene = _scene(tmp_path / "scene.tif")
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    sequence(_request(scene, whole), JobContext())
    fractions = []

    def listen(event: protocol.Event) -> None:
        if isinstance(event, protocol.Progress):
            fractions.append(event.fraction)
            if event.stage.startswith("frame 3"):
                context.cancelled.set()

    context = JobContext(listen)
    with pytest.raises(Cancelled, match="2 of 5 frames are finished"):
        sequence(_request(scene, cut), context)
    assert fractions == sorted(fractions)
    stand = {path.name: path.read_bytes() for path in cut.glob("frame_*")}
    assert {"frame_000.tif", "frame_001.tif", "frame_001.json"} <= stand.keys()
    assert "frame_002.tif" not in stand
    with pytest.raises(OutputError, match="exists already"):
        sequence(_request(scene, cut), JobContext())
    sequence(_request(scene, cut, resume=True), JobContext())
    for path in whole.iterdir():
        assert (cut / path.name).read_bytes() == path.read_bytes(), path.name
    assert all((cut / name).read_bytes() == kept for name, kept in stand.items())
    assert sorted(path.name for path in cut.iterdir()) == sorted(path.name for path in whole.iterdir())


def test_water_rises_over_terrain_from_where_it_comes(tmp_path: Path) -> None:
    scene = _scene(tmp_path / "scene.tif")
    folder = tmp_path / "story"
    request = _request(
        scene, folder, dem=str(_dem(tmp_path / "dem.tif")), seeds=((500032.0, 5000050.0),),
        lowest_level=10.0, highest_level=20.0, describe="the river floods the land", frames=4,
        footprints_only=True,
    )  # fmt: skip
    sequence(request, JobContext())
    levels = [f["level"] for f in json.loads((folder / "storyboard.json").read_text("utf-8"))["frames"]]
    assert levels == pytest.approx([None, 13.333, 16.667, 20.0], abs=0.01)
    meta, _, _wkb, fields = pyogrio.raw.read(folder / "footprints.gpkg")
    areas = list(fields[list(meta["fields"]).index("area_px")])
    assert areas == sorted(areas)
    assert areas[0] > 0
    deepest = np.load(_water_in(folder, 3, tmp_path))
    # The hollow in the east lies below 20 m and is not connected to the river.
    assert deepest[:, 30:90].any()
    assert not deepest[:, 148:].any()
    hollow = slice(HEIGHT - 90, HEIGHT - 72), slice(152, 176)
    assert not deepest[hollow].any()
    assert not any(folder.glob("frame_*"))


@pytest.mark.parametrize("case", ["feet said", "feet given"])
def test_heights_in_feet_are_taken_to_metres(tmp_path: Path, case: str) -> None:
    scene = _scene(tmp_path / "scene.tif")
    base = _footprint_area(scene, tmp_path / "metres", _dem(tmp_path / "m.tif"))
    if case == "feet said":
        area = _footprint_area(scene, tmp_path / "feet", _dem(tmp_path / "f.tif", 1 / 0.3048, "ft"))
    else:
        area = _footprint_area(scene, tmp_path / "feet", _dem(tmp_path / "f.tif", 1 / 0.3048), dem_unit="ft")
    assert area == base


def _footprint_area(scene: Path, folder: Path, dem: Path, **changes: Any) -> list[int]:
    request = _request(
        scene, folder, dem=str(dem), seeds=((500032.0, 5000050.0),), lowest_level=10.0, highest_level=20.0,
        describe="a flood", footprints_only=True, **changes,
    )  # fmt: skip
    return sequence(request, JobContext()).report["area_px"]  # type: ignore[no-any-return]


def _faults(scene: Path, folder: Path) -> list[tuple[SequenceRequest, type[GenEditError], str]]:
    beside = folder.parent
    none = str(beside / "none.json")
    far, unit = str(_dem(beside / "far.tif", east=90000)), str(_dem(beside / "u.tif"))
    board = Storyboard("x", (Frame("2024-01-01", "a flood", 0.0), Frame("2024-02-01", "a flood", 1.0)))

    def told(*frames: Frame, **more: Any) -> SequenceRequest:
        text = replace(board, frames=frames, **more).text()
        return _request(scene, folder, describe="", storyboard=text, frames=None, start=None)

    first, last = board.frames
    shallow = {"seeds": ((500032.0, 5000050.0),)}
    return [
        (_request(scene, folder, describe="a cow walks by"), UsageError, "no change that is known offline"),
        (_request(scene, folder, frames=1), UsageError, "at least 2 frames"),
        (_request(scene, folder, frames=1000), UsageError, "at most 120 frames, not 1,000"),
        (_request(scene, folder, describe="a flood in 1000 frames", frames=None), UsageError, "at most 120"),
        (_request(scene, folder, end="2023-01-01"), UsageError, "not after it starts"),
        (_request(scene, folder, start="2024-02-31"), UsageError, "not a date of the calendar"),
        (told(first, replace(last, date="2023-01-01")), UsageError, "comes before frame 1"),
        (told(first, replace(last, date="2024-01-01")), UsageError, "have the same date"),
        (told(replace(first, intensity=0.5), last), UsageError, "must be 0"),
        (told(first, replace(last, intensity=1.5)), UsageError, "must be 0 to 1"),
        (told(first, replace(last, prompt="")), UsageError, "frame 2: the prompt has no words"),
        (told(first), UsageError, "at least 2 frames"),
        (told(first, last, version=9), UsageError, "version 9"),
        (_request(scene, folder, describe="", storyboard="{"), UsageError, "not JSON"),
        (_request(scene, folder, describe="", storyboard=none), UsageError, "cannot be read"),
        (_request(scene, folder, roi="0,0,10,10"), UsageError, "outside the scene"),
        (_request(scene, folder, resume=True), ResumeError, "no interrupted story"),
        (_request(scene, folder, seeds=((500032.0, 5000050.0),)), UsageError, "need a DEM"),
        (_request(scene, folder, ignition=((1.0, 1.0),)), UsageError, "outside the scene"),
        (_request(scene, folder, dem=str(beside / "none.tif")), SceneError, "does not exist"),
        (_request(scene, folder, dem=far), UsageError, "no data where the ROI"),
        (_request(scene, folder, dem=unit, dem_unit="cubit"), UsageError, "m, ft or us-ft"),
        (
            _request(scene, folder, dem=unit, lowest_level=1, highest_level=5, **shallow),
            UsageError,
            "gets wet",
        ),
        (
            _request(scene, folder, dem=unit, lowest_level=9, highest_level=5, **shallow),
            UsageError,
            "highest level above the lowest",
        ),
    ]  # fmt: skip


def test_what_cannot_be_told_is_one_sentence_and_leaves_no_frame(tmp_path: Path) -> None:
    scene = _scene(tmp_path / "scene.tif")
    for request, kind, words in _faults(scene, tmp_path / "story"):
        with pytest.raises(kind, match=words) as caught:
            sequence(request, JobContext())
        assert "\n" not in str(caught.value)
        assert not list(tmp_path.glob("story/frame_*"))


def test_a_dem_needs_a_scene_that_it_can_be_laid_on(tmp_path: Path) -> None:
    plain = tmp_path / "plain.tif"
    with rasterio.open(_scene(tmp_path / "scene.tif")) as dataset:
        pixels = dataset.read()
    with rasterio.open(
        plain, "w", driver="GTiff", count=3, height=HEIGHT, width=WIDTH, dtype="uint8"
    ) as target:
        target.write(pixels)
    request = _request(plain, tmp_path / "story", roi="30,20,140,120", dem=str(_dem(tmp_path / "dem.tif")))
    with pytest.raises(CrsError, match="no CRS"):
        sequence(request, JobContext())
    result = sequence(replace(request, dem=None, frames=3), JobContext())
    assert max(result.report["area_px"]) == 110 * 100


def test_an_edited_storyboard_is_what_is_made(tmp_path: Path) -> None:
    scene = _scene(tmp_path / "scene.tif")
    plan = tmp_path / "plan"
    sequence(_request(scene, plan, plan_only=True), JobContext())
    data = json.loads((plan / "storyboard.json").read_text("utf-8"))
    data["frames"] = [data["frames"][0], {**data["frames"][2], "date": "2031-07-09", "intensity": 0.25}]
    edited = tmp_path / "edited.json"
    edited.write_text(json.dumps(data), "utf-8")
    request = _request(scene, tmp_path / "story", describe="", storyboard=str(edited), frames=None, start=None)
    result = run_job("sequence", request.to_json(), JobContext())
    assert result.report["area_px"][1] == pytest.approx(0.25 * 11000, rel=0.02)
    with rasterio.open(tmp_path / "story" / "frame_001.tif") as dataset:
        assert dataset.tags()["TIFFTAG_DATETIME"] == "2031:07:09 00:00:00"


def test_an_ignition_spreads_from_where_it_is_with_the_wind(tmp_path: Path) -> None:
    scene = _scene(tmp_path / "scene.tif")
    folder = tmp_path / "story"
    request = _request(
        scene, folder, describe="a wildfire burns for four days", ignition=((500085.0, 5000070.0),),
        wind_to=90.0, wind=0.8, footprints_only=True,
    )  # fmt: skip
    sequence(request, JobContext())
    early = np.load(_water_in(folder, 1, tmp_path))
    assert early[HEIGHT - 70, 85]
    cols = np.nonzero(early.any(0))[0]
    assert cols.max() - 85 > 2 * (85 - cols.min())
    later = [np.load(_water_in(folder, number, tmp_path)) for number in (2, 3, 4)]
    assert not (early & ~later[0]).any()
    assert not (later[0] & ~later[1]).any()
    assert not (later[1] & ~later[2]).any()


def test_the_sentence_of_a_story_becomes_its_storyboard() -> None:
    from rs_genedit.language.storyboards import Wishes, by_rules

    def told(text: str) -> Storyboard:
        return by_rules(text, Wishes(datetime(2020, 1, 1)))[0]

    dry = told("the reservoir dries up over five years, then fills again after the rains")
    assert dry.process == "drought"
    peak = [frame.intensity for frame in dry.frames].index(1.0)
    assert dry.frames[peak].date == "2025-01-01"
    assert dry.frames[-1].intensity == 0.0
    assert len(dry.frames) > peak + 2
    monthly = told("flood from March to June 2024, monthly")
    assert [frame.date for frame in monthly.frames] == ["2024-03-01", "2024-04-01", "2024-05-01", "2024-06-01"]
    assert len(told("the glacier retreats, in 6 steps").frames) == 7
    names = {
        "the village expands over ten years": "urban growth", "snow falls and melts": "snow",
        "the wheat is harvested": "harvest", "the coast erodes over 20 years": "coastal erosion",
        "a new housing estate is built": "construction", "the forest is cleared": "deforestation",
        "the river floods the fields, then the water recedes and they dry": "flood",
        "a wildfire burns the forest and then it grows back": "wildfire",
    }  # fmt: skip
    for text, name in names.items():
        board = told(text)
        assert board.process == name, text
        for frame in board.frames:
            for binding in frame.bindings:
                assert all(piece in frame.prompt for piece in (binding.entity, *binding.attributes))


def test_an_edited_plan_and_a_strangers_layer_are_not_replaced_unasked(tmp_path: Path) -> None:
    scene = _scene(tmp_path / "scene.tif")
    folder = tmp_path / "story"
    request = _request(scene, folder, footprints_only=True)
    sequence(request, JobContext())
    sequence(request, JobContext())  # the same again is no loss
    path = folder / "storyboard.json"
    edited = path.read_text("utf-8").replace("brown", "clear")
    path.write_text(edited, "utf-8")
    with pytest.raises(OutputError, match="holds another storyboard"):
        sequence(request, JobContext())
    assert path.read_text("utf-8") == edited
    sequence(replace(request, describe="", storyboard=str(path), frames=None, start=None), JobContext())
    assert "clear" in path.read_text("utf-8")
    layer = folder / "footprints.gpkg"
    layer.write_bytes(b"mine")
    with pytest.raises(OutputError, match="not made by an earlier story"):
        sequence(replace(request, overwrite=True), JobContext())
    assert layer.read_bytes() == b"mine"

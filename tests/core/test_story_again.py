"""A story that runs again after its storyboard was edited: only the frames that this changes are made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import rasterio
from rasterio.crs import CRS
from rasterio.transform import from_origin
from rs_genedit.errors import UsageError
from rs_genedit.jobs.sequence import sequence
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import Frame, Storyboard

FRAMES = 5


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    """A green slope with texture."""
    rng = np.random.default_rng(5)
    across = np.linspace(0.25, 0.6, 110)[None, :]
    colours = np.array([0.75, 1.0, 0.6])[:, None, None]
    pixels = np.clip(across[None] * colours + 0.05 * rng.standard_normal((3, 90, 110)), 0.05, 0.95)
    profile: dict[str, Any] = {
        "driver": "GTiff", "count": 3, "height": 90, "width": 110, "dtype": "uint8",
        "crs": CRS.from_epsg(32633), "transform": from_origin(500000, 5000090, 1, 1),
    }  # fmt: skip
    with rasterio.open(tmp_path / "scene.tif", "w", **profile) as target:
        target.write((pixels * 255).astype("uint8"))
    return tmp_path / "scene.tif"


def tell(scene: Path, folder: Path, **changes: Any) -> None:
    """Make a story in ``folder``."""
    asked: dict[str, Any] = {"roi": "500020,5000020,500090,5000070", "quality": "draft", **changes}
    sequence(SequenceRequest(str(scene), str(folder), **asked), JobContext())


def files(folder: Path) -> list[bytes]:
    return [(folder / f"frame_{number:03}.tif").read_bytes() for number in range(FRAMES)]


def pixels(folder: Path, number: int) -> np.ndarray:
    with rasterio.open(folder / f"frame_{number:03}.tif") as dataset:
        return dataset.read()


@pytest.mark.parametrize("edit", [{"seed": 9}, {"prompt": "green meadows", "bindings": []}])
def test_one_frame_is_made_again_as_a_whole_run_would_make_it(
    tmp_path: Path, scene: Path, edit: dict[str, Any]
) -> None:
    folder, whole = tmp_path / "story", tmp_path / "whole"
    description = "a flood over four days, then the water recedes within two days"
    tell(scene, folder, describe=description, start="2024-03-01", frames=FRAMES)
    before = files(folder)
    times = [path.stat().st_mtime_ns for path in sorted(folder.glob("frame_*.tif"))]
    board = json.loads((folder / "storyboard.json").read_text())
    board["frames"][3] |= edit
    tell(scene, folder, storyboard=json.dumps(board), resume=True)
    same = [one == other for one, other in zip(before, files(folder), strict=True)]
    assert same == [True, True, True, False, True]
    now = [path.stat().st_mtime_ns for path in sorted(folder.glob("frame_*.tif"))]
    kept = [one == other for one, other in zip(times, now, strict=True)]
    assert kept == [True] * 6 + [False] * 2 + [True] * 2  # each frame and its mask
    tell(scene, whole, storyboard=json.dumps(board))
    assert all(np.array_equal(pixels(folder, number), pixels(whole, number)) for number in range(FRAMES))
    written = json.loads((folder / "storyboard.json").read_text())["frames"]
    assert [frame["seed"] for frame in written] == [None, None, None, edit.get("seed"), None]
    items = [json.loads((folder / f"frame_{number:03}.json").read_text()) for number in range(FRAMES)]
    assert len({item["properties"]["rsgenedit:frame_key"] for item in items}) == FRAMES
    assert items[3]["properties"]["rsgenedit:seed"] == edit.get("seed", 0)
    assert items[4]["properties"]["rsgenedit:seed"] == 0


def test_a_story_that_was_not_edited_makes_nothing_again(tmp_path: Path, scene: Path) -> None:
    folder = tmp_path / "story"
    board = Storyboard("", (Frame("2024-01-01", "land", 0.0), Frame("2024-02-01", "snow", 1.0)))
    tell(scene, folder, storyboard=board.text())
    times = {path.name: path.stat().st_mtime_ns for path in folder.glob("frame_*")}
    tell(scene, folder, storyboard=board.text(), resume=True)
    assert {path.name: path.stat().st_mtime_ns for path in folder.glob("frame_*")} == times
    tell(scene, folder, storyboard=board.text(), resume=True, seed=1)
    assert {path.name: path.stat().st_mtime_ns for path in folder.glob("frame_*")}.items().isdisjoint(
        times.items()
    )


def test_a_frames_own_seed_is_a_seed(tmp_path: Path, scene: Path) -> None:
    board = Storyboard("", (Frame("2024-01-01", "land", 0.0), Frame("2024-02-01", "water", 1.0, seed=-1)))
    with pytest.raises(UsageError, match=r"frame 2: seed must be 0 to 2\^63 - 1, not -1"):
        tell(scene, tmp_path / "story", storyboard=board.text())


def test_a_story_to_the_last_day_of_the_calendar_has_footprints(tmp_path: Path, scene: Path) -> None:
    board = Storyboard("", (Frame("0001-01-01", "land", 0.0), Frame("9999-12-31", "snow", 1.0)))
    tell(scene, tmp_path / "story", storyboard=board.text(), footprints_only=True)
    (until,) = pyogrio.raw.read(tmp_path / "story" / "footprints.gpkg", columns=["until"])[3][0].astype(str)
    assert until.startswith("9999-12-31T23:59:59")

"""What a person gives a story by mistake: one sentence each, and no footprints of a picture's colours."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from rasterio.crs import CRS
from rasterio.enums import ColorInterp
from rasterio.transform import from_origin
from rs_genedit.errors import UsageError
from rs_genedit.jobs.sequence import sequence
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import StoryboardError, read_storyboard

SIDE = 60


def raster(path: Path, pixels: np.ndarray, **more: Any) -> Path:
    settings = {"crs": CRS.from_epsg(32633), "transform": from_origin(500000, 5000000 + SIDE, 1, 1), **more}
    with rasterio.open(
        path, "w", driver="GTiff", count=len(pixels), height=SIDE, width=SIDE, dtype=pixels.dtype, **settings
    ) as target:
        target.write(pixels)
    return path


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    pixels = np.random.default_rng(5).integers(40, 120, (3, SIDE, SIDE), dtype="uint8")
    return raster(tmp_path / "scene.tif", pixels)


def heights() -> np.ndarray:
    return np.tile(np.linspace(2, 8, SIDE, dtype=np.float32), (SIDE, 1))[None]


def footprints(scene: Path, folder: Path, **more: Any) -> Any:
    request = SequenceRequest(
        str(scene), str(folder / "story"), roi="500015,5000015,500045,5000045", describe="a flood",
        start="2024-01-01", frames=4, footprints_only=True, **more,
    )  # fmt: skip
    return sequence(request, JobContext())


def test_a_picture_is_neither_heights_nor_costs(scene: Path, tmp_path: Path) -> None:
    coded = raster(tmp_path / "coded.tif", np.ones((1, SIDE, SIDE), "uint8"))
    with rasterio.open(coded, "r+") as dataset:
        dataset.write_colormap(1, {1: (200, 10, 10, 255)})
    for picture in (scene, coded):
        for more in ({"dem": str(picture)}, {"cost": str(picture), "ignition": ((500030.0, 5000030.0),)}):
            with pytest.raises(UsageError, match=f"{picture.name} is a picture and no"):
                footprints(scene, tmp_path, **more)
            assert not (tmp_path / "story" / "footprints.gpkg").exists()
    waves = raster(tmp_path / "waves.tif", heights().astype("complex64"))
    with pytest.raises(UsageError, match=r"waves.tif holds complex numbers and is no DEM"):
        footprints(scene, tmp_path, dem=str(waves))


def test_heights_with_more_bands_are_heights(scene: Path, tmp_path: Path) -> None:
    """A surface model with its quality and a mask: the first band is grey, as of a DEM alone."""
    layers = np.concatenate([heights(), np.ones((2, SIDE, SIDE), np.float32)])
    both = raster(tmp_path / "both.tif", layers, photometric="MINISBLACK")
    with rasterio.open(both, "r+") as dataset:
        dataset.colorinterp = [ColorInterp.gray, ColorInterp.undefined, ColorInterp.undefined]
    areas = footprints(scene, tmp_path, dem=str(both)).report["area_px"]
    assert areas[0] == 0 < areas[1] < areas[3]


def test_levels_above_all_ground_are_said(scene: Path, tmp_path: Path) -> None:
    dem = raster(tmp_path / "dem.tif", heights())
    found = footprints(scene, tmp_path, dem=str(dem), lowest_level=50.0, highest_level=90.0)
    assert [one for one in found.warnings if "give a lower lowest level" in one]
    assert len(set(found.report["area_px"][1:])) == 1
    grows = footprints(scene, tmp_path, dem=str(dem), overwrite=True)
    assert not [one for one in grows.warnings if "lowest level" in one]


def test_where_a_dem_lies_is_said_to_the_metre(scene: Path, tmp_path: Path) -> None:
    away = raster(tmp_path / "away.tif", heights(), transform=from_origin(900000, 1000000, 1, 1))
    with pytest.raises(UsageError, match=r"\(it covers 900000, 999940, 900060, 1000000 in EPSG:32633\)"):
        footprints(scene, tmp_path, dem=str(away))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            json.dumps({"description": "x", "frames": [], "version": "2"}),
            "Storyboard.version must be int, not str",
        ),
        (json.dumps({"description": "x", "frames": [], "version": 99}), "of version 99, this engine reads 2"),
        ('{"description": "' + "x" * 5_000_000 + '"}', "board.json is larger than 4 MB"),
    ],
    ids=["version as text", "version of tomorrow", "too large"],
)
def test_what_is_no_storyboard_is_called_what_it_is(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "board.json"
    path.write_text(text)
    with pytest.raises(StoryboardError, match=said):
        read_storyboard(path)

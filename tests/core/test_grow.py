"""Job ``grow``: connected pixels that are alike become a polygon."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from affine import Affine
from rs_genedit.errors import RegionError, UsageError
from rs_genedit.jobs import grow as module
from rs_genedit.jobs.registry import run_job
from rs_genedit.runtime.context import JobContext


def grown(path: Path, *point: float, tolerance: float = 0.25) -> tuple[np.ndarray, dict]:
    request = {"source": str(path), "point": point, "tolerance": tolerance}
    report = run_job("grow", request, JobContext()).report
    shape = shapely.geometry.shape(report["region"])
    inside = rasterio.features.rasterize([shape], out_shape=(200, 300)).astype(bool)
    assert inside.sum() == report["pixels"]
    return inside, report


def test_one_lake_with_its_island_and_not_the_other(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    row, col = np.mgrid[:200, :300]
    away = (row - 100) ** 2 + (col - 90) ** 2
    lake, island = (away < 50**2) & (away > 12**2), away <= 12**2
    other = (abs(row - 100) < 30) & (abs(col - 230) < 40)
    path = write(tmp_path / "lakes.tif", lake | other, rng)
    inside, report = grown(path, 130.5, 100.5)
    assert (inside & lake).sum() > 0.97 * lake.sum()
    assert not (inside & other).any()
    assert (inside & island).mean() < 0.01
    assert (inside & ~lake).sum() < 0.03 * lake.sum()
    assert report["cut"] is False


def write(path: Path, water: np.ndarray, rng: np.random.Generator, empty: int = 20) -> Path:
    pixels = np.stack([rng.normal(level, 4, water.shape) for level in (150, 140, 110)])
    for band, level in zip(pixels, (30, 50, 70), strict=True):
        band[water] = rng.normal(level, 4, int(water.sum()))
    pixels = pixels.clip(1, 254).astype(np.uint8)
    pixels[:, :empty, :empty] = 0
    height, width = water.shape
    profile = {"driver": "GTiff", "width": width, "height": height, "count": 3, "dtype": "uint8", "nodata": 0}
    with rasterio.open(path, "w", crs="EPSG:32633", transform=Affine(2, 0, 5e5, 0, -2, 5e6), **profile) as file:
        file.write(pixels)
    return path


def test_a_wider_tolerance_takes_more(tmp_path: Path) -> None:
    col = np.mgrid[:200, :300][1]
    path = write(tmp_path / "a.tif", col > 150, np.random.default_rng(2))
    sizes = [grown(path, 250.5, 100.5, tolerance=t)[0].sum() for t in (0.05, 0.25, 1.0)]
    assert sizes[0] < sizes[1] < sizes[2]
    assert sizes[2] > 0.999 * (200 * 300 - 20 * 20)


def test_it_says_where_its_window_ended_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SIDE", 64)
    path = write(tmp_path / "a.tif", np.ones((200, 300), bool), np.random.default_rng(2))
    inside, report = grown(path, 150.5, 100.5, tolerance=1.0)
    assert report["cut"] is True
    assert inside.sum() == 64 * 64
    assert inside[68:132, 118:182].all()


@pytest.mark.parametrize(("point", "words"), [((-1, 5), "outside"), ((301, 5), "outside"), ((5, 5), "no data")])
def test_points_that_show_nothing(tmp_path: Path, point, words) -> None:
    path = write(tmp_path / "a.tif", np.zeros((200, 300), bool), np.random.default_rng(2))
    with pytest.raises(RegionError, match=words):
        grown(path, *point)
    with pytest.raises(UsageError, match="share"):
        grown(path, 100, 100, tolerance=2.0)

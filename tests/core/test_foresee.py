"""Job ``foresee``: what would refuse an edit is said before, in the very words of the edit."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from rs_genedit.errors import GenEditError
from rs_genedit.jobs.registry import run_job
from rs_genedit.protocol import EditRequest, ExemplarTask, RemoveTask, TextTask
from rs_genedit.runtime.context import JobContext

IN, OUT = "500020,4999940,500060,4999980", "600000,4999940,600060,4999980"


def scene(path: Path, bands: int = 3, side: int = 128) -> Path:
    noise = np.random.default_rng(4).integers(40, 200, (bands, side, side), dtype=np.uint8)
    noise[1] = noise[1] // 2 + 60  # greenish, as ground is
    profile = {"driver": "GTiff", "width": side, "height": side, "count": bands, "dtype": "uint8"}
    place = Affine(1, 0, 500_000, 0, -1, 5_000_000)
    with rasterio.open(path, "w", crs="EPSG:32633", transform=place, **profile) as file:
        file.write(noise)
    return path


def foreseen(path: Path, task, roi: str | None = IN) -> dict:
    request = EditRequest(str(path), str(path.with_name("out.tif")), task, roi=roi)
    return run_job("foresee", request.to_json(), JobContext()).report


@pytest.mark.parametrize(
    ("task", "roi", "words", "hint"),
    [
        (RemoveTask(), OUT, "outside the scene", ""),
        (RemoveTask(), "500020,4999940,500020,4999980", "has no area", ""),
        (ExemplarTask("500100,4999900,500102,4999902"), IN, "draw it at least", ""),
        (ExemplarTask(OUT), IN, "the exemplar lies outside", ""),
        (TextTask("a wugly zorblax"), IN, "zorblax", "unknown_words"),
        (TextTask("remove the house"), IN, "asks to take something away", "remove"),
    ],
)
def test_what_would_be_refused_is_said_and_is_refused(tmp_path: Path, task, roi, words, hint) -> None:
    path = scene(tmp_path / "a.tif")
    found = foreseen(path, task, roi)
    assert words in found["problem"]
    assert found["hint"] == hint
    request = EditRequest(str(path), str(tmp_path / "out.tif"), task, roi=roi)
    with pytest.raises(GenEditError) as refused:
        run_job("edit", request.to_json(), JobContext())
    assert str(refused.value) == found["problem"]
    assert type(refused.value).__name__ == found["code"]
    assert [p.name for p in tmp_path.iterdir()] == ["a.tif"]


def test_bands_that_are_unsure(tmp_path: Path) -> None:
    path = scene(tmp_path / "eight.tif", bands=8)
    found = foreseen(path, TextTask("a flooded area under water"))
    assert found["hint"] == "bands"
    assert "does not say which are red, green and blue" in found["problem"]


def test_nothing_stands_against_what_can_be_done(tmp_path: Path) -> None:
    path = scene(tmp_path / "a.tif")
    for task in (RemoveTask(), ExemplarTask("500080,4999880,500120,4999920")):
        assert foreseen(path, task) == {"problem": "", "code": "", "hint": ""}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.tif"]


def test_a_raster_that_is_gone(tmp_path: Path) -> None:
    assert foreseen(tmp_path / "no.tif", RemoveTask())["problem"]

"""Stories by the latent model that comes along: every process known offline is told."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.errors import UsageError
from rs_genedit.jobs.registry import run_job
from rs_genedit.methods.latent import recipe
from rs_genedit.models.latent_models import BUILTIN
from rs_genedit.runtime.context import JobContext
from rs_genedit.storyboard import Frame, Storyboard

from tests.core.doors import roi, texture, write_raster

#: A description of each process, and a colour test (red, green, blue in grey levels) of its full change.
TOLD = {
    "the river floods the land over four days": lambda red, green, blue: red > blue,
    "the water dries up over two years": lambda red, green, blue: min(red, green) > blue + 25,
    "the forest is cleared over five years": lambda red, green, blue: red > blue + 15,
    "a wildfire burns for four days, then it regrows over three years": lambda red, green, blue: red > blue,
    "the village expands over ten years": lambda red, green, blue: True,
    "a new housing estate is built": lambda red, green, blue: True,
    "the crops are harvested": lambda red, green, blue: red > blue + 15,
    "snow falls over two months": lambda red, green, blue: min(red, green, blue) > 130,
    "the banks erode over ten years": lambda red, green, blue: blue > red,
    "the glacier retreats over thirty years": lambda red, green, blue: red > blue,
    "a landslide comes down within two days": lambda red, green, blue: red > blue + 15,
}


@pytest.fixture(autouse=True)
def _few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(recipe.STEPS, "draft", 6)


def tell(folder: Path, **more) -> tuple[np.ndarray, np.ndarray, JobContext]:
    """(scene, last whole frame, context) of a story of a green place."""
    pixels = texture(110, 130, 3) // 3 + 60
    pixels[1] += 25
    source = write_raster(folder / "scene.tif", pixels)
    context = JobContext()
    frames = 3 if "then" in more.get("describe", "") else 2
    run_job(
        "sequence",
        {"source": str(source), "output": str(folder / "story"), "roi": roi(30, 24, 94, 88), "frames": frames,
         "method": "latent", "latent_model": BUILTIN, "quality": "draft", "start": "2024-04-01", **more},
        context,
    )  # fmt: skip
    board = json.loads((folder / "story" / "storyboard.json").read_text("utf-8"))
    full = int(np.argmax([frame["intensity"] for frame in board["frames"]]))
    with rasterio.open(source) as one, rasterio.open(folder / "story" / f"frame_{full:03}.tif") as other:
        return one.read(), other.read(), context


@pytest.mark.parametrize("describe", TOLD)
def test_each_process_is_told_in_its_colours(tmp_path: Path, describe: str):
    before, after, _ = tell(tmp_path, describe=describe)
    differs = (before != after).any(0)
    assert differs[34:78, 40:84].mean() > 0.5, "the place has changed"
    assert not differs[:, :26].any()
    assert not differs[:, 98:].any()
    red, green, blue = after[:, 34:78, 40:84][:, differs[34:78, 40:84]].astype(float).mean(1)
    assert TOLD[describe](red, green, blue), (red, green, blue)


def test_a_front_without_words_looks_as_the_rest_and_that_is_said(tmp_path: Path):
    _, _, context = tell(tmp_path, describe="a wildfire burns for four days")
    assert any("no words for 'a forest on fire with smoke'" in sentence for sentence in context.warnings)


@pytest.mark.parametrize("part", ["prompt", "after", "under"])
def test_what_it_cannot_say_is_refused_before_anything_is_made(tmp_path: Path, part: str):
    said = {"prompt": "snow", "after": "snow"} | {part: "a field of wind turbines"}
    board = Storyboard(
        "turbines", (Frame("2024-01-01", "snow", 0.0), Frame("2024-02-01", intensity=1.0, **said)), viewpoint=""
    )
    with pytest.raises(UsageError, match="does not know of, wind, turbines"):
        tell(tmp_path, storyboard=board.text())
    assert not (tmp_path / "story").exists()

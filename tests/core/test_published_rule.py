"""The published method as published: SinDDM, steered by the gradient, by the rule of the paper; whole."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.errors import UsageError
from rs_genedit.jobs.edit import run
from rs_genedit.methods.multiscale.sinddm import prepare
from rs_genedit.runtime.context import JobContext

from tests.core.doors import roi, texture, write_raster

ROWS = COLS = slice(24, 72)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wood, 1 m pixels."""
    pixels = texture(96, 96).astype(np.float32) - 110
    made = np.clip(np.array([50, 75, 40])[:, None, None] + 0.6 * pixels, 1, 254).astype(np.uint8)
    return write_raster(tmp_path_factory.mktemp("scene") / "scene.tif", made)


def made(scene: Path, output: Path, **words) -> tuple[np.ndarray, dict]:
    """Pixels after a job file of a text edit, and the report; checks that nothing outside changed."""
    task = {"kind": "text", "prompt": "snow", "steering": "gradient", **words}
    asked = {
        "source": str(scene), "output": str(output), "task": task, "roi": roi(24, 24, 72, 72), "feather": 2,
        "method": words.pop("method", "sinddm"), "quality": "draft", "format": "gtiff", "threads": 1,
    }  # fmt: skip
    task.pop("method", None)
    result = run(asked, JobContext())
    with rasterio.open(scene) as before, rasterio.open(output) as after:
        pixels = after.read()
        changed = (before.read() != pixels).any(0)
    changed[20:76, 20:76] = False
    assert not changed.any()
    return pixels[:, ROWS, COLS].astype(np.float32), result.report


@pytest.mark.slow
def test_it_runs_whole_and_does_what_the_rule_says(
    scene: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The rule is about the steps of sampling, some of each scale; what the network has learnt is of no account.
    monkeypatch.setitem(prepare.QUALITY, "draft", prepare.QualitySettings(steps=40, stride=9))
    paper, report = made(scene, tmp_path / "paper.tif", rule="paper")
    item = json.loads((tmp_path / "paper.json").read_text("utf-8"))
    task = item["properties"]["rsgenedit:request"]["task"]
    assert (task["rule"], task["steering"]) == ("paper", "gradient")
    assert report["text"]["guided_steps"] > 5
    free, report = made(scene, tmp_path / "free.tif", rule="paper", guidance=0.0)
    assert report["text"]["guided_steps"] == 0
    assert np.abs(paper - free).mean() > 1, "the gradient's steps change what the denoiser alone makes"


def test_the_rule_needs_a_gradient(scene: Path, tmp_path: Path) -> None:
    for steering in ("default", "dictionary"):
        with pytest.raises(UsageError, match="choose steering by gradient"):
            made(scene, tmp_path / "no.tif", rule="paper", steering=steering)
    assert not list(tmp_path.iterdir())

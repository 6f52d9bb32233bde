"""Scores of stories: closed forms, what stands still, and that nothing is stated that was not computed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import torch
from rasterio.crs import CRS
from rasterio.transform import from_origin
from rs_genedit.app.cli import main
from rs_genedit.encoders import frame_models
from rs_genedit.errors import GenEditError, WeightsError
from rs_genedit.jobs import metrics as job
from rs_genedit.jobs.registry import run_job
from rs_genedit.jobs.sequence import sequence
from rs_genedit.raster import story_scores
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest
from safetensors.torch import save_file

SIDE = 110


def _grey(*values: int) -> np.ndarray:
    return np.stack([np.full((4, 5, 3), value, np.uint8) for value in values])


def test_formulas_have_their_closed_forms() -> None:
    assert story_scores.temporal_flickering(_grey(7, 7, 7)) == 1
    assert story_scores.temporal_flickering(_grey(0, 255, 0)) == 0
    assert story_scores.temporal_flickering(_grey(10, 61, 10)) == pytest.approx(1 - 51 / 255)
    half = _grey(10, 61)
    half[1, :2] = 10
    assert story_scores.temporal_flickering(half) == pytest.approx(1 - 0.5 * 51 / 255)
    top = np.zeros((4, 5), bool)
    top[:2] = True
    assert story_scores.temporal_flickering(half, [top]) == 1
    assert story_scores.temporal_flickering(half, [~top]) == pytest.approx(1 - 51 / 255)
    assert story_scores.temporal_flickering(half, [np.zeros((4, 5), bool)]) is None
    assert story_scores.motion_smoothness_linear(_grey(10, 20, 30, 40)) == 1
    # Odd frames are 1 and 3: off their midpoints by 30 and 10.
    assert story_scores.motion_smoothness_linear(_grey(0, 30, 0, 10, 0)) == pytest.approx(1 - 20 / 255)
    assert story_scores.motion_smoothness_linear(_grey(0, 9)) is None
    x, y = np.array([2.0, 0.0]), np.array([0.0, 3.0])
    assert story_scores.consistency(np.stack([x, x, x])) == pytest.approx(1)
    assert story_scores.consistency(np.stack([x, y])) == 0
    assert story_scores.consistency(np.stack([x, -x])) == 0
    # x, y, y: 0 for the second; for the third 1 with the one before and 0 with the first.
    assert story_scores.consistency(np.stack([x, y, y])) == pytest.approx(0.25)
    assert story_scores.consistency(np.stack([x, x + y * 2 / 3])) == pytest.approx(np.sqrt(0.5))


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("metrics")
    rng = np.random.default_rng(5)
    pixels = np.array([90, 110, 70])[:, None, None] + 14 * rng.standard_normal((3, SIDE, SIDE))
    with rasterio.open(
        folder / "scene.tif", "w", driver="GTiff", count=3, height=SIDE, width=SIDE, dtype="uint8",
        crs=CRS.from_epsg(32633), transform=from_origin(500000, 5000000 + SIDE, 1, 1),
    ) as target:  # fmt: skip
        target.write(np.clip(pixels, 5, 250).astype("uint8"))
    asked: dict[str, Any] = {
        "roi": "500025,5000025,500085,5000085", "describe": "a flood over four days", "start": "2024-01-01",
        "frames": 4, "quality": "draft", "feather": 2,
    }  # fmt: skip
    sequence(SequenceRequest(str(folder / "scene.tif"), str(folder / "story"), **asked), JobContext())
    return folder / "story"


def test_a_story_is_scored_and_what_needs_a_model_is_not_stated(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["metrics", str(story)]) == 0
    report = json.loads(capsys.readouterr().out)
    found, left = report["metrics"], report["not_computed"]
    assert report["frames"] == 4
    assert found["outside_roi_max_abs_diff"] == 0
    assert found["temporal_flickering_stable_part"] == 1
    assert 0.8 < found["temporal_flickering"] < 1
    assert 0.8 < found["motion_smoothness_linear"] < 1
    assert 0.3 < found["feature_consistency_builtin"] < 1
    assert set(left) == set(job.SIX) - {"temporal_flickering"}
    assert not set(left) & set(found)
    assert all(reason for reason in left.values())


def test_what_moves_and_should_not_is_found(story: Path, tmp_path: Path) -> None:
    for path in story.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    with rasterio.open(tmp_path / "frame_002.tif", "r+", IGNORE_COG_LAYOUT_BREAK="YES") as frame:
        pixels = frame.read()
        far = int(pixels[1, 3, 5])
        pixels[1, 3, 5] = far + 37
        pixels[:, 20:22, 40:60] = 255  # outside the ROI and its feather, within the picture that is scored
        worst = max(37, 255 - int(frame.read()[:, 20:22, 40:60].min()))
        frame.write(pixels)
    report = run_job("metrics", {"story": str(tmp_path / "collection.json")}, JobContext()).report
    assert report["metrics"]["outside_roi_max_abs_diff"] == worst
    assert report["metrics"]["temporal_flickering_stable_part"] < 1


def test_vbench_s_own_are_computed_where_their_models_are(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    timm = pytest.importorskip("timm")
    monkeypatch.setattr(frame_models, "DINO", "vit_tiny_patch16_224")  # the same code, a small network
    torch.manual_seed(3)
    network = timm.create_model("vit_tiny_patch16_224", pretrained=False, num_classes=0)
    save_file(network.state_dict(), tmp_path / "dino.safetensors")
    asked = {"story": str(story), "dino": str(tmp_path / "dino.safetensors"), "clip": "builtin"}
    report = run_job("metrics", asked, JobContext()).report
    assert 0 < report["metrics"]["subject_consistency"] < 1
    assert report["metrics"]["background_consistency"] == report["metrics"]["feature_consistency_builtin"]
    assert "aesthetic_quality" in report["not_computed"]
    from rs_genedit.encoders.catalog import load_encoder

    dim = load_encoder("builtin").dim
    save_file({"weight": torch.zeros(1, dim), "bias": torch.tensor([5.5])}, tmp_path / "head.safetensors")
    asked |= {"clip_large": "builtin", "aesthetic_head": str(tmp_path / "head.safetensors")}
    assert run_job("metrics", asked, JobContext()).report["metrics"]["aesthetic_quality"] == pytest.approx(0.55)
    for name in ("head", "none"):
        with pytest.raises(WeightsError, match=f"{name}.safetensors"):
            run_job("metrics", {**asked, "dino": str(tmp_path / f"{name}.safetensors")}, JobContext())


def test_what_is_no_story_is_one_sentence(story: Path, tmp_path: Path) -> None:
    for path in story.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "frame_003.tif").unlink()
    other = tmp_path / "other.json"
    other.write_text('{"type": "Collection"}', "utf-8")
    for name, words in (
        (str(tmp_path), "frame 4 of the story, frame_003.tif, is missing"),
        (str(other), "not the Collection of a story"),
        (str(tmp_path / "nowhere"), "holds no finished story"),
    ):
        with pytest.raises(GenEditError, match=words) as caught:
            run_job("metrics", {"story": name}, JobContext())
        assert "\n" not in str(caught.value)

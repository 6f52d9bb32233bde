"""The memory forecast of a latent model: its weights exactly, one pass's tensors as counted by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from rs_genedit.errors import WeightsError
from rs_genedit.jobs import registry
from rs_genedit.methods.latent import drawing
from rs_genedit.methods.latent.loading import load_pipeline
from rs_genedit.methods.latent.memory import _Living, forecast
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.devices import free_memory

from tests.core.doors import roi, texture, write_raster
from tests.core.methods.latent.conftest import save_model


def weights(folder: Path) -> int:
    model = load_pipeline(folder, "cpu")
    parts = [model.unet, model.vae, *model.encoders]
    return sum(t.numel() * 4 for part in parts for t in [*part.parameters(), *part.buffers()])


@pytest.mark.parametrize("more", [{}, {"inpaints": True}, {"classes": True}, {"sdxl": True}])
def test_weights_are_those_of_the_loaded_model(tmp_path: Path, more: dict):
    folder = save_model(tmp_path / "model", **more)
    found = forecast(folder)
    assert found.weights == weights(folder)
    assert found.peak == max(found.loading, found.weights + max(found.denoising, found.pictures))
    assert found.weights < found.loading < 2.2 * found.weights, (
        "each part with its file, here of single precision"
    )
    assert forecast(folder, half=True).loading == 0
    assert found.denoising > 0
    half = forecast(folder, half=True)
    assert half.weights < found.weights
    assert half.denoising == pytest.approx(found.denoising / 2, rel=0.1)
    assert half.pictures == found.pictures, "the VAE stays in single precision"


def test_it_grows_with_the_tile_and_with_the_guidance(model_folder: Path):
    small, large = forecast(model_folder, cells=16), forecast(model_folder, cells=32)
    assert large.weights == small.weights
    assert 3.5 < large.denoising / small.denoising < 4.5
    assert 3.5 < large.pictures / small.pictures < 4.5
    assert forecast(model_folder, guided=False).denoising == pytest.approx(small.denoising / 2, rel=0.1)


def test_living_tensors_are_counted_once_and_let_go():
    layer = torch.nn.Linear(10, 100, bias=False)
    with torch.no_grad(), _Living(layer) as counted:
        first = torch.empty(5, 10)
        second = layer(first)
        view = second[1:]
        assert counted.now == 5 * 10 * 4 + 5 * 100 * 4, "weights and views are no more"
        del second, view
        third = torch.empty(1)
        assert counted.now == 5 * 10 * 4 + 4
        assert counted.peak == 5 * 10 * 4 + 5 * 100 * 4
    assert third.numel() == 1


def test_whoever_has_less_is_told_beforehand(tmp_path: Path, model_folder: Path, monkeypatch):
    source = write_raster(tmp_path / "scene.tif", texture(60, 60, 3))
    task = {"kind": "text", "prompt": "blue water", "model": str(model_folder)}
    asked = {
        "source": str(source),
        "task": task,
        "roi": roi(20, 20, 40, 40),
        "method": "latent",
        "quality": "draft",
    }
    free = free_memory("cpu")
    assert free is None or free > 1 << 20
    context = JobContext()
    registry.run_job("edit", {**asked, "output": str(tmp_path / "a.tif"), "device": "cpu"}, context)
    assert not [told for told in context.warnings if "GB" in told]
    monkeypatch.setattr(drawing, "free_memory", lambda device: 1 << 20)
    registry.run_job("edit", {**asked, "output": str(tmp_path / "b.tif"), "device": "cpu"}, context)
    (told,) = [told for told in context.warnings if "GB" in told]
    assert "needs about" in told


def test_a_folder_that_is_no_model_is_one_sentence(tmp_path: Path):
    with pytest.raises(WeightsError, match="there is no latent model"):
        forecast(tmp_path / "none")

"""Initial weights of SinDDM: for any number of bands, refused where missing or damaged."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from rs_genedit.errors import WeightsError
from rs_genedit.methods.multiscale.sinddm import cache, initial_weights
from rs_genedit.methods.multiscale.sinddm.examples import Examples
from rs_genedit.methods.multiscale.sinddm.network import Network
from rs_genedit.methods.multiscale.sinddm.noise_levels import NoisePlan
from rs_genedit.methods.multiscale.sinddm.training import (
    TrainingSettings,
    denoising_loss,
    fresh_weights,
    load_flat,
)
from rs_genedit.methods.multiscale.sinddm.training_pyramid import training_pyramid
from rs_genedit.models import tensor_file
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.resources import ResourceError, resource

SETTINGS = TrainingSettings(
    width=8, steps=12, crop=24, count=3, warmup=2, precision="float32", pretrained=False
)


def examples(bands=2, seed=0, scales=2):
    rows, cols = np.mgrid[:40, :48]
    scene = np.stack([np.sin(rows / (3 + band)) * np.cos(cols / 4) for band in range(bands)]).astype(np.float32)
    image = training_pyramid(scene, np.ones((40, 48), bool), Window(0, 0, 40, 48), scales)
    return Examples([image], NoisePlan(scales), SETTINGS.crop, SETTINGS.count, seed)


@pytest.fixture
def initial(tmp_path, monkeypatch):
    """A resource folder with initial weights of width 8 and five bands in place of the project's."""
    path = tmp_path / "weights" / initial_weights.initial_file(8)
    monkeypatch.setenv("RS_GENEDIT_RESOURCES", str(tmp_path))
    monkeypatch.setattr(cache, "SHIPPED_WIDTHS", (8,))
    vector = fresh_weights(5, replace(SETTINGS, seed=42))
    initial_weights.save_initial(path, vector, 5, 8)
    return path, vector


def networks(bands, vector):
    """The network of ``bands`` bands that starts from the initial weights, and the one these came from."""
    network, source = Network(bands, 8), Network(5, 8)
    load_flat(network, cache.first_weights(bands, replace(SETTINGS, pretrained=True), JobContext()))
    load_flat(source, vector)
    return network, source


@pytest.mark.parametrize("bands", [1, 2, 4, 13])
def test_initial_weights_of_any_band_count(initial, bands):
    network, source = networks(bands, initial[1])
    assert torch.allclose(network.blocks[1].first.weight, source.blocks[1].first.weight, atol=1e-3)
    assert torch.allclose(network.embedding[0].weight, source.embedding[0].weight, atol=1e-3)


@pytest.mark.parametrize("bands", [1, 2, 5])
def test_fewer_bands_take_the_first_and_sum_to_as_much(initial, bands):
    network, source = networks(bands, initial[1])
    assert torch.allclose(network.head.weight, source.head.weight[:bands], atol=1e-3)
    for ours, theirs in (
        (network.blocks[0].skip, source.blocks[0].skip),
        (network.blocks[0].first, source.blocks[0].first),
    ):
        assert torch.allclose(ours.weight, theirs.weight[:, :bands] / bands, atol=1e-3)


def test_repeated_bands_are_told_apart(initial):
    network, source = networks(9, initial[1])
    assert torch.allclose(network.head.weight[5], source.head.weight[0], atol=0.2)
    assert not torch.allclose(network.head.weight[0], network.head.weight[5], atol=1e-4)


def test_a_width_without_shipped_weights_starts_from_noise_and_says_so(initial):
    context, settings = JobContext(), replace(SETTINGS, width=10, pretrained=True)
    assert torch.equal(cache.first_weights(3, settings, context), fresh_weights(3, settings))
    assert len(context.warnings) == 1
    assert "width 10" in context.warnings[0]
    assert "noise" in context.warnings[0]


def test_a_missing_file_of_initial_weights_is_an_error_not_a_start_from_noise(initial, tmp_path):
    initial[0].unlink()
    with pytest.raises(ResourceError, match=r"weights/sinddm_init_w8.safetensors is missing") as caught:
        cache.trained(examples(), replace(SETTINGS, pretrained=True), JobContext(), directory=tmp_path / "c")
    assert len(str(caught.value).splitlines()) == 1
    assert not (tmp_path / "c").exists()


def test_damaged_initial_weights_are_refused(initial):
    path, _ = initial
    content = bytearray(path.read_bytes())
    content[-3] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(WeightsError, match="damaged or foreign"):
        initial_weights.initial_weights(3, fresh_weights(3, SETTINGS), 8)


def test_the_projects_own_weights():
    settings = TrainingSettings()
    path = resource("weights", initial_weights.initial_file(settings.width))
    assert path.stat().st_size < 2_000_000
    _, about = tensor_file.read(path)
    assert about["width"] == settings.width
    context = JobContext()
    start = cache.first_weights(2, settings, context)
    assert not context.warnings
    source = examples(bands=2, scales=2)
    assert denoising_loss(start, settings, source, 6) < 0.7 * denoising_loss(
        fresh_weights(2, settings), settings, source, 6
    )

"""Exemplars on a device, tried on torch's CPU device: the field, pixels and costs of the compiled kernels."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from rs_genedit.errors import DeviceError
from rs_genedit.methods.multiscale.patchmatch import device_walk
from rs_genedit.methods.multiscale.patchmatch.device_texture import DeviceTextureDenoiser
from rs_genedit.methods.multiscale.patchmatch.device_texture_kernels import crowded
from rs_genedit.methods.multiscale.patchmatch.texture_denoiser import TextureSettings
from rs_genedit.methods.multiscale.patchmatch.texture_kernels import crowd, row_sums

from tests.core.methods import test_texture_synthesis as compiled

QUICK = replace(compiled.DRAFT, steps=(3, 2, 2), tries=(3, 2))


def on_device(
    exemplar: NDArray[np.float32], settings: TextureSettings, patch: pytest.MonkeyPatch
) -> tuple[NDArray[np.float32], Any]:
    """What the helper makes, made by the device's denoiser."""
    with patch.context() as inner:
        inner.setattr(
            compiled, "TextureDenoiser", lambda *arguments: DeviceTextureDenoiser(*arguments, device="cpu")
        )
        return compiled.made(exemplar, settings)


@pytest.mark.parametrize("bands", [2, 6])
def test_pixels_and_field_are_those_of_the_compiled_kernels(
    bands: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Noise and chance included; a vote's exponential may differ in its last bit. A grey level is 2/255."""
    exemplar = compiled.grained(1, bands=bands)
    (wanted, kernels), (found, device) = (
        compiled.made(exemplar, QUICK),
        on_device(exemplar, QUICK, monkeypatch),
    )
    assert (np.abs(found - wanted).max(0) <= 2 / 255).mean() > 0.99
    same = device.state_dict()["sources"] == kernels.state_dict()["sources"]
    assert same.mean() > 0.99
    assert not np.array_equal(wanted[:, compiled.ROI], np.full_like(wanted[:, compiled.ROI], 0.9))


def test_class_codes_are_their_sources_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    exemplar = np.round(compiled.grained(4, bands=1) * 10).astype(np.float32)
    found, _ = on_device(exemplar, replace(QUICK, pieces=True), monkeypatch)
    assert set(np.unique(found[:, compiled.INNER])) <= set(np.unique(exemplar))


def test_where_memory_ends_fewer_pixels_at_once_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    exemplar = compiled.grained(2)
    wanted, _ = on_device(exemplar, QUICK, monkeypatch)
    real, asked = device_walk.chunks, []

    def scarce(mask: torch.Tensor, most: int) -> Any:
        for number, here in enumerate(real(mask, most)):
            asked.append(most)
            if number == 1 and most > 4096:  # in the middle of a step
                raise torch.OutOfMemoryError
            yield here

    monkeypatch.setattr(device_walk, "_MOST", {"cpu": 1 << 13})
    monkeypatch.setattr(device_walk, "chunks", scarce)
    found, _ = on_device(exemplar, QUICK, monkeypatch)
    assert np.array_equal(found, wanted)
    assert {8192, 4096} <= set(asked)


def test_a_device_without_memory_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(mask: torch.Tensor, most: int) -> Any:
        raise torch.OutOfMemoryError

    monkeypatch.setattr(device_walk, "chunks", nothing)
    with pytest.raises(DeviceError, match="too little free memory for this edit: use the CPU"):
        on_device(compiled.grained(2), QUICK, monkeypatch)


def test_what_crowded_places_cost_is_that_of_the_compiled_kernels() -> None:
    uses = np.random.default_rng(0).integers(0, 9, (40, 30)).astype(np.int32)
    sums, wanted = np.zeros_like(uses), np.zeros_like(uses)
    row_sums(uses, sums, (0, 0, 40, 30))
    crowd(sums, 190, 7, 300, wanted, (0, 0, 40, 30))
    assert np.array_equal(crowded(torch.from_numpy(uses), 190, 7, 300).numpy(), wanted)
    assert 0 < (wanted > 0).mean() < 1

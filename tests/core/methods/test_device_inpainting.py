"""Removals on a device, tried on torch's CPU device: as the compiled ones, and wired to what a request asks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import torch
from numpy.typing import NDArray
from rasterio.transform import from_origin
from rs_genedit.jobs.edit import edit
from rs_genedit.methods.multiscale.patch import method
from rs_genedit.methods.multiscale.patchmatch import device_inpainting, device_kernels, device_walk
from rs_genedit.methods.multiscale.patchmatch.denoiser import InpaintingSettings
from rs_genedit.protocol import EditRequest, ExemplarTask, RemoveTask
from rs_genedit.runtime.context import JobContext
from scipy import ndimage

from tests.core.methods import test_inpainting as compiled

DRAFT = compiled.DRAFT
#: Few steps: torch on the processor is there for its pixels, not for its speed.
QUICK = replace(DRAFT, steps=(4, 2, 2), tries=4, sharp_steps=2)


@pytest.fixture
def on_device(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the helper makes is made by the device's denoiser."""

    def made(*arguments: Any) -> device_inpainting.DeviceInpaintingDenoiser:
        return device_inpainting.DeviceInpaintingDenoiser(*arguments, device="cpu")

    monkeypatch.setattr(compiled, "InpaintingDenoiser", made)


def both(
    pixels: NDArray[np.float32], settings: InpaintingSettings, monkeypatch: pytest.MonkeyPatch
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The filling by compiled kernels and by the device's."""
    roi = compiled.hole(70, 66, 94, 96)
    by_kernels = compiled.filled(pixels, roi, settings)
    with monkeypatch.context() as patch:
        patch.setattr(
            compiled,
            "InpaintingDenoiser",
            lambda *arguments: device_inpainting.DeviceInpaintingDenoiser(*arguments, device="cpu"),
        )
        return by_kernels, compiled.filled(pixels, roi, settings)


@pytest.mark.parametrize("bands", [3, 6])
def test_it_is_the_filling_of_the_compiled_kernels(bands: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its noise. A grey level is 2/255."""
    wanted, found = both(compiled.grained(1, bands), QUICK, monkeypatch)
    assert np.abs(found - wanted).max() <= 2 / 255
    assert (np.abs(found - wanted) < 1e-5).mean() > 0.99


def test_class_codes_are_the_matches_alone(on_device: None) -> None:
    pixels, roi = np.round(compiled.grained(7, 1) * 40).astype(np.float32), compiled.hole(70, 66, 94, 96)
    made = compiled.filled(pixels, roi, replace(QUICK, shift=0.0))
    assert set(np.unique(made[:, roi])) <= set(np.unique(pixels[:, ~roi]))


def test_a_step_that_memory_ended_in_is_taken_again_from_where_it_began(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wanted = both(compiled.grained(2), QUICK, monkeypatch)[1]
    real, asked = device_kernels.aggregate, []

    def scarce(*given: Any) -> None:
        asked.append(len(given[6]))
        if asked[-1] > 256 and len(asked) > 8:  # the field of this step is improved by now
            raise torch.OutOfMemoryError
        real(*given)

    monkeypatch.setattr(device_walk, "_MOST", {"cpu": 512})
    monkeypatch.setattr(device_walk, "_FEWEST", 64)
    monkeypatch.setattr(device_kernels, "aggregate", scarce)
    found = both(compiled.grained(2), QUICK, monkeypatch)[1]
    assert np.array_equal(found, wanted)
    (ended,) = (number for number, most in enumerate(asked) if number >= 8 and most > 256)
    assert len(asked) > ended + 1, "one step is taken again, and all go on with fewer pixels"


@pytest.mark.parametrize("task", [RemoveTask(), ExemplarTask("500002,4999940,500030,4999970")])
def test_a_request_for_a_device_is_computed_there(
    task: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Devices with compiled kernels are one set; without it the CPU is a device like any other."""
    path, outputs = tmp_path / "scene.tif", [tmp_path / f"{name}.tif" for name in ("compiled", "device")]
    noise = ndimage.gaussian_filter(np.random.default_rng(0).standard_normal((3, 96, 96)), (0, 1.5, 1.5))
    pixels = np.clip(120 + 60 * noise / noise.std() * 0.5, 1, 254).astype(np.uint8)
    place = {"crs": "EPSG:32633", "transform": from_origin(500000, 5000000, 1, 1)}
    with rasterio.open(path, "w", driver="GTiff", width=96, height=96, count=3, dtype="uint8", **place) as file:
        file.write(pixels)
    used: list[str] = []
    real = device_walk.DeviceWalk.walk_scale

    def watched(self: Any, *arguments: Any) -> Any:
        used.append(self.device)
        return real(self, *arguments)

    monkeypatch.setattr(device_walk.DeviceWalk, "walk_scale", watched)
    box = "500040,4999940,500056,4999956"
    for output, known in zip(outputs, (method.COMPILED, frozenset()), strict=True):
        monkeypatch.setattr(method, "COMPILED", known)
        assert not used
        edit(EditRequest(str(path), str(output), task, box, quality="draft", device="cpu"), JobContext())
    assert set(used) == {"cpu"}
    with rasterio.open(outputs[1]) as file:
        made = file.read()
    assert np.array_equal(made[:, :20], pixels[:, :20])
    assert not np.array_equal(made[:, 44:56, 40:56], pixels[:, 44:56, 40:56])

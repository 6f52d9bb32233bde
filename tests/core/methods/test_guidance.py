from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.guidance import SHARE, Placed
from rs_genedit.methods.multiscale.resample import area, scaled
from rs_genedit.methods.multiscale.schedule import Level
from rs_genedit.raster.grid import Window

from tests.core.methods.making import disc, texture

WINDOW = Window(64, -32, 128, 160)
MASK = disc(128, 160, 70, 60, 20)


def step(factor: float) -> Step:
    window = scaled(WINDOW, factor)
    return Step(0, window, Level(1, 0), np.zeros((3, *window.shape), np.float32), np.ones(window.shape, bool))


@pytest.mark.parametrize("factor", [1, 2, 8])
def test_the_estimate_is_pulled_to_the_object_and_nowhere_else(factor: int):
    pixels = texture(128, 160) * MASK
    at = step(factor)
    clean = np.full((3, *at.window.shape), -0.9, np.float32)
    out = Placed(WINDOW, pixels, MASK).steer(clean.copy(), at, last_scale=False)
    covered = area(MASK[None].astype(np.float32), WINDOW, at.window, factor)[0]
    target = area(pixels, WINDOW, at.window, factor) / np.maximum(covered, 1e-6)
    expected = np.where(covered > 0.5, -0.9 + SHARE * (target + 0.9), -0.9)
    assert np.allclose(out, expected, atol=1e-5)
    assert (covered > 0.5).any()


@pytest.mark.parametrize("beside", [0.0, -0.9])
def test_what_surrounds_the_object_does_not_colour_it(beside: float):
    """The object's rim is the object's, not a mix with what lies beside it."""
    at = step(8)
    pixels = np.where(MASK, np.float32(0.7), np.float32(beside)) * np.ones((3, 1, 1), np.float32)
    out = Placed(WINDOW, pixels, MASK).steer(np.zeros((3, *at.window.shape), np.float32), at, False)
    pulled = out != 0
    assert pulled.any()
    assert np.allclose(out[pulled], SHARE * 0.7, atol=1e-5)


def test_the_finest_scale_starts_on_the_object_and_is_then_left_to_the_denoiser():
    clean = texture(128, 160)
    placed = Placed(WINDOW, -clean, MASK)
    later = replace(step(1), number=1)
    assert np.array_equal(placed.steer(clean.copy(), later, last_scale=True), clean)
    begun = placed.steer(clean.copy(), step(1), last_scale=True)
    assert np.allclose(begun[:, MASK], (1 - 2 * SHARE) * clean[:, MASK], atol=1e-5)

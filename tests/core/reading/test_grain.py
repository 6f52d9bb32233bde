"""Noise and blur of pictures of which both are known."""

from __future__ import annotations

import numpy as np
import pytest
from rs_genedit.raster.scene import open_scene
from rs_genedit.reading.grain import BINS, grain_of
from scipy import ndimage

from benchmarks import data

SIDE = 384


def blocks(blur: float, noise: float, noise_blur: float = 0.0) -> np.ndarray:
    """Rectangles of even brightness over each other, blurred, with noise: (3, SIDE, SIDE)."""
    rng = np.random.default_rng(4)
    light = np.full((SIDE, SIDE), 0.5)
    for _ in range(70):
        row, col = rng.integers(0, SIDE, 2)
        tall, wide = rng.integers(20, 110, 2)
        light[row : row + tall, col : col + wide] = rng.uniform(0.1, 0.9)
    grains = rng.standard_normal((3, SIDE, SIDE))
    if noise_blur:
        grains = ndimage.gaussian_filter(grains, (0, noise_blur, noise_blur))
        grains /= grains.std()
    return (ndimage.gaussian_filter(light, blur)[None] + noise * grains).astype(np.float32)


EVERYWHERE = np.ones((SIDE, SIDE), bool)


@pytest.mark.parametrize("noise", [0.004, 0.012, 0.03])
def test_the_deviation_of_noise_is_found(noise: float):
    found = grain_of(blocks(0.8, noise), EVERYWHERE).noise
    assert len(found) == 3
    assert np.allclose(found, noise, rtol=0.15)


def test_white_noise_has_a_flat_spectrum_and_blurred_noise_a_falling_one():
    white = grain_of(blocks(1.0, 0.02), EVERYWHERE).spectrum
    assert len(white) == BINS
    assert np.allclose(white[1:], 1, atol=0.15)
    soft = grain_of(blocks(1.0, 0.02, noise_blur=1.0), EVERYWHERE).spectrum
    assert soft[0] > 3
    assert soft[-1] < 0.15
    assert np.all(np.diff(soft[1:]) < 0)


@pytest.mark.parametrize("blur", [0.8, 1.2, 2.0, 3.0])
@pytest.mark.parametrize("noise", [0.0, 0.01])
def test_the_width_of_the_point_spread_is_found(blur: float, noise: float):
    found = grain_of(blocks(blur, noise), EVERYWHERE).blur
    assert found is not None
    assert found == pytest.approx(blur, rel=0.2, abs=0.1)


def test_nothing_is_told_where_there_is_nothing():
    flat = np.full((2, 64, 64), 0.3, np.float32)
    found = grain_of(flat, np.ones((64, 64), bool))
    assert found.noise == (0.0, 0.0)
    assert found.blur is None
    assert grain_of(flat[:, :5], np.ones((5, 64), bool)).spectrum == (1.0,) * BINS


def test_what_holds_no_data_does_not_count():
    picture = blocks(1.0, 0.02)
    valid = EVERYWHERE.copy()
    valid[:, : SIDE // 2] = False
    picture[:, ~valid] = 0
    assert np.allclose(grain_of(picture, valid).noise, 0.02, rtol=0.15)


@pytest.mark.parametrize("more", [1.0, 2.0])
def test_a_real_scene_that_is_blurred_is_found_blurred(more: float):
    path = data.raster("nl_gorinchem_25cm_rdnew.tif")
    if not path.exists():
        pytest.skip("the real rasters are not here")
    with open_scene(path) as scene:
        picture = scene.read(scene.window).astype(np.float32) / 255
    valid = np.ones(picture.shape[1:], bool)
    own, blurred = (
        grain_of(p, valid).blur for p in (picture, ndimage.gaussian_filter(picture, (0, more, more)))
    )
    assert own is not None
    assert own < 0.8, "an orthophoto that was sharpened"
    assert blurred == pytest.approx(np.hypot(own, more), rel=0.3)

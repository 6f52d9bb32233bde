from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rs_genedit.methods.multiscale.noise import BLOCK, gaussian
from rs_genedit.raster.grid import Window

whole = Window(-200, -150, 420, 330)
rows, cols = st.integers(-200, 219), st.integers(-150, 179)


@pytest.fixture(scope="module")
def full() -> np.ndarray:
    return gaussian(whole, 2, seed=5, scale=1)


@given(rows, rows, cols, cols)
def test_a_crop_is_the_crop_of_the_noise(full: np.ndarray, top: int, bottom: int, left: int, right: int):
    window = Window.from_bounds(min(top, bottom), min(left, right), max(top, bottom) + 1, max(left, right) + 1)
    part = gaussian(window, 2, seed=5, scale=1)
    assert part.dtype == np.float32
    assert part.tobytes() == full[(slice(None), *window.slices(within=whole))].tobytes()


def test_a_band_is_the_same_however_many_follow():
    window = Window(10, 20, 90, 70)
    assert np.array_equal(gaussian(window, 5, 1, 0)[:2], gaussian(window, 2, 1, 0))


SQUARE = Window(-BLOCK, -BLOCK, 4 * BLOCK, 4 * BLOCK)
BASE = {"seed": 1, "scale": 2, "step": 3}
OTHERS = [
    BASE | {"seed": 2},
    BASE | {"seed": 1 + 2**32},
    BASE | {"seed": 2**63 - 1},
    BASE | {"scale": 3},
    BASE | {"step": 4},
    BASE | {"scale": 3, "step": 2},
    BASE | {"seed": 2, "scale": 1},
]


@pytest.mark.parametrize("other", OTHERS, ids=str)
def test_every_part_of_the_key_makes_other_noise(other: dict[str, int]):
    one, two = gaussian(SQUARE, 1, **BASE), gaussian(SQUARE, 1, **other)
    assert abs(np.corrcoef(one.ravel(), two.ravel())[0, 1]) < 0.02  # 5 standard errors


def test_bands_blocks_and_neighbours_are_independent():
    noise = gaussian(SQUARE, 2, **BASE)
    blocks = noise[0].reshape(4, BLOCK, 4, BLOCK).transpose(0, 2, 1, 3).reshape(16, -1)
    between = np.corrcoef(blocks)[np.triu_indices(16, 1)]
    assert np.abs(between).max() < 0.08
    pairs = (noise[0], noise[1]), (noise[0, 1:], noise[0, :-1]), (noise[0, :, 1:], noise[0, :, :-1])
    for one, two in pairs:
        assert abs(np.corrcoef(one.ravel(), two.ravel())[0, 1]) < 0.02


def test_it_is_standard_normal():
    noise = gaussian(Window(0, 0, 512, 512), 1, seed=9, scale=0).astype(np.float64).ravel()
    error = 1 / np.sqrt(noise.size)
    assert abs(noise.mean()) < 5 * error
    assert abs(noise.var() - 1) < 5 * np.sqrt(2) * error
    assert abs((noise**3).mean()) < 5 * np.sqrt(15) * error
    assert abs((noise**4).mean() - 3) < 5 * np.sqrt(96) * error
    assert 0.0446 < (np.abs(noise) > 2).mean() < 0.0464


def test_what_is_kept_for_the_next_step_cannot_be_spoilt():
    for side in (64, 1200):  # kept, and too large to be
        noise = gaussian(Window(0, 0, side, side), 1, seed=1, scale=0)
        with pytest.raises(ValueError, match="read-only"):
            noise += 1

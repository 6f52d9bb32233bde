"""The smooth continuation into unknown places."""

import numpy as np
import pytest
from rs_genedit.methods.multiscale import laplace as module
from rs_genedit.methods.multiscale.laplace import laplace_fill


def disc(side: int, radius: float) -> np.ndarray:
    rows, cols = np.mgrid[:side, :side] - side // 2
    return np.hypot(rows, cols) < radius


def plane(side: int) -> np.ndarray:
    rows, cols = np.mgrid[:side, :side] / side
    return np.stack([rows + 2 * cols, rows * cols, rows**2 - cols**2]).astype(np.float32)


def test_a_harmonic_picture_is_continued_exactly():
    picture, free = plane(41), disc(41, 15)
    damaged = np.where(free, np.nan, picture)
    np.testing.assert_allclose(laplace_fill(damaged, free), picture, atol=1e-5)


def test_large_places_are_solved_from_half_the_size(monkeypatch):
    picture, free = plane(121), disc(121, 45)
    monkeypatch.setattr(module, "DIRECT", 1000)
    np.testing.assert_allclose(laplace_fill(np.where(free, 9, picture), free), picture, atol=0.02)


def test_known_pixels_stay_to_the_bit_and_nothing_leaves_their_range():
    rng = np.random.default_rng(3)
    picture, free = rng.random((2, 30, 33)).astype(np.float32), disc(33, 9)[:30]
    out = laplace_fill(picture, free)
    assert (out[:, ~free] == picture[:, ~free]).all()
    assert out[:, free].min() >= picture[:, ~free].min()
    assert out[:, free].max() <= picture[:, ~free].max()


@pytest.mark.parametrize("free", [np.ones((5, 6), bool), np.zeros((5, 6), bool)])
def test_all_or_nothing_known(free):
    picture = np.ones((1, 5, 6), np.float32)
    assert (laplace_fill(picture, free) == (0 if free.all() else 1)).all()


def test_an_edge_goes_on_across_the_gap():
    picture = np.zeros((1, 40, 60), np.float32)
    picture[:, 20:] = 1
    free = np.zeros((40, 60), bool)
    free[12:28, 25:35] = True
    middle = laplace_fill(np.where(free, 7, picture), free)[0, :, 30]
    assert middle[14] < 0.25
    assert middle[25] > 0.75

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.patch import sharpness
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource, atlas
from rs_genedit.methods.multiscale.patch.sharpness import laplacian, restore, share
from rs_genedit.methods.multiscale.schedule import Level
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext

from tests.core.methods.making import texture, workers

numbers = st.floats(0.01, 10)


@given(numbers, st.floats(-1, 1), numbers, st.floats(0.01, 30))
def test_beta_solves_the_equation_or_comes_nearest(a: float, slant: float, c: float, target: float):
    b = slant * np.sqrt(a * c)  # Cauchy-Schwarz: what a mean of products can be
    beta = share(a, b, c, target)
    assert 0 <= beta <= 1
    if a >= target:
        assert beta == 0
        return
    detail = a + 2 * b * beta + c * beta**2
    if beta < 1:
        assert detail == pytest.approx(target, rel=1e-6)
    else:
        assert a + 2 * b + c <= target * (1 + 1e-9)


def test_nothing_is_mixed_in_where_the_pieces_are_the_mean():
    assert share(1.0, 0.0, 0.0, 5.0) == 0


def test_the_laplacian_of_a_paraboloid_is_flat():
    row, col = np.mgrid[:9, :11].astype(np.float32)
    assert np.allclose(laplacian((row**2 + col**2)[None]), -4)
    assert np.allclose(laplacian((3 * row - col)[None]), 0)


@pytest.mark.parametrize("threads", [1, 2])
def test_a_blurred_mean_becomes_as_sharp_as_its_sources(threads: int):
    height, width = 130, 140
    patch_source = PatchSource(texture(height, width), np.ones((height, width), bool))
    laid = atlas([patch_source], 1, 2, 10**6, 0)
    window = Window(64, -10, height, width)
    sources = np.arange(height * width).reshape(height, width)
    pieces = laid.pixels[sources].transpose(2, 0, 1)
    mean = pieces.copy()
    for axis in (1, 2):
        mean = (mean + np.roll(mean, 1, axis) + np.roll(mean, -1, axis)) / 3
    active = np.zeros(window.shape, bool)
    active[20:110, 30:120] = True
    step = Step(0, window, Level(1, 0), mean, active)
    out = mean.copy()
    restore(out, sources, laid, step, workers(threads))
    assert np.array_equal(out[:, ~active], mean[:, ~active])
    inner = slice(21, 109), slice(31, 119)
    energy = [(laplacian(p)[:, 20:108, 30:118] ** 2).mean() for p in (mean, out, pieces)]
    assert energy[0] < 0.2 * energy[2]
    assert energy[1] == pytest.approx(energy[2], rel=0.05)
    beta = (out - mean)[(slice(None), *inner)] / (pieces - mean)[(slice(None), *inner)]
    assert np.nanstd(beta[np.abs((pieces - mean)[(slice(None), *inner)]) > 0.01]) < 1e-3, "one beta for all"


def test_where_pieces_meet_no_more_is_mixed_in_than_the_sources_have():
    """Pieces of 5 x 5 pixels from anywhere are rougher than what they were cut from, by their seams."""
    height = width = 130
    laid = atlas([PatchSource(texture(height, width), np.ones((height, width), bool))], 1, 2, 10**6, 0)
    rng = np.random.default_rng(4)
    corner = rng.integers(0, height - 5, (2, 26, 26)).repeat(5, 1).repeat(5, 2)
    rows, cols = corner[0] + (np.arange(height) % 5)[:, None], corner[1] + np.arange(width) % 5
    sources = rows * width + cols
    pieces = laid.pixels[sources].transpose(2, 0, 1)
    mean = pieces.copy()
    for axis in (1, 2):
        mean = (mean + np.roll(mean, 1, axis) + np.roll(mean, -1, axis)) / 3
    step = Step(0, Window(0, 0, height, width), Level(1, 0), mean, np.ones((height, width), bool))
    out = mean.copy()
    restore(out, sources, laid, step, workers())
    whole = laid.pixels.T.reshape(3, height, width)
    energy = [(laplacian(p)[:, 8:-8, 8:-8] ** 2).mean() for p in (pieces, out, whole)]
    assert energy[0] > 1.3 * energy[2]
    assert energy[1] == pytest.approx(energy[2], rel=0.1)


def test_the_order_in_which_threads_end_does_not_show(monkeypatch: pytest.MonkeyPatch):
    """Sums of floats depend on their order: ended the other way round, they are the same bits."""

    class Backwards(Workers):
        def blocks(self, window, work):
            for block in reversed(list(window.tiles(64))):
                work(block)

    height, width = 300, 320
    noise = np.random.default_rng(2).normal(size=(3, height, width)).astype(np.float32)
    steps = np.exp(np.linspace(-9, 9, width, dtype=np.float32))  # addends of very different size
    laid = atlas([PatchSource(noise * steps, np.ones((height, width), bool))], 1, 2, 10**6, 0)
    sources = np.arange(height * width).reshape(height, width)
    mean = 0.6 * laid.pixels[sources].transpose(2, 0, 1)
    at = Step(0, Window(0, 0, height, width), Level(1, 0), mean, np.ones((height, width), bool))
    sums: list[tuple[float, ...]] = []
    monkeypatch.setattr(sharpness, "share", lambda *given: sums.append(given) or share(*given))
    for made in (workers(1), Backwards(1, 512, JobContext())):
        restore(mean.copy(), sources, laid, at, made)
    assert sums[0] == sums[1]


def test_without_an_active_pixel_nothing_happens():
    patch_source = PatchSource(texture(20, 20), np.ones((20, 20), bool))
    laid = atlas([patch_source], 1, 2, 10**6, 0)
    mean = np.zeros((3, 20, 20), np.float32)
    step = Step(0, Window(0, 0, 20, 20), Level(1, 0), mean, np.zeros((20, 20), bool))
    restore(mean, np.full((20, 20), 5), laid, step, workers())
    assert (mean == 0).all()

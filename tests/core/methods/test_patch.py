from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from rs_genedit.errors import RegionError
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.patch import denoiser as module
from rs_genedit.methods.multiscale.patch.denoiser import PatchDenoiser, PatchSettings, scales_for
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.schedule import Level
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.scratch import ScratchArrays

from tests.core.methods.making import disc, texture, workers

SETTINGS = PatchSettings(radius=2, components=12, most=3000, probes=4, coarse_steps=3, steps=2)
WINDOW = Window(-64, 0, 160, 140)


def denoiser(tmp_path, threads: int = 1, limit: int = 10**9, **changes) -> PatchDenoiser:
    patch_source = PatchSource(texture(100, 90, seed=4), np.ones((100, 90), bool))
    values = {"scales": 1, "settings": SETTINGS, "seed": 1} | changes
    return PatchDenoiser(
        [patch_source.padded(4)], store=ScratchArrays(tmp_path, limit), workers=workers(threads), **values
    )


def step(sigma: float, active: np.ndarray | None = None) -> Step:
    rng = np.random.default_rng(0)
    clean = texture(*WINDOW.shape, seed=8)
    noisy = (1 - sigma) * clean + sigma * rng.normal(size=clean.shape).astype(np.float32)
    if active is None:
        active = disc(*WINDOW.shape, 80, 60, 50)
    return Step(0, WINDOW, Level(1 - sigma, sigma), noisy, active)


def estimate(tmp_path, sigma: float, **changes) -> np.ndarray:
    made, at = denoiser(tmp_path, **changes), step(sigma)
    made.start(0, WINDOW, at.noisy, at.active, True)
    return np.asarray(made.estimate(at))[:, at.active]


@pytest.mark.parametrize("sigma", [0.6, 0.1])
def test_threads_and_store_do_not_show(tmp_path, sigma: float):
    one = estimate(tmp_path, sigma)
    assert estimate(tmp_path, sigma, threads=2).tobytes() == one.tobytes()
    assert estimate(tmp_path, sigma, limit=0).tobytes() == one.tobytes()


@pytest.mark.parametrize("sigma", [0.6, 0.1])
def test_what_is_drawn_lies_within_the_dictionary(tmp_path, sigma: float):
    found = estimate(tmp_path, sigma)
    assert np.isfinite(found).all()
    assert np.abs(found).max() <= 1.0001


def test_the_estimate_is_nearer_to_the_clean_content_than_the_state(tmp_path):
    for sigma in (0.6, 0.3, 0.1):
        made, at = denoiser(tmp_path), step(sigma)
        made.start(0, WINDOW, at.noisy, at.active, True)
        clean = texture(*WINDOW.shape, seed=8)[:, at.active]
        found = np.asarray(made.estimate(at))[:, at.active]
        noise = at.noisy[:, at.active] / (1 - sigma)
        assert ((found - clean) ** 2).mean() < 0.5 * ((noise - clean) ** 2).mean() + 0.02


def test_a_piece_of_the_dictionary_is_recognised(tmp_path):
    """Without noise, the content of the patch source is found where it is, and comes out as it is."""
    patch_source = texture(100, 90, seed=4)
    window = Window(0, 0, 100, 90)
    made = denoiser(tmp_path, settings=replace(SETTINGS, most=10**6, probes=1000))
    active = np.zeros(window.shape, bool)
    active[20:80, 20:70] = True
    at = Step(0, window, Level(0.99, 0.01), 0.99 * patch_source, active)
    made.start(0, window, patch_source, active, True)
    found = np.asarray(made.estimate(at))
    assert np.abs(found - patch_source)[:, active].max() < 0.01
    rows, cols = np.divmod(made.state_dict()["sources"], made.matcher(0).atlas.width)
    own = np.mgrid[:100, :90]
    same = (rows == own[0]) & (cols == own[1])
    assert same[active].mean() > 0.99


def test_a_finer_scale_starts_from_the_places_of_the_coarser(tmp_path):
    made = denoiser(tmp_path, scales=2)
    coarse = Window(-32, 0, 80, 70)
    free = disc(80, 70, 40, 30, 25)
    at = Step(0, coarse, Level(0.95, 0.05), np.zeros((3, 80, 70), np.float32), free)
    made.start(0, coarse, at.noisy, free, True)
    made.estimate(at)
    sources = np.array(made.state_dict()["sources"])
    wide = made.matcher(0).atlas.width
    fine_free = np.kron(free, np.ones((2, 2), bool))
    begun = made.start(1, WINDOW, np.full((3, *WINDOW.shape), 9, np.float32), fine_free, False)
    picture = made.matcher(1).atlas.pixels.T.reshape(3, -1, 2 * wide)
    for row, col in ((40, 30), (30, 20), (45, 41)):
        y, x = np.divmod(sources[row, col], wide)
        four = np.s_[:, 2 * row : 2 * row + 2, 2 * col : 2 * col + 2]
        assert np.array_equal(begun[four], picture[:, 2 * y : 2 * y + 2, 2 * x : 2 * x + 2])
    assert (begun[:, ~fine_free] == 9).all()


def test_the_state_dict_is_all_there_is_between_scales(tmp_path):
    free = disc(*WINDOW.shape, 80, 60, 50)
    blurry = np.zeros((3, *WINDOW.shape), np.float32)
    half = Window(-32, 0, 80, 70)
    one = denoiser(tmp_path, scales=2)
    at = Step(0, half, Level(0.9, 0.1), np.zeros((3, 80, 70), np.float32), free[::2, ::2])
    one.start(0, half, at.noisy, at.active, True)
    one.estimate(at)
    other = denoiser(tmp_path, scales=2)
    other.load_state_dict({key: value.copy() for key, value in one.state_dict().items()})
    begun, taken_up = (made.start(1, WINDOW, blurry, free, False) for made in (one, other))
    assert np.array_equal(begun, taken_up)
    assert denoiser(tmp_path).state_dict() == {}


def test_as_many_scales_as_the_sheets_can_fill():
    usable = np.zeros((64, 64), bool)
    usable[8:40, 8:40] = True
    patch_source = PatchSource(texture(64, 64), usable).padded(32)
    assert scales_for([patch_source], 1, 2) == 1
    assert scales_for([patch_source], 6, 2) == 2  # 16 x 16 pixels hold 144 patches, 8 x 8 only 16
    assert scales_for([patch_source] * 3, 6, 2) == 3


def test_too_small_an_exemplar_is_told():
    usable = np.zeros((64, 64), bool)
    usable[8:16, 8:16] = True
    with pytest.raises(RegionError, match=r"fewer than 40 patches of 5 x 5 pixels; choose a larger region"):
        scales_for([PatchSource(texture(64, 64), usable)], 3, 2)


def test_the_median_of_very_many_distances_is_the_median():
    """Above a size it goes by the values' bits, strip by strip; the figure is numpy's to the bit."""
    rng = np.random.default_rng(5)
    for rows in (511, 512):
        distances = rng.gamma(2.0, 0.3, (rows, 501)).astype(np.float32)
        distances[rng.random(distances.shape) < 0.3] = np.inf
        distances[rng.random(distances.shape) < 0.1] = 0.0
        direct = float(np.median(distances[np.isfinite(distances)]))
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(module, "_MANY", 100)
            assert module._median(distances, ScratchArrays.in_memory()) == direct


def test_a_source_is_the_same_whatever_the_tiles_it_is_worked_in(tmp_path, monkeypatch):
    from rs_genedit.methods.multiscale.patch import patch_sources, resemblance

    pixels, roi = texture(300, 260), disc(300, 260, 150, 120, 60)
    source = PatchSource(pixels, ~roi, roi, 48, unwanted=True)
    whole = [source.at(factor, 3) for factor in (1, 2, 4)]
    monkeypatch.setattr(patch_sources, "_TILE", 64)
    monkeypatch.setattr(resemblance, "_TILE", 64)
    for factor, (means, centres) in zip((1, 2, 4), whole, strict=True):
        again, some = source.at(factor, 3, ScratchArrays(tmp_path, 1000))
        assert np.array_equal(means, again)
        assert np.array_equal(centres, some)

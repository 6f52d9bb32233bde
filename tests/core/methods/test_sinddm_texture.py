"""SinDDM of an exemplar: as rough and as coloured as the exemplar, and blind to what surrounds the ROI."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from rs_genedit.methods.base import MethodSettings
from rs_genedit.methods.canvas import Border
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.pyramid import distance, pyramid_level
from rs_genedit.methods.multiscale.sampler import Sampler
from rs_genedit.methods.multiscale.sinddm.cache import TrainedNetwork
from rs_genedit.methods.multiscale.sinddm.denoiser import SinDDMDenoiser
from rs_genedit.methods.multiscale.sinddm.method import SinDDMMethod
from rs_genedit.methods.multiscale.sinddm.network import HALO
from rs_genedit.methods.multiscale.sinddm.noise_levels import NoisePlan
from rs_genedit.methods.multiscale.sinddm.subbands import TextureStatistics
from rs_genedit.methods.multiscale.sinddm.training import TrainingSettings, fresh_weights
from rs_genedit.methods.multiscale.sinddm.training_pyramid import RATIO
from rs_genedit.raster.grid import Window
from rs_genedit.raster.metrics import detail_ratio
from rs_genedit.runtime.context import JobContext
from scipy import ndimage

from tests.core.methods import making

SIDE, PLAN = 96, NoisePlan(2)


def crowns(bands: int = 3, seed: int = 0) -> np.ndarray:
    """Soft blobs whose bands go together, with a little grain; (bands, SIDE, SIDE)."""
    rng = np.random.default_rng(seed)
    blobs = ndimage.gaussian_filter(rng.normal(size=(SIDE, SIDE)), 3) * 2
    grain = ndimage.gaussian_filter(rng.normal(size=(bands, SIDE, SIDE)), (0, 0.8, 0.8)) * 0.06
    share = np.linspace(1, 0.5, bands)[:, None, None]
    return np.asarray(share * blobs + grain - 0.3, np.float32)


def grainy(bands: int = 3, seed: int = 1) -> np.ndarray:
    """What a network makes of it after a few minutes: bright, and with grain of no colour in common."""
    noise = np.random.default_rng(seed).normal(0.7, 0.02, (bands, SIDE, SIDE))
    return np.asarray(1.2 * crowns(bands, seed=9) + noise, np.float32)


@pytest.mark.parametrize("bands", [1, 3, 6])
def test_grain_comes_out_as_rough_and_as_coloured_as_the_texture(bands: int) -> None:
    texture, made, whole = crowns(bands), grainy(bands), np.ones((SIDE, SIDE), bool)
    before = made.copy()
    roi = making.disc(SIDE, SIDE, 50, 44, 30)
    statistics = TextureStatistics.of(texture, whole)
    assert statistics is not None
    statistics.match(made, roi)
    assert detail_ratio(before, roi, texture, whole) > 2.5
    assert 0.8 < detail_ratio(made, roi, texture, whole) < 1.25
    assert made[:, roi].mean(1) == pytest.approx(texture.mean((1, 2)), abs=0.01)
    assert np.cov(made[:, roi]) == pytest.approx(np.cov(texture.reshape(bands, -1)), rel=0.25, abs=0.005)
    assert np.array_equal(made[:, ~roi], before[:, ~roi])


def test_what_is_the_texture_already_stays_as_it_is() -> None:
    texture, whole = crowns(), np.ones((SIDE, SIDE), bool)
    made = texture.copy()
    statistics = TextureStatistics.of(texture, whole)
    assert statistics is not None
    statistics.match(made, whole)
    assert np.abs(made - texture).max() < 1e-3


def test_flat_texture_gives_flat_colour_and_flat_pixels_give_numbers() -> None:
    whole, calm = np.ones((SIDE, SIDE), bool), np.full((2, SIDE, SIDE), 0.25, np.float32)
    statistics = TextureStatistics.of(calm, whole)
    made = grainy(2)
    assert statistics is not None
    statistics.match(made, whole)
    assert made == pytest.approx(calm, abs=1e-2)
    rough = TextureStatistics.of(grainy(2), whole)
    assert rough is not None
    rough.match(calm, whole)
    assert np.isfinite(calm).all()


def test_only_usable_pixels_say_what_the_texture_is() -> None:
    texture, usable = crowns(), making.disc(SIDE, SIDE, 40, 40, 30)
    poisoned = np.where(usable, texture, np.float32(1e4))
    found = [TextureStatistics.of(pixels, usable) for pixels in (texture, poisoned)]
    assert found[0] is not None
    assert found[1] is not None
    assert np.array_equal(found[0].mean, found[1].mean)
    assert np.array_equal(found[0].covariance, found[1].covariance)
    everywhere = TextureStatistics.of(texture, np.ones_like(usable))
    assert everywhere is not None
    # The disc is a third of the picture: the rest is no content of no contrast.
    finest = [np.trace(each.covariance[0]) for each in (found[0], everywhere)]
    assert finest[0] == pytest.approx(finest[1], rel=0.25)
    assert TextureStatistics.of(texture, np.zeros_like(usable)) is None


def test_apart_is_free_at_every_scale_and_only_beyond_it_known_values_hold() -> None:
    canvas, workers = making.canvas(Window(0, 0, 200, 200)), making.workers()
    store = JobContext().arrays
    for factor in (1.0, 2.0):
        border = Border(8, soft=3, keep=0.0, apart=HALO)
        level = pyramid_level(canvas, border, 0, factor, HALO, store, workers)
        away = distance(level.roi)
        margin = round(8 / factor) + HALO
        assert not level.keep[away <= margin].any()
        assert (level.keep[(away > margin) & (away <= margin + 3)] > 0).all()
        assert (level.keep[away > margin + 3] == 1).all()


class Asked:
    """What the method reads of a recipe."""

    synthesises, shifts = True, True
    border, strength = Border(6, soft=3, keep=0.0), 1.0


def denoiser(texture: np.ndarray, statistics: bool) -> SinDDMDenoiser:
    """Of a network that was never trained: its bytes are as good as any."""
    bands = len(texture)
    bound = np.full((PLAN.scales, bands), 2.0, np.float32)
    vector = fresh_weights(bands, TrainingSettings(width=8))
    trained = TrainedNetwork(bands, 8, vector, -bound, bound, "velocity", "key")
    known: Any = [TextureStatistics.of(texture, np.ones((SIDE, SIDE), bool))] * 2 if statistics else ()
    return SinDDMDenoiser(trained, PLAN, making.workers(), ratio=RATIO, stride=12, texture=known)


def made(surroundings: float, statistics: bool = True) -> tuple[np.ndarray, np.ndarray]:
    """An exemplar's texture in ground of one brightness, and the ROI with its feather."""
    texture = crowns()
    canvas = making.canvas(Window(0, 0, SIDE, SIDE))
    pixels = np.where(canvas.roi, canvas.pixels, np.float32(surroundings))
    canvas = replace(canvas, pixels=pixels)
    method, context, recipe = SinDDMMethod(MethodSettings()), JobContext(), Asked()
    sources = [PatchSource(texture, np.ones((SIDE, SIDE), bool))]
    seen, border = method.setting(canvas, recipe, sources, context)  # type: ignore[arg-type]
    network = denoiser(texture, statistics)
    sampler = Sampler(seen, border, network, context.arrays, making.workers(), seed=3)
    return sampler.run(), distance(canvas.roi) <= recipe.border.feather


def test_an_exemplar_is_made_blind_to_what_surrounds_the_roi() -> None:
    """A pale rim came from the bright field that a network of forests was shown."""
    (dark, place), (bright, _) = made(-0.9), made(0.9)
    assert np.array_equal(dark[:, place], bright[:, place])


def test_the_last_estimate_is_brought_to_the_textures_statistics() -> None:
    whole = np.ones((SIDE, SIDE), bool)
    (plain, place), (matched, _) = made(0.9, statistics=False), made(0.9)
    assert not 0.5 < detail_ratio(plain, place, crowns(), whole) < 2
    assert 0.5 < detail_ratio(matched, place, crowns(), whole) < 3


def test_what_is_no_texture_sees_its_surroundings() -> None:
    recipe, canvas = Asked(), making.canvas(Window(0, 0, SIDE, SIDE))
    recipe.synthesises = False  # type: ignore[misc]
    found = SinDDMMethod(MethodSettings()).setting(canvas, recipe, [], JobContext())  # type: ignore[arg-type]
    assert found == (canvas, recipe.border)


def test_a_place_without_data_is_made_too_and_says_nothing() -> None:
    canvas = making.canvas(Window(0, 0, SIDE, SIDE))
    canvas = replace(canvas, valid=np.zeros_like(canvas.valid), pixels=np.full_like(canvas.pixels, np.nan))
    texture, usable = crowns(), making.disc(SIDE, SIDE, 40, 40, 30)
    recipe: Any = Asked()
    method = SinDDMMethod(MethodSettings())
    seen, border = method.setting(canvas, recipe, [PatchSource(texture, usable)], JobContext())
    mean = texture[:, usable].mean(1)[:, None, None]
    assert np.allclose(seen.pixels, mean, atol=1e-5)
    assert seen.valid.all()
    assert border.apart == HALO

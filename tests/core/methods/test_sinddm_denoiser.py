from dataclasses import replace

import numpy as np
import pytest
import torch
from rs_genedit.errors import Cancelled, DeviceError, RegionError
from rs_genedit.methods.canvas import Border, Canvas
from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.sampler import Sampler
from rs_genedit.methods.multiscale.sinddm import prepare
from rs_genedit.methods.multiscale.sinddm.cache import TrainedNetwork
from rs_genedit.methods.multiscale.sinddm.denoiser import SinDDMDenoiser
from rs_genedit.methods.multiscale.sinddm.network import Network
from rs_genedit.methods.multiscale.sinddm.noise_levels import NoisePlan
from rs_genedit.methods.multiscale.sinddm.training import TrainingSettings, fresh_weights, load_flat
from rs_genedit.methods.multiscale.sinddm.training_pyramid import RATIO
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.scratch import ScratchArrays
from scipy import ndimage

BANDS, WIDTH, PLAN = 2, 8, NoisePlan(3)


def network(target="velocity", limit=3.0):
    vector = fresh_weights(BANDS, TrainingSettings(width=WIDTH))
    bound = np.full((PLAN.scales, BANDS), limit, np.float32)
    return TrainedNetwork(BANDS, WIDTH, vector, -bound, bound, target, "key")


def denoiser(threads=1, context=None, trained=None, **options):
    workers = Workers(threads, 512, context or JobContext())
    return SinDDMDenoiser(trained or network(), PLAN, workers, ratio=RATIO, **options)


def state(window, scale=1, number=20, seed=0):
    """A state whose pixels depend on where they lie, so that crops of it agree."""
    rng = np.random.default_rng(seed)
    noisy, blurry = rng.normal(0, 1, (2, BANDS, 300, 300)).astype(np.float32)
    at = (slice(None), *window.slices())
    active = np.ones(window.shape, bool)
    return Step(scale, window, PLAN.level(scale, number), noisy[at], active, blurry[at])


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
def test_threads_do_not_change_a_pixel(precision):
    whole = denoiser(1, precision=precision).estimate(state(Window(0, 0, 230, 200)))
    again = denoiser(3, precision=precision).estimate(state(Window(0, 0, 230, 200)))
    assert np.array_equal(whole, again)


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
def test_blocks_do_not_depend_on_the_window(precision):
    plain = denoiser(precision=precision, anchor=0)
    whole, part = (plain.estimate(state(w)) for w in (Window(0, 0, 230, 200), Window(37, 11, 150, 170)))
    assert np.array_equal(part[:, 16:-16, 16:-16], whole[:, 53:171, 27:165])


def test_broad_colours_are_those_of_the_coarser_result():
    step = state(Window(0, 0, 128, 128))
    step = replace(step, blurry=np.full_like(step.blurry, 0.5))
    free, held = denoiser(anchor=0).estimate(step), denoiser(anchor=3).estimate(step)
    assert np.abs(ndimage.gaussian_filter(held, (0, 8, 8)) - 0.5).max() < 0.05
    assert np.abs(ndimage.gaussian_filter(free, (0, 8, 8)) - 0.5).max() > 0.2
    fine = [found - ndimage.gaussian_filter(found, (0, 3, 3)) for found in (free, held)]
    assert fine[1].std() == pytest.approx(fine[0].std(), rel=0.3)


def test_blocks_are_exact():
    """Inside, the estimate is that of the whole image in one pass of the network."""
    step = state(Window(0, 0, 200, 150))
    plain = Network(BANDS, WIDTH)
    load_flat(plain, network().weights)
    with torch.inference_mode():
        velocity = plain(torch.from_numpy(step.noisy)[None], torch.tensor([20]), torch.tensor([1]))[0].numpy()
    level = step.level
    mixed = np.clip(level.alpha * step.noisy - level.sigma * velocity, -3, 3)
    expected = np.clip((mixed - level.gamma * step.blurry) / (1 - level.gamma), -3, 3)
    found = denoiser(precision="float32", anchor=0).estimate(step)
    assert np.allclose(found[:, 16:-16, 16:-16], expected[:, 16:-16, 16:-16], atol=1e-4)


def test_what_is_not_asked_for_is_not_computed():
    step = state(Window(0, 0, 192, 192))
    few = np.zeros((192, 192), bool)
    few[70, 70] = True
    found = denoiser(anchor=0).estimate(replace(step, active=few))
    assert np.array_equal(found[:, 64:128, 64:128], denoiser(anchor=0).estimate(step)[:, 64:128, 64:128])
    assert not found[:, :64].any()
    assert not found[:, :, 128:].any()


@pytest.mark.parametrize("window", [Window(0, 0, 1, 1), Window(-3, 5, 7, 40), Window(63, 63, 2, 130)])
def test_small_and_odd_windows(window):
    noisy = np.random.default_rng(0).normal(0, 1, (BANDS, *window.shape)).astype(np.float32)
    step = Step(0, window, PLAN.level(0, 99), noisy, np.ones(window.shape, bool))
    found = denoiser().estimate(step)
    assert found.shape == noisy.shape
    assert found.dtype == np.float32
    assert np.isfinite(found).all()


@pytest.mark.parametrize("target", ["velocity", "noise"])
def test_estimates_are_clipped_to_the_scenes_values(target):
    found = denoiser(trained=network(target, limit=0.25), anchor=0).estimate(
        state(Window(0, 0, 64, 64), number=50)
    )
    assert np.abs(found).max() <= 0.25
    assert np.abs(found).max() > 0.2


def test_short_batches_are_filled_up_and_memory_shortage_halves_them(monkeypatch):
    step = state(Window(0, 0, 192, 192))
    many = denoiser(precision="float32")
    many._batch = 4
    blocks = np.random.default_rng(1).normal(0, 1, (3, BANDS, 96, 96)).astype(np.float32)
    expected = many._noise(blocks, step)
    real, shapes = many._network.forward, []

    def scarce(noisy, level, scale):
        shapes.append(len(noisy))
        if len(noisy) > 1:
            raise torch.OutOfMemoryError
        return real(noisy, level, scale)

    monkeypatch.setattr(many._network, "forward", scarce)
    assert np.allclose(many._noise(blocks, step), expected, atol=1e-5)
    assert shapes == [4, 2, 1, 1, 1]

    def none_at_all(noisy, level, scale):
        raise torch.OutOfMemoryError

    monkeypatch.setattr(many._network, "forward", none_at_all)
    with pytest.raises(DeviceError, match="too little free memory"):
        many._noise(blocks, step)


def test_cancel_stops_an_estimate():
    context = JobContext()
    context.cancelled.set()
    with pytest.raises(Cancelled):
        denoiser(context=context).estimate(state(Window(0, 0, 200, 200)))


# ------------------------------------------------------------------------------------------ with the sampler


@pytest.fixture
def quick(monkeypatch, tmp_path):
    """Trainings of a few steps of a small network, in a cache of their own."""
    monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(prepare, "QUALITY", {"standard": prepare.QualitySettings(4, 8)})
    monkeypatch.setattr(prepare, "TrainingSettings", lambda steps: TrainingSettings(width=WIDTH, steps=steps))


def scene(height=120, width=140, bands=BANDS):
    pixels = np.random.default_rng(0).normal(0, 0.4, (bands, height, width)).astype(np.float32)
    roi = np.zeros((height, width), bool)
    roi[40:75, 50:90] = True
    return Canvas(Window(32, 64, height, width), pixels, roi, np.ones((height, width), bool))


def sample(tmp_path, here, threads=1, tile=512, seed=0, context=None, patch_sources=None):
    store = ScratchArrays(tmp_path, 10**9)
    workers = Workers(threads, tile, replace(context or JobContext(), arrays=store))
    patch_sources = patch_sources or [PatchSource(here.pixels, here.valid & ~here.roi, here.roi, 48)]
    models = {}
    made = prepare.sinddm_denoiser("standard", here, patch_sources, workers, "cpu", models)
    result = Sampler(here, Border(4, 0, 0.2), made, store, workers, seed).run()
    return result, models, made


def test_same_bytes_whatever_the_tile_and_the_threads(quick, tmp_path):
    first, models, made = sample(tmp_path, scene())
    again, others, _ = sample(tmp_path, scene(), threads=2, tile=64)
    assert np.array_equal(first, again)
    assert models == others
    assert made.scales == 4
    assert len(models) == 1


def test_pixels_away_from_the_roi_stay_and_the_roi_is_made(quick, tmp_path):
    here = scene()
    found, _, _ = sample(tmp_path, here)
    assert np.isfinite(found).all()
    assert np.array_equal(found[:, :30], here.pixels[:, :30])
    assert not np.array_equal(found[:, 40:75, 50:90], here.pixels[:, 40:75, 50:90])


def test_the_removed_content_does_not_shine_through(quick, tmp_path):
    here = scene()
    other = replace(here, pixels=np.where(here.roi, 7.0, here.pixels).astype(np.float32))
    assert np.array_equal(sample(tmp_path, here)[0], sample(tmp_path, other)[0])


def test_a_new_seed_trains_nothing_and_gives_something_new(quick, tmp_path):
    first, models, _ = sample(tmp_path, scene())
    second, others, _ = sample(tmp_path, scene(), seed=1)
    assert models == others
    assert len(list((tmp_path / "cache" / "sinddm").iterdir())) == 1
    assert not np.array_equal(first, second)


@pytest.mark.parametrize("bands", [1, 4, 13])
def test_any_band_count(quick, tmp_path, bands):
    assert np.isfinite(sample(tmp_path, scene(64, 70, bands))[0]).all()


def test_a_small_exemplar_means_fewer_scales(quick, tmp_path):
    exemplar = np.random.default_rng(2).normal(0, 0.4, (BANDS, 14, 16)).astype(np.float32)
    _, _, made = sample(tmp_path, scene(), patch_sources=[PatchSource(exemplar, np.ones((14, 16), bool))])
    assert 1 <= made.scales < 4


def test_too_little_to_learn_from(quick, tmp_path):
    exemplar = np.zeros((BANDS, 5, 5), np.float32)
    with pytest.raises(RegionError, match="fewer than 64 usable pixels"):
        sample(tmp_path, scene(), patch_sources=[PatchSource(exemplar, np.ones((5, 5), bool))])

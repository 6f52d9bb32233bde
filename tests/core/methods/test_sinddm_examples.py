from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from rs_genedit.methods.multiscale.sinddm.examples import Examples, TrainingScale
from rs_genedit.methods.multiscale.sinddm.noise_levels import NoisePlan
from rs_genedit.methods.multiscale.sinddm.training_pyramid import COARSEST, RATIO, scale_count, training_pyramid
from rs_genedit.raster.grid import Window

SECRET = 1000.0


def image(bands=2, height=90, width=110, seed=0):
    return np.random.default_rng(seed).normal(0, 0.5, (bands, height, width)).astype(np.float32)


def examples(pixels, usable=None, scales=3, crop=32, count=3, seed=0):
    usable = np.ones(pixels.shape[1:], bool) if usable is None else usable
    window = Window(0, 0, *usable.shape)
    return Examples([training_pyramid(pixels, usable, window, scales)], NoisePlan(scales), crop, count, seed)


@pytest.mark.parametrize(
    ("short", "scales"), [(1, 1), (16, 1), (24, 2), (32, 3), (64, 3), (96, 3), (100, 3), (192, 5), (1000, 10)]
)
def test_scale_count(short, scales):
    assert scale_count(short, 3 * short) == scales
    if short >= 100:
        assert short / RATIO ** (scales - 1) == pytest.approx(COARSEST, rel=0.2)


def test_scales_have_the_scenes_grid_and_native_pixels_at_the_end():
    pixels = image()
    found = training_pyramid(pixels, np.ones((90, 110), bool), Window(33, 70, 90, 110), 4)
    assert np.array_equal(found[-1].sharp, pixels)
    assert found[0].blurry is None
    for coarse, fine in pairwise(found):
        assert fine.blurry is not None
        assert fine.sharp.shape[1] / coarse.sharp.shape[1] == pytest.approx(RATIO, rel=0.06)
    assert found[-1].blurry.std() < found[-1].sharp.std()


def test_two_scales_coarser_is_the_mean_of_four():
    pixels = image(height=64, width=64)
    found = training_pyramid(pixels, np.ones((64, 64), bool), Window(0, 0, 64, 64), 3)
    mean = pixels.reshape(2, 32, 2, 32, 2).mean(axis=(2, 4))
    assert np.allclose(found[0].sharp, mean, atol=1e-5)


def test_tiles_do_not_show_in_the_scales(monkeypatch):
    pixels, usable = image(), image(1)[0] > -1.0
    whole = training_pyramid(pixels, usable, Window(5, 9, 90, 110), 3)
    monkeypatch.setattr("rs_genedit.methods.multiscale.sinddm.training_pyramid._TILE", 19)
    for a, b in zip(whole, training_pyramid(pixels, usable, Window(5, 9, 90, 110), 3), strict=True):
        assert np.array_equal(a.sharp, b.sharp)
        assert np.array_equal(a.usable, b.usable)
        assert a.blurry is None or np.array_equal(a.blurry, b.blurry)


def test_excluded_content_never_reaches_the_network():
    """What is to be removed, and nodata, is in no crop, at no scale, in neither state nor blurry partner."""
    pixels, usable = image(), np.ones((90, 110), bool)
    usable[30:60, 40:80] = False
    usable[::17, 5] = False
    clean = examples(pixels, usable)
    dirty = examples(np.where(usable, pixels, SECRET).astype(np.float32), usable)
    for step in range(40):
        a, b = clean.batch(step), dirty.batch(step)
        assert np.array_equal(a.noisy, b.noisy)
        assert np.array_equal(a.weight, b.weight)
        assert np.abs(b.noisy).max() < 20
    assert clean.digest() == dirty.digest()
    assert dirty.limits()[1].max() < 5


def test_batches_are_keyed_by_step_and_seed():
    first, again = examples(image()), examples(image())
    assert np.array_equal(first.batch(7).noisy, again.batch(7).noisy)
    assert not np.array_equal(first.batch(7).noise, first.batch(8).noise[..., :1, :1] + first.batch(7).noise)
    assert not np.array_equal(first.batch(7).noise, examples(image(), seed=1).batch(7).noise)


def test_a_batch_is_the_level_of_its_step():
    source = examples(image())
    for number in range(20):
        batch = source.batch(number)
        assert batch.weight.sum() * source.bands == pytest.approx(1.0, rel=1e-5)
        assert batch.step.max() < source.plan.starts[batch.scale]
        assert batch.noisy.shape == batch.noise.shape == (3, 2, *batch.noisy.shape[2:])
        assert max(batch.noisy.shape[2:]) <= 32


def test_small_images_are_taken_whole():
    batch = examples(image(1, 17, 23), scales=1, crop=64).batch(0)
    assert batch.noisy.shape == (3, 1, 17, 23)


def test_images_are_drawn_by_their_usable_pixels():
    one, other = np.zeros((1, 40, 40), np.float32), np.full((1, 40, 40), 50, np.float32)
    few = np.zeros((40, 40), bool)
    few[:10, :10] = True
    images = [[TrainingScale(one, None, ~np.zeros((40, 40), bool))], [TrainingScale(other, None, few)]]
    source = Examples(images, NoisePlan(1), 16, 4, 0)
    drawn = sum(int((source.batch(k).noisy.mean(axis=(1, 2, 3)) > 10).sum()) for k in range(50))
    assert 0 < drawn < 40


def test_digest_tells_pixels_masks_and_settings_apart():
    pixels, usable = image(), np.ones((90, 110), bool)
    other, less = pixels.copy(), usable.copy()
    other[0, 50, 50] += 1e-3
    less[0, 0] = False
    digests = {examples(pixels).digest(), examples(other).digest(), examples(pixels, less).digest()}
    digests |= {examples(pixels, seed=1).digest(), examples(pixels, crop=48).digest()}
    digests.add(examples(pixels, scales=2).digest())
    assert len(digests) == 6
    assert examples(pixels).digest() in digests


def test_refuses_what_does_not_fit():
    resized = TrainingScale(image(1, 8, 8), None, np.ones((8, 8), bool))
    with pytest.raises(ValueError, match="usable pixels"):
        TrainingScale(image(1, 8, 8), None, np.ones((8, 9), bool))
    with pytest.raises(ValueError, match="blurry"):
        TrainingScale(image(1, 8, 8), image(1, 8, 9), np.ones((8, 8), bool))
    with pytest.raises(ValueError, match="2 scales"):
        Examples([[resized]], NoisePlan(2), 8, 1, 0)
    with pytest.raises(ValueError, match="no usable pixel"):
        Examples([[replace(resized, usable=np.zeros((8, 8), bool))]], NoisePlan(1), 8, 1, 0)

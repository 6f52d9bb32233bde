from __future__ import annotations

import numpy as np
import pytest
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource, atlas, refine
from rs_genedit.methods.multiscale.pyramid import distance
from rs_genedit.methods.multiscale.resample import area
from rs_genedit.raster.grid import Window

from tests.core.methods.making import disc, texture

RADIUS = 2


@pytest.fixture
def patch_sources() -> list[PatchSource]:
    """Two patch sources of different size, each with something that may not be drawn."""
    first = PatchSource(texture(64, 96), ~disc(64, 96, 20, 70, 9))
    second = PatchSource(texture(48, 64, seed=1), disc(48, 64, 24, 32, 22))
    return [patch_source.padded(4) for patch_source in (first, second)]


def brute_centres(usable: np.ndarray, radius: int) -> np.ndarray:
    padded = np.pad(usable, radius)
    height, width = usable.shape
    side = range(2 * radius + 1)
    return np.logical_and.reduce([padded[y : y + height, x : x + width] for y in side for x in side])


def test_patches_at_centres_are_wholly_usable_pixels(patch_sources: list[PatchSource]):
    for patch_source in patch_sources:
        pixels, centres = patch_source.at(1, RADIUS)
        assert np.array_equal(centres, brute_centres(patch_source.usable, RADIUS))
        assert np.allclose(
            pixels[:, patch_source.usable], patch_source.pixels[:, patch_source.usable], atol=1e-6
        )
        for factor in (2, 4):
            _, centres = patch_source.at(factor, RADIUS)
            height, width = patch_source.usable.shape
            blocks = patch_source.usable.reshape(height // factor, factor, width // factor, factor).all((1, 3))
            assert np.array_equal(centres, brute_centres(blocks, RADIUS))


def test_what_may_not_be_drawn_does_not_colour_what_may(patch_sources: list[PatchSource]):
    loud = patch_sources[0].pixels.copy()
    loud[:, ~patch_sources[0].usable] = 1e6
    other = PatchSource(loud, patch_sources[0].usable)
    for factor in (1, 4):
        (one, centres), (two, _) = patch_sources[0].at(factor, RADIUS), other.at(factor, RADIUS)
        near = distance(centres) <= RADIUS
        assert np.array_equal(one[:, near], two[:, near])


def test_an_atlas_holds_every_sheet_and_names_their_patches(patch_sources: list[PatchSource]):
    laid = atlas(patch_sources, 2, RADIUS, 10**6, 0)
    assert laid.bands == 3
    assert laid.width == 48
    assert len(laid.pixels) == (32 + 24) * 48
    picture = laid.pixels.T.reshape(3, -1, 48)
    for patch_source, top in zip(patch_sources, (0, 32), strict=True):
        pixels, centres = patch_source.at(2, RADIUS)
        height, width = centres.shape
        assert np.array_equal(picture[:, top : top + height, :width], pixels)
        rows, cols = np.divmod(laid.centres, 48)
        mine = (rows >= top) & (rows < top + height)
        assert set(zip(rows[mine] - top, cols[mine], strict=True)) == set(map(tuple, np.argwhere(centres)))
    assert (np.diff(laid.centres) > 0).all()


def test_a_refined_source_is_the_four_pixels_under_it(patch_sources: list[PatchSource]):
    coarse, fine = atlas(patch_sources, 2, RADIUS, 10**6, 0), atlas(patch_sources, 1, RADIUS, 10**6, 0)
    positions = np.random.default_rng(0).choice(coarse.centres, (5, 7))
    positions[2, 3] = -1
    refined = refine(positions, coarse.width)
    assert refined.shape == (10, 14)
    assert (refined[4:6, 6:8] == -1).all()
    for row, col in np.argwhere(positions >= 0):
        four = refined[2 * row : 2 * row + 2, 2 * col : 2 * col + 2]
        y, x = np.divmod(four, fine.width)
        assert np.array_equal(y - y[0, 0], [[0, 0], [1, 1]])
        assert np.array_equal(x - x[0, 0], [[0, 1], [0, 1]])
        mean = fine.pixels[four].mean((0, 1))
        assert np.allclose(mean, coarse.pixels[positions[row, col]], atol=1e-6)


def test_drawn_only_near_what_it_lies_around():
    around = disc(64, 96, 32, 48, 8)
    patch_source = PatchSource(texture(64, 96), ~around, around, reach=10)
    for factor in (1, 2):
        _, centres = patch_source.at(factor, RADIUS)
        height, width = 64 // factor, 96 // factor
        source, target = Window(0, 0, 64, 96), Window(0, 0, height, width)
        touched = area(around[None].astype(np.float32), source, target, factor)[0] > 0
        assert centres.any()
        assert distance(touched)[centres].max() <= 10
        free = PatchSource(patch_source.pixels, patch_source.usable).at(factor, RADIUS)[1]
        assert np.array_equal(centres, free & (distance(touched) <= 10))


def test_what_resembles_the_removed_is_left_out_if_it_is_unwanted():
    pixels = 0.1 * texture(64, 96)
    around, twin = disc(64, 96, 32, 30, 7), disc(64, 96, 32, 60, 7)
    pixels[:, around | twin] += 1
    given = PatchSource(pixels, ~around, around, reach=60)
    kept = given.at(1, RADIUS)[1]
    unwanted = PatchSource(pixels, ~around, around, 60, unwanted=True).at(1, RADIUS)[1]
    core = disc(64, 96, 32, 60, 4)
    assert kept[core].all()
    assert not unwanted[core].any()
    assert unwanted.sum() > 0.8 * kept.sum()


def test_padding_adds_nothing_that_may_be_drawn():
    patch_source = PatchSource(texture(30, 41), np.ones((30, 41), bool), np.ones((30, 41), bool), 5).padded(8)
    assert patch_source.pixels.shape == (3, 32, 48)
    assert patch_source.usable.sum() == 30 * 41
    assert patch_source.around is not None
    assert patch_source.around.sum() == 30 * 41


def test_a_large_dictionary_is_thinned_by_whole_squares():
    patch_source = PatchSource(texture(256, 256), np.ones((256, 256), bool))
    whole = atlas([patch_source], 1, RADIUS, 10**6, 0)
    thin = atlas([patch_source], 1, RADIUS, 20_000, 0)
    assert 15_000 < len(thin.centres) <= 20_000
    assert np.array_equal(thin.centres, atlas([patch_source], 1, RADIUS, 20_000, 0).centres)
    assert not np.array_equal(thin.centres, atlas([patch_source], 1, RADIUS, 20_000, 1).centres)
    assert np.isin(thin.centres, whole.centres).all()

    def squares(centres: np.ndarray) -> np.ndarray:
        return np.bincount(centres // 256 // 32 * 8 + centres % 256 // 32, minlength=64)

    kept = squares(thin.centres)
    assert ((kept == 0) | (kept == squares(whole.centres))).all()


def test_thinning_never_leaves_nothing():
    patch_source = PatchSource(texture(64, 64), np.ones((64, 64), bool))
    assert len(atlas([patch_source], 1, RADIUS, 10, 0).centres) > 0

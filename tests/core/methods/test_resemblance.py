from __future__ import annotations

import numpy as np
from rs_genedit.methods.multiscale.patch.resemblance import resembling as positions_of
from rs_genedit.methods.multiscale.pyramid import distance

from tests.core.methods.making import disc

SHAPE = (80, 120)


def resembling(pixels, centres, removed, touching, radius):
    """The positions as a mask."""
    near = np.zeros(centres.shape, bool)
    near.flat[positions_of(pixels, centres, removed, touching, radius)] = True
    return near


def scene() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Grass with two bright roofs; masks of the removed roof and of its twin."""
    pixels = 0.05 * np.random.default_rng(0).normal(size=(3, *SHAPE)).astype(np.float32)
    removed, twin = disc(*SHAPE, 40, 35, 9), disc(*SHAPE, 40, 85, 9)
    pixels[:, removed | twin] += 1
    return pixels, removed, twin


def test_a_neighbouring_roof_is_like_the_removed_one_and_grass_is_not():
    pixels, removed, twin = scene()
    centres = ~removed
    away = distance(removed)
    near = resembling(pixels, centres, removed, (away > 0) & (away <= 9), 3)
    assert not (near & ~centres).any()
    assert near[disc(*SHAPE, 40, 85, 5)].all()
    assert not near[distance(removed | twin) > 8].any()


def test_where_the_surroundings_look_the_same_hardly_anything_is_left_out():
    pixels = 0.05 * np.random.default_rng(0).normal(size=(3, *SHAPE)).astype(np.float32)
    removed = disc(*SHAPE, 40, 35, 9)
    away = distance(removed)
    near = resembling(pixels, ~removed, removed, (away > 0) & (away <= 9), 3)
    assert near.mean() < 0.1


def test_too_little_to_compare_with_leaves_everything():
    pixels, removed, _ = scene()
    nothing = np.zeros(SHAPE, bool)
    assert not resembling(pixels, ~removed, nothing, ~removed, 3).any()
    assert not resembling(pixels, ~removed, removed, nothing, 3).any()

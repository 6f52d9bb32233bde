"""Colours brought part of the way to others, and back."""

from __future__ import annotations

import numpy as np
import pytest
from rs_genedit.raster.radiometry import Radiometry
from rs_genedit.raster.rgb import RgbBridge, colour_transfer

MEAN, DEVIATION = np.array([0.5, 0.52, 0.39], np.float32), np.array([0.26, 0.21, 0.24], np.float32)


def pictures(level: float, spread: float) -> list[np.ndarray]:
    rng = np.random.default_rng(4)
    return [np.clip(rng.normal(level, spread, (3, 40, 50)), 0, 1).astype(np.float32) for _ in range(3)]


def bridge(exponent: float = 1.0) -> RgbBridge:
    ends = [(v,) * 3 for v in (0.0, 1.0, -1.0, 1.0)]
    measured = Radiometry(np.dtype("float32"), *ends, (None,) * 3)
    return RgbBridge.of(measured, (0, 1, 2), ((-1.0, 1.0),) * 3, exponent)


@pytest.mark.parametrize("exponent", [1.0, 0.6])
def test_a_tone_with_a_transfer_is_undone(exponent: float):
    gain, offset = colour_transfer(pictures(0.4, 0.1), MEAN, DEVIATION)
    toned = bridge(exponent).with_colours(gain, offset)
    rgb = pictures(0.4, 0.1)[0]
    there = toned.toned(rgb)
    inside = (there > 0.01) & (there < 0.99)
    assert inside.mean() > 0.5
    np.testing.assert_allclose(toned.untoned(there)[inside], rgb[inside], atol=2e-3)
    assert toned.tone != bridge(exponent).tone


def test_a_mean_goes_part_of_the_way_and_a_deviation_comes_nearer():
    seen = pictures(0.25, 0.12)
    gain, offset = colour_transfer(seen, MEAN, DEVIATION)
    own = np.concatenate([one.reshape(3, -1) for one in seen], 1)
    moved = own * gain[:, None] + offset[:, None]
    np.testing.assert_allclose(moved.mean(1), own.mean(1) + 0.6 * (MEAN - own.mean(1)), atol=1e-3)
    assert (np.abs(moved.std(1) - DEVIATION) < np.abs(own.std(1) - DEVIATION)).all()


def test_a_scene_of_one_colour_is_not_blown_up():
    gain, _ = colour_transfer(pictures(0.3, 0.001), MEAN, DEVIATION)
    assert (gain <= (1 / 0.6) ** 0.6 + 1e-4).all()


def test_no_picture_changes_nothing():
    gain, offset = colour_transfer([np.zeros((3, 0), np.float32)], MEAN, DEVIATION)
    assert (gain == 1).all()
    assert (offset == 0).all()

from __future__ import annotations

import numpy as np
import pytest
from rs_genedit.methods.multiscale.schedule import Level, Schedule, straight


def test_a_straight_path_runs_from_start_to_end():
    levels = straight(1.0, 0.02, 7).levels
    sigmas = [level.sigma for level in levels]
    assert sigmas[0] == 1.0
    assert sigmas[-1] == pytest.approx(0.02)
    assert np.allclose(np.diff(sigmas), -0.98 / 6)
    assert all(level.alpha == pytest.approx(1 - level.sigma) for level in levels)
    assert [level.step for level in levels] == list(range(7))


def test_power_puts_steps_near_the_end():
    sigmas = [level.sigma for level in straight(1.0, 0.0, 5, power=2).levels]
    assert sigmas == pytest.approx([1, 0.5625, 0.25, 0.0625, 0])


def test_one_step_is_taken_at_the_start():
    assert [level.sigma for level in straight(0.3, 0.02, 1).levels] == [pytest.approx(0.3)]


def test_a_schedule_without_levels_is_refused():
    with pytest.raises(ValueError, match="at least one level"):
        Schedule(())


def test_a_level_mixes_clean_blurry_and_noise():
    clean, blurry, noise = (np.full((1, 2, 2), value, np.float32) for value in (1, 3, 10))
    level = Level(alpha=0.8, sigma=0.6, gamma=0.25)
    assert np.allclose(level.target(clean, blurry), 1.5)
    assert np.allclose(level.noisy(clean, blurry, noise), 0.8 * 1.5 + 6)
    assert np.allclose(level.noisy(clean, None, noise), 0.8 + 6)
    assert level.noisy(clean, blurry, noise).dtype == np.float32

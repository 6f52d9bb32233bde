import numpy as np
import pytest
from rs_genedit.methods.multiscale.sinddm.noise_levels import NoisePlan, cosine, start_steps


def test_cosine_schedule_falls_from_clean_to_noise():
    power = cosine(100)
    assert power.shape == (100,)
    assert np.all(np.diff(power) < 0)
    assert power[0] > 0.999
    assert power[-1] < 1e-6


def test_start_steps_are_those_of_the_official_code():
    assert start_steps(1, 100) == (100,)
    assert start_steps(2, 100) == (100, 55)
    assert np.allclose(start_steps(5, 100), [100, 55, 44, 33, 24], atol=1)


def test_levels_keep_their_power_and_mix_up_to_the_limit():
    plan = NoisePlan(4)
    for scale in range(4):
        for level in plan.schedule(scale).levels:
            assert level.alpha**2 + level.sigma**2 == pytest.approx(1.0)
            assert 0.0 <= level.gamma <= 0.55
            assert (level.gamma == 0.0) == (scale == 0)


def test_training_may_mix_further_than_sampling():
    official = NoisePlan(3, trained_limit=1.0)
    first = official.starts[1] - 1
    assert official.trained_level(1, first).gamma == 1.0
    assert official.level(1, first).gamma == 0.55
    assert NoisePlan(3).trained_level(1, first) == NoisePlan(3).level(1, first)


def test_schedule_walks_down_to_the_cleanest_level():
    plan = NoisePlan(3)
    assert plan.schedule(0).ancestral
    assert not plan.schedule(1).ancestral
    assert [level.step for level in plan.schedule(2).levels] == list(range(plan.starts[2] - 1, -1, -1))
    strided = [level.step for level in plan.schedule(1, stride=4).levels]
    assert strided[0] == plan.starts[1] - 1
    assert strided[-1] == 0
    assert len(strided) < plan.starts[1] / 3


@pytest.mark.parametrize(
    "settings",
    [
        {"scales": 0},
        {"scales": 2, "steps": 1},
        {"scales": 2, "gamma_limit": 1.0},
        {"scales": 2, "trained_limit": 1.5},
        {"scales": 2, "starts": (100,)},
        {"scales": 2, "starts": (100, 101)},
    ],
)
def test_refuses_impossible_plans(settings):
    with pytest.raises(ValueError, match=r"plan|gamma|start steps"):
        NoisePlan(**settings)

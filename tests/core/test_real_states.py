"""The benchmark of real states: judge, distances and intervals say what they should on data that is known."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from benchmarks.real_states import making
from benchmarks.real_states.crops import SIDE, crops, pixel_box
from benchmarks.real_states.descriptors import describe, joined
from benchmarks.real_states.distances import distances
from benchmarks.real_states.judge import accuracy_by_place
from benchmarks.real_states.places import GUIDE_SAW, PLACES, REALISM, SCENARIOS, of_state, shares_places
from benchmarks.real_states.scenarios import line
from benchmarks.real_states.statistics import mean_of


def ground(seed: int, blur: int = 0, warm: float = 0.0) -> np.ndarray:
    """(16, 3, 32, 32) crops of grain; smoother by ``blur`` rounds, redder by ``warm``."""
    values = np.random.default_rng(seed).normal(0.5, 0.15, (16, 3, SIDE, SIDE))
    for _ in range(blur):
        values = (values + np.roll(values, 1, 2) + np.roll(values, 1, 3)) / 3
    values[:, 0] += warm
    return np.clip(values, 0, 1).astype(np.float32)


def described(**how) -> dict[str, dict[str, np.ndarray]]:
    return {str(seed): describe(ground(how.get("first", 0) + seed, how.get("blur", 0))) for seed in range(4)}


def test_a_judge_tells_blurred_from_sharp_and_not_like_from_like() -> None:
    sharp = {name: joined(one) for name, one in described().items()}
    alike = {name: joined(one) for name, one in described(first=100).items()}
    blurred = {name: joined(one) for name, one in described(first=100, blur=2).items()}
    assert min(accuracy_by_place(sharp, blurred).values()) > 0.95
    assert 0.35 < np.mean(list(accuracy_by_place(sharp, alike).values())) < 0.65


def test_distances_are_those_of_like_things_until_something_differs() -> None:
    real, alike, blurred = described(), described(first=100), described(first=100, blur=2)
    for group in ("gradient", "spectrum", "colour"):
        to_made, to_real = distances(real, alike, group)
        assert 0.5 < np.mean(list(to_made.values())) / np.mean(list(to_real.values())) < 2
    to_made, to_real = distances(real, blurred, "gradient")
    assert np.mean(list(to_made.values())) > 5 * np.mean(list(to_real.values()))


def test_an_interval_is_students_of_the_samples_deviation() -> None:
    found = mean_of([1.0, 2.0, 3.0])
    assert (found.value, found.deviation) == (2.0, 1.0)
    assert found.half == pytest.approx(4.303 / 3**0.5, abs=1e-3)
    assert not found.excludes_zero


def test_crops_lie_in_their_box_and_went_through_the_same_coding() -> None:
    image = np.zeros((3, 100, 100), np.uint8)
    image[:, 20:84, 30:94] = 200
    found = crops(image, pixel_box((0.3, 0.2, 0.94, 0.84), (100, 100)))
    assert found.shape == (9, 3, SIDE, SIDE)
    assert np.abs(found[:, :, 8:-8, 8:-8] - 200 / 255).max() < 0.03
    with pytest.raises(ValueError, match="holds no crop"):
        crops(image, (0, 0, 20, 90))


def test_what_is_on_record_is_not_made_again(tmp_path: Path) -> None:
    one = making.Making(PLACES[0], "default", 0)
    line = json.dumps({"key": one.key, "refused": "", "made": True, "cpu": 1.0})
    (tmp_path / "made.jsonl").write_text(line + '\n{"key": "cut sho')
    assert making.make([one], tmp_path, tmp_path, tmp_path / "no-engine")[one.key]["made"]


def test_judges_of_gains_share_no_place_with_the_guide() -> None:
    for state in (*REALISM, *SCENARIOS):
        assert len(of_state(state)) >= 3
    assert [state for state in SCENARIOS if shares_places(state)] == ["forest fire"]
    assert {place.name for place in PLACES} >= GUIDE_SAW
    row = {"places": 4, "judge": 1.0, "before": 0.0, "truth": 0.0, "gain": 1.0, "half": 0.0, "mode": "none"}
    told = line({**row, "state": "forest fire", "over_places": (1.0, 1.0, 1.0)})
    assert "places shared with the guide" in told

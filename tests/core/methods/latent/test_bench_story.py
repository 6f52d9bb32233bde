"""Measurements of stories: scores computed by hand, results that outlive a killed run, what is described."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
import torch
from rs_genedit.language.noun_phrases import named_things
from rs_genedit.methods.latent.loading import load_pipeline

from benchmarks.bench_story import scores
from benchmarks.bench_story.cases import ARMS, Arm, Results, Settings, computed
from benchmarks.bench_story.described import Story, stories
from benchmarks.bench_story.sweeps import swept
from benchmarks.bench_story.tables import by_story, table
from benchmarks.train_latent.judge import Judge, said


def test_scores_are_those_computed_by_hand():
    frames = np.zeros((3, 4, 4, 3), np.uint8)
    frames[1], frames[2] = 51, 204
    assert scores.flickering(frames) == pytest.approx((255 - (51 + 153) / 2) / 255)
    assert scores.motion_smoothness_linear(frames) == pytest.approx((255 - 51) / 255)
    features = torch.tensor([[2.0, 0.0], [3.0, 3.0], [-1.0, 0.0]])
    half = math.sqrt(0.5)
    # frame 1: cos 45 degrees to both; frame 2: both cosines are negative and count as 0
    assert scores.consistency(features) == pytest.approx(half / 2)
    still = torch.rand(1, 3, 8, 8).expand(5, -1, -1, -1)
    found = scores.of_frames(still, {"mean": lambda p: p.mean((2, 3))})
    assert {round(value, 6) for value in found.values()} == {1.0}
    mean, width = scores.interval([1.0, 2.0, 3.0])
    assert (mean, width) == (2.0, pytest.approx(4.3027 / math.sqrt(3), rel=1e-3))


def test_sixty_described_stories_with_known_colours_and_things_to_bind():
    all_of_them = stories()
    assert len(all_of_them) == 60
    assert len({story.description for story in all_of_them}) >= 50
    assert len({story.prompts for story in all_of_them}) >= 50
    for story in all_of_them:
        assert len(story.prompts) == 5
        assert len(set(story.prompts)) > 1, "something changes"
        for prompt in story.prompts:
            told = said(prompt)
            assert any(told.values()), prompt
            bound = {b.entity: b.attributes for b in named_things(prompt)}
            for kind, words in (("roof", ("roof", "roofs")), ("water", ("pond", "river"))):
                if told[kind]:
                    things = [a for word in words for a in bound.get(word, ())]
                    assert told[kind] in things, (prompt, bound)


def test_a_killed_run_goes_on_and_draws_nothing_twice(tmp_path: Path, model_folder: Path, monkeypatch):
    model = load_pipeline(model_folder, "cpu")
    torch.manual_seed(0)
    told = [Story("a pond", ("a blue pond in sand", "a green pond in sand", "a green pond in snow"))]
    settings = Settings(model.sha256, 2, 3.0)
    arms = {name: ARMS[name] for name in ("frame prompts", "+ LB + TAA")}
    means = {"mean": lambda pictures: pictures.mean((2, 3))}
    judge = Judge().eval()

    def run(path: Path) -> Results:
        results = Results(path, settings)
        computed(model, results, told, 2, arms, means, judge)
        return results

    whole = run(tmp_path / "whole.jsonl")
    assert len(whole.rows) == 4
    lines = (tmp_path / "whole.jsonl").read_text().splitlines(keepends=True)
    part = tmp_path / "part.jsonl"
    part.write_text("".join(lines[:2]) + lines[2][:40])
    resumed = run(part)
    key = lambda row: json.dumps(row, sort_keys=True)  # noqa: E731
    assert sorted(map(key, resumed.rows)) == sorted(map(key, whole.rows))
    from benchmarks.bench_story import cases

    monkeypatch.setattr(cases, "draw_frames", lambda *a, **k: pytest.fail("drawn twice"))
    assert len(run(part).rows) == 4
    assert Results(part, Settings("another model", 2, 3.0)).rows == []
    shown = table(resumed, arms, "frame prompts")
    assert "+ LB + TAA" in shown
    assert "not computed" in shown, "of encoders that were not asked"
    for arm in arms.values():
        own = [row["scores"]["temporal_flickering"] for row in resumed.of(arm)]
        assert by_story(resumed, arm, "temporal_flickering") == {0: pytest.approx(np.mean(own))}


def test_sweeps_change_one_thing_and_begin_without_binding():
    by_steps, by_strength = swept(25)
    assert by_steps["0"] == by_strength["0"] == Arm()
    assert {arm.binding for name, arm in by_steps.items() if name != "0"} == {20.0}
    assert [arm.binding_steps for name, arm in by_steps.items() if name != "0"] == [2, 6, 12, 19, 25]
    assert {arm.binding_steps for name, arm in by_strength.items() if name != "0"} == {13}

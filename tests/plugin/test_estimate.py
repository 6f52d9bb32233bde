"""Forecasts of edits: learned from jobs, by task, size, places and what lies beneath; durations as spoken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rs_genedit_plugin.model.estimate import Estimator, Work, spoken
from rs_genedit_plugin.model.jobs import Job
from rs_genedit_plugin.model.settings import Settings


def test_estimates_learn_from_finished_jobs(profile) -> None:
    estimator, work = Estimator(), Work(100_000, "standard", "patch")
    estimator._warm.add("exemplar")
    for _ in range(20):
        estimator.learn(work, 12.0)
    assert estimator.seconds(work) == pytest.approx(12, rel=0.1)
    assert estimator.seconds(replace(work, quality="draft")) < 10


def finished(work: Work, seconds: float, start: float = 0.0) -> Job:
    """A job that took so long."""
    request = {"quality": work.quality, "method": work.method, "task": {"kind": work.kind}}
    return Job(
        request, "", pixels=work.pixels, started=100.0, ended=100.0 + seconds, written=work.written,
        cold=start > 0, start_seconds=start,
    )  # fmt: skip


def test_a_forecast_counts_start_first_steps_and_writing(profile) -> None:
    estimator, work = Estimator(), Work(10_000, "standard", "patch")
    for start, first in ((4.0, 30.0), (40.0, 33.0), (5.0, 31.0)):
        estimator.learn_from(finished(work, first, start))
        for _ in range(4):
            estimator.learn_from(finished(work, 6.0))
    warm = estimator.seconds(work)
    assert warm == pytest.approx(6.0, rel=0.15)  # the first of an engine says nothing of the others
    assert estimator.seconds(work, cold=True) == pytest.approx(5.0 + 31.0, rel=0.15)
    assert Estimator().seconds(work) == pytest.approx(31.0, rel=0.15)  # an engine that has done none yet
    assert estimator.seconds(replace(work, written=4e8)) > warm + 10


def test_forecasts_of_a_dozen_jobs_of_another_machine(profile) -> None:
    """Five times slower than the first guess, with noise: from the third job of a kind on within 1.5."""
    import random

    chance, estimator, off = random.Random(2), Estimator(), []
    estimator._warm.update(("exemplar", "remove", "text"))
    for number in range(24):
        kind = ("exemplar", "remove", "text")[number % 3]
        work = Work(chance.choice((4_000, 20_000, 90_000)), "standard", "patch", kind, 7e6)
        slow = {"exemplar": 5.0, "remove": 1.0, "text": 3.5}[kind]
        taken = 1.5 * work.fixed + slow * work.growing * chance.uniform(0.85, 1.15)
        if number >= 9:
            said = estimator.seconds(work)
            off.append(max(said / taken, taken / said))
        estimator.learn(work, taken)
    assert sorted(off)[int(0.8 * len(off))] < 1.5, off
    assert max(off) < 2.2, off


@pytest.mark.parametrize(
    "kept", ['{"remove/patch/draft": 7}', '{"remove/patch/draft": [[1, 2], "x", [1, 0, -1]]}', "["]
)
def test_damaged_timings_count_for_nothing(profile, kept) -> None:
    from rs_genedit_plugin.model.settings import Settings

    work = Work(5000, "draft", "patch", "remove")
    usual = Estimator().seconds(work)
    Settings().set("timings", kept)
    assert Estimator().seconds(work) == pytest.approx(usual)


def test_a_machine_is_known_by_its_other_jobs(profile) -> None:
    """A task that was never done is forecast by how slow its start and other tasks were."""
    estimator, other = Estimator(), Work(40_000, "standard", "patch", "remove")
    usual = Estimator().seconds(other)
    for size in (5_000, 20_000, 80_000):
        work = Work(size, "draft", "patch", "exemplar")
        estimator.learn_from(finished(work, 4 * work.guess, 20.0 if size == 5_000 else 0.0))
    assert 2.0 * usual < estimator.seconds(other) < 4.0 * usual
    same = Work(40_000, "standard", "patch", "exemplar")
    slower = estimator.seconds(same) / same.guess
    assert 2.5 < slower < 4.0


def test_many_places_each_their_own_are_forecast_by_their_tasks(profile) -> None:
    alone = Work(30_000, "draft", "patch", "exemplar")
    three = Work(30_000, "draft", "patch", "each", shares=("text", "remove", "exemplar"))
    assert three.guess > alone.guess + 1
    estimator = Estimator()
    estimator.learn_from(finished(Work(1000, "draft", "patch", "remove"), 3.0, 5.0))
    job = finished(three, 30.0)
    job.request["task"]["shares"] = [{"task": {"kind": kind}} for kind in three.shares]
    assert Work.of_job(job) == three
    far = replace(three, places=12.0)
    assert far.guess > three.guess + 3  # words are tried at each place
    job.report["places"] = 12
    assert Work.of_job(job) == far
    del job.report["places"]
    estimator.learn_from(job)  # two of them for the first time
    estimator.learn_from(job)
    estimator.learn_from(job)
    assert estimator.seconds(three) == pytest.approx(30.0, rel=0.25)


def test_edits_beneath_cost_time(profile) -> None:
    """What lies beneath an edit is counted in its guess, learned from, and kept; older notes have none."""
    alone = Work(20_000, "standard", "patch", "text")
    on = replace(alone, beneath=20.0)
    estimator = Estimator()
    assert estimator.seconds(on) > estimator.seconds(alone) + 2
    job = finished(alone, 30.0)
    job.on = ["a.json"] * 20
    assert Work.of_job(job) == on
    estimator._warm.add("text")
    for _ in range(6):
        estimator.learn_from(job)
    assert estimator.seconds(on) == pytest.approx(30.0, rel=0.2)
    assert estimator.seconds(alone) < 0.8 * estimator.seconds(on)
    earlier = Settings()
    earlier.set_json("timings", {alone.key: [[20_000, 0.0, 30.0], [20_000, 0.0, 30.0, 1.0]] * 3})
    again = Estimator()
    again._warm.add("text")
    assert again.seconds(alone) == pytest.approx(30.0, rel=0.2)


def test_durations_are_spoken() -> None:
    assert [spoken(s) for s in (None, 0.2, 50, 200, 3 * 3600 + 60)] == [
        "–",
        "1 s",
        "50 s",
        "3 min",
        "3 h 01 min",
    ]

"""The job's line to the outside."""

import pytest
from rs_genedit.errors import Cancelled
from rs_genedit.protocol import Progress
from rs_genedit.watch import Watch


def watching():
    events = []
    return Watch(events.append, "job"), events


def test_progress_is_told_with_the_jobs_name():
    watch, events = watching()
    watch.progress("sampling", 0.25, 1, 4)
    assert events == [Progress("job", "sampling", 0.25, 1, 4, None)]


def test_parts_nest():
    watch, events = watching()
    with watch.part(0.5, 1.0), watch.part(0.0, 0.5):
        watch.progress("a", 0.5)
    watch.progress("b", 0.5)
    assert [event.fraction for event in events] == [0.625, 0.5]


def test_a_part_ends_even_when_it_fails():
    watch, events = watching()
    with pytest.raises(RuntimeError), watch.part(0.0, 0.1):
        raise RuntimeError
    watch.progress("after", 1.0)
    assert events[-1].fraction == 1.0


@pytest.mark.parametrize(("given", "told"), [(-1.0, 0.0), (2.0, 1.0)])
def test_fractions_stay_between_0_and_1(given, told):
    watch, events = watching()
    watch.progress("a", given)
    assert events[0].fraction == told


def test_time_left_is_told_once_it_can_be_known():
    watch, events = watching()
    watch._begun -= 10
    watch.progress("a", 0.0)
    watch.progress("a", 0.5)
    assert events[0].eta is None
    assert events[1].eta == pytest.approx(10, abs=0.5)


def test_cancel_is_honoured_by_check_and_by_progress():
    watch, events = watching()
    watch.check()
    watch.cancelled.set()
    with pytest.raises(Cancelled):
        watch.check()
    with pytest.raises(Cancelled):
        watch.progress("a", 0.5)
    assert events == []


def test_each_warning_is_kept_once():
    watch, _ = watching()
    for sentence in ("a", "b", "a"):
        watch.warn(sentence)
    assert watch.warnings == ["a", "b"]

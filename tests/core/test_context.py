"""The job's line to the outside."""

import pytest
from rs_genedit.errors import Cancelled
from rs_genedit.protocol import Progress
from rs_genedit.runtime.context import JobContext


def watching():
    events = []
    return JobContext(events.append, "job"), events


def test_progress_is_told_with_the_jobs_name():
    context, events = watching()
    context.progress("sampling", 0.25, 1, 4)
    assert events == [Progress("job", "sampling", 0.25, 1, 4, None)]


def test_parts_nest():
    context, events = watching()
    context.child(0.5, 1.0).child(0.0, 0.5).progress("a", 0.5)
    context.progress("b", 0.75)
    assert [event.fraction for event in events] == [0.625, 0.75]


def test_progress_never_falls():
    context, events = watching()
    context.child(0.5, 1.0).progress("a", 0.5)
    context.child(0.0, 0.5).progress("b", 0.0)
    assert [event.fraction for event in events] == [0.75, 0.75]


def test_a_child_shares_warnings_and_the_wish_to_stop():
    context, _ = watching()
    part = context.child(0.0, 0.1).limited(2, 512)
    part.warn("a")
    context.warn("a")
    assert context.warnings == part.warnings == ["a"]
    context.cancelled.set()
    with pytest.raises(Cancelled):
        part.check()


def test_a_cancel_promises_to_go_on_only_from_finished_work():
    context, _ = watching()
    context.cancelled.set()
    with pytest.raises(Cancelled, match=r"nothing was written$"):
        context.check()
    context.log.resumable = True
    with pytest.raises(Cancelled, match="can be resumed"):
        context.check()


@pytest.mark.parametrize(("given", "told"), [(-1.0, 0.0), (2.0, 1.0)])
def test_fractions_stay_between_0_and_1(given, told):
    context, events = watching()
    context.progress("a", given)
    assert events[0].fraction == told


def test_time_left_is_told_once_it_can_be_known():
    context, events = watching()
    context.log._begun -= 10
    context.progress("a", 0.0)
    context.progress("a", 0.5)
    assert events[0].eta is None
    assert events[1].eta == pytest.approx(10, abs=0.5)


def test_cancel_is_honoured_by_check_and_by_progress():
    context, events = watching()
    context.check()
    context.cancelled.set()
    with pytest.raises(Cancelled):
        context.check()
    with pytest.raises(Cancelled):
        context.progress("a", 0.5)
    assert events == []


def test_each_warning_is_kept_once():
    context, _ = watching()
    for sentence in ("a", "b", "a"):
        context.warn(sentence)
    assert context.warnings == ["a", "b"]

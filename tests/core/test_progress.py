"""Bars, lines, and not too many of them."""

import io
import json
import threading

import pytest
from rs_genedit.app import progress
from rs_genedit.app.progress import MOST_PER_SECOND, Bars, Lines, Throttle, listener, scale_words, time_left
from rs_genedit.protocol import Failed, Progress, Result, Started


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


def throttled():
    seen, clock = [], Clock()
    return Throttle(seen.append, clock), seen, clock


class TestThrottle:
    def test_at_most_twenty_in_any_second(self):
        throttle, seen, clock = throttled()
        times = []
        for step in range(3000):
            clock.now = 100 + step / 1000
            before = len(seen)
            throttle(Progress("a", f"stage {step}", 0.5))  # a new stage every millisecond
            times += [clock.now] * (len(seen) - before)
        assert len(times) > 2 * MOST_PER_SECOND
        for first, last in zip(times, times[MOST_PER_SECOND:], strict=False):
            assert last - first >= 1.0 - 1e-9

    def test_one_stage_is_told_ten_times_a_second(self):
        throttle, seen, clock = throttled()
        for step in range(1001):
            clock.now = 100 + step / 1000
            throttle(Progress("a", "sampling", step / 1000))
        assert 9 <= len(seen) <= 11

    @pytest.mark.parametrize("new", [Progress("a", "writing", 0.6), Progress("a", "sampling", 0.6, 2)])
    def test_a_new_stage_or_scale_passes_at_once(self, new):
        throttle, seen, _ = throttled()
        throttle(Progress("a", "sampling", 0.5, 1))
        throttle(Progress("a", "sampling", 0.51, 1))
        throttle(new)
        assert [event.fraction for event in seen] == [0.5, 0.6]

    def test_other_events_always_pass(self):
        throttle, seen, _ = throttled()
        events = [Started(str(n)) for n in range(100)] + [Failed("a", "b", "c")] * 100
        for event in events:
            throttle(event)
        assert seen == events


def test_lines_are_whole_when_threads_write():
    stream = io.StringIO()
    lines = Lines(stream)
    threads = [
        threading.Thread(target=lambda n=n: [lines(Progress(str(n), "x" * 200, 0.5)) for _ in range(50)])
        for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert len(found) == 200
    assert all(event["stage"] == "x" * 200 for event in found)


def test_bars_show_stage_scale_and_time_left():
    from rich.console import Console

    bars = progress._rich_bars()
    show = Bars(bars)
    show(Started("a"))
    show(Progress("a", "sampling [1]", 0.4, 1, 5, 65.0))
    task = bars.tasks[0]
    assert (task.description, task.completed) == ("sampling [1]", 0.4)
    console = Console(file=io.StringIO(), width=200)
    console.print(bars.make_tasks_table(bars.tasks))
    text = console.file.getvalue()
    assert "sampling [1]" in text
    assert "scale 1/5" in text
    assert "40%" in text
    assert "1:05 left" in text
    show(Result("a", {}))
    assert (task.description, task.completed) == ("done", 1.0)


@pytest.mark.parametrize(
    ("seconds", "words"), [(None, ""), (0.2, "0:00 left"), (59.6, "1:00 left"), (3725, "1:02:05 left")]
)
def test_time_left(seconds, words):
    assert time_left(seconds) == words


@pytest.mark.parametrize(
    ("scale", "scales", "words"), [(None, None, ""), (1, 5, "scale 1/5"), (3, None, "scale 3")]
)
def test_scale_words(scale, scales, words):
    assert scale_words(scale, scales) == words


def test_json_goes_to_stdout_and_none_nowhere(capsys):
    for mode in ("json", "none", "auto"):  # auto: nobody sees a captured stream
        with listener(mode) as emit:
            emit(Started(mode))
    out, err = capsys.readouterr()
    assert [json.loads(line) for line in out.splitlines()] == [{"event": "started", "job": "json"}]
    assert err == ""


def test_a_bar_goes_to_stderr(capsys):
    with listener("bar") as emit:
        emit(Progress("a", "sampling", 0.5))
    assert capsys.readouterr().out == ""

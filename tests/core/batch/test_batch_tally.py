"""What a person sees of a batch: plain lines now and then, and a table on a terminal."""

from __future__ import annotations

import io
from typing import Any

import pytest
from rich.console import Console
from rs_genedit import protocol
from rs_genedit.app import tally
from rs_genedit.app.cli.batch import span


def at(done: int, failed: int = 0, running: int = 1, eta: float | None = None) -> protocol.Tally:
    return protocol.Tally(
        "batch", 10, done, failed, tuple((f"{n:032}", f"remove on s{n}.tif") for n in range(running)), eta
    )


def test_lines_come_now_and_then_and_at_the_end(capsys: pytest.CaptureFixture[str]):
    now = [0.0]
    lines = tally.Lines(lambda: now[0])
    for second, event in (
        (0, at(0)),
        (3, at(1)),
        (9, at(2)),
        (11, at(3, 1, eta=65)),
        (12, at(9)),
        (13, at(9, 1, 0)),
    ):
        now[0] = float(second)
        lines(event)
    assert capsys.readouterr().err.splitlines() == [
        "0 of 10 done, 0 failed, 1 running",
        "3 of 10 done, 1 failed, 1 running, 1:05 left",
        "9 of 10 done, 1 failed",
    ]


def test_the_table_shows_counts_and_what_is_in_hand():
    screen = io.StringIO()
    Console(file=screen, width=80).print(tally.table(at(3, 1, 2, 65)))
    said = screen.getvalue()
    for words in ("done", "3 of 10", "failed", "waiting", "4", "1:05 left", "remove on s1.tif"):
        assert words in said


@pytest.mark.parametrize(
    ("seconds", "said"), [(3, "3 seconds"), (200, "3.3 minutes"), (9000, "2.5 hours"), (400_000, "4.6 days")]
)
def test_spans_are_said_in_what_fits(seconds: float, said: Any):
    assert span(seconds) == said

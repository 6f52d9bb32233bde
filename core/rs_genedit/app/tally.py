"""Table of a batch: running, done, failed, time left; live on a terminal, else a plain line now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from rs_genedit import protocol
from rs_genedit.app.progress import Emit, Mode, quiet_when_closed, time_left
from rs_genedit.app.progress import listener as usual_listener

#: Seconds between two plain lines, and between two drawings of the table.
LINE_EVERY, DRAW_EVERY = 10.0, 0.2


@contextmanager
def listener(mode: Mode) -> Iterator[Emit]:
    """Where a batch's events go: a table on a terminal, lines on stderr elsewhere, JSON, or nowhere."""
    if mode in ("json", "none"):
        with usual_listener(mode) as emit:
            yield emit
    elif mode == "bar" or sys.stderr.isatty():
        with live() as emit:
            yield emit
    else:
        yield Lines()


class Lines:
    """A plain line when there is news and :data:`LINE_EVERY` seconds went by, and at the end."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._last, self._said = clock, -LINE_EVERY, ""

    def __call__(self, event: protocol.Event) -> None:
        """Write one event, or not."""
        if not isinstance(event, protocol.Tally):
            return
        over = event.done + event.failed == event.total
        text = words(event)
        if text == self._said or not (over or self._clock() - self._last >= LINE_EVERY):
            return
        self._last, self._said = self._clock(), text
        with quiet_when_closed(sys.stderr):
            print(text, file=sys.stderr, flush=True)


def words(event: protocol.Tally) -> str:
    """``12 of 300 done, 1 failed, 2 running, 0:12 left``."""
    parts = [f"{event.done:,} of {event.total:,} done", f"{event.failed:,} failed"]
    if event.running:
        parts.append(f"{len(event.running)} running")
    left = time_left(event.eta) if event.done + event.failed < event.total else ""
    return ", ".join([*parts, *([left] if left else [])])


@contextmanager
def live() -> Iterator[Emit]:
    """A table that is drawn anew as the batch goes on."""
    from rich.console import Console
    from rich.live import Live

    with Live(console=Console(stderr=True), auto_refresh=False, transient=True) as screen:
        last = 0.0

        def emit(event: protocol.Event) -> None:
            nonlocal last
            if isinstance(event, protocol.Tally) and time.monotonic() - last >= DRAW_EVERY:
                last = time.monotonic()
                screen.update(table(event), refresh=True)

        yield emit


def table(event: protocol.Tally) -> Any:
    """The counts, a bar, and what is in hand."""
    from rich.console import Group
    from rich.progress_bar import ProgressBar

    from rs_genedit.app.cli.tables import facts, grid

    left = event.total - event.done - event.failed - len(event.running)
    counts = facts(
        {
            "done": f"{event.done:,} of {event.total:,}",
            "failed": f"{event.failed:,}",
            "running": f"{len(event.running):,}",
            "waiting": f"{max(0, left):,}",
            "time left": time_left(event.eta) or "not known yet",
        }
    )
    bar = ProgressBar(total=max(1, event.total), completed=event.done + event.failed, width=50)
    running = grid(("id", "running"), [(name[:8], what) for name, what in event.running])
    return Group(counts, bar, running)

"""What becomes of a job's events: bars for a person, JSON lines for a program, never too many of them."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, TextIO

from rs_genedit import protocol

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

Emit = Callable[[protocol.Event], None]
Mode = Literal["auto", "bar", "json", "none"]

#: Progress events in any one second, and the shortest time between two of the same stage and scale.
MOST_PER_SECOND = 20
SHORTEST_GAP = 0.1


class Throttle:
    """Pass events on, but at most :data:`MOST_PER_SECOND` progress events in any second.

    A new stage or scale passes at once while that limit allows, so that the front end never shows a stage that
    is over; within one, a tenth of a second lies between two events. Events other than progress always pass.
    """

    def __init__(self, emit: Emit, clock: Callable[[], float] = time.monotonic) -> None:
        self._emit = emit
        self._clock = clock
        self._sent: deque[float] = deque(maxlen=MOST_PER_SECOND)
        self._place: tuple[str, str, int | None] | None = None

    def __call__(self, event: protocol.Event) -> None:
        """Pass the event on, or drop it."""
        if not isinstance(event, protocol.Progress) or self._may_pass(event):
            self._emit(event)

    def _may_pass(self, event: protocol.Progress) -> bool:
        now, place = self._clock(), (event.job, event.stage, event.scale)
        if len(self._sent) == MOST_PER_SECOND and now - self._sent[0] < 1.0:
            return False
        if place == self._place and self._sent and now - self._sent[-1] < SHORTEST_GAP:
            return False
        self._sent.append(now)
        self._place = place
        return True


class Lines:
    """Events as JSON, one a line; whole lines even when two threads write."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def __call__(self, event: protocol.Event) -> None:
        """Write one event."""
        line = protocol.event_to_line(event) + "\n"
        with self._lock, quiet_when_closed(self._stream):
            self._stream.write(line)
            self._stream.flush()


@contextmanager
def quiet_when_closed(stream: TextIO) -> Iterator[None]:
    """Write, or go without a word where the reader has gone: the work is done all the same."""
    try:
        yield
    except (BrokenPipeError, ValueError) as error:
        if isinstance(error, ValueError) and not stream.closed:
            raise
        with contextlib.suppress(OSError, ValueError):  # or the interpreter complains as it flushes at its end
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, stream.fileno())
            os.close(null)


class Bars:
    """One rich bar: stage, scale, share of the whole job, time spent and time left."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task: TaskID = progress.add_task("starting", total=1.0, scale="", left="")

    def __call__(self, event: protocol.Event) -> None:
        """Show one event."""
        if isinstance(event, protocol.Progress):
            self._progress.update(
                self._task,
                description=event.stage,
                completed=event.fraction,
                scale=scale_words(event.scale, event.scales),
                left=time_left(event.eta),
            )
        elif isinstance(event, protocol.Result):
            self._progress.update(self._task, description="done", completed=1.0, scale="", left="")


def scale_words(scale: int | None, scales: int | None) -> str:
    """``scale 2/5``, or nothing where a stage has no scales."""
    if scale is None:
        return ""
    return f"scale {scale}/{scales}" if scales else f"scale {scale}"


def time_left(seconds: float | None) -> str:
    """``1:05 left``, or nothing while it is unknown."""
    if seconds is None:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02} left" if hours else f"{minutes}:{rest:02} left"


@contextmanager
def listener(mode: Mode) -> Iterator[Emit]:
    """Where events go: ``bar`` on stderr, ``json`` on stdout, ``none``; ``auto``: a bar if one can see it."""
    if mode == "auto":
        mode = "bar" if sys.stderr.isatty() else "none"
    if mode == "json":
        yield Throttle(Lines(sys.stdout))
    elif mode == "bar":
        with _rich_bars() as bars:
            yield Throttle(Bars(bars))
    else:
        yield _ignore


def _rich_bars() -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        SpinnerColumn,
        TaskProgressColumn,
        TextColumn,
        TimeElapsedColumn,
    )

    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        TextColumn("{task.fields[scale]}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[left]}"),
        console=Console(stderr=True),
        transient=True,
    )


def _ignore(event: protocol.Event) -> None:
    """Nobody listens."""

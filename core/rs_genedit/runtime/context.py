"""Job context: share of progress, cancellation, warnings, previews, and limits on threads and memory.

A job gets one :class:`JobContext` and hands :meth:`JobContext.child` shares of it to its parts. The front ends
(command line, worker) decide what becomes of the events, and the job asks :meth:`JobContext.check` often enough
that a cancel is honoured within a second.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from rs_genedit import protocol
from rs_genedit.errors import Cancelled
from rs_genedit.runtime.scratch import ScratchArrays


def _ignore(event: protocol.Event) -> None:
    """Nobody listens."""


class JobLog:
    """What a job has said so far: the one thing that changes, shared by a context and all its children."""

    def __init__(self) -> None:
        self.warnings: list[str] = []
        self.resumable = False
        self._farthest = 0.0
        self._begun = time.monotonic()

    @property
    def fraction(self) -> float:
        """How much of the whole job is done, as told so far."""
        return self._farthest

    def advance(self, fraction: float) -> tuple[float, float | None]:
        """The fraction done of the whole job, which never falls, and the seconds that are left, if known."""
        self._farthest = done = max(self._farthest, fraction)
        spent = time.monotonic() - self._begun
        return done, round(spent * (1 - done) / done, 1) if done > 0.02 and spent > 0.5 else None


@dataclass(frozen=True)
class JobContext:
    """A job's line to the outside, and what it may use of the machine.

    Attributes
    ----------
    emit
        Gets protocol events.
    job
        The job's id in them.
    cancelled
        Set by the front end when the person asks to stop.
    previews
        Folder for previews of the edit so far; None: nobody wants any.
    low, high
        The share of the whole job, 0 to 1, that this context reports.
    threads
        Threads to compute with; None: all cores this process may use.
    max_memory
        Megabytes that arrays of the work window may take before they go to scratch files.
    arrays
        Gives those arrays; they last as long as the part of the work that opened it.
    """

    emit: Callable[[Any], None] = _ignore
    job: str = ""
    cancelled: threading.Event = field(default_factory=threading.Event)
    previews: str | None = None
    low: float = 0.0
    high: float = 1.0
    threads: int | None = None
    max_memory: int = 2048
    arrays: ScratchArrays = field(default_factory=ScratchArrays.in_memory, repr=False)
    log: JobLog = field(default_factory=JobLog, repr=False)

    @property
    def warnings(self) -> list[str]:
        """Sentences of the whole job so far, each once."""
        return self.log.warnings

    def child(self, low: float, high: float) -> JobContext:
        """The context of a part of the work: its fractions 0 to 1 are ``low`` to ``high`` of this one's."""
        width = self.high - self.low
        return replace(self, low=self.low + width * low, high=self.low + width * high)

    def limited(self, threads: int | None, max_memory: int) -> JobContext:
        """The same with other limits on what the work may use."""
        return replace(self, threads=threads, max_memory=max_memory)

    def check(self) -> None:
        """Raise :class:`Cancelled` if the person has asked to stop."""
        if self.cancelled.is_set():
            goes_on = "; it can be resumed" if self.log.resumable else ""
            raise Cancelled(
                f"cancelled; nothing was written{goes_on}", hint="resume" if self.log.resumable else ""
            )

    def progress(
        self, stage: str, fraction: float, scale: int | None = None, scales: int | None = None
    ) -> None:
        """Report ``fraction`` (0 to 1) of this context's share; checks for cancel too."""
        self.check()
        asked = self.low + (self.high - self.low) * min(max(fraction, 0.0), 1.0)
        done, eta = self.log.advance(asked)
        self.emit(protocol.Progress(self.job, stage, round(done, 4), scale, scales, eta))

    def finish(self) -> None:
        """Report the end of this context's share, if it was not yet; a cancel comes too late now."""
        if self.log.fraction < self.high:
            done, eta = self.log.advance(self.high)
            self.emit(protocol.Progress(self.job, "done", round(done, 4), eta=eta))

    def result(self, report: dict[str, Any]) -> protocol.Result:
        """A result that is a report alone."""
        return protocol.Result(self.job, {}, report, tuple(self.warnings))

    def warn(self, sentence: str) -> None:
        """Keep a warning for the result; each sentence once."""
        if sentence not in self.log.warnings:
            self.log.warnings.append(sentence)

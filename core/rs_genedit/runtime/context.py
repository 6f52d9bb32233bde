"""How a running job talks to whoever started it: progress, previews, warnings, and the wish to stop.

A job gets one :class:`JobContext` and calls it; the front ends (command line, worker) decide what becomes of
the calls.
The job asks :meth:`JobContext.check` often enough that a cancel is honoured within a second.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from rs_genedit import protocol
from rs_genedit.errors import Cancelled


def _ignore(event: protocol.Event) -> None:
    """Nobody listens."""


@dataclass
class JobContext:
    """The job's line to the outside. ``emit`` gets protocol events; ``cancelled`` is set by the door."""

    emit: Callable[[Any], None] = _ignore
    job: str = ""
    cancelled: threading.Event = field(default_factory=threading.Event)
    previews: str | None = None
    warnings: list[str] = field(default_factory=list)
    _span: tuple[float, float] = (0.0, 1.0)
    _begun: float = field(default_factory=time.monotonic)

    def check(self) -> None:
        """Raise :class:`Cancelled` if the person has asked to stop."""
        if self.cancelled.is_set():
            raise Cancelled("cancelled; nothing was written (run again with --resume to go on)")

    def progress(
        self, stage: str, fraction: float, scale: int | None = None, scales: int | None = None
    ) -> None:
        """Report ``fraction`` (0 to 1) of the current part; checks for cancel too."""
        self.check()
        low, high = self._span
        done = low + (high - low) * min(max(fraction, 0.0), 1.0)
        spent = time.monotonic() - self._begun
        eta = round(spent * (1 - done) / done, 1) if done > 0.02 and spent > 0.5 else None
        self.emit(protocol.Progress(self.job, stage, round(done, 4), scale, scales, eta))

    def warn(self, sentence: str) -> None:
        """Keep a warning for the result; each sentence once."""
        if sentence not in self.warnings:
            self.warnings.append(sentence)

    @contextmanager
    def part(self, low: float, high: float) -> Iterator[JobContext]:
        """Within the block, fractions 0 to 1 mean ``low`` to ``high`` of what they meant outside."""
        outer = self._span
        width = outer[1] - outer[0]
        self._span = (outer[0] + width * low, outer[0] + width * high)
        try:
            yield self
        finally:
            self._span = outer

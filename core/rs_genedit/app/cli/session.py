"""One job run from the command line: its context, its progress, Ctrl-C, and what is printed at the end."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from types import FrameType
from typing import Any

from rs_genedit import protocol
from rs_genedit.app.progress import Emit, Mode, listener, quiet_when_closed
from rs_genedit.errors import Cancelled
from rs_genedit.jobs import registry as jobs
from rs_genedit.runtime import faults
from rs_genedit.runtime.context import JobContext


def run_job(
    op: str,
    request: Mapping[str, Any],
    mode: Mode,
    shown: Callable[[Mode], AbstractContextManager[Emit]] = listener,
) -> protocol.Result:
    """Run a job in this thread; Ctrl-C cancels it. With ``mode`` json its events go to stdout.

    ``shown`` says where events go in a mode.
    """
    faults.require_utf8(request)
    with shown(mode) as emit:
        context = JobContext(emit, job=op)
        emit(protocol.Started(op))
        try:
            with interruptible(context):
                result = jobs.run_job(op, request, context)
        except Cancelled:
            emit(protocol.Stopped(op))
            raise
        except Exception as error:  # told to whoever reads the events, and raised on
            _emit_failure(emit, op, request, error)
            raise
        emit(result)
    for warning in result.warnings:
        print(f"warning: {faults.one_line(warning)}", file=sys.stderr)
    return result


def show_outputs(result: protocol.Result, mode: Mode) -> None:
    """Print where the results lie, one ``role: path`` a line, unless the events said it already."""
    if mode != "json":
        with quiet_when_closed(sys.stdout):
            for role, paths in result.outputs.items():
                for path in paths:
                    print(f"{role}: {path}")
            sys.stdout.flush()


@contextmanager
def interruptible(context: JobContext) -> Iterator[None]:
    """Turn SIGINT and SIGTERM into a cancel of ``context``; a second one ends at once.

    The first signal lets the job stop where its files are whole; every job looks for it many times a second.
    """
    if threading.current_thread() is not threading.main_thread():  # only there can signals be caught
        yield
        return

    def ask(number: int, frame: FrameType | None) -> None:
        if context.cancelled.is_set():
            raise KeyboardInterrupt
        context.cancelled.set()

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _emit_failure(emit: Emit, op: str, request: Mapping[str, Any], error: Exception) -> None:
    fault = faults.describe(error)
    emit(protocol.Failed(op, fault.code, fault.message, jobs.resumable(op, request, error)))

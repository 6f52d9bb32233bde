"""The worker: a process that takes commands as JSON lines on stdin and answers with events on stdout.

The first line it writes is ``ready``. Jobs run in order in one thread while the main thread keeps reading, so
that a cancel is heard at once. Whatever cannot be understood gets an ``error`` event and the worker lives on;
when stdin closes (the other side is gone), the running job is cancelled and the process ends.
"""

from __future__ import annotations

import contextlib
import io
import json
import logging
import os
import queue
import re
import select
import signal
import sys
import tempfile
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from rs_genedit import __version__, owned, protocol
from rs_genedit.app.progress import Lines, Throttle
from rs_genedit.errors import Cancelled, ProtocolError
from rs_genedit.jobs import doctor
from rs_genedit.jobs import registry as jobs
from rs_genedit.runtime import environment, faults
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.threads import limit_threads

log = logging.getLogger("rs_genedit.app.worker")

#: A line longer than this is refused without being held in memory; an ROI of a million vertices fits.
LONGEST_LINE = 64 * 1024 * 1024
#: Seconds that a cancelled job gets to stop when the worker ends, before the process is left without it.
PATIENCE = 10.0
#: Jobs whose previews stay on disk; those of older ones are deleted.
KEPT_PREVIEWS = 4


@dataclass
class _Job:
    op: str
    request: dict[str, Any]
    context: JobContext
    begun: bool = False


class Worker:
    """Reads commands, queues jobs, runs them one after the other.

    Parameters
    ----------
    commands : binary stream
        One :class:`protocol.Command` a line.
    events : text stream
        Gets one event a line; nothing else may write to it.
    """

    def __init__(self, commands: BinaryIO, events: TextIO) -> None:
        self._commands = commands
        self._door = _Door(Lines(events))
        self._emit = Throttle(self._door)
        self._queue: queue.Queue[_Job | None] = queue.Queue()
        self._lock = threading.Lock()
        self._jobs: dict[str, _Job] = {}  # waiting or running
        self._known: set[str] = set()
        self._runner = threading.Thread(target=self._run_queue, name="jobs", daemon=True)
        self._previews = _Previews()

    def serve(self) -> int:
        """Answer until stdin closes or ``shutdown`` or a signal comes; return the exit code."""
        self._emit(protocol.Ready(protocol.PROTOCOL_VERSION, __version__, doctor.abilities(), os.getpid()))
        self._runner.start()
        code = 0
        try:
            for line in _lines(self._commands):
                if self._door.closed or not self._take(line):
                    break
        except KeyboardInterrupt:
            code = faults.CANCELLED_CODE
        return code if self._end() else 1

    def _end(self) -> bool:
        """Cancel everything; False if the running job hangs in native code and would not stop."""
        with self._lock:
            names = list(self._jobs)
        for name in names:
            self._cancel(name)
        self._queue.put(None)
        self._runner.join(PATIENCE)
        self._previews.delete()
        if self._runner.is_alive():
            log.error("a job did not stop within %s seconds", PATIENCE)
            return False
        return True

    # ----------------------------------------------------------------------------------------------------
    # commands

    def _take(self, line: bytes | None) -> bool:
        """Act on one line; False when it asks to end."""
        job = ""
        try:
            text = _text(line)
            job = self._job_named_in(text)
            command = protocol.command_from_line(text)
            if command.op == "shutdown":
                return False
            if command.op == "cancel":
                self._cancel(command.job)
            else:
                self._enqueue(command)
        except ProtocolError as error:
            fault = faults.describe(error)
            self._emit(protocol.Failed(job, fault.code, fault.message))
        return True

    def _job_named_in(self, text: str) -> str:
        """The job that a refused command was to start: the error is that job's.

        A job that exists already must not be told that it failed, so then the error is nobody's.
        """
        with contextlib.suppress(ValueError, RecursionError):
            data = json.loads(text)
            job = data.get("job") if isinstance(data, dict) else None
            if isinstance(job, str) and job not in self._known:
                return job
        return ""

    def _enqueue(self, command: protocol.Command) -> None:
        if not jobs.knows(command.op):
            known = ", ".join([*jobs.JOBS, "cancel", "shutdown"])
            raise ProtocolError(f"this engine has no operation {command.op!r}; it has {known}")
        if not command.job:
            raise ProtocolError(f"the operation {command.op} needs a job id")
        if not _is_text(command.job):
            raise ProtocolError(f"the job id {command.job!r} holds half a character; give the job another id")
        if command.job in self._known:
            raise ProtocolError(f"the job id {command.job!r} was used before; give every job its own")
        context = JobContext(self._emit, command.job)
        job = _Job(command.op, command.request, context)
        with self._lock:
            self._known.add(command.job)
            self._jobs[command.job] = job
        self._queue.put(job)

    def _cancel(self, name: str) -> None:
        with self._lock:
            job = self._jobs.get(name)
            if job is None and name not in self._known:
                raise ProtocolError(f"there is no job {name!r} to cancel")
            if job is None:  # it has just ended, which is no mistake
                return
            job.context.cancelled.set()
            if not job.begun:
                del self._jobs[name]
        if not job.begun:
            self._emit(protocol.Stopped(name))

    # --------------------------------------------------------------------------------------------------------
    # jobs

    def _run_queue(self) -> None:
        while (job := self._queue.get()) is not None:
            with self._lock:
                job.begun = job.context.job in self._jobs  # else it was cancelled while it waited
            if not job.begun:
                continue
            event = self._run(job)
            with self._lock:
                del self._jobs[job.context.job]
            self._emit(event)

    def _run(self, job: _Job) -> protocol.Event:
        context = job.context
        self._emit(protocol.Started(context.job))
        try:
            previewed = replace(context, previews=self._previews.folder())
            result = jobs.run_job(job.op, job.request, previewed)
            return replace(result, job=context.job)
        except Cancelled:
            return protocol.Stopped(context.job)
        except Exception as error:  # the boundary: whatever befalls a job, the worker answers and lives on
            fault = faults.describe(error)
            resumable = jobs.resumable(job.op, job.request, error)
            return protocol.Failed(context.job, fault.code, fault.message, resumable)
        finally:
            self._previews.drop_if_empty()


class _Door:
    """The way out to the other side, which may be gone: then events are dropped and ``closed`` says so."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self.closed = False

    def __call__(self, event: protocol.Event) -> None:
        if self.closed:
            return
        try:
            self._lines(event)
        except (OSError, ValueError):  # a broken pipe, or a stream closed under us
            self.closed = True


class _Previews:
    """A temporary folder per job, the last few of them kept: the other side may still be showing one."""

    def __init__(self) -> None:
        self._folders: deque[str] = deque()

    def folder(self) -> str | None:
        """A new folder, None where the system has no room for one: a job can do without previews."""
        try:
            self._folders.append(tempfile.mkdtemp(prefix="rs-genedit-"))
        except OSError:
            return None
        while len(self._folders) > KEPT_PREVIEWS:
            _discard(self._folders.popleft())
        return self._folders[-1]

    def drop_if_empty(self) -> None:
        """Forget the newest folder where its job showed nothing: it may not push out those that are shown."""
        if self._folders:
            with contextlib.suppress(OSError):
                Path(self._folders[-1]).rmdir()
                self._folders.pop()

    def delete(self) -> None:
        while self._folders:
            _discard(self._folders.popleft())


#: What a job puts into its folder of previews.
_PREVIEWS = re.compile(rf"\.?[\w-]+\.(?:png|pgw)(?:{owned.TEMPORARY}\.(?:png|pgw))?")


def _discard(folder: str) -> None:
    with contextlib.suppress(OSError):
        owned.remove_folder(Path(folder), _PREVIEWS)


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a stream; None for one that is too long, which is read past and forgotten."""
    while line := stream.readline(LONGEST_LINE):
        if len(line) < LONGEST_LINE or line.endswith(b"\n"):
            if line.strip():
                yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE)
        yield None


def _is_text(word: str) -> bool:
    """False for a word with lone surrogates, which no UTF-8 can hold."""
    try:
        word.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _text(line: bytes | None) -> str:
    if line is None:
        raise ProtocolError(f"the line is longer than {LONGEST_LINE} bytes")
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        raise ProtocolError("the line is not UTF-8") from None


class _Wakeful(io.RawIOBase):
    """A descriptor whose reading every signal interrupts.

    A plain read misses a signal that comes just before it blocks: Python has looked for signals already, and
    the system has no call to break off. It would then be acted on with the next line, which may never come.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._wake, wake = os.pipe()
        os.set_blocking(wake, False)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while True:
            ready, _, _ = select.select([self._descriptor, self._wake], [], [])
            if self._wake in ready:
                os.read(self._wake, 512)  # what the signal means is its handler's: it runs before the next line
            if self._descriptor in ready:
                data = os.read(self._descriptor, len(buffer))
                buffer[: len(data)] = data
                return len(data)


def take_stdio() -> tuple[BinaryIO, TextIO]:
    """Take stdin and stdout for the protocol alone.

    Whatever else writes to descriptor 1 (a C library, a stray print, a child process) lands on stderr from now
    on, and whatever reads descriptor 0 finds it empty.
    """
    commands, events = os.dup(0), os.dup(1)
    sys.stdout.flush()
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    reader = io.BufferedReader(io.FileIO(commands, "rb") if sys.platform == "win32" else _Wakeful(commands))
    return reader, io.TextIOWrapper(io.FileIO(events, "wb"), "utf-8", newline="\n", write_through=True)


def main() -> int:
    """Run a worker on this process's stdin and stdout until the other side is gone; return the exit code."""
    environment.protect()
    limit_threads(1)
    environment.quiet_libraries()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    commands, events = take_stdio()
    return Worker(commands, events).serve()

"""One request in a worker of its own, for threads that have no event loop.

The dock keeps a worker (``engine.client``), fed by Qt's event loop; an algorithm runs in a thread, or in
``qgis_process``, which has no such loop. Here the same worker is started for one job and read by plain threads.
"""

from __future__ import annotations

import queue
import subprocess  # nosec B404 - a list of arguments, never a shell
import threading
import time
from collections.abc import Iterator
from typing import BinaryIO, Protocol

from ..contract import errors, protocol
from ..engine import child
from ..engine.client import announced_protocol
from ..engine.lines import LineReader, Tail
from ..engine.runner import Engine

JOB = "processing"
#: How often a cancel is looked for, in seconds.
TICK = 0.2
#: A cold start imports torch from a slow disk, perhaps under a virus scanner.
START_SECONDS = 120.0
#: Seconds a cancelled job gets to stop by itself: it checks once a second.
PATIENCE = 10.0


class Feedback(Protocol):
    """What this module needs of a QgsProcessingFeedback."""

    def isCanceled(self) -> bool: ...
    def setProgress(self, percent: float) -> None: ...
    def setProgressText(self, text: str) -> None: ...
    def pushDebugInfo(self, text: str) -> None: ...


class EngineStopped(errors.GenEditError, RuntimeError):
    """The worker ended, or could not start, before it had an answer."""


class JobFailed(errors.GenEditError, RuntimeError):
    """The engine's own sentence on why the job failed."""


def run(engine: Engine, request: protocol.EditRequest, feedback: Feedback) -> protocol.Result:
    """Carry out ``request``; returns when it is done.

    Raises
    ------
    Cancelled
        ``feedback`` was cancelled.
    JobFailed, EngineStopped
        With one sentence to show.
    """
    with _Worker(engine) as worker:
        worker.await_ready(feedback)
        worker.send(protocol.Command("edit", JOB, request.to_json()))
        return _follow(worker, feedback)


def _follow(worker: _Worker, feedback: Feedback) -> protocol.Result:
    asked_at: float | None = None
    stage = ""
    while True:
        if feedback.isCanceled() and asked_at is None:
            worker.send(protocol.Command("cancel", JOB))
            asked_at = time.monotonic()
        if asked_at is not None and time.monotonic() - asked_at > PATIENCE:
            raise errors.Cancelled("cancelled; nothing was written")
        event = worker.next_event(TICK)
        if isinstance(event, protocol.Progress):
            feedback.setProgress(event.fraction * 100)
            if event.stage != stage:
                stage = event.stage
                feedback.setProgressText(stage[:1].upper() + stage[1:])
        elif isinstance(event, protocol.Result):
            return event
        elif isinstance(event, protocol.Stopped):
            raise errors.Cancelled("cancelled; nothing was written")
        elif isinstance(event, protocol.Failed):
            feedback.pushDebugInfo(worker.stderr.text(40))
            raise JobFailed(event.message)


class _Worker:
    """The child and the two threads that read it."""

    def __init__(self, engine: Engine) -> None:
        self.stderr = Tail()
        self._engine = engine
        self._lines: queue.Queue[str | None] = queue.Queue()

    def __enter__(self) -> _Worker:
        try:
            self._process = subprocess.Popen(  # nosec B603 - arguments are ours
                self._engine.command("worker"),
                env=self._engine.environment(),
                cwd=self._engine.folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                **child.apart(),
            )
        except OSError as error:
            raise EngineStopped(
                f"the engine could not be started ({error.strerror}): check its page in the dock"
            ) from None
        threading.Thread(target=self._read_stdout, daemon=True).start()
        threading.Thread(target=self._read_stderr, daemon=True).start()
        return self

    def __exit__(self, *_error: object) -> None:
        try:
            self._process.stdin.close()  # the worker's sign to end
            self._process.wait(child.GRACE)
        except (OSError, subprocess.TimeoutExpired):
            child.stop(self._process)

    def await_ready(self, feedback: Feedback) -> None:
        """Wait until the worker has said who it is, and refuse one of another protocol."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            if feedback.isCanceled():
                raise errors.Cancelled("cancelled; nothing was written")
            event = self.next_event(TICK)
            if isinstance(event, protocol.Ready):
                _check_protocol(event.protocol)
                return
        raise EngineStopped(
            f"the engine did not answer within {START_SECONDS:.0f} seconds: check its page in the dock"
        )

    def send(self, command: protocol.Command) -> None:
        try:
            self._process.stdin.write((protocol.command_to_line(command) + "\n").encode("utf-8"))
            self._process.stdin.flush()
        except OSError:
            return  # it has ended, which the next read tells

    def next_event(self, seconds: float) -> object | None:
        """The next event of the protocol, None when ``seconds`` pass without one."""
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            return None
        if line is None:
            code = self._process.wait()
            last = child.redact(self.stderr.text(1).strip())
            raise EngineStopped(
                f"the engine ended by itself (exit code {code}); memory may have run out. {last}".rstrip()
            )
        try:
            return protocol.event_from_line(line)
        except errors.ProtocolError:
            self.stderr.add(f"[stdout] {line}")
            announced = announced_protocol(line)
            if announced is not None:
                _check_protocol(announced)
            return None

    def _read_stdout(self) -> None:
        for line in _lines(self._process.stdout):
            self._lines.put(line)
        self._lines.put(None)

    def _read_stderr(self) -> None:
        for line in _lines(self._process.stderr):
            self.stderr.add(line)


def _check_protocol(version: object) -> None:
    if version != protocol.PROTOCOL_VERSION:
        raise EngineStopped(
            f"the engine speaks protocol {version}, this plugin {protocol.PROTOCOL_VERSION}: update the engine "
            "from its page in the dock"
        )


def _lines(stream: BinaryIO) -> Iterator[str]:
    reader = LineReader()
    with stream:
        while chunk := stream.read1(65536):
            yield from reader.feed(chunk)

"""One job in a worker of its own, for callers that wait for its end: algorithms, in whatever thread they run.

The dock is told of its worker's events by Qt's event loop. An algorithm runs in a thread without such a loop,
or in ``qgis_process``, which has none either; the same client is given a loop here, until the job has ended.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Protocol

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEventLoop, QTimer

from ..contract import errors, protocol
from ..engine.client import ENGINE_STOPPED, Launch, WorkerClient
from ..engine.runner import Engine
from ..model import engine_words

JOB = "processing"
#: How often a cancel is looked for, in milliseconds.
TICK_MS = 200
#: In the main thread a click must not start something else in the middle of an algorithm.
WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents | QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
#: Seconds a cancelled job gets to stop by itself: it checks once a second.
PATIENCE = 10.0
#: How long a worker whose job has ended may take to end itself before it is killed.
CLOSE_MS = 3_000


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


def run(engine: Engine, op: str, request: dict[str, Any], feedback: Feedback) -> protocol.Result:
    """Carry out the job ``op``; returns when it is done.

    Raises
    ------
    Cancelled
        ``feedback`` was cancelled.
    JobFailed, EngineStopped
        With one sentence to show.
    """
    loop = QEventLoop()  # made before the client: it gives this thread what its timers and process need
    client = WorkerClient(lambda: Launch.of(engine))
    events: deque[object] = deque()
    client.answered.connect(events.append)
    try:
        client.submit(JOB, op, request)
        return _follow(client, _turns(loop, events), feedback, request)
    finally:
        client.close(CLOSE_MS)
        sip.delete(client)  # in this thread, which is where its process lives


def _turns(loop: QEventLoop, events: deque[object]) -> Iterator[object | None]:
    """The client's events as they come; None at least every ``TICK_MS`` while there are none."""
    tick = QTimer()
    tick.start(TICK_MS)
    while True:
        while events:
            yield events.popleft()
        yield None
        if not events:
            loop.processEvents(WAIT)


def _follow(
    client: WorkerClient, turns: Iterator[object | None], feedback: Feedback, request: dict[str, Any]
) -> protocol.Result:
    asked_at: float | None = None
    stage = ""
    for event in turns:
        if feedback.isCanceled() and asked_at is None:
            client.cancel(JOB)
            asked_at = time.monotonic()
        if asked_at is not None and time.monotonic() - asked_at > PATIENCE:
            break
        if isinstance(event, protocol.Progress):
            feedback.setProgress(event.fraction * 100)
            if event.stage != stage:
                stage = event.stage
                feedback.setProgressText(engine_words.stage(stage))
        elif isinstance(event, protocol.Result):
            said = tuple(engine_words.of_request(sentence, request) for sentence in event.warnings)
            return replace(event, warnings=said)
        elif isinstance(event, protocol.Stopped):
            break
        elif isinstance(event, protocol.Failed):
            feedback.pushDebugInfo(client.stderr.text(40))
            raise (EngineStopped if event.code == ENGINE_STOPPED else JobFailed)(
                engine_words.of_request(event.message, request)
            )
    raise errors.Cancelled("cancelled; nothing was written")

"""The worker client: one process, commands in, events out as signals; it never makes the main thread wait.

It serves the dock, whose thread has Qt's event loop, and Processing, which lends it one (``processing.run``).
The worker is ``python -m rs_genedit worker``, started with a scrubbed environment. It says who it is
(``ready``), then answers one JSON line per event. Whatever else happens (garbage on its stdout, another
protocol version, a crash, a kill), the client tells in one sentence, and every job that was under way gets an
``error`` event of its own, so that no job waits for an answer that cannot come.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, pyqtSignal

from ..contract import errors, protocol
from ..timers import single_shot
from .child import redact
from .lines import LineReader, Tail, announced_protocol, ended_job
from .runner import Engine

OFF, STARTING, READY, STOPPING = "off", "starting", "ready", "stopping"
#: Code of the error that a job gets whose worker could not start or is gone.
ENGINE_STOPPED = "EngineStopped"

#: A cold start imports torch from a slow disk, perhaps under a virus scanner.
START_TIMEOUT_MS = 120_000
#: The worker ends by itself when its stdin closes; these are for one that hangs.
TERMINATE_AFTER_MS = 4_000
KILL_AFTER_MS = 8_000
#: How far the worker stands behind QGIS for the processor (POSIX).
NICENESS = 5
LEAST_PRIORITY = 19
#: Lines handled per turn of the event loop, so that a flood of output cannot freeze QGIS.
LINES_PER_TURN = 50
#: Lines that are not of the protocol before the program is taken for something else than a worker.
NOISE_BEFORE_READY = 200


@dataclass(frozen=True)
class Launch:
    """What to start: ``program`` with ``arguments`` in exactly the environment ``env``."""

    program: str
    arguments: tuple[str, ...]
    env: dict[str, str] = field(default_factory=dict)
    folder: str = ""

    @classmethod
    def of(cls, engine: Engine) -> Launch:
        """The worker of an installed engine."""
        program, *arguments = engine.command("worker")
        return cls(program, tuple(arguments), engine.environment(), engine.folder)


class WorkerClient(QObject):
    """Starts, feeds, watches and ends one worker.

    Parameters
    ----------
    launch : callable
        Gives the :class:`Launch` for the next start; raises :class:`GenEditError` when no engine is installed.
    """

    state_changed = pyqtSignal(str)
    became_ready = pyqtSignal(object)  # protocol.Ready
    answered = pyqtSignal(object)  # every event that belongs to a job
    failed = pyqtSignal(str)  # one sentence: the worker could not start, or died

    def __init__(self, launch: Callable[[], Launch], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._launch = launch
        self._process: QProcess | None = None
        self._state = OFF
        self._ready: protocol.Ready | None = None
        self._jobs: set[str] = set()
        self._unsent: deque[protocol.Command] = deque()
        self._lines: deque[str] = deque()
        self._reader = LineReader()
        self._errors = LineReader(limit=1024 * 1024)
        self._noise = 0
        self._cause = ""
        self._again = False
        self.stderr = Tail()
        self._start_timer = single_shot(self, START_TIMEOUT_MS, self._on_start_timeout)
        self._terminate_timer = single_shot(self, TERMINATE_AFTER_MS, self._terminate)
        self._kill_timer = single_shot(self, KILL_AFTER_MS, self.kill)
        self._turn_timer = single_shot(self, 0, self._handle_lines)

    # -------------------------------------------------------------------------------------------------- state

    @property
    def state(self) -> str:
        return self._state

    @property
    def ready(self) -> protocol.Ready | None:
        """What the running worker said of itself; None while there is none."""
        return self._ready

    @property
    def abilities(self) -> frozenset[str]:
        return frozenset(self._ready.abilities) if self._ready else frozenset()

    @property
    def pid(self) -> int:
        return int(self._process.processId()) if self._process is not None else 0

    @property
    def busy(self) -> bool:
        """Whether a job was sent whose end has not come."""
        return bool(self._jobs)

    def diagnostics(self) -> str:
        """The worker's state and the end of its stderr, for a report."""
        who = f"version {self._ready.version}, protocol {self._ready.protocol}" if self._ready else "not ready"
        return "\n".join(
            [
                f"worker: {self._state}, {who}, pid {self.pid or '-'}",
                f"abilities: {', '.join(sorted(self.abilities)) or '-'}",
                f"lines not understood: {self._noise}, overlong lines: {self._reader.dropped}",
                "stderr (end):",
                self.stderr.text(80) or "(empty)",
            ]
        )

    # ------------------------------------------------------------------------------------------ start and end

    def start(self) -> None:
        """Start the worker if none runs; the outcome comes as ``became_ready`` or ``failed``."""
        if self._state == STOPPING:
            self._again = True
        if self._state != OFF:
            return
        self._forget_process()
        try:
            launch = self._launch()
        except errors.GenEditError as error:
            self._give_up(str(error))
            return
        process = QProcess(self)
        environment = QProcessEnvironment()
        for name, value in launch.env.items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        if launch.folder:
            process.setWorkingDirectory(launch.folder)
        process.readyReadStandardOutput.connect(self._on_stdout)
        process.readyReadStandardError.connect(self._on_stderr)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_process_error)
        process.started.connect(self._give_way)
        self._process = process
        self._set_state(STARTING)
        self._start_timer.start()
        process.start(launch.program, list(launch.arguments))

    def restart(self) -> None:
        """End the running worker in good order and start another: after the engine was changed."""
        self.stop()
        self.start()

    def stop(self) -> None:
        """Ask the worker to end and see to it that it does; returns at once."""
        if self._process is None or self._state in (OFF, STOPPING):
            return
        self._start_timer.stop()
        self._set_state(STOPPING)
        self._process.write((protocol.command_to_line(protocol.Command("shutdown")) + "\n").encode())
        self._process.closeWriteChannel()
        self._terminate_timer.start()
        self._kill_timer.start()

    def close(self, wait_ms: int = 1_500) -> None:
        """End the worker before this call returns: for ``unload()`` and for the end of QGIS."""
        process = self._process
        if process is None:
            return
        process.blockSignals(True)
        self._again = False
        self.stop()
        if process.state() != QProcess.ProcessState.NotRunning and not process.waitForFinished(wait_ms):
            process.kill()
            process.waitForFinished(2_000)
        self._jobs.clear()
        self._forget_process()
        self._set_state(OFF)

    def kill(self) -> None:
        """End a worker that no longer answers; its jobs get an error that says they can be resumed."""
        if self._process is not None:
            self._process.kill()

    # ----------------------------------------------------------------------------------------------- commands

    def submit(self, job: str, op: str, request: dict) -> None:
        """Send one job. Starts the worker where none runs; the command then waits for its ``ready``."""
        self._jobs.add(job)
        command = protocol.Command(op, job, request)
        if self._state == READY:
            self._write(command)
            return
        self._unsent.append(command)
        if self._state != STARTING:
            self.start()

    def cancel(self, job: str) -> None:
        """Ask for ``job`` to be stopped; the answer is its ``cancelled`` event."""
        waiting = [c for c in self._unsent if c.job == job]
        for command in waiting:
            self._unsent.remove(command)
        if waiting:
            self._jobs.discard(job)
            QTimer.singleShot(0, lambda: self.answered.emit(protocol.Stopped(job)))
        elif self._state == READY and job in self._jobs:
            self._write(protocol.Command("cancel", job))

    def _write(self, command: protocol.Command) -> None:
        self._process.write((protocol.command_to_line(command) + "\n").encode("utf-8"))

    # ------------------------------------------------------------------------------------------------- events

    def _on_stdout(self) -> None:
        self._lines.extend(self._reader.feed(bytes(self._process.readAllStandardOutput())))
        if self._lines and not self._turn_timer.isActive():
            self._handle_lines()

    def _on_stderr(self) -> None:
        for line in self._errors.feed(bytes(self._process.readAllStandardError())):
            self.stderr.add(line)

    def _handle_lines(self) -> None:
        for _ in range(min(LINES_PER_TURN, len(self._lines))):
            self._handle(self._lines.popleft())
        if self._lines:
            self._turn_timer.start()

    def _handle(self, line: str) -> None:
        try:
            event = protocol.event_from_line(line)
        except errors.ProtocolError as error:
            self._handle_foreign(line, str(error))
            return
        if isinstance(event, protocol.Ready):
            self._on_ready(event)
        elif self._state == READY:
            if isinstance(event, (protocol.Result, protocol.Failed, protocol.Stopped)):
                self._jobs.discard(event.job)
            self.answered.emit(event)

    def _handle_foreign(self, line: str, why: str) -> None:
        """A line that is not of the protocol: a job's end or a ``ready`` of another version, or chatter."""
        self._noise += 1
        self.stderr.add(f"[stdout] {line}")
        job = ended_job(line)
        if self._state == READY and job in self._jobs:
            self._jobs.discard(job)
            sentence = self.tr("The engine's answer cannot be read ({why}): update the engine from its page.")
            self.answered.emit(protocol.Failed(job, "ProtocolError", sentence.format(why=why)))
        if self._state != STARTING:
            return
        version = announced_protocol(line)
        if version is not None:
            self._refuse_version(version)
        elif self._noise >= NOISE_BEFORE_READY:
            self._abandon(
                self.tr("The program that was started is not the engine: its answers cannot be understood. ")
                + self.tr("Install the engine again from its page.")
            )

    def _on_ready(self, ready: protocol.Ready) -> None:
        if self._state != STARTING:
            return
        if ready.protocol != protocol.PROTOCOL_VERSION:
            self._refuse_version(ready.protocol)
            return
        self._start_timer.stop()
        self._ready = ready
        self._set_state(READY)
        self.became_ready.emit(ready)
        while self._unsent and self._state == READY:
            self._write(self._unsent.popleft())

    def _refuse_version(self, version: object) -> None:
        self._abandon(
            self.tr(
                "The engine speaks protocol {theirs}, this plugin {ours}: update the engine from its page."
            ).format(theirs=version, ours=protocol.PROTOCOL_VERSION)
        )

    # ------------------------------------------------------------------------------------------------ the end

    def _on_start_timeout(self) -> None:
        self._abandon(
            self.tr("The engine did not answer within {seconds} seconds of its start; ").format(
                seconds=START_TIMEOUT_MS // 1000
            )
            + self.tr("close programs that use much memory and try again.")
        )

    def _abandon(self, sentence: str) -> None:
        self._cause = sentence
        self._start_timer.stop()
        self.kill()

    def _give_way(self) -> None:
        """Let the map go before the worker where both want the processor."""
        if hasattr(os, "setpriority"):
            try:
                mine = os.getpriority(os.PRIO_PROCESS, 0)
                os.setpriority(os.PRIO_PROCESS, self.pid, min(mine + NICENESS, LEAST_PRIORITY))
            except OSError:  # it has ended already, which the next signal tells
                return

    def _on_process_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            reason = self._process.errorString()
            self._end(
                self.tr("The engine could not be started ({reason}); check its page.").format(reason=reason)
            )

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._on_stderr()
        # The pipe may hold the last events of a worker that ended in good order.
        self._lines.extend(self._reader.feed(bytes(self._process.readAllStandardOutput())))
        while self._lines:
            self._handle(self._lines.popleft())
        if self._state == STOPPING and not self._cause and not self._jobs - {c.job for c in self._unsent}:
            self._end("")
        else:
            self._end(self._cause or self._obituary(code, status))

    def _obituary(self, code: int, status: QProcess.ExitStatus) -> str:
        if self._state == STOPPING:
            return self.tr("The engine was stopped.")
        if status == QProcess.ExitStatus.CrashExit:
            cause = self.tr("The engine was killed or crashed; memory may have run out.")
        else:
            last = redact(self.stderr.text(1).strip())
            cause = self.tr("The engine ended by itself (exit code {code}).").format(code=code)
            cause += f" {last}" if last else ""
        return cause

    def _end(self, sentence: str) -> None:
        """The process is gone: tell every job that was under way, then everyone."""
        was_starting = self._state == STARTING
        again, self._again = self._again, False
        if not again:
            self._unsent.clear()
        waiting = {command.job for command in self._unsent}
        lost, self._jobs = sorted(self._jobs - waiting), waiting
        self._forget_process()
        self._set_state(OFF)
        for job in lost:
            self.answered.emit(protocol.Failed(job, ENGINE_STOPPED, sentence, resumable=not was_starting))
        if sentence:
            self.failed.emit(sentence)
        if again:
            self.start()

    def _give_up(self, sentence: str) -> None:
        self._set_state(STARTING)
        self._end(sentence)

    def _terminate(self) -> None:
        if self._process is not None:
            self._process.terminate()

    def _forget_process(self) -> None:
        for timer in (self._start_timer, self._terminate_timer, self._kill_timer, self._turn_timer):
            timer.stop()
        if self._process is not None:
            self._process.blockSignals(True)
            self._process.deleteLater()
            self._process = None
        self._ready = None
        self._lines.clear()
        self._reader, self._errors = LineReader(), LineReader(limit=1024 * 1024)
        self._noise, self._cause = 0, ""

    def _set_state(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)

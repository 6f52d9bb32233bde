"""The job queue: what waits, what runs, what ended how; one job runs at a time."""

from __future__ import annotations

import math
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..contract import errors, protocol
from ..engine.client import ENGINE_STOPPED, OFF, READY, WorkerClient
from ..timers import single_shot
from .export_request import EXPORT
from .roles import EDIT, read_outputs, task_kind

WAITING, RUNNING, STOPPING = "waiting", "running", "stopping"
PAUSED, DONE, FAILED, CANCELLED = "paused", "done", "failed", "cancelled"
ACTIVE = (RUNNING, STOPPING)
OPEN = (WAITING, RUNNING, STOPPING, PAUSED)
#: Share of an export that its edits are.
_BATCH = 0.9
#: Jobs that ended well or were cancelled and stay on the list; older ones leave it, and the history keeps them.
MOST_ENDED = 20


def _nothing(_job: Job) -> None:
    """Nobody has anything to say."""


@dataclass
class Job:
    """One request on its way; everything here is plain data, so that a job survives the end of QGIS.

    ``op`` names the job that the engine does with ``request``. ``layer`` is the id of the layer it is about,
    ``project`` the file of the project it was started in (or a token for an unsaved one), ``outline`` the
    edited place as WKT in the layer's CRS. ``expected`` is the fingerprint of the pixels from which an earlier
    result of the same request was made; empty for a new one.

    An edit of a stack has the ``stack``'s folder, the name of the edit in whose ``place`` it comes (empty: on
    top), the run whose ``choice`` it belongs to, and ``on``, Items of the edits that lie beneath it.
    """

    request: dict[str, Any]
    title: str = ""
    layer: str = ""
    project: str = ""
    pixels: float = 0.0
    outline: str = ""
    expected: str = ""
    op: str = EDIT
    stack: str = ""
    place: str = ""
    choice: str = ""
    on: list[str] = field(default_factory=list)
    id: str = field(default_factory=lambda: uuid.uuid4().hex[:12])
    state: str = WAITING
    attempt: int = 0
    stage: str = ""
    fraction: float = 0.0
    scale: int | None = None
    scales: int | None = None
    eta: float | None = None
    message: str = ""
    resumable: bool = False
    outputs: dict[str, list[str]] = field(default_factory=dict)
    report: dict[str, Any] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    #: Of a batch: how many jobs it has, how many of these are done and have failed, and what is in hand.
    total: int = 0
    done: int = 0
    failed: int = 0
    in_hand: list[str] = field(default_factory=list)
    created: float = field(default_factory=time.time)
    started: float = 0.0
    ended: float = 0.0
    #: Values (pixels x bands) that it writes, and how long the engine took to start for it.
    written: float = 0.0
    start_seconds: float = 0.0
    cold: bool = False

    @property
    def kind(self) -> str:
        """What an edit's task is called, else what the engine does."""
        return task_kind(self.op, self.request)

    @property
    def takes_resume(self) -> bool:
        """Whether its request can ask to go on from what an earlier run left."""
        return self.op == EDIT or "resume" in self.request

    @property
    def goes_on(self) -> bool:
        """Whether it can go on from what an earlier run left: an export always does."""
        return self.takes_resume or self.op == EXPORT

    @property
    def wire_id(self) -> str:
        """The id the worker knows this run by: it takes each id once, and a job may run several times."""
        return f"{self.id}.{self.attempt}"

    @property
    def seconds(self) -> float:
        """How long the last run took."""
        return max(0.0, self.ended - self.started) if self.started and self.ended else 0.0

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Job | None:
        """The job in ``data``; None when it is none, or its request is not one of this version."""
        if not isinstance(data, Mapping):
            return None
        op, request = data.get("op", EDIT), data.get("request")
        if not isinstance(op, str) or not isinstance(request, dict):
            return None
        try:
            if op == EDIT:  # what another job may ask only the engine knows; it answers in words
                protocol.EditRequest.from_json(request)
        except errors.GenEditError:
            return None
        hints = {f.name: f.type for f in fields(cls)}
        known = {**data, "outputs": read_outputs(data.get("outputs"))}
        return cls(**{key: value for key, value in known.items() if key in hints and _fits(value, hints[key])})


def _fits(value: Any, hint: str) -> bool:
    """Whether a value from a file may stand in a field of a job; where not, the field's default does."""
    if hint == "list[str]":
        return isinstance(value, list) and all(isinstance(text, str) for text in value)
    if value is None:
        return hint.endswith("| None")
    if hint.startswith("float"):
        return isinstance(value, (int, float)) and math.isfinite(value)
    kinds = {"str": str, "int": int, "bool": bool, "dict": dict}
    return isinstance(value, kinds[hint.split(" ")[0].split("[")[0]])


class JobQueue(QObject):
    """Feeds the worker one job at a time, in the order of the list, and keeps each job's state.

    A pause is a cancel that keeps the staging: ``resume`` sends the same request with ``resume`` set, and the
    engine goes on from its journal to the same bytes.
    """

    added = pyqtSignal(str)
    changed = pyqtSignal(str)
    removed = pyqtSignal(str)
    moved = pyqtSignal()
    held_changed = pyqtSignal(bool)
    preview = pyqtSignal(str, object)  # job id, protocol.Preview
    finished = pyqtSignal(str)
    failed = pyqtSignal(str)

    def __init__(self, client: WorkerClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._jobs: list[Job] = []
        self._held = False
        self._after_stop: dict[str, str] = {}
        #: Told a job that is about to start, anew and not from where it stopped.
        self.before_start: Callable[[Job], None] = _nothing
        client.answered.connect(self._on_event)
        # A job starts in a turn of the event loop of its own: starting a process takes its time.
        self._pump_timer = single_shot(self, 0, self._pump)

    # --------------------------------------------------------------------------------------------------- view

    def __len__(self) -> int:
        return len(self._jobs)

    def __iter__(self):
        return iter(list(self._jobs))

    def get(self, job_id: str) -> Job | None:
        return next((job for job in self._jobs if job.id == job_id), None)

    @property
    def running(self) -> Job | None:
        return next((job for job in self._jobs if job.state in ACTIVE), None)

    @property
    def held(self) -> bool:
        """Whether waiting jobs are held back."""
        return self._held

    def open_jobs(self) -> list[Job]:
        """Jobs that have not ended: waiting, running, paused."""
        return [job for job in self._jobs if job.state in OPEN]

    def promised_outputs(self) -> tuple[str, ...]:
        """Paths that jobs of the list will write or have left to be resumed."""
        return tuple(
            str(j.request["output"]) for j in self._jobs if j.state != DONE and j.request.get("output")
        )

    # ----------------------------------------------------------------------------------------------- commands

    def add(self, job: Job) -> Job:
        ended = [other for other in self._jobs if other.state in (DONE, CANCELLED)]
        for other in ended[: max(0, len(ended) - MOST_ENDED)]:
            self.remove(other.id)
        self._jobs.append(job)
        self.added.emit(job.id)
        self._pump_timer.start()
        return job

    def adopt(self, job: Job) -> None:
        """Take over a job of a QGIS that ended: what was under way is paused and can go on from its journal."""
        if job.state in (WAITING, RUNNING, STOPPING):
            job.resumable = job.goes_on and (job.resumable or job.state != WAITING)
            job.state = PAUSED
            job.message = (
                self.tr("QGIS ended before this job was done. Resume continues where it stopped.")
                if job.goes_on
                else self.tr("QGIS ended before this job was done. Resume starts it again from the beginning.")
            )
        self._jobs.append(job)
        self.added.emit(job.id)

    def hold(self, held: bool) -> None:
        """Hold back waiting jobs, or let them go."""
        if held != self._held:
            self._held = held
            self.held_changed.emit(held)
        self._pump_timer.start()

    def pause(self, job_id: str) -> None:
        """Stop a job so that it can go on later."""
        self._stop(job_id, PAUSED)

    def cancel(self, job_id: str) -> None:
        """Stop a job for good; one that ran can still be retried."""
        self._stop(job_id, CANCELLED)

    def resume(self, job_id: str) -> None:
        """Let a paused, failed or cancelled job go on from where it stopped, or begin anew where it cannot."""
        job = self.get(job_id)
        if job is None or job.state not in (PAUSED, FAILED, CANCELLED):
            return
        self._reset(job, job.resumable)

    def retry(self, job_id: str) -> None:
        """Do a job that ended badly over from its beginning."""
        job = self.get(job_id)
        if job is None or job.state not in (FAILED, CANCELLED, PAUSED):
            return
        self._reset(job, False)

    def move(self, job_id: str, steps: int) -> None:
        """Move a job ``steps`` places down the list (up when negative)."""
        job = self.get(job_id)
        if job is None:
            return
        at = self._jobs.index(job)
        to = min(max(at + steps, 0), len(self._jobs) - 1)
        if to != at:
            self._jobs.insert(to, self._jobs.pop(at))
            self.moved.emit()

    def remove(self, job_id: str) -> None:
        """Take a job that does not run off the list; its files stay."""
        job = self.get(job_id)
        if job is not None and job.state not in ACTIVE:
            self._jobs.remove(job)
            self.removed.emit(job_id)

    def clear_ended(self) -> None:
        for job in list(self):
            if job.state in (DONE, CANCELLED):
                self.remove(job.id)

    # ------------------------------------------------------------------------------------------------- inside

    def _stop(self, job_id: str, then: str) -> None:
        job = self.get(job_id)
        if job is None:
            return
        if job.state in (WAITING, PAUSED, FAILED):
            self._end(job, then, job.message if job.state == FAILED else "")
        elif job.state in ACTIVE:
            self._after_stop[job.id] = then
            job.state = STOPPING
            self._client.cancel(job.wire_id)
            self.changed.emit(job.id)

    def _reset(self, job: Job, resume: bool) -> None:
        if job.takes_resume:
            job.request = {**job.request, "resume": resume}
        job.state, job.message, job.stage = WAITING, "", ""
        job.eta, job.scale, job.scales, job.fraction = None, None, None, 0.0
        self.changed.emit(job.id)
        self._pump_timer.start()

    def _pump(self) -> None:
        if self._held or self.running is not None:
            return
        job = next((j for j in self._jobs if j.state == WAITING), None)
        if job is None:
            return
        job.state, job.started, job.ended = RUNNING, time.time(), 0.0
        job.attempt += 1
        job.cold = self._client.state != READY
        if job.cold:
            job.stage = (
                self.tr("Starting the engine") if self._client.state == OFF else self.tr("Engine starts")
            )
        if not job.request.get("resume"):
            self.before_start(job)
        self.changed.emit(job.id)
        self._client.submit(job.wire_id, job.op, {**job.request, "on": job.on} if job.on else job.request)

    def _on_event(self, event: object) -> None:
        job = self.running
        if job is None or getattr(event, "job", "") != job.wire_id:
            return
        if isinstance(event, protocol.Started):
            now = time.time()
            job.start_seconds = now - job.started if job.cold else 0.0
            job.started, job.stage = now, ""
            self.changed.emit(job.id)
        elif isinstance(event, protocol.Progress):
            self._on_progress(job, event)
        elif isinstance(event, protocol.Tally):
            self._on_tally(job, event)
        elif isinstance(event, protocol.Preview):
            self.preview.emit(job.id, event)
        elif isinstance(event, protocol.Result):
            self._on_result(job, event)
        elif isinstance(event, protocol.Failed):
            job.resumable = event.resumable and job.goes_on
            if event.code == ENGINE_STOPPED and not event.resumable:
                # The engine cannot even start: the jobs behind this one would only fail the same way.
                self.hold(True)
            self._end(job, FAILED, event.message)
            self.failed.emit(job.id)
        elif isinstance(event, protocol.Stopped):
            job.resumable = job.goes_on
            self._end(job, self._after_stop.get(job.id, CANCELLED), "")

    def _on_progress(self, job: Job, event: protocol.Progress) -> None:
        job.stage, job.fraction, job.eta = event.stage, event.fraction, event.eta
        job.scale, job.scales = event.scale, event.scales
        self.changed.emit(job.id)

    def _on_tally(self, job: Job, event: protocol.Tally) -> None:
        job.total, job.done, job.failed = event.total, event.done, event.failed
        job.in_hand = [what for _name, what in event.running]
        job.stage, job.eta = "", event.eta
        job.fraction = max(job.fraction, _BATCH * (event.done + event.failed) / max(1, event.total))
        self.changed.emit(job.id)

    def _on_result(self, job: Job, event: protocol.Result) -> None:
        job.outputs = {role: list(paths) for role, paths in event.outputs.items()}
        job.report = dict(event.report)
        job.warnings = list(event.warnings)
        job.fraction, job.eta = 1.0, 0.0
        self._end(job, DONE, "")
        self.finished.emit(job.id)

    def _end(self, job: Job, state: str, message: str) -> None:
        self._after_stop.pop(job.id, None)
        if job.state in ACTIVE:
            job.ended = time.time()
        job.state, job.message, job.eta, job.in_hand = state, message, None, []
        self.changed.emit(job.id)
        self._pump_timer.start()

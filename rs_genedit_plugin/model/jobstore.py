"""Open jobs on disk, so that a QGIS that crashes or is closed loses none; several QGIS windows side by side.

Each running QGIS has a session folder with a lock file in the profile and keeps one JSON file per open job
there. A session whose lock can be taken has ended: its jobs are adopted by whoever takes it.
"""

from __future__ import annotations

import contextlib
import re
import uuid
from pathlib import Path

from qgis.PyQt.QtCore import QLockFile, QObject

from ..contract import owned
from .documents import dump, read_object, write_atomic
from .jobs import FAILED, OPEN, Job, JobQueue
from .settings import profile_folder

_LOCK = "session.lock"
#: What lies in a session's folder, whole or as it is being written.
_FILES = re.compile(rf"\.?(?:.+\.json|session\.lock(?:\.rmlock)?)(?:{owned.TEMPORARY}\.json)?")


class JobStore(QObject):
    """Mirrors the open jobs of ``queue`` to disk and takes over those of sessions that ended."""

    def __init__(self, queue: JobQueue, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._root = folder or profile_folder() / "sessions"
        self._folder = self._root / uuid.uuid4().hex[:12]
        self._lock: QLockFile | None = None
        self._states: dict[str, str] = {}
        queue.added.connect(self.save)
        queue.changed.connect(self._save_if_state_changed)
        queue.removed.connect(self._forget)

    def adopt_ended_sessions(self) -> int:
        """Put the open jobs of ended sessions into the queue, paused; give their number."""
        adopted = 0
        for folder in sorted(self._root.glob("*")) if self._root.is_dir() else []:
            if folder == self._folder or not owned.is_plain_folder(folder):
                continue
            lock = _lock_of(folder)
            if not lock.tryLock(0):
                continue
            jobs = [Job.from_json(read_object(path)) for path in sorted(folder.glob("*.json"))]
            for job in sorted((j for j in jobs if j is not None), key=lambda j: j.created):
                self._queue.adopt(job)
                adopted += 1
            lock.unlock()
            _discard(folder)
        return adopted

    def promised_elsewhere(self) -> tuple[str, ...]:
        """Outputs that jobs of other QGIS windows will write."""
        files = self._root.glob("*/*.json") if self._root.is_dir() else []
        requests = [read_object(path).get("request") for path in files if path.parent != self._folder]
        return tuple(str(request.get("output", "")) for request in requests if isinstance(request, dict))

    def close(self) -> None:
        """End the session; the folder stays when it still holds jobs."""
        if self._lock is None:
            return
        self._lock.unlock()
        self._lock = None
        if not any(self._folder.glob("*.json")):
            _discard(self._folder)

    def _path(self, job_id: str) -> Path:
        return self._folder / f"{job_id}.json"

    def _save_if_state_changed(self, job_id: str) -> None:
        job = self._queue.get(job_id)
        if job is not None and self._states.get(job_id) != job.state:
            self.save(job_id)

    def save(self, job_id: str) -> None:
        """Write an open job as it is now, take an ended one off the disk."""
        job = self._queue.get(job_id)
        if job is None:
            return
        self._states[job_id] = job.state
        if job.state not in (*OPEN, FAILED):
            self._path(job_id).unlink(missing_ok=True)
            return
        self._begin()
        write_atomic(self._path(job_id), dump(job.to_json()))

    def _forget(self, job_id: str) -> None:
        self._states.pop(job_id, None)
        self._path(job_id).unlink(missing_ok=True)

    def _begin(self) -> None:
        if self._lock is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock = _lock_of(self._folder)
            self._lock.tryLock(0)


def _discard(folder: Path) -> None:
    """Delete an ended session: its jobs and its lock, and the folder if nothing else lies in it."""
    with contextlib.suppress(OSError):
        owned.remove_folder(folder, _FILES)


def _lock_of(folder: Path) -> QLockFile:
    """The session's lock: held as long as its QGIS lives, not only Qt's default of 30 s."""
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)
    return lock

"""Exports of a session without an interface: what is exported, what the engine foretells, and the jobs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .contract import batch_files, errors
from .model import jobs as states
from .model.draft import Draft
from .model.errands import Errands
from .model.export import Export
from .model.export_request import EXPORT, edits_folder
from .model.forecast import Forecast
from .model.jobs import Job, JobQueue
from .model.scene import as_raster
from .model.titles import title_of_export


class Exports(QObject):
    """The export under construction, and the one that was run last."""

    message = pyqtSignal(str, str)  # as the session's

    def __init__(
        self,
        draft: Draft,
        queue: JobQueue,
        errands: Errands,
        abilities: Callable[[], frozenset[str]],
        may_ask: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft, self._queue = draft, queue
        self.export = Export(draft, abilities, self)
        self.forecast = Forecast(self.export, errands, may_ask, self)
        self.last: Job | None = None
        self._failed: tuple[str, batch_files.FailedJobs] | None = None
        queue.added.connect(self._on_added)
        queue.changed.connect(self._on_changed)

    def job(self, taken: tuple[str, ...], project: str) -> Job | None:
        """A job of the export as it is now; None (and a message) when it cannot run."""
        here = [
            job for job in self._queue if job.op == EXPORT and job.state != states.DONE and self._is_here(job)
        ]
        under_way = next((job for job in here if job in self._queue.open_jobs()), None)
        if under_way is not None:
            text = self.tr("{title} goes to this folder already: resume or cancel it on the Jobs page.")
            self.message.emit("info", text.format(title=under_way.title))
            return None
        own = {str(job.request["output"]) for job in here}
        try:
            request = self.export.request(tuple(path for path in taken if path not in own))
        except (errors.GenEditError, OSError) as error:
            self.message.emit("warning", str(error))
            return None
        scene = self._draft.scene
        raster = as_raster(scene.layer_id)
        folder = Path(str(request["output"]))
        for job in here:  # it goes on in the new one
            self._queue.remove(job.id)
        self.export.note_run()
        title = title_of_export(folder, raster.name() if raster is not None else scene.path.stem)
        return Job(request, title, scene.layer_id, project, op=EXPORT)

    def failed_jobs(self) -> list[batch_files.FailedJob]:
        """What of the last export has failed by now, each with its sentence."""
        if self.last is None:
            return []
        folder = edits_folder(self.last.request)
        if self._failed is None or self._failed[0] != str(folder):
            self._failed = (str(folder), batch_files.FailedJobs(folder))
        return self._failed[1].read()

    def _is_here(self, job: Job) -> bool:
        return self._draft.scene is not None and Path(str(job.request.get("output"))) == self.export.folder()

    def _on_added(self, job_id: str) -> None:
        """The newest export is the one that is looked at, also one of a QGIS that ended before."""
        job = self._queue.get(job_id)
        if job is not None and job.op == EXPORT:
            self.last, self._failed = job, None

    def _on_changed(self, job_id: str) -> None:
        last = self.last
        if last is None or last.id != job_id:
            return
        if last.state in (states.FAILED, states.CANCELLED):
            self.export.go_back_to(Path(str(last.request["output"])))
        elif last.state == states.DONE:
            self.export.note_run()  # also of one that was gone on with where it had failed

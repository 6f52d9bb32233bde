"""What follows when a job ends: its layers, its place in the history, what the person is told."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from .contract import errors
from .model import waiting
from .model.again import has_changed
from .model.engine_words import of_request
from .model.estimate import Estimator
from .model.history import History
from .model.jobs import Job, JobQueue
from .model.roles import EDIT, main_output
from .model.scene import as_raster
from .model.settings import Settings
from .results.show import Thumbnails, add_to_project
from .stack import view
from .stack.arrivals import Arrivals, unreadable
from .stack.stacks import Stacks

translate = QCoreApplication.translate


class Outcomes(QObject):
    """Takes every job of the queue that is done or has failed.

    ``project`` gives the project that is open: a job of another one shows its layer when that is open again.
    """

    message = pyqtSignal(str, str)  # as the session's
    result_added = pyqtSignal(str)  # job id: its layer is in the project

    def __init__(
        self,
        queue: JobQueue,
        history: History,
        stacks: Stacks,
        estimator: Estimator,
        settings: Settings,
        project: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._queue, self._history, self._stacks = queue, history, stacks
        self._estimator, self._settings, self._project = estimator, settings, project
        self._told = ""
        self._thumbnails = Thumbnails(history.illustrate, view.drop)
        self._arrivals = Arrivals(stacks, self._record, self._thumbnails, self)
        self._arrivals.shown.connect(self.result_added)
        self._arrivals.failed.connect(lambda sentence: self.message.emit("warning", sentence))
        queue.finished.connect(self._on_finished)
        queue.failed.connect(self._on_failed)

    def show(self, job: Job) -> None:
        """Add the finished job's layers and its place in the history, as far as it wrote files."""
        if not main_output(job.outputs):
            self._record(job)
            self.message.emit("success", translate("Session", "{title} is done.").format(title=job.title))
            return
        if job.stack:
            self._arrivals.show(job)
            return
        group = translate("Session", "{scene} – edits").format(scene=_scene_name(job))
        try:
            layer = add_to_project(job, group)
        except errors.SceneError:
            layer = None
        self._record(job)
        if layer is None:
            self.message.emit("warning", unreadable(job))
            return
        self._thumbnails.draw(job)
        self.result_added.emit(job.id)
        name = Path(str(job.request.get("output", ""))).stem
        told = translate("Session", "{title} is done: {name}")
        self.message.emit("success", told.format(title=job.title, name=name))

    def take_told(self) -> str:
        """Why the last job failed, as the engine said it, for one who would tell it again; then no more."""
        told, self._told = self._told, ""
        return told

    def drop_pictures(self) -> None:
        """Draw no more pictures of results: the history that they are for is closed."""
        self._thumbnails.drop()

    def _on_failed(self, job_id: str) -> None:
        job = self._queue.get(job_id)
        if job is not None:
            text = translate("Session", "{title} failed: {why}")
            if job.resumable:
                text = translate("Session", "{title} failed and can be resumed on the Jobs page: {why}")
            why = of_request(job.message, job.request)
            self.message.emit("error", text.format(title=job.title, why=why))
            self._told = job.message

    def _on_finished(self, job_id: str) -> None:
        job = self._queue.get(job_id)
        if job is None:
            return
        if job.op == EDIT:
            self._estimator.learn_from(job)
        if job.project == self._project():
            self.show(job)
        else:
            self._keep_for_later(job)
        if has_changed(job.expected, job.report):
            text = translate(
                "Session", "The source has changed since the earlier result: {title} is another result."
            )
            self.message.emit("warning", text.format(title=job.title))

    def _record(self, job: Job) -> None:
        try:
            self._history.record(job)
        except errors.OutputError as error:
            self.message.emit("warning", str(error))

    def _keep_for_later(self, job: Job) -> None:
        """A job of a project that is not open: its layer is added when that project is opened again.

        Of a project that was never saved the files remain, and this message.
        """
        if job.stack:  # it belongs to the raster, whichever project is open
            with contextlib.suppress(errors.SceneError):
                self._stacks.take(job)
        if waiting.is_saved(job.project):
            waiting.keep(self._settings, job.project, job)
        path = main_output(job.outputs)
        told = (
            translate("Session", "{title}, from a project that is closed, is done: {path}")
            if path
            else translate("Session", "{title}, from a project that is closed, is done.")
        )
        self.message.emit("success", told.format(title=job.title, path=path))


def _scene_name(job: Job) -> str:
    layer = as_raster(job.layer)
    return layer.name() if layer is not None else Path(str(job.request.get("source", ""))).stem

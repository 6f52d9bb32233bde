"""A finished edit joins its stack, the history and the map, each in a turn of the event loop of its own."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ..contract import errors
from ..model.jobs import Job
from ..model.roles import main_output
from ..results.show import Thumbnails
from .stacks import Stacks


class Arrivals(QObject):
    """Takes one step after the other, so that none holds the main thread long."""

    shown = pyqtSignal(str)  # job id: the map shows it
    failed = pyqtSignal(str)  # one sentence

    def __init__(
        self, stacks: Stacks, record: Callable[[Job], None], thumbnails: Thumbnails, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._stacks, self._record, self._thumbnails = stacks, record, thumbnails

    def show(self, job: Job) -> None:
        """Begin with ``job``, an edit of a stack."""
        try:
            self._stacks.take(job)
        except errors.SceneError as error:
            self.failed.emit(str(error))
            self._record(job)
            return
        QTimer.singleShot(0, lambda: self._keep(job))

    def _keep(self, job: Job) -> None:
        self._record(job)
        QTimer.singleShot(0, lambda: self._show(job))

    def _show(self, job: Job) -> None:
        layer, is_own = self._stacks.shown_layer(job)
        if layer is None:
            self.failed.emit(unreadable(job))
            return
        self._thumbnails.draw(job, layer, is_own)
        self.shown.emit(job.id)


def unreadable(job: Job) -> str:
    """That QGIS cannot show what a job made."""
    text = QCoreApplication.translate("Session", "{title} is done, but QGIS cannot read {path}.")
    return text.format(title=job.title, path=main_output(job.outputs))

"""How far an export is, what of it has failed and why, and what came of it."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import (
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...contract import batch_files
from ...model import jobs as states
from ...model.engine_words import in_their_language
from ...model.estimate import spoken
from ...model.jobs import Job, JobQueue
from ...model.numbers import number
from ...model.pictures import read_small
from ...model.roles import first
from ...model.titles import kind_title
from ..jobs_page import state_text
from ..widgets import Hint, ThemedButton, plain, row

#: Rows of the list of failed jobs that are in sight at once; bytes and pixels of a contact sheet.
_ROWS, _LARGEST, _WIDEST = 5, 60_000_000, 8192


class ProgressSection(QgsCollapsibleGroupBox):
    """The export that is under way, or was last."""

    map_requested = pyqtSignal()
    folder_requested = pyqtSignal()
    sheet_requested = pyqtSignal()

    def __init__(self, queue: JobQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Export"))  # QGIS measures a title as the box is made
        self._queue = queue
        self._job: Job | None = None
        self._shown: list[tuple[str, str, str]] = []
        self.counts = Hint()
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(self.tr("How far the export is"))
        self.state = Hint()
        self.pause = ThemedButton("pause", self.tr("Pause this job; it can go on later"), self._pause)
        self.resume = ThemedButton("resume", self.tr("Continue this job where it stopped"), self._resume)
        self.cancel = ThemedButton("stop", self.tr("Cancel this job"), self._cancel)
        self.failed_title = QLabel()
        self.failed = QTreeWidget()
        self.failed.setColumnCount(2)
        self.failed.setHeaderLabels([self.tr("Feature"), self.tr("Why it failed")])
        self.failed.setRootIsDecorated(False)
        self.failed.setUniformRowHeights(True)
        self.failed.setAccessibleName(self.tr("What could not be edited"))
        self.failed.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.failed.header().setStretchLastSection(True)
        height = self.failed.fontMetrics().lineSpacing() + 4
        self.failed.setFixedHeight((_ROWS + 1) * height + 6)
        self.sheet = _Picture()
        self.sheet.setAccessibleName(self.tr("Contact sheet of the data set"))
        self.open_sheet = QPushButton(self.tr("Contact sheet"))
        self.open_folder = QPushButton(self.tr("Folder"))
        self.on_map = QPushButton(self.tr("On the map"))
        self.on_map.setToolTip(self.tr("Put the edits on the map, as layers of a group"))
        self._lay_out()
        self.open_sheet.clicked.connect(self.sheet_requested)
        self.open_folder.clicked.connect(self.folder_requested)
        self.on_map.clicked.connect(self.map_requested)
        self.show_job(None, [])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(4)
        line = row(self.counts, self.pause, self.resume, self.cancel, spacing=1)
        line.layout().setStretch(0, 1)
        self.outcome = row(self.open_sheet, self.open_folder, self.on_map)
        for widget in (line, self.bar, self.state, self.failed_title, self.failed, self.outcome, self.sheet):
            column.addWidget(widget)

    # --------------------------------------------------------------------------------------------------- show

    def show_job(self, job: Job | None, failures: list[batch_files.FailedJob]) -> None:
        """Show ``job``, and what of it has failed."""
        self._job = job
        self.setVisible(job is not None)
        if job is None:
            return
        self.setTitle(job.title)
        self.counts.setText(self._counts(job))
        self.state.setText(self._state(job))
        self.bar.setVisible(job.state in states.OPEN)
        self.bar.setValue(round(1000 * job.fraction))
        listed = job in list(self._queue)
        self.pause.setVisible(job.state in (states.WAITING, states.RUNNING))
        self.resume.setVisible(listed and job.resumable and job.state in _STOPPED)
        self.cancel.setVisible(job.state in states.OPEN and job.state != states.STOPPING)
        self._show_failures(failures)
        self._show_outcome(job)

    def _counts(self, job: Job) -> str:
        if not job.total:
            return ""
        parts = [
            self.tr("{done} of {total} done").format(done=number(job.done), total=number(job.total)),
            self.tr("{count} failed").format(count=number(job.failed)),
        ]
        if job.state in states.ACTIVE:
            parts.append(self.tr("{count} running").format(count=len(job.in_hand)))
            if job.eta is not None:
                parts.append(self.tr("{time} left").format(time=spoken(job.eta)))
        return " · ".join(parts)

    def _order(self, words: str) -> str:
        """What the engine calls ``remove on scene.tif``."""
        task, on, file = words.partition(" on ")
        return self.tr("{task} on {file}").format(task=kind_title(task), file=file) if on else words

    def _state(self, job: Job) -> str:
        """What is in hand while it runs, else how it stands; counts are said above."""
        if job.state == states.RUNNING and job.in_hand:
            return self.tr("Now: {what}").format(what=", ".join(map(self._order, job.in_hand[:3])))
        if job.state == states.DONE and job.warnings:
            return "\n".join([state_text(self._queue, job), *map(in_their_language, job.warnings)])
        return state_text(self._queue, job)

    def _show_failures(self, failures: list[batch_files.FailedJob]) -> None:
        for widget in (self.failed_title, self.failed):
            widget.setVisible(bool(failures))
        self.failed_title.setText(self.tr("Could not be edited: {count}").format(count=len(failures)))
        shown = [(one.place, one.task, one.sentence) for one in failures]
        if shown == self._shown:
            return
        self._shown = shown
        self.failed.clear()
        for place, task, sentence in shown:
            why = in_their_language(sentence)
            item = QTreeWidgetItem([place or task, why])
            for column in (0, 1):
                item.setToolTip(column, plain(f"{place}, {task}: {why}"))
            self.failed.addTopLevelItem(item)

    def _show_outcome(self, job: Job) -> None:
        done = job.state == states.DONE
        self.outcome.setVisible(done)
        self.sheet.setVisible(done)
        path = first(job.outputs, "contact_sheet") if done else ""
        if path != self.sheet.path:
            self.sheet.show_file(path)

    # --------------------------------------------------------------------------------------------------- acts

    def _pause(self) -> None:
        if self._job is not None:
            self._queue.pause(self._job.id)

    def _resume(self) -> None:
        if self._job is not None:
            self._queue.resume(self._job.id)

    def _cancel(self) -> None:
        if self._job is not None:
            self._queue.cancel(self._job.id)


#: States from which a job can go on.
_STOPPED = (states.PAUSED, states.FAILED, states.CANCELLED)


class _Picture(QLabel):
    """A picture as wide as there is room, never larger than it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = ""
        self._whole = QPixmap()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_file(self, path: str) -> None:
        """Show the picture in ``path``; none where it cannot be read."""
        self.path = path
        image = read_small(Path(path), b"png", _LARGEST, _WIDEST) if path else None
        self._whole = QPixmap.fromImage(image) if image is not None else QPixmap()
        self._fit()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.height() if self.height() < 10 else 10)

    def _fit(self) -> None:
        if self._whole.isNull():
            self.clear()
            self.setFixedHeight(0)
            return
        wide = min(self._whole.width(), max(40, self.width()))
        fitted = self._whole.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
        self.setPixmap(fitted)
        self.setFixedHeight(fitted.height())

"""The Story page: from the sentence to the frames; raster, region and options are lent by the Edit page."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from ...model import jobs as states
from ...model.jobs import Job, JobQueue
from ...model.language import LanguageModel
from ...stories import Stories
from .. import theme
from ..jobs_page import state_text
from ..tools.controller import ToolController
from ..widgets import ICON_PX, LEAST_TEXT, Hint, LowScroll, VerticalScroll, row
from .board_section import BoardSection
from .frames import FramePictures
from .front_section import FrontSection
from .marks import StoryMarks
from .what_section import WhatSection


class StoryPage(QWidget):
    """Everything of a story that a person sees."""

    message = pyqtSignal(str, bool)
    run_requested = pyqtSignal()

    def __init__(
        self,
        canvas: QgsMapCanvas,
        stories: Stories,
        language: LanguageModel,
        queue: JobQueue,
        tools: ToolController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        story = stories.story
        self._story, self._teller, self._queue = story, stories.teller, queue
        self._job: Job | None = None
        self.marks = StoryMarks(canvas, story)
        self.what = WhatSection(story, language)
        self.front = FrontSection(canvas, story, tools)
        self.board = BoardSection(story)
        self.board.message.connect(self.message)
        self.pictures = FramePictures(story, queue, self.board.model, self)
        self._lay_out()
        story.changed.connect(self._show)
        stories.teller.busy_changed.connect(self._show)
        queue.changed.connect(self._on_job)
        queue.removed.connect(self._on_job)
        self._show()

    def follow(self, job: Job, anew: bool) -> None:
        """Show how far ``job`` is, and its frames."""
        self._job = job
        self.pictures.follow(job, anew)
        self._show_job()

    def show_board(self) -> None:
        """Bring the storyboard into sight, once it has its size."""
        QTimer.singleShot(0, lambda: self._scroll.ensureWidgetVisible(self.board, 0, 4))

    def take(self, above: list[QWidget], below: list[QWidget]) -> None:
        """Show sections that the Edit page lends."""
        for place, section in enumerate(above):
            self._column.insertWidget(place, section)
        for section in below:
            self._column.insertWidget(self._column.count() - 1, section)

    def delete(self) -> None:
        """Leave nothing on the canvas."""
        self.pictures.cancel()
        self.marks.delete()

    def _lay_out(self) -> None:
        form = QWidget()
        column = self._column = QVBoxLayout(form)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        for section in (self.what, self.front, self.board):
            column.addWidget(section)
        column.addStretch(1)
        self.run = QPushButton(self.tr("&Run"))
        self.run.setIcon(theme.icon("run"))
        self.run.setIconSize(QSize(ICON_PX, ICON_PX))
        self.run.setToolTip(self.tr("Put this story into the queue (Ctrl+Return)"))
        self.run.clicked.connect(self.run_requested)
        self.problem = Hint()
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        foot = QWidget()
        bottom = QVBoxLayout(foot)
        bottom.setContentsMargins(8, 6, 8, 8)
        bottom.addWidget(self.bar)
        bottom.addWidget(LowScroll(row(self.problem), LEAST_TEXT))
        bottom.addWidget(self.run)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._scroll = VerticalScroll(form)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(foot)

    def _show(self) -> None:
        busy = self._teller.busy
        self.what.set_busy(busy)
        self.front.set_busy(busy)
        problems = self._story.problems()
        self.run.setEnabled(not problems)
        self._show_job()

    def _on_job(self, job_id: str) -> None:
        if self._job is not None and job_id == self._job.id:
            self._show_job()

    def _show_job(self) -> None:
        job = self._job
        runs = job is not None and job.state in (states.WAITING, *states.ACTIVE) and job in list(self._queue)
        self.bar.setVisible(runs)
        if runs:
            self.bar.setValue(round(job.fraction * 100))
            self.problem.setText(f"{job.title}: {state_text(self._queue, job)}")
            return
        problems = self._story.problems()
        if self._teller.busy:
            self.problem.setText(self.tr("The engine is asked; it answers once it has nothing else to do."))
        elif problems:
            self.problem.setText(problems[0].sentence)
        else:
            self.problem.setText(self.tr("The story goes to {folder}").format(folder=self._story.folder()))

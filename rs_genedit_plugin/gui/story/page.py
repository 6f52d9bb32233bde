"""The Story page: from the sentence to the frames; raster, region and options are lent by the Edit page."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QProgressBar, QWidget

from ...model import jobs as states
from ...model.jobs import Job, JobQueue
from ...model.language import LanguageModel
from ...stories import Stories
from ..jobs_page import state_text
from ..run_page import RunPage
from ..tools.controller import ToolController
from ..widgets import LEAST_TEXT, Hint, LowScroll, row, run_button
from .board_section import BoardSection
from .frames import FramePictures
from .front_section import FrontSection
from .marks import StoryMarks
from .what_section import WhatSection


class StoryPage(RunPage):
    """Everything of a story that a person sees."""

    message = pyqtSignal(str, bool)

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
        self.problem = Hint()
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        run = run_button(self.tr("&Run"), self.tr("Put this story into the queue (Ctrl+Return)"))
        self.lay_out(
            (self.what, self.front, self.board), (self.bar, LowScroll(row(self.problem), LEAST_TEXT)), run
        )

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

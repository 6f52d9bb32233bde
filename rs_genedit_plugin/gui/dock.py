"""The dock: a page each to edit, for stories, exports, the queue and what was made; and one for the engine."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.gui import QgsDockWidget, QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QSpinBox,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..exports import Exports
from ..model.draft import COPY, EXEMPLAR, STORY, Draft
from ..model.estimate import Estimator, Work, spoken
from ..model.foresight import Foresight
from ..model.history import History
from ..model.jobs import JobQueue
from ..model.options import Presets
from ..model.room import result_bytes, spoken_size
from ..model.settings import Settings
from ..model.similar import Similar
from ..model.sizes import notes
from ..model.wordsmith import Wordsmith
from ..qt_compat import QShortcut, project_cleared_signal
from ..stories import Stories
from . import theme
from .engine_bar import EngineBar
from .export.page import ExportPage
from .figures import figures
from .ghosts import CopyGhosts
from .hints import HintStrip
from .history_page import HistoryPage
from .jobs_page import JobsPage
from .options_section import OptionsSection
from .overlay import DraftOverlay
from .roi_section import RoiSection
from .source_section import SourceSection
from .story.page import StoryPage
from .task_section import TaskSection
from .tools.controller import ToolController
from .tools.sketch import RECTANGLE
from .versions.result_bar import ResultBar
from .versions.section import VersionsSection
from .widgets import LEAST_TEXT, Hint, LowScroll, VerticalScroll, row, run_button

#: Pixels of height below which the dock's pictures are small ones.
_LOW = 640
#: Pixels of height that are left of the options, and of versions or result, where the dock is as low as can be.
_LEAST_HOW, _LEAST_VERSIONS = 64, 76


class _Pages(QStackedWidget):
    """The pages: in a low dock it is these that give way, not the result that is to be accepted below them."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())


class GenEditDock(QgsDockWidget):
    """Everything of the plugin that a person sees, in one dock."""

    run_requested = pyqtSignal()
    message = pyqtSignal(str, bool)

    def __init__(
        self,
        canvas: QgsMapCanvas,
        draft: Draft,
        queue: JobQueue,
        history: History,
        presets: Presets,
        estimator: Estimator,
        smith: Wordsmith,
        stories: Stories,
        exports: Exports,
        foresight: Foresight,
        similar: Similar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("RsGenEditDock")
        self.setWindowTitle(self.tr("RS GenEdit"))
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self._canvas, self._draft, self._queue, self._estimator = canvas, draft, queue, estimator
        self._foresight = foresight
        self.tools = ToolController(canvas, self)
        self.overlay = DraftOverlay(canvas, draft)
        self.ghosts = CopyGhosts(canvas, draft)
        self.engine_bar = EngineBar()
        self.source = SourceSection(canvas, draft)
        self.where = RoiSection(canvas, draft, self.tools, self.overlay, similar)
        self.what = TaskSection(canvas, draft, self.tools, smith)
        self.how = OptionsSection(draft, presets)
        self.story = StoryPage(canvas, stories, smith.language, queue, self.tools)
        self.export = ExportPage(exports, smith, queue)
        self.jobs = JobsPage(queue)
        self.history = HistoryPage(history)
        for section in (self.source, self.where, self.what, self.how, self.story, self.history):
            section.message.connect(self.message)
        self._make_run_bar()
        self._lay_out()
        self._bind()

    def show_engine_page(self, page: QWidget | None = None) -> None:
        """Show the engine's page in place of the others; without one, go back to the pages."""
        if page is not None and self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page if page is not None else self.pages)

    def delete(self) -> None:
        """Leave nothing on the canvas."""
        project_cleared_signal(QgsProject.instance()).disconnect(self.tools.end)
        for shortcut in self._shortcuts:
            shortcut.deleteLater()
        self.source.release()
        self.story.delete()
        self.export.release()
        self.tools.delete()
        self.overlay.delete()
        self.ghosts.delete()

    def add_versions(self, strip: VersionsSection, result: ResultBar) -> None:
        """Put the strip of versions under Run, and what the last run made below whichever page is open."""
        self._foot.addWidget(LowScroll(strip, _LEAST_VERSIONS))
        self._body.addWidget(LowScroll(result, _LEAST_VERSIONS))
        self._pictured = (strip, result)
        strip.shown.connect(self.hints.note_edited)

    # ------------------------------------------------------------------------------------------------- layout

    def _make_run_bar(self) -> None:
        self.run = run_button(self.tr("&Run"), self.tr("Put this edit into the queue (Ctrl+Return)"))
        self.run.setDefault(True)
        self.run.clicked.connect(self.run_requested)
        self.variants = QSpinBox()
        self.variants.setRange(1, 4)
        self.variants.setPrefix("× ")
        self.variants.setToolTip(self.tr("How many variants to make, each with a seed of its own"))
        self.variants.setAccessibleName(self.tr("Number of variants"))
        self.problem = Hint()

    def _lay_out(self) -> None:
        form = QWidget()
        column = self._column = QVBoxLayout(form)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        self.hints = HintStrip(self._draft, Settings())
        self.what.card_chosen.connect(self.hints.note_chosen)
        for section in (self.source, self.where, self.what):
            column.addWidget(section)
        column.addStretch(1)
        scroll = self._scroll = VerticalScroll(form)
        edit = self.edit = QWidget()
        whole = QVBoxLayout(edit)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.hints)
        whole.addWidget(scroll, 1)
        foot = QWidget()
        bottom = self._foot = QVBoxLayout(foot)
        bottom.setContentsMargins(8, 6, 8, 8)
        # Its title says how the edit is made; on a low screen it is not below the others' end.
        self._how_scroll = LowScroll(self.how, _LEAST_HOW, share=0.42)
        bottom.addWidget(self._how_scroll)
        bottom.addWidget(LowScroll(row(self.problem), LEAST_TEXT))
        running = row(self.run, self.variants)
        running.layout().setStretch(0, 1)
        bottom.addWidget(running)
        whole.addWidget(foot)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.setUsesScrollButtons(False)
        self.pages.addTab(edit, self.tr("Edit"))
        self.pages.addTab(self.story, self.tr("Story"))
        self.pages.addTab(self.export, self.tr("Export"))
        self.pages.addTab(self.jobs, self.tr("Jobs"))
        self.pages.addTab(self.history, self.tr("History"))
        self.stack = _Pages()
        self.stack.addWidget(self.pages)
        body = QWidget()
        layout = self._body = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.engine_bar)
        layout.addWidget(self.stack, 1)
        self.setWidget(body)

    def _bind(self) -> None:
        # Who has drawn a region has the map in focus, not the dock.
        self._shortcuts = [
            QShortcut(QKeySequence(keys), place)
            for keys in ("Ctrl+Return", "Ctrl+Enter")
            for place in (self, self._canvas)
        ]
        for shortcut in self._shortcuts:
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._run_by_key)
        self.what.card_chosen.connect(self._draw_next)
        self._draft.changed.connect(self.show_draft)
        self._foresight.changed.connect(self._show_foreseen)
        # A map tool belongs to the task, the raster and the project in which it was taken up.
        cleared = project_cleared_signal(QgsProject.instance())
        for change in (self._draft.kind_changed, self._draft.scene_changed, cleared):
            change.connect(self.tools.end)
        self.pages.currentChanged.connect(self._lend)
        for signal in (self._queue.added, self._queue.changed, self._queue.removed):
            signal.connect(self._show_queue)
        self.show_draft()
        self._show_queue()

    # -------------------------------------------------------------------------------------------------- state

    @property
    def is_drawing_page(self) -> bool:
        """Whether a page is open on which regions are drawn."""
        page = self.pages.currentWidget()
        return self.stack.currentWidget() is self.pages and page in (self.edit, self.story)

    def _lend(self, _index: int) -> None:
        """Raster, regions and options are on the page that is open, of the two that have them."""
        page = self.pages.currentWidget()
        if page is self.story:
            self.story.take([self.source, self.where], [self._how_scroll.takeWidget()])
            self._draft.set_kind(STORY)
        elif page is self.edit:
            for place, section in enumerate((self.source, self.where, self.what)):
                self._column.insertWidget(place, section)
            self._how_scroll.setWidget(self.how)
            self.how.show()
            self._draft.set_kind(self.what.kind)
        elif page is self.export:
            self.export.take(self.source)
        self.how.set_for_story(self._draft.kind == STORY)

    def _draw_next(self) -> None:
        """After a picture of the gallery was chosen: take up the tool for what is missing on the map."""
        draft = self._draft
        if draft.scene is None:
            return
        if draft.kind == COPY:
            if draft.copied is None:
                self.what.copy.picker.draw(RECTANGLE)
        elif not len(draft.rois):
            self.where.draw(RECTANGLE, RECTANGLE)
        elif draft.kind == EXEMPLAR and draft.exemplar is None and not draft.material:
            self.what.exemplar.picker.draw(RECTANGLE)

    def _run_by_key(self) -> None:
        """Run what is drawn, a region under way included; say why where it cannot run."""
        runs = {self.edit: self, self.story: self.story, self.export: self.export}
        page = runs.get(self.pages.currentWidget())
        if not self.isUserVisible() or self.stack.currentWidget() is not self.pages or page is None:
            return
        self.tools.finish()
        if page.run.isEnabled():
            page.run.click()
        else:
            self.message.emit(page.problem.text(), True)

    def show_draft(self) -> None:
        """Say below the form what is missing, or what the edit will take."""
        problems = self._draft.problems()
        self.run.setEnabled(not problems)
        self.variants.setVisible(self._draft.is_stacked)
        if problems:
            self.problem.setText(problems[0].sentence)
        else:
            known = [self._foresight.sentence] if self._foresight.sentence else notes(self._draft)
            self.problem.setText("\n".join([*known, self._forecast()]))

    def _show_foreseen(self) -> None:
        """Say what the engine would refuse, and bring into sight what mends it."""
        self.show_draft()
        if self._foresight.hint == "bands" and self.what.text is not None:
            self._scroll.ensureWidgetVisible(self.what.text.expert)

    def _forecast(self) -> str:
        draft = self._draft
        pixels, hectares = draft.size()
        seconds = self._estimator.seconds(Work.of_draft(draft), not self._foresight.is_ready)
        folder = draft.folder()
        size = "–"
        if draft.scene is not None:
            size = spoken_size(result_bytes(draft.scene, draft.box_pixels(), draft.options.format))
        text = self.tr("About {time}, {size}; the result goes to {folder}").format(
            time=spoken(seconds), size=size, folder=folder
        )
        if draft.kind == COPY:
            text = f"{figures(pixels, hectares)}. {text}"
        return text

    def _show_queue(self, *_args: object) -> None:
        count = len(self._queue.open_jobs())
        text = self.tr("Jobs ({count})").format(count=count) if count else self.tr("Jobs")
        at = self.pages.indexOf(self.jobs)
        if self.pages.tabText(at) != text:
            self.pages.setTabText(at, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for section in getattr(self, "_pictured", ()):
            section.set_low(self.height() < _LOW)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "run"):
            for button, name in (
                (self.run, "run"),
                (self.story.run, "run"),
                (self.export.run, "run"),
                (self.story.what.plan, "plan"),
                (self.story.front.footprints, "footprints"),
            ):
                button.setIcon(theme.icon(name))

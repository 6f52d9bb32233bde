"""The queue as a list: what waits, runs, has ended; and what can be done about it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QRect, QSize, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QKeySequence, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ..model import jobs as states
from ..model.engine_words import of_request, stage
from ..model.estimate import spoken
from ..model.export_request import EXPORT
from ..model.jobs import Job, JobQueue
from ..model.numbers import number, percent, significant
from ..model.roles import SEQUENCE, main_output
from ..qt_compat import QShortcut
from .theme import faded
from .widgets import LEAST_TEXT, Hint, LowScroll, ThemedButton, pale, plain, row

translate = QCoreApplication.translate

#: Part done before the time left is worth telling: coarse scales say little about the fine ones.
TRUST_ETA = 0.15

#: Lines of a report that are shown below the list.
_MOST_FIGURES = 20

_JOB = Qt.ItemDataRole.UserRole


class JobsPage(QWidget):
    """List of jobs with buttons for the chosen one."""

    show_result = pyqtSignal(str)  # job id

    def __init__(self, queue: JobQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self.list = QListWidget()
        self.list.setItemDelegate(_JobDelegate(queue, self.list))
        self.list.setAccessibleName(self.tr("Jobs"))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.itemDoubleClicked.connect(lambda item: self.show_result.emit(item.data(_JOB)))
        self.empty = Hint(self.tr("No jobs yet. Draw a region, say what should be there, and press Run."))
        self.blank = QWidget()  # takes the room of a list that is not there
        self.detail = Hint()
        self._make_buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(
            row(
                self.hold,
                8,
                self.pause,
                self.resume,
                self.cancel,
                self.retry,
                8,
                self.up,
                self.down,
                None,
                self.folder,
                self.remove,
                spacing=1,
            )
        )
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.blank, 1)
        layout.addWidget(LowScroll(row(self.detail), LEAST_TEXT))
        for signal in (queue.added, queue.removed, queue.moved, queue.held_changed):
            signal.connect(self._rebuild)
        queue.changed.connect(self._on_changed)
        self._rebuild()

    def _make_buttons(self) -> None:
        queue, chosen = self._queue, self._chosen_id
        self.hold = ThemedButton("pause", self.tr("Hold the queue: nothing new starts"), self._toggle_hold)
        self.hold.setCheckable(True)
        self.pause = ThemedButton(
            "pause", self.tr("Pause this job; it can go on later"), lambda: queue.pause(chosen())
        )
        self.resume = ThemedButton(
            "resume", self.tr("Continue this job where it stopped"), lambda: queue.resume(chosen())
        )
        self.cancel = ThemedButton("stop", self.tr("Cancel this job"), lambda: queue.cancel(chosen()))
        self.retry = ThemedButton(
            "retry", self.tr("Do this job over from its beginning"), lambda: queue.retry(chosen())
        )
        self.up = ThemedButton("up", self.tr("Earlier"), lambda: queue.move(chosen(), -1))
        self.down = ThemedButton("down", self.tr("Later"), lambda: queue.move(chosen(), 1))
        self.folder = ThemedButton("folder", self.tr("Open the result's folder"), self._open_folder)
        self.remove = ThemedButton("delete", self.tr("Take off the list; files stay"), self._remove)
        self.hold.setText(self.tr("Hold"))
        self.hold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._remove)

    def choose(self, job_id: str) -> None:
        """Select the job ``job_id``."""
        for index in range(self.list.count()):
            if self.list.item(index).data(_JOB) == job_id:
                self.list.setCurrentRow(index)

    # ------------------------------------------------------------------------------------------------- inside

    def _chosen_id(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_JOB)) if item is not None else ""

    def _rebuild(self, *_args: object) -> None:
        chosen = self._chosen_id()
        self.list.blockSignals(True)
        self.list.clear()
        for job in self._queue:
            item = QListWidgetItem()
            item.setData(_JOB, job.id)
            self.list.addItem(item)
            self._describe(item, job)
        self.list.blockSignals(False)
        self.choose(chosen)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(self.list.count() - 1)
        self.empty.setVisible(self.list.count() == 0)
        self.list.setVisible(self.list.count() > 0)
        self.blank.setVisible(self.list.count() == 0)
        self._enable()

    def _on_changed(self, job_id: str) -> None:
        job = self._queue.get(job_id)
        for index in range(self.list.count()):
            item = self.list.item(index)
            if job is not None and item.data(_JOB) == job_id:
                self._describe(item, job)
                self.list.update(self.list.indexFromItem(item))
        self._enable()

    def _describe(self, item: QListWidgetItem, job: Job) -> None:
        line = state_text(self._queue, job)
        item.setToolTip(plain(f"{job.title}\n{line}"))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{job.title}, {line}")

    def _enable(self) -> None:
        job = self._queue.get(self._chosen_id())
        state = job.state if job else ""
        self.pause.setEnabled(state in (states.WAITING, states.RUNNING))
        self.resume.setEnabled(state in (states.PAUSED, states.FAILED, states.CANCELLED) and _can_go_on(job))
        self.cancel.setEnabled(state in states.OPEN and state != states.STOPPING)
        self.retry.setEnabled(state in (states.FAILED, states.CANCELLED, states.PAUSED))
        self.remove.setEnabled(bool(state) and state not in states.ACTIVE)
        self.folder.setEnabled(job is not None)
        row_index, count = self.list.currentRow(), self.list.count()
        self.up.setEnabled(row_index > 0)
        self.down.setEnabled(0 <= row_index < count - 1)
        self.hold.setVisible(count > 0)
        self.hold.setChecked(self._queue.held)
        self.detail.setText(self._detail(job))
        self.detail.setVisible(bool(self.detail.text()))

    def _detail(self, job: Job | None) -> str:
        lines = []
        if self._queue.held:
            lines.append(self.tr("The queue is on hold; press Hold again to let it go."))
        if job is not None:
            lines += [of_request(one, job.request) for one in (job.message, *job.warnings) if one]
            if job.state == states.DONE:
                lines += _outcome(job)
        return "\n".join(lines)

    def _toggle_hold(self) -> None:
        self._queue.hold(self.hold.isChecked())

    def _remove(self) -> None:
        self._queue.remove(self._chosen_id())

    def _open_folder(self) -> None:
        job = self._queue.get(self._chosen_id())
        if job is not None:
            output = Path(str(job.request.get("output", "")))
            folder = output if job.op in (SEQUENCE, EXPORT) else output.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _outcome(job: Job) -> list[str]:
    """Where what a job made is; what it found, where it made nothing."""
    if job.op == EXPORT:
        return [_counts(job), str(job.request["output"])]
    return [path for path in [main_output(job.outputs)] if path] or _figures(job.report)


def _counts(job: Job) -> str:
    done, total, failed = map(number, (job.done, job.total, job.failed))
    text = translate("Jobs", "{done} of {total} done, {failed} failed")
    return text.format(done=done, total=total, failed=failed)


def _figures(report: dict[str, Any]) -> list[str]:
    """What a job found that wrote no raster: its report, a figure a line."""
    found = []
    for name, value in report.items():
        parts = {f"{name} {part}": v for part, v in value.items()} if isinstance(value, dict) else {name: value}
        found += [f"{what}: {_said(v)}" for what, v in parts.items() if isinstance(v, (str, int, float))]
    return found[:_MOST_FIGURES]


def _said(value: str | float) -> str:
    return significant(value, 4) if isinstance(value, float) else str(value)


def _can_go_on(job: Job | None) -> bool:
    return job is not None and (job.resumable or job.state == states.PAUSED)


def state_text(queue: JobQueue, job: Job) -> str:
    """One line on where a job is: stage, scale, part done, time left; or how it ended."""
    if job.state == states.RUNNING:
        starting = stage(job.stage) if job.stage else translate("Jobs", "Starting")
        parts = [] if job.total and not job.stage else [starting]
        if job.scale is not None and job.scales:
            parts.append(
                translate("Jobs", "scale {scale} of {scales}").format(scale=job.scale, scales=job.scales)
            )
        if job.total:
            parts.append(_counts(job))
        parts.append(percent(job.fraction))
        if job.eta is not None and job.fraction >= TRUST_ETA:
            parts.append(translate("Jobs", "{time} left").format(time=spoken(job.eta)))
        return " · ".join(part for part in parts if part)
    if job.state == states.DONE:
        text = translate("Jobs", "Done in {time}").format(time=spoken(job.seconds))
        return text + (" · " + translate("Jobs", "with notes") if job.warnings else "")
    if job.state == states.WAITING:
        if queue.held:
            return translate("Jobs", "On hold")
        ahead = [j for j in queue if j.state in (states.WAITING, *states.ACTIVE)].index(job)
        return (
            translate("Jobs", "Next")
            if ahead <= 1
            else translate("Jobs", "Waits, {count} before it").format(count=ahead)
        )
    names = {
        states.STOPPING: translate("Jobs", "Stops…"),
        states.PAUSED: translate("Jobs", "Paused"),
        states.CANCELLED: translate("Jobs", "Cancelled"),
        states.FAILED: translate("Jobs", "Failed: {why}").format(why=of_request(job.message, job.request)),
    }
    return names[job.state]


class _JobDelegate(QStyledItemDelegate):
    """Draws a job as title, progress bar while it runs, and one line of state."""

    def __init__(self, queue: JobQueue, parent: QWidget) -> None:
        super().__init__(parent)
        self._queue = queue

    def sizeHint(self, option: QStyleOptionViewItem, _index) -> QSize:
        return QSize(120, round(option.fontMetrics.lineSpacing() * 2) + 24)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index) -> None:
        job = self._queue.get(str(index.data(_JOB)))
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        if job is None:
            return
        box = option.rect.adjusted(8, 5, -8, -5)
        line = option.fontMetrics.lineSpacing()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.save()
        painter.setPen(option.palette.color(role))
        self._text(painter, option, QRect(box.left(), box.top(), box.width(), line), job.title)
        below = QRect(box.left(), box.top() + line + 2, box.width(), line)
        if not chosen:
            painter.setPen(pale(option.palette))
        self._text(painter, option, below, state_text(self._queue, job))
        painter.restore()
        if job.state in states.ACTIVE or (job.state == states.PAUSED and job.fraction):
            bar = QRect(box.left(), box.bottom() - 5, box.width(), 5)
            self._bar(painter, option.palette, bar, job.fraction, chosen)

    @staticmethod
    def _text(painter: QPainter, option: QStyleOptionViewItem, box: QRect, text: str) -> None:
        fitted = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitted)

    @staticmethod
    def _bar(painter: QPainter, palette: QPalette, box: QRect, part: float, chosen: bool) -> None:
        """A slim bar in the list's own colours, which a progress bar of the style would not have."""
        ink = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Highlight)
        track = faded(
            palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text), 50
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = box.height() / 2
        for width, colour in ((box.width(), track), (round(box.width() * part), ink)):
            painter.setBrush(colour)
            painter.drawRoundedRect(QRect(box.left(), box.top(), width, box.height()), radius, radius)
        painter.restore()

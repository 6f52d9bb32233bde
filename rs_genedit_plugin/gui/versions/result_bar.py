"""What the last run made, wherever the person is in the dock: progress, then the result to accept."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...model.jobs import ACTIVE, Job, JobQueue
from ...model.titles import kind_title
from ...stack.files import picture_of
from ...stack.stacks import Stacks
from ...timers import single_shot
from .. import theme
from ..widgets import ElidedLabel, ThemedButton, row
from .strip import FilmStrip, Frame

_THUMB = 72


class ResultBar(QFrame):
    """Before/after, Keep, Another, Discard, Go on; and the variants of the run side by side."""

    compare = pyqtSignal()
    keep = pyqtSignal()
    another = pyqtSignal()
    discard = pyqtSignal()
    go_on = pyqtSignal()

    def __init__(self, stacks: Stacks, queue: JobQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stacks, self._queue = stacks, queue
        self.setObjectName("RsGenEditResult")
        self.title = QLabel()
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.variants = FilmStrip(_THUMB)
        self.variants.setSelectionMode(FilmStrip.SelectionMode.SingleSelection)
        self.variants.setAccessibleName(self.tr("Variants of this edit"))
        self.variants.seen.connect(stacks.choose)
        self._icons: dict[QPushButton, str] = {}
        self._make_buttons()
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(8)
        self.working = ElidedLabel()
        self.cancel = ThemedButton("stop", self.tr("Cancel"), self._cancel)
        self._work = QWidget()
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        line = row(self.working, self.cancel)
        line.layout().setStretch(0, 1)
        column.addWidget(line)
        column.addWidget(self.progress)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        layout.addWidget(self._work)
        layout.addWidget(self.title)
        layout.addWidget(self.variants)
        layout.addWidget(self._buttons)
        #: Shows things as they are in a turn of the event loop of its own.
        self.soon = single_shot(self, 0, self.refresh)
        stacks.choice_changed.connect(self.soon.start)
        stacks.changed.connect(self.soon.start)
        for signal in (queue.added, queue.changed, queue.removed):
            signal.connect(self._show_work)
        self.refresh()
        self._show_work()

    def _make_buttons(self) -> None:
        self.compare_button = self._button("compare", self.tr("Before/after"), self.compare)
        self.compare_button.setCheckable(True)
        self.compare_button.setToolTip(self.tr("Drag the line on the map between before and after"))
        self.keep_button = self._button("keep", self.tr("Keep"), self.keep)
        self.keep_button.setToolTip(self.tr("Keep this one; other variants of the run are marked as discarded"))
        self.another_button = self._button("dice", self.tr("Another"), self.another)
        self.another_button.setToolTip(self.tr("Make a further variant with a new seed"))
        self.discard_button = self._button("delete", self.tr("Discard"), self.discard)
        self.discard_button.setToolTip(self.tr("Take it back and delete its files"))
        self.go_on_button = self._button("go_on", self.tr("Go on from here"), self.go_on)
        self.go_on_button.setToolTip(self.tr("Keep it, and draw the next edit on top of it"))
        self._buttons = QWidget()
        grid = QGridLayout(self._buttons)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        grid.addWidget(self.keep_button, 0, 0, 1, 2)
        grid.addWidget(self.another_button, 0, 2, 1, 2)
        grid.addWidget(self.discard_button, 0, 4, 1, 2)
        grid.addWidget(self.compare_button, 1, 0, 1, 3)
        grid.addWidget(self.go_on_button, 1, 3, 1, 3)

    def _button(self, icon: str, text: str, signal) -> QPushButton:
        button = QPushButton(text)
        self._icons[button] = icon
        button.setIcon(theme.icon(icon))
        button.clicked.connect(lambda _checked=False: signal.emit())
        button.setMinimumWidth(40)
        return button

    def redraw_icons(self) -> None:
        """Draw the icons in the colours of another theme."""
        for button, name in self._icons.items():
            button.setIcon(theme.icon(name))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icons"):
            self.redraw_icons()

    def set_low(self, low: bool) -> None:
        """In a low dock, smaller pictures."""
        self.variants.set_low(low)

    def show_comparing(self, comparing: bool) -> None:
        """Tell whether a comparison is on the map."""
        self.compare_button.setChecked(comparing)

    def refresh(self) -> None:
        """Show what is to be decided."""
        choice = self._stacks.choice
        current = choice.current if choice is not None else None
        edit = choice.stack.get(choice.place) if choice is not None else None
        is_open = choice is not None and current is not None and edit is not None
        for widget in (self.title, self._buttons):
            widget.setVisible(is_open)
        self.variants.setVisible(is_open and len(choice.variants) > 1)
        if is_open:
            words = current.words or kind_title(current.kind)
            self.title.setText(self.tr("{number} · {what} is done").format(number=edit.number, what=words))
            frames = [
                Frame(
                    item.path.name,
                    self.tr("seed {seed}").format(seed=item.seed),
                    picture=picture_of(item),
                    current=item.path.name == choice.place,
                )
                for item in choice.variants
            ]
            self.variants.show_frames(frames)
        self._show()

    def _show_work(self, *_args: object) -> None:
        jobs = self._jobs()
        job = next((one for one in jobs if one.state in ACTIVE), jobs[0] if jobs else None)
        self._work.setVisible(job is not None)
        if job is not None:
            text = job.title if len(jobs) == 1 else f"{job.title} (+{len(jobs) - 1})"
            self.working.setText(text)
            self.progress.setValue(round(job.fraction * 1000))
        self._show()

    def _show(self) -> None:
        self.setVisible(not self._work.isHidden() or not self._buttons.isHidden())

    def _jobs(self) -> list[Job]:
        """Edits of stacks that have not ended."""
        return [job for job in self._queue.open_jobs() if job.stack]

    def _cancel(self) -> None:
        self._stacks.stop_again()  # before: an end asks for the next
        for job in reversed(self._jobs()):
            self._queue.cancel(job.id)

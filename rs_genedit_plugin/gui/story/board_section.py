"""The storyboard: a row a frame, edited, kept as a file, with the frames as pictures once they are made."""

from __future__ import annotations

import random
from pathlib import Path

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, QObject, QSize, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QHeaderView,
    QMenu,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...contract import errors, storyboard
from ...model.documents import write_atomic
from ...model.options import SEED_LIMIT
from ...model.story import Story
from ...model.storyboard_table import DATE, INTENSITY, PICTURE, PROMPT, StoryboardTable
from ..widgets import Hint, ThemedButton, action, row

PICTURE_PX = 40
_SHOWN_ROWS = 6
_LEAST_PROMPT = 90


class BoardSection(QgsCollapsibleGroupBox):
    """The table with its buttons."""

    message = pyqtSignal(str, bool)
    again_requested = pyqtSignal()
    play_requested = pyqtSignal()
    open_animation = pyqtSignal(str)
    save_animation = pyqtSignal(str)
    collection_chosen = pyqtSignal(str)

    def __init__(self, story: Story, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Storyboard"))
        self._story = story
        self._animations: list[str] = []
        self.model = StoryboardTable(story, self)
        self.model.refused.connect(lambda text: self.message.emit(text, True))
        self._make_table()
        self._make_buttons()
        self.empty = Hint(
            self.tr("The plan appears here, a row for each frame. Edit it as you like, then run it.")
        )
        layout = QVBoxLayout(self)
        layout.setSpacing(4)
        layout.addWidget(self.empty)
        layout.addWidget(self.table)
        self.bar = row(self.add, self.remove, self.dice, self.again, None, self.play, self.animation, spacing=1)
        layout.addWidget(self.bar)
        self.mp4 = QCheckBox(self.tr("Animation as MP4 too"))
        self.mp4.setToolTip(
            self.tr("Beside the GIF a film, where the engine was installed with what makes one")
        )
        self.mp4.toggled.connect(lambda on: story.tell(mp4=on))
        layout.addWidget(row(self.mp4, None, self.earlier, self.load, self.save, spacing=1))
        self.table.selectionModel().currentRowChanged.connect(lambda *_args: self._enable())
        story.changed.connect(self._show)
        self._show()

    def _make_table(self) -> None:
        table = self.table = QTableView()
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setIconSize(QSize(PICTURE_PX, PICTURE_PX))
        table.setWordWrap(True)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.setAccessibleName(self.tr("Storyboard"))
        table.setMinimumWidth(120)
        width = self.fontMetrics().horizontalAdvance
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        table.setColumnWidth(PICTURE, PICTURE_PX + 4)
        table.setColumnWidth(DATE, width("2024-03-01") + 14)
        table.setColumnWidth(INTENSITY, width(self.model.headerData(INTENSITY, header.orientation())) + 16)
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The prompt takes what the columns before it leave of the width; the rest is reached by scrolling."""
        if watched is self.table.viewport() and event.type() == QEvent.Type.Resize:
            before = sum(self.table.columnWidth(column) for column in (PICTURE, DATE, INTENSITY))
            self.table.setColumnWidth(PROMPT, max(self.table.viewport().width() - before, _LEAST_PROMPT))
        return super().eventFilter(watched, event)

    def _make_buttons(self) -> None:
        self.add = ThemedButton("add", self.tr("Add a frame after this one"), self._add)
        self.remove = ThemedButton("delete", self.tr("Take this frame out"), self._remove)
        self.dice = ThemedButton(
            "dice",
            self.tr("Give this frame pictures of its own: another seed, for this frame alone"),
            self._roll,
        )
        self.again = ThemedButton(
            "retry",
            self.tr("Make the frames anew that edits of the storyboard change; the others stand"),
            self.again_requested.emit,
        )
        self.play = ThemedButton("play", self.tr("Play the frames on the map"), self.play_requested.emit)
        self.animation = ThemedButton("animation", self.tr("The animation: open it, or save it elsewhere"))
        self.animation.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.animation_menu = QMenu(self.animation)
        self.animation_menu.aboutToShow.connect(self._fill_animations)
        self.animation.setMenu(self.animation_menu)
        self.earlier = ThemedButton(
            "history", self.tr("Make an earlier story again, from its collection.json"), self._choose_collection
        )
        self.load = ThemedButton("open", self.tr("Load a storyboard (.json)"), self._load)
        self.save = ThemedButton("save", self.tr("Save the storyboard as a file"), self._save)

    # -------------------------------------------------------------------------------------------------- state

    def show_animations(self, paths: list[str]) -> None:
        """The animations of the story that was made last."""
        self._animations = paths
        self._enable()

    def show_playing(self, playing: bool) -> None:
        self.play.set_icon_name("pause" if playing else "run")

    def set_playable(self, playable: bool) -> None:
        self.play.setEnabled(playable)

    def row(self) -> int:
        """The chosen row; -1 for none."""
        return self.table.currentIndex().row()

    def _show(self) -> None:
        count = self.model.rowCount()
        self.table.setVisible(count > 0)
        self.empty.setVisible(count == 0)
        self.bar.setVisible(count > 0)
        height = PICTURE_PX + 4
        self.table.verticalHeader().setDefaultSectionSize(height)
        edge = self.table.horizontalHeader().sizeHint().height() + 2 * self.table.frameWidth()
        bar = self.table.horizontalScrollBar().sizeHint().height()
        self.table.setFixedHeight(min(count, _SHOWN_ROWS) * height + edge + bar)
        self._enable()

    def _enable(self) -> None:
        row_index = self.row()
        self.add.setEnabled(row_index >= 0)
        self.remove.setEnabled(row_index > 0)
        self.dice.setEnabled(row_index > 0)
        self.save.setEnabled(self._story.board is not None)
        self.again.setEnabled(bool(self._story.made) and self._story.board is not None)
        self.animation.setEnabled(bool(self._animations))

    # --------------------------------------------------------------------------------------------------- acts

    def _add(self) -> None:
        self.model.add_after(self.row())

    def _remove(self) -> None:
        self.model.remove(self.row())

    def _roll(self) -> None:
        self.model.set_seed(self.row(), random.randint(1, SEED_LIMIT))  # nosec B311 - a seed, not a secret

    def _load(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Load a storyboard"), str(Path.home()), self.tr("Storyboard (*.json)")
        )
        if path:
            self.load_file(path)

    def _choose_collection(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Make an earlier story again"), str(Path.home()), self.tr("STAC Collection (*.json)")
        )
        if path:
            self.collection_chosen.emit(path)

    def load_file(self, path: str) -> None:
        """Take the storyboard in ``path``; where it is none, say why and keep the one that is there."""
        try:
            board = storyboard.read_storyboard(path)
        except errors.UsageError as error:
            self.message.emit(str(error), True)
            return
        self._story.set_board(board)
        self._story.tell(description=board.description)

    def _save(self) -> None:
        path, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the storyboard"),
            str(Path.home() / "storyboard.json"),
            self.tr("Storyboard (*.json)"),
        )
        if path:
            self.save_file(path)

    def save_file(self, path: str) -> None:
        """Write the storyboard, if it holds together."""
        try:
            text = storyboard.checked(self._story.board).text()
            write_atomic(Path(path), text)
        except (errors.GenEditError, OSError) as error:
            why = getattr(error, "strerror", None) or error
            self.message.emit(self.tr("The storyboard was not saved: {why}").format(why=why), True)

    def _fill_animations(self) -> None:
        menu = self.animation_menu
        menu.clear()
        for path in self._animations:
            kind = Path(path).suffix[1:].upper()
            opened = self.tr("Open the {kind}").format(kind=kind)
            saved = self.tr("Save the {kind} as…").format(kind=kind)
            menu.addAction(action(opened, lambda p=path: self.open_animation.emit(p), "play", menu))
            menu.addAction(action(saved, lambda p=path: self.save_animation.emit(p), "save", menu))

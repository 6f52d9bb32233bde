"""A storyboard as a table that a person edits: one row a frame."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon

from ..contract import errors, storyboard
from . import numbers
from .options import SEED_LIMIT
from .story import Story

PICTURE, DATE, INTENSITY, PROMPT, NEW, AFTER, SHARE, LEVEL, SEED = range(9)
_SHARES = {INTENSITY: "intensity", SHARE: "after_share"}
_TEXTS = {PROMPT: "prompt", NEW: "new", AFTER: "after"}
_FIELDS = {DATE: "date", LEVEL: "level", SEED: "seed", **_SHARES, **_TEXTS}


class StoryboardTable(QAbstractTableModel):
    """The frames of a story's storyboard. ``refused`` says why an edit was not taken."""

    refused = pyqtSignal(str)

    def __init__(self, story: Story, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._story = story
        self._count = 0
        self._pictures: dict[int, QIcon] = {}
        story.board_changed.connect(self._on_board)

    # ------------------------------------------------------------------------------------------------ reading

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else SEED + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tips()[section]
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        fixed = index.column() == PICTURE or (index.row() == 0 and index.column() not in (DATE, PROMPT))
        return flags if fixed else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        board = self._story.board
        if board is None or not index.isValid() or index.row() >= len(board.frames):
            return None
        if index.column() == PICTURE:
            return self._pictures.get(index.row()) if role == Qt.ItemDataRole.DecorationRole else None
        frame = board.frames[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(getattr(frame, _FIELDS[index.column()]), index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in _TEXTS:
            return getattr(frame, _FIELDS[index.column()])
        return None

    def show_picture(self, row: int, picture: QIcon | None) -> None:
        """The thumbnail of a frame; None: there is none."""
        if picture is None:
            self._pictures.pop(row, None)
        else:
            self._pictures[row] = picture
        at = self.index(row, PICTURE)
        self.dataChanged.emit(at, at)

    def forget_pictures(self) -> None:
        for row in list(self._pictures):
            self.show_picture(row, None)

    # ------------------------------------------------------------------------------------------------ editing

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        board = self._story.board
        if role != Qt.ItemDataRole.EditRole or board is None or not self.flags(index) & _EDITABLE:
            return False
        try:
            change = self._read(index.column(), str(value).strip())
        except errors.UsageError as error:
            self.refused.emit(str(error))
            return False
        self._put(index.row(), replace(board.frames[index.row()], **change))
        return True

    def set_seed(self, row: int, seed: int | None) -> None:
        """Give a frame pictures of its own."""
        board = self._story.board
        if board is not None and 0 < row < len(board.frames):
            self._put(row, replace(board.frames[row], seed=seed))

    def add_after(self, row: int) -> None:
        """One more frame between a row and the next, or after the last."""
        board = self._story.board
        if board is None or not 0 <= row < len(board.frames):
            return
        frames = board.frames
        here = frames[row]
        try:
            begin = storyboard.moment(here.date)
            if row + 1 < len(frames):
                following = frames[row + 1]
                date = begin + (storyboard.moment(following.date) - begin) / 2
                intensity = (here.intensity + following.intensity) / 2
                made = replace(following if row == 0 else here, intensity=round(intensity, 4))
            else:
                date = begin + (begin - storyboard.moment(frames[row - 1].date))
                made = here
            made = replace(made, date=storyboard.written(date), level=None, seed=None)
        except (errors.UsageError, OverflowError) as error:
            self.refused.emit(str(error))
            return
        self._set((*frames[: row + 1], made, *frames[row + 1 :]))

    def remove(self, row: int) -> None:
        """Take a frame out; the first is the scene itself and stays."""
        board = self._story.board
        if board is not None and 0 < row < len(board.frames):
            self._set((*board.frames[:row], *board.frames[row + 1 :]))

    # ------------------------------------------------------------------------------------------------- inside

    def _put(self, row: int, frame: storyboard.Frame) -> None:
        stands = [
            replace(bound, attributes=tuple(word for word in bound.attributes if word in frame.prompt))
            for bound in frame.bindings
            if bound.entity in frame.prompt
        ]
        frame = replace(frame, bindings=tuple(stands))  # they are words of the prompt, which may be another now
        frames = self._story.board.frames
        self._set((*frames[:row], frame, *frames[row + 1 :]))

    def _set(self, frames: tuple[storyboard.Frame, ...]) -> None:
        self._story.set_board(replace(self._story.board, frames=frames, by="person"))

    def _on_board(self) -> None:
        board = self._story.board
        count = len(board.frames) if board is not None else 0
        if count != self._count:
            self.beginResetModel()
            self._count, self._pictures = count, {}
            self.endResetModel()
        elif count:
            self.dataChanged.emit(self.index(0, DATE), self.index(count - 1, SEED))

    def _read(self, column: int, text: str) -> dict[str, Any]:
        """What was typed as a change of a frame; raises :class:`UsageError`."""
        name = _FIELDS[column]
        if column == DATE:
            return {name: storyboard.written(storyboard.moment(text))}
        if column in _TEXTS:
            return {name: text}
        if not text and column in (LEVEL, SEED):
            return {name: None}
        number = numbers.read(text.replace("%", ""))
        if number is None:
            raise errors.UsageError(self.tr("“{text}” is not a number.").format(text=text))
        if column in _SHARES:
            share = number / 100 if "%" in text else number
            if not 0 <= share <= 1:
                raise errors.UsageError(self.tr("Give a share from 0 to 1."))
            # Over heights a level stands for the intensity: it was that of the one before.
            return {name: share, "level": None} if column == INTENSITY else {name: share}
        if column == SEED:
            if number != int(number) or not 0 <= number <= SEED_LIMIT:
                raise errors.UsageError(
                    self.tr("A seed is a whole number from 0 to {most}.").format(most=SEED_LIMIT)
                )
            return {name: int(number)}
        return {name: number}

    @staticmethod
    def _text(value: Any, column: int) -> str:
        if value is None:
            return ""
        if column == SEED:
            return str(value)
        if isinstance(value, float):
            return numbers.significant(value, 6 if column == LEVEL else 3)
        return str(value)

    def _titles(self) -> list[str]:
        return [
            "",
            self.tr("Date"),
            self.tr("Intensity"),
            self.tr("Prompt"),
            self.tr("Newly reached"),
            self.tr("Left behind"),
            self.tr("Its share"),
            self.tr("Level (m)"),
            self.tr("Seed"),
        ]

    def _tips(self) -> list[str]:
        return [
            self.tr("The frame, once it is made"),
            self.tr("When the frame shows the place: 2024-03-01, or with a time"),
            self.tr("How far the change has come: 0 is the scene as it is, 1 the whole region"),
            self.tr("What the changed part shows, in English"),
            self.tr("What the part shows that this frame reached first; empty: as the prompt says"),
            self.tr("What ground shows from which the change has gone again; empty: the scene itself"),
            self.tr("How much is seen of what is left behind, 0 to 1"),
            self.tr("Metres of the water's surface, over heights; it stands for the intensity"),
            self.tr("Gives this frame pictures of its own; empty: it shares those of the story"),
        ]


_EDITABLE = Qt.ItemFlag.ItemIsEditable

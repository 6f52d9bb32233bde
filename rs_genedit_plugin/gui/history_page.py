"""What was made, as pictures: search, keep or discard, run again, roll again, take the request over."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QDateTime, QLocale, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QPixmap
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..contract import errors
from ..model.documents import dump
from ..model.entries import read_picture
from ..model.history import DISCARDED, KEPT, UNDECIDED, Entry, History
from ..results.change import has_change
from . import theme
from .widgets import Hint, ThemedButton, plain, row

_ENTRY = Qt.ItemDataRole.UserRole
_THUMB = 56
#: Letters of a title that the list shows.
_LONGEST = 200


class HistoryPage(QWidget):
    """List of results with search above and buttons for the chosen one below."""

    show_layer = pyqtSignal(str)  # entry id
    run_again = pyqtSignal(str, bool)  # entry id, with a new seed
    take_request = pyqtSignal(str)
    discarded = pyqtSignal(str)
    compare = pyqtSignal(str)
    show_change = pyqtSignal(str)
    load_item = pyqtSignal(str)  # path of an output's STAC Item
    clear_discarded = pyqtSignal()
    list_found = pyqtSignal()  # the earlier edits of the raster that are on offer
    message = pyqtSignal(str, bool)

    def __init__(self, history: History, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setToolTip(self.tr("Words of the title, the file name, the prompt, or the seed"))
        self.search.setAccessibleName(self.tr("Search the history"))
        self.filter = QComboBox()
        for label, value in (
            (self.tr("All"), None),
            (self.tr("Kept"), KEPT),
            (self.tr("Undecided"), UNDECIDED),
            (self.tr("Discarded"), DISCARDED),
        ):
            self.filter.addItem(label, value)
        self.filter.setAccessibleName(self.tr("Which results to list"))
        self.list = QListWidget()
        self.list.setIconSize(QSize(_THUMB, _THUMB))
        self.list.setAccessibleName(self.tr("Results"))
        self.list.setWordWrap(True)
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.itemDoubleClicked.connect(lambda item: self.show_layer.emit(item.data(_ENTRY)))
        self.empty = Hint()
        self.blank = QWidget()  # takes the room of a list that is not there
        self.found = QPushButton()
        self.found.setIcon(theme.icon("history"))
        self.found.setVisible(False)
        self.found.clicked.connect(lambda _checked=False: self.list_found.emit())
        self._make_buttons()
        top = row(self.search, self.filter)
        top.layout().setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(top)
        layout.addWidget(self.found)
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.blank, 1)
        layout.addWidget(
            row(
                self.show_button,
                self.compare_button,
                self.change_button,
                8,
                self.keep,
                self.discard,
                8,
                self.again,
                self.roll,
                8,
                self.take,
                self.copy,
                None,
                self.load,
                self.remove,
                self.sweep,
                spacing=1,
            )
        )
        self.search.textChanged.connect(self._rebuild)
        self.filter.currentIndexChanged.connect(self._rebuild)
        history.changed.connect(self._rebuild)
        self._rebuild()

    def _make_buttons(self) -> None:
        chosen = self._chosen_id
        self.show_button = ThemedButton(
            "eye", self.tr("Show on the map"), lambda: self.show_layer.emit(chosen())
        )
        self.compare_button = ThemedButton(
            "compare",
            self.tr("Compare with the source: drag the line on the map"),
            lambda: self.compare.emit(chosen()),
        )
        self.compare_button.setCheckable(True)
        self.change_button = ThemedButton(
            "mask",
            self.tr("Add the change mask and the changed places as layers"),
            lambda: self.show_change.emit(chosen()),
        )
        self.keep = ThemedButton("keep", self.tr("Keep"), lambda: self._judge(KEPT))
        self.discard = ThemedButton(
            "discard",
            self.tr("Discard: take its layer off the map; files stay"),
            lambda: self._judge(DISCARDED),
        )
        self.again = ThemedButton(
            "retry", self.tr("Run again with the same seed"), lambda: self.run_again.emit(chosen(), False)
        )
        self.roll = ThemedButton(
            "dice", self.tr("Run with a new seed"), lambda: self.run_again.emit(chosen(), True)
        )
        self.take = ThemedButton(
            "edit",
            self.tr("Take its settings over to the Edit page"),
            lambda: self.take_request.emit(chosen()),
        )
        self.copy = ThemedButton("copy", self.tr("Copy the request as JSON"), self._copy)
        self.load = ThemedButton(
            "open",
            self.tr("Load the request of an earlier result (the raster, or its .json Item)"),
            self._load,
        )
        self.remove = ThemedButton("delete", self.tr("Take off the list; files stay"), self._remove)
        self.sweep = ThemedButton(
            "sweep", self.tr("Delete the files of discarded results…"), self.clear_discarded.emit
        )

    def offer(self, count: int) -> None:
        """Offer to list ``count`` earlier edits of the raster that this project does not know."""
        self.found.setVisible(count > 0)
        self.found.setText(
            self.tr("List {count} earlier edits of this raster").format(count=count)
            if count != 1
            else self.tr("List 1 earlier edit of this raster")
        )

    def show_comparing(self, comparing: bool) -> None:
        """Tell whether a comparison is on the map."""
        self.compare_button.setChecked(comparing)

    def _chosen_id(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_ENTRY)) if item is not None else ""

    def _rebuild(self, *_args: object) -> None:
        chosen = self._chosen_id()
        self.list.clear()
        for entry in self._history.search(self.search.text(), self.filter.currentData()):
            item = QListWidgetItem(_thumbnail(entry), self._text(entry))
            item.setData(_ENTRY, entry.id)
            item.setToolTip(plain(entry.output))
            self.list.addItem(item)
            if entry.id == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self.blank.setVisible(self.list.count() == 0)
        self.empty.setVisible(self.list.count() == 0)
        self.empty.setText(
            self.tr("Nothing fits the search.")
            if len(self._history)
            else self.tr("Results of this project appear here, with everything needed to make them again.")
        )
        self._enable()

    def _text(self, entry: Entry) -> str:
        made = QDateTime.fromSecsSinceEpoch(int(entry.created))
        when = QLocale().toString(made, QLocale.FormatType.ShortFormat)
        verdicts = {KEPT: self.tr("kept"), DISCARDED: self.tr("discarded"), UNDECIDED: ""}
        seed = self.tr("seed {seed}").format(seed=entry.seed) if "seed" in entry.request else ""
        parts = [when, seed, verdicts.get(entry.verdict, "")]
        if entry.elsewhere:
            parts.append(self.tr("on another computer"))
        elif entry.is_gone:
            parts.append(self.tr("file is gone"))
        return f"{entry.title[:_LONGEST]}\n{' · '.join(part for part in parts if part)}"

    def _enable(self) -> None:
        entry = self._history.get(self._chosen_id())
        for button in (self.keep, self.discard, self.again, self.roll, self.take, self.copy, self.remove):
            button.setEnabled(entry is not None)
        elsewhere = entry is not None and bool(entry.elsewhere)  # asked about before it is opened
        exists = entry is not None and (elsewhere or entry.exists)
        for button in (self.show_button, self.compare_button):
            button.setEnabled(exists)
        for button in (self.again, self.roll, self.take):
            button.setEnabled(entry is not None and entry.is_edit)
        self.sweep.setEnabled(any(entry.verdict == DISCARDED for entry in self._history))
        self.compare_button.setEnabled(exists and bool(entry.source))
        self.change_button.setEnabled(elsewhere or (entry is not None and has_change(entry.outputs)))
        if entry is not None:
            self.keep.setEnabled(entry.verdict != KEPT)
            self.discard.setEnabled(entry.verdict != DISCARDED)

    def _judge(self, verdict: str) -> None:
        chosen = self._chosen_id()
        try:
            self._history.set_verdict(chosen, verdict)
        except errors.OutputError as error:
            self.message.emit(str(error), True)
            return
        if verdict == DISCARDED:
            self.discarded.emit(chosen)

    def _copy(self) -> None:
        entry = self._history.get(self._chosen_id())
        if entry is not None:
            QApplication.clipboard().setText(dump(entry.request, 2))
            self.message.emit(self.tr("The request is on the clipboard."), False)

    def _load(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Load a request"),
            str(Path.home()),
            self.tr("Result, Item or history file (*.tif *.vrt *.json)"),
        )
        if path:
            self.load_item.emit(path)

    def _remove(self) -> None:
        self._history.remove(self._chosen_id())


def _thumbnail(entry: Entry) -> QIcon:
    picture = QPixmap.fromImage(read_picture(entry.thumbnail))
    if picture.isNull():
        return theme.icon("history")
    side = min(picture.width(), picture.height())
    middle = picture.copy((picture.width() - side) // 2, (picture.height() - side) // 2, side, side)
    icon = QIcon(middle)
    icon.addPixmap(middle, QIcon.Mode.Selected)  # Qt would tint it
    return icon

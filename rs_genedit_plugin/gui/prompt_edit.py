"""A field for a sentence that offers presets while it is typed."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QCompleter, QPlainTextEdit, QWidget

from ..model.wording import WordPreset
from .widgets import plain

#: Fewer letters would offer nearly everything.
LEAST_LETTERS = 2
_PRESET, _SEARCHED = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_LEFT_TO_LIST = (Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class PromptEdit(QPlainTextEdit):
    """Several lines; Tab leaves it; a preset whose title or words hold what was typed can be chosen."""

    chosen = pyqtSignal(str)  # name of a preset

    def __init__(self, presets: Callable[[], list[WordPreset]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presets = presets
        self.setTabChangesFocus(True)
        self.completer = QCompleter(QStandardItemModel(self), self)
        self.completer.setWidget(self)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completer.setCompletionRole(_SEARCHED)
        self.completer.activated[QModelIndex].connect(lambda index: self.chosen.emit(index.data(_PRESET)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        listing = self.completer.popup().isVisible()
        if listing and event.key() in _LEFT_TO_LIST:
            event.ignore()  # the list takes it
            return
        before = self.toPlainText()
        super().keyPressEvent(event)
        if self.toPlainText() != before:
            self._offer()

    def _offer(self) -> None:
        """Show the presets that hold what was typed, or none."""
        typed = self.toPlainText().strip()
        if len(typed) < LEAST_LETTERS:
            self.completer.popup().hide()
            return
        model: QStandardItemModel = self.completer.model()
        model.clear()
        for preset in self._presets():
            item = QStandardItem(f"{preset.title} – {preset.wording.prompt}")
            item.setData(preset.name, _PRESET)
            item.setData(preset.searched, _SEARCHED)
            item.setToolTip(plain(preset.about))
            model.appendRow(item)
        self.completer.setCompletionPrefix(typed)
        if self.completer.completionCount():
            self.completer.complete(self.rect())
        else:
            self.completer.popup().hide()

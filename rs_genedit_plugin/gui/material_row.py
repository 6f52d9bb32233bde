"""The material of the library that an exemplar may be, and the button that saves what is drawn as one."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QInputDialog, QLabel, QVBoxLayout, QWidget

from ..contract import errors
from ..model.draft import Draft
from ..model.materials import Materials
from .widgets import NarrowCombo, ThemedButton, row


class MaterialRow(QWidget):
    """A list of the library's materials beside the drawn place."""

    message = pyqtSignal(str, bool)

    def __init__(self, draft: Draft, library: Materials) -> None:
        super().__init__()
        self._draft, self._library = draft, library
        self.choice = NarrowCombo()
        self.choice.setAccessibleName(self.tr("Material of the library"))
        self.choice.setToolTip(
            self.tr("A texture saved before, brought to this raster's pixel size, colours and bands.")
        )
        self.choice.activated.connect(lambda index: draft.set_material(self.choice.itemData(index) or ""))
        self.save_button = ThemedButton("save", self.tr("Save the drawn exemplar as a material"), self._ask)
        label = QLabel(self.tr("&Material"))
        label.setBuddy(self.choice)
        line = row(label, self.choice, self.save_button)
        line.layout().setStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(line)
        library.changed.connect(self._fill)
        library.failed.connect(lambda sentence: self.message.emit(sentence, True))
        draft.changed.connect(self._show)
        self._fill()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what the library holds now: the command line may have added to it."""
        self._fill()
        super().showEvent(event)

    def save_as(self, name: str) -> None:
        """Save the drawn exemplar under a name; the message bar says what came of it."""
        try:
            self._library.save(name, self._draft, self._on_saved)
        except errors.GenEditError as error:
            self.message.emit(str(error), True)

    def _ask(self) -> None:
        name, is_given = QInputDialog.getText(
            self, self.tr("Save as material"), self.tr("Name of the material:")
        )
        if is_given:
            self.save_as(name)

    def _on_saved(self, warnings: tuple[str, ...]) -> None:
        self.message.emit(" ".join([self.tr("The material is in the library."), *warnings]), False)

    def _show(self) -> None:
        self.save_button.setEnabled(self._draft.exemplar is not None)
        if (self.choice.currentData() or "") != self._draft.material:
            self._fill()

    def _fill(self, _added: str = "") -> None:
        chosen = self._draft.material
        self.choice.clear()
        self.choice.addItem(self.tr("None: what is drawn"), "")
        for one in self._library.all():
            self.choice.addItem(one.name, one.name)
            told = ", ".join(part for part in (*one.words, one.source, one.licence) if part)
            self.choice.setItemData(self.choice.count() - 1, told, Qt.ItemDataRole.ToolTipRole)
        if chosen and self.choice.findData(chosen) < 0:
            self.choice.addItem(chosen, chosen)  # of a request run again: the engine says what is missing
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))

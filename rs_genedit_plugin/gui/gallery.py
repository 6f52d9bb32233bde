"""The gallery: what can be made, as pictures of before and after; a search line above."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QPixmap, QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import QLineEdit, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ..model.draft import TEXT
from ..model.gallery import Card, cards, read_picture
from ..model.wording import WordPreset
from .widgets import Hint, plain

#: Size of a picture in the list: before and after beside each other.
_PICTURE = QSize(112, 56)
_GAP = 8
_CARD = Qt.ItemDataRole.UserRole


class Gallery(QWidget):
    """One row of cards; a click chooses."""

    chosen = pyqtSignal(str, str, str)  # kind of task, names of a preset and of a material (empty: none)

    def __init__(
        self,
        presets: Callable[[], list[WordPreset]],
        library: Callable[[], list[Any]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presets, self._library, self._can_text = presets, library, False
        self._cards: list[Card] = []
        self._icons: dict[str, QIcon] = {}
        #: Kind, prompt and material of what the form holds.
        self._marked = ("", "", "")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search: flood, forest, boat…"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Search the gallery"))
        self.list = QListWidget()
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setFlow(QListView.Flow.LeftToRight)
        self.list.setWrapping(False)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(_PICTURE)
        line = self.fontMetrics().lineSpacing()
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.list.horizontalScrollBar().sizeHint().height()
        self.list.setFixedHeight(_PICTURE.height() + line + 16 + bar)
        self.list.setMinimumWidth(_PICTURE.width())
        self.list.setAccessibleName(self.tr("What can be made"))
        self.list.itemClicked.connect(self._on_click)
        self.list.itemActivated.connect(self._on_click)
        self.nothing = Hint(self.tr("Nothing fits. Describe it in your own words under Text."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.search, self.list, self.nothing):
            layout.addWidget(widget)
        self.search.textChanged.connect(self._fill)
        self.refresh()

    def set_can_text(self, can: bool) -> None:
        """Offer the words where the engine can edit by them."""
        if can != self._can_text:
            self._can_text = can
            self.refresh()

    def refresh(self) -> None:
        """Read the cards anew: words may have been kept, or given a picture."""
        self._cards = cards(self._presets() if self._can_text else [], self._can_text, self._library())
        self._icons.clear()
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what the library holds now: the command line may have added to it."""
        if [one.name for one in self._library()] != [card.material for card in self._cards if card.material]:
            self.refresh()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards as fit whole; the next ones are behind the scroll bar."""
        super().resizeEvent(event)
        room = self.list.width() - 2 * self.list.frameWidth()
        wide = room // max(1, round(room / (_PICTURE.width() + _GAP)))
        picture = min(_PICTURE.width(), wide - _GAP)
        self.list.setIconSize(QSize(picture, picture * _PICTURE.height() // _PICTURE.width()))
        line = self.fontMetrics().lineSpacing()
        self.list.setGridSize(QSize(wide, _PICTURE.height() + line + 10))

    def mark(self, kind: str, prompt: str, material: str) -> None:
        """Show which card is what the form holds; none where the words are a person's own."""
        self._marked = kind, prompt, material
        for index in range(self.list.count()):
            card: Card = self.list.item(index).data(_CARD)
            if (card.kind, card.material) == (kind, material) and (kind != TEXT or card.prompt == prompt):
                if index != self.list.currentRow():
                    self.list.setCurrentRow(index)
                return
        self.list.setCurrentRow(-1)

    def _fill(self, *_args: object) -> None:
        self.list.clear()
        for card in self._cards:
            if card.matches(self.search.text()):
                item = QListWidgetItem(self._icon(card), card.title)
                item.setData(_CARD, card)
                item.setToolTip(plain(f"{card.title}\n{card.about}"))
                self.list.addItem(item)
        self.mark(*self._marked)
        self.list.setVisible(self.list.count() > 0)
        self.nothing.setVisible(self.list.count() == 0)

    def _icon(self, card: Card) -> QIcon:
        key = str(card.picture)
        if key not in self._icons:
            self._icons[key] = self._draw(card)
        return self._icons[key]

    def _draw(self, card: Card) -> QIcon:
        ratio = self.devicePixelRatioF()
        size = _PICTURE * ratio
        image = read_picture(card.picture) if card.picture is not None else None
        if image is None or image.isNull():
            blank = QPixmap(size)
            blank.fill(self.palette().mid().color())
            blank.setDevicePixelRatio(ratio)
            return QIcon(blank)
        pixmap = QPixmap.fromImage(
            image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        )
        pixmap.setDevicePixelRatio(ratio)
        icon = QIcon(pixmap)
        icon.addPixmap(pixmap, QIcon.Mode.Selected)  # Qt would tint it
        return icon

    def _on_click(self, item: QListWidgetItem) -> None:
        card: Card = item.data(_CARD)
        self.chosen.emit(card.kind, card.name, card.material)

"""What should be there: the texture of an exemplar, copies of an object, nothing, or what a sentence says.

Tabs for jobs that the engine may learn (text) are there only while a running engine says that it can do them.
"""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBox, QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QTabBar, QVBoxLayout, QWidget

from ..model.draft import COPY, EXEMPLAR, REMOVE, STORY, TEXT, Draft
from ..model.materials import Materials
from ..model.scene import as_raster
from ..model.wordsmith import Wordsmith
from ..qt_compat import RASTER_LAYERS
from .copy_tab import CopyTab
from .gallery import Gallery
from .material_row import MaterialRow
from .outline_picker import OutlinePicker, sized
from .text_tab import TextTab
from .tools.controller import ToolController
from .unseen import why_unseen
from .widgets import Hint, narrow, row


class TaskSection(QgsCollapsibleGroupBox):
    """One tab for each job; the open tab is the job."""

    message = pyqtSignal(str, bool)
    preset_kept = pyqtSignal(str)  # the file of words that were kept
    card_chosen = pyqtSignal()  # in the gallery: what comes next is to draw

    def __init__(
        self,
        canvas: QgsMapCanvas,
        draft: Draft,
        tools: ToolController,
        smith: Wordsmith,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("What"))
        self._draft, self._smith = draft, smith
        self.exemplar = ExemplarTab(canvas, draft, tools, smith.materials)
        self.copy = CopyTab(canvas, draft, tools)
        self.remove = RemoveTab()
        self.text: TextTab | None = None
        self._kinds: list[str] = []
        self._pages: list[QWidget] = []
        self.gallery = Gallery(smith.presets, smith.materials.all)
        smith.materials.changed.connect(lambda _name: self.gallery.refresh())
        self.gallery.chosen.connect(self._on_card)
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(False)  # a tab that is scrolled away is a job that nobody finds
        self.bar.setAccessibleName(self.tr("What to do"))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addWidget(self.gallery)
        self._column.addWidget(self.bar)
        self._add(
            self.exemplar,
            EXEMPLAR,
            self.tr("Exemplar"),
            self.tr("Give the region the texture of another place"),
        )
        self._add(self.copy, COPY, self.tr("Copy"), self.tr("Copy an object to other places"))
        self._add(self.remove, REMOVE, self.tr("Remove"), self.tr("Fill the region from what lies around it"))
        for tab in (self.exemplar, self.copy):
            tab.message.connect(self.message)
        self.bar.currentChanged.connect(self._on_tab)
        draft.changed.connect(self._mark)
        self._show_page()

    def set_abilities(self, abilities: frozenset[str]) -> None:
        """Show the tabs of what the engine can do beyond the basic jobs, and no others."""
        self.gallery.set_can_text(TEXT in abilities)
        if TEXT in abilities and self.text is None:
            self.text = TextTab(self._draft, self._smith)
            self.text.preset_kept.connect(self._on_kept)
            self.text.message.connect(self.message)
            self._add(self.text, TEXT, self.tr("Text"), self.tr("Say in words what should be there"))
        elif TEXT not in abilities and self.text is not None:
            at = self._kinds.index(TEXT)
            self._kinds.pop(at)
            self._column.removeWidget(self._pages.pop(at))
            self.bar.removeTab(at)
            self.text.deleteLater()
            self.text = None

    @property
    def kind(self) -> str:
        """The kind of the tab that is open."""
        return self._kinds[self.bar.currentIndex()]

    def show_kind(self, kind: str) -> bool:
        """Open the tab of ``kind``; False when there is none."""
        if kind not in self._kinds:
            return False
        self.bar.setCurrentIndex(self._kinds.index(kind))
        return True

    def _mark(self) -> None:
        """Show in the gallery what the form holds."""
        draft = self._draft
        self.gallery.mark(draft.kind, draft.wording.prompt, draft.material if draft.kind == EXEMPLAR else "")

    def _on_kept(self, path: str) -> None:
        self.gallery.refresh()
        self.preset_kept.emit(path)

    def _on_card(self, kind: str, name: str, material: str) -> None:
        if self.show_kind(kind):
            if name and self.text is not None:
                self.text.use_preset(name)
            if kind == EXEMPLAR:
                self._draft.set_material(material)
            self.card_chosen.emit()

    def _add(self, page: QWidget, kind: str, title: str, tip: str) -> None:
        self._kinds.append(kind)
        self._pages.append(page)
        page.layout().setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(page)
        self.bar.setTabToolTip(self.bar.addTab(title), tip)
        self._show_page()

    def _on_tab(self, index: int) -> None:
        if 0 <= index < len(self._kinds) and self._draft.kind != STORY:
            self._draft.set_kind(self._kinds[index])
        self._show_page()

    def _show_page(self) -> None:
        """Only the open page takes room; a tab widget would keep that of its tallest page."""
        for index, page in enumerate(self._pages):
            page.setVisible(index == self.bar.currentIndex())


class ExemplarTab(QWidget):
    """The exemplar and the raster it comes from."""

    message = pyqtSignal(str, bool)

    def __init__(self, canvas: QgsMapCanvas, draft: Draft, tools: ToolController, library: Materials) -> None:
        super().__init__()
        self._draft = draft
        names = {
            "polygon": self.tr("Draw the exemplar as a polygon"),
            "rectangle": self.tr("Draw the exemplar as a rectangle"),
            "freehand": self.tr("Draw the exemplar freehand"),
            "pick": self.tr("Pick the exemplar: click a polygon on the map"),
            "clear": self.tr("Forget the exemplar"),
        }
        self.picker = OutlinePicker(canvas, draft, tools, "exemplar", names, draft.set_exemplar)
        self.picker.message.connect(self.message)
        self.layer = narrow(QgsMapLayerComboBox())
        self.layer.setFilters(RASTER_LAYERS)
        self.layer.setAllowEmptyLayer(True, self.tr("The edited raster"))
        self.layer.setCurrentIndex(0)
        self.layer.setToolTip(
            self.tr("The raster the exemplar is taken from; its pixels are brought to the same size.")
        )
        self.layer.setAccessibleName(self.tr("Raster of the exemplar"))
        self.layer.layerChanged.connect(lambda la: draft.set_exemplar_layer(la.id() if la else ""))
        from_label = QLabel(self.tr("&From"))
        from_label.setBuddy(self.layer)
        layout = QVBoxLayout(self)
        layout.addWidget(Hint(self.tr("Draw a place that looks as the region should: water, forest, a roof.")))
        layout.addWidget(self.picker)
        source = row(from_label, self.layer)
        source.layout().setStretch(1, 1)
        layout.addWidget(source)
        self.material = MaterialRow(draft, library)
        self.material.message.connect(self.message)
        layout.addWidget(self.material)
        self.hidden = Hint()
        layout.addWidget(self.hidden)
        draft.changed.connect(self._show)
        canvas.mapCanvasRefreshed.connect(self._show_hidden)
        self._canvas = canvas
        self._show()

    def _show(self) -> None:
        roi = self._draft.exemplar
        for drawn in (self.picker, self.layer):
            drawn.setEnabled(not self._draft.material)
        self.picker.show_roi(sized(self._draft, roi) if roi else self.tr("No exemplar yet"), roi is not None)
        self._show_hidden()

    def _show_hidden(self) -> None:
        """Say where the exemplar's own raster is not what the map shows."""
        layer = as_raster(self._draft.exemplar_layer)
        why = why_unseen(layer, self._canvas.scale()) if layer is not None else ""
        self.hidden.setText(why)
        self.hidden.setVisible(bool(why))


class RemoveTab(QWidget):
    """Nothing to set."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.addWidget(
            Hint(
                self.tr(
                    "The regions are filled from what lies around them, as if nothing had ever been there. "
                    "Draw them a little larger than the object, its shadow included."
                )
            )
        )

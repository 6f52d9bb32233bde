"""What should be there: the texture of an exemplar, copies of an object, nothing, or what a sentence says.

Tabs for jobs that the engine may learn (text) are there only while a running engine says that it can do them.
"""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsCollapsibleGroupBox, QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QTabBar, QVBoxLayout, QWidget

from ..contract import errors
from ..model.draft import COPY, EXEMPLAR, REMOVE, STORY, TEXT, Draft
from ..model.materials import Materials
from ..model.rois import Roi, as_polygon
from ..model.scene import as_raster, read_scene
from ..model.wordsmith import Wordsmith
from ..qt_compat import RASTER_LAYERS
from .figures import figures
from .gallery import Gallery
from .material_row import MaterialRow
from .text_tab import TextTab
from .tools.controller import ToolController
from .tools.places import PickTool, PlacesTool
from .tools.sketch import FREEHAND, POLYGON, RECTANGLE, SketchTool
from .unseen import why_unseen
from .widgets import Hint, ThemedButton, narrow, row

_SHAPES = {"polygon": POLYGON, "rectangle": RECTANGLE, "freehand": FREEHAND}


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
        self.gallery = Gallery(smith.presets)
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
        self.gallery.mark(self._draft.kind, self._draft.wording.prompt)

    def _on_kept(self, path: str) -> None:
        self.gallery.refresh()
        self.preset_kept.emit(path)

    def _on_card(self, kind: str, name: str) -> None:
        if self.show_kind(kind):
            if name and self.text is not None:
                self.text.use_preset(name)
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


class OutlinePicker(QWidget):
    """Draw, or pick, one region (an exemplar, an object); says how large it is, and forgets it on demand."""

    message = pyqtSignal(str, bool)

    def __init__(
        self,
        canvas: QgsMapCanvas,
        draft: Draft,
        tools: ToolController,
        purpose: str,
        names: dict[str, str],
        take: Callable[[Roi | None], None],
    ) -> None:
        super().__init__()
        self._canvas, self._draft, self._tools = canvas, draft, tools
        self._purpose, self._take = purpose, take
        self._buttons = {name: ThemedButton(name, names[name], lambda n=name: self.draw(n)) for name in _SHAPES}
        self._buttons["pick"] = ThemedButton("pick", names["pick"], self._pick)
        for button in self._buttons.values():
            button.setCheckable(True)
        self.state = Hint()
        self.clear_button = ThemedButton("clear", names["clear"], lambda: take(None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row(*self._buttons.values(), 4, self.state, self.clear_button, spacing=1))
        tools.active_changed.connect(self._on_tool)

    def show_roi(self, text: str, present: bool) -> None:
        self.state.setText(text)
        self.clear_button.setVisible(present)

    def draw(self, name: str) -> None:
        """Start to draw the outline; again ends it."""
        purpose = f"{self._purpose}:{name}"
        if self._tools.purpose == purpose:
            self._tools.end()
            return
        tool = self._tools.use(purpose, lambda: SketchTool(self._canvas, _SHAPES[name]))
        tool.drawn.connect(lambda shape: self._got(shape, self._canvas.mapSettings().destinationCrs()))

    def _pick(self) -> None:
        purpose = f"{self._purpose}:pick"
        if self._tools.purpose == purpose:
            self._tools.end()
            return
        tool = self._tools.use(purpose, lambda: PickTool(self._canvas, self._draft))
        tool.picked.connect(self._got)
        tool.missed.connect(lambda: self.message.emit(self.tr("There is no polygon at that place."), False))

    def _got(self, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        polygon = as_polygon(geometry)
        if polygon is not None:
            self._take(Roi(self._purpose, polygon, crs))
            self._tools.end()

    def _on_tool(self, purpose: str) -> None:
        for name, button in self._buttons.items():
            button.setChecked(purpose == f"{self._purpose}:{name}")


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
        self.picker.show_roi(_sized(self._draft, roi) if roi else self.tr("No exemplar yet"), roi is not None)
        self._show_hidden()

    def _show_hidden(self) -> None:
        """Say where the exemplar's own raster is not what the map shows."""
        layer = as_raster(self._draft.exemplar_layer)
        why = why_unseen(layer, self._canvas.scale()) if layer is not None else ""
        self.hidden.setText(why)
        self.hidden.setVisible(bool(why))


class CopyTab(QWidget):
    """The object and the places it is copied to."""

    message = pyqtSignal(str, bool)

    def __init__(self, canvas: QgsMapCanvas, draft: Draft, tools: ToolController) -> None:
        super().__init__()
        self._canvas, self._draft, self._tools = canvas, draft, tools
        names = {
            "polygon": self.tr("Draw the object's outline as a polygon"),
            "rectangle": self.tr("Draw the object's outline as a rectangle"),
            "freehand": self.tr("Draw the object's outline freehand"),
            "pick": self.tr("Pick the object: click a polygon on the map"),
            "clear": self.tr("Forget the object"),
        }
        self.picker = OutlinePicker(canvas, draft, tools, "object", names, draft.set_copied)
        self.picker.message.connect(self.message)
        self.place_button = ThemedButton("point", self.tr("Click the places on the map"), self._click_places)
        self.place_button.setCheckable(True)
        self.back_button = ThemedButton("undo", self.tr("Take the last place back"), draft.drop_last_place)
        self.clear_button = ThemedButton("clear", self.tr("Forget the places"), draft.clear_places)
        self.places = Hint()
        layout = QVBoxLayout(self)
        layout.addWidget(Hint(self.tr("Outline one object, then click where its copies go.")))
        layout.addWidget(self.picker)
        layout.addWidget(row(self.place_button, 4, self.places, self.back_button, self.clear_button, spacing=1))
        tools.active_changed.connect(lambda purpose: self.place_button.setChecked(purpose == "places"))
        draft.changed.connect(self._show)
        self._show()

    def _click_places(self) -> None:
        if self._tools.purpose == "places":
            self._tools.end()
        elif self._draft.copied is None:
            self.place_button.setChecked(False)
            self.message.emit(self.tr("Draw the outline of the object first."), False)
        else:
            self._tools.use("places", lambda: PlacesTool(self._canvas, self._draft))

    def _show(self) -> None:
        draft = self._draft
        roi, places = draft.copied, draft.places
        self.picker.show_roi(_sized(draft, roi) if roi else self.tr("No object yet"), roi is not None)
        self.place_button.setEnabled(roi is not None)
        if not places:
            self.places.setText(self.tr("No places yet"))
        elif len(places) == 1:
            self.places.setText(self.tr("1 place"))
        else:
            self.places.setText(self.tr("{count} places").format(count=len(places)))
        for button in (self.back_button, self.clear_button):
            button.setVisible(bool(places))


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


def _sized(draft: Draft, roi: Roi) -> str:
    """How large an exemplar or object is on the raster it comes from."""
    scene = draft.scene
    try:
        if draft.kind == EXEMPLAR and draft.exemplar_layer:
            scene = read_scene(as_raster(draft.exemplar_layer))
        if scene is None:
            return ""
        shape = scene.to_here(roi.geometry, roi.crs)
    except errors.GenEditError:
        return ""
    return figures(scene.pixels(shape), scene.hectares(shape))

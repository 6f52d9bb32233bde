"""Where to edit: draw regions, take them from features, layers or the map; list, zoom, delete, undo."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsCollapsibleGroupBox, QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..contract import errors
from ..model.by_field import Fields
from ..model.draft import COPY, Draft
from ..model.rois import Roi, shapes_of
from ..model.similar import Similar
from ..qt_compat import POLYGON_GEOMETRY, QShortcut
from . import theme
from .each_panel import EachPanel
from .figures import figures
from .overlay import DraftOverlay
from .tools.brush import BrushTool
from .tools.controller import ToolController
from .tools.points import PointsTool
from .tools.sketch import FREEHAND, POLYGON, RECTANGLE, SketchTool
from .tools.vertices import VertexTool
from .widgets import Hint, ThemedButton, action, row

LIST_ROWS = 4
#: Pixels of the raster by which regions become larger or smaller at once.
STEP_PX = 5


class RoiSection(QgsCollapsibleGroupBox):
    """Tools above, the list of regions in the middle, their size and time below."""

    message = pyqtSignal(str, bool)

    def __init__(
        self,
        canvas: QgsMapCanvas,
        draft: Draft,
        tools: ToolController,
        overlay: DraftOverlay,
        similar: Similar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Where"))
        self._canvas, self._draft, self._tools = canvas, draft, tools
        self._overlay, self._similar = overlay, similar
        similar.found.connect(lambda shape, crs: self._take(shape, crs))
        similar.message.connect(self.message)
        self._buttons = {
            POLYGON: self._shape_button(
                "polygon",
                self.tr("Draw a polygon: click corners, right click ends it; with Shift besides the others"),
                POLYGON,
            ),
            RECTANGLE: self._shape_button(
                "rectangle",
                self.tr("Draw a rectangle: two corners, or drag; with Shift besides the others"),
                RECTANGLE,
            ),
            FREEHAND: self._shape_button(
                "freehand",
                self.tr("Draw freehand: drag around the place; with Shift besides the others"),
                FREEHAND,
            ),
            "brush": ThemedButton(
                "brush", self.tr("Paint: drag over the place; + and - set the width"), self._paint
            ),
            "similar": ThemedButton(
                "wand", self.tr("Click pixels that look alike: the region grows from there"), self._grow
            ),
            "cut": self._shape_button(
                "cut", self.tr("Cut a hole: draw what to leave out of the regions"), POLYGON, "cut"
            ),
            "vertex": ThemedButton(
                "vertex",
                self.tr("Edit corners: drag one, double-click an edge to add one, Delete takes one away"),
                self._edit_corners,
            ),
        }
        for button in self._buttons.values():
            button.setCheckable(True)
        self.take_button = ThemedButton(
            "from_features", self.tr("Take regions from features, a layer or the map")
        )
        self.take_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.take_menu = QMenu(self.take_button)
        self.take_menu.aboutToShow.connect(self._fill_take_menu)
        self.take_button.setMenu(self.take_menu)
        self.change_button = ThemedButton("buffer", self.tr("Change the regions: larger, smaller, inverted"))
        self.change_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.change_menu = QMenu(self.change_button)
        for text, slot in (
            (self.tr("Larger by {count} px").format(count=STEP_PX), lambda: self._grow_all(STEP_PX)),
            (self.tr("Smaller by {count} px").format(count=STEP_PX), lambda: self._grow_all(-STEP_PX)),
            (self.tr("All but these"), self._invert),
            (self.tr("Without holes"), draft.rois.fill_holes),
        ):
            self.change_menu.addAction(action(text, slot, "", self.change_menu))
        self.change_button.setMenu(self.change_menu)
        self.tolerance = QSpinBox()
        self.tolerance.setRange(1, 100)
        self.tolerance.setPrefix(self.tr("Tolerance: "))
        self.tolerance.setSuffix(" %")
        self.tolerance.setValue(similar.tolerance)
        self.tolerance.setToolTip(self.tr("How far the pixels may differ from the one that is clicked"))
        self.tolerance.setAccessibleName(self.tr("Tolerance"))
        self.tolerance.valueChanged.connect(lambda value: setattr(similar, "tolerance", value))
        self.tolerance.hide()
        self.undo_button = ThemedButton("undo", self.tr("Undo"), draft.rois.undo)
        self.redo_button = ThemedButton("redo", self.tr("Redo"), draft.rois.redo)
        self.list = self._make_list()
        self.zoom_button = ThemedButton("zoom", self.tr("Zoom to the chosen regions"), self._zoom)
        self.delete_button = ThemedButton("delete", self.tr("Delete the chosen regions"), self._delete)
        self.size_label = Hint()
        self._lay_out()
        tools.active_changed.connect(self._on_tool)
        draft.changed.connect(self._show)
        self._show()

    # ------------------------------------------------------------------------------------------------ widgets

    def _shape_button(self, icon: str, tip: str, shape: str, purpose: str = "") -> ThemedButton:
        return ThemedButton(icon, tip, lambda: self.draw(shape, purpose or shape))

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        made.setAccessibleName(self.tr("Regions"))
        made.setToolTip(self.tr("The regions to edit. Double click zooms to one, Delete removes it."))
        made.itemDoubleClicked.connect(lambda _item: self._zoom())
        made.itemSelectionChanged.connect(self._enable)
        made.setUniformItemSizes(True)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), made)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._delete)
        return made

    def _lay_out(self) -> None:
        buttons = self._buttons
        layout = QVBoxLayout(self)
        layout.setSpacing(4)
        self.toolbar = row(
            buttons[POLYGON],
            buttons[RECTANGLE],
            buttons[FREEHAND],
            buttons["brush"],
            buttons["similar"],
            self.take_button,
            4,
            buttons["cut"],
            buttons["vertex"],
            self.change_button,
            None,
            self.undo_button,
            self.redo_button,
            spacing=1,
        )
        layout.addWidget(self.toolbar)
        layout.addWidget(self.tolerance)
        layout.addWidget(self.list)
        layout.addWidget(row(self.size_label, self.zoom_button, self.delete_button, spacing=1))
        self.each = EachPanel(self._draft)
        layout.addWidget(self.each)

    # ------------------------------------------------------------------------------------------------ drawing

    def draw(self, shape: str, purpose: str) -> None:
        """Start drawing; the same button again ends it."""
        tool = self._tools.toggle(purpose, lambda: SketchTool(self._canvas, shape))
        if tool is not None:
            tool.drawn.connect(self._cut if purpose == "cut" else self._add)

    def _edit_corners(self) -> None:
        tool = self._tools.toggle("vertex", lambda: VertexTool(self._canvas, self._draft.rois))
        if tool is not None:
            tool.set_preview(self._overlay.preview_shape)

    def _add(self, geometry: QgsGeometry) -> None:
        self._take(geometry, self._map_crs())

    def _take(self, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        """Take a region that was drawn: in place of those before, with Shift besides them."""
        if QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._draft.rois.add(geometry, crs)
        else:
            self._draft.rois.replace_all(geometry, crs)

    def _paint(self) -> None:
        tool = self._tools.toggle("brush", lambda: BrushTool(self._canvas))
        if tool is not None:
            tool.painted.connect(self._on_painted)

    def _on_painted(self, stroke: QgsGeometry, goes_on: bool) -> None:
        """A stroke after another of the same brush joins it."""
        rois = self._draft.rois
        last = len(rois) - 1
        shift = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        if not goes_on or shift or last < 0:
            self._add(stroke)
            return
        joined = rois[last].geometry.combine(_moved(stroke, self._map_crs(), rois[last].crs))
        rois.reshape(last, joined)

    def _grow(self) -> None:
        tool = self._tools.toggle("similar", lambda: PointsTool(self._canvas))
        if tool is not None:
            tool.clicked.connect(self._similar.grow)
            tool.taken_back.connect(self._draft.rois.undo)

    def _grow_all(self, pixels: float) -> None:
        scene = self._draft.scene
        if scene is not None and not self._draft.rois.grow(pixels * scene.pixel_size, scene.crs, _moved):
            self.message.emit(self.tr("Nothing would be left of the regions."), False)

    def _invert(self) -> None:
        scene = self._draft.scene
        if scene is not None and not self._draft.rois.invert(scene.outline, scene.crs, _moved):
            self.message.emit(self.tr("The regions cover the whole raster: nothing is left."), False)

    def _cut(self, geometry: QgsGeometry) -> None:
        if not self._draft.rois.cut(geometry, self._map_crs(), _moved):
            self.message.emit(self.tr("The hole lies outside the regions: nothing was cut."), False)

    def _map_crs(self):
        return self._canvas.mapSettings().destinationCrs()

    def _on_tool(self, purpose: str) -> None:
        for name, button in self._buttons.items():
            button.setChecked(name == purpose)
        self.tolerance.setVisible(purpose == "similar")

    # --------------------------------------------------------------------------------------- from what exists

    def _fill_take_menu(self) -> None:
        menu = self.take_menu
        menu.clear()
        menu.addAction(action(self.tr("Map extent"), self.take_map_extent, "extent", menu))
        menu.addSeparator()
        layers = [
            layer
            for layer in QgsProject.instance().mapLayers().values()
            if isinstance(layer, QgsVectorLayer)
            and layer.isValid()
            and layer.geometryType() == POLYGON_GEOMETRY
        ]
        if not layers:
            menu.addAction(self.tr("No polygon layer in the project")).setEnabled(False)
        for layer in sorted(layers, key=lambda la: la.name().casefold()):
            selected = layer.selectedFeatureCount()
            if selected:
                text = self.tr("{layer}: selected features ({count})").format(
                    layer=layer.name(), count=selected
                )
                menu.addAction(
                    action(text, lambda la=layer: self.take_features(la, True), "from_features", menu)
                )
            text = self.tr("{layer}: all features ({count})").format(
                layer=layer.name(), count=layer.featureCount()
            )
            menu.addAction(action(text, lambda la=layer: self.take_features(la, False), "", menu))

    def take_map_extent(self) -> None:
        """The part of the map that lies on the raster as a region."""
        geometry = QgsGeometry.fromRect(self._canvas.extent())
        scene = self._draft.scene
        if scene is None:
            self._draft.rois.add(geometry, self._map_crs())
            return
        try:
            inside = scene.to_here(geometry, self._map_crs()).intersection(scene.outline)
        except errors.CrsError as error:
            self.message.emit(str(error), True)
            return
        if not self._draft.rois.add(inside, scene.crs):
            self.message.emit(self.tr("The map shows nothing of the raster: zoom to it."), False)

    def take_features(self, layer: QgsVectorLayer, selected_only: bool) -> None:
        """The features of ``layer`` as regions, holes kept."""
        if not self._draft.rois.add_all(shapes_of(layer, selected_only), layer.crs()):
            self.message.emit(self.tr("{layer} has no polygons to take.").format(layer=layer.name()), False)
        elif self._draft.fields is not None:
            self._draft.set_fields(Fields.by_name(self._draft.rois.field_names()))

    # ----------------------------------------------------------------------------------------------- the list

    def _chosen(self) -> list[int]:
        return sorted(index.row() for index in self.list.selectionModel().selectedIndexes())

    def _delete(self) -> None:
        self._draft.rois.remove(self._chosen() or range(len(self._draft.rois)))

    def _zoom(self) -> None:
        rois = [self._draft.rois[i] for i in self._chosen()] or list(self._draft.rois)
        shapes = [_moved(roi.geometry, roi.crs, self._map_crs()) for roi in rois]
        if not shapes:
            return
        box = shapes[0].boundingBox()
        for shape in shapes[1:]:
            box.combineExtentWith(shape.boundingBox())
        box.scale(1.6)
        self._canvas.setExtent(box)
        self._canvas.refresh()

    def _show(self) -> None:
        rois = self._draft.rois
        self.toolbar.setVisible(self._draft.kind != COPY)
        chosen = self._chosen()
        self.list.blockSignals(True)
        self.list.clear()
        swatch = theme.icon("polygon", self.list.palette())
        for roi in rois:
            self.list.addItem(QListWidgetItem(swatch, self._line(roi)))
        for index in chosen:
            if index < self.list.count():
                self.list.item(index).setSelected(True)
        self.list.blockSignals(False)
        self._fit_list()
        self.size_label.setText(self._size_text())
        self._enable()

    def _fit_list(self) -> None:
        self.list.setVisible(len(self._draft.rois) > 0 and self._draft.kind != COPY)
        self.list.setIconSize(QSize(14, 14))
        rows = min(max(len(self._draft.rois), 1), LIST_ROWS)
        height = max(self.list.sizeHintForRow(0), self.fontMetrics().height() + 4)
        self.list.setFixedHeight(rows * height + 2 * self.list.frameWidth() + 2)

    def _enable(self) -> None:
        rois = self._draft.rois
        self.undo_button.setEnabled(rois.can_undo)
        self.redo_button.setEnabled(rois.can_redo)
        for button in (self.zoom_button, self.delete_button):
            button.setVisible(len(rois) > 0 and self._draft.kind != COPY)
        for button in (self._buttons["cut"], self._buttons["vertex"], self.change_button):
            button.setEnabled(len(rois) > 0)

    def _line(self, roi: Roi) -> str:
        scene = self._draft.scene
        if scene is None:
            return roi.name
        try:
            shape = scene.to_here(roi.geometry, roi.crs)
        except errors.CrsError:
            return roi.name
        return f"{roi.name} — {figures(scene.pixels(shape), scene.hectares(shape))}"

    def _size_text(self) -> str:
        draft = self._draft
        if draft.kind == COPY:
            return self.tr("A copy changes only the places it is copied to.")
        if not len(draft.rois):
            return self.tr("Draw one or more regions on the map, or take them from features.")
        if draft.scene is None:
            return ""
        pixels, hectares = draft.size()
        if not pixels:
            return self.tr("The regions lie outside the raster.")
        return figures(pixels, hectares)  # how long it takes stands above the run button


def _moved(geometry: QgsGeometry, source, target) -> QgsGeometry:
    moved = QgsGeometry(geometry)
    try:
        moved.transform(QgsCoordinateTransform(source, target, QgsProject.instance()))
    except QgsCsException:
        return QgsGeometry()
    return moved

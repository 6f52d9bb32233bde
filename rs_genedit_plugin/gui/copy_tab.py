"""The object to copy, and a table of its copies: where each lies, turned, mirrored and scaled."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..contract import errors
from ..model import numbers
from ..model.copying import LEAST_SCALE, MOST_SCALE, Place
from ..model.draft import Draft
from .outline_picker import OutlinePicker, sized
from .tools.controller import ToolController
from .tools.places import PlacesTool
from .widgets import Hint, ThemedButton, row

#: Rows of the table that are seen at once.
_ROWS = 5
X, Y, TURN, MIRROR, SCALE = range(5)


class CopyTab(QWidget):
    """The object and its copies; what is chosen in the table is chosen on the map, and the other way round."""

    message = pyqtSignal(str, bool)

    def __init__(self, canvas: QgsMapCanvas, draft: Draft, tools: ToolController) -> None:
        super().__init__()
        self._canvas, self._draft, self._tools = canvas, draft, tools
        self._showing = False
        names = {
            "polygon": self.tr("Draw the object's outline as a polygon"),
            "rectangle": self.tr("Draw the object's outline as a rectangle"),
            "freehand": self.tr("Draw the object's outline freehand"),
            "pick": self.tr("Pick the object: click a polygon on the map"),
            "clear": self.tr("Forget the object"),
        }
        self.picker = OutlinePicker(canvas, draft, tools, "object", names, draft.set_copied)
        self.picker.message.connect(self.message)
        self.place_button = ThemedButton(
            "point", self.tr("Lay copies on the map: click, drag, turn"), self._click_places
        )
        self.place_button.setCheckable(True)
        self.undo_button = ThemedButton("undo", self.tr("Undo"), draft.places.undo)
        self.redo_button = ThemedButton("redo", self.tr("Redo"), draft.places.redo)
        self.delete_button = ThemedButton("delete", self.tr("Take the chosen copy away"), self._delete)
        self.clear_button = ThemedButton("clear", self.tr("Forget the places"), draft.places.clear)
        self.places = Hint()
        self.table = self._make_table()
        self.keys = Hint(
            self.tr(
                "Drag a copy; its round handle turns it, the square one scales it. Keys on the map: arrows "
                "move, [ and ] turn, M mirrors, + and - scale, Delete. Shadows fall as the sun throws them."
            )
        )
        layout = QVBoxLayout(self)
        layout.addWidget(Hint(self.tr("Outline one object, then click where its copies go.")))
        layout.addWidget(self.picker)
        buttons = (self.undo_button, self.redo_button, self.delete_button, self.clear_button)
        layout.addWidget(row(self.place_button, 4, self.places, *buttons, spacing=1))
        layout.addWidget(self.table)
        layout.addWidget(self.keys)
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

    def _make_table(self) -> QTableWidget:
        made = QTableWidget(0, 5)
        made.setHorizontalHeaderLabels(["X", "Y", self.tr("Turn °"), self.tr("Mirror"), self.tr("Scale")])
        made.setAccessibleName(self.tr("Copies"))
        made.setToolTip(
            self.tr("The copies. Turn is clockwise; a copy is mirrored, east for west, before it is turned.")
        )
        made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setTabKeyNavigation(False)
        header = made.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (X, Y):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        made.itemChanged.connect(self._on_edited)
        made.currentCellChanged.connect(lambda at, *_: self._choose(at))
        return made

    # ----------------------------------------------------------------------------------------------- changes

    def _choose(self, at: int) -> None:
        if not self._showing and at >= 0:
            self._draft.places.choose(at)

    def _delete(self) -> None:
        self._draft.places.remove(self._draft.places.chosen)

    def _on_edited(self, item: QTableWidgetItem) -> None:
        """Take a number that was typed; one that cannot be is said, and the old one comes back."""
        if self._showing:
            return
        places = self._draft.places
        changed = self._changed(places[item.row()], item)
        if changed is None:
            self.message.emit(
                self.tr("“{text}” cannot stand there: numbers, and a scale of 0.1 to 10.").format(
                    text=item.text()
                ),
                False,
            )
            self._show()
        else:
            places.change(item.row(), changed)
            self._show()  # as it is rounded

    def _changed(self, place: Place, item: QTableWidgetItem) -> Place | None:
        column = item.column()
        if column == MIRROR:
            return replace(place, mirror=item.checkState() == Qt.CheckState.Checked)
        number = numbers.read(item.text())
        if number is None or not abs(number) < 1e12:
            return None
        if column == TURN:
            return place.turned(number)
        if column == SCALE:
            return place.scaled(number) if LEAST_SCALE <= number <= MOST_SCALE else None
        scene = self._draft.scene
        if scene is None:
            return None
        point = self._here(place)
        moved = QgsPointXY(number, point.y()) if column == X else QgsPointXY(point.x(), number)
        return replace(place, point=moved, crs=scene.crs)

    def _here(self, place: Place) -> QgsPointXY:
        """Where a copy is, in the raster's CRS."""
        return self._draft.scene.to_here(QgsGeometry.fromPointXY(place.point), place.crs).asPoint()

    # ------------------------------------------------------------------------------------------------- shown

    def _show(self) -> None:
        draft = self._draft
        roi, places = draft.copied, draft.places
        self.picker.show_roi(sized(draft, roi) if roi else self.tr("No object yet"), roi is not None)
        self.place_button.setEnabled(roi is not None)
        count = len(places)
        if not count:
            self.places.setText(self.tr("No places yet"))
        elif count == 1:
            self.places.setText(self.tr("1 place"))
        else:
            self.places.setText(self.tr("{count} places").format(count=count))
        self.undo_button.setEnabled(places.can_undo)
        self.redo_button.setEnabled(places.can_redo)
        for widget in (self.delete_button, self.clear_button, self.table, self.keys):
            widget.setVisible(count > 0)
        if count and draft.scene is not None:
            self._fill()

    def _fill(self) -> None:
        places = self._draft.places
        self._showing = True
        self.table.setRowCount(len(places))
        decimals = 6 if self._draft.scene.crs.isGeographic() else 2
        for at, place in enumerate(places):
            try:
                point = self._here(place)
            except errors.CrsError:
                continue
            texts = {
                X: numbers.number(point.x(), decimals),
                Y: numbers.number(point.y(), decimals),
                TURN: numbers.significant(place.rotate, 6),
                SCALE: numbers.significant(place.scale, 6),
                MIRROR: "",
            }
            for column, text in texts.items():
                item = self.table.item(at, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.table.setItem(at, column, item)
                item.setText(text)
            box = self.table.item(at, MIRROR)
            box.setFlags(
                Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            )
            box.setCheckState(Qt.CheckState.Checked if place.mirror else Qt.CheckState.Unchecked)
        if self.table.currentRow() != places.chosen:
            self.table.setCurrentCell(places.chosen, max(self.table.currentColumn(), 0))
        rows = min(len(places), _ROWS)
        height = sum(self.table.rowHeight(at) for at in range(rows))
        self.table.setFixedHeight(height + self.table.horizontalHeader().sizeHint().height() + 4)
        self._showing = False

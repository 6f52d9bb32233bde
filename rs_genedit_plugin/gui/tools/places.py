"""Laying copies of an object on the map: click, drag, turn, mirror, scale; by mouse or by keys."""

from __future__ import annotations

import math
from dataclasses import replace

from qgis.core import QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ...contract import errors
from ...model.copying import Place, footprint
from ...model.draft import Draft
from ...qt_compat import LINE_GEOMETRY, POLYGON_GEOMETRY
from .. import theme
from .picking import moved

#: How near to a handle, in screen pixels, counts as on it; how far the round one is from the copy.
REACH_PX, ARM_PX = 10, 26
#: Degrees that a key turns by, and with Shift; what Shift snaps to while a handle is dragged.
STEP, FINE, SNAP = 15.0, 1.0, 15.0
#: Factor by which a key scales.
LARGER = 1.1
MOVE, TURN, SCALE = "move", "turn", "scale"
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class PlacesTool(QgsMapTool):
    """A click on free ground lays a copy; a copy is dragged by itself, turned and scaled by its handles.

    A right click drops a drag; while nothing is dragged it ends, as Enter and Esc do. Keys change the chosen
    one: arrows move it by a pixel of the raster (Shift: by ten), ``[`` and ``]`` turn it by 15 degrees (Shift:
    by one), M mirrors it, + and - scale it, Page Up and Page Down choose another one, Delete takes it away,
    Ctrl+Z and Ctrl+Y undo and redo.
    """

    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, draft: Draft) -> None:
        super().__init__(canvas)
        self._draft = draft
        self._ghost = QgsRubberBand(canvas, POLYGON_GEOMETRY)
        self._ghost.setStrokeColor(theme.exemplar_colour())
        self._ghost.setFillColor(theme.faded(theme.exemplar_colour(), 60))
        self._ghost.setLineStyle(Qt.PenStyle.DashLine)
        self._ghost.setWidth(2)
        self._arm = QgsRubberBand(canvas, LINE_GEOMETRY)
        self._arm.setStrokeColor(theme.exemplar_colour())
        self._arm.setWidth(2)
        self._handles = {TURN: self._handle(True), SCALE: self._handle(False)}
        self._at: dict[str, QgsPointXY] = {}
        #: What is dragged, the copy before, and where the drag began on the map.
        self._drag: tuple[str, Place, QgsPointXY] | None = None
        #: How the copy would lie where the mouse is now.
        self._dragged: Place | None = None
        #: A drag was dropped while the button was still held.
        self._is_dropped = False
        draft.regions_changed.connect(self._show_handles)
        canvas.extentsChanged.connect(self._show_handles)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._show_handles()

    def _handle(self, is_round: bool) -> QgsVertexMarker:
        made = QgsVertexMarker(self.canvas())
        circle, box = QgsVertexMarker.IconType.ICON_CIRCLE, QgsVertexMarker.IconType.ICON_BOX
        made.setIconType(circle if is_round else box)
        made.setIconSize(13)
        made.setPenWidth(2)
        made.setColor(theme.exemplar_colour())
        made.setFillColor(theme.halo_colour())
        made.hide()
        return made

    # ---------------------------------------------------------------------------------------------- the mouse

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            self._is_dropped |= self._drag is not None
            self._drop()
            return
        self._is_dropped = False
        where, number = self._hit(event.pixelPoint())
        if where and number >= 0:
            self._draft.places.choose(number)
            self._drag = where, self._draft.places[number], event.mapPoint()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._drag is not None and event.buttons() & Qt.MouseButton.LeftButton:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._dragged = self._moved_to(event.mapPoint(), shift)
            self._show_handles(self._dragged)
            self._show_ghost(self._dragged)
            return
        where, _number = self._hit(event.pixelPoint())
        shapes = {MOVE: Qt.CursorShape.SizeAllCursor, TURN: Qt.CursorShape.PointingHandCursor}
        self.setCursor(
            Qt.CursorShape.CrossCursor if not where else shapes.get(where, Qt.CursorShape.SizeFDiagCursor)
        )
        self._show_ghost(None if where else self._new(event.mapPoint()))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if self._is_dropped:
            self._is_dropped = event.button() != Qt.MouseButton.LeftButton
        elif event.button() == Qt.MouseButton.RightButton:
            self.ended.emit()
        elif event.button() == Qt.MouseButton.LeftButton:
            drag, dragged, self._drag, self._dragged = self._drag, self._dragged, None, None
            if drag is None:
                self._draft.add_place(event.mapPoint(), self._map_crs())
            elif dragged is not None:
                self._draft.places.change(self._draft.places.chosen, dragged)
            self._show_ghost(None)

    def _drop(self) -> None:
        """Leave what is dragged as it was; the map hands on no keys while a button is held."""
        self._drag = self._dragged = None
        self._show_ghost(None)
        self._show_handles()

    # ------------------------------------------------------------------------------------------- the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        key, places = event.key(), self._draft.places
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
        elif control and key == Qt.Key.Key_Z:
            (places.redo if shift else places.undo)()
        elif control and key == Qt.Key.Key_Y:
            places.redo()
        elif key == Qt.Key.Key_Backspace:
            places.remove(len(places) - 1)
        elif not self._change_by_key(key, event.text(), shift):
            event.ignore()

    def _change_by_key(self, key: int, text: str, shift: bool) -> bool:
        """Do what a key says with the chosen copy; False where it says nothing."""
        places = self._draft.places
        at = places.chosen
        if at < 0:
            return False
        place = places[at]
        turn = FINE if shift else STEP
        if key == Qt.Key.Key_Delete:
            places.remove(at)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            places.choose((at + (1 if key == Qt.Key.Key_PageDown else -1)) % len(places))
        elif key in _ARROWS:
            right, up = _ARROWS[key]
            places.change(at, self._nudged(place, right * (10 if shift else 1), up * (10 if shift else 1)))
        elif key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BraceLeft) or text in ("[", "{"):
            places.change(at, place.turned(place.rotate - turn))
        elif key in (Qt.Key.Key_BracketRight, Qt.Key.Key_BraceRight) or text in ("]", "}"):
            places.change(at, place.turned(place.rotate + turn))
        elif key == Qt.Key.Key_M:
            places.change(at, replace(place, mirror=not place.mirror))
        elif text in ("+", "-"):
            places.change(at, place.scaled(place.scale * LARGER if text == "+" else place.scale / LARGER))
        else:
            return False
        return True

    def _nudged(self, place: Place, right: float, up: float) -> Place:
        """Moved by whole pixels of the raster."""
        scene = self._draft.scene
        if scene is None:
            return place
        point = scene.to_here(QgsGeometry.fromPointXY(place.point), place.crs).asPoint()
        moved = QgsPointXY(point.x() + right * scene.pixel_size, point.y() + up * scene.pixel_size)
        return replace(place, point=moved, crs=scene.crs)

    # ------------------------------------------------------------------------------------------------ drawing

    def deactivate(self) -> None:
        self._ghost.reset(POLYGON_GEOMETRY)
        super().deactivate()

    def delete(self) -> None:
        """Take everything of the tool off the canvas."""
        self._draft.regions_changed.disconnect(self._show_handles)
        self.canvas().extentsChanged.disconnect(self._show_handles)
        for item in (self._ghost, self._arm, *self._handles.values()):
            self.canvas().scene().removeItem(item)

    def _show_ghost(self, place: Place | None) -> None:
        outline = self._outline(place) if place is not None else None
        if outline is None:
            self._ghost.reset(POLYGON_GEOMETRY)
        else:
            self._ghost.setToGeometry(outline, None)

    def _show_handles(self, place: Place | None = None) -> None:
        """Put the handles where the chosen copy is, or would be while it is dragged."""
        places = self._draft.places
        if place is None and 0 <= places.chosen < len(places):
            place = places[places.chosen]
        outline = self._outline(place) if place is not None else None
        self._at = self._handles_of(place, outline) if place is not None and outline is not None else {}
        for name, marker in self._handles.items():
            marker.setVisible(bool(self._at))
            if self._at:
                marker.setCenter(self._at[name])
        self._arm.reset(LINE_GEOMETRY)
        if self._at:
            self._arm.setToGeometry(QgsGeometry.fromPolylineXY([self._at[MOVE], self._at[TURN]]), None)

    def _handles_of(self, place: Place, outline: QgsGeometry) -> dict[str, QgsPointXY]:
        """Where a copy is on the map, and its handles: the round one ahead of it, the square one beside."""
        centre = self._on_map(place)
        if centre is None:
            return {}
        box = outline.boundingBox()
        reach = math.hypot(box.width(), box.height()) / 2 + ARM_PX * self.canvas().mapUnitsPerPixel()
        ahead = math.radians(place.rotate)
        beside = ahead + math.pi / 2
        return {
            MOVE: centre,
            TURN: QgsPointXY(centre.x() + reach * math.sin(ahead), centre.y() + reach * math.cos(ahead)),
            SCALE: QgsPointXY(centre.x() + reach * math.sin(beside), centre.y() + reach * math.cos(beside)),
        }

    # ------------------------------------------------------------------------------------------------- inside

    def _hit(self, pixel: QPoint) -> tuple[str, int]:
        """What of which copy lies under the mouse; empty and -1 where nothing does."""
        here = self.toMapCoordinates(pixel)
        reach = REACH_PX * self.canvas().mapUnitsPerPixel()
        for name in (TURN, SCALE):
            if name in self._at and self._at[name].distance(here) <= reach:
                return name, self._draft.places.chosen
        point = QgsGeometry.fromPointXY(here)
        for number in reversed(range(len(self._draft.places))):
            outline = self._outline(self._draft.places[number])
            if outline is not None and outline.contains(point):
                return MOVE, number
        return "", -1

    def _moved_to(self, to: QgsPointXY, snaps: bool) -> Place:
        """The copy that is dragged as it lies with the mouse at ``to``."""
        what, before, start = self._drag
        centre = self._on_map(before)
        if centre is None:
            return before
        if what == MOVE:
            point = QgsPointXY(centre.x() + to.x() - start.x(), centre.y() + to.y() - start.y())
            return replace(before, point=point, crs=self._map_crs())
        if what == TURN:
            turn = before.rotate + centre.azimuth(to) - centre.azimuth(start)
            return before.turned(round(turn / SNAP) * SNAP if snaps else round(turn))
        far = max(centre.distance(start), 1e-12)
        return before.scaled(before.scale * centre.distance(to) / far)

    def _new(self, at: QgsPointXY) -> Place:
        """The copy that a click would lay."""
        places = self._draft.places
        last = places[len(places) - 1] if len(places) else Place(at, self._map_crs())
        return replace(last, point=at, crs=self._map_crs())

    def _outline(self, place: Place) -> QgsGeometry | None:
        """Of a copy, on the map."""
        scene, copied = self._draft.scene, self._draft.copied
        if scene is None or copied is None:
            return None
        try:
            return moved(footprint(scene, copied, place), scene.crs, self._map_crs())
        except errors.CrsError:
            return None

    def _on_map(self, place: Place) -> QgsPointXY | None:
        found = moved(QgsGeometry.fromPointXY(place.point), place.crs, self._map_crs())
        return found.asPoint() if found is not None else None

    def _map_crs(self):
        return self.canvas().mapSettings().destinationCrs()

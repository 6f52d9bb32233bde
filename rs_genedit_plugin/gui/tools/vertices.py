"""Changing the shape of the regions already drawn, corner by corner."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsVertexMarker
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ...model.rois import RoiList, as_polygon
from .. import theme

#: How near to a corner or an edge, in screen pixels, counts as on it.
REACH_PX = 9


@dataclass(frozen=True)
class _Grip:
    """A corner under the cursor: ROI and vertex number, and where it is on the map."""

    roi: int
    vertex: int
    point: QgsPointXY


class VertexTool(QgsMapTool):
    """Drag a corner to move it, double-click an edge to add one, Delete or Backspace to take one away.

    Every change is one undo step of the list; Ctrl+Z and Ctrl+Y go through them. Esc drops the drag or ends.
    """

    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, rois: RoiList) -> None:
        super().__init__(canvas)
        self._rois = rois
        self._grip: _Grip | None = None
        self._dragged: QgsGeometry | None = None
        self._marker = QgsVertexMarker(canvas)
        self._marker.setIconType(QgsVertexMarker.IconType.ICON_BOX)
        self._marker.setIconSize(11)
        self._marker.setPenWidth(2)
        self._marker.setColor(theme.exemplar_colour())
        self._marker.hide()
        self._preview = None
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def set_preview(self, show) -> None:
        """``show(index, geometry)`` displays ROI ``index`` in a shape not yet taken over (None: as it is)."""
        self._preview = show

    # ---------------------------------------------------------------------------------------------- the mouse

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._grip is not None:
            self._drag(event.mapPoint())
        else:
            self._point_at(event.pixelPoint())

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._point_at(event.pixelPoint())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.ended.emit()
        elif self._dragged is not None and self._grip is not None:
            shape, index = self._dragged, self._grip.roi
            self._dragged = None
            if not self._rois.reshape(index, shape) and self._preview:
                self._preview(index, None)
            self._point_at(event.pixelPoint())

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        edge = self._edge_at(event.pixelPoint())
        if edge is None or self._grip is not None:
            return
        index, before, point = edge
        shape = QgsGeometry(self._rois[index].geometry)
        if shape.insertVertex(point.x(), point.y(), before):
            self._rois.reshape(index, shape)
            self._point_at(event.pixelPoint())

    # ------------------------------------------------------------------------------------------- the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._delete_corner()
        elif control and event.key() == Qt.Key.Key_Z:
            self._rois.undo()
        elif control and event.key() == Qt.Key.Key_Y:
            self._rois.redo()
        else:
            event.ignore()

    def deactivate(self) -> None:
        self._let_go()
        super().deactivate()

    def delete(self) -> None:
        """Take everything of the tool off the canvas."""
        self.canvas().scene().removeItem(self._marker)

    # ------------------------------------------------------------------------------------------------- inside

    def _escape(self) -> None:
        if self._dragged is not None and self._grip is not None:
            if self._preview:
                self._preview(self._grip.roi, None)
            self._let_go()
        else:
            self.ended.emit()

    def _let_go(self) -> None:
        self._dragged, self._grip = None, None
        self._marker.hide()

    def _drag(self, to: QgsPointXY) -> None:
        roi = self._rois[self._grip.roi]
        point = self._to_roi(roi.crs, to)
        if point is None:
            return
        shape = QgsGeometry(roi.geometry)
        shape.moveVertex(point.x(), point.y(), self._grip.vertex)
        self._dragged = shape
        self._marker.setCenter(to)
        if self._preview:
            self._preview(self._grip.roi, shape)

    def _delete_corner(self) -> None:
        if self._grip is None or self._dragged is not None:
            return
        shape = QgsGeometry(self._rois[self._grip.roi].geometry)
        if shape.deleteVertex(self._grip.vertex) and as_polygon(shape) is not None:
            self._rois.reshape(self._grip.roi, shape)
            self._let_go()

    def _point_at(self, pixel: QPoint) -> None:
        """Take the nearest corner within reach in hand, or none."""
        self._grip = None
        here = self.toMapCoordinates(pixel)
        reach = REACH_PX * self.canvas().mapUnitsPerPixel()
        best = reach * reach
        for index, roi in enumerate(self._rois):
            point = self._to_roi(roi.crs, here)
            if point is None:
                continue
            corner, vertex, _before, _after, _distance = roi.geometry.closestVertex(point)
            on_map = self._to_map(roi.crs, corner) if vertex >= 0 else None
            if on_map is not None and on_map.sqrDist(here) <= best:
                best = on_map.sqrDist(here)
                self._grip = _Grip(index, vertex, on_map)
        self._marker.setVisible(self._grip is not None)
        if self._grip is not None:
            self._marker.setCenter(self._grip.point)

    def _edge_at(self, pixel: QPoint) -> tuple[int, int, QgsPointXY] | None:
        here = self.toMapCoordinates(pixel)
        reach = REACH_PX * self.canvas().mapUnitsPerPixel()
        for index, roi in enumerate(self._rois):
            point = self._to_roi(roi.crs, here)
            if point is None:
                continue
            _distance, nearest, after, _side = roi.geometry.closestSegmentWithContext(point)
            on_map = self._to_map(roi.crs, nearest)
            if on_map is not None and on_map.distance(here) <= reach:
                return index, after, nearest
        return None

    def _to_roi(self, crs, point: QgsPointXY) -> QgsPointXY | None:
        return self._transform(self.canvas().mapSettings().destinationCrs(), crs, point)

    def _to_map(self, crs, point: QgsPointXY) -> QgsPointXY | None:
        return self._transform(crs, self.canvas().mapSettings().destinationCrs(), point)

    @staticmethod
    def _transform(source, target, point: QgsPointXY) -> QgsPointXY | None:
        try:
            return QgsCoordinateTransform(source, target, QgsProject.instance()).transform(point)
        except QgsCsException:
            return None

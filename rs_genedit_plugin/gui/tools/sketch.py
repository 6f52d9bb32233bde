"""Drawing one region: polygon by clicks, rectangle by two corners or a drag, freehand by a drag.

Snapping is off: an ROI follows what is seen in the picture, not the vertices of other layers.
"""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ...qt_compat import POINT_GEOMETRY, POLYGON_GEOMETRY
from .. import theme

POLYGON, RECTANGLE, FREEHAND = "polygon", "rectangle", "freehand"

#: Two clicks nearer than this are one corner of a rectangle, not a drag.
DRAG_PX = 5


class SketchTool(QgsMapTool):
    """Draws regions until it is put away; ``drawn`` carries each one in the canvas's CRS.

    Left click sets a corner, right click, double click or Enter ends a polygon, Backspace or Ctrl+Z takes the
    last corner back, Esc drops the sketch and, with no sketch, puts the tool away (``ended``).
    """

    drawn = pyqtSignal(QgsGeometry)
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, shape: str = POLYGON) -> None:
        super().__init__(canvas)
        self.shape = shape
        self._points: list[QgsPointXY] = []
        self._cursor: QgsPointXY | None = None
        self._pressed: QPoint | None = None
        self._just_ended = False
        self._area = self._band(POLYGON_GEOMETRY)
        self._corners = self._band(POINT_GEOMETRY)
        self.setCursor(Qt.CursorShape.CrossCursor)

    # ---------------------------------------------------------------------------------------------- the mouse

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        self._just_ended = False
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = event.pixelPoint()
        if self.shape != POLYGON and not self._points:
            self._points = [event.mapPoint()]

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        self._cursor = event.mapPoint()
        if self.shape == FREEHAND and self._pressed is not None:
            self._points.append(event.mapPoint())
        self._draw()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if self._just_ended:
            self._just_ended = False
            return
        pressed, self._pressed = self._pressed, None
        if event.button() == Qt.MouseButton.RightButton:
            self.finish()
        elif event.button() == Qt.MouseButton.LeftButton and pressed is not None:
            self._cursor = event.mapPoint()
            self._release(event.mapPoint(), (event.pixelPoint() - pressed).manhattanLength() > DRAG_PX)

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        # The double click's first half has set the last corner already.
        if self.shape == POLYGON and event.button() == Qt.MouseButton.LeftButton:
            self.finish()
            self._just_ended = True

    def _release(self, point: QgsPointXY, dragged: bool) -> None:
        if self.shape == POLYGON:
            self._points.append(point)
            self._draw()
        elif self.shape == FREEHAND or dragged or (len(self._points) == 1 and self._points[0] != point):
            self.finish()

    # ------------------------------------------------------------------------------------------- the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        undo = event.key() == Qt.Key.Key_Z and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.escape()
        elif self._points and (event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) or undo):
            event.accept()
            self.step_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.finish()
        else:
            event.ignore()

    def escape(self) -> None:
        """Drop the sketch; without one, end drawing."""
        if self._points:
            self.reset()
        else:
            self.ended.emit()

    def step_back(self) -> None:
        """Take the last corner back."""
        self._points = self._points[:-1] if self.shape == POLYGON else []
        self._draw()

    def finish(self) -> None:
        """End the sketch; it is told if it has an area."""
        geometry = self.geometry(with_cursor=self.shape == RECTANGLE)
        self.reset()
        if geometry is not None and geometry.area() > 0:
            self.drawn.emit(geometry)

    def reset(self) -> None:
        self._points = []
        self._pressed = None
        self._draw()

    def deactivate(self) -> None:
        self.reset()
        super().deactivate()

    def delete(self) -> None:
        """Take everything of the tool off the canvas."""
        scene = self.canvas().scene()
        for band in (self._area, self._corners):
            scene.removeItem(band)

    # ----------------------------------------------------------------------------------------------- geometry

    def geometry(self, with_cursor: bool) -> QgsGeometry | None:
        """The sketch as a polygon, None while it has no area."""
        points = list(self._points)
        if with_cursor and self._cursor is not None and points and self.shape != FREEHAND:
            points.append(self._cursor)
        if self.shape == RECTANGLE:
            return QgsGeometry.fromRect(QgsRectangle(points[0], points[-1])) if len(points) > 1 else None
        if len(points) < 3:
            return None
        geometry = QgsGeometry.fromPolygonXY([[*points, points[0]]])
        return geometry.simplify(self.canvas().mapUnitsPerPixel()) if self.shape == FREEHAND else geometry

    def _draw(self) -> None:
        geometry = self.geometry(with_cursor=True)
        self._area.reset(POLYGON_GEOMETRY)
        if geometry is not None:
            self._area.setToGeometry(geometry, None)
        elif self._points and self._cursor is not None:
            for point in (*self._points, self._cursor):
                self._area.addPoint(point)
        self._corners.reset(POINT_GEOMETRY)
        if self.shape == POLYGON:
            for point in self._points:
                self._corners.addPoint(point)

    def _band(self, kind: object) -> QgsRubberBand:
        band = QgsRubberBand(self.canvas(), kind)
        band.setStrokeColor(theme.roi_colour())
        band.setFillColor(theme.faded(theme.roi_colour(), 50))
        band.setSecondaryStrokeColor(theme.halo_colour())
        band.setWidth(2)
        band.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
        band.setIconSize(7)
        return band

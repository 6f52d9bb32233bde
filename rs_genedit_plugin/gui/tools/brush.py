"""Painting a region: what the brush goes over, as wide on the screen as it is set."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ...qt_compat import POLYGON_GEOMETRY
from .. import theme

#: Radius in screen pixels at first, at least, at most; factor of a step.
RADIUS, LEAST, MOST, STEP = 12.0, 2.0, 200.0, 1.25
_CORNERS = 12


class BrushTool(QgsMapTool):
    """Drag to paint; ``painted`` carries a stroke in the canvas's CRS, and whether one went before it.

    ``+`` and ``-`` set the width, Esc or right click ends.
    """

    painted = pyqtSignal(QgsGeometry, bool)
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.radius = RADIUS
        self._points: list[QgsPointXY] = []
        self._at: QgsPointXY | None = None
        self._strokes = 0
        self._band = QgsRubberBand(canvas, POLYGON_GEOMETRY)
        self._band.setStrokeColor(theme.roi_colour())
        self._band.setFillColor(theme.faded(theme.roi_colour(), 60))
        self._band.setWidth(1)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._points = [event.mapPoint()]
            self._draw()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        self._at = event.mapPoint()
        if self._points:
            self._points.append(event.mapPoint())
        self._draw()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.ended.emit()
        elif self._points:
            stroke = self._stroke(self._points)
            self._points = []
            self._draw()
            self._strokes += 1
            self.painted.emit(stroke, self._strokes > 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP}
        if event.key() in steps:
            event.accept()
            self.radius = min(max(self.radius * steps[event.key()], LEAST), MOST)
            self._draw()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.ended.emit()
        else:
            event.ignore()

    def deactivate(self) -> None:
        self._points = []
        self._band.reset(POLYGON_GEOMETRY)
        super().deactivate()

    def delete(self) -> None:
        """Take everything of the tool off the canvas."""
        self.canvas().scene().removeItem(self._band)

    def _stroke(self, points: list[QgsPointXY]) -> QgsGeometry:
        """What a brush of this width goes over along ``points``, no finer than the screen."""
        pixel = self.canvas().mapUnitsPerPixel()
        line = QgsGeometry.fromPolylineXY(points) if len(points) > 1 else QgsGeometry.fromPointXY(points[0])
        return line.buffer(self.radius * pixel, _CORNERS).simplify(pixel / 2)

    def _draw(self) -> None:
        shown = self._points or ([self._at] if self._at is not None else [])
        self._band.reset(POLYGON_GEOMETRY)
        if shown:
            self._band.setToGeometry(self._stroke(shown), None)

"""Clicking points on the map, one after the other."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent


class PointsTool(QgsMapTool):
    """Each click is a point; Backspace takes the last back; right click, Enter or Esc ends."""

    clicked = pyqtSignal(QgsPointXY, QgsCoordinateReferenceSystem)
    taken_back = pyqtSignal()
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(event.mapPoint(), self.canvas().mapSettings().destinationCrs())
        elif event.button() == Qt.MouseButton.RightButton:
            self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.taken_back.emit()
        else:
            event.ignore()

    def delete(self) -> None:
        """It has nothing on the canvas."""

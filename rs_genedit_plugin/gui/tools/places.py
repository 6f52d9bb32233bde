"""Clicking places to copy an object to, its outline under the cursor; and picking a region that exists."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ...model.draft import Draft
from ...qt_compat import POLYGON_GEOMETRY
from .. import theme


class PlacesTool(QgsMapTool):
    """Each click is a place; the object's outline follows the cursor. Backspace takes the last place back."""

    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, draft: Draft) -> None:
        super().__init__(canvas)
        self._draft = draft
        self._ghost = QgsRubberBand(canvas, POLYGON_GEOMETRY)
        self._ghost.setStrokeColor(theme.exemplar_colour())
        self._ghost.setFillColor(theme.faded(theme.exemplar_colour(), 60))
        self._ghost.setLineStyle(Qt.PenStyle.DashLine)
        self._ghost.setWidth(2)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        self._show_ghost(event.mapPoint())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._draft.add_place(event.mapPoint(), self.canvas().mapSettings().destinationCrs())
        elif event.button() == Qt.MouseButton.RightButton:
            self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) or (
            control and event.key() == Qt.Key.Key_Z
        ):
            self._draft.drop_last_place()
        else:
            event.ignore()

    def deactivate(self) -> None:
        self._ghost.reset(POLYGON_GEOMETRY)
        super().deactivate()

    def delete(self) -> None:
        """Take everything of the tool off the canvas."""
        self.canvas().scene().removeItem(self._ghost)

    def _show_ghost(self, at: QgsPointXY) -> None:
        copied = self._draft.copied
        if copied is None:
            return
        outline = _moved(copied.geometry, copied.crs, self.canvas().mapSettings().destinationCrs())
        if outline is not None:
            centre = outline.boundingBox().center()
            outline.translate(at.x() - centre.x(), at.y() - centre.y())
            self._ghost.setToGeometry(outline, None)


class PickTool(QgsMapTool):
    """Click a polygon on the map: a region of the list, or a feature of a visible polygon layer."""

    picked = pyqtSignal(QgsGeometry, QgsCoordinateReferenceSystem)
    missed = pyqtSignal()
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, draft: Draft) -> None:
        super().__init__(canvas)
        self._draft = draft
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.ended.emit()
            return
        found = self._find(event.mapPoint())
        if found is None:
            self.missed.emit()
        else:
            self.picked.emit(*found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.ended.emit()
        else:
            event.ignore()

    def delete(self) -> None:
        """Nothing on the canvas to take off."""

    def _find(self, at: QgsPointXY) -> tuple[QgsGeometry, QgsCoordinateReferenceSystem] | None:
        here = self.canvas().mapSettings().destinationCrs()
        for roi in self._draft.rois:
            point = _moved(QgsGeometry.fromPointXY(at), here, roi.crs)
            if point is not None and roi.geometry.contains(point):
                return QgsGeometry(roi.geometry), roi.crs
        for layer in self.canvas().layers():
            if isinstance(layer, QgsVectorLayer) and layer.geometryType() == POLYGON_GEOMETRY:
                shape = self._feature_at(layer, _moved(QgsGeometry.fromPointXY(at), here, layer.crs()))
                if shape is not None:
                    return shape, layer.crs()
        return None

    @staticmethod
    def _feature_at(layer: QgsVectorLayer, point: QgsGeometry | None) -> QgsGeometry | None:
        if point is None:
            return None
        around = QgsRectangle(point.asPoint(), point.asPoint())
        around.grow(1e-9)
        for feature in layer.getFeatures(QgsFeatureRequest().setFilterRect(around)):
            if feature.geometry().contains(point):
                return QgsGeometry(feature.geometry())
        return None


def _moved(
    geometry: QgsGeometry, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsGeometry | None:
    moved = QgsGeometry(geometry)
    try:
        moved.transform(QgsCoordinateTransform(source, target, QgsProject.instance()))
    except QgsCsException:
        return None
    return moved

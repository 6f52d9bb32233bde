"""Picking a polygon that is on the map already: a region of the list, or a feature of a layer."""

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
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ...model.draft import Draft
from ...qt_compat import POLYGON_GEOMETRY


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
            point = moved(QgsGeometry.fromPointXY(at), here, roi.crs)
            if point is not None and roi.geometry.contains(point):
                return QgsGeometry(roi.geometry), roi.crs
        for layer in self.canvas().layers():
            if isinstance(layer, QgsVectorLayer) and layer.geometryType() == POLYGON_GEOMETRY:
                shape = self._feature_at(layer, moved(QgsGeometry.fromPointXY(at), here, layer.crs()))
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


def moved(
    geometry: QgsGeometry, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsGeometry | None:
    """A copy of ``geometry`` in another CRS; None where it has no coordinates there."""
    there = QgsGeometry(geometry)
    try:
        there.transform(QgsCoordinateTransform(source, target, QgsProject.instance()))
    except QgsCsException:
        return None
    return there

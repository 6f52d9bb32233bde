"""Regions by a click on pixels that look alike: the engine grows them, this asks it."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..contract import errors
from .draft import Draft
from .errands import Errand, Errands
from .opening import geometry_of
from .scene import SceneFacts

#: Percent of the values' spread by which pixels may differ, at first.
TOLERANCE = 12


class Similar(QObject):
    """Asks the engine for the connected pixels around a point that are like it."""

    found = pyqtSignal(QgsGeometry, QgsCoordinateReferenceSystem)
    message = pyqtSignal(str, bool)
    busy_changed = pyqtSignal(bool)

    def __init__(self, draft: Draft, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft, self._errands = draft, errands
        self.tolerance = TOLERANCE

    def grow(self, point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> None:
        """Ask for the region around ``point``; ``found`` carries it in the raster's CRS."""
        scene = self._draft.scene
        if scene is None:
            return
        try:
            here = scene.to_here(QgsGeometry.fromPointXY(point), crs).asPoint()
        except errors.CrsError as error:
            self.message.emit(str(error), True)
            return
        column, row = scene.to_layer.inverted()[0].map(here.x(), here.y())
        request = {"source": str(scene.path), "point": [column, row], "tolerance": self.tolerance / 100}
        self.busy_changed.emit(True)
        self._errands.ask(
            "grow", request, Errand(lambda report: self._on_grown(scene, report), self._on_failed)
        )

    def _on_grown(self, scene: SceneFacts, report: dict[str, Any]) -> None:
        self.busy_changed.emit(False)
        shape = geometry_of(json.dumps(report.get("region", {})))
        if shape is None or self._draft.scene != scene:
            return
        shape.transform(scene.to_layer)
        self.found.emit(shape, scene.crs)
        if report.get("cut"):
            self.message.emit(
                self.tr("The region goes on beyond what was looked at: click there with Shift."), False
            )

    def _on_failed(self, sentence: str) -> None:
        self.busy_changed.emit(False)
        if sentence:
            self.message.emit(sentence, True)

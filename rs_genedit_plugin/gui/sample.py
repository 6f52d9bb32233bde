"""The sample scene: a made-up aerial picture to try everything on, made when it is first opened."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QStandardPaths, pyqtSignal

from ..model.errands import Errand, Errands
from ..session import Session

NAME = "demo.tif"


class Sample(QObject):
    """Opens the sample scene; makes it before where it is not there."""

    message = pyqtSignal(str, str)
    needs_engine = pyqtSignal()
    busy_changed = pyqtSignal(bool)

    def __init__(self, iface: QgisInterface, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._iface, self._session = iface, session
        self._errands = Errands(session.client, self)
        self._busy = False

    def open(self) -> None:
        """Add the scene to the project and show it."""
        path = folder() / NAME
        if path.is_file():
            self._show(path)
        elif not self._session.engine.usable:
            self.needs_engine.emit()
        elif not self._busy:
            self._set_busy(True)
            request = {"output": str(folder()), "scene_only": True}
            self._errands.ask("demo", request, Errand(lambda _report: self._on_made(path), self._on_failed))

    def _on_made(self, path: Path) -> None:
        self._set_busy(False)
        self._show(path)

    def _on_failed(self, sentence: str) -> None:
        self._set_busy(False)
        if sentence:
            self.message.emit("warning", sentence)

    def _show(self, path: Path) -> None:
        project, canvas = QgsProject.instance(), self._iface.mapCanvas()
        empty = not project.mapLayers()
        layer = QgsRasterLayer(str(path), self.tr("Sample scene"))
        if not layer.isValid():
            self.message.emit("warning", self.tr("QGIS cannot read {path}.").format(path=path))
            return
        project.addMapLayer(layer)
        if empty:
            project.setCrs(layer.crs())
            canvas.setDestinationCrs(layer.crs())
        canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent()))
        canvas.refresh()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)


def folder() -> Path:
    """Where the scene is, and results of it go."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(place) / "rs-genedit" / "sample"

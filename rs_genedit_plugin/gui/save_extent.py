"""Saving what the map shows of a layer (WMS, database, part of a container) as a GeoTIFF that can be edited."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRasterFileWriter,
    QgsRasterFileWriterTask,
    QgsRasterLayer,
    QgsRasterPipe,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..model.numbers import significant
from ..model.outputs import default_folder, free_path

translate = QCoreApplication.translate

#: Larger than this is refused: the engine edits any size, a map service does not serve it.
MAX_PIXELS = 64_000_000


def size_of(columns: int, rows: int, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> str:
    """``800 × 600 px of 2.4 m``: how large and how fine a raster is."""
    size = significant(extent.width() / max(columns, 1))
    unit = "°" if crs.isGeographic() else f" {QgsUnitTypes.toAbbreviatedString(crs.mapUnits())}"
    return translate("ExtentSaver", "{columns} × {rows} px of {size}").format(
        columns=columns, rows=rows, size=f"{size}{unit}" if crs.isValid() else size
    )


class ExtentSaver(QObject):
    """Writes the map extent of one layer in the background."""

    saved = pyqtSignal(object)  # the new QgsRasterLayer
    failed = pyqtSignal(str)
    running_changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._task: QgsRasterFileWriterTask | None = None

    @property
    def running(self) -> bool:
        return self._task is not None

    def ask_and_save(self, layer: QgsRasterLayer) -> None:
        """Ask for a file name and save."""
        folder = default_folder(Path.home())
        path, _filter = QFileDialog.getSaveFileName(
            self.parent(),
            self.tr("Save map extent as GeoTIFF"),
            str(free_path(folder, layer.name(), "extent", ".tif")),
            self.tr("GeoTIFF (*.tif)"),
        )
        if path:
            self.save(layer, Path(path).with_suffix(".tif"))

    def plan(self, layer: QgsRasterLayer) -> str:
        """What :meth:`save` would write now: size and resolution; empty where it would refuse."""
        try:
            extent = self._extent_in(layer)
        except QgsCsException:
            return ""
        if extent.isEmpty():
            return ""
        columns, rows = self._size(layer, extent)
        if columns * rows > MAX_PIXELS:
            return ""
        facts = size_of(columns, rows, extent, layer.crs())
        return self.tr("Saved would be {facts}: zoom in for finer pixels.").format(facts=facts)

    def save(self, layer: QgsRasterLayer, path: Path) -> None:
        """Save the map extent of ``layer`` to ``path``, in the layer's resolution or else the map's."""
        try:
            extent = self._extent_in(layer)
        except QgsCsException:
            self.failed.emit(self.tr("The map extent has no place in the layer's CRS: zoom to the layer."))
            return
        if extent.isEmpty():
            self.failed.emit(self.tr("The map shows nothing of this layer: zoom to it."))
            return
        columns, rows = self._size(layer, extent)
        if columns * rows > MAX_PIXELS:
            self.failed.emit(self.tr("The map extent is too large to save at once: zoom in."))
            return
        pipe = QgsRasterPipe()
        if not pipe.set(layer.dataProvider().clone()):
            self.failed.emit(self.tr("This layer cannot be saved as a file."))
            return
        context = QgsProject.instance().transformContext()
        writer = QgsRasterFileWriter(str(path))
        writer.setOutputFormat("GTiff")
        self._task = QgsRasterFileWriterTask(writer, pipe, columns, rows, extent, layer.crs(), context)
        self._task.writeComplete.connect(self._on_written)
        self._task.errorOccurred.connect(self._on_error)
        self._task.taskTerminated.connect(self._on_end)
        QgsApplication.taskManager().addTask(self._task)
        self.running_changed.emit()

    def cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _extent_in(self, layer: QgsRasterLayer) -> QgsRectangle:
        source = self._canvas.mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(source, layer.crs(), QgsProject.instance())
        return transform.transformBoundingBox(self._canvas.extent()).intersect(layer.extent())

    def _size(self, layer: QgsRasterLayer, extent: QgsRectangle) -> tuple[int, int]:
        provider = layer.dataProvider()
        if provider.xSize() and provider.ySize():
            per_x = layer.extent().width() / provider.xSize()
            per_y = layer.extent().height() / provider.ySize()
        else:
            whole = self._extent_in(layer)
            per_x = whole.width() / max(1, self._canvas.width())
            per_y = whole.height() / max(1, self._canvas.height())
        return max(1, round(extent.width() / per_x)), max(1, round(extent.height() / per_y))

    def _on_written(self, path: str) -> None:
        self._on_end()
        layer = QgsRasterLayer(path, Path(path).stem)
        if not layer.isValid():
            self.failed.emit(self.tr("The saved file cannot be read: the layer gave no picture."))
            return
        QgsProject.instance().addMapLayer(layer)
        self.saved.emit(layer)

    def _on_error(self, _code: int, message: str = "") -> None:
        self._on_end()
        self.failed.emit(self.tr("The map extent could not be saved. {reason}").format(reason=message).strip())

    def _on_end(self) -> None:
        self._task = None
        self.running_changed.emit()

"""The running job's coarse pictures on the map, gone when the job ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QRectF, QRunnable, QThreadPool, pyqtSignal
from qgis.PyQt.QtGui import QImage, QTransform

from ..contract import errors, protocol
from ..model.jobs import ACTIVE, Job, JobQueue
from ..model.scene import as_raster, read_scene
from . import tones
from .overlay import PreviewItem, read_world_file


class Previews(QObject):
    """Shows the newest preview of the job that runs; pictures are decoded and toned in another thread."""

    _decoded = pyqtSignal(str, QImage, object)  # job id, picture, its pixels to the engine's coordinates

    def __init__(self, canvas: QgsMapCanvas, queue: JobQueue) -> None:
        super().__init__(canvas)
        self._queue = queue
        self._canvas = canvas
        self._place: _Place | None = None
        self._newest: tuple[str, Path] | None = None
        self._reference: tones.Reference | None = None
        # One thread, so that pictures come in the order of their scales.
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.item = PreviewItem(canvas)
        self.item.clear()
        self._decoded.connect(self._on_decoded)
        queue.preview.connect(self._on_preview)
        queue.changed.connect(self._on_changed)

    def delete(self) -> None:
        """Leave nothing on the canvas."""
        self._queue.preview.disconnect(self._on_preview)
        self._queue.changed.disconnect(self._on_changed)
        self._forget()
        self._pool.waitForDone(2000)
        self._canvas.scene().removeItem(self.item)
        self.deleteLater()

    def _on_preview(self, job_id: str, preview: protocol.Preview) -> None:
        job = self._queue.get(job_id)
        if self._place is None or self._place.job != job_id:
            self._forget()
            self._place = _place(job) if job is not None else None
        if self._place is not None:
            self._newest = (job_id, Path(preview.path))
            self._show(self._newest, self._place)

    def _show(self, newest: tuple[str, Path], place: _Place) -> None:
        """Read a preview in another thread; as soon as the layer's own look is known, in its tones."""
        job_id, path = newest
        reference = self._reference

        def decode() -> None:
            image, placed = QImage(str(path)), read_world_file(path)
            if image.isNull() or placed is None:
                return
            if reference is not None and not reference.image.isNull():
                look = reference.image, reference.extent
                tables = tones.fit(image, placed * place.to_layer, *look, place.outline)
                image = tones.apply(image, tables) if tables is not None else image
            self._decoded.emit(job_id, image, placed)

        self._pool.start(_Task(decode))

    def _on_decoded(self, job_id: str, image: QImage, to_scene: QTransform) -> None:
        job, place = self._queue.get(job_id), self._place
        if job is None or job.state not in ACTIVE or place is None or place.job != job_id:
            return
        to_layer = to_scene * place.to_layer
        self.item.show_image(image, to_layer, place.crs, place.outline)
        layer = as_raster(job.layer)
        if self._reference is None and layer is not None and not place.outline.isEmpty():
            around = to_layer.mapRect(QRectF(0, 0, image.width(), image.height()))
            self._reference = tones.Reference(layer, QgsRectangle(around), self)
            self._reference.drawn.connect(self._on_look)

    def _on_look(self) -> None:
        if self._newest is not None and self._place is not None:
            self._show(self._newest, self._place)

    def _on_changed(self, job_id: str) -> None:
        job = self._queue.get(job_id)
        if self._place is not None and job_id == self._place.job and (job is None or job.state not in ACTIVE):
            self._forget()

    def _forget(self) -> None:
        self.item.clear()
        self._place = self._newest = None
        if self._reference is not None:
            self._reference.cancel()
            self._reference.deleteLater()
            self._reference = None


@dataclass(frozen=True)
class _Place:
    """Where a job's previews belong: the engine's coordinates to the layer's, and the edited outline there."""

    job: str
    to_layer: QTransform
    crs: QgsCoordinateReferenceSystem
    outline: QgsGeometry


def _place(job: Job) -> _Place | None:
    """The place of a job's previews; None when its layer is gone."""
    try:
        scene = read_scene(as_raster(job.layer))
    except errors.SceneError:
        return None
    to_layer = scene.to_layer if scene.in_pixels or scene.warped else QTransform()
    return _Place(job.id, to_layer, scene.crs, QgsGeometry.fromWkt(job.outline))


class _Task(QRunnable):
    """Runs a function in a thread of the pool."""

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()

"""The running job's coarse pictures on the map, gone when the job ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QRunnable, QThreadPool, pyqtSignal
from qgis.PyQt.QtGui import QImage, QTransform

from ..contract import errors, protocol
from ..model.jobs import ACTIVE, Job, JobQueue
from ..model.scene import as_raster, read_scene
from .overlay import PreviewItem, read_world_file


class Previews(QObject):
    """Shows the newest preview of the job that runs; pictures are decoded in another thread."""

    _decoded = pyqtSignal(str, QImage, object)  # job id, picture, its pixels to the engine's coordinates

    def __init__(self, canvas: QgsMapCanvas, queue: JobQueue) -> None:
        super().__init__(canvas)
        self._queue = queue
        self._canvas = canvas
        self._place: tuple[str, QTransform, QgsCoordinateReferenceSystem] | None = None
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
        self._pool.waitForDone(2000)
        self._canvas.scene().removeItem(self.item)
        self.deleteLater()

    def _on_preview(self, job_id: str, preview: protocol.Preview) -> None:
        path = Path(preview.path)

        def decode() -> None:
            image, placed = QImage(str(path)), read_world_file(path)
            if not image.isNull() and placed is not None:
                self._decoded.emit(job_id, image, placed)

        self._pool.start(_Task(decode))

    def _on_decoded(self, job_id: str, image: QImage, to_scene: QTransform) -> None:
        job = self._queue.get(job_id)
        if job is None or job.state not in ACTIVE:
            return
        if self._place is None or self._place[0] != job_id:
            self._place = _place(job)
        if self._place is not None:
            _job, to_layer, crs = self._place
            self.item.show_image(image, to_scene * to_layer, crs, QgsGeometry.fromWkt(job.outline))

    def _on_changed(self, job_id: str) -> None:
        job = self._queue.get(job_id)
        if self._place is not None and job_id == self._place[0] and (job is None or job.state not in ACTIVE):
            self.item.clear()
            self._place = None


class _Task(QRunnable):
    """Runs a function in a thread of the pool."""

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


def _place(job: Job) -> tuple[str, QTransform, QgsCoordinateReferenceSystem] | None:
    """How the engine's coordinates of the job's scene become map coordinates; None when its layer is gone."""
    try:
        scene = read_scene(as_raster(job.layer))
    except errors.SceneError:
        return None
    return job.id, (scene.to_layer if scene.in_pixels or scene.warped else QTransform()), scene.crs

"""The running job's coarse pictures on the map, gone when the job ends."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QTransform

from ..contract import errors, protocol
from ..model.jobs import ACTIVE, Job, JobQueue
from ..model.scene import as_raster, read_scene
from .overlay import PreviewItem, read_world_file


class Previews(QObject):
    """Shows the newest preview of the job that runs."""

    def __init__(self, canvas: QgsMapCanvas, queue: JobQueue) -> None:
        super().__init__(canvas)
        self._queue = queue
        self._canvas = canvas
        self._job = ""
        self._place: tuple[QTransform, QgsCoordinateReferenceSystem] | None = None
        self.item = PreviewItem(canvas)
        self.item.clear()
        queue.preview.connect(self._on_preview)
        queue.changed.connect(self._on_changed)

    def delete(self) -> None:
        """Leave nothing on the canvas."""
        self._canvas.scene().removeItem(self.item)
        self.deleteLater()

    def _on_preview(self, job_id: str, preview: protocol.Preview) -> None:
        job = self._queue.get(job_id)
        if job is None:
            return
        if self._job != job_id:
            self._job, self._place = job_id, _place(job)
        if self._place is None:
            return
        to_layer, crs = self._place
        path = Path(preview.path)
        to_scene = read_world_file(path)
        if to_scene is not None:
            self.item.show_image(path, to_scene * to_layer, crs, QgsGeometry.fromWkt(job.outline))

    def _on_changed(self, job_id: str) -> None:
        job = self._queue.get(job_id)
        if job_id == self._job and (job is None or job.state not in ACTIVE):
            self.item.clear()
            self._job = ""


def _place(job: Job) -> tuple[QTransform, QgsCoordinateReferenceSystem] | None:
    """How the engine's coordinates of the job's scene become map coordinates; None when its layer is gone."""
    try:
        scene = read_scene(as_raster(job.layer))
    except errors.SceneError:
        return None
    return (scene.to_layer if scene.in_pixels or scene.warped else QTransform()), scene.crs

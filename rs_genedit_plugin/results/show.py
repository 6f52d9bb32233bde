"""What a job made, in the project and as a small picture for the history."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsGeometry, QgsRasterLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QImage

from ..model.history import THUMBNAIL_PX
from ..model.jobs import Job
from ..model.roles import SEQUENCE
from . import layers
from .story import add_story


def add_to_project(job: Job, group: str) -> QgsRasterLayer | None:
    """Add what a job made to the project, in the group of its scene; see :func:`layers.add_result`."""
    return add_story(job, group) if job.op == SEQUENCE else layers.add_result(job, group)


class Thumbnails:
    """Draws small pictures of results in the background; ``done`` is told a job's id and its picture."""

    def __init__(
        self,
        done: Callable[[str, QImage], None],
        drop: Callable[[list[QgsRasterLayer]], None] = list.clear,
    ) -> None:
        self._done, self._drop = done, drop
        self._drawn: dict[str, layers.ThumbnailJob] = {}
        self._own: dict[str, list[QgsRasterLayer]] = {}

    def draw(self, job: Job, layer: QgsRasterLayer | None = None, is_own: bool = False) -> None:
        """Draw the place that ``job`` changed; of a story the frame in the middle.

        ``layer`` shows it where the job has no layer of its own; one that ``is_own`` is deleted afterwards.
        """
        found = layers.layers_of_job(job.id)
        shown = layer if layer is not None else found[len(found) // 2] if found else None
        if shown is None:
            return
        if is_own:
            self._own[job.id] = [shown]
        extent = QgsGeometry.fromWkt(job.outline).boundingBox() if job.outline else shown.extent()
        extent.scale(1.4)
        self._drawn[job.id] = layers.ThumbnailJob(
            shown, extent, THUMBNAIL_PX, lambda image: self._on_drawn(job.id, image)
        )

    def drop(self) -> None:
        """Draw no more."""
        for drawing in self._drawn.values():
            drawing.cancel()
        self._drawn.clear()
        for own in self._own.values():
            self._drop(own)
        self._own.clear()

    def _on_drawn(self, job_id: str, image: QImage) -> None:
        # Not dropped at once: the render job is the sender of the signal under way.
        QTimer.singleShot(0, lambda: self._forget(job_id))
        self._done(job_id, image)

    def _forget(self, job_id: str) -> None:
        self._drawn.pop(job_id, None)
        self._drop(self._own.pop(job_id, []))

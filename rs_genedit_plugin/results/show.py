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

    def __init__(self, done: Callable[[str, QImage], None]) -> None:
        self._done = done
        self._drawn: dict[str, layers.ThumbnailJob] = {}

    def draw(self, job: Job) -> None:
        """Draw the place that ``job`` changed; of a story the frame in the middle."""
        found = layers.layers_of_job(job.id)
        layer = found[len(found) // 2]
        extent = QgsGeometry.fromWkt(job.outline).boundingBox() if job.outline else layer.extent()
        extent.scale(1.4)
        self._drawn[job.id] = layers.ThumbnailJob(
            layer, extent, THUMBNAIL_PX, lambda image: self._on_drawn(job.id, image)
        )

    def drop(self) -> None:
        """Draw no more."""
        for drawing in self._drawn.values():
            drawing.cancel()
        self._drawn.clear()

    def _on_drawn(self, job_id: str, image: QImage) -> None:
        # Not dropped at once: the render job is the sender of the signal under way.
        QTimer.singleShot(0, lambda: self._drawn.pop(job_id, None))
        self._done(job_id, image)

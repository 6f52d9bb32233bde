"""Thumbnails of a story's frames, one after the other, as the engine finishes them."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsGeometry, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtGui import QIcon, QImage, QPixmap

from ...contract import errors
from ...model import jobs as states
from ...model.jobs import Job, JobQueue
from ...model.roles import SEQUENCE
from ...model.story import Story, story_folder
from ...model.storyboard_table import StoryboardTable
from ...results.layers import ThumbnailJob, like_source

_SIDE = 96
#: A stage of the job: the frames before this one are finished.
_STAGE = re.compile(r"frame (\d+) of (\d+)")


class FramePictures(QObject):
    """Follows the story that runs, and draws each frame that is finished into the table."""

    def __init__(self, story: Story, queue: JobQueue, table: StoryboardTable, parent: QObject) -> None:
        super().__init__(parent)
        self._story, self._queue, self._table = story, queue, table
        self._job: Job | None = None
        self._known: dict[int, int] = {}
        self._due: list[tuple[int, Path]] = []
        self._drawing: ThumbnailJob | None = None
        self._stage = ""
        queue.changed.connect(self._on_changed)
        story.board_changed.connect(self._look)

    def follow(self, job: Job, anew: bool) -> None:
        """Show the frames of ``job``; where it makes all ``anew``, none of those shown so far."""
        self._job, self._stage = job, ""
        if anew:
            self._known = {}
            self._table.forget_pictures()

    def cancel(self) -> None:
        """Draw no more."""
        self._due = []
        if self._drawing is not None:
            self._drawing.cancel()
            self._drawing = None

    def _on_changed(self, job_id: str) -> None:
        job = self._job
        if job is None or job.id != job_id or job.op != SEQUENCE:
            return
        if job.stage != self._stage or job.state == states.DONE:
            self._stage = job.stage
            self._look()

    def _look(self) -> None:
        """Find frames that are there, or there anew, since the last look."""
        job = self._job
        if job is None:
            return
        reached = _STAGE.fullmatch(job.stage)
        count = self._table.rowCount()
        ready = count if job.state == states.DONE else int(reached[1]) - 1 if reached else 0
        for number in range(min(ready, count)):
            path = story_folder(job.request) / f"frame_{number:03}.tif"
            try:
                made = path.stat().st_mtime_ns
            except OSError:
                continue
            if self._known.get(number) != made:
                self._known[number] = made
                self._due.append((number, path))
        self._draw_next()

    def _draw_next(self) -> None:
        if self._drawing is not None or not self._due or self._job is None:
            return
        number, path = self._due.pop(0)
        layer = self._layer(path)
        if layer is None:
            self._draw_next()
            return
        outline = QgsGeometry.fromWkt(self._job.outline) if self._job.outline else QgsGeometry()
        extent = layer.extent() if outline.isNull() else outline.boundingBox()
        extent.scale(1.3)
        self._drawing = ThumbnailJob(
            layer,
            extent,
            _SIDE,
            lambda image: self._on_drawn(number, layer, image),
            Qt.GlobalColor.transparent,  # beyond the raster the table is seen, in light and dark
        )

    def _layer(self, path: Path) -> QgsRasterLayer | None:
        try:
            return like_source(self._job, path, path.stem)
        except errors.SceneError:
            return None

    def _on_drawn(self, number: int, _layer: QgsRasterLayer, image: QImage) -> None:
        icon = QIcon(QPixmap.fromImage(image))
        icon.addPixmap(QPixmap.fromImage(image), QIcon.Mode.Selected)  # Qt would tint it
        self._table.show_picture(number, icon)
        # Not dropped at once: the render job is the sender of the signal under way.
        QTimer.singleShot(0, self._go_on)

    def _go_on(self) -> None:
        self._drawing = None
        self._draw_next()

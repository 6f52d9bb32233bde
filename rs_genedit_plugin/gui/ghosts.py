"""Pictures of the object on the map where its copies will lie, turned, mirrored and scaled as they will be."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize, QTimer
from qgis.PyQt.QtGui import QColor, QImage, QTransform

from ..contract import errors
from ..model.copying import footprint, onto
from ..model.draft import COPY, Draft
from ..model.scene import as_raster
from ..stack import view
from ..stack.stacks import Stacks
from .canvas_items import CanvasItems
from .overlay import PreviewItem

#: Longest side of the picture, and how opaque it lies on the map.
_LARGEST, _OPACITY = 400, 0.8


class CopyGhosts(CanvasItems):
    """One canvas item for each copy; the object is drawn once, in the background.

    It is drawn as it will be copied: out of the version that the next run goes on from.
    """

    def __init__(self, canvas: QgsMapCanvas, draft: Draft) -> None:
        super().__init__(canvas, draft.regions_changed)
        self._draft = draft
        self._image = QImage()
        self._drawn: tuple[object, ...] = ()
        self._stacks: Stacks | None = None
        #: Jobs by number until they have ended, each with the layer of its own that it draws from, if any.
        self._jobs: dict[int, tuple[QgsMapRendererParallelJob, list[QgsRasterLayer]]] = {}
        #: Number of the last job, and of the one whose picture is wanted; 0 where none is.
        self._number = self._wanted = 0
        self._to_scene = QTransform()

    def follow(self, stacks: Stacks) -> None:
        """Draw the object as the stack shows it that edits of ``stacks`` go on from."""
        self._stacks = stacks
        stacks.changed.connect(self._on_ground)
        self._draft.changed.connect(self._on_ground)

    def refresh(self) -> None:
        """Lay the pictures anew; draw the object again where it is another."""
        draft, scene = self._draft, self._draft.scene
        if (
            not self._visible
            or draft.kind != COPY
            or draft.copied is None
            or scene is None
            or not len(draft.places)
        ):
            self._clear()
            return
        try:
            outline = scene.to_here(draft.copied.geometry, draft.copied.crs)
            wanted = scene.layer_id, outline.asWkt(3), self._ground()
            if wanted != self._drawn:
                self._drawn = wanted
                self._image = QImage()
                self._draw(outline.boundingBox())
            self._lay()
        except errors.CrsError:
            self._clear()

    def delete(self) -> None:
        """Leave nothing on the canvas."""
        super().delete()
        if self._stacks is not None:
            self._stacks.changed.disconnect(self._on_ground)
            self._draft.changed.disconnect(self._on_ground)
        self._cancel()
        for _job, own in self._jobs.values():
            view.drop(own)

    def _ground(self) -> tuple[str, ...]:
        """What the object is drawn from besides its raster: the edits that lie beneath the next one."""
        return tuple(edit.item.digest for edit in self._stacks.ground()) if self._stacks is not None else ()

    def _on_ground(self) -> None:
        if self._items and self._ground() != self._drawn[-1]:
            self.refresh()

    def _lay(self) -> None:
        draft, scene = self._draft, self._draft.scene
        if self._image.isNull():
            return
        while len(self._items) < len(draft.places):
            item = PreviewItem(self._canvas)
            item.setOpacity(_OPACITY)
            item.setZValue(40)
            self._items.append(item)
        while len(self._items) > len(draft.places):
            self._canvas.scene().removeItem(self._items.pop())
        for item, place in zip(self._items, draft.places):  # noqa: B905 - Python 3.9 reads this
            to_scene = self._to_scene * onto(scene, draft.copied, place)
            item.show_image(self._image, to_scene, scene.crs, footprint(scene, draft.copied, place))

    def _draw(self, box: QgsRectangle) -> None:
        self._cancel()
        layer = as_raster(self._draft.scene.layer_id)
        if layer is None or box.isEmpty():
            return
        self._number += 1
        layer, is_own = self._layer(layer)
        if layer is None:
            self._clear()
            return
        pixel = max(self._draft.scene.pixel_size, max(box.width(), box.height()) / _LARGEST)
        size = QSize(max(1, round(box.width() / pixel)), max(1, round(box.height() / pixel)))
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(layer.crs())
        settings.setExtent(box)
        settings.setOutputSize(size)
        settings.setBackgroundColor(QColor(0, 0, 0, 0))
        seen = settings.visibleExtent()
        across, down = seen.width() / size.width(), seen.height() / size.height()
        self._to_scene = QTransform(across, 0, 0, -down, seen.xMinimum(), seen.yMaximum())
        job, self._wanted = QgsMapRendererParallelJob(settings), self._number
        self._jobs[self._number] = (job, [layer] if is_own else [])
        job.finished.connect(partial(self._on_ended, self._number))
        job.start()

    def _layer(self, edited: QgsRasterLayer) -> tuple[QgsRasterLayer | None, bool]:
        if self._stacks is None:
            return edited, False
        # A file for each: a job that is cancelled may still read its own.
        name = f"copied_{self._number}"
        return view.ground(edited, self._stacks.open, self._stacks.ground(), name)

    def _on_ended(self, number: int) -> None:
        # Not dropped at once: the job is the sender of the signal under way.
        QTimer.singleShot(0, partial(self._forget, number))
        if number == self._wanted:
            self._image, self._wanted = self._jobs[number][0].renderedImage(), 0
            self.refresh()

    def _forget(self, number: int) -> None:
        _job, own = self._jobs.pop(number)
        view.drop(own)

    def _cancel(self) -> None:
        if self._wanted:
            self._jobs[self._wanted][0].cancelWithoutBlocking()
        self._wanted = 0

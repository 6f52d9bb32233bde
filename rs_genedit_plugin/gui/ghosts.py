"""Pictures of the object on the map where its copies will lie, turned, mirrored and scaled as they will be."""

from __future__ import annotations

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QSize
from qgis.PyQt.QtGui import QColor, QImage, QTransform

from ..contract import errors
from ..model.copying import footprint, onto
from ..model.draft import COPY, Draft
from ..model.scene import as_raster
from .overlay import PreviewItem

#: Longest side of the picture, and how opaque it lies on the map.
_LARGEST, _OPACITY = 400, 0.8


class CopyGhosts(QObject):
    """One canvas item for each copy; the object is drawn once, in the background."""

    def __init__(self, canvas: QgsMapCanvas, draft: Draft) -> None:
        super().__init__(canvas)
        self._canvas, self._draft = canvas, draft
        self._items: list[PreviewItem] = []
        self._job: QgsMapRendererParallelJob | None = None
        self._image = QImage()
        self._drawn: tuple[str, str] = ("", "")
        self._to_scene = QTransform()
        self._visible = True
        draft.regions_changed.connect(self.refresh)
        canvas.destinationCrsChanged.connect(self.refresh)

    def set_visible(self, visible: bool) -> None:
        self._visible = visible
        self.refresh()

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
            wanted = scene.layer_id, outline.asWkt(3)
            if wanted != self._drawn:
                self._drawn = wanted
                self._image = QImage()
                self._draw(outline.boundingBox())
            self._lay()
        except errors.CrsError:
            self._clear()

    def delete(self) -> None:
        """Leave nothing on the canvas."""
        self._draft.regions_changed.disconnect(self.refresh)
        self._canvas.destinationCrsChanged.disconnect(self.refresh)
        self._cancel()
        self._clear()

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
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._on_drawn)
        self._job.start()

    def _on_drawn(self) -> None:
        self._image, self._job = self._job.renderedImage(), None
        self.refresh()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.finished.disconnect(self._on_drawn)
            self._job.cancelWithoutBlocking()
            self._job = None

    def _clear(self) -> None:
        for item in self._items:
            self._canvas.scene().removeItem(item)
        self._items = []

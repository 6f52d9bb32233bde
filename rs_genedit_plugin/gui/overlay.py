"""What the dock shows on the map: regions, exemplar, object and its places, and a running job's previews."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsRubberBand
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QImage, QPainter, QPainterPath, QPolygonF, QTransform

from ..contract import errors
from ..model.draft import COPY, EXEMPLAR, Draft
from ..qt_compat import POLYGON_GEOMETRY
from . import theme
from .affine import through_corners
from .canvas_items import CanvasItems


class DraftOverlay(CanvasItems):
    """Rubber bands for everything the draft holds."""

    def __init__(self, canvas: QgsMapCanvas, draft: Draft) -> None:
        super().__init__(canvas, draft.regions_changed)
        self._draft = draft
        self._roi_bands: list[QgsRubberBand] = []

    def refresh(self) -> None:
        """Draw everything anew."""
        self._clear()
        if not self._visible:
            return
        draft = self._draft
        if draft.kind != COPY:
            self._roi_bands = [self._show(r.geometry, r.crs, theme.roi_colour()) for r in draft.rois]
        if draft.kind == EXEMPLAR and draft.exemplar is not None:
            self._show(draft.exemplar.geometry, draft.exemplar.crs, theme.exemplar_colour())
        if draft.kind == COPY and draft.copied is not None:
            self._show(draft.copied.geometry, draft.copied.crs, theme.exemplar_colour())
            self._show_places()

    def preview_shape(self, index: int, geometry: QgsGeometry | None) -> None:
        """Show ROI ``index`` in a shape that a tool is dragging; None: as the list has it."""
        if index < len(self._roi_bands):
            roi = self._draft.rois[index]
            self._fill(self._roi_bands[index], geometry or roi.geometry, roi.crs)

    def _show_places(self) -> None:
        scene = self._draft.scene
        if scene is None:
            return
        try:
            footprints = self._draft.footprints()
        except errors.CrsError:
            return
        for number, ghost in enumerate(footprints):
            band = self._show(ghost, scene.crs, theme.roi_colour(), dashed=number != self._draft.places.chosen)
            band.setFillColor(theme.faded(theme.roi_colour(), 0))  # a picture of the object lies there

    def _show(self, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, colour, dashed: bool = False):
        band = QgsRubberBand(self._canvas, POLYGON_GEOMETRY)
        band.setStrokeColor(colour)
        band.setFillColor(theme.faded(colour, 35))
        band.setSecondaryStrokeColor(theme.halo_colour())
        band.setWidth(2)
        band.setLineStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        self._fill(band, geometry, crs)
        self._items.append(band)
        return band

    def _fill(self, band: QgsRubberBand, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        shape = QgsGeometry(geometry)
        try:
            shape.transform(_to_map(self._canvas, crs))
        except QgsCsException:
            return
        band.setToGeometry(shape, None)

    def _clear(self) -> None:
        super()._clear()
        self._roi_bands = []


class PreviewItem(QgsMapCanvasItem):
    """A running job's coarse picture, laid on the map where its result will be."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._image = QImage()
        self._to_scene = QTransform()
        self._crs = QgsCoordinateReferenceSystem()
        self._outline = QgsGeometry()
        self.setZValue(50)

    def show_image(
        self, image: QImage, to_scene: QTransform, crs: QgsCoordinateReferenceSystem, outline: QgsGeometry
    ) -> None:
        """Show ``image``; ``to_scene`` maps its pixels to coordinates of ``crs``.

        Only what lies in ``outline`` is shown: the rest of the picture is the raster as it was.
        """
        self._image, self._to_scene, self._crs, self._outline = image, to_scene, crs, outline
        self._cover()
        self.show()
        self.update()

    def clear(self) -> None:
        self._image = QImage()
        self.hide()

    def updatePosition(self) -> None:
        self._cover()

    def paint(self, painter: QPainter, _option=None, _widget=None) -> None:
        if self._image.isNull():
            return
        placed = self._to_canvas()
        if placed is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        self._clip(painter)
        painter.setTransform(placed, True)
        painter.drawImage(QRectF(0, 0, self._image.width(), self._image.height()), self._image)
        painter.restore()

    def _clip(self, painter: QPainter) -> None:
        """Keep to the outline; the path is in item coordinates."""
        shape = QgsGeometry(self._outline)
        if shape.isNull() or shape.isEmpty():
            return
        try:
            shape.transform(_to_map(self._canvas, self._crs))
        except QgsCsException:
            return
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill)
        for polygon in shape.asGeometryCollection():
            for ring in polygon.asPolygon():
                path.addPolygon(QPolygonF([self.toCanvasCoordinates(point) - self.pos() for point in ring]))
        painter.setClipPath(path)

    def _cover(self) -> None:
        """Tell the canvas which part of the map this item needs."""
        corners = self._map_corners()
        if corners:
            box = QgsRectangle(corners[0], corners[0])
            for corner in corners[1:]:
                box.combineExtentWith(corner)
            self.setRect(box)

    def _map_corners(self) -> list[QgsPointXY]:
        if self._image.isNull():
            return []
        width, height = self._image.width(), self._image.height()
        transform = _to_map(self._canvas, self._crs)
        try:
            return [
                transform.transform(QgsPointXY(*self._to_scene.map(float(x), float(y))))
                for x, y in ((0, 0), (width, 0), (0, height), (width, height))
            ]
        except QgsCsException:
            return []

    def _to_canvas(self) -> QTransform | None:
        """Picture pixels to item coordinates: affine through three corners, exact enough for a preview."""
        corners = self._map_corners()
        if not corners:
            return None
        origin, right, down = (self.toCanvasCoordinates(corner) - self.pos() for corner in corners[:3])
        return through_corners(origin, right, down, self._image.width(), self._image.height())


def read_world_file(picture: Path) -> QTransform | None:
    """The six numbers beside ``picture`` (``.pgw`` or ``.wld``) as pixel-corner to world; None without them."""
    for suffix in (".pgw", ".wld", ".pngw"):
        beside = picture.with_suffix(suffix)
        try:
            a, d, b, e, c, f = (float(line) for line in beside.read_text().split()[:6])
        except (OSError, ValueError):
            continue
        # A world file gives the centre of the first pixel.
        return QTransform(a, d, b, e, c - (a + b) / 2, f - (d + e) / 2)
    return None


def _to_map(canvas: QgsMapCanvas, crs: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
    return QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), QgsProject.instance())

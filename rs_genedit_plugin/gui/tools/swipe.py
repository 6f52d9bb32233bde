"""Before and after on the map: a line to drag, the source left of it, the result right of it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings, QgsMapToPixel, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QCoreApplication, QObject, QPointF, QRectF, QSizeF, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QPainter,
    QPalette,
    QPen,
    QPolygonF,
)
from qgis.PyQt.QtWidgets import QApplication

from .. import theme
from ..affine import through_corners

translate = QCoreApplication.translate

#: How far a key moves the line, as a part of the map's width.
STEP = 0.05
_HANDLE_PX = 13.0


class SwipeTool(QgsMapTool):
    """Shows two stacks of layers side by side, divided by a line that follows the mouse while a button is held.

    The line begins at the point ``at`` of the map, without one in the middle.
    ``,`` and ``.`` move the line as well (the arrow keys belong to the map), Esc ends (``ended``).
    """

    ended = pyqtSignal()

    def __init__(
        self,
        canvas: QgsMapCanvas,
        before: Sequence[QgsMapLayer],
        after: Sequence[QgsMapLayer],
        at: QgsPointXY | None = None,
    ) -> None:
        super().__init__(canvas)
        self._dragging = False
        self._sides = [_Side(canvas, before, self), _Side(canvas, after, self)]
        self.item = SwipeItem(canvas, *self._sides)
        if at is not None:
            self._move_to(canvas.getCoordinateTransform().transform(at).x())
        for side in self._sides:
            side.drawn.connect(self.item.refresh)
        canvas.mapCanvasRefreshed.connect(self._draw)
        for layer in {layer.id(): layer for layer in (*before, *after)}.values():
            layer.willBeDeleted.connect(self.ended)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self._draw()

    @property
    def position(self) -> float:
        """Where the line is: 0 at the left edge of the map, 1 at the right."""
        return self.item.position

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
            self._move_to(event.pos().x())

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._dragging:
            self._move_to(event.pos().x())

    def canvasReleaseEvent(self, _event: QgsMapMouseEvent) -> None:
        self._dragging = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Comma: -STEP, Qt.Key.Key_Period: STEP}
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.ended.emit()
        elif event.key() in steps:
            event.accept()
            self.item.set_position(self.item.position + steps[event.key()])
        else:
            event.ignore()

    def delete(self) -> None:
        """Take everything of the tool off the canvas."""
        self.canvas().mapCanvasRefreshed.disconnect(self._draw)
        for side in self._sides:
            side.cancel()
        self.canvas().scene().removeItem(self.item)

    def _move_to(self, x: float) -> None:
        self.item.set_position(x / max(1, self.canvas().width()))

    def _draw(self) -> None:
        for side in self._sides:
            side.draw()


class _Side(QObject):
    """One stack of layers, drawn in the background for the map's present view."""

    drawn = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, stack: Sequence[QgsMapLayer], parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._stack = canvas, list(stack)
        self._job: QgsMapRendererParallelJob | None = None
        self._image = QImage()
        self._size = QSizeF()
        self._map_to_pixel = QgsMapToPixel()

    def draw(self) -> None:
        """Begin to draw; the picture before stays until this one is there."""
        self.cancel()
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers(self._stack)
        settings.setBackgroundColor(self._canvas.canvasColor())
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._on_finished)
        self._job.start()

    def cancel(self) -> None:
        if self._job is not None:
            self._job.finished.disconnect(self._on_finished)
            self._job.cancelWithoutBlocking()
            self._job = None

    def paint(self, painter: QPainter) -> None:
        """Draw the picture where it belongs in the present view."""
        if self._image.isNull():
            return
        width, height = self._size.width(), self._size.height()
        origin, right, down = (
            QPointF(
                self._canvas.getCoordinateTransform()
                .transform(self._map_to_pixel.toMapCoordinates(x, y))
                .toQPointF()
            )
            for x, y in ((0, 0), (round(width), 0), (0, round(height)))
        )
        painter.save()
        painter.setTransform(through_corners(origin, right, down, width, height), True)
        painter.drawImage(QRectF(QPointF(), self._size), self._image)
        painter.restore()

    def _on_finished(self) -> None:
        settings = self._job.mapSettings()
        self._image = self._job.renderedImage()
        self._size = QSizeF(settings.outputSize())
        self._map_to_pixel = settings.mapToPixel()
        self._job = None
        self.drawn.emit()


class SwipeItem(QgsMapCanvasItem):
    """The two pictures over the whole map, the line between them, and a word on each side."""

    def __init__(self, canvas: QgsMapCanvas, before: _Side, after: _Side) -> None:
        super().__init__(canvas)
        self._canvas, self._before, self._after = canvas, before, after
        self._position = 0.5
        self.setZValue(90)
        self.show()

    @property
    def position(self) -> float:
        return self._position

    def set_position(self, position: float) -> None:
        self._position = min(max(position, 0.0), 1.0)
        self.refresh()

    def refresh(self) -> None:
        self.prepareGeometryChange()
        self.update()

    def updatePosition(self) -> None:
        self.refresh()

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._canvas.width(), self._canvas.height())

    def paint(self, painter: QPainter, _option=None, _widget=None) -> None:
        whole = self.boundingRect()
        x = whole.width() * self._position
        left, right = QRectF(whole), QRectF(whole)
        left.setRight(x)
        right.setLeft(x)
        for side, area in ((self._before, left), (self._after, right)):
            painter.save()
            painter.setClipRect(area)
            side.paint(painter)
            painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._paint_line(painter, x, whole)
        middle = QPointF(x, whole.height() / 2)
        _paint_word(painter, translate("Swipe", "Before"), middle, -1)
        _paint_word(painter, translate("Swipe", "After"), middle, 1)

    @staticmethod
    def _paint_line(painter: QPainter, x: float, whole: QRectF) -> None:
        for colour, width in ((theme.halo_colour(), 4.0), (theme.roi_colour(), 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(x, 0), QPointF(x, whole.height()))
        middle = QPointF(x, whole.height() / 2)
        painter.setPen(QPen(theme.halo_colour(), 1.5))
        painter.setBrush(theme.roi_colour())
        painter.drawEllipse(middle, _HANDLE_PX, _HANDLE_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            QApplication.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText)
        )
        for turn in (-1, 1):
            tip, back = turn * _HANDLE_PX * 0.65, turn * _HANDLE_PX * 0.25
            corners = [QPointF(tip, 0), QPointF(back, -4), QPointF(back, 4)]
            painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))


def _paint_word(painter: QPainter, word: str, handle: QPointF, side: int) -> None:
    """A small label beside the handle, left (``side`` -1) or right (1): the map's edges belong to messages."""
    metrics = QFontMetricsF(painter.font())
    width, height = metrics.horizontalAdvance(word) + 16, metrics.height() + 6
    gap = _HANDLE_PX + 6
    left = handle.x() + gap if side > 0 else handle.x() - gap - width
    box = QRectF(left, handle.y() - height / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 170))  # it lies on a picture, not in a window: no theme's colours fit
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)

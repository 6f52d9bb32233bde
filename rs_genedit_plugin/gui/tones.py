"""Previews in the tones of their layer: the engine stretches a scene in its own way, QGIS as the person chose.

Around the edited place a preview shows what the layer shows there, so the two tell how one's tones become the
other's: for each colour the gain and offset that make mean and spread equal.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from statistics import fmean, pstdev

from qgis.core import QgsGeometry, QgsPoint, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage, QTransform

from ..results.layers import ThumbnailJob

#: Both pictures are compared in as many cells across and down: texture averages out in a cell.
CELLS = 48
#: Fewer cells around the place say nothing.
LEAST_CELLS = 60
#: A stretch beyond these is a style of another kind (false colours, a flat scene): tones are left alone.
GAINS = (0.4, 2.5)
_SHIFTS = (0, 8, 16)  # blue, green, red in a QRgb, and in this order in memory
_OPAQUE = 250

Tables = tuple[bytes, bytes, bytes]


class Reference(QObject):
    """The source layer drawn small, in the background, as the person sees it."""

    drawn = pyqtSignal()

    def __init__(self, layer: QgsRasterLayer, extent: QgsRectangle, parent: QObject) -> None:
        super().__init__(parent)
        self.image = QImage()
        clear = Qt.GlobalColor.transparent
        self._job = ThumbnailJob(layer, extent, 8 * CELLS, self._on_drawn, clear)
        self.extent = self._job.extent

    def cancel(self) -> None:
        """Draw no further."""
        self._job.cancel()

    def _on_drawn(self, picture: QImage) -> None:
        self.image = _small(picture)
        self.drawn.emit()


def fit(
    picture: QImage, to_layer: QTransform, reference: QImage, extent: QgsRectangle, outline: QgsGeometry
) -> Tables | None:
    """What to make of each value of blue, green and red; None where the pictures cannot be compared.

    Parameters
    ----------
    picture, to_layer
        A preview, and its pixels to the layer's coordinates.
    reference, extent
        The layer drawn in ``CELLS`` x ``CELLS`` pixels over ``extent``.
    outline
        The edited place, where they are meant to differ.
    """
    pairs = _pairs(
        _small(picture), to_layer, QSize(picture.width(), picture.height()), reference, extent, outline
    )
    if len(pairs) < LEAST_CELLS:
        return None
    tables = [_table([(a >> s) & 255 for a, _ in pairs], [(b >> s) & 255 for _, b in pairs]) for s in _SHIFTS]
    return None if None in tables else (tables[0], tables[1], tables[2])


def apply(picture: QImage, tables: Tables) -> QImage:
    """``picture`` with its values exchanged."""
    if sys.byteorder != "little":
        return picture
    image = picture.convertToFormat(QImage.Format.Format_RGB32)
    bits = image.constBits()
    bits.setsize(image.bytesPerLine() * image.height())
    data = bytearray(bits)
    for channel, table in enumerate(tables):
        data[channel::4] = data[channel::4].translate(table)
    size = (image.width(), image.height(), image.bytesPerLine())
    return QImage(bytes(data), *size, QImage.Format.Format_RGB32).copy()


def _pairs(
    small: QImage,
    to_layer: QTransform,
    size: QSize,
    reference: QImage,
    extent: QgsRectangle,
    outline: QgsGeometry,
) -> list[tuple[int, int]]:
    """The same cells in both pictures, around the place and where the layer shows something."""
    engine = QgsGeometry.createGeometryEngine(outline.constGet())
    engine.prepareGeometry()
    found = []
    for row in range(CELLS):
        for column in range(CELLS):
            x, y = to_layer.map((column + 0.5) * size.width() / CELLS, (row + 0.5) * size.height() / CELLS)
            right = int((x - extent.xMinimum()) / extent.width() * CELLS)
            down = int((extent.yMaximum() - y) / extent.height() * CELLS)
            if not (0 <= right < CELLS and 0 <= down < CELLS) or engine.intersects(QgsPoint(x, y)):
                continue
            shown = reference.pixel(right, down)
            if shown >> 24 >= _OPAQUE:
                found.append((small.pixel(column, row), shown))
    return found


def _table(ours: Sequence[int], theirs: Sequence[int]) -> bytes | None:
    """256 values that bring the mean and spread of ``ours`` to those of ``theirs``."""
    spread = pstdev(ours)
    gain = pstdev(theirs) / spread if spread > 1 else 0.0
    if not GAINS[0] <= gain <= GAINS[1]:
        return None
    offset = fmean(theirs) - gain * fmean(ours)
    return bytes(min(max(round(gain * value + offset), 0), 255) for value in range(256))


def _small(picture: QImage) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    scaled = picture.scaled(CELLS, CELLS, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return scaled.convertToFormat(QImage.Format.Format_ARGB32)

"""The affine transform of a picture whose corners are known."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QTransform


def through_corners(origin: QPointF, right: QPointF, down: QPointF, width: float, height: float) -> QTransform:
    """From pixels of a picture to where its upper left, upper right and lower left corners lie."""
    across, along = (right - origin) / width, (down - origin) / height
    return QTransform(across.x(), across.y(), along.x(), along.y(), origin.x(), origin.y())

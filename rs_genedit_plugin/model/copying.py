"""Copies of an object: the places that a person clicked, and where its outline comes to lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

from .rois import Roi
from .scene import SceneFacts


@dataclass(frozen=True)
class Place:
    """A point to copy to, in the CRS it was clicked in."""

    point: QgsPointXY
    crs: QgsCoordinateReferenceSystem


def footprints(scene: SceneFacts, copied: Roi, places: Sequence[Place]) -> list[QgsGeometry]:
    """The outline of the object ``copied`` at each place, its box's centre on it, in the scene's CRS."""
    outline = scene.to_here(copied.geometry, copied.crs)
    centre = outline.boundingBox().center()
    moved = []
    for place in places:
        to = scene.to_here(QgsGeometry.fromPointXY(place.point), place.crs).asPoint()
        ghost = QgsGeometry(outline)
        ghost.translate(to.x() - centre.x(), to.y() - centre.y())
        moved.append(ghost)
    return moved


def targets(scene: SceneFacts, places: Sequence[Place]) -> tuple[tuple[float, float], ...]:
    """The places as a request takes them."""
    found = []
    for place in places:
        point = scene.to_here(QgsGeometry.fromPointXY(place.point), place.crs).asPoint()
        found.append(scene.place(point))
    return tuple(found)

"""Copies of an object: where each lies, how it is turned, mirrored and scaled; a list with undo and redo."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QTransform

from .rois import Roi
from .scene import SceneFacts
from .undo_list import UndoList

#: How many times as large or small a copy may be, as the engine takes it.
LEAST_SCALE, MOST_SCALE = 0.1, 10.0


@dataclass(frozen=True)
class Place:
    """A point to copy to, in the CRS it was clicked in, and how the copy lies there.

    ``rotate`` are degrees clockwise on the ground, above -180 and at most 180; it is mirrored, east for west,
    before it is turned; ``scale`` is how many times as large it is.
    """

    point: QgsPointXY
    crs: QgsCoordinateReferenceSystem
    rotate: float = 0.0
    mirror: bool = False
    scale: float = 1.0

    def turned(self, degrees: float) -> Place:
        """Turned to ``degrees``, of any size; rounded to a hundredth."""
        turn = round(math.fmod(degrees, 360.0), 2)
        return replace(self, rotate=turn - 360 if turn > 180 else turn + 360 if turn <= -180 else turn)

    def scaled(self, factor: float) -> Place:
        """``factor`` times as large as the object, as far as that may be; rounded to a hundredth."""
        return replace(self, scale=min(max(round(factor, 2), LEAST_SCALE), MOST_SCALE))


class PlaceList(UndoList[Place]):
    """The places, one of them ``chosen``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        #: Number of the one that keys and numbers change; -1 where there is none.
        self.chosen = -1

    def add(self, place: Place) -> None:
        """Put one more, which is then the chosen one."""
        self._put((*self._items, place), len(self._items))

    def change(self, index: int, place: Place) -> None:
        """Move, turn, mirror or scale one, which is then the chosen one."""
        places = list(self._items)
        places[index] = place
        self._put(tuple(places), index)

    def remove(self, index: int) -> None:
        """Take one away."""
        if 0 <= index < len(self._items):
            places = self._items[:index] + self._items[index + 1 :]
            self._put(places, min(index, len(places) - 1))

    def choose(self, index: int) -> None:
        """Let keys and numbers change another one."""
        if index != self.chosen and -1 <= index < len(self._items):
            self.chosen = index
            self.changed.emit()

    def _put(self, places: tuple[Place, ...], chosen: int) -> None:
        if places == self._items:
            self.choose(chosen)
            return
        self.chosen = chosen
        self._set(places)

    def _show(self, items: tuple[Place, ...]) -> None:
        self.chosen = min(max(self.chosen, 0), len(items) - 1)
        super()._show(items)


def onto(scene: SceneFacts, copied: Roi, place: Place) -> QTransform:
    """From the object to its copy, both in the scene's CRS: mirrored, turned, scaled, and moved.

    A map in degrees is stretched from east to west: turned is what lies on the ground, as the engine does it.
    """
    centre = scene.to_here(copied.geometry, copied.crs).boundingBox().center()
    to = scene.to_here(QgsGeometry.fromPointXY(place.point), place.crs).asPoint()
    stretch = math.cos(math.radians(centre.y())) if scene.crs.isGeographic() else 1.0
    stretch = stretch if abs(stretch) > 1e-6 else 1.0
    angle = math.radians(place.rotate)
    quarters = place.rotate % 90 == 0
    cos, sin = (round(f(angle)) if quarters else f(angle) for f in (math.cos, math.sin))
    steps = [
        QTransform.fromTranslate(-centre.x(), -centre.y()),
        QTransform.fromScale(-stretch if place.mirror else stretch, 1),
        QTransform(cos, -sin, sin, cos, 0, 0),
        QTransform.fromScale(place.scale / stretch, place.scale),
        QTransform.fromTranslate(to.x(), to.y()),
    ]
    whole = QTransform()
    for step in steps:
        whole = whole * step
    return whole


def footprint(scene: SceneFacts, copied: Roi, place: Place) -> QgsGeometry:
    """The outline of the object ``copied`` at a place, its box's centre on it, in the scene's CRS."""
    ghost = QgsGeometry(scene.to_here(copied.geometry, copied.crs))
    ghost.transform(onto(scene, copied, place))
    return ghost


def targets(scene: SceneFacts, places: Sequence[Place]) -> dict[str, Any]:
    """The places as the fields of a request; how copies lie is left out where all lie as the object does."""
    points = (scene.to_here(QgsGeometry.fromPointXY(one.point), one.crs).asPoint() for one in places)
    asked: dict[str, Any] = {"to": tuple(scene.place(point) for point in points)}
    for name, usual in (("rotate", 0.0), ("mirror", False), ("scale", 1.0)):
        values = tuple(getattr(one, name) for one in places)
        if any(value != usual for value in values):
            asked[name] = values
    return asked

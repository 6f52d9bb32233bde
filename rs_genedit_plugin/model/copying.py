"""Copies of an object: where each lies, how it is turned, mirrored and scaled; a list with undo and redo."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QTransform

from .rois import UNDO_STEPS, Roi
from .scene import SceneFacts

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


class PlaceList(QObject):
    """The places, one of them ``chosen``; every change is one undo step and one ``changed`` signal."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[Place, ...] = ()
        self._past: list[tuple[Place, ...]] = []
        self._future: list[tuple[Place, ...]] = []
        #: Number of the one that keys and numbers change; -1 where there is none.
        self.chosen = -1

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self):
        return iter(self._places)

    def __getitem__(self, index: int) -> Place:
        return self._places[index]

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def add(self, place: Place) -> None:
        """Put one more, which is then the chosen one."""
        self._set((*self._places, place), len(self._places))

    def change(self, index: int, place: Place) -> None:
        """Move, turn, mirror or scale one, which is then the chosen one."""
        places = list(self._places)
        places[index] = place
        self._set(tuple(places), index)

    def remove(self, index: int) -> None:
        """Take one away."""
        if 0 <= index < len(self._places):
            places = self._places[:index] + self._places[index + 1 :]
            self._set(places, min(index, len(places) - 1))

    def choose(self, index: int) -> None:
        """Let keys and numbers change another one."""
        if index != self.chosen and -1 <= index < len(self._places):
            self.chosen = index
            self.changed.emit()

    def clear(self) -> None:
        if self._places:
            self._set((), -1)

    def forget(self) -> None:
        """Drop all places and what undo and redo would bring back."""
        self._places, self._past, self._future, self.chosen = (), [], [], -1
        self.changed.emit()

    def undo(self) -> None:
        if self._past:
            self._future.append(self._places)
            self._show(self._past.pop())

    def redo(self) -> None:
        if self._future:
            self._past.append(self._places)
            self._show(self._future.pop())

    def _show(self, places: tuple[Place, ...]) -> None:
        self._places = places
        self.chosen = min(max(self.chosen, 0), len(places) - 1)
        self.changed.emit()

    def _set(self, places: tuple[Place, ...], chosen: int) -> None:
        if places == self._places:
            self.choose(chosen)
            return
        self._past = [*self._past[-UNDO_STEPS + 1 :], self._places]
        self._future = []
        self._places, self.chosen = places, chosen
        self.changed.emit()


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

"""The regions of interest being drawn: an ordered list with undo and redo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QObject

from ..contract import protocol
from ..qt_compat import POLYGON_GEOMETRY
from .undo_list import UndoList

#: Segments of a quarter circle where an edge is moved around a corner.
_CORNERS = 8


@dataclass(frozen=True)
class Roi:
    """One polygon or multi-polygon, holes kept, in the CRS it was drawn or stored in.

    ``fields`` are names and values of the attributes of the feature that it was taken from; ``share`` is what
    it became in a request of before in which each region had a task of its own.
    """

    name: str
    geometry: QgsGeometry
    crs: QgsCoordinateReferenceSystem
    fields: tuple[tuple[str, Any], ...] = ()
    share: protocol.Share | None = None


#: A region to take: its geometry, what to call it, and the attributes of its feature.
Shape = tuple[QgsGeometry, str, tuple[tuple[str, Any], ...]]


class RoiList(UndoList[Roi]):
    """The ROIs; those without a name of their own are numbered."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0

    def add(self, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, name: str = "") -> bool:
        """Append ``geometry``; False when nothing of it is a polygon."""
        return self.add_all([(geometry, name, ())], crs) == 1

    def add_all(self, shapes: Iterable[Shape], crs: QgsCoordinateReferenceSystem) -> int:
        """Append all polygons of ``shapes`` as one undo step; give their number."""
        added = []
        for geometry, name, fields in shapes:
            polygon = as_polygon(geometry)
            if polygon is not None:
                added.append(Roi(name or self._next_name(), polygon, crs, fields))
        if added:
            self._set((*self._items, *added))
        return len(added)

    def take(self, rois: Iterable[Roi]) -> None:
        """Put ``rois`` in the place of all that are there, as one undo step."""
        self._set(tuple(rois))

    def replace_all(self, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> bool:
        """Put ``geometry`` in the place of all ROIs, as one undo step; False when it is no polygon."""
        polygon = as_polygon(geometry)
        if polygon is None:
            return False
        self._number = 0
        self._set((Roi(self._next_name(), polygon, crs),))
        return True

    def remove(self, indexes: Iterable[int]) -> None:
        gone = set(indexes)
        kept = tuple(roi for i, roi in enumerate(self._items) if i not in gone)
        if len(kept) != len(self._items):
            self._set(kept)

    def reshape(self, index: int, geometry: QgsGeometry) -> bool:
        """Give ROI ``index`` another shape; False (and no change) when that is no polygon."""
        polygon = as_polygon(geometry)
        if polygon is None:
            return False
        rois = list(self._items)
        rois[index] = replace(rois[index], geometry=polygon)
        self._set(tuple(rois))
        return True

    def cut(self, hole: QgsGeometry, crs: QgsCoordinateReferenceSystem, mover) -> bool:
        """Take ``hole`` out of every ROI; ``mover(geometry, from_crs, to_crs)`` brings it to each ROI's CRS."""
        rois, changed = [], False
        for roi in self._items:
            moved = mover(hole, crs, roi.crs)
            if not roi.geometry.intersects(moved):
                rois.append(roi)
                continue
            rest = as_polygon(roi.geometry.difference(moved))
            changed = True
            if rest is not None:
                rois.append(replace(roi, geometry=rest))
        if changed:
            self._set(tuple(rois))
        return changed

    def grow(self, distance: float, crs: QgsCoordinateReferenceSystem, mover) -> bool:
        """Move every edge outwards by ``distance`` in units of ``crs`` (negative: inwards), which all get.

        False, and no change, when nothing would be left.
        """
        grown = [
            replace(roi, geometry=shape, crs=crs)
            for roi in self._items
            if (shape := as_polygon(mover(roi.geometry, roi.crs, crs).buffer(distance, _CORNERS))) is not None
        ]
        if grown:
            self._set(tuple(grown))
        return bool(grown)

    def invert(self, outline: QgsGeometry, crs: QgsCoordinateReferenceSystem, mover) -> bool:
        """One ROI of what of ``outline`` no ROI covers; False, and no change, when that is nothing."""
        covered = QgsGeometry.unaryUnion([mover(roi.geometry, roi.crs, crs) for roi in self._items])
        return self.replace_all(outline.difference(covered), crs)

    def fill_holes(self) -> None:
        """Take the holes out of every ROI."""
        self._set(tuple(replace(roi, geometry=roi.geometry.removeInteriorRings()) for roi in self._items))

    def field_names(self) -> list[str]:
        """The attributes of the features that regions were taken from, each once."""
        return list(dict.fromkeys(name for roi in self for name, _value in roi.fields))

    def forget(self) -> None:
        self._number = 0
        super().forget()

    def _set(self, items: tuple[Roi, ...]) -> None:
        if not items:
            self._number = 0
        super()._set(items)

    def _next_name(self) -> str:
        self._number += 1
        return self.tr("Region {number}").format(number=self._number)


def as_polygon(geometry: QgsGeometry) -> QgsGeometry | None:
    """The polygons of ``geometry``, made valid; None when it has none or no area."""
    if geometry is None or geometry.isNull():
        return None
    shape = QgsGeometry(geometry)
    if shape.constGet().hasCurvedSegments():
        shape = QgsGeometry(shape.constGet().segmentize())
    if not shape.isGeosValid():
        shape = shape.makeValid()
    if shape.type() != POLYGON_GEOMETRY or QgsWkbTypes.isMultiType(shape.wkbType()):
        parts = [QgsGeometry(part.clone()) for part in shape.constParts()]
        polygons = [part for part in parts if part.type() == POLYGON_GEOMETRY and part.area() > 0]
        shape = QgsGeometry.collectGeometry(polygons) if len(polygons) > 1 else (polygons or [QgsGeometry()])[0]
    return shape if not shape.isNull() and shape.area() > 0 else None


def shapes_of(layer: QgsVectorLayer, selected_only: bool) -> list[Shape]:
    """Geometry, name and attributes of the layer's features."""
    features: Iterable[QgsFeature] = layer.selectedFeatures() if selected_only else layer.getFeatures()
    names = layer.fields().names()
    return [
        (
            feature.geometry(),
            f"{layer.name()} {feature.id()}",
            tuple(zip(names, feature.attributes())),  # noqa: B905 - Python 3.9 reads this
        )
        for feature in features
        if feature.hasGeometry()
    ]

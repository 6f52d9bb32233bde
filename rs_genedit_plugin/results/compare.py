"""Which layers a comparison of a result with its source shows."""

from __future__ import annotations

import contextlib
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas

from ..contract import errors
from ..model.entries import Entry
from ..model.opening import polygon_layer, raster_layer
from ..model.requests import outline_of
from ..model.roles import first
from ..model.scene import raster_of_file
from . import layers


def stacks(
    canvas: QgsMapCanvas, result: QgsRasterLayer, source: Path
) -> tuple[list[QgsMapLayer], list[QgsMapLayer]]:
    """Layers before and after, top first, for a comparison of ``result`` with the file ``source``.

    Both show what the map shows without the plugin's results; the result comes on top of the second. The source
    is taken from its file where the project has no layer of it any more.
    """
    shown = raster_of_file(source) or _open(source, result)
    others = [layer for layer in canvas.layers() if not layers.is_result(layer) and layer is not shown]
    vectors = [layer for layer in others if not isinstance(layer, QgsRasterLayer)]
    rasters = [layer for layer in others if isinstance(layer, QgsRasterLayer)]
    ground = [*([shown] if shown is not None else []), *rasters]
    return [*vectors, *ground], [*vectors, result, *ground]


def changed_extent(entry: Entry, result: QgsRasterLayer, canvas: QgsMapCanvas) -> QgsRectangle | None:
    """What an edit changed, in the map's CRS; None where neither its files nor its request say."""
    box, crs = extent_of_change(entry, result), result.crs()
    if box is None:
        return None
    transform = QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    try:
        return transform.transformBoundingBox(box)
    except QgsCsException:
        return None


def bring_into_view(entry: Entry, result: QgsRasterLayer, canvas: QgsMapCanvas) -> QgsPointXY | None:
    """The middle of what an edit changed, on the map, moved to it where needed; None if unknown."""
    changed = changed_extent(entry, result, canvas)
    if changed is None:
        return None
    middle = changed.center()
    if not canvas.extent().contains(middle):
        changed.scale(2.0)
        canvas.setExtent(changed)
        canvas.refresh()
    return middle


def extent_of_change(entry: Entry, result: QgsRasterLayer) -> QgsRectangle | None:
    """What an edit changed, in the result's CRS; None where neither its files nor its request say."""
    box = _extent_of_polygons(entry)
    if box is None and entry.is_edit:
        with contextlib.suppress(errors.GenEditError):
            wkt = outline_of(entry.edit_request(), result)
            box = QgsGeometry.fromWkt(wkt).boundingBox() if wkt else None
    return box


def _extent_of_polygons(entry: Entry) -> QgsRectangle | None:
    path = first(entry.outputs, "mask_polygons")
    if not path or not Path(path).is_file():
        return None
    try:
        layer = polygon_layer(path, "changes")
    except errors.GenEditError:  # of a kind that is not opened: the request says it too
        return None
    box = layer.extent() if layer.isValid() else QgsRectangle()
    return None if box.isEmpty() else box


def _open(path: Path, result: QgsRasterLayer) -> QgsRasterLayer | None:
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False
    try:
        layer = raster_layer(str(path), path.stem, options)
    except errors.SceneError:
        return None
    if not layer.isValid():
        return None
    layer.setCrs(result.crs())
    layers.copy_style(result, layer)
    return layer

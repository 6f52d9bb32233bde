"""What a result changed, as layers above it in its group: the mask as pixels, the places as polygons."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsFillSymbol,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

from ..model.opening import polygon_layer, raster_layer
from ..model.roles import Outputs
from ..qt_compat import POLYGON_GEOMETRY
from . import layers

translate = QCoreApplication.translate

#: Roles of a job's outputs that say what it changed.
MASK, POLYGONS = "mask", "mask_polygons"
#: Custom property: the result whose change the layer shows.
CHANGE_PROPERTY = "rs_genedit/change_of"
#: The mask's value where something changed.
_CHANGED = 255
_COLOUR = QColor(227, 26, 28)


def has_change(outputs: Outputs) -> bool:
    """Whether the files that say what changed are (still) there."""
    return any(_files(outputs, role) for role in (MASK, POLYGONS))


def add_change_layers(job_id: str, title: str, outputs: Outputs) -> list[QgsMapLayer]:
    """Add masks and polygons of a result above it; those that the project has already are given as they are."""
    known = [
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if layer.customProperty(CHANGE_PROPERTY, "") == job_id
    ]
    if known:
        return known
    result = layers.layer_of_job(job_id)
    made = [_mask(title, path) for path in _files(outputs, MASK)]
    made += [_polygons(title, path) for path in _files(outputs, POLYGONS)]
    made = [layer for layer in made if layer is not None and layer.isValid()]
    for layer in made:
        layer.setCustomProperty(CHANGE_PROPERTY, job_id)
        if result is not None and result.crs().isValid():
            layer.setCrs(result.crs())
        QgsProject.instance().addMapLayer(layer, False)
        _place_above(job_id, layer)
    return made


def _files(outputs: Outputs, role: str) -> list[str]:
    return [path for path in outputs.get(role, ()) if Path(path).is_file()]


def _mask(title: str, path: str) -> QgsRasterLayer:
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = raster_layer(path, translate("Results", "{title}: mask").format(title=title), options)
    if not layer.isValid():
        return layer
    shade = QColor(_COLOUR)
    shade.setAlpha(120)
    changed = QgsPalettedRasterRenderer.Class(_CHANGED, shade, translate("Results", "changed"))
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, [changed]))
    return layer


def _polygons(title: str, path: str) -> QgsVectorLayer | None:
    layer = polygon_layer(path, translate("Results", "{title}: polygons").format(title=title))
    if not layer.isValid() or layer.geometryType() != POLYGON_GEOMETRY:
        return None
    outline = {"style": "no", "outline_color": _COLOUR.name(), "outline_width": "0.5"}
    layer.renderer().setSymbol(QgsFillSymbol.createSimple(outline))
    return layer


def _place_above(job_id: str, layer: QgsMapLayer) -> None:
    """Put ``layer`` on top of the result's group: each result covers the ones below it."""
    root = QgsProject.instance().layerTreeRoot()
    result = layers.layer_of_job(job_id)
    node = root.findLayer(result.id()) if result is not None else None
    parent = node.parent() if node is not None else root
    parent.insertLayer(0, layer).setExpanded(False)
    layers.lift([layer], result.id() if result is not None else "")

"""Which layers a comparison of a result with its source shows."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsRasterLayer
from qgis.gui import QgsMapCanvas

from ..contract import errors
from ..model.opening import raster_layer
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

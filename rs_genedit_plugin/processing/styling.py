"""What Processing's results get when they are loaded: their source's look, and notes on how they were made."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QTimer

from ..contract import protocol
from ..model.scene import as_raster
from ..results import layers, notes

#: Processing keeps no reference to post-processors of Python, and asks for them after the algorithm is gone.
_alive: list[ResultStyler] = []
_KEPT = 50


class ResultStyler(QgsProcessingLayerPostProcessorInterface):
    """Styles the result as the layer ``source_id`` and writes the request into its notes."""

    def __init__(self, source_id: str, request: protocol.EditRequest, item: Path | None) -> None:
        super().__init__()
        self._source_id, self._request, self._item = source_id, request, item
        _alive.append(self)
        del _alive[:-_KEPT]

    def postProcessLayer(
        self, layer: QgsMapLayer, _context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> None:
        if not isinstance(layer, QgsRasterLayer):
            return
        source = as_raster(self._source_id)
        if source is not None:
            layers.copy_style(source, layer)
            # Some releases put it into the layer panel only afterwards, where the chosen layer is.
            made, origin = layer.id(), source.id()
            QTimer.singleShot(0, lambda: layers.raise_above(made, origin))
        notes.describe(layer, self._request, self._item)

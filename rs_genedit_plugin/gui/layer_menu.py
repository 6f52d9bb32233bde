"""Entry of the layer panel's context menus: the export of a raster, or of the polygons of a layer."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ..qt_compat import POLYGON_GEOMETRY, QAction
from . import theme


class LayerMenu(QObject):
    """The entry is there for every raster, and for vector layers of polygons; ``chosen`` is told the layer."""

    def __init__(self, iface: QgisInterface, chosen: Callable[[QgsMapLayer | None], None]) -> None:
        super().__init__()
        self._iface, self._chosen = iface, chosen
        self._entries = [
            QAction(theme.icon("plugin"), self.tr("Export simulated disaster layers…")) for _ in "rv"
        ]
        raster, vector = self._entries
        for entry in self._entries:
            entry.triggered.connect(self._on_triggered)
        # The enumeration of these types moved between releases; every release says which a layer is of.
        iface.addCustomActionForLayerType(raster, "", QgsRasterLayer().type(), True)
        iface.addCustomActionForLayerType(vector, "", QgsVectorLayer().type(), False)
        project = QgsProject.instance()
        project.layersAdded.connect(self._offer)
        self._offer(project.mapLayers().values())

    def delete(self) -> None:
        """Take the entry out of every menu."""
        QgsProject.instance().layersAdded.disconnect(self._offer)
        for entry in self._entries:
            self._iface.removeCustomActionForLayerType(entry)
            entry.deleteLater()
        self._entries = []

    def _offer(self, layers: Iterable[QgsMapLayer]) -> None:
        for layer in layers:
            if isinstance(layer, QgsVectorLayer) and layer.geometryType() == POLYGON_GEOMETRY:
                self._iface.addCustomActionForLayer(self._entries[1], layer)

    def _on_triggered(self, _checked: bool = False) -> None:
        self._chosen(self._iface.layerTreeView().currentLayer())

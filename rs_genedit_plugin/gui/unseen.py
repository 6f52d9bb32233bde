"""Whether a layer is what the map shows, and how to bring it there: a hidden raster is edited as any other."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def why_unseen(layer: QgsRasterLayer, scale: float) -> str:
    """One sentence why the map at ``scale`` (its denominator) does not show ``layer``; empty where it does."""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    if node is None:
        return ""
    if not node.itemVisibilityChecked():
        return translate("Unseen", "This raster is hidden on the map; it is edited all the same.")
    if not node.isVisible():
        return translate("Unseen", "The group of this raster is hidden on the map; it is edited all the same.")
    if layer.opacity() == 0:
        return translate("Unseen", "This raster is drawn fully transparent; it is edited all the same.")
    if layer.hasScaleBasedVisibility() and not layer.isInScaleRange(scale):
        return translate("Unseen", "The map does not show this raster at its scale; it is edited all the same.")
    return ""


def bring_into_view(layer: QgsRasterLayer, canvas: QgsMapCanvas) -> None:
    """Mend what :func:`why_unseen` found; a limit of scale is kept, and the map zooms to within it."""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    if node is not None:
        node.setItemVisibilityCheckedParentRecursive(True)
    if layer.opacity() == 0:
        layer.setOpacity(1.0)
        layer.triggerRepaint()
    if layer.hasScaleBasedVisibility() and not layer.isInScaleRange(canvas.scale()):
        # minimumScale is the denominator of the farthest view, 0 where there is no such limit.
        far, near = layer.minimumScale(), layer.maximumScale()
        canvas.zoomScale(far * 0.9 if far and canvas.scale() >= far else near * 1.1)

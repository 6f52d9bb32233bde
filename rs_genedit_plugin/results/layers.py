"""A finished job becomes a layer: in the group of its scene, above the source, drawn as the source is."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtXml import QDomDocument

from ..contract import errors, protocol
from ..model.jobs import Job
from ..model.scene import as_raster
from . import notes

#: Custom property of a result layer: the id of the job that made it.
JOB_PROPERTY = "rs_genedit/job"
GROUP_PROPERTY = "rs_genedit/scene"


def result_path(outputs: dict[str, str]) -> Path | None:
    """The raster to show of a job's outputs."""
    place = outputs.get("output") or outputs.get("patch")
    return Path(place) if place else None


def add_result(job: Job, group_name: str) -> QgsRasterLayer | None:
    """Add the job's raster to its scene's group and style it as the source; None when QGIS cannot read it."""
    path = result_path(job.outputs)
    if path is None:
        return None
    source = as_raster(job.layer)
    options = QgsRasterLayer.LayerOptions()
    # A default style costs statistics of the whole raster, in this thread, and leaves them in a file beside it.
    options.loadDefaultStyle = source is None
    layer = QgsRasterLayer(str(path), path.stem, "gdal", options)
    if not layer.isValid():
        return None
    layer.setCustomProperty(JOB_PROPERTY, job.id)
    if source is not None:
        if source.crs().isValid():
            layer.setCrs(source.crs())
        copy_style(source, layer)
    _describe(layer, job)
    QgsProject.instance().addMapLayer(layer, False)
    node = scene_group(job.layer, group_name).insertLayer(0, layer)
    node.setExpanded(False)
    return layer


def _describe(layer: QgsRasterLayer, job: Job) -> None:
    try:
        request = protocol.EditRequest.from_json(job.request)
    except errors.GenEditError:  # of another version; the file's own tags still say that it is synthetic
        return
    item = job.outputs.get("item")
    notes.describe(layer, request, Path(item) if item else None)


def copy_style(source: QgsRasterLayer, target: QgsRasterLayer) -> None:
    """Renderer, stretch, transparency and blending of ``source`` onto ``target``."""
    document = QDomDocument()
    context = QgsReadWriteContext()
    style = document.createElement("qgis")
    document.appendChild(style)
    look = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Rendering
    if source.writeSymbology(style, document, "", context, look):
        target.readSymbology(style, "", context, look)
        target.emitStyleChanged()


def scene_group(layer_id: str, name: str) -> QgsLayerTreeGroup:
    """The group of a scene's results; made just above the source layer when it is not there."""
    root = QgsProject.instance().layerTreeRoot()
    for group in root.findGroups(True):
        if group.customProperty(GROUP_PROPERTY, "") == layer_id:
            return group
    node = root.findLayer(layer_id) if layer_id else None
    parent = node.parent() if node is not None and QgsLayerTree.isGroup(node.parent()) else root
    at = parent.children().index(node) if node is not None else 0
    group = parent.insertGroup(at, name)
    group.setCustomProperty(GROUP_PROPERTY, layer_id)
    return group


def layer_of_job(job_id: str) -> QgsRasterLayer | None:
    """The project's layer that job ``job_id`` made."""
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsRasterLayer) and layer.customProperty(JOB_PROPERTY, "") == job_id:
            return layer
    return None


def is_result(layer: QgsMapLayer) -> bool:
    """Whether a job of the plugin made ``layer``."""
    return bool(layer.customProperty(JOB_PROPERTY, ""))


def bring_to_light(layer: QgsRasterLayer) -> None:
    """Make ``layer`` visible and hide the other results of its group, each of which covers the same ground."""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    if node is None:
        return
    for other in node.parent().children():
        if QgsLayerTree.isLayer(other) and other.layer() is not None and is_result(other.layer()):
            other.setItemVisibilityChecked(other is node)
    node.setItemVisibilityCheckedParentRecursive(True)


class ThumbnailJob:
    """Draws a layer's place small, in the background; ``done(QImage)`` comes in the main thread.

    ``extent`` is what the picture shows: what was asked for, widened to a square.
    """

    def __init__(
        self, layer: QgsRasterLayer, extent, pixels: int, done, background=Qt.GlobalColor.white
    ) -> None:
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(layer.crs())
        settings.setBackgroundColor(background)
        settings.setOutputSize(QSize(pixels, pixels))
        settings.setExtent(extent)
        self.extent = settings.visibleExtent()
        self._done = done
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._on_finished)
        self._job.start()

    def cancel(self) -> None:
        self._job.finished.disconnect(self._on_finished)
        self._job.cancelWithoutBlocking()

    def _on_finished(self) -> None:
        image: QImage = self._job.renderedImage()
        self._done(image)

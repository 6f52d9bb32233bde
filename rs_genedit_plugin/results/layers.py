"""A finished job becomes a layer: in the group of its scene, above the source, drawn as the source is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsLayerTreeNode,
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
from ..model.opening import raster_layer
from ..model.roles import EDIT, first, main_outputs
from ..model.scene import as_raster
from ..model.titles import layer_title
from . import notes

#: Custom property of a result layer: the id of the job that made it.
JOB_PROPERTY = "rs_genedit/job"
#: Custom property of a result layer: which of the job's rasters it shows, from 0.
NUMBER_PROPERTY = "rs_genedit/number"
GROUP_PROPERTY = "rs_genedit/scene"
#: Custom property of a result layer: id of the layer that it was made from.
PARENT_PROPERTY = "rs_genedit/parent"
#: Value of a group's property whose results have no source in the project.
_NO_SCENE = "none"


def add_result(job: Job, group_name: str) -> QgsRasterLayer | None:
    """Add the job's rasters to its scene's group and style them as the source.

    Returns the first, which stands for the job; None when there is none or QGIS cannot read it. Raises
    :class:`SceneError` where one is not of a kind that is opened: the job may be a stranger's.
    """
    paths = map(Path, main_outputs(job.outputs))
    made = [_add(job, path, number, group_name) for number, path in enumerate(paths)]
    return made[0] if made else None


def like_source(job: Job, path: Path, title: str) -> QgsRasterLayer | None:
    """A layer of a raster that a job wrote, with CRS and style of its source; None where it cannot be read.

    Raises
    ------
    SceneError
        It is of a kind that is not opened.
    """
    return styled(path, title, as_raster(job.layer))


def styled(path: Path, title: str, source: QgsRasterLayer | None) -> QgsRasterLayer | None:
    """A layer of a raster with CRS and style of ``source``; None where it cannot be read.

    Raises
    ------
    SceneError
        It is of a kind that is not opened.
    """
    options = QgsRasterLayer.LayerOptions()
    # A default style costs statistics of the whole raster, in this thread, and leaves them in a file beside it.
    options.loadDefaultStyle = source is None
    layer = raster_layer(str(path), title, options)
    if not layer.isValid():
        return None
    if source is not None:
        if source.crs().isValid():
            layer.setCrs(source.crs())
        copy_style(source, layer)
    return layer


def marked(layer: QgsRasterLayer, job: Job, number: int) -> None:
    """Note in a layer which job made it, and as which of its outputs."""
    layer.setCustomProperty(JOB_PROPERTY, job.id)
    layer.setCustomProperty(NUMBER_PROPERTY, number)
    if job.layer:
        layer.setCustomProperty(PARENT_PROPERTY, job.layer)


def _add(job: Job, path: Path, number: int, group_name: str) -> QgsRasterLayer | None:
    layer = like_source(job, path, layer_title(job.request, path))
    if layer is None:
        return None
    marked(layer, job, number)
    _describe(layer, job)
    QgsProject.instance().addMapLayer(layer, False)
    # The first on top, the others below it in their order.
    node = scene_group(job.layer, group_name).insertLayer(number, layer)
    node.setExpanded(False)
    lift([layer], job.layer)
    return layer


def _describe(layer: QgsRasterLayer, job: Job) -> None:
    try:
        if job.op != EDIT:
            return
        request = protocol.EditRequest.from_json(job.request)
    except errors.GenEditError:  # of another version; the file's own tags still say that it is synthetic
        return
    item = first(job.outputs, "item")
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
    """The group of a scene's results; made just above the source layer when there is none that lies above it.

    What is made from a result goes into the group that the result is in: of one scene there is one group, in
    which the newest is on top, and no result is drawn below what it was made from.
    """
    root = QgsProject.instance().layerTreeRoot()
    node = root.findLayer(layer_id) if layer_id else None
    if node is not None and is_result(node.layer()) and _home(node) is not None:
        return _home(node)
    nodes = _in_order(root)
    for group in root.findGroups(True):
        if group.customProperty(GROUP_PROPERTY, "") != (layer_id or _NO_SCENE):
            continue
        if node is None or nodes.index(group) < nodes.index(node):
            return group
    parent, at = place_above(layer_id)
    group = parent.insertGroup(at, name)
    group.setCustomProperty(GROUP_PROPERTY, layer_id or _NO_SCENE)
    return group


def place_above(layer_id: str) -> tuple[QgsLayerTreeGroup, int]:
    """Group, and place in it, just above a layer; on top of all where the layer panel does not have it."""
    root = QgsProject.instance().layerTreeRoot()
    node = root.findLayer(layer_id) if layer_id else None
    parent = node.parent() if node is not None and QgsLayerTree.isGroup(node.parent()) else root
    return parent, parent.children().index(node) if node is not None else 0


def _home(node: QgsLayerTreeNode) -> QgsLayerTreeGroup | None:
    """The outermost group of results that ``node`` lies in."""
    found, above = None, node.parent()
    while above is not None:
        if above.customProperty(GROUP_PROPERTY, ""):
            found = above
        above = above.parent()
    return found


def _in_order(group: QgsLayerTreeGroup) -> list[QgsLayerTreeNode]:
    """All nodes below ``group`` as the layer panel lists them."""
    found: list[QgsLayerTreeNode] = []
    for node in group.children():
        found += [node, *(_in_order(node) if QgsLayerTree.isGroup(node) else [])]
    return found


def lift(added: Sequence[QgsMapLayer], parent_id: str) -> None:
    """Where the project has a drawing order of its own, put new layers above what they were made from.

    QGIS appends what is new to that order, which is to draw it below all else.
    """
    root = QgsProject.instance().layerTreeRoot()
    if not root.hasCustomLayerOrder() or not added:
        return
    ids = {layer.id() for layer in added}
    order = [layer for layer in root.customLayerOrder() if layer.id() not in ids]
    node = root.findLayer(added[0].id())
    home = _home(node) if node is not None else None
    below = {parent_id, *((found.layerId() for found in home.findLayers()) if home is not None else ())}
    at = next((place for place, layer in enumerate(order) if layer.id() in below), 0)
    root.setCustomLayerOrder([*order[:at], *added, *order[at:]])


def raise_above(layer_id: str, source_id: str) -> None:
    """Move a layer that others put into the layer panel just above ``source_id`` where it lies below it."""
    root = QgsProject.instance().layerTreeRoot()
    node, source = root.findLayer(layer_id), root.findLayer(source_id)
    if node is None or source is None:
        return
    nodes = _in_order(root)
    if nodes.index(node) > nodes.index(source):
        parent = source.parent()
        parent.insertChildNode(parent.children().index(source), node.clone())
        node.parent().removeChildNode(node)
    lift([QgsProject.instance().mapLayer(layer_id)], source_id)


def layer_of_job(job_id: str) -> QgsRasterLayer | None:
    """The project's layer that shows what job ``job_id`` made: the first, where it made several rasters."""
    return next(iter(layers_of_job(job_id)), None)


def layers_of_job(job_id: str) -> list[QgsRasterLayer]:
    """The project's layers that job ``job_id`` made, in their order."""
    found = [
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if isinstance(layer, QgsRasterLayer) and layer.customProperty(JOB_PROPERTY, "") == job_id
    ]
    return sorted(found, key=lambda layer: int(layer.customProperty(NUMBER_PROPERTY, 0)))


def is_result(layer: QgsMapLayer) -> bool:
    """Whether a job of the plugin made ``layer``."""
    return bool(layer.customProperty(JOB_PROPERTY, ""))


def bring_to_light(layer: QgsRasterLayer) -> None:
    """Make ``layer``, what its job made besides and what it was made from visible; hide the scene's others.

    Each covers the same ground, in whatever group of the scene it lies.
    """
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    if node is None:
        return
    shown = {str(layer.customProperty(JOB_PROPERTY, "")), *_jobs_below(layer)}
    for other in (_home(node) or node.parent()).findLayers():
        if other.layer() is not None and is_result(other.layer()):
            other.setItemVisibilityChecked(other.layer().customProperty(JOB_PROPERTY) in shown)
    node.setItemVisibilityCheckedParentRecursive(True)


def _jobs_below(layer: QgsMapLayer) -> set[str]:
    """The jobs of the results that ``layer`` was made from, one from another."""
    found: set[str] = set()
    while True:
        parent = QgsProject.instance().mapLayer(str(layer.customProperty(PARENT_PROPERTY, "")))
        if parent is None or not is_result(parent) or parent.customProperty(JOB_PROPERTY) in found:
            return found
        found.add(str(parent.customProperty(JOB_PROPERTY)))
        layer = parent


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

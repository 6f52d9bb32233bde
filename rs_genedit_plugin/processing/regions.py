"""Features of a Processing source as the engine's regions: all polygons, or all points, in the scene's CRS."""

from __future__ import annotations

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors
from ..model.rois import Roi, as_polygon
from ..model.scene import SceneFacts

translate = QCoreApplication.translate


def region(
    source: QgsProcessingFeatureSource,
    scene: SceneFacts,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    what: str,
) -> str:
    """All polygons of ``source`` as GeoJSON in the coordinates of ``scene``'s file.

    Raises :class:`RegionError`, naming the parameter ``what``, where there is no polygon.
    """
    shapes = [as_polygon(feature.geometry()) for feature in _features(source, scene, context, feedback)]
    polygons = [shape for shape in shapes if shape is not None]
    if not polygons:
        raise errors.RegionError(
            translate("Processing", "“{what}” holds no polygon: choose a layer with at least one.").format(
                what=what
            )
        )
    return scene.region(QgsGeometry.unaryUnion(polygons))


def places(
    source: QgsProcessingFeatureSource,
    scene: SceneFacts,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    what: str,
) -> tuple[tuple[float, float], ...]:
    """All points of ``source`` in the coordinates of ``scene``'s file; of other geometries the centroid."""
    found: list[QgsPointXY] = []
    for feature in _features(source, scene, context, feedback):
        shape = feature.geometry()
        if not shape.isNull():
            parts = [QgsGeometry(part.clone()) for part in shape.constParts()]
            found += [part.centroid().asPoint() for part in parts]
    if not found:
        raise errors.RegionError(
            translate("Processing", "“{what}” holds no point: choose a layer with at least one.").format(
                what=what
            )
        )
    return tuple(scene.place(point) for point in found)


def with_attributes(
    source: QgsProcessingFeatureSource,
    scene: SceneFacts,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> list[Roi]:
    """Each polygon of ``source`` in the scene's CRS, with its attributes, called as its layer and number."""
    names = source.fields().names()
    found = []
    for feature in _features(source, scene, context, feedback, attributes=True):
        polygon = as_polygon(feature.geometry())
        if polygon is not None:
            fields = tuple(zip(names, feature.attributes()))  # noqa: B905 - Python 3.9 reads this
            found.append(Roi(f"{source.sourceName()} {feature.id()}", polygon, scene.crs, fields))
    return found


def _features(
    source: QgsProcessingFeatureSource,
    scene: SceneFacts,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    attributes: bool = False,
) -> list[QgsFeature]:
    request = QgsFeatureRequest()
    if not attributes:
        request.setSubsetOfAttributes([])
    if scene.crs.isValid() and source.sourceCrs().isValid():
        request.setDestinationCrs(scene.crs, context.transformContext())
    found = []
    # What is not valid is made valid later, so that no setting of QGIS about such features matters.
    flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    for feature in source.getFeatures(request, flag):
        if feedback.isCanceled():
            raise errors.Cancelled("cancelled; nothing was written")
        found.append(feature)
    return found

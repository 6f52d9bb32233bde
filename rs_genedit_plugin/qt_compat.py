"""What differs between QGIS 3.22 (Qt 5) and QGIS 4 (Qt 6), in one place.

The rest of the plugin imports Qt through ``qgis.PyQt``, uses fully scoped enums, and takes from here what was
renamed or moved on the way.
"""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsMapLayerProxyModel,
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsTemporalNavigationObject,
    QgsUnitTypes,
    QgsVectorLayerTemporalProperties,
    QgsWkbTypes,
)

try:  # Qt 6 moved these to QtGui; not every shim of qgis.PyQt moves them back
    from qgis.PyQt.QtWidgets import QAction, QActionGroup, QShortcut
except ImportError:  # pragma: no cover - depends on the QGIS release
    from qgis.PyQt.QtGui import QAction, QActionGroup, QShortcut

try:  # QGIS 3.30
    POINT_GEOMETRY = Qgis.GeometryType.Point
    LINE_GEOMETRY = Qgis.GeometryType.Line
    POLYGON_GEOMETRY = Qgis.GeometryType.Polygon
    SQUARE_METRES = Qgis.AreaUnit.SquareMeters
except AttributeError:
    POINT_GEOMETRY = QgsWkbTypes.GeometryType.PointGeometry
    LINE_GEOMETRY = QgsWkbTypes.GeometryType.LineGeometry
    POLYGON_GEOMETRY = QgsWkbTypes.GeometryType.PolygonGeometry
    SQUARE_METRES = QgsUnitTypes.AreaUnit.AreaSquareMeters

try:  # QGIS 3.34
    RASTER_LAYERS = Qgis.LayerFilter.RasterLayer
    POLYGON_LAYERS = Qgis.LayerFilter.PolygonLayer
    VECTOR_LAYERS = Qgis.LayerFilter.HasGeometry
except AttributeError:
    RASTER_LAYERS = QgsMapLayerProxyModel.Filter.RasterLayer
    POLYGON_LAYERS = QgsMapLayerProxyModel.Filter.PolygonLayer
    VECTOR_LAYERS = QgsMapLayerProxyModel.Filter.HasGeometry

try:  # QGIS 3.36
    POLYGON_SOURCE = Qgis.ProcessingSourceType.VectorPolygon
    POINT_SOURCE = Qgis.ProcessingSourceType.VectorPoint
    ADVANCED = Qgis.ProcessingParameterFlag.Advanced
except AttributeError:
    POLYGON_SOURCE = QgsProcessing.SourceType.TypeVectorPolygon
    POINT_SOURCE = QgsProcessing.SourceType.TypeVectorPoint
    ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced

try:  # QGIS 3.36
    ANIMATED = Qgis.TemporalNavigationMode.Animated
    PLAYS = Qgis.AnimationState.Forward
    EACH_SOURCE_RANGE = Qgis.TemporalUnit.IrregularStep
except AttributeError:
    ANIMATED = QgsTemporalNavigationObject.NavigationMode.Animated
    PLAYS = QgsTemporalNavigationObject.AnimationState.Forward
    EACH_SOURCE_RANGE = QgsUnitTypes.TemporalUnit.TemporalIrregularStep

try:
    FROM_FIELD_TO_FIELD = Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields
except AttributeError:
    FROM_FIELD_TO_FIELD = QgsVectorLayerTemporalProperties.TemporalMode.ModeFeatureDateTimeStartAndEndFromFields

__all__ = [
    "ADVANCED",
    "ANIMATED",
    "EACH_SOURCE_RANGE",
    "FROM_FIELD_TO_FIELD",
    "LINE_GEOMETRY",
    "PLAYS",
    "POINT_GEOMETRY",
    "POINT_SOURCE",
    "POLYGON_GEOMETRY",
    "POLYGON_LAYERS",
    "POLYGON_SOURCE",
    "RASTER_LAYERS",
    "SQUARE_METRES",
    "VECTOR_LAYERS",
    "QAction",
    "QActionGroup",
    "QShortcut",
    "project_cleared_signal",
]


def project_cleared_signal(project: QgsProject):
    """The earliest signal of this release that a project closes: ``aboutToBeCleared`` or ``cleared``.

    Not to be kept: it holds Python's object of the project, and PyQt drops what others connected to that
    project by a lambda when the object is garbage.
    """
    return getattr(project, "aboutToBeCleared", None) or project.cleared

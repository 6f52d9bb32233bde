"""What the plugin has to know of the raster being edited, read from its layer and its file's header."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QTransform

from ..contract import errors
from ..qt_compat import SQUARE_METRES
from .numbers import significant

translate = QCoreApplication.translate


@dataclass(frozen=True)
class SceneFacts:
    """A raster layer whose file the engine can edit.

    ``to_layer`` maps pixel (column, row) to the layer's coordinates. ``in_pixels`` says that the engine takes
    pixel coordinates for this file, because nothing in it places it. ``warped`` says that the file's grid is
    tied to the ground by control points, so that QGIS shows it warped while the engine's previews are on its
    own grid.
    """

    layer_id: str
    name: str
    path: Path
    crs: QgsCoordinateReferenceSystem
    width: int
    height: int
    bands: int
    kind: str
    to_layer: QTransform
    in_pixels: bool
    foreign_crs: bool
    warped: bool

    @property
    def folder(self) -> Path:
        return self.path.parent

    @property
    def outline(self) -> QgsGeometry:
        """The raster's footprint in the layer's CRS."""
        corners = [(0, 0), (self.width, 0), (self.width, self.height), (0, self.height)]
        return QgsGeometry.fromPolygonXY([[self._to_layer(x, y) for x, y in [*corners, corners[0]]]])

    @property
    def pixel_size(self) -> float:
        """Side of a pixel in the CRS's units (the root of its area)."""
        return abs(self.to_layer.determinant()) ** 0.5

    def pixels(self, geometry: QgsGeometry) -> float:
        """How many pixels ``geometry`` (in the layer's CRS) covers inside the raster."""
        inside = geometry.intersection(self.outline)
        return inside.area() / abs(self.to_layer.determinant())

    def hectares(self, geometry: QgsGeometry) -> float | None:
        """Area on the ground; None for a layer without CRS."""
        if not self.crs.isValid():
            return None
        measure = QgsDistanceArea()
        project = QgsProject.instance()
        measure.setSourceCrs(self.crs, project.transformContext())
        measure.setEllipsoid(project.ellipsoid() if project.ellipsoid() not in ("", "NONE") else "EPSG:7030")
        return measure.convertAreaMeasurement(measure.measureArea(geometry), SQUARE_METRES) / 1e4

    def to_here(self, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
        """``geometry`` brought from ``crs`` to this layer's CRS; :class:`CrsError` where that has no value."""
        moved = QgsGeometry(geometry)
        if crs.isValid() and self.crs.isValid() and crs != self.crs:
            transform = QgsCoordinateTransform(crs, self.crs, QgsProject.instance())
            try:
                moved.transform(transform)
            except QgsCsException:
                raise errors.CrsError(
                    translate(
                        "Scene", "The region has no place in the layer's CRS: draw it nearer to the layer."
                    )
                ) from None
        return moved

    def region(self, geometry: QgsGeometry) -> str:
        """``geometry`` (in the layer's CRS) as the engine takes it: GeoJSON in the file's own coordinates."""
        own = QgsGeometry(geometry)
        if own.constGet() is not None and own.constGet().hasCurvedSegments():
            own = QgsGeometry(own.constGet().segmentize())
        if self.in_pixels:
            own.transform(self._to_pixels())
        shape = json.loads(own.asJson(10 if self._is_geographic else 5))
        return json.dumps(shape, separators=(",", ":"))

    def place(self, point: QgsPointXY) -> tuple[float, float]:
        """A point of the layer's CRS in the file's own coordinates."""
        if not self.in_pixels:
            return point.x(), point.y()
        return self._to_pixels().map(point.x(), point.y())

    @property
    def _is_geographic(self) -> bool:
        return self.crs.isGeographic() and not self.in_pixels

    def _to_pixels(self) -> QTransform:
        return self.to_layer.inverted()[0]

    def _to_layer(self, x: float, y: float) -> QgsPointXY:
        return QgsPointXY(*self.to_layer.map(float(x), float(y)))


def local_file(layer: QgsRasterLayer) -> Path | None:
    """The plain file behind ``layer``; None for a service, a database, an archive or part of a container."""
    if layer.providerType() != "gdal":
        return None
    parts = QgsProviderRegistry.instance().decodeUri("gdal", layer.source())
    path = Path(str(parts.get("path") or ""))
    if parts.get("layerName") or parts.get("vsiPrefix") or not path.is_file():
        return None
    return path


def raster_of_file(path: Path) -> QgsRasterLayer | None:
    """The project's layer that shows the file ``path``."""
    for layer_id in QgsProject.instance().mapLayers():
        raster = as_raster(layer_id)
        if raster is not None and local_file(raster) == path:
            return raster
    return None


def layer_of_file(path: Path) -> str:
    """The id of the project's layer that shows the file ``path``; empty when there is none."""
    layer = raster_of_file(path)
    return layer.id() if layer is not None else ""


def read_scene(layer: QgsRasterLayer | None) -> SceneFacts:
    """The facts of ``layer``'s file; raises :class:`SceneError` with what to do when it cannot be edited."""
    if layer is None:
        raise errors.SceneError(translate("Scene", "Choose a raster layer: the picture to edit."))
    path = local_file(layer)
    if path is None:
        raise NotAFileError(
            translate(
                "Scene", "“{name}” is not a file on this computer: save the part to edit as a GeoTIFF first."
            ).format(name=layer.name())
        )
    dataset = gdal.OpenEx(str(path), gdal.OF_RASTER)
    if dataset is None or not layer.isValid():
        raise errors.SceneError(
            translate("Scene", "“{name}” cannot be read: is its file still there?").format(name=layer.name())
        )
    if dataset.RasterCount == 0:
        raise errors.SceneError(translate("Scene", "“{name}” has no bands.").format(name=layer.name()))
    if _has_indices_among_bands(dataset):
        raise errors.UnsupportedSceneError(
            translate(
                "Scene",
                "“{name}” holds colour numbers, not colours: convert it with Raster ▸ Conversion ▸ PCT to RGB.",
            ).format(name=layer.name())
        )
    if dataset.GetMetadata("RPC") and _has_no_grid(dataset) and not dataset.GetGCPCount():
        raise errors.UnsupportedSceneError(
            translate(
                "Scene",
                "“{name}” is placed by a camera model (RPC), which QGIS does not show: warp it to a CRS first.",
            ).format(name=layer.name())
        )
    return _facts(layer, path, dataset)


class NotAFileError(errors.SceneError):
    """The layer is a service or part of a container; its extent can be saved as a GeoTIFF."""


def _facts(layer: QgsRasterLayer, path: Path, dataset: gdal.Dataset) -> SceneFacts:
    own = _own_crs(dataset)
    width, height = dataset.RasterXSize, dataset.RasterYSize
    return SceneFacts(
        layer_id=layer.id(),
        name=layer.name(),
        path=path,
        crs=layer.crs(),
        width=width,
        height=height,
        bands=dataset.RasterCount,
        kind=gdal.GetDataTypeName(dataset.GetRasterBand(1).DataType),
        to_layer=_pixel_to_layer(layer, dataset),
        in_pixels=_has_no_grid(dataset) and not dataset.GetGCPCount(),
        warped=_has_no_grid(dataset) and dataset.GetGCPCount() > 0,
        foreign_crs=own.isValid() and layer.crs().isValid() and own.toProj() != layer.crs().toProj(),
    )


def _has_indices_among_bands(dataset: gdal.Dataset) -> bool:
    """Whether colour indices lie beside other bands, or are fractions; one band of whole ones holds classes."""
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    shown = [band for band in bands if band.GetColorInterpretation() != gdal.GCI_AlphaBand]
    if not any(band.GetColorInterpretation() == gdal.GCI_PaletteIndex for band in shown):
        return False
    return len(shown) > 1 or shown[0].DataType in (gdal.GDT_Float32, gdal.GDT_Float64)


def _own_crs(dataset: gdal.Dataset) -> QgsCoordinateReferenceSystem:
    wkt = dataset.GetProjection() or (dataset.GetGCPProjection() if dataset.GetGCPCount() else "")
    return QgsCoordinateReferenceSystem.fromWkt(wkt)


def _has_no_grid(dataset: gdal.Dataset) -> bool:
    """Whether the file has no geotransform."""
    return tuple(dataset.GetGeoTransform()) == (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


def _pixel_to_layer(layer: QgsRasterLayer, dataset: gdal.Dataset) -> QTransform:
    """Pixel to layer coordinates; control points, by which QGIS warps, are fitted by one affine grid."""
    grid = dataset.GetGeoTransform()
    if _has_no_grid(dataset):
        grid = gdal.GCPsToGeoTransform(dataset.GetGCPs(), 1) if dataset.GetGCPCount() else None
    if grid is not None:
        a, b, c, d, e, f = grid
        return QTransform(b, e, c, f, a, d)
    extent = layer.extent()
    width, height = dataset.RasterXSize, dataset.RasterYSize
    return QTransform(
        extent.width() / width, 0.0, 0.0, -extent.height() / height, extent.xMinimum(), extent.yMaximum()
    )


def describe(scene: SceneFacts) -> str:
    """One line under the layer chooser: size, bands, type, ground size of a pixel, CRS."""
    parts = [
        f"{scene.width} × {scene.height}",
        translate("Scene", "{count} bands").format(count=scene.bands)
        if scene.bands != 1
        else translate("Scene", "1 band"),
        scene.kind,
    ]
    if scene.crs.isValid():
        size = significant(scene.pixel_size)
        parts.append(f"{size}°" if scene.crs.isGeographic() else f"{size} {_unit(scene.crs)}")
        parts.append(scene.crs.authid() or scene.crs.description() or translate("Scene", "custom CRS"))
    elif scene.in_pixels:
        parts.append(translate("Scene", "no CRS (edited in pixels)"))
    parts = [part.replace(" ", "\u00a0").replace(":", ":\u2060") for part in parts]
    return " · ".join(parts)  # break lines between facts, not in them


def _unit(crs: QgsCoordinateReferenceSystem) -> str:
    from qgis.core import QgsUnitTypes

    return QgsUnitTypes.toAbbreviatedString(crs.mapUnits())


def as_raster(layer_id: str) -> QgsRasterLayer | None:
    """The project's raster layer ``layer_id``, if it is still there."""
    layer = QgsProject.instance().mapLayer(layer_id) if layer_id else None
    return layer if isinstance(layer, QgsRasterLayer) else None

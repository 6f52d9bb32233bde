"""The features of an export as a file that the engine reads: the layer's own, or a copy of what is meant."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, owned
from .export_request import ATTRIBUTES
from .story import vector_spec

translate = QCoreApplication.translate

#: The layer in a copy.
_LAYER = "features"


def known_fields(layer: QgsVectorLayer) -> tuple[tuple[str, str], ...]:
    """Attributes of an export, and the fields of ``layer`` that are called as they are."""
    names = {one.name().lower(): one.name() for one in layer.fields()}
    return tuple((name, names[name]) for name in ATTRIBUTES if name in names)


def own_file(layer: QgsVectorLayer, selected: bool) -> str | None:
    """The layer as the engine reads it, FILE or FILE#LAYER, where its file says just what is meant.

    None where it does not: the layer is no file, is filtered, or has edits that are not saved; or only the
    ``selected`` features are meant.
    """
    if selected or layer.subsetString() or layer.isModified():
        return None
    return vector_spec(layer)


def copied(layer: QgsVectorLayer, selected: bool, path: Path) -> str:
    """Write the features to the GeoPackage ``path``; returns how the engine is told of them.

    Raises
    ------
    OutputError
        It cannot be written.
    """
    owned.require_replaceable(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", _LAYER
    options.fileEncoding = "UTF-8"
    options.onlySelectedFeatures = selected
    # A number of its own: one that the layer has may stand there twice, and a copy of a part has gaps.
    options.attributes = [
        number for number, field in enumerate(layer.fields()) if field.name().lower() not in ("fid", "ogc_fid")
    ]
    options.skipAttributeCreation = False
    partial = owned.temporary_name(path)
    outcome = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(partial), QgsProject.instance().transformContext(), options
    )
    if outcome[0] != QgsVectorFileWriter.WriterError.NoError:
        partial.unlink(missing_ok=True)
        text = translate("Export", "The features cannot be written to {path}: {why}")
        raise errors.OutputError(text.format(path=path, why=outcome[1]))
    partial.replace(path)
    return f"{path}#{_LAYER}"

"""The layer of a stack: one virtual raster of the source and the edits that are shown, written anew in place.

It is written by the same code as what the engine reads (:mod:`rs_genedit.layered`), so that the map shows just
what an edit goes on from. Nothing here takes longer with a larger scene.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET  # nosec B405 - parses what GDAL wrote in this process
from collections.abc import Callable, Sequence
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, layered, owned
from ..model.opening import require_geotiff
from ..model.scene import raster_of_file
from ..results import layers, notes
from .stack import Edit, Stack, named_source

translate = QCoreApplication.translate

#: Custom property of a stack's layer: the folder of its edits.
STACK_PROPERTY = "rs_genedit/stack"
_MARK = "RS_GENEDIT_VIEW"
#: Layers' files that were written, and sources' own VRTs: a change of what is shown is felt at once.
_placed: dict[tuple[str, str, str], Path] = {}
_bases: dict[tuple[str, int, int, str], tuple[str, list[str], list[int]]] = {}
_MOST_BASES = 8


def view_path(stack: Stack) -> Path:
    """The file that the stack's layer shows."""
    return stack.folder / f"{stack.source.stem}_edited.vrt"


def write_view(stack: Stack, edits: Sequence[Edit], path: Path) -> None:
    """Write the source under ``edits``, lowest first, to ``path``.

    Raises
    ------
    SceneError
        GDAL cannot read the source.
    OutputError, OSError
        The folder cannot be written.
    """
    root, dtypes, bands = _base(stack.source, path.parent)
    placed = []
    for edit in edits:
        files, key = edit.item.layer_files(dtypes), (edit.item.digest, str(edit.item.path), str(path.parent))
        if key not in _placed or not owned.is_regular_file(_placed[key]):
            for name in (*(part.path for part in edit.item.parts), edit.item.mask):
                require_geotiff(Path(name))  # the folder may have come from a stranger
            _placed[key] = layered.place_layer(files, path.parent)[0]
        placed.append((files, _placed[key]))
    layered.lay_over(root, bands, placed, path.parent)
    owned.require_file(path)
    owned.write_text(path, layered.text_of(root))


def find_layer(stack: Stack) -> QgsRasterLayer | None:
    """The project's layer of ``stack``."""
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsRasterLayer) and layer.customProperty(STACK_PROPERTY, "") == str(stack.folder):
            return layer
    return None


def show(stack: Stack, edits: Sequence[Edit], add: bool = True) -> QgsRasterLayer | None:
    """Let the stack's layer show ``edits``; it is added just above the source's where the project has none.

    None where there is no layer, and none was to be added or QGIS cannot read it.
    """
    layer = find_layer(stack)
    if layer is None and not add:
        return None
    path = view_path(stack)
    if layer is None:
        write_view(stack, edits, path)
        layer = _add(stack)
        if layer is None:
            return None
    else:
        _renew(layer, lambda: write_view(stack, edits, path), path)
    _describe(layer, edits)
    return layer


def _renew(layer: QgsRasterLayer, write: Callable[[], None], path: Path) -> None:
    """Let a layer read its file anew after ``write``.

    QGIS measures a raster as it opens it, and GDAL writes the figures into a VRT as it closes it: over what was
    written meanwhile. So the file is closed before it is written, and looked at afterwards.
    """
    layer.dataProvider().reloadData()
    for _ in range(3):
        write()
        wanted = layered.content_of(path)
        layer.dataProvider().reloadData()
        if layered.content_of(path) == wanted:
            break
    layer.triggerRepaint()


def version(stack: Stack, edits: Sequence[Edit], name: str) -> QgsRasterLayer | None:
    """A layer of its own, not in the project, of the source under ``edits``: for a comparison or a picture.

    Its file is hidden, and is deleted with :func:`drop`.
    """
    path = stack.folder / f".{stack.source.stem}_{name}.vrt"
    write_view(stack, edits, path)
    like = find_layer(stack) or raster_of_file(stack.source)
    return layers.styled(path, path.stem, like)


def ground(
    layer: QgsRasterLayer, stack: Stack | None, edits: Sequence[Edit], name: str
) -> tuple[QgsRasterLayer | None, bool]:
    """A layer of what a run on ``layer`` goes on from, and whether it is one of :func:`version`.

    None where that cannot be read or written.
    """
    if stack is None or (not edits and not is_view(layer)):
        return layer, False
    try:
        return version(stack, edits, name), True
    except (errors.GenEditError, OSError):  # whatever runs on it will say so
        return None, True


def drop(made: list[QgsRasterLayer]) -> None:
    """Close layers of :func:`version`, of which nobody else holds one, and delete their files."""
    files = [Path(layer.source()) for layer in made]
    made.clear()  # before: GDAL writes what it measured as it closes them
    for path in files:
        if path.name.startswith("."):
            owned.delete_file(path)


def is_view(layer: QgsRasterLayer) -> bool:
    """Whether a layer is that of a stack."""
    return bool(layer.customProperty(STACK_PROPERTY, ""))


def source_of(layer: QgsRasterLayer | None, path: Path) -> Path | None:
    """The raster beneath a stack's layer, whose file is ``path``; None for any other layer."""
    if layer is None or not is_view(layer):
        return None
    found = named_source(path.parent)
    return found if found is not None and path.name == f"{found.stem}_edited.vrt" else None


def _add(stack: Stack) -> QgsRasterLayer | None:
    source = raster_of_file(stack.source)
    name = source.name() if source is not None else stack.source.stem
    title = translate("Stack", "{scene} – edited").format(scene=name)
    layer = layers.styled(view_path(stack), title, source)
    if layer is None:
        return None
    layer.setCustomProperty(STACK_PROPERTY, str(stack.folder))
    layer.setCustomProperty(layers.JOB_PROPERTY, f"stack:{stack.folder.name}")
    QgsProject.instance().addMapLayer(layer, False)
    source_id = source.id() if source is not None else ""
    parent, at = layers.place_above(source_id)
    parent.insertLayer(at, layer).setExpanded(False)
    layers.lift([layer], source_id)
    return layer


def _describe(layer: QgsRasterLayer, edits: Sequence[Edit]) -> None:
    """Say in the layer's notes what was done last; a layer without edits says nothing."""
    if not edits:
        return
    try:
        notes.describe(layer, edits[-1].item.edit_request(), edits[-1].item.path)
    except errors.GenEditError:  # of another version
        return


def _base(source: Path, folder: Path) -> tuple[ET.Element, list[str], list[int]]:
    """GDAL's own VRT of the source, as seen from ``folder``; the types of its bands; those that are edited."""
    try:
        found = source.stat()
    except OSError as error:
        raise errors.SceneError(f"{source}: {error.strerror}") from None
    key = (str(source), found.st_mtime_ns, found.st_size, str(folder))
    if key not in _bases:
        if len(_bases) >= _MOST_BASES:
            _bases.clear()
        _bases[key] = _described(source, folder)
    text, dtypes, bands = _bases[key]
    return ET.fromstring(text), dtypes, bands  # nosec B314 - written by GDAL in this process


def _described(source: Path, folder: Path) -> tuple[str, list[str], list[int]]:
    dataset = gdal.OpenEx(str(source), gdal.OF_RASTER)
    if dataset is None:
        raise errors.SceneError(
            translate("Stack", "{path} cannot be read: is it still there?").format(path=source)
        )
    # With a tag of its own GDAL names the source as a whole, also where that is a virtual raster itself.
    made = gdal.Translate("", dataset, format="VRT", metadataOptions=[f"{_MARK}=1"])
    root = ET.fromstring(made.GetMetadata("xml:VRT")[0])  # nosec B314 - written by GDAL in this process
    for element in root.iter("SourceFilename"):
        name, relative = layered.seen_from(str(source), folder)
        element.text = name
        element.set("relativeToVRT", str(int(relative)))
    numbers = range(1, dataset.RasterCount + 1)
    dtypes = [gdal.GetDataTypeName(dataset.GetRasterBand(number).DataType) for number in numbers]
    alpha = gdal.GCI_AlphaBand
    bands = [n for n in numbers if dataset.GetRasterBand(n).GetColorInterpretation() != alpha]
    return ET.tostring(root, encoding="unicode"), dtypes, bands

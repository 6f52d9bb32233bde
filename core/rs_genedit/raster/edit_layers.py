"""Layers of earlier edits, from their STAC Items: what an edit that builds on others reads.

Each edit gives the pixels that its change mask marks; the rest of what it wrote is left out, so that the
ground beneath shows through (:mod:`rs_genedit.layered`). An edit is taken only if its files lie beside its Item
and are as they were written.
"""

from __future__ import annotations

import hashlib
import xml.etree.ElementTree as ET  # nosec B405 - builds XML, parses none
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from rasterio.dtypes import dtype_rev, typename_fwd
from rasterio.errors import RasterioError
from rasterio.io import DatasetReader

from rs_genedit import layered, owned
from rs_genedit.errors import OutputError, SceneError, UsageError, VerifyError
from rs_genedit.localnames import gdal_name
from rs_genedit.portable import found_from, seen_from
from rs_genedit.raster import xmp
from rs_genedit.raster.gdalxml import serialised
from rs_genedit.raster.grid import Window, rasterio_window
from rs_genedit.raster.metadata import Metadata
from rs_genedit.raster.opening import open_raster
from rs_genedit.raster.origin import Item, item_of
from rs_genedit.raster.overlay import overlay_root
from rs_genedit.raster.pixel_hashes import Expected
from rs_genedit.raster.provenance import BENEATH, PIXELS, PREFIX, EarlierEdit, Provenance, read_item
from rs_genedit.raster.scene import Scene, open_scene

#: What the raster is called that an edit with others beneath it reads, behind the output's stem.
BASE_SUFFIX = ".on.vrt"
_PIECE = 1024


@dataclass(frozen=True)
class EditLayer:
    """One earlier edit of a scene.

    Attributes
    ----------
    item : Path
    edit : EarlierEdit
        Its request, and the fingerprint of what it read.
    files : LayerFiles
    digest : str
        Of the bytes of its files: the same edit, whatever it is called and wherever it lies.
    beneath : tuple of str, or None
        Digests of the edits on which it was made, lowest first; None where it was made on a raster itself.
    made : Provenance
        What its files say of it.
    """

    item: Path
    edit: EarlierEdit
    files: layered.LayerFiles
    digest: str
    beneath: tuple[str, ...] | None
    made: Provenance

    @property
    def name(self) -> str:
        """How sentences call it: its Item."""
        return self.item.name

    @property
    def window(self) -> Window:
        """What its rasters cover."""
        return Window(*self.files.at)

    def changed(self, window: Window) -> np.ndarray:
        """Which pixels of ``window`` it changed, bool (height, width)."""
        with _open(Path(self.files.mask), self.name) as dataset:
            mask: np.ndarray = dataset.read(1, window=rasterio_window(window)) == 255
        return mask

    def lay_over(self, window: Window, pixels: np.ndarray, bands: Sequence[int]) -> np.ndarray:
        """``pixels`` (len(bands), height, width) of ``window`` with those of this edit put in; a new array."""
        result = pixels.copy()
        changed = self.changed(window)
        for part in self.files.parts:
            at = Window(*part.at)
            shared = at.intersect(window)
            if shared.is_empty:
                continue
            with _open(Path(part.path), self.name) as dataset:
                local = rasterio_window(shared.shift(-at.row, -at.col))
                found = dataset.read(list(bands), window=local)
            rows, cols = shared.slices(window)
            here = changed[rows, cols]
            result[:, rows, cols][:, here] = found[:, here]
        return result


@dataclass(frozen=True)
class LaidEdits:
    """Edits, lowest first, as something that lies over the edited bands of a scene."""

    layers: tuple[EditLayer, ...]
    bands: tuple[int, ...]

    def lay_over(self, window: Window, pixels: np.ndarray) -> np.ndarray:
        """See :class:`~rs_genedit.raster.source.Overlay`."""
        for layer in self.layers:
            if layer.window.overlaps(window):
                pixels = layer.lay_over(window, pixels, self.bands)
        return pixels

    def changed(self, window: Window) -> np.ndarray:
        """Which pixels of ``window`` any of them changed, bool (height, width)."""
        found = np.zeros(window.shape, bool)
        for layer in self.layers:
            if layer.window.overlaps(window):
                found |= layer.changed(window)
        return found


def read_layers(items: Sequence[str], scene: Scene) -> tuple[EditLayer, ...]:
    """The edits that the Items describe, in their order; see :func:`read_layer`."""
    return tuple(read_layer(item, scene) for item in items)


def read_layer(path: str | Path, scene: Scene) -> EditLayer:
    """An earlier edit of ``scene`` from its Item.

    Raises
    ------
    UsageError, ProtocolError
        It is no Item of an edit, or its edit is of a raster with another grid.
    SceneError
        A file of the edit is gone or was changed.
    """
    edit = read_item(path)
    item = item_of(Path(path).absolute())
    if item is None:
        raise UsageError(
            f"{path} does not list the files of an edit: name the .json file beside a result", hint="on"
        )
    keys = [key for key in item.assets if key.split("_")[0] == "patch"] or ["output"]
    mask = _file(item, "mask")
    shape = _grid(item, scene)
    with rasterio.open(gdal_name(scene.path)) as dataset:
        dtypes = tuple(_gdal_type(name) for name in dataset.dtypes)
    parts = tuple(_part(item, key, scene) for key in keys)
    sums = "".join([*(item.checksum(key) for key in keys), item.checksum("mask")])
    return EditLayer(
        item=item.path,
        edit=edit,
        files=layered.LayerFiles(item.path.stem, parts, str(mask), shape, dtypes),
        digest=hashlib.sha256(sums.encode()).hexdigest(),
        beneath=_beneath(item.properties),
        made=_provenance(edit, item.properties),
    )


def lay(scene: Scene, layers: Sequence[EditLayer], target: Path) -> list[Path]:
    """Write the raster of ``scene`` under ``layers`` to ``target``, read back; return the files that are new.

    The layers' own VRTs lie beside it. What lies there already with the same content is left as it is.

    Raises
    ------
    OutputError
        Another file is in the way, or the folder cannot be written.
    VerifyError
        GDAL does not read the pixels that the edits hold.
    """
    folder, new = target.parent, []
    metadata = Metadata.read(gdal_name(scene.path))
    for layer in layers:
        marks = layer.made.marks(False, metadata.xmp)
        metadata = metadata.with_tags(layer.made.tags()).with_xmp(xmp.marked(metadata.xmp, marks))
    try:
        placed = []
        for layer in layers:
            place, is_new = layered.place_layer(layer.files, folder)
            placed.append((layer.files, place))
            new += [place] if is_new else []
        root = overlay_root(metadata, gdal_name(scene.path), [], beside=folder)
        layered.lay_over(root, scene.edited_bands, placed, folder)
        _say_layout(root, scene)
        if _write(target, serialised(root)):
            new.append(target)
        _read_back(scene, layers, target)
    except BaseException:
        for path in new:
            owned.delete_file(path)
        raise
    return new


def described(scene_path: str, layers: Sequence[EditLayer], folder: Path) -> dict[str, Any]:
    """What an Item in ``folder`` says of the raster and the edits that an edit was made on."""
    return {
        "scene": seen_from(scene_path, folder),
        "edits": [{"item": seen_from(str(one.item), folder), "digest": one.digest} for one in layers],
    }


def scene_beneath(item: str | Path) -> str:
    """The raster on which the edit of an Item lies, whatever edits are between; empty where it says none."""
    found = item_of(Path(item).absolute())
    told = found.properties.get(BENEATH) if found is not None else None
    name = told.get("scene") if isinstance(told, Mapping) else None
    return found_from(name, Path(item).absolute().parent) if isinstance(name, str) else ""


# ------------------------------------------------------------------------------------------------------ parts


def _file(item: Item, key: str) -> Path:
    """A file of an edit, as it was written."""
    if key not in item.assets:
        raise UsageError(
            f"{item.path.name} lists no {key} beside it: make the edit again without a place of its own for it",
            hint="on",
        )
    path = item.file(key)
    found = item.intact(key) if owned.is_regular_file(path) else None
    if found is None:
        fault = "was changed since" if owned.is_regular_file(path) else "is not there any more"
        raise SceneError(f"{path.name}, which belongs to {item.path.name}, {fault}: make that edit again")
    return found


def _part(item: Item, key: str, scene: Scene) -> layered.Part:
    """One raster of an edit, and where it lies in the scene."""
    path = _file(item, key)
    try:
        told = Expected(item.assets[key].get(PIXELS) or {})
    except ValueError:
        raise UsageError(
            f"{item.path.name} does not say where the pixels of {path.name} lie", hint="on"
        ) from None
    if (
        told.bands != scene.count
        or np.dtype(told.dtype) != scene.dtype
        or not scene.window.contains(told.window)
    ):
        raise UsageError(_other_grid(item, scene), hint="on")
    at = told.window
    return layered.Part(str(path), (at.row, at.col, at.height, at.width))


def _grid(item: Item, scene: Scene) -> tuple[int, int]:
    """Rows and columns of the scene of an edit, which must be those of ``scene``."""
    if item.properties.get("proj:shape") != [scene.height, scene.width]:
        raise UsageError(_other_grid(item, scene), hint="on")
    told = item.properties.get("proj:transform")
    own = [float(value) for value in list(scene.transform)[:6]]
    if not isinstance(told, list) or len(told) != 6 or not all(map(_agree, told, own)):
        raise UsageError(_other_grid(item, scene), hint="on")
    return scene.height, scene.width


def _agree(told: object, own: float) -> bool:
    """Whether a number of an Item is that of a scene; None stands for one that JSON cannot hold."""
    return told is None or (isinstance(told, (int, float)) and abs(told - own) <= 1e-9 * max(1.0, abs(own)))


def _other_grid(item: Item, scene: Scene) -> str:
    return f"{item.path.name} is an edit of another raster than {scene.path.name}: size, place or bands differ"


def _beneath(properties: Mapping[str, Any]) -> tuple[str, ...] | None:
    told = properties.get(BENEATH)
    edits = told.get("edits") if isinstance(told, Mapping) else None
    if not isinstance(edits, list):
        return None
    return tuple(str(one.get("digest", "")) if isinstance(one, Mapping) else "" for one in edits)


def _provenance(edit: EarlierEdit, properties: Mapping[str, Any]) -> Provenance:
    software, models = properties.get("processing:software"), properties.get(f"{PREFIX}models")
    return Provenance(
        edit.request,
        edit.request.seed,
        edit.fingerprint,
        versions=dict(software) if isinstance(software, Mapping) else {},
        models=dict(models) if isinstance(models, Mapping) else {},
    )


def _gdal_type(name: str) -> str:
    """GDAL's name of a type, from rasterio's."""
    return str(typename_fwd[dtype_rev[name]])


def _write(path: Path, text: str) -> bool:
    """Write the raster beneath an edit; False where it lies there already."""
    if owned.is_regular_file(path) and layered.content_of(path) == text:
        return False
    if path.exists() or owned.is_link(path):
        raise OutputError(f"{path} exists already and shows something else; choose another output")
    owned.write_text(path, text)
    return True


def _say_layout(root: ET.Element, scene: Scene) -> None:
    """Interleaving and bits as a GeoTIFF of the same pixels says them: both are read by the edit alike."""
    said = ET.Element("Metadata", domain="IMAGE_STRUCTURE")
    ET.SubElement(said, "MDI", key="INTERLEAVE").text = "PIXEL"
    root.insert(0, said)
    if scene.bits is None:
        return
    for band in root.findall("VRTRasterBand"):
        said = ET.Element("Metadata", domain="IMAGE_STRUCTURE")
        ET.SubElement(said, "MDI", key="NBITS").text = str(scene.bits)
        band.insert(0, said)


def _read_back(scene: Scene, layers: Sequence[EditLayer], target: Path) -> None:
    """Hold what GDAL shows of ``target`` against the edits: each place once, however many edits lie on it."""
    edits = LaidEdits(tuple(layers), scene.edited_bands)
    places: dict[tuple[int, int], Window] = {}
    for layer in layers:
        for piece in layer.window.tiles(_PIECE):
            cell = (piece.row // _PIECE, piece.col // _PIECE)
            places[cell] = places[cell].union(piece) if cell in places else piece
    with open_scene(target) as shown:
        for place in places.values():
            if not edits.changed(place).any():
                continue
            expected = edits.lay_over(place, scene.read(place))
            if shown.read(place).tobytes() != expected.tobytes():
                here = [one for one in layers if one.window.overlaps(place) and one.changed(place).any()]
                raise VerifyError(
                    f"{target.name} does not show the pixels of {here[-1].name}; nothing was made"
                )


def _open(path: Path, of: str) -> DatasetReader:
    try:
        return open_raster(path, "GTiff", sharing=False)
    except RasterioError as error:
        raise SceneError(f"{path.name}, which belongs to {of}, cannot be read: {error}") from None

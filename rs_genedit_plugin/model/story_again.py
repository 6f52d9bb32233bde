"""A story made again from its STAC Collection: what the file says of it, and the request that has it made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, json_files, portable, protocol, remote, sequence_request, storyboard
from .documents import DocumentError, read_document
from .requests import outline_of

translate = QCoreApplication.translate

#: Of the engine's own fields in STAC files.
_PREFIX = "rsgenedit:"


@dataclass(frozen=True)
class Retold:
    """An earlier story: its Collection, its plan, and the raster that it was made from, where that is here."""

    collection: Path
    board: storyboard.Storyboard
    source: Path | None
    roi: str

    def request(self, output: Path) -> dict[str, Any]:
        """The request that makes it again, into the folder ``output``."""
        return sequence_request.SequenceRequest(
            str(self.source or ""), str(output), from_collection=str(self.collection), overwrite=True
        ).to_json()

    def outline(self, layer: QgsRasterLayer | None) -> str:
        """Where it happens, as WKT in the CRS of its raster's layer; empty where that is not open."""
        return outline_of(protocol.EditRequest("", "", protocol.RemoveTask(), self.roi), layer)


def read_collection(path: Path, opened: Path | None = None) -> Retold:
    """The story that the Collection in ``path`` describes; it may be a stranger's.

    ``opened`` is the raster that the person works on: it is taken where it has the name of one that is gone.

    Raises
    ------
    UsageError
        It is none, or its storyboard does not hold together.
    """
    try:
        data = read_document(path)
    except DocumentError as error:
        text = translate("Requests", "{name} cannot be read: {why}.")
        raise errors.UsageError(text.format(name=path.name, why=error)) from None
    asked = data.get(f"{_PREFIX}request")
    if data.get("type") != "Collection" or not isinstance(asked, dict):
        text = translate("Requests", "{name} is not the Collection of a story: choose its collection.json.")
        raise errors.UsageError(text.format(name=path.name))
    try:
        board = storyboard.storyboard_of(json_files.parse(str(asked.get("storyboard"))))
    except ValueError as error:  # both errors are also this
        text = translate("Requests", "{name} holds no storyboard that can be read: {why}")
        raise errors.UsageError(text.format(name=path.name, why=error)) from None
    source = _here(str(asked.get("source") or ""), path.parent, opened)
    return Retold(path, board, source, str(asked.get("roi") or ""))


def _here(name: str, folder: Path, opened: Path | None) -> Path | None:
    """The file on this computer that a Collection in ``folder`` names; nothing elsewhere is looked up."""
    if not name or remote.other_computer(name) is not None:
        return None
    found = Path(portable.found_from(name, folder))
    if found.is_file():
        return found
    return opened if opened is not None and opened.name == portable.bare(name) else None

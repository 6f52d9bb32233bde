"""Cards of the gallery: each task, and each kept set of words, with a picture of what it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QImage

from ..contract import folders, owned
from ..resources import resource
from .draft import COPY, EXEMPLAR, REMOVE, TEXT
from .material_pictures import material_picture
from .pictures import read_small
from .wording import WordPreset

translate = QCoreApplication.translate

#: Bytes and pixels of a picture, with room to spare: files of presets come from strangers too.
_LARGEST, _WIDEST = 4_000_000, 2048
_FORMATS = {".jpg": b"jpeg", ".jpeg": b"jpeg", ".png": b"png"}


@dataclass(frozen=True)
class Card:
    """What a click chooses: the task ``kind``, for :data:`TEXT` with the words of the preset ``name``.

    For :data:`EXEMPLAR` it may be a ``material`` of the library, whose picture is its raster.
    """

    kind: str
    name: str
    title: str
    about: str
    searched: str
    picture: Path | None = None
    prompt: str = ""
    material: str = ""

    def matches(self, words: str) -> bool:
        """Whether every word of ``words`` begins or is within what the card is about."""
        text = self.searched.casefold()
        return all(word in text for word in words.casefold().split())


def cards(presets: list[WordPreset], can_text: bool, library: Sequence[Any] = ()) -> list[Card]:
    """The tasks first, then the words where the engine edits by them, then the materials."""
    made = [
        _task(EXEMPLAR, translate("Gallery", "Exemplar"), translate("Gallery", "Texture of another place")),
        _task(COPY, translate("Gallery", "Copy"), translate("Gallery", "An object at other places")),
        _task(REMOVE, translate("Gallery", "Remove"), translate("Gallery", "As if it had never been there")),
    ]
    if can_text:
        made += [
            Card(
                TEXT, p.name, p.title, p.about or p.wording.prompt, p.searched, picture_of(p), p.wording.prompt
            )
            for p in presets
        ]
    return [*made, *(_material(one) for one in library)]


def picture_of(preset: WordPreset) -> Path | None:
    """Where the picture of a preset is; a person's own goes before one that comes along."""
    for folder in (folders.presets_folder(), resource("presets")):
        if preset.picture and (folder / f"{preset.name}.json").is_file():
            path = folder / preset.picture
            return path if path.suffix.lower() in _FORMATS and owned.is_regular_file(path) else None
    return None


def read_picture(path: Path) -> QImage:
    """The picture in ``path``; a null one where it is no small JPEG or PNG file, nor a material's raster."""
    form = _FORMATS.get(path.suffix.lower())
    if form is None and path.suffix.lower() == ".tif":
        return material_picture(path)
    return read_small(path, form, _LARGEST, _WIDEST) if form is not None else QImage()


def _material(one: Any) -> Card:
    """A material of the library."""
    said = translate("Gallery", "Material")
    about = ", ".join(part for part in (said, *one.words, one.source, one.licence) if part)
    raster = folders.materials_folder() / one.file
    return Card(EXEMPLAR, "", one.name, about, f"{one.name} {about}", raster, material=one.name)


def _task(kind: str, title: str, about: str) -> Card:
    return Card(kind, "", title, about, f"{title} {about} {kind}", resource("tasks", f"{kind}.jpg"))

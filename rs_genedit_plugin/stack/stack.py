"""The stack of edits over one raster: their order, which are shown, what each builds on; kept in their folder.

``<raster>_edits/stack.json`` names the edits by their Items, lowest first. It lies with them, so that every
project finds them. Nothing in it is trusted further than its own folder.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..contract import errors, layered, owned, remote
from ..model.documents import DocumentError, dump, is_file_name, read_object, write_atomic
from ..model.scene import raster_of_file
from .items import EditItem, read_item

FILE = "stack.json"
VERSION = 1
#: Whether an edit is as it would be made now on what lies beneath it.
RIGHT, UNKNOWN, AGAIN = "right", "unknown", "again"
_MOST_EDITS, _MOST_STEPS = 500, 50


@dataclass(frozen=True)
class Edit:
    """An edit in a stack; ``number`` stays its own, whatever is moved or removed."""

    item: EditItem
    number: int
    visible: bool = True

    @property
    def name(self) -> str:
        """The file name of its Item: what it is called in the stack's file."""
        return self.item.path.name


@dataclass(frozen=True)
class _State:
    edits: tuple[Edit, ...] = ()
    next_number: int = 1


class Stack(QObject):
    """The edits of the raster ``source``, whose files lie in ``folder``.

    ``changed`` comes after every change. ``undo`` takes back one change after the other.
    """

    changed = pyqtSignal()

    def __init__(self, source: Path, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source, self.folder = source, folder
        self._state = _State()
        self._before: list[_State] = []
        self._written = ""
        #: What the engine said of an edit on what is beneath it: (its digest, those beneath) -> why, or empty.
        self._looked: dict[tuple[str, tuple[str, ...]], str] = {}
        self.read()

    # --------------------------------------------------------------------------------------------------- view

    @property
    def edits(self) -> tuple[Edit, ...]:
        """All edits, the lowest first."""
        return self._state.edits

    @property
    def shown(self) -> tuple[Edit, ...]:
        """Those that are shown, the lowest first: what the next edit goes on from."""
        return tuple(edit for edit in self.edits if edit.visible)

    @property
    def can_undo(self) -> bool:
        return bool(self._before or self.edits)

    def get(self, name: str) -> Edit | None:
        return next((edit for edit in self.edits if edit.name == name), None)

    def below(self, name: str = "") -> tuple[Edit, ...]:
        """The shown edits beneath the edit ``name``; all shown ones where there is none of that name."""
        names = [edit.name for edit in self.edits]
        end = names.index(name) if name in names else len(names)
        return tuple(edit for edit in self.edits[:end] if edit.visible)

    def state(self, edit: Edit) -> str:
        """Whether a shown edit is as it would be made now, as far as is known."""
        below = tuple(one.item.digest for one in self.below(edit.name))
        if edit.item.beneath == below or (edit.item.beneath is None and not below):
            return RIGHT
        why = self._looked.get((edit.item.digest, below))
        return UNKNOWN if why is None else AGAIN if why else RIGHT

    def why(self, edit: Edit) -> str:
        """Why an edit has to be made again, in the engine's words; empty where it does not."""
        return self._looked.get((edit.item.digest, tuple(one.item.digest for one in self.below(edit.name))), "")

    def note(self, shown: Sequence[Edit], found: Sequence[dict[str, Any]]) -> None:
        """Keep what the engine found of the edits ``shown``."""
        digests = tuple(edit.item.digest for edit in shown)
        for place, one in enumerate(found[: len(shown)]):
            self._looked[digests[place], digests[:place]] = (
                str(one.get("why") or "again") if one.get("state") == AGAIN else ""
            )
        self.changed.emit()

    def stale(self) -> tuple[Edit, ...]:
        """Shown edits that have to be made again."""
        return tuple(edit for edit in self.shown if self.state(edit) == AGAIN)

    def is_known(self) -> bool:
        """Whether it is known of every shown edit what it is."""
        return all(self.state(edit) != UNKNOWN for edit in self.shown)

    # ------------------------------------------------------------------------------------------------ changes

    def add(self, item: EditItem, in_place_of: str = "") -> Edit:
        """Put an edit on top, or in the place of another, whose number it takes."""
        old = self.get(in_place_of)
        number = old.number if old is not None else self._state.next_number
        edit = Edit(item, number)
        if old is not None:
            edits = tuple(edit if one is old else one for one in self.edits)
        else:
            edits = (*self.edits, edit)
        self._set(edits, max(self._state.next_number, number + 1))
        return edit

    def remove(self, name: str) -> None:
        """Take an edit out; its files stay."""
        self._set(tuple(edit for edit in self.edits if edit.name != name))

    def forget(self, name: str) -> None:
        """Take an edit out of the list and of all that ``undo`` could bring back: its files are gone."""
        self._before = [
            replace(one, edits=tuple(edit for edit in one.edits if edit.name != name)) for one in self._before
        ]
        self._state = replace(self._state, edits=tuple(edit for edit in self.edits if edit.name != name))
        self._write()

    def move(self, name: str, steps: int) -> None:
        """Move an edit up (or down, when negative)."""
        edits = list(self.edits)
        at = next((place for place, edit in enumerate(edits) if edit.name == name), None)
        if at is None:
            return
        to = min(max(at + steps, 0), len(edits) - 1)
        if to != at:
            edits.insert(to, edits.pop(at))
            self._set(tuple(edits))

    def set_visible(self, name: str, visible: bool) -> None:
        self._set(tuple(replace(edit, visible=visible) if edit.name == name else edit for edit in self.edits))

    def go_on_from(self, name: str) -> None:
        """Hide every edit above ``name`` (all, when it is empty): the next one goes on from there."""
        names = [edit.name for edit in self.edits]
        end = names.index(name) + 1 if name in names else 0
        self._set(
            tuple(replace(edit, visible=edit.visible and place < end) for place, edit in enumerate(self.edits))
        )

    def undo(self) -> None:
        """Take back the last change; of a stack that was just opened the edit on top."""
        if self._before:
            self._state = self._before.pop()
        elif self.edits:
            self._state = replace(self._state, edits=self.edits[:-1])
        else:
            return
        self._write()

    def _set(self, edits: tuple[Edit, ...], next_number: int | None = None) -> None:
        made = _State(edits, next_number or self._state.next_number)
        if made == self._state:
            return
        self._before = [*self._before, self._state][-_MOST_STEPS:]
        self._state = made
        self._write()

    # --------------------------------------------------------------------------------------------------- file

    def follow(self) -> None:
        """Take the list anew where somebody else has written it: another QGIS, or a hand."""
        if layered.content_of(self.folder / FILE) != self._written:
            self.read()
            self._before = []

    def read(self) -> None:
        """Take the edits that the folder's file names; what is gone or no Item is left out."""
        path = self.folder / FILE
        data = read_object(path) if owned.is_regular_file(path) else {}
        self._written = layered.content_of(path) if data else ""
        listed = data.get("edits") if data.get("rs_genedit_stack") == VERSION else None
        edits: list[Edit] = []
        for number, one in enumerate(listed[:_MOST_EDITS] if isinstance(listed, list) else (), 1):
            edit = _edit(self.folder, one, number)
            if edit is not None and edit.name not in {other.name for other in edits}:
                edits.append(edit)
        follows = data.get("next")
        least = max((edit.number for edit in edits), default=0) + 1
        self._state = _State(tuple(edits), max(follows, least) if isinstance(follows, int) else least)

    def _write(self) -> None:
        data = {
            "rs_genedit_stack": VERSION,
            "source": layered.seen_from(str(self.source), self.folder)[0],
            "next": self._state.next_number,
            "edits": [
                {"item": edit.name, "number": edit.number, "visible": edit.visible} for edit in self.edits
            ],
        }
        try:
            owned.require_file(self.folder / FILE)
            self._written = dump(data, 1) + "\n"
            write_atomic(self.folder / FILE, self._written)
        except OSError:  # also an OutputError; the stack of this session stands
            pass
        self.changed.emit()


def home_of(source: Path, chosen: Path | None = None) -> Path:
    """The folder of a raster's edits: ``<raster>_edits`` beside it, or in the folder that the person chose.

    Where a folder of that name is another raster's, the next free number is put behind it.
    """
    base = chosen or source.parent
    for number in range(1, 1000):
        folder = base / f"{source.stem}_edits{'' if number == 1 else f'_{number}'}"
        if not (folder / FILE).exists() or _same(named_source(folder), source):
            return folder
    return base / f"{source.stem}_edits"


def named_source(folder: Path) -> Path | None:
    """The raster of the edits in ``folder``, as their file names it; None where it names none that may be read.

    The file may come from a stranger: it may name a raster beside its folder, or one that the project shows.
    """
    data = read_object(folder / FILE) if owned.is_regular_file(folder / FILE) else {}
    name = data.get("source")
    if not is_file_name(name) or not name or remote.other_computer(name) is not None:
        return None
    found = Path(os.path.normpath(folder / name))
    if found.parent != folder.parent and raster_of_file(found) is None:
        return None
    return found if found.is_file() else None


def _same(one: Path | None, other: Path) -> bool:
    return one is not None and os.path.normcase(one) == os.path.normcase(os.path.normpath(other))


def _edit(folder: Path, data: Any, number: int) -> Edit | None:
    name = data.get("item") if isinstance(data, dict) else None
    if not isinstance(name, str) or {"/", "\\", "\0"} & set(name) or not name.endswith(".json"):
        return None
    told = data.get("number")
    try:
        item = read_item(folder / name)
    except (DocumentError, errors.GenEditError, OSError):
        return None
    own = told if isinstance(told, int) and 0 < told < 1_000_000 else number
    return Edit(item, own, data.get("visible") is not False)

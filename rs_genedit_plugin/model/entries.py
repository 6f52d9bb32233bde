"""One result in the history: its JSON file beside the output, read and rewritten without losing what it holds.

Projects and folders come from strangers, so a file that a project names may hold anything. It is a history
file only if it lies in a history's folder, is an ordinary file and has the parts of one; nothing else is ever
written over. What this version does not know in a file (fields of a later version, say) stays in it.
"""

from __future__ import annotations

import json
import math
import os
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QImage

from ..contract import errors, owned, protocol
from . import places
from .documents import DocumentError, dump, is_file_name, read_document, write_atomic
from .pictures import read_small
from .roles import EDIT, main_output, read_outputs, task_kind

translate = QCoreApplication.translate

FOLDER = "rs_genedit_history"
UNDECIDED, KEPT, DISCARDED = "", "kept", "discarded"
#: Bytes of one history file; the longest outlines take a few million.
LARGEST = 16_000_000
#: Bytes and pixels of a thumbnail, with room to spare.
_LARGEST_PICTURE, _WIDEST_PICTURE = 4_000_000, 1024
#: The last second of the year 9999: what a calendar can show.
_LATEST = 253_402_300_799.0


@dataclass
class Entry:
    """One finished job that wrote files: its request, its files, what the person thought of it."""

    id: str
    title: str
    request: dict[str, Any]
    outputs: dict[str, list[str]]
    report: dict[str, Any] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    created: float = field(default_factory=time.time)
    seconds: float = 0.0
    verdict: str = UNDECIDED
    file: str = ""
    op: str = EDIT
    #: Items of the edits that lay beneath it; empty for an edit of a raster alone.
    on: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return task_kind(self.op, self.request)

    @property
    def is_edit(self) -> bool:
        """Whether its request can be taken up and done again here."""
        return self.op == EDIT

    @property
    def source(self) -> str:
        """The raster that was worked on; empty for a job without one."""
        return str(self.request.get("source") or "")

    @property
    def seed(self) -> int:
        seed = self.request.get("seed", 0)
        return seed if isinstance(seed, int) else 0

    @property
    def output(self) -> str:
        return main_output(self.outputs)

    @property
    def folder(self) -> Path:
        """Where its files were written: the history's folder lies in it."""
        return Path(self.file).parent.parent

    @property
    def fingerprint(self) -> str:
        """Of the pixels that it was made from; empty where it was not kept."""
        found = self.report.get("fingerprint")
        return found if isinstance(found, str) else ""

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """Other computers that its files lie on and that the person has not agreed to."""
        written = [path for paths in self.outputs.values() for path in paths]
        return places.unknown([*written, *([self.source] if self.source else [])], self.file)

    @property
    def exists(self) -> bool:
        """Whether the raster to show is there; an export has none."""
        return bool(self.output) and not self.is_gone

    @property
    def is_gone(self) -> bool:
        """Whether what it wrote, the raster to show first of all, is there no more."""
        path = self.output or next((path for paths in self.outputs.values() for path in paths), "")
        return not path or bool(places.unknown([path], self.file)) or not Path(path).exists()

    @property
    def thumbnail(self) -> Path:
        return Path(self.file).with_suffix(".png")

    def matches(self, words: str) -> bool:
        """Whether every word of ``words`` occurs in the title, names, task, prompt or seed."""
        text = " ".join([self.title, self.output, json.dumps(self.request, ensure_ascii=False)]).casefold()
        return all(word in text for word in words.casefold().split())

    def edit_request(self) -> protocol.EditRequest:
        """The request; raises :class:`GenEditError` when it is of another version, or of another job."""
        return protocol.EditRequest.from_json(self.request)


def read_entry(path: Path) -> Entry:
    """The entry in ``path``; raises :class:`DocumentError` with a clause that says why it is none."""
    return _entry(_read(path), path)


def write_entry(entry: Entry) -> None:
    """Write the file of a new entry; one that is there already is replaced only if it is of the same entry."""
    data = asdict(entry)
    folder = Path(entry.file).parent.parent
    data["outputs"] = {role: [_relative(path, folder) for path in ps] for role, ps in entry.outputs.items()}
    del data["file"]
    if os.path.lexists(entry.file):
        _current(entry)
    _write(entry, data)


def write_verdict(entry: Entry, verdict: str) -> None:
    """Change the verdict in the entry's file and nothing else in it."""
    data = _current(entry)
    data["verdict"] = verdict
    _write(entry, data)
    entry.verdict = verdict


def save_picture(picture: QImage, path: Path) -> bool:
    """Save a thumbnail over nothing but an ordinary file in a history's own folder."""
    try:
        _require_history(path.parent)
        owned.require_replaceable(path)
    except errors.OutputError:
        return False
    return not picture.isNull() and picture.save(str(path))


def read_picture(path: Path) -> QImage:
    """The thumbnail in ``path``; a null picture where it is no small PNG file of a history."""
    return read_small(path, b"png", _LARGEST_PICTURE, _WIDEST_PICTURE)


def _read(path: Path) -> dict[str, Any]:
    if owned.is_link(path):
        raise DocumentError(translate("History", "it is a link"))
    return read_document(path, LARGEST)


def _entry(data: dict[str, Any], path: Path) -> Entry:
    request, outputs, name = data.get("request"), read_outputs(data.get("outputs")), data.get("id")
    op = data.get("op", EDIT)
    if (
        not (isinstance(name, str) and name and outputs is not None and isinstance(op, str))
        or not (isinstance(request, dict) and (_is_edit(request) if op == EDIT else _has_source(request)))
        or not all(is_file_name(place) for ps in outputs.values() for place in ps)
    ):
        raise DocumentError(translate("History", "it is not a history file"))
    folder = path.parent.parent
    title, verdict, warnings = data.get("title"), data.get("verdict"), data.get("warnings")
    report = data.get("report")
    return Entry(
        id=name,
        title=title if isinstance(title, str) and title.strip() else path.stem,
        request=request,
        outputs={role: [places.in_full(place, folder) for place in ps] for role, ps in outputs.items()},
        report=report if isinstance(report, dict) else {},
        warnings=_texts(warnings),
        created=_seconds(data.get("created")),
        seconds=_seconds(data.get("seconds")),
        verdict=verdict if isinstance(verdict, str) else UNDECIDED,
        file=str(path),
        op=op,
        on=[name for name in _texts(data.get("on")) if Path(name).parent == folder],
    )


def _texts(data: Any) -> list[str]:
    return [text for text in data if isinstance(text, str)] if isinstance(data, list) else []


def _is_edit(request: dict[str, Any]) -> bool:
    task = request.get("task")
    kind = task.get("kind") if isinstance(task, dict) else None
    return isinstance(kind, str) and all(is_file_name(request.get(part)) for part in ("source", "output"))


def _has_source(request: dict[str, Any]) -> bool:
    """Whether the raster that another job's request names, if any, can be one."""
    return request.get("source") is None or is_file_name(request["source"])


def _seconds(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        return 0.0
    return min(max(float(value), 0.0), _LATEST)


def _current(entry: Entry) -> dict[str, Any]:
    """What the entry's file holds now; raises :class:`OutputError` where it is not a file of this entry."""
    path = Path(entry.file)
    _require_history(path.parent)
    try:
        data = _read(path)
        same = _entry(data, path).id == entry.id
    except DocumentError as error:
        raise _unwritable(path, str(error)) from error
    if not same:
        raise _unwritable(path, translate("History", "it is of another result"))
    return data


def _write(entry: Entry, data: dict[str, Any]) -> None:
    path = Path(entry.file)
    try:
        _require_history(path.parent)
        write_atomic(path, dump(data, 1))
    except errors.GenEditError:
        raise
    except (OSError, ValueError) as error:
        raise _unwritable(path, str(getattr(error, "strerror", None) or error)) from error


def _unwritable(path: Path, why: str) -> errors.OutputError:
    return errors.OutputError(
        translate("History", "The history file {file} is left as it is: {why}.").format(file=path, why=why)
    )


def _require_history(folder: Path) -> None:
    """Raise :class:`OutputError` where ``folder`` is no history's, or a link that came with an archive."""
    owned.require_folder(folder, errors.OutputError)
    if folder.name != FOLDER:
        raise errors.OutputError(
            translate("History", "{folder} is not the folder of a history: nothing is written there.").format(
                folder=folder
            )
        )


def _relative(path: str, folder: Path) -> str:
    """Relative to the outputs' folder where the file lies in it, so that the folder can be moved."""
    try:
        return str(Path(path).resolve().relative_to(folder.resolve()))
    except ValueError:
        return path

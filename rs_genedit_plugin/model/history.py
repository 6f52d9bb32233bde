"""What was made: one JSON file and one thumbnail per result beside the outputs, an index in the project."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ..contract import errors, owned, protocol
from .jobs import Job
from .settings import ProjectSettings, read_object, write_atomic

FOLDER = "rs_genedit_history"
UNDECIDED, KEPT, DISCARDED = "", "kept", "discarded"
THUMBNAIL_PX = 192


@dataclass
class Entry:
    """One finished edit: its request, its files, what the person thought of it."""

    id: str
    title: str
    request: dict[str, Any]
    outputs: dict[str, str]
    report: dict[str, Any] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    created: float = field(default_factory=time.time)
    seconds: float = 0.0
    verdict: str = UNDECIDED
    file: str = ""

    @property
    def kind(self) -> str:
        return str(self.request.get("task", {}).get("kind", ""))

    @property
    def seed(self) -> int:
        return int(self.request.get("seed", 0))

    @property
    def output(self) -> str:
        return self.outputs.get("output") or self.outputs.get("patch", "")

    @property
    def exists(self) -> bool:
        return bool(self.output) and Path(self.output).exists()

    @property
    def thumbnail(self) -> Path:
        return Path(self.file).with_suffix(".png")

    def matches(self, words: str) -> bool:
        """Whether every word of ``words`` occurs in the title, names, task, prompt or seed."""
        text = " ".join([self.title, self.output, json.dumps(self.request, ensure_ascii=False)]).casefold()
        return all(word in text for word in words.casefold().split())

    def edit_request(self) -> protocol.EditRequest:
        """The request; raises :class:`GenEditError` when it is of another version."""
        return protocol.EditRequest.from_json(self.request)


class History(QObject):
    """Results of the open project, newest first."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._project = ProjectSettings()

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self):
        return iter(list(self._entries))

    def get(self, entry_id: str) -> Entry | None:
        return next((e for e in self._entries if e.id == entry_id), None)

    def search(self, words: str = "", verdict: str | None = None) -> list[Entry]:
        """Entries that hold all ``words``; ``verdict`` narrows to kept, discarded or undecided ones."""
        return [e for e in self._entries if e.matches(words) and (verdict is None or e.verdict == verdict)]

    def record(self, job: Job, thumbnail: QImage | None = None) -> Entry:
        """Keep a finished job: its file beside the output, its place in the project's index."""
        output = Path(job.outputs.get("output") or job.outputs.get("patch") or job.request["output"])
        entry = Entry(
            id=job.id,
            title=job.title,
            request={**job.request, "resume": False},
            outputs=job.outputs,
            report=job.report,
            warnings=job.warnings,
            seconds=job.seconds,
            file=str(output.parent / FOLDER / f"{output.stem}_{job.id}.json"),
        )
        self._write(entry)
        if thumbnail is not None:
            _save_picture(thumbnail, entry.thumbnail)
        self._entries.insert(0, entry)
        self._save_index()
        self.changed.emit()
        return entry

    def illustrate(self, entry_id: str, thumbnail: QImage) -> None:
        """Give an entry its picture; nothing where it is gone, with its project perhaps."""
        entry = self.get(entry_id)
        if entry is not None and _save_picture(thumbnail, entry.thumbnail):
            self.changed.emit()

    def set_verdict(self, entry_id: str, verdict: str) -> None:
        """Keep or discard; discarding marks the entry and deletes no file."""
        entry = self.get(entry_id)
        if entry is not None and entry.verdict != verdict:
            entry.verdict = verdict
            self._write(entry)
            self.changed.emit()

    def remove(self, entry_id: str) -> None:
        """Take an entry off the project's list; its files stay."""
        self._entries = [e for e in self._entries if e.id != entry_id]
        self._save_index()
        self.changed.emit()

    def forget(self) -> None:
        """Show nothing: the project closes."""
        self._entries = []
        self.changed.emit()

    def load_project(self) -> None:
        """Read the entries of the project now open."""
        project = QgsProject.instance()
        files = self._project.json("history").get("files", [])
        paths = [Path(project.readPath(f)) for f in files if isinstance(f, str)]
        self._entries = [e for e in (read_entry(path) for path in paths) if e is not None]
        self.changed.emit()

    def load_folder(self, folder: Path) -> int:
        """Add the entries beside the outputs in ``folder``; give the number of new ones."""
        known = {e.id for e in self._entries}
        found = [read_entry(path) for path in sorted((folder / FOLDER).glob("*.json"))]
        new = [e for e in found if e is not None and e.id not in known]
        self._entries = sorted([*self._entries, *new], key=lambda e: e.created, reverse=True)
        if new:
            self._save_index()
            self.changed.emit()
        return len(new)

    def _write(self, entry: Entry) -> None:
        data = asdict(entry)
        folder = Path(entry.file).parent.parent
        data["outputs"] = {role: _relative(path, folder) for role, path in entry.outputs.items()}
        del data["file"]
        try:
            _require_history(Path(entry.file).parent)
            write_atomic(Path(entry.file), json.dumps(data, indent=1, ensure_ascii=False))
        except errors.GenEditError:
            raise
        except OSError as error:
            raise errors.OutputError(
                f"the history beside {folder} cannot be written: {error.strerror}"
            ) from error

    def _save_index(self) -> None:
        project = QgsProject.instance()
        self._project.set_json("history", {"files": [project.writePath(e.file) for e in self._entries]})


def read_entry(path: Path) -> Entry | None:
    """The entry in ``path``; None when it is absent or no entry."""
    data: Mapping[str, Any] = read_object(path)
    if not isinstance(data.get("request"), dict) or not isinstance(data.get("outputs"), dict):
        return None
    known = {f.name for f in fields(Entry)} - {"file"}
    folder = path.parent.parent
    entry = Entry(**{key: value for key, value in data.items() if key in known}, file=str(path))
    entry.outputs = {role: str((folder / place).resolve()) for role, place in entry.outputs.items()}
    return entry


def _require_history(folder: Path) -> None:
    """Raise :class:`OutputError` where ``folder`` is no history's, or a link that came with an archive."""
    owned.require_folder(folder, errors.OutputError)
    if folder.name != FOLDER:
        raise errors.OutputError(f"{folder} is not a history's folder: nothing is written there")


def _save_picture(picture: QImage, path: Path) -> bool:
    """Save a thumbnail over nothing but an ordinary file in a history's own folder."""
    try:
        _require_history(path.parent)
        owned.require_replaceable(path)
    except errors.OutputError:
        return False
    return not picture.isNull() and picture.save(str(path))


def _relative(path: str, folder: Path) -> str:
    """Relative to the outputs' folder where the file lies in it, so that the folder can be moved."""
    try:
        return str(Path(path).resolve().relative_to(folder.resolve()))
    except ValueError:
        return path

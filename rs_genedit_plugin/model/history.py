"""What was made: one JSON file and one thumbnail per result beside the outputs, an index in the project."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ..contract import remote
from . import places
from .consent import Consent
from .documents import AbsentError, DocumentError, is_file_name
from .entries import (
    DISCARDED,
    FOLDER,
    KEPT,
    UNDECIDED,
    Entry,
    read_entry,
    save_picture,
    write_entry,
    write_verdict,
)
from .jobs import Job
from .roles import main_output
from .settings import ProjectSettings

__all__ = ["DISCARDED", "FOLDER", "KEPT", "THUMBNAIL_PX", "UNDECIDED", "Entry", "History"]

THUMBNAIL_PX = 192
#: More results than a project has; the rest of a longer list is left where it is.
MOST_ENTRIES = 5_000


class History(QObject):
    """Results of the open project, newest first."""

    changed = pyqtSignal()
    left_out = pyqtSignal(str)  # one sentence: files that cannot be read

    def __init__(self, consent: Consent | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._consent = consent
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

    def record(self, job: Job, thumbnail: QImage | None = None) -> Entry | None:
        """Keep a finished job: its file beside the output, its place in the project's index.

        None for a job that wrote no file: there is nothing to keep beside it, nor to find again.
        """
        written = [path for paths in job.outputs.values() for path in paths]
        if not written:
            return None
        output = Path(main_output(job.outputs) or written[0])
        entry = Entry(
            id=job.id,
            title=job.title,
            request={**job.request, **({"resume": False} if job.takes_resume else {})},
            outputs=job.outputs,
            report=job.report,
            warnings=job.warnings,
            seconds=job.seconds,
            file=str(output.parent / FOLDER / f"{output.stem}_{job.id}.json"),
            op=job.op,
            on=job.on,
        )
        write_entry(entry)
        if thumbnail is not None:
            save_picture(thumbnail, entry.thumbnail)
        self._entries.insert(0, entry)
        self._save_index()
        self.changed.emit()
        return entry

    def illustrate(self, entry_id: str, thumbnail: QImage) -> None:
        """Give an entry its picture; nothing where it is gone, with its project perhaps."""
        entry = self.get(entry_id)
        if entry is not None and save_picture(thumbnail, entry.thumbnail):
            self.changed.emit()

    def set_verdict(self, entry_id: str, verdict: str) -> None:
        """Keep or discard; discarding marks the entry and deletes no file.

        Raises :class:`OutputError` where the entry's file cannot be written, or is not one of this entry.
        """
        entry = self.get(entry_id)
        if entry is not None and entry.verdict != verdict:
            write_verdict(entry, verdict)
            self.changed.emit()

    def remove(self, entry_id: str) -> None:
        """Take an entry off the project's list; its files stay."""
        gone = [e.file for e in self._entries if e.id == entry_id]
        self._entries = [e for e in self._entries if e.id != entry_id]
        self._save_index(gone)
        self.changed.emit()

    def forget(self) -> None:
        """Show nothing: the project closes."""
        self._entries = []
        self.changed.emit()

    def load_project(self) -> None:
        """Read the entries of the project now open; what cannot be read is told in one sentence.

        Files on other computers are read only once the person agreed.
        """
        names = list(dict.fromkeys(name for name in map(_named, self._listed()) if name))
        elsewhere = places.unknown(names)
        near = [Path(name) for name in names if not places.unknown([name])]
        self._entries = self._read(near[:MOST_ENTRIES])
        self.changed.emit()
        if len(near) > MOST_ENTRIES:
            text = self.tr("Only the first {count} results of this project are listed.")
            self.left_out.emit(text.format(count=MOST_ENTRIES))
        if elsewhere and self._consent is not None:
            self._consent.before_opening(elsewhere, self.load_project)

    def adopt(self, entry: Entry) -> None:
        """Keep a result that no job of this plugin made; raises :class:`OutputError` where that cannot be."""
        write_entry(entry)
        self._entries = sorted([*self._entries, entry], key=lambda e: e.created, reverse=True)
        self._save_index()
        self.changed.emit()

    def load_folder(self, folder: Path) -> int:
        """Add the entries beside the outputs in ``folder``; give the number of new ones."""
        known = {e.id for e in self._entries}
        found = self._read(sorted((folder / FOLDER).glob("*.json")))
        new = [e for e in found if e.id not in known]
        self._entries = sorted([*self._entries, *new], key=lambda e: e.created, reverse=True)
        if new:
            self._save_index()
            self.changed.emit()
        return len(new)

    def _read(self, paths: Iterable[Path]) -> list[Entry]:
        """The entries in ``paths``, each result once; files that are gone are left out in silence."""
        entries: dict[str, Entry] = {}
        problems: list[str] = []
        for path in paths:
            try:
                entry = read_entry(path)
            except AbsentError:
                continue
            except DocumentError as error:
                problems.append(f"{path.name}: {error}")
            else:
                entries.setdefault(entry.id, entry)
        if problems:
            text = self.tr("History files that cannot be read and are left as they are: {count} ({first}).")
            self.left_out.emit(text.format(count=len(problems), first=problems[0]))
        return list(entries.values())

    def _listed(self) -> list[Any]:
        """What the project's index holds, whatever it is."""
        files = self._project.json("history").get("files")
        return files if isinstance(files, list) else []

    def _save_index(self, gone: list[str] | None = None) -> None:
        """Write the index: entries first; what it held besides (files that could not be read) stays in it."""
        project, gone = QgsProject.instance(), gone or []
        names = [project.writePath(e.file) for e in self._entries]
        known = {*names, *gone, *map(project.writePath, gone), *(e.file for e in self._entries)}
        rest = [item for item in self._listed() if not {str(item), _named(item)} & known]
        kept = self._project.json("history")
        if "files" in kept and not isinstance(kept["files"], list):
            kept["unread"] = kept["files"]
        kept["files"] = [*names, *rest]
        self._project.set_json("history", kept)


def _named(item: Any) -> str:
    """The file that an item of the index names; empty for what names none."""
    if not item or not is_file_name(item):
        return ""
    # QGIS looks for relative paths on the disk: a name of another computer does not get that far.
    return item if remote.other_computer(item) else places.in_full(QgsProject.instance().readPath(item))

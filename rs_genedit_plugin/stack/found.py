"""Earlier edits of a raster that the open project does not know: found by their Items, listed on wish."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ..contract import errors
from ..model.documents import DocumentError
from ..model.entries import DISCARDED, FOLDER, Entry
from ..model.history import History
from ..model.titles import kind_title
from .items import EditItem, edits_in, read_item

#: Bytes of a raster whose checksum is looked at in the main thread before it is deleted.
_LARGEST = 300_000_000


def unlisted(folder: Path, history: History) -> list[EditItem]:
    """Edits whose Items lie in ``folder`` and that ``history`` does not list, the oldest first."""
    outputs = [Path(entry.output) for entry in history if entry.output]
    known = {path.stem for path in outputs if path.parent == folder}
    return [item for item in edits_in(folder) if item.path.stem not in known]


def list_edits(folder: Path, history: History) -> list[str]:
    """Take every edit of ``folder`` into ``history``; a sentence for each that cannot be.

    Those that the plugin made have a file of the history beside them already; the others, of the command line
    or of a batch, get one.
    """
    history.load_folder(folder)
    problems = []
    for item in unlisted(folder, history):
        try:
            history.adopt(_entry(item))
        except errors.OutputError as error:
            problems.append(str(error))
    return problems


def discarded(history: History, in_use: Collection[Path]) -> dict[str, EditItem]:
    """Discarded results whose files can be told to be theirs, and that no stack shows: entry id to its Item."""
    found = {}
    for entry in history:
        if entry.verdict != DISCARDED or entry.elsewhere or not entry.output:
            continue
        path = Path(entry.output).with_suffix(".json")
        try:
            item = read_item(path)
        except (DocumentError, OSError):
            continue
        if path not in in_use and sum(Path(part.path).stat().st_size for part in item.parts) <= _LARGEST:
            found[entry.id] = item
    return found


def _entry(item: EditItem) -> Entry:
    name = item.digest[:12]
    return Entry(
        id=name,
        title=f"{kind_title(item.kind)} · {item.path.stem}",
        request=item.request,
        outputs={**item.outputs, "item": [str(item.path)]},
        created=item.path.stat().st_mtime,
        file=str(item.path.parent / FOLDER / f"{item.path.stem}_{name}.json"),
    )

"""Installation record: what an installation made in its folder, and the proof that it was this person's.

The folder's manifest carries a random mark. A note of that name in the person's own settings folder proves that
an installer of this person made the folder: a manifest from an archive or from somebody else's disk has no such
note. Beside the manifest lies the list of all files that the installation made. Only those are ever deleted;
whatever else lies in the folder stays and is named.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path
from typing import Optional

from ..contract import folders as shared
from ..contract import owned

NAME = "rs-genedit-engine.files"
#: What venv and pip make at the top of a virtual environment; nothing else there is an installation's.
TOP = frozenset(
    {
        *("bin", "Scripts", "lib", "Lib", "lib64", "include", "Include", "share", "etc", "man"),
        *("pyvenv.cfg", ".gitignore", "temporary"),
    }
)
_MARK = re.compile(r"[0-9a-f]{32}")


# ------------------------------------------------------------------------------------------------ the proof


def claim(folder: Path) -> str:
    """A new mark, noted in the person's settings folder; empty where that cannot be written."""
    mark = os.urandom(16).hex()
    try:
        owned.make_folder(_notes())
        with open(_notes() / mark, "x", encoding="utf-8") as file:
            file.write(f"{folder}\n")
    except OSError:
        return ""
    return mark


def is_claimed(mark: object) -> bool:
    """Whether a mark is one that an installer of this person made."""
    return isinstance(mark, str) and bool(_MARK.fullmatch(mark)) and owned.is_plain_file(_notes() / mark)


def forget(mark: str) -> None:
    """Delete the note of a mark."""
    if is_claimed(mark):
        owned.delete_file(_notes() / mark)


def _notes() -> Path:
    return shared.config_folder() / "engines"


# ------------------------------------------------------------------------------------------------- the list


def survey(folder: Path) -> tuple[str, ...]:
    """Every file and link that lies where venv and pip put theirs, relative to ``folder``."""
    return tuple(sorted(_files_below(folder, TOP)))


def write(folder: Path, mark: str, names: Iterable[str]) -> None:
    """Put the list beside the manifest."""
    path = folder / NAME
    owned.require_replaceable(path)
    temporary = owned.temporary_name(path)
    try:
        with open(temporary, "x", encoding="utf-8", errors="surrogateescape") as file:
            json.dump({"mark": mark, "files": sorted(set(names))}, file, indent=0)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def read(folder: Path, mark: str) -> Optional[frozenset[str]]:  # noqa: UP045 - QGIS has Python 3.9
    """The list of the installation with this mark; None where there is none."""
    path = folder / NAME
    try:
        if not owned.is_regular_file(path):
            return None
        data = json.loads(path.read_text(encoding="utf-8", errors="surrogateescape"))
        names = data["files"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    if data["mark"] != mark or not isinstance(names, list) or not all(isinstance(n, str) for n in names):
        return None
    return frozenset(names)


def add(folder: Path, mark: str, *paths: Path) -> None:
    """Put files that were made later on the list."""
    known = read(folder, mark)
    if known is not None:
        write(folder, mark, {*known, *(path.relative_to(folder).as_posix() for path in paths)})


# ------------------------------------------------------------------------------------------------- deletion


def erase(folder: Path, known: Set[str] | None, last: Iterable[str]) -> list[str]:
    """Delete what an installation made in ``folder``, then the folder; names of what stays, relative to it.

    Parameters
    ----------
    known
        The list of its files; None where it was broken off, in a folder that it had made itself: then
        everything under the names of :data:`TOP` is its.
    last
        Names to delete at the very end, so that half a deletion can be recognised and finished.

    Raises
    ------
    OSError
        A file is in use, or may not be deleted.
    """
    if not owned.is_plain_folder(folder):
        return []
    stays: list[str] = []
    closing = set(last)
    for path in sorted(folder.iterdir()):
        if path.name in TOP:
            _erase(path, path.name, known, stays)
        elif path.name not in closing:
            stays.append(path.name)
    for name in closing:
        owned.delete_file(folder / name)
    if not stays:
        folder.rmdir()
    return stays


def move(names: Iterable[str], source: Path, target: Path) -> list[str]:
    """Move what stayed in ``source`` to the same place in ``target`` where that is free; what still stays."""
    stays = []
    for name in names:
        old, new = source / name, target / name
        try:
            inside = all(owned.is_plain_folder(parent) for parent in _between(new, target))
            if not inside or os.path.lexists(new):
                raise FileExistsError(new)
            old.rename(new)
        except OSError:
            stays.append(name)
    for folder, _, _ in os.walk(source, topdown=False):
        with contextlib.suppress(OSError):  # what is not empty stays
            Path(folder).rmdir()
    return stays


def sentence(paths: Sequence[Path]) -> str:
    """What is said of files that no installation made; empty where there are none."""
    if not paths:
        return ""
    more = f" and {len(paths) - 3} more" if len(paths) > 3 else ""
    named = ", ".join(map(str, paths[:3]))
    return f"Not made by the installation, so left where it is: {named}{more}"


def _between(path: Path, folder: Path) -> Iterator[Path]:
    """The folders from ``folder`` down to the one that ``path`` lies in."""
    parent = path.parent
    while parent != folder:
        yield parent
        parent = parent.parent
    yield folder


def _erase(path: Path, name: str, known: Set[str] | None, stays: list[str]) -> None:
    if owned.is_plain_folder(path):
        before = len(stays)
        for entry in sorted(path.iterdir()):
            _erase(entry, f"{name}/{entry.name}", known, stays)
        if len(stays) == before:
            _gone(path, os.rmdir)
    elif known is None or name in known or _is_compiled(path):
        _gone(path, os.unlink)
    else:
        stays.append(name)


def _is_compiled(path: Path) -> bool:
    """Whether Python or numba put the file there by itself when the engine ran."""
    return path.parent.name == "__pycache__" and owned.is_plain_file(path)


def _gone(path: Path, delete) -> None:
    try:
        delete(path)
    except FileNotFoundError:
        return
    except PermissionError:
        if owned.is_link(path):
            path.rmdir()  # a junction of Windows is deleted like a folder, and what it points to stays
            return
        path.chmod(stat.S_IRWXU)  # Windows does not delete what is read-only
        delete(path)


def _files_below(folder: Path, names: Iterable[str]) -> Iterator[str]:
    for top in names:
        path = folder / top
        if owned.is_plain_folder(path):
            for inside, subfolders, files in os.walk(path):
                linked = [name for name in subfolders if owned.is_link(Path(inside, name))]
                subfolders[:] = [name for name in subfolders if name not in linked]
                for name in (*files, *linked):
                    yield Path(inside, name).relative_to(folder).as_posix()
        elif os.path.lexists(path):
            yield top

"""File ownership: what the engine may open, replace and delete, because it made it itself.

Folders come from strangers, as archives and on shared drives, and may hold links. So a name alone proves
nothing: a file is the engine's if it is an ordinary file (no link, no pipe, no second name elsewhere) of a
known name in a folder that carries the engine's owner note. Nothing else is opened for writing or deleted. New
files get names that nobody can guess, and are made only if nothing is there.

Standard library only and readable by Python 3.9, for QGIS uses this too.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path

from rs_genedit.errors import GenEditError, OutputError

#: What Windows calls links and mount points of any kind (junctions are not symbolic links to Python).
_REPARSE_POINT = getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0x400)


def is_link(path: str | Path) -> bool:
    """Whether ``path`` itself is a symbolic link, a junction or another reparse point."""
    try:
        found = os.lstat(path)
    except (OSError, ValueError):
        return False
    return stat.S_ISLNK(found.st_mode) or bool(getattr(found, "st_file_attributes", 0) & _REPARSE_POINT)


def is_regular_file(path: str | Path) -> bool:
    """Whether ``path`` itself is an ordinary file, which may have other names too."""
    try:
        return stat.S_ISREG(os.lstat(path).st_mode) and not is_link(path)
    except (OSError, ValueError):
        return False


def is_plain_file(path: str | Path) -> bool:
    """Whether ``path`` itself is an ordinary file with this name only."""
    return is_regular_file(path) and os.lstat(path).st_nlink <= 1


def is_plain_folder(path: str | Path) -> bool:
    """Whether ``path`` itself is a folder and no link to one."""
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode) and not is_link(path)
    except (OSError, ValueError):
        return False


def require_file(path: Path, error: type[GenEditError] = OutputError) -> None:
    """Raise ``error`` where something lies at ``path`` that is not an ordinary file of this name alone."""
    if os.path.lexists(path) and not is_plain_file(path):
        raise error(f"{path} is {_kind(path)}, not a file of this program: move it away")


def require_replaceable(path: Path, error: type[GenEditError] = OutputError) -> None:
    """Raise ``error`` where something lies at ``path`` that a result cannot replace: no ordinary file."""
    if os.path.lexists(path) and not is_regular_file(path):
        raise error(f"{path} is {_kind(path)}: give the name of an ordinary file")


def require_folder(path: Path, error: type[GenEditError] = OutputError) -> None:
    """Raise ``error`` where something lies at ``path`` that is not a real folder."""
    if os.path.lexists(path) and not is_plain_folder(path):
        raise error(f"{path} is {_kind(path)}, not a folder of this program: move it away")


def make_folder(path: Path) -> Path:
    """Make a folder of the engine's own, or find it there; its parents may be what they like.

    Raises
    ------
    OSError
        It cannot be made. :class:`OutputError`, which is one, where a link or a file lies there.
    """
    require_folder(path)
    path.mkdir(parents=True, exist_ok=True)
    require_folder(path)
    return path


def temporary_name(path: Path) -> Path:
    """A name beside ``path``, with its suffix, that nobody can have put a file under beforehand."""
    return path.with_name(f".{path.name}.{os.urandom(16).hex()}.partial{path.suffix}")


#: What :func:`temporary_name` makes, as a pattern behind the file's own name.
TEMPORARY = r"\.[0-9a-f]{32}\.partial"


def write_text(
    path: Path,
    text: str,
    error: type[GenEditError] = OutputError,
    *,
    encoding: str = "utf-8",
    mode: int | None = None,
) -> None:
    """Write a small file whole, so that a reader, or a crash, never meets half of it; not through a link."""
    require_replaceable(path, error)
    partial = temporary_name(path)
    try:
        with open(partial, "x", encoding=encoding) as file:
            file.write(text)
        if mode is not None:
            partial.chmod(mode)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def delete_file(path: Path) -> bool:
    """Delete ``path`` if it is an ordinary file; say whether it is gone."""
    if not os.path.lexists(path):
        return True
    if not is_plain_file(path):
        return False
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    return True


def foreign_names(folder: Path, known: re.Pattern[str]) -> list[str]:
    """Names in ``folder`` that are not the engine's: unknown, or known but no ordinary files."""
    return sorted(
        path.name for path in folder.iterdir() if not (known.fullmatch(path.name) and is_plain_file(path))
    )


def empty_folder(folder: Path, known: re.Pattern[str], keep: Iterable[str] = ()) -> list[str]:
    """Delete ordinary files of known names in a real folder; return the names of what stays besides ``keep``.

    Folders inside are never entered.
    """
    if not is_plain_folder(folder):
        return [folder.name] if os.path.lexists(folder) else []
    kept, stays = set(keep), []
    for path in sorted(folder.iterdir()):
        if path.name in kept:
            continue
        if not (known.fullmatch(path.name) and delete_file(path)):
            stays.append(path.name)
    return stays


def remove_folder(folder: Path, known: re.Pattern[str]) -> list[str]:
    """:func:`empty_folder`, and the folder itself where nothing stays in it."""
    stays = empty_folder(folder, known)
    if not stays:
        with contextlib.suppress(OSError):  # not there, or somebody put something in meanwhile
            folder.rmdir()
    return stays


def _kind(path: Path) -> str:
    """What lies at ``path``, in words."""
    if is_link(path):
        return "a link"
    mode = os.lstat(path).st_mode
    if stat.S_ISDIR(mode):
        return "a folder"
    if stat.S_ISREG(mode):
        return "a file with a second name elsewhere (a hard link)" if os.lstat(path).st_nlink > 1 else "a file"
    return "no ordinary file"

"""The folders an installation works in: names that will not do, moving and deleting that can be repeated."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Set
from contextlib import contextmanager, suppress
from pathlib import Path

from ..contract import owned
from . import inventory, manifest
from .errors import FolderError, InUseError

#: Longest path of a file below an environment, measured over the pinned packages (inside torch's licences).
LONGEST_BELOW = 205
#: Longest path that Windows takes where long paths are not switched on.
WINDOWS_LIMIT = 259


def check_name(folder: Path) -> None:
    """Raise :class:`FolderError` for a place where Python or its packages could not work."""
    if os.pathsep in str(folder):
        raise FolderError(
            f"the path {folder} holds {os.pathsep!r}, which Python cannot search: choose another folder"
        )
    if folder.parent == folder:
        raise FolderError("the engine needs a folder of its own: choose one, not a whole disk")
    if sys.platform == "win32" and len(str(folder)) + LONGEST_BELOW > WINDOWS_LIMIT and not _long_paths():
        most = WINDOWS_LIMIT - LONGEST_BELOW
        raise FolderError(
            f"the path {folder} is too long for Windows, whose limit leaves {most} characters here: choose a "
            "shorter one, as C:\\rs-genedit, or switch on long paths in Windows"
        )


def create(folder: Path) -> None:
    """Make ``folder`` with its parents."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderError(
            f"cannot make the folder {folder} ({error.strerror}): choose a folder that you may write to"
        ) from None


def is_empty(folder: Path) -> bool:
    """Whether nothing is there, or an empty folder."""
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is None
    except FileNotFoundError:
        return True
    except OSError:
        return False


def rename(old: Path, new: Path) -> None:
    """Move ``old`` to ``new``; on Windows that fails while a program from it runs."""
    try:
        old.rename(new)
    except OSError as error:
        raise InUseError(
            f"{old} cannot be moved ({error.strerror}): stop running jobs and other programs that use it, then "
            "try again"
        ) from None


def erase(folder: Path, known: Set[str] | None) -> list[str]:
    """Delete what an installation made in ``folder``; see :func:`.inventory.erase`."""
    try:
        return inventory.erase(folder, known, (inventory.NAME, manifest.NAME))
    except OSError as error:
        raise InUseError(
            f"{error.filename or folder} cannot be deleted ({error.strerror}): stop running jobs and other "
            "programs that use it, then try again"
        ) from None


def write_text(path: Path, text: str, mode: int = 0o644) -> None:
    """Write a small file whole; nothing is written through a link."""
    owned.write_text(path, text, FolderError, encoding="ascii", mode=mode)


@contextmanager
def temporary(folder: Path) -> Iterator[Path]:
    """A new folder for pip's temporary files, on the environment's disk: ``/tmp`` may be small, or memory."""
    create(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def site_packages(environment: Path) -> Path:
    """Where the packages of a virtual environment lie."""
    if sys.platform == "win32":
        return environment / "Lib" / "site-packages"
    found = sorted((environment / "lib").glob("python3.*/site-packages"))
    if not found:
        raise FolderError(f"{environment} is not a virtual environment: install the engine again")
    return found[-1]


def python_version(environment: Path) -> tuple[int, int]:
    """Major and minor version of a virtual environment, from its own note."""
    try:
        text = (environment / "pyvenv.cfg").read_text(encoding="utf-8")
        fields = dict(line.split(" = ", 1) for line in text.splitlines() if " = " in line)
        major, minor = fields["version"].split(".")[:2]
        return int(major), int(minor)
    except (OSError, KeyError, ValueError):
        raise FolderError(f"{environment} is not a virtual environment: install the engine again") from None


def size(folder: Path) -> int:
    """Bytes of all files below ``folder``, links not followed."""
    total = 0
    for path, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):  # deleted meanwhile
                total += Path(path, name).lstat().st_size
    return total


def _long_paths() -> bool:
    import winreg  # on Windows only

    key = r"SYSTEM\CurrentControlSet\Control\FileSystem"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as handle:  # type: ignore[attr-defined]
            return bool(winreg.QueryValueEx(handle, "LongPathsEnabled")[0])  # type: ignore[attr-defined]
    except OSError:
        return False

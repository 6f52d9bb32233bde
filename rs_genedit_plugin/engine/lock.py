"""One installation at a time per folder, across processes; the system frees the lock of a killed one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..contract import owned
from .errors import FolderError, InUseError

#: What a lock file of the installer holds: a file of another content is somebody else's.
_CONTENT = b"rs-genedit: one installation at a time\n"


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock file ``path`` within the block; raise :class:`InUseError` when somebody else does.

    A file of that name that the installer did not make is neither opened for writing nor deleted:
    :class:`FolderError`.
    """
    while True:
        handle, made = _open(path)
        if not _take(handle):
            os.close(handle)
            raise InUseError(f"another installation is working on {path.parent}: wait for it to end, or end it")
        if _still_there(path, handle):
            break
        os.close(handle)  # its last holder deleted it between our open and our lock
    if made:
        os.write(handle, _CONTENT)
    ours = made or path.stat().st_size == len(_CONTENT)
    try:
        yield
    finally:
        if ours and sys.platform != "win32":
            with suppress(OSError):
                path.unlink()
        os.close(handle)
        if ours and sys.platform == "win32":
            with suppress(OSError):  # open elsewhere: then that one deletes it
                path.unlink()


def _open(path: Path) -> tuple[int, bool]:
    """A handle of the lock file, and whether it was made now."""
    flags = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            return os.open(path, flags | os.O_CREAT | os.O_EXCL, 0o644), True
        if not owned.is_plain_file(path) or not _may_be_ours(path):
            raise FolderError(f"{path} is not a lock of this installer: move it away or choose another folder")
        return os.open(path, flags), False
    except FileNotFoundError:
        return _open(path)  # its holder deleted it meanwhile
    except OSError as error:
        if isinstance(error, FolderError):
            raise
        raise FolderError(
            f"cannot write in {path.parent} ({error.strerror}): choose a folder that you may write to"
        ) from None


def _may_be_ours(path: Path) -> bool:
    try:
        return path.read_bytes()[: len(_CONTENT) + 1] in (b"", _CONTENT)
    except PermissionError:
        return sys.platform == "win32"  # a locked byte cannot be read there: the lock says who holds it


def _take(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _still_there(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except OSError:
        return False

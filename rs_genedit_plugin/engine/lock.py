"""One installation at a time per folder, across processes; the system frees the lock of a killed one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .errors import FolderError, InUseError


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock file ``path`` within the block; raise :class:`InUseError` when somebody else does."""
    while True:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise FolderError(
                f"cannot write in {path.parent} ({error.strerror}): choose a folder that you may write to"
            ) from None
        if not _take(handle):
            os.close(handle)
            raise InUseError(f"another installation is working on {path.parent}: wait for it to end, or end it")
        if _still_there(path, handle):
            break
        os.close(handle)  # its last holder deleted it between our open and our lock
    try:
        yield
    finally:
        if sys.platform != "win32":
            with suppress(OSError):
                path.unlink()
        os.close(handle)
        if sys.platform == "win32":
            with suppress(OSError):  # open elsewhere: then that one deletes it
                path.unlink()


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

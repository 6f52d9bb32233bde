"""A lock on a folder that the operating system lets go of when its holder dies, however it dies.

A pid file would have to be judged stale after a kill, and a pid may be some other process's by then; a kernel
lock has neither trouble.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from rs_genedit.errors import OutputError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class FolderLock:
    """An exclusive lock, held from :meth:`acquire` to :meth:`release` or the end of the process."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor: int | None = descriptor

    @classmethod
    def acquire(cls, path: Path, who: str) -> FolderLock:
        """Lock ``path``, making it where needed; raise :class:`OutputError` beginning with ``who`` if held."""
        while True:
            try:
                descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            except OSError as error:
                raise OutputError(f"cannot write in {path.parent.parent}: {error.strerror}") from None
            try:
                _lock(descriptor)
            except OSError:
                os.close(descriptor)
                raise OutputError(f"{who}; wait for it, cancel it, or choose another output") from None
            if _is_at(descriptor, path):
                return cls(path, descriptor)
            os.close(descriptor)  # its last holder deleted the file between our open and our lock

    def release(self, delete: bool = False) -> None:
        """Let go; with ``delete`` the file goes too. Releasing twice does nothing."""
        if self._descriptor is None:
            return
        if delete and sys.platform != "win32":
            self._path.unlink(missing_ok=True)  # while held: nobody can lock a file that is about to vanish
        os.close(self._descriptor)
        self._descriptor = None
        if delete and sys.platform == "win32":
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except OSError:
        return False

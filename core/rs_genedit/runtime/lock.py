"""A lock on a folder that the operating system lets go of when its holder dies, however it dies.

A pid file would have to be judged stale after a kill, and a pid may be some other process's by then; a kernel
lock has neither trouble. The lock's file is empty; whatever else lies under its name is never opened.
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

from filelock import FileLock, Timeout

from rs_genedit import owned
from rs_genedit.errors import OutputError


class FolderLock:
    """An exclusive lock, held from :meth:`acquire` to :meth:`release` or the end of the process."""

    def __init__(self, path: Path, lock: FileLock) -> None:
        self._path = path
        self._lock: FileLock | None = lock

    @classmethod
    def acquire(cls, path: Path, who: str, where: Path | None = None) -> FolderLock:
        """Lock ``path``, making it where needed; raise :class:`OutputError` beginning with ``who`` if held.

        ``where`` is the folder that a person knows it by; the one above that of the lock where not said.
        """
        owned.require_file(path)
        with contextlib.suppress(FileNotFoundError):
            if path.stat().st_size:
                raise OutputError(f"{path} is not a lock of this program: move it away")
        lock = FileLock(path, timeout=0, mode=0o600, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            raise OutputError(f"{who}; wait for it, cancel it, or choose another output") from None
        except OSError as error:
            raise OutputError(f"cannot write in {where or path.parent.parent}: {error.strerror}") from None
        return cls(path, lock)

    def release(self, delete: bool = False) -> None:
        """Let go; with ``delete`` the file goes too. Releasing twice does nothing."""
        if self._lock is None:
            return
        if delete and sys.platform != "win32":
            owned.delete_file(self._path)  # while held: nobody can lock a file that is about to vanish
        self._lock.release()
        self._lock = None
        if delete and sys.platform == "win32":
            with contextlib.suppress(OSError):
                owned.delete_file(self._path)

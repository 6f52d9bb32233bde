"""The hidden folder of a staging: locked, provably the engine's, and emptied of the engine's own files only."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

from rs_genedit import owned
from rs_genedit.errors import OutputError
from rs_genedit.folders import STAGING_FILES, staging_folder
from rs_genedit.raster.checkpoints import OWNER
from rs_genedit.runtime.durable import read_json, write_synced
from rs_genedit.runtime.lock import FolderLock

_LOCK = "lock"


class StagingFolder:
    """The folder ``.NAME.staging`` of one output, held by an operating system lock.

    Attributes
    ----------
    path : Path
    foreign : list of str
        Names of what lies in it and is not the engine's: never opened, never deleted.
    """

    def __init__(self, path: Path, lock: FolderLock, foreign: list[str]) -> None:
        self.path, self.foreign, self._lock = path, foreign, lock

    @classmethod
    def open(cls, output: Path) -> StagingFolder:
        """Make the folder of ``output``, or take over the one that is there.

        Raises
        ------
        OutputError
            It cannot be made, another job holds it, it is a link, one of its files is, or it holds files and no
            owner note: then it is somebody else's.
        """
        path = staging_folder(output)
        owned.require_folder(path)
        try:
            path.mkdir(exist_ok=True)
            foreign = owned.foreign_names(path, STAGING_FILES)
        except OSError as error:
            raise OutputError(
                f"cannot write in {path.parent}: {error.strerror}; choose another place"
            ) from None
        for name in foreign:
            if STAGING_FILES.fullmatch(name):
                owned.require_file(path / name)
        if foreign and not _is_note(read_json(path / OWNER)):
            raise OutputError(
                f"the folder {path} holds files that are not this program's ({_some(foreign)}): move it "
                "away or choose another output"
            )
        lock = FolderLock.acquire(path / _LOCK, f"another job is already making {output.name}")
        return cls(path, lock, foreign)

    def warning(self) -> str | None:
        """A sentence about files of others in the folder, None where there are none."""
        if not self.foreign:
            return None
        return (
            f"{self.path} holds files that are not this program's ({_some(self.foreign)}): they were left there"
        )

    def owner(self) -> dict[str, Any] | None:
        """The owner note, None where there is none that can be understood."""
        found = read_json(self.path / OWNER)
        return found if _is_note(found) else None

    def begin(self, owner: dict[str, Any]) -> bool:
        """Delete what an earlier job left and write the owner note; say whether anything had been left."""
        left = {path.name for path in self.path.iterdir()} - {_LOCK, *self.foreign}
        owned.empty_folder(self.path, STAGING_FILES, keep=[_LOCK])
        write_synced(self.path / OWNER, lambda file: file.write(json.dumps(owner).encode()))
        return bool(left)

    def release(self) -> None:
        """Let go of the folder; its content stays."""
        self._lock.release()

    def discard(self) -> None:
        """Delete the engine's files, let go, and delete the folder unless somebody else's file lies in it."""
        # Beside somebody else's file the note stays: it tells the next job that the folder is the engine's.
        others = owned.foreign_names(self.path, STAGING_FILES)
        owned.empty_folder(self.path, STAGING_FILES, keep=[_LOCK, OWNER] if others else [_LOCK])
        self._lock.release(delete=True)
        with contextlib.suppress(OSError):  # another job may have come in between
            self.path.rmdir()


def _is_note(data: Any) -> bool:
    return isinstance(data, dict) and {"layout", "key"} <= data.keys()


def _some(names: list[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")

"""Checkpoints of a job: states between scales, each a file of plain arrays in the job's staging folder.

They appear whole or not at all, so that several workers can read and write them side by side without a lock.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from rs_genedit import owned
from rs_genedit.errors import OutputError, ResumeError
from rs_genedit.folders import staging_folder
from rs_genedit.runtime.durable import read_json, reason, write_synced
from rs_genedit.runtime.scratch import write_arrays

LAYOUT = 1
#: The note in a staging folder that says what is made there.
OWNER = "owner.json"


class FolderCheckpoints:
    """Checkpoints in ``folder``; ``warnings`` say what was damaged."""

    def __init__(self, folder: Path, warnings: list[str]) -> None:
        self.folder, self.warnings = folder, warnings

    def checkpoint(self, name: str) -> Path | None:
        """The file of the checkpoint ``name``, None if there is none."""
        path = self._checkpoint_path(name)
        return path if path.exists() else None

    def save_checkpoint(self, name: str, arrays: dict[str, np.ndarray]) -> None:
        """Keep the state of a finished scale; replaces an earlier one of this name whole or not at all."""
        if any(array.dtype.hasobject for array in arrays.values()):
            raise ValueError("a checkpoint holds plain arrays only")
        path = self._checkpoint_path(name)
        try:
            write_synced(path, lambda file: write_arrays(file, arrays))
        except OSError as error:
            raise OutputError(
                f"cannot write in {self.folder.parent}: {reason(error)}; free some room, then resume"
            ) from None

    def load_checkpoint(self, name: str) -> dict[str, np.ndarray] | None:
        """The arrays of a checkpoint, None if there is none or it is damaged (then its scale is made again)."""
        path = self.checkpoint(name)
        if path is None:
            return None
        try:
            with np.load(path, allow_pickle=False) as archive:
                return {key: archive[key] for key in archive.files}
        except (OSError, ValueError, zipfile.BadZipFile, EOFError):
            self.warnings.append(f"the checkpoint {name} was damaged; its scale was made again")
            return None

    def drop_checkpoint(self, name: str) -> None:
        """Delete a checkpoint that is no longer needed."""
        owned.delete_file(self._checkpoint_path(name))

    def _checkpoint_path(self, name: str) -> Path:
        if not re.fullmatch(r"[\w-]+", name):
            raise ValueError(f"a checkpoint's name has letters, digits, - and _ only, not {name!r}")
        return self.folder / f"scale-{name}.npz"


def owner_note(scene: Any, key: str) -> dict[str, Any]:
    """What a staging folder is of: the key of the content, size, type and bands of the scene."""
    return {
        "layout": LAYOUT,
        "key": key,
        "height": scene.height,
        "width": scene.width,
        "dtype": np.dtype(scene.dtype).name,
        "bands": list(scene.edited_bands),
    }


def shared_checkpoints(folder_of_output: Path, name: str, scene: Any, key: str) -> FolderCheckpoints:
    """The checkpoints of the output ``name``, for one of several workers; another one began the job.

    Raises
    ------
    ResumeError
        Nobody did, or for another request or another version of the scene.
    """
    folder = staging_folder(folder_of_output / name)
    owned.require_folder(folder)
    if read_json(folder / OWNER) != owner_note(scene, key):
        raise ResumeError(
            f"what lies in {folder.name} is of another request or another version of the scene: run the same "
            "again"
        )
    return FolderCheckpoints(folder, [])

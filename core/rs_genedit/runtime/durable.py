"""Small file operations that hold after a crash, and the words for those that fail."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from rs_genedit import owned


def read_json(path: Path) -> Any:
    """The JSON in a file, None if there is no such file or it is damaged."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None


def write_synced(
    path: Path,
    write: Callable[[IO[bytes]], object],
    require: Callable[[Path], None] = owned.require_file,
) -> None:
    """Write a file under a temporary name, sync it, and give it its name in one step.

    Raises
    ------
    OSError
        It cannot be written; :class:`~rs_genedit.errors.OutputError`, which is one, where ``path`` is a link.
    """
    require(path)
    temporary = owned.temporary_name(path)
    try:
        with open(temporary, "xb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def sync(path: Path) -> None:
    """Have the operating system put a closed file on the disk."""
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def reason(error: BaseException) -> str:
    """Why an operation failed, in the operating system's words where it has some."""
    return getattr(error, "strerror", None) or str(error) or type(error).__name__

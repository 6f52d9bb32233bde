"""JSON files that others wrote: read only where they are ordinary files of a sensible size, however nested.

Standard library only and readable by Python 3.9, for QGIS reads presets with this too.
"""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

#: Bytes; a request with a very long outline has a few million.
LIMIT = 64_000_000


def read_foreign_json(path: str | Path, limit: int = LIMIT) -> Any:
    """What a JSON file of at most ``limit`` bytes holds.

    Raises
    ------
    OSError
        It cannot be read, or is no ordinary file: a pipe would block for ever and a device never end.
    ValueError
        It is not JSON, too large, or nested too deeply.
    """
    path = Path(path)
    try:
        found = path.stat()
    except ValueError:  # a name that no file can have
        raise FileNotFoundError(2, "no such file") from None
    if not stat.S_ISREG(found.st_mode):
        raise OSError(22, "not an ordinary file")
    if found.st_size > limit:
        raise ValueError("the file is too large")
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise ValueError("it is not UTF-8 text") from None
    except RecursionError:
        raise ValueError("it is nested too deeply") from None

"""JSON files that others wrote: read only where they are ordinary files of a sensible size, however nested.

Standard library only and readable by Python 3.9, for QGIS reads foreign files with this too.
"""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

#: Bytes; a request with a very long outline has a few million.
LIMIT = 64_000_000
#: Levels of objects and lists; a request has seven.
DEEPEST = 64
#: More digits than a number of any use has; older releases of Python take minutes for a million.
_MOST_DIGITS = 300


class NotOrdinaryError(OSError):
    """It is no ordinary file: a pipe would block for ever, and a device never end."""


class ForeignJsonError(ValueError):
    """The file is ordinary and cannot be taken for JSON; which child says why."""


class TooLargeError(ForeignJsonError):
    """It has more bytes than it may."""


class NotTextError(ForeignJsonError):
    """It is not text in UTF-8."""


class NotJsonError(ForeignJsonError):
    """It is text, and not JSON."""


class TooDeepError(ForeignJsonError):
    """Objects and lists are nested more than :data:`DEEPEST` times."""


def read_foreign_json(path: str | Path, limit: int = LIMIT) -> Any:
    """What a JSON file of at most ``limit`` bytes holds.

    Raises
    ------
    OSError
        It cannot be read; :class:`NotOrdinaryError` where it is no ordinary file.
    ForeignJsonError
        It is too large, not text, not JSON, or nested too deeply.
    """
    content = _content(Path(path), limit)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotTextError("it is not UTF-8 text") from None
    return parse(text)


def parse(text: str) -> Any:
    """What ``text`` says in JSON; raises :class:`NotJsonError` or :class:`TooDeepError`."""
    try:
        data = json.loads(text, parse_int=_integer)
    except RecursionError:
        raise TooDeepError("it is nested too deeply") from None
    except ValueError as error:
        raise NotJsonError(str(error)) from None
    if _is_deeper(data, DEEPEST):
        raise TooDeepError("it is nested too deeply")
    return data


def is_number(value: Any) -> bool:
    """Whether a value of a JSON file is a number that a float can hold."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e300


def _content(path: Path, limit: int) -> bytes:
    try:
        _require_ordinary(path.stat())
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except ValueError:  # a name that no file can have
        raise FileNotFoundError(2, "no such file") from None
    with open(handle, "rb") as file:
        found = os.fstat(handle)
        _require_ordinary(found)  # it may have been replaced in between
        if found.st_size > limit:
            raise TooLargeError("the file is too large")
        return file.read(limit + 1)


def _require_ordinary(found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise NotOrdinaryError(22, "not an ordinary file")


def _is_deeper(data: Any, levels: int) -> bool:
    layer = [data]
    for _ in range(levels):
        layer = [
            item
            for part in layer
            if isinstance(part, (dict, list))
            for item in (part.values() if isinstance(part, dict) else part)
        ]
        if not layer:
            return False
    return any(isinstance(part, (dict, list)) for part in layer)


def _integer(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise ValueError("a number has too many digits")
    return int(digits)

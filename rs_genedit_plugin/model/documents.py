"""JSON files that may come from a stranger: only ordinary files of a sensible size are read."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, owned

translate = QCoreApplication.translate

#: Bytes; a request with a very long outline has a few million.
LARGEST = 64_000_000
#: Levels of objects and lists; a request has seven.
DEEPEST = 64
#: More digits than a number of any use has; older releases of Python take minutes for a million.
_MOST_DIGITS = 300


class DocumentError(errors.UsageError):
    """The file is no JSON object that can be read; the message is a clause that says why."""


class AbsentError(DocumentError):
    """No file of this name is there."""


def read_document(path: Path, largest: int = LARGEST) -> dict[str, Any]:
    """The JSON object in ``path``; raises :class:`DocumentError` with a clause such as “it is a pipe”.

    A pipe or a device is never read: the one blocks for ever and the other does not end.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise DocumentError(translate("Documents", "it is not an ordinary file"))
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as file:
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode):  # it was replaced in between
                raise DocumentError(translate("Documents", "it is not an ordinary file"))
            if found.st_size > largest:
                raise DocumentError(
                    translate("Documents", "it is larger than {size} MB").format(size=largest // 1_000_000)
                )
            content = file.read(largest + 1)
    except FileNotFoundError:
        raise AbsentError(translate("Documents", "it does not exist")) from None
    except ValueError as error:  # a name that no file can have
        if isinstance(error, DocumentError):
            raise
        raise AbsentError(translate("Documents", "it does not exist")) from None
    except OSError as error:
        raise DocumentError(str(error.strerror or error)) from None
    try:
        return parse_object(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise DocumentError(translate("Documents", "it is not text in UTF-8")) from None


def parse_object(text: str) -> dict[str, Any]:
    """The JSON object in ``text``; raises :class:`DocumentError`."""
    try:
        data = json.loads(text, parse_int=_integer)
    except RecursionError:
        data = None
        deep = True
    except ValueError:
        raise DocumentError(translate("Documents", "it is not JSON")) from None
    else:
        deep = is_deeper(data, DEEPEST)
    if deep:
        raise DocumentError(translate("Documents", "it is nested too deeply"))
    if not isinstance(data, dict):
        raise DocumentError(translate("Documents", "it is not a JSON object"))
    return data


def read_object(path: Path) -> dict[str, Any]:
    """The JSON object in ``path``; empty when the file is absent, unreadable or damaged."""
    try:
        return read_document(path)
    except DocumentError:
        return {}


def dump(data: Any, indent: int | None = None) -> str:
    """``data`` as JSON that UTF-8 can hold: half a character (a lone surrogate) is written as its code."""
    text = json.dumps(data, indent=indent, ensure_ascii=False)
    lone = any("\ud800" <= character <= "\udfff" for character in text)
    return json.dumps(data, indent=indent) if lone else text


def write_atomic(path: Path, text: str) -> None:
    """Write a small text file so that a reader, or a crash, never meets half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    owned.require_replaceable(path)
    partial = owned.temporary_name(path)
    try:
        with open(partial, "x", encoding="utf-8") as file:
            file.write(text)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def is_file_name(text: object) -> bool:
    """Whether ``text`` can name a file at all: a string without a null or half a character."""
    if not isinstance(text, str) or "\0" in text:
        return False
    try:
        os.fsencode(text)
    except UnicodeError:
        return False
    return True


def is_deeper(data: Any, levels: int) -> bool:
    """Whether objects and lists in ``data`` are nested more than ``levels`` deep."""
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
        raise ValueError("a number of too many digits")
    return int(digits)

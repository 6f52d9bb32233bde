"""JSON files that may come from a stranger: only ordinary files of a sensible size are read."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, json_files, owned

translate = QCoreApplication.translate


class DocumentError(errors.UsageError):
    """The file is no JSON object that can be read; the message is a clause that says why."""


class AbsentError(DocumentError):
    """No file of this name is there."""


def read_document(path: Path, largest: int = json_files.LIMIT) -> dict[str, Any]:
    """The JSON object in ``path``; raises :class:`DocumentError` with a clause such as “it is a pipe”.

    A pipe or a device is never read: the one blocks for ever and the other does not end.
    """
    try:
        return _require_object(json_files.read_foreign_json(path, largest))
    except FileNotFoundError:
        raise AbsentError(translate("Documents", "it does not exist")) from None
    except json_files.NotOrdinaryError:
        raise DocumentError(translate("Documents", "it is not an ordinary file")) from None
    except OSError as error:
        raise DocumentError(str(error.strerror or error)) from None
    except json_files.TooLargeError:
        raise DocumentError(
            translate("Documents", "it is larger than {size} MB").format(size=largest // 1_000_000)
        ) from None
    except json_files.ForeignJsonError as error:
        raise DocumentError(_why(error)) from None


def parse_object(text: str) -> dict[str, Any]:
    """The JSON object in ``text``; raises :class:`DocumentError`."""
    try:
        return _require_object(json_files.parse(text))
    except json_files.ForeignJsonError as error:
        raise DocumentError(_why(error)) from None


def _require_object(data: Any) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise DocumentError(translate("Documents", "it is not a JSON object"))
    return data


def _why(error: json_files.ForeignJsonError) -> str:
    if isinstance(error, json_files.TooDeepError):
        return translate("Documents", "it is nested too deeply")
    if isinstance(error, json_files.NotTextError):
        return translate("Documents", "it is not text in UTF-8")
    return translate("Documents", "it is not JSON")


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
    owned.write_text(path, text)


def is_file_name(text: object) -> bool:
    """Whether ``text`` can name a file at all: a string without a null or half a character."""
    if not isinstance(text, str) or "\0" in text:
        return False
    try:
        os.fsencode(text)
    except UnicodeError:
        return False
    return True

"""Frozen dataclasses as JSON and back, each field checked: what is wrong is named in one sentence.

Standard library only and readable by Python 3.9, for QGIS uses this too.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Literal, Union

from rs_genedit.errors import ProtocolError

#: Request types of tasks by kind.
TASKS: dict[str, type] = {}


def encode(value: Any) -> Any:
    """A frozen value as plain JSON data; a task carries its ``kind``."""
    if is_dataclass(value) and not isinstance(value, type):
        data = {f.name: encode(getattr(value, f.name)) for f in fields(value)}
        kind = getattr(value, "kind", None)
        return {"kind": kind, **data} if TASKS.get(str(kind)) is type(value) else data
    if isinstance(value, (tuple, list)):
        return [encode(item) for item in value]
    if isinstance(value, dict):
        return {str(key): encode(item) for key, item in value.items()}
    return value


def decode(kind: type, data: Any) -> Any:
    """Plain JSON data as the frozen value ``kind``; unknown, missing and mistyped fields are named."""
    if not isinstance(data, Mapping):
        raise ProtocolError(f"{kind.__name__} must be a JSON object, not {type(data).__name__}")
    types_ = _hints(kind)
    known = {f.name for f in fields(kind)}
    unknown = sorted(set(data) - known)
    if unknown:
        raise ProtocolError(f"{kind.__name__} has no field {unknown[0]!r}")
    values = {name: _cast(f"{kind.__name__}.{name}", types_[name], value) for name, value in data.items()}
    try:
        return kind(**values)
    except TypeError as error:
        raise ProtocolError(f"{kind.__name__}: {str(error).split('__init__() ')[-1]}") from None


def _cast(name: str, hint: Any, value: Any) -> Any:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any:
        return value
    if set(args) & set(TASKS.values()):
        task = dict(value) if isinstance(value, Mapping) else {}
        task_kind = TASKS.get(str(task.pop("kind", None)))
        if task_kind is None:
            raise ProtocolError(f"{name} needs a kind, one of {', '.join(TASKS)}")
        return decode(task_kind, task)
    if isinstance(hint, type) and is_dataclass(hint):
        return decode(hint, value)
    if origin in (Union, getattr(types, "UnionType", Union)):
        if value is None and type(None) in args:
            return None
        return _cast(name, next(a for a in args if a is not type(None)), value)
    if origin is Literal:
        if value not in args:
            raise ProtocolError(f"{name} must be one of {', '.join(map(str, args))}, not {value!r}")
        return value
    if origin is tuple:
        if not isinstance(value, (list, tuple)):
            raise ProtocolError(f"{name} must be a list, not {type(value).__name__}")
        if args[-1:] == (Ellipsis,):
            return tuple(_cast(name, args[0], item) for item in value)
        if len(args) != len(value):
            raise ProtocolError(f"{name} must have {len(args)} values, not {len(value)}")
        return tuple(_cast(name, a, item) for a, item in zip(args, value))  # noqa: B905
    if origin is dict or hint is dict:
        if not isinstance(value, Mapping):
            raise ProtocolError(f"{name} must be an object, not {type(value).__name__}")
        inner = args[1] if args else Any
        return {key: _cast(f"{name}[{key!r}]", inner, item) for key, item in value.items()}
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, hint) or (isinstance(value, bool) and hint is not bool):
        raise ProtocolError(f"{name} must be {hint.__name__}, not {type(value).__name__}")
    return value


def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def choices(kind: type) -> dict[str, tuple[str, ...]]:
    """Fields of a dataclass that take one of a few values, with these."""
    return {n: typing.get_args(h) for n, h in _hints(kind).items() if typing.get_origin(h) is Literal}


def to_line(data: Any) -> str:
    """Compact JSON on one line; in ASCII where a lone surrogate (of a file's name) has no place in UTF-8."""
    line = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    lone = any("\ud800" <= character <= "\udfff" for character in line)
    return json.dumps(data, separators=(",", ":")) if lone else line


def from_line(line: str) -> dict[str, Any]:
    """Parse a line that holds one JSON object; raise :class:`ProtocolError` if it does not."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):  # the latter for a line of thousands of brackets
        raise ProtocolError("the line is not JSON") from None
    if not isinstance(data, dict):
        raise ProtocolError("the line is not a JSON object")
    return data

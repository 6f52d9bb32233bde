"""What a front end may ask the engine and what the engine answers: frozen values, JSON lines, stdlib only.

This is the one module both sides import: the QGIS process writes requests and reads events, the engine reads
requests and writes events. An :class:`EditRequest` holds everything that decides the pixels, so that the
request saved in an output's STAC Item alone makes the same bytes again.
"""

# The field types are evaluated at run time, by the Python 3.9 of QGIS on Windows too: no X | Y, no zip(strict).
# ruff: noqa: UP007, UP045

from __future__ import annotations

import json
import re
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, ClassVar, Literal, Optional, Union

from rs_genedit.errors import ProtocolError, UsageError
from rs_genedit.task_requests import (  # noqa: F401 - front ends take tasks from here too
    TASKS,
    CopyTask,
    EachTask,
    ExemplarTask,
    RemoveTask,
    Share,
    Task,
    TextTask,
    shared,
    single,
    task_type,
)

#: Of commands and events. 2: a result has several paths of one role.
PROTOCOL_VERSION = 2
#: Of the requests that outputs carry; it goes up when an older request would not be read as it was meant.
REQUEST_VERSION = 1

#: Methods that come along; an edit may name others that are installed.
Method = Literal["patch", "sinddm", "latent"]
#: Those of the multiscale sampler, which need no model of the person's: the demo and sequences run on them.
Denoiser = Literal["patch", "sinddm"]
Quality = Literal["draft", "standard", "high"]
Format = Literal["cog", "gtiff", "patch", "vrt"]
#: Where a signature goes; auto: into the file, but beside a COG, which would not be a strict one any more.
Signature = Literal["auto", "embedded", "sidecar"]
_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


@dataclass(frozen=True)
class EditRequest:
    """One edit of one scene.

    ``roi`` and the regions of a task are what the command line takes: a vector file any OGR driver reads
    (``#layer`` picks a layer), inline GeoJSON or WKT, or ``xmin,ymin,xmax,ymax``. ``strength`` runs from 0
    (the scene as it is) to 1 (made anew); ``feather`` is in pixels, outwards from the ROI. ``roi`` may be left
    out for a copy (the object's footprint at each place) and for text (the whole scene).

    ``made_on`` (YYYY-MM-DD) is the day that the output names as that of its making; None is today. An output
    tells its prompt unless it is ``private_prompt``. With a ``certificate`` and its ``private_key`` (PEM), it
    gets content credentials (C2PA), embedded or beside it as ``signature`` says.
    """

    source: str
    output: str
    task: Task
    roi: Optional[str] = None
    roi_crs: Optional[str] = None
    method: str = "patch"
    quality: Quality = "standard"
    seed: int = 0
    strength: float = 1.0
    feather: int = 6
    bands: Optional[tuple[int, ...]] = None
    format: Format = "cog"
    mask_output: Optional[str] = None
    tile: int = 512
    max_memory: int = 2048
    device: str = "auto"
    threads: Optional[int] = None
    resume: bool = False
    overwrite: bool = False
    made_on: Optional[str] = None
    private_prompt: bool = False
    certificate: Optional[str] = None
    private_key: Optional[str] = None
    signature: Signature = "auto"

    #: Fields that do not change a pixel: where the result goes, what it tells, and how the machine is used.
    EXECUTION_FIELDS: ClassVar[frozenset[str]] = frozenset(
        {"output", "mask_output", "tile", "max_memory", "threads", "resume", "overwrite"}
        | {"made_on", "private_prompt", "certificate", "private_key", "signature"}
    )

    def __post_init__(self) -> None:
        for name, allowed in _choices(type(self)).items():
            value = getattr(self, name)
            if value not in allowed:
                raise UsageError(f"{name} must be one of {', '.join(allowed)}, not {value!r}")
        if not 0.0 < self.strength <= 1.0:
            raise UsageError(f"strength must be above 0 and at most 1, not {self.strength:g}")
        if not 0 <= self.feather <= 256:
            raise UsageError(f"feather must be 0 to 256 pixels, not {self.feather}")
        if not 0 <= self.seed < 2**63:
            raise UsageError(f"seed must be 0 to 2^63 - 1, not {self.seed}")
        if not 64 <= self.tile <= 16384:
            raise UsageError(f"tile must be 64 to 16384 pixels, not {self.tile}")
        if self.max_memory < 256:
            raise UsageError(f"the memory limit must be at least 256 MB, not {self.max_memory}")
        if self.threads is not None and self.threads < 1:
            raise UsageError(f"threads must be at least 1, not {self.threads}")
        check_marks(self.made_on, self.certificate, self.private_key)
        if self.method == "latent" and not all(isinstance(one, TextTask) for one in single(self.task)):
            raise UsageError("the latent method makes what words say: give a prompt, or use another method")
        if self.roi is not None and isinstance(self.task, EachTask):
            raise UsageError("each place has a region of its own: leave the ROI out", hint="roi")
        if self.roi is None and self.task.needs_roi:
            raise UsageError(
                "this edit needs an ROI: a vector file, GeoJSON, WKT or xmin,ymin,xmax,ymax", hint="roi"
            )

    def to_json(self) -> dict[str, Any]:
        """Plain JSON data; :meth:`from_json` reads it back."""
        return encode(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> EditRequest:
        """Build a request from parsed JSON; raise :class:`ProtocolError` that names the first wrong field."""
        return decode(cls, data)

    def content_fields(self) -> dict[str, Any]:
        """:meth:`pixel_fields` without names of files: what files hold is hashed, not how they are called."""
        fields_ = self.pixel_fields()
        del fields_["source"]
        return {**fields_, "task": without_files(fields_["task"])}

    def pixel_fields(self) -> dict[str, Any]:
        """The part of the request that decides the pixels, for hashing and for provenance."""
        return {name: value for name, value in self.to_json().items() if name not in self.EXECUTION_FIELDS}


def without_files(task: Mapping[str, Any]) -> dict[str, Any]:
    """A task as JSON data, without the names of the files that it reads."""
    names: frozenset[str] = getattr(TASKS.get(str(task.get("kind"))), "path_fields", frozenset())
    kept = {name: value for name, value in task.items() if name not in names}
    if isinstance(kept.get("shares"), list):
        kept["shares"] = [{**share, "task": without_files(share["task"])} for share in kept["shares"]]
    return kept


def is_day(text: str) -> bool:
    """Whether a text is a day, YYYY-MM-DD."""
    return _DATE.fullmatch(text) is not None


def check_marks(made_on: Optional[str], certificate: Optional[str], private_key: Optional[str]) -> None:
    """Refuse a day that is none, and a certificate without its key, or a key without its certificate.

    Raises
    ------
    UsageError
    """
    if made_on is not None and not is_day(made_on):
        raise UsageError(f"the day of making must be like 2026-05-01, not {made_on!r}", hint="made_on")
    if (certificate is None) != (private_key is None):
        raise UsageError("a signature needs both a certificate and its private key", hint="certificate")


# ------------------------------------------------------------------------------------------------- events


@dataclass(frozen=True)
class Ready:
    """First line of a worker: who it is, and what it can do."""

    event: ClassVar[str] = "ready"
    protocol: int = PROTOCOL_VERSION
    version: str = ""
    abilities: tuple[str, ...] = ()
    pid: int = 0


@dataclass(frozen=True)
class Started:
    """The job left the queue and runs."""

    event: ClassVar[str] = "started"
    job: str


@dataclass(frozen=True)
class Progress:
    """``fraction`` of the whole job is done, 0 to 1; ``eta`` seconds are left, None while unknown."""

    event: ClassVar[str] = "progress"
    job: str
    stage: str
    fraction: float
    scale: Optional[int] = None
    scales: Optional[int] = None
    eta: Optional[float] = None


@dataclass(frozen=True)
class Preview:
    """A small georeferenced picture of the edit so far: a PNG with a world file beside it."""

    event: ClassVar[str] = "preview"
    job: str
    path: str
    scale: int
    bounds: tuple[float, float, float, float]


@dataclass(frozen=True)
class Result:
    """``outputs``: role (output, mask, mask_polygons, item, patch) to paths; ``warnings`` are sentences."""

    event: ClassVar[str] = "result"
    job: str
    outputs: dict[str, tuple[str, ...]]
    report: dict[str, Any] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Failed:
    """``code`` is the error's class name; if ``resumable``, ``resume`` would go on from where it stopped."""

    event: ClassVar[str] = "error"
    job: str
    code: str
    message: str
    resumable: bool = False


@dataclass(frozen=True)
class Stopped:
    """The job was cancelled; nothing half-written is left."""

    event: ClassVar[str] = "cancelled"
    job: str


@dataclass(frozen=True)
class Tally:
    """How far a batch is: jobs in all, done, failed; ``running`` is (id, what it is) of those in hand."""

    event: ClassVar[str] = "tally"
    job: str
    total: int
    done: int
    failed: int
    running: tuple[tuple[str, str], ...] = ()
    eta: Optional[float] = None


Event = Union[Ready, Started, Progress, Preview, Result, Failed, Stopped, Tally]
EVENTS: dict[str, type] = {
    e.event: e for e in (Ready, Started, Progress, Preview, Result, Failed, Stopped, Tally)
}


@dataclass(frozen=True)
class Command:
    """One line to a worker: ``op`` is a job name (edit, info, doctor, ...), ``cancel`` or ``shutdown``."""

    op: str
    job: str = ""
    request: dict[str, Any] = field(default_factory=dict)
    protocol: int = PROTOCOL_VERSION


def event_to_line(event: Event) -> str:
    """One line of a worker's stdout, without the newline."""
    return _line({"event": event.event, **encode(event)})


def event_from_line(line: str) -> Event:
    """Parse one line of a worker's stdout; raise :class:`ProtocolError` if it is not one of :data:`EVENTS`."""
    data = _object(line)
    kind = EVENTS.get(str(data.pop("event", None)))
    if kind is None:
        raise ProtocolError("the line is not an event of this protocol")
    return decode(kind, data)


def command_to_line(command: Command) -> str:
    """One line of a worker's stdin, without the newline."""
    return _line(encode(command))


def command_from_line(line: str) -> Command:
    """Parse one line of a worker's stdin; refuse another protocol version in words."""
    command = decode(Command, _object(line))
    if command.protocol != PROTOCOL_VERSION:
        raise ProtocolError(
            f"this engine speaks protocol {PROTOCOL_VERSION}, the request is of {command.protocol}: "
            "update the plugin or the engine so that both are of one version"
        )
    return command


# ----------------------------------------------------------------------------------------- JSON <-> values


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
    hints = _hints(kind)
    known = {f.name for f in fields(kind)}
    unknown = sorted(set(data) - known)
    if unknown:
        raise ProtocolError(f"{kind.__name__} has no field {unknown[0]!r}")
    values = {name: _cast(f"{kind.__name__}.{name}", hints[name], value) for name, value in data.items()}
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


def _choices(kind: type) -> dict[str, tuple[str, ...]]:
    return {n: typing.get_args(h) for n, h in _hints(kind).items() if typing.get_origin(h) is Literal}


def _line(data: Any) -> str:
    """Compact JSON; in ASCII where a lone surrogate (of a file's name, say) has no place in UTF-8."""
    line = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    lone = any("\ud800" <= character <= "\udfff" for character in line)
    return json.dumps(data, separators=(",", ":")) if lone else line


def _object(line: str) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):  # the latter for a line of thousands of brackets
        raise ProtocolError("the line is not JSON") from None
    if not isinstance(data, dict):
        raise ProtocolError("the line is not a JSON object")
    return data

"""What a front end may ask the engine and what the engine answers: frozen values, JSON lines, stdlib only.

This is the one module both sides import: the QGIS process writes requests and reads events, the engine reads
requests and writes events. An :class:`EditRequest` holds everything that decides the pixels, so that the
request saved in an output's STAC Item alone makes the same bytes again.
"""

# The field types are evaluated at run time, by the Python 3.9 of QGIS on Windows too: no X | Y, no zip(strict).
# ruff: noqa: UP007, UP045

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Optional, Union

from rs_genedit.codec import TASKS, choices, decode, encode, from_line, to_line
from rs_genedit.errors import ProtocolError, UsageError

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


@dataclass(frozen=True)
class ExemplarTask:
    """Fill the ROI with the texture of ``region``, a place in the scene or in the raster ``source``."""

    kind: ClassVar[str] = "exemplar"
    needs_roi: ClassVar[bool] = True
    path_fields: ClassVar[frozenset[str]] = frozenset({"source"})
    region: str
    source: Optional[str] = None
    crs: Optional[str] = None


@dataclass(frozen=True)
class CopyTask:
    """Copy the object inside ``region`` so that its centre lies on each point of ``to`` (x, y in the scene's
    CRS).

    Each copy may be turned by ``rotate`` (degrees clockwise on the map), before that ``mirror``-ed (east for
    west), and made ``scale`` times as large: lists of one value for all places, or of one for each; empty for
    none of it.
    """

    kind: ClassVar[str] = "copy"
    needs_roi: ClassVar[bool] = False
    region: str
    to: tuple[tuple[float, float], ...]
    crs: Optional[str] = None
    rotate: tuple[float, ...] = ()
    mirror: tuple[bool, ...] = ()
    scale: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        if not self.to:
            raise UsageError("a copy needs at least one place to copy to", hint="to")
        for name in ("rotate", "mirror", "scale"):
            given = len(getattr(self, name))
            if given not in (0, 1, len(self.to)):
                raise UsageError(
                    f"{name} has {given} values for {len(self.to)} places: give one for all, or one for each"
                )
        for degrees in self.rotate:
            if not -360.0 <= degrees <= 360.0:
                raise UsageError(f"a copy is rotated by -360 to 360 degrees, not {degrees:g}")
        for factor in self.scale:
            if not 0.1 <= factor <= 10.0:
                raise UsageError(f"a copy is scaled by 0.1 to 10, not {factor:g}")

    def turned(self, place: int) -> tuple[float, bool, float]:
        """(rotate, mirror, scale) of the copy at a place of ``to``."""
        return _nth(self.rotate, place, 0.0), _nth(self.mirror, place, False), _nth(self.scale, place, 1.0)


@dataclass(frozen=True)
class RemoveTask:
    """Fill the ROI from what lies around it, as if its content had never been there."""

    kind: ClassVar[str] = "remove"
    needs_roi: ClassVar[bool] = True


@dataclass(frozen=True)
class TextTask:
    """Turn the ROI into what ``prompt`` says, judged by the image-text encoder ``guide``.

    ``paraphrases`` are averaged with the prompt (prompt ensembling); empty means that the engine makes them.
    ``steering`` says how the encoder acts: on the clean estimate's gradient, on which patches may be drawn, or
    both. ``model`` is the folder of a latent model, for the method ``latent`` alone, which needs no encoder.
    """

    kind: ClassVar[str] = "text"
    needs_roi: ClassVar[bool] = False
    path_fields: ClassVar[frozenset[str]] = frozenset({"exemplars", "guide", "model"})
    prompt: str
    paraphrases: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()
    guide: str = "builtin"
    steering: Literal["default", "gradient", "dictionary", "both"] = "default"
    ensemble: bool = True
    guidance: float = 1.0
    exemplars: tuple[str, ...] = ()
    model: Optional[str] = None


Task = Union[ExemplarTask, CopyTask, RemoveTask, TextTask]


def task_type(task: type) -> type:
    """Class decorator: a frozen dataclass with a ``kind`` and ``needs_roi`` that an edit may ask for.

    A task that is not in this module registers its request type so; the engine finds what carries it out by the
    same kind (``rs_genedit.tasks.base``).
    """
    TASKS[task.kind] = task  # type: ignore[attr-defined]
    return task


for _task in (ExemplarTask, CopyTask, RemoveTask, TextTask):
    task_type(_task)


@dataclass(frozen=True)
class EditRequest:
    """One edit of one scene.

    ``roi`` and the regions of a task are what the command line takes: a vector file any OGR driver reads
    (``#layer`` picks a layer), inline GeoJSON or WKT, or ``xmin,ymin,xmax,ymax``. ``strength`` runs from 0
    (the scene as it is) to 1 (made anew); ``feather`` is in pixels, outwards from the ROI. ``roi`` may be left
    out for a copy (the object's footprint at each place) and for text (the whole scene).
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

    #: Fields that do not change a pixel: where the result goes and how the machine is used.
    EXECUTION_FIELDS: ClassVar[frozenset[str]] = frozenset(
        {"output", "mask_output", "tile", "max_memory", "threads", "resume", "overwrite"}
    )

    def __post_init__(self) -> None:
        for name, allowed in choices(type(self)).items():
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
        if self.method == "latent" and not isinstance(self.task, TextTask):
            raise UsageError("the latent method makes what words say: give a prompt, or use another method")
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
        names: frozenset[str] = getattr(type(self.task), "path_fields", frozenset())
        return {**fields_, "task": {name: v for name, v in fields_["task"].items() if name not in names}}

    def pixel_fields(self) -> dict[str, Any]:
        """The part of the request that decides the pixels, for hashing and for provenance."""
        return {name: value for name, value in self.to_json().items() if name not in self.EXECUTION_FIELDS}


def _nth(values: tuple[Any, ...], place: int, usual: Any) -> Any:
    """The value of a place, of a list with one for all, one for each, or none."""
    return values[place if len(values) > 1 else 0] if values else usual


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


Event = Union[Ready, Started, Progress, Preview, Result, Failed, Stopped]
EVENTS: dict[str, type] = {e.event: e for e in (Ready, Started, Progress, Preview, Result, Failed, Stopped)}


@dataclass(frozen=True)
class Command:
    """One line to a worker: ``op`` is a job name (edit, info, doctor, ...), ``cancel`` or ``shutdown``."""

    op: str
    job: str = ""
    request: dict[str, Any] = field(default_factory=dict)
    protocol: int = PROTOCOL_VERSION


def event_to_line(event: Event) -> str:
    """One line of a worker's stdout, without the newline."""
    return to_line({"event": event.event, **encode(event)})


def event_from_line(line: str) -> Event:
    """Parse one line of a worker's stdout; raise :class:`ProtocolError` if it is not one of :data:`EVENTS`."""
    data = from_line(line)
    kind = EVENTS.get(str(data.pop("event", None)))
    if kind is None:
        raise ProtocolError("the line is not an event of this protocol")
    return decode(kind, data)


def command_to_line(command: Command) -> str:
    """One line of a worker's stdin, without the newline."""
    return to_line(encode(command))


def command_from_line(line: str) -> Command:
    """Parse one line of a worker's stdin; refuse another protocol version in words."""
    command = decode(Command, from_line(line))
    if command.protocol != PROTOCOL_VERSION:
        raise ProtocolError(
            f"this engine speaks protocol {PROTOCOL_VERSION}, the request is of {command.protocol}: "
            "update the plugin or the engine so that both are of one version"
        )
    return command

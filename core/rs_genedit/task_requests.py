"""What an edit may be asked to do: a frozen value for each task, registered by its kind.

Standard library only and readable by Python 3.9, for QGIS uses this too.
"""

# The field types are evaluated at run time, by the Python 3.9 of QGIS on Windows too: no X | Y, no zip(strict).
# ruff: noqa: UP007, UP045

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Literal, Optional, Union

from rs_genedit.errors import UsageError


@dataclass(frozen=True)
class ExemplarTask:
    """Fill the ROI with the texture of ``region``, a place in the scene or in the raster ``source``, or with
    that of ``material``, one of the library: its name, or NAME@SHA256, which is that one and no other."""

    kind: ClassVar[str] = "exemplar"
    needs_roi: ClassVar[bool] = True
    path_fields: ClassVar[frozenset[str]] = frozenset({"source"})
    region: str = ""
    source: Optional[str] = None
    crs: Optional[str] = None
    material: Optional[str] = None

    def __post_init__(self) -> None:
        if self.material is not None and (self.region or self.source is not None):
            raise UsageError("an exemplar is a region or a material, not both", hint="exemplar")
        if self.material is None and not self.region.strip():
            raise UsageError("an exemplar is a region, or a material of the library", hint="exemplar")


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
        return nth(self.rotate, place, 0.0), nth(self.mirror, place, False), nth(self.scale, place, 1.0)


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
    both; ``rule`` which update the gradient makes: a natural change of colour and contrast, or that of the
    published method (a step along the gradient with momentum, ``guidance`` times as long as the paper's).
    ``gsd`` are the least and most metres per pixel that the words are meant for, where a preset says so.
    ``force`` carries out what is refused because it does not suit the scene, with a warning.
    ``model`` is the folder of a latent model, for the method ``latent`` alone, which needs no encoder;
    for it too are ``binding_strength``, with which attributes are bound to their things (0 is not at all), and
    ``binding_steps``, before how many of the first denoising steps (half of them where not said),
    ``bindings``, each "thing: attribute, attribute" in the prompt's own words (found by rules where none is
    given), ``scheduler``, and ``lora``,
    files of LoRA adapters, with ``lora_weights``, one for each or none (1 each).
    """

    kind: ClassVar[str] = "text"
    needs_roi: ClassVar[bool] = False
    path_fields: ClassVar[frozenset[str]] = frozenset({"exemplars", "guide", "model", "lora"})
    prompt: str
    paraphrases: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()
    guide: str = "builtin"
    steering: Literal["default", "gradient", "dictionary", "both"] = "default"
    ensemble: bool = True
    guidance: float = 1.0
    exemplars: tuple[str, ...] = ()
    model: Optional[str] = None
    binding_strength: float = 0.0
    binding_steps: Optional[int] = None
    bindings: tuple[str, ...] = ()
    scheduler: Literal["ddim", "euler"] = "ddim"
    lora: tuple[str, ...] = ()
    lora_weights: tuple[float, ...] = ()
    rule: Literal["natural", "paper"] = "natural"
    gsd: Optional[tuple[float, float]] = None
    force: bool = False


#: What a place of many may become.
SharedTask = Union[ExemplarTask, RemoveTask, TextTask]


@dataclass(frozen=True)
class Share:
    """One part of an :class:`EachTask`: what the places ``roi`` become, and settings of their own.

    ``roi`` is as of :class:`~rs_genedit.protocol.EditRequest`, in the same ``roi_crs``; ``name`` is what
    sentences call it. A setting that is None is that of the request.
    """

    roi: str
    task: SharedTask
    name: str = ""
    seed: Optional[int] = None
    strength: Optional[float] = None
    feather: Optional[int] = None
    quality: Optional[str] = None
    method: Optional[str] = None

    TASKS: ClassVar[tuple[type, ...]] = (ExemplarTask, RemoveTask, TextTask)
    #: Settings that may be a place's own.
    SETTINGS: ClassVar[tuple[str, ...]] = ("seed", "strength", "feather", "quality", "method")

    def __post_init__(self) -> None:
        if not self.roi.strip():
            raise UsageError("each place needs a region of its own", hint="roi")
        if not isinstance(self.task, self.TASKS):
            raise UsageError("a place of many may become an exemplar's texture, be removed, or follow words")

    @property
    def settings(self) -> dict[str, Any]:
        """The settings that are its own."""
        given = {name: getattr(self, name) for name in self.SETTINGS}
        return {name: value for name, value in given.items() if value is not None}


@dataclass(frozen=True)
class EachTask:
    """Many places in one edit, each its own: ``shares`` are made of the raster as it is; where two of them
    meet, the later lies over the earlier."""

    kind: ClassVar[str] = "each"
    needs_roi: ClassVar[bool] = False
    shares: tuple[Share, ...]

    def __post_init__(self) -> None:
        if not self.shares:
            raise UsageError("this edit needs at least one place with what it is to become", hint="roi")

    @property
    def prompt(self) -> str:
        """The prompts of all places, each once."""
        told = [getattr(share.task, "prompt", "") for share in self.shares]
        return "; ".join(dict.fromkeys(text for text in told if text))


Task = Union[ExemplarTask, CopyTask, RemoveTask, TextTask, EachTask]
#: Request types of tasks by kind.
TASKS: dict[str, type] = {}


def task_type(task: type) -> type:
    """Class decorator: a frozen dataclass with a ``kind`` and ``needs_roi`` that an edit may ask for.

    A task that is not in this module registers its request type so; the engine finds what carries it out by the
    same kind (``rs_genedit.tasks.base``).
    """
    TASKS[task.kind] = task  # type: ignore[attr-defined]
    return task


for _task in (ExemplarTask, CopyTask, RemoveTask, TextTask, EachTask):
    task_type(_task)


def nth(values: Sequence[Any], place: int, usual: Any) -> Any:
    """The value of a place, of a list with one for all, one for each, or none."""
    return values[place if len(values) > 1 else 0] if values else usual


def single(task: Any) -> tuple[Any, ...]:
    """The tasks that a task is made of: those of its shares, else itself."""
    return tuple(share.task for share in task.shares) if isinstance(task, EachTask) else (task,)


def each_changed(task: Any, change: Callable[[Any], Any]) -> Any:
    """``task`` with ``change`` made to each of :func:`single`."""
    if not isinstance(task, EachTask):
        return change(task)
    return replace(task, shares=tuple(replace(one, task=change(one.task)) for one in task.shares))


def shared(places: Sequence[Share]) -> EachTask:
    """The task of many places: those that become the same with the same settings are one share.

    Both doors, the command line and QGIS, make it so: the same places have the same bytes. The regions of
    ``places`` are GeoJSON geometries.
    """
    alike: dict[str, list[Share]] = {}
    for place in places:
        key = repr((place.task, place.settings))
        alike.setdefault(key, []).append(place)
    return EachTask(tuple(_joined(some) for some in alike.values()))


#: Places that a share's name tells; more are counted.
_MOST_NAMED = 2


def _joined(places: Sequence[Share]) -> Share:
    if len(places) == 1:
        return places[0]
    regions = ",".join(place.roi for place in places)
    names = ", ".join(place.name for place in places[:_MOST_NAMED])
    more = len(places) - _MOST_NAMED
    return replace(
        places[0],
        roi=f'{{"type":"GeometryCollection","geometries":[{regions}]}}',
        name=f"{names} and {more} more" if more > 0 else names,
    )

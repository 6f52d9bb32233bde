"""One very large edit by several workers: coarse scales whole, fine ones by parts, then the edit joins them.

All of it goes by the staging of the output, on a file system that every worker sees: what is coarse and each
part lie there as checkpoints, keyed by the content that decides the pixels. So the edit itself, resumed, finds
its scales made, and the bytes are those of one worker. Whatever was made before a kill is found again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rs_genedit.errors import ResumeError
from rs_genedit.jobs.compose import read_canvas
from rs_genedit.jobs.edit import content_key, is_staged, prepare
from rs_genedit.methods.base import DividesUnits, MethodSettings, find_method
from rs_genedit.methods.canvas import EditUnit
from rs_genedit.methods.recipe import Checkpoints, Recipe
from rs_genedit.protocol import EditRequest
from rs_genedit.raster.checkpoints import shared_checkpoints
from rs_genedit.raster.outputs import check_outputs
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.devices import choose_device
from rs_genedit.runtime.scratch import open_scratch


@dataclass(frozen=True)
class UnitPart:
    """The part ``index`` of ``count`` of a ``scale`` of an edit unit."""

    unit: int
    scale: int
    index: int
    count: int


@dataclass(frozen=True)
class _Prepared:
    """An edit as far as it is known before anything is made."""

    scene: Scene
    recipe: Recipe
    units: tuple[EditUnit, ...]
    key: str


def begin(request: EditRequest, count: int, fine: int, context: JobContext) -> list[list[UnitPart]]:
    """Make the coarse scales of an edit.

    Parameters
    ----------
    request
        An edit; what lies in its staging is gone on from where ``resume`` says so.
    count, fine
        Parts of a scale of more than ``fine`` pixels.

    Returns
    -------
    list of list of UnitPart
        Stages, one after another; the parts of a stage can be made side by side. Empty where the edit cannot be
        divided: its method does not, it is small, or it is done.

    Raises
    ------
    GenEditError
        As of an edit.
    """
    context = context.limited(request.threads, request.max_memory)
    with _prepared(request, context) as made:
        output = Path(request.output)
        with Staging.open(output.parent, output.name, made.scene, made.key, request.resume) as staging:
            if is_staged(made.units, staging):
                return []
            stages: dict[int, list[UnitPart]] = {}
            for unit in made.units:
                if unit.window.area <= fine or made.recipe.drawn(unit) is None:
                    continue
                for level, scale in enumerate(_divided(unit, made, staging, count, fine, context)):
                    parts = [UnitPart(unit.index, scale, index, count) for index in range(count)]
                    stages.setdefault(level, []).extend(parts)
    return [stages[level] for level in sorted(stages)]


def make_part(request: EditRequest, part: UnitPart, context: JobContext) -> None:
    """Make one part, unless it lies in the staging already.

    Raises
    ------
    ResumeError
        The staging is of another request or version of the scene, or what the part goes on from is gone.
    """
    context = context.limited(request.threads, request.max_memory)
    with _prepared(request, context) as made:
        output = Path(request.output)
        kept = shared_checkpoints(output.parent, output.name, made.scene, made.key)
        unit = next((one for one in made.units if one.index == part.unit), None)
        method = find_method(request.method, _settings(request, kept))
        if unit is None or not isinstance(method, DividesUnits):
            raise ResumeError(f"the edit has no part {part.unit} that could be made: run the same again")
        with _room(unit, made, context) as (canvas, here):
            method.make_part(unit, canvas, made.recipe, here, (part.scale, part.index, part.count))


def _divided(
    unit: EditUnit, made: _Prepared, kept: Checkpoints, count: int, fine: int, context: JobContext
) -> Sequence[int]:
    method = find_method(made.recipe.request.method, _settings(made.recipe.request, kept))
    if not isinstance(method, DividesUnits):
        return ()
    with _room(unit, made, context) as (canvas, here):
        return method.divide(unit, canvas, made.recipe, here, count, fine)


def _settings(request: EditRequest, kept: Checkpoints) -> MethodSettings:
    return MethodSettings(request.quality, request.seed, request.tile, choose_device(request.device), kept)


@contextmanager
def _prepared(request: EditRequest, context: JobContext) -> Iterator[_Prepared]:
    with open_scene(request.source) as scene:
        check_outputs(request, scene)
        recipe, units = prepare(request, scene, context)
        key, _ = content_key(recipe, units, scene)
        yield _Prepared(scene, recipe, units, key)


@contextmanager
def _room(unit: EditUnit, made: _Prepared, context: JobContext) -> Iterator[tuple[Any, JobContext]]:
    """A unit's canvas, and the context in whose scratch files it lies."""
    with open_scratch(context.max_memory) as arrays:
        here = replace(context, arrays=arrays)
        yield read_canvas(unit, made.scene, here, made.recipe.drawn(unit)), here

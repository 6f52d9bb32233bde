"""Job ``edit``: make the pixels of the ROI anew, and give the scene back with everything else as it was."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import rasterio

from rs_genedit.errors import NothingChangedError, UsageError
from rs_genedit.jobs.beneath import laid_beneath
from rs_genedit.jobs.compose import compose, read_canvas
from rs_genedit.jobs.previews import Previewer
from rs_genedit.methods.base import Method, MethodSettings, find_method
from rs_genedit.methods.canvas import EditUnit
from rs_genedit.methods.recipe import Recipe
from rs_genedit.protocol import EditRequest, Result
from rs_genedit.raster.credentials import require_signer
from rs_genedit.raster.finish import finish
from rs_genedit.raster.grid import Window
from rs_genedit.raster.outputs import check_outputs
from rs_genedit.raster.provenance import Provenance
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.source import PixelSource
from rs_genedit.raster.staging import Staging, has_finished_work
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.dates import today
from rs_genedit.runtime.devices import choose_device
from rs_genedit.runtime.scratch import open_scratch
from rs_genedit.tasks.base import find_task, plan
from rs_genedit.tasks.units import edit_units, require_data, staged_windows

#: Beside the fields of a request: the fingerprint that its Item keeps.
EARLIER = "earlier_fingerprint"
#: Beside the fields of a request: Items of earlier edits that are laid over its source, lowest first.
ON = "on"
#: Checkpoint of the models behind the finished areas: a resumed job names them too.
_MODELS = "models"
#: Share of the work after which it is known what should be there; a prompt is searched for in the scene first.
_PLANNED = 0.05
#: Side of the pieces that a window is staged in.
_PIECE = 2048
_CHANGED = (
    "the source, or another raster that this edit reads, is not the one of the earlier result: its pixels are "
    "others here, so the new result differs from the earlier one"
)


def edit(
    request: EditRequest, context: JobContext, earlier: str = "", beneath: Mapping[str, Any] | None = None
) -> Result:
    """Carry out one edit.

    Parameters
    ----------
    request
        What to do; see :class:`~rs_genedit.protocol.EditRequest`.
    context
        Told progress, previews and warnings; asked whether to stop.
    earlier
        Fingerprint of the source when the same edit was made before: where it is another now, that is said.
    beneath
        What the Item says of the edits on which this one is made; see :mod:`~rs_genedit.jobs.beneath`.

    Returns
    -------
    Result
        Paths by role (output, mask, mask_polygons, item, ...), a report, and warnings.

    Raises
    ------
    GenEditError
        One of its children; nothing half-written is left, and finished work waits for ``resume``.
    """
    context = context.limited(request.threads, request.max_memory)
    require_signer(request)
    with open_scene(request.source) as scene:
        check_outputs(request, scene)
        recipe, units = prepare(request, scene, context.child(0.0, _PLANNED))
        key, fingerprint = content_key(recipe, units, scene)
        if earlier and fingerprint != earlier:
            context.warn(_CHANGED)
        output = Path(request.output)
        with Staging.open(output.parent, output.name, scene, key, request.resume) as staging:
            # Beyond a kill and a midnight the outputs are those of the day on which the work began.
            recipe = replace(recipe, request=replace(recipe.request, made_on=_day(request, staging)))
            _warn(context, staging.warnings)
            models, counted = make_pixels(recipe, units, scene, staging, context.child(_PLANNED, 0.85))
            _require_change(staging, scene)
            warnings = tuple(context.warnings)
            made = Provenance(
                recipe.request,
                request.seed,
                fingerprint,
                models=models,
                warnings=warnings,
                beneath=beneath or {},
                report=recipe.used,
            )
            outputs = finish(staging, scene, request, made, context.child(0.85, 1.0))
    context.finish()
    report = {"places": len(units), "seed": request.seed, "fingerprint": fingerprint}
    report |= {**recipe.used, **recipe.report(counted)}
    return Result(context.job, outputs, report, tuple(context.warnings))


def prepare(
    request: EditRequest, pixels: PixelSource, context: JobContext
) -> tuple[Recipe, tuple[EditUnit, ...]]:
    """What should be there, and the parts it is made in; finds out early whatever cannot be done."""
    check_bands(request, pixels)
    recipe = plan(request, pixels, context)
    for part in recipe.split():
        require_data(part.roi, pixels)
    _warn(context, recipe.warnings)
    return recipe, edit_units(recipe, pixels)


def content_key(recipe: Recipe, units: Sequence[EditUnit], pixels: PixelSource) -> tuple[str, str]:
    """(hash of all that decides the pixels, fingerprint of what is read); names of files are in neither."""
    digest = hashlib.sha256()
    for unit in units:
        digest.update(pixels.fingerprint(unit.window.intersect(pixels.window)).encode())
    digest.update(recipe.digest())
    fingerprint = digest.hexdigest()
    asked = json.dumps(recipe.request.content_fields(), sort_keys=True)
    return hashlib.sha256(f"{asked}{fingerprint}".encode()).hexdigest(), fingerprint


def check_bands(request: EditRequest, pixels: PixelSource) -> None:
    """Refuse bands that are not there.

    Raises
    ------
    UsageError
    """
    for band in request.bands or ():
        if not 1 <= band <= pixels.count:
            raise UsageError(f"band {band} does not exist: the scene has bands 1 to {pixels.count}")
        if band not in pixels.edited_bands:
            raise UsageError(f"band {band} is alpha, not a colour: name one that shows something")
    if request.bands is not None and len(request.bands) not in (1, 3):
        raise UsageError("three bands stand for red, green and blue, or one band for all")


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: an :class:`~rs_genedit.protocol.EditRequest` as JSON data.

    It may hold ``earlier_fingerprint`` besides, of an Item that is run again (see :func:`edit`), and ``on``,
    Items of the edits that it goes on from (see :mod:`~rs_genedit.jobs.beneath`).
    """
    task = request.get("task")
    if isinstance(task, Mapping) and isinstance(task.get("kind"), str):
        find_task(task["kind"])  # registers the request type of a task that is not this package's own
    asked = {name: value for name, value in request.items() if name not in (EARLIER, ON)}
    earlier, on = request.get(EARLIER), request.get(ON) or ()
    if not isinstance(on, (list, tuple)) or not all(isinstance(item, str) for item in on):
        raise UsageError("the edits to go on from must be a list of their Items", hint=ON)
    with laid_beneath(EditRequest.from_json(asked), on) as (laid, beneath):
        return edit(laid, context, earlier if isinstance(earlier, str) else "", beneath)


def preload(request: Mapping[str, Any]) -> tuple[str, ...]:
    """What a prompt needs beyond the rest, and takes seconds to import."""
    task = request.get("task")
    asked = [task, *(one.get("task") for one in _shares(task))]
    if not any(isinstance(one, Mapping) and one.get("kind") == "text" for one in asked):
        return ()
    methods = {request.get("method"), *(one.get("method") for one in _shares(task))}
    latent = ("rs_genedit.methods.latent.method",) if "latent" in methods else ()
    return latent if request.get("method") == "latent" else ("rs_genedit.encoders.ready", *latent)


def _shares(task: Any) -> list[Mapping[str, Any]]:
    found = task.get("shares") if isinstance(task, Mapping) else None
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def resumable(request: Mapping[str, Any]) -> bool:
    """Whether the same request with ``resume`` would go on from finished work."""
    output = request.get("output")
    return isinstance(output, str) and has_finished_work(output)


# ------------------------------------------------------------------------------------------------------ parts


def make_pixels(
    recipe: Recipe, units: Sequence[EditUnit], pixels: PixelSource, staging: Staging, context: JobContext
) -> tuple[dict[str, str], dict[str, float]]:
    """Stage every window that is not staged yet; return the models used, and what the method counted."""
    checkpoints = _Checkpoints(staging, context)
    request = recipe.request
    settings = MethodSettings(
        tile=request.tile,
        device=choose_device(request.device),
        checkpoints=checkpoints,
        on_estimate=Previewer(context, pixels, request.bands),
    )
    work = [_Share.of(part, settings) for part in recipe.split()]
    models = dict(recipe.models)
    if (kept := staging.load_checkpoint(_MODELS)) is not None:
        models |= json.loads(str(kept["json"]))
    windows = staged_windows(units)
    total, done = sum(window.area for window, _ in windows), 0
    for window, members in windows:
        share = context.child(done / total, (done + window.area) / total)
        done += window.area
        if all(staging.is_done(piece) for piece in window.tiles(_PIECE)):
            share.progress("taking up finished work", 1.0)
            continue
        _stage(window, members, work, pixels, staging, share)
        for one in work:
            models |= one.method.models
        checkpoints.save_checkpoint(
            _MODELS, {"json": np.array(json.dumps(models)), "day": np.array(request.made_on or "")}
        )
    counted: Counter[str] = Counter()
    for one in work:
        counted.update(one.method.report())
    return models, dict(counted)


def _day(request: EditRequest, staging: Staging) -> str:
    """The day that the output names as that of its making: as asked, else the one that finished work names."""
    kept = staging.load_checkpoint(_MODELS) or {}
    return request.made_on or str(kept.get("day", "")) or today()


def is_staged(units: Sequence[EditUnit], staging: Staging) -> bool:
    """Whether every window of the units is staged already."""
    return all(staging.is_done(piece) for window, _ in staged_windows(units) for piece in window.tiles(_PIECE))


def _stage(
    window: Window,
    units: Sequence[EditUnit],
    work: Sequence[_Share],
    source: PixelSource,
    staging: Staging,
    context: JobContext,
) -> None:
    """Fill the units that are written in a window, and stage it piece by piece."""
    with open_scratch(context.max_memory) as arrays:
        pixels = arrays.zeros((len(source.edited_bands), *window.shape), source.dtype)
        changed = arrays.zeros(window.shape, bool)
        for piece in window.tiles(_PIECE):
            pixels[(slice(None), *piece.slices(within=window))] = source.read(piece)
            arrays.release()
        for number, unit in enumerate(units):
            share = context.child(number / len(units), (number + 1) / len(units))
            rows, cols = unit.write.slices(within=window)
            _fill(unit, work[unit.share], source, pixels[:, rows, cols], changed[rows, cols], share)
            arrays.release()
        for piece in window.tiles(_PIECE):
            at = piece.slices(within=window)
            staging.write(piece, np.array(pixels[(slice(None), *at)]), np.array(changed[at]))
            arrays.release()
            context.log.resumable = True
        del pixels, changed  # before their scratch files go


def _fill(
    unit: EditUnit,
    work: _Share,
    source: PixelSource,
    pixels: np.ndarray,
    changed: np.ndarray,
    context: JobContext,
) -> None:
    """Make one unit, and blend it into the ``pixels`` of its window."""
    with open_scratch(context.max_memory) as arrays:
        here = replace(context, arrays=arrays)
        drawn = work.recipe.drawn(unit)
        canvas = read_canvas(unit, source, here, drawn)
        made = canvas.pixels if drawn is None else work.method.fill(unit, canvas, work.recipe, here)
        compose(unit, canvas, made, work.recipe, source, pixels, changed)
        del canvas, made  # before their scratch files go


def _require_change(staging: Staging, pixels: PixelSource) -> None:
    """Look for a pixel that is not as it was; one is enough.

    Raises
    ------
    NothingChangedError
        There is none: such an edit is not called success.
    """
    for area in staging.areas():
        with rasterio.open(area.path) as dataset:
            made = dataset.read()
        if not np.array_equal(made, pixels.read(area.window), equal_nan=made.dtype.kind == "f"):
            return
    raise NothingChangedError(
        "nothing changed: what was made is what was there already, and no file was written; ask for something "
        "else, raise the strength, or choose another ROI"
    )


def _warn(context: JobContext, sentences: Sequence[str]) -> None:
    for sentence in sentences:
        context.warn(sentence)


@dataclass(frozen=True)
class _Share:
    """One recipe of an edit, and the method that fills its units."""

    recipe: Recipe
    method: Method

    @classmethod
    def of(cls, recipe: Recipe, settings: MethodSettings) -> _Share:
        """The recipe with a method as its own request asks for."""
        request = recipe.request
        own = replace(settings, quality=request.quality, seed=request.seed)
        return cls(recipe, find_method(request.method, own))


@dataclass(frozen=True)
class _Checkpoints:
    """The staging's checkpoints; with the first of them the job can be resumed."""

    staging: Staging
    context: JobContext

    def load_checkpoint(self, name: str) -> dict[str, np.ndarray] | None:
        kept = self.staging.load_checkpoint(name)
        self.context.log.resumable |= kept is not None
        return kept

    def save_checkpoint(self, name: str, arrays: dict[str, np.ndarray]) -> None:
        self.staging.save_checkpoint(name, arrays)
        self.context.log.resumable = True

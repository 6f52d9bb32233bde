"""Request validation: what would refuse an edit, said before it is asked for; nothing is made.

Checked is what takes no time to know: the raster, the regions, the exemplar, the words and the bands that they
need. An edit may be refused later all the same, by what only its work shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any

from rs_genedit.errors import GenEditError
from rs_genedit.prompts import clean_prompt
from rs_genedit.protocol import EachTask, EditRequest, ExemplarTask, Result, TextTask
from rs_genedit.raster.colour_roles import ColourRoles, colour_roles
from rs_genedit.raster.exemplar import read_exemplar
from rs_genedit.raster.region import read_region
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.each import alone, called
from rs_genedit.tasks.text.applicability import Refusals, require_colour_roles, require_limits
from rs_genedit.tasks.text.materials import material_request
from rs_genedit.tasks.text.prepare import read_words
from rs_genedit.tasks.text.states.procedural import state_names


def foresee(request: EditRequest, context: JobContext) -> dict[str, Any]:
    """The first thing that would refuse ``request``.

    Returns
    -------
    dict
        ``problem`` (a sentence; empty where nothing was found), ``code`` (the error's class), ``hint`` (the
        field or means that mends it). Of an edit with many places also ``shares``: the same of each of them, in
        their order; the problem of the whole is then the first of theirs.
    """
    task = request.task
    asked = [alone(request, share) for share in task.shares] if isinstance(task, EachTask) else [request]
    try:
        with open_scene(request.source) as scene:
            roles = cache(partial(colour_roles, scene, request.bands))  # read once, whatever number of places
            told = [_told(one, scene, roles, context) for one in asked]
    except GenEditError as error:  # of the raster, and so of every place
        told = [_problem(error)] * len(asked)
    if not isinstance(task, EachTask):
        return told[0]
    first = next((one for one in told if one["problem"]), told[0])
    name = task.shares[told.index(first)].name
    problem = called(name, first["problem"]) if first["problem"] else ""
    return {**first, "problem": problem, "shares": told}


def _told(
    request: EditRequest, scene: PixelSource, roles: Callable[[], ColourRoles], context: JobContext
) -> dict[str, Any]:
    try:
        _check(request, scene, roles, context)
    except GenEditError as error:
        return _problem(error)
    return {"problem": "", "code": "", "hint": ""}


def _problem(error: GenEditError) -> dict[str, Any]:
    return {"problem": str(error), "code": type(error).__name__, "hint": error.hint}


def _check(
    request: EditRequest, scene: PixelSource, roles: Callable[[], ColourRoles], context: JobContext
) -> None:
    task = request.task
    if request.roi is not None:
        read_region(request.roi, scene, request.roi_crs)
    if isinstance(task, ExemplarTask) and task.source is None and task.material is None:
        read_exemplar(task, scene, 0)
    if isinstance(task, TextTask) and request.method != "latent":
        _check_words(request, task, scene, roles, context)


def _check_words(
    request: EditRequest,
    task: TextTask,
    scene: PixelSource,
    roles: Callable[[], ColourRoles],
    context: JobContext,
) -> None:
    """As the task plans, up to where an encoder would be asked."""
    if material_request(request, task, clean_prompt(task.prompt), context) is not None:
        return
    reading = read_words(task)[0].reading
    refusals = Refusals(task.force, context)
    require_colour_roles(roles(), refusals)
    names = state_names(reading.wanted) if task.steering != "gradient" else ()
    require_limits(names, scene.gsd, task.gsd, roles(), refusals)


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: an :class:`EditRequest` as JSON data."""
    return context.result(foresee(EditRequest.from_json(dict(request)), context))

"""Task: from a request to a recipe for the pixels. Tasks are found by kind, none knows another."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from importlib.metadata import entry_points

from rs_genedit.errors import UsageError
from rs_genedit.methods.recipe import Recipe
from rs_genedit.protocol import EditRequest
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.context import JobContext

#: Tasks of this package: kind to module. A module has a function ``plan`` (:data:`Plan`).
TASKS = {
    "exemplar": "rs_genedit.tasks.exemplar",
    "copy": "rs_genedit.tasks.copy",
    "remove": "rs_genedit.tasks.remove",
    "text": "rs_genedit.tasks.text.task",
    "each": "rs_genedit.tasks.each",
}
#: Entry points by which another distribution adds tasks; loading one registers its request type
#: (:func:`rs_genedit.protocol.task_type`).
GROUP = "rs_genedit.tasks"

#: Reads the regions, finds out early whatever cannot be done, and says what should be there.
Plan = Callable[[EditRequest, PixelSource, JobContext], Recipe]


def find_task(kind: str) -> Plan:
    """The ``plan`` of the task called ``kind``: of this package, or of an installed distribution.

    Raises
    ------
    UsageError
        There is none of that kind.
    """
    if kind in TASKS:
        plan: Plan = importlib.import_module(TASKS[kind]).plan
        return plan
    offered = {point.name: point for point in entry_points(group=GROUP)}
    if kind not in offered:
        raise UsageError(f"the task must be one of {', '.join([*TASKS, *sorted(offered)])}, not {kind!r}")
    found: Plan = offered[kind].load()
    return found


def plan(request: EditRequest, pixels: PixelSource, context: JobContext) -> Recipe:
    """The recipe of a request's task.

    Raises
    ------
    RegionError, CrsError, UsageError
        The request does not fit the scene.
    WeightsError
        The encoder of a text task has no weights here.
    """
    return find_task(request.task.kind)(request, pixels, context)

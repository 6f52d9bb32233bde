"""What a job is and what it wrote: its kind, and its paths by their role (output, mask, patch, ...)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

#: Kinds of tasks, as the engine calls them.
EXEMPLAR, COPY, REMOVE, TEXT = "exemplar", "copy", "remove", "text"
#: Each region has a task of its own.
EACH = "each"
#: The engine's job that has tasks, which the person knows by their own names.
EDIT = "edit"
#: The engine's job that makes a story.
SEQUENCE = "sequence"
#: As :class:`rs_genedit.protocol.Result` has them.
Outputs = Mapping[str, Sequence[str]]
#: Roles whose first path is the raster to show, the better one first.
_MAIN = ("output", "patch")
#: Animations of a story, whatever their role is called.
_MOVING = (".gif", ".mp4", ".webm")
#: The second and further patches had roles of their own when a role had one path.
_NUMBERED = re.compile(r"patch_\d+")


def task_kind(op: str, request: Mapping[str, Any]) -> str:
    """What an edit's task is called (exemplar, copy, ...), for other jobs ``op`` itself."""
    task = request.get("task")
    return str(task.get("kind", "")) if op == EDIT and isinstance(task, Mapping) else op


def first(outputs: Outputs, role: str) -> str:
    """The first path of ``role``; empty when there is none."""
    return next(iter(outputs.get(role, ())), "")


def main_outputs(outputs: Outputs) -> list[str]:
    """The rasters to show of a job's outputs; a VRT shows its patches itself."""
    return next((list(outputs[role]) for role in _MAIN if first(outputs, role)), [])


def main_output(outputs: Outputs) -> str:
    """The first of :func:`main_outputs`; empty when there is none."""
    return next(iter(main_outputs(outputs)), "")


def animations(outputs: Outputs) -> list[str]:
    """The files of a job's outputs that move, in the order in which the engine names them."""
    return [path for paths in outputs.values() for path in paths if path.lower().endswith(_MOVING)]


def read_outputs(stored: Any) -> dict[str, list[str]] | None:
    """Outputs as a file keeps them, also one of a version that knew one path a role; None for anything else."""
    if not isinstance(stored, dict):
        return None
    found: dict[str, list[str]] = {}
    for name, paths in stored.items():
        role = "patch" if _NUMBERED.fullmatch(name) else name
        given = [paths] if isinstance(paths, str) else paths
        if not isinstance(given, list) or not all(isinstance(path, str) for path in given):
            return None
        found[role] = [*found.get(role, ()), *given]
    return found

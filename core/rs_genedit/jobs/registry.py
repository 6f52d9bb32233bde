"""Registry of jobs: found by name, each with a JSON request and a :class:`JobContext` in and a Result out.

A job's module is imported when the job is called, so that no front end loads torch or GDAL before.
"""

from __future__ import annotations

import contextlib
import importlib
import threading
from collections.abc import Callable, Mapping
from importlib.metadata import entry_points
from types import ModuleType
from typing import Any

from rs_genedit import protocol
from rs_genedit.errors import ResumeError, UsageError
from rs_genedit.runtime.context import JobContext

Job = Callable[[Mapping[str, Any], JobContext], protocol.Result]

#: Jobs of this package: name to module. A module has a function ``run`` (:data:`Job`), and ``resumable`` where
#: a failed request leaves work that it goes on from. An embedding program may put a job itself here.
JOBS: dict[str, str | Job] = {
    name: f"rs_genedit.jobs.{name}"
    for name in (
        "edit",
        "stack",
        "sequence",
        "foresee",
        "grow",
        "info",
        "compare",
        "doctor",
        "demo",
        "score",
        "metrics",
        "models",
        "materials",
        "paraphrase",
        "batch",
        "verify",
        "dataset",
        "export",
    )
}
#: What a batch sends to its workers.
JOBS["order"] = "rs_genedit.jobs.batch.order"
#: Entry points by which another distribution adds jobs: such a module's name.
GROUP = "rs_genedit.jobs"


def run_job(op: str, request: Mapping[str, Any], context: JobContext) -> protocol.Result:
    """Carry out the job called ``op``.

    Raises
    ------
    UsageError
        There is none of that name.
    GenEditError
        What the job raises.
    """
    name = _module_of(op)
    if callable(name):
        return _checked(name(request, context))
    _load(name, context)
    module = importlib.import_module(name)
    for needed in getattr(module, "preload", _nothing)(request):
        _load(needed, context)
    result: protocol.Result = module.run(request, context)
    context.finish()
    return _checked(result)


def _checked(result: protocol.Result) -> protocol.Result:
    """A job's result, whose outputs other sides read as several paths a role: a lone text has letters."""
    for role, paths in result.outputs.items():
        if not isinstance(paths, (tuple, list)) or not all(isinstance(path, str) for path in paths):
            raise TypeError(f"outputs[{role!r}] of a job must be paths in a tuple, not {paths!r}")
    return result


def knows(op: str) -> bool:
    """Whether there is a job of that name."""
    return op in JOBS or op in _offered()


def resumable(op: str, request: Mapping[str, Any], error: BaseException) -> bool:
    """Whether a failed job left finished work that the same request with ``resume`` would go on from."""
    if isinstance(error, (UsageError, ResumeError)) or not knows(op):
        return False
    name = _module_of(op)
    if callable(name):
        return False
    module: ModuleType = importlib.import_module(name)
    return bool(getattr(module, "resumable", _never)(request))


def _module_of(op: str) -> str | Job:
    found = JOBS.get(op) or _offered().get(op)
    if found is None:
        raise UsageError(f"there is no job {op!r}: it is one of {', '.join(JOBS)}")
    return found


def _offered() -> dict[str, str]:
    return {point.name: point.value for point in entry_points(group=GROUP)}


def _nothing(request: Mapping[str, Any]) -> tuple[str, ...]:
    return ()


def _never(request: Mapping[str, Any]) -> bool:
    return False


def _load(module: str, context: JobContext) -> None:
    """Import ``module`` in another thread: importing torch takes seconds, and a cancel may not wait for it."""
    thread = threading.Thread(target=_import, args=(module,), daemon=True)
    thread.start()
    while thread.is_alive():
        context.progress("loading", 0.0)
        thread.join(0.05)


def _import(module: str) -> None:
    with contextlib.suppress(Exception):  # the caller's own import raises it again, where it can be answered
        importlib.import_module(module)

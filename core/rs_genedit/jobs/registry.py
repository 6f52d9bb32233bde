"""Registry of jobs by name: JSON request and :class:`JobContext` in, :class:`protocol.Result` out.

Each job imports what it needs when it runs, so that neither door loads torch or GDAL before a job does.
"""

from __future__ import annotations

import contextlib
import importlib
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from rs_genedit import protocol
from rs_genedit.errors import ResumeError, UsageError
from rs_genedit.runtime.context import JobContext

Job = Callable[[Mapping[str, Any], JobContext], protocol.Result]


def edit(request: Mapping[str, Any], context: JobContext) -> protocol.Result:
    """Edit one place of a scene: an :class:`protocol.EditRequest`."""
    parsed = protocol.EditRequest.from_json(request)
    _load("rs_genedit.jobs.edit", context)
    if isinstance(parsed.task, protocol.TextTask):
        _load("rs_genedit.encoders.ready", context)
    from rs_genedit.jobs.edit import edit as run

    return run(parsed, context)


def info(request: Mapping[str, Any], context: JobContext) -> protocol.Result:
    """Describe a raster: an :class:`info.InfoRequest`."""
    from rs_genedit.jobs.info import InfoRequest, describe

    return _report(context, describe(protocol.decode(InfoRequest, request)))


def compare(request: Mapping[str, Any], context: JobContext) -> protocol.Result:
    """Hold an edited raster against its source: a :class:`compare.CompareRequest`."""
    from rs_genedit.jobs.compare import CompareRequest
    from rs_genedit.jobs.compare import compare as run

    return _report(context, run(protocol.decode(CompareRequest, request), context))


def doctor(request: Mapping[str, Any], context: JobContext) -> protocol.Result:
    """Examine this machine; takes no fields."""
    from rs_genedit.jobs.doctor import DoctorRequest, examine

    protocol.decode(DoctorRequest, request)
    return _report(context, examine())


def demo(request: Mapping[str, Any], context: JobContext) -> protocol.Result:
    """Flood a made-up or given scene by exemplar: a :class:`demo.DemoRequest`."""
    _load("rs_genedit.jobs.edit", context)
    from rs_genedit.demo import DemoRequest, demo_job

    return demo_job(protocol.decode(DemoRequest, request), context)


def score(request: Mapping[str, Any], context: JobContext) -> protocol.Result:
    """Say how well a place fits some words: a :class:`guide.score.ScoreRequest`."""
    _load("rs_genedit.encoders.ready", context)
    from rs_genedit.jobs.score import ScoreRequest
    from rs_genedit.jobs.score import score as run
    from rs_genedit.runtime.devices import choose_device

    parsed = protocol.decode(ScoreRequest, request)
    return _report(context, run(replace(parsed, device=choose_device(parsed.device)), context))


def models(request: Mapping[str, Any], context: JobContext) -> protocol.Result:
    """List, fetch or verify guides: a :class:`guide.catalog.ModelsRequest`."""
    _load("rs_genedit.encoders.catalog", context)
    from rs_genedit.encoders.catalog import ModelsRequest
    from rs_genedit.encoders.catalog import models as run

    return _report(context, run(protocol.decode(ModelsRequest, request), context))


def paraphrase(request: Mapping[str, Any], context: JobContext) -> protocol.Result:
    """Other ways to say a prompt, for a person to edit: a :class:`language.ask.ParaphraseRequest`."""
    from rs_genedit.jobs.paraphrase import ParaphraseRequest, paraphrases

    return _report(context, paraphrases(protocol.decode(ParaphraseRequest, request), context))


JOBS: dict[str, Job] = {
    "edit": edit,
    "info": info,
    "compare": compare,
    "doctor": doctor,
    "demo": demo,
    "score": score,
    "models": models,
    "paraphrase": paraphrase,
}


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


def _report(context: JobContext, report: dict[str, Any]) -> protocol.Result:
    return protocol.Result(context.job, {}, report, tuple(context.warnings))


def resumable(op: str, request: Mapping[str, Any], error: BaseException) -> bool:
    """Whether a failed job left finished work that the same request with ``resume`` would go on from."""
    output = request.get("output")
    if op != "edit" or not isinstance(output, str) or isinstance(error, (UsageError, ResumeError)):
        return False
    from rs_genedit.raster.staging import staging_folder

    folder = staging_folder(output)
    return any(True for kind in ("area-*.tif", "scale-*.npz") for _ in folder.glob(kind))

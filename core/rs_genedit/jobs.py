"""The jobs by name, for both doors: a request as JSON data and a :class:`Watch` in, a :class:`protocol.Result`
out.

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
from rs_genedit.watch import Watch

Job = Callable[[Mapping[str, Any], Watch], protocol.Result]


def edit(request: Mapping[str, Any], watch: Watch) -> protocol.Result:
    """Edit one place of a scene: an :class:`protocol.EditRequest`."""
    parsed = protocol.EditRequest.from_json(request)
    _load("rs_genedit.edit", watch)
    if isinstance(parsed.task, protocol.TextTask):
        _load("rs_genedit.guide.ready", watch)
    from rs_genedit.edit import edit as run

    return run(parsed, watch)


def info(request: Mapping[str, Any], watch: Watch) -> protocol.Result:
    """Describe a raster: an :class:`info.InfoRequest`."""
    from rs_genedit.info import InfoRequest, describe

    return _report(watch, describe(protocol.decode(InfoRequest, request)))


def compare(request: Mapping[str, Any], watch: Watch) -> protocol.Result:
    """Hold an edited raster against its source: a :class:`compare.CompareRequest`."""
    from rs_genedit.compare import CompareRequest
    from rs_genedit.compare import compare as run

    return _report(watch, run(protocol.decode(CompareRequest, request), watch))


def doctor(request: Mapping[str, Any], watch: Watch) -> protocol.Result:
    """Examine this machine; takes no fields."""
    from rs_genedit.doctor import DoctorRequest, examine

    protocol.decode(DoctorRequest, request)
    return _report(watch, examine())


def demo(request: Mapping[str, Any], watch: Watch) -> protocol.Result:
    """Flood a made-up or given scene by exemplar: a :class:`demo.DemoRequest`."""
    _load("rs_genedit.edit", watch)
    from rs_genedit.demo import DemoRequest, demo_job

    return demo_job(protocol.decode(DemoRequest, request), watch)


def score(request: Mapping[str, Any], watch: Watch) -> protocol.Result:
    """Say how well a place fits some words: a :class:`guide.score.ScoreRequest`."""
    _load("rs_genedit.guide.ready", watch)
    from rs_genedit.devices import choose_device
    from rs_genedit.guide.score import ScoreRequest
    from rs_genedit.guide.score import score as run

    parsed = protocol.decode(ScoreRequest, request)
    return _report(watch, run(replace(parsed, device=choose_device(parsed.device)), watch))


def models(request: Mapping[str, Any], watch: Watch) -> protocol.Result:
    """List, fetch or verify guides: a :class:`guide.catalog.ModelsRequest`."""
    _load("rs_genedit.guide.catalog", watch)
    from rs_genedit.guide.catalog import ModelsRequest
    from rs_genedit.guide.catalog import models as run

    return _report(watch, run(protocol.decode(ModelsRequest, request), watch))


def paraphrase(request: Mapping[str, Any], watch: Watch) -> protocol.Result:
    """Other ways to say a prompt, for a person to edit: a :class:`language.ask.ParaphraseRequest`."""
    from rs_genedit.language.ask import ParaphraseRequest, paraphrases

    return _report(watch, paraphrases(protocol.decode(ParaphraseRequest, request), watch))


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


def _load(module: str, watch: Watch) -> None:
    """Import ``module`` in another thread: importing torch takes seconds, and a cancel may not wait for it."""
    thread = threading.Thread(target=_import, args=(module,), daemon=True)
    thread.start()
    while thread.is_alive():
        watch.progress("loading", 0.0)
        thread.join(0.05)


def _import(module: str) -> None:
    with contextlib.suppress(Exception):  # the caller's own import raises it again, where it can be answered
        importlib.import_module(module)


def _report(watch: Watch, report: dict[str, Any]) -> protocol.Result:
    return protocol.Result(watch.job, {}, report, tuple(watch.warnings))


def resumable(op: str, request: Mapping[str, Any], error: BaseException) -> bool:
    """Whether a failed job left finished work that the same request with ``resume`` would go on from."""
    output = request.get("output")
    if op != "edit" or not isinstance(output, str) or isinstance(error, (UsageError, ResumeError)):
        return False
    from rs_genedit.raster.staging import staging_folder

    folder = staging_folder(output)
    return any(True for kind in ("area-*.tif", "scale-*.npz") for _ in folder.glob(kind))

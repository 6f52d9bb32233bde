"""Job ``demo``: flood a made-up or given scene by exemplar; the work is done by ``rs_genedit_demo``.

That package lies in ``demo/`` beside ``core/``, in the repository and in the plugin's folder alike, as
``resources/`` does; or it is installed. The engine works without it.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from rs_genedit.errors import UsageError
from rs_genedit.protocol import Result, decode
from rs_genedit.runtime.context import JobContext

PACKAGE = "rs_genedit_demo"


def preload(request: Mapping[str, Any]) -> tuple[str, ...]:
    """What edits, which takes seconds to import."""
    return ("rs_genedit.jobs.edit",)


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a ``rs_genedit_demo.DemoRequest`` as JSON data.

    Raises
    ------
    UsageError
        The demo package is not there.
    """
    demo = _package()
    result: Result = demo.demo_job(decode(demo.DemoRequest, request), context)
    return result


def _package() -> ModuleType:
    beside = str(Path(__file__).resolve().parents[3] / "demo")
    if beside not in sys.path:
        sys.path.append(beside)
    try:
        return importlib.import_module(PACKAGE)
    except ModuleNotFoundError as error:
        if error.name != PACKAGE:
            raise
        raise UsageError(
            "the demo's scene generator is not part of this installation: install the plugin or clone the "
            "repository to have it, or edit a raster of your own"
        ) from None

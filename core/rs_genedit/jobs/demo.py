"""Job ``demo``: flood a made-up or given scene by exemplar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rs_genedit.demo import DemoRequest, demo_job
from rs_genedit.protocol import Result, decode
from rs_genedit.runtime.context import JobContext


def preload(request: Mapping[str, Any]) -> tuple[str, ...]:
    """What edits, which takes seconds to import."""
    return ("rs_genedit.jobs.edit",)


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`~rs_genedit.demo.DemoRequest` as JSON data."""
    return demo_job(decode(DemoRequest, request), context)

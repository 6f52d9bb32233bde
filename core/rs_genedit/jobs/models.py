"""Job ``models``: list, fetch or verify the weight files of image-text encoders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rs_genedit.encoders.catalog import ModelsRequest, models
from rs_genedit.protocol import Result, decode
from rs_genedit.runtime.context import JobContext


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`ModelsRequest` as JSON data."""
    return context.result(models(decode(ModelsRequest, request), context))

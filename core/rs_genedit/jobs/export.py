"""Job ``export``: simulated disaster layers, a batch of edits and the labelled data set of them, in one folder.

Both jobs are those that run by themselves too (:mod:`rs_genedit.jobs.batch`, :mod:`rs_genedit.jobs.dataset`):
what is asked of them is checked before the first edit, and the same request goes on after an interruption.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rs_genedit.batch_files import REQUESTS
from rs_genedit.batch_request import BatchRequest
from rs_genedit.errors import Cancelled, OutputError, UsageError
from rs_genedit.jobs.batch.job import batch
from rs_genedit.jobs.dataset import DatasetRequest, dataset
from rs_genedit.protocol import Result, decode
from rs_genedit.runtime.context import JobContext

#: Folders inside the chosen one.
EDITS, DATASET = "edits", "dataset"
#: Share of the whole that the edits are.
_EDITING = 0.9


@dataclass(frozen=True)
class ExportRequest:
    """A batch, and the data set of its results, in the folders ``edits`` and ``dataset`` of ``output``.

    ``batch`` and ``dataset`` are the requests of these jobs without the folders that they are given here.
    """

    output: str
    batch: dict[str, Any]
    dataset: dict[str, Any] = field(default_factory=dict)

    @property
    def edits(self) -> Path:
        """Where the batch goes."""
        return Path(self.output).expanduser().absolute() / EDITS

    @property
    def data(self) -> Path:
        """Where the data set goes."""
        return Path(self.output).expanduser().absolute() / DATASET

    def of_batch(self) -> BatchRequest:
        """The request of the batch; jobs that failed in an earlier run are tried again."""
        return BatchRequest.from_json({"retry_failed": True, **self.batch, "output": str(self.edits)})

    def of_dataset(self) -> DatasetRequest:
        """The request of the data set."""
        made: DatasetRequest = decode(
            DatasetRequest, {**self.dataset, "results": [str(self.edits)], "output": str(self.data)}
        )
        return made


def export(request: ExportRequest, context: JobContext) -> Result:
    """Make the edits, or go on with them, then the data set.

    Returns
    -------
    Result
        Roles: ``plan`` (a file alone), ``requests``, ``results``, ``dataset`` (the folder), ``card``,
        ``contact_sheet``, ``description``. The report is that of the batch, with the data set's balance as
        ``splits``.

    Raises
    ------
    UsageError
        A request holds together no more than it does alone, or nothing could be edited.
    OutputError
        There is a data set already, or a folder cannot be written.
    """
    edits, data = request.of_batch(), request.of_dataset()
    if edits.collect or edits.shard or edits.dry_run:
        raise UsageError("an export is the whole of a plan: run parts of it as a batch")
    if os.path.lexists(data.output):
        raise OutputError(
            f"there is a data set in {request.output} already: choose another folder, or move it away"
        )
    try:
        made = batch(edits, context.child(0.0, _EDITING))
    except Cancelled:
        raise Cancelled("cancelled; the same request goes on with what is not done yet") from None
    report = dict(made.report)
    if not report["done"]:
        failures = report.get("failures") or [{"error": "the plan has no jobs"}]
        raise UsageError(f"nothing could be edited: {failures[0]['error']}")
    context.progress("making the data set", _EDITING)
    found = dataset(data, context.child(_EDITING, 1.0))
    outputs = {
        "plan": (edits.plan,) if Path(edits.plan).is_file() else (),
        **made.outputs,
        **{("dataset" if role == "output" else role): paths for role, paths in found.outputs.items()},
    }
    report["splits"] = found.report
    return Result(context.job, {role: p for role, p in outputs.items() if p}, report, tuple(context.warnings))


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: an :class:`ExportRequest` as JSON data."""
    return export(decode(ExportRequest, request), context)


def resumable(request: Mapping[str, Any]) -> bool:
    """Whether a failed request left work that the same request goes on from."""
    return (decode(ExportRequest, request).edits / REQUESTS).is_file()

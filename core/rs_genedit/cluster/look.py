"""A look at a Dask cluster before anything is sent to it: whether it answers, and with how many workers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rs_genedit.batch_request import BatchRequest
from rs_genedit.cluster.clusters import cluster
from rs_genedit.cluster.dask import Dask
from rs_genedit.errors import GenEditError

#: Seconds that a scheduler gets to answer: whoever asks waits for it.
SECONDS = 5.0


@dataclass(frozen=True)
class Found:
    """``workers`` is how many orders the workers can have in hand; ``problem`` says why there are none."""

    workers: int = 0
    problem: str = ""

    def told(self) -> dict[str, Any]:
        """As a report says it."""
        return {"workers": self.workers, "problem": self.problem}


def look(request: BatchRequest) -> Found:
    """Ask the scheduler that ``request`` names for its workers; nothing is submitted."""
    try:
        workers = Dask(cluster(request), _nothing, patience=SECONDS).look()
    except GenEditError as error:
        return Found(0, str(error))
    return Found(workers, "" if workers else "the scheduler has no worker yet: start some")


def _nothing(*_: object) -> dict[str, Any]:
    """The work of a cluster that is only looked at."""
    return {}

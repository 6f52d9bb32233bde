"""Jobs of a batch that several workers share: which ones, and what is sent out when.

A removal whose ROI is very large is begun by one worker, which makes its coarse scales and says what parts the
fine ones have; the parts of a scale go to whoever has room, those of the next when all are done; then the job
itself goes out, finds its scales made, and writes its results. Anything that goes wrong is the job's failure.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from rs_genedit.batch_request import BatchRequest
from rs_genedit.cluster.base import Order, Record
from rs_genedit.jobs.batch.order import spent

#: Pixels of an ROI from which a job is shared, and of a scale from which it is made by parts.
LARGE, FINE = 4_000_000, 2_000_000
#: Parts of a scale where it is not known how many workers there are.
USUAL = 4


def parts_of(request: BatchRequest) -> int:
    """Into how many parts a batch divides scales; 1 where one worker does everything."""
    if request.executor == "serial":
        return 1
    return USUAL if request.scheduler and request.workers == 1 else request.workers


def is_large(job: Mapping[str, Any]) -> bool:
    """Whether a line of the manifest is of a job that is worth sharing."""
    request, size = job["request"], job.get("size") or [0]
    asked = request.get("task", {}).get("kind"), request.get("method", "patch")
    return job["op"] == "edit" and asked == ("remove", "patch") and size[0] >= LARGE


@dataclass
class _Shared:
    """A job that was begun: the stages that are left, and parts that are being made."""

    order: dict[str, Any]
    stages: list[list[list[int]]]
    making: set[str] = field(default_factory=set)
    spent: dict[str, Any] = field(default_factory=dict)
    number: int = 0


class Sharing:
    """Orders of a batch, and those that follow from what came of them.

    An iterator that may have more after it had none: executors ask again after each record.
    """

    def __init__(self, orders: Iterator[Order], parts: int) -> None:
        self._orders, self._parts = orders, parts
        self._following: deque[Order] = deque()
        self._shared: dict[str, _Shared] = {}

    def __iter__(self) -> Iterator[Order]:
        return self

    def __next__(self) -> Order:
        return self._following.popleft() if self._following else next(self._orders)

    def as_begun(self, order: dict[str, Any], job: Mapping[str, Any]) -> Order:
        """The order of a job as it goes out first: of a large one its beginning."""
        if self._parts < 2 or not is_large(job):
            return order
        self._shared[order["id"]] = _Shared(order, [])
        return {**order, "share": [self._parts, FINE]}

    def job_of(self, name: str) -> str:
        """The id of the job that an order is of."""
        return name.partition(".")[0]

    def came(self, record: Record) -> Record | None:
        """Take what came of an order: the record of its job, or None where the job goes on."""
        job = self.job_of(str(record["id"]))
        shared = self._shared.get(job)
        if shared is None:  # an ordinary job; or a part of one that has failed
            return record if record["id"] == job else None
        if record["state"] not in ("shared", "part"):
            del self._shared[job]
            self._following = deque(order for order in self._following if self.job_of(str(order["id"])) != job)
            return {**record, "id": job}
        shared.spent = spent(record, shared.spent)
        if record["state"] == "shared":
            shared.stages = [list(stage) for stage in record["stages"]]
        shared.making.discard(str(record["id"]))
        if not shared.making:
            self._send(job, shared)
        return None

    def _send(self, job: str, shared: _Shared) -> None:
        """The parts of the next stage, or the job itself after the last."""
        if not shared.stages:
            self._following.append({**shared.order, "spent": shared.spent})
            return
        shared.number += 1
        for index, part in enumerate(shared.stages.pop(0)):
            name = f"{job}.{shared.number}-{index}"
            task = f"{shared.order['task']} (part {index + 1})"
            self._following.append({**shared.order, "id": name, "job": job, "part": part, "task": task})
            shared.making.add(name)

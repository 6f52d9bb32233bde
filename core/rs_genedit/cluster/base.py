"""Executor: a bounded number of orders in flight, their records handed back as they are completed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from rs_genedit.runtime.context import JobContext

#: One job: plain JSON data with an ``id``, so that it goes through pipes and networks alike.
Order = Mapping[str, Any]
#: What came of it, the line for the manifest of results.
Record = dict[str, Any]
#: Carries out an order; raises only :class:`~rs_genedit.errors.Cancelled`.
Work = Callable[[Order, JobContext], Record]

#: How often an order is given out again after its worker was lost; then the job itself is to blame.
RETRIES = 2


class Executor(Protocol):
    """Where orders are carried out.

    An executor takes orders from the iterator only as it has room for them, so that a plan of any length is
    never in memory; and it asks again after each record, for more may follow from it. An order whose worker was
    lost is given to another, at most :data:`RETRIES` times.
    """

    def run(
        self, orders: Iterator[Order], context: JobContext, began: Callable[[Order], None]
    ) -> Iterator[Record]:
        """Carry out ``orders``; yield a record for each, as completed.

        ``began`` is told of each order that is being worked on. A cancel of ``context`` raises
        :class:`~rs_genedit.errors.Cancelled`; whatever was not yielded counts as not done.
        """
        ...


def lost(order: Order, why: str) -> Record:
    """The record of an order that its workers did not survive."""
    return failed(
        order,
        "WorkerLost",
        f"the process that made it ended {RETRIES + 1} times before it was done ({why}): is there enough "
        "memory for one job a worker?",
    )


def failed(order: Order, code: str, error: str) -> Record:
    """The record of an order of which its worker could not even report what came of it."""
    return {"id": order["id"], "op": order.get("op", ""), "state": "failed", "code": code, "error": error}

"""Serial executor: one order after another, in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rs_genedit.cluster.base import Order, Record, Work
from rs_genedit.runtime.context import JobContext


class Serial:
    """Carries out orders in the process that asks."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def run(
        self, orders: Iterator[Order], context: JobContext, began: Callable[[Order], None]
    ) -> Iterator[Record]:
        """See :class:`~rs_genedit.cluster.base.Executor`."""
        for order in orders:
            context.check()
            began(order)
            # a context of its own: a job's progress and warnings are not the batch's
            yield self._work(order, JobContext(job=str(order["id"]), cancelled=context.cancelled))

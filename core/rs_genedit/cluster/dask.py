"""Executor on a Dask cluster: the one place that imports the cluster engine.

Orders are independent, so that there is no graph: each is submitted as one call, as many as the workers hold
and a few more, and its record comes back as it is completed. The scheduler gives an order out again when its
worker is lost. When the scheduler itself is lost the orders in hand are submitted again to the one that comes
back; what was finished meanwhile is known by its receipt.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import re
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from concurrent.futures import CancelledError
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from rs_genedit.cluster.base import RETRIES, Order, Record, failed, lost
from rs_genedit.errors import GenEditError, UsageError
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.faults import one_line
from rs_genedit.runtime.threads import limit_threads
from rs_genedit.runtime.web import is_this_machine

#: Orders that wait at the scheduler for each that is being worked on: a worker never waits for the next.
_WAITING = 2
#: Seconds that a scheduler or the first worker may stay away before the batch gives up; nothing is lost then.
PATIENCE = 120.0
#: Seconds that a scheduler may take for an answer: one that is slower counts as lost. A network that is cut
#: tells nobody; without this the driver would wait for ever.
SILENCE = 30.0
#: States at the scheduler of an order that should have arrived here, or be submitted again: None is unknown.
_ENDED = ("memory", "erred", "forgotten", None)
#: Seconds that the driver waits for an order before it looks after the rest, and between two looks.
_MOMENT, _LOOK = 0.25, 0.01
#: How often a scheduler may be lost without a record in between.
_MOST_LOSSES = 10


class ClusterError(GenEditError, ConnectionError):
    """The cluster cannot be reached, or has no workers that fit."""


#: Addresses that Dask's protocols take: a host, or an IPv6 address in brackets, and a port.
_ADDRESS = re.compile(r"(?:tcp|tls|ws|wss|ucx)://(?:[\w.-]+|\[[0-9a-fA-F:.%\w]+\]):\d{1,5}")


@dataclass(frozen=True)
class Address:
    """Where a scheduler is: an address, or the file in which it wrote it; and certificates for TLS.

    ``resources`` is what one order takes of a worker, as ``{"GPU": 1}``: with workers of one GPU each, one
    order a GPU.
    """

    scheduler: str
    tls_ca: str | None = None
    tls_cert: str | None = None
    tls_key: str | None = None
    resources: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        given = [one for one in (self.tls_ca, self.tls_cert, self.tls_key) if one]
        if given and len(given) < 3:
            raise UsageError("TLS takes three files: the authority, this side's certificate and its key")
        for name in given:
            if not Path(name).is_file():
                raise UsageError(f"the TLS file {name} does not exist")

    @property
    def is_open(self) -> bool:
        """Whether what is sent could be read on the way: no TLS, and another computer."""
        host = self.scheduler.partition("://")[2].rpartition(":")[0].strip("[]")
        return not self.tls_ca and "://" in self.scheduler and not is_this_machine(host)

    def security(self) -> Any:
        """Dask's settings for TLS, the same certificate on each side; None without."""
        if not self.tls_ca:
            return None
        from distributed.security import Security

        sides = {f"tls_{side}_{what}": name for side in ("client", "scheduler", "worker")
                 for what, name in (("cert", self.tls_cert), ("key", self.tls_key))}  # fmt: skip
        return Security(tls_ca_file=self.tls_ca, require_encryption=True, **sides)


def carry(order: Order, work: Callable[[Order], Record]) -> Record:
    """One order on a worker; thread limits are set once a process."""
    _limit_once()
    return work(order)


@lru_cache(maxsize=1)
def _limit_once() -> None:
    limit_threads(1)


class Dask:
    """Carries out orders on the workers of a cluster by ``work``, a function that they can import.

    ``cluster`` is entered for as long as orders are carried out, and says where the scheduler is.
    """

    def __init__(
        self,
        cluster: AbstractContextManager[Address],
        work: Callable[..., Record],
        patience: float = PATIENCE,
        silence: float = SILENCE,
    ) -> None:
        self._cluster, self._work, self._patience, self._silence = cluster, work, patience, silence
        self._address = Address("")
        self._tries: dict[str, int] = {}
        self._again: list[Order] = []
        self._losses = 0
        self._slots_seen = (0.0, 0)
        self._listened, self._overdue = 0.0, dict[str, float]()

    def run(
        self, orders: Iterator[Order], context: JobContext, began: Callable[[Order], None]
    ) -> Iterator[Record]:
        """See :class:`~rs_genedit.cluster.base.Executor`.

        Raises
        ------
        ClusterError
            There is no scheduler, or no worker, for longer than the patience.
        """
        with self._cluster as self._address:
            if self._address.is_open:
                context.warn(
                    "the connection to the cluster is not encrypted: whoever can reach the scheduler can run "
                    "code on it; use TLS, or a network of your own"
                )
            while (yield from self._with_client(orders, context, began)):
                pass

    def look(self) -> int:
        """How many orders the workers could have in hand now; nothing is submitted.

        Raises
        ------
        ClusterError
            No scheduler answers within the patience.
        """
        with self._cluster as self._address:
            client = self._connect(JobContext())
            try:
                return self._slots(client)
            except OSError as error:
                raise ClusterError(
                    f"the scheduler at {self._address.scheduler} stopped answering: {error}"
                ) from None
            finally:
                with contextlib.suppress(Exception):  # the scheduler may be gone
                    client.close(timeout=2)

    def _with_client(
        self, orders: Iterator[Order], context: JobContext, began: Callable[[Order], None]
    ) -> Generator[Record, None, bool]:
        """Records of what one client gets done; returns whether orders are left for another, in ``_again``."""
        client = self._connect(context)
        held: dict[Any, Order] = {}
        alone = time.monotonic()
        try:
            while True:
                context.check()
                slots = self._slots(client)
                if slots:
                    alone = time.monotonic()
                elif time.monotonic() - alone > self._patience:
                    raise ClusterError(self._no_workers())
                while len(held) < max(1, slots) * _WAITING and (order := self._next(orders)) is not None:
                    held[self._submit(client, order)] = order
                    began(order)
                if not held:
                    return False
                self._require_heard(client, held)
                for future in _completed(held):
                    order = held[future]
                    record = self._record(future, order)
                    del held[future]
                    if record is None:
                        held[self._submit(client, order)] = order
                    else:
                        self._tries.pop(str(order["id"]), None)
                        self._losses = 0
                        yield record
                    future.release()
        except (CancelledError, OSError) as error:
            if isinstance(error, GenEditError):
                raise
            self._losses += 1
            if self._losses > _MOST_LOSSES:
                raise ClusterError(
                    f"the scheduler was lost {self._losses} times before it got anything done ({error}); "
                    "nothing that is done is lost, run the same again"
                ) from None
            self._again[:0] = held.values()  # the scheduler went: these go to the one that comes back
            return True
        finally:
            with contextlib.suppress(Exception):  # the scheduler may be gone
                client.close(timeout=2)

    def _next(self, orders: Iterator[Order]) -> Order | None:
        return self._again.pop(0) if self._again else next(orders, None)

    def _record(self, future: Any, order: Order) -> Record | None:
        """What came of an order; None where it is to be tried once more."""
        try:
            return dict(future.result(timeout=self._patience))
        except (CancelledError, OSError):
            raise
        except Exception as error:  # what a worker could not even report as a record
            return self._failed(order, error)

    def _failed(self, order: Order, error: Exception) -> Record | None:
        """The record of an order that killed its workers, or None where it is to be tried once more."""
        from distributed import KilledWorker

        name = str(order["id"])
        if isinstance(error, KilledWorker):
            return lost(order, "its workers died")
        self._tries[name] = self._tries.get(name, 0) + 1
        if self._tries[name] <= RETRIES:
            return None
        return failed(
            order,
            type(error).__name__,
            f"the worker could not carry it out: {one_line(str(error))[:300]}; is the same version of the "
            "engine installed on every worker?",
        )

    def _submit(self, client: Any, order: Order) -> Any:
        resources = dict(self._address.resources) or None
        name = f"{order['id']}-{time.time_ns()}"  # another each time, so that nothing is taken for computed
        return client.submit(carry, dict(order), self._work, pure=False, resources=resources, key=name)

    def _slots(self, client: Any) -> int:
        """How many orders the workers can have in hand at once; asked for once a second.

        Raises
        ------
        OSError
            The scheduler is gone, or does not answer: nothing else notices a network that is cut in silence.
        """
        seen, slots = self._slots_seen
        if time.monotonic() - seen < 1.0 and slots:
            return slots
        workers = self._ask(client, client.scheduler.identity, n_workers=-1)["workers"].values()
        wanted = self._address.resources
        slots = sum(
            min(
                [int(worker["nthreads"])]
                + [int(worker.get("resources", {}).get(name, 0) // amount) for name, amount in wanted.items()]
            )
            for worker in workers
        )
        self._slots_seen = (time.monotonic(), slots)
        return slots

    def _require_heard(self, client: Any, held: Mapping[Any, Order]) -> None:
        """Hold what the scheduler has ended, or does not know, against what has arrived here; once a second.

        Questions go over connections of their own. So where a network was cut for a moment they are answered
        again, while the connection on which records arrive may be dead without a word.

        Raises
        ------
        OSError
            Something should have arrived for longer than the silence.
        """
        now = time.monotonic()
        if now - self._listened < 1.0:
            return
        self._listened = now
        states = self._ask(client, client.scheduler.get_task_status, keys=[future.key for future in held])
        missed = [one.key for one in held if states.get(one.key) in _ENDED and not one.done()]
        self._overdue = {key: self._overdue.get(key, now) for key in missed}
        if any(now - since > self._silence for since in self._overdue.values()):
            raise OSError(f"what the scheduler tells has not arrived for {self._silence:g} s")

    def _ask(self, client: Any, question: Callable[..., Any], **about: Any) -> Any:
        """What the scheduler answers.

        Raises
        ------
        OSError
            It is gone, or does not answer within the silence.
        """
        try:
            return client.sync(question, **about, callback_timeout=self._silence)
        except asyncio.TimeoutError:  # no OSError on Python 3.10
            raise OSError(f"the scheduler has said nothing for {self._silence:g} s") from None

    def _connect(self, context: JobContext) -> Any:
        """A client; a scheduler that is starting, or being started anew, is waited for."""
        try:
            from distributed import Client
        except ImportError:
            raise ClusterError("Dask is not installed here: install the engine's extra cluster") from None
        ends = time.monotonic() + self._patience
        said = ""
        if "://" in self._address.scheduler and not _ADDRESS.fullmatch(self._address.scheduler):
            raise UsageError(
                f"{self._address.scheduler} is no scheduler's address: it is written tcp://HOST:PORT or "
                "tls://HOST:PORT"
            )
        while True:
            context.progress("waiting for the scheduler", 0.0)
            try:
                path = Path(self._address.scheduler)
                where: dict[str, Any] = {"address": self._address.scheduler}
                if "://" not in self._address.scheduler:
                    if not path.is_file():
                        raise OSError(f"there is no scheduler file {path}")
                    where = {"scheduler_file": str(path)}
                with _uncollected():
                    return Client(**where, security=self._address.security(), timeout=5, set_as_default=False)
            except (OSError, asyncio.TimeoutError, ValueError) as error:  # ValueError: TLS is cut short
                said = one_line(str(error))[:200]
            if time.monotonic() > ends:
                raise ClusterError(
                    f"no scheduler answers at {self._address.scheduler}: start it, or mend its address; what "
                    f"is done is kept ({said})"
                )
            time.sleep(0.5)

    def _no_workers(self) -> str:
        wanted = ", ".join(f"{name}={amount:g}" for name, amount in self._address.resources.items())
        with_ = f" with {wanted}" if wanted else ""
        return (
            f"the scheduler has had no worker{with_} for {self._patience:.0f} s: start some, then run the same "
            "again"
        )


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """While open, nothing is collected as garbage, but at once what is garbage by now.

    A client that could not connect lies in a cycle. Were it collected while another starts, its own end would
    wait for a lock that the start holds, for ever.
    """
    gc.collect()
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _completed(held: Mapping[Any, Order]) -> list[Any]:
    """Those of the futures that are completed, after waiting a moment for the first.

    Their states are looked at, not waited for by the cluster engine: in a network that is cut at the wrong
    moment its own wait does not come back, whatever timeout it is given.
    """
    ends = time.monotonic() + _MOMENT
    while not (found := [future for future in held if future.done()]) and time.monotonic() < ends:
        time.sleep(_LOOK)
    return found

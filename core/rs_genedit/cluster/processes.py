"""Executor of local processes: N workers, as QGIS runs one, each with one order at a time.

A worker that ends is replaced, and its order is given out again; so killing one, or all, costs the work in hand
and no more.
"""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess  # nosec B404 - the engine's own worker, no shell
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Any

from rs_genedit import protocol
from rs_genedit.cluster.base import RETRIES, Order, Record, failed, lost
from rs_genedit.errors import Cancelled, GenEditError, ProtocolError
from rs_genedit.runtime.context import JobContext

#: What runs a worker; the interpreter is named, so that no other program is ever started in its place.
COMMAND = (sys.executable, "-m", "rs_genedit", "worker")
#: Workers that may end in a row before they said that they are ready.
_STILLBORN = 3
#: Seconds that workers get to stop after a cancel, and to end after their last order.
_PATIENCE = 15.0


class WorkersError(GenEditError, RuntimeError):
    """No worker process can be started."""


@dataclass
class _Worker:
    """A worker process and the order that it has in hand."""

    process: subprocess.Popen[bytes]
    complaints: IO[bytes]
    slot: int
    order: Order | None = None
    name: str = ""
    is_ready: bool = False


class Processes:
    """Carries out orders in ``count`` processes of this computer, by the job ``op``.

    With ``gpus`` each process sees one of so many GPUs, in turn.
    """

    def __init__(
        self, count: int, op: str = "order", gpus: int = 0, command: tuple[str, ...] = COMMAND
    ) -> None:
        self.count, self.op, self.gpus, self.command = count, op, gpus, command
        self._said: queue.Queue[tuple[_Worker, Any]] = queue.Queue()
        self._workers: list[_Worker] = []
        self._leaving: list[_Worker] = []
        self._waiting: list[Order] = []
        self._tries: dict[str, int] = {}
        self._given = 0
        self._stillborn = 0

    @property
    def pids(self) -> list[int]:
        """The workers' process ids."""
        return [worker.process.pid for worker in self._workers]

    def run(
        self, orders: Iterator[Order], context: JobContext, began: Callable[[Order], None]
    ) -> Iterator[Record]:
        """See :class:`~rs_genedit.cluster.base.Executor`.

        Raises
        ------
        WorkersError
            Worker processes cannot be started.
        """
        try:
            while True:
                context.check()
                self._give(orders, began)
                if not self._workers:
                    return
                try:
                    worker, event = self._said.get(timeout=0.2)
                except queue.Empty:
                    continue
                record = self._heard(worker, event)
                if record is not None:
                    yield record
        except Cancelled:
            self._stop()
            raise
        finally:
            self._end()

    def _give(self, orders: Iterator[Order], began: Callable[[Order], None]) -> None:
        """Give every idle worker an order, end those for whom there is none, start those for whom there is."""
        for worker in [one for one in self._workers if one.is_ready and one.order is None]:
            if self._fetch(orders, 1):
                self._hand(worker, self._waiting.pop(0))
                began(worker.order or {})
            else:
                self._workers.remove(worker)
                self._hang_up(worker)
        starting = sum(not worker.is_ready for worker in self._workers)
        while len(self._workers) < self.count and self._fetch(orders, starting + 1):
            self._start()
            starting += 1

    def _fetch(self, orders: Iterator[Order], wanted: int) -> bool:
        """Have ``wanted`` orders waiting, if there are so many; no more are taken out of the plan."""
        while len(self._waiting) < wanted:
            order = next(orders, None)
            if order is None:
                return False
            self._waiting.append(order)
        return True

    def _hand(self, worker: _Worker, order: Order) -> None:
        self._given += 1
        worker.order, worker.name = order, f"{order['id']}:{self._given}"
        _say(worker, protocol.Command(self.op, worker.name, dict(order)))

    def _heard(self, worker: _Worker, event: Any) -> Record | None:
        """Take what a worker said; the record of its order, if that is it."""
        if event is None:
            return self._ended(worker)
        if isinstance(event, protocol.Ready):
            worker.is_ready, self._stillborn = True, 0
            return None
        order = worker.order
        if order is None or getattr(event, "job", "") != worker.name:
            return None
        if isinstance(event, protocol.Result):
            worker.order = None
            self._tries.pop(str(order["id"]), None)
            return dict(event.report)
        if isinstance(event, protocol.Failed):  # of the worker itself: jobs tell theirs in their records
            worker.order = None
            return failed(order, event.code, event.message)
        return None

    def _ended(self, worker: _Worker) -> Record | None:
        if worker not in self._workers:
            return None
        self._workers.remove(worker)
        code = worker.process.wait()
        if not worker.is_ready:
            self._stillborn += 1
            if self._stillborn >= _STILLBORN:
                worker.complaints.seek(0)
                said = worker.complaints.read()[-400:].decode(errors="replace").strip().splitlines()
                raise WorkersError(
                    f"worker processes end as they start: {said[-1] if said else f'code {code}'}"
                )
        worker.complaints.close()
        order = worker.order
        if order is None:
            return None
        tries = self._tries[str(order["id"])] = self._tries.get(str(order["id"]), 0) + 1
        if tries <= RETRIES:
            self._waiting.append(order)
            return None
        del self._tries[str(order["id"])]
        return lost(order, f"signal {-code}" if code < 0 else f"code {code}")

    # ----------------------------------------------------------------------------------------------- processes

    def _start(self) -> None:
        slot = min(set(range(self.count)) - {worker.slot for worker in self._workers})
        complaints = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the worker has ended
        environment = {**os.environ}
        if self.gpus:
            environment["CUDA_VISIBLE_DEVICES"] = str(slot % self.gpus)
        process = subprocess.Popen(  # nosec B603 - the engine's own worker, no shell
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints, env=environment
        )
        worker = _Worker(process, complaints, slot)
        self._workers.append(worker)
        threading.Thread(target=self._listen, args=(worker,), daemon=True).start()

    def _listen(self, worker: _Worker) -> None:
        assert worker.process.stdout is not None  # nosec B101 - for the type checker
        for line in worker.process.stdout:
            try:
                event = protocol.event_from_line(line.decode())
            except (ProtocolError, UnicodeDecodeError):
                continue
            if not isinstance(event, protocol.Progress | protocol.Preview | protocol.Started):
                self._said.put((worker, event))
        self._said.put((worker, None))

    def _hang_up(self, worker: _Worker) -> None:
        """Tell a worker that there is no more; it ends by itself."""
        assert worker.process.stdin is not None  # nosec B101 - for the type checker
        with contextlib.suppress(OSError):
            worker.process.stdin.close()
        self._leaving.append(worker)

    def _stop(self) -> None:
        """Have every worker stop its order where its files are whole."""
        for worker in self._workers:
            if worker.order is not None:
                _say(worker, protocol.Command("cancel", worker.name))

    def _end(self) -> None:
        """Hang up, and wait; whoever does not end is killed."""
        for worker in self._workers:
            self._hang_up(worker)
        self._workers = []
        for worker in self._leaving:
            try:
                worker.process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                worker.process.kill()
                worker.process.wait()
            worker.complaints.close()
        self._leaving = []


def _say(worker: _Worker, command: protocol.Command) -> None:
    """Send a command to a worker; one that has just ended is told of by its reader."""
    assert worker.process.stdin is not None  # nosec B101 - for the type checker
    with contextlib.suppress(OSError):
        worker.process.stdin.write(protocol.command_to_line(command).encode() + b"\n")
        worker.process.stdin.flush()

"""Work cut in blocks and tiles: one thread per block, one numeric thread inside it, smaller tiles when memory
ends.

A block is the unit of arithmetic: its place on the lattice, and so the shape of every matrix product in it,
follows from the request alone. A tile is the unit of memory: how large it is never shows in the result.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import chain, count, islice

from rs_genedit.errors import MemoryLimitError
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.threads import one_thread, single_threaded_pool

BLOCK = 64
#: Blocks after which maps in scratch files are let go of.
_RELEASED = 64
#: Blocks that a thread is given at once: one with nothing to do takes less time than handing it over.
_GROUP = 4


@dataclass(frozen=True)
class Workers:
    """How the machine is used: ``threads`` at once, ``tile`` pixels a side at a time."""

    threads: int
    tile: int
    context: JobContext

    def blocks(self, window: Window, work: Callable[[Window], None]) -> None:
        """Call ``work`` for every block of ``window``, in threads; a cancel stops within a block's time."""
        self.spread(window.tiles(BLOCK), work)

    def tiles(self, window: Window, work: Callable[[Window], None]) -> None:
        """Call ``work`` for every tile of ``window``; a tile that does not fit in memory is cut in four and
        goes on.

        ``work`` must give the same result when a part of it is done twice.
        """
        for tile in window.tiles(self.tile):
            self.context.check()
            self._shrinking(tile, work)
            self.context.arrays.release()

    def _shrinking(self, tile: Window, work: Callable[[Window], None]) -> None:
        try:
            work(tile)
            return
        except MemoryError as error:
            half = max(BLOCK, -(-max(tile.shape) // 2))
            if max(tile.shape) <= half:
                raise MemoryLimitError(
                    f"even a tile of {tile.height} x {tile.width} pixels does not fit in memory: "
                    "close other programs or choose a smaller ROI"
                ) from error
        self.context.warn(f"memory ran out: went on with tiles of {half} pixels")
        for part in tile.tiles(half):
            self._shrinking(part, work)

    def spread(
        self, blocks: Iterable[Window], work: Callable[[Window], None], released: int = _RELEASED
    ) -> None:
        """Call ``work`` for each of ``blocks``, in threads; a cancel stops within a block's time.

        After ``released`` blocks pages of scratch files are handed back: fewer where work touches many arrays.
        """
        queue, stopped = iter(blocks), threading.Event()
        first = list(islice(queue, _GROUP + 1))
        queue = chain(first, queue)
        if (
            self.threads == 1 or len(first) <= _GROUP
        ):  # a thread of its own for one group takes longer than none
            with one_thread():
                for number, block in enumerate(queue, 1):
                    work(block)
                    self._between(number, released)
            return

        def each(group: list[Window]) -> None:
            for block in group:
                if not (stopped.is_set() or self.context.cancelled.is_set()):
                    work(block)

        def some() -> Iterator[Future[None]]:
            if group := list(islice(queue, _GROUP)):
                yield pool.submit(each, group)

        with single_threaded_pool(self.threads) as pool:
            running = deque(chain.from_iterable(some() for _ in range(self.threads * 2)))
            try:
                for number in count(1):
                    if not running:
                        break
                    running.popleft().result()
                    self._between(number * _GROUP, released)
                    running.extend(some())
            finally:
                stopped.set()
                pool.shutdown(wait=True, cancel_futures=True)

    def _between(self, number: int, released: int) -> None:
        """After so many blocks: stop if asked to, and let go of pages now and then."""
        self.context.check()
        if number % released == 0:
            self.context.arrays.release()


def default_threads() -> int:
    """Cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS and Windows
        return os.cpu_count() or 1

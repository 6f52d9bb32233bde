"""Thread limits of the numeric libraries (BLAS, OpenMP, torch): one thread inside an operation.

Rounding depends on how a library cuts an operation among its threads. So none may: the engine's own threads
share whole blocks of work instead, and a result is the same on any number of cores. A front end calls
:func:`limit_threads` once for its process; whoever uses the engine as a library needs not, the engine's own
:func:`one_thread` holds wherever bytes are decided.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from threadpoolctl import ThreadpoolController

#: Where libraries that are not loaded yet look for their limit.
_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def limit_threads(count: int) -> None:
    """Let every numeric library of this process, loaded or not, use ``count`` threads inside an operation."""
    os.environ.update(dict.fromkeys(_VARIABLES, str(count)))
    if "numpy" in sys.modules:  # else there is nothing loaded to limit, and a front end starts at once
        _limit(count)


@contextmanager
def one_thread() -> Iterator[None]:
    """Within the block every operation runs on the thread that calls it.

    May be nested, and entered by several threads at once: only the last one to leave puts the old limits back.
    Costs next to nothing where the limit holds already.
    """
    _guard.enter()
    try:
        yield
    finally:
        _guard.leave()


@contextmanager
def single_threaded_pool(count: int) -> Iterator[ThreadPoolExecutor]:
    """A pool of ``count`` threads in each of which, and within the block, :func:`one_thread` holds."""
    from concurrent.futures import ThreadPoolExecutor

    # OpenMP keeps its limit per thread: one set outside would not reach in here
    with one_thread(), ThreadPoolExecutor(count, initializer=partial(_limit, 1)) as pool:
        yield pool


class _Guard:
    """Counts who is inside; the last one out undoes what all of them limited."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._undo: list[Callable[[], object]] = []

    def enter(self) -> None:
        with self._lock:
            self._inside += 1
            self._undo.extend(_limit(1))

    def leave(self) -> None:
        with self._lock:
            self._inside -= 1
            while self._undo and self._inside == 0:
                self._undo.pop()()


_guard = _Guard()


def _limit(count: int) -> list[Callable[[], object]]:
    """Limit the loaded libraries for this thread and for new ones; what undoes it, to be called backwards."""
    undo: list[Callable[[], object]] = []
    torch: Any = sys.modules.get("torch")
    # torch first: it keeps a limit of its own, that it hands to OpenMP in every new thread
    if hasattr(torch, "set_num_threads") and torch.get_num_threads() != count:
        undo.append(partial(torch.set_num_threads, torch.get_num_threads()))
        torch.set_num_threads(count)
    for library in _libraries(len(sys.modules)).lib_controllers:
        before = library.num_threads
        if before not in (None, count):
            undo.append(partial(library.set_num_threads, before))
            library.set_num_threads(count)
    return undo


@lru_cache(maxsize=1)
def _libraries(modules: int) -> ThreadpoolController:
    """The numeric libraries of this process; looked up anew only when a module was imported since."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()

"""Bytes do not depend on how many cores there are: the limits on the threads of numeric libraries."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from rs_genedit.runtime.threads import one_thread, single_threaded_pool

from tests.core.doors import child_environment

LOOK = """
import json, sys
import numpy, scipy.linalg, faiss, torch
from concurrent.futures import ThreadPoolExecutor
from threadpoolctl import threadpool_info
def counts():
    return [torch.get_num_threads(), *(library["num_threads"] for library in threadpool_info())]
"""
LIMIT = "from rs_genedit.runtime.threads import limit_threads; limit_threads(1)"
SHOW = "print(json.dumps([counts(), ThreadPoolExecutor(1).submit(counts).result()]))"


def counted(*lines: str) -> list[list[int]]:
    """What the libraries of a process with four threads say, in its main thread and in a new one."""
    words = [sys.executable, "-c", "\n".join(lines)]
    found = subprocess.run(
        words, env=child_environment(OMP_NUM_THREADS="4"), capture_output=True, text=True, check=True
    )
    return json.loads(found.stdout)


@pytest.mark.parametrize("order", [(LIMIT, LOOK), (LOOK, LIMIT)], ids=["before", "after"])
def test_a_process_is_limited_whether_its_libraries_are_loaded_or_not(order: tuple[str, str]):
    assert max(counted(LOOK, SHOW)[0]) == 4, "else this test sees nothing"
    main, new = counted(*order, SHOW)
    assert set(main) == {1}
    assert new[0] == 1, "torch hands its limit to new threads"


@pytest.fixture
def torch():
    """Torch with three threads, as on a machine with as many cores."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(3)
    yield torch
    torch.set_num_threads(before)


def test_a_guard_holds_until_the_last_one_leaves(torch):
    """A toggle that each puts back by itself let the first to leave give the other one more threads."""
    entered, left, seen = threading.Event(), threading.Event(), []

    def other() -> None:
        with one_thread():
            entered.set()
            left.wait(10)
            with single_threaded_pool(1) as pool:
                seen.append((torch.get_num_threads(), pool.submit(torch.get_num_threads).result()))

    with one_thread():
        thread = threading.Thread(target=other)
        thread.start()
        assert entered.wait(10)
    left.set()
    thread.join()
    assert seen == [(1, 1)]


def test_a_guard_may_be_nested_and_puts_back_what_was(torch):
    with one_thread():
        with one_thread():
            assert torch.get_num_threads() == 1
        assert torch.get_num_threads() == 1
    assert torch.get_num_threads() == 3


def test_a_guard_reaches_a_library_that_is_loaded_within_it():
    lines = (
        "from rs_genedit.runtime.threads import one_thread",
        "import numpy",
        "outer = one_thread(); outer.__enter__()",
        LOOK,
        "with one_thread(): inside = counts()",
        "outer.__exit__(None, None, None)",
        "print(json.dumps([inside, counts()]))",
    )
    inside, after = counted(*lines)
    assert set(inside) == {1}
    assert sorted(after) == sorted(counted(LOOK, SHOW)[0])


@pytest.mark.parametrize(
    "front_end",
    [
        "from rs_genedit.app.cli import main; main(['--version'])",
        "from rs_genedit.app.worker import main; main()",
    ],
    ids=["command line", "worker"],
)
def test_front_ends_limit_their_process(front_end: str, tmp_path: Path):
    out = tmp_path / "counts"
    words = [sys.executable, "-c", "\n".join((front_end, LOOK, "open(sys.argv[1], 'w').write(repr(counts()))"))]
    environment = child_environment(OMP_NUM_THREADS="4")
    subprocess.run(
        [*words, str(out)], env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=True
    )
    assert set(json.loads(out.read_text())) == {1}

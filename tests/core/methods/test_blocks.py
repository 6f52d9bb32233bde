from __future__ import annotations

import threading

import numpy as np
import pytest
from rs_genedit.errors import Cancelled, MemoryLimitError
from rs_genedit.methods.multiscale.blocks import BLOCK, default_threads
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from threadpoolctl import threadpool_info

from tests.core.methods.making import workers

WINDOW = Window(-70, 30, 300, 410)


@pytest.mark.parametrize("threads", [1, 3])
def test_every_pixel_is_in_one_block_of_the_lattice(threads: int):
    count = np.zeros(WINDOW.shape, int)
    blocks = []

    def work(block: Window) -> None:
        blocks.append(block)
        count[block.slices(within=WINDOW)] += 1

    workers(threads).blocks(WINDOW, work)
    assert (count == 1).all()
    assert set(blocks) == set(WINDOW.tiles(BLOCK))


def test_numeric_libraries_have_one_thread_in_every_block():
    import faiss
    import torch

    found = []
    before = [library["num_threads"] for library in threadpool_info()]

    def work(block: Window) -> None:
        found.append((torch.get_num_threads(), faiss.omp_get_max_threads()))
        found.extend((library["num_threads"],) * 2 for library in threadpool_info())

    workers(2).blocks(Window(0, 0, 300, 300), work)
    assert set(found) == {(1, 1)}
    assert [library["num_threads"] for library in threadpool_info()] == before


def scarce(room: int, calls: list[Window], out: np.ndarray):
    """Work that has no memory for more than ``room`` pixels a side, and half done finds out."""

    def work(tile: Window) -> None:
        calls.append(tile)
        at = tile.slices(within=WINDOW)
        part = np.add.outer(np.arange(tile.row, tile.bottom), 1000 * np.arange(tile.col, tile.right))
        if max(tile.shape) > room:
            raise MemoryError
        out[at] += part

    return work


@pytest.mark.parametrize("tile", [128, 512, 1000])
def test_a_tile_that_does_not_fit_is_cut_until_it_does(tile: int):
    whole, out = np.zeros(WINDOW.shape, int), np.zeros(WINDOW.shape, int)
    workers(tile=512).tiles(WINDOW, scarce(512, [], whole))
    calls: list[Window] = []
    context = JobContext()
    workers(tile=tile, context=context).tiles(WINDOW, scarce(70, calls, out))
    assert np.array_equal(out, whole)
    assert max(max(call.shape) for call in calls) > 70
    assert all("memory ran out" in warning for warning in context.warnings)
    assert context.warnings


def test_when_even_the_smallest_does_not_fit_it_is_told():
    with pytest.raises(MemoryLimitError, match="does not fit in memory"):
        workers().tiles(WINDOW, scarce(10, [], np.zeros(WINDOW.shape, int)))


@pytest.mark.parametrize("threads", [1, 2])
def test_a_cancel_stops_within_the_blocks_under_way(threads: int):
    context, done = JobContext(), []

    def work(block: Window) -> None:
        done.append(block)
        if len(done) == 3:
            context.cancelled.set()

    many = Window(0, 0, 64 * 20, 64 * 20)
    with pytest.raises(Cancelled):
        workers(threads, context=context).blocks(many, work)
    assert 3 <= len(done) <= 3 + 4 * threads
    with pytest.raises(Cancelled):
        workers(context=context).tiles(WINDOW, lambda tile: done.append(tile))


def test_an_error_in_a_block_reaches_the_caller_and_leaves_no_thread():
    def work(block: Window) -> None:
        if block.row > 100:
            raise KeyError("broken")

    before = threading.active_count()
    with pytest.raises(KeyError, match="broken"):
        workers(2).blocks(WINDOW, work)
    assert threading.active_count() == before


def test_there_is_a_thread_to_work_with():
    assert default_threads() >= 1

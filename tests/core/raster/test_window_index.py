"""The index of windows finds what a look at every window finds."""

from __future__ import annotations

import numpy as np
from rs_genedit.raster.grid import Window
from rs_genedit.raster.window_index import WindowIndex


def windows(count: int, seed: int, side: int) -> list[Window]:
    rng = np.random.default_rng(seed)
    corners, sizes = rng.integers(0, 6000, (count, 2)), rng.integers(1, side, (count, 2))
    return [Window(*map(int, corner), *map(int, size)) for corner, size in zip(corners, sizes, strict=True)]


def test_it_finds_what_overlaps_and_nothing_else() -> None:
    index: WindowIndex[int] = WindowIndex()
    known = dict.fromkeys(windows(300, 0, 1500))
    for number, window in enumerate(known):
        index[window] = number
    gone = list(known)[::7]
    for window in gone:
        index.remove(window)
        index.remove(window)
    left = {window: number for number, window in enumerate(known) if window not in gone}
    asked = [*windows(200, 1, 3000), *windows(20, 2, 3), Window(-5, -5, 10, 10), Window(0, 0, 200_000, 200_000)]
    for window in asked:
        assert sorted(index.overlapping(window)) == [n for w, n in left.items() if w.overlaps(window)]
    assert len(index) == len(left)
    assert set(index) == set(left)
    assert all(window in index and index[window] == number for window, number in left.items())
    index.clear()
    assert not index.values()
    assert not index.overlapping(asked[-1])


def test_one_window_comes_back_once_however_many_cells_it_covers() -> None:
    index: WindowIndex[str] = WindowIndex()
    index[Window(100, 100, 5000, 5000)] = "large"
    index[Window(100, 100, 5000, 5000)] = "large, again"
    assert index.overlapping(Window(0, 0, 5000, 5000)) == ["large, again"]
    assert index.overlapping(Window(0, 0, 100, 9000)) == []

"""Windows and tiles, as properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rs_genedit.raster.grid import Window, rasterio_window

windows = st.builds(
    Window,
    row=st.integers(-300, 300),
    col=st.integers(-300, 300),
    height=st.integers(0, 200),
    width=st.integers(0, 200),
)


@given(windows, st.integers(7, 300))
def test_tiles_cover_each_pixel_exactly_once(window, size):
    seen = np.zeros(window.shape, int)
    for tile in window.tiles(size):
        assert window.contains(tile)
        assert not tile.is_empty
        seen[tile.slices(window)] += 1
    assert (seen == 1).all()


@given(windows, windows, st.integers(7, 100))
def test_tiles_of_two_windows_lie_on_one_lattice(one, other, size):
    lattice = {(t.row // size, t.col // size) for t in one.tiles(size)}
    for tile in one.tiles(size):
        assert (tile.row // size, tile.col // size) == ((tile.bottom - 1) // size, (tile.right - 1) // size)
    shared = one.intersect(other)
    assert {(t.row // size, t.col // size) for t in shared.tiles(size)} <= lattice


@given(windows, windows)
def test_intersection_and_union_are_what_pixels_say(one, other):
    def pixels(window):
        return {(r, c) for r in range(window.row, window.bottom) for c in range(window.col, window.right)}

    small, large = Window(one.row, one.col, one.height % 12, one.width % 12), other
    large = Window(other.row, other.col, other.height % 12, other.width % 12)
    assert pixels(small.intersect(large)) == pixels(small) & pixels(large)
    assert small.intersect(large).is_empty != small.overlaps(large)
    assert pixels(small) | pixels(large) <= pixels(small.union(large))


@given(windows, st.integers(1, 64))
def test_snap_grows_to_the_lattice_and_no_further(window, step):
    snapped = window.snap(step)
    assert snapped.contains(window) or window.is_empty
    assert snapped.row % step == snapped.col % step == snapped.bottom % step == snapped.right % step == 0
    assert window.row - snapped.row < step
    assert snapped.right - window.right < step
    assert snapped.snap(step) == snapped


@given(windows, st.integers(0, 40), st.integers(-90, 90), st.integers(-90, 90))
def test_pad_and_shift_are_undone(window, px, rows, cols):
    assert window.pad(px).pad(-px) == window
    assert window.shift(rows, cols).shift(-rows, -cols) == window


@given(windows, st.integers(1, 9))
def test_scale_holds_every_pixel_touched(window, factor):
    coarse = window.scale(factor)
    for row, col in ((window.row, window.col), (window.bottom - 1, window.right - 1)):
        if not window.is_empty:
            assert coarse.row <= row // factor < coarse.bottom
            assert coarse.col <= col // factor < coarse.right


def test_nonsense_is_refused():
    with pytest.raises(ValueError, match="negative size"):
        Window(0, 0, -1, 5)
    with pytest.raises(ValueError, match="tile size"):
        list(Window(0, 0, 4, 4).tiles(0))


@given(windows)
def test_rasterio_takes_the_same_pixels(window):
    found = rasterio_window(window)
    assert (found.row_off, found.col_off, found.height, found.width) == (window.row, window.col, *window.shape)

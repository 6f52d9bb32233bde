from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rs_genedit.methods.multiscale.resample import area, cubic, scaled, source_of
from rs_genedit.raster.grid import Window

FACTORS = st.sampled_from([1.0, 2.0, 4.0, 8.0, 1.411, 2.0**0.5, 1.411**3, 2.5])
corners = st.integers(-60, 60)


def grain(window: Window, bands: int = 2) -> np.ndarray:
    rng = np.random.default_rng(0)
    return rng.normal(size=(bands, *window.shape)).astype(np.float32)


@given(FACTORS, corners, corners, st.integers(3, 40))
def test_area_tile_by_tile_has_the_bytes_of_the_whole(factor: float, row: int, col: int, tile: int):
    native = Window(row, col, 75, 61)
    pixels, target = grain(native), scaled(native, factor)
    whole = area(pixels, native, target, factor)
    for part in target.tiles(tile):
        needed = source_of(part, factor, native)
        cut = area(pixels[(slice(None), *needed.slices(within=native))], needed, part, factor)
        assert cut.dtype == np.float32
        assert cut.tobytes() == whole[(slice(None), *part.slices(within=target))].tobytes()


@given(FACTORS, corners, corners, st.integers(3, 40))
def test_cubic_tile_by_tile_has_the_bytes_of_the_whole(factor: float, row: int, col: int, tile: int):
    native = Window(row, col, 70, 53)
    coarse = scaled(native, factor)
    pixels = grain(coarse)
    whole = cubic(pixels, coarse, native, factor)
    for part in native.tiles(tile):
        needed = scaled(part, factor).pad(3).intersect(coarse)
        cut = cubic(pixels[(slice(None), *needed.slices(within=coarse))], needed, part, factor)
        assert cut.tobytes() == whole[(slice(None), *part.slices(within=native))].tobytes()


@given(FACTORS, corners, corners)
def test_constants_stay(factor: float, row: int, col: int):
    native = Window(row, col, 40, 33)
    flat = np.full((1, *native.shape), 0.37, np.float32)
    coarse = scaled(native, factor)
    down = area(flat, native, coarse, factor)
    assert np.allclose(down, 0.37, atol=1e-6)
    assert np.allclose(cubic(down, coarse, native, factor), 0.37, atol=1e-6)


@given(FACTORS, corners, corners)
def test_ramps_stay_where_they_are(factor: float, row: int, col: int):
    """No shift between scales: a pixel's value is that of its centre, in native coordinates."""
    native = Window(row, col, 80, 64)
    coarse = scaled(native, factor)

    def ramp(window: Window, size: float) -> np.ndarray:
        y = (window.row + np.arange(window.height)[:, None] + 0.5) * size
        x = (window.col + np.arange(window.width) + 0.5) * size
        return (0.01 * y - 0.02 * x)[None].astype(np.float32)

    down = area(ramp(native, 1), native, coarse, factor)
    # A source pixel cut in two counts with its mean in both parts: a tenth of a pixel at most.
    allowed = 1e-5 if factor.is_integer() else 0.1 * 0.03
    assert np.allclose(down[:, 1:-1, 1:-1], ramp(coarse, factor)[:, 1:-1, 1:-1], atol=allowed)
    up = cubic(ramp(coarse, factor), coarse, native, factor)
    rim = int(2 * factor) + 1
    assert np.allclose(up[:, rim:-rim, rim:-rim], ramp(native, 1)[:, rim:-rim, rim:-rim], atol=1e-5)


@pytest.mark.parametrize("factor", [2, 4, 8])
def test_area_keeps_the_mean(factor: int):
    native = Window(-16, 8, 64, 96)
    pixels = grain(native)
    down = area(pixels, native, scaled(native, factor), factor)
    assert np.allclose(down.mean((1, 2)), pixels.mean((1, 2)), atol=1e-6)
    blocks = pixels.reshape(2, 64 // factor, factor, 96 // factor, factor).mean((2, 4))
    assert np.allclose(down, blocks, atol=1e-6)


def test_area_by_a_fraction_weighs_by_overlap():
    native, coarse = Window(0, 0, 1, 3), Window(0, 0, 1, 2)
    down = area(np.array([[[1, 2, 4]]], np.float32), native, coarse, 1.5)
    assert np.allclose(down, [(1 + 0.5 * 2) / 1.5, (0.5 * 2 + 4) / 1.5])


@given(FACTORS, corners, corners, st.integers(1, 90), st.integers(1, 90))
def test_scaled_covers_and_is_no_larger_than_needed(factor: float, row: int, col: int, height: int, width: int):
    native = Window(row, col, height, width)
    coarse = scaled(native, factor)
    assert coarse.row * factor <= native.row + 1e-6 < (coarse.row + 1) * factor + 2e-6
    assert (coarse.bottom - 1) * factor - 1e-6 < native.bottom <= coarse.bottom * factor + 1e-6
    assert source_of(coarse, factor, native) == native

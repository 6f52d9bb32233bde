from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from rs_genedit.methods.canvas import Border, Canvas
from rs_genedit.methods.multiscale.pyramid import PyramidLevel, distance, grow, pyramid_level, shrink
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.scratch import ScratchArrays

from tests.core.methods.making import canvas, workers

WINDOW = Window(-32, 64, 160, 192)
BORDER = Border(feather=6, soft=2, keep=0.25)


@pytest.fixture
def holed() -> Canvas:
    """A canvas with nodata at the ROI's edge and in a far corner."""
    made = canvas(WINDOW)
    made.valid[100:112, 90:110] = False
    made.valid[:12, :20] = False
    return replace(made, pixels=made.pixels * made.valid)


def build(
    made: Canvas, factor: float, tmp_path, tile: int = 512, border: Border = BORDER, limit=10**9
) -> PyramidLevel:
    return pyramid_level(made, border, 0, factor, 6, ScratchArrays(tmp_path, limit), workers(tile=tile))


@pytest.mark.parametrize("factor", [1.0, 1.411, 2.0, 8.0, 32.0])
def test_what_is_replaced_or_missing_never_bleeds_into_what_is_known(holed: Canvas, factor: float, tmp_path):
    loud = holed.pixels.copy()
    loud[:, holed.roi] = 1e6
    loud[:, ~holed.valid] = -1e6
    one, two = build(holed, factor, tmp_path), build(replace(holed, pixels=loud), factor, tmp_path)
    assert one.known.tobytes() == two.known.tobytes()
    assert one.keep.tobytes() == two.keep.tobytes()
    assert np.abs(two.known).max() <= 1


@pytest.mark.parametrize("factor", [1.0, 1.411, 4.0])
def test_any_tile_and_any_store_make_the_same_layer(holed: Canvas, factor: float, tmp_path):
    whole = build(holed, factor, tmp_path, tile=4096)
    for tile, limit in ((64, 10**9), (100, 10**9), (37, 0)):
        made = build(holed, factor, tmp_path, tile, limit=limit)
        for name in ("known", "keep", "roi"):
            assert getattr(made, name).tobytes() == getattr(whole, name).tobytes()


def test_the_finest_scale_is_the_scene(holed: Canvas, tmp_path):
    finest = build(holed, 1.0, tmp_path)
    assert finest.window == WINDOW
    keep = holed.valid & ~holed.roi
    assert np.array_equal(finest.known[:, keep], holed.pixels[:, keep])
    assert np.array_equal(finest.roi, holed.roi)


def test_the_roi_is_free_its_ring_is_pulled_the_rest_is_held(holed: Canvas, tmp_path):
    made = build(holed, 1.0, tmp_path)
    away = distance(holed.roi)
    ring = BORDER.feather + BORDER.soft
    whole = holed.valid
    assert (made.keep[holed.roi] == 0).all()
    assert (made.keep[(away > ring) & whole] == 1).all()
    between = (away > 0) & (away <= ring) & whole
    assert ((made.keep[between] > BORDER.keep) & (made.keep[between] < 1)).all()
    order = np.argsort(away[between])
    assert (np.diff(made.keep[between][order]) >= -1e-6).all()


def test_nodata_is_free_near_the_roi_only(holed: Canvas, tmp_path):
    made = build(holed, 1.0, tmp_path)
    away = distance(holed.roi)
    near = ~holed.valid & (away <= BORDER.feather + BORDER.soft + 6 + 1)
    assert near.any()
    assert (made.keep[near] == 0).all()
    assert (made.keep[:12, :20] == 1).all()


def test_a_coarse_pixel_touched_by_the_roi_belongs_to_it(tmp_path):
    roi = np.zeros(WINDOW.shape, bool)
    roi[41, 77] = True
    made = build(canvas(WINDOW, roi=roi), 8.0, tmp_path)
    assert made.roi.sum() == 1
    assert made.roi[41 // 8, 77 // 8]


def test_held_gives_known_pixels_back_to_the_bit(holed: Canvas, tmp_path):
    made = build(holed, 1.0, tmp_path)
    free = np.random.default_rng(1).normal(size=made.known.shape).astype(np.float32)
    for tile in (made.window, Window(-3, 70, 100, 31)):
        at = tile.slices(within=made.window)
        kept = made.kept(free[(slice(None), *at)], tile)
        keep, known = made.keep[at], made.known[(slice(None), *at)]
        assert np.array_equal(kept[:, keep == 1], known[:, keep == 1])
        assert np.array_equal(kept[:, keep == 0], free[(slice(None), *at)][:, keep == 0])
    assert kept.dtype == np.float32


def test_distance_grow_and_shrink_are_what_they_say():
    mask = np.random.default_rng(2).random((23, 31)) < 0.04
    points = np.argwhere(mask)
    every = np.argwhere(np.ones_like(mask))
    apart = np.sqrt(((every[:, None] - points) ** 2).sum(2)).min(1).reshape(mask.shape)
    assert np.allclose(distance(mask), apart, atol=1e-5)
    assert np.isinf(distance(np.zeros_like(mask))).all()
    square = np.abs(every[:, None] - points).max(2).min(1).reshape(mask.shape)
    assert np.array_equal(grow(mask, 2), square <= 2)
    assert np.array_equal(grow(mask, 0), mask)
    padded = np.pad(~mask, 3)
    whole = [padded[3 + y : 26 + y, 3 + x : 34 + x] for y in range(-3, 4) for x in range(-3, 4)]
    assert np.array_equal(shrink(~mask, 3), np.logical_and.reduce(whole))

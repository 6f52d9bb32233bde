"""Radiometry: linear, undone exactly, the same whatever part of the scene is looked at."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rs_genedit.raster.grid import Window
from rs_genedit.raster.radiometry import Radiometry, is_sentinel, same
from rs_genedit.raster.scene import open_scene

from tests.rasters import texture, write

INTEGERS = ("uint8", "int8", "uint16", "int16", "uint32", "int32")


def mapping(dtype: str, low: float, high: float, nodata: float | None = None) -> Radiometry:
    kind = np.dtype(dtype)
    info = np.iinfo(kind) if kind.kind in "iu" else np.finfo(kind)
    floor, ceiling = (low, high) if kind.kind == "f" else (float(info.min), float(info.max))
    return Radiometry(kind, ((low + high) / 2,), ((high - low) / 2,), (floor,), (ceiling,), (nodata,))


def test_pixels_of_every_generated_kind_come_back(generated_raster):
    _come_back(generated_raster)


def test_pixels_of_every_real_raster_come_back(real_raster):
    _come_back(real_raster)


def _come_back(path) -> None:
    with open_scene(path) as scene:
        window = Window(scene.height // 3, scene.width // 3, 200, 200).intersect(scene.window)
        native, radiometry = scene.read(window), scene.radiometry
        assert radiometry.bands == len(scene.edited_bands)
        back = radiometry.to_native(radiometry.to_float(native))
        assert back.dtype == scene.dtype
        kept = np.broadcast_to(scene.valid(window), native.shape).copy()
        for band, nodata in enumerate(radiometry.nodata):
            if nodata is not None:
                assert not same(back[band], nodata).any()
                kept[band] &= ~same(native[band], nodata)
            if scene.dtype.kind == "f":  # outside the sampled range floats are clipped
                kept[band] &= (native[band] >= radiometry.low[band]) & (native[band] <= radiometry.high[band])
        if scene.dtype.kind == "f":
            np.testing.assert_allclose(back[kept], native[kept], rtol=2e-6, atol=2e-6 * max(radiometry.half))
        else:
            np.testing.assert_array_equal(back[kept], native[kept])


def test_the_bulk_of_the_data_lies_between_minus_one_and_one(real_raster):
    with open_scene(real_raster) as scene:
        values = scene.radiometry.to_float(scene.read(scene.window))
        valid = scene.valid(scene.window)
        for band in values:
            assert np.mean(np.abs(band[valid]) <= 1.01) > 0.95


def test_it_does_not_depend_on_what_was_read_before(generated):
    with open_scene(generated("rgb")) as one, open_scene(generated("rgb")) as other:
        other.read(Window(0, 0, 5, 5))
        other.valid(Window(50, 50, 9, 9))
        assert one.radiometry == other.radiometry


def test_it_does_not_depend_on_how_the_pixels_are_stored(tmp_path):
    pixels = texture(2, "uint16", height=1200, width=1100)
    tiled = write(tmp_path / "tiled.tif", pixels, blockxsize=256, blockysize=256)
    with open_scene(tiled) as scene:
        sampled = scene.radiometry
    whole = np.percentile(pixels.reshape(2, -1), (0.5, 99.5), axis=1)
    for band in range(2):
        low, high = sampled.range[band]
        span = whole[1, band] - whole[0, band]
        assert abs(low - whole[0, band]) < 0.03 * span
        assert abs(high - whole[1, band]) < 0.03 * span


@given(
    dtype=st.sampled_from(INTEGERS),
    values=st.lists(st.floats(-3, 3, width=32) | st.sampled_from([math.nan, math.inf, -math.inf]), min_size=1),
    data=st.data(),
)
def test_integers_are_clipped_and_never_nodata(dtype, values, data):
    info = np.iinfo(dtype)
    low = data.draw(st.integers(int(info.min), int(info.max) - 1))
    high = data.draw(st.integers(low + 1, int(info.max)))
    nodata = data.draw(st.none() | st.sampled_from([float(info.min), float(info.max), 0.0, float(low)]))
    result = mapping(dtype, low, high, nodata).to_native(np.array([values], np.float32))
    assert result.dtype == dtype
    if nodata is not None:
        assert not (result == nodata).any()


@given(st.sampled_from([0.0, -9999.0, 1.5, -3.4028234663852886e38]), st.floats(-2, 2, width=32))
def test_floats_are_clipped_and_never_nodata(nodata, value):
    result = mapping("float32", -10_000.0, 10_000.0, nodata).to_native(np.array([[value]], np.float32))
    assert not same(result, nodata).any()
    assert -10_000.2 <= result[0, 0] <= 10_000.2


def test_the_nudge_is_one_number():
    values = np.array([[-2.0, -1.0, 2.0]], np.float32)
    assert mapping("uint8", 0, 200, 0.0).to_native(values).tolist() == [[1, 1, 255]]
    assert mapping("uint8", 0, 255, 255.0).to_native(values * -1).tolist() == [[254, 254, 0]]


def test_halves_are_rounded_to_even():
    one = mapping("uint8", 0, 2)  # a float step of 1 is one DN
    assert one.to_native(np.array([[-0.5, 0.5, 1.5]], np.float32)).tolist() == [[0, 2, 2]]


def test_it_is_linear_and_does_not_clip():
    radiometry = mapping("uint16", 1000, 2000)
    values = radiometry.to_float(np.array([[0, 1000, 1500, 2000, 60_000]], np.uint16))
    np.testing.assert_allclose(values, [[-3, -1, 0, 1, 117]], rtol=1e-6)
    assert values.dtype == np.float32


def test_what_is_no_measurement_becomes_the_middle():
    radiometry = mapping("float32", 100, 200, -9999.0)
    values = radiometry.to_float(np.array([[-9999, np.nan, np.inf, 200]], np.float32))
    assert values.tolist() == [[0, 0, 0, 1]]


@pytest.mark.parametrize(
    ("nodata", "dtype", "odd"),
    [(-9999, "int16", True), (0, "uint16", False), (255, "uint8", False), (math.nan, "float32", True)],
)
def test_sentinels(nodata, dtype, odd):
    assert is_sentinel(nodata, np.dtype(dtype)) is odd


def test_some_bands_can_be_picked():
    radiometry = Radiometry(
        np.dtype("uint8"), (1.0, 2.0, 3.0), (4.0, 5.0, 6.0), (0.0,) * 3, (255.0,) * 3, (None, 7.0, None)
    )
    picked = radiometry.select([2, 1])
    assert (picked.centre, picked.half, picked.nodata) == ((3.0, 2.0), (6.0, 5.0), (None, 7.0))


def test_a_wrong_number_of_bands_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="1 bands"):
        mapping("uint8", 0, 255).to_float(np.zeros((2, 3, 3), np.uint8))


@pytest.mark.parametrize("dtype", ["uint8", "int16", "float32"])
def test_a_constant_band_stays_constant(tmp_path, dtype):
    with open_scene(write(tmp_path / "constant.tif", np.full((1, 40, 40), 7, dtype))) as scene:
        values = scene.radiometry.to_float(scene.read(scene.window))
        assert (values == 0).all()
        assert (scene.radiometry.to_native(values) == 7).all()


@pytest.mark.parametrize(
    ("dtype", "nodata"), [("uint8", 0), ("int16", -9999), ("float32", -9999), ("float32", math.nan)]
)
def test_a_scene_without_data_has_a_usable_mapping(tmp_path, dtype, nodata):
    with open_scene(write(tmp_path / "empty.tif", np.full((2, 40, 40), nodata, dtype), nodata=nodata)) as scene:
        assert not scene.valid(scene.window).any()
        values = scene.radiometry.to_float(scene.read(scene.window))
        assert np.isfinite(values).all()
        assert not same(scene.radiometry.to_native(values), nodata).any()


def test_a_stray_glint_does_not_decide_the_range(tmp_path):
    pixels = texture(1, "uint16", height=400, width=400)
    pixels[0, 5, 5] = 65535
    with open_scene(write(tmp_path / "glint.tif", pixels)) as scene:
        assert scene.radiometry.range[0][1] < 6000


def test_data_in_a_corner_of_nodata_is_found(tmp_path):
    pixels = np.zeros((1, 2048, 2048), "uint16")
    pixels[0, -200:, -200:] = texture(1, "uint16", 200, 200)[0]
    path = write(tmp_path / "corner.tif", pixels, nodata=0, blockxsize=256, blockysize=256)
    with open_scene(path) as scene:
        low, high = scene.radiometry.range[0]
        assert 200 < low < high < 6000

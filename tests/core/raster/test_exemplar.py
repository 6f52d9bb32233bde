"""Exemplars from the scene and from other rasters: size, bands, brightness, and what was not drawn."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
import shapely
from rasterio.enums import ColorInterp
from rasterio.transform import Affine, from_origin
from rs_genedit.errors import RegionError, SceneError, UnsupportedSceneError, UsageError
from rs_genedit.protocol import CopyTask, ExemplarTask
from rs_genedit.raster import exemplar as module
from rs_genedit.raster.exemplar import Exemplar, read_exemplar
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import Scene, open_scene
from shapely.geometry import MultiPolygon, box

from tests.rasters import hole, texture, write

RGB = [ColorInterp.red, ColorInterp.green, ColorInterp.blue]


def take(scene: Scene, shape, source: Scene | None = None, margin: int = 6) -> Exemplar:
    """The exemplar of a shape in pixels of the scene, or of another one."""
    place = source or scene
    task = ExemplarTask(place.to_world(shape).wkt, str(source.path) if source else None)
    return read_exemplar(task, scene, margin)


@pytest.fixture
def scene(generated):
    with open_scene(generated("rgb")) as opened:
        yield opened


# ------------------------------------------------------------------------------------------------- the same
# scene


def test_the_scenes_own_pixels_are_taken_as_they_are(scene):
    found = take(scene, box(30, 20, 70, 50))
    assert found.window == Window(14, 24, 42, 52)
    np.testing.assert_array_equal(found.pixels, scene.radiometry.to_float(scene.read(found.window)))
    assert found.inside.sum() == 40 * 30
    assert found.inside[6:36, 6:46].all()
    assert found.valid.all()
    assert found.warnings == ()


def test_the_margin_ends_with_the_raster(scene):
    assert take(scene, box(0, 0, 20, 20), margin=9).window == Window(0, 0, 29, 29)


def test_what_is_not_valid_is_marked_and_zero(generated):
    with open_scene(generated("internal_mask")) as scene:
        found = take(scene, box(70, 40, 128, 96), margin=0)
        np.testing.assert_array_equal(found.valid, hole()[40:96, 70:128] > 0)
        assert (found.pixels[:, ~found.valid] == 0).all()


def test_a_copy_reads_its_object_the_same_way(scene):
    task = CopyTask(scene.to_world(box(30, 20, 70, 50)).wkt, to=((0.0, 0.0),))
    assert read_exemplar(task, scene, 6).window == Window(14, 24, 42, 52)


def test_the_scene_named_as_source_is_the_scene(scene):
    found = take(scene, box(30, 20, 70, 50), source=scene)
    assert found.window == Window(14, 24, 42, 52)


def test_every_generated_kind_gives_an_exemplar(generated_raster):
    with open_scene(generated_raster) as scene:
        found = take(scene, box(20, 20, 80, 60))
        _is_sound(found, scene)
        _shows(found, scene, box(20, 20, 80, 60))


def test_every_real_raster_gives_an_exemplar(real_raster):
    with open_scene(real_raster) as scene:
        shape = shapely.Point(scene.width * 0.45, scene.height * 0.45).buffer(50)
        found = take(scene, shape, margin=12)
        _is_sound(found, scene)
        _shows(found, scene, shape)


def _is_sound(found: Exemplar, scene: Scene) -> None:
    assert found.pixels.dtype == np.float32
    assert found.pixels.shape == (len(scene.edited_bands), *found.inside.shape)
    assert found.inside.shape == found.valid.shape
    assert np.isfinite(found.pixels).all()
    assert (found.inside & found.valid).sum() > 500


def _shows(found: Exemplar, scene: Scene, shape) -> None:
    """The pixels are those of the place that was asked for, as rasterio reads them, and so is the outline."""
    window = found.window
    where = ((window.row, window.bottom), (window.col, window.right))
    with rasterio.open(scene.path) as dataset:
        there = dataset.read(list(scene.edited_bands), window=where).astype(np.float64)
    centre = np.array(scene.radiometry.centre)[:, None, None]
    half = np.array(scene.radiometry.half)[:, None, None]
    expected = ((there - centre) / half)[:, found.valid]
    np.testing.assert_allclose(found.pixels[:, found.valid], expected, rtol=1e-5, atol=1e-5)
    assert not found.pixels[:, ~found.valid].any()
    rows, cols = np.mgrid[window.row : window.bottom, window.col : window.right] + 0.5
    inside = shapely.contains_xy(shape, cols.ravel(), rows.ravel()).reshape(window.shape)
    assert (inside != found.inside).mean() < 0.01


def test_places_far_apart_are_put_side_by_side(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MAX_PIXELS", 200**2)
    with open_scene(write(tmp_path / "wide.tif", texture(3, height=300, width=1000))) as scene:
        found = take(scene, MultiPolygon([box(10, 10, 50, 60), box(900, 200, 960, 240)]))
        assert found.window is None
        assert found.inside.sum() == 40 * 50 + 60 * 40
        assert found.pixels.shape[1:] == (62, 52 + 16 + 72)
        assert not found.valid[:, 52:68].any()
        first = scene.radiometry.to_float(scene.read(Window(10, 10, 50, 40)))
        np.testing.assert_array_equal(found.pixels[:, 6:56, 6:46], first)


def test_a_very_large_exemplar_is_cut_to_its_middle(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MAX_PIXELS", 100**2)
    with open_scene(write(tmp_path / "large.tif", texture(1, height=400, width=400))) as scene:
        found = take(scene, box(50, 50, 350, 350))
        assert found.pixels.shape[1:] == (100, 100)
        assert "larger than needed" in found.warnings[0]


# ------------------------------------------------------------------------------------------------------------
# size


def blobs(gsd: float, metres: float = 240.0, angle: float = 0.0) -> tuple[np.ndarray, Affine]:
    """One pattern on the ground, whatever the pixel: stripes 24 m wide running north, brighter to the east."""
    size = round(metres / gsd)
    transform = from_origin(500_000, 5_500_000, gsd, gsd) @ Affine.rotation(angle, pivot=(size / 2, size / 2))
    cols, rows = np.meshgrid(np.arange(size) + 0.5, np.arange(size) + 0.5)
    east = transform.a * cols + transform.b * rows + transform.c - 500_000
    value = 110 + 60 * np.sin(2 * np.pi * east / 48) + 0.15 * east
    return np.clip(value, 0, 255)[None].astype(np.uint8), transform


def period(values: np.ndarray) -> float:
    """Pixels per wave along a row, by the strongest frequency."""
    row = values - values.mean()
    power = np.abs(np.fft.rfft(row * np.hanning(len(row)), 4096)) ** 2
    return 4096 / (np.argmax(power[20:]) + 20)


@pytest.mark.parametrize("gsd", [0.5, 1.0, 1.5, 4.0])
@pytest.mark.parametrize("crs", ["EPSG:32633", "EPSG:32634"])
def test_another_raster_comes_at_the_scenes_pixel_size(tmp_path, gsd, crs):
    pixels, transform = blobs(2.0, 400)
    theirs, their_transform = blobs(gsd)
    write(tmp_path / "other.tif", theirs, transform=their_transform, crs=crs)
    with (
        open_scene(write(tmp_path / "scene.tif", pixels, transform=transform)) as scene,
        open_scene(tmp_path / "other.tif") as other,
    ):
        side = other.width
        found = take(scene, box(side * 0.1, side * 0.1, side * 0.9, side * 0.9), other, margin=4)
        assert found.inside.sum() == pytest.approx(96**2, rel=0.03)  # 192 m in pixels of 2 m
        assert found.window is None
        assert "resampled" in found.warnings[-1]
        middle = found.pixels[0, found.pixels.shape[1] // 2]
        assert period(middle) == pytest.approx(24, rel=0.05)  # 48 m
        # Contrast survives: the stripes are much wider than either pixel.
        ours = scene.radiometry.to_float(scene.read(Window(50, 50, 96, 96)))
        assert middle.std() == pytest.approx(ours[0, 48].std(), rel=0.15)


def test_north_stays_up_when_the_other_raster_is_rotated(tmp_path):
    pixels, transform = blobs(2.0, 400)
    theirs, their_transform = blobs(2.0, 400, angle=50)
    write(tmp_path / "other.tif", theirs, transform=their_transform)
    with (
        open_scene(write(tmp_path / "scene.tif", pixels, transform=transform)) as scene,
        open_scene(tmp_path / "other.tif") as other,
    ):
        found = take(scene, shapely.Point(100, 100).buffer(50), other)
        window = found.pixels[0, 20:-20, 20:-20]
        assert window.std(axis=0).mean() < 0.15 * window.std(axis=1).mean()  # stripes run north again
        assert period(window[40]) == pytest.approx(24, rel=0.08)


def test_degrees_are_ground_distance_where_they_are(tmp_path):
    # 1e-5 degrees square at 60 north: 0.56 m by 1.11 m on the ground.
    other_path = write(tmp_path / "north.tif", texture(1, height=200, width=400), crs="EPSG:4326",
                       transform=from_origin(12, 60, 1e-5, 1e-5))  # fmt: skip
    pixels, transform = blobs(1.0)
    with (
        open_scene(write(tmp_path / "scene.tif", pixels, transform=transform)) as scene,
        open_scene(other_path) as other,
    ):
        found = take(scene, box(40, 20, 340, 180), other, margin=0)
        height, width = found.inside.shape
        assert width == pytest.approx(300 * 0.558, abs=2)
        assert height == pytest.approx(160 * 1.114, abs=2)


def test_the_same_grid_is_not_resampled(tmp_path, scene):
    other_path = write(tmp_path / "other.tif", texture(3, seed=11), colorinterp=RGB)
    with open_scene(other_path) as other:
        found = take(scene, box(30, 20, 70, 50), other)
        expected = scene.radiometry.to_float(other.read(Window(14, 24, 42, 52)))
        np.testing.assert_array_equal(found.pixels, expected)
        assert not any("resampled" in warning for warning in found.warnings)


def test_an_unknown_pixel_size_is_said(generated, tmp_path, scene):
    other_path = write(tmp_path / "pixels.tif", texture(3, seed=11), crs=None, transform=None)
    with open_scene(other_path) as other:
        found = take(scene, box(30, 20, 70, 50), other)
        assert found.pixels.shape[1:] == (42, 52)
        assert any("pixel size of pixels.tif is unknown" in warning for warning in found.warnings)


def test_nodata_of_the_other_raster_is_not_mixed_in(tmp_path):
    theirs = texture(1, "int16", height=300, width=300)
    theirs[0, :, 150:] = -9999
    write(tmp_path / "other.tif", theirs, transform=from_origin(500_000, 5_500_000, 0.5, 0.5), nodata=-9999)
    scene_path = write(tmp_path / "scene.tif", texture(1, "int16"))
    with open_scene(scene_path) as scene, open_scene(tmp_path / "other.tif") as other:
        found = take(scene, box(10, 10, 290, 290), other, margin=0)
        assert found.valid.mean() == pytest.approx(0.5, abs=0.05)
        assert np.abs(found.pixels[:, found.valid]).max() < 2
        assert (found.pixels[:, ~found.valid] == 0).all()


# -----------------------------------------------------------------------------------------------------------
# bands


def test_one_band_stands_for_all(scene, generated):
    with open_scene(generated("rotated")) as other:
        found = take(scene, box(20, 20, 90, 80), other)
        assert len(found.pixels) == 3
        native = scene.radiometry.to_native(found.pixels)  # gray in the scene's own numbers
        assert np.ptp(native.astype(int), axis=0).max() <= 1
        assert any("used for all 3 bands" in warning for warning in found.warnings)


def test_bands_are_matched_by_description_then_by_colour(tmp_path):
    pixels = texture(3)
    plain = write(tmp_path / "scene.tif", pixels, descriptions=("Red", "green", "nir"))
    swapped = write(tmp_path / "other.tif", pixels[[2, 1, 0]], descriptions=("NIR", "Green ", "red"))
    with open_scene(plain) as scene, open_scene(swapped) as other:
        found = take(scene, box(20, 20, 80, 60), other, margin=0)
        np.testing.assert_array_equal(found.pixels, scene.radiometry.to_float(pixels[:, 20:60, 20:80]))
        assert any("bands 3, 2, 1 of other.tif" in warning for warning in found.warnings)
    four = texture(4)
    colours = [ColorInterp.undefined, ColorInterp.blue, ColorInterp.green, ColorInterp.red]
    write(tmp_path / "four.tif", four, colorinterp=colours)
    rgb = write(tmp_path / "rgb.tif", four[[3, 2, 1]], colorinterp=RGB)
    with open_scene(rgb) as scene, open_scene(tmp_path / "four.tif") as other:
        found = take(scene, box(20, 20, 80, 60), other, margin=0)
        np.testing.assert_array_equal(found.pixels, scene.radiometry.to_float(four[[3, 2, 1], 20:60, 20:80]))


def test_bands_that_cannot_be_matched_are_an_error(scene, generated):
    with (
        open_scene(generated("int16_13_bands")) as other,
        pytest.raises(UsageError, match="13 bands and the scene 3"),
    ):
        take(scene, box(20, 20, 80, 60), other)


# ------------------------------------------------------------------------------------------------------
# brightness


def test_another_type_is_matched_in_brightness(scene, tmp_path):
    other_path = write(tmp_path / "other.tif", texture(3, "uint16"))
    with open_scene(other_path) as other:
        found = take(scene, box(10, 10, 110, 86), other)
        assert any("brightness and contrast were matched" in warning for warning in found.warnings)
        ours = scene.radiometry.to_float(scene.read(scene.window))
        for theirs, mine in zip(found.pixels, ours, strict=True):
            assert abs(theirs[found.inside].mean() - mine.mean()) < 0.15
            assert 0.8 < theirs[found.inside].std() / mine.std() < 1.25


def test_a_dark_place_of_the_same_sensor_stays_dark(scene, tmp_path):
    dark = (20 + texture(3).astype(float) * 0.3).astype(np.uint8)
    with open_scene(write(tmp_path / "water.tif", dark)) as other:
        found = take(scene, box(10, 10, 110, 86), other)
        assert found.pixels.mean() < -0.5
        assert not any("brightness" in warning for warning in found.warnings)


# ----------------------------------------------------------------------------------------------------------
# errors


def test_too_small_an_exemplar_says_how_large_it_must_be(scene, tmp_path):
    with pytest.raises(RegionError, match="10 x 30 pixels of the scene: draw it at least 16 x 16"):
        take(scene, box(30, 20, 40, 50))
    finer = write(tmp_path / "fine.tif", texture(3), transform=from_origin(500_000, 5_500_000, 0.1, 0.1))
    with open_scene(finer) as other, pytest.raises(RegionError, match="pixels of the scene: draw it at least"):
        take(scene, box(20, 20, 90, 90), other)


def test_an_exemplar_without_data_is_an_error(generated):
    with (
        open_scene(generated("uint16_nodata")) as scene,
        pytest.raises(RegionError, match="holds 0 pixels of data"),
    ):
        take(scene, box(95, 75, 125, 95))


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda p: p / "missing.tif", SceneError),
        (lambda p: write(p / "c.tif", texture(1, "float32").astype("complex64")), UnsupportedSceneError),
    ],
)
def test_another_raster_that_does_not_open(scene, tmp_path, make, error):
    with pytest.raises(error):
        read_exemplar(ExemplarTask("0,0,50,50", str(make(tmp_path))), scene, 4)


def test_a_region_outside_the_other_raster_is_an_error(scene, generated):
    with pytest.raises(RegionError, match="the exemplar lies outside the scene"):
        read_exemplar(ExemplarTask("0,0,50,50", str(generated("striped"))), scene, 4)


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("nl_gorinchem_25cm_rdnew.tif", "oam_banepa_train_3072x4096.vrt"),
        ("nl_gorinchem_25cm_rdnew.tif", "naip_va_1m_4band_26918.tif"),
        ("naip_va_1m_4band_26918.tif", "naip_nd_20090818_4band.tif"),
        ("umbra_sar_rotated_32759.tiff", "rpc_uint16.tif"),
        ("oam_banepa_train_3072x4096.vrt", "umbra_sar_rotated_32759.tiff"),
        ("landsat8_b2_60m_uint16_32621.tif", "sentinel1_gcps_uint16.tif"),
    ],
)
def test_real_rasters_lend_each_other_exemplars(raster, name, source):
    with open_scene(raster(name)) as scene, open_scene(raster(source)) as other:
        shape = shapely.Point(other.width / 2, other.height / 2).buffer(100)
        found = take(scene, shape, other, margin=8)
        _is_sound(found, scene)
        zoom = (other.gsd / scene.gsd) ** 2
        expected = min(shape.area * zoom, module.MAX_PIXELS)
        assert found.inside.sum() == pytest.approx(expected, rel=0.05)
        again = take(scene, shape, other, margin=8)
        np.testing.assert_array_equal(found.pixels, again.pixels)


def test_a_pixel_does_not_depend_on_the_extent_that_is_warped(tmp_path):
    pixels, transform = blobs(2.0, 400)
    theirs, their_transform = blobs(0.7, 400)
    write(tmp_path / "other.tif", theirs, transform=their_transform)
    with (
        open_scene(write(tmp_path / "scene.tif", pixels, transform=transform)) as scene,
        open_scene(tmp_path / "other.tif") as other,
    ):
        large = take(scene, box(150, 150, 300, 300), other, margin=31)
        small = take(scene, box(150, 150, 300, 300), other, margin=8)
        np.testing.assert_array_equal(large.pixels[:, 23:-23, 23:-23], small.pixels)

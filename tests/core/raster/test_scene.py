"""Scenes: what opens, what is refused, and that reading is cheap and the same from every thread."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
import rasterio
import rasterio.shutil
import shapely
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.enums import ColorInterp
from rs_genedit.errors import CrsError, SceneError, UnsupportedSceneError
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import open_scene

from tests.rasters import HEIGHT, KINDS, WIDTH, hole, texture, write


def test_every_generated_kind_opens_and_reads(generated_raster):
    _opens_and_reads(generated_raster)


def test_every_real_raster_opens_and_reads(real_raster):
    _opens_and_reads(real_raster)


def _opens_and_reads(path: Path) -> None:
    before = hashlib.sha256(path.read_bytes()).digest()
    with open_scene(path) as scene, rasterio.open(path) as dataset:
        assert (scene.height, scene.width, scene.count) == (dataset.height, dataset.width, dataset.count)
        assert scene.dtype == dataset.dtypes[0]
        window = Window(scene.height // 3, scene.width // 4, 40, 50).intersect(scene.window)
        where = rasterio.windows.Window(window.col, window.row, window.width, window.height)
        pixels = scene.read(window)
        assert pixels.shape == (len(scene.edited_bands), *window.shape)
        np.testing.assert_array_equal(pixels, dataset.read(list(scene.edited_bands), window=where))
        valid = scene.valid(scene.window)
        assert valid.shape == scene.window.shape
        assert valid.any()
        np.testing.assert_array_equal(scene.valid(window), valid[window.slices()])
        # No pixel is called valid that GDAL's own mask of the dataset calls invalid.
        assert not (valid & (dataset.dataset_mask() == 0)).any()
        values = scene.radiometry.to_float(pixels)[:, scene.valid(window)]
        assert np.isfinite(values).all()
    assert hashlib.sha256(path.read_bytes()).digest() == before


@pytest.mark.parametrize(
    "kind",
    [
        "alpha",
        "internal_mask",
        "external_mask",
        "uint16_nodata",
        "uint8_nodata_255",
        "float32_nan",
        "float32_nodata",
    ],
)
def test_holes_are_not_valid(generated, kind):
    with open_scene(generated(kind)) as scene:
        np.testing.assert_array_equal(scene.valid(scene.window), hole() > 0)


def test_alpha_is_never_edited(generated):
    with open_scene(generated("alpha")) as scene:
        assert scene.alpha_band == 4
        assert scene.edited_bands == (1, 2, 3)
        assert scene.read(scene.window).shape[0] == 3
        np.testing.assert_array_equal(scene.read(scene.window, [4])[0], hole())


def test_a_colour_that_equals_nodata_in_one_band_stays_valid(tmp_path):
    pixels = texture(3)
    pixels[0, :8] = 0
    with open_scene(write(tmp_path / "dark.tif", pixels, nodata=0)) as scene:
        assert scene.valid(scene.window).all()


def test_a_sentinel_in_one_band_makes_the_pixel_invalid(tmp_path):
    pixels = texture(3, "int16")
    pixels[1, :8] = -9999
    with open_scene(write(tmp_path / "sentinel.tif", pixels, nodata=-9999)) as scene:
        valid = scene.valid(scene.window)
        assert not valid[:8].any()
        assert valid[8:].all()


def test_a_value_that_is_not_finite_makes_the_pixel_invalid(tmp_path):
    pixels = texture(2, "float32")
    pixels[1, 5, 6], pixels[0, 7, 8], pixels[0, 9, 9] = np.nan, np.inf, np.finfo("float32").min
    with open_scene(write(tmp_path / "infinite.tif", pixels)) as scene:
        assert (~scene.valid(scene.window)).sum() == 3


def test_threads_read_the_same(generated):
    with open_scene(generated("jpeg")) as scene:
        tiles = list(scene.window.tiles(16)) * 4
        expected = [scene.read(tile).tobytes() + scene.valid(tile).tobytes() for tile in tiles]
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(lambda t: scene.read(t).tobytes() + scene.valid(t).tobytes(), tiles))
        assert found == expected


def test_a_window_outside_is_a_mistake_of_the_caller(generated):
    with open_scene(generated("rgb")) as scene:
        for window in (Window(-1, 0, 4, 4), Window(0, WIDTH - 2, 4, 4), Window(0, 0, 0, 4)):
            with pytest.raises(ValueError, match="inside the scene"):
                scene.read(window)


def test_a_closed_scene_says_so(generated):
    scene = open_scene(generated("rgb"))
    scene.close()
    with pytest.raises(SceneError, match="closed"):
        scene.read(scene.window)


# ---------------------------------------------------------------------------------------------------
# georeference


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_pixels_come_back_from_the_world(generated, kind):
    with open_scene(generated(kind)) as scene:
        shape = shapely.box(10, 12, 60, 70)
        back = scene.to_pixel(scene.to_world(shape))
        assert back.symmetric_difference(shape).area < 1e-3 * shape.area


def test_real_pixels_come_back_from_the_world(real_raster):
    with open_scene(real_raster) as scene:
        shape = shapely.box(*(scene.width * 0.2, scene.height * 0.3, scene.width * 0.6, scene.height * 0.7))
        back = scene.to_pixel(scene.to_world(shape))
        assert back.symmetric_difference(shape).area < 1e-4 * shape.area


@pytest.mark.parametrize(
    ("kind", "metres"),
    [("rgb", 2.0), ("rotated", 2.0 * 0.8**0.5), ("custom_crs", 2.0), ("geographic", 1.1145)],
)
def test_ground_sample_distance(generated, kind, metres):
    # At 60 north a degree of longitude is 55.8 km, one of latitude 111.4 km: 2e-5 by 1e-5 degrees are square.
    tolerance = 0.15 if kind == "custom_crs" else 0.002  # far from that projection's centre
    with open_scene(generated(kind)) as scene:
        assert scene.gsd == pytest.approx(metres, rel=tolerance)


def test_web_mercator_metres_are_not_taken_for_metres(raster):
    with open_scene(raster("oam_banepa_train_3072x4096.vrt")) as scene:
        assert scene.transform.a == pytest.approx(0.1493, abs=1e-4)
        assert scene.gsd == pytest.approx(0.132, abs=1e-3)  # at 27.6 north


def test_without_a_crs_the_pixel_size_is_unknown(generated):
    with open_scene(generated("no_crs")) as scene:
        assert scene.gsd is None
        assert scene.crs is None


def test_a_site_grid_works_without_ties_to_the_earth(tmp_path):
    crs = CRS.from_wkt('LOCAL_CS["site",UNIT["metre",1],AXIS["X",EAST],AXIS["Y",NORTH]]')
    with open_scene(write(tmp_path / "site.tif", texture(1), crs=crs)) as scene:
        assert scene.gsd == 2.0
        shape = shapely.box(10, 12, 60, 70)
        assert scene.to_pixel(scene.to_world(shape)).equals(shape)
        with pytest.raises(CrsError, match="cannot be brought from"):
            scene.to_pixel(shapely.box(0, 0, 1, 1), "EPSG:4326")


@pytest.mark.parametrize(("kind", "crs"), [("gcps", 4326), ("rpcs", 4326), ("rgb", 32633)])
def test_crs_is_that_of_the_world_coordinates(generated, kind, crs):
    with open_scene(generated(kind)) as scene:
        assert scene.crs.to_epsg() == crs


# ----------------------------------------------------------------------------------------------------
# fingerprint


def test_the_fingerprint_knows_the_pixels_and_the_grid(tmp_path):
    pixels = texture(3)
    window = Window(8, 8, 40, 40)

    def fingerprint(name, pixels, **profile):
        with open_scene(write(tmp_path / f"{name}.tif", pixels, **profile)) as scene:
            return scene.fingerprint(window)

    one = fingerprint("one", pixels)
    assert fingerprint("striped", pixels, tiled=False, compress="DEFLATE") == one
    changed = pixels.copy()
    changed[1, 20, 20] += 1
    assert fingerprint("changed", changed) != one
    beyond = pixels.copy()
    beyond[1, 60, 60] += 1
    assert fingerprint("beyond", beyond) == one
    assert fingerprint("crs", pixels, crs="EPSG:32634") != one
    assert fingerprint("nodata", pixels, nodata=3) != one


# ------------------------------------------------------------------------------------------------------- bad
# input


def _cut(tmp_path: Path) -> Path:
    whole = write(tmp_path / "whole.tif", texture(3, height=256, width=256))
    path = tmp_path / "cut.tif"
    path.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    return path


def _text(tmp_path: Path) -> Path:
    path = tmp_path / "notes.tif"
    path.write_text("not a raster")
    return path


def _complex(tmp_path: Path) -> Path:
    return write(tmp_path / "complex.tif", texture(1, "float32").astype("complex64"))


def _int64(tmp_path: Path) -> Path:
    return write(tmp_path / "int64.tif", texture(1, "int32").astype("int64"))


def _alpha_only(tmp_path: Path) -> Path:
    return write(tmp_path / "alpha_only.tif", texture(1), colorinterp=[ColorInterp.alpha])


def _huge_strip(tmp_path: Path) -> Path:
    path, size = tmp_path / "strip.tif", 17_000
    source = tmp_path / "sparse.tif"
    profile = {"driver": "GTiff", "count": 1, "height": size, "width": size, "dtype": "uint8"}
    with rasterio.open(source, "w", **profile, compress="DEFLATE", sparse_ok=True):
        pass
    rasterio.shutil.copy(
        source, path, driver="GTiff", BLOCKYSIZE=size - 1, COMPRESS="DEFLATE", SPARSE_OK="TRUE"
    )
    return path


def _mixed_types(tmp_path: Path) -> Path:
    one, two = write(tmp_path / "one.tif", texture(1)), write(tmp_path / "two.tif", texture(1, "int16"))
    path = tmp_path / "mixed.vrt"
    bands = "".join(
        f'<VRTRasterBand dataType="{kind}" band="{n}"><SimpleSource><SourceFilename>{source}</SourceFilename>'
        f"<SourceBand>1</SourceBand></SimpleSource></VRTRasterBand>"
        for n, (kind, source) in enumerate([("Byte", one), ("Int16", two)], 1)
    )
    path.write_text(f'<VRTDataset rasterXSize="{WIDTH}" rasterYSize="{HEIGHT}">{bands}</VRTDataset>')
    return path


def _no_bands(tmp_path: Path) -> Path:
    path = tmp_path / "empty.vrt"
    path.write_text('<VRTDataset rasterXSize="8" rasterYSize="8"></VRTDataset>')
    return path


def _degenerate(tmp_path: Path) -> Path:
    source = write(tmp_path / "plain.tif", texture(1))
    path = tmp_path / "degenerate.vrt"
    path.write_text(
        f'<VRTDataset rasterXSize="{WIDTH}" rasterYSize="{HEIGHT}"><SRS>EPSG:32633</SRS>'
        "<GeoTransform>500000,0,0,5500000,0,0</GeoTransform>"
        f'<VRTRasterBand dataType="Byte" band="1"><SimpleSource><SourceFilename>{source}</SourceFilename>'
        "<SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>"
    )
    return path


def _two_gcps(tmp_path: Path) -> Path:
    points = [GroundControlPoint(row=0, col=0, x=12, y=48), GroundControlPoint(row=9, col=0, x=12, y=47)]
    return write(tmp_path / "two.tif", texture(1), crs="EPSG:4326", transform=None, gcps=(points, "EPSG:4326"))


def _container(tmp_path: Path) -> Path:
    path = tmp_path / "pages.gpkg"
    for table in ("one", "two"):
        options = {"driver": "GPKG", "raster_table": table, "append_subdataset": table == "two"}
        write(path, texture(3, height=256, width=256), crs="EPSG:3857", **options)
    return path


@pytest.mark.parametrize(
    ("make", "error", "words"),
    [
        (lambda p: p / "missing.tif", SceneError, "does not exist"),
        (lambda p: p, SceneError, "is a folder"),
        (_text, SceneError, "cannot be read as a raster"),
        (_cut, SceneError, "is cut"),
        (lambda p: "https://example.org/scene.tif", SceneError, "not a local file"),
        (lambda p: "/vsicurl/https://example.org/scene.tif", SceneError, "not a local file"),
        (lambda p: "WMS:https://example.org/wms?layers=a", SceneError, "not a local file"),
        (lambda p: "<GDAL_WMS></GDAL_WMS>", SceneError, "not a local file"),
        (lambda p: "x" * 5000, SceneError, "cannot be opened"),
        (lambda p: "a\0b.tif", SceneError, "cannot be opened|does not exist"),
        (_complex, UnsupportedSceneError, "amplitude"),
        (_int64, UnsupportedSceneError, "convert it to Int32"),
        (_alpha_only, UnsupportedSceneError, "only an alpha band"),
        (_huge_strip, UnsupportedSceneError, "convert it to a tiled GeoTIFF"),
        (_mixed_types, UnsupportedSceneError, "different types"),
        (_no_bands, SceneError, "no bands|cannot be read"),
        (_degenerate, SceneError, "degenerate"),
        (_two_gcps, SceneError, "GCPs do not place it"),
        (_container, UnsupportedSceneError, "extract one"),
    ],
)
def test_what_cannot_be_edited_is_refused_in_one_sentence(tmp_path, make, error, words):
    with pytest.raises(error, match=words) as caught:
        open_scene(make(tmp_path))
    message = str(caught.value)
    assert "\n" not in message
    assert len(message) < 400 + len(str(tmp_path))
    assert type(caught.value) is error


def test_the_real_paletted_raster_is_one_of_codes(raster):
    with open_scene(raster("paletted_colormap_lcc.tif")) as scene:
        assert scene.colour_table
        assert scene.radiometry.classes


def test_damage_inside_is_found_when_read(tmp_path):
    path = write(tmp_path / "damaged.tif", texture(1, height=256, width=256), compress="DEFLATE")
    with rasterio.open(path) as dataset:
        offset = int(dataset.get_tag_item("BLOCK_OFFSET_3_4", "TIFF", bidx=1))
    data = bytearray(path.read_bytes())
    data[offset : offset + 40] = b"\xff" * 40
    path.write_bytes(bytes(data))
    with open_scene(path) as scene, pytest.raises(SceneError, match="cut or damaged"):
        scene.read(scene.window)

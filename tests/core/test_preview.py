"""Pictures: one look per scene, averaging that heeds nodata, world files, sheets with their furniture."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from PIL import Image
from rasterio.transform import Affine
from rs_genedit.errors import OutputError
from rs_genedit.raster.grid import Window
from rs_genedit.raster.pictures import PAPER, before_after, overview, to_image, write_preview
from rs_genedit.raster.radiometry import Radiometry
from rs_genedit.raster.region import Region
from rs_genedit.raster.rgb import GAMMA, RgbBridge
from rs_genedit.raster.scene import open_scene
from shapely.geometry import MultiPolygon, box

NORTH_UP = Affine(0.5, 0, 500_000, 0, -0.5, 5_000_000)


def make(
    path: Path,
    pixels: np.ndarray,
    transform: Affine | None = NORTH_UP,
    crs: str | None = "EPSG:32633",
    nodata: float | None = None,
    colours: tuple[str, ...] = (),
) -> Path:
    bands, height, width = pixels.shape
    with rasterio.open(
        path,
        "w",
        "GTiff",
        width,
        height,
        bands,
        crs=crs,
        transform=transform,
        dtype=pixels.dtype,
        nodata=nodata,
    ) as target:
        target.write(pixels)
        if colours:
            target.colorinterp = [rasterio.enums.ColorInterp[name] for name in colours]
    return path


def ramp(bands: int = 3, height: int = 120, width: int = 160, dtype: str = "uint16") -> np.ndarray:
    rng = np.random.default_rng(4)
    top = 250 if dtype == "uint8" else 4000
    return rng.integers(1, top, (bands, height, width)).astype(dtype)


# ------------------------------------------------------------------------------------------------------ look


def test_natural_colours_share_one_stretch(tmp_path: Path):
    pixels = ramp(4)
    pixels[1] //= 4
    path = make(tmp_path / "a.tif", pixels, colours=("nir", "blue", "green", "red"))
    with open_scene(path) as scene:
        bridge = RgbBridge.for_display(scene)
    assert bridge.positions == (3, 2, 1)
    assert len(set(bridge.limits)) == 1
    assert bridge.exponent == 1 / GAMMA


def test_unnamed_bands_are_stretched_each_on_its_own(tmp_path: Path):
    pixels = ramp(5)
    pixels[1] //= 4
    path = make(tmp_path / "a.tif", pixels, colours=("gray", *["undefined"] * 4))
    with open_scene(path) as scene:
        bridge = RgbBridge.for_display(scene)
    assert bridge.positions == (0, 1, 2)
    assert bridge.limits[1][1] < bridge.limits[0][1] / 3


def test_one_band_is_grey_and_bytes_are_shown_as_they_are(tmp_path: Path):
    with open_scene(make(tmp_path / "a.tif", ramp(1, dtype="uint8"))) as scene:
        bridge = RgbBridge.for_display(scene)
        rgb = np.asarray(to_image(bridge, scene.read(scene.window)))
    assert bridge.exponent == 1.0
    assert (rgb == rgb[..., :1]).all()
    assert rgb.min() == 0
    assert rgb.max() == 255


def test_the_look_does_not_depend_on_what_is_in_view(tmp_path: Path):
    """The same pixels have the same colours in any cut."""
    pixels = np.sort(ramp(3).reshape(3, -1)).reshape(3, 120, 160)
    with open_scene(make(tmp_path / "a.tif", pixels)) as scene:
        bridge = RgbBridge.for_display(scene)
        whole = np.asarray(to_image(bridge, scene.read(scene.window)))
        part = np.asarray(to_image(bridge, scene.read(Window(10, 20, 30, 40))))
    assert np.array_equal(whole[10:40, 20:60], part)


def test_what_is_not_valid_shows_the_paper():
    measured = Radiometry(np.dtype("float32"), (0.5,), (0.5,), (0.0,), (1.0,), (None,))
    bridge = RgbBridge.of(measured, (0, 0, 0), ((0.0, 1.0),) * 3)
    valid = np.array([[True, False]])
    rgb = np.asarray(to_image(bridge, np.array([[[1.0, np.nan]]]), valid))
    assert rgb[0, 0].tolist() == [255, 255, 255]
    assert tuple(rgb[0, 1]) == PAPER


# -------------------------------------------------------------------------------------------------- overview


@pytest.mark.parametrize("step", [1, 3, 7, 500])
def test_overview_is_the_mean_of_blocks(tmp_path: Path, step: int):
    pixels = ramp(2, 2100, 50)
    with open_scene(make(tmp_path / "a.tif", pixels)) as scene:
        seen, valid = overview(scene, scene.window, step)
    step = min(step, 50)
    rows, cols = 2100 // step, 50 // step
    expected = pixels[:, : rows * step, : cols * step].reshape(2, rows, step, cols, step).mean((2, 4))
    assert seen.shape == expected.shape
    assert np.allclose(seen, expected, rtol=1e-5)
    assert valid.all()


def test_overview_leaves_nodata_out(tmp_path: Path):
    pixels = np.full((1, 8, 8), 100, np.uint16)
    pixels[0, :4, :1] = 0
    pixels[0, 4:, :3] = 0
    with open_scene(make(tmp_path / "a.tif", pixels, nodata=0)) as scene:
        seen, valid = overview(scene, scene.window, 4)
    assert seen[0, 0, 0] == 100
    assert valid.tolist() == [[True, True], [False, True]]


# --------------------------------------------------------------------------------------------------- preview


def test_world_file_places_the_centre_of_the_first_pixel(tmp_path: Path):
    path = tmp_path / "deep" / "p.png"
    write_preview(Image.new("RGB", (4, 3), "red"), path, Affine(2, 0, 1000, 0, -2, 2000))
    lines = [float(line) for line in path.with_suffix(".pgw").read_text().split()]
    assert lines == [2, 0, 0, -2, 1001, 1999]
    with rasterio.open(path) as source:
        assert source.transform == Affine(2, 0, 1000, 0, -2, 2000)
    assert not list(path.parent.glob("*.partial"))


def test_a_preview_that_cannot_be_written_is_named(tmp_path: Path):
    target = tmp_path / "folder.png"
    target.mkdir()
    with pytest.raises(OutputError, match=r"folder\.png"):
        write_preview(Image.new("RGB", (4, 3)), target)


# ----------------------------------------------------------------------------------------------------- sheet


def sheet(
    tmp_path: Path, before: Path, after: Path, roi: Region | None = None, **options: object
) -> np.ndarray:
    with open_scene(before) as first, open_scene(after) as second:
        path = before_after(first, second, tmp_path / "sheet.png", roi, **options)
    return np.asarray(Image.open(path))


def test_equal_scenes_make_equal_panels_and_a_change_shows_only_where_it_is(tmp_path: Path):
    pixels = ramp(3, 200, 200)
    changed = pixels.copy()
    changed[:, 90:110, 90:110] = 1
    roi = Region(MultiPolygon([box(80, 80, 120, 120)]))
    before, after = make(tmp_path / "a.tif", pixels), make(tmp_path / "b.tif", changed)
    same = sheet(tmp_path, before, before, roi, panel=400)
    other = sheet(tmp_path, before, after, roi, panel=400)
    assert same.shape == other.shape
    rows, cols = np.nonzero((same != other).any(-1))
    assert rows.size > 100
    assert cols.min() > same.shape[1] / 2, "the left panel is untouched"
    assert np.ptp(rows) < 400 * 20 / 136 + 12


@pytest.mark.parametrize(
    "roi", [None, Region(MultiPolygon([box(0, 0, 9, 9)])), Region(MultiPolygon([box(150, 1, 160, 119)]))]
)
def test_any_roi_fits_the_sheet(tmp_path: Path, roi: Region | None):
    path = make(tmp_path / "a.tif", ramp())
    shown = sheet(tmp_path, path, path, roi, title="a title " * 40, panel=300)
    assert shown.shape[1] <= 2 * 300 + 16 + 2 * 24
    assert tuple(shown[0, 0]) == PAPER


def test_scale_bar_is_as_long_as_it_says(tmp_path: Path):
    """400 pixels of half a metre, shown 1:1: the bar says 50 m and is 100 pixels long."""
    path = make(tmp_path / "a.tif", np.ones((3, 400, 400), np.uint16))
    shown = sheet(tmp_path, path, path, panel=400)
    line = (shown[-24 - 20, :430] > 250).all(-1)[24:424]
    assert 99 <= line.sum() <= 105


def test_without_a_place_on_earth_there_is_no_furniture(tmp_path: Path):
    pixels = np.full((3, 300, 300), 500, np.uint16)
    placed, lost = make(tmp_path / "a.tif", pixels), make(tmp_path / "b.tif", pixels, Affine.identity(), None)
    assert len(np.unique(sheet(tmp_path, placed, placed, panel=300)[60:-24, 24:324].reshape(-1, 3), axis=0)) > 5
    assert len(np.unique(sheet(tmp_path, lost, lost, panel=300)[60:-24, 24:324].reshape(-1, 3), axis=0)) == 1


def test_north_arrow_turns_with_the_raster(tmp_path: Path):
    """On a raster turned by 90 degrees the arrow points to the side."""
    pixels = np.full((3, 300, 300), 500, np.uint16)
    extents = []
    for name, transform in (("up", NORTH_UP), ("side", Affine(0, 0.5, 500_000, 0.5, 0, 5_000_000))):
        path = make(tmp_path / f"{name}.tif", pixels, transform)
        corner = sheet(tmp_path, path, path, panel=300)[58:128, 24 + 300 - 64 : 24 + 300]
        rows, cols = np.nonzero((corner > 180).all(-1))
        extents.append((np.ptp(rows), np.ptp(cols)))
    assert extents[0][0] > extents[0][1]
    assert extents[1][1] > extents[1][0]


def test_sheets_of_real_rasters(tmp_path: Path, real_raster: Path):
    with open_scene(real_raster) as scene:
        side = min(scene.height, scene.width) // 4
        middle = box(
            scene.width / 2 - side, scene.height / 2 - side, scene.width / 2 + side, scene.height / 2 + side
        )
        before_after(scene, scene, tmp_path / "s.png", Region(MultiPolygon([middle])), panel=240)
    assert np.asarray(Image.open(tmp_path / "s.png")).std() > 5


def test_thirteen_bands_are_shown_as_people_see(tmp_path: Path):
    path = tmp_path / "s2.tif"
    with rasterio.open(
        path, "w", driver="GTiff", width=20, height=20, count=13, dtype="uint16",
        crs="EPSG:32630", transform=rasterio.transform.from_origin(0, 0, 10, 10),
    ) as target:  # fmt: skip
        for band in range(1, 14):
            target.write(np.full((20, 20), 100 * band, np.uint16) + np.arange(20, dtype=np.uint16), band)
    with open_scene(path) as scene:
        bridge = RgbBridge.for_display(scene)
    assert bridge.positions == (3, 2, 1)
    assert len(set(bridge.limits)) == 1

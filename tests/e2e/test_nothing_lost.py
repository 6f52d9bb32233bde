"""An edit changes its place and nothing else, on every kind of raster: the benchmark's check, small."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import rasterio
from rasterio.enums import ColorInterp
from rs_genedit.raster.metadata import Metadata
from rs_genedit.raster.scene import open_scene

from benchmarks.nothing_lost import check, choose_places, differences, entries
from tests.conftest import REAL
from tests.rasters import KINDS

SIDE = 24


def verified(source: Path, folder: Path, form: str) -> None:
    folder.mkdir()
    found = check(source, folder, form, side=SIDE)
    assert found.changed_px > 0
    assert found.outside_differing == 0
    assert found.masks_differing == 0
    assert found.entries_lost == ()


@pytest.mark.parametrize(("kind", "form"), [(k, ("cog", "gtiff")[n % 2]) for n, k in enumerate(sorted(KINDS))])
def test_every_kind_of_raster(kind: str, form: str, generated: Callable[[str], Path], tmp_path: Path):
    verified(generated(kind), tmp_path / "out", form)


@pytest.mark.parametrize("kind", ["alpha", "gcps", "internal_mask", "float32_nan", "rotated"])
def test_as_a_patch_over_the_source(kind: str, generated: Callable[[str], Path], tmp_path: Path):
    verified(generated(kind), tmp_path / "out", "vrt")


@pytest.mark.parametrize(("name", "form"), [(name, ("gtiff", "cog")[n % 2]) for n, name in enumerate(REAL)])
def test_real_rasters(name: str, form: str, raster: Callable[[str], Path], tmp_path: Path):
    source = raster(name)
    beside = source.with_name("oam_banepa_z19")
    (tmp_path / "in").mkdir()
    for path in source.parent.glob(f"{name}*"):
        shutil.copy(path, tmp_path / "in")
    if source.suffix == ".vrt":
        shutil.copytree(beside, tmp_path / "in" / beside.name)
        form = "vrt"
    verified(tmp_path / "in" / name, tmp_path / "out", form)


class TestTheCheckItself:
    """A check that cannot fail proves nothing."""

    @pytest.fixture
    def pair(self, generated: Callable[[str], Path], tmp_path: Path) -> tuple[Path, Path]:
        one, two = tmp_path / "one.tif", tmp_path / "two.tif"
        for path in (one, two):
            shutil.copy(generated("uint16_nodata"), path)
        return one, two

    def test_one_bit_in_one_band_is_seen(self, pair: tuple[Path, Path]):
        with rasterio.open(pair[1], "r+") as dataset:
            pixels = dataset.read()
            pixels[2, 40, 50] ^= 1
            dataset.write(pixels)
            outside = pixels[0] < 0
        differing, masks = differences(*pair, ~outside)
        assert differing.sum() == 1
        assert differing[40, 50]
        assert masks == 0

    def test_a_pixel_that_became_nodata_is_seen_inside_the_roi_too(self, pair: tuple[Path, Path]):
        with rasterio.open(pair[1], "r+") as dataset:
            pixels = dataset.read()
            pixels[:, 40, 50] = 0
            dataset.write(pixels)
            inside = pixels[0] < 0
        assert differences(*pair, inside)[1] == 1

    @pytest.mark.parametrize(
        "what", ["descriptions", "units", "nodata", "tag", "band tag", "colours", "offsets"]
    )
    def test_a_lost_entry_is_seen(self, pair: tuple[Path, Path], what: str):
        with rasterio.open(pair[1], "r+") as dataset:
            if what == "descriptions":
                dataset.set_band_description(2, "green")
            elif what == "units":
                dataset.set_band_unit(1, "m")
            elif what == "nodata":
                dataset.nodata = 7
            elif what == "tag":
                dataset.update_tags(AREA_OR_POINT="Point")
            elif what == "band tag":
                dataset.update_tags(3, wavelength="842")
            elif what == "colours":
                dataset.colorinterp = [ColorInterp.blue, ColorInterp.green, ColorInterp.red]
            else:
                dataset.offsets = (0.0, 1.0, 0.0)
        found, said = entries(pair[0]), entries(pair[1])
        assert {name for name in said if found.get(name) != said[name]}
        assert Metadata.read(pair[1]).diff(Metadata.read(pair[0]))

    def test_gcps_are_kept_to_the_last_digit(self, tmp_path: Path):
        point = rasterio.control.GroundControlPoint(
            1 / 3, 64.02249033618367, 78.20390305293508, 10.737548333, 0.1
        )
        path = tmp_path / "gcps.tif"
        profile = {"driver": "GTiff", "width": 9, "height": 9, "count": 1, "dtype": "uint8"}
        with rasterio.open(path, "w", **profile) as dataset:
            dataset.gcps = [point] * 4, rasterio.crs.CRS.from_epsg(4326)
        kept = Metadata.read(path).gcps[0]
        assert [float(kept[key]) for key in ("Line", "Pixel", "X", "Y", "Z")] == [
            point.row, point.col, point.x, point.y, point.z,
        ]  # fmt: skip

    def test_a_place_over_missing_pixels_is_preferred(self, generated: Callable[[str], Path]):
        with open_scene(generated("internal_mask")) as scene:
            roi, exemplar = choose_places(scene, SIDE)
            assert not roi.intersects(exemplar)
            left, top, right, bottom = map(int, roi.bounds)
            valid = scene.valid(scene.window)[top:bottom, left:right]
            assert 0.3 < valid.mean() < 0.9

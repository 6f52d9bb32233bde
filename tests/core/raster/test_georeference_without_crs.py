"""World coordinates are world coordinates wherever a raster is placed, with or without a CRS."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
import rasterio.shutil
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.transform import Affine, from_origin
from rs_genedit.errors import CrsError, RegionError
from rs_genedit.raster.region import read_region
from rs_genedit.raster.scene import open_scene

from tests.rasters import HEIGHT, ORIGIN, WIDTH, texture, write

LEFT, TOP, SIZE = ORIGIN.c, ORIGIN.f, ORIGIN.a


def world_bounds(left: int, top: int, right: int, bottom: int) -> str:
    """Bounds in the coordinates of ``ORIGIN``; computed here, not by the engine."""
    return f"{LEFT + left * SIZE},{TOP - bottom * SIZE},{LEFT + right * SIZE},{TOP - top * SIZE}"


def expected(left: int, top: int, right: int, bottom: int) -> np.ndarray:
    mask = np.zeros((HEIGHT, WIDTH), bool)
    mask[top:bottom, left:right] = True
    return mask


def points() -> list[GroundControlPoint]:
    corners = [(0, 0), (0, WIDTH), (HEIGHT, 0), (HEIGHT, WIDTH)]
    return [GroundControlPoint(row=r, col=c, x=LEFT + c * SIZE, y=TOP - r * SIZE) for r, c in corners]


def geotransform(folder: Path) -> Path:
    return write(folder / "grid.tif", texture(3), crs=None)


def world_file_of_png(folder: Path) -> Path:
    plain = write(folder / "plain.tif", texture(3), crs=None, transform=None)
    rasterio.shutil.copy(plain, folder / "picture.png", driver="PNG")
    (folder / "picture.wld").write_text(f"{SIZE}\n0\n0\n{-SIZE}\n{LEFT + SIZE / 2}\n{TOP - SIZE / 2}\n")
    return folder / "picture.png"


def world_file_of_tiff(folder: Path) -> Path:
    path = write(folder / "plain.tif", texture(3), crs=None, transform=None)
    (folder / "plain.tfw").write_text(f"{SIZE}\n0\n0\n{-SIZE}\n{LEFT + SIZE / 2}\n{TOP - SIZE / 2}\n")
    return path


def gcps_without_crs(folder: Path) -> Path:
    return write(folder / "gcps.tif", texture(3), crs=None, transform=None, gcps=(points(), CRS()))


def gcps_under_an_upside_down_identity(folder: Path) -> Path:
    path = gcps_without_crs(folder)
    target = folder / "flipped.vrt"
    rasterio.shutil.copy(path, target, driver="VRT")
    text = target.read_text().replace("<GCPList", "<GeoTransform>0,1,0,0,0,-1</GeoTransform><GCPList", 1)
    target.write_text(text)
    return target


def local_crs(folder: Path) -> Path:
    return write(folder / "site.tif", texture(3), crs='LOCAL_CS["Site",UNIT["metre",1]]')


PLACED = [
    geotransform,
    world_file_of_png,
    world_file_of_tiff,
    gcps_without_crs,
    gcps_under_an_upside_down_identity,
    local_crs,
]


@pytest.mark.parametrize("make", PLACED, ids=lambda make: make.__name__)
def test_world_coordinates_of_a_raster_without_crs_are_not_taken_for_pixels(make, tmp_path):
    with open_scene(make(tmp_path)) as scene:
        region = read_region(world_bounds(20, 30, 50, 60), scene)
        assert np.array_equal(region.mask(scene.window), expected(20, 30, 50, 60))
        with pytest.raises(RegionError, match="outside the scene"):
            read_region("20,30,50,60", scene)  # pixels of it are another place


def test_a_rotated_grid_without_crs_is_undone(tmp_path):
    grid = ORIGIN @ Affine.rotation(30) @ Affine.scale(1, 0.5)
    with open_scene(write(tmp_path / "turned.tif", texture(1), crs=None, transform=grid)) as scene:
        corners = [grid @ corner for corner in ((20, 30), (50, 30), (50, 60), (20, 60), (20, 30))]
        ring = ", ".join(f"{x} {y}" for x, y in corners)
        region = read_region(f"POLYGON(({ring}))", scene)
        assert np.array_equal(region.mask(scene.window), expected(20, 30, 50, 60))


def test_a_grid_that_is_only_upside_down_places_the_raster(tmp_path):
    path = write(tmp_path / "flip.tif", texture(1), crs=None, transform=from_origin(0, 0, 1, 1))
    with open_scene(path) as scene:
        region = read_region("20,-60,50,-30", scene)
        assert np.array_equal(region.mask(scene.window), expected(20, 30, 50, 60))


def test_coordinates_with_a_crs_are_taken_as_they_are_and_said(tmp_path):
    with open_scene(geotransform(tmp_path)) as scene:
        region = read_region(world_bounds(20, 30, 50, 60), scene, "EPSG:32633")
        assert np.array_equal(region.mask(scene.window), expected(20, 30, 50, 60))
        assert any("names no CRS" in warning for warning in region.warnings)


@pytest.mark.parametrize("crs", [None, "EPSG:32633"])
def test_pixel_coordinates_where_nothing_places_the_raster(crs, tmp_path):
    path = write(tmp_path / "plain.tif", texture(1), crs=crs, transform=None)
    with open_scene(path) as scene, rasterio.open(path) as dataset:
        assert dataset.transform.is_identity
        region = read_region("20,30,50,60", scene)
        assert np.array_equal(region.mask(scene.window), expected(20, 30, 50, 60))
        with pytest.raises(CrsError, match="nothing else places it"):
            read_region("20,30,50,60", scene, "EPSG:32633")

"""What the plugin reads of a raster, on real files and small generated ones."""

from __future__ import annotations

import json

import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsRasterLayer, QgsRectangle

from rs_genedit_plugin.contract import errors
from rs_genedit_plugin.model.scene import NotAFileError, describe, read_scene

RD = QgsCoordinateReferenceSystem("EPSG:28992")


def layer(path, name="scene") -> QgsRasterLayer:
    made = QgsRasterLayer(str(path), name)
    assert made.isValid()
    return made


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("nl_gorinchem_25cm_rdnew.tif", ["1000 × 1000", "3 bands", "Byte", "0.25 m", "EPSG:28992"]),
        ("s2_13band_spain_flood_4326.tif", ["13 bands", "Int16", "°", "EPSG:4326"]),
        ("lidar_dsm_float32_nodata.tif", ["1 band", "Float32", "2 m"]),
        ("oam_banepa_train_3072x4096.vrt", ["3072 × 4096", "EPSG:3857"]),
    ],
)
def test_facts_of_real_rasters(profile, real_raster, name, says) -> None:
    text = describe(read_scene(layer(real_raster(name)))).replace("\u00a0", " ").replace("\u2060", "")
    assert all(part in text for part in says), text


@pytest.mark.parametrize(
    "name", ["nl_gorinchem_25cm_rdnew.tif", "umbra_sar_rotated_32759.tiff", "s2_13band_spain_flood_4326.tif"]
)
def test_the_outline_holds_every_pixel(profile, real_raster, name) -> None:
    scene = read_scene(layer(real_raster(name)))
    assert scene.pixels(scene.outline) == pytest.approx(scene.width * scene.height, rel=1e-6)


def test_hectares_hold_in_degrees_and_metres(profile, make_raster) -> None:
    metres = read_scene(layer(make_raster("m.tif", size=100, epsg=32631)))
    assert metres.hectares(metres.outline) == pytest.approx(4.0, rel=0.01)
    degrees = read_scene(layer(make_raster("d.tif", size=100, epsg=4326, transform=(3, 1e-5, 0, 50, 0, -1e-5))))
    assert degrees.hectares(degrees.outline) == pytest.approx(111.32 * 71.7 * 1e-4, rel=0.01)


def test_a_region_in_another_crs_comes_to_the_rasters(profile, make_raster) -> None:
    scene = read_scene(layer(make_raster()))
    drawn = QgsGeometry.fromRect(QgsRectangle(15.0, 49.65, 15.001, 49.652))
    region = json.loads(scene.region(scene.to_here(drawn, QgsCoordinateReferenceSystem("EPSG:4326"))))
    x, y = region["coordinates"][0][0]
    assert region["type"] == "Polygon"
    assert 499_000 < x < 501_000
    assert 5_490_000 < y < 5_510_000


def test_holes_are_kept(profile, make_raster) -> None:
    scene = read_scene(layer(make_raster()))
    ring = QgsGeometry.fromWkt(
        "Polygon((500010 5499990, 500100 5499990, 500100 5499900, 500010 5499900, 500010 5499990),"
        "(500030 5499970, 500060 5499970, 500060 5499940, 500030 5499940, 500030 5499970))"
    )
    assert len(json.loads(scene.region(ring))["coordinates"]) == 2
    assert scene.pixels(ring) == pytest.approx((90 * 90 - 30 * 30) / 4)


def test_a_raster_without_crs_is_edited_in_pixels(profile, make_raster) -> None:
    path = make_raster("plain.tif", epsg=None, transform=None)
    scene = read_scene(layer(path))
    assert scene.in_pixels
    corner = scene.outline.boundingBox()
    top_left = QgsPointXY(corner.xMinimum() + 10, corner.yMaximum() - 20)
    assert scene.place(top_left) == pytest.approx((10, 20))


def test_a_raster_with_a_grid_but_no_crs_is_edited_in_world_coordinates(profile, make_raster) -> None:
    scene = read_scene(layer(make_raster("grid.tif", epsg=None)))
    assert not scene.in_pixels
    assert scene.place(QgsPointXY(500_020, 5_499_960)) == pytest.approx((500_020, 5_499_960))


class TestWhatCannotBeEdited:
    def test_no_layer(self, profile) -> None:
        with pytest.raises(errors.SceneError, match="Choose a raster"):
            read_scene(None)

    def test_colour_indices_among_other_bands(self, profile, make_raster) -> None:
        path = make_raster("two.tif", bands=2)
        dataset = gdal.Open(str(path), gdal.GA_Update)
        table = gdal.ColorTable()
        table.SetColorEntry(1, (255, 0, 0, 255))
        for number in (1, 2):
            dataset.GetRasterBand(number).SetColorTable(table)
            dataset.GetRasterBand(number).SetColorInterpretation(gdal.GCI_PaletteIndex)
        dataset = None
        with pytest.raises(errors.UnsupportedSceneError, match="PCT to RGB"):
            read_scene(layer(path))

    def test_rpcs(self, profile, real_raster) -> None:
        with pytest.raises(errors.UnsupportedSceneError, match="warp it"):
            read_scene(layer(real_raster("rpc_uint16.tif")))

    def test_a_web_service(self, profile) -> None:
        wms = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/%7Bz%7D/%7Bx%7D/%7By%7D.png", "tiles", "wms")
        with pytest.raises(NotAFileError, match="save the part to edit"):
            read_scene(wms)

    def test_a_file_that_is_gone(self, profile, make_raster) -> None:
        path = make_raster()
        gone = layer(path)
        path.unlink()
        with pytest.raises(errors.SceneError):
            read_scene(gone)

"""Layers that are no file: what the map shows of them is saved as a GeoTIFF and edited."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from rs_genedit_plugin.gui.save_extent import ExtentSaver
from rs_genedit_plugin.model.draft import Draft
from rs_genedit_plugin.model.scene import NotAFileError, read_scene

MERCATOR = QgsCoordinateReferenceSystem("EPSG:3857")


def tile() -> bytes:
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(QColor(20, 90, 160))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data)


@pytest.fixture
def tiles():
    """A small tile service on this machine."""
    picture = tile()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "image/png")
            self.end_headers()
            self.wfile.write(picture)

        def log_message(self, *_args: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/%7Bz%7D/%7Bx%7D/%7By%7D.png"
    yield f"type=xyz&zmin=0&zmax=19&url={address}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def canvas(profile):
    made = QgsMapCanvas()
    made.resize(300, 200)
    made.setDestinationCrs(MERCATOR)
    made.setExtent(QgsRectangle(500_000, 6_000_000, 500_300, 6_000_200))
    yield made
    made.close()


@pytest.fixture
def saver(canvas):
    parent = QWidget()
    made = ExtentSaver(canvas, parent)
    made.layers, made.failures = [], []
    made.saved.connect(made.layers.append)
    made.failed.connect(made.failures.append)
    made.keep = parent
    return made


def test_a_tile_service_becomes_a_raster_that_can_be_edited(
    profile, tiles, canvas, saver, wait, tmp_path
) -> None:
    layer = QgsRasterLayer(tiles, "tiles", "wms")
    assert layer.isValid()
    draft = Draft()
    draft.set_layer(layer)
    assert draft.needs_saving
    saver.save(layer, tmp_path / "vue d'été.tif")
    wait(lambda: saver.layers or saver.failures, 30)
    assert not saver.failures
    scene = read_scene(saver.layers[0])
    assert (scene.width, scene.height) == (300, 200)
    assert scene.crs == MERCATOR
    dataset = gdal.Open(str(scene.path))
    assert [dataset.GetRasterBand(b).ReadAsArray(100, 100, 1, 1)[0][0] for b in (1, 2, 3)] == [20, 90, 160]
    draft.set_layer(saver.layers[0])
    assert not draft.needs_saving


def test_part_of_a_container_is_saved_at_its_own_resolution(
    profile, make_raster, canvas, saver, wait, tmp_path
) -> None:
    path = make_raster("in.tif", size=200, epsg=3857, transform=(500_000, 1, 0, 6_000_200, 0, -1))
    package = tmp_path / "all.gpkg"
    gdal.Translate(str(package), str(path), format="GPKG", creationOptions=["RASTER_TABLE=one"])
    layer = QgsRasterLayer(f"GPKG:{package}:one", "one")
    assert layer.isValid()
    with pytest.raises(NotAFileError):
        read_scene(layer)
    canvas.setExtent(QgsRectangle(500_050, 6_000_050, 500_100, 6_000_100))
    QTest.qWait(10)
    saver.save(layer, tmp_path / "part.tif")
    wait(lambda: saver.layers or saver.failures, 30)
    assert not saver.failures
    scene = read_scene(saver.layers[0])
    assert scene.pixel_size == pytest.approx(layer.rasterUnitsPerPixelX(), rel=0.05)


def test_a_map_that_shows_nothing_of_the_layer(profile, make_raster, canvas, saver, tmp_path) -> None:
    layer = QgsRasterLayer(str(make_raster("far.tif")), "far")
    saver.save(layer, tmp_path / "x.tif")
    assert "shows nothing" in saver.failures[0]


def test_a_folder_that_cannot_be_written(profile, tiles, saver, wait) -> None:
    saver.save(QgsRasterLayer(tiles, "tiles", "wms"), Path("/nowhere/x.tif"))
    wait(lambda: saver.failures or saver.layers, 30)
    assert saver.failures
    assert not saver.running

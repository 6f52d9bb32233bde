"""Ways to select: brush, pixels that look alike, larger, smaller, inverted, without holes."""

from __future__ import annotations

import pytest
from dockworld import LEFT, NONE, UTM, square
from qgis.core import QgsGeometry, QgsPointXY, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from rs_genedit_plugin.model.draft import REMOVE


@pytest.fixture
def where(world):
    world.dock.what.show_kind(REMOVE)
    return world.dock.where


def drag(world, *points: tuple[int, int]) -> None:
    view = world.canvas.viewport()
    QTest.mousePress(view, LEFT, NONE, QPoint(*points[0]))
    for point in points[1:]:
        tool = world.dock.tools.tool
        tool._points.append(world.canvas.getCoordinateTransform().toMapCoordinates(*point))
    QTest.mouseRelease(view, LEFT, NONE, QPoint(*points[-1]))


class TestBrush:
    def test_strokes_of_one_brush_are_one_region(self, world, where) -> None:
        rois, pixel = world.draft.rois, world.canvas.mapUnitsPerPixel()
        rois.add(square(300, 300), UTM)
        where._buttons["brush"].click()
        drag(world, (100, 100), (200, 100))
        assert len(rois) == 1
        first = rois[0].geometry.area() / pixel**2
        assert first == pytest.approx(100 * 24 + 3.14 * 12**2, rel=0.03)
        drag(world, (150, 80), (150, 160))
        assert len(rois) == 1
        assert not rois[0].geometry.isMultipart() or len(rois[0].geometry.asMultiPolygon()) == 1
        assert rois[0].geometry.area() / pixel**2 > first + 40 * 24
        rois.undo()
        assert rois[0].geometry.area() / pixel**2 == pytest.approx(first)

    def test_its_width_is_set_by_keys_and_a_click_is_a_dot(self, world, where) -> None:
        where._buttons["brush"].click()
        for _ in range(4):
            QTest.keyClick(world.canvas, Qt.Key.Key_Plus)
        drag(world, (150, 150))
        radius = 12 * 1.25**4
        area = world.draft.rois[0].geometry.area() / world.canvas.mapUnitsPerPixel() ** 2
        assert area == pytest.approx(3.14 * radius**2, rel=0.03)
        QTest.keyClick(world.canvas, Qt.Key.Key_Escape)
        assert world.dock.tools.purpose == ""


class TestChanging:
    def choose(self, where, number: int) -> None:
        where.change_menu.actions()[number].trigger()

    def test_larger_and_smaller_by_pixels_of_the_raster(self, world, where) -> None:
        rois = world.draft.rois
        rois.add(square(100, 100, 40), UTM)  # pixels of 2 m: 5 of them are 10 m
        self.choose(where, 0)
        assert rois[0].geometry.boundingBox().width() == pytest.approx(60)
        self.choose(where, 1)
        assert rois[0].geometry.boundingBox().width() == pytest.approx(40, abs=0.5)
        self.choose(where, 1)
        self.choose(where, 1)
        assert rois[0].geometry.boundingBox().width() == pytest.approx(20, abs=0.5)
        self.choose(where, 1)  # nothing would be left
        assert rois[0].geometry.boundingBox().width() == pytest.approx(20, abs=0.5)
        assert "Nothing would be left" in world.said[-1][1]

    def test_inverted_and_back(self, world, where) -> None:
        rois = world.draft.rois
        shape = square(100, 100, 40)
        rois.add(shape, UTM)
        self.choose(where, 2)
        assert rois[0].geometry.area() == pytest.approx(400 * 400 - 40 * 40)
        assert rois[0].geometry.intersection(shape).area() == pytest.approx(0, abs=1e-6)
        self.choose(where, 2)
        assert rois[0].geometry.symDifference(shape).area() == pytest.approx(0, abs=1e-3)
        rois.add(square(-10, -10, 500), UTM)
        self.choose(where, 2)
        assert "nothing is left" in world.said[-1][1]

    def test_without_holes(self, world, where) -> None:
        rois = world.draft.rois
        rois.add(square(100, 100, 80).difference(square(120, 120, 20)), UTM)
        self.choose(where, 3)
        assert rois[0].geometry.area() == pytest.approx(80 * 80)
        rois.undo()
        assert rois[0].geometry.area() == pytest.approx(80 * 80 - 20 * 20)

    def test_with_nothing_drawn_there_is_nothing_to_change(self, world, where) -> None:
        assert not where.change_button.isEnabled()


class TestSimilarPixels:
    def test_the_engine_grows_the_region(self, fresh_session, tmp_path, wait) -> None:
        import numpy as np
        from conftest import write_raster
        from osgeo import gdal

        path = write_raster(tmp_path / "pond.tif", size=120)
        dataset = gdal.Open(str(path), gdal.GA_Update)
        for band in range(3):
            pixels = dataset.GetRasterBand(band + 1).ReadAsArray()
            pixels[30:70, 40:90] = np.uint8(5 + band)
            dataset.GetRasterBand(band + 1).WriteArray(pixels)
        dataset = None
        layer = QgsRasterLayer(str(path), "pond")
        QgsProject.instance().addMapLayer(layer)
        fresh_session.draft.set_layer(layer)
        found: list[QgsGeometry] = []
        fresh_session.similar.found.connect(lambda shape, _crs: found.append(QgsGeometry(shape)))
        fresh_session.similar.grow(QgsPointXY(500_000 + 2 * 60.5, 5_500_000 - 2 * 50.5), UTM)
        wait(lambda: found, 120)
        pond = QgsGeometry.fromWkt(
            "POLYGON((500080 5499940,500180 5499940,500180 5499860,500080 5499860,500080 5499940))"
        )
        assert found[0].symDifference(pond).area() < 0.02 * pond.area()

    def test_a_click_takes_it_and_the_tolerance_is_shown(self, world, where) -> None:
        asked = []
        world.session.similar.grow = lambda point, crs: asked.append(point)
        assert not where.tolerance.isVisible()
        where._buttons["similar"].click()
        assert where.tolerance.isVisible()
        where.tolerance.setValue(30)
        assert world.session.similar.tolerance == 30
        world.session.similar.found.emit(square(50, 50), UTM)
        assert len(world.draft.rois) == 1

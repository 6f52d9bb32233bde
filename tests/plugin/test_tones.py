"""Previews in the tones of their layer."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import QgsContrastEnhancement, QgsGeometry, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtGui import QImage, QTransform, qBlue, qGreen, qRed, qRgb

from rs_genedit_plugin.gui import tones

SIZE = 160


@pytest.fixture
def layer(profile, make_raster) -> QgsRasterLayer:
    """A layer that is stretched, as QGIS stretches: not as the engine does."""
    made = QgsRasterLayer(str(make_raster(size=SIZE)), "scene")
    renderer = made.renderer()
    for band, put in (
        (1, renderer.setRedContrastEnhancement),
        (2, renderer.setGreenContrastEnhancement),
        (3, renderer.setBlueContrastEnhancement),
    ):
        stretch = QgsContrastEnhancement(made.dataProvider().dataType(band))
        kind = QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
        stretch.setContrastEnhancementAlgorithm(kind)
        stretch.setMinimumValue(60 + 10 * band)
        stretch.setMaximumValue(200)
        put(stretch)
    return made


@pytest.fixture
def picture(layer) -> QImage:
    """The scene as a preview without any stretch, a bright square in its middle: the edit."""
    bands = gdal.Open(layer.source()).ReadAsArray()
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    for row in range(SIZE):
        for column in range(SIZE):
            inside = 60 <= row < 100 and 60 <= column < 100
            values = (250, 250, 250) if inside else (int(band[row][column]) for band in bands)
            image.setPixel(column, row, qRgb(*values))
    return image


def grid(layer: QgsRasterLayer) -> QTransform:
    box = layer.extent()
    return QTransform(box.width() / SIZE, 0, 0, -box.height() / SIZE, box.xMinimum(), box.yMaximum())


def drawn(layer: QgsRasterLayer, wait) -> tones.Reference:
    reference = tones.Reference(layer, layer.extent(), layer)
    wait(lambda: not reference.image.isNull(), 30)
    return reference


def means(image: QImage, left: int, top: int, side: int) -> list[float]:
    cells = [image.pixel(left + i, top + j) for i in range(side) for j in range(side)]
    return [sum(map(part, cells)) / len(cells) for part in (qRed, qGreen, qBlue)]


def test_a_preview_takes_the_look_of_its_layer(layer, picture, wait) -> None:
    reference = drawn(layer, wait)
    place = QgsGeometry.fromRect(
        QgsRectangle(
            *grid(layer).map(60.0, 100.0),
            *grid(layer).map(100.0, 60.0),
        )
    )
    tables = tones.fit(picture, grid(layer), reference.image, reference.extent, place)
    toned = tones.apply(picture, tables)
    for band, (before, after) in enumerate(zip(means(picture, 5, 5, 50), means(toned, 5, 5, 50))):  # noqa: B905
        low, high = 70 + 10 * band, 200
        assert after == pytest.approx((before - low) / (high - low) * 255, abs=12)
    assert means(toned, 70, 70, 20) == [255, 255, 255]
    assert (toned.width(), toned.height()) == (SIZE, SIZE)


def test_pictures_that_cannot_be_compared_are_left_alone(layer, picture, wait) -> None:
    reference = drawn(layer, wait)
    whole = QgsGeometry.fromRect(layer.extent())
    assert tones.fit(picture, grid(layer), reference.image, reference.extent, whole) is None
    flat = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    flat.fill(0x505050)
    nowhere = QgsGeometry.fromWkt("POLYGON((0 0,1 0,1 1,0 0))")
    assert tones.fit(flat, grid(layer), reference.image, reference.extent, nowhere) is None

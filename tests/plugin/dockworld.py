"""A workbench on a window of 1280 x 720 with a raster on its map, for tests of the dock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

from bench import workbench
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

ROOT = Path(__file__).resolve().parents[2]
UTM = QgsCoordinateReferenceSystem("EPSG:32633")
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def square(x: float, y: float, side: float = 40) -> QgsGeometry:
    return QgsGeometry.fromRect(
        QgsRectangle(500_000 + x, 5_500_000 - y - side, 500_000 + x + side, 5_500_000 - y)
    )


@contextmanager
def stage(make_raster) -> Iterator[SimpleNamespace]:
    """A workbench in a window of 1280 x 720, a raster of 200 x 200 pixels on its map."""
    with workbench() as made:
        window, canvas = made.interface.window, made.interface.canvas
        window.setCentralWidget(canvas)
        window.resize(1280, 720)
        window.show()
        canvas.setDestinationCrs(UTM)
        canvas.setExtent(QgsRectangle(500_000, 5_499_600, 500_400, 5_500_000))
        layer = QgsRasterLayer(str(make_raster(size=200)), "scene")
        QgsProject.instance().addMapLayer(layer)
        canvas.setLayers([layer])
        dock = made.dock = made.bench.dock
        dock.show_engine_page(None)
        dock.setUserVisible(True)
        made.layer, made.canvas, made.draft = layer, canvas, made.session.draft
        QTest.qWait(80)
        yield made
        canvas.setLayers([])
    window.takeCentralWidget()
    for widget in (canvas, window):  # before QGIS is, at the end of the tests
        sip.delete(widget)

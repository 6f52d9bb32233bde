"""What the pictures of docs/images share: the demo's places, the look of its layer, the map's section."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import (
    QgsContrastEnhancement,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDockWidget
from qgis.utils import iface
from stage import OUT, Stage

DATA = Path(os.environ["RS_GENEDIT_SCENE"]).parent
#: The whole window only in English; other languages show the dock.
THEME = os.environ["RS_GENEDIT_THEME"]
WHOLE = THEME in ("light", "dark", "small")
#: Pixels of the window.
WIDTH, HEIGHT = map(int, os.environ.get("RS_GENEDIT_WINDOW", "1280x820").split("x"))

#: A house with a little ground around it, in the demo's CRS.
ROOF = QgsRectangle(512683.5, 5436790.5, 512706.8, 5436815.0)


class Studio:
    """QGIS's window with the dock and the demo scene, of which pictures are taken."""

    def __init__(self, stage: Stage, height: int = HEIGHT) -> None:
        OUT.mkdir(parents=True, exist_ok=True)
        self.window, self.canvas = iface.mainWindow(), iface.mapCanvas()
        self.window.resize(WIDTH, height)
        for dock in self.window.findChildren(QDockWidget):
            if dock.objectName() == "Browser":
                dock.hide()
        stage.plugin.action.setChecked(True)
        self._stage, self.dock = stage, stage.bench.dock
        self.layer: QgsRasterLayer | None = None

    def open_demo(self, width: int = 370) -> QgsRasterLayer:
        """The scene on the map and in the dock, which is so wide."""
        self.layer = layer = self._stage.open_raster(str(DATA / "demo.tif"))
        stretch(layer)
        layer.setName(word("demo", "Demo", "Démo"))
        self.dock.source.combo.setLayer(layer)
        QgsProject.instance().setCrs(layer.crs())
        self.widen(width)
        return layer

    def widen(self, width: int = 370) -> None:
        self.window.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)
        iface.messageBar().clearWidgets()

    def drawn(self) -> bool:
        """Whether the map is."""
        return not self.canvas.isDrawing()

    def look_at(self, *geometries: QgsGeometry, margin: float = 1.35) -> None:
        """Move the map there, no further beside the scene than must be."""
        box = QgsRectangle(geometries[0].boundingBox())
        for geometry in geometries[1:]:
            box.combineExtentWith(geometry.boundingBox())
        box.scale(margin)
        self.canvas.setExtent(box)  # which grows to the shape of the window
        self.canvas.setExtent(within(self.canvas.extent(), self.layer.extent()))
        self.canvas.refresh()

    def picture(self, name: str, whole: bool = WHOLE) -> None:
        """Take one of the window or, where words differ alone, of the dock."""
        for _turn in range(3):  # a layout that has just been asked for takes its turns
            QApplication.processEvents()
        (self.window if whole else self.dock).grab().save(str(OUT / f"{name}.png"))

    def quiet_picture(self, name: str) -> None:
        """The same without messages above the map."""
        iface.messageBar().clearWidgets()
        self.picture(name)


def word(english: str, german: str, french: str) -> str:
    """A word of the run's language."""
    return {"de": german, "fr": french}.get(THEME, english)


def place(name: str):
    """Geometry of one of the demo's places, with its CRS."""
    layer = QgsVectorLayer(f"{DATA / 'demo_places.gpkg'}|layername={name}", name)
    return next(layer.getFeatures()).geometry(), layer.crs()


def stretch(layer: QgsRasterLayer) -> None:
    """One range for all three colours, so that white is white; QGIS stretches each band by itself."""
    provider, renderer = layer.dataProvider(), layer.renderer()
    ranges = [provider.cumulativeCut(band, 0.005, 0.995, layer.extent(), 200_000) for band in (1, 2, 3)]
    low, high = min(pair[0] for pair in ranges), max(pair[1] for pair in ranges)
    for band, put in (
        (1, renderer.setRedContrastEnhancement),
        (2, renderer.setGreenContrastEnhancement),
        (3, renderer.setBlueContrastEnhancement),
    ):
        enhancement = QgsContrastEnhancement(provider.dataType(band))
        enhancement.setContrastEnhancementAlgorithm(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
        )
        enhancement.setMinimumValue(low)
        enhancement.setMaximumValue(high)
        put(enhancement)


def within(box: QgsRectangle, whole: QgsRectangle) -> QgsRectangle:
    """``box``, moved so that as little as possible lies outside ``whole``."""
    east = min(0.0, whole.xMaximum() - box.xMaximum()) or max(0.0, whole.xMinimum() - box.xMinimum())
    north = min(0.0, whole.yMaximum() - box.yMaximum()) or max(0.0, whole.yMinimum() - box.yMinimum())
    return QgsRectangle(
        box.xMinimum() + east, box.yMinimum() + north, box.xMaximum() + east, box.yMaximum() + north
    )

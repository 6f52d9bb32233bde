"""What the pictures of docs/images share: the demo's places, the look of its layer, the map's section."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsContrastEnhancement, QgsRasterLayer, QgsRectangle, QgsVectorLayer

DATA = Path(os.environ["RS_GENEDIT_SCENE"]).parent
#: The whole window only in English; other languages show the dock.
THEME = os.environ["RS_GENEDIT_THEME"]
WHOLE = THEME in ("light", "dark", "small")
#: Pixels of the window.
WIDTH, HEIGHT = map(int, os.environ.get("RS_GENEDIT_WINDOW", "1280x820").split("x"))

#: A house with a little ground around it, in the demo's CRS.
ROOF = QgsRectangle(512683.5, 5436790.5, 512706.8, 5436815.0)


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

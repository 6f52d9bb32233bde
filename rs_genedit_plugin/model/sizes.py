"""What the size and place of a region say of an edit before it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QCoreApplication

from .scene import SceneFacts

if TYPE_CHECKING:
    from .draft import Draft

translate = QCoreApplication.translate

#: Pixels of regions that are none; share of a raster that leaves nothing to fill from.
LEAST_PIXELS, MOST_REMOVED = 0.5, 0.999
#: Pixels of an exemplar that show no texture, and of one that repeats at sight.
LEAST_EXEMPLAR, FEW_PIXELS = 9.0, 400.0


def why_no_region(scene: SceneFacts, region: QgsGeometry, is_removal: bool) -> str:
    """Why ``region``, which touches the raster, cannot be edited; empty where it can."""
    pixels = scene.pixels(region)
    if pixels < LEAST_PIXELS:
        return translate("Draft", "The regions hold no pixel of the raster: draw them larger.")
    if is_removal and pixels > MOST_REMOVED * scene.width * scene.height:
        return translate(
            "Draft", "The regions cover the whole raster: leave something around to fill them from."
        )
    return ""


def why_no_exemplar(pixels: float) -> str:
    """Why an exemplar of so many pixels shows no texture; empty where it may."""
    if pixels >= LEAST_EXEMPLAR:
        return ""
    text = translate("Draft", "The exemplar has {count} px, too few to show a texture: draw it larger.")
    return text.format(count=round(pixels))


def notes(draft: Draft) -> list[str]:
    """What there is to know of an edit that can run, a sentence each."""
    scene, shape = draft.scene, None if draft.problems() else draft.edited()
    if scene is None or shape is None:
        return []
    found = []
    if not scene.outline.buffer(scene.pixel_size / 2, 1).contains(shape):
        found.append(translate("Draft", "A part lies outside the raster: what is inside is edited."))
    pixels = draft.exemplar_pixels()
    if pixels is not None and pixels < FEW_PIXELS:
        text = translate("Draft", "The exemplar is small ({count} px): what it shows will be repeated.")
        found.append(text.format(count=round(pixels)))
    return found

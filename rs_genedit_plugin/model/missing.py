"""What a request still lacks, or has wrong, before it can run: a sentence each, and where the dock mends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QCoreApplication

from . import sizes
from .rois import Roi
from .scene import SceneFacts
from .wording import Wording

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Problem:
    """Why the request cannot run yet; ``where`` names the section of the dock that mends it."""

    where: str
    sentence: str


def in_regions(
    scene: SceneFacts, region: QgsGeometry | None, is_story: bool, is_removal: bool
) -> list[Problem]:
    """Of the regions that are edited, or of the place of a story, in the scene's CRS."""
    if region is None:
        draw = (
            translate("Draft", "Draw where it happens.")
            if is_story
            else translate("Draft", "Draw where to edit.")
        )
        return [Problem("where", draw)]
    if not region.intersects(scene.outline):
        return [Problem("where", translate("Draft", "The regions lie outside the raster: draw them on it."))]
    told = sizes.why_no_region(scene, region, is_removal)
    return [Problem("where", told)] if told else []


def in_exemplar(scene: SceneFacts, exemplar: Roi | None) -> list[Problem]:
    """Of an exemplar that is drawn on ``scene``."""
    if exemplar is None:
        text = translate("Draft", "Draw the exemplar: a place that looks as the region should.")
        return [Problem("what", text)]
    shape = scene.to_here(exemplar.geometry, exemplar.crs)
    if not shape.intersects(scene.outline):
        return [Problem("what", translate("Draft", "The exemplar lies outside its raster: draw it again."))]
    told = sizes.why_no_exemplar(scene.pixels(shape))
    return [Problem("what", told)] if told else []


def in_copies(scene: SceneFacts, copied: Roi | None, footprints: Sequence[QgsGeometry]) -> list[Problem]:
    """Of an object to copy, and its outline at each place to copy it to, in the scene's CRS."""
    if copied is None:
        return [Problem("what", translate("Draft", "Draw the outline of the object to copy."))]
    if not footprints:
        return [Problem("what", translate("Draft", "Click the places to copy it to."))]
    if not any(ghost.intersects(scene.outline) for ghost in footprints):
        text = translate("Draft", "All places lie outside the raster: click inside it.")
        return [Problem("what", text)]
    return []


def in_words(wording: Wording) -> list[Problem]:
    """Of the words of a text edit, and the bands that it sees."""
    if not wording.prompt.strip():
        return [Problem("what", translate("Draft", "Say in words what should be there."))]
    if wording.bands and not all(wording.bands):
        text = translate("Draft", "Choose the bands of all three colours, or leave all at “auto”.")
        return [Problem("what", text)]
    return []

"""Land cover and light of a scene for states: what they act on, and where their shadows fall."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.language.lexicon import default_lexicon
from rs_genedit.raster.band_roles import band_roles
from rs_genedit.raster.colour_roles import ColourRoles
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.source import PixelSource
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.grain import Grain, grain_of
from rs_genedit.reading.land_cover import COARSEST
from rs_genedit.reading.scene_reading import SceneReading
from rs_genedit.tasks.text.states.ground import USUAL_SUN
from rs_genedit.tasks.text.states.spectra import Spectra, reflectances
from rs_genedit.tasks.text.states.stock import Stock, stock_of

#: Strength of shadows under a clear sky (what they take of the light), that states are drawn for, and the most
#: that they are deepened.
_CLEAR, _DEEPEST = 0.5, 1.3
#: Side of the window around a place whose surfaces states are made of.
_NEAR = 512
#: Land cover that a cover of the lexicon is taken from, and its mean probability over squares of :data:`_EVEN`
#: pixels from which on the scene shows it. Water is told surest; roofs, roads and earth are taken for each
#: other, so those are only held apart from plants and water.
_GREY = (LandCover.PAVED, LandCover.ROOF, LandCover.BARE)
COVER_CLASSES: dict[str, tuple[tuple[LandCover, ...], float]] = {
    "sea_lake": ((LandCover.WATER,), 0.7),
    "river": ((LandCover.WATER,), 0.7),
    "forest": ((LandCover.TREES,), 0.5),
    "grass": ((LandCover.GRASS,), 0.5),
    "pasture": ((LandCover.GRASS,), 0.5),
    "herbaceous": ((LandCover.GRASS,), 0.5),
    "annual_crop": ((LandCover.GRASS, LandCover.BARE), 0.5),
    "permanent_crop": ((LandCover.GRASS, LandCover.TREES), 0.5),
    "bare_soil": ((LandCover.BARE, LandCover.OTHER), 0.5),
    "sand": ((LandCover.BARE, LandCover.OTHER), 0.5),
    "concrete": (_GREY, 0.5),
    "road": (_GREY, 0.5),
    "highway": (_GREY, 0.5),
}
_EVEN = 9


def reading_of(
    scene: PixelSource, bands: tuple[int, ...] | None, roles: ColourRoles, gsd: float
) -> SceneReading | None:
    """The reading of a scene; None of what cannot be read: grey pictures, and pixels far larger than 10 m."""
    if roles.kind != "colour" or gsd > COARSEST:
        return None
    return SceneReading.of(scene, gsd, bands)


def light_of(reading: SceneReading | None, roi: Region) -> tuple[tuple[float, float], float]:
    """The sun (azimuth from the top of the picture, height; degrees) around an ROI, and how dark shadows are.

    What is not told is as usual. Shadows are 0 where things stand that would cast some and none does.
    """
    if reading is None:
        return USUAL_SUN, 1.0
    sun = reading.sun_near(roi.window)
    azimuth, height = USUAL_SUN
    azimuth = azimuth if sun.azimuth is None else round(sun.azimuth, 1)
    height = height if sun.elevation is None else round(min(max(sun.elevation, 15.0), 75.0), 1)
    if sun.overcast:
        return (azimuth, height), 0.0
    shade = 1.0 if sun.strength == 0 else round(min(sun.strength / _CLEAR, _DEEPEST), 2)
    return (azimuth, height), shade


def surfaces_of(
    reading: SceneReading | None, roi: Region, scene: PixelSource, bridge: RgbBridge, gsd: float
) -> tuple[Stock, Grain | None]:
    """Squares of the surfaces around an ROI that states are made of, and the noise and blur there.

    ``bridge``: with the tone curve that states are drawn in; ``gsd``: metres a pixel.
    """
    if reading is None:
        return {}, None
    place, window = roi.window, _around(roi, scene)
    valid = scene.valid(window)
    if not valid.any():
        return {}, None
    rgb = bridge.toned(np.clip(bridge.from_native(scene.read(window)), 0, 1))
    rgb = np.where(valid, rgb, np.median(rgb[:, valid], axis=1)[:, None, None]).astype(np.float32)
    middle = (place.row + place.bottom) / 2 - window.row, (place.col + place.right) / 2 - window.col
    cover = reading.cover.probabilities(window)
    return stock_of(rgb, cover, valid, middle, gsd), grain_of(rgb, valid)


def spectra_of(
    reading: SceneReading | None, roi: Region, scene: PixelSource, bridge: RgbBridge
) -> Spectra | None:
    """How bands beyond red, green and blue show materials around an ROI; None where none of a known role is."""
    if reading is None:
        return None
    roles = band_roles(scene, reading.picture.bands)
    if not any(role in reflectances().roles for n, role in enumerate(roles) if n not in bridge.positions):
        return None
    window = _around(roi, scene)
    pixels = scene.radiometry.to_float(scene.read(window))
    return Spectra.of(roles, bridge, pixels, reading.cover.probabilities(window), scene.valid(window))


def _around(roi: Region, scene: PixelSource) -> Window:
    """The window around a place that says what surfaces the scene has."""
    place = roi.window
    row, col = (place.row + place.bottom - _NEAR) // 2, (place.col + place.right - _NEAR) // 2
    row, col = max(0, min(row, scene.height - _NEAR)), max(0, min(col, scene.width - _NEAR))
    return Window(row, col, _NEAR, _NEAR).intersect(scene.window)


def shown_as(prompt: str, reading: SceneReading | None) -> Callable[[Window], NDArray[np.bool_]] | None:
    """Which pixels of a window may be the cover that a prompt asks for, by what is read; None: any.

    The encoder alone takes a smooth green crop for a lake, and a dark river for a wood.
    """
    asked = [match.concept.name for match in default_lexicon().find(prompt)]
    covers = [COVER_CLASSES[name] for name in asked if name in COVER_CLASSES]
    if reading is None or not covers or any(default_lexicon().concepts[n].kind == "state" for n in asked):
        return None
    classes, least = covers[0]

    def shows(window: Window) -> NDArray[np.bool_]:
        chance = reading.cover.probabilities(window)[list(classes)].sum(0)
        return np.asarray(ndimage.uniform_filter(chance, _EVEN, mode="nearest") > least)

    return shows

"""Land cover and light of a scene for states: what they act on, and where their shadows fall."""

from __future__ import annotations

from rs_genedit.raster.colour_roles import ColourRoles
from rs_genedit.raster.region import Region
from rs_genedit.raster.source import PixelSource
from rs_genedit.reading.land_cover import COARSEST
from rs_genedit.reading.scene_reading import SceneReading
from rs_genedit.tasks.text.states.ground import USUAL_SUN

#: Strength of shadows under a clear sky (what they take of the light), that states are drawn for, and the most
#: that they are deepened.
_CLEAR, _DEEPEST = 0.5, 1.3


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

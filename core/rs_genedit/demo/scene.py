"""The whole demo scene: where everything goes, in which order it is painted, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS
from shapely.geometry.base import BaseGeometry

from rs_genedit.demo import fields, forest, river, terrain
from rs_genedit.demo.canvas import Canvas, Land
from rs_genedit.demo.sensor import Sun, expose
from rs_genedit.errors import UsageError

SEASONS = ("spring", "summer", "autumn", "winter")
#: Upper left corner: somewhere in open country of UTM zone 33N. The place on the picture does not exist there.
CRS_OF_DEMO = "EPSG:32633"
CORNER = (512_000.0, 5_437_000.0)


@dataclass(frozen=True)
class DemoScene:
    """A made-up place from the air.

    Attributes
    ----------
    pixels : uint16 (bands, height, width)
        Reflectance times ten thousand in the bands of :data:`rs_genedit.demo.spectra.BANDS`; never 0 (nodata).
    labels : uint8 (height, width)
        Class of each pixel, a :class:`rs_genedit.demo.canvas.Land`.
    places : dict of str to geometry
        Regions that are good to try edits on, in the scene's CRS. A small scene has only some of them.
    """

    pixels: NDArray[np.uint16]
    labels: NDArray[np.uint8]
    places: dict[str, BaseGeometry]
    transform: Affine
    crs: CRS
    gsd: float
    seed: int
    season: str
    options: dict[str, float] = field(default_factory=dict)


def make_scene(
    seed: int = 7,
    height: int = 1536,
    width: int = 1536,
    gsd: float = 0.5,
    season: str = "summer",
    water_level: float = 0.0,
) -> DemoScene:
    """Paint and photograph a scene. The same arguments give the same bytes.

    Parameters
    ----------
    seed : int
        Decides everything that is not an argument.
    height, width : int
        Size in pixels, at least 64. Everything is laid out in metres, so a larger picture shows more land.
    gsd : float
        Ground sample distance, 0.1 to 2 metres per pixel.
    season : {"spring", "summer", "autumn", "winter"}
        Crops, leaves and grass.
    water_level : float
        Metres by which the river is wider on each side (negative: low water).
    """
    _check(seed, height, width, gsd, season, water_level)
    canvas = Canvas(height, width, gsd, seed, season)
    rng = canvas.rng("layout")
    heading = rng.uniform(0, 2 * np.pi)
    course = river.plan_river(canvas, heading)
    parcels, _cuts = fields.plan_parcels(canvas, heading + rng.uniform(0.3, 0.6))
    terrain.lay_terrain(canvas)
    fields.lay_fields(canvas, parcels)
    river.lay_river(canvas, course, rng.uniform(23, 28), water_level)
    tall, wide = canvas.metres
    wood = forest.plan_wood(canvas, wide * 0.8, tall * 0.25, 130, "wood 0")
    forest.grow_wood(canvas, wood, "wood 0")
    pixels = expose(canvas, Sun(), np.zeros(canvas.shape, np.float32))
    transform = Affine(gsd, 0, CORNER[0], 0, -gsd, CORNER[1])
    return DemoScene(pixels, canvas.label, {}, transform, CRS.from_string(CRS_OF_DEMO), gsd, seed, season)


def _check(seed: int, height: int, width: int, gsd: float, season: str, water_level: float) -> None:
    if not 0 <= seed < 2**63:
        raise UsageError(f"seed must be 0 to 2^63 - 1, not {seed}")
    if min(height, width) < 64 or max(height, width) > 16384:
        raise UsageError(f"a demo scene must be 64 to 16384 pixels on each side, not {height} x {width}")
    if not 0.1 <= gsd <= 2.0:
        raise UsageError(f"gsd must be 0.1 to 2 metres per pixel, not {gsd:g}")
    if season not in SEASONS:
        raise UsageError(f"season must be one of {', '.join(SEASONS)}, not {season!r}")
    if not -10 <= water_level <= 60:
        raise UsageError(f"water_level must be -10 to 60 metres, not {water_level:g}")


__all__ = ["DemoScene", "Land", "make_scene"]

"""The whole demo scene: where everything goes, in which order it is painted, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS
from rs_genedit.errors import UsageError
from shapely.geometry.base import BaseGeometry

from rs_genedit_demo import (
    fields,
    forest,
    groves,
    houses,
    places,
    plots,
    river,
    roads,
    terrain,
    vehicles,
    village,
    works,
)
from rs_genedit_demo.landscape import Land, Landscape
from rs_genedit_demo.sensor import Sun, expose

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
        Reflectance times ten thousand in the bands of :data:`rs_genedit_demo.spectra.BANDS`; never 0 (nodata).
    labels : uint8 (height, width)
        Class of each pixel, a :class:`rs_genedit_demo.landscape.Land`.
    shadow : float32 (height, width)
        How deep in cast shadow each pixel lies: 0 lit, 1 dark.
    places : dict of str to geometry
        Regions that are good to try edits on, in the scene's CRS. A small scene has only some of them.
    """

    pixels: NDArray[np.uint16]
    labels: NDArray[np.uint8]
    shadow: NDArray[np.float32]
    places: dict[str, BaseGeometry]
    transform: Affine
    crs: CRS
    gsd: float
    seed: int
    season: str


def make_scene(
    seed: int = 7,
    height: int = 1536,
    width: int = 1536,
    gsd: float = 0.5,
    season: str = "summer",
    water_level: float = 0.0,
    sun: Sun = Sun(),  # noqa: B008 - frozen
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
    sun : Sun
        Where it stands, and how much of it comes through the clouds.
    """
    _check(seed, height, width, gsd, season, water_level)
    landscape = Landscape(height, width, gsd, seed, season)
    shadow = np.zeros(landscape.shape, np.float32)
    regions: dict[str, BaseGeometry | None] = {}
    water, parcels = _lay_land(landscape, water_level)
    _build(landscape, water, parcels, sun, shadow, regions)
    _plant(landscape, water, parcels, regions)
    _launch(landscape, water, regions)
    regions["river"] = places.water_exemplar(landscape, water)
    regions["bank"] = places.flood_bank(landscape, water)
    regions["field"] = places.open_field(landscape)
    transform = Affine(gsd, 0, CORNER[0], 0, -gsd, CORNER[1])
    named = {
        name: places.to_world(region, transform)
        for name, region in sorted(regions.items())
        if region is not None
    }
    pixels, shadow = expose(landscape, sun, shadow)
    return DemoScene(
        pixels,
        landscape.label,
        shadow,
        named,
        transform,
        CRS.from_string(CRS_OF_DEMO),
        gsd,
        seed,
        season,
    )


def _lay_land(landscape: Landscape, water_level: float) -> tuple[river.River, list[fields.Parcel]]:
    """Ground, fields, river, ponds, roads and tracks."""
    rng = landscape.rng("layout")
    heading = rng.uniform(0, 2 * np.pi)
    half_width = rng.uniform(23, 28)
    course = river.plan_river(landscape, heading)
    parcels, cuts = fields.plan_parcels(landscape, heading + rng.uniform(0.3, 0.6))
    terrain.lay_terrain(landscape)
    fields.lay_fields(landscape, parcels)
    water = river.lay_river(landscape, course, half_width, water_level)
    _ponds(landscape, parcels)
    fields.lay_bales(landscape, parcels)
    for track in roads.plan_tracks(landscape, cuts, course, half_width):
        roads.lay_track(landscape, track)
        groves.line_track(landscape, track)
    return water, parcels


def _ponds(landscape: Landscape, parcels: list[fields.Parcel]) -> None:
    """Ponds in grass parcels, about one in half a square kilometre."""
    rng = landscape.rng("ponds")
    wanted = max(1, round(landscape.metres[0] * landscape.metres[1] / 400_000))
    for parcel in parcels:
        x, y = parcel.centre
        if wanted and parcel.crop in ("pasture", "meadow") and landscape.is_free(x, y):
            river.lay_pond(landscape, x, y, rng.uniform(9, 15), f"pond {wanted}")
            wanted -= 1


def _build(
    landscape: Landscape,
    water: river.River,
    parcels: list[fields.Parcel],
    sun: Sun,
    shadow: NDArray[np.float32],
    regions: dict[str, BaseGeometry | None],
) -> None:
    """Roads, village and works."""
    main = roads.plan_main_road(landscape, water.path, water.half_width)
    streets = plots.plan_streets(landscape, main, water.path, water.half_width)
    for street in streets:
        roads.lay_road(landscape, street, None)
    roads.lay_road(landscape, main, water)
    settled = village.settle(landscape, plots.plan_plots(landscape, main, streets), sun.azimuth)
    village.finish_village(landscape, settled)
    _name_houses(landscape, settled, regions)
    _drive(landscape, main, water)
    _works(landscape, parcels, sun, shadow, regions)


def _drive(landscape: Landscape, main: roads.Road, water: river.River) -> None:
    """Traffic on the main road, on the right-hand lane."""
    rng = landscape.rng("traffic")
    along = rng.uniform(10, 60)
    while along < main.path.length:
        x, y, heading = main.path.at(along)
        way = rng.choice([-1, 1])
        x, y = x - way * 1.65 * np.sin(heading), y + way * 1.65 * np.cos(heading)
        if landscape.land_at(x, y) == Land.ROAD:
            row, col = int(y / landscape.gsd), int(x / landscape.gsd)
            lift = float(landscape.height[row, col])
            vehicles.park_car(landscape, x, y, heading + (0 if way > 0 else np.pi), rng, lift)
        along += rng.exponential(70) + 12


def _name_houses(landscape: Landscape, settled: plots.Village, regions: dict[str, BaseGeometry | None]) -> None:
    for plot, house in settled.plots:
        if house.roof == "flat":
            continue
        if "house" not in regions:
            regions["house"] = places.polygon(plot.corners(), landscape.gsd)
        corners = plots.corners_of(house.x, house.y, house.heading, house.long, house.broad)
        if house.solar:
            regions.setdefault("solar", places.polygon(corners, landscape.gsd))
        elif len(regions) > 0:
            regions.setdefault("roof", places.polygon(corners, landscape.gsd))


def _works(
    landscape: Landscape,
    parcels: list[fields.Parcel],
    sun: Sun,
    shadow: NDArray[np.float32],
    regions: dict[str, BaseGeometry | None],
) -> None:
    """A tank farm, greenhouses and turbines, each where there is room on a parcel."""
    rng = landscape.rng("works")
    site = _site(landscape, parcels, 36, 25, rng)
    if site is not None:
        x, y, heading = site
        works.lay_yard(landscape, x, y, heading, 33, 22, "concrete")
        cos, sin = np.cos(heading), np.sin(heading)
        for u, v, radius in ((-20, -9.5, 6.2), (-2, -9.5, 6.2), (16, -9, 6.8), (-19, 10, 7.2), (3, 10.5, 6.0)):
            tx, ty = x + u * cos - v * sin, y + u * sin + v * cos
            works.lay_tank(landscape, tx, ty, radius, rng.uniform(7, 11), rng)
            regions.setdefault("tank", places.round_off(tx, ty, radius + 0.6, landscape.gsd))
        hut = houses.House(
            x + 22 * cos - 12 * sin, y + 22 * sin + 12 * cos, heading, 12, 7, 3.4, 0.3, "flat", "bitumen"
        )
        houses.build(landscape, hut, sun.azimuth, rng)
        for spot in (-4.0, -1.2, 1.8):
            cx, cy = x + 30 * cos - (12 + spot) * sin, y + 30 * sin + (12 + spot) * cos
            vehicles.park_car(landscape, cx, cy, heading, rng)
    site = _site(landscape, parcels, 34, 24, rng)
    if site is not None:
        works.lay_yard(landscape, *site, 31, 21, "gravel")
        works.lay_greenhouse(landscape, *site, 28, 18, "greenhouse")
    for number in range(2):
        site = _site(landscape, parcels, 18, 18, rng)
        if site is not None:
            works.raise_turbine(landscape, shadow, site[0], site[1], sun, 62.0, f"turbine {number}")


def _site(
    landscape: Landscape, parcels: list[fields.Parcel], half_u: float, half_v: float, rng: np.random.Generator
) -> tuple[float, float, float] | None:
    """A place on a parcel with room for a rectangle along its rows: x, y, direction."""
    tall, wide = landscape.metres
    for i in rng.permutation(len(parcels)):
        parcel = parcels[i]
        x, y = parcel.centre
        reach = float(np.hypot(half_u, half_v))
        if not (reach < x < wide - reach and reach < y < tall - reach):
            continue
        patch = landscape.patch(x, y, reach)
        if patch is not None and not landscape.busy[patch.window].any():
            return x, y, parcel.heading
    return None


def _plant(
    landscape: Landscape,
    water: river.River,
    parcels: list[fields.Parcel],
    regions: dict[str, BaseGeometry | None],
) -> None:
    """Forest, river trees, hedges, orchards."""
    rng = landscape.rng("woods")
    tall, wide = landscape.metres
    for number in range(max(1, round(tall * wide / 590_000))):
        radius = min(rng.uniform(115, 150), 0.3 * max(tall, wide))
        x, y = _remotest(landscape, rng)
        wood = forest.plan_wood(landscape, x, y, radius, f"wood {number}")
        forest.grow_wood(landscape, wood, f"wood {number}")
        clearing = places.round_off(*wood.clearing, landscape.gsd)
        if landscape.is_free(*wood.clearing[:2]):
            regions.setdefault("clearing", clearing)
        if regions.get("forest") is None:
            regions["forest"] = places.canopy(landscape, x, y, radius)
    groves.line_river(landscape, water)
    groves.line_parcels(landscape, parcels)
    groves.plant_orchards(landscape, parcels)


def _remotest(landscape: Landscape, rng: np.random.Generator) -> tuple[float, float]:
    """The place with the least that is built or wet about it, of some drawn at random."""
    tall, wide = landscape.metres
    best, best_cost = (wide / 2, tall / 2), np.inf
    for _ in range(40):
        x, y = wide * rng.uniform(0.05, 0.95), tall * rng.uniform(0.05, 0.95)
        patch = landscape.patch(x, y, 130)
        trees = (landscape.label == Land.TREE)[patch.window].mean() if patch is not None else 1.0
        cost = landscape.busy[patch.window].mean() + trees if patch is not None else np.inf
        if cost < best_cost:
            best, best_cost = (x, y), cost
    return best


def _launch(landscape: Landscape, water: river.River, regions: dict[str, BaseGeometry | None]) -> None:
    """Boats under way on the river and moored at jetties."""
    rng = landscape.rng("boats")
    path = water.path
    for number, along in enumerate(np.arange(path.length * 0.1, path.length * 0.9, 95.0)):
        x, y, heading = path.at(along + rng.uniform(-30, 30))
        aside = rng.uniform(-0.45, 0.45) * water.half_width
        x, y = x - aside * np.sin(heading), y + aside * np.cos(heading)
        way = heading + (np.pi if rng.random() < 0.5 else 0) + rng.normal(0, 0.05)
        long = 38.0 if number % 5 == 2 else rng.uniform(7.5, 13)
        if not _afloat(landscape, x, y, long):
            continue
        moving = rng.random() < 0.7 or long > 20
        vehicles.float_boat(landscape, x, y, way, long, rng, moving)
        broad = long * 0.34 + 3
        if long < 20:
            corners = plots.corners_of(x, y, way, long + 4, broad)
            regions.setdefault("boat", places.polygon(corners, landscape.gsd))


def _afloat(landscape: Landscape, x: float, y: float, long: float) -> bool:
    tall, wide = landscape.metres
    patch = landscape.patch(x, y, long * 0.8)
    if patch is None or not (long < x < wide - long and long < y < tall - long):
        return False
    return bool((landscape.label[patch.window] == Land.WATER).all())


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

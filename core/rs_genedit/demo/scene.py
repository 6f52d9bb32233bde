"""The whole demo scene: where everything goes, in which order it is painted, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS
from shapely.geometry.base import BaseGeometry

from rs_genedit.demo import (
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
    sun = Sun()
    shadow = np.zeros(canvas.shape, np.float32)
    regions: dict[str, BaseGeometry | None] = {}
    water, parcels = _lay_land(canvas, water_level)
    _build(canvas, water, parcels, sun, shadow, regions)
    _plant(canvas, water, parcels, regions)
    _launch(canvas, water, regions)
    regions["river"] = places.water_exemplar(canvas, water)
    regions["bank"] = places.flood_bank(canvas, water)
    regions["field"] = places.open_field(canvas)
    transform = Affine(gsd, 0, CORNER[0], 0, -gsd, CORNER[1])
    named = {
        name: places.to_world(region, transform)
        for name, region in sorted(regions.items())
        if region is not None
    }
    return DemoScene(
        expose(canvas, sun, shadow),
        canvas.label,
        named,
        transform,
        CRS.from_string(CRS_OF_DEMO),
        gsd,
        seed,
        season,
    )


def _lay_land(canvas: Canvas, water_level: float) -> tuple[river.River, list[fields.Parcel]]:
    """Ground, fields, river, ponds, roads and tracks."""
    rng = canvas.rng("layout")
    heading = rng.uniform(0, 2 * np.pi)
    half_width = rng.uniform(23, 28)
    course = river.plan_river(canvas, heading)
    parcels, cuts = fields.plan_parcels(canvas, heading + rng.uniform(0.3, 0.6))
    terrain.lay_terrain(canvas)
    fields.lay_fields(canvas, parcels)
    water = river.lay_river(canvas, course, half_width, water_level)
    _ponds(canvas, parcels)
    fields.lay_bales(canvas, parcels)
    for track in roads.plan_tracks(canvas, cuts, course, half_width):
        roads.lay_track(canvas, track)
        groves.line_track(canvas, track)
    return water, parcels


def _ponds(canvas: Canvas, parcels: list[fields.Parcel]) -> None:
    """Ponds in grass parcels, about one in half a square kilometre."""
    rng = canvas.rng("ponds")
    wanted = max(1, round(canvas.metres[0] * canvas.metres[1] / 400_000))
    for parcel in parcels:
        x, y = parcel.centre
        if wanted and parcel.crop in ("pasture", "meadow") and canvas.is_free(x, y):
            river.lay_pond(canvas, x, y, rng.uniform(9, 15), f"pond {wanted}")
            wanted -= 1


def _build(
    canvas: Canvas,
    water: river.River,
    parcels: list[fields.Parcel],
    sun: Sun,
    shadow: NDArray[np.float32],
    regions: dict[str, BaseGeometry | None],
) -> None:
    """Roads, village and works."""
    main = roads.plan_main_road(canvas, water.path, water.half_width)
    streets = plots.plan_streets(canvas, main, water.path, water.half_width)
    for street in streets:
        roads.lay_road(canvas, street, None)
    roads.lay_road(canvas, main, water)
    settled = village.settle(canvas, plots.plan_plots(canvas, main, streets), sun.azimuth)
    village.finish_village(canvas, settled)
    _name_houses(canvas, settled, regions)
    _drive(canvas, main, water)
    _works(canvas, parcels, sun, shadow, regions)


def _drive(canvas: Canvas, main: roads.Road, water: river.River) -> None:
    """Traffic on the main road, on the right-hand lane."""
    rng = canvas.rng("traffic")
    along = rng.uniform(10, 60)
    while along < main.path.length:
        x, y, heading = main.path.at(along)
        way = rng.choice([-1, 1])
        x, y = x - way * 1.65 * np.sin(heading), y + way * 1.65 * np.cos(heading)
        if canvas.land_at(x, y) == Land.ROAD:
            row, col = int(y / canvas.gsd), int(x / canvas.gsd)
            lift = float(canvas.height[row, col])
            vehicles.park_car(canvas, x, y, heading + (0 if way > 0 else np.pi), rng, lift)
        along += rng.exponential(70) + 12


def _name_houses(canvas: Canvas, settled: plots.Village, regions: dict[str, BaseGeometry | None]) -> None:
    for plot, house in settled.plots:
        if house.roof == "flat":
            continue
        if "house" not in regions:
            regions["house"] = places.polygon(plot.corners(), canvas.gsd)
        corners = plots.corners_of(house.x, house.y, house.heading, house.long, house.broad)
        if house.solar:
            regions.setdefault("solar", places.polygon(corners, canvas.gsd))
        elif len(regions) > 0:
            regions.setdefault("roof", places.polygon(corners, canvas.gsd))


def _works(
    canvas: Canvas,
    parcels: list[fields.Parcel],
    sun: Sun,
    shadow: NDArray[np.float32],
    regions: dict[str, BaseGeometry | None],
) -> None:
    """A tank farm, greenhouses and turbines, each where there is room on a parcel."""
    rng = canvas.rng("works")
    site = _site(canvas, parcels, 36, 25, rng)
    if site is not None:
        x, y, heading = site
        works.lay_yard(canvas, x, y, heading, 33, 22, "concrete")
        cos, sin = np.cos(heading), np.sin(heading)
        for u, v, radius in ((-20, -9.5, 6.2), (-2, -9.5, 6.2), (16, -9, 6.8), (-19, 10, 7.2), (3, 10.5, 6.0)):
            tx, ty = x + u * cos - v * sin, y + u * sin + v * cos
            works.lay_tank(canvas, tx, ty, radius, rng.uniform(7, 11), rng)
            regions.setdefault("tank", places.round_off(tx, ty, radius + 0.6, canvas.gsd))
        hut = houses.House(
            x + 22 * cos - 12 * sin, y + 22 * sin + 12 * cos, heading, 12, 7, 3.4, 0.3, "flat", "bitumen"
        )
        houses.build(canvas, hut, sun.azimuth, rng)
        for spot in (-4.0, -1.2, 1.8):
            cx, cy = x + 30 * cos - (12 + spot) * sin, y + 30 * sin + (12 + spot) * cos
            vehicles.park_car(canvas, cx, cy, heading, rng)
    site = _site(canvas, parcels, 34, 24, rng)
    if site is not None:
        works.lay_yard(canvas, *site, 31, 21, "gravel")
        works.lay_greenhouse(canvas, *site, 28, 18, "greenhouse")
    for number in range(2):
        site = _site(canvas, parcels, 18, 18, rng)
        if site is not None:
            works.raise_turbine(canvas, shadow, site[0], site[1], sun, 62.0, f"turbine {number}")


def _site(
    canvas: Canvas, parcels: list[fields.Parcel], half_u: float, half_v: float, rng: np.random.Generator
) -> tuple[float, float, float] | None:
    """A place on a parcel with room for a rectangle along its rows: x, y, direction."""
    tall, wide = canvas.metres
    for i in rng.permutation(len(parcels)):
        parcel = parcels[i]
        x, y = parcel.centre
        reach = float(np.hypot(half_u, half_v))
        if not (reach < x < wide - reach and reach < y < tall - reach):
            continue
        patch = canvas.patch(x, y, reach)
        if patch is not None and not canvas.busy[patch.window].any():
            return x, y, parcel.heading
    return None


def _plant(
    canvas: Canvas, water: river.River, parcels: list[fields.Parcel], regions: dict[str, BaseGeometry | None]
) -> None:
    """Forest, river trees, hedges, orchards."""
    rng = canvas.rng("woods")
    tall, wide = canvas.metres
    for number in range(max(1, round(tall * wide / 590_000))):
        radius = min(rng.uniform(115, 150), 0.3 * max(tall, wide))
        x, y = _remotest(canvas, rng)
        wood = forest.plan_wood(canvas, x, y, radius, f"wood {number}")
        forest.grow_wood(canvas, wood, f"wood {number}")
        canvas_box = places.round_off(*wood.clearing, canvas.gsd)
        if canvas.is_free(*wood.clearing[:2]):
            regions.setdefault("clearing", canvas_box)
        if regions.get("forest") is None:
            regions["forest"] = places.canopy(canvas, x, y, radius)
    groves.line_river(canvas, water)
    groves.line_parcels(canvas, parcels)
    groves.plant_orchards(canvas, parcels)


def _remotest(canvas: Canvas, rng: np.random.Generator) -> tuple[float, float]:
    """The place with the least that is built or wet about it, of some drawn at random."""
    tall, wide = canvas.metres
    best, best_cost = (wide / 2, tall / 2), np.inf
    for _ in range(40):
        x, y = wide * rng.uniform(0.05, 0.95), tall * rng.uniform(0.05, 0.95)
        patch = canvas.patch(x, y, 130)
        trees = (canvas.label == Land.TREE)[patch.window].mean() if patch is not None else 1.0
        cost = canvas.busy[patch.window].mean() + trees if patch is not None else np.inf
        if cost < best_cost:
            best, best_cost = (x, y), cost
    return best


def _launch(canvas: Canvas, water: river.River, regions: dict[str, BaseGeometry | None]) -> None:
    """Boats under way on the river and moored at jetties."""
    rng = canvas.rng("boats")
    path = water.path
    for number, along in enumerate(np.arange(path.length * 0.1, path.length * 0.9, 95.0)):
        x, y, heading = path.at(along + rng.uniform(-30, 30))
        aside = rng.uniform(-0.45, 0.45) * water.half_width
        x, y = x - aside * np.sin(heading), y + aside * np.cos(heading)
        way = heading + (np.pi if rng.random() < 0.5 else 0) + rng.normal(0, 0.05)
        long = 38.0 if number % 5 == 2 else rng.uniform(7.5, 13)
        if not _afloat(canvas, x, y, long):
            continue
        moving = rng.random() < 0.7 or long > 20
        vehicles.float_boat(canvas, x, y, way, long, rng, moving)
        broad = long * 0.34 + 3
        if long < 20:
            corners = plots.corners_of(x, y, way, long + 4, broad)
            regions.setdefault("boat", places.polygon(corners, canvas.gsd))


def _afloat(canvas: Canvas, x: float, y: float, long: float) -> bool:
    tall, wide = canvas.metres
    patch = canvas.patch(x, y, long * 0.8)
    if patch is None or not (long < x < wide - long and long < y < tall - long):
        return False
    return bool((canvas.label[patch.window] == Land.WATER).all())


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

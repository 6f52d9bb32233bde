"""Procedural built structures: solar parks, houses, building sites."""

from __future__ import annotations

import math

import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio.features import shapes
from scipy import ndimage
from shapely.geometry import shape

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states.fields import blurred, mixed, ramp
from rs_genedit.tasks.text.states.ground import GroundLayers
from rs_genedit.tasks.text.states.land import deforestation, grass, soil
from rs_genedit.tasks.text.states.things import Stencil, boxed, shadow_of

Point = NDArray[np.float64]
#: Metres of an estate: along the street from house to house, from street to street; houses in a row of a group
#: of lots, and groups of which there are so many that a place fills by small steps.
_LOT_M, _BLOCK_M, _GROUP, _FEW = 17.0, 44.0, 3, 14
#: How much of a finished estate has its roofs, and how many of its lots have lawns.
_DONE = 0.9
_LAWNS = 0.7 * _DONE
#: Share of houses that are roofed below which it is a building site.
_SITE = 0.6
#: Share of a place that is paved from which on it is no road across it.
_CAR_PARK = 0.6
#: Share of a place under crowns from which on they are felled for it.
_WOODED = 0.5
#: Tables of solar panels that a park has at least.
_FEWEST_TABLES = 6
ROOFS = ((0.60, 0.31, 0.22), (0.52, 0.28, 0.20), (0.36, 0.37, 0.40), (0.66, 0.36, 0.24), (0.50, 0.47, 0.45))


def solar_panels(ground: GroundLayers) -> Array:
    """Rows of tables from east to west, facing the sun, on the ground that is there; a track around."""
    height, width = ground.shape
    table, pitch, deep = 6.3, 7.0, 4.2
    fine = ground.noise("solar grain", 1.0, 0.0, 0.7)
    out = (
        ground.rgb
        if ground.cover is not None
        else mixed(ground.rgb, grass(ground), ground.outline("park", 0.05, 0.5, 0.5))
    )
    if ground.cover is not None and ground.crowns[ground.inside].mean() > _WOODED:
        out = deforestation(ground)
    area = _inner(_free(ground), max(ground.px(2.0), 1.0))
    if area.is_empty or ground.px(pitch) < 1.0:  # rows no wider than a pixel are a dark even field
        dark = ground.colour((0.24, 0.27, 0.31)) * (1 + 0.04 * fine)
        return mixed(out, dark, 0.85 * ground.extent("park", 0.05, 1.0) * _free(ground))
    shapely.prepare(area)
    shade, panel, lines = (Stencil(ground.shape) for _ in range(3))
    throw = shadow_of(ground, 2.0)
    step_x, step_y = ground.px(table + 0.25), ground.px(pitch)
    places = {}
    for row in range(int(height / step_y) + 1):
        for col in range(int(width / step_x) + 1):
            lane = 4.0 * (col // 12)
            centre = np.array([(col + 0.5) * step_x + ground.px(lane), (row + 0.5) * step_y])
            box = boxed(centre, ground.px(table), ground.px(deep), 0.0)
            if area.contains(shapely.Polygon(box)):
                places[row, col] = centre, box
    # A park is rows: no table stands alone, and a few are none.
    rows = {
        at: one for at, one in places.items() if (at[0], at[1] - 1) in places or (at[0], at[1] + 1) in places
    }
    if len(rows) < _FEWEST_TABLES:
        return ground.rgb
    for centre, box in rows.values():
        shade.polygon(box + throw)
        panel.polygon(box)
        if ground.gsd <= 0.5:
            for cut in np.arange(-table / 2, table / 2 + 0.1, 1.05 if ground.gsd < 0.2 else 2.1):
                x = centre[0] + ground.px(cut)
                lines.line(np.array([(x, box[0][1]), (x, box[2][1])]), ground.px(0.08), 0.8)
            lines.line(np.array([(box[0][0], centre[1]), (box[1][0], centre[1])]), ground.px(0.1), 0.8)
    out = mixed(out, out * np.float32(0.36), 0.85 * shade.mask())
    y = np.mgrid[0:height, 0:width][0].astype(np.float32)
    lean = (y / np.float32(step_y) % 1.0 - 0.5) * 0.10
    gleam = ground.noise("gleam", 60.0, 12.0, 0.5)
    blue = ground.colour((0.165, 0.20, 0.275)) * (1 + lean + 0.05 * gleam + 0.015 * fine)
    out = mixed(out, blue, panel.mask())
    return mixed(out, ground.colour((0.55, 0.58, 0.63)) * np.ones_like(out), 0.5 * lines.mask() * panel.mask())


def _free(ground: GroundLayers) -> Mask:
    """Where something can be built with nothing pulled down or drained; woods and car parks give way."""
    if ground.cover is None:
        return ground.inside
    wood = ground.crowns if ground.crowns[ground.inside].mean() <= _WOODED else np.zeros_like(ground.crowns)
    taken = np.maximum.reduce([wood, ground.footprints, ground.water]) > 0.5
    roads = ground.kinds[LandCover.PAVED] > 0.5
    if roads[ground.inside].mean() < _CAR_PARK:
        taken |= roads
    free = ndimage.binary_opening(ground.inside & ~taken, iterations=max(1, round(ground.px(1.0))))
    return np.asarray(free)


def new_buildings(ground: GroundLayers) -> Array:
    """A new estate: streets, lots of raw earth and young lawns, houses with pitched roofs and shadows."""
    return _estate(ground, _DONE)


def construction(ground: GroundLayers) -> Array:
    """A building site: raw earth, haul roads, slabs, walls not roofed yet, materials."""
    return _estate(ground, finished=0.35)


def _estate(ground: GroundLayers, finished: float) -> Array:
    rng = ground.rng("estate")
    ring = _usable(ground, 1.0)
    if ring.is_empty or ground.px(9.0) < 2.0:  # too small a place, or pixels as large as houses
        return mixed(ground.rgb, _speckled(ground, finished), ground.outline("site", 0.06, 0.4, 0.5))
    centre, along, across = _streets(ring)
    angle = math.atan2(along[1], along[0])
    free = _free(ground)
    open_ground = blurred(free.astype(np.float32), max(ground.px(0.5), 0.7)) * ground.inside
    room = _inner(free, max(ground.px(1.0), 1.0))
    shapely.prepare(room)
    out = mixed(ground.rgb, soil(ground, "site"), ground.extent("site", 0.05, 1.0) * open_ground)
    reach = int(max(ground.shape) / ground.px(14.0)) + 2
    lot, block = ground.px(_LOT_M), ground.px(_BLOCK_M)
    streets, kerbs = Stencil(ground.shape), Stencil(ground.shape)
    plots: list[tuple[np.ndarray, float]] = []
    for i in range(-reach, reach + 1):
        middle = centre + across * block * i
        line = np.stack([middle - along * 3000, middle + along * 3000])
        line = np.clip(line, -4000, 9000)
        kerbs.line(line, ground.px(7.6))
        streets.line(line, ground.px(5.6))
        for side in (-1, 1):
            for j in range(-reach, reach + 1):
                at = middle + across * side * ground.px(13.5) + along * lot * (j + 0.25 * side)
                plots.append((at + rng.normal(0, ground.px(0.5), 2), angle))
    if finished < _SITE:  # haul roads, of what the lorries have packed
        packed = np.clip(soil(ground, "haul") * np.float32(1.07), 0, 1)
        out = mixed(
            out, packed, 0.75 * blurred(streets.mask(), ground.px(0.8)) * _within(ground, 0.5) * open_ground
        )
    else:
        out = mixed(
            out,
            ground.colour((0.70, 0.68, 0.64)) * np.ones_like(out),
            kerbs.mask() * _within(ground, 0.5) * open_ground,
        )
        tar = ground.own(LandCover.PAVED, "tar")
        if tar is None:
            tar = ground.colour((0.37, 0.37, 0.38)) * (1 + 0.03 * ground.noise("tar", 3.0, 0.0, 0.7))
        out = mixed(out, tar, streets.mask() * _within(ground, 0.5) * open_ground)
    lawns = Stencil(ground.shape)
    houses: list[tuple[np.ndarray, float, float, float]] = []
    for at, turn in plots:
        long, broad = rng.uniform(10.5, 13.5), rng.uniform(7.8, 9.4)
        foot = shapely.Polygon(boxed(at, ground.px(long + 1.5), ground.px(broad + 1.5), turn))
        if not room.contains(foot):
            continue
        chance = rng.random()
        if chance < _LAWNS:  # drawn alike however far the estate is: a site and what it becomes have one layout
            shade = rng.uniform(0.5, 0.95)
            if chance < 0.7 * finished:
                lawns.polygon(boxed(at, ground.px(15.0), ground.px(17.0), turn), shade)
        houses.append((at, turn, long, broad))
    green = ground.colour((0.35, 0.46, 0.21)) * (1 + 0.06 * ground.noise("lawn", 1.5, 0.0, 0.8))
    out = mixed(out, green, lawns.mask() * (1 - streets.mask()) * open_ground)
    for at, turn, long, broad in houses:
        out = _house(ground, rng, out, at, turn, long, broad, rng.random() < finished)
    if finished < _SITE:
        out = mixed(ground.rgb, out, ground.inside.astype(np.float32))
    return out


def lots(inside: Mask, gsd: float) -> NDArray[np.int32] | None:
    """Numbers (height, width) of the groups of lots that an estate on a place has, 0 up; None: no lots there.

    Each has its stretch of street and the houses on both sides of it, so a group can be built and another not.
    """
    ring = _inner(inside, max(1.0 / gsd, 1.0))
    if ring.is_empty or 9.0 / gsd < 2.0:
        return None
    centre, along, across = _streets(ring)
    y, x = np.mgrid[: inside.shape[0], : inside.shape[1]].astype(np.float32)
    u = ((x - centre[0]) * along[0] + (y - centre[1]) * along[1]) * np.float32(gsd / _LOT_M)
    v = ((x - centre[0]) * across[0] + (y - centre[1]) * across[1]) * np.float32(gsd / _BLOCK_M)
    street = np.round(v)
    # The two sides of a street are a quarter of a lot forward and back.
    lot = np.round(u - 0.25 * np.sign(v - street))
    for row in (_GROUP, 1):
        found = np.stack([street, np.floor((lot + 1) / row)], -1).reshape(-1, 2)
        _, numbers = np.unique(found, axis=0, return_inverse=True)
        numbers = numbers.reshape(inside.shape)
        if len(np.unique(numbers[inside])) >= _FEW:
            break
    return np.asarray(numbers, np.int32)


def _streets(ring: shapely.Geometry) -> tuple[Point, Point, Point]:
    """A point on a street of the estate on a place, and the directions along and across its streets."""
    frame = ring.minimum_rotated_rectangle
    angle = _heading(frame)
    along = np.array([math.cos(angle), math.sin(angle)])
    return np.array(frame.centroid.coords[0]), along, np.array([-along[1], along[0]])


def _speckled(ground: GroundLayers, finished: float) -> Array:
    """Roofs, streets and yards that are no larger than a pixel."""
    mix = ground.noise("roofs", 2.5 * ground.gsd, 0.0, 1.0)
    earth = soil(ground, "site")
    out = mixed(earth, ground.colour((0.62, 0.60, 0.57)) * np.ones_like(earth), finished * ramp(mix, 0.2, 1.4))
    return mixed(out, ground.colour((0.36, 0.35, 0.34)) * np.ones_like(earth), 0.8 * ramp(-mix, 0.8, 1.8))


def _heading(frame: shapely.Geometry) -> float:
    """The direction of a rectangle's longer side."""
    if frame.geom_type != "Polygon":
        return 0.0
    corners = np.asarray(frame.exterior.coords)
    first, second = corners[1] - corners[0], corners[2] - corners[1]
    longer = first if np.hypot(*first) >= np.hypot(*second) else second
    return math.atan2(longer[1], longer[0]) % math.pi


def _house(
    ground: GroundLayers, rng: np.random.Generator, picture: Array, at: np.ndarray, turn: float, long: float,
    broad: float, roofed: bool,
) -> Array:  # fmt: skip
    """A gabled house, or a slab with walls, in a cut-out of the picture."""
    reach = math.ceil(ground.px(0.5 * math.hypot(long, broad) + 9.0)) + 2
    col, row = int(at[0]), int(at[1])
    rows = slice(max(row - reach, 0), min(row + reach, ground.shape[0]))
    cols = slice(max(col - reach, 0), min(col + reach, ground.shape[1]))
    part = picture[:, rows, cols]
    if part.shape[1] < 2 or part.shape[2] < 2:
        return picture
    here = at - np.array([cols.start, rows.start])
    size = part.shape[1:]
    tall = 5.0 if roofed else 1.2
    foot = boxed(here, ground.px(long), ground.px(broad), turn)
    throw = shadow_of(ground, tall)
    shade = Stencil(size)
    hull = shapely.MultiPoint(np.concatenate([foot, foot + throw])).convex_hull
    shade.polygon(np.asarray(hull.exterior.coords))
    part = mixed(part, part * np.float32(0.36), 0.85 * shade.mask())
    plan = Stencil(size)
    plan.polygon(foot)
    if not roofed:
        slab = ground.colour((0.70, 0.69, 0.67)) * np.ones_like(part)
        part = mixed(part, slab, plan.mask())
        walls = Stencil(size)
        for inset in (0.3, long * 0.45):
            walls.line(
                boxed(here, ground.px(long - inset), ground.px(broad - 0.3), turn)[[0, 1, 2, 3, 0]],
                ground.px(0.3),
            )
        part = mixed(part, ground.colour((0.46, 0.42, 0.39)) * np.ones_like(part), 0.8 * walls.mask())
    else:
        y, x = np.mgrid[0 : size[0], 0 : size[1]].astype(np.float32)
        v = (y - here[1]) * math.cos(turn) - (x - here[0]) * math.sin(turn)
        u = (x - here[0]) * math.cos(turn) + (y - here[1]) * math.sin(turn)
        pitch = math.tan(math.radians(rng.uniform(30, 42)))
        height = (ground.px(broad / 2) - np.abs(v)) * ground.gsd * pitch
        tiles = ROOFS[int(rng.integers(len(ROOFS)))]
        light = ground.lit(np.asarray(height, np.float32))
        courses = np.cos(2 * math.pi * v * ground.gsd / 0.35) * (0.05 if ground.gsd < 0.15 else 0.0)
        roof = ground.colour(tiles) * rng.uniform(0.9, 1.1) * (0.35 + 0.65 * light) * (1 + courses)
        ridge = np.exp(-((v / max(ground.px(0.18), 0.5)) ** 2)) * (np.abs(u) < ground.px(long / 2))
        roof = roof * (1 + 0.12 * ridge)
        part = mixed(part, np.asarray(roof, np.float32), plan.mask())
    picture[:, rows, cols] = part
    return picture


def _usable(ground: GroundLayers, margin: float) -> shapely.Geometry:
    """The place less a margin in metres, in pixels of the window."""
    return _inner(ground.inside, max(ground.px(margin), 1.0))


def _inner(inside: Mask, margin_px: float) -> shapely.Geometry:
    parts = [shape(g) for g, _ in shapes(inside.astype(np.uint8), mask=inside)]
    return shapely.union_all(parts).simplify(1.0).buffer(-margin_px)


def _within(ground: GroundLayers, soft: float) -> Array:
    return ramp(ground.depth, 1.0, 1.0 + max(2.0, ground.px(soft)))

"""Buildings: roofs with two or four slopes, chimneys, dormers and solar panels, flat roofs, barns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rs_genedit_demo.fractal_noise import Array, sample
from rs_genedit_demo.landscape import Land, Landscape, Patch, box_distance
from rs_genedit_demo.spectra import spectrum

TILES = ("tile_red", "tile_red", "tile_orange", "tile_brown", "tile_brown", "tile_grey", "tile_grey")


@dataclass(frozen=True)
class House:
    """A building: centre, direction of the ridge, length along and width across it, eaves, pitch, roof."""

    x: float
    y: float
    heading: float
    long: float
    broad: float
    eaves: float
    pitch: float
    roof: str
    cover: str
    solar: bool = False
    chimney: bool = True


def draw_house(x: float, y: float, heading: float, rng: np.random.Generator) -> House:
    """A dwelling of ordinary size."""
    roof = str(
        rng.choice(["gable", "gable", "gable", "hip", "hip", "flat"], p=[0.2, 0.2, 0.22, 0.14, 0.14, 0.10])
    )
    cover = "bitumen" if roof == "flat" else str(rng.choice(TILES))
    return House(
        x,
        y,
        heading + rng.normal(0, 0.03),
        rng.uniform(10, 15.5),
        rng.uniform(7.8, 10.2),
        rng.uniform(3.2, 5.6),
        np.radians(rng.uniform(32, 46)),
        roof,
        cover,
        solar=bool(rng.random() < 0.38),
        chimney=bool(rng.random() < 0.75),
    )


def draw_barn(x: float, y: float, heading: float, rng: np.random.Generator) -> House:
    """A farm building: long, low-pitched, of fibre cement, metal or old tiles."""
    cover = str(rng.choice(["fibre_cement", "fibre_cement", "metal", "tile_brown", "rust"]))
    return House(
        x,
        y,
        heading + rng.normal(0, 0.02),
        rng.uniform(24, 42),
        rng.uniform(12, 19),
        rng.uniform(4, 6),
        np.radians(rng.uniform(13, 22)),
        "gable",
        cover,
        solar=bool(rng.random() < 0.5),
        chimney=False,
    )


def build(landscape: Landscape, house: House, sun_azimuth: float, rng: np.random.Generator) -> None:
    """Put a building on the landscape."""
    patch = landscape.patch(house.x, house.y, np.hypot(house.long, house.broad) / 2 + 3)
    if patch is None:
        return
    u, v = patch.turned(house.x, house.y, house.heading)
    half_u, half_v = house.long / 2, house.broad / 2
    wall = box_distance(u, v, half_u, half_v)
    height, rise_u, rise_v = _faces(house, u, v)
    east, south = _to_map(rise_u, rise_v, house.heading)
    cover = landscape.cover(wall)
    colour = _tiles(landscape, patch, house, u, v, rng)
    landscape.paint(patch, cover, colour, Land.ROOF, height=height, slope=(east, south), busy=True, gleam=0)
    landscape.busy[patch.window] |= wall < 1.5
    if house.roof == "flat":
        _flat_details(landscape, patch, house, u, v, rng)
        return
    _trim(landscape, patch, house, u, v, wall)
    if house.solar:
        _panels(landscape, patch, house, u, v, sun_azimuth, rng)
    _openings(landscape, patch, house, u, v, rng)
    if house.chimney:
        spot = (rng.uniform(-0.35, 0.35) * house.long, rng.choice([-1, 1]) * rng.uniform(0.3, 1.2))
        stack = box_distance(u - spot[0], v - spot[1], 0.45, 0.40)
        top = house.eaves + half_v * np.tan(house.pitch) + 1.1
        landscape.paint(patch, landscape.cover(stack), spectrum("tile_brown") * 1.1, height=top, slope=(0, 0))


def _faces(house: House, u: Array, v: Array) -> tuple[Array, Array, Array]:
    """Height of the roof and its rise along u and v."""
    half_u, half_v, tan = house.long / 2, house.broad / 2, np.float32(np.tan(house.pitch))
    if house.roof == "flat":
        return np.full(u.shape, house.eaves, np.float32), np.zeros_like(u), np.zeros_like(u)
    across, along = half_v - np.abs(v), half_u - np.abs(u)
    if house.roof == "hip":
        end = along < across
        height = house.eaves + tan * np.maximum(np.minimum(across, along), 0)
        return height, np.where(end, -np.sign(u) * tan, 0), np.where(end, 0, -np.sign(v) * tan)
    height = house.eaves + tan * np.maximum(across, 0)
    # Blend the two sides over a pixel at the ridge, which would otherwise be jagged.
    return height, np.zeros_like(u), -np.clip(v / np.float32(0.3), -1, 1) * tan


def _to_map(rise_u: Array, rise_v: Array, heading: float) -> tuple[Array, Array]:
    cos, sin = np.float32(np.cos(heading)), np.float32(np.sin(heading))
    return rise_u * cos - rise_v * sin, rise_u * sin + rise_v * cos


def _tiles(
    landscape: Landscape, patch: Patch, house: House, u: Array, v: Array, rng: np.random.Generator
) -> Array:
    gsd = np.float32(landscape.gsd)
    shift = np.float32(rng.uniform(0, 400))
    tone = spectrum(house.cover) * np.float32(np.exp(rng.normal(0, 0.12)))
    courses = sample(landscape.rough, v / gsd * np.float32(1.3) + shift, u / gsd * np.float32(0.18) + shift)
    stains = sample(landscape.lumpy, v / gsd * np.float32(0.25) + shift, u / gsd * np.float32(0.9))
    moss = np.clip(sample(landscape.broad, v / gsd + shift, u / gsd + shift), 0, 1) * np.float32(
        rng.uniform(0, 0.35)
    )
    colour = tone * (1 + 0.07 * courses + 0.06 * stains)
    if house.cover in ("metal", "fibre_cement"):
        # Sheets of about a metre: faint seams down the slope.
        colour = colour * (1 - 0.06 * (np.abs((u + shift) % np.float32(1.1) - 0.55) < 0.12))
    return colour + moss * (spectrum("litter") * 1.3 - colour)


def _trim(landscape: Landscape, patch: Patch, house: House, u: Array, v: Array, wall: Array) -> None:
    inside = landscape.cover(wall)
    ridge = landscape.cover(np.abs(v) - 0.12) * inside
    if house.roof == "hip":
        ridge = ridge * (np.abs(u) < house.long / 2 - house.broad / 2)
    landscape.paint(patch, 0.35 * ridge, spectrum(house.cover) * 1.35)
    gutter = landscape.cover(np.abs(wall + 0.1) - 0.12)
    landscape.paint(patch, 0.3 * gutter, spectrum("metal") * 0.6)


def _panels(
    landscape: Landscape,
    patch: Patch,
    house: House,
    u: Array,
    v: Array,
    sun_azimuth: float,
    rng: np.random.Generator,
) -> None:
    """Modules of 1.0 m by 1.7 m on the side that faces the sun, with thin gaps."""
    side = sunny_side(house, sun_azimuth)
    depth = house.broad / 2 - 1.3
    rows = max(1, int(depth / 1.45))
    count = int((house.long - 2.6) * rng.uniform(0.55, 1.0) / 1.05)
    if count < 3:
        return
    start = rng.uniform(-house.long / 2 + 1.2, house.long / 2 - 1.2 - count * 1.05)
    pu, pv = u - np.float32(start), v * side - np.float32(0.7)
    field = box_distance(pu - count * 0.525, pv - rows * 0.725, count * 0.525, rows * 0.725)
    gap = np.minimum(np.abs((pu + 0.525) % 1.05 - 0.525), np.abs((pv + 0.725) % 1.45 - 0.725))
    frame = 0.35 * landscape.cover(gap - 0.04)
    colour = spectrum("solar") * (1 + 0.1 * landscape.texture(landscape.lumpy, patch))
    colour = colour + frame * (spectrum("metal") * 0.7 - colour)
    landscape.paint(patch, landscape.cover(field), colour, Land.SOLAR, gleam=0.006)


def sunny_side(house: House, sun_azimuth: float) -> float:
    """+1 or -1: the side of the ridge (sign of v) that faces the sun."""
    azimuth = np.radians(sun_azimuth)
    return float(
        np.sign(-np.sin(house.heading) * np.sin(azimuth) - np.cos(house.heading) * np.cos(azimuth)) or 1.0
    )


def _openings(
    landscape: Landscape, patch: Patch, house: House, u: Array, v: Array, rng: np.random.Generator
) -> None:
    """Roof windows, or translucent sheets in a barn."""
    big = house.long > 20
    for _ in range(int(rng.integers(2, 7) if big else rng.integers(0, 4))):
        at_u = rng.uniform(-0.42, 0.42) * house.long
        at_v = rng.choice([-1, 1]) * rng.uniform(0.2, 0.34) * house.broad
        pane = box_distance(u - at_u, v - at_v, 0.55, house.broad * 0.1 if big else 0.6)
        landscape.paint(
            patch, 0.8 * landscape.cover(pane), spectrum("glass") * (1.2 if big else 0.5), gleam=0.008
        )


def _flat_details(
    landscape: Landscape, patch: Patch, house: House, u: Array, v: Array, rng: np.random.Generator
) -> None:
    rim = box_distance(u, v, house.long / 2, house.broad / 2)
    landscape.paint(
        patch, landscape.cover(np.abs(rim + 0.25) - 0.22), spectrum("concrete"), height=house.eaves + 0.4
    )
    for _ in range(int(rng.integers(1, 4))):
        at_u, at_v = rng.uniform(-0.35, 0.35) * house.long, rng.uniform(-0.3, 0.3) * house.broad
        box = box_distance(u - at_u, v - at_v, rng.uniform(0.4, 1.1), rng.uniform(0.4, 0.9))
        landscape.paint(
            patch,
            landscape.cover(box),
            spectrum(str(rng.choice(["metal", "glass", "white"]))),
            height=house.eaves + 0.9,
        )

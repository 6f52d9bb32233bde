"""Farmland: a mosaic of parcels, each with its crop, its rows, its tramlines and its margins."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rs_genedit_demo.fractal_noise import Array, sample, tile_of
from rs_genedit_demo.landscape import Land, Landscape, Patch, box_distance, smooth
from rs_genedit_demo.paths import Points, cross
from rs_genedit_demo.spectra import spectrum


@dataclass(frozen=True)
class Crop:
    """How a crop looks from above.

    ``spacing`` is the distance of visible rows in metres, ``contrast`` how strongly they show, ``tramlines``
    the distance of the sprayer's wheel tracks (0: none), ``patchy`` how unevenly it grows.
    """

    name: str
    second: str
    spacing: float
    contrast: float
    tramlines: float
    patchy: float


CROPS = {
    "wheat": Crop("wheat", "wheat_ripe", 3.0, 0.05, 21.0, 0.22),
    "ripe": Crop("wheat_ripe", "wheat", 3.0, 0.045, 21.0, 0.14),
    "stubble": Crop("stubble", "soil", 6.0, 0.11, 0.0, 0.16),
    "ploughed": Crop("soil", "soil_dark", 2.4, 0.12, 0.0, 0.75),
    "harrowed": Crop("soil_dark", "soil", 3.2, 0.08, 0.0, 0.6),
    "maize": Crop("maize", "soil", 1.5, 0.10, 0.0, 0.16),
    "beet": Crop("beet", "soil", 1.4, 0.10, 27.0, 0.20),
    "potato": Crop("potato", "soil", 1.8, 0.16, 27.0, 0.18),
    "meadow": Crop("meadow", "grass_dry", 5.0, 0.02, 0.0, 0.35),
    "pasture": Crop("grass", "meadow", 5.0, 0.0, 0.0, 0.75),
    "hay": Crop("hay", "meadow", 6.5, 0.16, 0.0, 0.25),
    "rape": Crop("rape", "wheat", 3.0, 0.05, 24.0, 0.22),
}
SEASONS = {
    "spring": ("wheat", "rape", "harrowed", "ploughed", "pasture", "meadow", "wheat", "rape"),
    "summer": (
        "ripe",
        "wheat",
        "maize",
        "beet",
        "potato",
        "hay",
        "meadow",
        "pasture",
        "stubble",
        "ripe",
        "harrowed",
    ),
    "autumn": ("stubble", "ploughed", "harrowed", "maize", "pasture", "meadow", "ploughed", "beet"),
    "winter": ("ploughed", "wheat", "pasture", "harrowed", "meadow", "stubble"),
}


@dataclass(frozen=True)
class Parcel:
    """A convex field: corners (n, 2) in metres, clockwise on the map, direction of its rows, crop."""

    corners: Points
    heading: float
    crop: str

    @property
    def centre(self) -> tuple[float, float]:
        """Mean of the corners."""
        x, y = self.corners.mean(0)
        return float(x), float(y)


def plan_parcels(landscape: Landscape, heading: float) -> tuple[list[Parcel], list[Points]]:
    """Split the land into convex parcels; the early cuts, shape (2, 2) each, are where farm tracks run."""
    rng = landscape.rng("parcels")
    tall, wide = landscape.metres
    reach = 0.75 * float(np.hypot(tall, wide)) + 60
    cos, sin = np.cos(heading), np.sin(heading)
    square = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * reach
    square = square @ np.array([[cos, sin], [-sin, cos]]) + np.array([wide / 2, tall / 2])
    pieces, cuts = _split(square, rng, 0)
    choices = SEASONS[landscape.season]
    parcels = []
    last = ""
    for corners in pieces:
        sides = np.roll(corners, -1, 0) - corners
        longest = sides[np.argmax(np.hypot(*sides.T))]
        crop = str(rng.choice([c for c in choices if c != last]))
        last = crop
        parcels.append(Parcel(corners, float(np.arctan2(longest[1], longest[0])), crop))
    return parcels, cuts


def _split(corners: Points, rng: np.random.Generator, depth: int) -> tuple[list[Points], list[Points]]:
    sides = np.roll(corners, -1, 0) - corners
    lengths = np.hypot(*sides.T)
    long = sides[np.argmax(lengths)] / lengths.max()
    across = np.array([-long[1], long[0]])
    extent_long, extent_across = np.ptp(corners @ long), np.ptp(corners @ across)
    area = _area(corners)
    if area < rng.uniform(7000, 30000) or min(extent_long, extent_across) < 34:
        return [corners], []
    # Mostly halve the long side; now and then cut lengthwise into the strips that inheritance makes.
    along = long if extent_long > 1.25 * extent_across or rng.random() < 0.75 else across
    turn = rng.normal(0, 0.035)
    normal = np.array(
        [along[0] * np.cos(turn) - along[1] * np.sin(turn), along[0] * np.sin(turn) + along[1] * np.cos(turn)]
    )
    at = np.quantile(corners @ normal, [0, 1]) @ np.array([1, 0]) + np.ptp(corners @ normal) * rng.uniform(
        0.34, 0.66
    )
    one, line = _clip(corners, normal, at)
    two, _ = _clip(corners, -normal, -at)
    pieces, cuts = [], [line] if depth in (2, 3, 4) else []
    for part in (one, two):
        more, more_cuts = _split(part, rng, depth + 1)
        pieces += more
        cuts += more_cuts
    return pieces, cuts


def _clip(corners: Points, normal: Points, at: float) -> tuple[Points, Points]:
    """The part of a convex polygon where ``corner @ normal <= at``, and the cut as two points."""
    kept, cut = [], []
    for here, there in zip(corners, np.roll(corners, -1, 0), strict=True):
        a, b = here @ normal - at, there @ normal - at
        if a <= 0:
            kept.append(here)
        if a * b < 0:
            crossing = here + (there - here) * (a / (a - b))
            kept.append(crossing)
            cut.append(crossing)
    return np.array(kept), np.array(cut)


def _area(corners: Points) -> float:
    x, y = corners.T
    return float(abs(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2)


def inside(corners: Points, patch: Patch, bow: Array) -> Array:
    """Metres to the nearest side of a convex polygon, positive inside; ``bow`` bends the sides."""
    distance = np.full(patch.shape, np.inf, np.float32)
    turn = np.sign(cross(corners[1] - corners[0], corners[2] - corners[1]))
    for here, there in zip(corners, np.roll(corners, -1, 0), strict=True):
        side = there - here
        side = side / max(np.hypot(*side), 1e-9) * turn
        line = (patch.y - np.float32(here[1])) * np.float32(side[0]) - (
            patch.x - np.float32(here[0])
        ) * np.float32(side[1])
        distance = np.minimum(distance, line)
    return distance + bow


def lay_fields(landscape: Landscape, parcels: list[Parcel]) -> None:
    """Paint every parcel that touches the landscape."""
    for number, parcel in enumerate(parcels):
        left, top = parcel.corners.min(0) - 4
        right, bottom = parcel.corners.max(0) + 4
        patch = landscape.box(left, top, right, bottom)
        if patch is not None:
            _lay_field(landscape, patch, parcel, landscape.rng(f"parcel {number}"))


def _lay_field(landscape: Landscape, patch: Patch, parcel: Parcel, rng: np.random.Generator) -> None:
    crop = CROPS[parcel.crop]
    broad, rough = landscape.texture(landscape.broad, patch), landscape.texture(landscape.rough, patch)
    depth = inside(parcel.corners, patch, 0.9 * broad)
    u, v = patch.turned(*parcel.centre, parcel.heading)
    v = v + 0.8 * broad * np.float32(rng.uniform(0.2, 1.0))
    headland = rng.uniform(8, 13)
    # In the headland the machines turn, so rows follow the border there.
    turning = smooth(depth, headland + 0.4, headland - 0.4) if crop.contrast else np.zeros_like(depth)
    across = np.where(turning > 0.5, depth, v)
    along = np.where(turning > 0.5, u + v, u)
    tone = _growth(landscape, patch, rng) + 0.25 * turning * np.float32(rng.uniform(0, 1))
    main, second = spectrum(crop.name) * np.float32(rng.uniform(0.86, 1.16)), spectrum(crop.second)
    colour = main + np.clip(crop.patchy * tone, 0, 0.85) * (second - main)
    colour *= 1 + _rows(landscape, crop, along, across, rng) + 0.045 * rough + 0.05 * tone
    if crop.tramlines:
        wheels = _tramlines(landscape, crop, v, depth, headland, rng)
        colour += wheels * 0.6 * (spectrum("soil") - colour)
    tall = {"maize": 1.6, "wheat": 0.5, "wheat_ripe": 0.6, "rape": 1.1}.get(crop.name, 0.0)
    landscape.paint(patch, landscape.cover(0.9 - depth + 0.25 * rough), colour, Land.FIELD, height=tall)


def _growth(landscape: Landscape, patch: Patch, rng: np.random.Generator) -> Array:
    """How the soil lets the crop down, from place to place; each parcel has its own piece of the texture."""
    return tile_of(landscape.broad, rng, patch.shape) + 0.35 * landscape.texture(landscape.lumpy, patch)


def _rows(landscape: Landscape, crop: Crop, along: Array, across: Array, rng: np.random.Generator) -> Array:
    """Rows and drill passes: noise stretched along the direction of work, plus a soft regular beat."""
    if not crop.contrast:
        return np.zeros_like(along)
    bank, gsd = landscape.rough, np.float32(landscape.gsd)
    shift = np.float32(rng.uniform(0, 500))
    streak = sample(bank, across / gsd * 0.8 + shift, along / gsd * np.float32(0.03) + shift)
    beat = np.sin(across * np.float32(2 * np.pi / crop.spacing)) * (
        0.6 + 0.4 * sample(bank, along * 0.02, across * 0.1)
    )
    return np.float32(crop.contrast) * (0.75 * streak + 0.55 * beat)


def _tramlines(
    landscape: Landscape, crop: Crop, v: Array, depth: Array, headland: float, rng: np.random.Generator
) -> Array:
    """Pairs of wheel tracks every ``crop.tramlines`` metres, and one pair round the headland."""
    phase = rng.uniform(0, crop.tramlines)
    offset = np.abs((v + np.float32(phase)) % np.float32(crop.tramlines) - np.float32(crop.tramlines / 2))
    inner = landscape.cover(np.abs(offset - 0.95) - 0.24) * smooth(depth, headland * 0.55, headland * 0.75)
    ring = landscape.cover(np.abs(np.abs(depth - headland * 0.62) - 0.95) - 0.24)
    return np.maximum(inner, ring)


def lay_bales(landscape: Landscape, parcels: list[Parcel]) -> None:
    """Round bales lying in rows on some hay and stubble fields."""
    rng = landscape.rng("bales")
    for parcel in parcels:
        if parcel.crop not in ("hay", "stubble") or rng.random() < 0.35:
            continue
        cos, sin = np.cos(parcel.heading), np.sin(parcel.heading)
        for v in np.arange(-90, 90, 13.0):
            for u in np.arange(-150, 150, rng.uniform(22, 34)):
                along = u + rng.uniform(-7, 7)
                x = parcel.centre[0] + along * cos - v * sin
                y = parcel.centre[1] + along * sin + v * cos
                patch = landscape.patch(x, y, 2.0)
                if patch is None or not landscape.is_free(x, y) or not within(parcel, x, y, 7.0):
                    continue
                _bale(landscape, patch, x, y, parcel.heading + rng.normal(0, 0.4))


def _bale(landscape: Landscape, patch: Patch, x: float, y: float, heading: float) -> None:
    u, v = patch.turned(x, y, heading)
    body = box_distance(u, v, 0.6, 0.75)
    straw = spectrum("stubble") * (1.12 + 0.06 * landscape.texture(landscape.rough, patch))
    landscape.paint(patch, landscape.cover(body), straw, height=1.3)


def within(parcel: Parcel, x: float, y: float, margin: float) -> bool:
    """Whether a point lies in a parcel, at least ``margin`` metres from its sides."""
    corners = parcel.corners
    sides = np.roll(corners, -1, 0) - corners
    turn = np.sign(cross(sides[0], sides[1]))
    across = cross(sides, np.array([x, y]) - corners) * turn / np.hypot(*sides.T)
    return bool(across.min() > margin)

"""Procedural structural damage: heaps of rubble, a wave's wash, broken roofs and bridges, cracks, holes."""

from __future__ import annotations

import math

import numpy as np
from scipy import ndimage

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states.fields import blurred, mixed, ramp
from rs_genedit.tasks.text.states.ground import GroundLayers
from rs_genedit.tasks.text.states.land import soil
from rs_genedit.tasks.text.states.standing import standing, standing_roofs
from rs_genedit.tasks.text.states.things import Stencil, boxed, scattered, shadow_of, shard, wandering
from rs_genedit.tasks.text.states.water import (
    downhill,
    flood_water,
    own_water,
    surface,
)

_DEBRIS = ((0.66, 0.62, 0.56), (0.50, 0.46, 0.41), (0.56, 0.40, 0.32), (0.78, 0.75, 0.71), (0.36, 0.33, 0.31))
#: Metres that walls fall outwards, and that their dust drifts.
_THROWN_M, _DUST_M = 2.5, 5.0
#: Deviations of chance above which a roof comes down: a good part of them stands.
_STANDS = -0.55
#: Square metres up to which a roof is that of one house.
_HOUSE_M2 = 700.0
#: Metres that a crack is wide where it begins.
_CRACK_M = 0.14
#: Pieces of a heap that are drawn one by one.
_MOST_SLABS = 7000


def heap(ground: GroundLayers, size: float = 0.55) -> Array:
    """Broken walls and slabs, lit as what they are: a surface of many heights. (3, height, width)."""
    rng = ground.rng("heap")
    height, width = ground.shape
    grit = ground.noise("grit", 0.8, 0.0, 0.85)
    level = 0.35 * np.maximum(ground.noise("heaps", 9.0, 0.4, 0.6), -0.6) + 0.07 * grit
    tone = np.asarray(ground.colour((0.55, 0.51, 0.455)) * (1 + 0.06 * grit), np.float32)
    tone = mixed(
        tone,
        ground.colour((0.50, 0.40, 0.33)) * np.ones_like(tone),
        0.6 * ramp(ground.noise("brick", 7.0, 0.3, 0.7), 0.2, 1.6),
    )
    size = max(size, 1.2 * ground.gsd)
    count = min(int(0.8 / size**2 * height * width * ground.gsd**2), _MOST_SLABS)
    for at in rng.uniform((0, 0), (width, height), (count, 2)):
        radius = ground.px(size * 0.5 * min(rng.lognormal(0, 0.55), 4.0))
        colour = np.asarray(_DEBRIS[int(rng.integers(len(_DEBRIS)))], np.float32) * np.float32(
            rng.uniform(0.85, 1.1)
        )
        _slab(ground, rng, level, tone, at, radius, colour)
    rise = blurred(np.asarray(level, np.float32), 0.5)
    dust = ground.colour((0.58, 0.54, 0.48)) * np.ones_like(tone)
    tone = mixed(tone, dust, 0.3)
    return np.asarray(
        tone * (0.35 + 0.65 * ground.lit(rise)) * (1 - 0.6 * ground.shadow(rise, 1.5)), np.float32
    )


def _slab(
    ground: GroundLayers,
    rng: np.random.Generator,
    level: Array,
    tone: Array,
    at: Array,
    radius: float,
    colour: Array,
) -> None:
    """One tilted piece, in place, on what lies under it."""
    reach = math.ceil(radius) + 1
    col, row = int(at[0]), int(at[1])
    rows = slice(max(row - reach, 0), min(row + reach + 1, level.shape[0]))
    cols = slice(max(col - reach, 0), min(col + reach + 1, level.shape[1]))
    y, x = np.mgrid[rows, cols].astype(np.float32)
    angle, long = rng.uniform(0, math.pi), rng.uniform(0.3, 0.9)
    u = (x - at[0]) * math.cos(angle) + (y - at[1]) * math.sin(angle)
    v = (y - at[1]) * math.cos(angle) - (x - at[0]) * math.sin(angle)
    on = (np.abs(u) <= max(radius, 0.5)) & (np.abs(v) <= max(radius * long, 0.5))
    tilt = rng.normal(0, 0.22, 2).astype(np.float32)
    base = float(level[rows, cols].mean()) + rng.uniform(0.02, 0.22)
    level[rows, cols][on] = (base + ground.gsd * (tilt[0] * u + tilt[1] * v))[on]
    tone[:, rows, cols][:, on] = ground.colour((float(colour[0]), float(colour[1]), float(colour[2])))[:, 0]


def collapse(ground: GroundLayers) -> Array:
    """Buildings come down: heaps of their own slabs where roofs are, dust around them; nothing else changes."""
    if ground.cover is None:
        return _carpet(ground)
    down = _fallen(ground)
    if not down.any():  # none lies in the place whole; or it is forced where there is no roof
        return ground.rgb if (standing_roofs(ground) * ground.inside > 0.5).any() else _carpet(ground)
    bare = (1 - 0.85 * ground.crowns) * (1 - ground.water)
    jag = 0.16 * ground.noise("thrown", 3.0, 0.3, 0.7)
    thrown = ground.smooth(down, _THROWN_M / 2, 1.0)
    heaped = (
        np.maximum(ramp(blurred(down, 0.8), 0.35, 0.65), ramp(thrown + jag * (thrown > 0.05), 0.3, 0.5)) * bare
    )
    dusty = ramp(ground.smooth(down, _DUST_M), 0.02, 0.4) * bare * ground.inside * ramp(ground.depth, 0.0, 6.0)
    dust = ground.colour((0.62, 0.575, 0.51)) * (0.4 + 0.6 * ground.relief)
    if (square := ground.stock.get(LandCover.BARE)) is not None:
        dust = mixed(dust, square.mean((1, 2))[:, None, None] * (0.4 + 0.6 * ground.relief), 0.5)
    near = ramp(ground.depth, 0.0, 3.0) * ground.inside
    # Much of a heap is what the roof was made of.
    pieces = heap(ground)
    own = ground.parcels.mean(ground.light)
    tint = np.stack([ground.parcels.mean(band) for band in ground.rgb]) / np.maximum(own, 0.05)
    pieces = pieces * (1 + 0.45 * (np.clip(tint, 0.6, 1.5) - 1)) * np.clip(0.7 + 0.6 * own, 0.75, 1.15)
    slabs = mixed(pieces, ground.rgb * np.float32(0.85), 0.5 * _slabs(ground) * down)
    return mixed(mixed(ground.rgb, dust, 0.3 * dusty), slabs, heaped * near)


def _fallen(ground: GroundLayers) -> Array:
    """The roofs that come down, 0 to 1, each whole: those that lie in the place, most of them."""
    roofs = standing_roofs(ground) > 0.5
    roofs &= ~ndimage.binary_erosion(ground.crowns > 0.5, iterations=2)
    parcels = ground.parcels
    in_roof = parcels.mean(roofs.astype(np.float32)) > 0.5
    share = parcels.mean(ground.inside.astype(np.float32))
    luck = ground.noise("fallen", 14.0, 6.0, 0.5)
    lies = roofs & in_roof & (share > 0.9)
    some = lies & (parcels.mean(luck) > _STANDS)
    # A house that stands alone is one thing, however its parcels are cut.
    parts, count = ndimage.label(roofs)
    sizes = np.maximum(np.bincount(parts.ravel(), minlength=count + 1), 1)
    within = np.bincount(parts.ravel(), ground.inside.ravel(), count + 1) / sizes > 0.9
    within &= sizes * ground.gsd**2 < _HOUSE_M2
    within[0] = False
    lucky = np.bincount(parts.ravel(), luck.ravel(), count + 1) / sizes > _STANDS
    lies, some = lies | within[parts], some | (within & lucky)[parts]
    return (some if some.any() else lies).astype(np.float32)


def _slabs(ground: GroundLayers) -> Array:
    """Where pieces of a roof lie whole on top of its heap, 0 to 1."""
    return ramp(ground.noise("slabs", 4.0, 0.8, 0.5), 0.35, 0.75)


def _carpet(ground: GroundLayers) -> Array:
    """Heaps over a whole place, where the scene was not read and no roof is told."""
    covered = ground.outline("collapse", 0.12, 0.4, 0.4)
    dust = ground.colour((0.62, 0.57, 0.50)) * np.ones_like(ground.rgb)
    green = ground.plants * ramp(ground.noise("spared", 10.0, 1.0, 0.5), -0.2, 0.8)
    dusty = mixed(ground.rgb, dust, 0.35 * blurred(covered, 3.0))
    return mixed(dusty, heap(ground), covered * (1 - 0.7 * green) * (1 - ground.water))


def tsunami(ground: GroundLayers) -> Array:
    """A wave's wash: silt over the low ground, wrack drawn out the way it ran, roofs gone or left."""
    angle, pixel = downhill(ground), ground.gsd
    reached = ground.extent("wash", 0.12, 1.2) * (1 - ground.water)
    silt = soil(ground, "wash") * np.float32(0.78)
    silt = mixed(silt, surface(ground, 0.85), 0.35)
    flow = ground.streaks("wash flow", angle, max(8.0, 5 * pixel), 5.0, max(0.5, 2 * pixel), 0.6)
    silt = silt * (1 + 0.05 * flow)
    wet = ramp(ground.noise("pools", max(25.0, 8 * pixel), max(3.0, 3 * pixel), 0.5) + 0.3 * flow, 0.9, 1.5)
    wash = mixed(silt, flood_water(ground), wet)
    gone = _fallen(ground) if ground.cover is not None else np.zeros(ground.shape, np.float32)
    stands = standing(ground) * (1 - blurred(gone, 0.8))
    paved = 0.35 * ramp(ground.kinds[LandCover.PAVED], 0.4, 0.6)
    covered = reached * (1 - stands) * (1 - paved)
    structure = np.clip(ground.relief, 0.6, 1.4) ** np.float32(0.35)
    out = mixed(ground.rgb, wash * structure, 0.93 * covered)
    # Wrack is left where the wave was held up: against what stands, and in lines along its run.
    held = ramp(ground.smooth(stands, 3.0, 1.5), 0.15, 0.6)
    lines = ramp(
        ground.streaks("rafts", angle, max(7.0, 4 * pixel), 6.0, max(0.5, pixel), 0.65) + 0.9 * held, 1.1, 1.7
    )
    where = np.maximum(
        lines * reached * (1 - stands), 0.9 * gone * ramp(ground.noise("left", 3.0, 0.4, 0.6), -0.5, 0.6)
    )
    return mixed(out, heap(ground, 0.6), where * ground.inside)


def damage(ground: GroundLayers) -> Array:
    """Roofs broken open: dark holes with rafters across, slipped tiles, what fell out lying around."""
    rng = ground.rng("damage")
    struck = ground.depth > 0.25 * ground.thickness
    if ground.shows_roofs:
        struck = ground.inside & (ground.roofs > 0.5)
    inner = np.argwhere(struck)[:, ::-1].astype(np.float32)
    if not len(inner):
        return ground.rgb
    torn, dark, beams = (Stencil(ground.shape) for _ in range(3))
    slope, most = rng.uniform(0, math.pi), 0.45 * ground.thickness
    for _ in range(int(np.clip(ground.inside.sum() * ground.gsd**2 / 45, 3, 400))):
        at = inner[int(rng.integers(len(inner)))]
        radius = min(ground.px(rng.uniform(0.7, 2.4)), most)
        if ground.plants[int(at[1]), int(at[0])] > 0.4:
            continue
        rough = wandering_ring(rng, at, radius)
        torn.polygon(at + (rough - at) * 1.18 + rng.normal(0, 0.06 * radius, rough.shape))
        dark.polygon(rough)
        angle = slope + rng.choice([0.0, math.pi / 2]) + rng.normal(0, 0.08)
        across = np.array([-math.sin(angle), math.cos(angle)])
        for offset in np.arange(-radius, radius, max(ground.px(0.9), 3.0)):
            half = radius * 1.3 * np.array([math.cos(angle), math.sin(angle)])
            if rng.random() < 0.6:
                middle = at + across * offset
                beams.line(np.stack([middle - half, middle + half]), max(ground.px(0.14), 0.6))
    inside = dark.mask() * ground.inside
    lifted = ground.colour((0.60, 0.52, 0.42)) * (0.75 + 0.25 * ground.relief)
    out = mixed(ground.rgb, lifted, torn.mask() * ground.inside * 0.85)
    within = ground.colour((0.13, 0.115, 0.10)) * (1 + 0.25 * ground.noise("attic", 1.5, 0.1, 0.7))
    out = mixed(out, np.clip(within, 0.02, 1), 0.95 * inside)
    out = mixed(out, ground.colour((0.50, 0.42, 0.32)) * np.ones_like(out), 0.8 * beams.mask() * inside)
    littered = scattered(ground, out, "fallen", 0.5, 0.5, _DEBRIS, 0.3)
    where = ramp(ground.noise("litter", 5.0, 0.3, 0.7) + 1.2 * blurred(inside, ground.px(1.5) + 1), 0.5, 1.2)
    return mixed(ground.rgb, mixed(out, littered, where), ground.outline("damage", 0.08, 0.5, 0.0))


def wandering_ring(rng: np.random.Generator, at: Array, radius: float) -> Array:
    """A ragged closed line around ``at``, (n, 2)."""
    angles = np.linspace(0, 2 * math.pi, 22, endpoint=False)
    rough = np.zeros(22)
    for wave in (1, 2, 3, 5, 8):
        rough += rng.normal(0, 0.28 / wave**0.6) * np.cos(wave * angles + rng.uniform(0, 6.3))
    reach = radius * np.clip(0.8 + rough, 0.25, 1.5)
    return np.asarray(at + np.stack([np.cos(angles) * reach, np.sin(angles) * reach], 1), np.float32)


def storm(ground: GroundLayers) -> Array:
    """Thrown trees, litter, broken roofs."""
    rng = ground.rng("storm")
    wind = rng.uniform(0, math.pi)
    out = damage(ground)
    out = scattered(ground, out, "litter", 0.12, 0.5, (*_DEBRIS, (0.30, 0.36, 0.18), (0.30, 0.36, 0.18)), 0.3)
    shade, wood, leaves = (Stencil(ground.shape) for _ in range(3))
    throw = shadow_of(ground, 1.2)
    height, width = ground.shape
    count = min(int(0.004 * height * width * ground.gsd**2) + 1, 800) if ground.px(10.0) > 2 else 0
    for at in rng.uniform((0, 0), (width, height), (count, 2)):
        angle, length = wind + rng.normal(0, 0.35), ground.px(rng.uniform(6, 13))
        line = wandering(rng, at, angle, length, max(length / 8, 1.0), 0.08)
        shade.line(line + throw, ground.px(0.7))
        wood.line(line, ground.px(0.45))
        for twig in line[len(line) // 2 :]:
            for _ in range(5):
                leaf = shard(rng, twig + rng.normal(0, ground.px(1.3), 2), ground.px(rng.uniform(0.4, 1.1)))
                leaves.polygon(leaf, rng.uniform(0.5, 1.0))
                shade.polygon(leaf + throw, 0.8)
    out = mixed(out, out * np.float32(0.4), 0.75 * shade.mask())
    out = mixed(out, ground.colour((0.50, 0.40, 0.29)) * np.ones_like(out), wood.mask())
    green = ground.colour((0.27, 0.34, 0.16)) * (1 + 0.2 * ground.noise("leaves", 1.0, 0.0, 0.7))
    out = mixed(out, green, 0.9 * leaves.mask())
    return mixed(ground.rgb, out, ground.outline("storm", 0.1, 0.6, 0.0))


def cracks(ground: GroundLayers) -> Array:
    """Branching cracks with a lit lip, wide where they begin, in the ground alone: no car or crown is torn."""
    rng = ground.rng("cracks")
    sound = ground.outline("cracks", 0.06, 0.5, 0.0)
    if ground.cover is not None:
        lies = ground.of(LandCover.PAVED, LandCover.BARE, LandCover.ROOF, LandCover.SHADOW)
        sound = sound * ramp(ground.smooth(lies, 0.5, 1.0), 0.4, 0.6) * (1 - ground.crowns) * (1 - ground.water)
    sound = sound * (1 - _things(ground))
    inner = np.argwhere((sound > 0.6) & (ground.depth > 0.1 * ground.thickness))[:, ::-1].astype(np.float32)
    if not len(inner):
        return ground.rgb
    lines, lip = Stencil(ground.shape), Stencil(ground.shape)
    throw = shadow_of(ground, 0.06) / max(float(np.hypot(*shadow_of(ground, 0.06))), 1e-6)
    extent = 2.2 * math.sqrt(float(ground.inside.sum()))
    for _ in range(int(np.clip(2 + ground.inside.sum() * ground.gsd**2 / 250, 3, 12))):
        at = inner[int(rng.integers(len(inner)))]
        angle, length = rng.uniform(0, 2 * math.pi), extent * rng.uniform(0.3, 0.7)
        _crack(rng, ground, (lines, lip), at, angle, length, _CRACK_M, throw, 0)
    beside = ground.smooth(ground.rgb, 0.4, 1.0)
    out = mixed(ground.rgb, np.clip(beside * 1.12 + 0.01, 0, 1), 0.35 * lip.mask() * sound)
    dark = mixed(ground.colour((0.10, 0.09, 0.085)), beside * np.float32(0.4), 0.45)
    return mixed(out, dark, np.clip(0.95 * lines.mask(), 0, 0.88) * sound)


def _things(ground: GroundLayers) -> Array:
    """Cars and the like on even ground, 0 to 1: what is unlike its surroundings and no larger than a lorry."""
    around = ndimage.median_filter(ground.light, size=max(3, 2 * round(min(ground.px(5.0), 30.0) / 2) + 1))
    unlike = ndimage.binary_opening(
        np.abs(ground.light - around) > 0.12, iterations=max(1, round(ground.px(0.4)))
    )
    return np.asarray(
        blurred(ndimage.binary_dilation(unlike, iterations=max(1, round(ground.px(0.5)))), 0.7), np.float32
    )


def _crack(
    rng: np.random.Generator, ground: GroundLayers, stencils: tuple[Stencil, Stencil], start: Array,
    angle: float, length: float, width: float, lit: Array, depth: int,
) -> None:  # fmt: skip
    step = max(ground.px(0.5), 1.5)
    line = wandering(rng, start, angle, length, step, 0.42)
    for i in range(len(line) - 1):
        thick = max(ground.px(width) * (1 - 0.8 * i / len(line)), 0.15)
        stencils[1].line(line[i : i + 2] + lit * (0.6 * thick + 0.5), thick * 0.8 + 0.4)
        stencils[0].line(line[i : i + 2], thick)
    if depth < 2:
        for at in line[:: max(2, len(line) // 4)][1:]:
            turn = angle + rng.choice([-1, 1]) * rng.uniform(0.5, 1.3)
            _crack(
                rng, ground, stencils, at, turn, length * rng.uniform(0.2, 0.5), width * 0.55, lit, depth + 1
            )


def holes(ground: GroundLayers) -> Array:
    """Pits with a lit far wall, their rim of thrown earth."""
    rng = ground.rng("holes")
    level = np.zeros(ground.shape, np.float32)
    rim = np.zeros(ground.shape, np.float32)
    y, x = np.mgrid[0 : ground.shape[0], 0 : ground.shape[1]].astype(np.float32)
    wobble = 0.16 * ground.noise("rim", 4.0, 0.2, 0.6)
    inner = np.argwhere(ground.depth > 0.3 * ground.thickness)[:, ::-1]
    placed: list[tuple[float, float, float]] = []
    for _ in range(60):
        if not len(inner) or len(placed) >= 7:
            break
        col, row = (float(v) for v in inner[int(rng.integers(len(inner)))])
        radius = float(np.clip(rng.lognormal(-1.35, 0.4) * ground.thickness, 2.5, ground.px(9)))
        if any(math.hypot(col - c, row - r) < 1.4 * (radius + other) for c, r, other in placed):
            continue
        placed.append((col, row, radius))
        away = np.hypot(x - col, y - row) / radius + wobble
        deep = 0.55 * radius * ground.gsd
        level = np.minimum(level, -deep * (1 - ramp(away, 0.55, 1.05)))
        rim = np.maximum(rim, np.exp(-(((away - 1.12) / 0.22) ** 2)))
    level = level + (0.25 * rim).astype(np.float32)
    pit = ramp(-level, 0.1, 0.5)
    earth = ground.colour((0.44, 0.36, 0.28)) * (1 + 0.1 * ground.noise("pit", 2.0, 0.1, 0.7))
    out = mixed(ground.rgb, earth, np.clip(pit + 0.75 * rim, 0, 1))
    light = (0.35 + 0.65 * ground.lit(level)) * (1 - 0.75 * ground.shadow(level, 4.0))
    shape = ground.outline("holes", 0.05, 0.6, 0.0)
    changed = np.clip(pit + rim, 0, 1)
    return mixed(ground.rgb, out * (1 + changed * (light - 1)), shape)


def bridge_collapse(ground: GroundLayers) -> Array:
    """A gap in the middle, water in it, the deck lying in it in pieces."""
    rng = ground.rng("bridge")
    angle = downhill(ground)
    rows, cols = np.nonzero(ground.inside)
    middle = np.array([cols.mean(), rows.mean()], np.float32)
    y, x = np.mgrid[0 : ground.shape[0], 0 : ground.shape[1]].astype(np.float32)
    along = (x - middle[0]) * math.cos(angle) + (y - middle[1]) * math.sin(angle)
    across = (y - middle[1]) * math.cos(angle) - (x - middle[0]) * math.sin(angle)
    half = 0.5 * float(np.ptp(along[ground.inside])) * 0.62
    torn = ground.noise("torn", 5.0, 0.3, 0.6) * ground.px(0.8)
    gap = ramp(half - np.abs(along + torn), -1.0, 1.0) * ground.outline("gap", 0.1, 0.5, 0.5)
    own = own_water(ground)
    level = surface(ground, 0.3 if own is None else 0.05, own)
    out = mixed(ground.rgb, level, gap * (1 - 0.9 * ground.water))
    wide = 0.7 * float(np.ptp(across[ground.inside]))
    slabs, shade = Stencil(ground.shape), Stencil(ground.shape)
    throw = shadow_of(ground, 1.5)
    for place in np.linspace(-0.7, 0.7, 4):
        at = (
            middle + place * half * np.array([math.cos(angle), math.sin(angle)]) + rng.normal(0, 0.12 * wide, 2)
        )
        piece = boxed(
            at, half * rng.uniform(0.25, 0.5), wide * rng.uniform(0.4, 0.7), angle + rng.normal(0, 0.35)
        )
        shade.polygon(piece + throw)
        slabs.polygon(piece)
    out = mixed(out, out * np.float32(0.45), 0.8 * shade.mask() * gap)
    deck = ground.colour((0.58, 0.565, 0.54)) * (1 + 0.06 * ground.noise("deck", 2.0, 0.1, 0.7))
    out = mixed(out, deck, slabs.mask() * gap)
    litter = scattered(ground, out, "deck litter", 0.1, 0.9, _DEBRIS, 0.4)
    return mixed(out, litter, gap * ramp(ground.noise("deck litter", 6.0, 0.5, 0.6), 0.2, 1.0))

"""Procedural water and mass movements: open water, mud, slides, oil, algae."""

from __future__ import annotations

import math

import numpy as np
from scipy import ndimage

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states.fields import blurred, mixed, ramp
from rs_genedit.tasks.text.states.ground import GroundLayers
from rs_genedit.tasks.text.states.land import soil
from rs_genedit.tasks.text.states.standing import standing
from rs_genedit.tasks.text.states.stock import like, spread_of
from rs_genedit.tasks.text.states.things import scattered, tinted

#: Muddy water (median of aerial pictures of floods), and how much open water must be in sight to be gone by.
_MUDDY, _OWN_M2, _OWN_PX = (0.56, 0.52, 0.395), 60.0, 60
#: How bright earth is that has just come to the light beside what lay bare before.
_RAW = 0.76
#: The most that a flood's brightness varies by its texture.
_RIPPLES = 0.012
#: Noise that a flood has at least and at most, and how much waves vary its brightness in pixels of a metre.
_NOISE, _WAVES = (0.001, 0.005), 0.006
_WATER_KEY = 0x7A7E


def flood_water(ground: GroundLayers) -> Array:
    """Water (3, height, width) of a flood: as the scene's own beside it is, siltier farther off.

    Where no water is in sight it is muddy, of the scene's own soil. Its texture is the scene's, or calm.
    """
    soil_tone = ground.stock.get(LandCover.BARE)
    brown = ground.colour(_MUDDY)
    if soil_tone is not None:
        earth = soil_tone.mean((1, 2))[:, None, None]
        brown = mixed(brown, earth * (float(brown.mean()) / max(float(earth.mean()), 1e-3)), 0.25)
    broad = ground.noise("silt", max(90.0, 30 * ground.gsd), max(12.0, 10 * ground.gsd), 0.45)
    square = ground.stock.get(LandCover.WATER)
    near, away = _water_beside(ground)
    level = np.asarray(brown * np.ones_like(ground.rgb), np.float32)
    if near is not None:
        level = mixed(level, near, 0.55 + 0.45 * np.exp(-away / np.float32(max(ground.px(40.0), 20.0))))
    elif square is not None:
        level = mixed(level, square.mean((1, 2))[:, None, None], 0.35)
    level = level * (1 + 0.015 * broad)
    if square is None:
        return np.asarray(level + _calm(ground), np.float32)
    ripples = like(square, ground.window, ground.seed, _WATER_KEY) - square.mean((1, 2), keepdims=True)
    tame = min(1.0, _RIPPLES / max(spread_of(square), 1e-4))
    return np.asarray(level + np.float32(tame) * ripples, np.float32)


def _calm(ground: GroundLayers) -> Array:
    """What a surface without texture has: the scene's noise, and short waves across the wind."""
    sigma = 0.004 if ground.grain is None else float(np.clip(np.mean(ground.grain.noise), *_NOISE))
    wind = ground.rng("gust").uniform(0, math.pi)
    waves = ground.streaks("waves", wind, max(2.5, 4 * ground.gsd), 2.2, max(0.8, 1.5 * ground.gsd), 0.7)
    strength = _WAVES * min(1.0, (1.0 / ground.gsd) ** 0.5)
    return np.asarray(
        sigma * ground.noise("calm", ground.gsd) + strength * waves + np.zeros((3, 1, 1)), np.float32
    )


def _water_beside(ground: GroundLayers) -> tuple[Array | None, Array]:
    """The colour of the nearest open water at each pixel (3, height, width), even; and pixels to it."""
    water = ndimage.binary_erosion(ground.water > 0.8, iterations=2)
    if water.sum() * ground.gsd**2 < _OWN_M2 or water.sum() < _OWN_PX:
        return None, np.zeros(ground.shape, np.float32)
    away, nearest = ndimage.distance_transform_edt(~water, return_indices=True)
    share = blurred(water.astype(np.float32), 6.0)
    even = np.stack([blurred(band * water, 6.0) for band in ground.rgb]) / np.maximum(share, 1e-3)
    colour = blurred(even[:, nearest[0], nearest[1]], 20.0)
    return colour, away.astype(np.float32)


def own_water(ground: GroundLayers) -> Array | None:
    """The colour (3, 1, 1) of water that is in sight, if there is any."""
    seen = ground.rgb[:, ground.water > 0.8]
    return np.median(seen, axis=1).astype(np.float32)[:, None, None] if seen.shape[1] > 400 else None


def surface(ground: GroundLayers, muddy: float, own: Array | None = None) -> Array:
    """Calm water with as much silt as ``muddy``, 0 to 1; clear water has the colour ``own`` if given."""
    if own is None:
        square = ground.stock.get(LandCover.WATER)
        own = ground.colour((0.17, 0.21, 0.20)) if square is None else square.mean((1, 2))[:, None, None]
    broad = ground.noise("silt", max(70.0, 20 * ground.gsd), max(8.0, 8 * ground.gsd), 0.5)
    share = np.clip(muddy + 0.05 * broad, 0, 1)
    level = mixed(own, ground.colour(_MUDDY), share) * (1 + 0.012 * broad)
    return np.asarray(level + _calm(ground), np.float32)


def mud(ground: GroundLayers) -> Array:
    """Thick mud that has flowed: lobes and furrows, wet sheen, little of the ground left."""
    angle = downhill(ground)
    flow = ground.streaks("mud flow", angle, max(7.0, 5 * ground.gsd), 5.0, max(0.4, 2 * ground.gsd), 0.62)
    broad = ground.noise("mud broad", max(40.0, 16 * ground.gsd), max(2.0, 4 * ground.gsd), 0.55)
    dry = soil(ground, "mud") * np.float32(0.82)
    light = ground.lit((0.10 * flow + 0.03 * ground.noise("mud grain", 1.2)) * min(1.0, 0.6 / ground.gsd))
    lies = mixed(dry, dry * np.float32(0.7), ramp(broad + 0.4 * flow, -1, 1.2)) * (0.6 + 0.4 * light)
    sheen = ground.colour((0.52, 0.48, 0.42)) * np.ones_like(lies)
    lies = mixed(lies, sheen, 0.2 * ramp(flow - broad, 1.2, 2.4))
    return mixed(ground.rgb, lies, muddied(ground))


def muddied(ground: GroundLayers) -> Array:
    """How much of a pixel mud covers, 0 to 1."""
    cover = ground.extent("mud", 0.12, 1.0) * (1 - standing(ground)) * (1 - ground.water)
    return np.asarray(0.97 * cover, np.float32)


def landslide(ground: GroundLayers) -> Array:
    """Raw earth run down a slope: a tongue with furrows along the run, dark at its head, crowns at its edge."""
    angle, pixel = downhill(ground), ground.gsd
    fine = min(1.0, 0.5 / pixel)
    stripes = ground.streaks("slide", angle, max(6.0, 4 * pixel), 8.0, max(0.3, 2 * pixel), 0.6)
    lobes = ground.streaks("slide lobes", angle, max(30.0, 12 * pixel), 3.0, max(4.0, 4 * pixel), 0.5)
    earth = soil(ground, "slide") * np.float32(_RAW)
    mean = earth.mean((1, 2), keepdims=True)
    earth = earth * (1 + 0.07 * stripes + 0.08 * lobes)
    lumps = ground.noise("slide lumps", 4.0, 0.3, 0.7)
    light = ground.lit((0.10 * stripes + 0.09 * lumps) * fine + 0.25 * lobes * min(1.0, 2 / pixel))
    earth = earth * (0.55 + 0.45 * light)
    turf = ramp(ground.noise("slide turf", max(15.0, 6 * pixel), max(0.5, 2 * pixel), 0.7), 1.2, 2.0)
    earth = mixed(earth, 0.5 * ground.rgb + 0.35 * mean, 0.6 * turf)
    if pixel <= 0.6:
        earth = scattered(ground, earth, "blocks", 0.02, 0.7, (tinted(mean, 1.15), tinted(mean, 0.8)), 0.4)
    slid = tongue(ground, angle)
    ahead = (round(-2 * math.sin(angle)), round(-2 * math.cos(angle)))
    scarp = np.clip(slid - np.roll(slid, ahead, (0, 1)), 0, 1)
    out = mixed(ground.rgb, earth, slid)
    return np.asarray(out * (1 - 0.35 * ground.shade * blurred(scarp, 1.0))[None], np.float32)


def tongue(ground: GroundLayers, angle: float) -> Array:
    """How far a slide has come, 0 to 1: along the place's longer axis, narrower than it, by whole crowns."""
    rows, cols = np.nonzero(ground.inside)
    y, x = np.mgrid[0 : ground.shape[0], 0 : ground.shape[1]].astype(np.float32)
    along = (x - cols.mean()) * math.cos(angle) + (y - rows.mean()) * math.sin(angle)
    across = (y - rows.mean()) * math.cos(angle) - (x - cols.mean()) * math.sin(angle)
    long = max(float(np.quantile(np.abs(along[ground.inside]), 0.98)), 1.0)
    wide = max(float(np.quantile(np.abs(across[ground.inside]), 0.9)), 1.0)
    bend = ground.noise("slide bend", 0.8 * long * ground.gsd, 0.3 * long * ground.gsd, 0.5)
    edge = ground.streaks("slide edge", angle, 0.25 * wide * ground.gsd, 3.0, max(1.0, 2 * ground.gsd), 0.6)
    place = along / long  # -1 at the head, 1 at the toe
    breadth = wide * np.clip(0.58 + 0.28 * place, 0.2, 0.9) * np.sqrt(np.clip(1.02 - place**4, 0, 1))
    off = np.abs(across - 0.22 * wide * bend) - 0.12 * wide * edge
    reached = ramp(breadth - off, -0.06 * wide, 0.06 * wide)
    held = ground.parcels.mean(reached) if ground.gsd <= 1.5 else reached
    reached = 0.5 * reached + 0.5 * held
    near = ramp(ground.depth, 0.0, 4.0)
    slid = ramp(blurred(reached, max(ground.px(0.6), 0.7)), 0.35, 0.65) * near * ground.inside
    return np.asarray(slid * (1 - ground.water) * (1 - ground.footprints), np.float32)


def oil_spill(ground: GroundLayers) -> Array:
    """A slick torn into threads: the water's own picture, calmer and darker, a faint sheen at its thin edge."""
    rng, pixel = ground.rng("slick"), ground.gsd
    field, afloat, thick, thin = _slick(ground, rng.uniform(0, math.pi))
    # Oil damps ripples and glitter, and takes the light that comes out of the water.
    calm = ground.smooth(ground.rgb, 2.0, 2.0)
    black = ground.colour((0.075, 0.07, 0.065))
    oil = mixed(calm, black, 0.72) * (
        1 + 0.05 * ground.noise("oil", max(8.0, 6 * pixel), max(0.3, 3 * pixel), 0.6)
    )
    turn = 2.2 * field + rng.uniform(0, 6)
    hues = np.stack([np.cos(turn), np.cos(turn - 2.1), np.cos(turn + 2.1)])
    light = calm.mean(0, keepdims=True)
    sheen = mixed(calm, light * np.float32(1.12) + 0.03, 0.6) * (1 + 0.05 * min(1.0, 1 / pixel) * hues)
    out = mixed(ground.rgb, sheen, 0.7 * thin * afloat)
    out = mixed(out, oil + 0.35 * (ground.rgb - calm), 0.93 * thick * afloat)
    return np.asarray(out, np.float32)


def _slick(ground: GroundLayers, angle: float) -> tuple[Array, Array, Array, Array]:
    """Of a slick its field of threads, what of a pixel is water, and how much is thick and thin oil."""
    pixel = ground.gsd
    field = ground.streaks("slick", angle, max(45.0, 18 * pixel), 4.0, max(1.0, 2.5 * pixel), 0.55)
    field = field + 0.35 * ground.noise("slick swirl", max(22.0, 10 * pixel), max(1.0, 2.5 * pixel), 0.55)
    reached = ground.outline("slick", 0.35, 0.8, 0.0)
    afloat = ground.smooth(ground.water, 1.0, 0.7)
    if ground.cover is None:  # colours alone miss much water
        afloat = 0.03 + 0.97 * afloat
    thick = ramp(blurred(field + 1.6 * reached, 0.8), 0.95, 1.75) * reached
    thin = ramp(blurred(field + 1.6 * reached, 0.8), 0.45, 1.2) * reached * (1 - thick)
    return field, afloat, thick, thin


def oiled(ground: GroundLayers) -> Array:
    """How much of a pixel thick oil covers, 0 to 1."""
    _, afloat, thick, _ = _slick(ground, ground.rng("slick").uniform(0, math.pi))
    return np.asarray(0.93 * thick * afloat, np.float32)


def algae(ground: GroundLayers) -> Array:
    """Green scum that wind has drawn into bands, thin enough in places for the water to show."""
    field, cover = _scum(ground)
    pale, deep = ground.colour((0.42, 0.54, 0.22)), ground.colour((0.27, 0.40, 0.17))
    if (grass := ground.stock.get(LandCover.GRASS)) is not None:
        deep = mixed(deep, grass.mean((1, 2))[:, None, None], 0.4)
    green = mixed(deep, pale, ramp(field, 0.3, 1.8))
    return mixed(ground.rgb, green, cover)


def _scum(ground: GroundLayers) -> tuple[Array, Array]:
    """The field of the bands of scum, and how much of a pixel it covers."""
    angle, pixel = ground.rng("algae").uniform(0, math.pi), ground.gsd
    field = ground.streaks("algae", angle, max(14.0, 8 * pixel), 5.0, max(0.4, 2 * pixel), 0.6)
    field = field + 0.5 * ground.noise("algae", max(20.0, 10 * pixel), max(0.5, 2 * pixel), 0.6)
    afloat = ground.outline("algae", 0.3, 0.8, 0.0) * ramp(field, -0.7, 1.3)
    return field, 0.82 * (afloat if ground.cover is None else afloat * ground.water)


def scummed(ground: GroundLayers) -> Array:
    """How much of a pixel algae cover, 0 to 1."""
    return np.asarray(_scum(ground)[1], np.float32)


def lake(ground: GroundLayers) -> Array:
    """Clear calm water, as the scene has it; what it covers drowns, and its shore is even."""
    square = ground.stock.get(LandCover.WATER)
    near, _ = _water_beside(ground)
    level = surface(ground, 0.08 if square is None and near is None else 0.0, None if near is None else near)
    shore = ground.outline("shore", 0.24, 0.2, 0.0)
    deep = ramp(ground.smooth(shore, 4.0, 3.0), 0.3, 0.95)
    level = mixed(level, 0.6 * level + 0.25 * ground.smooth(ground.rgb, 1.0), 0.5 * (1 - deep) ** 2)
    foot = ramp(shore, 0.05, 0.4) * (1 - ramp(shore, 0.4, 0.9))
    damp = ground.rgb * (1 - 0.25 * foot)[None]
    return mixed(damp, level, _drowned(ground, shore))


def _drowned(ground: GroundLayers, shore: Array) -> Array:
    return ramp(shore, 0.35, 0.75) * (1 - ground.water)


def drowned(ground: GroundLayers) -> Array:
    """How much of a pixel a new lake covers, 0 to 1."""
    return _drowned(ground, ground.outline("shore", 0.24, 0.2, 0.0))


def downhill(ground: GroundLayers) -> float:
    """Along the place's longer axis: slides and waves run the long way of what was drawn for them."""
    rows, cols = np.nonzero(ground.inside)
    if len(rows) < 3:
        return 0.0
    spread = np.cov(np.stack([cols, rows]).astype(np.float64))
    if spread[0, 0] + spread[1, 1] < 1e-6:
        return 0.0
    return float(0.5 * math.atan2(2 * spread[0, 1], spread[0, 0] - spread[1, 1]))

"""Procedural water and mass movements: floods, mud, slides, oil, algae."""

from __future__ import annotations

import math

import numpy as np
from scipy import ndimage

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states.ground import GroundLayers, blurred, mixed, ramp
from rs_genedit.tasks.text.states.land import soil
from rs_genedit.tasks.text.states.things import logs, scattered

#: Metres across beyond which a bright surface is ground, and square metres of roofs: least, house, hall.
_HOUSE_M, _LEAST_M2, _HOUSE_M2, _HALL_M2 = 20.0, 12.0, 1500.0, 9000.0
#: Metres per pixel from which on no single roof is told.
_COARSE = 2.0
#: Shares of a roof's brightness, and of that of its surroundings, below which what lies beside is its shadow;
#: shares of its edge that are so, of a house and of a hall.
_SHADE, _DARKER, _SHADED, _SHADED_HALL = 0.5, 0.7, 0.12, 0.3
#: Share of silt in floods, and in those that come out of a water in sight, whose colour they have.
_SILT, _SILT_OF_OWN = 0.75, 0.2


def flood(ground: GroundLayers) -> Array:
    """Silty water over the low ground; crowns and roofs stand out of it, hedges and banks show through."""
    own = own_water(ground)
    level = surface(ground, _SILT if own is None else _SILT_OF_OWN, own)
    out_of_it = tall(ground)
    shore = ground.outline("flood", 0.14, 0.22, 0.75)
    shallow = ramp(shore, 0.05, 0.95)
    seen_through = 0.10 * (1 - shallow) + 0.04
    cover = shore * (1 - 0.93 * out_of_it) * (1 - seen_through)
    wet = ground.rgb * (1 - 0.35 * ramp(blurred(shore, 2.0), 0.0, 0.3))[None]
    if ground.cover is not None:  # what is water already stays as it is, and the flood runs into it
        cover, shore = cover * (1 - ground.water), shore * (1 - ground.water)
        wet = mixed(wet, ground.rgb, out_of_it)
    ring = blurred((cover < 0.5).astype(np.float32) * shore, 1.5) * (cover > 0.5)
    level = level * (1 - 0.25 * ring)[None]  # the shade at the foot of what stands in it
    return mixed(mixed(ground.rgb, wet, shore * (1 - cover)), level, cover)


def own_water(ground: GroundLayers) -> Array | None:
    """The colour (3, 1, 1) of water that is in sight, if there is any."""
    seen = ground.rgb[:, ground.water > 0.8]
    return np.median(seen, axis=1).astype(np.float32)[:, None, None] if seen.shape[1] > 400 else None


def surface(ground: GroundLayers, muddy: float, own: Array | None = None) -> Array:
    """Calm water: silt in clouds and streaks, sky on ripples; clear water has the colour ``own`` if given."""
    angle = ground.rng("current").uniform(0, math.pi)
    pixel = ground.gsd
    drawn = ground.streaks("current", angle, max(9.0, 7 * pixel), 6.0, max(1.0, 2 * pixel), 0.5)
    silt = 0.6 * ground.noise("silt", max(70.0, 20 * pixel), max(4.0, 4 * pixel), 0.5) + 0.6 * drawn
    clear = ground.colour((0.17, 0.21, 0.20)) if own is None else own
    brown = ground.colour((0.43, 0.37, 0.27))
    share = np.clip(muddy + 0.14 * silt, 0, 1)
    ripples = ground.streaks("ripples", angle + 1.3, 2.2, 3.0, 0.0, 0.7)
    strength = 0.022 * min(1.0, 0.6 / ground.gsd)
    return np.asarray(mixed(clear, brown, share) * (1 + strength * ripples + 0.012 * silt), np.float32)


def tall(ground: GroundLayers) -> Array:
    """Crowns and roofs, as far as a picture tells."""
    houses = roofs(ground)
    if ground.cover is not None:  # a bright road lies low, and what was read as a roof stands, bright or not
        houses = np.maximum(houses * (1 - ramp(ground.of(LandCover.PAVED), 0.35, 0.6)), ground.roofs)
        houses = houses * (1 - ground.water) if ground.gsd < _COARSE else np.zeros_like(houses)
    return ramp(blurred(np.maximum(ground.trees, houses), 1.0), 0.35, 0.65)


def roofs(ground: GroundLayers) -> Array:
    """Roofs, 0 to 1: tiles and bright ones no wider than a house, and large ones with a shadow of their own.

    Stubble, sand, paths and snow are as bright. What is bright all over a disc wider than a house is ground,
    unless a good part of its edge is dark, as the shadow side of a hall is; and what is narrow is a roof only
    where it is as short as one and something beside it lies in shadow.
    """
    if ground.gsd >= _COARSE:  # coarser pixels are fields, not roofs
        return np.zeros(ground.shape, np.float32)
    r, g, b = ground.rgb
    warm = ramp((r - 0.5 * (g + b)) / np.maximum(ground.light, 0.05), 0.22, 0.40)
    bright = ramp(ground.smooth(ground.light, 0.7, 1.0), 0.62, 0.78)
    like = (1 - ground.plants) * np.maximum(0.8 * warm, bright)
    found = ndimage.binary_opening(like > 0.35, iterations=1)
    wide = _opened(found, ground.px(_HOUSE_M / 2))
    halls = _shaded(ground, wide, _HALL_M2, _SHADED_HALL)
    narrow, _ = ndimage.label(found & ~wide)
    beside_ground = np.unique(narrow[ndimage.binary_dilation(wide & ~halls, iterations=2)])
    houses = _shaded(ground, (narrow > 0) & ~np.isin(narrow, beside_ground), _HOUSE_M2, _SHADED)
    return np.asarray(like * ndimage.binary_dilation(halls | houses, iterations=1), np.float32)


def _shaded(ground: GroundLayers, found: np.ndarray, most_m2: float, share: float) -> np.ndarray:
    """Those parts of a mask that are as large as roofs and have that share of their edge in shadow."""
    labels, count = ndimage.label(found)
    if not count:
        return found
    numbers = np.arange(1, count + 1)
    areas = ndimage.sum_labels(found, labels, numbers) * ground.gsd**2
    edge, dark = _edges(ground, labels, numbers)
    right = (areas >= _LEAST_M2) & (areas <= most_m2) & (dark >= share * np.maximum(edge, 1))
    return np.asarray(np.isin(labels, numbers[right]))


def _edges(ground: GroundLayers, labels: np.ndarray, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pixels of the ring around each part, and how many of them lie in shadow.

    That is: much darker than the part, and darker than what is around it too. A lawn is dark beside sand.
    """
    reach, around = max(2, round(ground.px(1.5))), max(5, round(ground.px(8.0)))
    away, nearest = ndimage.distance_transform_edt(labels == 0, return_indices=True)
    near = labels[tuple(nearest)]
    whose = np.where((away > 1.5) & (away <= reach + 1.5), near, 0)  # the parts end a pixel inside their roofs
    own, beside = np.zeros(len(numbers) + 1), np.zeros(len(numbers) + 1)
    own[1:] = ndimage.median(ground.light, labels, numbers)
    beside[1:] = ndimage.median(ground.light, np.where((away > 0) & (away <= around), near, 0), numbers)
    dark = (whose > 0) & (ground.light < np.minimum(_SHADE * own, _DARKER * beside)[whose])
    counts = [np.bincount(whose[mask], minlength=len(numbers) + 1)[1:] for mask in (whose > 0, dark)]
    return counts[0], counts[1]


def _opened(mask: np.ndarray, radius: float) -> np.ndarray:
    """Morphological opening with a disc; what lies beyond the arrays goes on as at their edge."""
    padded = np.pad(mask, math.ceil(radius) + 1, mode="edge")
    core = ndimage.distance_transform_edt(np.pad(padded, 1, constant_values=True))[1:-1, 1:-1] > radius
    whole = ndimage.distance_transform_edt(~core) <= radius if core.any() else core
    inner = slice(math.ceil(radius) + 1, -(math.ceil(radius) + 1))
    return np.asarray(whole[inner, inner] & mask)


def mud(ground: GroundLayers) -> Array:
    """Thick mud that has flowed: lobes and furrows, wet sheen, little of the ground left."""
    angle = downhill(ground)
    flow = ground.streaks("mud flow", angle, 7.0, 5.0, 0.4, 0.62)
    broad = ground.noise("mud broad", 40.0, 2.0, 0.55)
    dry, wet = ground.colour((0.41, 0.335, 0.255)), ground.colour((0.29, 0.24, 0.185))
    light = ground.lit((0.10 * flow + 0.03 * ground.noise("mud grain", 1.2)) * min(1.0, ground.gsd * 3))
    lies = mixed(dry, wet, ramp(broad + 0.4 * flow, -1, 1.2)) * (0.45 + 0.55 * light)
    sheen = ground.colour((0.52, 0.48, 0.42)) * np.ones_like(lies)
    lies = mixed(lies, sheen, 0.3 * ramp(flow - broad, 1.2, 2.4))
    cover = ground.outline("mud", 0.18, 0.25, 0.6) * (1 - 0.6 * tall(ground))
    return mixed(ground.rgb, lies, 0.97 * cover)


def landslide(ground: GroundLayers) -> Array:
    """Raw earth run down a slope: striped along the run, blocks and trunks in it, a dark scarp at its head."""
    angle = downhill(ground)
    stripes = ground.streaks("slide", angle, 8.0, 8.0, 0.3, 0.65)
    lumps = ground.noise("slide lumps", 5.0, 0.3, 0.7)
    lobes = ground.streaks("slide lobes", angle, 30.0, 2.5, 4.0, 0.5)
    pale = ground.colour((0.64, 0.57, 0.47)) * np.ones_like(ground.rgb)
    earth = mixed(soil(ground, "slide"), pale, 0.7 * ramp(stripes + lobes, -0.2, 1.8))
    light = ground.lit((0.13 * stripes + 0.07 * lumps + 0.5 * lobes) * min(1.0, ground.gsd * 2.5))
    earth = earth * (0.4 + 0.6 * light)
    turf = ramp(ground.noise("slide turf", 18.0, 0.5, 0.7), 1.1, 2.0)
    earth = mixed(earth, ground.colour((0.36, 0.38, 0.23)) * (0.8 + 0.2 * light), 0.6 * turf)
    if ground.gsd <= 1.0:
        earth = scattered(ground, earth, "blocks", 0.02, 0.9, ((0.62, 0.57, 0.50), (0.45, 0.39, 0.32)), 0.5)
        earth = logs(ground, earth, "trunks", 0.004, angle, 0.7)
    slid = ground.outline("slide", 0.22, 0.14, 0.3)
    away = np.roll(slid, (round(2 * math.sin(angle)), round(2 * math.cos(angle))), (0, 1))
    scarp = np.clip(away - slid, 0, 1) + np.clip(slid - away, 0, 1) * 0.5
    out = mixed(ground.rgb, earth, slid)
    return np.asarray(out * (1 - 0.3 * blurred(scarp, 1.0))[None], np.float32)


def oil_spill(ground: GroundLayers) -> Array:
    """A black slick torn into threads, a grey and coloured sheen at its thin edge."""
    rng = ground.rng("slick")
    angle = rng.uniform(0, math.pi)
    field = ground.streaks("slick", angle, 45.0, 4.0, 0.6, 0.62) + 0.35 * ground.noise(
        "slick swirl", 22.0, 0.5, 0.6
    )
    reached = ground.outline("slick", 0.35, 0.8, 0.0)
    thick = ramp(field + 1.6 * reached, 1.0, 1.5) * reached
    thin = ramp(field + 1.6 * reached, 0.55, 1.1) * reached
    oil = ground.colour((0.055, 0.05, 0.048)) * (1 + 0.12 * ground.noise("oil", 8.0, 0.3, 0.6))
    turn = 2.6 * field + rng.uniform(0, 6)
    hues = np.stack([np.cos(turn), np.cos(turn - 2.1), np.cos(turn + 2.1)])
    sheen = ground.colour((0.36, 0.37, 0.38)) * (1 + 0.16 * hues)
    afloat = ground.smooth(ground.water, 1.5)
    if ground.cover is None:  # colours alone miss much water
        afloat = 0.08 + 0.92 * afloat
    out = mixed(ground.rgb, sheen, 0.55 * thin * (1 - thick) * afloat)
    return mixed(out, oil, 0.95 * thick * afloat)


def algae(ground: GroundLayers) -> Array:
    """Green scum that wind has drawn into bands."""
    angle = ground.rng("algae").uniform(0, math.pi)
    field = ground.streaks("algae", angle, 14.0, 5.0, 0.4, 0.65) + 0.5 * ground.noise("algae", 20.0, 0.5, 0.65)
    green = mixed(ground.colour((0.26, 0.42, 0.16)), ground.colour((0.48, 0.62, 0.22)), ramp(field, 0.3, 1.8))
    afloat = ground.outline("algae", 0.3, 0.8, 0.0) * ramp(field, -0.7, 0.9)
    return mixed(ground.rgb, green, 0.95 * (afloat if ground.cover is None else afloat * ground.water))


def lake(ground: GroundLayers) -> Array:
    """Clear calm water."""
    return mixed(ground.rgb, surface(ground, 0.12), ground.outline("shore", 0.08, 0.3, 0.6))


def downhill(ground: GroundLayers) -> float:
    """Along the place's longer axis: slides and waves run the long way of what was drawn for them."""
    rows, cols = np.nonzero(ground.inside)
    if len(rows) < 3:
        return 0.0
    spread = np.cov(np.stack([cols, rows]).astype(np.float64))
    if spread[0, 0] + spread[1, 1] < 1e-6:
        return 0.0
    return float(0.5 * math.atan2(2 * spread[0, 1], spread[0, 0] - spread[1, 1]))

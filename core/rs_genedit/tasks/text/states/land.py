"""Procedural land-surface states, with the structure of the land kept: burnt, dry, cleared."""

from __future__ import annotations

import math

import numpy as np

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states.fields import blurred, mixed, ramp
from rs_genedit.tasks.text.states.ground import GroundLayers
from rs_genedit.tasks.text.states.stock import spread_of
from rs_genedit.tasks.text.states.things import scattered, tinted

#: Height of trees at the edge of a clearing.
_TREE_M = 7.0
#: How much paler than the scene's bare ground sand is at most.
_PALER = 1.18
#: The most that earth's brightness varies by its texture.
_ROUGH = 0.03


def burn_scar(ground: GroundLayers) -> Array:
    """Char where there was fuel, ash where it burnt hottest; what stood keeps its relief."""
    fine, reached, severe, ash, scorched = _fire(ground)
    relief = np.clip(ground.relief, 0.45, 1.6) ** np.float32(0.75)
    char = mixed(ground.colour((0.225, 0.197, 0.172)), ground.colour((0.150, 0.138, 0.128)), severe)
    lawn = ground.of(LandCover.GRASS) * (1 - ground.crowns)
    char = char * (1 - 0.18 * lawn)
    char = mixed(char, ground.colour((0.40, 0.385, 0.37)), 0.45 * ash * severe)
    char = char * (relief * (1 + 0.07 * fine))
    # Some of the ground's own colours are left, the more where it burnt least.
    grey = ground.rgb.mean(0, keepdims=True)
    left = mixed(grey * np.float32(0.8), ground.rgb, 0.35)
    char = mixed(char, left, 0.20 * (1 - severe) + 0.06)
    singed = mixed(ground.rgb, ground.colour((0.36, 0.29, 0.20)) * relief, 0.55)
    return mixed(ground.rgb, mixed(char, singed, 0.85 * scorched), reached)


def _fire(ground: GroundLayers) -> tuple[Array, Array, Array, Array, Array]:
    """Of a fire its grain, how far it reached, how severe it was, where ash is left and plants are scorched."""
    pixel = ground.gsd
    patchy = ground.noise("burn patches", max(45.0, 18 * pixel), max(3.0, 4 * pixel), 0.6)
    fine = ground.noise("burn grain", 2.0, 0.0, 0.8) * np.float32(min(1.0, 0.6 / pixel + 0.15))
    reached = ground.extent("burn", 0.12, gain=0.72) * fuel(ground)
    severe = ramp(patchy + 0.3 * fine, -1.3, 0.9)
    ash = ramp(0.7 * ground.noise("ash", max(7.0, 6 * pixel), max(0.5, 2 * pixel), 0.7) + 0.5 * fine, 0.5, 2.4)
    scorched = ramp(patchy + 0.4 * ground.noise("spared", max(12.0, 8 * pixel), 2 * pixel, 0.6), 1.7, 2.3)
    # Along its edge a fire has only singed what stands there.
    edge = 1 - ramp(ground.smooth(reached, 3.5, 2.5), 0.55, 0.95)
    singed = edge * ramp(patchy + fine, -1.2, 0.8) * ground.plants
    return fine, reached, severe, ash, np.maximum(scorched, np.asarray(singed, np.float32))


def burnt(ground: GroundLayers) -> tuple[Array, Array]:
    """How much of a pixel a fire has turned into char, and how much into ash; 0 to 1 each."""
    _, reached, severe, ash, scorched = _fire(ground)
    # A fifth of it is only singed where it burnt least.
    share = reached * (1 - 0.47 * scorched) * (1 - 0.06 - 0.20 * (1 - severe))
    ashes = 0.45 * ash * severe
    return share * (1 - ashes), share * ashes


def fuel(ground: GroundLayers) -> Array:
    """How much of a pixel burns, 0 to 1: plants, litter and shadow among them; no roof, road or water."""
    if ground.cover is None:
        return np.asarray(
            (0.9 - 0.3 * (1 - ground.plants) * ramp(ground.light, 0.45, 0.75)) * (1 - ground.water)
        )
    built = np.maximum(ground.footprints, ramp(ground.of(LandCover.PAVED, LandCover.ROOF), 0.45, 0.65))
    bright = ramp(ground.light, 0.55, 0.8) * (1 - ground.green)
    return np.asarray((1 - ground.water) * (1 - 0.97 * built) * (1 - 0.6 * bright), np.float32)


def drought(ground: GroundLayers) -> Array:
    """Green turned to straw, the weaker spots first; bare ground bleached; water drawn down to its bed."""
    patchy, fine = _dry_patches(ground)
    near = ground.smooth(ground.light, 12.0)
    usual = float(np.median(near[ground.inside])) + 1e-3
    tone = np.clip(0.78 + 0.32 * np.log(near / usual), 0.5, 1.02) * ground.relief**0.8 * (1 + 0.035 * fine)
    pale, brown = ground.colour((0.70, 0.63, 0.47)), ground.colour((0.60, 0.50, 0.37))
    if (square := ground.stock.get(LandCover.BARE)) is not None:  # straw is as warm as the scene's dry ground
        earth = square.mean((1, 2))[:, None, None]
        pale, brown = (
            mixed(one, earth * (one.mean() / max(float(earth.mean()), 1e-3)), 0.5) for one in (pale, brown)
        )
    straw = mixed(pale, brown, ramp(patchy, -0.4, 1.6))
    # Crowns go brown, not straw; and are darker than grass.
    straw = mixed(straw, ground.colour((0.50, 0.41, 0.28)), 0.4 * ground.crowns)
    dry = _withered(ground, patchy, fine)
    dust = 0.16 * (1 - ground.plants) * (1 - ground.water) * (1 - ground.built)
    out = mixed(ground.rgb, straw * tone, dry)
    out = mixed(out, ground.colour((0.74, 0.66, 0.52)) * ground.relief, dust)
    out = mixed(out, _bed(ground), 0.92 * ground.water)
    return mixed(ground.rgb, out, _dried_out(ground))


def _dried_out(ground: GroundLayers) -> Array:
    return ground.extent("drought", 0.1, gain=0.75, fades=0.3)


def _dry_patches(ground: GroundLayers) -> tuple[Array, Array]:
    pixel = ground.gsd
    patchy = ground.noise("drought patches", max(40.0, 12 * pixel), max(1.5, 3 * pixel), 0.6)
    fine = ground.noise("drought grain", 2.0, 0.0, 0.8) * np.float32(min(1.0, 0.6 / pixel + 0.1))
    return patchy, fine


def _withered(ground: GroundLayers, patchy: Array, fine: Array) -> Array:
    return np.asarray(ground.plants * (0.74 + 0.2 * ramp(patchy + 0.3 * fine, -1.8, -0.3)))


def dried(ground: GroundLayers) -> tuple[Array, Array]:
    """How much of a pixel is dry plants after a drought, and how much the bed of a water; 0 to 1 each."""
    reached = _dried_out(ground)
    return reached * _withered(ground, *_dry_patches(ground)), reached * 0.92 * ground.water


def _bed(ground: GroundLayers) -> Array:
    """Dried mud, cracked in plates of a metre or so where pixels are fine enough."""
    broad = ground.noise("bed", 30.0, 1.0, 0.6)
    mud = mixed(ground.colour((0.66, 0.58, 0.46)), ground.colour((0.47, 0.41, 0.33)), ramp(broad, -0.6, 1.2))
    if ground.gsd < 0.6:
        veins = np.abs(ground.noise("plates", 1.6, 0.5, 0.5))
        mud = mud * (1 - 0.35 * (1 - ramp(veins, 0.02, 0.16)))
    return np.asarray(mud * (1 + 0.03 * ground.noise("bed grain", 1.0)), np.float32)


def soil(ground: GroundLayers, name: str = "soil") -> Array:
    """Bare earth: as the scene has it where it shows some; else clods and humps, damp and dry patches."""
    own = ground.own(LandCover.BARE, name)
    broad = ground.noise(f"{name} broad", max(25.0, 14 * ground.gsd), max(1.5, 4 * ground.gsd), 0.6)
    if own is not None:
        square = ground.stock[LandCover.BARE]
        mean = square.mean((1, 2), keepdims=True)
        tame = np.float32(min(1.0, _ROUGH / max(spread_of(square), 1e-4)))  # a mown meadow has stripes
        return np.asarray((mean + tame * (own - mean)) * (1 + 0.05 * broad), np.float32)
    fine = ground.noise(f"{name} fine", 1.5, 0.0, 0.75) * np.float32(min(1.0, 0.6 / ground.gsd + 0.1))
    earth = mixed(
        ground.colour((0.585, 0.495, 0.39)), ground.colour((0.43, 0.35, 0.265)), ramp(broad, -1.2, 1.3)
    )
    bumps = 0.05 * fine + 0.12 * ground.noise(f"{name} humps", 6.0, 0.5, 0.7)
    tame = np.float32(min(1.0, 0.5 / ground.gsd + 0.15))
    light = 1 + tame * (ground.lit(bumps * min(1.0, ground.gsd * 3)) - 1)
    return np.asarray(earth * (0.35 + 0.65 * light) * (1 + 0.05 * fine), np.float32)


def bare_soil(ground: GroundLayers) -> Array:
    """Earth with the traces of a harrow."""
    angle = ground.rng("harrow").uniform(0, math.pi)
    traces = ground.streaks("harrow", angle, 1.2, 30.0, 0.2, 0.7)
    earth = soil(ground) * (1 + 0.05 * traces)
    return mixed(ground.rgb, earth, ground.outline("soil", 0.06, 0.4, 0.6))


def deforestation(ground: GroundLayers) -> Array:
    """Felled: the scene's own earth, slash in windrows where pixels show it, weeds, a few crowns left."""
    angle = ground.rng("felling").uniform(0, math.pi)
    pixel = ground.gsd
    earth = soil(ground, "felled") * np.float32(0.9)
    mean = earth.mean((1, 2), keepdims=True)
    tame = np.float32(min(1.0, 0.4 / pixel))
    rows = ground.streaks("windrows", angle, max(9.0, 6 * pixel), 6.0, max(0.5, 2 * pixel), 0.6)
    fine = ground.noise("slash", max(1.6, 3 * pixel), pixel, 0.8) * tame
    slash = mixed(mean * np.float32(0.92), mean * np.float32(0.6), ramp(fine, -1, 1.2)) * np.ones_like(earth)
    out = mixed(earth * np.float32(0.93), slash, (0.12 + 0.4 * tame) * ramp(rows + 0.3 * fine, 0.0, 1.3))
    weeds = ramp(ground.noise("weeds", max(14.0, 8 * pixel), max(0.3, 2 * pixel), 0.7) + 0.2 * fine, 0.7, 1.9)
    green = ground.stock.get(LandCover.GRASS)
    grown = ground.colour((0.36, 0.40, 0.20)) if green is None else green.mean((1, 2))[:, None, None]
    out = mixed(out, grown * (1 + 0.1 * fine), 0.45 * weeds)
    if pixel <= 0.6:
        out = scattered(ground, out, "stumps", 0.04, 0.3, (tinted(mean, 1.15), (0.62, 0.52, 0.38)), 0.3)
    gone = felled(ground)
    if ground.cover is not None:
        out = out * (1 - 0.5 * _edge_shade(ground, gone))[None]
    return mixed(ground.rgb, out, gone)


def felled(ground: GroundLayers) -> Array:
    """How much of a pixel was wood and is cleared, 0 to 1."""
    cleared = ground.extent("felled", 0.13, 0.8)
    if ground.cover is None:
        left = ramp(ground.noise("left", 16.0, 2.0, 0.4), 1.9, 2.1) * ground.plants
        return np.asarray(cleared * (1 - left), np.float32)
    # What was wood, its shadows and what lies among it is felled; fields beside it stay.
    wood = ramp(ground.smooth(np.maximum(ground.crowns, 0.8 * ground.shaded), 4.0, 1.5), 0.25, 0.5)
    spared = ground.parcels.mean(ground.noise("left", max(16.0, 8 * ground.gsd), 2.0, 0.4))
    left = ramp(spared, 1.75, 1.9) * ground.crowns
    cleared = cleared * wood * (1 - left) * (1 - ground.built) * (1 - ground.water)
    return np.asarray(cleared, np.float32)


def _edge_shade(ground: GroundLayers, cleared: Array) -> Array:
    """The shadow that standing trees throw on what was cleared beside them."""
    if ground.gsd > 2.0:
        return np.zeros(ground.shape, np.float32)
    heights = _TREE_M * np.clip(0.75 + 0.3 * ground.parcels.mean(ground.noise("heights", 6.0, 2.0)), 0.3, 1.3)
    standing = np.where(cleared > 0.5, 0.0, heights * ground.smooth(ground.crowns, 2.0)).astype(np.float32)
    return np.asarray(blurred(ground.shadow(standing, _TREE_M), max(ground.px(0.5), 0.7)), np.float32)


def grass(ground: GroundLayers) -> Array:
    """A meadow."""
    broad = ground.noise("meadow", 20.0, 1.0, 0.6)
    fine = ground.noise("blades", 1.0, 0.0, 0.8)
    field = mixed(ground.colour((0.36, 0.43, 0.25)), ground.colour((0.46, 0.48, 0.31)), ramp(broad, -1, 1.4))
    return mixed(ground.rgb, field * (1 + 0.06 * fine), ground.outline("meadow", 0.06, 0.4, 0.6))


def sand(ground: GroundLayers) -> Array:
    """Sand with low ripples: as pale and as warm as the scene's own bare ground, where it shows some."""
    square = ground.stock.get(LandCover.BARE)
    field = ground.colour((0.84, 0.75, 0.58)) * np.ones_like(ground.rgb)
    if square is not None:
        earth = square.mean((1, 2))[:, None, None]
        most = max(float(earth.max()), 1e-3)
        pale = earth * np.float32(min(_PALER, max(1.0, float(np.max(ground.white)) / most)))
        own = ground.own(LandCover.BARE, "sand")
        tame = min(1.0, _ROUGH / max(spread_of(square), 1e-4)) * min(1.0, 1.5 / ground.gsd)
        field = pale + np.float32(tame) * (0.0 if own is None else own - earth)
    # Dunes and ripples are a few metres long: of coarse pixels none is left.
    seen = np.float32(min(1.0, 0.5 / ground.gsd))
    broad = ground.noise("dunes", max(30.0, 12 * ground.gsd), max(2.0, 3 * ground.gsd), 0.5)
    light = ground.lit(ground.streaks("ripples", 0.4, 3.0, 5.0, 0.3, 0.5) * 0.06 * min(1.0, ground.gsd * 4))
    field = field * (1 + (0.012 + 0.028 * seen) * broad) * (1 + 0.5 * seen * (light - 1))
    return mixed(ground.rgb, field, ground.outline("sand", 0.16, 0.4, 0.3) * (1 - ground.water))

"""Procedural land-surface states, with the structure of the land kept: burnt, dry, under snow, cleared."""

from __future__ import annotations

import math

import numpy as np

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.tasks.text.states.ground import GroundLayers, blurred, mixed, ramp
from rs_genedit.tasks.text.states.things import scattered


def burn_scar(ground: GroundLayers) -> Array:
    """Char where there was fuel, ash in flecks, singed edges, islands that the fire went round."""
    pixel = ground.gsd
    patchy = ground.noise("burn patches", max(60.0, 16 * pixel), max(2.0, 2 * pixel), 0.65)
    fine = ground.noise("burn grain", 3.0, 0.0, 0.8)
    severe = ramp(patchy + 0.3 * fine + 0.5 * (ground.plants - 0.5), -1.6, 0.6)
    structure = ground.relief ** np.float32(0.8 if pixel < 3 else 0.45)
    # Crowns and grass burn to black and brown; bare and built ground only darkens.
    char = mixed(ground.colour((0.15, 0.125, 0.105)), ground.colour((0.085, 0.075, 0.07)), severe)
    char = mixed(char, ground.colour((0.25, 0.19, 0.14)), 0.7 * ramp(patchy - 0.5 * fine, 0.6, 2.0))
    char = char * (structure * (1 + 0.10 * fine))
    flecks = 0.5 * fine + 0.8 * ground.noise("ash", 9.0, 0.0, 0.75) + 0.8 * (ground.relief - 1)
    char = mixed(
        char, ground.colour((0.44, 0.42, 0.40)) * (0.7 + 0.3 * structure), 0.42 * ramp(flecks, 0.3, 3.0)
    )
    kept = 0.10 + 0.30 * (1 - ground.plants) * ramp(ground.light, 0.45, 0.75)
    char = char + (0.4 * kept) * (ground.rgb - char)
    reached = ground.outline("burn", 0.2, 0.45)
    islands = ground.noise("burn islands", max(45.0, 14 * pixel), max(1.0, 1.5 * pixel), 0.6)
    spared = ramp(islands + 0.25 * fine, 1.5, 2.2)
    reached = reached * (1 - 0.9 * spared) * (1 - 0.95 * ground.water)
    if ground.cover is not None:  # roofs and roads do not burn away, and what lies in a shadow is not seen
        kept_from = np.maximum(0.95 * ground.built, 0.8 * ground.shaded * (1 - ground.plants))
        reached = reached * (1 - kept_from) * (1 - ground.water)
    singed = ground.colour((0.40, 0.29, 0.18)) * (0.35 + 0.65 * ground.relief)
    edge = 4 * reached * (1 - reached) * ground.plants
    out = mixed(ground.rgb, char, reached)
    return mixed(out, singed, 0.6 * edge)


def drought(ground: GroundLayers) -> Array:
    """Green turned to straw, the weaker spots first; bare ground bleached; water drawn down to its bed."""
    patchy = ground.noise("drought patches", 40.0, 1.5, 0.65)
    fine = ground.noise("drought grain", 2.0, 0.0, 0.8)
    near = ground.smooth(ground.light, 12.0)
    usual = float(np.median(near[ground.inside])) + 1e-3
    tone = np.clip(0.78 + 0.32 * np.log(near / usual), 0.5, 1.02) * ground.relief**0.8 * (1 + 0.035 * fine)
    straw = mixed(ground.colour((0.74, 0.67, 0.50)), ground.colour((0.66, 0.55, 0.41)), ramp(patchy, -0.4, 1.6))
    dry = ground.plants * (0.78 + 0.19 * ramp(patchy + 0.3 * fine, -1.8, -0.3))
    dust = 0.22 * (1 - ground.plants) * (1 - ground.water)
    out = mixed(ground.rgb, straw * tone, dry)
    out = mixed(out, ground.colour((0.78, 0.69, 0.54)) * ground.relief, dust)
    out = mixed(out, _bed(ground), 0.92 * ground.water)
    return mixed(ground.rgb, out, ground.outline("drought", 0.3, 1.0, 0.4))


def _bed(ground: GroundLayers) -> Array:
    """Dried mud, cracked in plates of a metre or so where pixels are fine enough."""
    broad = ground.noise("bed", 30.0, 1.0, 0.6)
    mud = mixed(ground.colour((0.66, 0.58, 0.46)), ground.colour((0.47, 0.41, 0.33)), ramp(broad, -0.6, 1.2))
    if ground.gsd < 0.6:
        veins = np.abs(ground.noise("plates", 1.6, 0.5, 0.5))
        mud = mud * (1 - 0.35 * (1 - ramp(veins, 0.02, 0.16)))
    return np.asarray(mud * (1 + 0.03 * ground.noise("bed grain", 1.0)), np.float32)


def snow(ground: GroundLayers) -> Array:
    """White on what faces the sky, thin on dark crowns, blue in the shade, none on open water."""
    drift = ground.noise("drifts", 25.0, 1.0, 0.55)
    fine = ground.noise("snow grain", 1.5, 0.0, 0.7)
    near = ground.smooth(ground.light, 4.0) + 0.02
    step = (ground.light + 0.02) / near - 1
    white = ground.colour((0.885, 0.90, 0.925)) * (1 + 0.012 * drift + 0.008 * fine)
    white = white + np.clip(0.28 * step, -0.25, 0.05)
    around = ground.smooth(ground.light, 12.0) + 0.02
    shade = 1 - ramp((ground.light + 0.02) / around, 0.35, 0.75)
    white = mixed(white, ground.colour((0.58, 0.65, 0.77)) * np.ones_like(white), 0.75 * shade)
    rough = ramp(ground.rough, 0.055, 0.105) * ground.plants
    lies = ramp(step + 0.06 * fine + 0.05 * drift, -0.10, 0.22)
    cover = 0.93 + 0.05 * np.tanh(drift)
    cover = cover + rough * (0.06 + 0.70 * lies - cover)
    cover = cover * (1 - 0.5 * shade) * (1 - ground.bare_water)
    return mixed(ground.rgb, white, cover * ground.outline("snow", 0.3, 1.0, 0.5))


def soil(ground: GroundLayers, name: str = "soil") -> Array:
    """Bare earth: clods and humps under the sun, damp and dry patches."""
    broad = ground.noise(f"{name} broad", 25.0, 1.5, 0.6)
    fine = ground.noise(f"{name} fine", 1.5, 0.0, 0.75)
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
    """Felled: earth and slash in windrows, tracks, stumps, a few trees left."""
    angle = ground.rng("felling").uniform(0, math.pi)
    earth = soil(ground, "felled")
    rows = ground.streaks("windrows", angle, 9.0, 6.0, 0.5, 0.6)
    fine = ground.noise("slash", 1.6, 0.0, 0.85)
    slash = mixed(ground.colour((0.55, 0.48, 0.39)), ground.colour((0.33, 0.27, 0.20)), ramp(fine, -1, 1.2))
    out = mixed(earth, slash * np.ones_like(earth), 0.85 * ramp(rows + 0.35 * fine, 0.15, 1.0))
    weeds = ramp(ground.noise("weeds", 14.0, 0.3, 0.7) + 0.2 * fine, 0.9, 1.9)
    out = mixed(out, ground.colour((0.36, 0.40, 0.20)) * (1 + 0.1 * fine), 0.55 * weeds)
    tracks = np.abs(ground.streaks("tracks", angle + 0.3, 14.0, 9.0, 4.0, 0.4))
    out = mixed(
        out, ground.colour((0.67, 0.56, 0.43)) * (1 + 0.03 * fine), 0.6 * (1 - ramp(tracks, 0.04, 0.16))
    )
    if ground.gsd <= 0.6:
        out = scattered(ground, out, "stumps", 0.05, 0.3, ((0.74, 0.64, 0.48), (0.62, 0.52, 0.38)), 0.35)
    left = ramp(ground.noise("left", 16.0, 2.0, 0.4), 1.9, 2.1) * ground.plants
    felled = ground.outline("felled", 0.07, 0.4, 0.6) * (1 - left)
    if ground.cover is not None:
        felled = felled * (1 - ground.built) * (1 - ground.water)
    out = out * (1 - 0.45 * _edge_shade(ground, felled))[None]
    return mixed(ground.rgb, out, felled)


def _edge_shade(ground: GroundLayers, cleared: Array) -> Array:
    """The shadow that standing trees throw on what was cleared beside them."""
    standing = np.where(cleared > 0.5, 0.0, 14.0 * blurred(ground.plants, 1.5)).astype(np.float32)
    return ground.shadow(standing, 16.0)


def grass(ground: GroundLayers) -> Array:
    """A meadow."""
    broad = ground.noise("meadow", 20.0, 1.0, 0.6)
    fine = ground.noise("blades", 1.0, 0.0, 0.8)
    field = mixed(ground.colour((0.36, 0.43, 0.25)), ground.colour((0.46, 0.48, 0.31)), ramp(broad, -1, 1.4))
    return mixed(ground.rgb, field * (1 + 0.06 * fine), ground.outline("meadow", 0.06, 0.4, 0.6))


def sand(ground: GroundLayers) -> Array:
    """Sand with low ripples."""
    broad = ground.noise("dunes", 30.0, 2.0, 0.5)
    light = ground.lit(ground.streaks("ripples", 0.4, 3.0, 5.0, 0.3, 0.5) * 0.06 * min(1.0, ground.gsd * 4))
    field = ground.colour((0.84, 0.75, 0.58)) * (1 + 0.04 * broad) * (0.5 + 0.5 * light)
    return mixed(ground.rgb, field, ground.outline("sand", 0.08, 0.5, 0.5))

"""A meandering river: water, point bars on the inside of bends, undercut grassy banks, and ponds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rs_genedit_demo.fractal_noise import Array, sample
from rs_genedit_demo.landscape import Land, Landscape, smooth
from rs_genedit_demo.paths import Path, wander
from rs_genedit_demo.paths import near as near_path
from rs_genedit_demo.spectra import spectrum

REACH = 130.0


@dataclass(frozen=True)
class River:
    """The river's course, and for every pixel of the landscape where it lies relative to the water.

    ``offset`` is metres to the right of the centre line, ``along`` metres downstream, ``beyond`` metres from
    the water's edge (negative in the water), ``inner`` how far the pixel is on the inside of a bend (-1 to 1).
    """

    path: Path
    half_width: float
    offset: Array
    along: Array
    beyond: Array
    inner: Array


def plan_river(landscape: Landscape, heading: float) -> Path:
    """A course after the sine-generated curve (Langbein & Leopold 1966), through the middle."""
    rng = landscape.rng("river course")
    tall, wide = landscape.metres
    length = 2.4 * float(np.hypot(tall, wide)) + 400
    steps = np.arange(0, length, 6.0)
    wave = rng.uniform(430, 560)
    turn = np.zeros_like(steps)
    for amplitude, stretch in ((rng.uniform(0.6, 0.85), 1.0), (0.22, 0.47), (0.25, 2.3)):
        turn += amplitude * np.sin(2 * np.pi * steps / (wave * stretch) + rng.uniform(0, 2 * np.pi))
    path = wander((0.0, 0.0), heading, length, turn)
    centre = np.array([wide * rng.uniform(0.36, 0.62), tall * rng.uniform(0.36, 0.62)])
    return Path(path.points - path.points[len(path.points) // 2] + centre)


def lay_river(landscape: Landscape, path: Path, half_width: float, water_level: float) -> River:
    """Paint water and banks; ``water_level`` is metres of width gained on each side (negative: low water)."""
    river = _survey(landscape, path, half_width, water_level)
    _banks(landscape, river)
    _water(landscape, river)
    landscape.busy |= river.beyond < 2.5
    return river


def _survey(landscape: Landscape, path: Path, half_width: float, water_level: float) -> River:
    offset, along = near_path(landscape, landscape.whole(), path, REACH, coarse=4)
    steps = path.steps
    bend = np.interp(along, steps, path.bend(60.0)).astype(np.float32)
    inner = np.clip(bend * np.clip(offset / np.float32(half_width), -1, 1) * 130, -1, 1).astype(np.float32)
    rng = landscape.rng("river width")
    swell = np.sin(steps / rng.uniform(60, 90) + rng.uniform(0, 6)) + 0.6 * np.sin(
        steps / 37 + rng.uniform(0, 6)
    )
    half = half_width + 2.2 * np.interp(along, steps, swell).astype(np.float32)
    ragged = 2.4 * landscape.fractal("river edge", 45, 0.62) + 0.25 * landscape.fractal(
        "river edge fine", 3, 0.7
    )
    beyond = np.abs(offset) - half + ragged - water_level
    return River(path, half_width, offset, along, beyond.astype(np.float32), inner)


def _banks(landscape: Landscape, river: River) -> None:
    whole = landscape.whole()
    beyond, rough = river.beyond, landscape.texture(landscape.rough, whole)
    patchy = landscape.fractal("bank patches", 25, 0.65)
    width = 1.2 + 15 * smooth(river.inner, 0.15, 0.95) + 2.0 * np.maximum(patchy, -0.5)
    # Rough vegetation: reed and tall herbs between the water and the fields.
    reed = spectrum("reed") + (0.5 * spectrum("grass") - 0.5 * spectrum("reed")) * smooth(
        patchy + 0.5 * rough, -0.8, 1
    )
    verge = smooth(beyond - width - 7 - 3 * patchy, 3, -3)
    landscape.paint(whole, verge * 0.8, reed * (1 + 0.13 * rough), Land.GRASS)
    # Gravel and sand, coarser and paler upslope, dark where the water keeps it wet.
    stony = smooth(patchy + 0.4 * landscape.texture(landscape.lumpy, whole), -0.2, 0.9)
    dry = spectrum("sand") + stony * (spectrum("gravel") - spectrum("sand"))
    wet = smooth(beyond, 2.8, 0.2)
    ground = dry + wet * (spectrum("sand_wet") - dry)
    ground *= 1 + 0.07 * rough + 0.06 * patchy
    sprouts = smooth(landscape.fractal("bar plants", 9, 0.75) + smooth(beyond - width, -7, 0) * 1.6, 1.1, 2.2)
    ground += sprouts * (spectrum("grass") * (1 + 0.15 * rough) - ground)
    bar = smooth(beyond - width + 0.5 * rough, 0.8, -0.8)
    landscape.paint(whole, bar, ground, Land.SAND, height=0.0)


def _water(landscape: Landscape, river: River) -> None:
    whole = landscape.whole()
    depth = smooth(
        -river.beyond + 1.2 * landscape.fractal("river bed", 30, 0.6, 1),
        0.0,
        15.0 + 17 * smooth(river.inner, 0, 1),
    )
    depth = np.clip(depth * (1 - 0.15 * river.inner), 0, 1)
    streaks = sample(landscape.broad, river.offset * np.float32(2.2), river.along * np.float32(0.16))
    body = spectrum("water_shallow") + depth**0.7 * (spectrum("water_deep") - spectrum("water_shallow"))
    shore = smooth(-river.beyond, 2.2, 0.0)
    body += 0.75 * shore * (spectrum("mud") - body)
    sky = 1 + 0.05 * streaks + 0.035 * landscape.fractal("water sheen", 90, 0.5, 4)
    cover = landscape.cover(river.beyond)
    ripple = landscape.texture(landscape.rough, whole)
    gusts = smooth(landscape.fractal("gusts", 70, 0.6, 2) + 0.5 * streaks, 0.9, 2.2)
    sparkle = gusts * np.maximum(landscape.fractal("sparkle", 1.5, 0.8) - 1.75, 0) * 0.16
    gleam = np.maximum(0.0012 * ripple + 0.0018 * gusts, -0.003) + sparkle
    landscape.paint(whole, cover, body * sky, Land.WATER, height=0.0, slope=(0.0, 0.0), gleam=gleam)


def lay_pond(landscape: Landscape, x: float, y: float, radius: float, name: str) -> None:
    """A round-ish pond with a reedy rim."""
    patch = landscape.patch(x, y, radius * 1.9 + 6)
    if patch is None:
        return
    rng = landscape.rng(name)
    u, v = patch.turned(x, y, rng.uniform(0, np.pi))
    distance = np.hypot(u, v * np.float32(rng.uniform(1.0, 1.6))) - radius
    distance = (
        distance
        + 0.3 * radius * landscape.texture(landscape.broad, patch)
        + 0.5 * landscape.texture(landscape.lumpy, patch)
    )
    rough = landscape.texture(landscape.rough, patch)
    landscape.paint(
        patch, smooth(distance, 5, 0.5) * 0.8, spectrum("reed") * (1 + 0.12 * rough), Land.GRASS, height=0.0
    )
    body = spectrum("water_shallow") + smooth(-distance, 0, 8) * (
        spectrum("water_deep") * 1.15 - spectrum("water_shallow")
    )
    landscape.paint(
        patch, landscape.cover(distance), body, Land.WATER, height=0.0, slope=(0.0, 0.0), gleam=0.001 * rough
    )
    landscape.busy[patch.window] |= distance < 3

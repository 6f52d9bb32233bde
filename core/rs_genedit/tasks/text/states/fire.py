"""Procedural fire seen from above: a burning front, char behind it, smoke going with the wind."""

from __future__ import annotations

import math

import numpy as np
from scipy import ndimage

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.tasks.text.states.fields import blurred, mixed, ramp
from rs_genedit.tasks.text.states.ground import GroundLayers
from rs_genedit.tasks.text.states.land import burn_scar

_FLAME = np.array([(0.45, 0.07, 0.02), (0.90, 0.30, 0.05), (1.0, 0.62, 0.12), (1.0, 0.93, 0.62)], np.float32)


def fire(ground: GroundLayers) -> Array:
    """A front that eats into the place, char where it has been, smoke over it all."""
    front, burnt = _front(ground)
    out = mixed(ground.rgb, burn_scar(ground), burnt)
    heat = np.clip(front * (0.75 + 0.45 * ground.noise("flames", 2.5, 0.0, 0.75)), 0, 1)
    place = np.clip(heat * 3, 0, 2.999)
    low = place.astype(int)
    flame = (_FLAME[low] + (_FLAME[low + 1] - _FLAME[low]) * (place - low)[..., None]).transpose(2, 0, 1)
    glow = blurred(heat, max(ground.px(4.0), 2.0)) * ground.inside
    out = np.clip(out + glow * np.array([0.5, 0.16, 0.02], np.float32)[:, None, None], 0, 1)
    # Coarse pixels hold a flame and much else, and by day show little of it.
    out = mixed(out, flame, ramp(heat, 0.12, 0.4) * np.float32(min(1.0, 2.5 / max(ground.gsd, 1e-3))))
    return _smoked(ground, np.asarray(out, np.float32), front, 0.85)


def smoke(ground: GroundLayers) -> Array:
    """A plume from somewhere in the place."""
    front, _ = _front(ground)
    return _smoked(ground, ground.rgb, ramp(front, 0.3, 1.0), 1.0)


def _front(ground: GroundLayers) -> tuple[Array, Array]:
    """How hot it is, 0 to 1, on the fire's line; and where it has been."""
    field = ground.noise("fire front", 0.9 * ground.thickness * ground.gsd, 1.0, 0.5)
    wind = _wind(ground)
    y, x = np.mgrid[0 : ground.shape[0], 0 : ground.shape[1]].astype(np.float32)
    rows, cols = np.nonzero(ground.inside)
    ahead = (x - cols.mean()) * wind[0] + (y - rows.mean()) * wind[1]
    field = 0.8 * field - ahead / max(ground.thickness, 1.0)
    edge = float(np.quantile(field[ground.inside], 0.45))
    wide = max(ground.px(3.5), 1.6) / max(ground.thickness, 1.0)
    torn = ramp(ground.noise("fire gaps", 14.0, 1.0, 0.6), -0.9, 0.2)
    inner = ramp(ground.depth, 0.06 * ground.thickness, 0.22 * ground.thickness)
    front = np.exp(-(((field - edge) / wide) ** 2)) * torn * inner
    if ground.cover is not None:  # no fuel
        inner = inner * (1 - ground.water) * (1 - ground.built)
        front = front * (1 - ground.water) * (1 - ground.built)
    spots = ramp(ground.noise("fire spots", max(9.0, 6 * ground.gsd), max(0.5, 2 * ground.gsd), 0.6), 1.9, 2.6)
    spots = spots * ramp(field, edge, edge + 0.5) * inner * np.float32(min(1.0, 2.0 / max(ground.gsd, 1e-3)))
    return np.maximum(front, spots).astype(np.float32), ramp(field, edge - wide, edge + wide)


def _wind(ground: GroundLayers) -> Array:
    angle = ground.rng("wind").uniform(0, 2 * math.pi)
    return np.array([math.cos(angle), math.sin(angle)], np.float32)


def _smoked(ground: GroundLayers, picture: Array, source: Array, strength: float) -> Array:
    """Smoke that rises from ``source`` and drifts: dense at the fire, torn and thin farther on.

    The density at a point is what left the sources upwind of it, each moved by a turbulent displacement that
    grows with the way.
    """
    wind = _wind(ground)
    reach = max(2.2 * ground.thickness, 12.0)
    count = 28
    y, x = np.mgrid[0 : ground.shape[0], 0 : ground.shape[1]].astype(np.float32)
    broad = ground.noise("smoke bend", 0.8 * reach * ground.gsd, 0.08 * reach * ground.gsd, 0.55)
    curl = ground.noise("smoke curl", 0.3 * reach * ground.gsd, 0.03 * reach * ground.gsd, 0.6)
    density = np.zeros(ground.shape, np.float32)
    for i in range(count):
        t = (i + 0.5) / count
        bend = np.float32(0.16 * reach * t) * broad + np.float32(0.07 * reach * math.sqrt(t)) * curl
        rows = y - wind[1] * np.float32(t * reach) + wind[0] * bend
        cols = x - wind[0] * np.float32(t * reach) - wind[1] * bend
        puff = blurred(source, 1.0 + 0.10 * reach * t)
        drifted = ndimage.map_coordinates(puff, [rows, cols], order=1, mode="constant")
        density += drifted * np.float32(1 - 0.6 * t)
    density /= max(float(np.quantile(density[ground.inside], 0.97)), 1e-3)
    billow = ground.noise("billow", 0.22 * reach * ground.gsd, 0.0, 0.62)
    thick = np.clip(density * (1.15 + 0.38 * billow), 0, None) * np.float32(strength)
    opaque = (1 - np.exp(-1.9 * thick)) * ground.outline("smoke", 0.3, 1.4, 0.0)
    light = ground.lit(billow * np.float32(0.5 * max(ground.gsd, 0.04 * reach * ground.gsd)))
    bright = 0.80 + 0.14 * np.clip(light, 0.4, 1.6) + 0.05 * np.tanh(billow)
    tone = ground.colour((0.80, 0.79, 0.78)) * bright
    near = 0.5 * ramp(blurred(source, 3.0), 0.2, 0.8)
    warm = mixed(tone, ground.colour((0.62, 0.50, 0.40)) * np.ones_like(tone), near)
    return mixed(picture, np.clip(warm, 0, 1), 0.95 * opaque)

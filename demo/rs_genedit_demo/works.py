"""Larger works in the open land: a tank farm, greenhouses, wind turbines."""

from __future__ import annotations

import numpy as np

from rs_genedit_demo.fractal_noise import Array
from rs_genedit_demo.landscape import Land, Landscape, box_distance, smooth
from rs_genedit_demo.sensor import Sun
from rs_genedit_demo.spectra import spectrum


def lay_yard(
    landscape: Landscape, x: float, y: float, heading: float, half_u: float, half_v: float, material: str
) -> None:
    """A hard surface with oil stains, joints and a worn rim."""
    patch = landscape.patch(x, y, float(np.hypot(half_u, half_v)) + 4)
    if patch is None:
        return
    u, v = patch.turned(x, y, heading)
    rough, lumpy, broad = (
        landscape.texture(t, patch) for t in (landscape.rough, landscape.lumpy, landscape.broad)
    )
    edge = box_distance(u, v, half_u, half_v) + 0.25 * lumpy
    joint = np.minimum(np.abs(u % 6 - 3), np.abs(v % 6 - 3))
    tone = 1 + 0.05 * rough + 0.05 * lumpy + 0.05 * broad - 0.06 * (joint < 0.2) * (material == "concrete")
    stain = smooth(lumpy + 0.7 * broad, 1.2, 2.4)
    colour = spectrum(material) * tone
    colour = colour + 0.45 * stain * (spectrum("asphalt") - colour)
    landscape.paint(
        patch, landscape.cover(edge), colour, Land.PAVED, height=0.0, slope=(0, 0), busy=True, gleam=0
    )
    landscape.busy[patch.window] |= edge < 3


def lay_tank(
    landscape: Landscape, x: float, y: float, radius: float, tall: float, rng: np.random.Generator
) -> None:
    """A storage tank: shallow cone roof with plates and a vent, a stair along the wall, a bund around it."""
    patch = landscape.patch(x, y, radius * 1.7)
    if patch is None:
        return
    u, v = patch.turned(x, y, rng.uniform(0, np.pi))
    r = np.hypot(u, v)
    rough, lumpy = landscape.texture(landscape.rough, patch), landscape.texture(landscape.lumpy, patch)
    bund = np.abs(r - np.float32(radius * 1.38)) - 0.7
    landscape.paint(patch, landscape.cover(bund), spectrum("meadow") * (1 + 0.1 * lumpy), height=1.0)
    rust = smooth(lumpy + 0.4 * rough, 1.3, 2.6) * np.float32(rng.uniform(0.1, 0.5))
    shell = spectrum("white") * np.float32(rng.uniform(0.58, 0.8)) * (1 + 0.018 * rough)
    shell = shell + rust * (spectrum("rust") - shell)
    plates = 0.05 * (np.abs(np.sin(np.arctan2(v, u) * 6)) < 0.04 + 0.25 / np.maximum(r, 0.6))
    rise = np.float32(0.17)
    cx, cy = patch.x - np.float32(x), patch.y - np.float32(y)
    east, south = -rise * cx / np.maximum(r, 0.5), -rise * cy / np.maximum(r, 0.5)
    top = tall + rise * (radius - r)
    landscape.paint(
        patch,
        landscape.cover(r - radius),
        shell * (1 - plates),
        Land.TANK,
        height=top,
        slope=(east, south),
        busy=True,
        gleam=0,
    )
    rim = landscape.cover(np.abs(r - radius + 0.3) - 0.16)
    landscape.paint(patch, 0.5 * rim, spectrum("metal") * 0.7)
    landscape.paint(patch, landscape.cover(r - 0.55), spectrum("metal") * 0.6, height=tall + 1.4)
    stair = np.maximum(np.abs(r - radius - 0.5) - 0.4, np.abs(np.arctan2(v, u) - 0.9) - 0.55)
    landscape.paint(patch, landscape.cover(stair), spectrum("metal") * 0.75, height=tall * 0.6)


def lay_greenhouse(
    landscape: Landscape, x: float, y: float, heading: float, half_u: float, half_v: float, name: str
) -> None:
    """A glasshouse of parallel ridges; the crop shows through, some panes are whitewashed."""
    patch = landscape.patch(x, y, float(np.hypot(half_u, half_v)) + 3)
    if patch is None:
        return
    rng = landscape.rng(name)
    u, v = patch.turned(x, y, heading)
    bay = 4.0
    phase = v % np.float32(bay) - np.float32(bay / 2)
    steep = -np.clip(phase / 0.35, -1, 1) * np.float32(0.42)
    cos, sin = np.float32(np.cos(heading)), np.float32(np.sin(heading))
    bays = np.floor(v / bay).astype(int) + 64
    washed = rng.uniform(0.25, 0.75, 160).astype(np.float32)[np.clip(bays, 0, 159)]
    crop = spectrum("beet") * (0.9 + 0.25 * landscape.texture(landscape.lumpy, patch))
    colour = crop + washed * (spectrum("glass") * 1.35 - crop)
    bars = np.minimum(np.abs(u % 3.0 - 1.5), np.abs(phase) + 0.06)
    colour = colour + 0.4 * landscape.cover(bars - 0.08) * (spectrum("white") - colour)
    gutter = landscape.cover(bay / 2 - np.abs(phase) - 0.15)
    colour = colour + 0.6 * gutter * (spectrum("metal") * 0.7 - colour)
    edge = box_distance(u, v, half_u, half_v)
    height = 4.0 + 0.9 * (1 - np.abs(phase) / (bay / 2))
    landscape.paint(
        patch,
        landscape.cover(edge),
        colour,
        Land.GREENHOUSE,
        height=height,
        slope=(-steep * sin, steep * cos),
        busy=True,
        gleam=0,
    )


def raise_turbine(
    landscape: Landscape, shadow: Array, x: float, y: float, sun: Sun, hub: float, name: str
) -> None:
    """A wind turbine seen from above, and the long shadow of tower and blades on ``shadow``."""
    rng = landscape.rng(name)
    yaw, first, blade = rng.uniform(0, 2 * np.pi), rng.uniform(0, 2 * np.pi / 3), hub * 0.55
    east, south, up = sun.towards
    throw = (-east / up, -south / up)
    reach = hub * 1.7 * float(np.hypot(*throw)) + blade
    patch = landscape.patch(x, y, reach)
    if patch is None:
        return
    lay_yard(landscape, x, y, yaw, 6, 9, "gravel")
    dark = shadow[patch.window]
    face = np.array([-np.sin(yaw), np.cos(yaw)])
    front = np.array([np.cos(yaw), np.sin(yaw)]) * 3.5 + np.array([x, y])
    base, top = np.array([x, y]), np.array([x + throw[0] * hub, y + throw[1] * hub])
    _darken(landscape, dark, _tapered(patch, base, top, 2.1, 1.3))
    tower = np.hypot(patch.x - np.float32(x), patch.y - np.float32(y)) - 1.7
    paint = spectrum("white")
    landscape.paint(patch, landscape.cover(tower), paint * 0.9, Land.PAVED, busy=True)
    blades = [first + k * 2 * np.pi / 3 for k in range(3)]
    for angle in blades:
        tip = face * np.cos(angle) * blade
        high = hub + blade * np.sin(angle)
        shade_root = front + np.array(throw) * hub
        shade_tip = front + tip + np.array(throw) * high
        _darken(landscape, dark, _tapered(patch, shade_root, shade_tip, 1.1, 0.35))
        landscape.paint(patch, landscape.cover(_tapered(patch, front, front + tip, 0.85, 0.2)), paint * 0.85)
    nacelle = _tapered(patch, np.array([x, y]) * 2 - front, front, 1.7, 1.4)
    landscape.paint(patch, landscape.cover(nacelle), paint * 0.97)


def _tapered(patch, start: np.ndarray, stop: np.ndarray, width: float, narrow: float) -> Array:
    """Signed distance to a bar that narrows from ``width`` to ``narrow`` half-widths."""
    run = stop - start
    length = max(float(np.hypot(*run)), 1e-6)
    u, v = patch.turned(float(start[0]), float(start[1]), float(np.arctan2(run[1], run[0])))
    t = np.clip(u / np.float32(length), 0, 1)
    return np.hypot(u - t * np.float32(length), v) - (width + t * np.float32(narrow - width))


def _darken(landscape: Landscape, dark: Array, distance: Array) -> None:
    # A thin thing high up does not hide the whole sun.
    np.maximum(dark, 0.85 * smooth(distance, 0.6, -0.6), out=dark)

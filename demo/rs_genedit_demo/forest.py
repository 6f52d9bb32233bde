"""Trees: every crown is modelled on its own, a lumpy dome or a cone, and shows where it is the highest."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rs_genedit_demo.fractal_noise import Array, tile_of
from rs_genedit_demo.landscape import Land, Landscape, smooth
from rs_genedit_demo.spectra import spectrum


@dataclass(frozen=True)
class Species:
    """Crown of a kind of tree: ``tall`` per metre of crown radius, spectra to mix, cone or dome, lumpiness."""

    leaves: tuple[str, str]
    tall: float
    cone: bool
    lumps: float
    evergreen: bool = False


SPECIES = {
    "oak": Species(("broadleaf", "broadleaf_light"), 2.9, False, 1.0),
    "beech": Species(("broadleaf_light", "broadleaf"), 3.3, False, 0.75),
    "willow": Species(("willow", "broadleaf_light"), 2.3, False, 1.25),
    "poplar": Species(("broadleaf_light", "willow"), 4.6, False, 0.9),
    "spruce": Species(("conifer", "larch"), 6.2, True, 0.5, True),
    "pine": Species(("conifer", "broadleaf"), 4.2, False, 1.0, True),
    "larch": Species(("larch", "conifer"), 5.5, True, 0.6),
    "fruit": Species(("broadleaf_light", "willow"), 1.7, False, 0.8),
    "bush": Species(("broadleaf", "reed"), 1.3, False, 1.0),
    "hedge": Species(("broadleaf", "broadleaf_light"), 1.5, False, 0.8),
}


def plant(landscape: Landscape, x: float, y: float, radius: float, kind: str, rng: np.random.Generator) -> None:
    """Put one tree on the landscape. ``radius`` of its crown in metres."""
    patch = landscape.patch(x, y, radius * 1.35)
    if patch is None:
        return
    species = SPECIES[kind]
    dx, dy = patch.x - np.float32(x), patch.y - np.float32(y)
    lobes = _outline(np.arctan2(dy, dx), rng, species)
    q = np.hypot(dx, dy) / (np.float32(radius) * lobes)
    lumps = tile_of(landscape.lumpy, rng, patch.shape)
    fine = tile_of(landscape.rough, rng, patch.shape)
    top = radius * species.tall * rng.uniform(0.8, 1.15)
    if species.cone:
        crown = top * (1 - 0.80 * q) + 0.45 * lumps
    else:
        dome = np.sqrt(np.clip(1.02 - q * q, 0, 1))
        crown = top - radius * 1.15 * (1 - dome) + np.float32(0.30 * species.lumps * min(radius, 3.5)) * lumps
    window = patch.window
    ragged = q + 0.10 * fine
    seen = (ragged < 1) & (crown > landscape.height[window])
    if not seen.any():
        return
    step = np.float32(landscape.gsd)
    east, south = _slopes(crown + 0.10 * fine, step)
    low = np.clip((lumps + 0.6 * fine) * 0.5, -1, 1) * species.lumps
    colour = _foliage(landscape, species, rng) * (1 + 0.16 * low - 0.22 * np.clip(q - 0.45, 0, 1)).astype(
        np.float32
    )
    landscape.albedo[(slice(None), *window)][:, seen] = colour[:, seen]
    landscape.height[window][seen] = np.maximum(crown, 0.4)[seen]
    landscape.slope[(0, *window)][seen] = east[seen]
    landscape.slope[(1, *window)][seen] = south[seen]
    landscape.label[window][seen] = Land.TREE
    landscape.gleam[window][seen] = 0


def _outline(angle: Array, rng: np.random.Generator, species: Species) -> Array:
    out = np.ones_like(angle)
    for waves, strength in ((2, 0.07), (3, 0.07), (5, 0.05), (9, 0.035)):
        grow = 0.5 if species.cone and waves < 5 else 1.0
        out += np.float32(strength * grow * rng.uniform(0.3, 1)) * np.sin(
            waves * angle + np.float32(rng.uniform(0, 6.28))
        )
    return out


def _slopes(surface: Array, step: np.float32) -> tuple[Array, Array]:
    if min(surface.shape) < 2:
        return np.zeros_like(surface), np.zeros_like(surface)
    south, east = (np.asarray(rise, np.float32) for rise in np.gradient(surface, step))
    # Light enters foliage, so a crown is softer than its outer surface.
    return np.clip(0.55 * east, -1.3, 1.3), np.clip(0.55 * south, -1.3, 1.3)


def _foliage(landscape: Landscape, species: Species, rng: np.random.Generator) -> Array:
    first, second = (spectrum(name) for name in species.leaves)
    leaf = first + np.float32(np.clip(rng.normal(0.3, 0.3), 0, 1)) * (second - first)
    leaf = leaf * np.float32(np.exp(rng.normal(0, 0.12)))
    if species.evergreen or landscape.season == "summer":
        return leaf
    if landscape.season == "autumn":
        turned = spectrum("autumn_gold") if rng.random() < 0.6 else spectrum("autumn_rust")
        return leaf + np.float32(np.clip(rng.normal(0.55, 0.3), 0, 0.95)) * (turned - leaf)
    if landscape.season == "winter":
        return leaf + np.float32(0.85) * (spectrum("bare_twigs") - leaf)
    return leaf * np.array([1.25, 1.3, 1.05, 1.05, 1.2], np.float32)[:, None, None]


@dataclass(frozen=True)
class Wood:
    """A forest: its middle, its mean radius, and a clearing (x, y, radius), all in metres."""

    x: float
    y: float
    radius: float
    clearing: tuple[float, float, float]


def plan_wood(landscape: Landscape, x: float, y: float, radius: float, name: str) -> Wood:
    """A wood about (x, y) with a clearing inside it."""
    rng = landscape.rng(name)
    tall, wide = landscape.metres
    # Towards the middle of the landscape, so that it is seen whole even where the wood is cut by the edge.
    angle = np.arctan2(tall / 2 - y, wide / 2 - x) + rng.uniform(-0.5, 0.5)
    off = rng.uniform(0.3, 0.5) * radius
    return Wood(x, y, radius, (x + off * np.cos(angle), y + off * np.sin(angle), rng.uniform(15, 21)))


def grow_wood(landscape: Landscape, wood: Wood, name: str) -> None:
    """Fill a wood with stands of different species and age, with gaps, a clearing and a ragged edge."""
    patch = landscape.patch(wood.x, wood.y, wood.radius * 1.6)
    if patch is None:
        return
    rng = landscape.rng(name)
    broad, lumpy, rough = (
        landscape.texture(t, patch) for t in (landscape.broad, landscape.lumpy, landscape.rough)
    )
    edge = np.hypot(patch.x - np.float32(wood.x), patch.y - np.float32(wood.y)) - wood.radius
    edge = edge + 0.22 * wood.radius * broad
    cx, cy, cr = wood.clearing
    hole = np.hypot(patch.x - np.float32(cx), patch.y - np.float32(cy)) - cr + 5 * broad + 2.5 * lumpy
    edge = np.maximum(edge, -hole)
    free = ~landscape.busy[patch.window]
    floor = spectrum("litter") + smooth(lumpy, -0.5, 1.5) * (spectrum("grass") * 0.7 - spectrum("litter"))
    landscape.paint(patch, smooth(edge, 2, -2) * free, floor * (1 + 0.15 * rough), Land.GRASS, height=0.0)
    meadow = spectrum("meadow") + smooth(broad + lumpy, -0.5, 2) * (spectrum("grass_dry") - spectrum("meadow"))
    landscape.paint(
        patch, smooth(hole, 5, -2) * free, meadow * (1 + 0.1 * rough + 0.1 * lumpy), Land.GRASS, height=0.0
    )
    stand = _stands(landscape, patch.shape, rng)
    _fill(landscape, patch, edge, stand, rng)


def _stands(landscape: Landscape, shape: tuple[int, int], rng: np.random.Generator) -> Array:
    return tile_of(landscape.broad, rng, shape)


def _fill(landscape: Landscape, patch, edge: Array, stand: Array, rng: np.random.Generator) -> None:
    """Jittered triangular planting; species by stand, spacing by age."""
    pitch = 3.9
    left, top = float(patch.x[0, 0]), float(patch.y[0, 0])
    rows, cols = patch.shape
    trees = []
    for j, y in enumerate(np.arange(top, top + rows * landscape.gsd, pitch * 0.866)):
        for x in np.arange(left + (j % 2) * pitch / 2, left + cols * landscape.gsd, pitch):
            tx, ty = x + rng.normal(0, 0.32 * pitch), y + rng.normal(0, 0.32 * pitch)
            size, luck, kind_luck = rng.random(3)
            row, col = int((ty - top) / landscape.gsd), int((tx - left) / landscape.gsd)
            if (
                not (0 <= row < rows and 0 <= col < cols)
                or edge[row, col] > -0.5
                or not landscape.is_free(tx, ty)
            ):
                continue
            kind, low, high, keep = _kind(float(stand[row, col]), kind_luck)
            if luck > keep:
                continue
            shrink = 0.55 + 0.45 * min(1.0, -float(edge[row, col]) / 9)
            trees.append((tx, ty, (low + (high - low) * size**1.4) * shrink, kind))
    for x, y, radius, kind in trees:
        plant(landscape, x, y, radius, kind, rng)


def _kind(stand: float, luck: float) -> tuple[str, float, float, float]:
    """Species, least and greatest crown radius, and the share of places that are planted."""
    if stand > 0.55:
        return ("spruce" if luck < 0.86 else "larch"), 1.5, 2.7, 0.97
    if stand < -0.9:
        return ("pine" if luck < 0.7 else "beech"), 1.9, 3.2, 0.8
    if luck < 0.5:
        return "oak", 2.2, 5.0, 0.66
    return ("beech" if luck < 0.85 else "larch"), 2.0, 4.6, 0.66

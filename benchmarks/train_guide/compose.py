"""What composed states are made of: their register, water, smoke, debris, cracks."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from benchmarks.train_guide.textures import (
    Canvas,
    blur,
    lay,
    noise,
    ramp,
    region,
    shard,
    stretched,
    textured,
    tint,
    walk,
)

Rng = np.random.Generator
Compose = Callable[[Rng, np.ndarray, bool], np.ndarray]
STATES: dict[str, Compose] = {}


def state(function: Compose) -> Compose:
    """Register ``function`` under its own name."""
    STATES[function.__name__] = function
    return function


def brightness(image: np.ndarray) -> np.ndarray:
    return image.mean(-1)


def water(rng: Rng, size: int, muddy: float) -> np.ndarray:
    clear = tint(rng, (0.12, 0.2, 0.24), 0.1)
    brown = tint(rng, (0.45, 0.37, 0.27), 0.1)
    surface = textured(
        rng, size, clear * (1 - muddy) + brown * muddy, rng.uniform(0.02, 0.12), rng.uniform(1.2, 2.2)
    )
    if rng.random() < 0.4:  # wind or current streaks
        streaks = stretched(rng, size, rng.uniform(0, math.pi), rng.uniform(4, 10), 1.2) - 0.5
        surface = surface * (1 + 0.12 * streaks[..., None])
    return surface


def smoke_over(rng: Rng, image: np.ndarray, source: np.ndarray, strength: float) -> np.ndarray:
    size = len(image)
    angle = rng.uniform(0, 2 * math.pi)
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) - source[:, None, None]
    along = x * math.cos(angle) + y * math.sin(angle)
    across = np.abs(-x * math.sin(angle) + y * math.cos(angle))
    width = 0.08 * size + np.maximum(along, 0) * rng.uniform(0.2, 0.7)
    plume = ramp(width - across, 0, 0.6 * float(width.mean())) * ramp(along, -0.08 * size, 0.12 * size)
    if rng.random() < 0.35:
        plume = np.maximum(plume, region(rng, size, rng.uniform(0.4, 0.9)))
    puffs = 0.35 + 0.75 * noise(rng, size, 1.8, rng.uniform(0.8, 1.6))
    alpha = np.clip(plume * puffs * strength, 0, 0.97)
    shade = 0.55 + 0.4 * rng.random() + 0.25 * (noise(rng, size, 1.6) - 0.5)
    colour = shade[..., None] * tint(rng, (0.97, 0.97, 1.0), 0.03)
    return lay(image, np.clip(colour, 0, 1), alpha)


def debris(rng: Rng, image: np.ndarray, mask: np.ndarray, count: int, radius: float) -> np.ndarray:
    size = len(image)
    canvas = Canvas(size)
    palette = [
        (0.62, 0.58, 0.52),
        (0.45, 0.4, 0.36),
        (0.75, 0.72, 0.68),
        (0.5, 0.33, 0.25),
        (0.32, 0.3, 0.29),
        (0.85, 0.83, 0.8),
    ]
    for centre in rng.uniform(0, size, (count, 2)):
        if mask[min(int(centre[1]), size - 1), min(int(centre[0]), size - 1)] < 0.5:
            continue
        piece = shard(rng, centre, radius * rng.uniform(0.4, 1.6))
        canvas.polygon(piece + rng.uniform(0.3, 1.5), np.full(3, 0.1), 0.6)
        canvas.polygon(piece, tint(rng, palette[rng.integers(len(palette))], 0.05))
        if rng.random() < 0.25:
            canvas.line(
                walk(rng, centre, rng.uniform(0, 7), radius * 4, 0.1), tint(rng, (0.5, 0.42, 0.34)), 0.8
            )
    return canvas.over(image)


def crack_net(rng: Rng, size: int, cell: float) -> np.ndarray:
    """Edges of a Voronoi net: 1 on a crack."""
    count = max(int((size / cell) ** 2), 6)
    seeds = rng.uniform(-cell, size + cell, (count, 2)).astype(np.float32)
    y, x = np.mgrid[0:size:2, 0:size:2].astype(np.float32)
    jitter = (noise(rng, size, 1.6)[::2, ::2] - 0.5) * cell * 0.6
    distance = np.sqrt(
        (x[..., None] + jitter[..., None] - seeds[:, 0]) ** 2
        + (y[..., None] - jitter[..., None] - seeds[:, 1]) ** 2
    )
    two = np.partition(distance, 1, -1)[..., :2]
    gap = np.repeat(np.repeat(two[..., 1] - two[..., 0], 2, 0), 2, 1)[:size, :size]
    return 1 - ramp(blur(gap, 0.6), 0.4, rng.uniform(1.2, 2.4))

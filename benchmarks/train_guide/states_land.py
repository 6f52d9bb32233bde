"""States of land and water: floods, fires, snow, drought and the like, and plain ground."""

from __future__ import annotations

import math

import numpy as np

from benchmarks.train_guide.compose import Rng, brightness, crack_net, debris, smoke_over, state, water
from benchmarks.train_guide.textures import (
    Canvas,
    blur,
    box,
    lay,
    noise,
    ramp,
    region,
    stretched,
    textured,
    tint,
    walk,
)


@state
def flood(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    mask = region(rng, size, rng.uniform(0.5, 1.0))
    grey = blur(brightness(image), 0.7)
    # The tallest things stand out of the water: roofs are bright, crowns have texture.
    dry = ramp(
        grey + 0.15 * (noise(rng, size) - 0.5),
        *np.quantile(grey, [q := rng.uniform(0.75, 1.0), min(q + 0.08, 1)]),
    )
    mask = mask * (1 - dry * (rng.random() < 0.6)) * rng.uniform(0.8, 0.98)
    return lay(image, water(rng, size, rng.beta(1.2, 1.0)), mask)


@state
def fire(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    field = noise(rng, size, 1.6, rng.uniform(0.7, 1.6))
    cover = rng.uniform(0.08, 0.45)
    edge = np.quantile(field, 1 - cover)
    if rng.random() < 0.35:  # a fire front: a burning line around burnt ground
        body = noise(rng, size, 2.2, rng.uniform(1, 2))
        level = np.quantile(body, rng.uniform(0.3, 0.6))
        front = 1 - np.abs(body - level) / rng.uniform(0.03, 0.1)
        image = lay(image, image * 0.25, ramp(level - body, 0, 0.05))
        field, edge = front + 0.4 * (field - 0.5), 0.1
    near = blur(ramp(field, edge - 0.1, edge), 3)
    image = lay(image, image * 0.3, near * 0.8)
    heat = ramp(field, edge, edge + rng.uniform(0.15, 0.4) * (field.max() - edge) + 1e-3)
    heat = np.clip(heat * (0.7 + 0.6 * noise(rng, size, 0.9)), 0, 1)[..., None]
    stops = np.array([(0.55, 0.08, 0.02), (0.95, 0.35, 0.05), (1.0, 0.7, 0.15), (1.0, 0.95, 0.7)], np.float32)
    position = np.clip(heat * 3, 0, 2.999)
    low = position.astype(int)[..., 0]
    flame = stops[low] + (stops[low + 1] - stops[low]) * (position - low[..., None])
    out = lay(image, flame, ramp(field, edge - 0.01, edge + 0.03))
    out = np.clip(out + blur(heat[..., 0], 5)[..., None] * np.array([0.35, 0.12, 0.0]), 0, 1).astype(np.float32)
    if rng.random() < 0.75:
        at = np.array(np.unravel_index(np.argmax(field), field.shape), np.float32)[::-1].copy()
        smoked = smoke_over(rng, out, at[::-1].copy(), rng.uniform(0.5, 1.0))
        out = lay(smoked, out, np.clip(blur(heat[..., 0], 1.0) * 1.5, 0, 1) * rng.uniform(0.4, 0.9))
    return out


@state
def smoke(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    return smoke_over(rng, image, rng.uniform(0, len(image), 2), rng.uniform(0.75, 1.3))


@state
def burn_scar(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    mask = region(rng, size, rng.uniform(0.45, 1.0)) * rng.uniform(0.85, 1.0)
    grey = brightness(image)[..., None]
    char = (0.25 * image + 0.75 * grey) * rng.uniform(0.2, 0.5) + tint(rng, (0.08, 0.06, 0.05), 0.03)
    char = lay(char, char * np.array([1.35, 0.95, 0.8]), noise(rng, size, 1.8) * rng.random())
    ash = ramp(noise(rng, size, 1.4), 1 - rng.uniform(0.02, 0.25), 1.0)
    char = lay(char, textured(rng, size, tint(rng, (0.55, 0.53, 0.52)), 0.15), ash * 0.7)
    if rng.random() < 0.3:
        mask = mask * ramp(noise(rng, size, 1.6), 0.05, 0.3)
    return lay(image, np.clip(char, 0, 1), mask)


@state
def tsunami(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    angle = rng.uniform(0, math.pi)
    mask = region(rng, size, rng.uniform(0.65, 1.0))
    wash = textured(rng, size, tint(rng, (0.36, 0.33, 0.29), 0.06), 0.12, 1.5)
    out = lay(
        image,
        wash * (1 + 0.5 * (stretched(rng, size, angle, 7, 1.2) - 0.5))[..., None],
        mask * rng.uniform(0.7, 0.95),
    )
    rafts = ramp(stretched(rng, size, angle, 4, 1.6), 0.5, 0.7) * mask
    return np.clip(
        debris(rng, out, rafts, int(rng.integers(600, 1500)), rng.uniform(0.6, 1.6) if fine else 0.7), 0, 1
    )


@state
def landslide(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    angle = rng.uniform(0, 2 * math.pi)
    y, x = (np.mgrid[0:size, 0:size] / size - 0.5).astype(np.float32)
    along, across = x * math.cos(angle) + y * math.sin(angle), -x * math.sin(angle) + y * math.cos(angle)
    width = rng.uniform(0.14, 0.4) * (1 + rng.uniform(0, 0.9) * (along + 0.5)) + 0.25 * (
        noise(rng, size, 2.0) - 0.5
    )
    mask = ramp(width - np.abs(across + 0.15 * np.sin(along * rng.uniform(2, 6))), -0.015, 0.015) * ramp(
        along + rng.uniform(0.3, 0.8), 0, 0.03
    )
    soil = textured(rng, size, tint(rng, (0.58, 0.44, 0.31), 0.1), 0.2, 1.0)
    soil = soil * (1 + 0.6 * (stretched(rng, size, angle, 9, 1.3) - 0.5))[..., None]
    out = lay(image, image * 0.45, blur(mask, 3) * 0.6)
    out = lay(out, np.clip(soil, 0, 1), mask)
    return debris(rng, out, mask * ramp(along, 0, 0.3), 120, 1.3) if fine else out


@state
def mud(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    mask = region(rng, size, rng.uniform(0.6, 1.0)) * rng.uniform(0.8, 0.96)
    flow = blur(stretched(rng, size, rng.uniform(0, math.pi), 5, 1.7), 1.0) - 0.5
    surface = textured(rng, size, tint(rng, (0.4, 0.29, 0.19), 0.06), 0.05, 2.0) * (1 + 0.5 * flow)[..., None]
    return lay(image, np.clip(surface, 0, 1), mask)


@state
def drought(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    grey = brightness(image)[..., None]
    straw = tint(rng, (0.78, 0.66, 0.45), 0.08)
    dry = (0.25 * image + 0.75 * grey) * 0.8 + 0.25
    dry = np.clip(dry * straw * rng.uniform(1.1, 1.5), 0, 1)
    dry = lay(
        dry,
        textured(rng, size, tint(rng, (0.7, 0.6, 0.45), 0.06), 0.12),
        noise(rng, size, 1.8) * rng.uniform(0.2, 0.7),
    )
    out = lay(image, dry, region(rng, size, rng.uniform(0.75, 1.0)) * rng.uniform(0.8, 1.0))
    if fine and rng.random() < 0.45:
        ground = textured(rng, size, tint(rng, (0.68, 0.58, 0.46), 0.08), 0.12)
        out = lay(out, ground, region(rng, size, 1.0 if rng.random() < 0.6 else 0.6))
        out = out * (1 - 0.6 * crack_net(rng, size, rng.uniform(9, 22)))[..., None]
    return np.clip(out, 0, 1)


@state
def snow(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    grey = brightness(image)
    white = textured(rng, size, tint(rng, (0.93, 0.95, 0.99), 0.02), 0.04, 1.6)
    relief = grey - blur(grey, 4)
    white = np.clip(white + np.clip(relief, -0.2, 0.1)[..., None] * rng.uniform(0.4, 1.0), 0, 1)
    cover = region(rng, size, rng.uniform(0.75, 1.0)) * rng.uniform(0.75, 0.98)
    dark = 1 - ramp(grey, *np.quantile(grey, [0.02, rng.uniform(0.1, 0.5)]))
    return lay(image, white, cover * (1 - rng.uniform(0, 0.9) * dark))


@state
def oil_spill(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    warp = (noise(rng, size, 2.0, 2) - 0.5) * size * rng.uniform(0.2, 0.8)
    field = stretched(rng, 512, rng.uniform(0, math.pi), rng.uniform(1.5, 5), 1.9)
    y, x = np.mgrid[0:size, 0:size]
    field = field[(y + warp).astype(int) % 512, (x - warp).astype(int) % 512]
    cover = rng.uniform(0.3, 0.75)
    edge = np.quantile(field, 1 - cover)
    slick = ramp(field, edge - 0.02, edge + 0.04)
    out = lay(image, image * 0.25 + tint(rng, (0.04, 0.035, 0.03), 0.02), slick * rng.uniform(0.85, 1.0))
    sheen = np.exp(-(((field - edge) / 0.05) ** 2))
    hue = 2 * math.pi * (field * rng.uniform(4, 9) + rng.random())
    rainbow = 0.45 + 0.3 * np.stack([np.cos(hue), np.cos(hue - 2.1), np.cos(hue + 2.1)], -1)
    return np.clip(lay(out, rainbow, sheen * rng.uniform(0.1, 0.6)), 0, 1).astype(np.float32)


@state
def deforestation(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    canvas = Canvas(size)
    ground = tint(rng, (0.6, 0.48, 0.35), 0.1)
    angle = rng.uniform(0, math.pi)
    for _ in range(int(rng.integers(1, 4))):
        canvas.polygon(
            box(
                rng.uniform(0.25, 0.75, 2) * size,
                rng.uniform(0.5, 1.1) * size,
                rng.uniform(0.4, 0.9) * size,
                angle,
            ),
            ground,
        )
    bare = canvas.over(np.zeros_like(image))
    mask = ramp(bare.sum(-1), 0.1, 0.3)
    soil = (
        textured(rng, size, ground, 0.22, 1.0)
        * (1 + 0.25 * (stretched(rng, size, angle, 12, 1.0) - 0.5))[..., None]
    )
    out = lay(image, np.clip(soil, 0, 1), mask)
    marks = Canvas(size)
    for _ in range(int(rng.integers(40, 160)) if fine else 0):  # stumps and slash
        at = rng.uniform(0, size, 2)
        if mask[int(at[1]), int(at[0])] > 0.5:
            marks.line(
                walk(rng, at, rng.uniform(0, 7), rng.uniform(3, 9), 0.05), tint(rng, (0.45, 0.36, 0.27)), 0.8
            )
            marks.ellipse(at, (0.9, 0.9), tint(rng, (0.75, 0.65, 0.5)))
    track = walk(rng, rng.uniform(0, size, 2), angle, size * 1.2, 0.1)
    marks.line(track, np.clip(ground * 1.25, 0, 1), rng.uniform(1, 3))
    return np.clip(marks.over(out), 0, 1)


@state
def bare_soil(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    soil = textured(
        rng, size, tint(rng, (0.55, 0.43, 0.32), 0.12), rng.uniform(0.08, 0.2), rng.uniform(0.9, 1.8)
    )
    if rng.random() < 0.5:
        y, x = np.mgrid[0:size, 0:size]
        angle, period = rng.uniform(0, math.pi), rng.uniform(3, 9)
        soil = (
            soil
            * (1 + 0.08 * np.sin((x * math.cos(angle) + y * math.sin(angle)) * 2 * math.pi / period))[..., None]
        )
    return lay(image, np.clip(soil, 0, 1), region(rng, size, rng.uniform(0.75, 1.0)))


@state
def sand(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    surface = textured(rng, size, tint(rng, (0.87, 0.77, 0.58), 0.06), rng.uniform(0.03, 0.1), 1.5)
    if rng.random() < 0.6:
        dunes = np.sin(12 * noise(rng, size, 2.2, rng.uniform(1, 2)) * rng.uniform(1, 4))
        surface = surface * (1 + 0.07 * dunes)[..., None]
    return lay(image, np.clip(surface, 0, 1), region(rng, size, rng.uniform(0.8, 1.0)))


@state
def algae(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    field = noise(rng, size, 1.7) * 0.6 + stretched(rng, size, rng.uniform(0, 3), 4, 1.8) * 0.4
    green = textured(rng, size, tint(rng, (0.32, 0.58, 0.18), 0.08), 0.2, 1.2)
    return lay(
        image, green, ramp(field, *np.quantile(field, [q := rng.uniform(0.1, 0.5), min(q + 0.35, 1)])) * 0.95
    )


@state
def clouds(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    field = noise(rng, size, 1.7, rng.uniform(0.8, 2))
    edge = np.quantile(field, 1 - rng.uniform(0.35, 0.9))
    shadow = np.roll(
        ramp(field, edge, edge + 0.1), (int(rng.integers(-20, 20)), int(rng.integers(-20, 20))), (0, 1)
    )
    white = np.clip(0.88 + 0.12 * field + rng.normal(0, 0.02), 0, 1)[..., None] * np.ones(3)
    return lay(
        lay(image, image * 0.5, shadow * 0.6),
        white,
        ramp(field, edge - 0.05, edge + rng.uniform(0.05, 0.2)) * rng.uniform(0.85, 1),
    )

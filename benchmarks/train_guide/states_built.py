"""Things people build, and what becomes of them: collapse, storm damage, cracks, holes."""

from __future__ import annotations

import math

import numpy as np

from benchmarks.train_guide.compose import Rng, crack_net, debris, state, water
from benchmarks.train_guide.textures import (
    Canvas,
    box,
    lay,
    noise,
    ramp,
    region,
    shard,
    textured,
    tint,
    walk,
)


@state
def collapse(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    mask = region(rng, size, rng.uniform(0.5, 1.0))
    dust = textured(rng, size, tint(rng, (0.55, 0.51, 0.46), 0.06), 0.25, 0.8)
    out = lay(image, dust, mask * rng.uniform(0.6, 0.95))
    radius = rng.uniform(1.0, 3.5) if fine else rng.uniform(0.5, 1.2)
    out = debris(rng, out, mask, int(rng.uniform(500, 1100) * (2.0 / max(radius, 1.0))), radius)
    if fine and rng.random() < 0.5:  # slabs of roofs that came down whole
        canvas = Canvas(size)
        for _ in range(int(rng.integers(2, 9))):
            slab = box(rng.uniform(0, size, 2), rng.uniform(8, 28), rng.uniform(6, 18), rng.uniform(0, 7))
            canvas.polygon(slab + 2, np.full(3, 0.08), 0.7)
            canvas.polygon(slab, tint(rng, (0.6, 0.56, 0.52), 0.12))
        slabs = canvas.over(out)
        out = debris(rng, slabs, mask, 250, radius)
    return np.clip(out, 0, 1)


def _roof(
    rng: Rng,
    canvas: Canvas,
    centre: np.ndarray,
    length: float,
    width: float,
    angle: float,
    colour: np.ndarray,
    flat: bool,
) -> None:
    canvas.polygon(box(centre, length, width, angle) + rng.uniform(1, 4), np.full(3, 0.05), 0.6)
    if flat:
        canvas.polygon(box(centre, length, width, angle), colour)
        canvas.line(
            np.vstack([box(centre, length, width, angle), box(centre, length, width, angle)[:1]]),
            colour * 0.75,
            0.7,
        )
        return
    across = np.array([-math.sin(angle), math.cos(angle)])
    canvas.polygon(box(centre + across * width / 4, length, width / 2, angle), np.clip(colour * 1.12, 0, 1))
    canvas.polygon(box(centre - across * width / 4, length, width / 2, angle), colour * 0.8)


ROOFS = [
    (0.62, 0.3, 0.22),
    (0.5, 0.5, 0.52),
    (0.8, 0.79, 0.77),
    (0.35, 0.36, 0.4),
    (0.6, 0.52, 0.42),
    (0.3, 0.45, 0.68),
]


def _house(rng: Rng, image: np.ndarray, fine: bool, broken: bool) -> np.ndarray:
    size = len(image)
    canvas = Canvas(size)
    angle = rng.uniform(0, math.pi)
    length = rng.uniform(0.45, 0.95) * size if rng.random() < 0.6 else rng.uniform(0.2, 0.4) * size
    width = length * rng.uniform(0.5, 0.9)
    centre = size / 2 + rng.uniform(-0.12, 0.12, 2) * size
    colour = tint(rng, ROOFS[rng.integers(len(ROOFS))], 0.05)
    flat = rng.random() < 0.4
    _roof(rng, canvas, centre, length, width, angle, colour, flat)
    step = rng.uniform(2, 5)
    across = np.array([-math.sin(angle), math.cos(angle)])
    for offset in np.arange(-width / 2, width / 2, step) if rng.random() < 0.7 else ():
        line = box(centre + across * offset, length, 0.1, angle)[:2]
        canvas.line(line, colour * 0.7, 0.5, 0.5)
    out = canvas.over(image)
    return _break_roofs(rng, out, centre, length, width) if broken else out


def _break_roofs(rng: Rng, image: np.ndarray, centre: np.ndarray, length: float, width: float) -> np.ndarray:
    """Ragged dark openings with beams inside, loose tiles and planks around."""
    size = len(image)
    canvas = Canvas(size)
    for _ in range(int(rng.integers(1, 5))):
        at = centre + rng.uniform(-0.4, 0.4, 2) * (length, width)
        radius = rng.uniform(0.1, 0.3) * width
        hole = shard(rng, at, radius * 1.2)
        canvas.polygon(hole + rng.normal(0, 1, hole.shape), tint(rng, (0.55, 0.48, 0.38)))
        canvas.polygon(hole, tint(rng, (0.1, 0.09, 0.08), 0.04))
        for _ in range(int(rng.integers(0, 5))):
            canvas.line(
                walk(rng, at + rng.normal(0, radius / 2, 2), rng.uniform(0, 7), radius, 0.05),
                tint(rng, (0.5, 0.42, 0.33)),
                1,
            )
    out = canvas.over(image)
    y, x = np.mgrid[0:size, 0:size]
    around = (np.hypot(x - centre[0], y - centre[1]) < 0.65 * length).astype(np.float32)
    return debris(rng, out, around, int(rng.integers(60, 260)), rng.uniform(0.8, 2.2))


@state
def house(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    return _house(rng, image, fine, broken=False)


@state
def damage(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    if rng.random() < 0.6:
        return _house(rng, image, fine, broken=True)
    for _ in range(int(rng.integers(2, 6))):
        image = _break_roofs(
            rng, image, rng.uniform(0.2, 0.8, 2) * size, size * rng.uniform(0.25, 0.5), size * 0.3
        )
    return image


@state
def storm(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    out = debris(
        rng,
        image * rng.uniform(0.8, 1.0),
        np.ones((size, size)),
        int(rng.integers(120, 350)),
        rng.uniform(0.7, 1.6),
    )
    canvas = Canvas(size)
    for _ in range(int(rng.integers(4, 16))):  # fallen trees lie about one way
        start, angle = rng.uniform(0, size, 2), rng.normal(0.8, 0.5)
        trunk = walk(rng, start, angle, rng.uniform(10, 30), 0.06)
        canvas.line(trunk + 1, np.full(3, 0.08), 2.0, 0.6)
        canvas.line(trunk, tint(rng, (0.42, 0.32, 0.22)), rng.uniform(1, 2))
        for branch in trunk[-3:]:
            canvas.polygon(shard(rng, branch, rng.uniform(2, 6)), tint(rng, (0.28, 0.34, 0.16), 0.05), 0.8)
    for _ in range(int(rng.integers(1, 6))):  # tarpaulins
        canvas.polygon(
            box(rng.uniform(0, size, 2), rng.uniform(6, 20), rng.uniform(5, 14), rng.uniform(0, 7)),
            tint(rng, (0.15, 0.4, 0.75)),
        )
    return np.clip(canvas.over(out), 0, 1)


@state
def cracks(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    canvas = Canvas(size)
    dark = tint(rng, (0.1, 0.09, 0.08), 0.04)
    for _ in range(int(rng.integers(1, 5))):
        line = walk(rng, rng.uniform(0, size, 2), rng.uniform(0, 7), rng.uniform(0.6, 1.8) * size, 0.35)
        width = rng.uniform(1.0, 3.5)
        canvas.line(line, dark, width)
        for _ in range(int(rng.integers(2, 9))):
            at = line[rng.integers(len(line))]
            branch = walk(rng, at, rng.uniform(0, 7), rng.uniform(0.1, 0.6) * size, 0.45)
            canvas.line(branch, dark, max(width * rng.uniform(0.3, 0.8), 0.6))
    out = canvas.over(image, soft=rng.uniform(0, 0.4))
    if rng.random() < 0.25:
        out = out * (1 - 0.8 * crack_net(rng, size, rng.uniform(16, 40)))[..., None]
    return np.clip(out, 0, 1).astype(np.float32)


@state
def holes(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    canvas = Canvas(size)
    for _ in range(int(rng.integers(1, 9))):
        at, radius = rng.uniform(0.1, 0.9, 2) * size, rng.uniform(0.04, 0.2) * size
        squash = rng.uniform(0.8, 1.2)
        canvas.ellipse(at, (radius * 1.25, radius * 1.25 * squash), tint(rng, (0.6, 0.53, 0.45), 0.08), 0.7)
        canvas.ellipse(at, (radius, radius * squash), tint(rng, (0.1, 0.09, 0.08), 0.04))
        canvas.ellipse(
            at + radius * 0.25, (radius * 0.6, radius * 0.6 * squash), tint(rng, (0.2, 0.17, 0.14), 0.05), 0.8
        )
    return np.clip(canvas.over(image, soft=rng.uniform(0.1, 0.8)), 0, 1)


@state
def construction(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    mask = region(rng, size, rng.uniform(0.6, 1.0))
    out = lay(image, textured(rng, size, tint(rng, (0.68, 0.56, 0.42), 0.08), 0.15, 1.4), mask * 0.95)
    canvas = Canvas(size)
    angle = rng.uniform(0, math.pi)
    for _ in range(int(rng.integers(2, 6))):  # tracks
        canvas.line(
            walk(rng, rng.uniform(0, size, 2), rng.uniform(0, 7), size, 0.15),
            tint(rng, (0.78, 0.68, 0.55)),
            rng.uniform(1, 3),
            0.6,
        )
    for _ in range(int(rng.integers(2, 7))):
        at, length = rng.uniform(0.1, 0.9, 2) * size, rng.uniform(0.1, 0.32) * size
        width = length * rng.uniform(0.4, 1)
        slab = tint(rng, (0.7, 0.69, 0.67), 0.04)
        canvas.polygon(box(at, length, width, angle) + 2, np.full(3, 0.1), 0.5)
        canvas.polygon(box(at, length, width, angle), slab)
        for _ in range(int(rng.integers(1, 6))):  # walls and columns, not roofed yet
            inner = box(at + rng.normal(0, length / 6, 2), length * 0.3, width * 0.3, angle)
            canvas.line(np.vstack([inner, inner[:1]]), slab * 0.5, 0.9)
    return np.clip(canvas.over(out), 0, 1)


@state
def new_buildings(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    canvas = Canvas(size)
    angle = rng.uniform(0, math.pi)
    along, across = np.array([math.cos(angle), math.sin(angle)]), np.array([-math.sin(angle), math.cos(angle)])
    pitch = size * (rng.uniform(0.16, 0.36) if fine else rng.uniform(0.06, 0.14))
    colour, flat = tint(rng, ROOFS[rng.integers(len(ROOFS))], 0.05), rng.random() < 0.4
    reach = int(0.75 * size / pitch) + 1
    for i in range(-reach, reach + 1):
        if i % 2 == 0:
            line = size / 2 + across * pitch * (i + 0.5) + np.outer((-size, size), along)
            canvas.line(line, tint(rng, (0.5, 0.5, 0.5), 0.03), pitch * 0.2)
        for j in range(-reach, reach + 1):
            centre = size / 2 + across * pitch * i + along * pitch * j
            if rng.random() < 0.92:
                _roof(
                    rng,
                    canvas,
                    centre,
                    pitch * rng.uniform(0.6, 0.8),
                    pitch * 0.5,
                    angle,
                    np.clip(colour * rng.uniform(0.9, 1.1), 0, 1),
                    flat,
                )
    return np.clip(canvas.over(image), 0, 1)


@state
def solar_panels(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    canvas = Canvas(size)
    angle = rng.uniform(0, math.pi)
    along, across = np.array([math.cos(angle), math.sin(angle)]), np.array([-math.sin(angle), math.cos(angle)])
    pitch = rng.uniform(6, 18) if fine else rng.uniform(3, 6)
    blue = tint(rng, (0.13, 0.19, 0.38), 0.05) if rng.random() < 0.8 else tint(rng, (0.1, 0.11, 0.14), 0.03)
    block = size * rng.uniform(0.3, 1.2)
    for i in np.arange(-size, size, pitch):
        for j in np.arange(-size, size, block + pitch):
            at = size / 2 + across * i + along * j
            panel = box(at, block, pitch * 0.6, angle)
            canvas.polygon(panel + pitch * 0.1, np.full(3, 0.05), 0.5)
            canvas.polygon(panel, np.clip(blue * rng.uniform(0.9, 1.15), 0, 1))
            if pitch > 8:
                for cut in np.arange(-block / 2, block / 2, pitch * 0.7):
                    canvas.line(
                        at + along * cut + np.outer((-pitch * 0.3, pitch * 0.3), across),
                        np.array([0.6, 0.65, 0.75]),
                        0.4,
                        0.7,
                    )
    return np.clip(canvas.over(image), 0, 1)


def _bridge(rng: Rng, image: np.ndarray, fine: bool, broken: bool) -> np.ndarray:
    size = len(image)
    angle = rng.uniform(0, math.pi)
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) - size / 2
    bank = np.abs(x * math.cos(angle) + y * math.sin(angle)) + (noise(rng, size, 2.0, 2) - 0.5) * 0.15 * size
    half = rng.uniform(0.18, 0.42) * size
    out = lay(image, water(rng, size, rng.beta(1, 2)), ramp(half - bank, -1, 1))
    canvas = Canvas(size)
    along = np.array([math.cos(angle), math.sin(angle)])
    along = along if rng.random() < 0.7 else along @ np.array([[0.94, 0.34], [-0.34, 0.94]])
    heading = math.atan2(along[1], along[0])
    centre, width = size / 2 + rng.normal(0, 0.1 * size, 2), rng.uniform(0.07, 0.2) * size
    deck = tint(rng, (0.62, 0.61, 0.6), 0.06)
    spans: list[tuple[float, float]] = [(-size, size)]
    if broken:
        gap = rng.uniform(0.25, 0.7) * half
        middle = rng.uniform(-0.4, 0.4) * half
        spans = [(-size, middle - gap), (middle + gap, size)]
        for _ in range(int(rng.integers(1, 5))):  # fallen spans, half under water
            at = centre + along * (middle + rng.uniform(-1, 1) * gap) + rng.normal(0, width * 0.4, 2)
            canvas.polygon(
                box(at, gap * rng.uniform(0.4, 1), width * rng.uniform(0.5, 1), heading + rng.normal(0, 0.5)),
                deck * rng.uniform(0.5, 0.85),
                0.85,
            )
    for low, high in spans:
        piece = box(centre + along * (low + high) / 2, high - low, width, heading)
        if broken:  # torn ends
            piece = piece + rng.normal(0, width * 0.08, piece.shape)
        canvas.polygon(piece + width * 0.15, np.full(3, 0.04), 0.55)
        canvas.polygon(piece, deck)
        canvas.line(centre + np.outer((low, high), along), np.array([0.9, 0.9, 0.85]), 0.5, 0.8)
    out = canvas.over(out)
    if broken:
        y, x = np.mgrid[0:size, 0:size]
        at = centre + along * middle
        out = debris(rng, out, (np.hypot(x - at[0], y - at[1]) < gap * 1.3).astype(np.float32), 120, 1.5)
    return np.clip(out, 0, 1)


@state
def bridge(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    return _bridge(rng, image, fine, broken=False)


@state
def bridge_collapse(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    return _bridge(rng, image, fine, broken=True)


@state
def ship(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    canvas = Canvas(size)
    for _ in range(1 if rng.random() < 0.7 else int(rng.integers(2, 5))):
        at, angle = rng.uniform(0.25, 0.75, 2) * size, rng.uniform(0, 2 * math.pi)
        length = size * (rng.uniform(0.35, 0.95) if fine else rng.uniform(0.1, 0.3))
        width = length * rng.uniform(0.14, 0.25)
        along, across = (
            np.array([math.cos(angle), math.sin(angle)]),
            np.array([-math.sin(angle), math.cos(angle)]),
        )
        if rng.random() < 0.6:
            wake = [
                at - along * length * 0.5,
                at - along * length * 1.4 + across * width,
                at - along * length * 1.4 - across * width,
            ]
            canvas.polygon(np.array(wake), np.array([0.85, 0.9, 0.92]), 0.5)
        hull = [at - along * length / 2 + across * width / 2 * s for s in (-0.8, 0.8)]
        hull += [
            at + along * length * 0.25 + across * width / 2,
            at + along * length / 2,
            at + along * length * 0.25 - across * width / 2,
        ]
        colour = tint(
            rng,
            [(0.55, 0.25, 0.2), (0.35, 0.36, 0.38), (0.8, 0.8, 0.8), (0.2, 0.25, 0.35)][rng.integers(4)],
            0.05,
        )
        canvas.polygon(np.array(hull) + 1.5, np.full(3, 0.03), 0.5)
        canvas.polygon(np.array(hull), colour)
        canvas.polygon(box(at - along * length * 0.32, length * 0.16, width * 0.7, angle), np.full(3, 0.92))
        for k in range(int(rng.integers(0, 8))):
            cargo = tint(
                rng,
                [(0.7, 0.3, 0.2), (0.25, 0.4, 0.65), (0.75, 0.7, 0.3), (0.5, 0.5, 0.5)][rng.integers(4)],
                0.05,
            )
            canvas.polygon(
                box(at + along * length * (0.08 * k - 0.18), length * 0.07, width * 0.7, angle), cargo
            )
    return np.clip(canvas.over(image), 0, 1)


@state
def storage_tank(rng: Rng, image: np.ndarray, fine: bool) -> np.ndarray:
    size = len(image)
    canvas = Canvas(size)
    radius = size * (rng.uniform(0.12, 0.42) if fine else rng.uniform(0.05, 0.12))
    colour = tint(rng, (0.85, 0.85, 0.84), 0.05)
    pitch = radius * rng.uniform(2.2, 3)
    offset = rng.uniform(0, pitch, 2)
    for y in np.arange(offset[0], size + radius, pitch):
        for x in np.arange(offset[1], size + radius, pitch):
            at = np.array([x, y])
            canvas.ellipse(at + radius * rng.uniform(0.1, 0.3), (radius, radius), np.full(3, 0.08), 0.6)
            canvas.ellipse(at, (radius, radius), colour * 0.85)
            canvas.ellipse(at - radius * 0.03, (radius * 0.93, radius * 0.93), colour)
            if rng.random() < 0.5:
                canvas.ellipse(at, (radius * 0.12, radius * 0.12), colour * 0.6)
    return np.clip(canvas.over(image), 0, 1)

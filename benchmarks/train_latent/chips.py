"""Generated overhead chips with captions of colours, counts and covers: what is named is what is drawn."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

SIDE = 64
#: RGB of 0 to 1.
ROOFS = {
    "red": (0.68, 0.25, 0.18), "grey": (0.48, 0.49, 0.51), "white": (0.90, 0.90, 0.88),
    "blue": (0.22, 0.36, 0.66), "brown": (0.42, 0.29, 0.20), "black": (0.15, 0.15, 0.17),
}  # fmt: skip
WATERS = {"blue": (0.12, 0.27, 0.45), "green": (0.16, 0.34, 0.27), "brown": (0.44, 0.36, 0.24)}
GROUNDS = {
    "a green meadow": ((0.36, 0.50, 0.22), 0.03, 3.0), "a yellow field": ((0.76, 0.66, 0.32), 0.03, 2.0),
    "a brown field": ((0.46, 0.34, 0.23), 0.03, 2.0), "a green field": ((0.30, 0.46, 0.18), 0.02, 2.0),
    "a forest": ((0.14, 0.27, 0.12), 0.09, 1.6), "bare soil": ((0.60, 0.50, 0.39), 0.04, 2.5),
    "sand": ((0.82, 0.75, 0.58), 0.02, 2.5), "snow": ((0.93, 0.94, 0.96), 0.015, 3.0),
    "grey concrete": ((0.62, 0.61, 0.60), 0.02, 2.0),
}  # fmt: skip
COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "many": 9}
ROADS = {"grey": (0.50, 0.50, 0.51), "brown": (0.56, 0.44, 0.31)}


def chip(rng: np.random.Generator) -> tuple[np.ndarray, str]:
    """A picture (64, 64, 3) uint8 and its caption."""
    kind = rng.choice(
        ["houses", "pond", "river", "water", "ground", "road", "both"],
        p=[0.3, 0.15, 0.1, 0.08, 0.15, 0.07, 0.15],
    )
    if kind == "water":
        colour = str(rng.choice(list(WATERS)))
        return _finished(_cover(rng, WATERS[colour], 0.012, 4.0), rng), f"{colour} water"
    name = str(rng.choice(list(GROUNDS)))
    picture = _cover(rng, *GROUNDS[name])
    if "field" in name:
        rows, cols = np.mgrid[:SIDE, :SIDE]
        angle = rng.uniform(0, np.pi)
        wave = np.sin((rows * np.sin(angle) + cols * np.cos(angle)) * 2 * np.pi / rng.uniform(3, 6))
        picture += 0.03 * wave[..., None]
    said = []
    taken = np.zeros((SIDE, SIDE), bool)
    if kind in ("pond", "both"):
        colour = str(rng.choice(list(WATERS)))
        blob = _blob(rng)
        picture[blob] = _cover(rng, WATERS[colour], 0.012, 4.0)[blob]
        taken |= ndimage.binary_dilation(blob, iterations=2)
        said.append(f"a {colour} pond")
    if kind == "river":
        colour = str(rng.choice(list(WATERS)))
        band = _line(rng, rng.uniform(5, 10), bent=True)
        picture[band] = _cover(rng, WATERS[colour], 0.012, 4.0)[band]
        said.append(f"a {colour} river")
    if kind == "road":
        colour = str(rng.choice(list(ROADS)))
        band = _line(rng, rng.uniform(2, 4), bent=False)
        picture[band] = _cover(rng, ROADS[colour], 0.015, 1.0)[band]
        said.append(f"a {colour} road")
    if kind in ("houses", "both"):
        count, colour = str(rng.choice(list(COUNTS))), str(rng.choice(list(ROOFS)))
        drawn = _houses(picture, taken, COUNTS[count], ROOFS[colour], rng)
        if drawn == COUNTS[count] or (count == "many" and drawn > 4):
            said.append(
                f"{count} house with a {colour} roof" if drawn == 1 else f"{count} houses with {colour} roofs"
            )
        elif drawn:
            said.append(f"houses with {colour} roofs")
    if not said:
        return _finished(picture, rng), name
    rng.shuffle(said)
    return _finished(picture, rng), f"{' and '.join(said)} in {name}"


def _smooth(rng: np.random.Generator, sigma: float) -> np.ndarray:
    noise = ndimage.gaussian_filter(rng.standard_normal((SIDE, SIDE)), sigma, mode="wrap")
    return noise / noise.std()


def _cover(
    rng: np.random.Generator, colour: tuple[float, float, float], spread: float, sigma: float
) -> np.ndarray:
    texture = 0.7 * _smooth(rng, sigma) + 0.5 * _smooth(rng, 0.6)
    tint = np.array(colour) + rng.normal(0, 0.015, 3)
    return tint + spread * texture[..., None] * (0.6 + 0.8 * tint)


def _blob(rng: np.random.Generator) -> np.ndarray:
    rows, cols = np.mgrid[:SIDE, :SIDE]
    centre = rng.uniform(16, 48, 2)
    radius = rng.uniform(9, 18)
    return np.hypot(rows - centre[0], cols - centre[1]) + 2.5 * _smooth(rng, 5) < radius


def _line(rng: np.random.Generator, width: float, bent: bool) -> np.ndarray:
    rows, cols = np.mgrid[:SIDE, :SIDE].astype(float) - SIDE / 2
    angle = rng.uniform(0, np.pi)
    along, across = rows * np.sin(angle) + cols * np.cos(angle), rows * np.cos(angle) - cols * np.sin(angle)
    middle = rng.uniform(-14, 14) + (7 * np.sin(along / rng.uniform(8, 16) + rng.uniform(0, 6)) if bent else 0)
    return np.abs(across - middle) < width / 2


def _houses(picture: np.ndarray, taken: np.ndarray, count: int, roof: tuple, rng: np.random.Generator) -> int:
    """Draw houses with a ridge and a shadow on free ground; how many there was room for."""
    angle, drawn = rng.uniform(0, np.pi / 2), 0
    rows, cols = np.mgrid[:SIDE, :SIDE].astype(float)
    for _ in range(60):
        if drawn == count:
            break
        high, wide = rng.uniform(8, 11), rng.uniform(10, 16)
        row, col = rng.uniform(8, SIDE - 8, 2)
        u = (rows - row) * np.cos(angle) + (cols - col) * np.sin(angle)
        v = (cols - col) * np.cos(angle) - (rows - row) * np.sin(angle)
        house = (np.abs(u) < high / 2) & (np.abs(v) < wide / 2)
        near = ndimage.binary_dilation(house, iterations=2)
        if (near & taken).any():
            continue
        shadow = np.roll(house, (2, 2), (0, 1)) & ~house
        picture[shadow] *= 0.5
        picture[house] = (np.array(roof) * np.where(u < 0, 1.08, 0.88)[..., None])[house]
        taken |= near
        drawn += 1
    return drawn


def _finished(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    light = 1 + rng.normal(0, 0.04)
    return (np.clip(picture * light + rng.normal(0, 0.008, picture.shape), 0, 1) * 255).round().astype(np.uint8)


def chips(count: int, seed: int) -> tuple[np.ndarray, list[str]]:
    """Pictures (count, 64, 64, 3) uint8 and their captions, each from a seed of its own."""
    made = [chip(np.random.default_rng([seed, number])) for number in range(count)]
    return np.stack([picture for picture, _ in made]), [caption for _, caption in made]

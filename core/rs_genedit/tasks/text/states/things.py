"""Antialiased rasterisation of small solid things with a shadow, at any ground sample distance."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.tasks.text.states.fields import Values, mixed
from rs_genedit.tasks.text.states.ground import Colour, GroundLayers

_FINER = 3
#: Things of one kind in a place at most.
_MOST = 6000


class Stencil:
    """A mask that polygons, lines and discs are drawn on at three times the resolution."""

    def __init__(self, shape: tuple[int, int]) -> None:
        self._shape = shape
        self._image = Image.new("L", (shape[1] * _FINER, shape[0] * _FINER), 0)
        self._draw = ImageDraw.Draw(self._image)

    def polygon(self, points: Values, value: float = 1.0) -> None:
        """Fill a polygon of (n, 2) points (column, row) with ``value``."""
        xy = [tuple(p) for p in ((np.asarray(points)) * _FINER).tolist()]
        self._draw.polygon(xy, fill=round(255 * value))

    def line(self, points: Values, width: float, value: float = 1.0) -> None:
        """A line through (n, 2) points, ``width`` pixels wide; thinner than a pixel it fades instead."""
        xy = [tuple(p) for p in (np.asarray(points) * _FINER).tolist()]
        thin = min(1.0, width * _FINER)
        self._draw.line(xy, fill=round(255 * value * thin), width=max(1, round(width * _FINER)), joint="curve")

    def mask(self) -> Array:
        """(height, width), 0 to 1."""
        height, width = self._shape
        fine = np.asarray(self._image, np.float32).reshape(height, _FINER, width, _FINER)
        return np.asarray(fine.mean((1, 3)) / 255, np.float32)


def scattered(
    ground: GroundLayers,
    picture: Array,
    name: str,
    per_m2: float,
    size: float,
    colours: Sequence[Colour],
    tall: float,
) -> Array:
    """Shards of about ``size`` metres, ``per_m2`` of them, each with the shadow of a thing ``tall`` metres."""
    if ground.px(size) < 0.3:
        return picture
    rng = ground.rng(name)
    height, width = ground.shape
    count = min(int(per_m2 * height * width * ground.gsd**2), _MOST)
    throw = shadow_of(ground, tall)
    shade, groups = Stencil(ground.shape), [Stencil(ground.shape) for _ in colours]
    for at in rng.uniform((0, 0), (width, height), (count, 2)):
        piece = shard(rng, at, ground.px(0.5 * size * rng.uniform(0.5, 1.5)))
        shade.polygon(np.concatenate([piece[:2], piece + throw]))
        groups[int(rng.integers(len(colours)))].polygon(piece)
    out = mixed(picture, picture * np.float32(0.35), 0.8 * shade.mask())
    for stencil, colour in zip(groups, colours, strict=True):
        out = mixed(out, ground.colour(colour) * np.ones_like(out), stencil.mask())
    return out


def tinted(mean: Values, share: float) -> Colour:
    """A colour (3,) so many times as bright, for :func:`scattered`."""
    red, green, blue = (float(value) for value in np.clip(np.ravel(mean) * share, 0, 1))
    return red, green, blue


def shadow_of(ground: GroundLayers, tall: float) -> Array:
    """Where the shadow of a point ``tall`` metres up falls: (column, row) pixels."""
    azimuth, elevation = (math.radians(a) for a in ground.sun)
    reach = ground.px(tall / math.tan(elevation))
    return np.array([-math.sin(azimuth) * reach, math.cos(azimuth) * reach], np.float32)


def shard(rng: np.random.Generator, at: Values, radius: float) -> Array:
    """A small irregular polygon, (n, 2)."""
    corners = int(rng.integers(4, 7))
    angles = np.sort(rng.uniform(0, 2 * math.pi, corners))
    reach = radius * rng.uniform(0.6, 1.3, corners)
    return np.asarray(at + np.stack([np.cos(angles) * reach, np.sin(angles) * reach], 1), np.float32)


def wandering(
    rng: np.random.Generator, start: Values, angle: float, length: float, step: float, turn: float
) -> Array:
    """A line that wanders: (n, 2) points, ``step`` pixels apart."""
    count = max(2, int(length / max(step, 0.3)))
    angles = angle + np.cumsum(rng.normal(0, turn, count)) * 0.5 + rng.normal(0, turn, count)
    steps = np.stack([np.cos(angles), np.sin(angles)], 1) * step
    return np.asarray(start + np.cumsum(steps, 0), np.float32)


def boxed(centre: Values, length: float, width: float, angle: float) -> Array:
    """Corners (4, 2) of a rectangle, pixels."""
    along = np.array([math.cos(angle), math.sin(angle)])
    across = np.array([-along[1], along[0]])
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1)]
    return np.array([centre + along * length / 2 * a + across * width / 2 * b for a, b in corners], np.float32)

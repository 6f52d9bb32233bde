"""Azimuth of the sun and strength of cast shadows, from the scene itself or from its metadata.

Who stands in a shadow and looks at the sun sees what casts it: a crown or a roof. Who stands beside it in the
sun sees none near by in that direction. For each direction the share of shadow pixels that look at something
tall, less that of lit ground, is summed over a few lengths; what a layout does to both cancels, and what is
the same in two opposite directions is left out. The sun stands where the difference peaks.

Classes that are read blur what casts a shadow into what lies beside it. There the edges of shadows tell more:
each edge has something tall on one side or lit ground, and adds its normal, towards what is tall and away from
what is lit, by the probabilities of the classes. The sun stands where the sum points, if the blocks of the
scene agree (Rayleigh's test of a mean direction, by length). Azimuths are degrees clockwise from the top of the
picture.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.raster.opening import open_raster
from rs_genedit.raster.source import PixelSource
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.picture import Array, Mask

#: Directions that are looked in, and how far, metres.
_DIRECTIONS, _REACH = 36, (1.0, 2.0, 4.0, 8.0)
#: Pixels above which shadows of trees and houses are too small to be seen, metres.
COARSEST = 3.0
#: Least agreement (first harmonic of the difference) of a sun that is told, of known classes and of those that
#: were read; and least pixels of shadow.
AGREES, AGREES_READ, _FEWEST = 0.035, 0.06, 150
#: Breadth of the smoothing that edges of shadows are found in, metres, and its least in pixels; blocks on a
#: side of a window, and how much longer than by chance the sum of their normals is where a sun is told.
_SOFT, _SOFTEST, _BLOCKS, _TOGETHER = 0.5, 0.6, 4, 1.8
#: Least share of the edges' lengths that their sum is; less is what rounding leaves of edges all around.
_ONE_SIDED = 0.01
#: Pixels at the edge of the data that are read with what lies beyond it.
_BLURRED = 3
#: Share of pixels in shadow below which a scene has none.
_NO_SHADOW = 0.004
#: Shares of pixels that are crowns and roofs between which shadows of theirs would be seen on the ground.
_CASTING, _ALL_TALL = 0.05, 0.7
#: Lit ground that a shadow is compared with lies so near, pixels.
_NEAR = 6
_AZIMUTH = re.compile(r"^(?:.*[_.: ])?sun_?(?:az|azimuth)(?:_?(?:angle|degrees?))?$", re.IGNORECASE)
_ELEVATION = re.compile(r"^(?:.*[_.: ])?sun_?(?:el|elev|elevation)(?:_?(?:angle|degrees?))?$", re.IGNORECASE)


@dataclass(frozen=True)
class Sun:
    """Where the light comes from.

    Attributes
    ----------
    azimuth
        Degrees clockwise from the top of the picture, None where it cannot be told.
    elevation
        Degrees above the horizon where metadata say so, else None.
    strength
        How dark shadows are: 0 where there are none, as under clouds, 1 where nothing is left of the light.
    gain
        What is left in a shadow of red, green and blue of the same ground in the sun.
    source
        ``metadata``, ``shadows``, or ``nothing`` where neither tells.
    overcast
        Whether there are crowns and roofs enough in sight, and next to no shadow.
    """

    azimuth: float | None
    elevation: float | None
    strength: float
    gain: tuple[float, float, float]
    source: str
    overcast: bool = False


@dataclass(frozen=True, eq=False)
class Evidence:
    """What one window says; windows add up.

    Attributes
    ----------
    sight
        (directions,): how much oftener shadow looks at something tall than lit ground, times its pixels.
    shadow, tall, seen
        Numbers of pixels in shadow, of crowns and roofs, and of all.
    gains
        (n, 3): brightness in the shadow over that beside it, of each pixel at a shadow's edge.
    edges
        (blocks, 3): east and north of the summed normals of the shadows' edges, and the sum of their lengths;
        none where no probabilities are known.
    """

    sight: Array
    shadow: int
    tall: int
    seen: int
    gains: Array
    edges: NDArray[np.float64]


def evidence(
    classes: NDArray[np.uint8], rgb: Array, valid: Mask, gsd: float, probabilities: Array | None = None
) -> Evidence:
    """What a window says of the sun.

    Parameters
    ----------
    classes
        (height, width) of :class:`~rs_genedit.reading.classes.LandCover`.
    rgb
        (3, height, width), 0 to 1.
    valid
        (height, width): holds data.
    gsd
        Metres per pixel.
    probabilities
        (classes, height, width), where the classes are read and not known.
    """
    shadow = (classes == LandCover.SHADOW) & valid
    tall = ((classes == LandCover.TREES) | (classes == LandCover.ROOF)) & valid
    lit = valid & ~shadow & ~tall & (classes != LandCover.WATER) & (classes != LandCover.OTHER)
    sight = np.zeros(_DIRECTIONS, np.float32)
    if shadow.sum() >= _FEWEST // 5 and lit.any() and tall.any():
        sight = _sight(shadow, tall, lit, gsd) * np.float32(shadow.sum())
    edges = np.zeros((0, 3)) if probabilities is None else _edges(probabilities, valid, gsd)
    return Evidence(
        sight, int(shadow.sum()), int(tall.sum()), int(valid.sum()), _gains(shadow, lit, rgb), edges
    )


def sun_of(
    found: Iterable[Evidence], known: tuple[float, float | None] | None = None, agrees: float = AGREES
) -> Sun:
    """The sun by the evidence of all windows; its place by metadata, ``known`` (azimuth, elevation), if any.

    ``agrees``: least agreement of a sun that is told.
    """
    some = list(found)
    shadow, seen = sum(one.shadow for one in some), sum(one.seen for one in some)
    gains = np.concatenate([one.gains for one in some] or [np.zeros((0, 3), np.float32)])
    left = (1.0, 1.0, 1.0)
    if shadow >= _FEWEST and shadow > _NO_SHADOW * seen and len(gains) >= _FEWEST // 5:
        red, green, blue = (float(v) for v in np.clip(np.median(gains, axis=0), 0, 1))
        left = red, green, blue
    strength = 1 - sum(left) / 3
    tall = sum(one.tall for one in some)
    overcast = strength == 0 and _CASTING * seen < tall < _ALL_TALL * seen and shadow < _NO_SHADOW * seen
    if known is not None:
        return Sun(known[0], known[1], strength, left, "metadata", overcast)
    if strength > 0:
        azimuth, agreement = peak(np.sum([one.sight for one in some], axis=0) / np.float32(shadow))
        if agreement >= agrees:
            return Sun(azimuth, None, strength, left, "shadows")
        edges = np.concatenate([one.edges for one in some])
        azimuth, together = mean_direction(edges[:, :2])
        if together >= _TOGETHER and math.hypot(*edges[:, :2].sum(0)) >= _ONE_SIDED * edges[:, 2].sum():
            return Sun(azimuth, None, strength, left, "shadows")
    return Sun(None, None, strength, left, "nothing", overcast)


def peak(sight: Array) -> tuple[float, float]:
    """Azimuth of the largest difference between opposite directions, degrees, and its first harmonic's size."""
    angles = np.arange(len(sight)) * 2 * np.pi / len(sight)
    odd = (sight - np.roll(sight, len(sight) // 2)) / 2
    first, third = (2 * (odd * np.exp(1j * k * angles)).mean() for k in (1, 3))
    fine = np.linspace(0, 2 * np.pi, 720, endpoint=False)
    curve = (first * np.exp(-1j * fine)).real + (third * np.exp(-3j * fine)).real
    return float(np.degrees(fine[int(curve.argmax())])), float(abs(first))


def mean_direction(vectors: NDArray[np.float64]) -> tuple[float, float]:
    """Azimuth of a sum of vectors (n, 2), east and north, degrees; its length over that of a sum by chance.

    Examples
    --------
    >>> mean_direction(np.array([[1.0, 0.0]] * 4))
    (90.0, 2.0)
    """
    east, north = vectors.sum(0)
    by_chance = math.sqrt(float((vectors**2).sum()))
    if by_chance == 0:
        return 0.0, 0.0
    return math.degrees(math.atan2(east, north)) % 360, math.hypot(east, north) / by_chance


def _edges(probabilities: Array, valid: Mask, gsd: float) -> NDArray[np.float64]:
    """East and north of the normals of shadows' edges, and their lengths, summed by blocks: (blocks, 3)."""
    wide = max(_SOFTEST, _SOFT / gsd)
    tall = probabilities[LandCover.TREES] + probabilities[LandCover.ROOF]
    lit = sum(probabilities[cover] for cover in (LandCover.GRASS, LandCover.BARE, LandCover.PAVED))
    shadow, beside = (ndimage.gaussian_filter(p, wide) for p in (probabilities[LandCover.SHADOW], tall - lit))
    # The edge of the data is none of a shadow.
    inside = ndimage.binary_erosion(valid, iterations=math.ceil(4 * wide) + _BLURRED, border_value=1)
    down, right = (np.where(inside, slope * beside, 0) for slope in np.gradient(shadow))
    planes = (-right, down, np.hypot(down, right))
    blocks = [
        [plane[rows, cols].sum(dtype=float) for plane in planes]
        for rows in _parts(valid.shape[0])
        for cols in _parts(valid.shape[1])
    ]
    return np.array(blocks)


def _parts(size: int) -> list[slice]:
    edges = [size * number // _BLOCKS for number in range(_BLOCKS + 1)]
    return [slice(low, high) for low, high in pairwise(edges)]


def _sight(shadow: Mask, tall: Mask, lit: Mask, gsd: float) -> Array:
    """For each direction, how much oftener shadow than lit ground looks at something tall."""
    steps = sorted({max(1, round(reach / gsd)) for reach in _REACH})
    out = np.zeros(_DIRECTIONS, np.float32)
    for number in range(_DIRECTIONS):
        azimuth = 2 * math.pi * number / _DIRECTIONS
        hit = np.zeros_like(tall)
        for step in range(1, steps[-1] + 1):
            hit |= _seen_from(tall, round(-step * math.cos(azimuth)), round(step * math.sin(azimuth)))
            if step in steps:
                out[number] += hit[shadow].mean() - hit[lit].mean()
    return out / np.float32(len(steps))


def _seen_from(mask: Mask, rows: int, cols: int) -> Mask:
    """The mask as it is ``rows`` down and ``cols`` right of each pixel; outside is nothing."""
    out = np.zeros_like(mask)
    height, width = mask.shape
    if abs(rows) < height and abs(cols) < width:
        to = slice(max(0, -rows), height - max(0, rows)), slice(max(0, -cols), width - max(0, cols))
        of = slice(max(0, rows), height + min(0, rows)), slice(max(0, cols), width + min(0, cols))
        out[to] = mask[of]
    return out


def _gains(shadow: Mask, lit: Mask, rgb: Array) -> Array:
    """Brightness of shadow pixels near lit ground over that of the ground: (n, 3)."""
    near = np.stack([_mean_of(band, lit, _NEAR) for band in rgb])
    deep = ndimage.binary_erosion(shadow, iterations=1)
    where = deep & (near[0] > 0.02)
    # Only where most of the neighbourhood that is compared with is there at all.
    where &= ndimage.uniform_filter(lit.astype(np.float32), 2 * _NEAR + 1) > 0.1
    gains = rgb[:, where] / np.maximum(near[:, where], 1e-3)
    return gains.T[:: max(1, gains.shape[1] // 20_000)].astype(np.float32)


def _mean_of(values: Array, where: Mask, reach: int) -> Array:
    """Mean of ``values`` of the pixels ``where`` within a square; 0 where there is none."""
    share = ndimage.uniform_filter(where.astype(np.float32), 2 * reach + 1)
    total = ndimage.uniform_filter(np.where(where, values, 0).astype(np.float32), 2 * reach + 1)
    return np.where(share > 1e-4, total / np.maximum(share, 1e-4), 0).astype(np.float32)


# ------------------------------------------------------------------------------------------------- metadata


def sun_of_tags(tags: Mapping[str, str]) -> tuple[float, float | None] | None:
    """Azimuth from north and elevation that a file's tags state, in degrees; None where they state none.

    Examples
    --------
    >>> sun_of_tags({"SUN_AZIMUTH": "142.5", "SUN_ELEVATION": "51"})
    (142.5, 51.0)
    """
    azimuth = _number(tags, _AZIMUTH, -360, 360)
    return None if azimuth is None else (azimuth % 360, _number(tags, _ELEVATION, 0, 90))


def _number(tags: Mapping[str, str], name: re.Pattern[str], low: float, high: float) -> float | None:
    for key, text in tags.items():
        if name.match(key.strip()):
            try:
                value = float(text)
            except ValueError:
                continue
            if low <= value <= high:
                return value
    return None


def sun_of_metadata(scene: PixelSource) -> tuple[float, float | None] | None:
    """The sun that a scene's own tags state, its azimuth turned from north to the top of the picture."""
    with open_raster(scene.path, sharing=False) as dataset:
        tags = {
            key: text
            for space in (None, *dataset.tag_namespaces())
            for key, text in dataset.tags(ns=space).items()
        }
    stated = sun_of_tags(tags)
    if stated is None:
        return None
    return in_picture(stated[0], scene.axes), stated[1]


def in_picture(azimuth: float, axes: NDArray | None) -> float:
    """An azimuth from north as degrees clockwise from the top of a picture; the same where no axes are known.

    ``axes``: 2 x 2, metres (east, north) of a pixel to the right and of a pixel down, a row each.
    """
    if axes is None:
        return azimuth
    towards = np.array([math.sin(math.radians(azimuth)), math.cos(math.radians(azimuth))])
    right, down = (float(part) for part in np.linalg.solve(np.asarray(axes, float).T, towards))
    return math.degrees(math.atan2(right, -down)) % 360

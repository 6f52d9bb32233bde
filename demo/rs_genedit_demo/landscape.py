"""Painted surface of a demo scene: what lies at each pixel, how high, how steep, of which class."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from rs_genedit_demo.fractal_noise import Array, fractal, stream
from rs_genedit_demo.spectra import BANDS


class Land(IntEnum):
    """Classes of the label map."""

    GRASS = 1
    FIELD = 2
    WATER = 3
    SAND = 4
    TREE = 5
    ROAD = 6
    TRACK = 7
    ROOF = 8
    PAVED = 9
    LAWN = 10
    POOL = 11
    VEHICLE = 12
    BOAT = 13
    SOLAR = 14
    TANK = 15
    GREENHOUSE = 16


@dataclass(frozen=True)
class Patch:
    """A window of the landscape; ``x`` (1, w), ``y`` (h, 1): metres east and south of the scene's corner."""

    rows: slice
    cols: slice
    x: Array
    y: Array

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.y.shape[0], self.x.shape[1]

    @property
    def window(self) -> tuple[slice, slice]:
        """Rows and columns of the landscape, as an index."""
        return self.rows, self.cols

    def turned(self, x: float, y: float, angle: float) -> tuple[Array, Array]:
        """Coordinates (u along ``angle``, v to its right) in metres from the point (x, y)."""
        cos, sin = np.float32(np.cos(angle)), np.float32(np.sin(angle))
        dx, dy = self.x - np.float32(x), self.y - np.float32(y)
        return dx * cos + dy * sin, dy * cos - dx * sin


class Landscape:
    """Surface properties per pixel, painted over one another and lit at the end.

    Attributes
    ----------
    albedo : float32 (bands, height, width)
        Reflectance under even light.
    height : float32 (height, width)
        Metres above ground; casts the shadows.
    slope : float32 (2, height, width)
        Rise towards east and towards south of the surface, for its shading.
    gleam : float32 (height, width)
        Mirrored sunlight, the same in every band.
    label : uint8 (height, width)
        A :class:`Land`.
    busy : bool (height, width)
        Taken by something that nothing may be built or planted on.
    """

    def __init__(self, height: int, width: int, gsd: float, seed: int, season: str) -> None:
        self.gsd, self.seed, self.season = gsd, seed, season
        self.shape = (height, width)
        self.metres = (height * gsd, width * gsd)
        self.albedo = np.zeros((len(BANDS), height, width), np.float32)
        self.height = np.zeros(self.shape, np.float32)
        self.slope = np.zeros((2, height, width), np.float32)
        self.gleam = np.zeros(self.shape, np.float32)
        self.label = np.zeros(self.shape, np.uint8)
        self.busy = np.zeros(self.shape, bool)
        self.x = ((np.arange(width, dtype=np.float32) + 0.5) * np.float32(gsd))[None, :]
        self.y = ((np.arange(height, dtype=np.float32) + 0.5) * np.float32(gsd))[:, None]
        grain = (max(height + 256, 768), max(width + 256, 768))
        #: Shared textures: ``rough`` has detail down to a pixel, ``lumpy`` and ``broad`` only larger forms.
        self.rough = fractal(stream(seed, "rough"), grain, 8 / gsd, 0.85)
        self.lumpy = fractal(stream(seed, "lumpy"), grain, 6 / gsd, 0.7, fine=1.0 / gsd)
        self.broad = fractal(stream(seed, "broad"), grain, 120 / gsd, 0.6, fine=4 / gsd)

    def rng(self, name: str) -> np.random.Generator:
        """The random stream of one part of this scene."""
        return stream(self.seed, name)

    def fractal(self, name: str, coarse_m: float, gain: float = 0.6, fine_m: float = 0.0) -> Array:
        """Fractal noise over the whole landscape with features of ``fine_m`` to ``coarse_m`` metres."""
        return fractal(self.rng(name), self.shape, coarse_m / self.gsd, gain, fine_m / self.gsd)

    def patch(self, x: float, y: float, reach: float, reach_y: float | None = None) -> Patch | None:
        """The part within ``reach`` metres of (x, y), or None where that is off the landscape."""
        down = reach if reach_y is None else reach_y
        return self.box(x - reach, y - down, x + reach, y + down)

    def box(self, left: float, top: float, right: float, bottom: float) -> Patch | None:
        """The part of the landscape between these metres, or None where that is off the landscape."""
        r0, r1 = max(0, int(top / self.gsd)), min(self.shape[0], int(np.ceil(bottom / self.gsd)) + 1)
        c0, c1 = max(0, int(left / self.gsd)), min(self.shape[1], int(np.ceil(right / self.gsd)) + 1)
        if r1 <= r0 or c1 <= c0:
            return None
        return Patch(slice(r0, r1), slice(c0, c1), self.x[:, c0:c1], self.y[r0:r1])

    def whole(self) -> Patch:
        """The landscape as one patch."""
        return Patch(slice(0, self.shape[0]), slice(0, self.shape[1]), self.x, self.y)

    def cover(self, distance: Array) -> Array:
        """How much of each pixel lies inside a shape, from its signed distance in metres (negative inside)."""
        return np.clip(0.5 - distance / np.float32(self.gsd), 0, 1)

    def texture(self, bank: Array, patch: Patch) -> Array:
        """The shared texture under a patch."""
        return bank[patch.rows, patch.cols]

    def paint(
        self,
        patch: Patch,
        cover: Array,
        colour: Array,
        label: Land | None = None,
        height: Array | float | None = None,
        slope: tuple[Array | float, Array | float] | None = None,
        busy: bool = False,
        gleam: Array | float | None = None,
    ) -> None:
        """Lay a material over a patch where ``cover`` (0 to 1) says so."""
        window = patch.window
        under = self.albedo[(slice(None), *window)]
        under += cover * (colour - under)
        most = cover > 0.5
        if label is not None:
            self.label[window][most] = label
        if height is not None:
            below = self.height[window]
            below[...] = np.where(most, height, below)
        if slope is not None:
            for axis in (0, 1):
                face = self.slope[(axis, *window)]
                face += cover * (np.asarray(slope[axis], np.float32) - face)
        if gleam is not None:
            shine = self.gleam[window]
            shine += cover * (np.asarray(gleam, np.float32) - shine)
        if busy:
            self.busy[window] |= most

    def is_free(self, x: float, y: float) -> bool:
        """Whether the pixel at these metres is on the landscape and not taken."""
        row, col = int(y / self.gsd), int(x / self.gsd)
        return 0 <= row < self.shape[0] and 0 <= col < self.shape[1] and not self.busy[row, col]

    def land_at(self, x: float, y: float) -> int:
        """Class at these metres, 0 off the landscape."""
        row, col = int(np.floor(y / self.gsd)), int(np.floor(x / self.gsd))
        if 0 <= row < self.shape[0] and 0 <= col < self.shape[1]:
            return int(self.label[row, col])
        return 0


def box_distance(u: Array, v: Array, half_u: float, half_v: float) -> Array:
    """Signed distance to a rectangle about the origin (negative inside)."""
    du, dv = np.abs(u) - np.float32(half_u), np.abs(v) - np.float32(half_v)
    outside = np.hypot(np.maximum(du, 0), np.maximum(dv, 0))
    return outside + np.minimum(np.maximum(du, dv), 0)


def smooth(value: NDArray, low: float | Array, high: float | Array) -> Array:
    """Smooth step from 0 at ``low`` to 1 at ``high``."""
    t = np.clip((value - low) / np.asarray(high - low, np.float32), 0, 1)
    return (t * t * (3 - 2 * t)).astype(np.float32)

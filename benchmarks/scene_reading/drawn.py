"""Generated scenes with known classes, of any sun, season and ground sample distance, in random materials.

The demo scene's generator gives the layout, the spectra and the cast shadows. What it has too little of is
drawn anew: water of every colour, roofs each of its own, paving from asphalt to concrete, soils from dark to
red.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rs_genedit.reading.classes import LandCover
from rs_genedit_demo import make_scene
from rs_genedit_demo.landscape import Land
from rs_genedit_demo.sensor import SCALE, Sun
from scipy import ndimage

Array = NDArray[np.float32]
#: Where no class is known, or more than one.
UNKNOWN = 255
#: Metres per pixel and sides of what is generated; coarser pictures are averages of it.
SIZES = ((0.25, 768, 8), (0.5, 768, 8), (1.0, 640, 6), (2.0, 1280, 4))
#: Averages that are made of the coarsest: 5 and 10 m.
_COARSER = (2.5, 5.0)
_SEASONS = ("summer", "spring", "autumn", "winter")
#: How much of a sun there must be for its shadows to be dark, and how much less for there to be none.
_CLEAR, _OVERCAST = 0.6, 0.25
#: Depth of a shadow above which nothing else can be told, and below which it is no shadow.
_DARK, _LIT = 0.6, 0.25
#: NDVI of living plants and of none.
_ALIVE, _BARE = 0.42, 0.25

_OF_LAND = {
    Land.WATER: LandCover.WATER, Land.POOL: LandCover.WATER, Land.SAND: LandCover.BARE,
    Land.TRACK: LandCover.BARE, Land.TREE: LandCover.TREES, Land.ROAD: LandCover.PAVED,
    Land.PAVED: LandCover.PAVED, Land.ROOF: LandCover.ROOF, Land.TANK: LandCover.ROOF,
    Land.GREENHOUSE: LandCover.ROOF, Land.VEHICLE: LandCover.OTHER, Land.BOAT: LandCover.OTHER,
    Land.SOLAR: LandCover.OTHER,
}  # fmt: skip
_PLANTS = (Land.GRASS, Land.FIELD, Land.LAWN)

#: Colours that pictures show things in; each is drawn with some tint of its own.
_WATERS = (
    (0.03, 0.04, 0.05), (0.05, 0.08, 0.15), (0.08, 0.14, 0.10), (0.16, 0.22, 0.24), (0.28, 0.28, 0.16),
    (0.36, 0.38, 0.26), (0.48, 0.42, 0.28), (0.62, 0.56, 0.42), (0.14, 0.34, 0.34), (0.20, 0.34, 0.46),
    (0.64, 0.65, 0.62), (0.33, 0.30, 0.19), (0.40, 0.46, 0.36), (0.10, 0.18, 0.22),
)  # fmt: skip
_ROOFS = (
    (0.90, 0.90, 0.90), (0.68, 0.68, 0.67), (0.48, 0.48, 0.47), (0.30, 0.30, 0.30), (0.20, 0.20, 0.21),
    (0.52, 0.28, 0.22), (0.68, 0.44, 0.30), (0.38, 0.29, 0.24), (0.25, 0.42, 0.68), (0.34, 0.42, 0.38),
    (0.60, 0.53, 0.44), (0.80, 0.75, 0.66),
)  # fmt: skip
_PAVINGS = (
    (0.24, 0.24, 0.25), (0.36, 0.36, 0.36), (0.48, 0.47, 0.46), (0.62, 0.60, 0.58), (0.78, 0.77, 0.73),
    (0.66, 0.56, 0.50),
)  # fmt: skip
_SOILS = (
    (0.66, 0.56, 0.42), (0.72, 0.46, 0.32), (0.84, 0.78, 0.70), (0.40, 0.31, 0.24), (0.58, 0.52, 0.46),
    (0.80, 0.68, 0.50), (0.50, 0.40, 0.28), (0.26, 0.21, 0.17),
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Drawn:
    """A picture with its classes.

    Attributes
    ----------
    bands
        (4, height, width): red, green, blue and near infrared, reflectance, or 0 to 1 of a picture.
    cover
        (height, width): a :class:`LandCover`, or :data:`UNKNOWN`.
    shadow
        (height, width): depth of cast shadow, 0 to 1.
    gsd
        Metres per pixel.
    """

    bands: Array
    cover: NDArray[np.uint8]
    shadow: Array
    gsd: float

    def part(self, row: int, col: int, side: int) -> Drawn:
        """A square of it."""
        at = slice(row, row + side), slice(col, col + side)
        return Drawn(self.bands[(slice(None), *at)], self.cover[at], self.shadow[at], self.gsd)


def draw(seed: int, gsd: float, side: int) -> Drawn:
    """One generated scene; the same arguments give the same bytes."""
    rng = np.random.default_rng(seed)
    through = float(rng.choice([1.0, 1.0, 1.0, 0.8, 0.0]))
    sun = Sun(float(rng.uniform(0, 360)), float(rng.uniform(24, 62)), through)
    made = make_scene(seed, side, side, gsd, str(rng.choice(_SEASONS)), sun=sun)
    bands = made.pixels[:4].astype(np.float32) / SCALE
    return Drawn(bands, classes(bands, made.labels, made.shadow, through), made.shadow, gsd)


def classes(bands: Array, land: NDArray[np.uint8], shadow: Array, through: float) -> NDArray[np.uint8]:
    """The land cover of a generated scene by its label map, its cast shadows and its NDVI."""
    out = np.full(land.shape, UNKNOWN, np.uint8)
    for name, cover in _OF_LAND.items():
        out[land == name] = cover
    red, infrared = bands[0], bands[3]
    ndvi = (infrared - red) / (infrared + red + 1e-6)
    plants = np.isin(land, _PLANTS)
    out[plants & (ndvi > _ALIVE)] = LandCover.GRASS
    out[plants & (ndvi < _BARE)] = LandCover.BARE
    if through < _OVERCAST:
        return out
    dark = (shadow > _DARK) & (through >= _CLEAR)
    own = np.isin(out, (LandCover.TREES, LandCover.ROOF, LandCover.WATER, LandCover.OTHER))
    out[dark] = LandCover.SHADOW
    out[(dark & own) | (~dark & (shadow > _LIT) & ~own)] = UNKNOWN
    return out


def coarser(scene: Drawn, ratio: float) -> Drawn:
    """A scene averaged to pixels ``ratio`` times as large; a class is known where it has most of a pixel."""
    side = int(min(scene.cover.shape) / ratio)
    at = np.minimum((np.arange(side * 5) + 0.5) * ratio / 5, min(scene.cover.shape) - 1).astype(int)
    grid = np.ix_(at, at)

    def mean(plane: NDArray) -> Array:
        return plane[grid].astype(np.float32).reshape(side, 5, side, 5).mean((1, 3))

    shares = np.stack([mean(scene.cover == cover) for cover in LandCover])
    most = shares.argmax(0).astype(np.uint8)
    most[shares.max(0) < 0.7] = UNKNOWN
    return Drawn(np.stack([mean(band) for band in scene.bands]), most, mean(scene.shadow), scene.gsd * ratio)


def all_scenes(folder: Path, seed: int) -> list[Drawn]:
    """All generated scenes, kept in a folder between runs."""
    folder.mkdir(parents=True, exist_ok=True)
    out: list[Drawn] = []
    number = 0
    for gsd, side, count in SIZES:
        for _ in range(count):
            number += 1
            path = folder / f"{seed}_{number}.npz"
            if path.exists():
                with np.load(path) as kept:
                    scene = Drawn(
                        kept["bands"].astype(np.float32), kept["cover"], kept["shadow"] / np.float32(255), gsd
                    )
            else:
                scene = draw(1000 * seed + number, gsd, side)
                partial, depth = path.with_suffix(".partial.npz"), np.rint(scene.shadow * 255).astype(np.uint8)
                np.savez(partial, bands=scene.bands.astype(np.float16), cover=scene.cover, shadow=depth)
                partial.replace(path)
            out.append(scene)
            if gsd == SIZES[-1][0]:
                out += [coarser(scene, ratio) for ratio in _COARSER]
    return out


# ------------------------------------------------------------------------------------------- other materials


def developed(scene: Drawn, rng: np.random.Generator) -> Drawn:
    """Reflectance as a picture of some exposure and tone, materials drawn anew."""
    white, exponent = rng.uniform(0.22, 0.6), rng.uniform(0.5, 0.95)
    bands = np.clip(scene.bands / np.float32(white), 0, 1.5) ** np.float32(exponent)
    bands[:3] = np.clip(bands[:3], 0, 1)
    scene = replace(scene, bands=bands.astype(np.float32))
    if rng.random() < 0.7:
        _repaint(scene, LandCover.WATER, _WATERS, rng, flat=True)
    if rng.random() < 0.7:
        _repaint_each(scene, LandCover.ROOF, _ROOFS, rng)
    if rng.random() < 0.5:
        _repaint(scene, LandCover.PAVED, _PAVINGS, rng)
    if rng.random() < 0.6:
        _repaint(scene, LandCover.BARE, _SOILS, rng)
    _deepen(scene, rng)
    return scene


def _repaint(
    scene: Drawn, cover: LandCover, colours: tuple, rng: np.random.Generator, flat: bool = False
) -> None:
    where = scene.cover == cover
    if where.any():
        _paint(
            scene.bands,
            where,
            colours[rng.integers(len(colours))],
            rng,
            rng.uniform(0.05, 0.7) if flat else 1.0,
        )


def _repaint_each(scene: Drawn, cover: LandCover, colours: tuple, rng: np.random.Generator) -> None:
    things, count = ndimage.label(scene.cover == cover)
    for number, at in enumerate(ndimage.find_objects(things), 1):
        if rng.random() < 0.8 and count:
            part = scene.bands[(slice(None), *at)]
            _paint(part, things[at] == number, colours[rng.integers(len(colours))], rng, 1.0)


def _paint(
    bands: Array, where: NDArray[np.bool_], colour: tuple, rng: np.random.Generator, contrast: float
) -> None:
    """Another colour with the relief and the shadows of what was there."""
    tinted = np.asarray(colour, np.float32) * rng.uniform(0.8, 1.2) * rng.uniform(0.93, 1.07, 3)
    light = bands[:3, where].mean(0)
    usual = max(float(np.median(light)), 1e-3)
    relief = np.clip((light + 0.02) / (usual + 0.02), 0.15, 2.5) ** np.float32(contrast)
    bands[:3, where] = np.clip(tinted[:, None] * relief, 0, 1)


def _deepen(scene: Drawn, rng: np.random.Generator) -> None:
    """Shadows darker or paler, bluer or not, than one sky and one haze make them."""
    gain = (
        rng.uniform(0.35, 1.05) * np.array([1.0, 1.0, 1.0, 0.85]) * np.r_[np.sort(rng.uniform(0.9, 1.12, 3)), 1]
    )
    scene.bands[:] *= 1 + scene.shadow * (gain.astype(np.float32)[:, None, None] - 1)

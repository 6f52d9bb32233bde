"""Undisturbed scenes for training and evaluation: EuroSAT chips, crops of real rasters, drawn close-up ground.

A :class:`Scene` is a square picture with the name of its land cover in the lexicon (None where a crop is
mixed). What is held out is decided here, once: EuroSAT images by a fixed permutation, real rasters by file
and by area.
"""

from __future__ import annotations

import io
import math
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from PIL import Image
from rasterio.windows import Window as RasterWindow

from benchmarks.train_guide.textures import Canvas, lay, noise, ramp, resize, stretched, textured, tint, walk

SIZE = 96
EUROSAT = {
    "AnnualCrop": "annual_crop",
    "Forest": "forest",
    "HerbaceousVegetation": "herbaceous",
    "Highway": "highway",
    "Industrial": "industrial",
    "Pasture": "pasture",
    "PermanentCrop": "permanent_crop",
    "Residential": "residential",
    "River": "river",
    "SeaLake": "sea_lake",
}


@dataclass(frozen=True)
class Scene:
    """A picture (size, size, 3) in [0, 1], its cover, and whether houses and trees are resolved in it."""

    image: np.ndarray
    cover: str | None
    fine: bool


@dataclass(frozen=True)
class Source:
    """A part of a real raster: ``box`` is (left, top, right, bottom) in fractions of it.

    ``test`` parts are held out.
    """

    file: str
    cover: str | None
    box: tuple[float, float, float, float] = (0, 0, 1, 1)
    bands: tuple[int, int, int] = (1, 2, 3)
    fine: bool = True
    largest: float = 4.0
    test: bool = False


SOURCES = (
    Source("oam_banepa_train_3072x4096.vrt", "residential", (0, 0, 1, 0.6), largest=8),
    Source("oam_banepa_train_3072x4096.vrt", "residential", (0, 0.68, 1, 1), largest=8, test=True),
    Source("nl_gorinchem_25cm_rdnew.tif", "sea_lake", (0.08, 0.2, 0.4, 0.44), largest=2),
    Source("nl_gorinchem_25cm_rdnew.tif", "industrial", (0, 0.5, 0.32, 1), largest=2),
    Source("nl_gorinchem_25cm_rdnew.tif", None, (0.4, 0, 1, 0.7)),
    Source("nl_gorinchem_25cm_rdnew.tif", None, (0.4, 0.72, 1, 1), largest=2.5, test=True),
    Source("neon_osbs_029_utm17_nodata255.tif", "forest", (0, 0, 1, 0.6)),
    Source("neon_osbs_029_utm17_nodata255.tif", "forest", (0, 0.62, 1, 1), largest=1.5, test=True),
    Source("naip_va_1m_4band_26918.tif", "forest", (0.3, 0, 1, 0.55), largest=1.7),
    Source("naip_va_1m_4band_26918.tif", "forest", (0.3, 0.56, 1, 1), largest=1.3, test=True),
    Source("naip_nd_20090818_4band.tif", None, (0, 0, 1, 0.6), fine=False),
    Source("naip_nd_20090818_4band.tif", None, (0, 0.62, 1, 1), fine=False, largest=2.5, test=True),
    Source("s2_13band_spain_flood_4326.tif", None, (0, 0, 1, 0.55), (4, 3, 2), fine=False, largest=1.5),
    Source(
        "s2_13band_spain_flood_4326.tif", None, (0, 0.57, 1, 1), (4, 3, 2), fine=False, largest=1.5, test=True
    ),
    Source("rgb_internal_mask_26913.tif", "road", (0.1, 0.2, 0.9, 0.9), largest=1.6),
)


def eurosat(data: Path, cache: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Images uint8 (n, 64, 64, 3), class indices in the order of :data:`EUROSAT`, held-out flags (n,)."""
    if not cache.exists():
        images, labels, names = [], [], list(EUROSAT)
        with tarfile.open(data / "chips" / "eurosat_rgb64_train.tar") as archive:
            for member in sorted((m for m in archive if m.isfile()), key=lambda m: m.name):
                handle = archive.extractfile(member)
                if handle is not None:
                    images.append(np.asarray(Image.open(io.BytesIO(handle.read())).convert("RGB")))
                    labels.append(names.index(member.name.split("/")[-2]))
        cache.parent.mkdir(parents=True, exist_ok=True)
        np.savez(cache, images=np.stack(images), labels=np.array(labels))
    with np.load(cache) as stored:
        images, labels = stored["images"], stored["labels"]
    held_out = np.zeros(len(images), bool)
    held_out[np.random.default_rng(7).permutation(len(images))[: len(images) // 10]] = True
    return images, labels, held_out


class Rasters:
    """Random crops of :data:`SOURCES`, read once into memory, as values in [0, 1]."""

    def __init__(self, data: Path, test: bool) -> None:
        self._parts: list[tuple[Source, np.ndarray]] = []
        for source in SOURCES:
            path = data / "rasters" / source.file
            if source.test == test and path.exists():
                self._parts.append((source, _read(path, source)))
        weights = np.array([math.sqrt(p.shape[0] * p.shape[1]) for _, p in self._parts])
        self._chances = weights / weights.sum()

    def crop(self, rng: np.random.Generator, size: int = SIZE) -> Scene:
        """A crop at a random ground sample distance, turned and flipped at random."""
        source, pixels = self._parts[rng.choice(len(self._parts), p=self._chances)]
        most = min(source.largest, min(pixels.shape[:2]) / size)
        side = int(size * math.exp(rng.uniform(math.log(min(0.6, most)), math.log(most))))
        row, col = rng.integers(0, pixels.shape[0] - side + 1), rng.integers(0, pixels.shape[1] - side + 1)
        image = np.rot90(pixels[row : row + side, col : col + side], int(rng.integers(4)))
        return Scene(np.clip(resize(image, size), 0, 1), source.cover, source.fine)


def _read(path: Path, source: Source) -> np.ndarray:
    with rasterio.open(path) as raster:
        left, top, right, bottom = source.box
        window = RasterWindow.from_slices(
            (int(top * raster.height), int(bottom * raster.height)),
            (int(left * raster.width), int(right * raster.width)),
        )
        pixels = raster.read(source.bands, window=window).astype(np.float32)
    if pixels.max() <= 255:
        scaled = pixels / 255
    else:
        low, high = np.percentile(pixels, [1, 99])
        scaled = (pixels - low) / (high - low)
    return np.clip(scaled, 0, 1).transpose(1, 2, 0)


def drawn(rng: np.random.Generator, cover: str, size: int = SIZE) -> Scene:
    """A close-up of ``cover``, drawn: the real rasters at hand show too few kinds of ground at metre scale."""
    return Scene(np.clip(_DRAWN[cover](rng, size), 0, 1).astype(np.float32), cover, True)


def _canopy(rng: np.random.Generator, size: int) -> np.ndarray:
    green = tint(rng, (0.2, 0.3, 0.13), 0.08)
    canvas = Canvas(size)
    radius = rng.uniform(2, 9)
    for at in rng.uniform(0, size, (int(1.6 * size * size / radius**2), 2)):
        r = radius * rng.uniform(0.6, 1.3)
        shade = green * rng.uniform(0.7, 1.3)
        canvas.ellipse(at + r * 0.3, (r, r), green * 0.25, 0.7)
        canvas.ellipse(at, (r, r * rng.uniform(0.8, 1.2)), shade)
        canvas.ellipse(at - r * 0.25, (r * 0.5, r * 0.5), np.clip(shade * 1.35, 0, 1), 0.7)
    image = canvas.over(np.ones((size, size, 3), np.float32) * green * 0.4)
    return image * (1 + 0.5 * (noise(rng, size, 0.7) - 0.5))[..., None]


def _grass(rng: np.random.Generator, size: int) -> np.ndarray:
    grass = textured(
        rng, size, tint(rng, (0.34, 0.45, 0.2), 0.08), rng.uniform(0.1, 0.25), rng.uniform(0.6, 1.4)
    )
    return lay(grass, grass * np.array([1.25, 1.05, 0.9]), noise(rng, size, 1.8) * rng.random())


def _crop(rng: np.random.Generator, size: int) -> np.ndarray:
    y, x = np.mgrid[0:size, 0:size]
    angle, period = rng.uniform(0, math.pi), rng.uniform(4, 10)
    rows = 0.5 + 0.5 * np.sin((x * math.cos(angle) + y * math.sin(angle)) * 2 * math.pi / period)
    soil = textured(rng, size, tint(rng, (0.5, 0.4, 0.28), 0.06), 0.15)
    plants = textured(rng, size, tint(rng, (0.4, 0.5, 0.2), 0.12), 0.25, 0.8)
    return lay(soil, plants, ramp(rows + 0.3 * (noise(rng, size, 1.0) - 0.5), 0.25, 0.7))


def _open_water(rng: np.random.Generator, size: int) -> np.ndarray:
    water = textured(
        rng, size, tint(rng, (0.12, 0.24, 0.3), 0.1), rng.uniform(0.03, 0.15), rng.uniform(1.0, 2.0)
    )
    ripples = stretched(rng, size, rng.uniform(0, math.pi), rng.uniform(2, 6), 0.9) - 0.5
    return water * (1 + rng.uniform(0, 0.25) * ripples)[..., None]


def _paving(rng: np.random.Generator, size: int) -> np.ndarray:
    image = textured(
        rng, size, tint(rng, (0.66, 0.65, 0.62), 0.05), rng.uniform(0.04, 0.15), rng.uniform(0.6, 1.5)
    )
    if rng.random() < 0.5:
        canvas = Canvas(size)
        pitch = rng.uniform(12, 40)
        for at in np.arange(rng.uniform(0, pitch), size, pitch):
            canvas.line(np.array([(at, 0), (at, size)]), np.full(3, 0.4), 0.5, 0.7)
            canvas.line(np.array([(0, at), (size, at)]), np.full(3, 0.4), 0.5, 0.7)
        image = canvas.over(image)
    return image


def _street(rng: np.random.Generator, size: int) -> np.ndarray:
    image = _grass(rng, size) if rng.random() < 0.6 else _paving(rng, size)
    canvas = Canvas(size)
    angle = rng.uniform(0, math.pi)
    along = np.array([math.cos(angle), math.sin(angle)])
    width = rng.uniform(0.25, 0.9) * size
    line = size / 2 + np.outer((-size, size), along)
    canvas.line(line, tint(rng, (0.36, 0.36, 0.37), 0.04), width)
    for start in np.arange(-size, size, 14):
        canvas.line(size / 2 + np.outer((start, start + 7), along), np.full(3, 0.88), 0.8)
    if rng.random() < 0.5:
        canvas.line(walk(rng, rng.uniform(0, size, 2), angle, size, 0.05), tint(rng, (0.3, 0.3, 0.3)), 1, 0.4)
    image = canvas.over(image)
    return image * (1 + 0.2 * (noise(rng, size, 0.8) - 0.5))[..., None]


def _soil(rng: np.random.Generator, size: int) -> np.ndarray:
    return textured(
        rng, size, tint(rng, (0.55, 0.43, 0.32), 0.1), rng.uniform(0.1, 0.25), rng.uniform(0.8, 1.6)
    )


_DRAWN = {
    "forest": _canopy,
    "grass": _grass,
    "annual_crop": _crop,
    "sea_lake": _open_water,
    "concrete": _paving,
    "road": _street,
    "bare_soil": _soil,
}
DRAWN = tuple(_DRAWN)


def wildfire_chips(data: Path) -> Iterator[tuple[np.ndarray, str, bool]]:
    """The chips labelled by eye: image (512, 512, 3); smoke, burn_scar or no_fire; whether held out."""
    for folder in ("smoke", "burn_scar", "no_fire"):
        for i, path in enumerate(sorted((data / "chips" / "s2_wildfire_512" / folder).glob("*.png"))):
            yield np.asarray(Image.open(path).convert("RGB"), np.float32) / 255, folder, i % 2 == 1

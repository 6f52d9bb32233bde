"""Training examples of the land-cover classifier: features of labelled pixels, as they are and changed.

Labels are the segments, the polygons and the points of this folder on real rasters; weakly labelled chips
of EuroSAT (Helber et al. 2019), whose class is of the whole chip; and generated scenes. Each real crop is seen
as it is and twice more at another size, tone, sharpness and noise, turned or mirrored, with the tone of its
scene changed alike, and at times without its near infrared.
"""

from __future__ import annotations

import io
import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from rs_genedit.raster.grid import Window
from rs_genedit.raster.rgb import photographic_exponent
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.features import Tone, features
from rs_genedit.reading.land_cover import COARSEST, SMALLEST, LandCoverReader
from rs_genedit.reading.picture import Array, Picture
from scipy import ndimage

from benchmarks import data
from benchmarks.scene_reading import segments
from benchmarks.scene_reading.drawn import UNKNOWN, all_scenes, developed
from benchmarks.scene_reading.labels import DEVELOP, HELD_OUT, LabelledScene, by_crop, scenes, window_of
from benchmarks.scene_reading.pictures import picture_of
from benchmarks.scene_reading.plain import plain

EUROSAT = "chips/eurosat_rgb64_train.tar"
#: Pixels around labels that features may look at.
AROUND = 40
#: How often a crop is seen changed; pixels of a label that are taken each time, twice as many of it unchanged.
CHANGED, PIXELS = 2, 5
POINT, SEGMENT, POLYGON, WEAK = "point", "segment", "polygon", "weak"
#: Places whose pictures may not train what is shipped (non-commercial licences).
MEASURED_ONLY = ("lahaina", "hokkaido", "xbd")
#: In true colours muddy flood water over fields is not to be told from soil: its crops keep near infrared.
_NEEDS_INFRARED = "spain"
#: Side of a chip and its pixels' size; chips on a side of a mosaic, mosaics, pixels of each chip, and how near
#: the next chip they may lie.
_CHIP, _CHIP_GSD, _ACROSS, _MOSAICS, _OF_CHIP, _SEAM = 64, 10.0, 3, 110, 8, 4
#: Kinds of chips: how often, and the class of all of it; None where greenness says, UNKNOWN where nothing does.
_CHIPS = {
    "SeaLake": (0.18, LandCover.WATER), "Forest": (0.20, LandCover.TREES), "Pasture": (0.15, LandCover.GRASS),
    "HerbaceousVegetation": (0.15, LandCover.GRASS), "AnnualCrop": (0.14, None), "PermanentCrop": (0.06, None),
    "Residential": (0.06, UNKNOWN), "Industrial": (0.06, UNKNOWN),
}  # fmt: skip
#: Greenness of a field that has crops, and of one that has none.
_GROWN, _BARE = 0.35, 0.02
#: Side and number of the squares of each generated scene, and pixels of each class in one.
_SQUARE, _SQUARES_EACH, _OF_SQUARE = 240, 2, 24


@dataclass(frozen=True, eq=False)
class Labelled:
    """A real crop with labels.

    Attributes
    ----------
    crop, place, kind
        Its name, what it is a picture of, and whether its labels are points, segments or polygons.
    bands
        (3 or 4, height, width), as a reader sees them.
    cover, unit
        (height, width): the class, or UNKNOWN; and the number of the label.
    gsd, tone
        Metres per pixel, and the tone of the whole scene.
    """

    crop: str
    place: str
    kind: str
    bands: Array
    cover: NDArray[np.uint8]
    unit: NDArray[np.intp]
    gsd: float
    tone: Tone


@dataclass(frozen=True, eq=False)
class Table:
    """Labelled pixels: features (n, features) float16, and for each class, label, crop and change (0: none).

    Deep features come first.
    """

    seen: NDArray[np.float16]
    cover: NDArray[np.intp]
    unit: NDArray[np.intp]
    crop: NDArray[np.intp]
    change: NDArray[np.intp]


_PLACES = re.compile(
    r"banepa|gorinchem|naip_va|naip_nd|potholes|mask_26913|neon|spain|joplin|lahaina|lapalma|amz|kalimantan"
    r"|emsr\d+|hokkaido|harvey_(?:flood|wreck)_\d+|sichuan_landslide\d+|gsi_solar_(?:hflipped_)?\d+"
)


def place_of(name: str) -> str:
    """What a raster is a picture of, by its name: rasters of one place share it.

    Examples
    --------
    >>> place_of("states/flood/harvey_flood_00_post.jpeg"), place_of("states/drought_dry/naip_potholes_dry.tif")
    ('harvey_flood_00', 'naip_nd')
    """
    found = _PLACES.search(name)
    if found is None:
        return Path(name).name[:8]
    return "naip_nd" if found.group() == "potholes" else found.group()


def _tone_of_all(bands: Array) -> Tone:
    return Tone.of([(bands, np.ones(bands.shape[1:], bool))])


# ------------------------------------------------------------------------------------------------ real labels


def labelled(split: str = segments.CROSS_VALIDATION) -> Iterator[Labelled]:
    """Crops with labelled segments; and for cross-validation those with points and polygons too."""
    tones: dict[str, Tone] = {}
    for crop in segments.crops(split):
        yield _archived(crop) if crop.member else _segmented(crop, tones)
    if split == segments.CROSS_VALIDATION:
        for kind, part in ((POINT, HELD_OUT), (POLYGON, DEVELOP)):
            for about in scenes(part):
                with open_scene(about.path) as scene:
                    yield from _drawn(scene, about, kind)


def _inner(crop: segments.Segments) -> tuple[NDArray[np.uint8], NDArray[np.intp]]:
    """Classes and numbers of segments without their outermost pixels, where enough is left."""
    numbers = crop.numbers
    edge = ndimage.maximum_filter(numbers, 3) != ndimage.minimum_filter(numbers, 3)
    cover, unit = np.full(numbers.shape, UNKNOWN, np.uint8), np.zeros(numbers.shape, np.intp)
    for number, found in crop.covers.items():
        where = numbers == number
        inner = where & ~edge
        where = inner if inner.sum() >= 8 else where
        cover[where], unit[where] = found, number
    return cover, unit


def _archived(crop: segments.Segments) -> Labelled:
    bands = segments.archived(crop.path, crop.member or "").astype(np.float32) / 255
    bands = bands ** np.float32(photographic_exponent([bands]))
    return Labelled(crop.crop, crop.crop, SEGMENT, bands, *_inner(crop), crop.gsd, _tone_of_all(bands))


def _segmented(crop: segments.Segments, tones: dict[str, Tone]) -> Labelled:
    cover, unit = _inner(crop)
    with open_scene(crop.path) as scene:
        nir = scene.edited_bands.index(crop.nir) if crop.nir is not None else None
        picture = Picture(scene, crop.rgb, nir, crop.gsd)
        window = crop.window.pad(AROUND).intersect(scene.window)
        if crop.scene not in tones:
            tones[crop.scene] = LandCoverReader(picture).tone
        at = crop.window.slices(within=window)
        wide, far = np.full(window.shape, UNKNOWN, np.uint8), np.zeros(window.shape, np.intp)
        wide[at], far[at] = cover, unit
        return Labelled(
            crop.crop, place_of(crop.scene), SEGMENT, picture.bands_of(window), wide, far, crop.gsd,
            tones[crop.scene],
        )  # fmt: skip


def _drawn(scene: Scene, about: LabelledScene, kind: str) -> Iterator[Labelled]:
    picture = picture_of(scene, about)
    tone = LandCoverReader(picture).tone
    for crop, here in by_crop(about):
        window: Window = window_of(here).pad(AROUND).intersect(scene.window)
        cover, unit = np.full(window.shape, UNKNOWN, np.uint8), np.zeros(window.shape, np.intp)
        for number, label in enumerate(here, 1):
            rows, cols = label.pixels()
            cover[rows - window.row, cols - window.col] = label.cover
            unit[rows - window.row, cols - window.col] = number
        yield Labelled(crop, place_of(about.name), kind, picture.bands_of(window), cover, unit, about.gsd, tone)


def table_of(some: list[Labelled], seed: int) -> Table:
    """Features of labelled pixels of all crops, unchanged and changed."""
    parts = []
    for number, crop in enumerate(some):
        rng = np.random.default_rng([seed, number])
        for change in range(CHANGED + 1):
            seen = _changed(crop, rng) if change else crop
            at = _chosen(seen, PIXELS if change else 2 * PIXELS, rng)
            parts.append((
                seen_at(seen.bands, seen.tone, seen.gsd, at), seen.cover.ravel()[at],
                seen.unit.ravel()[at], np.full(len(at), number), np.full(len(at), change),
            ))  # fmt: skip
    seen, cover, *rest = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Table(seen, cover.astype(np.intp), *rest)


def seen_at(bands: Array, tone: Tone, gsd: float, at: NDArray[np.intp]) -> NDArray[np.float16]:
    """Features (n, features) of n pixels of a picture, by their numbers in its rows."""
    height, width = bands.shape[1:]
    return features(bands, tone, gsd).reshape(-1, height * width)[:, at].T.astype(np.float16)


def _chosen(crop: Labelled, most: int, rng: np.random.Generator) -> NDArray[np.intp]:
    """Some pixels of each label."""
    at = rng.permutation(np.flatnonzero(crop.cover.ravel() != UNKNOWN))
    unit = crop.unit.ravel()[at]
    return np.concatenate([at[:0], *(at[unit == number][:most] for number in np.unique(unit))])


# ------------------------------------------------------------------------------------------------- changes


def _changed(crop: Labelled, rng: np.random.Generator) -> Labelled:
    """A crop at another size, tone, sharpness and noise, turned; its scene's tone changes alike."""
    bands, ratio = crop.bands, 1.0
    if rng.random() < 0.5:
        least = 1.0 if crop.kind == POINT else 0.35 if min(crop.cover.shape) > 150 else 0.6
        ratio = float(np.exp(rng.uniform(np.log(least), np.log(1.35))))
    if len(bands) == 4 and crop.place != _NEEDS_INFRARED and rng.random() < 0.5:
        bands = bands[:3]
    whole = _tone_of_all(bands)
    bands, cover, unit = _resized(bands, crop.cover, crop.unit, ratio)
    bands = toned(bands, rng)
    if rng.random() < 0.25:
        bands = ndimage.gaussian_filter(bands, (0, *(rng.uniform(0.3, 1.0),) * 2))
    if rng.random() < 0.35:
        bands = _noisy(bands, rng)
    quantiles = crop.tone.quantiles + _tone_of_all(bands).quantiles - whole.quantiles
    if len(bands) == 3:
        quantiles[3] = 0
    gsd = float(np.clip(crop.gsd / ratio * np.exp(rng.normal(0, 0.12)), SMALLEST, COARSEST))
    tone = Tone(np.sort(quantiles, axis=1).astype(np.float32))
    turns, mirrored = int(rng.integers(4)), rng.random() < 0.5

    def turned(values: NDArray) -> NDArray:
        return np.ascontiguousarray(np.rot90(values[..., ::-1] if mirrored else values, turns, (-2, -1)))

    return replace(crop, bands=turned(bands), cover=turned(cover), unit=turned(unit), gsd=gsd, tone=tone)


def _resized(
    bands: Array, cover: NDArray[np.uint8], unit: NDArray[np.intp], ratio: float
) -> tuple[Array, NDArray[np.uint8], NDArray[np.intp]]:
    if ratio == 1:
        return bands, cover, unit
    rows, cols = (max(24, round(size * ratio)) for size in cover.shape)
    way = Image.Resampling.BOX if ratio < 1 else Image.Resampling.BICUBIC
    made = np.stack([np.asarray(Image.fromarray(band).resize((cols, rows), way)) for band in bands])
    at = np.ix_(*(((np.arange(new) + 0.5) * old / new).astype(int)
                  for new, old in zip((rows, cols), cover.shape, strict=True)))  # fmt: skip
    return np.clip(made, 0, 1.5), cover[at], unit[at]


def toned(bands: Array, rng: np.random.Generator) -> Array:
    """Exposure, contrast, saturation and haze of another camera or another stretch, mildly."""
    gain = np.exp(rng.normal(0, 0.10)) * np.exp(rng.normal(0, [0.05, 0.04, 0.06, 0.08]))[: len(bands)]
    power = np.float32(np.exp(rng.normal(0, 0.12)))
    bands = np.clip(bands, 0, 1.5) ** power * gain.astype(np.float32)[:, None, None]
    if rng.random() < 0.5:
        grey = bands[:3].mean(0)
        bands[:3] = grey + np.float32(rng.uniform(0.65, 1.35)) * (bands[:3] - grey)
    if rng.random() < 0.4:
        haze = rng.uniform(0, 0.12) * np.array([0.85, 0.95, 1.1, 0.4])[: len(bands)]
        bands = bands * np.float32(1 - haze.mean()) + haze.astype(np.float32)[:, None, None]
    bands[:3] = np.clip(bands[:3], 0, 1)
    return bands.astype(np.float32)


def _noisy(bands: Array, rng: np.random.Generator) -> Array:
    noise = rng.standard_normal(bands.shape, dtype=np.float32)
    return np.clip(bands + np.float32(rng.uniform(0, 0.02)) * noise, 0, 1.5)


# ------------------------------------------------------------------------------------- chips, generated scenes


@dataclass(frozen=True, eq=False)
class Weak:
    """Pixels with weak labels: features (n, features) float16, classes, whether their pixels are coarse."""

    seen: NDArray[np.float16]
    cover: NDArray[np.intp]
    coarse: NDArray[np.bool_]


def weak(seed: int, folder: Path) -> Weak:
    """Pixels of EuroSAT's chips, of generated scenes, which are kept in ``folder``, and of plain squares."""
    rng, other = np.random.default_rng(seed), np.random.default_rng([seed, 1])
    parts = []
    kinds = (
        (True, _chips(rng)), (False, _generated(rng, seed, folder)), (True, plain(other, True)),
        (False, plain(other, False)),
    )  # fmt: skip
    for coarse, some in kinds:
        for bands, classes, unit, gsd, count in some:
            at = rng.permutation(np.flatnonzero(classes.ravel() != UNKNOWN))
            if len(at):
                own = unit.ravel()[at]
                at = np.concatenate([at[own == number][:count] for number in np.unique(own)])
                seen = seen_at(bands, _tone_of_all(bands), gsd, at)
                parts.append((seen, classes.ravel()[at].astype(np.intp), np.full(len(at), coarse)))
    return Weak(*(np.concatenate(column) for column in zip(*parts, strict=True)))


_Example = tuple[Array, NDArray[np.uint8], NDArray[np.intp], float, int]


def _chips(rng: np.random.Generator) -> Iterator[_Example]:
    """Mosaics of chips, so that a picture has more than one class; none that is labelled by segments."""
    named = {
        crop.member for part in (segments.CROSS_VALIDATION, segments.FINAL) for crop in segments.crops(part)
    }
    with tarfile.open(data.FOLDER / EUROSAT) as tar:
        members = sorted((m for m in tar.getmembers() if m.name.endswith(".jpg")), key=lambda m: m.name)
        of_kind = {
            kind: [m for m in members if Path(m.name).parts[-2] == kind and m.name not in named]
            for kind in _CHIPS
        }

        def picture(member: tarfile.TarInfo) -> Array:
            content = tar.extractfile(member)
            assert content is not None
            image = Image.open(io.BytesIO(content.read())).convert("RGB")
            return np.asarray(image, np.float32).transpose(2, 0, 1) / 255

        side = _ACROSS * _CHIP
        for _ in range(_MOSAICS):
            bands = np.empty((3, side, side), np.float32)
            classes = np.empty((side, side), np.uint8)
            unit = np.arange(_ACROSS**2).reshape(_ACROSS, _ACROSS).repeat(_CHIP, 0).repeat(_CHIP, 1)
            kinds = rng.choice(list(_CHIPS), _ACROSS**2, p=[share for share, _ in _CHIPS.values()])
            for number, kind in enumerate(kinds):
                at = tuple(slice(k * _CHIP, (k + 1) * _CHIP) for k in divmod(number, _ACROSS))
                chip = picture(of_kind[kind][rng.integers(len(of_kind[kind]))])
                bands[(slice(None), *at)], classes[at] = chip, _of_chip(chip, _CHIPS[kind][1])
            bands = bands ** np.float32(photographic_exponent([bands]))
            yield toned(bands, rng), classes, unit, _CHIP_GSD, _OF_CHIP


def _of_chip(chip: Array, cover: int | None) -> NDArray[np.uint8]:
    """Classes of a chip, none beside the next."""
    classes = np.full(chip.shape[1:], UNKNOWN, np.uint8)
    inner = (slice(_SEAM, -_SEAM),) * 2
    if cover is not None:
        classes[inner] = cover
        return classes
    green = 3 * (2 * chip[1] - chip[0] - chip[2]) / (chip.sum(0) + np.float32(0.05))
    green = ndimage.uniform_filter(green, 7)[inner]
    classes[inner] = np.select([green > _GROWN, green < _BARE], [LandCover.GRASS, LandCover.BARE], UNKNOWN)
    return classes


def _generated(rng: np.random.Generator, seed: int, folder: Path) -> Iterator[_Example]:
    for scene in all_scenes(folder, seed):
        for _ in range(_SQUARES_EACH):
            side = min(_SQUARE, *scene.cover.shape)
            row, col = (int(rng.integers(0, size - side + 1)) for size in scene.cover.shape)
            square = developed(scene.part(row, col, side), rng)
            bands = square.bands if rng.random() < 0.3 else square.bands[:3]
            bands = toned(bands ** np.float32(photographic_exponent([bands[:3]])), rng)
            if rng.random() < 0.6:
                bands = ndimage.gaussian_filter(bands, (0, *(rng.uniform(0.4, 1.2),) * 2))
            yield _noisy(bands, rng), square.cover, square.cover.astype(np.intp), square.gsd, _OF_SQUARE

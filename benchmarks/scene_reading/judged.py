"""Suns of real scenes judged by eye, of generated ones as they are known; and what is read of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from rs_genedit.raster.grid import Window
from rs_genedit.raster.rgb import photographic_exponent
from rs_genedit.raster.scene import open_scene
from rs_genedit.reading.features import Tone
from rs_genedit.reading.land_cover import LandCoverReader, read
from rs_genedit.reading.picture import Picture
from rs_genedit.reading.sun import AGREES_READ, Sun, evidence, sun_of
from rs_genedit_demo import make_scene
from rs_genedit_demo.sensor import SCALE
from rs_genedit_demo.sensor import Sun as Light

from benchmarks import data
from benchmarks.scene_reading.drawn import Drawn, classes, developed


@dataclass(frozen=True)
class Judged:
    """A window of a real scene and where its sun stands, degrees clockwise from the top."""

    name: str
    gsd: float
    window: Window
    azimuth: float


#: By the shadows of tanks, cars, crowns, poles and houses; good to about 15 degrees.
JUDGED = (
    Judged("rasters/nl_gorinchem_25cm_rdnew.tif", 0.25, Window(0, 0, 1000, 1000), 200),
    Judged("rasters/rgb_internal_mask_26913.tif", 0.15, Window(0, 0, 232, 383), 195),
    Judged("rasters/oam_banepa_train_3072x4096.vrt", 0.15, Window(3000, 2300, 600, 700), 272),
    Judged("states/flood/harvey_flood_09_pre.jpeg", 0.5, Window(0, 0, 128, 128), 130),
    Judged("states/flood/harvey_flood_10_pre.jpeg", 0.5, Window(0, 0, 128, 128), 140),
    Judged("states/flood/harvey_flood_03_pre.jpeg", 0.5, Window(0, 0, 128, 128), 140),
)


def sun_in(judged: Judged) -> Sun:
    """What is read of a judged window alone."""
    with open_scene(data.FOLDER / judged.name) as scene:
        picture = Picture.of(scene, judged.gsd)
        likely = LandCoverReader(picture).probabilities(judged.window)
        classes = likely.argmax(0).astype(np.uint8)
        rgb, valid = picture.rgb(judged.window), scene.valid(judged.window)
        return sun_of([evidence(classes, rgb, valid, judged.gsd, likely)], agrees=AGREES_READ)


def suns() -> str:
    """Read and judged azimuths, as text."""
    lines = [f"{'sun of':44s}{'by eye':>8s}{'read':>8s}{'strength':>10s}"]
    for judged in JUDGED:
        found = sun_in(judged)
        told = "none" if found.azimuth is None else f"{found.azimuth:.0f}"
        lines.append(f"{judged.name:44s}{judged.azimuth:8.0f}{told:>8s}{found.strength:10.2f}")
    return "\n".join(lines)


#: First seed, number, side and pixel sizes of the generated scenes, which nothing was trained on.
_SEED, _COUNT, _SIDE, _SIZES = 910_000, 9, 640, (0.5, 0.25, 1.0)


def generated_suns() -> str:
    """Read and known azimuths of generated scenes in random materials, as text; about ten seconds each."""
    lines = [f"{'sun of a generated scene':44s}{'known':>8s}{'read':>8s}{'strength':>10s}"]
    for number in range(_COUNT):
        rng, gsd = np.random.default_rng(_SEED + number), _SIZES[number % len(_SIZES)]
        azimuth, elevation = float(rng.uniform(0, 360)), float(rng.uniform(24, 62))
        season = str(rng.choice(("summer", "spring", "autumn")))
        made = make_scene(_SEED + number, _SIDE, _SIDE, gsd, season, sun=Light(azimuth, elevation, 1.0))
        bands = made.pixels[:4].astype(np.float32) / SCALE
        cover = classes(bands, made.labels, made.shadow, 1.0)
        rgb = developed(Drawn(bands, cover, made.shadow, gsd), rng).bands[:3]
        rgb = rgb ** np.float32(photographic_exponent([rgb]))
        valid = np.ones(cover.shape, bool)
        likely = read(rgb, Tone.of([(rgb, valid)]), gsd)
        seen = evidence(likely.argmax(0).astype(np.uint8), rgb, valid, gsd, likely)
        found = sun_of([seen], agrees=AGREES_READ)
        told = "none" if found.azimuth is None else f"{found.azimuth:.0f}"
        name = f"{gsd:g} m, sun {elevation:.0f} degrees high"
        lines.append(f"{name:44s}{azimuth:8.0f}{told:>8s}{found.strength:10.2f}")
    return "\n".join(lines)

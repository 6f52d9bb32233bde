"""Suns of real scenes judged by eye, from shadows of single objects; and what is read of them."""

from __future__ import annotations

from dataclasses import dataclass

from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import open_scene
from rs_genedit.reading.land_cover import LandCoverReader
from rs_genedit.reading.picture import Picture
from rs_genedit.reading.sun import AGREES_READ, Sun, evidence, sun_of

from benchmarks import data


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
        classes = LandCoverReader(picture).classes(judged.window)
        rgb, valid = picture.rgb(judged.window), scene.valid(judged.window)
        return sun_of([evidence(classes, rgb, valid, judged.gsd)], agrees=AGREES_READ)


def suns() -> str:
    """Read and judged azimuths, as text."""
    lines = [f"{'sun of':44s}{'by eye':>8s}{'read':>8s}{'strength':>10s}"]
    for judged in JUDGED:
        found = sun_in(judged)
        told = "none" if found.azimuth is None else f"{found.azimuth:.0f}"
        lines.append(f"{judged.name:44s}{judged.azimuth:8.0f}{told:>8s}{found.strength:10.2f}")
    return "\n".join(lines)

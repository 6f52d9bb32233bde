"""Six stories, offline or by a latent model, on real rasters and the demo scene, two floods over heights.

    python -m benchmarks.bench_story stories [--quality draft|standard|high] [--latent MODEL]

``--latent`` draws the states with a latent model and Temporal Anchor Attention. Sheets and animations go to
build/stories (never committed: that imagery is not the project's). The heights of the demo scene are made from
its river; the photograph on the grid of the surface model is of another place.
"""

from __future__ import annotations

import argparse
import json
import shutil
import time
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from rs_genedit.footprints.field import fractal
from rs_genedit.raster.grid import Window
from scipy import ndimage

from benchmarks import data
from benchmarks.bench_story.processes import GORINCHEM, NAIP, OUT, POTHOLES, demo
from benchmarks.bench_story.sheets import Story, make, sheet

DSM, SPAIN = "lidar_dsm_float32_nodata.tif", "s2_13band_spain_flood_4326.tif"
_TREES = [(300, 440), (400, 400), (470, 470), (440, 600), (330, 780), (270, 840), (280, 600)]


def on_the_grid_of_the_surface_model() -> Path:
    """A photograph (Gorinchem, every second pixel) with the georeference of the surface model, in build/."""
    path = OUT / "photo_on_dsm.tif"
    path.parent.mkdir(parents=True, exist_ok=True)
    with rasterio.open(data.raster(DSM)) as dsm, rasterio.open(data.raster(GORINCHEM)) as photo:
        pixels = photo.read()[:, 400 : 400 + 2 * dsm.height : 2, 400 : 400 + 2 * dsm.width : 2]
        profile: dict[str, Any] = {
            "driver": "GTiff", "count": 3, "dtype": "uint8", "crs": dsm.crs, "transform": dsm.transform,
            "height": dsm.height, "width": dsm.width,
        }  # fmt: skip
    with rasterio.open(path, "w", **profile) as target:
        target.write(pixels)
    return path


def demo_heights(scene: Path) -> Path:
    """Heights of the demo scene: banks that rise from its river, gently uneven, on 2 m pixels, in build/."""
    path = OUT / "demo_heights.tif"
    path.parent.mkdir(parents=True, exist_ok=True)
    with rasterio.open(scene) as photo:
        names = [str(name) for name in photo.descriptions]
        green, infrared = names.index("green") + 1, names.index("near infrared") + 1
        shape = (2, photo.height // 4, photo.width // 4)
        light, dark = photo.read([green, infrared], out_shape=shape).astype(float)
        # Water by its NDWI (McFeeters 1996); the bridge cuts it in two, ponds are left out.
        labels, _ = ndimage.label(ndimage.median_filter((light - dark) / (light + dark) > 0, 5))
        river = np.isin(labels, np.flatnonzero(np.bincount(labels.ravel()) > 500)[1:])
        away = ndimage.distance_transform_edt(~river) * 2.0
        uneven = fractal(Window(0, 0, *river.shape), 30, 5)
        heights = 100 + 0.035 * away + 0.25 * uneven * np.clip(away / 20, 0, 1)
        profile: dict[str, Any] = {
            "driver": "GTiff", "count": 1, "dtype": "float32", "crs": photo.crs,
            "transform": photo.transform @ rasterio.Affine.scale(4), "height": river.shape[0],
            "width": river.shape[1],
        }  # fmt: skip
    with rasterio.open(path, "w", **profile) as target:
        target.write(heights.astype("float32"), 1)
    return path


def stories() -> Iterator[Story]:
    """The six, as far as their rasters are there."""
    scene, layers = demo()
    yield Story(
        "1-flood-over-heights", scene, f"{layers}bank",
        "the river floods the fields over four days, then the water recedes within three days", 7,
        more={
            "dem": str(demo_heights(scene)), "seed_water": True, "lowest_level": 100.0, "highest_level": 101.8,
        },
    )  # fmt: skip
    if data.has(DSM) and data.has(GORINCHEM):
        photo = on_the_grid_of_the_surface_model()
        yield Story(
            "2-flood-over-a-surface-model", photo, [(20, 20), (200, 20), (200, 200), (20, 200)],
            "a flood over four days", more={"dem": str(data.raster(DSM))},
        )  # fmt: skip
    if data.has(GORINCHEM):
        yield Story("3-deforestation", data.raster(GORINCHEM), _TREES, "the forest is cleared over five years")
    if data.has(NAIP):
        with rasterio.open(data.raster(NAIP)) as photo_:
            at = photo_.transform @ (180.0, 150.0)
        yield Story(
            "4-wildfire", data.raster(NAIP), [(60, 60), (280, 40), (290, 270), (90, 280)],
            "a wildfire burns for four days",
            more={"ignition": (at,), "wind_to": 45.0, "wind": 0.6},
        )  # fmt: skip
    if data.has(POTHOLES):
        yield Story(
            "5-lake-dries-and-fills", data.raster(POTHOLES),
            [(380, 380), (470, 375), (560, 450), (540, 520), (470, 525), (380, 450)],
            "the lake dries up over two years, then fills again", 7,
        )  # fmt: skip
    if data.has(SPAIN):
        yield Story(
            "6-drought-13-bands", data.raster(SPAIN), [(180, 180), (320, 160), (340, 320), (200, 340)],
            "a drought parches the land over two years",
        )  # fmt: skip


def main() -> None:
    """Tell the stories, print a table, write build/stories/figures.json."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quality", default="standard", choices=("draft", "standard", "high"))
    parser.add_argument(
        "--latent", metavar="MODEL", help="builtin-latent, or another latent model's name or folder"
    )
    asked = parser.parse_args()
    figures = {}
    method = {"method": "latent", "latent_model": asked.latent} if asked.latent else {}
    head = ("story", "frames", "footprint, px", "goes as told", "dates", "outside, px", "s")
    print(f"| {' | '.join(head)} |\n|{'---|' * len(head)}")
    for told in stories():
        name = f"{told.name}-latent" if method else told.name
        story = replace(told, name=name, more={**told.more, **method})
        folder = OUT / "frames" / story.name
        shutil.rmtree(folder, ignore_errors=True)
        begun = time.monotonic()
        found = make(story, folder, asked.quality)
        took = time.monotonic() - begun
        sheet(story, folder, OUT / f"{story.name}.png")
        figures[story.name] = {**asdict(found), "seconds": round(took, 1)}
        areas = ", ".join(f"{area:,}" for area in found.footprint_px)
        as_told, dates = ("yes" if right else "NO" for right in (found.goes_as_told, found.dates_right))
        print(
            f"| {name} | {found.frames} | {areas} | {as_told} | {dates} | {found.outside_px} | {took:.0f} |",
            flush=True,
        )
    (OUT / ("figures-latent.json" if method else "figures.json")).write_text(
        json.dumps(figures, indent=2) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()

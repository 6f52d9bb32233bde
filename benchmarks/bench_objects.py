"""Objects removed from real scenes, beside free tools, to be judged by eye: a sheet of each object.

    python -m benchmarks.bench_objects [--tools standard,gmic,shiftmap] [--only boat] [--out build/objects]

Each sheet has the scene with the person's outline, then what each tool made, in the order of ``--tools``. What
was there is no truth here: nobody knows what lies under a house. Printed are CPU seconds.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import rasterio
from PIL import Image, ImageDraw
from rasterio.windows import Window

from benchmarks import data
from benchmarks.bench_removal import SCENES, TOOLS, Case, cpu_seconds, missing
from benchmarks.sheets import BANEPA, GORINCHEM, JOBS, Job

#: Pixels of the scene around an object that the tools are given.
AROUND = 96
#: How many times its pixels a sheet is enlarged.
ZOOM = 3

OBJECTS = (
    *(job for job in JOBS if job.kind == "remove"),
    Job(
        "gorinchem-remove-lorry",
        GORINCHEM,
        "remove",
        [(819, 798), (836, 784), (846, 788), (844, 797), (828, 809), (820, 807)],
    ),
    Job("gorinchem-remove-canoes", GORINCHEM, "remove", [(730, 628), (760, 587), (771, 590), (741, 636)]),
    Job(
        "gorinchem-remove-sheds",
        GORINCHEM,
        "remove",
        [(630, 724), (642, 720), (692, 748), (684, 772), (650, 764), (628, 742)],
    ),
    Job(
        "gorinchem-remove-block",
        GORINCHEM,
        "remove",
        [(884, 462), (910, 440), (968, 446), (930, 512), (900, 492)],
    ),
    Job(
        "gorinchem-remove-track",
        GORINCHEM,
        "remove",
        [(690, 700), (720, 720), (728, 755), (712, 768), (694, 745)],
    ),
    Job(
        "banepa-remove-truck",
        BANEPA,
        "remove",
        [(1121, 2816), (1150, 2818), (1214, 2838), (1212, 2848), (1150, 2846), (1122, 2840)],
    ),
    Job(
        "banepa-remove-cart",
        BANEPA,
        "remove",
        [(1122, 2868), (1160, 2872), (1180, 2888), (1178, 2894), (1140, 2890), (1124, 2882)],
    ),
    Job("banepa-remove-crossing", BANEPA, "remove", [(1258, 2852), (1292, 2862), (1268, 2966), (1232, 2958)]),
)


def crop(job: Job) -> tuple[Case, list[tuple[float, float]]]:
    """What surrounds an object in 8-bit red, green and blue, and its outline in pixels of that."""
    name, bands, white = next(scene for scene in SCENES if scene[0] == job.raster)
    with rasterio.open(data.raster(name)) as scene:
        cols, rows = (np.array(values) for values in zip(*job.roi, strict=True))
        left, top = max(int(cols.min()) - AROUND, 0), max(int(rows.min()) - AROUND, 0)
        right = min(int(cols.max()) + AROUND, scene.width)
        bottom = min(int(rows.max()) + AROUND, scene.height)
        pixels = scene.read(bands, window=Window(left, top, right - left, bottom - top))
    if white is not None:
        pixels = np.clip(pixels * (255 / white), 0, 255).round()
    outline = [(col - left, row - top) for col, row in job.roi]
    drawn = Image.new("1", pixels.shape[:0:-1])
    ImageDraw.Draw(drawn).polygon(outline, fill=1)
    picture = np.ascontiguousarray(pixels.astype(np.uint8).transpose(1, 2, 0))
    return Case(job.name, picture, np.array(drawn, bool)), outline


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tools", default="standard,gmic,shiftmap")
    parser.add_argument("--only", default="")
    parser.add_argument("--out", type=Path, default=Path("build/objects"))
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    tools = [tool for tool in asked.tools.split(",") if not missing(tool)]
    for job in OBJECTS:
        if asked.only not in job.name or not data.has(job.raster):
            continue
        case, outline = crop(job)
        height, width = case.blob.shape
        before = Image.fromarray(case.truth).resize((width * ZOOM, height * ZOOM), Image.Resampling.BICUBIC)
        corners = [(col * ZOOM, row * ZOOM) for col, row in [*outline, outline[0]]]
        ImageDraw.Draw(before).line(corners, fill=(255, 0, 255))
        cells, spent = [np.asarray(before)], []
        for tool in tools:
            begun = cpu_seconds()
            made = Image.fromarray(TOOLS[tool](case))
            spent.append(f"{tool} {cpu_seconds() - begun:.2f} s")
            cells.append(np.asarray(made.resize(before.size, Image.Resampling.BICUBIC)))
        Image.fromarray(np.hstack(cells)).save(asked.out / f"{job.name}.png")
        print(f"{job.name:28s} {case.blob.sum():6d} px  " + "  ".join(spent), flush=True)


if __name__ == "__main__":
    main()

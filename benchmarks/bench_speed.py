"""Seconds and looks of a 512 x 512 window with an ROI of 37,000 px: dense exact reference, standard, draft.

    python -m benchmarks.bench_speed [--only demo] [--no-reference] [--repeat 3]

Two floods by exemplar: of the 0.25 m scene in shared/data (where it is) and of the project's demo scene.
Seconds are those of the whole job in a warm process, from opening the scene to the verified files: the median
of ``--repeat`` runs of each way, the reference too, which take turns so that what else the machine does meets
all of them. ``cpu`` is what the process used of all
cores. The last columns say what the looks are: detail 1 is as sharp as the exemplar, seam 1 a border like the
content beside it (a shore is a step by nature); see rs_genedit.raster.metrics.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import rasterio
import shapely
from rasterio.windows import Window as RioWindow
from rs_genedit.jobs.edit import edit
from rs_genedit.methods.multiscale.pyramid import distance
from rs_genedit.protocol import EditRequest, ExemplarTask
from rs_genedit.raster.metrics import detail_ratio, seam_ratio
from rs_genedit.raster.pictures import to_image
from rs_genedit.raster.region import read_region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext
from rs_genedit_demo.scene import make_scene
from rs_genedit_demo.writer import write_scene

from benchmarks import data, dense_reference

SIDE, ROI = 512, 37_000
RIVER = [(320, 955), (380, 800), (450, 830), (560, 650), (600, 650), (520, 790), (425, 955)]
BANK = [(350, 580), (490, 460), (470, 550), (390, 750), (310, 840), (260, 730)]


def real_flood(folder: Path) -> EditRequest:
    """512 x 512 pixels of the real scene, their river over their bank."""
    path = folder / "real.tif"
    with rasterio.open(data.raster("nl_gorinchem_25cm_rdnew.tif")) as source:
        window = RioWindow(190, 450, SIDE, SIDE)
        profile = {**source.profile, "driver": "GTiff", "height": SIDE, "width": SIDE, "compress": "deflate"}
        profile = {k: v for k, v in profile.items() if k not in ("photometric", "interleave")}
        with rasterio.open(path, "w", **profile | {"transform": source.window_transform(window)}) as target:
            target.write(source.read(window=window))
        world = [shapely.Polygon([source.transform * point for point in points]) for points in (BANK, RIVER)]
        pixel = abs(source.transform.a)
    return _flood(path, _of_area(world[0], ROI * pixel**2), world[1])


def demo_flood(folder: Path) -> EditRequest:
    """512 x 512 pixels of the demo scene around its flood."""
    scene = make_scene(height=1024, width=1024)
    bank, river = scene.places["bank"], scene.places["river"]
    whole, path = write_scene(scene, folder / "whole.tif"), folder / "demo.tif"
    with rasterio.open(whole) as source:
        middle = shapely.union_all([bank.centroid, river.centroid]).centroid
        row, col = source.index(middle.x, middle.y)
        top, left = (int(min(max(n - SIDE // 2, 0), 1024 - SIDE)) for n in (row, col))
        window = RioWindow(left, top, SIDE, SIDE)
        profile = {**source.profile, "driver": "GTiff", "height": SIDE, "width": SIDE}
        with rasterio.open(path, "w", **profile | {"transform": source.window_transform(window)}) as target:
            target.write(source.read(window=window))
            seen = shapely.box(*target.bounds)
    return _flood(path, _of_area(bank.intersection(seen), ROI * scene.gsd**2), river.intersection(seen))


def _of_area(polygon: Any, area: float) -> Any:
    """The polygon grown or shrunk to ``area``."""
    low, high = -math.sqrt(area), math.sqrt(area)
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if polygon.buffer(middle).area < area else (low, middle)
    return polygon.buffer(low)


def _flood(path: Path, bank: Any, river: Any) -> EditRequest:
    task = ExemplarTask(river.difference(bank.buffer(1)).wkt)
    output = str(path.with_suffix(".out.tif"))
    return EditRequest(str(path), output, task, bank.wkt, format="gtiff", overwrite=True)


def timed(request: EditRequest) -> tuple[float, float]:
    """Wall and CPU seconds of a run."""
    begun, used = time.perf_counter(), time.process_time()
    edit(request, JobContext())
    return time.perf_counter() - begun, time.process_time() - used


def medians(runs: list[tuple[float, float]]) -> dict[str, float]:
    """Median seconds of some runs, and the least and most of CPU time."""
    walls, cpus = zip(*runs, strict=True)
    return {
        "runs": len(runs),
        "seconds": round(statistics.median(walls), 2),
        "cpu": round(statistics.median(cpus), 2),
        "cpu_least": round(min(cpus), 2),
        "cpu_most": round(max(cpus), 2),
    }


def looks(request: EditRequest) -> dict[str, float]:
    with open_scene(request.source) as before, open_scene(request.output) as after:
        pixels = before.radiometry.to_float(after.read(after.window))
        was = before.radiometry.to_float(before.read(before.window))
        roi = read_region(str(request.roi), before).mask(before.window)
        river = read_region(request.task.region, before).mask(before.window)  # type: ignore[union-attr]
        return {
            "roi_px": int(roi.sum()),
            "detail": round(detail_ratio(pixels, distance(~roi) > request.feather, was, river), 3),
            "seam": round(seam_ratio(pixels, roi), 3),
            "seam_before": round(seam_ratio(was, roi), 3),
        }


def picture(request: EditRequest, path: Path) -> None:
    with open_scene(request.source) as before, open_scene(request.output) as after:
        to_image(RgbBridge.for_display(before), after.read(after.window)).save(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", choices=("", "real", "demo"))
    parser.add_argument(
        "--no-reference", action="store_true", help="leave out the minutes of the dense reference"
    )
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--out", type=Path, default=Path("build/bench_speed"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    figures: dict[str, Any] = {"cores": os.cpu_count(), "load": os.getloadavg()}
    with tempfile.TemporaryDirectory() as place:
        scenes: dict[str, Callable[[Path], EditRequest]] = {"real": real_flood, "demo": demo_flood}
        for name, make in scenes.items():
            if options.only in name and (name == "demo" or data.has("nl_gorinchem_25cm_rdnew.tif")):
                figures[name] = of_scene(name, make(Path(place)), options)
    (options.out / "figures.json").write_text(json.dumps(figures, indent=1) + "\n")


def of_scene(name: str, request: EditRequest, options: argparse.Namespace) -> dict[str, Any]:
    found: dict[str, Any] = {}
    edit(replace(request, quality="draft"), JobContext())  # what is imported or compiled first is not the job's
    ways = [
        way for way in ("draft", "standard", "reference") if not (way == "reference" and options.no_reference)
    ]
    runs: dict[str, list[tuple[float, float]]] = {way: [] for way in ways}
    for turn in range(options.repeat):
        for way in ways:
            asked = request if way == "reference" else replace(request, quality=way)
            with dense_reference.in_place() if way == "reference" else contextlib.nullcontext():
                runs[way].append(timed(asked))
            if turn == 0:
                found[way] = looks(asked)
                picture(asked, options.out / f"{name}-{way}.png")
    for way in ways:
        found[way] = medians(runs[way]) | found[way]
        say = "  ".join(f"{key} {value:>8}" for key, value in found[way].items())
        sys.stdout.write(f"{name:6}{way:11}{say}\n")
        sys.stdout.flush()
    if "reference" in found:
        for way in ("standard", "draft"):
            ratio = found["reference"]["seconds"] / found[way]["seconds"]
            found[way]["times_faster"] = round(ratio, 1)
            by_cpu = found["reference"]["cpu"] / found[way]["cpu"]
            found[way]["times_less_cpu"] = round(by_cpu, 1)
            sys.stdout.write(
                f"{name:6}{way}: {ratio:.1f} times faster than the reference, {by_cpu:.1f} by CPU time\n"
            )
    return found


if __name__ == "__main__":
    main()

"""Figures of the cost model: seconds by task and quality, bytes by format; writes resources/costs/costs.json.

Two sizes of ROI in the demo scene give the fixed part and the part for each megapixel; two scenes give the part
for each megapixel that is written. CPU seconds of jobs in one warm process: the mean over places that lie
apart, since a scene is read (land cover, sun, grain) anew around each.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from statistics import fmean
from typing import Any

import rasterio
from rs_genedit.batch_request import BatchRequest
from rs_genedit.jobs.batch.job import batch
from rs_genedit.runtime.context import JobContext
from rs_genedit_demo import make_scene as make_demo
from rs_genedit_demo import write_scene

from benchmarks.bench_writer import make_scene

#: Seconds of training for one scene, of `benchmarks.bench_sinddm --size 384 --seconds 300`.
SINDDM = 300.0
TARGET = Path(__file__).resolve().parents[2] / "resources" / "costs" / "costs.json"
#: Sides of ROIs in pixels, and places of each size.
SMALL, LARGE, PLACES = 60, 300, 6
TASKS = {"remove": "remove", "exemplar": "{exemplar: 'STRIP'}", "text": "{preset: burn-scar}"}
QUALITIES = ("draft", "standard")
DEMO = "demo.tif"


def measure(folder: Path, jobs: int) -> dict[str, Any]:
    """Measure all figures and write them; ``jobs`` places of each size instead of as usual."""
    places = jobs or PLACES
    write_scene(make_demo(), folder / DEMO)
    make_scene(folder / "scene_700.tif", 700)
    make_scene(folder / "scene_2800.tif", 2800)
    edit: dict[str, dict[str, float]] = {}
    for task, words in TASKS.items():
        for quality in QUALITIES:
            small, large = (
                run(folder, DEMO, words, quality, "patch", size, places)["cpu"] for size in (SMALL, LARGE)
            )
            rate = max(0.0, (large - small) / ((LARGE**2 - SMALL**2) / 1e6))
            edit[f"{task} {quality}"] = {
                "fixed": round(max(0.05, small - rate * SMALL**2 / 1e6), 3),
                "per_megapixel": round(rate, 2),
            }
    high, standard = (
        run(folder, DEMO, "remove", quality, "patch", LARGE, places)["cpu"] for quality in ("high", "standard")
    )
    write, size = {}, {}
    patch = run(folder, "scene_700.tif", "remove", "draft", "patch", SMALL, places)
    pixels = {"scene_700.tif": 0.49, "scene_2800.tif": 7.84}
    for form in ("cog", "gtiff"):
        one, two = (run(folder, scene, "remove", "draft", form, SMALL, places) for scene in pixels)
        write[form] = round(max(0.0, (two["cpu"] - one["cpu"]) / (7.84 - 0.49)), 3)
        size[form] = round((two["bytes"] - one["bytes"]) / (7.84 - 0.49) / 1e6 / 3, 3)
    found = {
        "process": 2.5,
        "once": {"sinddm": SINDDM},
        "edit": edit,
        "high_over_standard": round(high / standard, 2),
        "write": {**write, "patch": 0.0, "vrt": 0.0},
        "bytes": {
            "fixed": round(patch["bytes"] - size["gtiff"] * 3 * SMALL**2),
            "per_pixel_and_band": {**size, "patch": size["gtiff"], "vrt": size["gtiff"]},
        },
    }
    TARGET.write_text(json.dumps(found, indent=1) + "\n")
    return found


def run(
    folder: Path, scene: str, task: str, quality: str, form: str, side: int, places: int
) -> dict[str, float]:
    """Mean CPU seconds, and least bytes, of jobs at so many places but the first, which warms up."""
    plan, out = folder / "costs.yaml", folder / "costs-out"
    shutil.rmtree(out, ignore_errors=True)
    with rasterio.open(folder / scene) as dataset:
        metres, extent = side * dataset.res[0], dataset.bounds
    strip = ",".join(map(str, (extent.left, extent.top - metres, extent.left + 3 * metres, extent.top)))
    plan.write_text(
        f"scenes: [{scene}]\nrois: [{{place: {{count: {places + 1}, size: {metres}, seed: 3}}}}]\n"
        f"tasks: [{task.replace('STRIP', strip)}]\nsettings: {{quality: {quality}, format: {form}}}\n"
    )
    batch(BatchRequest(str(plan), str(out)), JobContext())
    records = [json.loads(line) for line in (out / "results.jsonl").read_text().splitlines()]
    done = [record for record in records[1:] if record["state"] == "done"]
    if not done:
        raise RuntimeError(f"{task} at {quality} makes nothing here: {records[-1]['error']}")
    bytes_ = [
        sum((out / path).stat().st_size for paths in one["outputs"].values() for path in paths) for one in done
    ]
    shutil.rmtree(out)
    return {"cpu": fmean(record["cpu_seconds"] for record in done), "bytes": min(bytes_)}

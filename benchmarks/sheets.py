"""Before/after sheets of edits on real rasters and on the demo scene, with their figures.

    python -m benchmarks.sheets [--only NAME] [--method patch|sinddm] [--quality standard]

Sheets go to build/sheets (never committed: that imagery is not the project's); figures are printed as a table
and written to build/sheets/figures.json.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
from rs_genedit.jobs.edit import edit
from rs_genedit.methods.multiscale.pyramid import distance, grow
from rs_genedit.protocol import CopyTask, EditRequest, ExemplarTask, RemoveTask
from rs_genedit.raster.grid import Window
from rs_genedit.raster.metrics import detail_ratio, seam_ratio
from rs_genedit.raster.pictures import to_image
from rs_genedit.raster.region import Region, read_region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.runtime.context import JobContext
from scipy import ndimage

from benchmarks import data
from benchmarks.repetition import largest_repetition

Points = list[tuple[float, float]]


@dataclass(frozen=True)
class Job:
    """An edit by pixel coordinates (column, row) of its raster; ``detail`` names the reference of sharpness."""

    name: str
    raster: str
    kind: str
    roi: Points
    source: Points | None = None
    to: Points | None = None
    feather: int | None = None
    seed: int = 0


GORINCHEM = "nl_gorinchem_25cm_rdnew.tif"
BANEPA = "oam_banepa_train_3072x4096.vrt"
NAIP = "naip_va_1m_4band_26918.tif"
SENTINEL = "s2_13band_spain_flood_4326.tif"

JOBS = (
    Job(
        "gorinchem-flood",
        GORINCHEM,
        "exemplar",
        [(350, 580), (490, 460), (470, 550), (390, 750), (310, 840), (260, 730)],
        [(320, 960), (380, 800), (450, 830), (560, 650), (600, 650), (520, 790), (420, 980)],
    ),
    Job(
        "gorinchem-flood-spit",
        GORINCHEM,
        "exemplar",
        [(380, 470), (390, 382), (440, 372), (474, 400), (496, 482), (472, 520), (425, 520)],
        [(320, 960), (380, 800), (450, 830), (560, 650), (600, 650), (520, 790), (420, 980)],
    ),
    Job(
        "gorinchem-forest",
        GORINCHEM,
        "exemplar",
        [(560, 790), (640, 800), (610, 900), (520, 960), (480, 930)],
        [(320, 590), (420, 510), (440, 600), (370, 740), (290, 830), (270, 760)],
    ),
    Job(
        "gorinchem-remove-boat",
        GORINCHEM,
        "remove",
        [(708, 492), (728, 480), (742, 488), (738, 515), (716, 526)],
    ),
    Job("gorinchem-remove-van", GORINCHEM, "remove", [(624, 818), (670, 820), (668, 848), (622, 844)]),
    Job(
        "gorinchem-remove-house",
        GORINCHEM,
        "remove",
        [(862, 516), (888, 484), (932, 520), (910, 558), (878, 556)],
    ),
    Job(
        "gorinchem-copy-boat",
        GORINCHEM,
        "copy",
        [],
        [(708, 495), (728, 482), (742, 488), (736, 512), (716, 524)],
        [(660, 430), (610, 560), (560, 690)],
    ),
    Job("banepa-remove-car", BANEPA, "remove", [(1382, 2893), (1428, 2898), (1426, 2924), (1384, 2920)]),
    Job(
        "banepa-remove-bus",
        BANEPA,
        "remove",
        [(1155, 2812), (1160, 2792), (1238, 2796), (1292, 2804), (1290, 2842), (1212, 2850), (1150, 2836)],
    ),
    Job(
        "banepa-copy-roof",
        BANEPA,
        "copy",
        [],
        [(584, 1998), (672, 2010), (655, 2142), (578, 2128)],
        [(140, 2175), (1090, 3235)],
    ),
    Job(
        "banepa-grass",
        BANEPA,
        "exemplar",
        [(60, 2130), (230, 2100), (240, 2230), (40, 2240)],
        [(2428, 62), (2475, 75), (2560, 95), (2555, 128), (2480, 146), (2424, 100)],
    ),
    Job(
        "naip-forest",
        NAIP,
        "exemplar",
        [(0, 195), (14, 192), (28, 200), (36, 215), (34, 240), (30, 262), (0, 275)],
        [(100, 60), (240, 60), (240, 220), (100, 220)],
    ),
    Job("naip-remove-building", NAIP, "remove", [(0, 13), (12, 13), (25, 24), (19, 41), (0, 37)]),
    Job(
        "s2-flood",
        SENTINEL,
        "exemplar",
        [(262, 300), (285, 283), (318, 286), (352, 278), (368, 288), (350, 318), (312, 330), (278, 322)],
        [(292, 230), (330, 228), (372, 240), (412, 247), (416, 252), (392, 258), (350, 257), (320, 250)],
    ),
    Job("s2-remove-greenhouses", SENTINEL, "remove", [(248, 342), (281, 342), (281, 408), (248, 408)]),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="")
    parser.add_argument("--method", default="patch")
    parser.add_argument("--quality", default="standard")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--out", type=Path, default=Path("build/sheets"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    figures = {}
    for job in JOBS:
        if options.only in job.name and data.has(job.raster):
            figures[job.name] = found = run(job, options)
            print(
                f"{job.name:26s}", "  ".join(f"{key} {value:6.2f}" for key, value in found.items()), flush=True
            )
    (options.out / "figures.json").write_text(json.dumps(figures, indent=1))


def run(job: Job, options: argparse.Namespace) -> dict[str, float]:
    """Do one job, save its sheet, return its figures."""
    output = options.out / f"{job.name}.tif"
    with open_scene(data.raster(job.raster)) as scene:
        request = _request(job, scene, output, options)
        begun = time.monotonic()
        edit(request, JobContext())
        seconds = time.monotonic() - begun
        with open_scene(output) as result:
            region = _edited(job, scene)
            window = region.window.pad(96).intersect(scene.window)
            sheet(job, scene, result, region, window, options.out / f"{job.name}.png")
            return {"s": seconds, **measures(job, scene, result, region, window)}


def measures(job: Job, scene: Scene, result: Scene, region: Region, window: Window) -> dict[str, float]:
    """Detail ratio against the exemplar (object, surroundings) and seam ratio at the ROI's border."""
    after = scene.radiometry.to_float(result.read(window))
    before = scene.radiometry.to_float(scene.read(window))
    mask = region.mask(window)
    if job.source:
        source = read_region(_wkt(job.source, scene), scene)
        place = source.window.pad(4).intersect(scene.window)
        reference, inside = scene.radiometry.to_float(scene.read(place)), source.mask(place)
    else:
        reference, inside = before, region_ring(mask)
    # At its border a new material may leave some of the ROI as it is: what it is like shows inside.
    made = distance(~mask) > _feather(job) if job.kind == "exemplar" else mask
    found = {
        "detail": detail_ratio(after, made, reference, inside),
        "seam": seam_ratio(after, mask),
        "before": seam_ratio(before, mask),
        "steepest": steepest(after, mask, 0, _feather(job)),
        "kpx": mask.sum() / 1000,
    }
    if job.kind == "exemplar":
        found["repetition"] = largest_repetition(after, made, reference, inside)
    if job.source:
        found["own"] = own_edge(job, scene, before, mask, reference, inside, window)
    return found


def steepest(image: np.ndarray, mask: np.ndarray, first: int, last: int) -> float:
    """The largest seam ratio of the lines that run ``first`` to ``last`` pixels outside of ``mask``: where a
    feather puts the border, not where it was drawn."""
    away = distance(mask) - distance(~mask)
    return float(np.nanmax([seam_ratio(image, away <= px) for px in range(first, last + 1)]))


def own_edge(
    job: Job, scene: Scene, before: np.ndarray, mask: np.ndarray, reference: np.ndarray, inside: np.ndarray,
    window: Window,
) -> float:  # fmt: skip
    """How steep the scene's own edges between these two materials are: what a border may look like.

    A copied object: the steepest line around it where it stands. A material: a linear discriminant on smoothed
    bands tells the exemplar from what the ROI held; the steepest line along that border in the untouched scene.
    """
    if job.kind == "copy":
        return steepest(reference, inside, -2, 2)
    ours, theirs = _smooth(reference)[:, inside].T, _smooth(before)[:, mask].T
    axis = np.linalg.pinv(np.cov(ours.T) + np.cov(theirs.T)) @ (ours.mean(0) - theirs.mean(0))
    middle = (ours.mean(0) + theirs.mean(0)) @ axis / 2
    source = read_region(_wkt(job.source or [], scene), scene).window
    whole = scene.radiometry.to_float(scene.read(window.union(source).pad(64).intersect(scene.window)))
    alike = np.tensordot(axis, _smooth(whole), 1) > middle
    alike = ndimage.binary_opening(ndimage.binary_closing(alike, iterations=3), iterations=5)
    return steepest(whole, alike, -3, 3)


def _smooth(image: np.ndarray) -> np.ndarray:
    return ndimage.gaussian_filter(image, (0, 2, 2))


def region_ring(mask: np.ndarray) -> np.ndarray:
    return grow(mask, 24) & ~grow(mask, 6)


def sheet(job: Job, scene: Scene, result: Scene, region: Region, window: Window, path: Path) -> None:
    """Before, before with the ROI, after; then the after enlarged at the ROI's border."""
    bridge = RgbBridge.for_display(scene)
    before, after = to_image(bridge, scene.read(window)), to_image(bridge, result.read(window))
    zoom = max(1, round(512 / max(window.shape)))
    big = [
        p.resize((p.width * zoom, p.height * zoom), Image.Resampling.NEAREST) for p in (before, before, after)
    ]
    outline = ImageDraw.Draw(big[1])
    for polygon in region.polygons.geoms:
        points = [((x - window.col) * zoom, (y - window.row) * zoom) for x, y in polygon.exterior.coords]
        outline.line(points, fill=(255, 60, 60), width=2)
    canvas = Image.new("RGB", (sum(p.width for p in big), big[0].height))
    for number, picture in enumerate(big):
        canvas.paste(picture, (number * picture.width, 0))
    canvas.save(path)


def _request(job: Job, scene: Scene, output: Path, options: argparse.Namespace) -> EditRequest:
    roi = _wkt(job.roi, scene) if job.roi else None
    if job.kind == "exemplar":
        task = ExemplarTask(_wkt(job.source or [], scene))
    elif job.kind == "copy":
        places = tuple(scene.georeference.to_world(np.array([x]), np.array([y])) for x, y in job.to or [])
        task = CopyTask(_wkt(job.source or [], scene), tuple((float(x[0]), float(y[0])) for x, y in places))
    else:
        task = RemoveTask()
    seed = job.seed if options.seed is None else options.seed
    return EditRequest(
        str(scene.path), str(output), task, roi, method=options.method, quality=options.quality,
        feather=_feather(job), seed=seed, format="gtiff", overwrite=True,
    )  # fmt: skip


def _feather(job: Job) -> int:
    """Another material wants room for an irregular border; what is removed or copied does not."""
    return job.feather if job.feather is not None else 10 if job.kind == "exemplar" else 6


def _edited(job: Job, scene: Scene) -> Region:
    if job.roi:
        return read_region(_wkt(job.roi, scene), scene)
    source = read_region(_wkt(job.source or [], scene), scene)
    left, top, right, bottom = source.polygons.bounds
    moved = [
        source.shift(round(y - (top + bottom) / 2), round(x - (left + right) / 2)) for x, y in job.to or []
    ]
    import shapely

    return Region(shapely.MultiPolygon([p for region in moved for p in region.polygons.geoms]))


def _wkt(points: Points, scene: Scene) -> str:
    import shapely

    return scene.to_world(shapely.Polygon(points)).wkt


if __name__ == "__main__":
    main()

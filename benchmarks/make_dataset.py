"""A data set of 200 pairs from real rasters: edits of many places, chips, splits by place, every layout.

    python -m benchmarks.make_dataset [--pairs 200] [--folder build/dataset] [--quality draft]

Places lie apart from each other on each raster by a seed; each edit changes several of them into one state or
removes what is there. Prints what each split holds, seconds, and whether a place stands in two splits.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from pathlib import Path

import numpy as np
import shapely

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "core"))

from rs_genedit.jobs.dataset import DatasetRequest, dataset
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import EditRequest, RemoveTask, TextTask
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext

from benchmarks import data

#: Raster, side of a place in pixels.
SCENES = (
    ("oam_banepa_train_3072x4096.vrt", 90),
    ("nl_gorinchem_25cm_rdnew.tif", 70),
    ("naip_nd_20090818_4band.tif", 60),
    ("naip_va_1m_4band_26918.tif", 50),
    ("neon_osbs_029_utm17_nodata255.tif", 60),
    ("landsat_pucallpa_1985_4band_4326.tif", 60),
    ("s2_13band_spain_flood_4326.tif", 50),
)
TASKS = ("a flooded area", "a burn scar", "a collapsed building", "a landslide", "", "deforestation")
#: Different changes on one raster; each is one edit of many places.
_EACH = 2
SIZE = 128


def places(scene: Path, side: int, most: int, seed: int) -> list[str]:
    """Squares that lie a chip apart, in the CRS of the scene, as WKT; those with data everywhere."""
    with open_scene(scene) as pixels:
        step = max(SIZE, side) + 8
        rng = np.random.default_rng(seed)
        corners = [
            (row, col)
            for row in range((step - side) // 2, pixels.height - step, step)
            for col in range((step - side) // 2, pixels.width - step, step)
        ]
        found = []
        for number in rng.permutation(len(corners)):
            row, col = corners[number]
            square = shapely.box(col, row, col + side, row + side)
            if pixels.valid(Window(row, col, side, side)).all():
                found.append(pixels.to_world(square.buffer(-side * 0.1).buffer(side * 0.1)).wkt)
            if len(found) == most:
                break
    return found


def main(argv: list[str] | None = None) -> int:
    """Edit, build, report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--folder", type=Path, default=Path("build/dataset"))
    parser.add_argument("--quality", default="draft", choices=("draft", "standard", "high"))
    asked = parser.parse_args(argv)
    scenes = [(data.raster(name), side) for name, side in SCENES if data.has(name)]
    if not scenes:
        sys.stderr.write("no real rasters: set RS_GENEDIT_DATA to the folder that holds rasters/\n")
        return 2
    results = asked.folder / "results"
    shutil.rmtree(asked.folder, ignore_errors=True)
    results.mkdir(parents=True)
    each = -(-asked.pairs // len(scenes))
    started = time.perf_counter()
    left = asked.pairs
    spots = {scene: places(scene, side, asked.pairs, 1) for scene, side in scenes}
    share = {scene: min(each, len(found)) for scene, found in spots.items()}
    for scene, found in spots.items():  # what small scenes lack, large ones give
        share[scene] += min(len(found) - share[scene], max(0, asked.pairs - sum(share.values())))
    for turn, (scene, _) in enumerate(scenes):
        mine = spots[scene][: min(share[scene], left)]
        left -= len(mine)
        for number in range(_EACH):
            group = mine[number::_EACH]
            words = TASKS[(turn * _EACH + number) % len(TASKS)]
            if not group:
                continue
            task = TextTask(words) if words else RemoveTask()
            roi = shapely.MultiPolygon([shapely.from_wkt(text) for text in group]).wkt
            output = results / f"{scene.stem}-{number}.tif"
            settings = {"quality": asked.quality, "format": "patch", "feather": 2, "seed": number}
            request = EditRequest(str(scene), str(output), task, roi=roi, **settings)
            edit(request, JobContext())
            sys.stdout.write(f"{time.perf_counter() - started:6.0f} s  {output.name}: {len(group)} places\n")
            sys.stdout.flush()
    edited = time.perf_counter() - started
    built = dataset(
        DatasetRequest((str(results),), str(asked.folder / "set"), size=SIZE, gap=60.0), JobContext()
    )
    seconds = time.perf_counter() - started - edited
    report = {"edits_s": round(edited, 1), "dataset_s": round(seconds, 1), **built.report}
    (asked.folder / "report.json").write_text(json.dumps(report, indent=2) + "\n")
    sys.stdout.write(json.dumps(report, indent=2) + "\n")
    for warning in built.warnings:
        sys.stdout.write(f"warning: {warning}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

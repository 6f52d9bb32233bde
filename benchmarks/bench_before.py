"""Speed of this engine beside that of an earlier commit, in turns in one run.

    git worktree add /tmp/before 577a308
    python -m benchmarks.bench_before /tmp/before/core [--repeat 3] [--only fill]

``fill``: the exemplar fills of benchmarks.bench_speed at standard quality in a warm process, the whole job.
``size``: the flood of 1,000 x 1,000 px of benchmarks.bench_size, a process of its own.
``removal``: 9,000 px removed from the command line, a process of its own, its imports and files included.

Both engines do each job in turns, so what else the machine does falls on both; the least of the repeats counts.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import rasterio
import shapely
from rs_genedit.protocol import EditRequest, ExemplarTask
from rs_genedit_demo.scene import make_scene as make_demo
from rs_genedit_demo.writer import write_scene

from benchmarks import data
from benchmarks.bench_size import SMALL, edit_command
from benchmarks.bench_speed import demo_flood, real_flood
from benchmarks.bench_writer import make_scene

CORE = Path(__file__).resolve().parents[1] / "core"
REMOVED = 9000
#: One warm edit after a cold one: wall and CPU seconds of the second. Runs in either engine.
WARM = """
import sys, time
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import EditRequest, ExemplarTask
from rs_genedit.runtime.context import JobContext
source, output, region, roi = sys.argv[1:]
request = EditRequest(source, output, ExemplarTask(region), roi, format="gtiff", overwrite=True)
edit(request, JobContext())
wall, cpu = time.perf_counter(), time.process_time()
edit(request, JobContext())
print(time.perf_counter() - wall, time.process_time() - cpu)
"""
Seconds = tuple[float, float]


def warm(core: Path, request: EditRequest) -> Seconds:
    assert isinstance(request.task, ExemplarTask)
    words = [request.source, request.output, request.task.region, str(request.roi)]
    done = subprocess.run(
        [sys.executable, "-c", WARM, *words], env=_environment(core), check=True, capture_output=True, text=True
    )
    wall, cpu = map(float, done.stdout.split()[-2:])
    return wall, cpu


def process(core: Path, command: list[str]) -> Seconds:
    """Wall and CPU seconds of a process, imports included."""
    wall, before = os.times().elapsed, os.times()
    subprocess.run(command, env=_environment(core), check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return after.elapsed - wall, used


def removal_command(folder: Path) -> list[str]:
    """A round place of 9,000 px: the trees beside the canal of the real scene, else of the demo scene."""
    source, place = data.raster("nl_gorinchem_25cm_rdnew.tif"), (600, 760)
    if not source.exists():
        source, place = write_scene(make_demo(height=1024, width=1024), folder / "demo.tif"), (512, 512)
    with rasterio.open(source) as dataset:
        radius = math.sqrt(REMOVED / math.pi) * dataset.transform.a
        roi = shapely.Point(*(dataset.transform @ place)).buffer(radius, 64).wkt
    words = ["edit", str(source), str(folder / "removed.tif"), "--remove", "--roi", roi, "--overwrite"]
    return [sys.executable, "-m", "rs_genedit", *words]


def _environment(core: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(core)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", type=Path, help="the folder core of the earlier commit")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--only", default="")
    parser.add_argument("--folder", type=Path, default=Path("build/bench"))
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    found: dict[str, dict[str, Seconds]] = {}
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        jobs: dict[str, Callable[[Path], Seconds]] = {}
        if "fill".startswith(options.only):
            demo = demo_flood(place)
            jobs["fill, demo scene"] = lambda core: warm(core, demo)
            if data.has("nl_gorinchem_25cm_rdnew.tif"):
                real = real_flood(place)
                jobs["fill, 0.25 m scene"] = lambda core: warm(core, real)
        if "removal".startswith(options.only):
            remove = removal_command(place)
            process(CORE, remove)  # what is compiled once is not the job's
            jobs["removal"] = lambda core: process(core, remove)
        if "size".startswith(options.only):
            scene = make_scene(options.folder / f"scene_{SMALL}.tif", SMALL)
            flood = edit_command(scene, place / "size.vrt", "vrt", "standard", (0, 0))
            jobs["size"] = lambda core: process(core, flood)
        for job, run in jobs.items():
            turns = [{"before": run(options.before), "now": run(CORE)} for _ in range(options.repeat)]
            found[job] = {way: min((turn[way] for turn in turns), key=lambda one: one[1]) for way in turns[0]}
            (wall, cpu), (wall_now, cpu_now) = found[job]["before"], found[job]["now"]
            sys.stdout.write(
                f"{job:19} before {wall:5.1f} s, {cpu:6.2f} CPU s  now {wall_now:5.1f} s, {cpu_now:6.2f} CPU s "
                f"{cpu / cpu_now:.1f} times less\n"
            )
            sys.stdout.flush()
    (options.folder / "before.json").write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()

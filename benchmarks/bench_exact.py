"""Same request, same bytes: whatever the tile, the threads, the other places, and however often it was killed.

    python -m benchmarks.bench_exact [--quality standard] [--kills 10] [--method patch]

Three tasks (texture of an exemplar, copy, removal) on the 0.25 m scene of shared/data, or on the project's
demo scene where that is missing. Each runs with tiles of 128, 256, 512 and the whole window, with one thread
and two; then once more while being killed (SIGKILL) at random moments and resumed until it is done; then,
exemplar and removal, together with a second place far away. What is compared are the bytes of output and
change mask, for the last one the pixels of the first place. Exit code 1 if anything differs.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import shapely
from rs_genedit.folders import staging_folder
from rs_genedit_demo.scene import make_scene
from rs_genedit_demo.writer import write_scene

from benchmarks import data

CORE = Path(__file__).resolve().parents[1] / "core"
TILES, THREADS = (128, 256, 512, 4096), (1, 2)

Words = list[str]


@dataclass
class Bench:
    """A scene, its tasks as words of the command line, and a folder to work in."""

    scene: Path
    folder: Path
    tasks: dict[str, Words]
    far: str
    common: Words

    def command(self, task: str, output: Path, *more: str) -> Words:
        words = [*self.tasks[task], *self.common, *more]
        return [sys.executable, "-m", "rs_genedit", "edit", str(self.scene), str(output), *words]

    def run(self, task: str, name: str, *more: str) -> Path:
        output = self.folder / f"{task}-{name}.tif"
        subprocess.run(
            self.command(task, output, *more), check=True, env=_environment(), stdout=subprocess.DEVNULL
        )
        return output


def bench(folder: Path, common: Words) -> Bench:
    """Places by pixel coordinates (column, row) of the scene that is there."""
    name = "nl_gorinchem_25cm_rdnew.tif"
    if data.has(name):
        scene = data.raster(name)
        roi = [(350, 580), (450, 500), (450, 570), (390, 700), (330, 760), (290, 690)]
        river = [(380, 800), (450, 830), (560, 650), (600, 650), (520, 790), (400, 960), (330, 960)]
        boat, to, far = [(708, 495), (742, 488), (736, 512), (716, 524)], (660, 430), [(820, 100), (900, 180)]
    else:
        scene = write_scene(make_scene(height=1024, width=1024), folder / "demo.tif")
        roi = [(350, 580), (450, 500), (450, 570), (390, 700), (330, 760), (290, 690)]
        river = [(600, 100), (760, 100), (760, 260), (600, 260)]
        boat, to, far = [(200, 200), (240, 200), (240, 230), (200, 230)], (500, 300), [(820, 700), (900, 780)]
    with rasterio.open(scene) as dataset:

        def wkt(points: list[tuple[float, float]]) -> str:
            return shapely.Polygon([dataset.transform @ point for point in points]).wkt

        x, y = dataset.transform @ to
        second = wkt([far[0], (far[1][0], far[0][1]), far[1], (far[0][0], far[1][1])])
        place = ["--roi", wkt(roi)]
        tasks = {
            "exemplar": [*place, "--exemplar", wkt(river)],
            "remove": [*place, "--remove"],
            "copy": ["--copy", wkt(boat), "--to", f"{x},{y}"],
        }
    return Bench(scene, folder, tasks, second, common)


def tiles_and_threads(of: Bench, task: str) -> dict[str, Any]:
    """How many different outputs the machine's settings make; 1 is right."""
    found: dict[str, list[str]] = {}
    for tile, threads in itertools.product(TILES, THREADS):
        output = of.run(task, f"{tile}-{threads}", "--tile", str(tile), "--threads", str(threads))
        found.setdefault(_digest(output), []).append(f"tile {tile}, {threads} threads")
    return {"runs": len(TILES) * len(THREADS), "different_outputs": len(found), "identical": len(found) == 1}


def killed_and_resumed(of: Bench, task: str, kills: int, seed: int) -> dict[str, Any]:
    """Kill at random moments, resume each time; in the end compare with the undisturbed run."""
    begun = time.monotonic()
    whole = _digest(of.run(task, "undisturbed", "--threads", "2"))
    seconds = time.monotonic() - begun
    output = of.folder / f"{task}-killed.tif"
    rng, done, resumed = random.Random(seed), 0, 0
    while done < kills:
        resume = ["--resume"] if staging_folder(output).exists() else []
        resumed += bool(resume)
        command = of.command(task, output, "--threads", "2", *resume)
        process = subprocess.Popen(
            command, env=_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(rng.uniform(0.2, 1.0) * seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            done += 1
            if output.exists():  # killed on its way out: what has its final name has to be whole
                if _digest(output) != whole:
                    raise RuntimeError("a killed run left a broken output under its final name") from None
                output.unlink()
        else:  # it was faster than the dice: once more from the start
            if process.returncode or _digest(output) != whole:
                return {"kills": done, "resumed": resumed, "identical": False}
            output.unlink()
    resume = ["--resume"] if staging_folder(output).exists() else []
    resumed += bool(resume)
    of.run(task, "killed", "--threads", "2", *resume)
    left = [path.name for path in of.folder.glob(".*")]
    return {"kills": done, "resumed": resumed, "identical": _digest(output) == whole and not left}


def far_neighbour(of: Bench, task: str) -> dict[str, Any]:
    """Differing pixels of the first place when a second one far away is edited too."""
    alone = of.run(task, "alone")
    words = of.tasks[task]
    both = [f"GEOMETRYCOLLECTION({words[1]},{of.far})" if word == words[1] else word for word in words]
    pair = Bench(of.scene, of.folder, {task: both}, of.far, of.common).run(task, "pair")
    with rasterio.open(alone) as one, rasterio.open(pair) as two, rasterio.open(of.scene) as source:
        first, second, before = one.read(), two.read(), source.read()
    edited = (first != before).any(0)
    added = ((second != before).any(0) & ~edited).sum()
    differing = (first != second).any(0)[edited].sum()
    return {
        "first_px": int(edited.sum()),
        "second_px": int(added),
        "identical": bool(differing == 0 and added > 0),
    }


def _digest(output: Path) -> str:
    mask = output.with_suffix(".mask.tif")
    with rasterio.open(output) as dataset:
        if not np.any(dataset.read()):
            raise RuntimeError(f"{output} is empty")
    return hashlib.sha256(output.read_bytes() + mask.read_bytes()).hexdigest()


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(CORE)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quality", default="standard")
    parser.add_argument("--method", default="patch")
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0, help="of the moments of the kills")
    parser.add_argument("--only", default="", help="tiles, kills or far")
    parser.add_argument("--json", type=Path, default=Path("build/bench_exact.json"))
    options = parser.parse_args()
    common = ["--quality", options.quality, "--method", options.method, "--format", "gtiff", "--overwrite"]
    found: dict[str, Any] = {"quality": options.quality, "method": options.method}
    sys.stdout.write(f"quality {options.quality}, method {options.method}\n")
    with tempfile.TemporaryDirectory() as folder:
        of = bench(Path(folder), common)
        for task in of.tasks:
            checks = {
                "tiles": lambda task=task: tiles_and_threads(of, task),
                "far": (lambda task=task: far_neighbour(of, task)) if task != "copy" else None,
                "kills": (lambda: killed_and_resumed(of, "exemplar", options.kills, options.seed))
                if task == "exemplar"
                else None,
            }
            for name, check in checks.items():
                if check is not None and options.only in name:
                    found[f"{task} {name}"] = result = check()
                    sys.stdout.write(f"{task:9}{name:6} {result}\n")
                    sys.stdout.flush()
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps(found, indent=1) + "\n")
    if not all(result["identical"] for result in found.values() if isinstance(result, dict)):
        sys.stdout.write("NOT IDENTICAL\n")
        sys.exit(1)


if __name__ == "__main__":
    main()

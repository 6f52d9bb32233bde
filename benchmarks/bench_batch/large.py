"""One very large ROI: one process, then two that share it; bytes, peak memory of each process, and wall time.

The scene is that of ``bench_roi``: waves and noise, one metre a pixel, the ROI in its middle. ``--jobs`` is the
ROI's side in pixels.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.bench_roi import scene, square

ROOT = Path(__file__).resolve().parents[2]
SIDE = 4000
RUNS = {
    "serial": ["--executor", "serial"],
    "processes 2": ["--executor", "processes", "--workers", "2"],
    "dask 2": ["--executor", "dask", "--workers", "2"],
}


def measure(folder: Path, side: int) -> dict[str, Any]:
    side = side or SIDE
    source, plan = scene(2 * side), folder / "large.yaml"
    plan.write_text(
        f"scenes: [{source}]\nrois: ['{square(side, 2 * side)}']\ntasks: [remove]\n"
        "settings: {quality: draft, format: patch}\n"
    )
    found: dict[str, Any] = {"side": side}
    hashes = set()
    for name, words in RUNS.items():
        out = folder / f"large-{name.replace(' ', '-')}"
        shutil.rmtree(out, ignore_errors=True)
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "core")}
        load, begun = os.getloadavg()[0], time.perf_counter()
        command = [sys.executable, "-m", "rs_genedit", "batch", str(plan), str(out), *words]
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        wall = time.perf_counter() - begun
        (record,) = [json.loads(line) for line in (out / "results.jsonl").read_text().splitlines()]
        patch = out / record["outputs"]["patch"][0] if "patch" in record["outputs"] else None
        patch = patch or out / record["outputs"]["output"][0]
        hashes.add(patch.read_bytes())
        found[name] = {
            "wall_s": round(wall, 1),
            "cpu_s": record["cpu_seconds"],
            "peak_mb": record["peak_mb"],
            "load": round(load, 1),
        }
        sys.stderr.write(f"{name}: {found[name]}\n")
        shutil.rmtree(out)
    found["same bytes"] = len(hashes) == 1
    found["wall serial / processes 2"] = round(found["serial"]["wall_s"] / found["processes 2"]["wall_s"], 2)
    return found

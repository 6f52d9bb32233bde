"""Executors beside each other on the same independent jobs: throughput of two workers, and what Dask costs.

Each run is a batch of its own over the same plan. The start of processes and imports are left out: the time
counts from the first job that ends to the last, and what ended in it. CPU seconds are the jobs' own.
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

from benchmarks.bench_writer import make_scene

ROOT = Path(__file__).resolve().parents[2]
JOBS = 32
RUNS = {
    "serial": ["--executor", "serial"],
    "processes 1": ["--executor", "processes", "--workers", "1"],
    "processes 2": ["--executor", "processes", "--workers", "2"],
    "dask 1": ["--executor", "dask", "--workers", "1"],
    "dask 2": ["--executor", "dask", "--workers", "2"],
}


def measure(folder: Path, jobs: int) -> dict[str, Any]:
    jobs = jobs or JOBS
    scene = make_scene(folder / "scene.tif", 1500)
    rois = f"- place: {{count: {jobs}, size: 20, seed: 1}}"
    plan = folder / "executors.yaml"
    plan.write_text(f"scenes: [{scene.name}]\nrois:\n{rois}\ntasks: [remove]\nsettings: {{format: patch}}\n")
    found: dict[str, Any] = {"jobs": jobs}
    hashes = set()
    for name, words in RUNS.items():
        found[name] = one(folder, plan, name, [words])
        hashes.add(found[name].pop("hash"))
    found["shards 2"] = one(folder, plan, "shards", [["--shard", "1/2"], ["--shard", "2/2"]])
    hashes.add(found["shards 2"].pop("hash"))
    found["same pixels"] = len(hashes) == 1
    for pair in (("dask 2", "dask 1"), ("processes 2", "processes 1"), ("shards 2", "serial")):
        found[f"throughput {pair[0]} / {pair[1]}"] = round(found[pair[0]]["per_s"] / found[pair[1]]["per_s"], 2)
    found["dask 1 / serial, time"] = round(found["serial"]["per_s"] / found["dask 1"]["per_s"], 3)
    return found


def one(folder: Path, plan: Path, name: str, runs: list[list[str]]) -> dict[str, Any]:
    """One batch, by one command or several beside each other."""
    out = folder / f"out-{name.replace(' ', '-')}"
    shutil.rmtree(out, ignore_errors=True)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "core")}
    words = [sys.executable, "-m", "rs_genedit", "batch", str(plan), str(out)]
    processes = [
        subprocess.Popen([*words, *more], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for more in runs
    ]
    ends: list[float] = []
    while any(process.poll() is None for process in processes):
        ends += [time.perf_counter()] * (_lines(out) - len(ends))
        time.sleep(0.01)
    if any(process.returncode for process in processes):
        raise RuntimeError(f"{name} failed")
    records = [
        json.loads(line) for path in out.glob("results*.jsonl") for line in path.read_text().splitlines()
    ]
    shutil.rmtree(out)
    first = len(processes) if len(processes) > 1 else int(name[-1]) if name[-1].isdigit() else 1
    span = ends[-1] - ends[first - 1]
    return {
        "per_s": round((len(ends) - first) / span, 3),
        "cpu_s": round(sum(record["cpu_seconds"] for record in records), 1),
        "peak_mb": max(record["peak_mb"] for record in records),
        "hash": str(sorted((record["id"], record["pixels_sha256"]) for record in records)),
    }


def _lines(out: Path) -> int:
    return sum(path.read_bytes().count(b"\n") for path in out.glob("results*.jsonl"))

"""Driver of a batch by itself: 10,000 jobs that do nothing, its time for each, and its memory as it goes on.

The job ``edit`` of this process is replaced by one that returns at once, so that all that is left is the
batch's own work: plan, manifest, orders, folders, locks, receipts, results, each synced.
"""

from __future__ import annotations

import re
import shutil
import time
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from rs_genedit.batch_request import BatchRequest
from rs_genedit.jobs import registry
from rs_genedit.jobs.batch.job import batch
from rs_genedit.protocol import Result, Tally
from rs_genedit.runtime.context import JobContext

JOBS = 10_000
EVERY = 250


def nothing(request: Any, context: JobContext) -> Result:
    """The job that does nothing."""
    return Result(context.job, {})


def resident_mb() -> float:
    found = re.search(r"VmRSS:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(found[1]) / 1024 if found else 0.0


def measure(folder: Path, jobs: int) -> dict[str, Any]:
    jobs = jobs or JOBS
    with rasterio.open(
        folder / "s.tif", "w", driver="GTiff", count=1, height=100, width=100, dtype="uint8", crs="EPSG:28992",
        transform=rasterio.Affine(1, 0, 1e5, 0, -1, 4e5),
    ) as raster:  # fmt: skip
        raster.write(np.arange(10_000, dtype=np.uint8).reshape(1, 100, 100))
    plan = folder / "tiny.yaml"
    plan.write_text(f'scenes: [s.tif]\nrois: ["100010,399950,100040,399980"]\ntasks: [remove]\nseeds: {jobs}\n')
    shutil.rmtree(folder / "tiny", ignore_errors=True)
    registry.JOBS["edit"] = nothing
    memory: list[tuple[int, float]] = []
    syncs = sync_seconds(folder)

    def heard(event: object) -> None:
        if isinstance(event, Tally) and not event.running and event.done % EVERY == 0:
            memory.append((event.done, round(resident_mb(), 1)))

    begun, cpu = time.perf_counter(), time.process_time()
    made = batch(BatchRequest(str(plan), str(folder / "tiny")), JobContext(emit=heard))
    wall, cpu = time.perf_counter() - begun, time.process_time() - cpu
    assert made.report["done"] == jobs
    begun = time.perf_counter()
    batch(BatchRequest(str(plan), str(folder / "tiny")), JobContext())
    again = time.perf_counter() - begun
    shutil.rmtree(folder / "tiny")
    plot(memory, folder / "driver_memory.png")
    return {
        "jobs": jobs,
        "wall_ms_a_job": round(1000 * wall / jobs, 2),
        "cpu_ms_a_job": round(1000 * cpu / jobs, 2),
        "sync_ms": round(1000 * syncs, 2),
        "memory_mb": {"first": memory[0], "last": memory[-1], "most": max(mb for _, mb in memory)},
        "nothing_to_do_s": round(again, 2),
    }


def sync_seconds(folder: Path) -> float:
    """Seconds of one write of a line and its sync on this disk, the median of 50."""
    import os

    times = []
    with open(folder / "sync", "wb", buffering=0) as file:
        for _ in range(50):
            begun = time.perf_counter()
            file.write(b"x" * 400)
            os.fsync(file.fileno())
            times.append(time.perf_counter() - begun)
    (folder / "sync").unlink()
    return float(np.median(times))


def plot(memory: list[tuple[int, float]], path: Path) -> None:
    try:
        import matplotlib

        matplotlib.use("Agg")
        from matplotlib import pyplot
    except ImportError:  # the extra bench is not installed
        return
    figure, axes = pyplot.subplots(figsize=(6, 3), layout="constrained")
    axes.plot(*zip(*memory, strict=True), linewidth=1.5)
    axes.set(xlabel="jobs done", ylabel="resident MB", title="Memory of the driver", ylim=(0, None))
    axes.grid(alpha=0.3)
    figure.savefig(path, dpi=120)
    pyplot.close(figure)

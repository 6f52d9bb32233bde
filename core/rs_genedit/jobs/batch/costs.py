"""Cost model of a batch: seconds and bytes of a job, from figures measured by ``benchmarks.bench_batch costs``.

A job costs a fixed part (open, plan, write, verify), a part for each megapixel of the ROI by task, method and
quality, and a part for each megapixel of the output file by format. The figures are those of one core of the
machine in ``docs/benchmarks.md``; what a batch took so far tells more, and its table goes by that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from rs_genedit.jobs.batch.expand import Job
from rs_genedit.json_files import read_foreign_json
from rs_genedit.runtime.resources import resource

#: Frames of a story that does not say how many.
_FRAMES = 6


@dataclass(frozen=True)
class Cost:
    """CPU seconds, and bytes that stay on the disk."""

    seconds: float
    bytes: float


def cost(job: Job) -> Cost:
    """What one job takes, about."""
    figures = _figures()
    roi, scene, bands = (max(1, value) for value in job.size)
    if job.op == "sequence":
        frames = int(job.request.get("frames") or _FRAMES)
        seconds = _seconds(figures, "text", job.request, roi, scene, "cog")
        return Cost(frames * seconds, frames * _bytes(figures, "cog", roi, scene, bands))
    task = str(job.request.get("task", {}).get("kind", "exemplar"))
    form = str(job.request.get("format", "cog"))
    return Cost(
        _seconds(figures, task, job.request, roi, scene, form), _bytes(figures, form, roi, scene, bands)
    )


def _seconds(
    figures: Mapping[str, Any], task: str, request: Mapping[str, Any], roi: int, scene: int, form: str
) -> float:
    method, quality = str(request.get("method", "patch")), str(request.get("quality", "standard"))
    known = figures["edit"]
    # high quality is told from standard, by one ratio; other methods from patch, besides what they train
    times = float(figures["high_over_standard"]) if quality == "high" else 1.0
    measured = "standard" if quality == "high" else quality
    rate = known.get(f"{task} {measured}") or known[f"text {measured}"]
    once = figures["once"].get(method, 0.0)
    written = scene if form in ("cog", "gtiff") else roi
    return float(
        times * (rate["fixed"] + rate["per_megapixel"] * roi / 1e6)
        + once
        + figures["write"][form] * written / 1e6
    )


def _bytes(figures: Mapping[str, Any], form: str, roi: int, scene: int, bands: int) -> float:
    written = scene if form in ("cog", "gtiff") else roi
    return float(figures["bytes"]["fixed"] + figures["bytes"]["per_pixel_and_band"][form] * written * bands)


@dataclass
class Total:
    """Sums over the jobs of a plan."""

    jobs: int = 0
    seconds: float = 0.0
    bytes: float = 0.0
    longest: float = 0.0
    scenes: int = 0
    unreadable: int = 0
    tasks: dict[str, int] = field(default_factory=dict)
    _scene: str = ""

    def add(self, job: Job) -> None:
        """One more job."""
        self.jobs += 1
        name = str(job.request.get("source", ""))
        if name != self._scene:
            self._scene, self.scenes = name, self.scenes + 1
        if job.error:
            self.unreadable += 1
            return
        what = job.op if job.op != "edit" else str(job.request.get("task", {}).get("kind", "edit"))
        self.tasks[what] = self.tasks.get(what, 0) + 1
        one = cost(job)
        self.seconds += one.seconds
        self.bytes += one.bytes
        self.longest = max(self.longest, one.seconds)

    def report(self, workers: int) -> dict[str, Any]:
        """Plain data: counts, CPU hours, hours on so many workers, gigabytes."""
        start = _figures()["process"] * min(workers, self.jobs)
        wall = max(self.longest, (self.seconds + start) / workers)
        return {
            "jobs": self.jobs,
            "scenes": self.scenes,
            "unreadable": self.unreadable,
            "tasks": dict(sorted(self.tasks.items())),
            "cpu_seconds": round(self.seconds + start, 1),
            "seconds": round(wall, 1),
            "workers": workers,
            "megabytes": round(self.bytes / 1e6, 1),
        }


@lru_cache(maxsize=1)
def _figures() -> Mapping[str, Any]:
    found: Mapping[str, Any] = read_foreign_json(resource("costs", "costs.json"))
    return found

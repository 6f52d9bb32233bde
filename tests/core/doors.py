"""What the tests of the doors share: small rasters, the command line in this process, a worker to talk to."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from rs_genedit import protocol
from rs_genedit.runtime import environment

CORE = Path(__file__).resolve().parents[2] / "core"
#: Seconds after which a worker under test is killed.
SILENCE = 300
LEFT, TOP, CRS = 100_000.0, 400_000.0, "EPSG:28992"


def write_raster(path: Path, pixels: np.ndarray, **profile: Any) -> Path:
    """A GeoTIFF of ``pixels`` (bands, height, width): 1 m pixels in RD New unless told otherwise."""
    bands, height, width = pixels.shape
    settings = {
        "driver": "GTiff",
        "count": bands,
        "height": height,
        "width": width,
        "dtype": pixels.dtype,
        "crs": CRS,
        "transform": rasterio.Affine(1, 0, LEFT, 0, -1, TOP),
        **profile,
    }
    with rasterio.open(path, "w", **settings) as dataset:
        dataset.write(pixels)
    return path


def texture(height: int, width: int, bands: int = 3, seed: int = 0) -> np.ndarray:
    """Correlated noise as uint8 (bands, height, width), different on its left and right half."""
    rng = np.random.default_rng(seed)
    noise = rng.normal(size=(bands, height + 2, width + 2))
    smooth = sum(noise[:, i : i + height, j : j + width] for i in range(3) for j in range(3)) / 3
    level = np.where(np.arange(width) < width // 2, 90, 150)
    return np.clip(level + 12 * smooth, 1, 254).astype(np.uint8)


def roi(left: float, top: float, right: float, bottom: float) -> str:
    """Bounds in RD New of the pixels from (left, top) to (right, bottom), counted from the upper left."""
    return f"{LEFT + left},{TOP - bottom},{LEFT + right},{TOP - top}"


def busy() -> float:
    """How many times longer than on an idle machine anything may take just now; limits are multiplied by it."""
    if not hasattr(os, "getloadavg"):
        return 3.0
    return max(1.0, 2 * os.getloadavg()[0] / (os.cpu_count() or 1))


def child_environment(**changes: str) -> dict[str, str]:
    """What a person's shell would hand on: without the settings of GDAL and PROJ of this process, to which
    rasterio's wheel adds certificates as soon as any test has imported it."""
    foreign = (*environment.FOREIGN, *environment.SETTINGS)
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return {**inherited, "PYTHONPATH": str(CORE), "OMP_NUM_THREADS": "1", **changes}


def command(*arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """``rs-genedit`` in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "rs_genedit", *arguments],
        env=child_environment(**changes),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


class Talk:
    """A worker process, and what it said so far."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.events: list[Any] = []

    def send(self, op: str, job: str = "", request: Mapping[str, Any] | None = None) -> None:
        self.send_line(protocol.command_to_line(protocol.Command(op, job, dict(request or {}))))

    def send_line(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def next(self) -> Any:
        """The next event; every line of stdout must be one."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise EOFError(f"the worker ended after {self.events[-5:]}")
        self.events.append(protocol.event_from_line(line))
        return self.events[-1]

    def until(self, *kinds: type, job: str | None = None) -> Any:
        """Read on to the next event of one of ``kinds`` (of ``job``)."""
        while True:
            event = self.next()
            if isinstance(event, kinds) and job in (None, getattr(event, "job", None)):
                return event

    def hang_up(self) -> int:
        """Close stdin, as a dying plugin does; the exit code."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(20)


@contextmanager
def talk(*start: str, **changes: str) -> Iterator[Talk]:
    """A worker, started as ``python START``; killed at the end of the block if it still lives."""
    process = subprocess.Popen(
        [sys.executable, *(start or ("-m", "rs_genedit", "worker"))],
        env=child_environment(**changes),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    watchdog = threading.Timer(SILENCE, process.kill)  # a worker that waits for ever fails its test, not all
    watchdog.start()
    try:
        yield Talk(process)
    finally:
        watchdog.cancel()
        if process.poll() is None:
            process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            with contextlib.suppress(OSError):  # what was still to be flushed to a process that is gone
                stream.close()


def parsed_lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]

"""Removal and exemplar by compiled kernels, by torch on the processor, and on a GPU where there is one.

    python -m benchmarks.bench_device [--side 96] [--quality standard] [--repeat 2]

The demo scene, an ROI of --side x --side pixels, the whole job in a warm process (open, edit, verify, write);
the least seconds of --repeat runs. ``differs`` is the share of the ROI's pixels that are more than one grey
level from those of the compiled kernels: nearly none for exemplars; a removal's noise is drawn otherwise on a
device, so that it is another filling of the same kind. torch on the processor is there for its pixels, not for
its speed.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np
import rasterio
import torch
from rs_genedit.jobs.edit import edit
from rs_genedit.methods.multiscale.patch import method
from rs_genedit.protocol import EditRequest, ExemplarTask, RemoveTask, Task
from rs_genedit.runtime.context import JobContext
from rs_genedit_demo.scene import make_scene
from rs_genedit_demo.writer import write_scene

#: Upper left corner of the ROI and box of the exemplar, in pixels of the demo scene.
CORNER, EXEMPLAR = (200, 200), (40, 40, 140, 140)


def main() -> None:
    """Run every task on every device, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--side", type=int, default=96)
    parser.add_argument("--quality", default="standard")
    parser.add_argument("--repeat", type=int, default=2)
    options = parser.parse_args()
    devices = [("kernels", "cpu"), ("torch", "cpu")]
    if torch.cuda.is_available():
        devices.append((torch.cuda.get_device_name(), "cuda"))
    elif torch.backends.mps.is_available():
        devices.append(("Apple GPU", "mps"))
    else:
        print("no GPU is at hand")
    with tempfile.TemporaryDirectory() as folder:
        scene = Path(folder) / "scene.tif"
        write_scene(make_scene(), scene)
        tasks: list[tuple[str, Task]] = [("removal", RemoveTask())]
        tasks.append(("exemplar", ExemplarTask(box(scene, *EXEMPLAR))))
        for name, task in tasks:
            wanted = None
            for title, device in devices:
                found, seconds = timed(scene, task, device, title == "torch", options)
                wanted = found if wanted is None else wanted
                differs = float((np.abs(found - wanted).max(0) > 1).mean())
                print(f"{name:9s} {title:24s} {seconds:7.2f} s  differs {differs:.3f}", flush=True)


def timed(
    scene: Path, task: Task, device: str, by_torch: bool, options: argparse.Namespace
) -> tuple[np.ndarray, float]:
    """Pixels (bands, side, side) of the ROI, and the least seconds."""
    left, top, side = *CORNER, options.side
    request = EditRequest(
        str(scene), str(scene.with_name("out.tif")), task, box(scene, left, top, left + side, top + side),
        quality=options.quality, device=device, format="gtiff", overwrite=True,
    )  # fmt: skip
    kernels, least = method.COMPILED, float("inf")
    method.COMPILED = frozenset() if by_torch else kernels
    try:
        for _ in range(options.repeat):
            begun = time.perf_counter()
            edit(request, JobContext())
            least = min(least, time.perf_counter() - begun)
    finally:
        method.COMPILED = kernels
    with rasterio.open(request.output) as file:
        return file.read(window=((top, top + side), (left, left + side))).astype(int), least


def box(scene: Path, left: int, top: int, right: int, bottom: int) -> str:
    """Pixels of the scene as a region of its CRS."""
    with rasterio.open(scene) as file:
        (west, north), (east, south) = file.transform @ (left, top), file.transform @ (right, bottom)
    return f"{min(west, east)},{min(north, south)},{max(west, east)},{max(north, south)}"


if __name__ == "__main__":
    main()

"""How long and how much memory the writing side takes, against ``gdal_translate`` and against a small scene.

    python benchmarks/bench_writer.py [--size 20000] [--folder build/bench] [--json build/bench_writer.json]

Makes a scene of ``size`` x ``size`` x 3 (uint8, ground-like texture), stages a 1,000 x 1,000 edit and finishes
it in every format, verification included. The reference is GDAL's own COG copy of the same file with its
defaults: by the ``gdal_translate`` on PATH, else by rasterio's GDAL (in a child process, as ours is).
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import rasterio
from rasterio.windows import Window as RioWindow

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "core"))

from rs_genedit.protocol import EditRequest, RemoveTask
from rs_genedit.raster.finish import finish
from rs_genedit.raster.grid import Window
from rs_genedit.raster.provenance import Provenance
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime.context import JobContext

EDIT = 1000
FORMATS = ("cog", "gtiff", "patch", "vrt")


def make_scene(path: Path, size: int) -> Path:
    """A scene whose pixels compress about as an aerial picture does, written row of blocks by row of blocks."""
    if path.exists():
        return path
    rng = np.random.default_rng(0)
    tile = _texture(rng, 2048)
    partial = path.with_suffix(".partial.tif")
    with rasterio.open(
        partial, "w", driver="GTiff", width=size, height=size, count=3, dtype="uint8", tiled=True,
        blockxsize=512, blockysize=512, compress="deflate", zlevel=1, predictor=2, interleave="pixel",
        photometric="rgb", crs="EPSG:32633", transform=rasterio.Affine(0.25, 0, 500_000, 0, -0.25, 5_500_000),
        num_threads="all_cpus", BIGTIFF="IF_SAFER",
    ) as dataset:  # fmt: skip
        for row in range(0, size, 512):
            rows = (row + np.arange(min(512, size - row))) % 2048
            cols = (np.arange(size) + 977 * (row // 2048)) % 2048
            dataset.write(tile[:, rows][:, :, cols], window=RioWindow(0, row, size, len(rows)))
    partial.rename(path)
    return path


def _texture(rng: np.random.Generator, size: int) -> np.ndarray:
    """Fields of noise from coarse to fine, (3, size, size) uint8."""
    total = np.zeros((3, size, size), np.float32)
    for level in range(2, 12):
        side = min(size, 2**level)
        grain = rng.standard_normal((3, side, side)).astype(np.float32)
        total += np.repeat(np.repeat(grain, size // side, 1), size // side, 2) * 0.75**level
    low, high = np.percentile(total, (0.1, 99.9))
    return ((total - low) / (high - low) * 255).clip(0, 255).astype(np.uint8)


def measured(work: Callable[[], Any]) -> dict[str, float]:
    """Seconds, CPU seconds and peak resident MB (this process and its children) of ``work``."""
    peak, stop, me = [0], threading.Event(), psutil.Process()

    def look() -> None:
        while not stop.wait(0.05):
            total = 0
            for process in [me, *me.children(recursive=True)]:
                try:
                    total += process.memory_info().rss
                except psutil.NoSuchProcess:
                    continue
            peak[0] = max(peak[0], total)

    looker = threading.Thread(target=look)
    looker.start()
    begun, spent = time.perf_counter(), sum(me.cpu_times()[:4])
    try:
        work()
    finally:
        seconds, spent = time.perf_counter() - begun, sum(me.cpu_times()[:4]) - spent
        stop.set()
        looker.join()
    return {"seconds": round(seconds, 2), "cpu_seconds": round(spent, 2), "peak_mb": peak[0] >> 20}


def edit(source: Path, output: Path, form: str) -> None:
    request = EditRequest(
        str(source),
        str(output),
        RemoveTask(),
        roi="0,0,1,1",
        format=form,
        overwrite=True,  # type: ignore[arg-type]
    )
    with open_scene(source) as scene, Staging.open(output.parent, output.name, scene, "bench") as staging:
        # At the same place of the 512 lattice in every scene, so that each is cut into as many areas.
        row, col = scene.height // 1024 * 512 + 37, scene.width // 1024 * 512 + 41
        whole = Window(row, col, EDIT, EDIT).intersect(scene.window)
        for area in whole.tiles(512):
            staging.write(area, scene.read(area)[:, ::-1, ::-1].copy(), np.ones(area.shape, bool))
        finish(staging, scene, request, Provenance(request, 0, scene.fingerprint(whole)), JobContext())


def reference(source: Path, target: Path) -> tuple[str, list[str]]:
    """GDAL's own COG copy: what made it, and its command."""
    translate = shutil.which("gdal_translate")
    if translate:
        version = subprocess.run([translate, "--version"], capture_output=True, text=True, check=True).stdout
        return version.split(",")[0], [translate, "-q", "-of", "COG", str(source), str(target)]
    code = "import sys, rasterio.shutil; rasterio.shutil.copy(sys.argv[1], sys.argv[2], driver='COG')"
    return f"GDAL {rasterio.__gdal_version__}", [sys.executable, "-c", code, str(source), str(target)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--small", type=int, default=2_000)
    parser.add_argument("--folder", type=Path, default=Path("build/bench"))
    parser.add_argument("--json", type=Path, default=Path("build/bench_writer.json"))
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    large = make_scene(arguments.folder / f"scene_{arguments.size}.tif", arguments.size)
    small = make_scene(arguments.folder / f"scene_{arguments.small}.tif", arguments.small)
    figures: dict[str, Any] = {"size": arguments.size}

    target = arguments.folder / "reference.tif"
    name, command = reference(large, target)
    figures["reference"] = {"by": name, **measured(lambda: subprocess.run(command, check=True))}
    figures["reference"]["mb"] = target.stat().st_size >> 20
    target.unlink()
    for form in FORMATS:
        output = arguments.folder / ("out.vrt" if form == "vrt" else "out.tif")
        edit(small, output, form)  # what is imported or opened first is not part of the comparison
        figures[form] = {"small_seconds": measured(lambda o=output, f=form: edit(small, o, f))["seconds"]}
        figures[form] |= measured(lambda o=output, f=form: edit(large, o, f))
        figures[form]["mb"] = output.stat().st_size >> 20
        for path in arguments.folder.glob("out.*"):
            path.unlink()
    figures["cog_over_reference"] = round(figures["cog"]["seconds"] / figures["reference"]["seconds"], 3)
    figures["vrt_large_over_small"] = round(figures["vrt"]["seconds"] / figures["vrt"]["small_seconds"], 3)
    arguments.json.parent.mkdir(parents=True, exist_ok=True)
    arguments.json.write_text(json.dumps(figures, indent=2) + "\n")
    sys.stdout.write(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()

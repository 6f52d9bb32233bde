"""Large ROIs and many polygons: peak memory inside one ROI, CPU time of polygons against one ROI.

    python -m benchmarks.bench_roi size 4000 --max-memory 512     one ROI of 4,000 x 4,000 px, peak by stage
    python -m benchmarks.bench_roi polygons --side 10        10,000 squares against one of the same area

Scenes are generated into build/roi. Memory is read from /proc (Linux): anonymous and mapped pages apart.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import rasterio
from rasterio.transform import from_origin

BUILD = Path(__file__).resolve().parents[1] / "build" / "roi"
LEFT, TOP = 500_000, 5_000_000
COUNT, ROW, STEP = 10_000, 100, 20


def scene(side: int) -> Path:
    """Three bands of waves and noise, one metre a pixel."""
    path = BUILD / f"scene_{side}.tif"
    if path.exists():
        return path
    BUILD.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(0)
    y, x = np.arange(side, dtype=np.float32)[:, None], np.arange(side, dtype=np.float32)[None]
    profile = {"driver": "GTiff", "width": side, "height": side, "count": 3, "dtype": "uint8", "tiled": True}
    partial = path.with_suffix(".partial.tif")
    with rasterio.open(
        partial, "w", crs="EPSG:32632", transform=from_origin(LEFT, TOP, 1, 1), **profile
    ) as dataset:
        for band in range(3):
            waves = np.sin(x / 37 + band) * 30 + np.sin(y / 53) * 30 + 120
            noise = rng.standard_normal((side, side), np.float32) * 12
            dataset.write(np.clip(waves + noise, 0, 255).astype(np.uint8), band + 1)
    partial.replace(path)
    return path


def square(side: int, within: int) -> str:
    """An ROI in the middle."""
    low = (within - side) // 2
    return f"{LEFT + low},{TOP - low - side},{LEFT + low + side},{TOP - low}"


def command(source: Path, roi: str, *options: str) -> list[str]:
    """A removal from the command line."""
    out = str(BUILD / "out.tif")
    fixed = ["--remove", "--quality", "draft", "--overwrite", "--progress", "json"]
    return [sys.executable, "-m", "rs_genedit", "edit", str(source), out, "--roi", roi, *fixed, *options]


def size(side: int, max_memory: int) -> None:
    """Peak memory by stage while one ROI is made anew."""
    began = time.monotonic()
    child = subprocess.Popen(
        command(scene(2 * side), square(side, 2 * side), "--max-memory", str(max_memory)),
        stdout=subprocess.PIPE,
        text=True,
    )
    stage, peaks = ["starting"], {}

    def listen() -> None:
        for line in child.stdout or ():
            event = json.loads(line)
            if event["event"] == "progress":
                stage[0] = f"{event['stage']} {event['scale'] or ''}".strip()

    threading.Thread(target=listen, daemon=True).start()
    while child.poll() is None:
        found = _memory(child.pid)
        if found[0] > peaks.get(stage[0], (0, 0, 0))[0]:
            peaks[stage[0]] = found
        time.sleep(0.05)
    print(f"ROI {side} x {side} px, {max_memory} MB allowed, {time.monotonic() - began:.0f} s")
    for name, (total, anonymous, files) in peaks.items():
        print(f"{name:28s} {total:6d} MB: {anonymous:5d} anonymous, {files:5d} of mapped files")
    print(f"peak {max(total for total, _, _ in peaks.values())} MB; exit code {child.returncode}")


def _memory(pid: int) -> tuple[int, int, int]:
    try:
        text = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0, 0, 0
    values = {
        line.split(":")[0]: line.split()[1] for line in text.splitlines() if line.startswith(("VmRSS", "Rss"))
    }
    return tuple(int(values.get(name, 0)) // 1024 for name in ("VmRSS", "RssAnon", "RssFile"))


def polygons(side: int, feather: int) -> None:
    """CPU seconds of 10,000 squares on a lattice, and of one square of the same area."""
    source = scene(2000)
    features = []
    for number in range(COUNT):
        row, col = divmod(number, ROW)
        x, y = LEFT + col * STEP + 3, TOP - row * STEP - 3
        ring = [[x, y], [x + side, y], [x + side, y - side], [x, y - side], [x, y]]
        geometry = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": {}, "geometry": geometry})
    crs = {"type": "name", "properties": {"name": "EPSG:32632"}}
    many = BUILD / "many.json"
    many.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
    spent = {}
    for name, roi in (("one", square(ROW * side, 2000)), ("many", str(many))):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        options = ("--feather", str(feather), "--threads", "1")
        subprocess.run(command(source, roi, *options), check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent[name] = after.ru_utime - before.ru_utime
        print(f"{name}: {spent[name]:.1f} CPU s", flush=True)
    print(f"{COUNT} squares of {side} px, feather {feather}: {spent['many'] / spent['one']:.1f} times one")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("size", "polygons"))
    parser.add_argument("pixels", type=int, nargs="?", default=4000)
    parser.add_argument("--max-memory", type=int, default=512)
    parser.add_argument("--side", type=int, default=10)
    parser.add_argument("--feather", type=int, default=2)
    asked = parser.parse_args()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    if asked.what == "size":
        size(asked.pixels, asked.max_memory)
    else:
        polygons(asked.side, asked.feather)


if __name__ == "__main__":
    main()

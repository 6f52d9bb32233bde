"""Does an edit's cost follow the ROI and not the scene: 20,000 x 20,000 against 2,000 x 2,000 pixels.

    python -m benchmarks.bench_size [--size 20000] [--repeat 3] [--folder build/bench]

The scenes are made once (see benchmarks.bench_writer) and kept in --folder. An ROI of 1,000 x 1,000 pixels
lies on the same content in both, far inside the large one. Every edit is a process of its own, as from the
command line, imports included; peak memory is what the operating system says of it. Wall seconds are the
least of --repeat runs, CPU seconds (user and system) with them. The reference for whole outputs is GDAL's COG
copy of the same file by its defaults.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import rasterio

from benchmarks.bench_writer import make_scene, reference

CORE = Path(__file__).resolve().parents[1] / "core"
SIDE, SMALL = 1000, 2000
#: Rows and columns from the small scene to the same content far inside the large one (see make_scene).
_FAR = 4 * 2048, 6 * 2048 - 4 * 977
LIMITS = {"peak_mb": 1500, "vrt_large_over_small": 1.2, "cog_over_reference": 1.5}


def run(command: list[str]) -> dict[str, float]:
    """Wall seconds, CPU seconds and peak resident MB of a process; its failure is ours."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=_environment())
    said = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} failed: {said.decode(errors='replace')}")
    return {
        "seconds": round(time.perf_counter() - begun, 2),
        "cpu_seconds": round(used.ru_utime + used.ru_stime, 2),
        "peak_mb": round(used.ru_maxrss / 1024),
    }


def edit_command(scene: Path, output: Path, form: str, quality: str, shift: tuple[int, int]) -> list[str]:
    """Flood of 1,000 x 1,000 pixels with what lies to their left."""
    with rasterio.open(scene) as dataset:

        def box(left: int, top: int, right: int, bottom: int) -> str:
            xmin, ymax = dataset.transform @ (left + shift[1], top + shift[0])
            xmax, ymin = dataset.transform @ (right + shift[1], bottom + shift[0])
            return f"{xmin},{ymin},{xmax},{ymax}"

        roi, exemplar = box(800, 500, 800 + SIDE, 500 + SIDE), box(100, 600, 700, 1200)
    words = ["--roi", roi, "--exemplar", exemplar, "--format", form, "--quality", quality, "--overwrite"]
    return [sys.executable, "-m", "rs_genedit", "edit", str(scene), str(output), *words]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(CORE)}


def least(runs: list[dict[str, float]]) -> dict[str, float]:
    """The least time and the largest memory of repeated runs."""
    return {
        "seconds": min(run["seconds"] for run in runs),
        "cpu_seconds": min(run["cpu_seconds"] for run in runs),
        "peak_mb": max(run["peak_mb"] for run in runs),
    }


def measure(options: argparse.Namespace, out: Path) -> dict[str, Any]:
    """All runs; ``out`` is where their files go."""
    large = make_scene(options.folder / f"scene_{options.size}.tif", options.size)
    small = make_scene(options.folder / f"scene_{SMALL}.tif", SMALL)
    found: dict[str, Any] = {"size": options.size, "load": [round(n, 1) for n in os.getloadavg()]}
    of_small, of_large, of_cog, of_copy = [], [], [], []
    for _ in range(options.repeat):  # in turns, so that what else the machine does falls on all alike
        of_small.append(run(edit_command(small, out / "small.vrt", "vrt", options.quality, (0, 0))))
        of_large.append(run(edit_command(large, out / "large.vrt", "vrt", options.quality, _FAR)))
        if not options.vrt_only:
            of_copy.append(run(reference(large, out / "reference.tif")[1]))
            of_cog.append(run(edit_command(large, out / "large.tif", "cog", options.quality, _FAR)))
    found["vrt_small"], found["vrt_large"] = least(of_small), least(of_large)
    for key, name in (("seconds", "vrt_large_over_small"), ("cpu_seconds", "vrt_large_over_small_cpu")):
        found[name] = round(found["vrt_large"][key] / found["vrt_small"][key], 2)
    if of_cog:
        found["cog_large"] = least(of_cog) | {"mb": (out / "large.tif").stat().st_size >> 20}
        found["reference"] = least(of_copy) | {"mb": (out / "reference.tif").stat().st_size >> 20}
        found["reference"]["by"] = reference(large, out / "reference.tif")[0]
        for key, suffix in (("seconds", ""), ("cpu_seconds", "_cpu")):
            whole, made, copy = (found[name][key] for name in ("cog_large", "vrt_large", "reference"))
            found[f"cog_edit_over_reference{suffix}"] = round(whole / copy, 2)
            found[f"cog_over_reference{suffix}"] = round((whole - made) / copy, 2)
    found["peak_mb"] = max(run["peak_mb"] for run in (*of_large, *of_cog))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--quality", default="standard")
    parser.add_argument("--vrt-only", action="store_true", help="leave out the whole outputs")
    parser.add_argument("--folder", type=Path, default=Path("build/bench"))
    parser.add_argument("--json", type=Path, default=Path("build/bench_size.json"))
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.folder) as out:
        found = measure(options, Path(out))
    options.json.write_text(json.dumps(found, indent=1) + "\n")
    sys.stdout.write(json.dumps(found, indent=1) + "\n")
    for name, limit in LIMITS.items():
        if name in found:
            verdict = "as it should be" if found[name] <= limit else "TOO MUCH"
            sys.stdout.write(f"{name}: {found[name]} of {limit} allowed: {verdict}\n")


if __name__ == "__main__":
    main()

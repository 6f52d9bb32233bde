"""The latent method on real rasters, and models of real sizes: ``python -m benchmarks.bench_latent NAME``.

``edits --model FOLDER``  ``edit --method latent`` on every editable raster of shared/data: pixels, masks and
entries outside of ROI and feather compared with the source by rasterio, how much of what was made lies within
the range of the scene's own values, and whether an edit that is stopped comes out the same; crops of before and
after go to build/bench_latent/.

``sizes [NAME ...]``  pipelines of random weights as large as SD 1.5, SD 2.1 and SDXL, written in the real
format (half precision, into build/, one at a time, removed afterwards), loaded in a process of their own and
run for one step: the memory that it took beside the engine's forecast. ``--cells`` takes a smaller tile.

``flat --model FOLDER``  the memory of an edit by the number of its tiles, and of a story by that of its frames;
a plot goes to build/bench_latent/memory.png.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import torch
from rs_genedit.encoders.torchvision_shim import ensure_torchvision
from rs_genedit.errors import Cancelled, GenEditError, UsageError
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import EditRequest, Progress, TextTask
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext
from scipy import ndimage

from benchmarks import data, nothing_lost
from benchmarks.sizes import PIPELINES, save_pipeline

BUILD = Path("build/bench_latent")
MB = 1 << 20


def peak() -> int:
    """Bytes that this process had in memory at most.

    Not getrusage's: that of a new process begins with what its parent had.
    """
    found = re.search(
        r"^VmHWM:\s+(\d+) kB$", Path("/proc/self/status").read_text(encoding="ascii"), re.MULTILINE
    )
    if found is None:
        raise RuntimeError("this system does not say how much memory a process had")
    return int(found[1]) * 1024


# ------------------------------------------------------------------------------------------------------ edits


def edited(path: Path, folder: Path, model: Path, prompt: str) -> dict[str, Any]:
    """What an edit of one raster left as it was, and what it made."""
    with open_scene(path) as scene:
        polygon = nothing_lost.choose_places(scene)[0]
        roi = scene.to_world(polygon).wkt
        valid = scene.valid(scene.window)
    output = folder / f"{path.stem}.tif"
    request = EditRequest(
        str(path), str(output), TextTask(prompt, model=str(model)), roi, method="latent", quality="draft",
        feather=nothing_lost.FEATHER, overwrite=True, device="cpu",
    )  # fmt: skip
    begun = time.monotonic()
    try:
        edit(request, JobContext())
    except UsageError as error:
        if error.hint != "bands":
            raise
        with rasterio.open(path) as dataset:  # a person says it where nothing else does
            request = replace(request, bands=(1, 2, 3) if dataset.count > 2 else (1,))
        edit(request, JobContext())
    seconds = time.monotonic() - begun
    inside = nothing_lost._inside(polygon, valid.shape)
    away = ndimage.distance_transform_edt(
        ~nothing_lost._inside(polygon.buffer(nothing_lost._SLACK), valid.shape)
    )
    outside = away > nothing_lost.FEATHER
    differing, masks = nothing_lost.differences(path, output, outside)
    said, now = nothing_lost.entries(path), nothing_lost.entries(output)
    with rasterio.open(path) as one, rasterio.open(output) as two:
        before, after, dtype = one.read(), two.read(), one.dtypes[0]
    made = inside & valid
    shares = [
        float(((a[made] >= b[valid].min()) & (a[made] <= b[valid].max())).mean())
        for a, b in zip(after, before, strict=True)
    ]
    _pictures(path.stem, before, after, made)
    return {
        "raster": path.name,
        "bands": f"{len(before)} x {dtype}{' (told)' if request.bands else ''}",
        "changed": int(differing.sum()),
        "outside": int((differing & outside).sum()),
        "masks": masks,
        "entries lost": sum(now.get(name) != value for name, value in said.items()),
        "within range": min(shares),
        "resumed the same": _resumes(request, output, folder),
        "s": round(seconds, 1),
    }


def _resumes(request: EditRequest, output: Path, folder: Path) -> bool:
    """Whether an edit that is stopped while the model works gives the same pixels once it is resumed."""
    seen = []

    def stop(event: Any) -> None:
        if isinstance(event, Progress) and event.stage == "denoising":
            seen.append(event)
            if len(seen) == 7:
                context.cancelled.set()

    context = JobContext(emit=stop)

    again = replace(request, output=str(folder / f"{output.stem}-again.tif"))
    try:
        edit(again, context)
    except Cancelled:
        edit(replace(again, resume=True), JobContext())
    else:
        return False
    with rasterio.open(output) as one, rasterio.open(again.output) as two:
        return np.array_equal(one.read(), two.read(), equal_nan=one.dtypes[0].startswith("float"))


def _pictures(name: str, before: np.ndarray, after: np.ndarray, made: np.ndarray) -> None:
    """Before and after of the place, the first three bands stretched alike, twice as large."""
    from PIL import Image

    rows, cols = np.nonzero(made)
    at = (slice(max(0, rows.min() - 24), rows.max() + 24), slice(max(0, cols.min() - 24), cols.max() + 24))
    shown = [part[:3][(slice(None), *at)].astype(float) for part in (before, after)]
    low, high = np.nanpercentile(shown[0], (1, 99), axis=(1, 2))
    scaled = [
        (255 * np.clip((part - low[:, None, None]) / np.maximum(high - low, 1e-9)[:, None, None], 0, 1))
        for part in shown
    ]
    both = np.nan_to_num(np.concatenate(scaled, 2)).astype(np.uint8).transpose(1, 2, 0)
    both = np.repeat(both, 3, 2)[..., :3] if both.shape[2] < 3 else both
    BUILD.mkdir(parents=True, exist_ok=True)
    Image.fromarray(both.repeat(2, 0).repeat(2, 1)).save(BUILD / f"{name}.png")


def edits(asked: argparse.Namespace) -> int:
    """The table of all editable rasters; 1 where anything outside differs or an edit does not resume."""
    bad = 0
    names = (
        "raster",
        "bands",
        "changed",
        "outside",
        "masks",
        "entries lost",
        "within range",
        "resumed the same",
        "s",
    )
    print("| " + " | ".join(names) + " |\n" + "|---" * len(names) + "|")
    with tempfile.TemporaryDirectory() as place:
        copied, out = Path(place) / "rasters", Path(place) / "out"
        shutil.copytree(data.FOLDER / "rasters", copied)
        out.mkdir()
        for path in sorted(copied.iterdir()):
            if path.suffix not in (".tif", ".tiff", ".vrt") or asked.only not in path.name:
                continue
            try:
                found = edited(path, out, asked.model.resolve(), asked.prompt)
            except GenEditError as error:
                print(f"| {path.name} | refused: {error} |", flush=True)
                continue
            bad += bool(found["outside"] or found["masks"] or found["entries lost"])
            bad += not found["resumed the same"]
            cells = [f"{v:.1%}" if name == "within range" else str(v) for name, v in found.items()]
            print("| " + " | ".join(cells) + " |", flush=True)
    return 1 if bad else 0


# ------------------------------------------------------------------------------------------------------ sizes

#: What a process does that loads a model and runs one step; prints bytes and seconds.
_ONE_STEP = """
import json, sys, time
import torch
from pathlib import Path
from rs_genedit.encoders.torchvision_shim import ensure_torchvision
ensure_torchvision()
from rs_genedit.methods.latent.loading import load_pipeline
torch.set_num_threads(1)
folder, cells = Path(sys.argv[1]), int(sys.argv[2])
from benchmarks.bench_latent import peak
import diffusers, transformers  # what libraries take is not the model's
from diffusers import AutoencoderKL, UNet2DConditionModel
from transformers import CLIPTextModel
empty, begun = peak(), time.monotonic()
model = load_pipeline(folder, "cpu")
loaded, at = peak(), time.monotonic()
words, none = (model.words(text)[0] for text in ("a blue pond", ""))
scheduler = model.scheduler("ddim")
scheduler.set_timesteps(50)
latents = torch.randn(1, model.channels, cells, cells, generator=torch.Generator().manual_seed(0))
noise = model.predict(latents, scheduler.timesteps[0], words, none, 7.5, 1.0)
latents = scheduler.step(noise, scheduler.timesteps[0], latents, return_dict=False)[0]
stepped, step = peak(), time.monotonic()
picture = model.decode(latents)
assert torch.isfinite(picture).all()
print(json.dumps({"loaded": loaded - empty, "stepped": stepped - empty, "decoded": peak() - empty,
                  "load s": at - begun, "step s": step - at, "decode s": time.monotonic() - step}))
"""


def sizes(asked: argparse.Namespace) -> int:
    """Memory of models of real sizes beside what was said beforehand; 1 where one takes more."""
    from rs_genedit.methods.latent.memory import forecast

    bad = 0
    print(
        "| model | tile | on disk | forecast: loading, step, picture | measured: loading, step, picture | s |"
    )
    print("|---" * 6 + "|")
    for name in asked.names or list(PIPELINES):
        folder = BUILD / name
        try:
            save_pipeline(name, folder)
            disk = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
            cells = asked.cells or PIPELINES[name]["unet"]["sample_size"]
            said = forecast(folder, cells=cells)
            run = [sys.executable, "-c", _ONE_STEP, str(folder), str(cells)]
            done = subprocess.run(run, capture_output=True, text=True, check=False)
            if done.returncode:
                print(f"| {name} | failed: {done.stderr.strip().splitlines()[-1][:200]} |")
                bad += 1
                continue
            took = json.loads(done.stdout.strip().splitlines()[-1])
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        bad += took["decoded"] > said.peak
        shown = [said.loading, said.weights + said.denoising, said.peak]
        measured = [took["loaded"], took["stepped"], took["decoded"]]
        print(
            f"| {name} | {cells} | {disk / MB:,.0f} MB | "
            + " | ".join(", ".join(f"{v / MB:,.0f}" for v in values) + " MB" for values in (shown, measured))
            + f" | {took['load s']:.0f}, {took['step s']:.0f}, {took['decode s']:.0f} |",
            flush=True,
        )
    return 1 if bad else 0


# ------------------------------------------------------------------------------------------------------- flat


def flat(asked: argparse.Namespace) -> int:
    """Peak memory by tiles of an edit and by frames of a story, each in a process of its own."""
    found: dict[str, list[tuple[int, float]]] = {}
    print("| what | how many | peak MB |\n|---|---|---|")
    for kind, counts in (("frames", (1, 4, 16, 64)), ("tiles", (1, 9, 49, 225))):
        for count in counts:
            run = [
                sys.executable,
                "-m",
                "benchmarks.bench_latent",
                "one",
                kind,
                str(count),
                "--model",
                asked.model,
            ]
            done = subprocess.run(list(map(str, run)), capture_output=True, text=True, check=True)
            found.setdefault(kind, []).append((count, int(done.stdout.split()[-1]) / MB))
            print(f"| {kind} | {count} | {found[kind][-1][1]:,.0f} |", flush=True)
    _plotted(found, BUILD / "memory.png")
    return 0


def _plotted(found: dict[str, list[tuple[int, float]]], path: Path) -> None:
    """Peak memory in MB over the number of frames and of tiles."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    figure, panel = pyplot.subplots(figsize=(5.5, 3.2))
    for kind, points in found.items():
        panel.plot(*zip(*points, strict=True), marker="o", label=kind)
    panel.set_xscale("log", base=2)
    panel.set_ylim(0)
    panel.set_xlabel("how many")
    panel.set_ylabel("peak memory of the process, MB")
    panel.grid(alpha=0.3)
    panel.legend()
    figure.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=90)
    pyplot.close(figure)


def one(asked: argparse.Namespace) -> int:
    """Draw frames, or one picture of many tiles, and print the peak of this process's memory in bytes."""
    from rs_genedit.methods.latent.frames import draw_frames, frame_noise
    from rs_genedit.methods.latent.loading import load_pipeline
    from rs_genedit.methods.latent.sampling import Denoising, denoise
    from rs_genedit.methods.latent.tiles import crop_and_tiles
    from rs_genedit.raster.grid import Window

    torch.set_num_threads(1)
    model = load_pipeline(asked.model, "cpu")
    if asked.kind == "frames":
        draw_frames(model, ["a blue pond in sand"] * asked.count, steps=2)
    else:
        side = round(asked.count**0.5)
        half = model.side // 2
        roi = Window(0, 0, half * (side + 1) - 2 * (model.side // 8), half * (side + 1) - 2 * (model.side // 8))
        crop, tiles = crop_and_tiles(roi.shift(model.side // 8, model.side // 8), model.side)
        known = torch.zeros(1, model.channels, *crop.shape)
        words, none = (model.words(text)[0] for text in ("a blue pond in sand", ""))
        noise = frame_noise(crop, model.channels, 0)
        denoise(
            model, Denoising(crop, tiles, known, noise, np.ones(crop.shape, np.float32), words, none, 4.0, 2)
        )
        print(len(tiles))
    print(peak())
    return 0


def main() -> int:
    """Run one of the measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    every = commands.add_parser("edits")
    every.add_argument("--model", type=Path, required=True)
    every.add_argument("--prompt", default="a blue pond in a green meadow")
    every.add_argument("--only", default="")
    every.set_defaults(run=edits)
    large = commands.add_parser("sizes")
    large.add_argument("names", nargs="*", choices=[[], *PIPELINES])
    large.add_argument("--cells", type=int, help="side of the tile in latent cells")
    large.set_defaults(run=sizes)
    level = commands.add_parser("flat")
    level.add_argument("--model", type=Path, required=True)
    level.set_defaults(run=flat)
    single = commands.add_parser("one")
    single.add_argument("kind", choices=["frames", "tiles"])
    single.add_argument("count", type=int)
    single.add_argument("--model", type=Path, required=True)
    single.set_defaults(run=one)
    asked = parser.parse_args()
    ensure_torchvision()
    return int(asked.run(asked))


if __name__ == "__main__":
    sys.exit(main())

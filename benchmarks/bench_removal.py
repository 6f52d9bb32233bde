"""Removals with known truth: this engine beside free tools on blobs cut from real scenes, in one run.

    python -m benchmarks.bench_removal [--tools standard,draft,trial,gmic,shiftmap,telea,biharmonic]
                                       [--half even] [--sheet build/removal.png]

Sixty irregular blobs of 900, 3,500 and 9,000 px are cut from seven real scenes of shared/data; what was there
is the truth. Peers: G'MIC's ``inpaint_matchpatch`` (apt: gmic), OpenCV's SHIFTMAP and Telea
(opencv-contrib-python-headless) and scikit-image's biharmonic fill, and the trial that the engine's removal
grew from (a script beside the data, not part of this repository); a tool that is not installed is left out and
said. One thread each; seconds are those of the CPU for one case, without imports.

Columns, means over the cases unless said otherwise: PSNR (dB) and SSIM inside the blob; ``border``, mean
gradient across the blob's outline over the truth's; ``detail``, variance of the Laplacian over the truth's
(median; mean absolute logarithm); ``W1``, Wasserstein distance between the distributions of gradient
magnitude, over the truth's mean; ``low``, root mean square of the difference after a Gaussian of 4 px, in grey
levels. A blur is good at PSNR, SSIM and low, and bad at detail and W1: read them together.
"""

from __future__ import annotations

import argparse
import atexit
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from PIL import Image
from rasterio import features
from rasterio.transform import from_origin
from rasterio.windows import Window
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import EditRequest, RemoveTask
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext
from scipy import ndimage, stats

from benchmarks import data

Rgb = NDArray[np.uint8]
Mask = NDArray[np.bool_]

#: Raster, its bands shown as red, green and blue, and the native value shown as 255 (None: it is 8-bit).
SCENES: tuple[tuple[str, tuple[int, int, int], float | None], ...] = (
    ("nl_gorinchem_25cm_rdnew.tif", (1, 2, 3), None),
    ("oam_banepa_train_3072x4096.vrt", (1, 2, 3), None),
    ("neon_osbs_029_utm17_nodata255.tif", (1, 2, 3), None),
    ("naip_va_1m_4band_26918.tif", (1, 2, 3), None),
    ("naip_nd_20090818_4band.tif", (1, 2, 3), None),
    ("landsat_pucallpa_1985_4band_4326.tif", (3, 2, 1), None),
    ("s2_13band_spain_flood_4326.tif", (4, 3, 2), 3000.0),
)
#: The trial, where the folder that holds the data has it.
TRIAL = data.FOLDER.parent / "reference" / "prototype_removal.py"
AREAS, COUNT, SIDE = (900, 3500, 9000), 60, 288


@dataclass(frozen=True)
class Case:
    """A crop of a scene (height, width, 3), the blob (height, width) to be filled, and metres per pixel."""

    name: str
    truth: Rgb
    blob: Mask
    gsd: float = 1.0


def cases() -> Iterator[Case]:
    """The blobs, the same in every run; scenes and areas take turns."""
    chosen = [scene for scene in SCENES if data.has(scene[0])]
    for number in range(COUNT):
        name, bands, white = chosen[number % len(chosen)]
        area = AREAS[number // len(chosen) % len(AREAS)]
        rng = np.random.default_rng([2026, number])
        with rasterio.open(data.raster(name)) as scene:
            side = min(SIDE, scene.width, scene.height)
            for _ in range(200):
                row, col = (int(rng.integers(0, most - side + 1)) for most in (scene.height, scene.width))
                window = Window(col, row, side, side)
                pixels = scene.read(bands, window=window)
                if (scene.read_masks(bands, window=window) == 0).mean() < 0.002:
                    break
        if white is not None:
            pixels = np.clip(pixels * (255 / white), 0, 255).round()
        yield Case(
            f"{number:02} {name.split(chr(95))[0]} {area}",
            np.ascontiguousarray(pixels.astype(np.uint8).transpose(1, 2, 0)),
            blob(side, area, rng),
            _gsd(name),
        )


@cache
def _gsd(name: str) -> float:
    with open_scene(data.raster(name)) as scene:
        return scene.gsd or 1.0


def blob(side: int, area: int, rng: np.random.Generator) -> Mask:
    """One connected irregular region of about ``area`` pixels around the middle of a square."""
    away = np.hypot(*(np.indices((side, side)) - side / 2)) / np.sqrt(area / np.pi)
    waves = ndimage.gaussian_filter(rng.standard_normal((side, side)), np.sqrt(area) / 6)
    score = -away + 0.35 * waves / waves.std()
    label, _ = ndimage.label(score > np.partition(score.ravel(), -area)[-area])
    return np.asarray(ndimage.binary_fill_holes(label == 1 + np.argmax(np.bincount(label[label > 0])[1:])))


# ------------------------------------------------------------------------------------------------------- tools


def engine(quality: str, case: Case) -> Rgb:
    """This engine's removal, through files as a person runs it."""
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder) / "scene.tif", Path(folder) / "edited.tif"
        height, width = case.blob.shape
        grid = from_origin(5e5, 5e6, case.gsd, case.gsd)
        profile = {"driver": "GTiff", "count": 3, "dtype": "uint8", "height": height, "width": width}
        with rasterio.open(source, "w", crs="EPSG:32631", transform=grid, **profile) as new:
            new.write(case.truth.transpose(2, 0, 1))
        parts = features.shapes(case.blob.astype(np.uint8), case.blob, transform=grid)
        outline = {"type": "GeometryCollection", "geometries": [part for part, _ in parts]}
        request = EditRequest(
            str(source),
            str(output),
            RemoveTask(),
            roi=json.dumps(outline),
            feather=0,
            quality=quality,
            threads=1,
        )
        edit(request, JobContext())
        with rasterio.open(output) as made:
            return np.asarray(made.read().transpose(1, 2, 0))


def gmic(case: Case) -> Rgb:
    """G'MIC's multi-scale patch-based inpainting, as its documentation gives it."""
    with tempfile.TemporaryDirectory() as folder:
        image, mask, out = (str(Path(folder) / name) for name in ("image.png", "mask.png", "out.png"))
        Image.fromarray(case.truth).save(image)
        Image.fromarray(case.blob.astype(np.uint8) * 255).save(mask)
        command = ["gmic", image, mask, "inpaint_matchpatch[0]", "[1]", "remove[1]", "output", out]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "OMP_NUM_THREADS": "1"})
        return np.asarray(Image.open(out).convert("RGB"))


def shiftmap(case: Case) -> Rgb:
    """OpenCV's xphoto SHIFTMAP (He and Sun, "Statistics of Patch Offsets for Image Completion")."""
    import cv2

    cv2.setNumThreads(1)
    lab = cv2.cvtColor(case.truth, cv2.COLOR_RGB2Lab)
    out = np.zeros(lab.shape, np.uint8)
    cv2.xphoto.inpaint(lab, np.where(case.blob, 0, 255).astype(np.uint8), out, cv2.xphoto.INPAINT_SHIFTMAP)
    return np.asarray(cv2.cvtColor(out, cv2.COLOR_Lab2RGB))


def trial(case: Case) -> Rgb:
    """The trial of 150 lines, with the noise that its own table was made with."""
    return np.asarray(_trial().inpaint(case.truth, case.blob, noise=3.0))


@cache
def _trial() -> ModuleType:
    """The script as a module, from a copy: numba keeps its kernels beside the source."""
    copy = Path(tempfile.mkdtemp()) / TRIAL.name
    atexit.register(shutil.rmtree, copy.parent, True)
    shutil.copy(TRIAL, copy)
    loader = SourceFileLoader(TRIAL.stem, str(copy))
    module = ModuleType(loader.name)
    module.__file__ = str(copy)
    loader.exec_module(module)
    return module


def telea(case: Case) -> Rgb:
    """OpenCV's Telea: a blur, for the scale."""
    import cv2

    return np.asarray(cv2.inpaint(case.truth, case.blob.astype(np.uint8), 3, cv2.INPAINT_TELEA))


def biharmonic(case: Case) -> Rgb:
    """scikit-image's biharmonic fill: a smooth surface, for the scale."""
    from skimage.restoration import inpaint_biharmonic

    made = inpaint_biharmonic(case.truth, case.blob, channel_axis=-1)
    return np.asarray(np.clip(made * 255, 0, 255).round().astype(np.uint8))


TOOLS: dict[str, Callable[[Case], Rgb]] = {
    "standard": lambda case: engine("standard", case),
    "draft": lambda case: engine("draft", case),
    "trial": trial,
    "gmic": gmic,
    "shiftmap": shiftmap,
    "telea": telea,
    "biharmonic": biharmonic,
}


def missing(tool: str) -> str | None:
    """What a tool lacks here, or None."""
    if tool == "trial" and not TRIAL.exists():
        return TRIAL.name
    needs = {"trial": "cv2", "gmic": "gmic", "shiftmap": "cv2", "telea": "cv2", "biharmonic": "skimage"}.get(
        tool
    )
    if needs is None or (shutil.which(needs) if needs == "gmic" else find_spec(needs)):
        return None
    return needs


# ----------------------------------------------------------------------------------------------------- figures


def figures(case: Case, made: Rgb) -> dict[str, float]:
    """The columns of one case."""
    truth, result = case.truth.astype(float), np.where(case.blob[..., None], made, case.truth).astype(float)
    inside, grey = case.blob, (truth.mean(2), result.mean(2))
    outline = ndimage.binary_dilation(inside) ^ ndimage.binary_erosion(inside)
    slope = [np.hypot(*np.gradient(one)) for one in grey]
    sharp = [ndimage.laplace(one)[inside].var() for one in grey]
    low = ndimage.gaussian_filter(result - truth, (4, 4, 0))[inside]
    return {
        "psnr": 10 * np.log10(255**2 / max(((result - truth)[inside] ** 2).mean(), 1e-9)),
        "ssim": float(ssim(*grey)[inside].mean()),
        "border": slope[1][outline].mean() / slope[0][outline].mean(),
        "detail": sharp[1] / sharp[0],
        "w1": float(stats.wasserstein_distance(slope[0][inside], slope[1][inside]) / slope[0][inside].mean()),
        "low": float(np.sqrt((low**2).mean())),
    }


def ssim(one: NDArray[Any], other: NDArray[Any]) -> NDArray[Any]:
    """Structural similarity of two grey images at each pixel (Wang et al. 2004: Gaussian of 1.5 px)."""

    def mean(image: NDArray[Any]) -> NDArray[Any]:
        return np.asarray(ndimage.gaussian_filter(image, 1.5))

    a, b = mean(one), mean(other)
    var_a, var_b, both = mean(one**2) - a**2, mean(other**2) - b**2, mean(one * other) - a * b
    c, d = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    return (2 * a * b + c) * (2 * both + d) / ((a**2 + b**2 + c) * (var_a + var_b + d))


def cpu_seconds() -> float:
    """Of this process and its finished children."""
    each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in each)


def summary(rows: list[dict[str, float]]) -> dict[str, float]:
    """Means of the columns; of ``detail`` the median and the mean absolute logarithm."""
    out = {key: float(np.mean([row[key] for row in rows])) for key in rows[0] if key != "detail"}
    detail = np.array([row["detail"] for row in rows])
    return {
        **out,
        "detail": float(np.median(detail)),
        "detail_log": float(np.abs(np.log(detail + 1e-6)).mean()),
    }


def sheet(kept: list[tuple[Case, dict[str, Rgb]]], path: Path) -> None:
    """A row a case: the crop with its blob, the truth, and what each tool made, cut to the blob."""
    rows = []
    for case, made in kept:
        at = tuple(
            slice(max(part.start - 24, 0), part.stop + 24)
            for part in ndimage.find_objects(case.blob.astype(np.uint8))[0]
        )
        hidden = np.where(case.blob[..., None], np.uint8([255, 0, 255]), case.truth)
        cells = [
            Image.fromarray(np.ascontiguousarray(image[at])).resize((200, 200))
            for image in (hidden, case.truth, *made.values())
        ]
        rows.append(np.hstack([np.asarray(cell) for cell in cells]))
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.vstack(rows)).save(path)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tools", default=",".join(TOOLS))
    parser.add_argument(
        "--half", choices=("all", "even", "odd"), default="all", help="tune on even, report on all"
    )
    parser.add_argument("--sheet", type=Path, help="write a contact sheet")
    asked = parser.parse_args()
    tools = asked.tools.split(",")
    for tool in [tool for tool in tools if missing(tool)]:
        print(f"left out: {tool}, for {missing(tool)} is not installed", file=sys.stderr)
        tools.remove(tool)
    parts = {"all": slice(None), "even": slice(0, None, 2), "odd": slice(1, None, 2)}
    chosen = list(cases())[parts[asked.half]]
    rows: dict[str, list[dict[str, float]]] = {tool: [] for tool in tools}
    kept = []
    for tool in tools:
        TOOLS[tool](chosen[0])  # imports and compilation are not counted
    for case in chosen:
        made = {}
        for tool in tools:
            before = cpu_seconds()
            made[tool] = TOOLS[tool](case)
            spent = cpu_seconds() - before
            rows[tool].append({**figures(case, made[tool]), "cpu": spent})
        kept.append((case, made))
    print(f"{len(chosen)} cases\n| | PSNR | SSIM | border | detail | W1 | low | CPU s |\n" + "|---" * 8 + "|")
    for tool in tools:
        r = summary(rows[tool])
        print(
            f"| {tool} | {r['psnr']:.2f} | {r['ssim']:.3f} | {r['border']:.2f} | {r['detail']:.2f}; "
            f"{r['detail_log']:.2f} | {r['w1']:.3f} | {r['low']:.2f} | {r['cpu']:.2f} |"
        )
    if asked.sheet:
        sheet(kept, asked.sheet)
    return 0


if __name__ == "__main__":
    sys.exit(main())

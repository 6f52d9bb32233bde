"""A raster of gravel beside green ground, and a library of materials saved from it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from rasterio.enums import ColorInterp
from rasterio.transform import from_origin
from rs_genedit.jobs.edit import edit
from rs_genedit.jobs.materials import MaterialsRequest, materials
from rs_genedit.protocol import EditRequest, ExemplarTask, TextTask
from rs_genedit.runtime.context import JobContext

from tests.rasters import texture, write

RGB = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
#: The left half of a source is reddish gravel, the right half dark green.
GRAVEL, GREEN = np.array([170, 90, 60]), np.array([40, 80, 45])


def halves(path: Path, metres: float = 1.0, side: int = 128, gain: float = 1.0) -> Path:
    grain = (texture(3, height=side, width=side, seed=3).astype(float) - 128) / 8
    colour = np.where(np.arange(side) < side // 2, GRAVEL[:, None], GREEN[:, None])[:, None, :]
    pixels = np.clip((colour + grain) * gain, 1, 254).astype(np.uint8)
    grid = from_origin(500_000, 5_500_000, metres, metres)
    return write(path, pixels, transform=grid, colorinterp=RGB, photometric="RGB")


def box(path: Path, left: int, top: int, right: int, bottom: int) -> str:
    with rasterio.open(path) as source:
        (x0, y0), (x1, y1) = source.transform @ (left, bottom), source.transform @ (right, top)
    return f"{x0},{y0},{x1},{y1}"


def add(source: Path, name: str = "Red gravel", **told) -> dict:
    request = MaterialsRequest("add", (name,), str(source), box(source, 4, 4, 60, 100), **told)
    return materials(request, JobContext())["materials"][0]


def fill(scene: Path, output: Path, task: ExemplarTask | TextTask, roi: str | None = "", **how):
    roi = box(scene, 70, 20, 110, 60) if roi == "" else roi
    request = EditRequest(
        str(scene), str(output), task, roi, quality="draft", format="gtiff", threads=1, overwrite=True, **how
    )
    return edit(request, JobContext())


def pixels(path: Path) -> np.ndarray:
    with rasterio.open(path) as dataset:
        return dataset.read()

"""Infrared of drawn states: indices of edits on rasters of four and thirteen bands beside what they should be.

    python -m benchmarks.bench_bands            medians over the pixels that a state changed, of three rasters
    python -m benchmarks.bench_bands --only snow

NDVI, NDWI (McFeeters 1996), NBR and NDSI are of the files' own numbers, before and after the edit.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
import torch
from numpy.typing import NDArray
from rs_genedit.errors import GenEditError
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.runtime.context import JobContext
from scipy import ndimage

from benchmarks import data

OUT = Path("build/bands")
Box = tuple[int, int, int, int]
Pixels = NDArray[np.float64]


@dataclass(frozen=True)
class Place:
    """A raster, where on it states are drawn, a field that is dry, and its bands by name, 0-based."""

    name: str
    box: Box
    dry: Box
    bands: dict[str, int]


_FOUR = {"red": 0, "green": 1, "nir": 3}
#: Boxes are left, top, right, bottom in pixels, placed by eye: crops, a pine wood, irrigated fields.
PLACES = (
    Place("naip_nd_20090818_4band.tif", (170, 395, 315, 485), (120, 315, 300, 370), _FOUR),
    Place("naip_va_1m_4band_26918.tif", (100, 100, 230, 220), (2, 200, 30, 290), _FOUR),
    Place("s2_13band_spain_flood_4326.tif", (312, 362, 390, 440), (12, 206, 80, 250),
          {"red": 3, "green": 2, "nir": 7, "swir1": 11, "swir2": 12}),
)  # fmt: skip
STATES = ("flood", "burn scar", "drought", "snow", "deforestation", "mud")
_INDICES = {
    "NDVI": ("nir", "red"), "NDWI": ("green", "nir"), "NBR": ("nir", "swir2"), "NDSI": ("green", "swir1"),
}  # fmt: skip
#: Pixels from the outline in which states end.
_INNER = 12


def made(place: Place, state: str) -> tuple[Pixels, Pixels, NDArray[np.bool_]]:
    """A raster before and after an edit, (bands, height, width), and the pixels inside that changed."""
    source, output = data.FOLDER / "rasters" / place.name, OUT / f"{Path(place.name).stem}-{state}.tif"
    left, top, right, bottom = place.box
    with rasterio.open(source) as scene:
        (x0, y0), (x1, y1) = scene.transform @ (left, bottom), scene.transform @ (right, top)
        before = scene.read().astype(np.float64)
    request = EditRequest(
        str(source), str(output), TextTask(state), f"{x0},{y0},{x1},{y1}", quality="draft", format="gtiff",
        threads=1, overwrite=True,
    )  # fmt: skip
    edit(request, JobContext())
    with rasterio.open(output) as dataset:
        after = dataset.read().astype(np.float64)
    inside = np.zeros(before.shape[1:], bool)
    inside[top:bottom, left:right] = True
    outside = ndimage.binary_dilation(inside, np.ones((3, 3)), request.feather + 1)
    if (before != after)[:, ~outside].any():
        raise AssertionError("a pixel outside changed")
    colours = [place.bands["red"], place.bands["green"]]
    change = np.abs(after - before)[colours].max(0) / before[colours].std()
    return before, after, ndimage.binary_erosion(inside, iterations=_INNER) & (change > 0.3)


def index(pixels: Pixels, place: Place, name: str) -> Pixels | None:
    """A normalised difference; None where the raster lacks a band of it."""
    high, low = (place.bands.get(band) for band in _INDICES[name])
    if high is None or low is None:
        return None
    return np.asarray((pixels[high] - pixels[low]) / np.maximum(pixels[high] + pixels[low], 1))


def told(place: Place, state: str) -> str:
    """A line of the table."""
    before, after, where = made(place, state)
    parts = [f"{Path(place.name).stem[:8]:9s}{state:14s}{int(where.sum()):6d} px"]
    for band in ("nir", "swir1", "swir2"):
        if band in place.bands:
            was, now = (float(np.median(p[place.bands[band]][where])) for p in (before, after))
            parts.append(f"{band} {was:.0f} -> {now:.0f}")
    for name in _INDICES:
        was_, now_ = index(before, place, name), index(after, place, name)
        if was_ is not None and now_ is not None:
            parts.append(f"{name} {np.median(was_[where]):.2f} -> {np.median(now_[where]):.2f}")
    left, top, right, bottom = place.dry
    field = before[place.bands["nir"], top:bottom, left:right]
    parts.append("dry field nir {:.0f} to {:.0f}".format(*np.percentile(field, (5, 95))))
    return "  ".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="states whose names hold this")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    OUT.mkdir(parents=True, exist_ok=True)
    for place in PLACES:
        for state in STATES:
            if asked.only in state:
                try:
                    print(told(place, state), flush=True)
                except GenEditError as error:
                    print(f"{Path(place.name).stem[:8]:9s}{state:14s} refused: {error}", flush=True)


if __name__ == "__main__":
    main()

"""Crops of real and made states: squares of 32 px, stored once more as JPEG, so that no file format tells.

Real pictures came as JPEG of several qualities or as PNG; an edit is not compressed. Both sides go through the
same coding before anything looks at them.
"""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from PIL import Image
from rasterio.errors import NotGeoreferencedWarning
from rasterio.transform import from_origin

from benchmarks.real_states.places import Box, Place

#: Side of a crop, step between crops, and most of them a place, pixels.
SIDE, STEP, MOST = 32, 16, 16
_QUALITY = 80
#: Pixels on a side of the free ground that is edited, at most.
LARGEST_ROI = 128


def picture(path: Path) -> NDArray[np.uint8]:
    """(3, height, width) of a picture in red, green and blue."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        with rasterio.open(path) as source:
            return np.asarray(source.read([1, 2, 3]), np.uint8)


def pixel_box(box: Box, shape: tuple[int, int], largest: int | None = None) -> tuple[int, int, int, int]:
    """(left, top, right, bottom) in pixels; cut to ``largest`` on a side around the middle."""
    height, width = shape
    left, top, right, bottom = (
        round(box[0] * width),
        round(box[1] * height),
        round(box[2] * width),
        round(box[3] * height),
    )
    if largest is not None:
        left, right = _cut(left, right, largest)
        top, bottom = _cut(top, bottom, largest)
    return left, top, right, bottom


def _cut(low: int, high: int, largest: int) -> tuple[int, int]:
    middle, half = (low + high) // 2, min(high - low, largest) // 2
    return middle - half, middle + half


def roi_of(place: Place, shape: tuple[int, int]) -> tuple[int, int, int, int]:
    """Where the state is made, in pixels of the free picture."""
    return pixel_box(place.free_box, shape, LARGEST_ROI)


def crops(image: NDArray[np.uint8], box: tuple[int, int, int, int]) -> NDArray[np.float32]:
    """(n, 3, SIDE, SIDE) in 0 to 1: squares of a box, spread evenly, after the JPEG."""
    coded = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(np.moveaxis(image, 0, 2))).save(coded, "JPEG", quality=_QUALITY)
    stored = np.moveaxis(np.asarray(Image.open(coded), np.float32), 2, 0) / 255
    left, top, right, bottom = box
    rows = range(top, bottom - SIDE + 1, STEP)
    cols = range(left, right - SIDE + 1, STEP)
    corners = [(row, col) for row in rows for col in cols]
    if not corners:
        raise ValueError(f"a box of {right - left} x {bottom - top} px holds no crop of {SIDE}")
    chosen = np.unique(np.linspace(0, len(corners) - 1, min(MOST, len(corners))).round().astype(int))
    return np.stack([stored[:, r : r + SIDE, c : c + SIDE] for r, c in (corners[n] for n in chosen)])


def real_crops(place: Place, data: Path) -> NDArray[np.float32]:
    """Crops of the state as it really was."""
    image = picture(data / place.real)
    return crops(image, pixel_box(place.real_box, image.shape[1:]))


def free_crops(place: Place, data: Path) -> NDArray[np.float32]:
    """Crops of the ground where the state may be made, as it is."""
    image = picture(data / place.free)
    return crops(image, roi_of(place, image.shape[1:]))


def made_crops(place: Place, result: Path) -> NDArray[np.float32]:
    """Crops of a made state, inside of the feather."""
    image = picture(result)
    left, top, right, bottom = roi_of(place, image.shape[1:])
    inner = (left + 4, top + 4, right - 4, bottom - 4) if min(right - left, bottom - top) >= SIDE + 8 else None
    return crops(image, inner or (left, top, right, bottom))


def write_scene(place: Place, data: Path, folder: Path) -> Path:
    """The free picture as a GeoTIFF with the pixel size of the place; photographs stay without a grid."""
    path = folder / f"{place.state}-{place.name}.tif".replace(" ", "_")
    if path.exists():
        return path
    image = picture(data / place.free)
    profile = {
        "driver": "GTiff",
        "count": 3,
        "dtype": "uint8",
        "height": image.shape[1],
        "width": image.shape[2],
        "photometric": "RGB",
    }
    if place.gsd is not None:
        profile |= {"crs": "EPSG:32615", "transform": from_origin(3e5, 33e5, place.gsd, place.gsd)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        with rasterio.open(path, "w", **profile) as target:
            target.write(image)
    return path


def roi_text(place: Place, scene: Path) -> str:
    """The ROI as the request has it: bounds in the scene's coordinates."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        with rasterio.open(scene) as source:
            left, top, right, bottom = roi_of(place, source.shape)
            a, b = source.transform @ (left, top), source.transform @ (right, bottom)
    low, high = (min(a[0], b[0]), min(a[1], b[1])), (max(a[0], b[0]), max(a[1], b[1]))
    return f"{low[0]},{low[1]},{high[0]},{high[1]}"

"""A sheet of places to look at: the ground before, the state made on it, and the state as it really was."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from benchmarks.real_states.crops import LARGEST_ROI, picture, pixel_box, roi_of
from benchmarks.real_states.making import Making, output_of

_SIDE, _GAP, _AROUND = 256, 6, 16
Box = tuple[int, int, int, int]


def write_sheet(makings: list[Making], data: Path, folder: Path, path: Path) -> None:
    """A row for each making of which there is a result."""
    made = [one for one in makings if output_of(one, folder).exists()]
    if not made:
        return
    step = _SIDE + _GAP
    sheet = Image.new("RGB", (3 * step, len(made) * step), "white")
    for number, one in enumerate(made):
        free, real = picture(data / one.place.free), picture(data / one.place.real)
        box = roi_of(one.place, free.shape[1:])
        shown = (
            _cut(free, box),
            _cut(picture(output_of(one, folder)), box),
            _cut(real, pixel_box(one.place.real_box, real.shape[1:], LARGEST_ROI)),
        )
        for column, image in enumerate(shown):
            sheet.paste(image, (column * step, number * step))
    sheet.save(path)


def _cut(image: NDArray[np.uint8], box: Box) -> Image.Image:
    left, top, right, bottom = box
    rows = slice(max(0, top - _AROUND), bottom + _AROUND)
    cols = slice(max(0, left - _AROUND), right + _AROUND)
    return Image.fromarray(np.ascontiguousarray(np.moveaxis(image[:, rows, cols], 0, 2))).resize((_SIDE, _SIDE))

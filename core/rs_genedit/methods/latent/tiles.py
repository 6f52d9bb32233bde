"""Overlapping latent tiles, merged at every step (MultiDiffusion: Bar-Tal et al., ICML 2023).

Tiles are windows of the model's own size on a lattice tied to the raster's origin. They are summed in whole
numbers (fixed point), so the merged result is the same to the bit in whatever order they come.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor

from rs_genedit.raster.grid import Window

#: Quanta of 1: 20 bits after the point leave 43 for the value, weights and the number of tiles.
_ONE = 1 << 20
#: Heaviest weight of a cell; the lightest is one quantum, so that no cell is without any.
_HEAVIEST = 64


def crop_and_tiles(roi: Window, side: int) -> tuple[Window, tuple[Window, ...]]:
    """The cells around an ROI that are looked at, and the tiles that cover them.

    Parameters
    ----------
    roi
        In latent cells, counted from the raster's origin.
    side
        Cells along a side of the model's picture.

    Returns
    -------
    (Window, tuple of Window)
        One tile with the ROI in its middle where that fits with context; else a crop on the lattice of
        half tiles.
    """
    context = max(1, side // 8)
    if max(roi.shape) + 2 * context <= side:
        top = roi.row - (side - roi.height) // 2
        left = roi.col - (side - roi.width) // 2
        crop = Window(top, left, side, side)
        return crop, (crop,)
    stride = max(1, side // 2)
    crop = roi.pad(context).snap(stride)
    crop = Window(crop.row, crop.col, max(crop.height, 2 * stride), max(crop.width, 2 * stride))
    tiles = [
        Window(row, col, 2 * stride, 2 * stride)
        for row in range(crop.row, crop.bottom - stride, stride)
        for col in range(crop.col, crop.right - stride, stride)
    ]
    return crop, tuple(tiles)


def merged(
    crop: Window,
    tiles: Sequence[Window],
    scale: int,
    channels: int,
    make: Callable[[Window], Tensor],
    frames: int = 1,
) -> Tensor:
    """The weighted mean of what ``make`` gives for each tile.

    Parameters
    ----------
    crop, tiles
        In latent cells.
    scale
        Pixels of the result along a side of a cell: 1 for latents, the VAE's factor for pictures.
    channels
        Of the result.
    make
        (frames, channels, height, width) of one tile; one is in memory at a time.
    frames
        How many are merged alike.

    Returns
    -------
    (frames, channels, height, width) float32 on the CPU. One tile alone comes back as it is.
    """
    if len(tiles) == 1:
        return make(tiles[0]).float().cpu()
    total = np.zeros((frames, channels, crop.height * scale, crop.width * scale), np.int64)
    weights = np.zeros(total.shape[2:], np.int64)
    for tile in tiles:
        part = make(tile).double().cpu().numpy()
        weight = _weight(tile.height * scale, tile.width * scale)
        inner = tile.shift(-crop.row, -crop.col)
        rows = slice(inner.row * scale, inner.bottom * scale)
        cols = slice(inner.col * scale, inner.right * scale)
        total[..., rows, cols] += weight * np.rint(part * _ONE).astype(np.int64)
        weights[rows, cols] += weight
    return torch.from_numpy((total / weights / _ONE).astype(np.float32))


def _weight(height: int, width: int) -> np.ndarray:
    """Whole-numbered weights (height, width), heavy in the middle: a tile knows least at its edge."""

    def side(length: int) -> np.ndarray:
        ramp = np.sin(np.pi * (np.arange(length) + 0.5) / length) ** 2
        return np.maximum(1, np.rint(_HEAVIEST * ramp)).astype(np.int64)

    return side(height)[:, None] * side(width)[None]

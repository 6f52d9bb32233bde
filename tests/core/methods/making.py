"""What the tests of the diffusion side make: textures, canvases, workers."""

from __future__ import annotations

from typing import Any

import numpy as np
from rs_genedit.methods.canvas import Canvas
from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext


def workers(threads: int = 1, tile: int = 512, context: JobContext | None = None) -> Workers:
    return Workers(threads, tile, context or JobContext())


def texture(height: int, width: int, bands: int = 3, seed: int = 0) -> np.ndarray:
    """Correlated grain, left on dark and right on bright ground; (bands, height, width) float32 in [-1, 1]."""
    noise = np.random.default_rng(seed).normal(size=(bands, height + 2, width + 2))
    smooth = sum(noise[:, i : i + height, j : j + width] for i in range(3) for j in range(3)) / 3
    ground = np.where(np.arange(width) < width // 2, -0.4, 0.4)
    return np.clip(ground + 0.15 * smooth, -1, 1).astype(np.float32)


def disc(height: int, width: int, row: float, col: float, radius: float) -> np.ndarray:
    """Mask of a disc, (height, width) bool."""
    rows, cols = np.mgrid[:height, :width]
    return (rows - row) ** 2 + (cols - col) ** 2 <= radius**2


def canvas(window: Window, seed: int = 0, **changes: Any) -> Canvas:
    """A canvas with a disc to make anew in its middle."""
    height, width = window.shape
    roi = disc(height, width, height / 2, width / 2, min(height, width) / 6)
    valid = np.ones(window.shape, bool)
    values = {"pixels": texture(height, width, seed=seed), "roi": roi, "valid": valid} | changes
    return Canvas(window, values["pixels"], values["roi"], values["valid"])

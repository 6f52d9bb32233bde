"""Affine resampling: pixels turned, mirrored, sheared or scaled onto the scene's grid, by GDAL's kernels.

The one bridge between two pixel grids: exemplars of other rasters and turned objects go over it.
"""

from __future__ import annotations

import math

import numpy as np
from rasterio.enums import Resampling
from rasterio.transform import Affine
from rasterio.warp import reproject

from rs_genedit.raster.georeferencing import WGS84
from rs_genedit.raster.grid import Window


def resampled(
    pixels: np.ndarray, matrix: np.ndarray, origin: tuple[float, float], window: Window, kernel: Resampling
) -> np.ndarray:
    """The pixels of ``window``, NaN where there are none.

    Parameters
    ----------
    pixels
        (bands, height, width) float32, NaN for what must not count.
    matrix
        2 x 2: a step of one of ``pixels`` right and down as steps (column, row) in the grid of ``window``.
    origin
        (column, row) of the upper left corner of ``pixels`` in that grid.
    """
    (a, b), (d, e) = matrix
    x, y = origin
    result = np.full((len(pixels), *window.shape), np.nan, np.float32)
    reproject(
        pixels,
        result,
        src_transform=Affine(a, b, x, d, e, y),
        dst_transform=Affine.translation(window.col, window.row),
        src_crs=WGS84,  # any, and the same on both sides: the coordinates are pixels of the scene
        dst_crs=WGS84,
        src_nodata=np.nan,
        dst_nodata=np.nan,
        resampling=kernel,
        tolerance=0,
        num_threads=1,
    )
    return result


def source_window(matrix: np.ndarray, origin: tuple[float, float], window: Window) -> Window:
    """What goes into ``window``, kernels included, of the grid that ``matrix`` and ``origin`` lead from."""
    corners = np.array([[x, y] for x in (window.col, window.right) for y in (window.row, window.bottom)], float)
    cols, rows = np.linalg.solve(matrix, (corners - origin).T)
    reach = 3 + math.ceil(2 / np.linalg.svd(matrix, compute_uv=False).min())
    bounds = (math.floor(rows.min()), math.floor(cols.min()), math.ceil(rows.max()), math.ceil(cols.max()))
    return Window.from_bounds(*bounds).pad(reach)

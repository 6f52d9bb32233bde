"""Local statistics: mean and standard deviation of each band over a square around each pixel."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage


def local_mean_and_deviation(pixels: NDArray[np.float32], side: int) -> NDArray[np.float32]:
    """What a small neighbourhood looks like, as numbers to compare places by.

    Parameters
    ----------
    pixels
        (bands, height, width); beyond its edge the edge pixel goes on.
    side
        Of the square in pixels, odd.

    Returns
    -------
    (2 bands, height, width): the means, then the deviations
    """
    square = (0, side, side)
    mean = ndimage.uniform_filter(pixels, square, mode="nearest")
    mean_square = ndimage.uniform_filter(pixels**2, square, mode="nearest")
    return np.concatenate([mean, np.sqrt(np.maximum(mean_square - mean**2, 0))])

"""How the made content meets the scene: a border that follows no ruler."""

from __future__ import annotations

import numpy as np

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.noise import gaussian
from rs_genedit.methods.multiscale.pyramid import distance
from rs_genedit.methods.multiscale.resample import cubic, scaled
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window

#: Lattice of the irregularity, in pixels, and the scale number that keys its noise apart from the sampler's.
GRAIN = 4
_KEY = 1 << 16


def weights(roi: Mask, window: Window, feather: int, seed: int) -> Array:
    """Weight of the made content: 1 in the ROI, 0 from ``feather`` pixels outside it, irregular between.

    A straight ramp along a drawn polygon shows as a frame; here the place where the ramp falls wanders by
    about half the feather, on a grain of a few pixels, the same for the same seed wherever the window lies.

    Parameters
    ----------
    roi
        (height, width) bool of ``window``.
    feather
        Pixels outwards; 0 gives the ROI itself.

    Returns
    -------
    (height, width) float32
    """
    if feather == 0:
        return roi.astype(np.float32)
    away = distance(roi)
    coarse = scaled(window.pad(2 * GRAIN), GRAIN)
    grain = cubic(gaussian(coarse, 1, seed, _KEY), coarse, window, GRAIN)[0]
    middle = np.float32(feather * 0.55) * (1 + np.clip(0.3 * grain, -0.45, 0.45))
    half = np.float32(max(feather * 0.4, 0.75))
    ramp = np.clip(0.5 + (middle - away) / (2 * half), 0, 1)
    out = np.where(away > feather, 0, ramp * ramp * (3 - 2 * ramp))
    return np.where(roi, 1, out).astype(np.float32)

"""Pointwise fields that painters are put together of: smooth ramps, blends, blurs, the guided filter."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.methods.multiscale.schedule import Array

#: Fields on the way; what painters give back is float32.
Values = NDArray[np.floating[Any]]


def ramp(values: Values, low: float, high: float) -> Array:
    """0 below ``low``, 1 above ``high``, smooth between."""
    t = np.clip((values - np.float32(low)) / np.float32(max(high - low, 1e-6)), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)


def mixed(before: Values, after: Values, share: Values | float) -> Array:
    """``after`` over ``before`` (3, height, width) by ``share`` (height, width)."""
    return np.asarray(before + np.asarray(share, np.float32) * (after - before), np.float32)


def blurred(values: Values, sigma: float) -> Array:
    """Gaussian blur by pixels along the last two axes."""
    width = (0,) * (values.ndim - 2) + (sigma, sigma)
    return np.asarray(ndimage.gaussian_filter(values, width, mode="nearest", truncate=3), np.float32)


def guided(values: Values, by: Values, radius: int, eps: float = 4e-4) -> Array:
    """``values`` smoothed within, not across, what ``by`` shows (He, Sun, Tang: "Guided Image Filtering")."""

    def mean(field: Values) -> Array:
        return np.asarray(ndimage.uniform_filter(field, 2 * radius + 1, mode="nearest"), np.float32)

    m_by, m_values = mean(by), mean(values)
    slope = (mean(by * values) - m_by * m_values) / (mean(by * by) - m_by**2 + np.float32(eps))
    return np.asarray(mean(slope) * by + mean(m_values - slope * m_by), np.float32)

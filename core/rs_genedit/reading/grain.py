"""Noise spectrum and blur of a scene: what made pixels must have so that they do not stand out by their grain.

Noise is what varies where the scene itself is flat: the power spectrum of the calmest blocks, their slope taken
out. Blur is the standard deviation of the point spread, by how much gradients of the strongest edges fall when
the picture is blurred more (Zhuo and Sim, "Defocus map estimation from a single image", 2011).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.reading.picture import Array, Mask

#: Side of the blocks that noise is measured in; bands of frequency; share of blocks that are the calmest.
SIDE, BINS, _CALM = 16, 6, 0.06
#: The two blurs in pixels that gradients are compared at, so that noise does not count as sharpness; share of
#: edges that are strong; the percentile of their blurs that counts.
_ONCE, _AGAIN, _STRONG, _USUAL = 0.8, 1.8, 0.01, 50
#: Blur that can be told, in pixels.
_LEAST, _MOST = 0.3, 6.0
#: A gradient of the picture below which nothing is an edge.
_EDGE = 0.02


@dataclass(frozen=True)
class Grain:
    """Noise and blur of a picture.

    Attributes
    ----------
    noise
        Standard deviation of noise, per band.
    spectrum
        (BINS,): power by frequency, 0 to 0.5 cycles per pixel, over that of white noise of this deviation: all
        ones where noise is white, falling where it was blurred or compressed.
    blur
        Standard deviation of the point spread in pixels; None where no edge is strong enough.
    """

    noise: tuple[float, ...]
    spectrum: tuple[float, ...]
    blur: float | None


def grain_of(pixels: Array, valid: Mask) -> Grain:
    """Noise and blur of (bands, height, width), of what is ``valid`` (height, width)."""
    blocks = _calm_blocks(pixels, valid)
    if not len(blocks):
        return Grain((0.0,) * len(pixels), (1.0,) * BINS, _blur(pixels.mean(0), valid))
    noise = np.sqrt((blocks**2).mean((0, 2, 3)))
    power = (np.abs(np.fft.fft2(blocks)) ** 2).mean((0, 1)) / SIDE**2
    frequency = np.hypot(np.fft.fftfreq(SIDE)[:, None], np.fft.fftfreq(SIDE)[None])
    which = np.minimum((frequency * 2 * BINS).astype(int), BINS - 1)
    which[0, 0] = -1  # the mean is not noise
    bands = np.array([power[which == k].mean() for k in range(BINS)])
    spectrum = bands / max(float(power[which >= 0].mean()), 1e-20)
    return Grain(
        tuple(float(v) for v in noise), tuple(float(v) for v in spectrum), _blur(pixels.mean(0), valid)
    )


def _calm_blocks(pixels: Array, valid: Mask) -> NDArray[np.float64]:
    """The blocks that vary least, their plane taken out: (n, bands, SIDE, SIDE).

    Blocks without any variation are left out: a flat number, as in saturated or filled pixels, has no noise.
    """
    rows, cols = (size // SIDE for size in valid.shape)
    if not rows or not cols:
        return np.zeros((0, len(pixels), SIDE, SIDE))
    cut = pixels[:, : rows * SIDE, : cols * SIDE].astype(np.float64)
    blocks = cut.reshape(len(pixels), rows, SIDE, cols, SIDE).transpose(1, 3, 0, 2, 4)
    blocks = blocks.reshape(-1, len(pixels), SIDE, SIDE)
    whole = valid[: rows * SIDE, : cols * SIDE].reshape(rows, SIDE, cols, SIDE).all((1, 3)).ravel()
    ramp = np.linspace(-1, 1, SIDE)
    ramp /= np.sqrt((ramp**2).mean())
    flat = blocks - blocks.mean((2, 3), keepdims=True)
    for axis in (2, 3):
        along = ramp[:, None] if axis == 2 else ramp[None]
        flat = flat - (flat * along).mean((2, 3), keepdims=True) * along
    spread = (flat**2).mean((1, 2, 3))
    usable = np.flatnonzero(whole & (spread > 1e-12))
    calmest = usable[np.argsort(spread[usable], kind="stable")]
    return flat[calmest[: max(1, round(_CALM * len(calmest)))]] if len(calmest) else flat[:0]


def _blur(light: Array, valid: Mask) -> float | None:
    """Standard deviation of the point spread by the strongest edges."""
    gradient, again = (
        _gradient(ndimage.gaussian_filter(light, sigma, mode="nearest")) for sigma in (_ONCE, _AGAIN)
    )
    inside = ndimage.binary_erosion(valid, iterations=4, border_value=0)
    peak = (gradient >= ndimage.maximum_filter(gradient, 3)) & inside & (gradient > _EDGE)
    if peak.sum() < 20:
        return None
    least = np.quantile(gradient[peak], 1 - max(_STRONG, 20 / int(peak.sum())))
    strong = peak & (gradient >= least)
    ratio = (gradient[strong] / np.maximum(again[strong], 1e-9)) ** 2
    # The gradient of an edge goes by 1 / sqrt(blur^2 + the filters' own); that of a difference is 1/3.
    squared = (_AGAIN**2 - ratio * _ONCE**2) / np.maximum(ratio - 1, 1e-6) - 1 / 3
    sigma = np.sqrt(np.maximum(squared, 0))
    return float(np.clip(np.percentile(sigma, _USUAL), _LEAST, _MOST))


def _gradient(light: Array) -> NDArray[np.float64]:
    rows, cols = np.gradient(light.astype(np.float64))
    return np.hypot(rows, cols)

"""Multi-scale pixel features for land-cover classification: colour, band ratios, texture, contrast with around.

Each pixel is described by its colour, by vegetation and water indices where there is near infrared (NDVI;
NDWI, McFeeters 1996), by how it compares with the whole scene (what is dark, green or warm in one scene is not
in another), and by means, spreads and edges around it within windows of some pixels and of some metres. No
feature depends on what lies more than :data:`REACH` pixels away, but for the scene's tone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from rs_genedit.reading.picture import Array, Mask

#: Pixels around a pixel that its features may depend on.
REACH = 80
#: Sides of windows in pixels, odd.
_SIDES = (3, 7, 15, 31, 63)
#: Sides of windows in metres, and the least and most that they are in pixels.
_METRES, _LEAST, _MOST = (4.0, 12.0, 40.0), 3, 95
#: Sides of windows in which the lightest and darkest are looked for.
_EXTREMES = (7, 15, 31)
#: Sides of windows of the structure tensor.
_TENSORS = (9, 25)
#: Quantiles that a scene's tone is known by.
QUANTILES = np.linspace(0, 1, 21)
#: Place of NDWI among the features.
NDWI = 4
_BROADEST = 0.05
#: Squared difference below which everything is calm.
_CALM = np.float32(2e-5)
#: One pixel of so many of the samples tells a scene's tone.
_SPARSE = 7
#: Windows whose spread of brightness is compared with the whole scene's.
_ROUGH = (7, 15)
#: Steps of log-brightness within which pixels look alike, and windows in which such pixels are counted.
_ALIKE, _STEPS, _COUNTED = 0.2, (-3.4, 0.2), (15, 31, 63, 95)


@dataclass(frozen=True, eq=False)
class Tone:
    """Quantiles of a whole scene: of its brightness, warmth, greenness, NDVI and roughness.

    Attributes
    ----------
    quantiles
        (6, len(QUANTILES)) float32, each row ascending: of the logarithm of brightness, of warmth, greenness,
        NDVI (0 where there is no near infrared), and of the spread of brightness in two windows.
    """

    quantiles: Array

    @classmethod
    def of(cls, samples: Iterable[tuple[Array, Mask]]) -> Tone:
        """The tone of some windows of a scene.

        Parameters
        ----------
        samples
            Bands (3 or 4, height, width), as of :meth:`~rs_genedit.reading.picture.Picture.bands_of`, and which
            of their pixels (height, width) hold data.
        """
        seen = [_compared(_indices(bands))[:, valid][:, ::_SPARSE] for bands, valid in samples]
        planes = np.concatenate(seen, axis=1) if seen else np.zeros((6, 0), np.float32)
        if not planes.shape[1]:
            return cls(np.zeros((6, len(QUANTILES)), np.float32))
        return cls(np.quantile(planes, QUANTILES, axis=1).T.astype(np.float32))


def water_index(bands: Array) -> Array:
    """NDWI (McFeeters 1996), (...), of red, green, blue and near infrared (4, ...)."""
    green, infrared = bands[1], bands[3]
    return np.asarray((green - infrared) / (green + infrared + np.float32(0.05)), np.float32)


def _indices(bands: Array) -> Array:
    """Log-brightness, warmth, greenness and NDVI (4, ...) of bands (3 or 4, ...)."""
    red, green, blue = bands[:3]
    light = (red + green + blue) / 3
    total = 3 * light + np.float32(0.05)
    ndvi = np.zeros_like(red)
    if len(bands) == 4:
        ndvi = (bands[3] - red) / (bands[3] + red + np.float32(0.05))
    return np.stack([
        np.log(light + np.float32(0.03)), 3 * (red - blue) / total, 3 * (2 * green - red - blue) / total, ndvi,
    ])  # fmt: skip


def _root(bright: Array) -> Array:
    """Square root of brightness, in which a sensor's noise is much the same in the dark and in the light."""
    return np.sqrt(np.maximum(np.exp(bright) - np.float32(0.03), 0))


def _compared(planes: Array) -> Array:
    """Indices (4, ...) with the spreads of brightness that a scene is known by, (6, height, width)."""
    root = _root(planes[0])
    return np.stack([*planes, *(_spread(root, _mean(root, side), side) for side in _ROUGH)])


def features(bands: Array, tone: Tone, gsd: float) -> Array:
    """Features (n, height, width), float32, of bands (3 or 4, height, width), 0 to 1.

    Parameters
    ----------
    bands
        Red, green, blue and, where there is one, near infrared.
    tone
        Of the whole scene.
    gsd
        Metres per pixel.
    """
    bands = np.asarray(bands, np.float32)
    planes = _indices(bands)
    bright, warm, alive, ndvi = planes
    known = len(bands) == 4
    infrared = bands[3] if known else np.zeros_like(bright)
    ndwi: Array = water_index(bands) if known else np.zeros_like(bright)
    highest, lowest = bands[:3].max(0), bands[:3].min(0)
    # Neither a pixel's size nor that there is infrared is told: with few places they would tell the place.
    out = [*planes, ndwi, infrared, *bands[:3], (highest - lowest) / (highest + np.float32(0.05))]
    out += _in_scene(_compared(planes), tone, known)
    out += _alike(bright)
    root = _root(bright)
    previous = root
    for side in _SIDES:
        mean = _mean(root, side)
        out += [_mean(bright, side) - bright, _mean(warm, side) - warm, _mean(alive, side) - alive]
        out += [_spread(root, mean, side), _spread(previous, mean, side)]
        if side >= 31:
            out.append((root - mean) / (np.exp(out[-2] / 2) + np.float32(0.02)))
        previous = mean
    for metres in _METRES:
        side = int(np.clip(2 * round(metres / gsd / 2) + 1, _LEAST, _MOST))
        out += [_mean(bright, side) - bright, _mean(warm, side) - warm, _mean(alive, side) - alive]
        out.append(_spread(root, _mean(root, side), side))
    out += [_spread(plane, _mean(plane, 7), 7) for plane in (alive, warm)]
    out += [_mean(ndvi, 15) - ndvi, _mean(ndwi, 15) - ndwi]
    soft = _mean(bright, 3)
    for side in _EXTREMES:
        out += [ndimage.maximum_filter(soft, side, mode="nearest") - soft]
        out += [ndimage.minimum_filter(soft, side, mode="nearest") - soft]
    down, right = (np.asarray(slope, np.float32) for slope in np.gradient(_mean(root, 3)))
    for side in _TENSORS:
        xx, yy, xy = _mean(right * right, side), _mean(down * down, side), _mean(right * down, side)
        size = xx + yy + _CALM
        out += [np.sqrt((xx - yy) ** 2 + 4 * xy * xy) / size, np.log(size)]
    return np.stack(out).astype(np.float32, copy=False)


def _in_scene(planes: Array, tone: Tone, known: bool) -> list[Array]:
    """How pixels compare with the scene: their rank in it, and how far they are from its middle and ends."""
    out = []
    for number, (plane, quantiles) in enumerate(zip(planes, tone.quantiles, strict=True)):
        if number == 3 and not known:
            out += [np.zeros_like(plane)] * 2
            continue
        # Interpolation needs quantiles that rise.
        rising = quantiles + np.arange(len(quantiles), dtype=np.float32) * np.float32(1e-5)
        middle = np.float32(np.interp(0.5, QUANTILES, rising))
        broad = max(float(np.interp(0.8, QUANTILES, rising) - np.interp(0.2, QUANTILES, rising)), _BROADEST)
        out.append(np.interp(plane, rising, QUANTILES).astype(np.float32))
        out.append(np.clip((plane - middle) / np.float32(broad), -4, 4))
    low, high = (np.float32(np.interp(share, QUANTILES, tone.quantiles[0])) for share in (0.05, 0.95))
    return [*out, planes[0] - low, high - planes[0]]


def _alike(bright: Array) -> list[Array]:
    """Shares of a pixel's surroundings that are as bright as it: how large what it belongs to is."""
    low, high = _STEPS
    at = np.clip((bright - low) / _ALIKE, 0, (high - low) / _ALIKE - 1e-3)
    step, part = np.floor(at).astype(np.intp), (at - np.floor(at)).astype(np.float32)
    out = [np.zeros_like(bright) for _ in _COUNTED]
    for number in range(round((high - low) / _ALIKE) + 1):
        # A pixel is shared by the two steps that it lies between, as it is found among them.
        own = np.where(step == number, 1 - part, 0) + np.where(step == number - 1, part, 0)
        if own.any():
            for share, side in zip(out, _COUNTED, strict=True):
                share += own * _mean(own, side)
    return out


def _mean(values: Array, side: int) -> Array:
    """Box mean; beyond the edge the edge goes on."""
    return ndimage.uniform_filter(values, side, mode="nearest")


def _spread(values: Array, mean: Array, side: int) -> Array:
    """Logarithm of the mean squared difference from ``mean`` in a box."""
    return np.log(np.maximum(_mean((values - mean) ** 2, side), 0) + _CALM)

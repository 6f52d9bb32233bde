"""The scales of an image as the network learns them: sharp and blurry, and which pixels may be learnt from."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.multiscale.pyramid import grow
from rs_genedit.methods.multiscale.resample import area, cubic, scaled, source_of
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.methods.multiscale.sinddm.examples import TrainingScale
from rs_genedit.raster.grid import Window

#: Size of a scale over the next coarser one (the official code: 1.411): two scales are a factor of two.
RATIO = math.sqrt(2.0)

#: Short side of the coarsest scale in pixels: one and a half receptive fields.
COARSEST = 48

#: Small images: this many scales as long as the coarsest keeps this short side.
_FEWEST_SCALES, _SMALLEST = 3, 16

_TILE = 512
_CUBIC_REACH = 2

Allocate = Callable[[tuple[int, ...], Any], NDArray[Any]]


def scale_count(height: int, width: int) -> int:
    """How many scales an image of ``height`` x ``width`` pixels has.

    The paper's rule leaves a single scale, and so no coarse to fine, below 66 pixels of short side; there the
    coarsest scale may be smaller than :data:`COARSEST`.
    """
    short = min(height, width)
    usual = round(math.log(max(short, 1) / COARSEST, RATIO)) + 1
    fewest = min(_FEWEST_SCALES, int(math.log(max(short, _SMALLEST) / _SMALLEST, RATIO) + 1e-9) + 1)
    return max(usual, fewest)


def training_pyramid(
    pixels: Array,
    usable: NDArray[np.bool_],
    window: Window,
    scales: int,
    allocate: Allocate = np.zeros,
) -> list[TrainingScale]:
    """All scales of an image, coarsest first, made tile by tile.

    A coarse pixel averages the usable pixels under it; one with any unusable pixel under it, or whose blurry
    partner draws on one, is not learnt from. So nothing of what is to go, and no nodata, reaches the network.

    Parameters
    ----------
    pixels, usable
        (bands, height, width) float32 and (height, width) bool at native resolution.
    window
        Their place in the scene, so that scales have the pixel grid that sampling has.
    scales
        How many, from :func:`scale_count`.
    allocate
        Makes a zeroed array from shape and type; a window larger than memory wants memory maps.
    """
    found: list[TrainingScale] = []
    coarser: tuple[Window, TrainingScale] | None = None
    for scale in range(scales):
        factor = RATIO ** (scales - 1 - scale)
        target = scaled(window, factor)
        resized = _sharp(pixels, usable, window, target, factor, allocate)
        if coarser is not None:
            resized = _with_partner(resized, target, *coarser, allocate)
        found.append(resized)
        coarser = (target, resized)
    return found


def _sharp(
    pixels: Array, usable: NDArray[np.bool_], window: Window, target: Window, factor: float, allocate: Allocate
) -> TrainingScale:
    sharp = allocate((pixels.shape[0], *target.shape), np.float32)
    whole = allocate(target.shape, np.bool_)
    for tile in target.tiles(_TILE):
        source = source_of(tile, factor, window)
        at = source.slices(within=window)
        here = tile.slices(within=target)
        weight = usable[at].astype(np.float32)[None]
        share = area(weight, source, tile, factor)
        total = area(pixels[(slice(None), *at)] * weight, source, tile, factor)
        sharp[(slice(None), *here)] = total / np.maximum(share, 1e-6)
        whole[here] = share[0] > 0.999
    return TrainingScale(sharp, None, whole)


def _with_partner(
    resized: TrainingScale, target: Window, coarse: Window, partner: TrainingScale, allocate: Allocate
) -> TrainingScale:
    blurry = allocate(resized.sharp.shape, np.float32)
    clean = allocate(resized.usable.shape, np.bool_)
    for tile in target.tiles(_TILE):
        source = scaled(tile, RATIO).pad(2 * _CUBIC_REACH + 1).intersect(coarse)
        at = source.slices(within=coarse)
        here = tile.slices(within=target)
        blurry[(slice(None), *here)] = cubic(partner.sharp[(slice(None), *at)], source, tile, RATIO)
        unknown = grow(~partner.usable[at], _CUBIC_REACH).astype(np.float32)[None]
        clean[here] = resized.usable[here] & (np.abs(cubic(unknown, source, tile, RATIO)[0]) < 1e-6)
    return TrainingScale(resized.sharp, blurry, clean)

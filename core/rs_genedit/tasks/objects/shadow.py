"""Cast shadow of an object: found beside it in the scene, thrown again by the same sun where it is copied.

A shadow is what an object's footprint sweeps over along one direction: ground of less brightness in every band,
of nearly the same hue. Direction and length are those whose sweep agrees best with the dark ground that touches
the object (intersection over union). Where nothing agrees there is no shadow, and none is thrown.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Array = NDArray[np.float32]
Mask = NDArray[np.bool_]

#: Directions that are tried; side of the grid that they are tried on at most; pixels of a shadow at least.
_DIRECTIONS, _SIDE, _FEWEST = 72, 256, 10
#: How bright a shadow's ground is, at most and at least, of the same ground in the sun; how far bands differ.
_DIM, _BLACK, _HUE = 0.78, 0.04, 2.5
#: Share of a sweep that is dark, of the dark ground that it explains, of a sweep to the sun, and agreement.
_COVERED, _EXPLAINED, _SUNNY, _AGREES = 0.7, 0.5, 0.45, 0.5
#: Share of the brightness in the shadow that is the darkest any ground becomes in it.
_FLOOR = 0.55
#: Percentile of the shaded pixels that is a shadow's depth: its edge is half lit.
_DEPTH = 35
#: How far past its end a shadow is looked at, and which share may be dark there; fine variation (standard
#: deviation of the logarithm) in it at most.
_PAST, _ENDS, _SMOOTH = 1.4, 0.5, 0.24


@dataclass(frozen=True)
class Shadow:
    """How an object's shadow falls, in pixels of the scene.

    Attributes
    ----------
    rows, cols
        From the object's edge to the shadow's: away from the sun.
    gain
        What is left of the ground's brightness, per band.
    darkest
        Brightness, per band, below which no ground is taken: what is dark already lies in shadow, or is dark.
    """

    rows: float
    cols: float
    gain: tuple[float, ...]
    darkest: tuple[float, ...]

    @property
    def length(self) -> float:
        """In pixels."""
        return math.hypot(self.rows, self.cols)

    def scaled(self, factor: float) -> Shadow:
        """Of an object ``factor`` times as large."""
        return replace(self, rows=self.rows * factor, cols=self.cols * factor)

    def on(self, light: Array, depth: Array) -> Array:
        """Brightness (bands, height, width) of ground that lies so ``depth`` (height, width) in the shadow."""
        gain, darkest = (np.array(v, np.float32)[:, None, None] for v in (self.gain, self.darkest))
        dimmed = np.maximum(light * (1 - depth * (1 - gain)), np.minimum(light, darkest))
        return np.asarray(np.where(depth > 0, dimmed, light), np.float32)

    def cast(self, alpha: Array) -> Array:
        """How deep in the shadow each pixel lies, 0 to 1, by the ``alpha`` (height, width) of what throws it.

        Right as far as the array holds all that throws a shadow on it.
        """
        swept = _sweep(alpha, self.rows, self.cols)
        return np.clip(ndimage.gaussian_filter(swept, 0.7, truncate=3.0), 0, 1).astype(np.float32)


def longest(depth: float) -> int:
    """Pixels of a shadow that are looked for, of an object ``depth`` pixels deep from edge to core."""
    return int(np.clip(round(5 * depth), 12, 160))


def find_shadow(light: Array, valid: Mask, thing: Mask, reach: int) -> Shadow | None:
    """The shadow that an object throws; None where none is found.

    Parameters
    ----------
    light
        (bands, height, width): brightness, 0 for no light at all.
    valid, thing
        (height, width): holds data; is the object, with ``reach`` pixels around it where the scene has them.
    """
    step = max(1, math.ceil(max(thing.shape) / _SIDE))
    coarse, good, object_ = _averaged(light, valid, thing, step)
    best: tuple[float, Shadow] | None = None
    for dark in _darknesses(coarse, good & ~object_):
        found = _best_sweep(coarse, good, object_, dark & good, reach / step)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return None if best is None else best[1].scaled(step)


def _averaged(light: Array, valid: Mask, thing: Mask, step: int) -> tuple[Array, Mask, Mask]:
    """The three on a grid ``step`` times coarser, edges held."""
    grow = tuple((0, -side % step) for side in thing.shape)
    light = np.pad(light, ((0, 0), *grow), mode="edge")
    good, object_ = np.pad(valid, grow), np.pad(thing, grow)
    shape = len(object_) // step, step, object_.shape[1] // step, step
    return (
        light.reshape(len(light), *shape).mean((2, 4)),
        np.asarray(good.reshape(shape).all((1, 3)), bool),
        np.asarray(object_.reshape(shape).mean((1, 3)) >= 0.5, bool),
    )


def _darknesses(light: Array, around: Mask) -> list[Mask]:
    """Which pixels may lie in shadow, by a few thresholds of brightness: Otsu's and shares of what is lit."""
    if around.sum() < 4 * _FEWEST:
        return []
    usual = np.median(light[:, around], axis=1)
    if (usual <= 0).any():
        return []
    bright = (light / usual[:, None, None]).mean(0)
    bright = ndimage.gaussian_filter(np.maximum(bright, 1e-3), 0.6)
    seen = np.log(bright[around])
    lit = float(np.percentile(bright[around], 65))
    thresholds = [_otsu(seen), lit * 0.72, lit * 0.58]
    return [bright < threshold for threshold in thresholds]


def _otsu(values: Array) -> float:
    """The brightness that parts the logarithms ``values`` into two classes of least variance (Otsu, 1979)."""
    counts, edges = np.histogram(values, 64)
    middles = (edges[1:] + edges[:-1]) / 2
    below = np.cumsum(counts).astype(float)
    mass = np.cumsum(counts * middles)
    total, whole = below[-1], mass[-1]
    with np.errstate(divide="ignore", invalid="ignore"):
        between = (whole * below / total - mass) ** 2 / (below * (total - below))
    return float(np.exp(edges[1 + int(np.nanargmax(between[:-1]))]))


def _best_sweep(
    light: Array, good: Mask, object_: Mask, dark: Mask, reach: float
) -> tuple[float, Shadow] | None:
    """The agreement of the best sweep with the dark ground that touches the object, and the shadow it is."""
    free = good & ~object_
    touching = ndimage.binary_dilation(object_, iterations=2)
    labels, count = ndimage.label(dark & free, np.ones((3, 3)))
    near = np.bincount(labels[touching], minlength=count + 1) > 0
    near[0] = False
    ground = near[labels]
    if ground.sum() < _FEWEST:
        return None
    away = ndimage.distance_transform_edt(~object_)
    ground &= away <= reach
    size = int(ground.sum())
    best: tuple[float, float, float, Mask] | None = None
    for number in range(_DIRECTIONS):
        angle = 2 * math.pi * number / _DIRECTIONS
        down, right = math.sin(angle), math.cos(angle)
        swept = np.zeros(object_.shape, bool)
        for pixels in range(1, int(reach) + 1):
            swept |= _shifted(object_, round(down * pixels), round(right * pixels))
            here = swept & free
            total, hit = int(here.sum()), int((here & ground).sum())
            if total > 3 * size:
                break
            agreement = hit / (total + size - hit)
            if hit >= _COVERED * total and (best is None or agreement > best[0]):
                best = agreement, down * pixels, right * pixels, here & ground
    if best is None:
        return None
    agreement, rows, cols, shade = best
    if agreement < _AGREES or shade.sum() < max(_FEWEST, _EXPLAINED * size) or math.hypot(rows, cols) < 2:
        return None
    further = free & ~shade & (_sweep(object_.astype(np.float32), _PAST * rows, _PAST * cols) > 0.5)
    further &= ~_near_sweep(object_, rows, cols)
    if (dark & further).sum() > _ENDS * max(further.sum(), 1):
        return None
    sunny = (_sweep(object_.astype(np.float32), -rows, -cols) > 0.5) & free
    if (dark & sunny).sum() > _SUNNY * max(sunny.sum(), 1):
        return None
    gain = _gain(light, shade, free & ~dark)
    if gain is None:
        return None
    darkest = tuple(_FLOOR * float(value) for value in np.percentile(light[:, shade], _DEPTH, axis=1))
    return agreement, Shadow(rows, cols, gain, darkest)


def _near_sweep(object_: Mask, rows: float, cols: float) -> Mask:
    """What the object sweeps over, and the pixels that touch it."""
    return ndimage.binary_dilation(_sweep(object_.astype(np.float32), rows, cols) > 0.5)


def _gain(light: Array, shade: Mask, lit: Mask) -> tuple[float, ...] | None:
    """Brightness in the shade of that beside it in the sun, per band; None where it is no shadow's."""
    beside = lit & (ndimage.distance_transform_edt(~shade) <= 6)
    if beside.sum() < _FEWEST:
        return None
    bright = np.median(light[:, beside], axis=1)
    if (bright <= 0).any():
        return None
    gain = np.percentile(light[:, shade], _DEPTH, axis=1) / bright
    fine = np.log(np.maximum(light, 1e-6))
    fine = fine - ndimage.gaussian_filter(fine, (0, 2, 2))
    if fine[:, shade].std() > _SMOOTH:
        return None
    if gain.max() > _DIM or gain.min() < _BLACK or gain.max() > _HUE * gain.min():
        return None
    return tuple(float(value) for value in gain)


def _shifted(mask: Mask, rows: int, cols: int) -> Mask:
    """``mask`` moved by whole pixels; nothing comes in from outside."""
    out = np.zeros_like(mask)
    height, width = mask.shape
    out[max(rows, 0) : height + min(rows, 0), max(cols, 0) : width + min(cols, 0)] = mask[
        max(-rows, 0) : height + min(-rows, 0), max(-cols, 0) : width + min(-cols, 0)
    ]
    return out


def _sweep(alpha: Array, rows: float, cols: float) -> Array:
    """The largest ``alpha`` on the way from each pixel back by (rows, cols), in steps of at most a pixel."""
    steps = max(1, math.ceil(max(abs(rows), abs(cols))))
    swept, covered = alpha.astype(np.float32), 0
    while covered < steps:
        further = min(covered + 1, steps - covered)
        move = rows * further / steps, cols * further / steps
        swept = np.maximum(
            swept, ndimage.shift(swept, move, order=1, mode="constant", cval=0.0, prefilter=False)
        )
        covered += further
    return swept

"""Light at the place of a copy: an object that stood in the sun is not laid bright into a shadow."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from rs_genedit.raster.grid import Window
from rs_genedit.raster.source import PixelSource
from rs_genedit.tasks.objects.placing import Placing

#: Brightness, of the object's own lit ground, from which to which the same ground is in shadow; how far bands
#: may differ in it, and how far it may differ from the scene's own shadow.
_LOWEST, _HIGHEST, _HUE, _ALIKE = 0.12, 0.72, 1.6, 1.35
#: The same ground in the sun: how far its brightness may differ, and which share of what is near must be it.
_LIT, _NEARBY = 1.2, 0.04
#: Pixels of a side around the place that are looked at.
_FARTHEST = 96


def in_this_light(placing: Placing, pixels: PixelSource, x: float, y: float) -> tuple[Placing, str]:
    """The copy as bright as the light at its place lets it be, and what to say of it.

    Where the ground under the copy is the object's own ground, dimmed as in the shadow that the object itself
    throws, and the same ground lies in the sun nearby, the copy is dimmed likewise and throws no shadow. Where
    it only may be so, that is said and nothing is changed.
    """
    ground = placing.cutout.ground
    if ground is None:
        return placing, ""
    window = placing.target.window.intersect(pixels.window)
    inside = placing.target.mask(window) & pixels.valid(window)
    ratio = _light(placing, pixels, window)[:, inside] / ground[:, None]
    under = np.median(ratio, axis=1)
    if under.min() < _LOWEST or under.max() > _HIGHEST or under.max() > _HUE * under.min():
        return placing, ""
    around = window.pad(min(_FARTHEST, max(window.shape))).intersect(pixels.window)
    near = _light(placing, pixels, around) / ground[:, None, None]
    lit = ((near < _LIT) & (near > 1 / _LIT)).all(0) & pixels.valid(around)
    if lit.mean() < _NEARBY:
        return placing, ""
    where = f"the place {x:.10g},{y:.10g} seems to lie in shadow"
    shadow = placing.cutout.shadow
    if shadow is None or not _alike(under, np.array(shadow.gain)):
        return placing, f"{where}, where the object stood in the sun: look whether the copy is too bright there"
    dim = float(under.mean())
    said = f"{where}: the copy was made darker, {100 * dim:.0f} % as bright, and throws no shadow"
    return replace(placing, dim=dim, shadow=None), said


def _light(placing: Placing, pixels: PixelSource, window: Window) -> NDArray[np.float32]:
    values = pixels.radiometry.to_float(pixels.read(window)) - placing.cutout.dark[:, None, None]
    return np.asarray(values, np.float32)


def _alike(one: NDArray[np.float64], other: NDArray[np.float64]) -> bool:
    ratio = one / other
    return bool(ratio.max() < _ALIKE and ratio.min() > 1 / _ALIKE)

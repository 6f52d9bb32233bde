"""Plots that cast a shadow: grey roofs, told from asphalt by the dark strip on the side away from the sun."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states.fields import blurred
from rs_genedit.tasks.text.states.ground import USUAL_SUN, GroundLayers

#: Metres of shadow that are looked for; metres per pixel from which on it is not seen.
_REACH_M, _COARSE = 2.0, 1.2
#: Square metres of what may be a roof.
_LEAST_M2, _MOST_M2 = 25.0, 3000.0
#: Metres from the edge to the middle of the narrowest roof, and share of a plot that is farther in: the rim of
#: a field along the shadow of a wood is a plot too.
_NARROW_M, _INNER = 1.5, 0.08
#: Least share of a plot's far side that is in shadow, and how much more that must be than of its near side.
_SHADED, _MORE = 0.5, 0.4
#: Brightness beside the plot's below which a pixel is its shadow; the probability of shadow that says so too.
_DARKER, _SHADOW = 0.6, 0.35
#: Share of that reach that is passed over.
_RIM = 0.6
#: Directions that are tried where nothing tells of the sun.
_DIRECTIONS = 12


def casting(ground: GroundLayers) -> Array:
    """Sealed plots that throw a shadow, 0 to 1, (height, width); none in pixels that show no shadows."""
    if ground.gsd > _COARSE or ground.shade == 0 or ground.cover is None:
        return np.zeros(ground.shape, np.float32)
    azimuths = [ground.sun[0]]
    if ground.sun[0] == USUAL_SUN[0]:
        azimuths = [360.0 * number / _DIRECTIONS for number in range(_DIRECTIONS)]
    plots = ground.parcels.plots[ground.parcels.segments]  # an even roof is one plot
    flat = plots.ravel()
    count = np.maximum(np.bincount(flat), 1)
    sizes = count * ground.gsd**2
    sealed = np.bincount(flat, ground.of(LandCover.PAVED, LandCover.ROOF, LandCover.OTHER).ravel()) / count
    light = np.bincount(flat, ground.light.ravel()) / count
    wide = np.bincount(flat, _inner(plots, max(2, round(ground.px(_NARROW_M)))).ravel()) / count
    may = (sizes >= _LEAST_M2) & (sizes <= _MOST_M2) & (sealed > 0.5) & (wide > _INNER)
    far, near = zip(*(_shares(ground, plots, azimuth, light) for azimuth in azimuths), strict=True)
    more = [np.where(may, np.maximum(f - n, 0), 0) for f, n in zip(far, near, strict=True)]
    best = int(np.argmax([float((one * sizes).sum()) for one in more]))
    casts = may & (far[best] > _SHADED) & (far[best] - near[best] > _MORE)
    found = casts[plots].astype(np.float32) * (1 - ground.water) * (1 - ground.green)
    return np.asarray(blurred(found, 0.7), np.float32)


def _inner(plots: NDArray[np.int32], rim: int) -> NDArray[np.bool_]:
    """Pixels that have their own plot all around."""
    side = 2 * rim + 1
    least, most = ndimage.minimum_filter(plots, side), ndimage.maximum_filter(plots, side)
    return np.asarray((least == plots) & (most == plots))


def _shares(
    ground: GroundLayers, plots: NDArray[np.int32], azimuth: float, light: NDArray[np.floating]
) -> tuple[Array, Array]:
    """Shares (plots,) of each plot's edge away from the sun, and towards it, that are dark."""
    shadow = ground.of(LandCover.SHADOW)
    reach = max(5.0, ground.px(_REACH_M))
    out = []
    for side in (1, -1):
        moved, nearer = (_moved(plots, azimuth, side * reach * share) for share in (1.0, _RIM))
        beside = (moved != plots) & (moved != nearer)  # a segment may end a little inside its roof
        dark = beside & ((shadow > _SHADOW) | (ground.light < _DARKER * light[moved]))
        edge = np.maximum(np.bincount(moved[beside], minlength=len(light)), 1)
        out.append(np.bincount(moved[dark], minlength=len(light)) / edge)
    return np.asarray(out[0], np.float32), np.asarray(out[1], np.float32)


def _moved(plots: NDArray[np.int32], azimuth: float, reach: float) -> NDArray[np.int32]:
    """Plots moved away from the sun by ``reach`` pixels."""
    angle = math.radians(azimuth)
    return np.roll(plots, (round(reach * math.cos(angle)), round(-reach * math.sin(angle))), (0, 1))

"""Roof footprints by whole parcels: what is read as roof more than as anything else, and as wide as one."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states.fields import blurred
from rs_genedit.tasks.text.states.parcels import Parcels

#: How much less likely than another class a roof may be, and the plot that it is part of.
_NEARLY, _PART = 0.03, 0.1
#: Metres, and least pixels, from the edge to the middle of the narrowest roof.
_NARROW_M, _NARROW_PX = 1.5, 1
#: How far beyond what is left of a roof without so wide a rim it goes on, in rims: corners and eaves.
_CORNERS = 1.5


def roof_plans(cover: NDArray[Any], kinds: Array, parcels: Parcels, gsd: float) -> Array:
    """Roofs (height, width), 0 or 1. In coarse pixels these are towns.

    ``cover`` and ``kinds`` (classes, height, width): probabilities, of pixels and of parcels; ``gsd``: metres a
    pixel. The rim between a pale field and the shadow of a wood has the colours of a roof, and is narrow.
    """
    here = 0.5 * (kinds + np.stack([blurred(one, 1.0) for one in cover.astype(np.float32)]))
    found = here[LandCover.ROOF] > _others(here, LandCover.ROOF) - _NEARLY
    plots = np.stack([parcels.plot_mean(plane.astype(np.float32)) for plane in cover])
    found &= plots[LandCover.ROOF] > _others(plots, LandCover.ROOF) - _PART  # a corner of a yard is no roof
    return opened(found, max(_NARROW_PX, round(_NARROW_M / gsd))).astype(np.float32)


def opened(mask: Mask, rim: int) -> Mask:
    """The mask without what is narrower than two rims and a pixel; what lies beyond the arrays goes on."""
    core = ndimage.binary_erosion(mask, iterations=rim, border_value=1)
    if not core.any():
        return core
    return np.asarray(mask & (ndimage.distance_transform_edt(~core) <= _CORNERS * rim + 1))


def _others(kinds: Array, one: LandCover) -> Array:
    """The probability of the likeliest class beside one."""
    return np.asarray(np.delete(kinds, one, 0).max(0), np.float32)

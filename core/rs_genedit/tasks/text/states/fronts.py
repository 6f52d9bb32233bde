"""Fronts of states on even ground: level sets of fractal noise that leave the drawn outline behind.

Where an outline runs along an edge of the scene, a state may well end there. Where it cuts through one surface,
nothing in the scene would end a state, and a line at an even distance from the outline is the outline again. So
there the end wanders across much of the place, over waves about as long as the place is deep.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.tasks.text.states.fields import ramp
from rs_genedit.tasks.text.states.parcels import Parcels

#: Where a front lies, in depths of the place from the cut: its middle, and what a deviation of noise moves it.
_MIDDLE, _WANDERS = 0.3, 0.22
#: Length of its waves in depths of the place.
WAVES = 1.1
#: Depths of the place by which corners of an outline are rounded off.
_ROUND = 0.12
#: Share of a plot inside from which on an outline does not cut it: the rest is the inaccuracy of a drawn line.
_WHOLE = 0.95
#: Depths of the place of a part of a plot that is a sliver, and left as it is for the most part.
_SLIVER = 0.5
#: Plots that are looked at one by one, the largest.
_MOST_PLOTS = 24
#: Pixels from the cut that no front comes to, and depths of the place over which it may: their middle, and
#: what a deviation of noise moves it, or a front that comes so far would be as straight as the outline.
_RIM_PX, _RIM, _RAGGED = 2.0, 0.12, 0.09
#: Length of the waves of that noise in depths of the place.
RIM_WAVES = 0.4


def cut_distance(inside: Mask, depth: Array, parcels: Parcels) -> Array:
    """Depths of a place, (height, width), from where its outline cuts the plot that a pixel is part of.

    Infinite in plots that the outline does not cut. Small ones have edges all around that end a state: they
    count for twice as far from the outline as they are.

    Parameters
    ----------
    inside
        The place.
    depth
        (height, width): pixels from the outline inwards.
    """
    thickness = max(float(depth.max()), 1.0)
    out = depth * np.float32(2 / thickness)
    plots = parcels.plots[parcels.segments]
    count = int(parcels.plots.max()) + 1
    sizes = np.bincount(plots.ravel(), minlength=count)
    within = np.bincount(plots.ravel(), inside.ravel(), count)
    large = np.flatnonzero(parcels.large & (within > 0))
    boxes = ndimage.find_objects(plots + 1)
    for plot in large[np.argsort(-within[large], kind="stable")][:_MOST_PLOTS]:
        box = boxes[plot]
        here = plots[box] == plot
        mine = here & inside[box]
        if within[plot] / sizes[plot] > _WHOLE:
            out[box][mine] = np.inf
            continue
        away = ndimage.distance_transform_edt(~(here & ~inside[box]))
        out[box][mine] = away[mine] / np.clip(away[mine].max(), _SLIVER * thickness, thickness)
    return np.asarray(out, np.float32)


def front(distance: Array, thickness: float, noise: Array, ragged: Array, soft_px: float) -> Array:
    """How far a state has come, 0 to 1, from its middle towards where an outline cuts the ground.

    Parameters
    ----------
    distance
        (height, width): of :func:`cut_distance`.
    thickness
        Depth of the place, pixels.
    noise
        (height, width): of about unit deviation, its waves :data:`WAVES` depths long.
    ragged
        (height, width): the same, its waves :data:`RIM_WAVES` depths long.
    soft_px
        Pixels over which it fades.
    """
    near = np.minimum(distance, np.float32(2))
    side = 2 * round(_ROUND * thickness) + 1
    for _ in range(2):
        near = ndimage.uniform_filter(near, side, mode="nearest")
    place = near - np.float32(_MIDDLE) - np.float32(_WANDERS) * np.clip(noise, -2.4, 2.4)
    soft = soft_px / max(thickness, 1.0)
    rim = np.float32(_RIM) + np.float32(_RAGGED) * np.clip(ragged, -0.3, 2.2)
    place -= 1 - ramp((distance * thickness - _RIM_PX) / (_RIM_PX + rim * thickness), 0, 1)
    return ramp(place, -0.5 * soft, 0.5 * soft)

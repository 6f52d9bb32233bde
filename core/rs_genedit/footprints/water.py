"""Water level over terrain: what lies below the level and is connected to where the water comes from."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import ndimage

from rs_genedit.errors import UsageError
from rs_genedit.footprints.field import Array, Footprints, Mask, ThresholdField
from rs_genedit.raster.grid import Window

#: Neighbours by edges and corners: water finds the gap between two dry pixels that touch at a corner.
_EIGHT = np.ones((3, 3), bool)


def flooded(
    heights: Array,
    seeds: Mask,
    inside: Mask,
    window: Window,
    intensities: Sequence[float],
    levels: Sequence[float | None],
    low: float | None = None,
    high: float | None = None,
) -> Footprints:
    """Flooded ground of each frame.

    Parameters
    ----------
    heights : float32 (height, width)
        Metres; NaN where unknown, which water does not cross.
    seeds : bool (height, width)
        Where the water is or comes from; none: the lowest ground of the place.
    inside : bool (height, width)
        The place: water spreads through the whole window and is shown there.
    intensities : sequence of float
        Of the frames; 0: no flood.
    levels : sequence of float or None
        Metres of the water's surface where a frame says it itself.
    low, high : float, optional
        Metres at intensity 0 and 1; default: the ground at the seeds, and a level that covers four fifths of
        the place.

    Raises
    ------
    UsageError
        No heights at the seeds or in the place, levels the wrong way round, or nothing gets wet.
    """
    known = np.isfinite(heights)
    warnings: tuple[str, ...] = ()
    sources = seeds & known
    if seeds.any() and not sources.any():
        raise UsageError("the DEM has no data where the water comes from: mark another place", hint="seeds")
    if not sources.any():
        lowest = np.nanmin(np.where(inside & known, heights, np.nan))
        sources = inside & known & (heights <= lowest + 0.05)
        warnings = ("nobody says where the water comes from: it rises from the lowest ground of the ROI",)
    base = float(np.quantile(heights[sources], 0.1)) if low is None else low
    top = float(np.quantile(heights[inside & known], 0.8)) if high is None else high
    if high is None and top <= base:
        top = base + max(1.0, float(np.ptp(heights[inside & known])))
    if top <= base:
        raise UsageError(
            f"the water would rise from {base:.2f} m to {top:.2f} m: give a highest level above the lowest",
            hint="levels",
        )
    # To the millimetre, as the storyboard says it: told again from there, the same ground gets wet.
    wanted = [
        None if intensity <= 0 else round(level if level is not None else base + intensity * (top - base), 3)
        for intensity, level in zip(intensities, levels, strict=True)
    ]
    reached = np.full(heights.shape, np.inf, np.float32)
    for level in sorted({float(np.float32(one)) for one in wanted if one is not None}, reverse=True):
        wet = known & (heights <= level)
        labels, _ = ndimage.label(wet, _EIGHT)
        connected = np.unique(labels[sources & wet])
        reached[np.isin(labels, connected[connected > 0]) & inside] = level
    if not np.isfinite(reached).any():
        raise UsageError(
            f"no ground of the ROI gets wet: its lowest is {float(np.nanmin(heights[inside])):.2f} m, and "
            f"the water rises to {max(one for one in wanted if one is not None):.2f} m; raise it, or mark "
            "where it comes from",
            hint="levels",
        )
    if len({one for one in wanted if one is not None}) > 1 and np.ptp(reached[np.isfinite(reached)]) == 0:
        warnings += (
            "the water covers all that it reaches in each of its frames: give a lower lowest level, or a "
            "higher highest one",
        )
    amounts = tuple(-np.inf if one is None else float(np.float32(one)) for one in wanted)
    return Footprints(ThresholdField(window, reached), amounts, tuple(wanted), warnings)

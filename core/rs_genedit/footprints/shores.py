"""Shore of a place: the parts of its outline at which the ground outside is another than inside.

A river's ROI ends at banks, and where somebody stopped drawing. A change that comes in from the edge comes from
the banks alone; what was cut out of the ROI, such as a boat, is no bank either.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from rs_genedit.footprints.field import Array, Mask

#: Widths over which colours outside and inside are averaged, and over which the outline is judged, in shares
#: of the place's greatest depth; and their limits in pixels.
_OUTSIDE, _INSIDE, _ALONG = 0.2, 0.4, 0.1
_FEWEST, _MOST = 2.0, 24.0
#: Colours further apart than this (0 to 1), and than the place's own unevenness this many times, are another
#: ground; so are those further apart than this share of what most of the outline differs by, up to a limit.
_APART, _UNEVEN, _SHARE, _ENOUGH = 0.025, 3.0, 0.3, 0.05
#: Share of the outline below which no shore is told apart: the change then comes from all around.
_LEAST = 0.08
#: Share of the place's depth, and of its area, up to which a hole is an object in it and no island.
_OBJECT_DEPTH, _OBJECT_AREA = 0.3, 0.05


def without_objects(inside: Mask) -> Mask:
    """The place (height, width) with its small holes filled."""
    holes = ndimage.binary_fill_holes(inside) & ~inside
    labels, count = ndimage.label(holes)
    if not count:
        return inside
    deepest = float(ndimage.distance_transform_edt(np.pad(inside | holes, 1)).max())
    depth = ndimage.distance_transform_edt(holes)
    numbers = np.arange(1, count + 1)
    thick = ndimage.maximum(depth, labels, numbers)
    areas = ndimage.sum_labels(holes, labels, numbers)
    small = (thick <= _OBJECT_DEPTH * deepest) & (areas <= _OBJECT_AREA * inside.sum())
    return np.asarray(inside | np.isin(labels, numbers[small]))


def shore(rgb: Array, valid: Mask, inside: Mask) -> Mask:
    """Pixels beside the place from which a change comes in over its edge, bool (height, width).

    Parameters
    ----------
    rgb : float32 (3, height, width)
        0 to 1, as a viewer shows the scene; some way around the place too.
    valid : bool (height, width)
        Nodata and what lies beyond the raster are no ground, so no shore.
    inside : bool (height, width)
        The place.
    """
    whole = without_objects(inside)
    near = ndimage.binary_dilation(whole, np.ones((3, 3), bool)) & ~whole & valid
    if not near.any():
        return near
    deepest = float(ndimage.distance_transform_edt(np.pad(whole, 1)).max())
    narrow, wide, along = (
        float(np.clip(part * deepest, _FEWEST, _MOST)) for part in (_OUTSIDE, _INSIDE, _ALONG)
    )
    ground = inside & valid
    beyond = _mean(rgb, valid & ~whole, narrow)
    typical = _mean(rgb, ground, wide)
    # How far the place's own patches of that size are from what is around them.
    uneven = np.abs(_mean(rgb, ground, narrow) - typical)[:, ground]
    limit = np.maximum(_APART, _UNEVEN * 1.4826 * np.median(uneven, axis=1)).astype(np.float32)
    apart = np.abs(beyond - typical)
    usual = np.float32(min(_SHARE * float(np.quantile(apart.max(0)[near], 0.75)), _ENOUGH))
    differs = (apart > np.maximum(limit, usual)[:, None, None]).any(0) & near
    share = _blurred(differs.astype(np.float32), along) / np.maximum(
        _blurred(near.astype(np.float32), along), 1e-6
    )
    found = near & (share > 0.5)
    return found if found.sum() >= _LEAST * near.sum() else near


def depth(inside: Mask, beside: Mask | None = None) -> Array:
    """Pixels from the shore (or from all that is not the place) to each pixel of it, float32 (height, width).

    Arrays reach beyond the place wherever the raster does; the raster's own edge is no shore.
    """
    barrier = ~without_objects(inside) if beside is None else beside
    if not barrier.any():
        # The place is the whole raster: from its edge.
        return np.asarray(ndimage.distance_transform_edt(np.pad(inside, 1))[1:-1, 1:-1], np.float32)
    return np.asarray(ndimage.distance_transform_edt(~barrier), np.float32)


# ------------------------------------------------------------------------------------------------------ parts


def _mean(rgb: Array, where: Mask, sigma: float) -> Array:
    """Mean colours (3, height, width) of the pixels ``where`` nearby."""
    weight = where.astype(np.float32)
    total = np.maximum(_blurred(weight, sigma), 1e-6)
    return np.stack([_blurred(band * weight, sigma) / total for band in rgb])


def _blurred(values: Array, sigma: float) -> Array:
    return np.asarray(ndimage.gaussian_filter(values, sigma, mode="constant", truncate=3.0), np.float32)

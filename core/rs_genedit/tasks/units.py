"""Edit units: the parts of an ROI that see each other, their work windows, and how they are staged."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import shapely
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from rs_genedit.errors import RegionError
from rs_genedit.methods.canvas import EditUnit
from rs_genedit.methods.multiscale.pyramid import distance
from rs_genedit.methods.recipe import REACH, Recipe
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region
from rs_genedit.raster.source import PixelSource

#: Native pixels around an ROI that are read at most.
FARTHEST = 512
#: Scales at most, and radius of a patch: an ROI this thick needs one scale.
SCALES, RADIUS = 6, 3
#: Sampled rows of an ROI that are rasterized at once.
_STRIP = 256


def edit_units(recipe: Recipe, pixels: PixelSource) -> tuple[EditUnit, ...]:
    """Polygons that see each other through feather and patches, from top left to bottom right.

    Far ones are units of their own, so that cost follows the ROIs and not the ground between them.
    """
    groups = [
        (roi, share, part)
        for share, part in enumerate(recipe.split())
        for roi in part.roi.clusters(2 * part.border.feather + REACH)
    ]
    return tuple(
        replace(_unit(index, roi, part, pixels), share=share) for index, (roi, share, part) in enumerate(groups)
    )


def staged_windows(units: Sequence[EditUnit]) -> list[tuple[Window, list[EditUnit]]]:
    """Windows that do not overlap, and the units written in each.

    Polygons far from each other may still have bounding windows that overlap (a long diagonal, a village in its
    corner): they are made apart, as if alone, and staged together.
    """
    groups = [(unit.write, [unit]) for unit in units]
    while True:
        boxes = shapely.box(*np.array([(w.col, w.row, w.right, w.bottom) for w, _ in groups], float).T)
        # Windows that only touch do not overlap.
        first, second = shapely.STRtree(shapely.buffer(boxes, -0.25, cap_style="flat")).query(
            boxes, predicate="intersects"
        )
        graph = sparse.coo_matrix((np.ones(len(first)), (first, second)), (len(groups), len(groups)))
        count, label = connected_components(graph, directed=False)
        if count == len(groups):
            return groups
        members: list[list[int]] = [[] for _ in range(count)]
        for number, group in enumerate(label):
            members[group].append(number)
        groups = [_merged([groups[number] for number in group]) for group in sorted(members)]


def require_data(roi: Region, pixels: PixelSource, what: str = "ROI") -> None:
    """Refuse a region without a pixel of data; ``what`` it is called in the sentence.

    Raises
    ------
    RegionError
    """
    for tile in roi.window.intersect(pixels.window).tiles(512):  # nearly always the first one settles it
        if (roi.mask(tile) & pixels.valid(tile)).any():
            return
    to_do = "copy" if what == "object" else "edit"
    raise RegionError(
        f"the {what} lies where the scene has only nodata: choose a place where there are pixels to {to_do}"
    )


def _merged(groups: Sequence[tuple[Window, list[EditUnit]]]) -> tuple[Window, list[EditUnit]]:
    window, units = groups[0]
    for other, more in groups[1:]:
        window, units = window.union(other), units + more
    return window, sorted(units, key=lambda unit: unit.index)  # a later share lies over those before it


def _unit(index: int, roi: Region, recipe: Recipe, pixels: PixelSource) -> EditUnit:
    wanted = 1 + max(0, round(math.log2(max(_thickness(roi), 1.0) / RADIUS)))
    scales = min(wanted, SCALES)
    step = 2 ** (scales - 1)
    seen = (recipe.border.soft + 2 * RADIUS + 2) * step + recipe.border.feather
    if recipe.looks_around:
        seen = max(seen, min(2 * REACH * step, max(160, max(roi.window.shape))))
    window = roi.window.pad(min(seen, FARTHEST)).snap(2 ** (SCALES - 1))
    write = roi.window.pad(recipe.border.feather).intersect(pixels.window)
    return EditUnit(index, roi, write, window, scales)


def _thickness(roi: Region) -> float:
    """Largest distance from inside the ROI to its border, in pixels, within a quarter."""
    window = roi.window
    coarse = max(1, math.isqrt(window.area // 1_000_000))
    strips = []
    for top in range(window.row, window.bottom, _STRIP * coarse):
        strip = Window(top, window.col, min(_STRIP * coarse, window.bottom - top), window.width)
        strips.append(roi.mask(strip)[::coarse, ::coarse])
    inner = np.pad(np.concatenate(strips), 1)
    return float(distance(~inner).max()) * coarse if inner.any() else 1.0

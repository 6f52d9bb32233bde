"""Task ``copy``: lay copies of an object at other places, grown together with what is there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import shapely

from rs_genedit.errors import RegionError, UsageError
from rs_genedit.methods.canvas import Border, Canvas, EditUnit
from rs_genedit.methods.multiscale.guidance import Guidance, Placed
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.walk import Walk
from rs_genedit.methods.recipe import Recipe
from rs_genedit.protocol import CopyTask, EditRequest
from rs_genedit.raster.region import Region, inline, read_region
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.regions import asked_for, read_roi, united
from rs_genedit.tasks.units import require_data


@dataclass(frozen=True)
class Placing:
    """An object's polygon in the scene and the whole pixels (rows, columns) it moves by."""

    region: Region
    rows: int
    cols: int

    @property
    def target(self) -> Region:
        """Where the object comes to lie."""
        return self.region.shift(self.rows, self.cols)


@dataclass(frozen=True)
class CopyRecipe(Recipe):
    """Patches of the surroundings and of the object, pulled to the object where it goes."""

    pixels: PixelSource = field(kw_only=True)
    placings: tuple[Placing, ...] = field(kw_only=True)

    softened = True

    def patch_sources(self, unit: EditUnit, canvas: Canvas) -> Sequence[PatchSource]:
        """The surroundings, then each object as the canvas would have it."""
        around = super().patch_sources(unit, canvas)
        return [*around, *(self._moved(placing, unit) for placing in self._of(unit))]

    def guidances(self, unit: EditUnit, before: Canvas, canvas: Canvas, walk: Walk) -> Sequence[Guidance]:
        """The objects laid on the canvas where they go."""
        pixels, mask = np.zeros_like(canvas.pixels), np.zeros(canvas.window.shape, bool)
        for placing in self._of(unit):
            moved = self._moved(placing, unit)
            shape = placing.target.mask(unit.window) & moved.usable
            pixels[:, shape] = moved.pixels[:, shape]
            mask |= shape
        return [Placed(canvas.window, pixels, mask)] if self._of(unit) else []

    def _of(self, unit: EditUnit) -> list[Placing]:
        return [p for p in self.placings if unit.roi.polygons.intersects(p.target.polygons)]

    def _moved(self, placing: Placing, unit: EditUnit) -> PatchSource:
        """The object's own pixels as the canvas would have them after the move: in phase with every scale."""
        source = self.pixels
        wanted = unit.window.shift(-placing.rows, -placing.cols)
        have = wanted.intersect(placing.region.window).intersect(source.window)
        pixels = np.zeros((len(source.edited_bands), *wanted.shape), np.float32)
        usable = np.zeros(wanted.shape, bool)
        if not have.is_empty:
            at = have.slices(within=wanted)
            pixels[(slice(None), *at)] = source.radiometry.to_float(source.read(have))
            usable[at] = source.valid(have) & placing.region.mask(have)
        return PatchSource(np.where(usable, pixels, 0), usable)


def plan(request: EditRequest, pixels: PixelSource, context: JobContext) -> CopyRecipe:
    """Read the object and where it goes; an ROI adds what may grow together with the copies."""
    task = asked_for(request, CopyTask)
    crs = task.crs or request.roi_crs
    region = read_region(task.region, pixels, crs, "object")
    require_data(region, pixels, "object")
    placings = [_placing(region, x, y, pixels) for x, y in task.to]
    for placing, (x, y) in zip(placings, task.to, strict=True):
        require_data(placing.target, pixels, f"place {x:.10g},{y:.10g} to copy to")
    parts, outline = [placing.target for placing in placings], None
    if request.roi is not None:
        asked, outline = read_roi(request, pixels)
        parts.append(asked)
    roi = united(parts, pixels)
    definite = replace(
        request,
        task=replace(task, region=inline(region, task.region, pixels, crs), crs=None),
        roi=outline,
        roi_crs=None,
    )
    border = Border(request.feather, soft=1, keep=0.0)
    warnings = (*region.warnings, *_masked(region, pixels), *roi.warnings)
    return CopyRecipe(
        definite, roi, border, request.strength, warnings, pixels=pixels, placings=tuple(placings)
    )


def _masked(region: Region, pixels: PixelSource) -> list[str]:
    """What to say of an object some of whose pixels hold no data, by whatever mark; nothing where all do."""
    all_of_it = masked = 0
    for tile in region.window.intersect(pixels.window).tiles(512):
        inside = region.mask(tile)
        all_of_it += int(inside.sum())
        masked += int((inside & ~pixels.valid(tile)).sum())
    if not masked:
        return []
    percent = 100 * masked / all_of_it
    share = f"{percent:.0f}" if 1 <= percent <= 99 else f"{percent:.2g}" if percent < 1 else f"{percent:.4g}"
    return [
        f"{share} % of the object's pixels are nodata or masked: they are not copied, the surroundings of the "
        "copy fill their place"
    ]


def _placing(region: Region, x: float, y: float, pixels: PixelSource) -> Placing:
    """The object with the middle of its bounding box on a world point."""
    if not (math.isfinite(x) and math.isfinite(y)):
        raise UsageError(f"a place to copy to needs two numbers, not {x:g},{y:g}")
    left, top, right, bottom = region.polygons.bounds
    point = pixels.to_pixel(shapely.Point(x, y))
    placing = Placing(region, round(point.y - (top + bottom) / 2), round(point.x - (left + right) / 2))
    if placing.target.clip(pixels.window) is None:
        raise RegionError(f"the place {x:.10g},{y:.10g} to copy to lies outside the scene")
    return placing

"""Task ``copy``: lay copies of an object, without its ground and with its shadow, at other places."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import shapely
from scipy import ndimage

from rs_genedit.errors import RegionError, UsageError
from rs_genedit.methods.canvas import Array, Border, Canvas, EditUnit, Mask
from rs_genedit.methods.multiscale.guidance import Guidance, Placed
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.walk import Walk
from rs_genedit.methods.recipe import Recipe
from rs_genedit.protocol import CopyTask, EditRequest
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region, inline, read_region
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.objects.cutout import Cutout, cut_out
from rs_genedit.tasks.objects.lighting import in_this_light
from rs_genedit.tasks.objects.placing import Placing, place
from rs_genedit.tasks.regions import asked_for, read_roi, united
from rs_genedit.tasks.units import require_data

#: Alpha below which nothing is laid.
_NOTHING = np.float32(1 / 256)


@dataclass(frozen=True)
class CopyRecipe(Recipe):
    """Objects composited over their places: the ground there stays, in their shadow where they throw one.

    An ROI, where one was drawn, is made anew from the surroundings and the objects first, to grow together.
    """

    pixels: PixelSource = field(kw_only=True)
    placings: tuple[Placing, ...] = field(kw_only=True)
    asked: Region | None = field(kw_only=True, default=None)

    def drawn(self, unit: EditUnit) -> Region | None:
        """The part of the ROI that was drawn as such: copies themselves are not made but laid."""
        if self.asked is None or not unit.roi.polygons.intersects(self.asked.polygons):
            return None
        return self.asked.clip(unit.roi.window)

    def lay(self, unit: EditUnit, window: Window, pixels: Array, valid: Mask) -> tuple[Array, Mask] | None:
        """The shadows on the ground, then the objects, each over those before it (Porter and Duff, "over")."""
        placings = self._of(unit)
        if not placings:
            return None
        within = self._within(unit, window) & valid
        dark = placings[0].cutout.dark[:, None, None]
        touched = np.zeros(window.shape, bool)
        light = pixels - dark
        for placing in placings:
            if placing.shadow is not None:
                depth = np.where(within, _shade(placing, window), 0) * np.float32(self.strength)
                light = placing.shadow.on(light, depth)
                touched |= depth > _NOTHING
        out = np.where(touched, light + dark, pixels)
        for placing in placings:
            colours, alpha = placing.layer(window)
            if not placing.cutout.classes:
                alpha = alpha * np.float32(self.strength)
                colours = dark + (colours - dark) * np.float32(placing.dim)
            here = within & (alpha > (0.5 if placing.cutout.classes else _NOTHING))
            laid = colours if placing.cutout.classes else out + alpha * (colours - out)
            out = np.where(here, laid, out)
            touched |= here
        return np.asarray(out, np.float32), touched

    def patch_sources(self, unit: EditUnit, canvas: Canvas) -> Sequence[PatchSource]:
        """The surroundings, then each object as the canvas would have it."""
        around = super().patch_sources(unit, canvas)
        return [*around, *(_moved(placing, unit) for placing in self._of(unit))]

    def guidances(self, unit: EditUnit, before: Canvas, canvas: Canvas, walk: Walk) -> Sequence[Guidance]:
        """The objects laid on the canvas where they go."""
        pixels, mask = np.zeros_like(canvas.pixels), np.zeros(canvas.window.shape, bool)
        for placing in self._of(unit):
            moved = _moved(placing, unit)
            pixels[:, moved.usable] = moved.pixels[:, moved.usable]
            mask |= moved.usable
        return [Placed(canvas.window, pixels, mask)] if self._of(unit) else []

    def digest(self) -> bytes:
        """Of the object, which may stand far from where it is copied to."""
        digest = hashlib.sha256()
        for cutout in {id(placing.cutout): placing.cutout for placing in self.placings}.values():
            digest.update(cutout.digest())
        return digest.digest()

    def _of(self, unit: EditUnit) -> list[Placing]:
        return [p for p in self.placings if unit.roi.polygons.intersects(p.target.polygons)]

    def _within(self, unit: EditUnit, window: Window) -> Mask:
        """The ROI, and a soft edge's width around it where the feather leaves room."""
        if not self.border.feather:
            return unit.roi.mask(window)
        seen = window.pad(1)
        cross = ndimage.generate_binary_structure(2, 1)
        return np.asarray(ndimage.binary_dilation(unit.roi.mask(seen), cross)[1:-1, 1:-1], bool)


def _shade(placing: Placing, window: Window) -> Array:
    """How deep in a copy's shadow each pixel of a window lies, 0 to 1."""
    shadow = placing.shadow
    if shadow is None:
        return np.zeros(window.shape, np.float32)
    reach = math.ceil(shadow.length) + 4
    near = window.intersect(placing.footprint.window.pad(4))
    depth = np.zeros(window.shape, np.float32)
    if not near.is_empty:
        seen = near.pad(reach)
        cast = shadow.cast(placing.layer(seen)[1])
        depth[near.slices(within=window)] = cast[near.slices(within=seen)]
    return depth


def _moved(placing: Placing, unit: EditUnit) -> PatchSource:
    """The object's own pixels as the canvas would have them after the move: in phase with every scale."""
    colours, alpha = placing.layer(unit.window)
    usable = alpha > 0.5
    return PatchSource(np.where(usable, colours, 0), usable)


def plan(request: EditRequest, pixels: PixelSource, context: JobContext) -> CopyRecipe:
    """Read the object and where it goes; an ROI adds what may grow together with the copies."""
    task = asked_for(request, CopyTask)
    crs = task.crs or request.roi_crs
    region = read_region(task.region, pixels, crs, "object")
    require_data(region, pixels, "object")
    cutout = cut_out(region, pixels)
    placings = [_placing(cutout, x, y, task.turned(number), pixels) for number, (x, y) in enumerate(task.to)]
    for placing, (x, y) in zip(placings, task.to, strict=True):
        require_data(placing.target, pixels, f"place {x:.10g},{y:.10g} to copy to")
    shaded = [in_this_light(placing, pixels, x, y) for placing, (x, y) in zip(placings, task.to, strict=True)]
    placings = [placing for placing, _ in shaded]
    parts, outline, asked = [placing.footprint for placing in placings], None, None
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
    warnings = (*region.warnings, *_masked(region, pixels), *roi.warnings, *(w for _, w in shaded if w))
    return CopyRecipe(
        definite,
        roi,
        border,
        request.strength,
        warnings,
        pixels=pixels,
        placings=tuple(placings),
        asked=asked,
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


def _placing(
    cutout: Cutout, x: float, y: float, turned: tuple[float, bool, float], pixels: PixelSource
) -> Placing:
    """The object with the middle of its bounding box on a world point."""
    if not (math.isfinite(x) and math.isfinite(y)):
        raise UsageError(f"a place to copy to needs two numbers, not {x:g},{y:g}")
    point = pixels.to_pixel(shapely.Point(x, y))
    placing = place(cutout, point.x, point.y, turned)
    if placing.target.clip(pixels.window) is None:
        raise RegionError(f"the place {x:.10g},{y:.10g} to copy to lies outside the scene")
    return placing

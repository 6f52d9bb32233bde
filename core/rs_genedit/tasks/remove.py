"""Task ``remove``: fill the ROI from what lies around it, as if its content had never been there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rs_genedit.methods.canvas import Border, Canvas, EditUnit
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.recipe import REACH, Recipe
from rs_genedit.protocol import EditRequest
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.regions import read_roi


@dataclass(frozen=True)
class RemoveRecipe(Recipe):
    """Patches of the surroundings, but not of what looks like the removed content."""

    def patch_sources(self, unit: EditUnit, canvas: Canvas) -> Sequence[PatchSource]:
        """The surroundings; what is removed is unwanted in them."""
        return [PatchSource(canvas.pixels, canvas.valid & ~canvas.roi, canvas.roi, REACH, unwanted=True)]


def plan(request: EditRequest, pixels: PixelSource, context: JobContext) -> RemoveRecipe:
    """Read the ROI; its border is held, for the surroundings go on into it."""
    roi, outline = read_roi(request, pixels)
    border = Border(request.feather, soft=0, keep=0.0)
    definite = replace(request, roi=outline, roi_crs=None)
    return RemoveRecipe(definite, roi, border, request.strength, roi.warnings)

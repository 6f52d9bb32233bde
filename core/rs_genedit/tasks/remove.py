"""Task ``remove``: fill the ROI from what lies around it, as if its content had never been there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rs_genedit.methods.canvas import Border, Canvas, EditUnit
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.recipe import REACH, Recipe
from rs_genedit.protocol import EditRequest
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.border_likeness import unlike_border
from rs_genedit.tasks.regions import read_roi

#: Share from which a coarse pixel belongs to the ROI, or to what may be drawn: the ROI keeps its size.
_MOST = 0.5
#: Metres per pixel up to which objects are seen one by one; beyond, fields and quarters are.
_OBJECTS = 1.0


@dataclass(frozen=True)
class RemoveRecipe(Recipe):
    """The surroundings go on; a trained method learns nothing that looks like what is removed."""

    #: Whether values are class codes.
    classes: bool = field(kw_only=True, default=False)
    #: Whether pixels are small enough to show houses and trees, which stand on ground.
    shows_objects: bool = field(kw_only=True, default=False)

    continues = True

    @property
    def shifts(self) -> bool:  # type: ignore[override]
        """A class code is drawn as it is."""
        return not self.classes

    def patch_sources(self, unit: EditUnit, canvas: Canvas) -> Sequence[PatchSource]:
        """The surroundings, without what is as foreign to the ROI's border as what is removed."""
        usable = canvas.valid & ~canvas.roi
        foreign = unlike_border(canvas.pixels, canvas.valid, canvas.roi) if self.shows_objects else None
        if foreign is not None:
            usable &= ~foreign
        reach = REACH if self.classes else 4 * REACH  # codes have no mean: far ones must not stand for it
        return [PatchSource(canvas.pixels, usable, canvas.roi, reach, unwanted=True, full=_MOST)]


def plan(request: EditRequest, pixels: PixelSource, context: JobContext) -> RemoveRecipe:
    """Read the ROI; its border is held, for the surroundings go on into it."""
    roi, outline = read_roi(request, pixels)
    border = Border(request.feather, soft=0, keep=0.0, covered=_MOST)
    definite = replace(request, roi=outline, roi_crs=None)
    classes = bool(pixels.radiometry.classes)
    shows_objects = not classes and pixels.gsd is not None and pixels.gsd <= _OBJECTS
    return RemoveRecipe(
        definite, roi, border, request.strength, roi.warnings, classes=classes, shows_objects=shows_objects
    )

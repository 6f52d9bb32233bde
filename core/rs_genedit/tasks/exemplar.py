"""Task ``exemplar``: fill the ROI with the texture of another place: scene, other raster or library."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from rs_genedit.folders import materials_folder
from rs_genedit.materials import Material, find_material
from rs_genedit.methods.canvas import Border, Canvas, EditUnit
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.recipe import SOFT_BORDER, Recipe
from rs_genedit.protocol import EditRequest, ExemplarTask
from rs_genedit.raster.exemplar import Exemplar, read_exemplar
from rs_genedit.raster.material_files import material_exemplar, record_of
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.regions import asked_for, read_roi


@dataclass(frozen=True)
class ExemplarRecipe(Recipe):
    """Patches of ``exemplar``, grown softly onto what is there."""

    exemplar: Exemplar = field(kw_only=True)
    #: Whether values are class codes.
    classes: bool = field(kw_only=True, default=False)
    #: The material that it is, of the library.
    material: Material | None = field(kw_only=True, default=None)

    from_surroundings = False
    looks_around = False
    synthesises = True

    @property
    def shifts(self) -> bool:  # type: ignore[override]
        """A class code is drawn as it is."""
        return not self.classes

    def patch_sources(self, unit: EditUnit, canvas: Canvas) -> Sequence[PatchSource]:
        """The exemplar alone."""
        return [PatchSource(self.exemplar.pixels, self.exemplar.inside & self.exemplar.valid)]

    @property
    def used(self) -> Mapping[str, Any]:
        """The material's name, hash, origin and licence."""
        return {"material": record_of(self.material)} if self.material else {}

    def digest(self) -> bytes:
        """Of the exemplar's pixels and shape."""
        digest = hashlib.sha256(np.ascontiguousarray(self.exemplar.pixels).tobytes())
        digest.update(np.packbits(self.exemplar.inside).tobytes())
        return digest.digest()


def plan(request: EditRequest, pixels: PixelSource, context: JobContext) -> ExemplarRecipe:
    """Read the exemplar and the ROI. In the same scene the ROI's CRS counts for both."""
    task = asked_for(request, ExemplarTask)
    material = None if task.material is None else find_material(task.material, materials_folder())
    if material is not None:  # the definite request names it with its hash
        exemplar = material_exemplar(material, materials_folder(), pixels)
        settled = ExemplarTask(material=material.reference)
    else:
        crs = task.crs or (request.roi_crs if task.source is None else None)
        exemplar = read_exemplar(replace(task, crs=crs), pixels, 0)
        settled = replace(task, region=exemplar.outline, crs=None)
    roi, outline = read_roi(request, pixels)
    definite = replace(request, task=settled, roi=outline, roi_crs=None)
    border = Border(request.feather, soft=SOFT_BORDER, keep=0.0, least_seen=True)
    warnings = (*exemplar.warnings, *roi.warnings)
    classes = bool(pixels.radiometry.classes)
    return ExemplarRecipe(
        definite, roi, border, request.strength, warnings,
        exemplar=exemplar, classes=classes, material=material,
    )  # fmt: skip

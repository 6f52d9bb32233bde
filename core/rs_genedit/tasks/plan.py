"""From a request to places: where pixels are made, from what, and how the known ones hold them.

A place is a group of ROI polygons near enough to see each other; far ones are places of their own, so that
cost follows the ROIs and not the ground between them.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely import MultiPolygon

from rs_genedit.errors import RegionError, UsageError
from rs_genedit.methods.multiscale.guidance import Placed
from rs_genedit.methods.multiscale.patch.denoiser import QUALITY
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.pyramid import Border, Canvas, distance
from rs_genedit.protocol import CopyTask, EditRequest, ExemplarTask, RemoveTask
from rs_genedit.raster.exemplar import Exemplar, read_exemplar
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region, read_region
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.runtime.context import JobContext

if TYPE_CHECKING:  # brings torch and the encoders, which only words need
    from rs_genedit.tasks.text.edit import TextEdit

#: Pixels of each scale around an ROI that a removal or a copy may draw from.
REACH = 48
#: Native pixels around an ROI that are read at most.
FARTHEST = 512
_SCALES = 6


@dataclass(frozen=True)
class Place:
    """One area to make anew: ``write`` is what is staged, ``window`` what is read around it (may leave the
    scene)."""

    roi: Region
    write: Window
    window: Window
    scales: int
    objects: tuple[Placing, ...] = ()


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
class Plan:
    """A request made definite: everything in it inline, every place known."""

    request: EditRequest
    places: tuple[Place, ...]
    border: Border
    exemplar: Exemplar | None
    warnings: tuple[str, ...]
    text: TextEdit | None = None

    @property
    def home(self) -> bool:
        """Whether a place is drawn from its own surroundings, not from elsewhere."""
        return self.exemplar is None and not (self.text and self.text.patch_sources)

    @property
    def strength(self) -> float:
        """How far the places are made anew."""
        return self.text.strength(self.request.strength) if self.text else self.request.strength

    def key(self, scene: Scene) -> tuple[str, str]:
        """(hash of all that decides the pixels, fingerprint of what is read of the source)."""
        digest = hashlib.sha256()
        for place in self.places:
            digest.update(scene.fingerprint(place.window.intersect(scene.window)).encode())
        if self.exemplar is not None:
            digest.update(np.ascontiguousarray(self.exemplar.pixels).tobytes())
            digest.update(np.packbits(self.exemplar.inside).tobytes())
        if self.text is not None:
            digest.update(self.text.digest())
        fingerprint = digest.hexdigest()
        what = json.dumps(self.request.what(), sort_keys=True)
        return hashlib.sha256(f"{what}{fingerprint}".encode()).hexdigest(), fingerprint


def plan_edit(request: EditRequest, scene: Scene, context: JobContext | None = None) -> Plan:
    """Read the regions, settle the places, find out early whatever cannot be done.

    Raises
    ------
    RegionError, CrsError, UsageError
        The request does not fit the scene.
    WeightsError
        The guide of a text task has no weights here.
    """
    request, warnings = resolve(request, scene)
    _check_bands(request, scene)
    radius = QUALITY[request.quality].radius
    task, exemplar, text = request.task, None, None
    placings: list[Placing] = []
    if isinstance(task, ExemplarTask):
        exemplar = read_exemplar(task, scene, 0)
        warnings += exemplar.warnings
        roi = _roi(request, scene)
        border = Border(request.feather, soft=radius, pull=0.0)
    elif isinstance(task, CopyTask):
        placings = _placings(task, scene)
        asked = _roi(request, scene) if request.roi else None
        roi = _union([p.target for p in placings] + ([asked] if asked else []), scene)
        border = Border(request.feather, soft=1, pull=0.0)
    elif isinstance(task, RemoveTask):
        roi = _roi(request, scene)
        border = Border(request.feather, soft=0, pull=0.0)
    else:
        from rs_genedit.tasks.text.edit import text_edit

        request, text = text_edit(request, scene, context or JobContext())
        roi = _roi(request, scene)
        border = Border(request.feather, soft=radius if text.patch_sources else 0, pull=0.0)
    _require_data(roi, scene)
    places = tuple(_place(group, scene, request, border, radius, placings) for group in _groups(roi, request))
    return Plan(request, places, border, exemplar, tuple(dict.fromkeys((*warnings, *roi.warnings))), text)


def resolve(request: EditRequest, scene: Scene) -> tuple[EditRequest, tuple[str, ...]]:
    """The request with every region inline, in the scene's CRS: it then means the same without any other
    file."""
    warnings: list[str] = []

    def inline(spec: str, within: Scene, crs: str | None, what: str) -> str:
        region = read_region(spec, within, crs, what)
        warnings.extend(region.warnings)
        if crs is None and spec.lstrip().startswith("{"):
            return (
                spec  # inline already, perhaps by us: through pixels and back it would change its last digits
            )
        return json.dumps(region.to_geojson(within), separators=(",", ":"))

    task = request.task
    if isinstance(task, ExemplarTask) and task.source is not None:
        with open_scene(task.source) as other:
            task = replace(task, region=inline(task.region, other, task.crs, "exemplar"), crs=None)
    elif isinstance(task, ExemplarTask | CopyTask):
        what = "exemplar" if isinstance(task, ExemplarTask) else "object"
        task = replace(task, region=inline(task.region, scene, task.crs or request.roi_crs, what), crs=None)
    roi = None if request.roi is None else inline(request.roi, scene, request.roi_crs, "ROI")
    return replace(request, task=task, roi=roi, roi_crs=None), tuple(dict.fromkeys(warnings))


def canvas(place: Place, scene: Scene) -> Canvas:
    """Read what a place needs, in radiometry space; what lies outside the scene is not valid."""
    inside = place.window.intersect(scene.window)
    pixels = np.zeros((len(scene.edited_bands), *place.window.shape), np.float32)
    valid = np.zeros(place.window.shape, bool)
    for tile in inside.tiles(1024):
        at = tile.slices(within=place.window)
        valid[at] = scene.valid(tile)
        pixels[(slice(None), *at)] = np.where(valid[at], scene.radiometry.to_float(scene.read(tile)), 0)
    return Canvas(place.window, pixels, place.roi.mask(place.window), valid)


def patch_sources(place: Place, plan: Plan, here: Canvas, scene: Scene) -> list[PatchSource]:
    """What the place may draw from; the surroundings come first where they are drawn from at all."""
    if plan.exemplar is not None:
        exemplar = plan.exemplar
        return [PatchSource(exemplar.pixels, exemplar.inside & exemplar.valid)]
    if plan.text is not None:  # the place itself may be drawn on: it changes its look, not its structure
        return list(plan.text.patch_sources) or [PatchSource(here.pixels, here.valid, here.roi, REACH)]
    removal = isinstance(plan.request.task, RemoveTask)
    around = PatchSource(here.pixels, here.valid & ~here.roi, here.roi, REACH, unwanted=removal)
    return [around, *(_object_source(placing, place, scene) for placing in place.objects)]


def placed(place: Place, here: Canvas, scene: Scene) -> Placed | None:
    """The objects of a copy, laid on the canvas where they go."""
    if not place.objects:
        return None
    pixels, mask = np.zeros_like(here.pixels), np.zeros(here.window.shape, bool)
    for placing in place.objects:
        moved = _object_source(placing, place, scene)
        shape = placing.target.mask(place.window) & moved.usable
        pixels[:, shape] = moved.pixels[:, shape]
        mask |= shape
    return Placed(here.window, pixels, mask)


def staged_areas(places: Sequence[Place]) -> list[tuple[Window, list[Place]]]:
    """Windows that do not overlap, and the places written in each.

    Polygons far from each other may still have bounding windows that overlap (a long diagonal, a village in its
    corner): they are made apart, as if alone, and staged together.
    """
    areas = [(place.write, [place]) for place in places]
    number = 0
    while number < len(areas):
        window, group = areas[number]
        other = next((n for n, (w, _) in enumerate(areas) if n != number and w.overlaps(window)), None)
        if other is None:
            number += 1
            continue
        areas[number] = window.union(areas[other][0]), group + areas[other][1]
        del areas[other]
        number = 0
    return areas


# ----------------------------------------------------------------------------------------------------- the
# parts


def _place(
    roi: Region, scene: Scene, request: EditRequest, border: Border, radius: int, placings: Sequence[Placing]
) -> Place:
    thickness = _thickness(roi)
    scales = 1 + max(0, round(math.log2(max(thickness, 1.0) / radius)))
    step = 2 ** (min(scales, _SCALES) - 1)
    seen = (border.soft + 2 * radius + 2) * step + request.feather
    if not isinstance(request.task, ExemplarTask):
        seen = max(seen, min(REACH * step, max(96, max(roi.window.shape))))
    window = roi.window.pad(min(seen, FARTHEST)).snap(2 ** (_SCALES - 1))
    write = roi.window.pad(request.feather).intersect(scene.window)
    own = tuple(p for p in placings if roi.polygons.intersects(p.target.polygons))
    return Place(roi, write, window, min(scales, _SCALES), own)


def _thickness(roi: Region) -> float:
    """Largest distance from inside the ROI to its border, in pixels, within a quarter."""
    window = roi.window
    coarse = max(1, math.isqrt(window.area // 1_000_000))
    inner = np.pad(roi.mask(window)[::coarse, ::coarse], 1)
    return float(distance(~inner).max()) * coarse if inner.any() else 1.0


def _object_source(placing: Placing, place: Place, scene: Scene) -> PatchSource:
    """The object's own pixels as the canvas would have them after the move: in phase with every scale of it."""
    wanted = place.window.shift(-placing.rows, -placing.cols)
    have = wanted.intersect(placing.region.window).intersect(scene.window)
    pixels = np.zeros((len(scene.edited_bands), *wanted.shape), np.float32)
    usable = np.zeros(wanted.shape, bool)
    if not have.is_empty:
        at = have.slices(within=wanted)
        pixels[(slice(None), *at)] = scene.radiometry.to_float(scene.read(have))
        usable[at] = scene.valid(have) & placing.region.mask(have)
    return PatchSource(np.where(usable, pixels, 0), usable)


def _placings(task: CopyTask, scene: Scene) -> list[Placing]:
    region = read_region(task.region, scene, task.crs, "object")
    left, top, right, bottom = region.polygons.bounds
    found = []
    for x, y in task.to:
        if not (math.isfinite(x) and math.isfinite(y)):
            raise UsageError(f"--to needs two numbers, not {x:g},{y:g}")
        point = scene.to_pixel(shapely.Point(x, y))
        rows, cols = round(point.y - (top + bottom) / 2), round(point.x - (left + right) / 2)
        placing = Placing(region, rows, cols)
        if placing.target.clip(scene.window) is None:
            raise RegionError(f"the place {x:.10g},{y:.10g} to copy to lies outside the scene")
        found.append(placing)
    return found


def _roi(request: EditRequest, scene: Scene) -> Region:
    if request.roi is None:
        raise UsageError("this edit needs an ROI (--roi)")
    return read_region(request.roi, scene, request.roi_crs)


def _union(regions: Sequence[Region], scene: Scene) -> Region:
    """The regions as one, clipped to the scene."""
    merged = shapely.union_all([region.polygons for region in regions])
    parts = merged.geoms if isinstance(merged, MultiPolygon) else [merged]
    whole = Region(MultiPolygon(list(parts)), tuple(w for region in regions for w in region.warnings))
    clipped = whole.clip(scene.window)
    if clipped is None:
        raise RegionError("no place to copy to lies inside the scene")
    return clipped


def _groups(roi: Region, request: EditRequest) -> list[Region]:
    """Polygons that see each other through feather and patches."""
    return roi.clusters(2 * request.feather + REACH)


def _require_data(roi: Region, scene: Scene) -> None:
    for tile in roi.window.intersect(scene.window).tiles(512):  # nearly always the first one settles it
        if (roi.mask(tile) & scene.valid(tile)).any():
            return
    raise RegionError("the ROI lies where the scene has only nodata: draw it where there are pixels to edit")


def _check_bands(request: EditRequest, scene: Scene) -> None:
    for band in request.bands or ():
        if not 1 <= band <= scene.count:
            raise UsageError(f"band {band} does not exist: the scene has bands 1 to {scene.count}")
    if request.bands is not None and len(request.bands) not in (1, 3):
        raise UsageError("--bands takes three bands (red, green, blue) or one")

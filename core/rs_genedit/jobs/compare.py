"""Hold an edited raster against its source: what changed, where, how well it blends in, and what got lost.

Both rasters are read window by window, so that their size does not matter.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray

from rs_genedit.errors import UsageError
from rs_genedit.localnames import gdal_name
from rs_genedit.protocol import EditRequest, ExemplarTask, Result, decode
from rs_genedit.raster.grid import Window
from rs_genedit.raster.metadata import Metadata
from rs_genedit.raster.metrics import Detail, Mask, Seam, erode
from rs_genedit.raster.region import Region, read_region
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.runtime.context import JobContext

TILE = 1024
REQUEST_TAG = "RS_GENEDIT_REQUEST"


@dataclass(frozen=True)
class CompareRequest:
    """Compare ``after`` with ``before``.

    ``roi`` is what the edit was allowed to change, ``feather`` by how many pixels it may reach beyond.
    ``exemplar`` is the place in ``before`` whose sharpness the edit should have. What is None is taken from the
    request that an output of this engine carries in its tags.
    """

    before: str
    after: str
    roi: str | None = None
    roi_crs: str | None = None
    feather: int | None = None
    exemplar: str | None = None


@dataclass
class _Tally:
    """What is counted while the windows go by."""

    changed_px: int = 0
    outside_changed_px: int = 0
    outside_max_abs_diff: float = 0.0
    mask_changed_px: int = 0
    seam: Seam = field(default_factory=Seam)
    seam_before: Seam = field(default_factory=Seam)
    detail: Detail = field(default_factory=Detail)
    reference: Detail = field(default_factory=Detail)


def compare(request: CompareRequest, context: JobContext) -> dict[str, Any]:
    """Compare two rasters of one grid.

    Returns
    -------
    dict
        ``changed_px``: pixels that differ in any band. ``outside_changed_px`` and ``outside_max_abs_diff`` (in
        the raster's own units): the same outside ROI + feather, None without an ROI. ``mask_changed_px``:
        pixels that became valid or invalid. ``seam_ratio``, ``seam_ratio_before``, ``detail_ratio``: see
        :mod:`rs_genedit.raster.metrics`; None where there is nothing to measure. Without an ROI the changed
        pixels, small gaps closed, stand in for it; without an exemplar the detail of ``before`` inside the ROI
        is the reference. ``feather`` and ``reference`` say what was used. ``metadata_lost``:
        sentences, empty when nothing was.

    Raises
    ------
    UsageError
        The rasters are not of one grid, or a region is unusable.
    SceneError
        One of them cannot be read.
    """
    with open_scene(request.before) as before, open_scene(request.after) as after:
        _refuse_other_grid(before, after)
        made = _request_in(after)
        feather = _feather(request, made)
        roi = _region(request.roi, request.roi_crs, made.get("roi"), "ROI", before, context)
        exemplar = _region(request.exemplar, request.roi_crs, _exemplar_of(made), "exemplar", before, context)
        tally = _Tally()
        tiles = list(before.window.tiles(TILE))
        for number, tile in enumerate(tiles):
            context.progress("comparing", number / len(tiles))
            _compare_tile(before, after, tile, roi, feather, exemplar is None, tally)
        if exemplar is not None:
            _measure_exemplar(before, exemplar, tally, context)
        lost = Metadata.read(before.path).diff(Metadata.read(after.path))
    used = {"feather": feather, "reference": "before" if exemplar is None else "exemplar"}
    return _report(tally, roi is not None, used, lost)


def _report(tally: _Tally, has_roi: bool, used: dict[str, Any], lost: list[str]) -> dict[str, Any]:
    return {
        "outside_max_abs_diff": tally.outside_max_abs_diff if has_roi else None,
        "outside_changed_px": tally.outside_changed_px if has_roi else None,
        "changed_px": tally.changed_px,
        "mask_changed_px": tally.mask_changed_px,
        "seam_ratio": _rounded(tally.seam.ratio()),
        "seam_ratio_before": _rounded(tally.seam_before.ratio()),
        "detail_ratio": _rounded(tally.detail.over(tally.reference)),
        **used,
        "metadata_lost": lost,
    }


def _rounded(ratio: float) -> float | None:
    return round(ratio, 4) if math.isfinite(ratio) else None


def _refuse_other_grid(before: Scene, after: Scene) -> None:
    for what, mine, theirs in (
        ("pixels", f"{before.width} x {before.height}", f"{after.width} x {after.height}"),
        ("bands", before.count, after.count),
    ):
        if mine != theirs:
            raise UsageError(
                f"the rasters are not of one grid: {before.path.name} has {mine} {what}, "
                f"{after.path.name} {theirs}; compare a source with its full-size output"
            )


def _request_in(after: Scene) -> Mapping[str, Any]:
    """The request that made ``after``, as its tags tell it; empty for what this engine did not make."""
    with rasterio.open(gdal_name(after.path), sharing=False) as dataset:
        text = dataset.tags().get(REQUEST_TAG, "{}")
    try:
        made = json.loads(text)
    except ValueError:
        return {}
    return made if isinstance(made, dict) else {}


def _exemplar_of(made: Mapping[str, Any]) -> str | None:
    """The region of an exemplar that lay in the edited raster itself."""
    task = made.get("task")
    if not isinstance(task, dict) or task.get("kind") != ExemplarTask.kind or task.get("source") is not None:
        return None
    return task.get("region")


def _feather(request: CompareRequest, made: Mapping[str, Any]) -> int:
    feather = made.get("feather", EditRequest.feather) if request.feather is None else request.feather
    if not isinstance(feather, int) or not 0 <= feather <= 256:
        raise UsageError(f"feather must be 0 to 256 pixels, not {feather}")
    return feather


def _region(
    given: str | None, crs: str | None, told: str | None, what: str, before: Scene, context: JobContext
) -> Region | None:
    """The region as given, else as ``told`` by the edit itself (in the scene's CRS), else None."""
    if given is None:
        given, crs = told, None
    if given is None:
        return None
    region = read_region(given, before, crs, what)
    for warning in region.warnings:
        context.warn(warning)
    return region


def _compare_tile(
    before: Scene, after: Scene, tile: Window, roi: Region | None, feather: int, by_itself: bool, tally: _Tally
) -> None:
    reach = max(tally.seam.halo, Detail.HALO, feather)
    near = roi is None or tile.overlaps(roi.window.pad(reach))
    padded = tile.pad(reach).intersect(before.window) if near else tile
    bands = range(1, before.count + 1)
    old, new = before.read(padded, tuple(bands)), after.read(padded, tuple(bands))
    differs = _differs(old, new)
    own = tile.slices(padded)
    tally.changed_px += int(np.count_nonzero(differs[own]))
    valid = before.valid(padded)
    tally.mask_changed_px += int(np.count_nonzero((valid != after.valid(padded))[own]))

    if roi is not None:
        inside = roi.mask(padded) if near else np.zeros(padded.shape, bool)
        outside = ~within(inside, feather)[own] & differs[own]
        if outside.any():
            tally.outside_changed_px += int(np.count_nonzero(outside))
            worst = _largest_difference(old[(slice(None), *own)], new[(slice(None), *own)], outside)
            tally.outside_max_abs_diff = max(tally.outside_max_abs_diff, worst)
    else:
        inside = _closed(differs)
    if not near or not inside.any():
        return
    chosen = [band - 1 for band in before.edited_bands]
    was, now = before.radiometry.to_float(old[chosen]), before.radiometry.to_float(new[chosen])
    tally.seam.add(now, inside, valid, own)
    tally.seam_before.add(was, inside, valid, own)
    tally.detail.add(now, inside & valid, own)
    if by_itself:
        tally.reference.add(was, inside & valid, own)


def _measure_exemplar(before: Scene, exemplar: Region, tally: _Tally, context: JobContext) -> None:
    for tile in exemplar.window.intersect(before.window).tiles(TILE):
        context.check()
        padded = tile.pad(Detail.HALO).intersect(before.window)
        pixels = before.radiometry.to_float(before.read(padded, before.edited_bands))
        tally.reference.add(pixels, exemplar.mask(padded) & before.valid(padded), tile.slices(padded))


def _differs(old: NDArray[Any], new: NDArray[Any]) -> Mask:
    """Where any band differs; NaN equals NaN. Shapes (bands, height, width) -> (height, width)."""
    unequal = old != new
    if np.issubdtype(old.dtype, np.floating) and np.issubdtype(new.dtype, np.floating):
        unequal &= ~(np.isnan(old) & np.isnan(new))
    return unequal.any(axis=0)


def _largest_difference(old: NDArray[Any], new: NDArray[Any], where: Mask) -> float:
    """Largest absolute difference in native units; a pixel that became NaN counts as its whole value."""
    pairs = [np.nan_to_num(pixels[:, where].astype(np.float64)) for pixels in (old, new)]
    return float(np.abs(pairs[0] - pairs[1]).max())


def within(mask: Mask, px: int) -> Mask:
    """Pixels whose centre is at most ``px`` from the centre of a pixel of ``mask`` (a round neighbourhood)."""
    if px == 0 or not mask.any():
        return mask.copy()
    height, width = mask.shape
    grown = np.zeros((height + 2 * px, width), bool)
    for dy in range(-px, px + 1):
        dx = math.isqrt(px * px - dy * dy)
        grown[px + dy : px + dy + height] |= _along_rows(mask, dx)
    return grown[px : px + height]


def _along_rows(mask: Mask, px: int) -> Mask:
    """Pixels with one of ``mask`` at most ``px`` to their left or right, by a running sum."""
    sums = np.cumsum(np.pad(mask, ((0, 0), (px + 1, px))), axis=1, dtype=np.int32)
    return sums[:, 2 * px + 1 :] > sums[:, : mask.shape[1]]


def _closed(mask: Mask, px: int = 2) -> Mask:
    """Close gaps: an edited pixel that came out as it was by chance is no hole in the edit."""
    return erode(~erode(~mask, px, beyond=True), px, beyond=True)


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`CompareRequest` as JSON data."""
    return context.result(compare(decode(CompareRequest, request), context))

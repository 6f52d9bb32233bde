"""Regions of a request: each is read once, and goes inline into the request that provenance keeps."""

from __future__ import annotations

from typing import TypeVar

import shapely
from shapely import MultiPolygon

from rs_genedit.errors import RegionError, UsageError
from rs_genedit.protocol import EditRequest
from rs_genedit.raster.region import Region, inline, read_region
from rs_genedit.raster.source import PixelSource

AnyTask = TypeVar("AnyTask")


def asked_for(request: EditRequest, kind: type[AnyTask]) -> AnyTask:
    """The request's task, which is of ``kind``: tasks are found by it."""
    if not isinstance(request.task, kind):
        raise TypeError(f"not {kind.__name__}: {type(request.task).__name__}")
    return request.task


def read_roi(request: EditRequest, pixels: PixelSource) -> tuple[Region, str]:
    """The ROI of a request, and the same inline.

    Raises
    ------
    UsageError
        There is none.
    """
    if request.roi is None:
        raise UsageError("this edit needs an ROI", hint="roi")
    region = read_region(request.roi, pixels, request.roi_crs)
    return region, inline(region, request.roi, pixels, request.roi_crs)


def united(regions: list[Region], pixels: PixelSource) -> Region:
    """The regions as one, clipped to the scene."""
    merged = shapely.union_all([region.polygons for region in regions])
    parts = merged.geoms if isinstance(merged, MultiPolygon) else [merged]
    whole = Region(MultiPolygon(list(parts)), tuple(w for region in regions for w in region.warnings))
    clipped = whole.clip(pixels.window)
    if clipped is None:
        raise RegionError("no place to copy to lies inside the scene")
    return clipped

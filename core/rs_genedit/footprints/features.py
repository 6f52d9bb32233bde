"""Vector features that say where a change is: distance from lines or polygons, and polygons with a date each.

Features come from any file that OGR reads, in any CRS, as pixel coordinates of the scene.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataSourceError
from rasterio.features import rasterize
from rasterio.transform import Affine
from scipy import ndimage
from shapely.errors import ShapelyError

from rs_genedit import localnames
from rs_genedit.errors import CrsError, RegionError, UsageError
from rs_genedit.footprints.field import Array, Mask
from rs_genedit.raster.georeferencing import parse_crs
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region_source import path_and_layer
from rs_genedit.raster.source import PixelSource
from rs_genedit.storyboard import StoryboardError, moment
from rs_genedit.vector_files import require_features

#: Pixels whose distance is measured; between them it is interpolated.
_MOST_POINTS = 200_000
_COMPACT = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})")


def distance(spec: str, scene: PixelSource, window: Window) -> Array:
    """Pixels from the features of a layer to each pixel's centre, 0 inside polygons; float32 (height, width).

    Raises
    ------
    UsageError, RegionError, CrsError
        It cannot be read, or has no features.
    """
    geometries, _ = _features(spec, scene, "layer that the change comes from", None)
    tree = shapely.STRtree(geometries)
    factor = max(1, math.ceil(math.sqrt(window.area / _MOST_POINTS)))
    rows = np.arange(0, window.height + factor, factor, dtype=np.float64)
    cols = np.arange(0, window.width + factor, factor, dtype=np.float64)
    y, x = np.meshgrid(rows + window.row + 0.5, cols + window.col + 0.5, indexing="ij")
    points = shapely.points(x.ravel(), y.ravel())
    found, away = tree.query_nearest(points, return_distance=True, all_matches=False)
    coarse = np.zeros(len(points))
    coarse[found[0]] = away
    coarse = coarse.reshape(y.shape)
    if factor == 1:
        return coarse[: window.height, : window.width].astype(np.float32)
    out = np.empty(window.shape, np.float32)
    across = np.arange(window.width) / factor
    for top in range(0, window.height, 512):
        down = np.arange(top, min(top + 512, window.height)) / factor
        grid = np.meshgrid(down, across, indexing="ij")
        out[top : top + 512] = ndimage.map_coordinates(coarse, grid, order=1, mode="nearest")
    return out


def dated(
    spec: str, field: str | None, moments: Sequence[datetime], inside: Mask, scene: PixelSource, window: Window
) -> tuple[Array, tuple[str, ...]]:
    """Number of the frame in which each pixel joins, infinite where it never does; and sentences.

    Where polygons overlap, the earliest counts. Those dated up to the first frame, which is the scene itself,
    join in the second.

    Raises
    ------
    UsageError, RegionError, CrsError
        The layer or the field cannot be read, a date is none, or no polygon joins inside the place.
    """
    what = "layer of dated polygons"
    geometries, values = _features(spec, scene, what, field or "")
    dates = [_date(value, what) for value in values]
    areas = np.isin(shapely.get_type_id(geometries), (3, 6))
    warnings = []
    for count, words in (
        (int((~areas).sum()), "are no polygons and were left out"),
        (sum(date is None for date in dates), "have no date and were left out"),
        (sum(d is not None and d > moments[-1] for d in dates), "are dated after the last frame: not seen"),
        (sum(d is not None and d <= moments[0] for d in dates), "are dated up to the first frame, which is the "
         "scene as it is: they join in the second"),
    ):  # fmt: skip
        if count:
            warnings.append(f"{count} of {len(dates)} features of the {what} {words}")
    joins = np.full(window.shape, np.inf, np.float32)
    place = Affine.translation(window.col, window.row)
    found = [
        (geometry, max(1, next(n for n, when in enumerate(moments) if when >= date)))
        for geometry, date, is_area in zip(geometries, dates, areas, strict=True)
        if date is not None and is_area and date <= moments[-1]
    ]
    for geometry, number in sorted(found, key=lambda one: -one[1]):
        joins[rasterize([geometry], window.shape, transform=place).astype(bool)] = number
    joins[~inside] = np.inf
    if not np.isfinite(joins).any():
        raise UsageError(
            f"no polygon of the {what} lies in the ROI and has a date up to the last frame "
            f"({moments[-1]:%Y-%m-%d}): check the ROI, the dates and the story's end",
            hint="dated",
        )
    return joins, tuple(warnings)


# ------------------------------------------------------------------------------------------------------ parts


def _features(spec: str, scene: PixelSource, what: str, field: str | None) -> tuple[np.ndarray, Sequence[Any]]:
    """Geometries in pixels and the values of a field; ``field`` empty: the one that holds dates, None: none."""
    path, layer = path_and_layer(spec)
    path = localnames.local_name(path) or path
    try:
        require_features(path, what)
        layers = [str(name) for name, kind in pyogrio.list_layers(path) if kind is not None]
        if layer is None and len(layers) > 1:
            raise UsageError(f"the {what} is one of {', '.join(layers)}: write it behind the file, FILE#LAYER")
        if layer is not None and layer not in layers:
            raise UsageError(f"the {what} has no layer {layer!r}: it has {', '.join(layers)}")
        layer = layer or (layers[0] if layers else None)
        columns = [] if field is None else [_date_field(path, layer, field, what)]
        meta, _, wkb, values = pyogrio.raw.read(path, layer=layer, columns=columns, force_2d=True)
        geometries = shapely.from_wkb(np.array([] if wkb is None else wkb, object))
    except (DataSourceError, ShapelyError, OSError, ValueError) as error:
        if isinstance(error, UsageError | RegionError | CrsError):
            raise
        raise UsageError(f"the {what} cannot be read as vectors: give a file that OGR reads") from None
    crs = parse_crs(meta["crs"]) if meta.get("crs") else scene.crs
    kept = [n for n, one in enumerate(geometries) if one is not None and not one.is_empty]
    pixels = [scene.to_pixel(geometries[n], crs) for n in kept]
    known = [bool(np.isfinite(shapely.get_coordinates(one)).all()) for one in pixels]
    if not any(known):
        raise UsageError(f"the {what} has no features where the scene lies: give another")
    given = values[0] if field is not None else [None] * len(geometries)
    return (
        np.array(
            [shapely.make_valid(one) for one, is_known in zip(pixels, known, strict=True) if is_known], object
        ),
        [given[n] for n, is_known in zip(kept, known, strict=True) if is_known],
    )


def _date_field(path: str, layer: str | None, field: str, what: str) -> str:
    info = pyogrio.read_info(path, layer=layer)
    names = [str(name) for name in info["fields"]]
    if field:
        if field not in names:
            raise UsageError(
                f"the {what} has no field {field[:40]!r}: it has {', '.join(names) or 'none'}",
                hint="date_field",
            )
        return field
    found = [n for n, kind in zip(names, info["dtypes"], strict=True) if str(kind).startswith("datetime")]
    if len(found) != 1:
        raise UsageError(
            f"say which field of the {what} holds its dates: it has {', '.join(names) or 'none'}",
            hint="date_field",
        )
    return found[0]


def _date(value: Any, what: str) -> datetime | None:
    """A value as a moment; None where there is none. Four digits are a year."""
    if value is None or (isinstance(value, float | np.floating) and np.isnan(value)):
        return None
    if isinstance(value, np.datetime64):
        return None if np.isnat(value) else value.astype("datetime64[s]").astype(datetime)
    number = isinstance(value, int | float | np.integer | np.floating) and float(value).is_integer()
    text = str(int(value)) if number else str(value).strip()
    if not text:
        return None
    text = re.sub(r"(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$", "", text) if "T" in text or ":" in text else text
    if re.fullmatch(r"\d{4}", text):
        text = f"{text}-01-01"
    if match := _COMPACT.fullmatch(text):
        text = "-".join(match.groups())
    try:
        return moment(text)
    except StoryboardError as error:
        raise UsageError(f"a date of the {what} cannot be read: {error}", hint="date_field") from None

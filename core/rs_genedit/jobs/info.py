"""What a raster is, as far as editing it is concerned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from rasterio.enums import Compression, MaskFlags
from rasterio.io import DatasetReader

from rs_genedit import localnames
from rs_genedit.errors import UnsupportedSceneError
from rs_genedit.protocol import Result, decode
from rs_genedit.raster import georeferencing
from rs_genedit.raster.opening import open_raster
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.runtime.context import JobContext


@dataclass(frozen=True)
class InfoRequest:
    """Describe the raster at the path ``source``."""

    source: str


def describe(request: InfoRequest) -> dict[str, Any]:
    """Describe a raster as JSON data.

    Returns
    -------
    dict
        ``path``, ``driver``, ``bytes``, ``width``, ``height``, ``block`` (rows, columns), ``compression``;
        ``crs`` (name, epsg or None, units) or None; ``georeferencing`` (north-up, rotated, gcps, rpcs or
        pixels), ``transform`` (six numbers or None), ``bounds`` (xmin, ymin, xmax, ymax in the CRS), ``gsd``
        (metres per pixel or None); ``mask`` (words); ``bands`` (band, role, dtype, nodata, description, unit,
        scale, offset, edited, range: the native values that the bulk of the data spans, None if not editable);
        ``editable`` and, if not, ``why`` with what to convert it to; ``ai_generated``.

    Raises
    ------
    SceneError
        There is no such file, or it is not a raster, or it is cut.
    """
    why = None
    try:
        scene = open_scene(request.source)
    except UnsupportedSceneError as error:
        why = " ".join(str(error).split())
        source = localnames.local_name(request.source) or Path(request.source).expanduser()
        with open_raster(source, sharing=False) as dataset:  # raises again where it may not be opened at all
            return _facts(dataset, None, why)
    with scene, rasterio.open(localnames.gdal_name(scene.path), sharing=False) as dataset:
        return _facts(dataset, scene, why)


def _facts(dataset: DatasetReader, scene: Scene | None, why: str | None) -> dict[str, Any]:
    return {
        "path": dataset.name,
        "driver": dataset.driver,
        "bytes": (localnames.container(dataset.name) or Path(dataset.name)).stat().st_size,
        "width": dataset.width,
        "height": dataset.height,
        "block": list(dataset.block_shapes[0]) if dataset.count else None,
        "compression": _compression(dataset),
        **_place(dataset),
        "mask": _mask_words(dataset),
        "bands": [_band(dataset, band, scene) for band in dataset.indexes],
        "editable": scene is not None,
        "why": why,
        "ai_generated": dataset.tags().get("AI_GENERATED", "").upper() == "TRUE",
    }


def _place(dataset: DatasetReader) -> dict[str, Any]:
    place = georeferencing.georeferencing(dataset)
    right, bottom = dataset.width, dataset.height
    # Corners and the middles of the edges: enough for the extent of a raster that GCPs or RPCs bend.
    cols = np.array([0, 0, right, right, right / 2, right / 2, 0, right])
    rows = np.array([0, bottom, 0, bottom, 0, bottom, bottom / 2, bottom / 2])
    xs, ys = place.to_world(cols, rows)
    axes = georeferencing.local_axes(place, right / 2, bottom / 2)
    kind = place.kind
    if kind == "affine":
        kind = "north-up" if dataset.transform.is_rectilinear and dataset.transform.e < 0 else "rotated"
    return {
        "crs": _crs(place.crs),
        "georeferencing": kind,
        "transform": list(dataset.transform.to_gdal()) if place.kind == "affine" else None,
        "bounds": [float(v) for v in (xs.min(), ys.min(), xs.max(), ys.max())],
        "gsd": georeferencing.ground_sample_distance(axes),
    }


def _crs(crs: rasterio.crs.CRS | None) -> dict[str, Any] | None:
    if crs is None:
        return None
    return {"name": georeferencing.name(crs), "epsg": crs.to_epsg(), "units": crs.linear_units}


def _compression(dataset: DatasetReader) -> str | None:
    try:
        return dataset.compression.value if isinstance(dataset.compression, Compression) else None
    except ValueError:  # one that rasterio has no name for
        return str(dataset.tags(ns="IMAGE_STRUCTURE").get("COMPRESSION"))


def _mask_words(dataset: DatasetReader) -> str:
    if dataset.count == 0:
        return "none"
    flags = set(dataset.mask_flag_enums[0])
    if MaskFlags.alpha in flags:
        return "alpha band"
    if MaskFlags.nodata in flags:
        return "nodata"
    if MaskFlags.per_dataset in flags:
        outside = any(file.lower().endswith(".msk") for file in dataset.files)
        return "mask in a .msk file" if outside else "mask inside the file"
    return "all pixels valid"


def _band(dataset: DatasetReader, band: int, scene: Scene | None) -> dict[str, Any]:
    at = band - 1
    nodata = dataset.nodatavals[at]
    spread = None
    if scene is not None and band in scene.edited_bands:
        spread = [round(v, 6) for v in scene.radiometry.range[scene.edited_bands.index(band)]]
    return {
        "band": band,
        "role": dataset.colorinterp[at].name,
        "dtype": dataset.dtypes[at],
        # JSON has no NaN
        "nodata": None if nodata is None else nodata if np.isfinite(nodata) else str(nodata),
        "description": dataset.descriptions[at],
        "unit": dataset.units[at] or None,
        "scale": dataset.scales[at],
        "offset": dataset.offsets[at],
        "edited": spread is not None,
        "range": spread,
    }


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`InfoRequest` as JSON data."""
    return context.result(describe(decode(InfoRequest, request)))

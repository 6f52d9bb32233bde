"""Terrain: a DEM or another raster of heights or costs, brought to the scene's grid and to metres."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from rasterio.enums import ColorInterp
from rasterio.errors import RasterioError
from rasterio.transform import Affine
from rasterio.warp import Resampling, reproject

from rs_genedit import localnames
from rs_genedit.errors import CrsError, SceneError, UsageError
from rs_genedit.footprints.field import Array
from rs_genedit.raster.georeferencing import name
from rs_genedit.raster.grid import Window
from rs_genedit.raster.opening import open_raster
from rs_genedit.raster.source import PixelSource

FOOT, SURVEY_FOOT = 0.3048, 1200 / 3937
#: What the unit of a band or CRS may be called, and metres of one.
_UNITS = {
    **dict.fromkeys(("m", "metre", "meter", "metres", "meters", "metre(s)"), 1.0),
    **dict.fromkeys(("ft", "foot", "feet", "international foot", "foot (international)"), FOOT),
    **dict.fromkeys(("us-ft", "us survey foot", "ftus", "foot_us", "us_survey_foot", "us feet"), SURVEY_FOOT),
    **dict.fromkeys(("cm", "centimetre", "centimeter"), 0.01),
    **dict.fromkeys(("dm", "decimetre", "decimeter"), 0.1),
    **dict.fromkeys(("km", "kilometre", "kilometer"), 1000.0),
}
#: Metres above which, and below which, nothing on earth lies.
_HIGHEST, _LOWEST = 9000.0, -11100.0
#: What nodata looks like in rasters that do not say so.
_FILLERS = (-9999.0, -99999.0, -32768.0, -32767.0)


@dataclass(frozen=True)
class Terrain:
    """A raster on a window of the scene's grid.

    Attributes
    ----------
    values : float32 (height, width)
        Metres (or costs); NaN where there is none.
    warnings : tuple of str
    """

    values: Array
    warnings: tuple[str, ...] = ()


def read_terrain(
    path: str, scene: PixelSource, window: Window, what: str = "DEM", unit: str = "auto",
    keep_gaps: bool = False,
) -> Terrain:  # fmt: skip
    """Band 1 of a raster of any CRS and resolution, interpolated to ``window`` of the scene.

    Parameters
    ----------
    what : str
        What it is called in sentences.
    unit : str
        ``m``, ``ft``, ``us-ft``, ``none`` (no heights), or ``auto``: as the raster says, else metres.
    keep_gaps : bool
        Whether a pixel without data is a gap as wide as it is, not filled a little from both sides.

    Raises
    ------
    SceneError
        It cannot be read.
    CrsError, UsageError
        It, or the scene, has no CRS or geotransform; it does not overlap the place; it has no such unit.
    """
    if scene.crs is None or scene.georeference.kind != "affine":
        raise CrsError(
            f"a {what} can only be laid on a scene with a CRS and a geotransform: this one has "
            f"{'no CRS' if scene.crs is None else 'ground control points or RPCs'}, warp it first"
        )
    found = localnames.local_name(path) or str(Path(path).expanduser())
    if localnames.container(found) is None and not Path(found).is_file():
        raise SceneError(f"the {what} {Path(path).name} does not exist: check its path")
    values = np.full(window.shape, np.nan, np.float32)
    place = scene.transform * Affine.translation(window.col, window.row)
    try:
        with open_raster(found) as dataset:
            if dataset.crs is None or dataset.transform.is_identity:
                raise CrsError(f"the {what} {Path(path).name} has no CRS or no geotransform: give it one first")
            _require_values(dataset, what)
            factor, warnings = (1.0, ()) if unit == "none" else _metres(dataset, unit, what)
            nodata = dataset.nodata if dataset.nodata is not None else _filler(dataset)
            gaps = np.full(window.shape if keep_gaps else (0, 0), np.nan, np.float32)
            for target, way in ((values, _resampling(dataset, scene)), (gaps, Resampling.nearest)):
                if target.size:
                    reproject(
                        rasterio.band(dataset, 1),
                        target,
                        src_nodata=nodata,
                        dst_crs=scene.crs,
                        dst_transform=place,
                        dst_nodata=np.nan,
                        resampling=way,
                        num_threads=1,
                    )
            if keep_gaps:
                values[np.isnan(gaps)] = np.nan
            scale, offset = dataset.scales[0], dataset.offsets[0]
            where = f"{', '.join(f'{v:.10g}' for v in dataset.bounds)} in {name(dataset.crs)}"
    except (RasterioError, OSError) as error:
        if isinstance(error, SceneError | CrsError):
            raise
        raise SceneError(f"the {what} {Path(path).name} cannot be read: {_reason(error)}") from None
    values = np.asarray((values * np.float32(scale) + np.float32(offset)) * np.float32(factor), np.float32)
    if unit != "none":
        values[~((values > _LOWEST) & (values < _HIGHEST))] = np.nan
    if not np.isfinite(values).any():
        raise UsageError(
            f"the {what} {Path(path).name} has no data where the ROI lies (it covers {where}): "
            "choose another, or another ROI"
        )
    return Terrain(values, warnings)


def missing(values: Array, inside: np.ndarray, what: str = "DEM") -> tuple[str, ...]:
    """A sentence where a part of the place has no data; raises where none has."""
    known = np.isfinite(values)[inside]
    if not known.any():
        raise UsageError(f"the {what} has only nodata inside the ROI: choose another, or another ROI")
    share = 1 - float(known.mean())
    if share < 0.0005:
        return ()
    return (f"the {what} has no data in {max(share * 100, 0.1):.1f} % of the ROI: nothing happens there",)


def _require_values(dataset: rasterio.DatasetReader, what: str) -> None:
    """Refuse a picture: the first of its colours would pass for heights or costs.

    Raises
    ------
    UsageError
    """
    file = Path(dataset.name).name
    kind = dataset.colorinterp[0]
    if kind is ColorInterp.palette or (dataset.count >= 3 and kind is ColorInterp.red):
        raise UsageError(
            f"{file} is a picture and no {what}: choose a raster whose first band holds its values"
        )
    if np.issubdtype(np.dtype(dataset.dtypes[0]), np.complexfloating):
        raise UsageError(f"{file} holds complex numbers and is no {what}: choose a raster of plain ones")


def _metres(dataset: rasterio.DatasetReader, unit: str, what: str) -> tuple[float, tuple[str, ...]]:
    """Metres of one unit of heights, and a sentence where that was not plain."""
    if unit != "auto":
        factor = _UNITS.get(unit.strip().lower())
        if factor is None:
            raise UsageError(f"the {what}'s unit must be m, ft or us-ft, not {unit[:20]!r}", hint="dem_unit")
        return factor, ()
    said = (dataset.units[0] or "").strip().lower()
    if said in _UNITS:
        factor = _UNITS[said]
        return factor, () if factor == 1.0 else (f"the {what} is in {said}: its heights were taken to metres",)
    crs = dataset.crs
    across = crs.linear_units_factor[1] if crs.is_projected else 1.0
    if not said and abs(across - 1.0) > 1e-6:
        return 1.0, (
            f"the {what} does not say its unit and its CRS is in {crs.linear_units}: its heights were taken "
            "for metres; name the unit if they are feet",
        )
    if said:
        return 1.0, (
            f"the {what} names a unit that is not known, {said[:20]!r}: its heights were taken for metres",
        )
    return 1.0, ()


def _filler(dataset: rasterio.DatasetReader) -> float | None:
    """A number that is plainly no measurement, in a raster that names no nodata."""
    shape = (1, *(min(side, 512) for side in dataset.shape))
    coarse = dataset.read(out_shape=shape, indexes=[1], resampling=Resampling.nearest)
    return next((value for value in _FILLERS if (coarse == value).any()), None)


def _resampling(dataset: rasterio.DatasetReader, scene: PixelSource) -> Resampling:
    """Between pixels where the DEM is the coarser one, over them where it is the finer."""
    theirs = abs(dataset.transform.determinant) ** 0.5
    if dataset.crs.is_geographic:
        theirs *= 111_320.0
    elif dataset.crs.is_projected:
        theirs *= dataset.crs.linear_units_factor[1]
    return Resampling.average if scene.gsd and theirs < 0.6 * scene.gsd else Resampling.bilinear


def _reason(error: BaseException) -> str:
    text = str(error.__cause__ or error).strip().splitlines()
    return text[-1].rstrip(".") if text else type(error).__name__

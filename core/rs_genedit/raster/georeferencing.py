"""From pixels to world coordinates and back, however the raster says where it lies.

Pixel coordinates are (column, row) measured from the outer corner of the upper left pixel, so that the centre
of that pixel is (0.5, 0.5). World coordinates are (x, y) in that order whatever the CRS says of its axes.

GCPs and RPCs are read the way GDAL warps them by default (polynomial through the GCPs; RPCs at height 0),
because that is how QGIS puts such a raster on the map on which a person draws the ROI.
"""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Protocol

import numpy as np
import pyproj
import rasterio
from pyproj.exceptions import ProjError
from rasterio import DatasetReader
from rasterio._err import CPLE_BaseError  # what GDAL's transformers raise; rasterio exports it nowhere else
from rasterio.crs import CRS
from rasterio.errors import RasterioError
from rasterio.transform import Affine, GCPTransformer, RPCTransformer

from rs_genedit.errors import CrsError, SceneError

Points = tuple[np.ndarray, np.ndarray]

WGS84 = CRS.from_epsg(4326)


class Georeferencing(Protocol):
    """Where a raster lies."""

    @property
    def crs(self) -> CRS | None:
        """What world coordinates are in; None where the raster does not say, or where they are pixels."""
        ...

    @property
    def kind(self) -> str:
        """``affine``, ``gcps``, ``rpcs`` or ``pixels``."""
        ...

    def to_world(self, cols: np.ndarray, rows: np.ndarray) -> Points:
        """World (x, y) of pixel (column, row) coordinates."""
        ...

    def to_pixel(self, xs: np.ndarray, ys: np.ndarray) -> Points:
        """Pixel (column, row) coordinates of world (x, y); not finite where there are none."""
        ...


@dataclass(frozen=True)
class PixelGeoreferencing:
    """A raster that nothing places: its coordinates are its pixels."""

    crs: CRS | None = None
    kind: str = "pixels"

    def to_world(self, cols: np.ndarray, rows: np.ndarray) -> Points:  # noqa: D102
        return cols, rows

    def to_pixel(self, xs: np.ndarray, ys: np.ndarray) -> Points:  # noqa: D102
        return xs, ys


@dataclass(frozen=True)
class AffineGeoreferencing:
    """A geotransform, rotated ones included."""

    crs: CRS | None
    transform: Affine
    kind: str = "affine"

    def to_world(self, cols: np.ndarray, rows: np.ndarray) -> Points:  # noqa: D102
        return _apply(self.transform, cols, rows)

    def to_pixel(self, xs: np.ndarray, ys: np.ndarray) -> Points:  # noqa: D102
        return _apply(~self.transform, xs, ys)


@dataclass(frozen=True)
class ModelGeoreferencing:
    """Ground control points or rational polynomials, solved by GDAL.

    A GDAL transformer must not be used from two threads at once, hence the lock.
    """

    crs: CRS | None
    kind: str
    model: Any
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def to_world(self, cols: np.ndarray, rows: np.ndarray) -> Points:  # noqa: D102
        with self.lock, self._solver() as solver:
            xs, ys = solver.xy(rows, cols, offset="ul")
        return np.asarray(xs, dtype=float), np.asarray(ys, dtype=float)

    def to_pixel(self, xs: np.ndarray, ys: np.ndarray) -> Points:  # noqa: D102
        with self.lock, self._solver() as solver:
            rows, cols = solver.rowcol(xs, ys, op=np.asarray)
        return np.asarray(cols, dtype=float), np.asarray(rows, dtype=float)

    def _solver(self) -> GCPTransformer | RPCTransformer:
        try:
            with rasterio.Env():  # or GDAL prints its errors
                return GCPTransformer(list(self.model)) if self.kind == "gcps" else RPCTransformer(self.model)
        except (RasterioError, CPLE_BaseError, ValueError) as error:
            kind = {"gcps": "GCPs", "rpcs": "RPCs"}[self.kind]
            raise SceneError(
                f"the raster's {kind} do not place it ({error}): correct or remove them"
            ) from error

    def __post_init__(self) -> None:
        with self._solver():  # now rather than in the middle of a job
            pass


def georeferencing(dataset: DatasetReader) -> Georeferencing:
    """How ``dataset`` is placed: geotransform before GCPs before RPCs, as GDAL and QGIS have it.

    A geotransform, a world file or GCPs place a raster also where nothing says what CRS they are in. A CRS
    alone places nothing.
    """
    transform, crs = dataset.transform, dataset.crs or None
    gcps, gcps_crs = dataset.gcps
    if not _is_placeless(transform):
        if not transform.is_degenerate:
            return AffineGeoreferencing(crs, transform)
        if crs is not None:
            raise SceneError(
                "the raster's geotransform is degenerate (zero pixel size): assign a correct one first"
            )
    if gcps:
        return ModelGeoreferencing(gcps_crs or None, "gcps", tuple(gcps))
    if dataset.rpcs is not None:
        return ModelGeoreferencing(WGS84, "rpcs", dataset.rpcs)
    if not transform.is_identity and not transform.is_degenerate:
        return AffineGeoreferencing(crs, transform)
    return PixelGeoreferencing()


def _is_placeless(transform: Affine) -> bool:
    """Whether GDAL goes on to GCPs and RPCs: pixels as they are, or only upside down."""
    a, b, c, d, e, f = transform[:6]
    return (a, b, c, d, f) == (1, 0, 0, 0, 0) and abs(e) == 1


def transformer(source: CRS, target: CRS) -> pyproj.Transformer:
    """A transformer between two CRSs that takes and gives (x, y) whatever the order of axes."""
    try:
        return _transformer(source.to_wkt(version="WKT2_2019"), target.to_wkt(version="WKT2_2019"))
    except ProjError as error:
        raise CrsError(
            f"coordinates cannot be brought from {name(source)} to {name(target)}: {error}"
        ) from error


@lru_cache(maxsize=32)
def _transformer(source: str, target: str) -> pyproj.Transformer:
    """Kept by the WKT of both: PROJ's search for the operations takes longer than a small edit's reading."""
    return pyproj.Transformer.from_crs(source, target, always_xy=True)


def parse_crs(text: str) -> CRS:
    """A CRS from ``EPSG:n``, WKT, PROJ string or PROJJSON; :class:`CrsError` for anything else."""
    try:
        return CRS.from_wkt(pyproj.CRS.from_user_input(text).to_wkt())
    except (ProjError, RasterioError) as error:
        raise CrsError(f"{text!r} is not a CRS: write EPSG:code, WKT or a PROJ string") from error


def name(crs: CRS | None) -> str:
    """A CRS in few words, for messages."""
    if crs is None:
        return "coordinates of no named CRS"
    code = crs.to_epsg()
    return f"EPSG:{code}" if code else f"the custom CRS {_proj(crs).name!r}"


def local_axes(place: Georeferencing, col: float, row: float) -> np.ndarray | None:
    """What one pixel is on the ground around (``col``, ``row``).

    Returns
    -------
    numpy.ndarray or None
        2 x 2, metres: first column one step right (east, north), second column one step down. None where the
        raster has no CRS, or one that cannot be tied to the earth.
    """
    if place.crs is None:
        return None
    reach = 8.0  # pixels: long enough to be well above rounding, short enough to be local
    cols, rows = np.array([col - reach, col + reach, col, col]), np.array([row, row, row - reach, row + reach])
    try:
        lon, lat = transformer(place.crs, WGS84).transform(*place.to_world(cols, rows))
    except CrsError:
        return _unit_axes(place, cols, rows, reach)
    if not (np.isfinite(lon).all() and np.isfinite(lat).all() and (np.abs(lat) <= 90).all()):
        return _unit_axes(place, cols, rows, reach)
    azimuth, _, metres = pyproj.Geod(ellps="WGS84").inv(lon[[0, 2]], lat[[0, 2]], lon[[1, 3]], lat[[1, 3]])
    angle = np.radians(azimuth)
    return np.stack([metres * np.sin(angle), metres * np.cos(angle)]) / (2 * reach)


def ground_sample_distance(axes: np.ndarray | None) -> float | None:
    """Metres per pixel: the side of a square as large as the pixel; None when unknown."""
    size = 0.0 if axes is None else math.sqrt(abs(float(np.linalg.det(axes))))
    return size if size > 0 and math.isfinite(size) else None


def _unit_axes(place: Georeferencing, cols: np.ndarray, rows: np.ndarray, reach: float) -> np.ndarray | None:
    """Axes by the CRS's own unit: for local and engineering CRSs, which no transformation ties to the earth."""
    crs = place.crs
    if crs is None or crs.is_geographic:
        return None
    units = _proj(crs).axis_info
    metres = units[0].unit_conversion_factor if units else 0.0
    x, y = place.to_world(cols, rows)
    axes = np.array([[x[1] - x[0], x[3] - x[2]], [y[1] - y[0], y[3] - y[2]]]) * metres / (2 * reach)
    return axes if np.isfinite(axes).all() and axes.any() else None


def _proj(crs: CRS) -> pyproj.CRS:
    return pyproj.CRS.from_wkt(crs.to_wkt(version="WKT2_2019"))


def _apply(transform: Affine, a: np.ndarray, b: np.ndarray) -> Points:
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    return transform.a * a + transform.b * b + transform.c, transform.d * a + transform.e * b + transform.f

"""A raster that is to be edited: opened read-only, read by windows, from several threads if need be."""

from __future__ import annotations

import hashlib
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from threading import Lock
from types import TracebackType

import numpy as np
import rasterio
import shapely
from rasterio import DatasetReader
from rasterio.crs import CRS
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.transform import Affine
from shapely.geometry.base import BaseGeometry

from rs_genedit import localnames
from rs_genedit.errors import SceneError
from rs_genedit.raster import georeferencing, reproject, supported
from rs_genedit.raster.gdalxml import has_class_names
from rs_genedit.raster.grid import Window, rasterio_window
from rs_genedit.raster.opening import open_raster
from rs_genedit.raster.radiometry import Radiometry, is_sentinel, largest_measurement, measurable, measure
from rs_genedit.raster.wavelengths import wavelengths_of

#: GDAL's settings while this package reads. GDAL's own cache default is 5 % of the machine's memory; threads
#: do not inherit them, hence an ``Env`` around every call.
GDAL_ENV = {"GDAL_CACHEMAX": 64 << 20, "GDAL_NUM_THREADS": "1", "VRT_SHARED_SOURCE": "0"}

_open_lock = Lock()


class Scene:
    """A raster on disk, seen as what can be edited in it. Made by :func:`open_scene`; a context manager.

    Reads may come from several threads: each concurrent read has a dataset of its own. The file is never
    opened for writing.

    Attributes
    ----------
    path : pathlib.Path
    height, width, count : int
        Size in pixels; number of bands, alpha included.
    dtype : numpy.dtype
    nodata : float or None
        Of the first edited band. ``nodatavals`` has one per band.
    crs : rasterio.crs.CRS or None
        What world coordinates are in: of the geotransform, of the GCPs, or EPSG:4326 for RPCs. None without
        any of them: then coordinates are pixels.
    transform : affine.Affine
        As GDAL gives it; identity where there is none.
    gcps : tuple of rasterio.control.GroundControlPoint
    rpcs : rasterio.rpc.RPC or None
    alpha_band : int or None
        1-based; never edited.
    edited_bands : tuple of int
        1-based.
    block_shape : tuple of int
        Rows and columns of a block on disk.
    """

    def __init__(self, path: Path, dataset: DatasetReader) -> None:
        self.path = path
        self.height, self.width, self.count = dataset.height, dataset.width, dataset.count
        self.dtype = np.dtype(dataset.dtypes[0])
        self.transform: Affine = dataset.transform
        self.georeference = georeferencing.georeferencing(dataset)
        self.crs: CRS | None = self.georeference.crs
        self.gcps = tuple(dataset.gcps[0])
        self.rpcs = dataset.rpcs
        self.nodatavals: tuple[float | None, ...] = _nodata_of(dataset)
        bits = dataset.tags(1, ns="IMAGE_STRUCTURE").get("NBITS", "")
        self.bits: int | None = int(bits) if bits.isdecimal() else None
        self.colour_table: Mapping[int, tuple[int, ...]] | None = supported.colour_table(path, dataset)
        self.has_class_names = self.colour_table is not None or has_class_names(dataset)
        self.descriptions: tuple[str | None, ...] = tuple(dataset.descriptions)
        self.colorinterp: tuple[ColorInterp, ...] = tuple(dataset.colorinterp)
        self.wavelengths = wavelengths_of(dataset)
        self.block_shape: tuple[int, int] = tuple(dataset.block_shapes[0])
        self.block_bytes = supported.block_bytes(dataset)
        alphas = [b for b in dataset.indexes if self.colorinterp[b - 1] == ColorInterp.alpha]
        self.alpha_band: int | None = alphas[0] if alphas else None
        self.edited_bands = tuple(b for b in dataset.indexes if b not in alphas)
        self.nodata: float | None = self.nodatavals[self.edited_bands[0] - 1]
        flags = dataset.mask_flag_enums[self.edited_bands[0] - 1]
        self.has_mask = MaskFlags.per_dataset in flags and MaskFlags.alpha not in flags
        self._driver = dataset.driver
        self._idle: list[DatasetReader] = [dataset]
        self._lock = Lock()
        self._closed = False

    # ------------------------------------------------------------------------------------------------- reading

    @property
    def window(self) -> Window:
        """The whole raster."""
        return Window(0, 0, self.height, self.width)

    def read(self, window: Window, bands: Sequence[int] | None = None) -> np.ndarray:
        """Pixels of a window that lies inside the scene.

        Parameters
        ----------
        window : Window
        bands : sequence of int, optional
            1-based; default :attr:`edited_bands`.

        Returns
        -------
        numpy.ndarray
            (bands, height, width), native type.

        Raises
        ------
        SceneError
            The file is damaged there.
        """
        self._require_inside(window)
        with self._dataset() as dataset:
            return dataset.read(list(bands or self.edited_bands), window=rasterio_window(window))

    def valid(self, window: Window) -> np.ndarray:
        """Where there is something to edit: (height, width) bool.

        False where the dataset's mask (internal or external) or its alpha band is 0; where every band is
        nodata; where any band holds a value that cannot be a measurement (not finite, or a nodata value like
        -9999, in contrast to a 0 or a white that other bands do not share).
        """
        self._require_inside(window)
        valid = np.ones(window.shape, bool)
        where = rasterio_window(window)
        largest = self.largest
        with self._dataset() as dataset:
            if self.has_mask:
                valid &= dataset.read_masks(self.edited_bands[0], window=where) > 0
            if self.alpha_band is not None:
                valid &= dataset.read(self.alpha_band, window=where) > 0
            if any(self.nodatavals[b - 1] is not None for b in self.edited_bands) and not self.has_mask:
                valid &= self._holds_data(dataset, where)
            if self.dtype.kind == "f":
                for band in self.edited_bands:
                    valid &= measurable(dataset.read(band, window=where), largest)
        return valid

    def _holds_data(self, dataset: DatasetReader, where: rasterio.windows.Window) -> np.ndarray:
        """Where at least one band is not nodata, and no band is nodata of the kind that no sensor gives."""
        anything = np.zeros((where.height, where.width), bool)
        nothing_odd = np.ones((where.height, where.width), bool)
        for band in self.edited_bands:
            nodata = self.nodatavals[band - 1]
            data = dataset.read_masks(band, window=where) > 0
            anything |= data
            if nodata is not None and is_sentinel(nodata, self.dtype):
                nothing_odd &= data
        return anything & nothing_odd

    @cached_property
    def largest(self) -> float:
        """The size from which floats are fillers."""
        return largest_measurement(self)

    @cached_property
    def radiometry(self) -> Radiometry:
        """Native numbers to floats and back, by statistics of the whole scene (a bounded sample of it)."""
        return measure(self)

    def fingerprint(self, window: Window) -> str:
        """SHA-256 over grid, type and the native bytes, masks included, of a window."""
        self._require_inside(window)
        wkt = self.crs.to_wkt() if self.crs else ""
        points = [(p.row, p.col, p.x, p.y, p.z) for p in self.gcps]
        grid = (
            self.height,
            self.width,
            self.count,
            self.dtype.str,
            tuple(self.transform),
            wkt,
            points,
            str(self.rpcs),
        )
        digest = hashlib.sha256(repr((grid, self.nodatavals, window)).encode())
        for tile in window.tiles(1024):
            digest.update(np.ascontiguousarray(self.read(tile, range(1, self.count + 1))).tobytes())
            digest.update(np.packbits(self.valid(tile)).tobytes())
        return digest.hexdigest()

    # --------------------------------------------------------------------------------------------- georeference

    @cached_property
    def axes(self) -> np.ndarray | None:
        """2 x 2, metres (east, north) of a pixel right and a pixel down at the centre, or None."""
        return georeferencing.local_axes(self.georeference, self.width / 2, self.height / 2)

    @property
    def gsd(self) -> float | None:
        """Metres on the ground per pixel at the scene's centre; None when unknown."""
        return georeferencing.ground_sample_distance(self.axes)

    def to_pixel(self, geometry: BaseGeometry, crs: CRS | str | None = None) -> BaseGeometry:
        """A geometry of ``crs`` (default: the scene's) in (column, row); edges bend where they must."""
        return reproject.to_pixel(geometry, self._crs(crs), self.georeference)

    def to_world(self, geometry: BaseGeometry) -> BaseGeometry:
        """A geometry in (column, row) coordinates in the scene's CRS (pixels again where it has none)."""
        if self.georeference.kind in ("gcps", "rpcs"):  # straight in pixels is not straight on the map
            geometry = reproject.densified(geometry, max(self.height, self.width) / 64)
        return shapely.transform(geometry, self.georeference.to_world, interleaved=False)

    def _crs(self, crs: CRS | str | None) -> CRS | None:
        if crs is None:
            return self.crs
        return crs if isinstance(crs, CRS) else georeferencing.parse_crs(str(crs))

    # ------------------------------------------------------------------------------------------------- datasets

    @contextmanager
    def _dataset(self) -> Iterator[DatasetReader]:
        """A dataset that no other thread is using."""
        with self._lock:
            if self._closed:
                raise SceneError(f"{self.path} is closed")
            dataset = self._idle.pop() if self._idle else None
        dataset = dataset or _open(self.path, self._driver)
        try:
            with rasterio.Env(**GDAL_ENV):
                yield dataset
        except RasterioError as error:
            raise SceneError(f"{self.path} cannot be read, it is cut or damaged: {_reason(error)}") from error
        finally:
            with self._lock:
                if not self._closed:
                    self._idle.append(dataset)
                    dataset = None
            if dataset is not None:
                dataset.close()

    def close(self) -> None:
        """Give the file back. Reads that are under way end first."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for dataset in idle:
            dataset.close()

    def __enter__(self) -> Scene:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Scene {self.path.name}: {self.count} x {self.height} x {self.width} {self.dtype}>"

    def _require_inside(self, window: Window) -> None:
        if window.is_empty or not self.window.contains(window):
            raise ValueError(f"{window} does not lie inside the scene of {self.height} x {self.width} pixels")


def open_scene(path: str | Path) -> Scene:
    """Open a raster for editing (the file itself is only ever read).

    Raises
    ------
    SceneError
        There is no such local file, or it is not a raster that GDAL can read.
    UnsupportedSceneError
        It is a raster, but one that cannot sensibly be edited; the message says what to convert it to.
    """
    text = str(path)
    local = localnames.local_name(text)
    if local is None and _is_no_path(text):
        raise SceneError(f"{_short(text)} is not a local file: download it, or export it as a GeoTIFF, first")
    path = Path(local or path).expanduser()
    if local is None:
        _require_file(path, text)
    dataset = _open(path)
    try:
        supported.require(path, dataset)
        return Scene(path, dataset)
    except BaseException:
        dataset.close()
        raise


def _nodata_of(dataset: DatasetReader) -> tuple[float | None, ...]:
    """Nodata per band; of the tag ``NODATA_VALUES``, which marks pixels too, where there is no other."""
    words = dataset.tags().get("NODATA_VALUES", "").split()
    if any(value is not None for value in dataset.nodatavals) or len(words) != dataset.count:
        return tuple(dataset.nodatavals)
    try:
        return tuple(float(word) for word in words)
    except ValueError:
        return tuple(dataset.nodatavals)


def _is_no_path(text: str) -> bool:
    """Whether ``text`` is an address, or a name in one of GDAL's own ways, and no file is called so."""
    odd = re.match(r"^([a-zA-Z][\w+.-]+://|/vsi|<|[A-Z][A-Za-z0-9_]+:(?![\\/]))", text)
    return bool(odd) and not _is_file(text)


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def _require_file(path: Path, text: str) -> None:
    try:
        exists, folder = path.exists(), path.is_dir()
    except (OSError, ValueError) as error:
        raise SceneError(
            f"{_short(text)} cannot be opened: {getattr(error, 'strerror', None) or error}"
        ) from error
    if not exists:
        raise SceneError(f"{_short(text)} does not exist: check the path of the raster")
    if folder:
        raise SceneError(f"{_short(text)} is a folder: name the raster file in it")


def _open(path: Path, driver: str | None = None) -> DatasetReader:
    """Open by the allow-list, or by the driver that it let pass before."""
    # The lock is for catch_warnings, which is not safe in threads.
    try:
        with _open_lock, warnings.catch_warnings(), rasterio.Env(**GDAL_ENV):
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            return open_raster(path, driver, sharing=False)
    except RasterioError as error:
        raise SceneError(f"{path} cannot be read as a raster: {_reason(error)}") from error


def _reason(error: BaseException) -> str:
    """GDAL's own words, without the path that the message already has."""
    cause = error.__cause__ or error.__context__ or error
    return str(cause).strip().splitlines()[-1].rstrip(".") if str(cause).strip() else type(cause).__name__


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 120 else f"{text[:117]}..."

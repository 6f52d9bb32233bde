"""Between a scene's own numbers and the floats a model works on, by statistics of the whole scene.

The mapping is linear and per band, so that it can be undone exactly, and it is measured once per scene from a
bounded sample: it depends neither on the ROI, nor on the tile, nor on the extent read. (Normalising what is in
view is why results of other tools change with the extent.)
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from rs_genedit.raster.grid import Window

if TYPE_CHECKING:
    from rs_genedit.raster.source import PixelSource

#: Percentiles that become -1 and 1: the bulk of the data, not a stray glint or a dead detector.
PERCENTILES = (0.5, 99.5)

#: Floats from which on nothing is a measurement; and a lower one for scenes of ordinary numbers.
LARGEST = 1e37
_FILLER, _ORDINARY = 1e18, 1e12
#: Different values of a raster of classes at most, in types of two bytes or more and of one; pixels it takes to
#: tell.
_MOST_CLASSES, _MOST_BYTES, _FEWEST_PIXELS = 256, 32, 1024

_PATCH = 128  # side of a sampled patch in pixels; 64 of them are one megapixel
_PATCHES = 64  # patches per round
_DECODED = 192 * 2**20  # bytes that a round may decode, for rasters with very large blocks
_ENOUGH = 2**16  # valid pixels that make percentiles stable
_ROUNDS = 32  # at most, for a scene that is nearly all nodata
_WHOLE = 2**20  # up to so many pixels a scene is measured whole


@dataclass(frozen=True)
class Radiometry:
    """A linear mapping per band between native numbers and floats of about [-1, 1].

    Attributes
    ----------
    dtype : numpy.dtype
        Native type.
    centre, half : tuple of float
        Native value that becomes 0, and native distance that becomes 1, per band.
    low, high : tuple of float
        Range that :meth:`to_native` keeps to, per band: the type's own for integers, the sampled one for
        floats.
    nodata : tuple of (float or None)
        Per band; never the result of :meth:`to_native`.
    largest : float
        Floats of at least this size are fillers, flagged or not.
    half_floats : bool
        The file keeps floats in 16 bits.
    classes : tuple of int
        The codes of a raster of classes, which alone :meth:`to_native` gives; empty for measurements.
    """

    dtype: np.dtype
    centre: tuple[float, ...]
    half: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    nodata: tuple[float | None, ...]
    largest: float = LARGEST
    half_floats: bool = False
    classes: tuple[int, ...] = ()

    @property
    def bands(self) -> int:
        """How many bands are mapped."""
        return len(self.centre)

    @property
    def range(self) -> tuple[tuple[float, float], ...]:
        """The native values that become -1 and 1, per band."""
        return tuple((c - h, c + h) for c, h in zip(self.centre, self.half, strict=True))

    def select(self, bands: Sequence[int]) -> Radiometry:
        """The mapping of some bands, by 0-based position."""
        return Radiometry(
            self.dtype,
            centre=tuple(self.centre[b] for b in bands),
            half=tuple(self.half[b] for b in bands),
            low=tuple(self.low[b] for b in bands),
            high=tuple(self.high[b] for b in bands),
            nodata=tuple(self.nodata[b] for b in bands),
            largest=self.largest,
            half_floats=self.half_floats,
            classes=self.classes,
        )

    def among(self, codes: Sequence[int]) -> Radiometry:
        """The same with these codes as its classes, met by the sample or not; as it is without any."""
        return replace(self, classes=tuple(sorted(set(codes))) or self.classes)

    def codes(self, values: np.ndarray) -> set[int]:
        """The codes in floats of one band that :meth:`to_float` made of a raster of classes."""
        native = np.rint(np.unique(values).astype(np.float64) * self.half[0] + self.centre[0])
        return {int(code) for code in np.unique(native)}

    def to_float(self, native: np.ndarray) -> np.ndarray:
        """Native numbers as float32 of about [-1, 1]; linear, nothing clipped.

        What is no measurement (not finite, or a nodata value that no sensor gives) becomes 0, the middle of its
        band, so that it cannot spoil what is computed around it.

        Parameters
        ----------
        native : numpy.ndarray
            (bands, ...) of the native type.
        """
        self._check(native)
        result = np.empty(native.shape, np.float32)
        for band, values in enumerate(native):
            scaled = (values.astype(np.float64) - self.centre[band]) / self.half[band]
            nodata = self.nodata[band]
            if nodata is not None and is_sentinel(nodata, self.dtype):
                scaled[same(values, nodata)] = 0.0
            if self.dtype.kind == "f":
                scaled[~measurable(values, self.largest)] = 0.0
            result[band] = scaled
        return result

    def to_native(self, values: np.ndarray) -> np.ndarray:
        """Floats as native numbers: rounded half to even, clipped, never equal to nodata.

        Parameters
        ----------
        values : numpy.ndarray
            (bands, ...) as :meth:`to_float` gives them.
        """
        self._check(values)
        result = np.empty(values.shape, self.dtype)
        for band, scaled in enumerate(values):
            native = scaled.astype(np.float64) * self.half[band] + self.centre[band]
            native = np.where(np.isnan(native), self.centre[band], native)
            if self.dtype.kind != "f":
                native = np.rint(native)
            native = np.clip(native, self.low[band], self.high[band])
            if self.classes:
                result[band] = self._nearest_class(native)
                continue
            if self.half_floats:
                native = native.astype(np.float16)
            result[band] = self._dodge(native.astype(self.dtype), band)
        return result

    def _nearest_class(self, native: np.ndarray) -> np.ndarray:
        codes = np.array(self.classes, np.float64)
        above = np.clip(np.searchsorted(codes, native), 1, max(len(codes) - 1, 1))
        if len(codes) == 1:
            return np.full(native.shape, codes[0]).astype(self.dtype)
        low, high = codes[above - 1], codes[above]
        return np.where(native - low <= high - native, low, high).astype(self.dtype)

    def _dodge(self, native: np.ndarray, band: int) -> np.ndarray:
        """Move what would read as nodata one DN (floats: the least GDAL can tell) to the middle."""
        nodata = self.nodata[band]
        if nodata is None or math.isnan(nodata):
            return native
        hit = same(native, nodata)
        if hit.any():
            # GDAL takes floats within a few units in the last place for equal to nodata.
            fine = 1e-5 if not self.half_floats else 2e-3
            step = 1.0 if self.dtype.kind != "f" else max(abs(nodata), self.half[band]) * fine
            native[hit] = nodata + (
                step if self.centre[band] >= nodata and nodata + step <= self._top else -step
            )
        return native

    @property
    def _top(self) -> float:
        return math.inf if self.dtype.kind == "f" else float(np.iinfo(self.dtype).max)

    def _check(self, array: np.ndarray) -> None:
        if array.ndim < 1 or len(array) != self.bands:
            raise ValueError(f"an array of {self.bands} bands is needed, not of shape {array.shape}")


def is_sentinel(nodata: float, dtype: np.dtype) -> bool:
    """Whether a nodata value is one that no sensor gives (-9999, NaN), unlike 0 or white."""
    return nodata != 0 and np.dtype(dtype).itemsize > 1


def measurable(values: np.ndarray, largest: float = LARGEST) -> np.ndarray:
    """Where floats can be measurements: finite, and not a filler far beyond all others, flagged or not."""
    return np.abs(values) < largest


def largest_measurement(scene: PixelSource) -> float:
    """The size from which a scene's floats are fillers (1e20, 9.97e36): lower where the bulk is ordinary."""
    if scene.dtype.kind != "f":
        return math.inf
    windows = next(iter(_rounds(scene)))
    sample = np.concatenate([np.abs(scene.read(window)).ravel()[::7] for window in windows])
    finite = sample[sample < _FILLER]
    return _FILLER if finite.size and float(np.median(finite)) < _ORDINARY else LARGEST


def same(values: np.ndarray, nodata: float) -> np.ndarray:
    """Where ``values`` read as ``nodata``; for floats with GDAL's tolerance."""
    if math.isnan(nodata):
        return np.isnan(values) if values.dtype.kind == "f" else np.zeros(values.shape, bool)
    if values.dtype.kind != "f" or math.isinf(nodata):
        return values == nodata
    info = np.finfo(values.dtype)
    nodata = min(max(nodata, float(info.min)), float(info.max))  # a double's nodata on floats, as GDAL takes it
    with np.errstate(over="ignore", invalid="ignore"):
        return np.abs(values - values.dtype.type(nodata)) <= 4 * info.eps * abs(nodata)


def measure(scene: PixelSource) -> Radiometry:
    """The radiometry of a scene, from a sample whose size does not grow with the scene.

    Patches lie on Roberts' R2 sequence ("The unreasonable effectiveness of quasirandom sequences", 2018):
    spread evenly, the same on every run, and easily continued where the first ones held only nodata.
    """
    nodata = tuple(scene.nodatavals[b - 1] for b in scene.edited_bands)
    sample: list[list[np.ndarray]] = [[] for _ in scene.edited_bands]
    found = 0
    for windows in _rounds(scene):
        for window in windows:
            native, valid = scene.read(window), scene.valid(window)
            found += int(valid.sum())
            for kept, values, empty in zip(sample, native, nodata, strict=True):
                kept.append(values[valid if empty is None else valid & ~same(values, empty)])
        if found >= _ENOUGH:
            break
    together = [np.concatenate(values) for values in sample]
    stats = [_statistics(values, scene.dtype) for values in together]
    centre, half, low, high = zip(*stats, strict=True)
    if scene.bits is not None and scene.dtype.kind == "u":
        high = tuple(min(value, 2.0**scene.bits - 1) for value in high)
    half_floats = scene.bits == 16 and scene.dtype.kind == "f"
    classes = _classes(together, scene)
    return Radiometry(scene.dtype, centre, half, low, high, nodata, scene.largest, half_floats, classes)


def _classes(sample: Sequence[np.ndarray], scene: PixelSource) -> tuple[int, ...]:
    """The codes of a raster of classes: one band of integers, of which a large sample has a few only.

    Few values that follow each other closely are measurements of a narrow range (a plain, a dim picture).
    """
    if len(sample) != 1 or scene.dtype.kind == "f":
        return ()
    codes = np.unique(sample[0])
    most = _MOST_CLASSES if scene.dtype.itemsize > 1 else _MOST_BYTES
    few = sample[0].size >= _FEWEST_PIXELS and 2 <= len(codes) <= most
    if not few and not scene.has_class_names:
        return ()
    return tuple(int(code) for code in codes)


def _statistics(values: np.ndarray, dtype: np.dtype) -> tuple[float, float, float, float]:
    """Centre, half range and clip range of one band's valid sample."""
    integer = dtype.kind != "f"
    info = np.iinfo(dtype) if integer else np.finfo(dtype)
    if not values.size:  # nothing valid anywhere: a byte's full range, the only guess that is not absurd
        full = (float(info.min), float(info.max)) if integer else (0.0, 1.0)
        return (full[0] + full[1]) / 2, (full[1] - full[0]) / 2, float(info.min), float(info.max)
    floor, ceiling = (float(v) for v in np.percentile(values.astype(np.float64), PERCENTILES))
    if ceiling <= floor:  # one value nearly everywhere, and perhaps a few others
        floor, ceiling = float(values.min()), float(values.max())
    centre, half = (floor + ceiling) / 2, (ceiling - floor) / 2
    if half == 0:  # a constant band
        half = 1.0 if integer else abs(centre) or 1.0
    half = max(half, 0.5) if integer else half
    if integer:
        return centre, half, float(info.min), float(info.max)
    return centre, half, float(values.min()), float(values.max())


def _rounds(scene: PixelSource) -> Iterator[list[Window]]:
    """Lists of windows to sample, the first one enough for most scenes."""
    if scene.window.area <= _WHOLE:
        yield list(scene.window.tiles(512))
        return
    height, width = scene.block_shape
    per_round = min(max(_DECODED // scene.block_bytes, 8), _PATCHES)
    rows = min(height, _PATCH)
    # A strip is decoded over its whole width anyway: take as many of its pixels as a patch has.
    cols = min(scene.width, max(min(width, _PATCH), _PATCH * _PATCH // rows))
    for start in range(0, _ROUNDS * per_round, per_round):
        windows = {_patch(scene, index, rows, cols) for index in range(start, start + per_round)}
        yield sorted(windows)  # downwards, for codecs that decode in order


def _patch(scene: PixelSource, index: int, rows: int, cols: int) -> Window:
    """The ``index``-th sampled window: at a point of the R2 sequence, moved so as to touch few blocks."""
    plastic = 1.32471795724474602596  # real root of x^3 = x + 1
    down, across = (0.5 + index / plastic) % 1.0, (0.5 + index / plastic**2) % 1.0
    row, col = int(down * scene.height), int(across * scene.width)
    height, width = scene.block_shape
    row = _within_block(row, rows, height, scene.height)
    col = _within_block(col, cols, width, scene.width)
    return Window(row, col, min(rows, scene.height - row), min(cols, scene.width - col))


def _within_block(start: int, size: int, block: int, end: int) -> int:
    """Move ``start`` back so that ``size`` pixels lie in one block if they can, and in the raster."""
    origin = start // block * block
    last = origin + max(block - size, 0)
    return max(0, min(start, last, end - size))

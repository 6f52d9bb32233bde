"""Reads a written file back and compares it with what it has to be, before it gets its name.

"It opens" proves nothing: GDAL reports some failed writes nowhere, and a file cut short can open and read as
zeros.
"""

from __future__ import annotations

import itertools
import os
import threading
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path

import numpy as np
import rasterio
from rasterio.errors import RasterioError
from rasterio.io import DatasetReader

from rs_genedit.errors import VerifyError
from rs_genedit.raster.copying import cache_within
from rs_genedit.raster.grid import Window, rasterio_window
from rs_genedit.raster.metadata import Metadata
from rs_genedit.raster.pixel_hashes import PixelHashes
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime.context import JobContext

#: Bytes of one piece read at a time, per thread and file.
_PIECE = 4 << 20
_ROWS = 512


def verify_metadata(expected: Metadata, written: Path) -> None:
    """Raise :class:`VerifyError` naming what of ``expected`` the file at ``written`` does not say."""
    lost = expected.diff(Metadata.read(written))
    if lost:
        raise VerifyError(f"the output would lose metadata: {'; '.join(lost[:5])}")


def verify_pixels(
    source: str | Path,
    written: str | Path,
    staging: Staging,
    windows: list[Window],
    bands: tuple[int, ...],
    context: JobContext,
    origin: Window | None = None,
    threads: int = 1,
    hashes: PixelHashes | None = None,
) -> None:
    """Compare every pixel, band and mask of ``windows`` with source and staging, bit by bit.

    Parameters
    ----------
    source, written : path
        The untouched raster, and the one to be trusted.
    windows : list of Window
        In the source's grid.
    bands : tuple of int
        Bands that staging edits.
    origin : Window, optional
        Where ``written`` lies in the source's grid; default: it has the same grid.
    hashes : PixelHashes, optional
        Filled with those of the written pixels on the way.

    Raises
    ------
    VerifyError
        Something differs, or cannot be read back.
    Cancelled
        The person stopped the job.
    """
    shift = (origin.row, origin.col) if origin else (0, 0)
    cache = cache_within(context.max_memory)
    comparison = _Comparison(source, written, staging, bands, shift, cache, hashes)
    pieces = [piece for window in windows for piece in comparison.pieces(window)]
    done = 0
    pool = ThreadPoolExecutor(max(1, threads), thread_name_prefix="verify")
    pending: set[Future[None]] = set()
    waiting = iter(pieces)
    try:
        while done < len(pieces):
            for piece in itertools.islice(waiting, 2 * max(1, threads) - len(pending)):
                pending.add(pool.submit(comparison.check, piece))
            finished, pending = wait(pending, timeout=0.2, return_when=FIRST_COMPLETED)
            for future in finished:  # the first difference ends it, whatever else is under way
                future.result()
            done += len(finished)
            context.progress("verifying", done / len(pieces))
    except RasterioError as error:
        raise VerifyError(f"the output cannot be read back: {error}") from None
    finally:
        comparison.stopped.set()
        pool.shutdown(wait=True, cancel_futures=True)
        comparison.close()


class _Comparison:
    """One thread's work: two datasets of its own, one piece after the other."""

    def __init__(
        self,
        source: str | Path,
        written: str | Path,
        staging: Staging,
        bands: tuple[int, ...],
        shift: tuple[int, int],
        cache: int,
        hashes: PixelHashes | None,
    ) -> None:
        self._hashes = hashes
        self._paths = os.fspath(source), os.fspath(written)
        self._staging = staging
        self._bands = bands
        self._shift = shift
        self._cache = cache
        self.stopped = threading.Event()
        self._local = threading.local()
        self._opened: list[DatasetReader] = []
        with rasterio.open(self._paths[0]) as dataset:
            self._pixel_bytes = dataset.count * np.dtype(dataset.dtypes[0]).itemsize
            flags = {flag.name for flag in dataset.mask_flag_enums[0]}
        self._masked = "per_dataset" in flags and "alpha" not in flags

    def pieces(self, window: Window) -> Iterator[Window]:
        """Bands of whole block rows, cut in columns too where a row of blocks is too much at once."""
        width = max(_ROWS, _PIECE // (self._pixel_bytes * _ROWS) // _ROWS * _ROWS)
        for top in range(window.row // _ROWS * _ROWS, window.bottom, _ROWS):
            for left in range(window.col // width * width, window.right, width):
                piece = Window(top, left, _ROWS, width).intersect(window)
                if not piece.is_empty:
                    yield piece

    def check(self, piece: Window) -> None:
        """Compare one piece; raise :class:`VerifyError` if it differs."""
        # Outside of an Env GDAL's cache is 5 % of the machine's memory again, for all threads.
        with rasterio.Env(GDAL_CACHEMAX=self._cache, GDAL_NUM_THREADS="1"):
            self._check(piece)

    def _check(self, piece: Window) -> None:
        source, written = self._datasets()
        at = piece.shift(-self._shift[0], -self._shift[1])
        original = source.read(window=rasterio_window(piece))
        found = written.read(window=rasterio_window(at))
        index = [band - 1 for band in self._bands]
        changed = self._staging.changed(piece)
        if changed.any():
            expected = original.copy()
            expected[index] = self._staging.lay_over(piece, original[index])
            untouched = ~changed
            if not _equal(expected[:, untouched], original[:, untouched]):
                raise VerifyError(f"pixels outside the ROI and its feather were changed {_place(piece)}")
        else:
            expected = original
        if not _equal(expected, found):
            raise VerifyError(f"the written pixels are not the computed ones {_place(piece)}; nothing was kept")
        mask = written.read_masks(1, window=rasterio_window(at)) if self._masked else None
        if mask is not None and not _equal(source.read_masks(1, window=rasterio_window(piece)), mask):
            raise VerifyError(f"the mask of invalid pixels differs {_place(piece)}; nothing was kept")
        if self._hashes is not None:
            self._hashes.add(piece, found, changed, mask)

    def close(self) -> None:
        for dataset in self._opened:
            dataset.close()

    def _datasets(self) -> tuple[DatasetReader, DatasetReader]:
        if not hasattr(self._local, "pair"):
            self._local.pair = tuple(rasterio.open(path) for path in self._paths)
            self._opened.extend(self._local.pair)
        return self._local.pair


def _equal(a: np.ndarray, b: np.ndarray) -> bool:
    """Same bits: NaN equals NaN, and -0.0 is not 0.0."""
    if a.dtype.kind == "f":
        integers = np.dtype(f"u{a.dtype.itemsize}")
        a, b = np.ascontiguousarray(a).view(integers), np.ascontiguousarray(b).view(integers)
    return bool(np.array_equal(a, b))


def _place(window: Window) -> str:
    return f"(rows {window.row} to {window.bottom}, columns {window.col} to {window.right})"

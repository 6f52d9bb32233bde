"""A file's pixels against the block hashes of its Item: the same, or changed in or outside of what was made."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

import numpy as np
import rasterio
from rasterio.crs import CRS
from rasterio.errors import CRSError, RasterioError
from rasterio.io import DatasetReader

from rs_genedit.raster.grid import Window, rasterio_window
from rs_genedit.raster.origin import Item
from rs_genedit.raster.pixel_hashes import Expected, PixelHashes
from rs_genedit.runtime.context import JobContext

_ROWS = 512
_PIECE = 4 << 20
#: How far, in pixels, a grid may be off that counts as the same.
_OFF = 0.01


@dataclass(frozen=True)
class Place:
    """How a file lies to what was written.

    Attributes
    ----------
    kind : str
        same, moved (other georeference), cropped, resampled, converted (other bands or type).
    window : Window
        What the file covers of the scene's grid; empty where that is not known.
    words : str
    """

    kind: str
    window: Window = Window(0, 0, 0, 0)  # noqa: RUF009 - a frozen value
    words: str = ""


@dataclass(frozen=True)
class Pixels:
    """Blocks that could be compared, and those that differ.

    Attributes
    ----------
    blocks, equal : int
        Blocks compared, and those whose every pixel is as written.
    made, kept, unclear : tuple of Window
        Blocks that differ in synthetic pixels, in others, and where that cannot be told.
    has_mask : bool
        Whether the change mask was there, as written, to tell them apart.
    by_original : bool
        Whether pixels were held against the output itself, which lies beside the Item.
    """

    blocks: int = 0
    equal: int = 0
    made: tuple[Window, ...] = ()
    kept: tuple[Window, ...] = ()
    unclear: tuple[Window, ...] = ()
    has_mask: bool = False
    by_original: bool = False

    @property
    def differing(self) -> int:
        """Blocks that are not as written."""
        return self.blocks - self.equal

    def facts(self) -> dict[str, Any]:
        """For the report; windows as row, column, height, width."""
        places = {
            name: [[w.row, w.col, w.height, w.width] for w in getattr(self, name)[:20]]
            for name in ("made", "kept", "unclear")
        }
        return {
            "blocks": self.blocks,
            "as_written": self.equal,
            "changed_synthetic": places["made"],
            "changed_real": places["kept"],
            "changed_somewhere": places["unclear"],
        }

    def words(self) -> str:
        """Where it differs, as the end of a sentence."""
        where = {
            "its synthetic pixels": self.made,
            "pixels that RS GenEdit had left alone": self.kept,
            "pixels that may be synthetic or not (the change mask is not there as written)": self.unclear,
        }
        parts = [f"{what} {_place(windows)}" for what, windows in where.items() if windows]
        return f"{' and '.join(parts)} are not as written ({self.differing} of {self.blocks} blocks)"

    def words_of_crop(self) -> str:
        """The same of a part of the output."""
        if not self.blocks:
            return "it holds no whole block, so its pixels cannot be held against the Item"
        if self.by_original:
            return (
                "every pixel of it is as written" if not self.differing else "some of its pixels were changed"
            )
        if not self.differing:
            return f"the {self.blocks} whole blocks in it are as written"
        return f"of the {self.blocks} whole blocks in it {self.differing} {_were(self.differing)} changed"


def place_of(dataset: DatasetReader, item: Item, expected: Expected) -> Place:
    """Where the file lies in the grid of the scene that its Item describes."""
    own = expected.window
    if dataset.count != expected.bands or dataset.dtypes[0] != expected.dtype:
        written = f"{expected.bands} of {expected.dtype} were written"
        words = f"{dataset.count} bands of {dataset.dtypes[0]} where {written}"
        return Place("converted", words=words)
    is_same_size = (dataset.height, dataset.width) == own.shape
    wanted = _wanted(item)
    if wanted is None or dataset.gcps[0] or "RPC" in dataset.tag_namespaces():
        if is_same_size:
            return Place("same", own)
        size = f"{dataset.width} x {dataset.height} pixels where {own.width} x {own.height} were written"
        return Place("resampled", words=size)
    transform, crs = wanted
    found = dataset.transform
    is_same_crs = _same_crs(dataset.crs, crs)
    shift = ~transform @ found
    row, col = shift.f, shift.c
    has_grid = math.isclose(shift.a, 1, abs_tol=1e-6) and math.isclose(shift.e, 1, abs_tol=1e-6)
    has_grid = has_grid and abs(shift.b) < 1e-6 and abs(shift.d) < 1e-6
    is_whole = has_grid and abs(row - round(row)) < _OFF and abs(col - round(col)) < _OFF
    window = Window(round(row), round(col), dataset.height, dataset.width) if is_whole else None
    if is_same_size:
        if is_same_crs and window == own:
            return Place("same", own)
        # Its pixels decide: a file that was warped to the same size holds none as they were written.
        return Place("moved", own)
    if is_same_crs and window is not None and window.overlaps(own):
        part = window.intersect(own)
        words = f"rows {part.row} to {part.bottom}, columns {part.col} to {part.right}"
        return Place("cropped", window, words)
    words = f"{dataset.width} x {dataset.height} pixels where {own.width} x {own.height} were written"
    if not is_same_crs:
        words += ", in another CRS" if dataset.crs else ", without a CRS"
    elif not has_grid:
        words += f", of {abs(found.a):g} where they had {abs(transform.a):g}"
    return Place("resampled", words=words)


def compare_pixels(
    dataset: DatasetReader, item: Item, expected: Expected, place: Place, context: JobContext
) -> Pixels:
    """Hash what the file holds, block by block.

    Raises
    ------
    rasterio.errors.RasterioError
        A part of the file cannot be read.
    """
    if place.kind in ("same", "moved"):
        return _whole(dataset, item, expected, context)
    if place.kind == "cropped":
        return _part(dataset, item, expected, place.window, context)
    return Pixels()


# ------------------------------------------------------------------------------------------------------ parts


def _whole(dataset: DatasetReader, item: Item, expected: Expected, context: JobContext) -> Pixels:
    """A file of the size that was written."""
    found = expected.fresh()
    masked = _is_masked(dataset)
    own = expected.window
    with _open_mask(item) as mask:
        pieces = list(_pieces(own, dataset))
        for number, piece in enumerate(pieces):
            context.progress("comparing", number / len(pieces))
            at = rasterio_window(piece.shift(-own.row, -own.col))
            made = mask.read(1, window=rasterio_window(piece)) != 0 if mask else None
            valid = dataset.read_masks(1, window=at) if masked else None
            found.add(piece, dataset.read(window=at), made, valid)
        has_mask = mask is not None
    made_, kept, unclear, equal = [], [], [], 0
    for key, (whole, of_made, of_kept) in found.listed().items():
        wanted = expected.blocks[key]
        where = expected.area(key)
        if whole == wanted[0]:
            equal += 1
        elif not wanted[1]:
            kept.append(where)
        elif has_mask:
            made_ += [where] if of_made != wanted[1] else []
            kept += [where] if of_kept != wanted[2] else []
        else:
            unclear.append(where)
    return Pixels(len(expected.blocks), equal, tuple(made_), tuple(kept), tuple(unclear), has_mask)


def _part(
    dataset: DatasetReader, item: Item, expected: Expected, window: Window, context: JobContext
) -> Pixels:
    """A file that covers a part: whole blocks in it by hash, all of it where the output itself is there."""
    shared = window.intersect(expected.window)
    original = _original(dataset, item)
    if original is not None:
        with original:
            return _against(dataset, original, expected, window, shared, context)
    keys = [key for key in expected.blocks if shared.contains(expected.area(key))]
    masked, equal = _is_masked(dataset), 0
    for number, key in enumerate(keys):
        context.progress("comparing", number / len(keys))
        area = expected.area(key)
        hashes = PixelHashes(area, expected.side, expected.joined)
        for piece in _pieces(area, dataset):
            at = rasterio_window(piece.shift(-window.row, -window.col))
            hashes.add(
                piece, dataset.read(window=at), None, dataset.read_masks(1, window=at) if masked else None
            )
        equal += next(iter(hashes.listed().values()))[0] == expected.blocks[key][0]
    return Pixels(len(keys), equal)


def _against(
    dataset: DatasetReader, original: DatasetReader, expected: Expected, window: Window, shared: Window,
    context: JobContext,
) -> Pixels:  # fmt: skip
    pieces = list(_pieces(shared, dataset))
    equal, own = 0, expected.window
    for number, piece in enumerate(pieces):
        context.progress("comparing", number / len(pieces))
        mine = dataset.read(window=rasterio_window(piece.shift(-window.row, -window.col)))
        theirs = original.read(window=rasterio_window(piece.shift(-own.row, -own.col)))
        equal += mine.tobytes() == theirs.tobytes()
    return Pixels(len(pieces), equal, by_original=True)


def _original(dataset: DatasetReader, item: Item) -> DatasetReader | None:
    """The output as it was written, where it lies beside its Item."""
    path = item.file(item.key) if item.key else None
    try:
        if path is None or not path.is_file() or path.samefile(dataset.name) or item.intact(item.key) is None:
            return None
        return rasterio.open(path, driver="GTiff")
    except (OSError, RasterioError):
        return None


def _open_mask(item: Item) -> AbstractContextManager[DatasetReader | None]:
    """The change mask of an Item where it is as it was written, else None."""
    path = item.intact("mask")
    return nullcontext() if path is None else rasterio.open(path, driver="GTiff")


def _pieces(window: Window, dataset: DatasetReader) -> Iterator[Window]:
    """Pieces of a window that begin at block edges, or at its own."""
    size = dataset.count * np.dtype(dataset.dtypes[0]).itemsize
    width = max(_ROWS, _PIECE // (size * _ROWS) // _ROWS * _ROWS)
    for top in range(window.row // _ROWS * _ROWS, window.bottom, _ROWS):
        for left in range(window.col // width * width, window.right, width):
            piece = Window(top, left, _ROWS, width).intersect(window)
            if not piece.is_empty:
                yield piece


def _is_masked(dataset: DatasetReader) -> bool:
    flags = {flag.name for flag in dataset.mask_flag_enums[0]}
    return "per_dataset" in flags and "alpha" not in flags


def _wanted(item: Item) -> tuple[rasterio.Affine, CRS | None] | None:
    """Transform of the scene's grid and CRS, as the Item has them; None where it has none."""
    numbers = item.properties.get("proj:transform")
    code, wkt = item.properties.get("proj:code"), item.properties.get("proj:wkt2")
    if (
        not isinstance(numbers, list)
        or len(numbers) < 6
        or not all(isinstance(n, (int, float)) for n in numbers[:6])
    ):
        return None
    transform = rasterio.Affine(*map(float, numbers[:6]))
    if transform.is_degenerate:
        return None
    try:
        text = code or wkt
        return transform, CRS.from_user_input(text) if text else None
    except CRSError:
        return None


def _same_crs(one: CRS | None, other: CRS | None) -> bool:
    if one is None or other is None:
        return (one is None) == (other is None)
    return one == other or one.to_epsg() == other.to_epsg() is not None


def _were(count: int) -> str:
    return "was" if count == 1 else "were"


def _place(windows: tuple[Window, ...]) -> str:
    whole = windows[0]
    for window in windows[1:]:
        whole = whole.union(window)
    return f"in rows {whole.row} to {whole.bottom}, columns {whole.col} to {whole.right}"

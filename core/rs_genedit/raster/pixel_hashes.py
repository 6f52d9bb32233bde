"""Block hashes of a raster's pixels: whether, and where, a file still holds what was written, in any codec.

SHA-256 over the native numbers of each block of a lattice tied to the scene's origin, cut to 128 bits. A block
that holds synthetic pixels has two more: of those, and of the rest, so that a change can be told to lie inside
or outside of what was made. Large scenes are hashed in blocks of 512 and these joined, so that an Item stays
small.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import threading
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from rs_genedit.raster.grid import Window

#: Sides of the blocks that are hashed at once; every window that is read begins at a multiple of the last.
_SIDES = (128, 256, 512)
#: Blocks that an Item lists at most.
_MOST = 4096
_BYTES = 16


class PixelHashes:
    """Hashes of the blocks of ``window``, a part of a scene's grid, filled piece by piece from any thread.

    Attributes
    ----------
    window : Window
    side : int
        Of the blocks that are hashed at once.
    joined : int
        So many of them along a side make one listed block.
    """

    def __init__(self, window: Window, side: int | None = None, joined: int | None = None) -> None:
        self.window = window
        self.side = side or next((s for s in _SIDES if _count(window, s) <= _MOST), _SIDES[-1])
        self.joined = joined or 1
        while joined is None and _count(window, self.side * self.joined) > _MOST:
            self.joined *= 2
        self._first = window.row // self.side, window.col // self.side
        rows = -(-window.bottom // self.side) - self._first[0]
        cols = -(-window.right // self.side) - self._first[1]
        self._all = np.zeros((rows, cols, _BYTES), np.uint8)
        self._parts: dict[tuple[int, int], tuple[bytes, bytes]] = {}
        self._lock = threading.Lock()
        #: Synthetic pixels seen so far, and what the pixels are.
        self.made_px = 0
        self.bands, self.dtype = 0, ""

    def add(
        self, piece: Window, pixels: np.ndarray, made: np.ndarray | None, mask: np.ndarray | None = None
    ) -> None:
        """Hash the blocks of a piece that begins at block edges, or at the window's.

        Parameters
        ----------
        piece : Window
            In the scene's grid.
        pixels : numpy.ndarray
            (bands, height, width), native.
        made : numpy.ndarray, optional
            (height, width), bool: the synthetic pixels; None where that is not known.
        mask : numpy.ndarray, optional
            (height, width), uint8: the mask of valid pixels that the file keeps.
        """
        self.bands, self.dtype = pixels.shape[0], pixels.dtype.name
        planes = [pixels.astype(pixels.dtype.newbyteorder("<"), copy=False)]
        planes += [mask[None]] if mask is not None else []
        for block in self._blocks(piece):
            at = block.slices(within=piece)
            key = block.row // self.side - self._first[0], block.col // self.side - self._first[1]
            whole = _digest(plane[(slice(None), *at)] for plane in planes)
            here = made[at] if made is not None else None
            parts = None
            if here is not None and here.any():
                parts = (
                    _digest(plane[(slice(None), *at)][:, here] for plane in planes),
                    _digest(plane[(slice(None), *at)][:, ~here] for plane in planes),
                )
            with self._lock:
                self._all[key] = np.frombuffer(whole, np.uint8)
                if parts is not None and here is not None:
                    self._parts[key] = parts
                    self.made_px += int(here.sum())

    def _blocks(self, piece: Window) -> Iterator[Window]:
        for block in piece.snap(self.side).tiles(self.side):
            yield block.intersect(piece)

    # ------------------------------------------------------------------------------------------------- results

    def listed(self) -> dict[tuple[int, int], tuple[bytes, bytes, bytes]]:
        """(row, column) of each listed block to its hashes: all pixels, the synthetic ones, the rest.

        The latter two are empty where the block holds no synthetic pixel.
        """
        found: dict[tuple[int, int], tuple[bytes, bytes, bytes]] = {}
        group = self.joined
        offset = self._first[0] % group, self._first[1] % group
        rows = -(-(self._all.shape[0] + offset[0]) // group)
        cols = -(-(self._all.shape[1] + offset[1]) // group)
        for row in range(rows):
            for col in range(cols):
                keys = [
                    (r, c)
                    for r in range(row * group - offset[0], (row + 1) * group - offset[0])
                    for c in range(col * group - offset[1], (col + 1) * group - offset[1])
                    if 0 <= r < self._all.shape[0] and 0 <= c < self._all.shape[1]
                ]
                own = [self._all[key].tobytes() for key in keys]
                made = [self._parts[key][0] for key in keys if key in self._parts]
                kept = [
                    self._parts[key][1] if key in self._parts else one
                    for key, one in zip(keys, own, strict=True)
                ]
                found[row, col] = (_join(own), _join(made) if made else b"", _join(kept) if made else b"")
        return found

    def to_json(self) -> dict[str, Any]:
        """As the Item holds it; :func:`compare` reads it."""
        listed = self.listed()
        numbers = [number for number, one in enumerate(listed.values()) if one[1]]
        return {
            "algorithm": "sha256/128",
            "bands": self.bands,
            "dtype": self.dtype,
            "window": [self.window.row, self.window.col, self.window.height, self.window.width],
            "block": self.side,
            "joined": self.joined,
            "all": _text(one[0] for one in listed.values()),
            "synthetic_blocks": numbers,
            "synthetic": _text(one[1] for one in listed.values() if one[1]),
            "kept": _text(one[2] for one in listed.values() if one[2]),
            "synthetic_px": self.made_px,
        }


class Expected:
    """Hashes that an Item holds.

    Raises
    ------
    ValueError
        They are not of the form that :meth:`PixelHashes.to_json` writes.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        try:
            self.window = Window(*(_whole(value) for value in data["window"]))
            self.bands, self.dtype = _whole(data["bands"]), str(data["dtype"])
            self.synthetic_px = _whole(data["synthetic_px"])
            self.side, self.joined = _whole(data["block"]), _whole(data["joined"])
            if self.side not in _SIDES or not 1 <= self.joined <= 1 << 16 or self.window.is_empty:
                raise ValueError("no such blocks")
            large = self.side * self.joined
            self.rows = -(-self.window.bottom // large) - self.window.row // large
            self.cols = -(-self.window.right // large) - self.window.col // large
            every = _split(data["all"])
            numbers = [_whole(number) for number in data["synthetic_blocks"]]
            made, kept = _split(data["synthetic"]), _split(data["kept"])
        except (KeyError, TypeError, binascii.Error) as error:
            raise ValueError(str(error)) from None
        if len(every) != self.rows * self.cols or not len(numbers) == len(made) == len(kept):
            raise ValueError("hashes and blocks do not agree")
        if any(not 0 <= number < len(every) for number in numbers) or len(set(numbers)) < len(numbers):
            raise ValueError("a block is listed that is none")
        parts = dict(zip(numbers, zip(made, kept, strict=True), strict=True))
        self.blocks = {
            divmod(number, self.cols): (one, *parts.get(number, (b"", b""))) for number, one in enumerate(every)
        }

    def fresh(self) -> PixelHashes:
        """Hashes of the same lattice, to be filled from a file."""
        return PixelHashes(self.window, self.side, self.joined)

    def area(self, key: tuple[int, int]) -> Window:
        """Where a block lies, in the scene's grid."""
        large = self.side * self.joined
        row, col = self.window.row // large + key[0], self.window.col // large + key[1]
        return Window(row * large, col * large, large, large).intersect(self.window)


# ------------------------------------------------------------------------------------------------------ parts


def _count(window: Window, side: int) -> int:
    block = window.snap(side)
    return (block.height // side) * (block.width // side)


def _digest(arrays: Iterator[np.ndarray]) -> bytes:
    digest = hashlib.sha256()
    for array in arrays:
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.digest()[:_BYTES]


def _join(digests: list[bytes]) -> bytes:
    return digests[0] if len(digests) == 1 else hashlib.sha256(b"".join(digests)).digest()[:_BYTES]


def _text(digests: Iterator[bytes]) -> str:
    return base64.b64encode(b"".join(digests)).decode("ascii")


def _split(text: Any) -> list[bytes]:
    data = base64.b64decode(text, validate=True)
    if len(data) % _BYTES:
        raise ValueError("a hash is cut")
    return [data[at : at + _BYTES] for at in range(0, len(data), _BYTES)]


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(f"{value!r} is no whole number")
    return value

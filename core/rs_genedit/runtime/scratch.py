"""Arrays of the work window: in memory while they are small, in scratch files when they are not.

The sampler touches its arrays tile by tile, so a window larger than memory costs disk, not memory.
"""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import mmap
import os
import sys
import tempfile
import weakref
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from rs_genedit.errors import OutputError

if TYPE_CHECKING:  # a worker greets before numpy is there
    from numpy.typing import DTypeLike, NDArray


#: Share of the limit from which a single array goes to a file.
_LARGE = 4
#: Numbers of an array that are written at once.
_STRIP = 1 << 20


class ScratchArrays:
    """Gives zeroed arrays: in memory up to ``limit`` bytes for all together, else memory maps in ``folder``.

    What a map has in memory counts as the process's own until :meth:`release` hands it back.
    """

    def __init__(self, folder: Path, limit: int) -> None:
        self.folder, self.limit = folder, limit
        self._maps: weakref.WeakSet[mmap.mmap] = weakref.WeakSet()
        self._held = 0

    @classmethod
    def in_memory(cls) -> ScratchArrays:
        """Arrays of any size in memory."""
        return cls(Path(), sys.maxsize)

    def zeros(self, shape: tuple[int, ...], dtype: DTypeLike = "float32") -> NDArray[Any]:
        """A zeroed array of ``shape``; its file, if it has one, goes with it."""
        import numpy as np

        size = int(np.prod(shape)) * np.dtype(dtype).itemsize
        if self._held + size <= self.limit and size <= self.limit // _LARGE:
            array = np.zeros(shape, dtype)
            self._held += size
            weakref.finalize(array, self._give_back, size).atexit = False
            return array
        try:
            # Windows deletes such a file with its last handle: that of the map, which may outlive this folder.
            with tempfile.NamedTemporaryFile(dir=self.folder, suffix=".raw", delete=os.name == "nt") as file:
                if hasattr(os, "posix_fallocate"):  # a map of a file without its room on disk dies when touched
                    os.posix_fallocate(file.fileno(), 0, size)
                array = np.memmap(file, dtype, "r+", shape=shape)
            if os.name == "posix":  # without a name the room comes back with the array, even after a kill
                Path(file.name).unlink()
        except OSError as error:
            raise OutputError(
                f"no room for {size / 1e6:.0f} MB of temporary files in {self.folder}: free some room",
                hint="temporary",
            ) from error
        self._maps.add(array._mmap)  # type: ignore[attr-defined]
        return array

    def _give_back(self, size: int) -> None:
        self._held -= size

    def release(self) -> None:
        """Let the system take back the pages of all maps; what they hold stays in their files."""
        if self._maps and hasattr(mmap, "MADV_DONTNEED"):  # Windows trims by itself
            for one in list(self._maps):
                one.madvise(mmap.MADV_DONTNEED)
            _trim()


def hand_back(array: NDArray[Any]) -> None:
    """Let the system take back the pages of one array, if it lies in a file: for whoever reads it by strips."""
    base: Any = array
    while base is not None and not isinstance(base, mmap.mmap):
        base = getattr(base, "base", None)
    if base is not None and hasattr(mmap, "MADV_DONTNEED"):
        base.madvise(mmap.MADV_DONTNEED)


def write_arrays(file: IO[bytes], arrays: dict[str, NDArray[Any]]) -> None:
    """An ``.npz`` of ``arrays``, strip by strip: one that lies in a scratch file is never in memory whole."""
    import numpy as np

    with zipfile.ZipFile(file, "w") as archive:
        for name, array in arrays.items():
            flat = np.ascontiguousarray(array).reshape(-1)
            with archive.open(f"{name}.npy", "w", force_zip64=True) as member:
                np.lib.format.write_array_header_1_0(member, np.lib.format.header_data_from_array_1_0(array))
                for first in range(0, flat.size, _STRIP):
                    member.write(flat[first : first + _STRIP].tobytes())
                    hand_back(array)


def _trim() -> None:
    """Hand free memory back: glibc keeps what threads let go of for the next time, arena by arena."""
    trim = _malloc_trim()
    if trim is not None:
        trim(0)


@lru_cache(maxsize=1)
def _malloc_trim() -> Callable[[int], int] | None:
    try:
        return ctypes.CDLL(None).malloc_trim  # type: ignore[no-any-return]
    except (OSError, TypeError, AttributeError):  # another system, another C library
        return None


@contextmanager
def open_scratch(max_memory: int, folder: Path | None = None) -> Iterator[ScratchArrays]:
    """Arrays whose files go away with the block; a quarter of ``max_memory`` (MB) may be arrays in memory."""
    with tempfile.TemporaryDirectory(prefix="rs-genedit-", dir=folder, ignore_cleanup_errors=True) as place:
        yield ScratchArrays(Path(place), max_memory * 1_000_000 // 4)
    if os.path.isdir(place):  # noqa: PTH112 - Windows: a map lives on in it
        atexit.register(_remove_empty, place)


def _remove_empty(folder: str) -> None:
    with contextlib.suppress(OSError):
        os.rmdir(folder)  # noqa: PTH106

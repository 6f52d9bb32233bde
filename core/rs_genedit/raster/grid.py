"""Integer windows on a raster's pixel grid, and the tiles that cover them.

Everything here is pure arithmetic on frozen values: no I/O, nothing to mock.
Rows grow downwards, columns to the right, both counted from the raster's upper left pixel.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import rasterio.windows


@dataclass(frozen=True, order=True)
class Window:
    """A rectangle of pixels: ``height`` x ``width`` starting at (``row``, ``col``). May reach outside a
    raster."""

    row: int
    col: int
    height: int
    width: int

    def __post_init__(self) -> None:
        if self.height < 0 or self.width < 0:
            raise ValueError(f"a window cannot have negative size: {self.height} x {self.width}")

    @classmethod
    def from_bounds(cls, top: int, left: int, bottom: int, right: int) -> Window:
        """The window that spans rows ``top`` to ``bottom`` and columns ``left`` to ``right``, ends excluded."""
        return cls(top, left, max(0, bottom - top), max(0, right - left))

    @property
    def bottom(self) -> int:
        """Row below the last one."""
        return self.row + self.height

    @property
    def right(self) -> int:
        """Column right of the last one."""
        return self.col + self.width

    @property
    def shape(self) -> tuple[int, int]:
        """(height, width)."""
        return self.height, self.width

    @property
    def area(self) -> int:
        """Number of pixels."""
        return self.height * self.width

    @property
    def is_empty(self) -> bool:
        """Whether it holds no pixel."""
        return self.area == 0

    def pad(self, px: int) -> Window:
        """Grow by ``px`` on every side (shrink if negative)."""
        return Window.from_bounds(self.row - px, self.col - px, self.bottom + px, self.right + px)

    def shift(self, rows: int, cols: int) -> Window:
        """Moved by whole rows and columns."""
        return Window(self.row + rows, self.col + cols, self.height, self.width)

    def intersect(self, other: Window) -> Window:
        """The pixels of both; empty if they share none."""
        return Window.from_bounds(
            max(self.row, other.row),
            max(self.col, other.col),
            min(self.bottom, other.bottom),
            min(self.right, other.right),
        )

    def union(self, other: Window) -> Window:
        """The smallest window that holds both."""
        if self.is_empty or other.is_empty:
            return other if self.is_empty else self
        return Window.from_bounds(
            min(self.row, other.row),
            min(self.col, other.col),
            max(self.bottom, other.bottom),
            max(self.right, other.right),
        )

    def contains(self, other: Window) -> bool:
        """Whether every pixel of ``other`` is in this window."""
        return self.intersect(other) == other

    def overlaps(self, other: Window) -> bool:
        """Whether they share a pixel."""
        return not self.intersect(other).is_empty

    def snap(self, step: int) -> Window:
        """Grow to multiples of ``step`` counted from the raster's origin: the block lattice."""
        return Window.from_bounds(
            self.row // step * step,
            self.col // step * step,
            -(-self.bottom // step) * step,
            -(-self.right // step) * step,
        )

    def scale(self, factor: int) -> Window:
        """The pixels of a ``factor`` times coarser grid that this window touches."""
        snapped = self.snap(factor)
        return Window(
            snapped.row // factor, snapped.col // factor, snapped.height // factor, snapped.width // factor
        )

    def slices(self, within: Window | None = None) -> tuple[slice, slice]:
        """Row and column slices of this window in an array that holds ``within`` (default: the whole
        raster)."""
        top, left = (within.row, within.col) if within else (0, 0)
        return slice(self.row - top, self.bottom - top), slice(self.col - left, self.right - left)

    def tiles(self, size: int) -> Iterator[Window]:
        """Cut into tiles of a ``size`` lattice tied to the raster's origin; every pixel is in exactly one
        tile."""
        if size < 1:
            raise ValueError(f"tile size must be positive, not {size}")
        for row in range(self.row // size * size, self.bottom, size):
            for col in range(self.col // size * size, self.right, size):
                tile = Window(row, col, size, size).intersect(self)
                if not tile.is_empty:
                    yield tile


def rasterio_window(window: Window) -> rasterio.windows.Window:
    """The same pixels as rasterio takes them."""
    import rasterio.windows  # here: whoever only computes with windows needs no rasterio

    return rasterio.windows.Window(window.col, window.row, window.width, window.height)

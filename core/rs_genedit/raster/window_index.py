"""Spatial index of windows: a grid of cells, so that what overlaps a window is found without asking all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from rs_genedit.raster.grid import Window

Held = TypeVar("Held")

#: Side of a cell in pixels.
_CELL = 1024


class WindowIndex(Generic[Held]):
    """What is held for each of many windows, in the order in which they came."""

    def __init__(self) -> None:
        self._held: dict[Window, Held] = {}
        self._cells: dict[Window, dict[Window, None]] = {}

    def __len__(self) -> int:
        return len(self._held)

    def __iter__(self) -> Iterator[Window]:
        return iter(self._held)

    def __contains__(self, window: Window) -> bool:
        return window in self._held

    def __getitem__(self, window: Window) -> Held:
        return self._held[window]

    def __setitem__(self, window: Window, held: Held) -> None:
        self._held[window] = held
        for cell in _cells(window):
            self._cells.setdefault(cell, {})[window] = None

    def values(self) -> list[Held]:
        """All that is held."""
        return list(self._held.values())

    def remove(self, window: Window) -> None:
        """Forget a window, if it is known."""
        if self._held.pop(window, None) is not None:
            for cell in _cells(window):
                self._cells[cell].pop(window, None)

    def clear(self) -> None:
        """Forget all."""
        self._held.clear()
        self._cells.clear()

    def overlapping(self, window: Window) -> list[Held]:
        """What is held for windows that share a pixel with ``window``."""
        if window.area // _CELL**2 > len(self._held):
            near: dict[Window, None] = dict.fromkeys(self._held)
        else:
            near = {}
            for cell in _cells(window):
                near |= self._cells.get(cell, {})
        return [self._held[other] for other in near if other.overlaps(window)]


def _cells(window: Window) -> Iterator[Window]:
    return window.scale(_CELL).tiles(1)

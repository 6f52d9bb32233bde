"""Ordered list with undo and redo: what regions and places of copies have in common."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from qgis.PyQt.QtCore import QObject, pyqtSignal

Kept = TypeVar("Kept")
UNDO_STEPS = 100


class UndoList(QObject, Generic[Kept]):
    """Items that are never changed in place; every change is one undo step and one ``changed`` signal."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Kept, ...] = ()
        self._past: list[tuple[Kept, ...]] = []
        self._future: list[tuple[Kept, ...]] = []

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Kept]:
        return iter(self._items)

    def __getitem__(self, index: int) -> Kept:
        return self._items[index]

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def clear(self) -> None:
        if self._items:
            self._set(())

    def forget(self) -> None:
        """Drop all items and what undo and redo would bring back."""
        self._past, self._future = [], []
        self._show(())

    def undo(self) -> None:
        if self._past:
            self._future.append(self._items)
            self._show(self._past.pop())

    def redo(self) -> None:
        if self._future:
            self._past.append(self._items)
            self._show(self._future.pop())

    def _set(self, items: tuple[Kept, ...]) -> None:
        """Put ``items`` in place of what is there, as one undo step."""
        self._past = [*self._past[-UNDO_STEPS + 1 :], self._items]
        self._future = []
        self._show(items)

    def _show(self, items: tuple[Kept, ...]) -> None:
        self._items = items
        self.changed.emit()

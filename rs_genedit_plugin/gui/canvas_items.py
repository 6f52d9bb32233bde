"""Canvas items that follow a model and the canvas's CRS, and are switched on and off together."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QObject, pyqtBoundSignal


class CanvasItems(QObject):
    """What a child draws in :meth:`refresh`, and keeps in ``_items``; ``changed`` are the model's signals."""

    def __init__(self, canvas: QgsMapCanvas, *changed: pyqtBoundSignal) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._items: list[QgsMapCanvasItem] = []
        self._visible = True
        self._signals: Sequence[pyqtBoundSignal] = (*changed, canvas.destinationCrsChanged)
        for signal in self._signals:
            signal.connect(self.refresh)

    def set_visible(self, visible: bool) -> None:
        """Show them, or take them from the canvas."""
        self._visible = visible
        self.refresh()

    def refresh(self) -> None:
        """Draw everything anew. Abstract."""
        raise NotImplementedError

    def delete(self) -> None:
        """Leave nothing on the canvas."""
        for signal in self._signals:
            signal.disconnect(self.refresh)
        self._clear()

    def _clear(self) -> None:
        for item in self._items:
            self._canvas.scene().removeItem(item)
        self._items = []

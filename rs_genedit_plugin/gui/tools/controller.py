"""One map tool of the plugin at a time; the tool that was in use before comes back when it ends."""

from __future__ import annotations

from collections.abc import Callable

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QObject, pyqtSignal


class ToolController(QObject):
    """Switches the canvas to a tool of the plugin and back; ``active_changed`` names its purpose, or none."""

    active_changed = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._tool: QgsMapTool | None = None
        self._before: QgsMapTool | None = None
        self._purpose = ""
        canvas.mapToolSet.connect(self._on_tool_set)

    @property
    def purpose(self) -> str:
        return self._purpose

    @property
    def tool(self) -> QgsMapTool | None:
        return self._tool

    def use(self, purpose: str, make: Callable[[], QgsMapTool]) -> QgsMapTool:
        """Make a tool and put it on the canvas; its ``ended`` signal puts it away."""
        before = self._before if self._tool is not None else self._canvas.mapTool()
        self._discard()
        self._tool = make()
        self._tool.ended.connect(self.end)
        self._purpose, self._before = purpose, before
        self._canvas.setMapTool(self._tool)
        self._canvas.setFocus()
        self.active_changed.emit(purpose)
        return self._tool

    def toggle(self, purpose: str, make: Callable[[], QgsMapTool]) -> QgsMapTool | None:
        """Put a tool on the canvas; away again, and give None, where it is there."""
        if self._purpose == purpose:
            self.end()
            return None
        return self.use(purpose, make)

    def end(self) -> None:
        """Put the tool away and bring the one before back."""
        if self._tool is None:
            return
        before = self._before
        self._discard()
        if before is not None:
            self._canvas.setMapTool(before)
        self.active_changed.emit("")

    def finish(self) -> None:
        """Take over what is drawn so far, as the tool's own end of a drawing does."""
        if self._tool is not None and hasattr(self._tool, "finish"):
            self._tool.finish()

    def delete(self) -> None:
        self._canvas.mapToolSet.disconnect(self._on_tool_set)
        self.end()

    def _on_tool_set(self, new: QgsMapTool, _old: QgsMapTool | None = None) -> None:
        # The person chose another tool (pan, identify): ours ends without bringing the earlier one back.
        if self._tool is not None and new is not self._tool:
            self._before = None
            self._discard()
            self.active_changed.emit("")

    def _discard(self) -> None:
        tool, self._tool, self._purpose = self._tool, None, ""
        if tool is None:
            return
        if self._canvas.mapTool() is tool:
            self._canvas.unsetMapTool(tool)
        tool.delete()
        tool.deleteLater()

"""Drawing, or picking, the one region that an exemplar or an object to copy is."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..contract import errors
from ..model.draft import EXEMPLAR, Draft
from ..model.rois import Roi, as_polygon
from ..model.scene import as_raster, read_scene
from .figures import figures
from .tools.controller import ToolController
from .tools.picking import PickTool
from .tools.sketch import FREEHAND, POLYGON, RECTANGLE, SketchTool
from .widgets import Hint, ThemedButton, row

_SHAPES = {"polygon": POLYGON, "rectangle": RECTANGLE, "freehand": FREEHAND}


class OutlinePicker(QWidget):
    """Draw, or pick, one region (an exemplar, an object); says how large it is, and forgets it on demand."""

    message = pyqtSignal(str, bool)

    def __init__(
        self,
        canvas: QgsMapCanvas,
        draft: Draft,
        tools: ToolController,
        purpose: str,
        names: dict[str, str],
        take: Callable[[Roi | None], None],
    ) -> None:
        super().__init__()
        self._canvas, self._draft, self._tools = canvas, draft, tools
        self._purpose, self._take = purpose, take
        self._buttons = {name: ThemedButton(name, names[name], lambda n=name: self.draw(n)) for name in _SHAPES}
        self._buttons["pick"] = ThemedButton("pick", names["pick"], self._pick)
        for button in self._buttons.values():
            button.setCheckable(True)
        self.state = Hint()
        self.clear_button = ThemedButton("clear", names["clear"], lambda: take(None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row(*self._buttons.values(), 4, self.state, self.clear_button, spacing=1))
        tools.active_changed.connect(self._on_tool)

    def show_roi(self, text: str, present: bool) -> None:
        self.state.setText(text)
        self.clear_button.setVisible(present)

    def draw(self, name: str) -> None:
        """Start to draw the outline; again ends it."""
        purpose = f"{self._purpose}:{name}"
        tool = self._tools.toggle(purpose, lambda: SketchTool(self._canvas, _SHAPES[name]))
        if tool is not None:
            tool.drawn.connect(lambda shape: self._got(shape, self._canvas.mapSettings().destinationCrs()))

    def _pick(self) -> None:
        purpose = f"{self._purpose}:pick"
        tool = self._tools.toggle(purpose, lambda: PickTool(self._canvas, self._draft))
        if tool is not None:
            tool.picked.connect(self._got)
            tool.missed.connect(lambda: self.message.emit(self.tr("There is no polygon at that place."), False))

    def _got(self, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        polygon = as_polygon(geometry)
        if polygon is not None:
            self._take(Roi(self._purpose, polygon, crs))
            self._tools.end()

    def _on_tool(self, purpose: str) -> None:
        for name, button in self._buttons.items():
            button.setChecked(purpose == f"{self._purpose}:{name}")


def sized(draft: Draft, roi: Roi) -> str:
    """How large an exemplar or object is on the raster it comes from."""
    scene = draft.scene
    try:
        if draft.kind == EXEMPLAR and draft.exemplar_layer:
            scene = read_scene(as_raster(draft.exemplar_layer))
        if scene is None:
            return ""
        shape = scene.to_here(roi.geometry, roi.crs)
    except errors.GenEditError:
        return ""
    return figures(scene.pixels(shape), scene.hectares(shape))

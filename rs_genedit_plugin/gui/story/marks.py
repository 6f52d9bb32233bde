"""The points of a story on the map: where water comes from, where a fire began."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsProject
from qgis.gui import QgsMapCanvas, QgsVertexMarker
from qgis.PyQt.QtCore import QObject

from ...model.story import Story
from .. import theme


class StoryMarks(QObject):
    """A marker for each point; they follow the story and the canvas's CRS."""

    def __init__(self, canvas: QgsMapCanvas, story: Story) -> None:
        super().__init__(canvas)
        self._canvas, self._story = canvas, story
        self._markers: list[QgsVertexMarker] = []
        self._visible = False
        story.marks_changed.connect(self.refresh)
        canvas.destinationCrsChanged.connect(self.refresh)

    def set_visible(self, visible: bool) -> None:
        self._visible = visible
        self.refresh()

    def refresh(self) -> None:
        """Draw all points anew."""
        self._clear()
        if not self._visible:
            return
        here = self._canvas.mapSettings().destinationCrs()
        for mark in self._story.telling.marks:
            try:
                at = QgsCoordinateTransform(mark.crs, here, QgsProject.instance()).transform(mark.point)
            except QgsCsException:
                continue
            marker = QgsVertexMarker(self._canvas)
            marker.setCenter(at)
            marker.setIconType(QgsVertexMarker.IconType.ICON_DOUBLE_TRIANGLE)
            marker.setIconSize(14)
            marker.setPenWidth(3)
            marker.setColor(theme.exemplar_colour())
            self._markers.append(marker)

    def delete(self) -> None:
        """Leave nothing on the canvas."""
        self._story.marks_changed.disconnect(self.refresh)
        self._canvas.destinationCrsChanged.disconnect(self.refresh)
        self._clear()

    def _clear(self) -> None:
        for marker in self._markers:
            self._canvas.scene().removeItem(marker)
        self._markers = []

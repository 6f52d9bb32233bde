"""The points of a story on the map: where water comes from, where a fire began."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsProject
from qgis.gui import QgsMapCanvas, QgsVertexMarker

from ...model.story import Story
from .. import theme
from ..canvas_items import CanvasItems


class StoryMarks(CanvasItems):
    """A marker for each point."""

    def __init__(self, canvas: QgsMapCanvas, story: Story) -> None:
        super().__init__(canvas, story.marks_changed)
        self._story = story
        self._visible = False

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
            self._items.append(marker)

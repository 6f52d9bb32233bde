"""The map's temporal controller on a story: set to its dates, shown, played."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsDateTimeRange, QgsInterval, QgsTemporalNavigationObject
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QDockWidget

from ..qt_compat import ANIMATED, EACH_SOURCE_RANGE, PLAYS

#: Pictures a second: a person sees what has changed.
SPEED = 1.5


def controller(iface: QgisInterface) -> QgsTemporalNavigationObject | None:
    """What steps the map through time; None where the map has nothing of the kind."""
    found = iface.mapCanvas().temporalController()
    return found if isinstance(found, QgsTemporalNavigationObject) else None


def set_out(steps: QgsTemporalNavigationObject, spans: Sequence[QgsDateTimeRange]) -> None:
    """Let the controller go from frame to frame of a story, whatever lies between their dates."""
    steps.pause()
    steps.setAvailableTemporalRanges(list(spans))
    steps.setTemporalExtents(QgsDateTimeRange(spans[0].begin(), spans[-1].end()))
    steps.setFrameDuration(QgsInterval(1, EACH_SOURCE_RANGE))
    steps.setFramesPerSecond(SPEED)
    steps.setNavigationMode(ANIMATED)
    steps.rewindToStart()


def is_set(steps: QgsTemporalNavigationObject, spans: Sequence[QgsDateTimeRange]) -> bool:
    """Whether the controller goes through these frames already."""
    extent = steps.temporalExtents()
    same = extent.begin() == spans[0].begin() and extent.end() == spans[-1].end()
    return same and steps.navigationMode() == ANIMATED


def play(steps: QgsTemporalNavigationObject) -> None:
    """Play from the beginning again when the end is reached; a second call pauses."""
    if steps.animationState() == PLAYS:
        steps.pause()
        return
    steps.setLooping(True)
    steps.playForward()


def is_playing(steps: QgsTemporalNavigationObject | None) -> bool:
    return steps is not None and steps.animationState() == PLAYS


def show_panel(iface: QgisInterface) -> None:
    """Open QGIS's own panel of the controller."""
    for dock in iface.mainWindow().findChildren(QDockWidget):
        if dock.inherits("QgsTemporalControllerDockWidget"):
            dock.show()

"""Where the dock goes when it is first made: beside what is there, not into half of its height."""

from __future__ import annotations

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget


def settle(iface: QgisInterface, dock: QDockWidget) -> None:
    """Add ``dock`` where it was when QGIS ended, else on the right as a tab with the docks that are there.

    Docks that are hidden now share its tabs when they are opened.
    """
    window, side = iface.mainWindow(), Qt.DockWidgetArea.RightDockWidgetArea
    if window.restoreDockWidget(dock):
        kept = window.saveState()
        iface.addDockWidget(window.dockWidgetArea(dock), dock)
        window.restoreState(kept)
        dock.show()
        return
    iface.addDockWidget(side, dock)
    others = [
        other
        for other in window.findChildren(QDockWidget)
        if other is not dock and not other.isFloating() and window.dockWidgetArea(other) == side
    ]
    shown = [other for other in others if other.isVisibleTo(window)]
    if shown:
        window.tabifyDockWidget(max(shown, key=lambda other: other.height()), dock)
    for other in others:
        if other not in shown:
            window.tabifyDockWidget(dock, other)
            other.hide()
    dock.show()
    dock.raise_()

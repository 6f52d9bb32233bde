"""A workbench on a window of its own: QGIS's interface as far as the plugin uses it, with real widgets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

from qgis.core import QgsProject, QgsTemporalNavigationObject
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMainWindow, QMessageBox

from rs_genedit_plugin.gui.workbench import Workbench
from rs_genedit_plugin.model.history import FOLDER
from rs_genedit_plugin.qt_compat import QAction

#: Names of other computers, none of which exists.
ELSEWHERE = {
    "a share, as Windows writes it": r"\\192.0.2.1\share",
    "a share with slashes": "//192.0.2.1/share",
    "a share with both": r"\/192.0.2.1\share",
    "a long name of a share": r"\\?\UNC\192.0.2.1\share",
    "a share by WebDAV": r"\\192.0.2.1@SSL@443\DavWWWRoot",
    "an address": "http://192.0.2.1",
    "a bucket": "s3://192.0.2.1",
    "GDAL's curl": "/vsicurl/http://192.0.2.1",
    "GDAL's bucket": "/vsis3/192.0.2.1",
    "an archive elsewhere": "/vsizip//vsicurl/http://192.0.2.1/a.zip",
    "a file's address on a share": "file://192.0.2.1/share",
    "an automounted server": "/net/192.0.2.1",
}
MARK = "192.0.2.1"


def request(**changed) -> dict:
    return {"source": "a.tif", "output": "b.tif", "task": {"kind": "remove"}, "roi": "0,0,1,1", **changed}


class Interface:
    """What the workbench asks of QGIS's interface."""

    def __init__(self) -> None:
        self.window, self.canvas, self.bar = QMainWindow(), QgsMapCanvas(), QgsMessageBar()
        self.steps = QgsTemporalNavigationObject()
        self.canvas.setTemporalController(self.steps)
        self.active = None

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar

    def addDockWidget(self, area, dock) -> None:
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock) -> None:
        self.window.removeDockWidget(dock)

    def setActiveLayer(self, layer) -> None:
        self.active = layer


@contextmanager
def workbench() -> Iterator[SimpleNamespace]:
    """A workbench; ``said`` holds its messages as (kind, sentence), ``box`` gives the question that is open."""
    interface = Interface()
    action = QAction("Generative editing")
    made = Workbench(interface, action)
    said: list[tuple[str, str]] = []
    tell = made._tell
    made._tell = lambda kind, text: (said.append((kind, text)), tell(kind, text))
    made.session.message.connect(lambda kind, text: said.append((kind, text)))

    def box() -> QMessageBox | None:
        boxes = interface.window.findChildren(QMessageBox, "RsGenEditConsent")
        return next((found for found in boxes if found.isVisible()), None)

    try:
        yield SimpleNamespace(bench=made, session=made.session, interface=interface, said=said, box=box)
    finally:
        made.delete()
        interface.canvas.close()
        interface.window.close()


def open_project(path: Path) -> None:
    assert QgsProject.instance().read(str(path))
    QTest.qWait(30)


def answer(world, yes: bool) -> str:
    """Click the answer to the question that is open; give what was asked."""
    box = world.box()
    assert box is not None, "nothing is asked"
    assert box.textFormat() == Qt.TextFormat.PlainText
    asked = box.text()
    buttons = {box.buttonRole(button): button for button in box.buttons()}
    buttons[box.ButtonRole.YesRole if yes else box.ButtonRole.NoRole].click()
    QTest.qWait(30)
    return asked


def history_file(folder: Path, **changed) -> Path:
    path = folder / FOLDER / "x.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        json.dumps({"id": "x", "title": "X", "request": request(), "outputs": {"output": "b.tif"}, **changed})
    )
    return path

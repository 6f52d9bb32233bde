"""Copies laid on the map in a real QGIS: dragged, turned, mirrored and scaled by mouse, keys and numbers."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import LEFT, NONE, Stage, Steps


def scenario(stage: Stage) -> Steps:
    report = stage.report
    stage.install()
    yield 0.5
    scene = Path(os.environ["RS_GENEDIT_SCENE"])
    layer = stage.open_raster(str(scene))
    bench = yield from stage.open_dock(420)
    dock, session = bench.dock, bench.session
    yield 0.3
    canvas = iface.mapCanvas()
    canvas.setExtent(layer.extent())
    canvas.refresh()
    yield 1.0
    view, draft = canvas.viewport(), session.draft
    corner = QgsPointXY(layer.extent().xMinimum(), layer.extent().yMaximum())

    def on_map(col: float, row: float) -> QPoint:
        """A pixel of the raster (of 1 m) as one of the canvas."""
        return at(QgsPointXY(corner.x() + col, corner.y() - row))

    def at(point: QgsPointXY) -> QPoint:
        seen = canvas.getCoordinateTransform().transform(point)
        return QPoint(round(seen.x()), round(seen.y()))

    def move(to: QPoint, held=Qt.MouseButton.NoButton, modifier=NONE) -> None:
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(to), QPointF(to), held, held, modifier)
        QApplication.sendEvent(view, event)

    def drag(start: QPoint, end: QPoint, modifier=NONE) -> None:
        move(start)
        QTest.mousePress(view, LEFT, NONE, start)
        for part in (0.3, 0.7, 1.0):
            move(start + (end - start) * part, LEFT, modifier)
        QTest.mouseRelease(view, LEFT, NONE, end)

    def click(where: QPoint) -> None:
        move(where)
        QTest.mouseClick(view, LEFT, NONE, where)

    dock.what.show_kind("copy")
    copy = dock.what.copy
    copy.picker.draw("rectangle")
    drag(on_map(40, 40), on_map(104, 80))
    yield 0.2
    report["object"] = draft.copied is not None
    QTest.mouseClick(copy.place_button, LEFT, NONE, copy.place_button.rect().center())
    yield 0.2
    click(on_map(120, 200))
    yield lambda: not dock.ghosts._image.isNull()
    # ---- dragged, turned by its handle, and that undone and done again
    drag(on_map(120, 200), on_map(90, 240))
    tool = dock.tools.tool
    before = draft.places[0].point
    report["dragged"] = [round(before.x() - corner.x()), round(corner.y() - before.y())]
    round_one, centre = at(tool._at["turn"]), at(tool._at["move"])
    drag(round_one, centre + QPoint(centre.y() - round_one.y(), 0), Qt.KeyboardModifier.ShiftModifier)
    report["turned"] = draft.places[0].rotate
    QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    report["undone"] = draft.places[0].rotate
    QTest.keyClick(canvas, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    # ---- a second one, mirrored and put straight by keys
    click(on_map(240, 120))
    QTest.keyClick(canvas, Qt.Key.Key_M)
    for _ in range(6):
        QTest.keyClick(canvas, Qt.Key.Key_BracketLeft)
    # ---- a third one by numbers
    click(on_map(260, 260))
    for column, text in ((2, "37"), (4, "1,5")):
        copy.table.item(2, column).setText(text)
    yield 0.2
    copy.table.item(2, 4).setText("70")  # too large: said, and not taken
    report["refused"] = copy.table.item(2, 4).text()
    report["places"] = [(p.rotate, p.mirror, p.scale) for p in draft.places]
    report["items"] = len(dock.ghosts._items)
    move(on_map(320, 20))
    dock._scroll.ensureWidgetVisible(copy.keys)
    yield 0.5
    stage.picture("copies-laid")
    session.draft.set_options(replace(draft.options, quality="draft", seed=3, seed_locked=True, feather=0))
    dock.run.click()
    yield lambda: bool(len(session.queue)) and not session.queue.open_jobs()
    yield 1.0
    job = next(iter(session.queue))
    report["job"] = {"state": job.state, "message": job.message, "request": job.request, "outputs": job.outputs}
    draft.places.clear()
    draft.set_copied(None)
    canvas.refresh()
    yield 1.0
    stage.picture("copies-made")
    section = stage.bench.versions.section
    section.strip.setCurrentRow(1)
    yield 0.2
    section.change.click()
    yield 0.5
    report["again"] = [(p.rotate, p.mirror, p.scale) for p in draft.places]
    report["left"] = len(dock.ghosts._items)
    # ---- the object is now what the edit has made: a ghost shows what the next run goes on from
    copy.picker.draw("rectangle")
    drag(on_map(66, 204), on_map(114, 276))
    stack = session.stacks.open

    def brightest() -> int:
        image = dock.ghosts._image
        tones = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
        return max(tone.lightness() for tone in tones)

    def is_drawn() -> bool:
        return not dock.ghosts._image.isNull() and not dock.ghosts._jobs

    yield is_drawn
    report["ghost"] = {"instead": brightest()}  # the edit itself is made anew, on what is beneath it
    session.stacks.set_redoing("")
    yield is_drawn
    report["ghost"]["on"] = brightest()
    stage.picture("copies-of-a-copy")
    stack.set_visible(stack.edits[0].name, False)
    yield is_drawn
    report["ghost"]["hidden"] = brightest()
    stack.set_visible(stack.edits[0].name, True)
    draft.set_options(replace(draft.options, format="cog"))
    yield is_drawn
    report["ghost"]["alone"] = brightest()
    report["ghost"]["files"] = [path.name for path in stack.folder.glob(".*copied*")]
    dock.what.show_kind("remove")
    yield 0.2
    report["hidden"] = len(dock.ghosts._items)


STAGE = Stage(scenario, patience=300.0)

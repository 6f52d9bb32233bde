"""The tour of docs/images/tour.gif: a minute with the dock on the sample scene, as a person goes through it.

Started by ``tools/tour.py``. Nothing is filmed in real time: each picture is taken when what it shows is there,
with how long it is to be seen, so that the tour is the same on a slow machine. The pointer is drawn into it.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace

import qgis.utils
from qgis.core import QgsGeometry, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPoint, QPointF, QRect, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter, QPixmap, QPolygonF
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QMessageBox, QToolBar, QWidget
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import LEFT, NONE, OUT, Stage, Steps
from views import ROOF, place, stretch, within

#: Pixels of the window, and of the line of words under it.
WIDTH, HEIGHT, WORDS = 1200, 760, 60
#: Seconds that a moving pointer is seen at each place.
STEP = 0.08
_ARROW = ((0, 0), (0, 20), (5, 15), (9, 23), (12, 22), (8, 14), (15, 14))


class Film:
    """Pictures of the window, each with the seconds that it is seen."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._folder = OUT / "frames"
        self._folder.mkdir(parents=True, exist_ok=True)
        self.seconds: list[float] = []
        self.words = ""
        self.at = QPoint(WIDTH // 2, HEIGHT // 2)

    def say(self, words: str, seconds: float = 1.3) -> None:
        """Change the line of words, and let it be read."""
        self.words = words
        self.shot(seconds)

    def shot(self, seconds: float, pressed: bool = False) -> None:
        """Take a picture to be seen that long."""
        made = QPixmap(WIDTH, HEIGHT + WORDS)
        made.fill(QColor("#20262b"))
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._window.grab(QRect(0, 0, WIDTH, HEIGHT)))
        font = QFont(self._window.font())
        font.setPixelSize(25)
        painter.setFont(font)
        painter.setPen(QColor("white"))
        line = QRect(0, HEIGHT, WIDTH, WORDS)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self.words)
        if pressed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(255, 170, 0, 130))
            painter.drawEllipse(self.at, 15, 15)
        painter.setPen(QColor("white"))
        painter.setBrush(QColor("black"))
        painter.drawPolygon(QPolygonF([QPointF(self.at.x() + x, self.at.y() + y) for x, y in _ARROW]))
        painter.end()
        made.save(str(self._folder / f"{len(self.seconds):04}.png"))
        self.seconds.append(seconds)

    def way(self, target: QPoint, steps: int = 5) -> Iterator[QPoint]:
        """The pointer's way to ``target``, slower at its ends."""
        begin = QPoint(self.at)
        for number in range(1, steps + 1):
            part = number / steps
            part = part * part * (3 - 2 * part)
            self.at = begin + QPoint(
                round((target.x() - begin.x()) * part), round((target.y() - begin.y()) * part)
            )
            yield self.at

    def save(self) -> None:
        (OUT / "frames.json").write_text(json.dumps(self.seconds))


def scenario(stage: Stage) -> Steps:
    """From an empty project to a flattened GeoTIFF."""
    OUT.mkdir(parents=True, exist_ok=True)
    window, canvas = iface.mainWindow(), iface.mapCanvas()
    window.resize(WIDTH, HEIGHT)
    for panel in window.findChildren(QDockWidget):
        panel.hide()
    for bar in window.findChildren(QToolBar):
        bar.setVisible(bar.objectName() in ("mMapNavToolBar", "mPluginToolBar"))
    qgis.utils.plugins["rs_genedit_plugin"].action.setChecked(True)
    bench = stage.bench
    dock, session, versions = bench.dock, bench.session, bench.versions
    draft, queue, bar = session.draft, session.queue, versions.bar
    stage.use_engine()
    window.resizeDocks([dock], [400], Qt.Orientation.Horizontal)
    session.client.start()
    yield lambda: session.client.state == "ready"
    yield lambda: dock.what.text is not None
    yield 1.5
    iface.messageBar().clearWidgets()
    film = Film(window)
    draft.set_options(replace(draft.options, quality="standard", seed=7, seed_locked=True))

    def spot(widget: QWidget, inside: QPoint | None = None) -> QPoint:
        return widget.mapTo(window, inside or widget.rect().center())

    def go(target: QPoint) -> Steps:
        for _at in film.way(target):
            film.shot(STEP)
        yield 0.01

    def click(widget: QWidget, inside: QPoint | None = None) -> Steps:
        """Move there and press."""
        yield from go(spot(widget, inside))
        film.shot(0.25, pressed=True)
        QTest.mouseClick(widget, LEFT, NONE, inside or widget.rect().center())
        yield 0.4
        film.shot(0.3)

    def drawn() -> bool:
        return not canvas.isDrawing()

    def show(*, near, by: float) -> Steps:
        """Zoom the map to a place."""
        box = QgsRectangle(near.boundingBox())
        box.scale(by)
        canvas.setExtent(box)
        canvas.setExtent(within(canvas.extent(), layer.extent()))
        canvas.refresh()
        yield 0.3
        yield drawn
        yield 0.3
        film.shot(0.6)

    def rectangle(box: QgsRectangle) -> Steps:
        """Drag a rectangle on the map."""
        to_pixels, viewport = canvas.getCoordinateTransform(), canvas.viewport()
        corners = [
            to_pixels.transform(box.xMinimum(), box.yMaximum()),
            to_pixels.transform(box.xMaximum(), box.yMinimum()),
        ]
        first, last = (QPoint(round(one.x()), round(one.y())) for one in corners)
        yield from go(spot(viewport, first))
        QTest.mouseMove(viewport, first)
        QTest.mousePress(viewport, LEFT, NONE, first)
        for at in film.way(spot(viewport, last), 7):
            QTest.mouseMove(viewport, viewport.mapFrom(window, at))
            yield 0.05
            film.shot(STEP, pressed=True)
        QTest.mouseRelease(viewport, LEFT, NONE, last)
        yield 0.6
        yield drawn
        film.shot(0.5)

    def freehand(shape: QgsGeometry) -> Steps:
        """Draw along the edge of a shape."""
        to_pixels, viewport = canvas.getCoordinateTransform(), canvas.viewport()
        ring = shape.asPolygon()[0]
        corners = [to_pixels.transform(corner) for corner in ring[:: max(1, len(ring) // 34)]]
        points = [QPoint(round(one.x()), round(one.y())) for one in corners]
        yield from go(spot(viewport, points[0]))
        QTest.mouseMove(viewport, points[0])
        QTest.mousePress(viewport, LEFT, NONE, points[0])
        for point in points[1:]:
            film.at = spot(viewport, point)
            QTest.mouseMove(viewport, point)
            yield 0.05
            film.shot(STEP, pressed=True)
        QTest.mouseRelease(viewport, LEFT, NONE, points[-1])
        yield 0.6
        yield drawn
        film.shot(0.5)

    def card(title: str) -> Steps:
        """Choose a picture of the gallery."""
        listed = dock.what.gallery.list
        (item,) = listed.findItems(title, Qt.MatchFlag.MatchExactly)
        listed.scrollToItem(item)
        dock._scroll.ensureWidgetVisible(listed)
        yield 0.3
        yield from click(listed.viewport(), listed.visualItemRect(item).center())

    def run() -> Steps:
        """Press Run and see it come."""
        yield from click(dock.run)
        seen = 0.0
        job = list(queue)[-1]
        while job.state in ("waiting", "running"):
            if job.fraction - seen > 0.2:
                seen = job.fraction
                film.shot(0.3)
            yield 0.05
        if job.state != "done":
            raise AssertionError(f"{job.title}: {job.message}")
        yield lambda: not queue.open_jobs()
        yield lambda: all(frame.picture for frame in versions.section.strip.frames()[1:])
        iface.messageBar().clearWidgets()
        canvas.refresh()
        yield 0.5
        yield drawn
        iface.messageBar().clearWidgets()
        film.shot(1.4)

    # ---- a raster
    film.say("RS GenEdit: change one place of a raster, and nothing else", 2.8)
    film.say("No raster yet? Try it on the sample scene")
    yield from click(dock.source.sample)
    yield lambda: draft.scene is not None
    layer = next(iter(QgsProject.instance().mapLayers().values()))
    stretch(layer)
    yield 0.8
    yield drawn
    iface.messageBar().clearWidgets()
    film.shot(1.2)

    # ---- a removal
    house, _crs = place("house")
    bank, _crs = place("bank")
    yield from show(near=house, by=3.2)
    film.say("1. Choose what to do: Remove")
    yield from card("Remove")
    film.say("2. Drag a region around the house")
    yield from rectangle(ROOF)
    film.say("3. Run: it is made on your own computer, offline")
    yield from run()
    film.say("Before/after: drag the line")
    yield from click(bar.compare_button)
    yield 1.0
    viewport = canvas.viewport()
    centre = canvas.getCoordinateTransform().transform(ROOF.center())
    middle = spot(viewport, QPoint(round(centre.x()), viewport.height() // 2))
    yield from go(middle)
    QTest.mousePress(viewport, LEFT, NONE, viewport.mapFrom(window, middle))
    for target in (middle - QPoint(150, 0), middle + QPoint(120, 0), middle):
        for at in film.way(target, 8):
            QTest.mouseMove(viewport, viewport.mapFrom(window, at))
            yield 0.03
            film.shot(STEP, pressed=True)
    QTest.mouseRelease(viewport, LEFT, NONE, viewport.mapFrom(window, middle))
    yield 0.2
    film.say("Keep it, and go on from here")
    yield from click(bar.keep_button)
    yield from click(bar.go_on_button)

    # ---- a flood by words, twice
    yield from show(near=bank, by=1.9)
    film.say("By words: a flood on the bank")
    yield from card("Flood")
    film.say("Draw freehand along the bank")
    yield from click(dock.where._buttons["freehand"])
    yield from freehand(bank)
    yield from run()
    film.say("Another: the same words, other pixels")
    yield from click(bar.another_button)
    yield lambda: not queue.open_jobs()
    yield 1.0
    yield drawn
    iface.messageBar().clearWidgets()
    film.shot(1.3)
    film.say("Click the small pictures, and keep the one you like")
    strip = bar.variants
    for number in (0, 1):
        yield from click(strip.viewport(), strip.visualItemRect(strip.item(number)).center())
        yield 0.8
        yield drawn
        film.shot(0.9)
    yield from click(bar.keep_button)

    # ---- the versions
    yield from show(near=QgsGeometry.fromRect(layer.extent()), by=0.6)
    film.say("Every version stays: click one to see it")
    strip = versions.section.strip
    for number in (0, strip.count() - 1):
        yield from click(strip.viewport(), strip.visualItemRect(strip.item(number)).center())
        yield 0.8
        yield drawn
        film.shot(0.9)
    film.say("Flatten: one GeoTIFF, marked as synthetic, every other pixel as it was")
    QMessageBox.question = lambda *_asked: QMessageBox.StandardButton.Yes
    yield from click(versions.section.flat)
    yield lambda: not queue.open_jobs()
    yield 1.5
    yield drawn
    film.shot(2.0)

    # ---- a story in short
    forest, crs = place("forest")
    iface.messageBar().clearWidgets()
    yield from show(near=forest, by=1.6)
    film.say("Stories: one sentence becomes dated frames")
    tabs = dock.pages.tabBar()
    yield from click(tabs, tabs.tabRect(dock.pages.indexOf(dock.story)).center())
    draft.rois.clear()
    draft.rois.add(forest, crs)
    story = session.stories
    story.story.tell(description="the forest is cleared over five years", start="2020-04-01")
    yield 0.5
    film.shot(1.2)
    yield from click(dock.story.what.plan)
    yield lambda: not story.teller.busy
    dock.story._scroll.ensureWidgetVisible(dock.story.front.footprints)
    yield 0.4
    film.say("The dock plans what is seen when, and where")
    yield from click(dock.story.front.footprints)
    yield lambda: not story.teller.busy
    yield 0.8
    yield drawn
    iface.messageBar().clearWidgets()
    dock.story.show_board()
    yield 0.5
    film.shot(2.0)
    film.say("More: copies, exemplars, materials. See docs/qgis.md", 3.0)
    film.save()
    stage.report["seconds"] = sum(film.seconds)
    stage.report["frames"] = len(film.seconds)
    session.client.close()


STAGE = Stage(scenario, patience=240)

"""The pictures of the Story page on the demo scene: planned with footprints, made with its time panel."""

from __future__ import annotations

import os
import sys
from dataclasses import replace

import qgis.utils
from qgis.core import QgsApplication, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import OUT, Stage, Steps
from views import DATA, HEIGHT, THEME, WHOLE, WIDTH, place, stretch, within


def scenario(stage: Stage) -> Steps:
    """Plan, look where, run, look at a frame in the middle."""
    OUT.mkdir(parents=True, exist_ok=True)
    window, canvas = iface.mainWindow(), iface.mapCanvas()
    window.resize(WIDTH, min(HEIGHT, 720))
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() == "Browser":
            dock.hide()
    qgis.utils.plugins["rs_genedit_plugin"].action.setChecked(True)
    bench = stage.bench
    dock, session = bench.dock, bench.session
    page, stories, draft = dock.story, session.stories, session.draft
    stage.use_engine()

    def drawn() -> bool:
        return not canvas.isDrawing()

    def picture(name: str) -> None:
        iface.messageBar().clearWidgets()
        (window if WHOLE else dock).grab().save(str(OUT / f"{name}.png"))

    layer = stage.open_raster(str(DATA / "demo.tif"))
    stretch(layer)
    layer.setName({"de": "Demo", "fr": "Démo"}.get(THEME, "demo"))
    QgsProject.instance().setCrs(layer.crs())
    dock.source.combo.setLayer(layer)
    window.resizeDocks([dock], [370], Qt.Orientation.Horizontal)
    dock.pages.setCurrentWidget(page)
    yield 0.5
    yield drawn
    picture("story-empty")
    forest, crs = place("forest")
    draft.rois.add(forest, crs)
    draft.set_options(replace(draft.options, quality="draft", seed=7, seed_locked=True))

    def look() -> None:
        box = QgsRectangle(forest.boundingBox())
        box.scale(1.5)
        canvas.setExtent(box)
        canvas.setExtent(within(canvas.extent(), layer.extent()))
        canvas.refresh()

    look()
    stories.story.tell(description="the forest is cleared over five years", start="2020-04-01")
    page.what.plan.click()
    yield lambda: not stories.teller.busy
    page.front.footprints.click()
    yield lambda: not stories.teller.busy
    page.board.table.selectRow(2)
    page.show_board()
    yield 1.0
    yield drawn
    picture("story-planned")
    stories.story.tell(front="spread", wind=0.6, wind_to=60.0)
    page._scroll.ensureWidgetVisible(page.front, 0, 4)
    yield 0.5
    yield drawn
    picture("story-spread")
    stories.story.tell(front="shape")
    page.run.click()
    job = list(session.queue)[-1]
    yield lambda: job.state in ("done", "failed")
    count = len(stories.story.board.frames)
    yield lambda: len(page.board.model._pictures) == count
    steps = canvas.temporalController()
    steps.setCurrentFrameNumber(count // 2)
    page.board.table.selectRow(count // 2)
    page.show_board()
    look()
    yield 1.5
    yield drawn
    picture("story-made")
    stage.report["theme"] = QgsApplication.instance().themeName()
    session.client.close()


STAGE = Stage(scenario, patience=300)

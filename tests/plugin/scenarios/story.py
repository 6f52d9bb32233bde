"""A story in a real QGIS: draw, describe, plan, edit a row, footprints, run, watch it play, one frame again."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import RIGHT, Stage, Steps


def canvas_bytes() -> bytes:
    """What the map shows, as numbers."""
    picture = iface.mapCanvas().grab().toImage()
    bits = picture.constBits()
    bits.setsize(picture.sizeInBytes())
    return bytes(bits)


def scenario(stage: Stage) -> Steps:
    report = stage.report
    stage.load()
    before = stage.traces()
    layer = stage.open_raster(os.environ["RS_GENEDIT_SCENE"])
    bench = yield from stage.open_dock()
    from rs_genedit_plugin.model.storyboard_table import INTENSITY
    from rs_genedit_plugin.results import story as shown

    dock, session = bench.dock, bench.session
    page, stories = dock.story, session.stories
    drawn = lambda: not iface.mapCanvas().isDrawing()  # noqa: E731
    session.draft.set_options(replace(session.draft.options, quality="draft", seed=3, seed_locked=True))
    dock.pages.setCurrentWidget(page)
    report["first_problem"] = page.problem.text()
    box = layer.extent()
    at = lambda x, y: (box.xMinimum() + x * box.width(), box.yMinimum() + y * box.height())  # noqa: E731
    dock.where._buttons["polygon"].click()
    for corner in ((0.25, 0.25), (0.75, 0.3), (0.7, 0.7), (0.3, 0.75)):
        stage.click(*at(*corner))
    stage.click(*at(0.3, 0.75), RIGHT)
    page.what.description.setPlainText("a flood over two days")
    page.what.frames.setValue(4)
    page.what.plan.click()
    yield lambda: not stories.teller.busy
    report["planned"] = [frame.intensity for frame in stories.story.board.frames]
    table = page.board.model
    table.setData(table.index(1, INTENSITY), "0.1", Qt.ItemDataRole.EditRole)
    yield 0.3
    stage.picture("planned")

    # ---- a fire from a point that is clicked
    page.front.front.setCurrentIndex(page.front.front.findData("spread"))
    page.front.points.click()
    stage.click(*at(0.35, 0.5))
    stage.click(*at(0.35, 0.5), RIGHT)
    report["marks"] = len(stories.story.telling.marks)
    page.front.footprints.click()
    yield lambda: not stories.teller.busy
    yield 0.5
    yield drawn
    folder = str(stories.story.folder())
    outlines = [la for la in shown.layers_of_story(folder) if not isinstance(la, QgsRasterLayer)]
    report["outlines"] = [feature["area_px"] for la in outlines for feature in la.getFeatures()]
    report["drawing_is_hidden"] = not dock.overlay._visible
    stage.picture("footprints")

    # ---- run; what is asked of a running job is asked while it is held
    page.run.click()
    job = list(session.queue)[-1]
    yield from stage.hold_at(job, 0.0)
    report["while_it_runs"] = {"text": page.problem.text(), "bar": page.bar.isVisible(), "state": job.state}
    page.board.again.click()
    report["not_twice"] = len(list(session.queue))
    stage.let_go()
    yield lambda: job.state in ("done", "failed")
    report["job"] = {"state": job.state, "message": job.message}
    yield lambda: len(session.history) == 1
    yield lambda: len(table._pictures) == 4
    yield 1.0
    yield drawn
    spans = shown.time_ranges(folder)
    frames = [la for la in shown.layers_of_story(folder) if isinstance(la, QgsRasterLayer)]
    steps = iface.mapCanvas().temporalController()
    tree = QgsProject.instance().layerTreeRoot()
    report["layers"] = {
        "frames": len(frames),
        "ranges": [span.begin().toString("yyyy-MM-dd hh:mm") for span in spans],
        "dates": [frame.date for frame in stories.story.board.frames],
        "steps": steps.totalFrameCount(),
        "group": [node.name() for node in tree.findLayer(frames[0].id()).parent().children()],
        "panel": [
            dock.isVisible()
            for dock in iface.mainWindow().findChildren(QDockWidget)
            if dock.inherits("QgsTemporalControllerDockWidget")
        ],
        "canvas_is_temporal": iface.mapCanvas().mapSettings().isTemporal(),
    }
    stage.picture("made")

    # ---- each step of time is another picture
    seen = []
    for number in range(4):
        steps.setCurrentFrameNumber(number)
        yield 0.4
        yield drawn
        seen.append(canvas_bytes())
        stage.picture(f"step {number}")
    report["different_pictures"] = len(set(seen))
    steps.rewindToStart()
    reached = []
    steps.updateTemporalRange.connect(lambda _range: reached.append(steps.currentFrameNumber()))
    page.board.play.click()
    yield lambda: len(set(reached)) == 4
    page.board.play.click()
    report["played"] = sorted(set(reached))

    # ---- one frame again
    page.board.table.selectRow(2)
    page.board.dice.click()
    times = {path.name: path.stat().st_mtime_ns for path in Path(folder).glob("frame_00?.tif")}
    page.board.again.click()
    again = list(session.queue)[-1]
    yield lambda: again.state in ("done", "failed")
    yield 0.5
    yield drawn
    report["again"] = {
        "state": again.state,
        "message": again.message,
        "changed": [
            name for name, made in sorted(times.items()) if (Path(folder) / name).stat().st_mtime_ns != made
        ],
        "frames": len([la for la in shown.layers_of_story(folder) if isinstance(la, QgsRasterLayer)]),
    }
    stage.picture("again")
    session.client.close()
    stage.unload()
    yield 0.5
    after = stage.traces()
    report["left_behind"] = {name: after[name] - before[name] for name in ("docks", "processes")}


STAGE = Stage(scenario, patience=200)

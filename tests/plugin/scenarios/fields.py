"""Thirty features in a real QGIS, each with its own preset, prompt or material: selected, run, undone."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtTest import QTest

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import LEFT, NONE, Stage, Steps


def scenario(stage: Stage) -> Steps:
    report = stage.report
    stage.install()
    yield 0.5
    scene = Path(os.environ["RS_GENEDIT_SCENE"])
    stage.open_raster(str(scene))
    parcels = QgsVectorLayer(f"{scene.parent / 'parcels.gpkg'}|layername=parcels", "parcels")
    QgsProject.instance().addMapLayer(parcels)
    parcels.selectAll()
    bench = yield from stage.open_dock(420)
    dock, session = bench.dock, bench.session
    where, panel = dock.where, dock.where.each
    where.take_menu.aboutToShow.emit()
    wanted = next(action for action in where.take_menu.actions() if "selected" in action.text())
    report["offered"] = wanted.text()
    wanted.trigger()
    yield 0.3
    QTest.mouseClick(panel.switch, LEFT, NONE, QPoint(8, panel.switch.height() // 2))
    yield 0.3
    report["fields"] = session.draft.fields.chosen
    report["rows"] = panel.table.rowCount()
    yield lambda: any(one.refused is not None for one in session.draft.given())
    report["left"] = {one.name: one.why for one in session.draft.given() if one.task is None}
    report["summary"] = panel.summary.text()
    report["problems"] = [problem.sentence for problem in session.draft.problems()]
    stage.picture("fields-form")
    dock._scroll.ensureWidgetVisible(panel.summary)
    yield 0.2
    stage.picture("fields-table")
    session.draft.set_options(replace(session.draft.options, quality="draft", seed=3, seed_locked=True))
    yield 0.2
    dock.run.click()
    yield lambda: bool(len(session.queue)) and not session.queue.open_jobs()
    yield 0.5
    job = next(iter(session.queue))
    stack = session.stacks.open
    report["job"] = {"state": job.state, "message": job.message, "request": job.request, "outputs": job.outputs}
    report["jobs"], report["edits"] = len(session.queue), len(stack.edits)
    report["title"] = [frame.title for frame in stage.bench.versions.section.strip.frames()]
    stage.picture("fields-result")
    section = stage.bench.versions.section
    section.strip.setCurrentRow(1)
    yield 0.2
    section.change.click()
    yield 0.5
    report["again"] = [(one.title, dict(one.settings)) for one in session.draft.given()]
    report["redoing"] = session.stacks.redoing == stack.edits[0].name
    section.undo.click()
    yield 0.2
    report["undone"] = len(stack.edits)


STAGE = Stage(scenario, patience=400.0)

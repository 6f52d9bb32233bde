"""Load, draw, run, look, reload, unload: the plugin in a real QGIS with a real worker."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QMessageBox
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from clock import slowness
from stage import RIGHT, Pulse, Stage, Steps


def compute() -> None:
    """Keep the main thread's processor busy."""
    end = time.thread_time() + 0.2
    while time.thread_time() < end:
        pass


def scenario(stage: Stage) -> Steps:
    report = stage.report
    before_modules = set(sys.modules)
    own = set(sys.stdlib_module_names) | {
        "rs_genedit_plugin",
        "rs_genedit",
        "qgis",
        "osgeo",
        "PyQt5",
        "PyQt6",
        "sip",
    }
    before = stage.traces()
    report["slow"] = [slowness()]
    report["load_ms"] = [stage.load()]
    new = {name.partition(".")[0] for name in set(sys.modules) - before_modules}
    report["foreign_modules"] = sorted(new - own)
    report["awake_after_load"] = stage.plugin.is_awake

    scene = Path(os.environ["RS_GENEDIT_SCENE"])
    original = hashlib.sha256(scene.read_bytes()).hexdigest()
    layer = stage.open_raster(str(scene))
    iface.mainWindow().resize(1400, 950)
    stage.plugin.action.setChecked(True)
    report["begins_with"] = type(stage.bench.dock.stack.currentWidget()).__name__
    stage.use_engine()
    yield 1.5
    new = {name.partition(".")[0] for name in set(sys.modules) - before_modules}
    report["foreign_modules_awake"] = sorted(new - own)

    bench = stage.bench
    dock, session = bench.dock, bench.session
    session.draft.set_options(replace(session.draft.options, quality="draft", seed=3, format="cog"))
    report["layer_chosen"] = session.draft.scene.name
    box = layer.extent()
    at = lambda x, y: (box.xMinimum() + x * box.width(), box.yMinimum() + y * box.height())  # noqa: E731
    dock.where._buttons["polygon"].click()
    for corner in ((0.2, 0.3), (0.4, 0.3), (0.4, 0.5), (0.2, 0.5)):
        stage.click(*at(*corner))
    stage.click(*at(0.2, 0.4), RIGHT)
    dock.what.exemplar.picker._buttons["rectangle"].click()
    stage.click(*at(0.6, 0.6))
    yield 0.1
    stage.click(*at(0.85, 0.85))
    report["rois"] = len(session.draft.rois)
    report["problems"] = [p.sentence for p in session.draft.problems()]
    stage.picture("drawn")

    # Each job begins without a worker, so that each gap holds what the first of a session does too.
    pulse, report["gaps"] = Pulse(), []
    ended = []
    session.queue.finished.connect(ended.append)
    session.queue.failed.connect(lambda job: ended.append(session.queue.get(job).message))
    for number in (1, 2, 3):
        session.client.stop()
        yield lambda: session.client.state == "off"
        yield 1.5
        pulse.start()
        yield 3.0
        idle = pulse.stop()
        pulse.start()
        dock.run.click()
        yield lambda: len(ended) == number  # noqa: B023 - asked for before the next turn
        yield 1.0  # the layer is added and drawn, the history written
        report["gaps"].append({"idle": idle, "job": pulse.stop(), "longest": sorted(pulse.gaps)[-5:]})
    for fact, act in (("asleep", lambda: time.sleep(0.2)), ("computing", compute)):
        pulse.start()
        QTimer.singleShot(50, act)
        yield 0.5
        report[fact] = pulse.stop()
    job = list(session.queue)[-1]
    report["job"] = {"state": job.state, "message": job.message, "outputs": job.outputs, "seconds": job.seconds}
    yield lambda: len(session.history) == len(ended)
    yield 1.0
    stage.picture("done")
    result = next(la for la in QgsProject.instance().mapLayers().values() if la.id() != layer.id())
    report["result"] = {
        "crs": result.crs() == layer.crs(),
        "extent": result.extent() == layer.extent(),
        "renderer": result.renderer().type() == layer.renderer().type(),
        "group": QgsProject.instance().layerTreeRoot().findGroups()[0].name(),
    }
    report["source_untouched"] = hashlib.sha256(scene.read_bytes()).hexdigest() == original

    # Ending QGIS and closing the project during a job both ask.
    session.draft.set_options(replace(session.draft.options, quality="high"))
    dock.run.click()
    job = list(session.queue)[-1]
    yield from stage.hold_at(job, 0.02)
    asked = []
    question = QMessageBox.question
    QMessageBox.question = lambda *args: asked.append(args[2]) or QMessageBox.StandardButton.No
    report["exit_allowed"] = stage.plugin.may_exit()
    QMessageBox.question = question
    report["exit_question"] = asked
    QgsProject.instance().clear()
    yield 0.3
    left = iface.mainWindow().findChild(QMessageBox, "RsGenEditProjectLeft")
    report["project_question"] = left.text() if left else None
    stage.picture("project closed")
    stage.let_go()
    next(button for button in left.buttons() if button.text() == "Pause").click()
    yield lambda: job.state == "paused"
    report["paused"] = job.state

    pid = session.client.pid
    stage.unload()
    yield 0.5
    report["worker_gone"] = not Path(f"/proc/{pid}").exists()
    report["before"], report["after"] = before, stage.traces()
    for _ in range(10):
        report["load_ms"].append(stage.load())
        stage.plugin.action.setChecked(True)
        yield 0.2
        stage.unload()
        yield 0.1
    report["slow"].append(slowness())
    report["after_ten"] = stage.traces()


STAGE = Stage(scenario)

"""QGIS is closed during a job: it asks, stays when told to, ends when told to."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsGeometry, QgsProject, QgsRectangle
from qgis.PyQt.QtWidgets import QMessageBox
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import Stage, Steps


def scenario(stage: Stage) -> Steps:
    report = stage.report
    stage.load()
    scene = Path(os.environ["RS_GENEDIT_SCENE"])
    layer = stage.open_raster(str(scene))
    stage.plugin.action.setChecked(True)
    stage.use_engine()
    yield 0.5
    session = stage.bench.session
    session.draft.set_layer(layer)
    session.draft.set_kind("remove")
    session.draft.set_options(replace(session.draft.options, quality="standard", seed=5, format="cog"))
    box, size = layer.extent(), layer.extent().width() / 4
    place = QgsRectangle(box.center().x(), box.center().y(), box.center().x() + size, box.center().y() + size)
    session.draft.rois.add(QgsGeometry.fromRect(place), layer.crs())
    job = session.run()
    yield from stage.hold_at(job, 0.1)
    report["job"] = {"id": job.id, "state": job.state, "message": job.message, "output": job.request["output"]}
    report["worker"] = session.client.pid
    assert QgsProject.instance().write(str(scene.parent / "projet.qgz"))
    asked = []
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    QMessageBox.question = lambda *args: asked.append(args[2]) or answers[len(asked) - 1]
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()
    yield 0.5
    report["after_no"] = {"asked": list(asked), "job": job.state}
    stage.save()
    QgsProject.instance().setDirty(False)
    # Not before the plugin ends its worker: QGIS may take longer on its way out than the job has left.
    bench, end = stage.bench, stage.bench.end_processes
    bench.end_processes = lambda: (stage.let_go(), end())
    iface.actionExit().trigger()
    yield 20.0
    stage.fail(f"QGIS did not end; asked: {asked}")


STAGE = Stage(scenario)

"""QGIS is opened again after it was closed during a job: the job is there, goes on, and gives its layer."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import QgsProject
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import Stage, Steps


def scenario(stage: Stage) -> Steps:
    report = stage.report
    scene = Path(os.environ["RS_GENEDIT_SCENE"])
    QgsProject.instance().read(str(scene.parent / "projet.qgz"))
    stage.load()
    stage.plugin.action.setChecked(True)
    stage.use_engine()
    yield 0.5
    bench = stage.bench
    queue = bench.session.queue
    report["told"] = [item.text() for item in iface.messageBar().items()]
    report["jobs"] = [[job.id, job.state, job.resumable, job.fraction] for job in queue]
    job = next(iter(queue))
    bench.dock.jobs.choose(job.id)
    bench.dock.jobs.resume.click()
    yield lambda: job.state in ("done", "failed")
    report["resumed"] = {"state": job.state, "message": job.message, "resume": job.request["resume"]}
    yield lambda: len(bench.session.history) == 1
    report["layers"] = sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())
    stage.unload()
    QgsProject.instance().clear()


STAGE = Stage(scenario)

"""Edits of every task, size and quality in a new profile: the dock's forecast of each, and what it took."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace

from qgis.core import QgsGeometry, QgsRectangle
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import Stage, Steps

#: Task, quality, format, what is said, side of the place as a share of the raster's width, places.
EDITS = (
    ("remove", "standard", "stack", "", 0.04, 1),
    ("remove", "standard", "stack", "", 0.12, 1),
    ("exemplar", "standard", "stack", "", 0.10, 1),
    ("text", "standard", "stack", "a flooded street", 0.10, 1),
    ("text", "draft", "stack", "snow", 0.20, 1),
    ("copy", "standard", "stack", "", 0.05, 3),
    ("exemplar", "draft", "cog", "", 0.20, 1),
    ("remove", "high", "stack", "", 0.08, 1),
    ("text", "standard", "cog", "snow", 0.16, 1),
    ("remove", "draft", "stack", "", 0.05, 5),
    ("exemplar", "standard", "stack", "", 0.25, 1),
    ("remove", "standard", "gtiff", "", 0.10, 1),
    ("text", "standard", "stack", "a flooded street", 0.08, 4),
    ("copy", "standard", "stack", "", 0.08, 2),
)


def scenario(stage: Stage) -> Steps:
    report = stage.report
    stage.load()
    layer = stage.open_raster(os.environ["RS_GENEDIT_SCENE"])
    iface.mainWindow().resize(1400, 950)
    stage.plugin.action.setChecked(True)
    stage.use_engine()
    yield 1.5
    dock, session = stage.bench.dock, stage.bench.session
    draft = session.draft
    from rs_genedit_plugin.model.copying import Place
    from rs_genedit_plugin.model.estimate import Work
    from rs_genedit_plugin.model.rois import Roi
    from rs_genedit_plugin.model.wording import Wording

    box = layer.extent()

    def square(number: int, side: float) -> QgsGeometry:
        """A place of its own: they step over the raster by shares that never come back."""
        across = side * box.width()
        left = box.xMinimum() + (0.05 + 0.618 * number) % (0.9 - side) * box.width()
        bottom = box.yMinimum() + (0.05 + 0.382 * number) % (0.9 - side) * box.height()
        return QgsGeometry.fromRect(QgsRectangle(left, bottom, left + across, bottom + across))

    report["forecasts"] = []
    # Where tests run side by side the first of each task will do: forecasts cannot be held against times there.
    edits = EDITS if os.environ.get("RS_GENEDIT_QUIET") else EDITS[:6]
    for number, (kind, quality, fmt, words, side, places) in enumerate(edits):
        draft.rois.clear()
        draft.places.clear()
        draft.set_kind(kind)
        options = replace(draft.options, quality=quality, format=fmt, seed=3 + number, seed_locked=True)
        draft.set_options(options)
        here = [square(7 * number + place, side) for place in range(places)]
        if kind == "copy":
            draft.set_copied(Roi("object", square(3, side), layer.crs()))
            for shape in here:
                draft.places.add(Place(shape.centroid().asPoint(), layer.crs()))
        else:
            for shape in here:
                draft.rois.add(shape, layer.crs())
        if kind == "exemplar":
            draft.set_exemplar(Roi("exemplar", square(5, 0.05), layer.crs()))
        draft.set_wording(Wording(prompt=words, force=True))
        yield 1.5
        work = Work.of_draft(draft)
        said = session.estimator.seconds(work, cold=not dock._foresight.is_ready)
        before = {job.id for job in session.queue}
        dock.run.click()
        yield (
            lambda before=before: (
                any(job.id not in before for job in session.queue) and not session.queue.open_jobs()
            )
        )
        job = next(job for job in session.queue if job.id not in before)
        report["forecasts"].append(
            {
                "edit": f"{kind} {quality} {fmt}",
                "pixels": round(work.pixels),
                "places": places,
                "beneath": len(job.on),
                "cold": job.cold,
                "state": job.state,
                "message": job.message,
                "said": round(said, 2),
                "took": round(job.start_seconds + job.seconds, 2),
            }
        )
        stage.save()
        yield 0.5
    shutil.rmtree(session.stacks.open.folder, ignore_errors=True)


STAGE = Stage(scenario, patience=300.0)

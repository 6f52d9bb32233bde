"""Twenty edits on each other with previews on: how long the main thread is held while one more is made."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsGeometry, QgsRectangle

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from clock import slowness
from stage import Pulse, Stage, Steps

COUNT = 20


def scenario(stage: Stage) -> Steps:
    report = stage.report
    stage.load()
    scene = Path(os.environ["RS_GENEDIT_SCENE"])
    layer = stage.open_raster(str(scene))
    bench = yield from stage.open_dock()
    dock, session = bench.dock, bench.session
    queue, stacks = session.queue, session.stacks
    from rs_genedit_plugin.model.rois import Roi

    box = layer.extent()

    def square(column: int, row: int, side: float = 0.03) -> QgsGeometry:
        left = box.xMinimum() + (0.06 + 0.18 * column) * box.width()
        bottom = box.yMinimum() + (0.1 + 0.2 * row) * box.height()
        return QgsGeometry.fromRect(
            QgsRectangle(left, bottom, left + side * box.width(), bottom + side * box.height())
        )

    def idle() -> bool:
        return not queue.open_jobs()

    session.draft.set_options(replace(session.draft.options, quality="draft", seed=3, seed_locked=True))
    session.draft.set_exemplar(Roi("exemplar", square(0, 4, 0.05), layer.crs()))
    for number in range(COUNT):
        session.draft.rois.clear()
        session.draft.rois.add(square(number % 5, number // 5), layer.crs())
        session.run()
    yield idle
    yield 1.0
    stack = stacks.open
    report["edits"] = len(stack.edits)
    report["states"] = [job.message for job in queue if job.state != "done"]
    report["slow"] = [slowness()]
    pulse, report["gaps"] = Pulse(), []
    previews = []
    queue.preview.connect(lambda *_args: previews.append(1))
    for number in range(3):
        pulse.start()
        yield 2.0
        quiet = pulse.stop()
        session.draft.rois.clear()
        session.draft.rois.add(square(number, 2, 0.06), layer.crs())
        session.draft.set_options(replace(session.draft.options, quality="standard", seed=30 + number))
        pulse.start()
        dock.run.click()
        yield idle
        yield 1.0
        report["gaps"].append({"idle": quiet, "job": pulse.stop(), "longest": sorted(pulse.gaps)[-5:]})
    report["slow"].append(slowness())
    report["previews"] = len(previews)
    # Every button of the strip, one after the other.
    report["acts"] = {}
    names = [edit.name for edit in stack.edits]
    section = bench.versions.section
    for name, act in {
        "eye": lambda: stack.set_visible(names[4], False),
        "move": lambda: stack.move(names[6], 1),
        "undo": section.undo.click,
        "see": lambda: stacks.look_at(names[9]),
        "see the newest": lambda: stacks.look_at(None),
    }.items():
        pulse.start()
        yield 0.2
        act()
        yield 0.8
        report["acts"][name] = pulse.stop()
    stage.picture("stack-twenty")
    shutil.rmtree(stack.folder, ignore_errors=True)


STAGE = Stage(scenario, patience=300.0)

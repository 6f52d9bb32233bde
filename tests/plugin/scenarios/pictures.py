"""The pictures of docs/images: every page and state of the plugin on the demo scene, taken inside QGIS.

Started by ``tools/desktop.py pictures``; the harness is the one of the tests in a real QGIS.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import LEFT, NONE, OUT, Stage, Steps
from views import DATA, Studio, place


def scenario(stage: Stage) -> Steps:
    """Go through everything once."""
    studio = Studio(stage)
    bench, dock, canvas = stage.bench, studio.dock, studio.canvas
    session = bench.session
    draft, queue = session.draft, session.queue
    look_at, drawn, whole_picture = studio.look_at, studio.drawn, studio.picture

    def dock_picture(name: str) -> None:
        studio.picture(name, whole=False)

    def choose(**options) -> None:
        draft.set_options(replace(draft.options, format="cog", seed=7, seed_locked=True, **options))

    # ---- the engine's page
    from rs_genedit_plugin.engine.environment import Options
    from rs_genedit_plugin.model.engine import EXISTING, OWN, Choice

    engine = session.engine
    existing = engine.choice
    own = Path(os.environ["HOME"]) / "rs-genedit"
    engine.choose(Choice(OWN, str(own), ""))
    bench._open_setup()
    bench.setup._load()
    bench.setup._show()
    bench._show_engine()
    studio.widen()
    yield 1.0
    studio.widen()
    yield 0.3
    dock_picture("engine-first-run")
    said = []
    engine.progressed.connect(lambda stage, _share, _line: said.append(stage))
    engine.install(Options(extras=()))
    yield lambda: len(set(said)) > 2 or not engine.busy
    yield 1.0
    dock_picture("engine-installing")
    engine.cancel()
    yield lambda: not engine.busy
    (DATA / "wheels").mkdir(exist_ok=True)
    engine.install(Options(wheels=DATA / "wheels", extras=()))
    yield 0.5
    yield lambda: not engine.busy
    yield 0.2
    dock_picture("engine-failed")
    engine.choose(Choice(EXISTING, str(own), existing.interpreter))
    bench.setup._load()
    engine.check()
    yield lambda: not engine.busy
    yield lambda: session.client.state in ("off", "ready")  # a worker of the engine before may still end
    yield 0.3
    dock_picture("engine-ready")
    dock.show_engine_page(None)

    # ---- nothing there yet
    yield 0.3
    dock_picture("edit-empty")
    dock.pages.setCurrentWidget(dock.jobs)
    dock_picture("jobs-empty")
    dock.pages.setCurrentWidget(dock.history)
    dock_picture("history-empty")
    dock.pages.setCurrentIndex(0)

    # ---- a layer that is no file
    service = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}.png&zmax=1&zmin=0", "Tiles", "wms")
    QgsProject.instance().addMapLayer(service)
    dock.source.combo.setLayer(service)
    yield 0.5
    dock_picture("edit-service")
    QgsProject.instance().removeMapLayer(service.id())

    # ---- the form, one job after the other
    layer = studio.open_demo()
    bank, crs = place("bank")
    river, _crs = place("river")
    choose(quality="standard")
    draft.rois.add(bank, crs)
    from rs_genedit_plugin.model.rois import Roi

    draft.set_exemplar(Roi("exemplar", river, crs))
    look_at(bank, river)
    yield 1.0
    yield drawn
    whole_picture("edit-exemplar")
    dock.how.setCollapsed(False)
    yield 0.5
    dock_picture("edit-options")
    dock.how.setCollapsed(True)
    yield 0.3

    boat, _crs = place("boat")
    dock.what.show_kind("copy")
    draft.set_copied(Roi("object", boat, crs))
    centre = boat.boundingBox().center()
    for east, north in ((-6, -27), (14, 24)):
        draft.add_place(type(centre)(centre.x() + east, centre.y() + north), crs)
    look_at(boat, *draft.footprints())
    yield 1.0
    yield drawn
    whole_picture("edit-copy")
    house, _crs = place("house")
    dock.what.show_kind("remove")
    draft.rois.clear()
    draft.rois.add(house, crs)
    look_at(house)
    canvas.zoomByFactor(2.5)
    yield 1.0
    yield drawn
    whole_picture("edit-remove")

    if dock.what.show_kind("text"):
        yield lambda: len(session.smith.guides.cards) > 1
        dock.what.text.use_preset("flood")
        yield 0.3
        bar = dock._scroll.verticalScrollBar()
        bar.setValue(bar.maximum())
        yield 0.3
        yield lambda: session.client.state in ("off", "ready")
        dock_picture("edit-text")
        bar.setValue(0)
        dock.what.show_kind("remove")

    # ---- jobs
    choose(quality="draft")
    dock.run.click()
    removal = list(queue)[-1]
    yield lambda: removal.state in ("done", "failed")
    dock.what.show_kind("copy")
    dock.run.click()
    copied = list(queue)[-1]
    yield lambda: copied.state in ("done", "failed")
    dock.what.show_kind("exemplar")
    draft.rois.clear()
    draft.rois.add(bank, crs)
    look_at(bank, river)
    choose(quality="standard")
    dock.run.click()
    flood = list(queue)[-1]
    dock.pages.setCurrentIndex(0)
    dock.what.show_kind("remove")
    dock.run.click()
    waiting = list(queue)[-1]
    dock.jobs.choose(flood.id)
    iface.messageBar().clearWidgets()
    yield lambda: bench.previews.item.isVisible() or flood.state == "failed"
    yield lambda: flood.fraction > 0.35 or flood.state != "running"
    yield 0.3
    iface.messageBar().clearWidgets()
    whole_picture("jobs-running")
    queue.cancel(waiting.id)
    yield lambda: flood.state in ("done", "failed")
    yield lambda: len(session.history) == 3
    choose(quality="high")
    dock.pages.setCurrentIndex(0)
    dock.run.click()
    crashed = list(queue)[-1]
    yield lambda: crashed.fraction > 0.05 or crashed.state != "running"
    session.client.kill()
    yield lambda: crashed.state == "failed"
    dock.jobs.choose(crashed.id)
    yield 1.0
    whole_picture("jobs-failed")
    iface.messageBar().clearWidgets()
    queue.remove(crashed.id)

    # ---- results
    session.history.set_verdict(copied.id, "kept")
    dock.pages.setCurrentWidget(dock.history)
    page = dock.history
    page.list.setCurrentRow(0)
    look_at(bank, river)
    page.show_button.click()
    yield 1.0
    yield drawn
    whole_picture("history")
    page.compare_button.click()
    yield 2.0
    point = canvas.getCoordinateTransform().transform(bank.boundingBox().center())
    x = QPoint(round(point.x()), 30)
    QTest.mousePress(canvas.viewport(), LEFT, NONE, x)
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, x)
    yield 0.3
    whole_picture("compare")
    dock.tools.end()
    page.change_button.click()
    yield 1.0
    yield drawn
    whole_picture("changes")

    # ---- toolbox
    import processing

    dialog = processing.createAlgorithmDialog("rsgenedit:exemplar", {"INPUT": layer.id()})
    dialog.resize(760, 700)
    dialog.show()
    yield 1.0
    dialog.grab().save(str(OUT / "processing.png"))
    dialog.close()
    stage.report["theme"] = QgsApplication.instance().themeName()
    iface.messageBar().clearWidgets()
    session.client.close()


STAGE = Stage(scenario, patience=300)

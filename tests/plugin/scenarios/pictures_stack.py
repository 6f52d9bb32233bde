"""The pictures of edits that build on each other: result bar, variants, versions."""

from __future__ import annotations

import os
import sys
from dataclasses import replace

import qgis.utils
from qgis.core import QgsGeometry, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import OUT, Stage, Steps
from views import DATA, HEIGHT, ROOF, THEME, WHOLE, WIDTH, place, stretch, within


def scenario(stage: Stage) -> Steps:
    """A removal, copies on it, a texture in variants; then look at them, hide one, take one out."""
    OUT.mkdir(parents=True, exist_ok=True)
    window, canvas = iface.mainWindow(), iface.mapCanvas()
    window.resize(WIDTH, HEIGHT)
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() == "Browser":
            dock.hide()
    qgis.utils.plugins["rs_genedit_plugin"].action.setChecked(True)
    bench = stage.bench
    dock, session, versions = bench.dock, bench.session, bench.versions
    draft, queue = session.draft, session.queue
    stage.use_engine()
    from rs_genedit_plugin.model.options import STACK
    from rs_genedit_plugin.model.rois import Roi

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
    draft.set_options(replace(draft.options, format=STACK, quality="draft", seed=7, seed_locked=True))
    yield 1.0
    yield drawn
    bank, crs = place("bank")
    river, house, boat = (place(name)[0] for name in ("river", "house", "boat"))

    def look(*geometries) -> None:
        box = QgsRectangle(geometries[0].boundingBox())
        for geometry in geometries[1:]:
            box.combineExtentWith(geometry.boundingBox())
        box.scale(1.35)
        canvas.setExtent(box)
        canvas.setExtent(within(canvas.extent(), layer.extent()))
        canvas.refresh()

    def made() -> Steps:
        yield lambda: not queue.open_jobs()
        yield lambda: all(frame.picture for frame in versions.section.strip.frames()[1:])
        yield 1.0
        yield drawn

    dock.what.show_kind("remove")
    draft.rois.add(QgsGeometry.fromRect(ROOF), crs)
    look(house)
    dock.run.click()
    yield from made()
    picture("stack-result")
    versions.bar.keep_button.click()
    dock.what.show_kind("copy")
    draft.set_copied(Roi("object", boat, crs))
    centre = boat.boundingBox().center()
    draft.add_place(type(centre)(centre.x() - 6, centre.y() - 27), crs)
    dock.run.click()
    yield from made()
    versions.bar.keep_button.click()
    dock.what.show_kind("exemplar")
    draft.rois.clear()
    draft.rois.add(bank, crs)
    draft.set_exemplar(Roi("exemplar", river, crs))
    dock.variants.setValue(3)
    look(bank, river)
    dock.run.click()
    job = list(queue)[-1]
    yield lambda: job.fraction > 0.3 or not queue.open_jobs()
    picture("stack-working")
    yield from made()
    picture("stack-variants")
    versions.bar.keep_button.click()
    yield 0.5
    strip = versions.section.strip
    strip.itemClicked.emit(strip.item(2))
    strip.setCurrentRow(2)
    yield 0.5
    versions.section.eye.click()
    yield 1.0
    yield drawn
    picture("stack-versions")
    stage.report["edits"] = strip.count() - 1
    session.client.close()


STAGE = Stage(scenario, patience=300)

"""The pictures of the Export page on the demo scene: filled in with its forecast, at work, done; a cluster."""

from __future__ import annotations

import os
import sys
from dataclasses import replace

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import Stage, Steps
from views import Studio, word

#: What the squares become, by the layer's field; two say nothing themselves.
KINDS = ("burn-scar", "flood", "snow", "", "flood", "burn-scar", "flood", "snow", "")


def squares(raster) -> QgsVectorLayer:
    """Nine places of the scene, each with what it becomes in its field."""
    box = raster.extent()
    uri = f"Polygon?crs={raster.crs().authid()}&field=preset:string&field=seed:integer"
    made = QgsVectorLayer(uri, word("places", "Orte", "lieux"), "memory")
    step, side = box.width() / 3, box.width() / 16
    for number, kind in enumerate(KINDS):
        west = box.xMinimum() + step * (number % 3) + step * 0.4
        north = box.yMaximum() - box.height() / 3 * (number // 3 + 0.4)
        feature = QgsFeature(made.fields())
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, north - side, west + side, north)))
        feature.setAttributes([kind, number + 1])
        made.dataProvider().addFeature(feature)
    symbol = made.renderer().symbol().symbolLayer(0)
    symbol.setBrushStyle(Qt.BrushStyle.NoBrush)
    symbol.setStrokeColor(Qt.GlobalColor.yellow)
    symbol.setStrokeWidth(0.6)
    return made


def scenario(stage: Stage) -> Steps:
    """Fill the page in, run, look at what came of it; a cluster that does not answer."""
    studio = Studio(stage)
    bench, dock = stage.bench, studio.dock
    session = bench.session
    drawn, picture = studio.drawn, studio.quiet_picture
    page, exports = dock.export, session.exports
    stage.use_engine()

    layer = studio.open_demo(390)
    dock.pages.setCurrentWidget(page)
    places = squares(layer)
    QgsProject.instance().addMapLayer(places)
    bench.export.show(places)
    export = exports.export
    becomes = replace(export.wish.becomes, kind="remove", said="", quality="draft")
    export.want(becomes=becomes, chips=replace(export.wish.chips, size=64, gap=0.0), open_folder=False)
    yield lambda: bool(exports.forecast.report)
    page._scroll.verticalScrollBar().setValue(0)
    yield 0.5
    yield drawn
    picture("export-ready")
    page.run.click()
    job = exports.last
    yield lambda: job.done >= 3 or job.state not in ("waiting", "running")
    page.show_progress()
    yield 0.4
    picture("export-running")
    yield lambda: job.state in ("done", "failed")
    stage.report["job"] = [job.state, job.message]
    page.progress.on_map.click()
    QgsProject.instance().layerTreeRoot().findLayer(places.id()).setItemVisibilityChecked(False)
    page.show_progress()
    yield 0.6
    yield drawn
    picture("export-done")
    page.who.place.setCurrentIndex(page.who.place.findData("cluster"))
    page.who.scheduler.setFilePath("tcp://127.0.0.1:9")
    yield lambda: bool(exports.forecast.problem)
    page._scroll.ensureWidgetVisible(page.who, 0, 4)
    yield 0.4
    studio.picture("export-cluster", whole=False)
    session.client.close()


STAGE = Stage(scenario, patience=300)

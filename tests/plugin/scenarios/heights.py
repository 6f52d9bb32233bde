"""How high the dock must be at least, page by page and state by state, in a window of 1280 x 720 pixels."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QWidget
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import OUT, Stage, Steps

#: Regions in parts of the raster's width and height.
ROI, EXEMPLAR = (0.20, 0.20, 0.34, 0.34), (0.60, 0.60, 0.80, 0.80)


def features(raster, boxes: list[QgsGeometry]) -> QgsVectorLayer:
    """What an export takes: a layer with a polygon for each of ``boxes``."""
    made = QgsVectorLayer(f"Polygon?crs={raster.crs().authid()}&field=preset:string", "places", "memory")
    for box in boxes:
        feature = QgsFeature(made.fields())
        feature.setGeometry(box)
        made.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(made)
    return made


def scenario(stage: Stage) -> Steps:
    """Go through every page and state; ``heights`` has for each what the dock needs and what it has."""
    report = stage.report
    report["heights"] = {}
    stage.install()
    window = iface.mainWindow()
    window.showNormal()
    window.resize(1280, 720)
    layer = stage.open_raster(os.environ["RS_GENEDIT_SCENE"])
    stage.plugin.action.setChecked(True)
    yield 1.0
    bench = stage.bench
    dock, session = bench.dock, bench.session
    draft, queue, versions = session.draft, session.queue, bench.versions
    report["language"] = QgsApplication.locale()
    report["title"] = dock.pages.tabText(0)

    def in_sight(widget: QWidget) -> bool:
        """Whether all of ``widget`` can be seen without scrolling."""
        box = widget.rect().translated(widget.mapTo(dock, QPoint(0, 0)))
        return dock.rect().contains(box) and widget.visibleRegion().boundingRect() == widget.rect()

    def note(state: str, *wanted: QWidget) -> Steps:
        seen: list[tuple[int, int, int]] = []

        def is_settled() -> bool:
            """Whether nothing has moved since the looks before."""
            seen.append((dock.minimumSizeHint().height(), dock.height(), window.height()))
            return len(seen) > 5 and len(set(seen[-5:])) == 1

        yield 0.1
        iface.messageBar().clearWidgets()
        window.resizeDocks([dock], [370], Qt.Orientation.Horizontal)
        yield is_settled
        report["heights"][state] = {
            "least": dock.minimumSizeHint().height(),
            "dock": dock.height(),
            "window": window.height(),
            "in_sight": [in_sight(widget) for widget in wanted],
        }
        OUT.mkdir(parents=True, exist_ok=True)
        window.grab().save(str(OUT / f"{state.replace(' ', '-')}.png"))

    # ---- the engine's page: it begins with it
    setup = bench.setup
    yield from note("engine first run", setup.install, setup.back)
    setup.more.setCollapsed(False)
    yield from note("engine more", setup.install, setup.back)
    from rs_genedit_plugin.engine.environment import Options

    wheels = OUT / "wheels"
    wheels.mkdir(parents=True)
    session.engine.install(Options(wheels=wheels, extras=()))
    yield 0.5
    yield lambda: not session.engine.busy
    yield from note("engine failed", setup.back)
    stage.use_engine()
    session.engine.check()
    yield lambda: not session.engine.busy
    dock.show_engine_page(setup)
    yield from note("engine ready", setup.back)
    dock.show_engine_page(None)

    # ---- the form
    box = layer.extent()

    def part(x0: float, y0: float, x1: float, y1: float) -> QgsGeometry:
        x, y, width, height = box.xMinimum(), box.yMinimum(), box.width(), box.height()
        return QgsGeometry.fromRect(
            QgsRectangle(x + x0 * width, y + y0 * height, x + x1 * width, y + y1 * height)
        )

    from rs_genedit_plugin.model.options import STACK
    from rs_genedit_plugin.model.rois import Roi

    draft.set_options(replace(draft.options, format=STACK, quality="draft", seed=7, seed_locked=True))
    draft.rois.add(part(*ROI), layer.crs())
    draft.set_exemplar(Roi("exemplar", part(*EXEMPLAR), layer.crs()))
    for kind in ("copy", "remove", "text", "exemplar"):
        if dock.what.show_kind(kind):
            yield from note(f"edit {kind}", dock.how, dock.run)
    dock.how.setCollapsed(False)
    yield from note("edit options", dock.run)
    dock.how.setCollapsed(True)

    # ---- an edit at work, its variants, its versions
    dock.variants.setValue(3)
    dock.run.click()
    yield from note("edit at work", dock.run)
    yield lambda: not queue.open_jobs()
    yield lambda: len(session.stacks.choice.variants) == 3
    yield from note("variants", dock.run, versions.bar.keep_button, versions.bar.go_on_button, dock.how)
    dock.how.setCollapsed(False)
    yield from note("variants and options", dock.run)
    dock.how.setCollapsed(True)
    versions.bar.keep_button.click()
    dock.variants.setValue(1)
    dock.run.click()
    yield 0.1
    yield lambda: not queue.open_jobs()
    yield from note("result", dock.run, versions.bar.keep_button, versions.section.strip)
    for place, page in ((2, "export"), (3, "jobs"), (4, "history")):
        dock.pages.setCurrentIndex(place)
        yield from note(f"{page} and result", versions.bar.keep_button)
    dock.pages.setCurrentIndex(0)
    versions.bar.keep_button.click()
    strip = versions.section.strip
    strip.itemClicked.emit(strip.item(1))
    strip.setCurrentRow(1)
    yield from note("versions", dock.run, strip, versions.section.eye)
    versions.section.change.click()
    yield from note("versions redo", dock.run, strip, versions.section.eye)
    versions.section.stop.click()

    # ---- a story
    page, stories = dock.story, session.stories
    dock.pages.setCurrentWidget(page)
    yield from note("story", page.run)
    stories.story.tell(description="the forest is cleared over three years", start="2020-04-01")
    page.what.plan.click()
    yield lambda: not stories.teller.busy
    page.show_board()
    yield from note("story planned", page.run)
    page.run.click()
    story = list(queue)[-1]
    yield lambda: story.state in ("running", "done", "failed")
    yield from note("story at work", page.run)
    queue.cancel(story.id)
    yield lambda: not queue.open_jobs()

    # ---- an export
    page, exports = dock.export, session.exports
    dock.pages.setCurrentWidget(page)
    yield from note("export", page.run)
    sides = ((0.05, 0.05), (0.5, 0.1), (0.1, 0.6))
    bench.export.show(features(layer, [part(x, y, x + 0.1, y + 0.1) for x, y in sides]))
    becomes = replace(exports.export.wish.becomes, kind="remove", said="", quality="draft")
    chips = replace(exports.export.wish.chips, size=64, gap=0.0)
    exports.export.want(becomes=becomes, chips=chips, open_folder=False)
    yield lambda: bool(exports.forecast.report)
    yield from note("export ready", page.run)
    page.run.click()
    export = exports.last
    yield lambda: export.state in ("running", "done", "failed")
    page.show_progress()
    yield from note("export at work", page.run)
    yield lambda: export.state in ("done", "failed")
    report["export"] = [export.state, export.message]
    page.show_progress()
    yield from note("export done", page.run)
    page.who.place.setCurrentIndex(page.who.place.findData("cluster"))
    page.who.scheduler.setFilePath("tcp://127.0.0.1:9")
    yield lambda: bool(exports.forecast.problem)
    yield from note("export cluster", page.run)

    # ---- the queue and what was made
    for place, name in ((3, "jobs"), (4, "history")):
        dock.pages.setCurrentIndex(place)
        yield from note(name)
    report["source"] = Path(os.environ["RS_GENEDIT_SCENE"]).name
    session.client.close()


STAGE = Stage(scenario, patience=240)

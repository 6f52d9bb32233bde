"""From the zip to results: install, edit, cancel, crash, resume, compare, run again, keep and discard."""

from __future__ import annotations

import hashlib
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsLayerNotesUtils, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import LEFT, NONE, RIGHT, Stage, Steps


def style(layer: QgsRasterLayer) -> dict:
    """Renderer, bands and stretch of a layer."""
    renderer = layer.renderer()
    stretches = [
        (enhancement.contrastEnhancementAlgorithm(), enhancement.minimumValue(), enhancement.maximumValue())
        for enhancement in (
            renderer.redContrastEnhancement(),
            renderer.greenContrastEnhancement(),
            renderer.blueContrastEnhancement(),
        )
    ]
    return {
        "type": renderer.type(),
        "bands": [renderer.redBand(), renderer.greenBand(), renderer.blueBand()],
        "stretch": [[int(kind), low, high] for kind, low, high in stretches],
    }


def differences(source: str, result: str, mask: str) -> dict[str, int]:
    """Pixels that differ outside and inside the change mask."""
    from osgeo import gdal

    old, new, changed = (gdal.Open(path).ReadAsArray() for path in (source, result, mask))
    differ = (old != new).any(axis=0)
    return {"outside": int((differ & (changed == 0)).sum()), "inside": int((differ & (changed != 0)).sum())}


def scenario(stage: Stage) -> Steps:
    report = stage.report
    before = stage.traces()
    report["installed_in"] = stage.install()
    yield 0.5
    scene = Path(os.environ["RS_GENEDIT_SCENE"])
    original = hashlib.sha256(scene.read_bytes()).hexdigest()
    layer = stage.open_raster(str(scene))
    layer.renderer().setRedBand(4)  # a look that no default style has
    bench = yield from stage.open_dock()
    dock, session = bench.dock, bench.session
    queue = session.queue
    box = layer.extent()
    at = lambda x, y: (box.xMinimum() + x * box.width(), box.yMinimum() + y * box.height())  # noqa: E731
    corners = lambda x, y, s=0.05: [at(x + a * s, y + b * s) for a, b in ((0, 0), (1, 0), (1, 1), (0, 1))]  # noqa: E731

    def choose(quality: str) -> None:
        options = replace(session.draft.options, format="cog", quality=quality, seed=11, seed_locked=True)
        session.draft.set_options(options)

    def draw(buttons, name: str, points) -> None:
        buttons[name].click()
        for point in points:
            stage.click(*point)
        stage.click(*points[-1], RIGHT)

    def newest():
        return list(queue)[-1]

    def result_of(job) -> QgsRasterLayer:
        layers = QgsProject.instance().mapLayers().values()
        return next(la for la in layers if la.customProperty("rs_genedit/job", "") == job.id)

    # ---- exemplar, checked in full
    choose("draft")
    draw(dock.where._buttons, "polygon", corners(0.4, 0.4, 0.08))
    draw(dock.what.exemplar.picker._buttons, "polygon", corners(0.7, 0.6, 0.12))
    report["problems"] = [problem.sentence for problem in session.draft.problems()]
    dock.run.click()
    job = newest()
    yield lambda: job.state in ("done", "failed")
    yield lambda: len(session.history) == 1
    yield lambda: session.history.get(job.id).thumbnail.exists()
    yield 1.0
    result = result_of(job)
    root = QgsProject.instance().layerTreeRoot()
    metadata = result.metadata()
    report["exemplar"] = {
        "state": job.state,
        "message": job.message,
        "crs": result.crs() == layer.crs(),
        "extent": result.extent() == layer.extent(),
        "size": [result.width(), result.height(), result.bandCount()]
        == [layer.width(), layer.height(), layer.bandCount()],
        "style": style(result) == style(layer),
        "style_is_ours": style(layer)["bands"][0] == 4,
        "notes": QgsLayerNotesUtils.layerNotes(result),
        "keywords": metadata.keywords(),
        "history": metadata.history(),
        "group": root.findLayer(result.id()).parent().name(),
        "above": root.layerOrder().index(result) < root.layerOrder().index(layer),
        "pixels": differences(str(scene), job.outputs["output"][0], job.outputs["mask"][0]),
        "thumbnail": session.history.get(job.id).thumbnail.exists(),
        "beside": Path(job.outputs["output"][0]).parent == scene.parent,
    }
    stage.picture("exemplar")

    # ---- copy, and removal queued behind it
    dock.pages.setCurrentIndex(0)
    dock.what.show_kind("copy")
    draw(dock.what.copy.picker._buttons, "polygon", corners(0.2, 0.2))
    dock.what.copy.place_button.click()
    for place in ((0.5, 0.2), (0.6, 0.35)):
        stage.click(*at(*place))
    dock.tools.end()
    dock.run.click()
    copy = newest()
    dock.pages.setCurrentIndex(0)
    dock.what.show_kind("remove")
    dock.run.click()
    removal = newest()
    yield lambda: copy.state != "waiting"
    report["queued"] = [copy.state, removal.state]
    yield lambda: removal.state in ("done", "failed")
    yield lambda: len(session.history) == 3
    for name, one in (("copy", copy), ("remove", removal)):
        report[name] = {
            "state": one.state,
            "message": one.message,
            "places": len(one.request["task"].get("to", [])),
            "group": root.findLayer(result_of(one).id()).parent().name(),
            "pixels": differences(str(scene), one.outputs["output"][0], one.outputs["mask"][0]),
        }

    # ---- words, typed on the Text tab
    dock.pages.setCurrentIndex(0)
    report["text_tab"] = dock.what.show_kind("text")
    yield 0.3
    QTest.keyClicks(dock.what.text.prompt, "a flooded field")
    QTest.keyClick(dock.what.text.prompt.completer.popup(), Qt.Key.Key_Escape)
    dock.run.click()
    flooded = newest()
    yield lambda: flooded.state in ("done", "failed")
    yield lambda: len(session.history) == 4 or flooded.state == "failed"
    report["text"] = {
        "state": flooded.state,
        "message": flooded.message,
        "prompt": flooded.request["task"].get("prompt"),
        "notes": QgsLayerNotesUtils.layerNotes(result_of(flooded)),
        "group": root.findLayer(result_of(flooded).id()).parent().name(),
        "pixels": differences(str(scene), flooded.outputs["output"][0], flooded.outputs["mask"][0]),
    }
    dock.pages.setCurrentIndex(0)
    dock.what.show_kind("remove")

    # ---- cancel
    choose("high")
    dock.pages.setCurrentIndex(0)
    files = sorted(path.name for path in scene.parent.iterdir())
    dock.run.click()
    stopped = newest()
    yield lambda: stopped.fraction > 0.02 or stopped.state == "failed"
    dock.jobs.cancel.click()
    yield lambda: stopped.state in ("cancelled", "failed", "done")
    yield 0.5
    after = sorted(path.name for path in scene.parent.iterdir() if not path.name.endswith(".staging"))
    report["cancel"] = {"state": stopped.state, "new_files": [name for name in after if name not in files]}

    # ---- crash and resume
    dock.pages.setCurrentIndex(0)
    dock.run.click()
    crashed = newest()
    yield lambda: crashed.fraction > 0.3 or crashed.state == "failed"
    os.kill(session.client.pid, signal.SIGKILL)
    yield lambda: crashed.state == "failed"
    report["crash"] = {
        "message": crashed.message,
        "resumable": crashed.resumable,
        "told": [item.text() for item in iface.messageBar().items()],
    }
    stage.picture("crashed")
    iface.messageBar().clearWidgets()
    dock.jobs.choose(crashed.id)
    dock.jobs.resume.click()
    yield lambda: crashed.state in ("done", "failed")
    yield lambda: session.history.get(crashed.id) is not None
    report["resumed"] = crashed.state

    # ---- the same again, from the Item of the resumed result
    dock.pages.setCurrentWidget(dock.history)
    session.draft.rois.clear()
    choose("draft")
    dock.history.load_item.emit(crashed.outputs["output"][0])
    report["loaded"] = {
        "kind": session.draft.kind,
        "quality": session.draft.options.quality,
        "seed": session.draft.options.seed,
        "rois": len(session.draft.rois),
    }
    dock.run.click()
    again = newest()
    yield lambda: again.state in ("done", "failed")
    yield lambda: session.history.get(again.id) is not None
    same = [Path(one.outputs["output"][0]).read_bytes() for one in (crashed, again)]
    report["again"] = {"state": again.state, "message": again.message, "same_bytes": same[0] == same[1]}

    # ---- compare
    dock.pages.setCurrentWidget(dock.history)
    page = dock.history
    page.list.setCurrentRow(len(session.history) - 1)  # the exemplar edit
    canvas = iface.mapCanvas()
    items = len(canvas.scene().items())
    page.compare_button.click()
    yield 2.0
    tool = canvas.mapTool()
    report["compare"] = {"tool": type(tool).__name__, "checked": page.compare_button.isChecked()}
    point = canvas.getCoordinateTransform().transform(*at(0.44, 0.44))
    spot = QPoint(round(point.x()), round(point.y()))

    def drag(x: int) -> None:
        QTest.mousePress(canvas.viewport(), LEFT, NONE, QPoint(x, 40))
        QTest.mouseRelease(canvas.viewport(), LEFT, NONE, QPoint(x, 40))

    def picture():
        return canvas.grab().toImage().copy(spot.x() - 15, spot.y() - 15, 30, 30)

    drag(spot.x() + 60)
    before_side = picture()
    stage.picture("compare")
    drag(spot.x() - 60)
    after_side = picture()
    report["compare"]["sides_differ"] = before_side != after_side
    report["compare"]["position"] = tool.position
    QTest.keyClick(canvas.viewport(), Qt.Key.Key_Escape)
    yield 0.3
    report["compare"]["left"] = len(canvas.scene().items()) - items
    report["compare"]["checked_after"] = page.compare_button.isChecked()

    # ---- change layers, keep, discard
    page.change_button.click()
    changed = [
        la for la in QgsProject.instance().mapLayers().values() if la.customProperty("rs_genedit/change_of")
    ]
    report["change"] = sorted(f"{type(la).__name__} {la.isValid()} {la.crs() == layer.crs()}" for la in changed)
    yield 1.0
    stage.picture("change")
    page.keep.click()
    report["kept"] = session.history.get(job.id).verdict
    page.list.setCurrentRow(0)
    gone = result_of(again).id()
    page.discard.click()
    report["discarded"] = (
        QgsProject.instance().mapLayer(gone) is None and Path(again.outputs["output"][0]).exists()
    )

    # ---- another project does not know them, the same one does
    project = scene.parent / "projet.qgz"
    assert QgsProject.instance().write(str(project))
    QgsProject.instance().clear()
    yield 0.3
    report["elsewhere"] = len(session.history)
    QgsProject.instance().read(str(project))
    yield 0.5
    report["reopened"] = len(session.history)
    loaded = next(la for la in QgsProject.instance().mapLayers().values() if la.id() == result_id(job))
    report["notes_kept"] = "Synthetic" in QgsLayerNotesUtils.layerNotes(loaded)
    QgsProject.instance().clear()

    report["source_untouched"] = hashlib.sha256(scene.read_bytes()).hexdigest() == original
    iface.messageBar().clearWidgets()
    pid = session.client.pid
    stage.unload()
    yield 0.5
    report["worker_gone"] = not Path(f"/proc/{pid}").exists()
    report["before"], report["after"] = before, stage.traces()


def result_id(job) -> str:
    layers = QgsProject.instance().mapLayers().values()
    return next((la.id() for la in layers if la.customProperty("rs_genedit/job", "") == job.id), "")


STAGE = Stage(scenario, patience=300)

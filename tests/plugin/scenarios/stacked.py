"""A stack of edits in a real QGIS: five on each other, two removed, one changed, variants, undo, flattened."""

from __future__ import annotations

import hashlib
import os
import sys
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsGeometry, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import LEFT, NONE, Stage, Steps

#: ROI and exemplar of each edit, in parts of the raster's width and height.
PLACES = [
    ((0.10, 0.70, 0.16, 0.76), (0.20, 0.80, 0.28, 0.88)),
    ((0.14, 0.72, 0.19, 0.78), (0.05, 0.55, 0.11, 0.61)),
    ((0.75, 0.70, 0.81, 0.76), (0.85, 0.80, 0.93, 0.88)),
    ((0.78, 0.74, 0.83, 0.79), (0.68, 0.55, 0.74, 0.61)),
    ((0.45, 0.20, 0.51, 0.26), (0.55, 0.10, 0.63, 0.18)),
]


def pixels(path: str):
    from osgeo import gdal

    return gdal.Open(str(path)).ReadAsArray()


def digest(path: str) -> str:
    return hashlib.sha256(pixels(path).tobytes()).hexdigest()


def scenario(stage: Stage) -> Steps:
    report = stage.report
    stage.install()
    yield 0.5
    scene = Path(os.environ["RS_GENEDIT_SCENE"])
    original = hashlib.sha256(scene.read_bytes()).hexdigest()
    layer = stage.open_raster(str(scene))
    bench = yield from stage.open_dock(400)
    dock, session = bench.dock, bench.session
    queue, stacks, versions = session.queue, session.stacks, bench.versions
    from rs_genedit_plugin.model.rois import Roi
    from rs_genedit_plugin.stack import view

    box = layer.extent()

    def shape(part) -> QgsGeometry:
        left, bottom, right, top = part
        return QgsGeometry.fromRect(
            QgsRectangle(
                box.xMinimum() + left * box.width(),
                box.yMinimum() + bottom * box.height(),
                box.xMinimum() + right * box.width(),
                box.yMinimum() + top * box.height(),
            )
        )

    def draw(number: int) -> None:
        session.draft.rois.clear()
        session.draft.rois.add(shape(PLACES[number][0]), layer.crs())
        session.draft.set_exemplar(Roi("exemplar", shape(PLACES[number][1]), layer.crs()))

    def idle() -> bool:
        return not queue.open_jobs()

    def key(sequence: QKeySequence.StandardKey) -> None:
        QApplication.setActiveWindow(iface.mainWindow())
        dock.run.setFocus()
        QTest.keySequence(dock.run, QKeySequence(sequence))

    report["format"] = session.draft.options.format
    session.draft.set_options(replace(session.draft.options, quality="draft", seed=11, seed_locked=True))
    report["strip_before"] = versions.section.isVisible()

    # ---- five edits on each other, one layer
    seeds = []
    for number in range(5):
        draw(number)
        session.draft.set_options(replace(session.draft.options, seed=11 + number, seed_locked=True))
        seeds.append(session.draft.options.seed)
        dock.run.click()
        yield 0.1
        report.setdefault("page", dock.pages.tabText(dock.pages.currentIndex()))
        if number == 0:
            report["working"] = not versions.bar._work.isHidden()
        yield idle
        yield 0.3
        report.setdefault("bar", not versions.bar._buttons.isHidden())
        if number == 0:
            stage.picture("stack-result")
            versions.bar.keep_button.click()
    stack = stacks.open
    yield lambda: all(frame.picture for frame in versions.section.strip.frames()[1:])
    report["requests"] = [job.request for job in queue]
    report["five"] = {
        "layers": len(QgsProject.instance().mapLayers()),
        "titles": [frame.title for frame in versions.section.strip.frames()],
        "states": [stack.state(edit) for edit in stack.edits],
        "kept": [entry.verdict for entry in session.history],
        "folder": stack.folder.name,
        "on": [len(job.on) for job in queue],
    }
    stage.picture("stack-five")

    # ---- see an earlier version, and the newest again
    names = [edit.name for edit in stack.edits]
    shown = view.find_layer(stack)
    newest = digest(shown.source())
    strip = versions.section.strip

    def click(row: int, modifier=NONE) -> None:
        item = strip.item(row)
        strip.scrollToItem(item)
        QTest.mouseClick(strip.viewport(), LEFT, modifier, strip.visualItemRect(item).center())
        QApplication.processEvents()

    click(2)
    yield 0.1
    report["seen"] = {
        "looked_at": stacks.looked_at == names[1],
        "is_that_version": digest(shown.source()) == digest(stack.edits[1].item.path.with_suffix(".vrt")),
        "said": versions.section.hint.text(),
    }
    click(0)
    report["seen"]["original"] = digest(shown.source()) == digest(str(scene))
    click(5)
    report["seen"]["newest"] = digest(shown.source()) == newest and stacks.looked_at is None

    # ---- compare any two
    click(1)
    click(4, Qt.KeyboardModifier.ControlModifier)
    versions.section.compare_button.click()
    yield 0.5
    report["compared"] = {"tool": dock.tools.purpose, "files": len(list(stack.folder.glob(".*.vrt")))}
    stage.picture("stack-compare")
    dock.tools.end()
    yield 0.2
    report["compared"]["left"] = len(list(stack.folder.glob(".*.vrt")))
    click(5)

    # ---- undo by key, twice, and what was done again by hand
    key(QKeySequence.StandardKey.Undo)
    report["undone"] = [edit.name for edit in stack.edits] == names[:4]
    versions.section.undo.click()
    report["undone_twice"] = [edit.name for edit in stack.edits] == names[:3]
    for number in (3, 4):
        draw(number)
        session.draft.set_options(replace(session.draft.options, seed=11 + number, seed_locked=True))
        dock.run.click()
        yield idle
        yield 0.2
    names = [edit.name for edit in stack.edits]

    # ---- two out of the middle
    for row in (2, 3):
        click(row)
        versions.section.remove.click()
        yield 0.1
    report["removed"] = [edit.number for edit in stack.edits]
    yield stack.is_known
    # ---- one changed
    click(1)
    versions.section.change.click()
    yield 0.2
    report["redoing"] = stacks.redoing == names[0]
    session.draft.set_options(replace(session.draft.options, quality="draft", seed=77, seed_locked=True))
    dock.run.click()
    yield idle
    yield 0.2
    versions.bar.keep_button.click()
    report["changed"] = [(edit.number, edit.item.seed) for edit in stack.edits]
    yield stack.is_known
    report["states"] = [stack.state(edit) for edit in stack.edits]
    stage.picture("stack-changed")
    if stack.stale():
        versions.section.again.click()
        yield lambda: idle() and stack.is_known() and not stack.stale()
    report["edits"] = [edit.item.request for edit in stack.edits]

    # ---- flattened
    versions.section.flat.click()
    yield idle
    yield 0.3
    job = list(queue)[-1]
    report["flat"] = {"state": job.state, "message": job.message, "outputs": job.outputs}

    # ---- variants, one kept; another; discard
    draw(1)
    session.draft.set_options(replace(session.draft.options, seed=31, seed_locked=True))
    dock.variants.setValue(3)
    dock.run.click()
    dock.variants.setValue(1)
    yield idle
    yield 0.5
    bar = versions.bar
    report["variants"] = {
        "shown": [frame.title for frame in bar.variants.frames()],
        "visible": bar.variants.isVisible(),
        "edits": len(stack.edits),
    }
    yield lambda: all(frame.picture for frame in bar.variants.frames())
    yield 0.3
    stage.picture("stack-variants")
    bar.another_button.click()
    yield idle
    yield 0.3
    item = bar.variants.item(1)
    QTest.mouseClick(bar.variants.viewport(), LEFT, NONE, bar.variants.visualItemRect(item).center())
    report["variants"]["after_another"] = [one.seed for one in stacks.choice.variants]
    report["variants"]["chosen"] = stack.edits[-1].item.seed
    before = {path.name for path in stack.folder.iterdir()}
    bar.discard_button.click()
    gone = before - {path.name for path in stack.folder.iterdir()}
    report["discarded"] = {
        "gone": sorted(gone),
        "left": [one.seed for one in stacks.choice.variants],
        "shown": stack.edits[-1].item.seed,
    }
    bar.go_on_button.click()
    report["gone_on"] = {
        "choice": stacks.choice is None,
        "rois": len(session.draft.rois),
        "verdicts": {str(e.seed): e.verdict for e in session.history if e.seed in (31, 33, 34)},
    }
    stage.picture("stack-end")
    report["source_untouched"] = hashlib.sha256(scene.read_bytes()).hexdigest() == original

    # ---- another project finds it all
    in_stack = [edit.name for edit in stack.edits]
    QgsProject.instance().clear()
    yield 0.3
    left = iface.mainWindow().findChild(QMessageBox, "RsGenEditProjectLeft")
    report["asked"] = left is not None
    layer = stage.open_raster(str(scene))
    yield 0.5
    report["found"] = {
        "edits": [edit.name for edit in stacks.open.edits] == in_stack,
        "strip": versions.section.isVisible(),
        "history": len(session.history),
        "offered": dock.history.found.text() if dock.history.found.isVisibleTo(dock.history) else "",
    }
    versions.section.map.click()
    yield 0.5
    report["found"]["layers"] = len(QgsProject.instance().mapLayers())
    dock.pages.setCurrentWidget(dock.history)
    yield 0.2
    stage.picture("stack-found")
    dock.history.found.click()
    yield 0.2
    report["found"]["listed"] = len(session.history)
    report["found"]["gone"] = not dock.history.found.isVisibleTo(dock.history)


STAGE = Stage(scenario, patience=240.0)

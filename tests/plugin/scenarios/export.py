"""An export in a real QGIS: polygons with fields become edits and a data set, here and on a cluster.

Opened from the layer panel; filled in; foretold; run; cancelled and gone on with; looked at; the data set
opened. Then the same on a Dask scheduler that the scenario starts, by its address, where the engine can.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import Stage, Steps

#: A cluster of one worker of one thread, which says its address and ends when its input is closed.
CLUSTER = """
import sys
from distributed import LocalCluster
with LocalCluster(n_workers=1, threads_per_worker=1, host="127.0.0.1", dashboard_address=None,
                  worker_dashboard_address=None, memory_limit=0) as made:
    print(made.scheduler_address, flush=True)
    sys.stdin.read()
"""
#: An address on this computer at which nobody listens.
NOBODY = "tcp://127.0.0.1:9"


def polygons(raster: QgsRasterLayer) -> QgsVectorLayer:
    """A layer in memory: nine squares of 24 m that are far from each other, each with what it becomes.

    The last one asks for a preset that there is none of.
    """
    fields = "field=kind:string&field=seed:integer"
    made = QgsVectorLayer(f"Polygon?crs={raster.crs().authid()}&{fields}", "places", "memory")
    provider = made.dataProvider()
    box = raster.extent()
    found = []
    for number in range(9):
        west = box.xMinimum() + 60 + 200 * (number % 3)
        north = box.yMaximum() - 60 - 200 * (number // 3)
        feature = QgsFeature(made.fields())
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, north - 24, west + 24, north)))
        feature.setAttributes([("", "flood", "snow")[number % 3], number])
        found.append(feature)
    provider.addFeatures(found)
    QgsProject.instance().addMapLayer(made)
    return made


def scenario(stage: Stage) -> Steps:
    report = stage.report
    stage.load()
    before = stage.traces()
    raster = stage.open_raster(os.environ["RS_GENEDIT_SCENE"])
    QgsProject.instance().setCrs(raster.crs())
    places = polygons(raster)
    iface.mainWindow().resize(1400, 950)
    yield 0.5

    # ---- from the layer panel
    tree = iface.layerTreeView()
    entries = {}
    points = QgsVectorLayer("Point?crs=EPSG:32633", "points", "memory")
    QgsProject.instance().addMapLayer(points)
    for layer in (points, raster, places):
        tree.setCurrentLayer(layer)
        entries[layer.name()] = own_entries(tree)
        report.setdefault("menu", {})[layer.name()] = [entry.text() for entry in entries[layer.name()]]
        if layer is raster:
            entries[layer.name()][0].trigger()
    stage.use_engine()
    entries["places"][0].trigger()
    bench = stage.bench
    dock, session = bench.dock, bench.session
    page, exports = dock.export, session.exports
    wish = lambda: exports.export.wish  # noqa: E731
    report["page"] = dock.pages.currentWidget() is page
    report["chosen"] = {
        "raster": session.draft.scene.layer_id == raster.id(),
        "features": exports.export.layer is places,
    }
    report["seed_field"] = dict(wish().becomes.fields)

    # ---- filled in: a field says it where it says something, the others are removed
    page.features.by_field.setCollapsed(False)
    page.features.fields["preset"].setField("kind")
    page.features.kind.setCurrentIndex(page.features.kind.findData("remove"))
    page.features.quality.setCurrentIndex(page.features.quality.findData("draft"))
    page.data.size.setValue(32)
    page.data.gap.setValue(0)
    page.data.open_folder.setChecked(False)
    page.data.on_map.setChecked(True)
    yield lambda: bool(exports.forecast.report or exports.forecast.problem)
    report["foretold"] = page.told.text()
    report["foretold_jobs"] = exports.forecast.report["jobs"]
    report["before_running"] = exports.export.folder().exists()
    stage.picture("foretold")

    # ---- run; a cancel in the middle; it goes on where it stopped
    page.run.click()
    job = exports.last
    yield lambda: job.done >= 2 or job.state not in ("waiting", "running")
    report["while_it_runs"] = {"counts": page.progress.counts.text(), "state": page.progress.state.text()}
    stage.picture("running")
    page.progress.cancel.click()
    yield lambda: job.state == "cancelled"
    report["cancelled_at"] = job.done
    folder = Path(job.request["output"])
    stamps = {path: path.stat().st_mtime_ns for path in (folder / "edits" / "jobs").rglob("*.patch.tif")}
    page.progress.resume.click()
    yield lambda: job.state in ("done", "failed")
    report["job"] = {"state": job.state, "message": job.message, "done": job.done, "failed": job.failed}
    report["made_twice"] = [path.name for path, made in stamps.items() if path.stat().st_mtime_ns != made]
    report["files"] = sorted(path.name for path in folder.iterdir())
    yield 1.0
    tree_root = QgsProject.instance().layerTreeRoot()
    report["on_map"] = [node.name() for group in tree_root.findGroups() for node in group.findLayers()]
    report["sheet"] = page.progress.sheet.pixmap().height() if page.progress.sheet.pixmap() else 0
    page.show_progress()
    yield 0.5
    stage.picture("done")

    # ---- the data set opens as layers of QGIS
    pictures = sorted((folder / "dataset" / "LEVIR-CD+").glob("*/B/*.png"))
    report["pictures"] = len(pictures)
    report["opens"] = all(QgsRasterLayer(str(path), path.stem).isValid() for path in pictures)
    stacs = sorted((folder / "dataset" / "stac").rglob("*.tif"))
    report["placed"] = (
        bool(stacs) and QgsRasterLayer(str(stacs[0]), "chip").crs().authid() == raster.crs().authid()
    )

    # ---- one that fails is told with its sentence, the others are made
    places.startEditing()
    number = places.fields().indexOf("kind")
    for feature in list(places.getFeatures())[:1]:
        places.changeAttributeValue(feature.id(), number, "no such preset")
    yield lambda: bool(exports.forecast.problem)
    report["wrong_preset"] = {"told": page.told.text(), "can_run": page.run.isEnabled()}
    places.rollBack()

    # ---- on a cluster
    page.who.place.setCurrentIndex(page.who.place.findData("cluster"))
    page.data.on_map.setChecked(False)
    able = session.abilities()
    report["has_cluster"] = "cluster" in able
    if "cluster" not in able:
        report["without_the_part"] = page.told.text()
    else:
        page.who.scheduler.setFilePath(NOBODY)
        yield lambda: bool(exports.forecast.problem)
        report["nobody"] = {"told": page.told.text(), "can_run": page.run.isEnabled()}
        stage.picture("nobody")
        command = [os.environ["RS_GENEDIT_PYTHON"], "-c", CLUSTER]
        cluster = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment())
        address = cluster.stdout.readline().decode().strip()
        page.who.scheduler.setFilePath(address)
        yield lambda: bool(exports.forecast.report)
        report["cluster"] = {**exports.forecast.report["cluster"], "told": page.told.text()}
        page.run.click()
        again = exports.last
        yield lambda: again.state in ("done", "failed")
        results = Path(again.request["output"], "edits", "results.jsonl").read_text().splitlines()
        here = [json.loads(line) for line in (folder / "edits" / "results.jsonl").read_text().splitlines()]
        there = [json.loads(line) for line in results]
        report["on_cluster"] = {
            "state": again.state,
            "message": again.message,
            "warnings": again.warnings,
            "folder": Path(again.request["output"]).name,
            "same": {r["id"]: r["pixels_sha256"] for r in here} == {r["id"]: r["pixels_sha256"] for r in there},
        }
        cluster.stdin.close()
        cluster.wait(30)
    session.client.close()
    stage.unload()
    yield 0.5
    after = stage.traces()
    report["left_behind"] = {name: after[name] - before[name] for name in ("docks", "processes", "canvas")}
    report["menu_after"] = len(own_entries(tree))


def own_entries(tree) -> list:
    """The plugin's entries of the menu that the layer panel shows for the layer that is chosen in it."""
    global shown
    shown = tree.menuProvider().createContextMenu()
    return [entry for entry in shown.actions() if entry.text().startswith("Export simulated")]


def environment() -> dict[str, str]:
    """The engine's environment: what of this repository its workers import."""
    import rs_genedit_plugin.contract as contract

    return {**os.environ, "PYTHONPATH": str(contract.engine_source())}


STAGE = Stage(scenario, patience=240)

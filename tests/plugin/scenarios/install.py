"""The engine installed by the plugin's own page, in a folder with a space and an accent, and then put to work.

Not part of the tests: it installs the real packages. Started by ``tools/desktop.py install``, which reports
seconds and megabytes; with ``RS_GENEDIT_WHEELS`` it installs without network from that folder.
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from pathlib import Path

import qgis.utils
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import OUT, Stage, Steps


def megabytes(folder: Path) -> int:
    """What the files in ``folder`` take on the disk; hard links count once."""
    seen = {}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            about = path.stat()
            seen[about.st_ino] = about.st_blocks * 512
    return round(sum(seen.values()) / 1e6)


def scenario(stage: Stage) -> Steps:
    """Fill in the page, press Install, wait, run an edit, press Remove's own code."""
    report = stage.report
    plugin = qgis.utils.plugins["rs_genedit_plugin"]
    iface.mainWindow().resize(1280, 820)
    plugin.action.setChecked(True)
    bench = plugin.workbench
    yield 1.0
    page, engine = bench.setup, bench.session.engine
    report["first_page"] = page is not None and bench.dock.stack.currentWidget() is page
    if page is None:
        return
    target = Path(os.environ["RS_GENEDIT_TARGET"])
    page.folder.setFilePath(str(target))
    page.wheels.setFilePath(os.environ.get("RS_GENEDIT_WHEELS", ""))
    report["asked_for"] = page.room.text()
    said: list[str] = []
    engine.progressed.connect(lambda stage_, _share, line: said.append(f"{stage_}: {line}"))
    ended: list[tuple[str, str]] = []
    engine.succeeded.connect(lambda sentence: ended.append((sentence, "")))
    engine.failed.connect(lambda sentence, detail: ended.append((sentence, detail)))
    began = time.monotonic()
    page.install.click()
    yield lambda: ended
    report["seconds"] = round(time.monotonic() - began)
    report["sentence"], report["detail"] = ended[0]
    report["stages"] = list(dict.fromkeys(line.split(":")[0] for line in said))
    report["status"] = engine.environment.status().state
    report["device"] = engine.device_line()
    report["versions"] = engine.version_line()
    report["megabytes"] = megabytes(target)
    report["beside"] = sorted(path.name for path in target.parent.iterdir() if path != target)
    stage.picture("installed")
    if report["status"] != "ready":
        return
    bench.dock.show_engine_page(None)
    layer = stage.open_raster(os.environ["RS_GENEDIT_SCENE"])
    session = bench.session
    session.draft.set_layer(layer)
    session.draft.set_kind("remove")
    session.draft.set_options(
        replace(session.draft.options, quality="draft", seed=7, format="cog", folder=str(OUT.parent))
    )
    box = layer.extent()
    box.scale(0.1)
    from qgis.core import QgsGeometry

    session.draft.rois.add(QgsGeometry.fromRect(box), layer.crs())
    job = session.run()
    yield lambda: job.state in ("done", "failed")
    report["edit"] = {"state": job.state, "message": job.message, "seconds": round(job.seconds, 1)}
    session.client.close()


STAGE = Stage(scenario, patience=1800)

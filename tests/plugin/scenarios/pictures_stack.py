"""The pictures of edits that build on each other: result bar, variants, versions."""

from __future__ import annotations

import os
import sys
from dataclasses import replace

from qgis.core import QgsGeometry

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import Stage, Steps
from views import ROOF, Studio, place


def scenario(stage: Stage) -> Steps:
    """A removal, copies on it, a texture in variants; then look at them, hide one, take one out."""
    studio = Studio(stage)
    bench, dock = stage.bench, studio.dock
    session, versions = bench.session, bench.versions
    draft, queue = session.draft, session.queue
    look, drawn, picture = studio.look_at, studio.drawn, studio.quiet_picture
    stage.use_engine()
    from rs_genedit_plugin.model.options import STACK
    from rs_genedit_plugin.model.rois import Roi

    studio.open_demo()
    draft.set_options(replace(draft.options, format=STACK, quality="draft", seed=7, seed_locked=True))
    yield 1.0
    yield drawn
    bank, crs = place("bank")
    river, house, boat = (place(name)[0] for name in ("river", "house", "boat"))

    def made() -> Steps:
        yield lambda: not queue.open_jobs()
        yield lambda: all(frame.picture for frame in versions.section.strip.frames()[1:])
        yield lambda: all(frame.picture for frame in versions.bar.variants.frames())
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

"""The pictures of the Story page on the demo scene: planned with footprints, made with its time panel."""

from __future__ import annotations

import os
import sys
from dataclasses import replace

from qgis.core import QgsApplication

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from stage import Stage, Steps
from views import HEIGHT, Studio, place


def scenario(stage: Stage) -> Steps:
    """Plan, look where, run, look at a frame in the middle."""
    studio = Studio(stage, min(HEIGHT, 720))
    bench, dock, canvas = stage.bench, studio.dock, studio.canvas
    session = bench.session
    drawn, picture = studio.drawn, studio.quiet_picture
    page, stories, draft = dock.story, session.stories, session.draft
    stage.use_engine()

    studio.open_demo()
    dock.pages.setCurrentWidget(page)
    yield 0.5
    yield drawn
    picture("story-empty")
    forest, crs = place("forest")
    draft.rois.add(forest, crs)
    draft.set_options(replace(draft.options, quality="draft", seed=7, seed_locked=True))

    def look() -> None:
        studio.look_at(forest, margin=1.5)

    look()
    stories.story.tell(description="the forest is cleared over five years", start="2020-04-01")
    page.what.plan.click()
    yield lambda: not stories.teller.busy
    page.front.footprints.click()
    yield lambda: not stories.teller.busy
    page.board.table.selectRow(2)
    page.show_board()
    yield 1.0
    yield drawn
    picture("story-planned")
    stories.story.tell(front="spread", wind=0.6, wind_to=60.0)
    page._scroll.ensureWidgetVisible(page.front, 0, 4)
    yield 0.5
    yield drawn
    picture("story-spread")
    stories.story.tell(front="shape")
    page.run.click()
    job = list(session.queue)[-1]
    yield lambda: job.state in ("done", "failed")
    count = len(stories.story.board.frames)
    yield lambda: len(page.board.model._pictures) == count
    steps = canvas.temporalController()
    steps.setCurrentFrameNumber(count // 2)
    page.board.table.selectRow(count // 2)
    page.show_board()
    yield 0.5
    look()  # the time panel has taken its height
    yield 1.5
    yield drawn
    picture("story-made")
    stage.report["theme"] = QgsApplication.instance().themeName()
    session.client.close()


STAGE = Stage(scenario, patience=600)

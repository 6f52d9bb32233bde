"""Binds stories to the map: footprints, frames and time, and the animation's file."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog

from ...contract import errors
from ...model.jobs import Job
from ...model.roles import SEQUENCE, Outputs, animations
from ...model.scene import as_raster
from ...model.story import story_folder
from ...results import story as shown
from ...results import timeline
from ...session import Session
from ..dock import GenEditDock

#: How often it is looked whether the frames still play, while they do.
_PULSE_MS = 250


class StoryDesk(QObject):
    """What the buttons of the Story page do.

    ``needs_engine``: there is none yet. ``map_changed``: whether the story on the map is watched.
    """

    needs_engine = pyqtSignal()
    map_changed = pyqtSignal()

    def __init__(self, iface: QgisInterface, session: Session, dock: GenEditDock, parent: QObject) -> None:
        super().__init__(parent)
        self._iface, self._session, self._dock = iface, session, dock
        self._watched = False
        self._folder = ""
        self._steps = timeline.controller(iface)
        stories, page = session.stories, dock.story
        page.what.plan_requested.connect(self.plan)
        page.front.footprints_requested.connect(self.outline)
        page.run_requested.connect(self.run)
        page.board.again_requested.connect(lambda: self.run(again=True))
        page.board.collection_chosen.connect(self.run_collection)
        page.board.play_requested.connect(self.play)
        page.board.open_animation.connect(self._open)
        page.board.save_animation.connect(self._save)
        stories.teller.planned.connect(self._on_planned)
        stories.teller.outlined.connect(self._on_outlined)
        stories.teller.failed.connect(lambda text: session.message.emit("warning", text))
        session.result_added.connect(self._on_result)
        session.draft.regions_changed.connect(self._look_away)
        stories.story.marks_changed.connect(self._look_away)
        dock.tools.active_changed.connect(lambda purpose: self._look_away() if purpose else None)
        # QGIS 3.22 has a signal for a change of this state that Python cannot connect to.
        self._pulse = QTimer(self)
        self._pulse.setInterval(_PULSE_MS)
        self._pulse.timeout.connect(self._show_playing)
        if self._steps is not None:
            self._steps.updateTemporalRange.connect(self._show_playing)
        page.board.set_playable(False)

    @property
    def is_watched(self) -> bool:
        """Whether the frames on the map are looked at, so that nothing that was drawn may lie over them."""
        return self._watched

    def delete(self) -> None:
        """Stop what plays, and what was asked."""
        self._session.stories.teller.cancel()
        self._pulse.stop()
        if self._steps is not None:
            self._steps.updateTemporalRange.disconnect(self._show_playing)

    # --------------------------------------------------------------------------------------------------- acts

    def plan(self) -> None:
        """Ask for the storyboard."""
        if self._has_engine():
            self._session.stories.teller.plan()

    def outline(self) -> None:
        """Ask for the footprints."""
        if self._has_engine():
            taken = self._session.promised()
            shown.release(str(self._session.stories.story.folder(taken)))
            self._session.stories.teller.outline(taken)

    def run(self, again: bool = False) -> Job | None:
        """Queue the story, or the frames of the last one that were edited."""
        if not self._has_engine():
            return None
        self._dock.tools.end()
        job = self._session.run_story(again)
        if job is not None:
            self._dock.story.follow(job, anew=not again)
            self._dock.jobs.choose(job.id)
            if not again:
                QTimer.singleShot(0, self._dock.how.next_seed)
        return job

    def run_collection(self, path: str) -> Job | None:
        """Queue the story of a Collection, to be made again."""
        if not self._has_engine():
            return None
        self._dock.tools.end()
        job = self._session.run_story(collection=Path(path))
        if job is not None:
            self._dock.story.follow(job, anew=True)
            self._dock.jobs.choose(job.id)
        return job

    def play(self) -> None:
        """Play the frames of the story that came into the project last, or pause."""
        spans = shown.time_ranges(self._folder)
        if self._steps is None or not spans:
            return
        if not timeline.is_set(self._steps, spans):
            timeline.set_out(self._steps, spans)
        self._watch(True)
        timeline.play(self._steps)
        self._show_playing()

    def show_story(self, request: Mapping[str, Any], outputs: Outputs) -> None:
        """A story is in the project, from a job or from the history: the map's time is set to it."""
        self._folder = str(story_folder(request))
        self._dock.story.board.show_animations(animations(outputs))
        spans = shown.time_ranges(self._folder)
        self._dock.story.board.set_playable(self._steps is not None and bool(spans))
        if self._steps is not None and spans:
            timeline.set_out(self._steps, spans)
            timeline.show_panel(self._iface)
        self._watch(True)

    # ------------------------------------------------------------------------------------------------- inside

    def _has_engine(self) -> bool:
        if not self._session.engine.usable:
            self.needs_engine.emit()
            return False
        return True

    def _on_planned(self, notes: tuple[str, ...]) -> None:
        self._dock.story.show_board()
        for note in notes:
            self._session.message.emit("info", note)

    def _on_outlined(self, path: str) -> None:
        scene = self._session.draft.scene
        like = as_raster(scene.layer_id) if scene is not None else None
        try:
            layer = shown.add_footprints(path, str(Path(path).parent), None, like)
        except errors.GenEditError as error:
            self._session.message.emit("warning", str(error))
            return
        if layer is None:
            text = self.tr("QGIS cannot read the footprints: {path}.").format(path=path)
            self._session.message.emit("warning", text)
            return
        self._watch(True)

    def _on_result(self, job_id: str) -> None:
        job = self._session.queue.get(job_id)
        if job is not None and job.op == SEQUENCE:
            self.show_story(job.request, job.outputs)

    def _show_playing(self, *_args: object) -> None:
        playing = timeline.is_playing(self._steps)
        self._dock.story.board.show_playing(playing)
        if playing != self._pulse.isActive():
            self._pulse.start() if playing else self._pulse.stop()

    def _look_away(self) -> None:
        self._watch(False)

    def _watch(self, watched: bool) -> None:
        if watched != self._watched:
            self._watched = watched
            self.map_changed.emit()

    def _open(self, path: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(path))

    def _save(self, path: str) -> None:
        kind = Path(path).suffix
        target, _filter = QFileDialog.getSaveFileName(
            self._dock,
            self.tr("Save the animation"),
            str(Path.home() / f"{Path(path).parent.name}{kind}"),
            f"*{kind}",
        )
        if target:
            self.save_animation(path, target)

    def save_animation(self, path: str, target: str) -> None:
        """Copy an animation of the story to ``target``."""
        try:
            shutil.copyfile(path, target)
        except OSError as error:
            text = self.tr("The animation was not saved: {why}").format(why=error.strerror or error)
            self._session.message.emit("warning", text)
        else:
            self._session.message.emit("success", self.tr("The animation is saved: {path}").format(path=target))

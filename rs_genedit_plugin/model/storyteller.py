"""Small questions of a story to the worker: the plan, and where it happens, before a frame is drawn."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..contract import errors, storyboard
from .errands import Errand, Errands
from .roles import SEQUENCE
from .story import Story, story_folder

_BOARD, _FOOTPRINTS = "storyboard.json", "footprints.gpkg"


class Storyteller(QObject):
    """Asks for plans and footprints; they wait behind a job under way and are never shown as jobs."""

    planned = pyqtSignal(tuple)  # sentences to tell
    outlined = pyqtSignal(str)  # the footprints' file
    failed = pyqtSignal(str)
    busy_changed = pyqtSignal()

    def __init__(self, story: Story, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._story, self._errands = story, errands
        self._name = ""

    @property
    def busy(self) -> bool:
        return bool(self._name)

    def plan(self) -> None:
        """Ask for a storyboard of the description; the story has it when ``planned`` comes."""
        place = tempfile.mkdtemp(prefix="rs-genedit-plan-")

        def done(report: dict[str, Any]) -> None:
            self._take_board(Path(place))
            self.planned.emit(tuple(report.get("warnings", ())))

        try:
            self._ask(self._story.plan_request(Path(place)), done, place)
        except errors.GenEditError as error:
            shutil.rmtree(place, ignore_errors=True)
            self.failed.emit(str(error))

    def outline(self, taken: tuple[str, ...]) -> None:
        """Ask where the change is in each frame, as a layer in the story's folder."""
        try:
            request = self._story.request(taken, footprints_only=True)
        except errors.GenEditError as error:
            self.failed.emit(str(error))
            return
        folder = story_folder(request)

        def done(report: dict[str, Any]) -> None:
            self._take_board(folder)
            for sentence in report.get("warnings", ()):
                self.failed.emit(str(sentence))
            self.outlined.emit(str(folder / _FOOTPRINTS))

        self._ask(request, done)

    def cancel(self) -> None:
        """Stop what was asked."""
        self._errands.cancel(self._name)

    def _ask(self, request: dict[str, Any], done: Callable[[dict[str, Any]], None], place: str = "") -> None:
        def end() -> None:
            self._name = ""
            self.busy_changed.emit()

        def finish(report: dict[str, Any]) -> None:
            try:
                done(report)
            except errors.GenEditError as error:
                self.failed.emit(str(error))
            shutil.rmtree(place, ignore_errors=True)
            end()

        def fail(sentence: str) -> None:
            shutil.rmtree(place, ignore_errors=True)
            end()
            if sentence:
                self.failed.emit(sentence)

        self._name = self._errands.ask(SEQUENCE, request, Errand(finish, fail))
        self.busy_changed.emit()

    def _take_board(self, folder: Path) -> None:
        self._story.set_board(storyboard.read_storyboard(folder / _BOARD))

"""What an export comes to, asked of the engine while the form is filled in: jobs, time, disk, the cluster.

The worker answers when it has nothing else to do; an answer to what is not asked any more is dropped.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..contract import errors
from ..timers import single_shot
from .engine_words import in_their_language
from .errands import Errand, Errands
from .export import Export
from .export_request import PLAN, forecast

#: Milliseconds without a change before the engine is asked: typing goes on.
QUIET_MS = 600


class Forecast(QObject):
    """The forecast of an export. ``report`` is the engine's; ``problem`` a sentence why it would not run."""

    changed = pyqtSignal()

    def __init__(
        self, export: Export, errands: Errands, may_ask: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._export, self._errands, self._may_ask = export, errands, may_ask
        self._place: Path | None = None
        self._open, self._awake = False, False
        #: How often the export has changed, also in what its layer holds; and when it was asked about last.
        self._changes = self._asked_at = 0
        self.report: dict[str, Any] = {}
        self.problem = ""
        self._timer = single_shot(self, QUIET_MS, self.ask)
        export.changed.connect(self._on_changed)

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._open

    def wake(self, awake: bool) -> None:
        """Ask while the form is in sight, and not else."""
        self._awake = awake
        if awake:
            self._timer.start()

    def again(self) -> None:
        """Ask once more: files, or the cluster, may be others now."""
        self._on_changed()

    def ask(self) -> None:
        """Ask now, unless nothing can be asked, or an answer is on its way."""
        if not self._awake or self._open or self._export.problems() or not self._may_ask():
            return
        try:
            plan = self._folder() / PLAN
            self._export.lay_out(plan)
        except (errors.GenEditError, OSError) as error:
            self._tell({}, str(error))
            return
        self._asked_at = self._changes
        request = forecast(plan, self._export.folder(), self._export.wish.who)
        self._open = True
        self._errands.ask("batch", request, Errand(self._on_answer, self._on_failure))
        self.changed.emit()

    def close(self) -> None:
        """Leave nothing on the disk."""
        self._timer.stop()
        self._awake = False
        if self._place is not None:
            shutil.rmtree(self._place, ignore_errors=True)
            self._place = None

    def _folder(self) -> Path:
        """A folder for the plans that are only looked at."""
        if self._place is None or not self._place.is_dir():
            self._place = Path(tempfile.mkdtemp(prefix="rs-genedit-plan-"))
        return self._place

    def _on_changed(self) -> None:
        self._changes += 1
        if self.report or self.problem:
            self._tell({}, "")
        self._timer.start()

    def _on_answer(self, report: dict[str, Any]) -> None:
        cluster = report.get("cluster") or {}
        self._take(report, str(cluster.get("problem", "")))

    def _on_failure(self, sentence: str) -> None:
        self._take({}, sentence)

    def _take(self, report: dict[str, Any], sentence: str) -> None:
        self._open = False
        if self._asked_at == self._changes:
            self._tell(report, in_their_language(sentence))
        else:
            self._timer.start()
            self.changed.emit()

    def _tell(self, report: dict[str, Any], problem: str) -> None:
        self.report, self.problem = report, problem
        self.changed.emit()

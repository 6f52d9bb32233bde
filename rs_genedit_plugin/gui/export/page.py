"""The Export page: raster, features, what they become, the data set, who computes, and how far it is."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QWidget

from ...exports import Exports
from ...model import jobs as states
from ...model.engine_words import in_their_language
from ...model.estimate import spoken
from ...model.jobs import JobQueue
from ...model.numbers import number
from ...model.room import spoken_size
from ...model.titles import kind_title
from ...model.wordsmith import Wordsmith
from ...timers import single_shot
from ..run_page import RunPage
from ..widgets import LEAST_TEXT, Hint, LowScroll, ThemedButton, row, run_button
from .data_section import DataSection
from .features_section import FeaturesSection
from .progress_section import ProgressSection
from .who_section import WhoSection

#: Milliseconds after which what has just been shown has its height.
_SETTLED_MS = 150


class ExportPage(RunPage):
    """Everything of an export that a person sees; the raster's section is lent by the Edit page."""

    def __init__(
        self, exports: Exports, smith: Wordsmith, queue: JobQueue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._exports, self._export, self._queue = exports, exports.export, queue
        self.features = FeaturesSection(self._export, smith)
        self.data = DataSection(self._export)
        self.who = WhoSection(self._export)
        self.progress = ProgressSection(queue)
        self._lay_out()
        self._settling = single_shot(  # one of the page's own: it goes with the page
            self, _SETTLED_MS, lambda: self._scroll.ensureWidgetVisible(self.progress, 0, 4)
        )
        self._export.changed.connect(self._show)
        exports.forecast.changed.connect(self._show)
        for signal in (queue.added, queue.changed, queue.removed):
            signal.connect(self._on_job)
        self._show()
        self._show_job()

    def take(self, section: QWidget) -> None:
        """Show the raster's section, which the Edit page lends."""
        self._column.insertWidget(0, section)

    def set_abilities(self, abilities: frozenset[str]) -> None:
        """Offer what the engine can do."""
        self.features.set_abilities(abilities)
        self._show()

    def release(self) -> None:
        """Let go of the project."""
        self.features.release()
        self._exports.forecast.close()

    def show_progress(self) -> None:
        """Bring what is under way into sight, once it has its size."""
        self._settling.start()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._exports.forecast.wake(True)

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self._exports.forecast.wake(False)

    def _lay_out(self) -> None:
        self.told = Hint()
        self.again = ThemedButton("look", self.tr("Look again"), self._exports.forecast.again)
        line = row(self.told, self.again, spacing=1)
        line.layout().setStretch(0, 1)
        run = run_button(self.tr("&Run"), self.tr("Put this export into the queue (Ctrl+Return)"))
        self.lay_out((self.features, self.data, self.who, self.progress), (LowScroll(line, LEAST_TEXT),), run)

    @property
    def problem(self) -> Hint:
        """Where it is said why it cannot run."""
        return self.told

    # --------------------------------------------------------------------------------------------------- show

    def _show(self) -> None:
        forecast, problems = self._exports.forecast, self._export.problems()
        self.run.setEnabled(not problems and not forecast.problem)
        self.again.setVisible(not problems and not forecast.busy)
        if problems:
            self.told.setText(problems[0].sentence)
        elif forecast.problem:
            self.told.setText(forecast.problem)
        elif forecast.report:
            self.told.setText(self._foretold(forecast.report))
        elif forecast.busy:
            self.told.setText(self.tr("The engine is asked; it answers once it has nothing else to do."))
        else:
            self.told.setText(self.tr("The export goes to {folder}").format(folder=self._export.folder()))

    def _foretold(self, report: dict[str, Any]) -> str:
        """Counts, time and disk by the engine's cost model, and what of the layer comes to nothing."""
        kinds = " · ".join(f"{kind_title(name)} {number(count)}" for name, count in report["tasks"].items())
        parts = [
            self.tr("Edits: {count} ({kinds})").format(count=number(report["jobs"]), kinds=kinds),
            self.tr("About {time} with {count} workers").format(
                time=spoken(report["seconds"]), count=report["workers"]
            )
            if report["workers"] > 1
            else self.tr("About {time}").format(time=spoken(report["seconds"])),
            self.tr("{size} of {free} free").format(
                size=spoken_size(report["megabytes"] * 1e6), free=spoken_size(report["free_gb"] * 1e9)
            ),
        ]
        goes = self.tr("The export goes to {folder}").format(folder=self._export.folder())
        return "\n".join([" · ".join(parts), *map(in_their_language, report.get("warnings", ())), goes])

    def _on_job(self, job_id: str) -> None:
        last = self._exports.last
        if last is not None and last.id == job_id:
            self._show_job()

    def _show_job(self) -> None:
        last = self._exports.last
        failures = self._exports.failed_jobs() if last is not None and self._has_failures() else []
        self.progress.show_job(last, failures)

    def _has_failures(self) -> bool:
        """Whether the manifest is worth a look: not for every count of a batch that goes well."""
        last = self._exports.last
        return last.failed > 0 or last.state in (states.FAILED, states.PAUSED, states.CANCELLED)

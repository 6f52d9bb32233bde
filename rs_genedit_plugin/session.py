"""The plugin without QGIS's interface: models, worker and project, and what follows from what.

``plugin.py`` puts actions, dock and messages around one :class:`Session`; tests and the Processing provider can
have one without them.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from . import diagnostics
from .contract import errors, owned, protocol
from .engine.client import READY, STARTING, Launch, WorkerClient
from .engine.environment import OUTDATED
from .exports import Exports
from .model import jobs as states
from .model import places, waiting
from .model.again import Origin, located, repeat
from .model.consent import Consent
from .model.draft import Draft
from .model.engine import EngineModel
from .model.errands import Errands
from .model.estimate import Estimator, Work
from .model.foresight import Foresight
from .model.history import Entry, History
from .model.jobs import Job, JobQueue
from .model.jobstore import JobStore
from .model.language import LanguageModel
from .model.options import STACK, Options, Presets, lasting
from .model.project_options import ProjectOptions
from .model.requests import outline_of
from .model.scene import as_raster, layer_of_file
from .model.settings import Settings
from .model.similar import Similar
from .model.titles import title_of
from .model.wordsmith import Wordsmith
from .outcomes import Outcomes
from .qt_compat import project_cleared_signal
from .stack.stacks import Stacks
from .stories import Stories

_DOCTOR = "doctor"


class Session(QObject):
    """Everything that lives as long as the plugin is switched on."""

    message = pyqtSignal(str, str)  # kind (info, success, warning, error), sentence
    result_added = pyqtSignal(str)  # job id: its layer is in the project
    abilities_changed = pyqtSignal(frozenset)
    project_left = pyqtSignal(int)  # number of jobs under way that belong to the project just closed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = Settings()
        self.estimator = Estimator(self.settings)
        self.presets = Presets()
        self.engine = EngineModel(self.settings, self)
        self.language = LanguageModel(self.settings)
        self.client = WorkerClient(self._launch, self)
        errands = Errands(self.client, self)
        self.smith = Wordsmith(errands, self.language, self._renew_worker, self)
        self.queue = JobQueue(self.client, self)
        self.store = JobStore(self.queue, parent=self)
        self.consent = Consent(self)
        self.consent.unasked.connect(lambda sentence: self.message.emit("warning", sentence))
        self.history = History(self.consent, self)
        self.history.left_out.connect(self._say_soon)
        self.draft = Draft(self)
        self.similar = Similar(self.draft, errands, self)
        self.foresight = Foresight(self.draft, errands, self._may_ask, self)
        self.stories = Stories(self.draft, self.queue, errands, self)
        self.stories.message.connect(self.message)
        self.exports = Exports(self.draft, self.queue, errands, self.abilities, self._may_start, self)
        self.exports.message.connect(self.message)
        self.stacks = Stacks(self.draft, self.queue, errands, self.history, self._project_token, self)
        self.stacks.message.connect(self.message)
        self.project = ProjectOptions(self.draft, self.consent)
        self.origin = Origin()
        self._stale = False
        self._outcomes = Outcomes(
            self.queue,
            self.history,
            self.stacks,
            self.estimator,
            self.settings,
            self._project_token,
            self,
        )
        self._outcomes.message.connect(self.message)
        self._outcomes.result_added.connect(self.result_added)
        self._unsaved = _token()
        self._token = self._project_token()
        #: The project that was open before this one.
        self.left_project = ""
        self._begin()

    # --------------------------------------------------------------------------------------------------- life

    def _begin(self) -> None:
        project = QgsProject.instance()
        project_cleared_signal(project).connect(self._on_project_cleared)
        project.readProject.connect(self._on_project_read)
        project.projectSaved.connect(self._on_project_saved)
        self.client.answered.connect(self._on_event)
        self.client.became_ready.connect(self._on_ready)
        self.client.failed.connect(self._on_engine_failed)
        self.engine.changed.connect(self._emit_abilities)
        self.engine.succeeded.connect(self._on_engine_changed)
        kept = {"format": STACK, **self.settings.json("options"), "seed_locked": False}
        self.draft.set_options(Options.from_json(kept))
        self._load_project()

    def adopt_lost_jobs(self) -> int:
        """Take over the jobs of a QGIS that ended before they did."""
        count = self.store.adopt_ended_sessions()
        for job in self.queue:
            if job.project != self._token and not waiting.is_saved(job.project):
                job.project = self._token  # its own was never saved, and can never be opened again
                self.store.save(job.id)
        if count:
            self.message.emit(
                "info",
                self.tr("Jobs from before QGIS ended: {count}. They wait, paused, on the Jobs page.").format(
                    count=count
                ),
            )
        return count

    def close(self) -> None:
        """End the worker and leave no signal connected; open jobs stay on disk."""
        self._keep_options()
        project = QgsProject.instance()
        project_cleared_signal(project).disconnect(self._on_project_cleared)
        project.readProject.disconnect(self._on_project_read)
        project.projectSaved.disconnect(self._on_project_saved)
        self._outcomes.drop_pictures()
        self.exports.forecast.close()
        self.engine.close()
        self.client.close()
        self.store.close()

    def _keep_options(self) -> None:
        """Let the next session begin with the draft's settings; those of a later version stay."""
        self.settings.set_json("options", {**self.settings.json("options"), **lasting(self.draft.options)})

    def _say_soon(self, sentence: str) -> None:
        """Tell ``sentence`` once the event loop runs: while a session is made, nobody listens yet."""
        QTimer.singleShot(0, lambda: self.message.emit("warning", sentence))

    # ---------------------------------------------------------------------------------------------------- run

    def run(self, variants: int = 1) -> Job | None:
        """Put the draft into the queue; None (and a message) when it cannot run.

        ``variants``: so many, one seed after the other, where edits build on each other; gives the first.
        """
        try:
            request = self.draft.request(self.promised())
            if self.draft.is_stacked:
                owned.make_folder(Path(request.output).parent)
        except (errors.GenEditError, OSError) as error:
            self.message.emit("warning", str(error))
            return None
        self._note_run(Path(request.output).parent)
        pixels, _hectares = self.draft.size()
        scene = self.draft.scene
        job = Job(
            request=request.to_json(),
            title=title_of(request, scene.name),
            layer=scene.layer_id,
            project=self._project_token(),
            pixels=pixels,
            written=Work.of_draft(self.draft).written,
            outline=self.draft.outline(),
            expected=self.origin.fingerprint(request),
        )
        return self.stacks.run(job, variants) if self.draft.is_stacked else self.queue.add(job)

    def run_story(self, again: bool = False, collection: Path | None = None) -> Job | None:
        """Queue the story, what edits of its storyboard change of the last, or the story of a Collection."""
        whence = self.promised(), self._project_token()
        job = self.stories.retell(collection, *whence) if collection else self.stories.job(*whence, again)
        if job is not None:
            self._note_run(Path(str(job.request["output"])).parent)
            self.queue.add(job)
        return job

    def run_export(self) -> Job | None:
        """Put the export into the queue; None (and a message) when it cannot run."""
        job = self.exports.job(self.promised(), self._project_token())
        if job is not None:
            self._note_run(Path(str(job.request["output"])).parent)
            self.queue.add(job)
        return job

    def _note_run(self, folder: Path) -> None:
        """Keep what a run says of the person's wishes."""
        places.note_used(folder)
        self._keep_options()
        self.project.save()

    def run_again(self, entry: Entry, new_seed: int | None) -> Job | None:
        """Do an earlier request again, to a new file; with ``new_seed`` rolled anew."""
        try:
            request, notes = located(entry.edit_request(), entry.folder)
            job = self.add_request(request, new_seed, entry.fingerprint, entry.on)
        except errors.GenEditError as error:
            self.message.emit("warning", str(error))
            return None
        for note in notes:
            self.message.emit("info", note)
        return job

    def add_request(
        self,
        request: protocol.EditRequest,
        new_seed: int | None = None,
        expected: str = "",
        on: Sequence[str] = (),
    ) -> Job:
        """Queue a request that was made elsewhere, to a new file; see :func:`repeat`.

        ``on``: Items of the edits that lie beneath it.
        """
        again = repeat(request, self.draft.folder(), self.promised(), new_seed)
        source = Path(request.source)
        layer = as_raster(layer_of_file(source))
        return self.queue.add(
            Job(
                request=again.to_json(),
                title=title_of(again, layer.name() if layer else source.stem),
                layer=layer.id() if layer else "",
                project=self._project_token(),
                outline=outline_of(again, layer),
                expected=expected,
                on=list(on),
            )
        )

    def promised(self) -> tuple[str, ...]:
        """Outputs that are not there yet and already taken, here and in other QGIS windows."""
        return self.queue.promised_outputs() + self.store.promised_elsewhere()

    def abilities(self) -> frozenset[str]:
        """What the engine can do: as the running worker says, else as ``doctor`` found last."""
        return self.client.abilities or frozenset(self.engine.report.get("abilities", ()))

    def _may_ask(self, for_words: bool) -> bool:
        """Whether the engine may be asked what it would refuse: for words it is started."""
        return self.client.state == READY or (for_words and self._may_start())

    def _may_start(self) -> bool:
        """Whether a worker runs, or may be started."""
        return self.client.state == READY or (self.engine.usable and not self.engine.busy)

    def learn_abilities(self) -> None:
        """Start a worker to hear what the engine can do, where nothing has told it yet."""
        if not self.abilities() and self.engine.usable and not self.engine.busy:
            self.client.start()

    def diagnostics(self) -> str:
        """A report for a person who helps, without secrets."""
        return diagnostics.collect(self.engine, self.client, self.queue)

    # ------------------------------------------------------------------------------------------------- engine

    def _launch(self) -> Launch:
        """What to start; the language model's key is in no other process's environment."""
        launch = Launch.of(self.engine.engine())
        return replace(launch, env={**launch.env, **self.language.variables()})

    def _on_ready(self, ready: protocol.Ready) -> None:
        self._emit_abilities()
        self.stacks.look_soon()
        if self.engine.report.get("version") != ready.version:
            self.client.submit(f"{_DOCTOR}.{_token()}", "doctor", {})

    def _on_event(self, event: object) -> None:
        if isinstance(event, protocol.Result) and event.job.startswith(f"{_DOCTOR}."):
            self.engine.note_ready(event.report)
        if self._stale:
            self._renew_worker()

    def _on_engine_failed(self, sentence: str) -> None:
        """Tell it, unless the job that it ended has told it already."""
        if sentence != self._outcomes.take_told():
            self.message.emit("error", sentence)

    def _on_engine_changed(self, _sentence: str) -> None:
        """After an installation, a running worker is of the engine before."""
        self._renew_worker()
        self.queue.hold(False)

    def _renew_worker(self) -> None:
        """Start the worker anew as soon as it has nothing to do; one that does not run needs nothing."""
        self._stale = self.client.state in (STARTING, READY)
        if self._stale and self.client.state == READY and not self.client.busy:
            self._stale = False
            self.client.restart()

    def _emit_abilities(self) -> None:
        self.abilities_changed.emit(self.abilities())

    @property
    def engine_is_outdated(self) -> bool:
        status = self.engine.status()
        return status is not None and status.state == OUTDATED

    # ------------------------------------------------------------------------------------------------ project

    def _project_token(self) -> str:
        return QgsProject.instance().absoluteFilePath() or self._unsaved

    def _on_project_cleared(self) -> None:
        left = [
            j for j in self.queue if j.project == self._token and j.state in (states.WAITING, *states.ACTIVE)
        ]
        self.left_project = self._token
        self._unsaved = _token()
        self._token = self._unsaved
        self.draft.forget()
        self._outcomes.drop_pictures()  # their entries are kept already
        self.history.forget()  # in some releases the project's entries are still there at this moment
        if left:
            self.project_left.emit(len(left))

    def _on_project_read(self, *_args: object) -> None:
        # Entries and layers are complete once the reading has ended.
        QTimer.singleShot(0, self._load_project)

    def _on_project_saved(self) -> None:
        """A project that got a file, or another one, takes its jobs along."""
        old, self._token = self._token, self._project_token()
        for job in self.queue:
            if job.project == old:
                job.project = self._token
                self.store.save(job.id)

    def _load_project(self) -> None:
        self._token = self._project_token()
        self.history.load_project()
        self.project.load()
        for job in waiting.take(self.settings, self._token):
            self._outcomes.show(job)


def _token() -> str:
    return uuid.uuid4().hex[:12]

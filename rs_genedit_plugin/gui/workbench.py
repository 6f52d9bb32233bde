"""The dock and all behind it: made when the plugin is first used, gone when it is switched off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import Qgis, QgsMessageLog, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QMessageBox

from .. import contract
from ..model import jobs as states
from ..model import places
from ..model.again import located
from ..model.consent import Question
from ..model.engine import describe_status
from ..model.engine_words import known
from ..model.history import Entry
from ..model.requests import Loaded, read_request, show_request
from ..model.roles import SEQUENCE
from ..model.scene import layer_of_file
from ..qt_compat import QAction
from ..results import layers
from ..results.change import add_change_layers
from ..results.compare import bring_into_view, stacks
from ..results.preset_picture import PresetPictures
from ..results.show import add_to_project
from ..session import Session
from . import message_bar, questions
from .dock import GenEditDock
from .docking import settle
from .engine_bar import MISSING
from .export.desk import ExportDesk
from .guide import open_guide
from .previews import Previews
from .questions import TITLE
from .sample import Sample
from .setup_page import SetupPage, to_clipboard
from .story.desk import StoryDesk
from .tools.swipe import SwipeTool
from .versions.desk import COMPARE, VersionsDesk

_LEVELS = {
    "info": Qgis.MessageLevel.Info,
    "success": Qgis.MessageLevel.Success,
    "warning": Qgis.MessageLevel.Warning,
    "error": Qgis.MessageLevel.Critical,
}


class Workbench(QObject):
    """Binds the session to the dock, the map and QGIS's interface."""

    def __init__(self, iface: QgisInterface, action: QAction) -> None:
        super().__init__()
        self._iface = iface
        self._action = action
        self._closed = False
        canvas = iface.mapCanvas()
        session = self.session = Session(self)
        self.setup: SetupPage | None = None
        self.dock = GenEditDock(
            canvas,
            session.draft,
            session.queue,
            session.history,
            session.presets,
            session.estimator,
            session.smith,
            session.stories,
            session.exports,
            session.foresight,
            session.similar,
            iface.mainWindow(),
        )
        self.previews = Previews(canvas, session.queue)
        self.desk = StoryDesk(iface, session, self.dock, self)
        self.export = ExportDesk(session, self.dock, self)
        self.versions = VersionsDesk(iface, session, self.dock, self._show_agreed, self)
        settle(iface, self.dock)
        self._connect()
        self._show_engine()
        self._welcome()  # the dock became visible before anybody listened
        session.adopt_lost_jobs()
        session.learn_abilities()
        session.engine.changed.connect(session.learn_abilities)
        self._pictures = PresetPictures(session.history, self.dock.what.gallery.refresh)
        self.dock.what.preset_kept.connect(lambda path: self._pictures.draw(Path(path)))
        self.sample = Sample(iface, session, self)
        self.sample.needs_engine.connect(self._open_setup)
        self.sample.message.connect(self._tell)
        self.dock.source.sample_requested.connect(self.sample.open)
        self.sample.busy_changed.connect(self.dock.source.show_sample_busy)
        self.dock.engine_bar.help_requested.connect(open_guide)

    def delete(self) -> None:
        """End the worker and leave neither dock nor canvas item."""
        self._closed = True
        self.dock.visibilityChanged.disconnect(self._on_visibility)
        self._action.toggled.disconnect(self.dock.setUserVisible)
        self.session.close()
        self.previews.delete()
        self.desk.delete()
        self.versions.delete()
        self.dock.delete()
        self._iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.deleteLater()

    def end_processes(self) -> None:
        """QGIS ends: no event loop runs on, and nothing may stay behind."""
        self.session.engine.close()
        self.session.client.close()
        self.session.store.close()

    def _connect(self) -> None:
        session, dock = self.session, self.dock
        self._action.toggled.connect(dock.setUserVisible)
        dock.visibilityChanged.connect(self._on_visibility)
        dock.closed.connect(lambda: self._action.setChecked(False))
        dock.message.connect(lambda text, bad: self._tell("warning" if bad else "info", text))
        dock.run_requested.connect(self.run)
        session.stacks.changed.connect(dock.show_draft)  # what lies beneath costs time too
        for desk in (self.desk, self.export):
            desk.needs_engine.connect(self._open_setup)
        self.desk.map_changed.connect(self._show_overlay)
        dock.pages.currentChanged.connect(self._show_overlay)
        dock.stack.currentChanged.connect(self._show_overlay)
        dock.engine_bar.open_page.connect(self._toggle_setup)
        dock.jobs.show_result.connect(self._show_layer)
        history = dock.history
        history.show_layer.connect(lambda entry_id: self._when_agreed(entry_id, self._show_entry))
        history.run_again.connect(self._run_again)
        history.take_request.connect(self._take_request)
        history.discarded.connect(self._remove_layer)
        history.load_item.connect(self._load_item)
        history.compare.connect(lambda entry_id: self._when_agreed(entry_id, self._compare))
        history.show_change.connect(lambda entry_id: self._when_agreed(entry_id, self._show_change))
        dock.tools.active_changed.connect(lambda purpose: history.show_comparing(purpose == COMPARE))
        session.message.connect(self._tell)
        session.consent.asked.connect(self._ask)
        session.abilities_changed.connect(self._on_abilities)
        session.project_left.connect(self._on_project_left)
        session.client.state_changed.connect(self._show_engine)
        session.engine.changed.connect(self._show_engine)
        self._on_abilities(session.abilities())

    # --------------------------------------------------------------------------------------------------- acts

    def run(self) -> None:
        """Queue the edit on the dock; without an engine, show the way to one."""
        if not self.session.engine.usable:
            self._open_setup()
            return
        self.dock.tools.end()
        job = self.session.run(self.dock.variants.value())
        if job is not None:
            QTimer.singleShot(0, self.dock.how.next_seed)
            self.dock.jobs.choose(job.id)
            if not job.stack:  # else the dock shows here how far it is, and what came out
                self.dock.pages.setCurrentWidget(self.dock.jobs)

    def _run_again(self, entry_id: str, new_seed: bool) -> None:
        entry = self.session.history.get(entry_id)
        request = self._request_of(entry)
        if entry is None or request is None:
            return
        consent, beside = self.session.consent, Path(request.output).parent

        def ask_for_folder() -> None:
            # On another computer, to look whether the folder is there is to open it.
            there = bool(places.unknown([str(beside)])) or beside.is_dir()
            if there and beside != self.session.draft.folder():
                consent.before_writing(beside, lambda _agreed: self._rerun(entry, new_seed))
            else:
                self._rerun(entry, new_seed)

        consent.before_opening(contract.remote.names_in(request), ask_for_folder)

    def _request_of(self, entry: Entry | None) -> contract.protocol.EditRequest | None:
        """The request of ``entry``; None, and a message, where it is of another version."""
        try:
            return located(entry.edit_request(), entry.folder)[0] if entry is not None else None
        except contract.errors.GenEditError as error:
            self._tell("warning", str(error))
            return None

    def _rerun(self, entry: Entry, new_seed: bool) -> None:
        if new_seed:
            self.dock.how.roll()
        job = self.session.run_again(entry, self.session.draft.options.seed if new_seed else None)
        if job is not None:
            self.dock.jobs.choose(job.id)
            self.dock.pages.setCurrentWidget(self.dock.jobs)

    def _take_request(self, entry_id: str) -> None:
        entry = self.session.history.get(entry_id)
        request = self._request_of(entry)
        if entry is not None and request is not None:
            self._show_agreed(Loaded(request, entry.fingerprint), near=entry.file)

    def _load_item(self, path: str) -> None:
        try:
            loaded = read_request(path)
        except contract.errors.GenEditError as error:
            self._tell("warning", str(error))
        else:
            self._show_agreed(loaded, near=path)

    def _show_agreed(self, loaded: Loaded, then: Callable[[], None] = lambda: None, near: str = "") -> None:
        """Show a request once the person agreed to the computers that it leads to; ``then`` follows it."""
        names = contract.remote.names_in(loaded.request)
        self.session.consent.before_opening(names, lambda: self._show_request(loaded, then), near)

    def _show_request(self, loaded: Loaded, then: Callable[[], None]) -> None:
        request = loaded.request
        try:
            notes = [*loaded.notes, *show_request(request, self.session.draft)]
            self.session.origin.remember(self.session.draft, loaded.fingerprint)
        except contract.errors.GenEditError as error:
            self._tell("warning", str(error))
            return
        layer = self.session.draft.scene
        if layer is not None:
            self.dock.source.show_layer(layer.layer_id)
        self.dock.what.show_kind(self.session.draft.kind)
        self.dock.pages.setCurrentIndex(0)
        for note in notes:
            self._tell("info", note)
        then()

    def _when_agreed(self, entry_id: str, act: Callable[[str], None]) -> None:
        """Do ``act`` with an entry's files once the person agreed to the computers that they lie on."""
        entry = self.session.history.get(entry_id)
        elsewhere = entry.elsewhere if entry is not None else ()
        self.session.consent.before_opening(elsewhere, lambda: act(entry_id))

    def _show_entry(self, entry_id: str) -> None:
        if layers.layer_of_job(entry_id) is None:
            entry = self.session.history.get(entry_id)
            if entry is None or not entry.exists:
                return
            job = states.Job(
                entry.request,
                entry.title,
                layer_of_file(Path(entry.source)) if entry.source else "",
                op=entry.op,
                id=entry.id,
                outputs=entry.outputs,
            )
            try:
                if add_to_project(job, self.tr("Earlier edits")) is None:
                    self._tell("warning", self.tr("QGIS cannot read {path}.").format(path=entry.output))
            except contract.errors.SceneError as error:
                self._tell("warning", str(error))
            if job.op == SEQUENCE:
                self.desk.show_story(job.request, job.outputs)
        self._show_layer(entry_id)

    def _show_layer(self, job_id: str) -> None:
        layer = layers.layer_of_job(job_id)
        if layer is not None:
            self._iface.setActiveLayer(layer)
            layers.bring_to_light(layer)

    def _compare(self, entry_id: str) -> None:
        """Lay result and source over the map, divided by a line; the second click ends it."""
        tools = self.dock.tools
        if tools.purpose == COMPARE:
            tools.end()
            return
        self._show_entry(entry_id)
        entry, result = self.session.history.get(entry_id), layers.layer_of_job(entry_id)
        if entry is None or result is None:
            self.dock.history.show_comparing(False)
            return
        canvas = self._iface.mapCanvas()
        before, after = stacks(canvas, result, Path(entry.source))
        tools.use(COMPARE, lambda: SwipeTool(canvas, before, after, bring_into_view(entry, result, canvas)))

    def _show_change(self, entry_id: str) -> None:
        self._show_entry(entry_id)
        entry = self.session.history.get(entry_id)
        if entry is None:
            return
        result = layers.layer_of_job(entry_id)
        name = result.name() if result is not None else Path(entry.output).stem
        try:
            if not add_change_layers(entry_id, name, entry.outputs):
                self._tell("warning", self.tr("QGIS cannot read the files that say what changed."))
        except contract.errors.GenEditError as error:
            self._tell("warning", str(error))

    def _remove_layer(self, job_id: str) -> None:
        found = layers.layers_of_job(job_id)
        if found:
            QgsProject.instance().removeMapLayers([layer.id() for layer in found])
            self._iface.mapCanvas().refresh()

    # ------------------------------------------------------------------------------------------------- engine

    def _toggle_setup(self) -> None:
        if self.setup is not None and self.dock.stack.currentWidget() is self.setup:
            self.dock.show_engine_page(None)
        else:
            self._open_setup()

    def _welcome(self) -> None:
        """Begin with the engine's page where there is no engine; once, for people may look around without."""
        if not self.session.engine.usable and self.setup is None:
            self._open_setup()

    def _open_setup(self) -> None:
        if self.setup is None:
            self.setup = SetupPage(self.session.engine)
            self.setup.done.connect(lambda: self.dock.show_engine_page(None))
            self.setup.copy_diagnostics.connect(self._copy_diagnostics)
        self.dock.show_engine_page(self.setup)

    def _copy_diagnostics(self) -> None:
        to_clipboard(self.session.diagnostics())
        self._tell("info", self.tr("The diagnostics are on the clipboard."))

    def _show_engine(self, *_args: object) -> None:
        engine, client = self.session.engine, self.session.client
        if not engine.usable:
            status = engine.status()
            self.dock.engine_bar.show_state(MISSING, describe_status(status) if status else "")
        else:
            self.dock.engine_bar.show_state(client.state, engine.device_line(), engine.version_line())

    def _on_abilities(self, abilities: frozenset) -> None:
        self.dock.what.set_abilities(abilities)
        self.dock.how.set_abilities(abilities)
        self.dock.export.set_abilities(abilities)

    # ------------------------------------------------------------------------------------------------ closing

    def _on_visibility(self, visible: bool) -> None:
        self._action.setChecked(self.dock.isUserVisible())
        self._show_overlay()
        if visible:
            self._welcome()
        if not self.dock.isUserVisible():
            self.dock.tools.end()

    def _show_overlay(self, *_args: object) -> None:
        """What is being drawn is on the map while it can be edited; results are seen without it."""
        dock = self.dock
        editing = dock.is_drawing_page
        seen = dock.isUserVisible() and editing and not self.desk.is_watched
        dock.overlay.set_visible(seen)
        dock.ghosts.set_visible(seen)
        dock.story.marks.set_visible(seen and dock.pages.currentWidget() is dock.story)
        if not editing:
            dock.tools.end()

    def may_exit(self) -> bool:
        """Ask before QGIS ends during a job; whatever the answer, nothing is lost."""
        under_way = [j for j in self.session.queue if j.state in (states.WAITING, *states.ACTIVE)]
        if not under_way and not self.session.engine.busy:
            return True
        text = (
            self.tr("Jobs under way: {count}. They stop with QGIS and can go on when it is open again.").format(
                count=len(under_way)
            )
            if under_way
            else self.tr("The engine is being installed. If QGIS ends now, the previous state is restored.")
        )
        answer = QMessageBox.question(
            self._iface.mainWindow(),
            TITLE,
            text + "\n" + self.tr("End QGIS?"),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
        )
        return answer == QMessageBox.StandardButton.Yes

    def _ask(self, question: Question) -> None:
        questions.ask_consent(self._iface.mainWindow(), question, self.session.consent.answer)

    def _on_project_left(self, count: int) -> None:
        token = self.session.left_project
        questions.ask_whether_to_go_on(
            self._iface.mainWindow(), count, Path(token).is_file(), lambda: self._pause_jobs_of(token)
        )

    def _pause_jobs_of(self, project: str) -> None:
        at_work = (states.WAITING, states.RUNNING)
        for job in [j for j in self.session.queue if j.project == project and j.state in at_work]:
            self.session.queue.pause(job.id)

    def _tell(self, kind: str, text: str) -> None:
        level, text = _LEVELS[kind], known(text)
        QgsMessageLog.logMessage(text, TITLE, level, False)
        message_bar.push(self._iface.messageBar(), TITLE, text, level, 0 if kind == "error" else 6)

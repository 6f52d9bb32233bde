"""Stacks of a session without an interface: which one is open, what joins it, what is made again.

A job that belongs to a stack is told what lies beneath its edit when it starts, not when it is put into the
queue: so edits that are queued one after the other build on each other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..contract import errors, protocol
from ..model.again import with_seed
from ..model.documents import DocumentError
from ..model.draft import Draft
from ..model.errands import Errands
from ..model.history import DISCARDED, KEPT, History
from ..model.jobs import Job, JobQueue
from ..model.options import SEED_LIMIT, STACK, SUFFIXES
from ..model.outputs import free_path
from ..model.roles import EDIT, first
from . import orders, view
from .choice import Choice
from .examination import Examination
from .files import delete_edit, delete_history
from .items import EditItem, read_item
from .stack import Edit, Stack, home_of


class Stacks(QObject):
    """The stack of the dock's raster, and the jobs that belong to any."""

    changed = pyqtSignal()  # the open stack, another one, or what is known of its edits
    choice_changed = pyqtSignal()
    message = pyqtSignal(str, str)  # as the session's

    def __init__(
        self,
        draft: Draft,
        queue: JobQueue,
        errands: Errands,
        history: History,
        project: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft, self._queue = draft, queue
        self._history, self._project = history, project
        self._stacks: dict[str, Stack] = {}
        self._homes: dict[tuple[str, str], Path] = {}
        self._is_taking = False
        self._again: Stack | None = None
        self.choice: Choice | None = None
        #: Runs that were decided upon: a variant that is still made then joins no stack.
        self._decided: set[str] = set()
        #: Name of the edit that the next run takes the place of; empty: it comes on top.
        self.redoing = ""
        #: The version that is looked at, by its edit's name; None: what the stack shows.
        self.looked_at: str | None = None
        draft.resolve = view.source_of
        draft.home = home_of
        draft.beneath = self.beneath
        draft.scene_changed.connect(self._on_scene)
        queue.before_start = self._before_start
        self._examination = Examination(lambda: self.open, errands, self)
        self._examination.known.connect(self._next_again)

    # --------------------------------------------------------------------------------------------------- view

    @property
    def open(self) -> Stack | None:
        """The stack of the raster that the dock edits; None where there is no raster."""
        scene = self._draft.scene
        if scene is None:
            return None
        key = (str(scene.path), self._draft.options.folder)
        if key not in self._homes:
            self._homes[key] = self._draft.edits_folder(scene.path)
        return self.of(scene.path, self._homes[key])

    def of(self, source: Path, folder: Path) -> Stack:
        """The stack of ``source`` in ``folder``, read once."""
        key = str(folder)
        if key not in self._stacks:
            made = Stack(source, folder, self)
            made.changed.connect(self._on_changed)
            self._stacks[key] = made
        return self._stacks[key]

    # --------------------------------------------------------------------------------------------------- jobs

    def run(self, make: Job, variants: int) -> Job | None:
        """Queue ``make``, an edit of the open stack, so many times, each with the next seed; give the first."""
        stack = self.open
        if stack is None:
            return None
        first_id = make.id
        for number in range(variants):
            job = make
            if number:
                output = self._free(stack, make.kind)
                seed = (int(make.request["seed"]) + number) % SEED_LIMIT
                request = with_seed(protocol.EditRequest.from_json(make.request), seed).to_json()
                job = replace(make, id=Job({}).id, request={**request, "output": output})
            job.stack, job.place, job.choice = str(stack.folder), self.redoing, first_id
            self._queue.add(job)
        self.set_redoing("")
        return make

    def beneath(self) -> int:
        """How many edits of the open stack the next one goes on from."""
        stack = self.open
        return len(stack.below(self.redoing)) if stack is not None else 0

    def another(self) -> Job | None:
        """Queue a further variant of what the last run made, with a seed that none of them has."""
        choice = self.choice
        if choice is None or choice.current is None:
            return None
        seed = max(item.seed for item in choice.variants) + 1
        return self._repeat(choice.stack, choice.current, choice.place, choice.id, seed % SEED_LIMIT)

    def make_again(self) -> Job | None:
        """Queue the lowest edit that is not right on what is beneath it; after it the next, until all are."""
        stack = self.open
        if stack is None or not stack.stale():
            return None
        self._leave_choice()
        self._again = stack
        return self._next_again()

    def stop_again(self) -> None:
        """Make no further edits again: the person has cancelled."""
        self._again = None

    def flatten(self, output: Path, as_shown: bool = False) -> Job | None:
        """Queue the writing of what the open stack shows as one raster."""
        stack = self.open
        if stack is None or not stack.shown:
            return None
        return self._queue.add(orders.flattening(stack, output, as_shown, self._project()))

    def flattened_path(self) -> Path | None:
        """Where the open stack goes as one raster: a name in its folder that is free."""
        stack = self.open
        return Path(self._free(stack, "flattened", ".tif")) if stack is not None else None

    def set_redoing(self, name: str) -> None:
        """Let the next run take the place of the edit ``name``; empty: come on top."""
        if name != self.redoing:
            self.redoing = name
            self.changed.emit()

    def _free(self, stack: Stack, kind: str, suffix: str = SUFFIXES[STACK]) -> str:
        taken = self._queue.promised_outputs()
        return str(free_path(stack.folder, stack.source.stem, kind, suffix, taken))

    def _repeat(self, stack: Stack, item: EditItem, place: str, choice: str, seed: int | None) -> Job | None:
        try:
            output = self._free(stack, item.kind)
            job = orders.repetition(stack, item, place, seed, output, self._project())
        except errors.GenEditError as error:
            self.message.emit("warning", str(error))
            return None
        job.choice = choice
        return self._queue.add(job)

    def _before_start(self, job: Job) -> None:
        """Tell a job what its edit goes on from, as the stack is now."""
        if not job.stack or job.op != EDIT:
            return
        stack = self.of(Path(str(job.request["source"])), Path(job.stack))
        choice = self.choice
        of_choice = choice is not None and choice.id == job.choice
        place = choice.place if choice is not None and of_choice else job.place
        job.on = [str(edit.item.path) for edit in stack.below(place)]

    def take(self, job: Job) -> None:
        """Put a finished edit where it belongs; raises :class:`SceneError` where its files cannot be read.

        The map shows it with :meth:`shown_layer`, so that neither holds the main thread long.
        """
        stack = self.of(Path(str(job.request["source"])), Path(job.stack))
        try:
            item = read_item(Path(first(job.outputs, "item")))
        except (DocumentError, OSError) as error:
            raise errors.SceneError(f"{first(job.outputs, 'item')}: {error}") from None
        if stack.get(item.path.name) is not None or job.choice in self._decided:
            return  # taken already, while its project was closed; or it came too late
        choice = self.choice
        self.looked_at = None
        if choice is not None and choice.id == job.choice and choice.current is not None:
            choice.variants.append(item)
            choice.jobs[item.path.name] = job.id
        else:
            self._leave_choice()
            replaced = stack.get(job.place)
            self._is_taking = True
            stack.add(item, job.place)
            self._is_taking = False
            if self._again is not stack:
                self.choice = Choice(job.choice or job.id, stack, item.path.name, replaced, [item])
                self.choice.jobs[item.path.name] = job.id
        self.choice_changed.emit()

    def shown_layer(self, job: Job) -> tuple[QgsRasterLayer | None, bool]:
        """Show the stack of a job that was taken: the layer that shows what it made, and if for that alone.

        A variant that is not in the stack has a layer of its own for its picture; the caller drops it.
        """
        stack = self.of(Path(str(job.request["source"])), Path(job.stack))
        name = Path(first(job.outputs, "item")).name
        choice = self.choice
        item = next((one for one in choice.variants if one.path.name == name), None) if choice else None
        try:
            layer = view.show(stack, stack.shown)
            if choice is not None and item is not None and stack.get(name) is None:
                edits = (*stack.below(choice.place), Edit(item, 0))
                return view.version(stack, edits, f"picture_{job.id}"), True
        except (errors.GenEditError, OSError) as error:
            self.message.emit("warning", str(error))
            return None, False
        self.changed.emit()
        self._examination.begin_soon()
        return layer, False

    # ----------------------------------------------------------------------------------------------- decisions

    def choose(self, name: str) -> None:
        """Let the stack show another variant of the last run."""
        choice = self.choice
        item = next((one for one in choice.variants if one.path.name == name), None) if choice else None
        if choice is None or item is None or name == choice.place:
            return
        before, choice.place = choice.place, name
        choice.stack.add(item, before)
        self.choice_changed.emit()

    def keep(self) -> None:
        """Keep the variant that is shown; the others of the run are discarded, their files stay."""
        choice = self.choice
        if choice is None:
            return
        try:
            for name, job_id in choice.jobs.items():
                self._history.set_verdict(job_id, KEPT if name == choice.place else DISCARDED)
        except errors.OutputError as error:
            self.message.emit("warning", str(error))
        self._decide(choice)

    def discard(self) -> None:
        """Take the variant that is shown out of the stack and delete its files.

        Where the run made others, the next of them is shown; else the edit in whose place it stood comes back.
        """
        choice = self.choice
        item = choice.current if choice is not None else None
        if choice is None or item is None:
            return
        job_id = choice.jobs.pop(item.path.name, "")
        choice.variants = [one for one in choice.variants if one is not item and one.path != item.path]
        if choice.variants:
            self.choose(choice.variants[-1].path.name)
        elif choice.replaced is not None:
            choice.stack.add(choice.replaced.item, choice.place)
        choice.stack.forget(item.path.name)
        stays = self.delete(item, job_id)
        if stays:
            self.message.emit("warning", self.tr("Left as they are: {names}.").format(names=", ".join(stays)))
        if not choice.variants:
            self._decide(choice)
        else:
            self.choice_changed.emit()

    def _decide(self, choice: Choice) -> None:
        """Make no more variants of a run."""
        self._decided.add(choice.id)
        for job in self._queue.open_jobs():
            if job.choice == choice.id:
                self._queue.cancel(job.id)
        self._leave_choice()

    def delete(self, item: EditItem, job_id: str) -> list[str]:
        """Delete an edit's files and its place in the history; names of files that stay."""
        stays = delete_edit(item)
        if not stays:
            delete_history(item, job_id)
            self._history.remove(job_id)
        return stays

    def in_use(self) -> frozenset[Path]:
        """Items of all edits that lie in a stack of this session."""
        return frozenset(edit.item.path for stack in self._stacks.values() for edit in stack.edits)

    def _leave_choice(self) -> None:
        if self.choice is not None:
            self.choice = None
            self.choice_changed.emit()

    # ----------------------------------------------------------------------------------------------- versions

    def look_at(self, name: str | None) -> None:
        """Show the version up to the edit ``name`` (empty: the raster itself), or all again."""
        stack = self.open
        if stack is None:
            return
        self.looked_at = name
        self._show(stack)
        self.changed.emit()

    def undo(self) -> None:
        """Take back the last edit or change of the open stack."""
        stack = self.open
        if stack is not None and stack.can_undo:
            self.looked_at = None
            stack.undo()

    def upto(self, name: str) -> tuple[Edit, ...]:
        """The edits of the version that ends with the edit ``name``; none for the raster itself."""
        stack = self.open
        edit = stack.get(name) if stack is not None else None
        return (*stack.below(name), edit) if stack is not None and edit is not None else ()

    def show_on_map(self) -> QgsRasterLayer | None:
        """The open stack's layer, added where it is not there; None, and a message, where that fails."""
        stack = self.open
        return self._show(stack, add=True) if stack is not None else None

    def _show(self, stack: Stack, add: bool = False) -> QgsRasterLayer | None:
        edits = stack.shown
        if self.looked_at is not None and stack is self.open:
            edits = self.upto(self.looked_at)
        try:
            return view.show(stack, edits, add)
        except (errors.GenEditError, OSError) as error:
            self.message.emit("warning", str(error))
            return None

    def ground(self) -> tuple[Edit, ...]:
        """The edits that the next run goes on from, the lowest first; none where it starts from the raster."""
        stack = self.open
        return stack.below(self.redoing) if stack is not None and self._draft.is_stacked else ()

    # ------------------------------------------------------------------------------------------------- inside

    def _on_scene(self) -> None:
        self.redoing, self.looked_at = "", None
        self._homes.clear()
        if self.open is not None:
            self.open.follow()
        if self.choice is not None and self.choice.stack is not self.open:
            self._leave_choice()
        self.changed.emit()
        self._examination.begin_soon()

    def _on_changed(self) -> None:
        if self._is_taking:  # it is shown in a turn of its own
            return
        sender = self.sender()
        stack = sender if isinstance(sender, Stack) else self.open
        if stack is None:
            return
        if self.choice is not None and self.choice.current is None:
            self._leave_choice()  # taken out, or undone
        if stack.get(self.redoing) is None:
            self.redoing = ""
        self._show(stack)
        self.changed.emit()
        self._examination.begin_soon()

    def look_soon(self) -> None:
        """Ask about the open stack in a moment: the worker is there, or something has changed."""
        self._examination.begin_soon()

    def _next_again(self) -> Job | None:
        """Queue the next edit that is to be made again; None when all are right."""
        stack = self._again
        if stack is None or any(job.stack for job in self._queue.open_jobs()):
            return None
        for edit in stack.stale():
            return self._repeat(stack, edit.item, edit.name, "", None)
        if stack.is_known():
            self._again = None
        return None

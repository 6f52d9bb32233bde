"""Binds the stack of edits to the dock and the map: the strip, the result to accept, comparison, flattening."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from qgis.core import QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QMessageBox

from ...contract import errors
from ...model.requests import Loaded
from ...model.room import spoken_size
from ...qt_compat import QShortcut
from ...results import layers
from ...session import Session
from ...stack import view
from ...stack.files import size_of
from ...stack.found import discarded, list_edits, unlisted
from ...stack.items import EditItem
from ...stack.stack import Stack
from ...timers import single_shot
from ..dock import GenEditDock
from ..questions import question_box
from ..tools.swipe import SwipeTool
from .result_bar import ResultBar
from .section import VersionsSection

#: The swipe tool's purpose on the map, as for results of the history.
COMPARE = "compare"


class VersionsDesk(QObject):
    """What the buttons of the strip and of the result bar do.

    ``show_request`` puts a request into the form, once the person agreed to where it leads.
    """

    def __init__(
        self,
        iface: QgisInterface,
        session: Session,
        dock: GenEditDock,
        show_request: Callable[[Loaded, Callable[[], None]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._iface, self._session, self._dock = iface, session, dock
        self._show_request = show_request
        self._stacks = stacks = session.stacks
        self._compared: list[QgsRasterLayer] = []  # they live as long as the swipe shows them
        self.section = VersionsSection(stacks)
        self.bar = ResultBar(stacks, session.queue)
        dock.add_versions(self.section, self.bar)
        dock.ghosts.follow(stacks)
        section, bar = self.section, self.bar
        section.compare.connect(self.compare)
        section.redo.connect(self.redo)
        section.flatten.connect(self.flatten)
        section.make_again.connect(stacks.make_again)
        section.show_on_map.connect(self.show_on_map)
        bar.compare.connect(self.compare_result)
        bar.keep.connect(stacks.keep)
        bar.another.connect(stacks.another)
        bar.discard.connect(self.discard)
        bar.go_on.connect(self.go_on)
        session.result_added.connect(self._on_result)
        self._offer = single_shot(self, 0, self._offer_found)
        stacks.changed.connect(self._offer.start)
        dock.history.list_found.connect(self.list_found)
        dock.history.clear_discarded.connect(self.clear_discarded)
        session.history.changed.connect(self._on_history)
        dock.tools.active_changed.connect(self._on_tool)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), dock)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(stacks.undo)
        shortcut.activatedAmbiguously.connect(stacks.undo)  # QGIS has one of its own for layers

    def delete(self) -> None:
        """Leave no comparison and no file of it behind."""
        self._end_comparison()
        self._session.history.changed.disconnect(self._on_history)
        self._stacks.blockSignals(True)  # what changes from here on is shown by nobody
        for timer in (self._offer, self.section.soon, self.bar.soon):
            timer.stop()

    def _on_history(self) -> None:
        """Pictures are drawn after the edit joined the stack."""
        for timer in (self._offer, self.section.soon, self.bar.soon):
            timer.start()

    # ------------------------------------------------------------------------------------------------ the map

    def show_on_map(self) -> None:
        """Show the stack's layer, added where the project has none, and go to it."""
        layer = self._stacks.show_on_map()
        if layer is not None:
            self._iface.setActiveLayer(layer)
            layers.bring_to_light(layer)

    def compare_result(self) -> None:
        """Before and after of what the last run made; the second click ends it."""
        choice = self._stacks.choice
        self.compare([choice.place] if choice is not None else [])

    def compare(self, names: Sequence[str]) -> None:
        """Lay two versions over the map, divided by a line; of one name: with what lies beneath that edit."""
        tools = self._dock.tools
        if tools.purpose == COMPARE:
            tools.end()
            return
        stack = self._stacks.open
        edit = stack.get(names[0]) if stack is not None and len(names) == 1 else None
        if stack is None or (len(names) != 2 and edit is None):
            self._show_comparing(False)
            return
        last = names[-1]
        before = stack.below(last) if edit is not None else self._stacks.upto(names[0])
        sides = (before, (*before, edit) if edit is not None else self._stacks.upto(last))
        try:
            made = [view.version(stack, side, f"compared_{number}") for number, side in enumerate(sides)]
        except (errors.GenEditError, OSError) as error:
            self._session.message.emit("warning", str(error))
            made = [None]
        if None in made:
            self._show_comparing(False)
            return
        self._compared = [layer for layer in made if layer is not None]
        before, after = (self._with_map(stack, layer) for layer in self._compared)
        canvas = self._iface.mapCanvas()
        tools.use(COMPARE, lambda: SwipeTool(canvas, before, after))

    def _with_map(self, stack: Stack, shown: QgsRasterLayer) -> list:
        """What the map shows, with ``shown`` in place of the stack's raster and its edits."""
        hidden = [view.find_layer(stack)]
        others = [
            layer
            for layer in self._iface.mapCanvas().layers()
            if layer not in hidden and not layers.is_result(layer)
        ]
        vectors = [layer for layer in others if not isinstance(layer, QgsRasterLayer)]
        rasters = [layer for layer in others if isinstance(layer, QgsRasterLayer)]
        return [*vectors, shown, *rasters]

    def _on_tool(self, purpose: str) -> None:
        comparing = purpose == COMPARE
        self._show_comparing(comparing)
        if not comparing:
            self._end_comparison()

    def _show_comparing(self, comparing: bool) -> None:
        self.section.show_comparing(comparing)
        self.bar.show_comparing(comparing)

    def _end_comparison(self) -> None:
        view.drop(self._compared)

    # ------------------------------------------------------------------------------------------------ history

    def _offer_found(self) -> None:
        stack = self._stacks.open
        found = unlisted(stack.folder, self._session.history) if stack is not None else []
        self._dock.history.offer(len(found))

    def list_found(self) -> None:
        """Take the earlier edits of this raster into the project's history."""
        stack = self._stacks.open
        if stack is None:
            return
        for sentence in list_edits(stack.folder, self._session.history):
            self._session.message.emit("warning", sentence)

    def clear_discarded(self) -> None:
        """Delete the files of discarded results, after a question that says how many and how large."""
        found = discarded(self._session.history, self._stacks.in_use())
        if not found:
            text = self.tr("No discarded result has files here that can be told to be its own.")
            self._session.message.emit("info", text)
            return
        size = spoken_size(sum(size_of(item) for item in found.values()))
        box = question_box(self._iface.mainWindow(), "RsGenEditSweep")
        text = self.tr("Delete the files of discarded results: {count}, {size}?")
        box.setText(text.format(count=len(found), size=size))
        yes = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        box.finished.connect(lambda _code: self._delete(found) if box.clickedButton() is yes else None)
        box.open()

    def _delete(self, found: dict[str, EditItem]) -> None:
        stays = [name for job_id, item in found.items() for name in self._stacks.delete(item, job_id)]
        if stays:
            text = self.tr("Left as they are: {names}.").format(names=", ".join(stays))
            self._session.message.emit("warning", text)

    # -------------------------------------------------------------------------------------------------- acts

    def discard(self) -> None:
        """Take the last run's result back and delete its files."""
        self._dock.tools.end()
        self._stacks.discard()

    def go_on(self) -> None:
        """Keep the result, and let the person draw the next edit."""
        self._dock.tools.end()
        self._stacks.keep()
        self._session.draft.rois.clear()
        self._session.draft.places.clear()
        self._dock.pages.setCurrentWidget(self._dock.edit)

    def redo(self, name: str) -> None:
        """Take an edit's settings into the form; the next run comes in its place."""
        stack = self._stacks.open
        edit = stack.get(name) if stack is not None else None
        if stack is None or edit is None:
            return
        try:
            request = replace(edit.item.edit_request(), source=str(stack.source))
        except errors.GenEditError as error:
            self._session.message.emit("warning", str(error))
            return
        self._show_request(Loaded(request), lambda: self._stacks.set_redoing(name))

    def flatten(self) -> None:
        """Write the shown edits as one raster; asks where some would have to be made again."""
        stack = self._stacks.open
        target = self._stacks.flattened_path()
        if stack is None or target is None:
            return
        stale = stack.stale()
        if not stale:
            self._stacks.flatten(target)
            return
        box = question_box(self._iface.mainWindow(), "RsGenEditFlatten")
        box.setTextFormat(Qt.TextFormat.PlainText)
        numbers = ", ".join(str(edit.number) for edit in stale)
        text = self.tr("Edits that were made on something else than lies beneath them now: {numbers}.")
        box.setText(text.format(numbers=numbers))
        box.setInformativeText(
            self.tr(
                "Make them again first, or flatten what the map shows? Flattened as shown, the result is not "
                "the same as the edits run one on another."
            )
        )
        again = box.addButton(self.tr("Make again"), QMessageBox.ButtonRole.AcceptRole)
        shown = box.addButton(self.tr("Flatten as shown"), QMessageBox.ButtonRole.ActionRole)
        box.setDefaultButton(again)
        box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.finished.connect(
            lambda _code: (
                self._stacks.make_again()
                if box.clickedButton() is again
                else self._stacks.flatten(target, True)
                if box.clickedButton() is shown
                else None
            )
        )
        box.open()

    def _on_result(self, job_id: str) -> None:
        """Let the map show what was made, also where the layer had been hidden."""
        job = self._session.queue.get(job_id)
        stack = self._stacks.open
        layer = view.find_layer(stack) if job is not None and job.stack and stack is not None else None
        if layer is not None and job is not None:
            layers.bring_to_light(layer)
            if not self._dock.isUserVisible():  # else the dock says it
                self._session.message.emit("success", self.tr("{title} is done.").format(title=job.title))

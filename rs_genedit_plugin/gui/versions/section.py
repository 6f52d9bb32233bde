"""The versions of the raster under Run: the strip, and what can be done with the one that is chosen."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...model.titles import kind_title
from ...stack.files import picture_of
from ...stack.stack import AGAIN, Edit, Stack
from ...stack.stacks import Stacks
from ...timers import single_shot
from ..widgets import Hint, ThemedButton, row
from .strip import FilmStrip, Frame

_LONGEST = 40


def title_of(edit: Edit) -> str:
    """``3 · Flood``: an edit's number, and its words or its kind."""
    words = edit.item.words
    what = words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
    return f"{edit.number} · {what or kind_title(edit.item.kind)}"


class VersionsSection(QWidget):
    """Shows the open stack; hidden as long as the raster has no edit."""

    compare = pyqtSignal(list)  # names of two versions, the earlier first; of one: with what lies beneath it
    redo = pyqtSignal(str)
    flatten = pyqtSignal()
    make_again = pyqtSignal()
    show_on_map = pyqtSignal()
    shown = pyqtSignal(bool)

    def __init__(self, stacks: Stacks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stacks = stacks
        self.strip = FilmStrip()
        self.strip.setAccessibleName(self.tr("Versions"))
        self.strip.setToolTip(
            self.tr("Click a version to see it; with Ctrl choose a second one to compare with it.")
        )
        self.strip.seen.connect(self._look)
        self.strip.itemSelectionChanged.connect(self._enable)
        self._make_buttons()
        self.hint = Hint()
        self.again = QPushButton(self.tr("Make again"))
        self.again.setToolTip(
            self.tr("Makes the marked edits again on what is beneath them now, one after the other.")
        )
        self.again.clicked.connect(self.make_again)
        self.stop = ThemedButton("clear", self.tr("Let the next edit come on top"), self._forget_redo)
        said = QWidget()
        line = QHBoxLayout(said)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.hint, 1)
        line.addWidget(self.again)
        line.addWidget(self.stop)
        self._said = said
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.strip)
        layout.addWidget(self._tools)
        layout.addWidget(said)
        #: Shows things as they are in a turn of the event loop of its own.
        self.soon = single_shot(self, 0, self.refresh)
        stacks.changed.connect(self.soon.start)
        self.refresh()

    def _make_buttons(self) -> None:
        self.eye = ThemedButton("eye", self.tr("Hide or show this edit"), self._toggle)
        self.lower = ThemedButton("lower", self.tr("Move below the edit before"), lambda: self._move(-1))
        self.higher = ThemedButton("higher", self.tr("Move above the edit behind"), lambda: self._move(1))
        self.change = ThemedButton(
            "change",
            self.tr("Change this edit: take its settings into the form, and run in its place"),
            lambda: self.redo.emit(self._name()),
        )
        self.remove = ThemedButton("delete", self.tr("Take this edit out; its files stay"), self._remove)
        self.go_on = ThemedButton(
            "go_on", self.tr("Go on from this version: hides the edits above it"), self._go_on
        )
        self.compare_button = ThemedButton(
            "compare", self.tr("Compare: two versions, or one with what is beneath it"), self._compare
        )
        self.compare_button.setCheckable(True)
        self.undo = ThemedButton("undo", self.tr("Undo the last edit or change (Ctrl+Z)"), self._undo)
        self.flat = ThemedButton(
            "flatten", self.tr("Flatten: write all shown edits as one GeoTIFF"), self.flatten.emit
        )
        self.map = ThemedButton("add", self.tr("Add the edits to the map"), self.show_on_map.emit)
        self._tools = row(
            self.eye, self.lower, self.higher, self.change, self.remove, 6, self.go_on, self.compare_button,
            None, self.map, self.undo, self.flat, spacing=1,
        )  # fmt: skip

    # ------------------------------------------------------------------------------------------------- state

    def refresh(self) -> None:
        """Show the open stack as it is."""
        stack = self._stacks.open
        has_edits = stack is not None and (bool(stack.edits) or stack.can_undo)
        self.setVisible(has_edits)
        self.shown.emit(has_edits)
        if stack is None:
            return
        looked_at = self._stacks.looked_at
        current = looked_at if looked_at is not None else (stack.shown[-1].name if stack.shown else "")
        frames = [Frame("", self.tr("Original"), str(stack.source), current=current == "")]
        frames += [self._frame(stack, edit, current) for edit in stack.edits]
        self.strip.show_frames(frames)
        self._say(stack, looked_at)
        self._enable()

    def set_low(self, low: bool) -> None:
        """In a low dock, smaller pictures."""
        self.strip.set_low(low)

    def show_comparing(self, comparing: bool) -> None:
        """Tell whether a comparison is on the map."""
        self.compare_button.setChecked(comparing)

    def _frame(self, stack: Stack, edit: Edit, current: str) -> Frame:
        stale = edit.visible and stack.state(edit) == AGAIN
        tip = [title_of(edit), self.tr("seed {seed}").format(seed=edit.item.seed), edit.item.path.stem]
        if stale:
            tip.append(self.tr("It was made on something else than lies beneath it now."))
        return Frame(
            edit.name,
            title_of(edit),
            "\n".join(tip),
            picture_of(edit.item),
            hidden=not edit.visible,
            stale=stale,
            current=edit.name == current,
        )

    def _say(self, stack: Stack, looked_at: str | None) -> None:
        redoing = stack.get(self._stacks.redoing)
        stale = stack.stale()
        text = ""
        if redoing is not None:
            text = self.tr("The next run takes the place of {edit}.").format(edit=title_of(redoing))
        elif looked_at is not None:
            text = self.tr("The map shows an earlier version. The next edit goes on from the newest one.")
        elif stale:
            names = ", ".join(str(edit.number) for edit in stale)
            text = (
                self.tr("Edit {numbers} was made on something else than lies beneath it now.")
                if len(stale) == 1
                else self.tr("Edits {numbers} were made on something else than lies beneath them now.")
            ).format(numbers=names)
        self.hint.setText(text)
        self.again.setVisible(bool(stale) and redoing is None and looked_at is None)
        self.stop.setVisible(redoing is not None)
        self._said.setVisible(bool(text))

    def _name(self) -> str:
        chosen = self.strip.chosen()
        return chosen[0] if len(chosen) == 1 else ""

    def _enable(self) -> None:
        stack = self._stacks.open
        if stack is None:
            return
        chosen = self.strip.chosen()
        edit = stack.get(self._name())
        names = [one.name for one in stack.edits]
        for button in (self.eye, self.change, self.remove):
            button.setEnabled(edit is not None)
        self.eye.set_icon_name("eye" if edit is None or not edit.visible else "hidden")
        self.lower.setEnabled(edit is not None and names.index(edit.name) > 0)
        self.higher.setEnabled(edit is not None and names.index(edit.name) < len(names) - 1)
        self.go_on.setEnabled(len(chosen) == 1)
        comparable = len(chosen) == 2 or edit is not None
        self.compare_button.setEnabled(comparable or self.compare_button.isChecked())
        self.undo.setEnabled(stack.can_undo)
        self.flat.setEnabled(bool(stack.shown))

    # -------------------------------------------------------------------------------------------------- acts

    def _look(self, name: str) -> None:
        stack = self._stacks.open
        if stack is None:
            return
        newest = stack.shown[-1].name if stack.shown else ""
        self._stacks.look_at(None if name == newest else name)

    def _toggle(self) -> None:
        stack = self._stacks.open
        edit = stack.get(self._name()) if stack is not None else None
        if stack is not None and edit is not None:
            self._stacks.looked_at = None
            stack.set_visible(edit.name, not edit.visible)

    def _move(self, steps: int) -> None:
        if self._stacks.open is not None:
            self._stacks.open.move(self._name(), steps)

    def _remove(self) -> None:
        if self._stacks.open is not None:
            self._stacks.looked_at = None
            self._stacks.open.remove(self._name())

    def _go_on(self) -> None:
        if self._stacks.open is not None:
            self._stacks.looked_at = None
            self._stacks.open.go_on_from(self._name())

    def _compare(self) -> None:
        self.compare.emit(self.strip.chosen())

    def _undo(self) -> None:
        self._stacks.undo()

    def _forget_redo(self) -> None:
        self._stacks.set_redoing("")

"""Whether edits of a stack are right on what lies beneath them: the engine is asked where it runs already."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..model.errands import Errand, Errands
from ..timers import single_shot
from .stack import Stack

#: The engine's job that looks at a stack and flattens it.
OP = "stack"


class Examination(QObject):
    """Asks about the stack that is open, one question at a time."""

    known = pyqtSignal()  # of all edits of the open stack it is known whether they are right

    def __init__(self, open_stack: Callable[[], Stack | None], errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._open_stack, self._errands = open_stack, errands
        self._asked: str = ""
        self._timer = single_shot(self, 300, self._ask)

    def begin_soon(self) -> None:
        """Ask in a moment; of several calls within it the last counts."""
        self._timer.start()

    def _ask(self) -> None:
        stack = self._open_stack()
        if stack is None or self._asked:
            return
        if stack.is_known():
            self.known.emit()
            return
        if not self._errands.is_ready:
            return
        shown = stack.shown
        request = {"source": str(stack.source), "items": [str(edit.item.path) for edit in shown]}

        def done(report: dict[str, Any]) -> None:
            self._asked = ""
            found = report.get("edits")
            stack.note(shown, found if isinstance(found, list) else [])
            if stack.is_known():
                self.known.emit()

        def failed(_why: str) -> None:
            self._asked = ""

        self._asked = self._errands.ask(OP, request, Errand(done, failed))

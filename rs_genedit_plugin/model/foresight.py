"""What can be known of an edit before it runs: what the engine would refuse, asked while the form is filled in.

The worker answers when it has nothing else to do; an answer to what is not asked any more is dropped.
"""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..contract import errors, protocol
from ..timers import single_shot
from .draft import STORY, TEXT, Draft
from .engine_words import in_their_language
from .errands import Errand, Errands

#: Milliseconds without a change before the engine is asked: typing goes on.
QUIET_MS = 500


class Foresight(QObject):
    """Asks the engine about the draft; ``sentence`` is what it would refuse, empty where nothing is known."""

    changed = pyqtSignal()

    def __init__(self, draft: Draft, errands: Errands, is_ready, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft, self._errands, self._is_ready = draft, errands, is_ready
        self._asked: dict[str, Any] | None = None
        self._is_open = False
        self.sentence = ""
        #: What mends it, as the engine names it: ``bands``, ``roi``, ...
        self.hint = ""
        self._timer = single_shot(self, QUIET_MS, self.ask)
        draft.changed.connect(self._on_changed)

    @property
    def is_ready(self) -> bool:
        """Whether the engine runs already."""
        return bool(self._is_ready(False))

    def ask(self) -> None:
        """Ask now, unless an answer is on its way or there is nothing to ask."""
        request = self._request()
        if request is None or request == self._asked or self._is_open:
            return
        self._asked, self._is_open = request, True
        self._errands.ask("foresee", request, Errand(self._on_answer, lambda _why: self._on_answer({})))

    def _request(self) -> dict[str, Any] | None:
        """The draft as a request that writes nothing; None while it cannot run, or no engine is at hand."""
        draft = self._draft
        if draft.kind == STORY or draft.problems() or not self._is_ready(draft.kind == TEXT or draft.is_each):
            return None
        try:
            request = draft.request(with_refused=True).to_json()
        except errors.GenEditError:
            return None
        return {**request, "output": "foreseen.tif", "seed": 0}

    def _on_changed(self) -> None:
        self._tell("", "") if self._draft.problems() else None
        self._timer.start()

    def _on_answer(self, report: dict[str, Any]) -> None:
        self._is_open = False
        if self._request() != self._asked:
            self._timer.start()
        elif isinstance(shares := report.get("shares"), list):
            self._tell("", "")
            self._draft.refuse(_refused(self._asked, shares))
        else:
            self._tell(in_their_language(str(report.get("problem", ""))), str(report.get("hint", "")))

    def _tell(self, sentence: str, hint: str) -> None:
        if (sentence, hint) != (self.sentence, self.hint):
            self.sentence, self.hint = sentence, hint
            self.changed.emit()


def _refused(asked: dict[str, Any], shares: list[Any]) -> dict[protocol.Task, str]:
    """Of an edit in which each region becomes its own: which tasks the engine would refuse, and why."""
    request = protocol.EditRequest.from_json(asked)
    told = [one.get("problem", "") if isinstance(one, dict) else "" for one in shares]
    pairs = zip(request.task.shares, told)  # noqa: B905 - Python 3.9 reads this
    return {share.task: in_their_language(str(why)) for share, why in pairs if why}

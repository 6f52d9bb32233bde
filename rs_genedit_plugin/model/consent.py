"""Questions to the person before something that comes with a project, an Item or a history is used."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from . import places


def _nothing() -> None:
    pass


@dataclass(frozen=True)
class Question:
    """What is asked; ``places`` are folders and computers, shown letter by letter. No answer is a no."""

    text: str
    places: tuple[str, ...]
    yes: str
    no: str
    agreed: Callable[[], None]
    refused: Callable[[], None] = _nothing


class Consent(QObject):
    """Asks one question after the other; whoever shows them listens to ``asked`` and calls :meth:`answer`.

    Where nobody listens (a session without an interface) the answer is no, and ``unasked`` says so.
    """

    asked = pyqtSignal(object)
    unasked = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Question] = []
        self._open: Question | None = None

    def ask(self, question: Question) -> None:
        """Ask when the event loop runs: while a session is made, nobody listens yet."""
        self._waiting.append(question)
        QTimer.singleShot(0, self._next)

    def answer(self, yes: bool) -> None:
        """The person's answer to the question that is open."""
        question, self._open = self._open, None
        if question is not None:
            (question.agreed if yes else question.refused)()
        QTimer.singleShot(0, self._next)

    def before_opening(self, names: Iterable[str], act: Callable[[], None], near: str = "") -> None:
        """Do ``act``, after a question where ``names`` lead to computers that the person has not agreed to.

        ``near`` is a file that the person chose: its own share is known.
        """
        unknown = places.unknown(names, near)
        if not unknown:
            act()
            return

        def agreed() -> None:
            places.note_known(unknown)
            act()

        self.ask(
            Question(
                self.tr("This leads to another computer, which will see that you open it:"),
                unknown,
                self.tr("Open it"),
                self.tr("Do not open"),
                agreed,
            )
        )

    def before_writing(self, folder: str | Path, act: Callable[[bool], None]) -> None:
        """Do ``act(True)`` where results may go to ``folder``, which something from outside names."""
        if places.is_used(folder):
            act(True)
            return

        def agreed() -> None:
            places.note_used(folder)
            act(True)

        self.ask(
            Question(
                self.tr("Results are to go to this folder, which you have not used before:"),
                (str(folder),),
                self.tr("Use this folder"),
                self.tr("Do not use"),
                agreed,
                lambda: act(False),
            )
        )

    def _next(self) -> None:
        if self._open is not None or not self._waiting:
            return
        question = self._waiting.pop(0)
        if self.receivers(self.asked):
            self._open = question
            self.asked.emit(question)
            return
        named = ", ".join(map(places.legible, question.places))
        self.unasked.emit(self.tr("{place} was not used: nobody agreed to it.").format(place=named))
        question.refused()
        QTimer.singleShot(0, self._next)

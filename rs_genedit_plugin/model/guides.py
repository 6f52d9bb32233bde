"""The image-text encoders that can judge a text edit: those at hand, those that can be fetched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from .errands import Errand, Errands
from .wording import BUILTIN

translate = QCoreApplication.translate

_AT_HAND = ("shipped", "fetched", "verified")


@dataclass(frozen=True)
class GuideCard:
    """One encoder as the engine's ``models list`` tells of it."""

    name: str
    title: str = ""
    about: str = ""
    licence: str = ""
    megabytes: int | None = None
    state: str = "shipped"
    #: Whether the engine knows beforehand which file must come.
    pinned: bool = True

    @property
    def at_hand(self) -> bool:
        """Whether an edit can use it now."""
        return self.state in _AT_HAND

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> GuideCard:
        """A card from the engine's report, whatever is missing in it."""
        size = data.get("megabytes")
        name = str(data.get("name", ""))
        return cls(
            name=name,
            title=translate("Guides", "Built-in guide") if name == BUILTIN else str(data.get("title") or name),
            about=str(data.get("about") or ""),
            licence=str(data.get("licence") or ""),
            megabytes=size if isinstance(size, int) else None,
            state=str(data.get("state") or ""),
            pinned=data.get("pinned") is not False,
        )


class Guides(QObject):
    """The list of guides, and the one fetch that may be under way."""

    changed = pyqtSignal()
    failed = pyqtSignal(str)

    def __init__(self, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands = errands
        self._cards: dict[str, GuideCard] = {}
        self._asked = False
        self._errand = ""
        #: The guide being fetched, and the part that is there.
        self.fetching, self.fraction = "", 0.0

    @property
    def cards(self) -> list[GuideCard]:
        """The guides, the built-in one first; it alone before the engine was asked."""
        return list(self._cards.values()) or [GuideCard(BUILTIN, translate("Guides", "Built-in guide"))]

    def card(self, name: str) -> GuideCard | None:
        """The guide ``name``; None for one that the engine does not list, as a checkpoint's path."""
        return next((card for card in self.cards if card.name == name), None)

    def refresh(self) -> None:
        """Ask the engine once which guides there are."""
        if not self._asked:
            self._asked = True
            self._errands.ask("models", {"verb": "list"}, Errand(self._on_list, self._on_no_list))

    def fetch(self, name: str) -> None:
        """Fetch the weights of ``name``; only ever on the person's word.

        Of a file that is not pinned the chooser says so beside the button, so that word means trust as well.
        """
        if self.fetching:
            return
        card = self.card(name)
        self.fetching, self.fraction = name, 0.0
        errand = Errand(self._on_fetched, self._on_not_fetched, self._on_progress)
        request = {"verb": "fetch", "names": [name], "trust": card is not None and not card.pinned}
        self._errand = self._errands.ask("models", request, errand)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop fetching; what has come is kept, and the next try goes on from there."""
        self._errands.cancel(self._errand)

    def _on_list(self, report: Mapping[str, Any]) -> None:
        self._take(report)

    def _on_no_list(self, _sentence: str) -> None:
        self._asked = False  # the engine's own trouble is told elsewhere

    def _on_progress(self, _stage: str, fraction: float) -> None:
        self.fraction = fraction
        self.changed.emit()

    def _on_fetched(self, report: Mapping[str, Any]) -> None:
        self.fetching = ""
        self._take(report)

    def _on_not_fetched(self, sentence: str) -> None:
        self.fetching = ""
        self.changed.emit()
        if sentence:
            self.failed.emit(sentence)

    def _take(self, report: Mapping[str, Any]) -> None:
        cards = [GuideCard.of(data) for data in report.get("models", ()) if _is_guide(data)]
        self._cards.update({card.name: card for card in cards if card.name})
        self.changed.emit()


def _is_guide(data: object) -> bool:
    """Whether a line of the engine's list is of an encoder; it lists latent models too."""
    return isinstance(data, dict) and data.get("kind", "guide") == "guide"

"""Three hints for the first minutes, one at a time above the form; each can be sent away for good."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QWidget

from ..model.draft import COPY, Draft
from ..model.settings import Settings
from .widgets import ThemedButton, WrappedLabel

translate = QCoreApplication.translate

_KEY = "hints"


class HintStrip(QFrame):
    """Shows the hint for the step that the draft is at, unless it was sent away."""

    def __init__(self, draft: Draft, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._settings = draft, settings
        self._chosen = self._edited = False
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.label = WrappedLabel()
        self.close_button = ThemedButton("clear", self.tr("Do not show this hint again"), self._dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 4, 4)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.close_button)
        draft.changed.connect(self._show)
        self._show()

    @property
    def step(self) -> str:
        """Which hint belongs to what is drawn so far: ``choose``, ``draw`` or ``run``."""
        draft = self._draft
        if not draft.problems():
            return "run"
        drawn = draft.copied is not None if draft.kind == COPY else len(draft.rois) > 0
        return "draw" if drawn or self._chosen else "choose"

    def note_chosen(self) -> None:
        """A task was chosen: what comes next is to draw."""
        self._chosen = True
        self._show()

    def note_edited(self, edited: bool) -> None:
        """Whether the raster has edits: who made one needs no hint, and the dock its room."""
        self._edited = edited
        self._show()

    def _show(self) -> None:
        gone = self._settings.json(_KEY)
        self.label.setText(_texts()[self.step])
        wanted = self._draft.scene is not None and not self._edited
        self.setVisible(wanted and gone.get(self.step) is not True)

    def _dismiss(self) -> None:
        self._settings.set_json(_KEY, {**self._settings.json(_KEY), self.step: True})
        self._show()


def _texts() -> dict[str, str]:
    return {
        "choose": translate("Hints", "Click a picture under What: it says what shall be there."),
        "draw": translate(
            "Hints", "Draw the place on the map. A new drawing replaces the one before; with Shift it is added."
        ),
        "run": translate(
            "Hints", "Run makes a new raster and shows it as a layer above. Your own file is never changed."
        ),
    }

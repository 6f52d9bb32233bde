"""What happens: a sentence, how many frames, from when to when; and the button that plans it."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBox, QgsDateEdit
from qgis.PyQt.QtCore import QDate, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...contract import storyboard
from ...model.language import LanguageModel
from ...model.story import Story
from .. import theme
from ..widgets import ThemedButton, action, form_layout, row

#: Pixels above and below the text of a date: frames and padding.
_AROUND_TEXT = 13
_DATE = "yyyy-MM-dd"


class WhatSection(QgsCollapsibleGroupBox):
    """A form bound to the story, both ways."""

    plan_requested = pyqtSignal()

    def __init__(self, story: Story, language: LanguageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("What happens"))
        self._story, self._language = story, language
        self._showing = False
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._show()

    def _make_widgets(self) -> None:
        self.description = QPlainTextEdit()
        self.description.setTabChangesFocus(True)
        self.description.setPlaceholderText(
            "the forest is cleared over five years"
        )  # in English, as it is read
        self.description.setToolTip(
            self.tr(
                "What happens, how it goes on, and when, in English: “the reservoir dries up over five years, "
                "then fills again”, “from March to June 2024, monthly”, “in 6 steps”, “half of the forest”."
            )
        )
        self.description.setAccessibleName(self.tr("Description"))
        self.description.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 14)
        self.examples = ThemedButton("book", self.tr("What the engine knows: flood, wildfire, snow, …"))
        self.examples.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.examples)
        for title, sentence in self._known():
            self.menu.addAction(action(title, lambda text=sentence: self._use(text), "", self.menu))
        self.examples.setMenu(self.menu)
        self.frames = QSpinBox()
        self.frames.setRange(storyboard.FEWEST - 1, storyboard.MOST)
        self.frames.setSpecialValueText(self.tr("as the words say"))
        self.frames.setToolTip(self.tr("How many frames, the raster itself included"))
        self.start = self._date(self.tr("Date of the first frame, which is the raster as it is"))
        self.end = self._date(self.tr("Date of the last frame"))
        self.llm = QCheckBox(self.tr("Let the language model pla&n"))
        self.llm.setToolTip(
            self.tr("Your words are sent to the language model that you set up; it knows other changes too.")
        )
        self.plan = QPushButton(theme.icon("plan"), self.tr("&Plan"))
        self.plan.setToolTip(self.tr("Make a storyboard of the description, to look at and to edit"))
        self.plan.clicked.connect(self.plan_requested)

    def _date(self, tip: str) -> QgsDateEdit:
        made = QgsDateEdit()
        made.setAllowNull(True)
        made.setNullRepresentation(self.tr("as the words say"))
        made.setDisplayFormat(_DATE)
        made.setCalendarPopup(True)
        # Dark themes frame the line inside once more, which cuts the tails of letters at the usual height.
        made.setMinimumHeight(made.fontMetrics().height() + _AROUND_TEXT)
        made.clear()
        made.setToolTip(tip)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(4)
        column.addWidget(self.description)
        form = form_layout()
        for label, field in (
            (self.tr("Fram&es"), self.frames),
            (self.tr("First d&ate"), self.start),
            (self.tr("&Last date"), self.end),
        ):
            form.addRow(label, field)
            form.labelForField(field).setBuddy(field)
            field.setAccessibleName(label.replace("&", ""))
        column.addLayout(form)
        column.addWidget(self.llm)
        column.addWidget(row(self.examples, None, self.plan))

    def _connect(self) -> None:
        self.description.textChanged.connect(self._take)
        self.frames.valueChanged.connect(self._take)
        for date in (self.start, self.end):
            date.valueChanged.connect(self._take)
        self.llm.toggled.connect(self._take)
        self._story.changed.connect(self._show)

    def set_busy(self, busy: bool) -> None:
        """While the engine plans, it is not asked again."""
        self.plan.setEnabled(not busy and not self._story.plan_problems())

    def showEvent(self, event) -> None:
        self._show()
        super().showEvent(event)

    def _take(self, *_args: object) -> None:
        if self._showing:
            return
        frames = self.frames.value()
        self._story.tell(
            description=self.description.toPlainText(),
            frames=frames if frames >= storyboard.FEWEST else 0,
            start=_text(self.start),
            end=_text(self.end),
            llm=self.llm.isChecked(),
        )

    def _show(self) -> None:
        if self._showing:
            return
        telling = self._story.telling
        self._showing = True
        if self.description.toPlainText() != telling.description:
            self.description.setPlainText(telling.description)
        self.frames.setValue(telling.frames or storyboard.FEWEST - 1)
        for widget, text in ((self.start, telling.start), (self.end, telling.end)):
            if _text(widget) != text:
                widget.setDate(QDate.fromString(text, _DATE)) if text else widget.clear()
        self.llm.setVisible(self._language.usable)
        self.llm.setChecked(telling.llm and self._language.usable)
        self.plan.setEnabled(not self._story.plan_problems())
        self._showing = False

    def _use(self, sentence: str) -> None:
        self._story.tell(description=sentence)

    def _known(self) -> list[tuple[str, str]]:
        """What the engine's rules know, each with a sentence that they read."""
        return [
            (self.tr("Flood"), "a flood over four days, then the water recedes within two days"),
            (self.tr("Drought"), "the reservoir dries up over five years, then fills again"),
            (self.tr("Wildfire"), "a wildfire burns for three days, then the forest regrows over two years"),
            (self.tr("Snow"), "snow falls and melts by April 2025"),
            (self.tr("Urban growth"), "the town grows over ten years"),
            (self.tr("Deforestation"), "the forest is cleared over five years"),
            (self.tr("Construction"), "construction works over two years"),
            (self.tr("Harvest"), "the field is harvested over six weeks"),
            (self.tr("Coastal erosion"), "the coast erodes over twenty years"),
            (self.tr("Glacier retreat"), "the glacier retreats over thirty years"),
            (self.tr("Landslide"), "a landslide comes down over two days"),
        ]


def _text(date: QgsDateEdit) -> str:
    """A date as a request has it; empty for none."""
    return "" if date.isNull() else date.date().toString(_DATE)

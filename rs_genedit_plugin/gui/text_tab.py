"""Words: what should be there, other ways to say it, what to keep away from, and which encoder judges it."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QInputDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..contract import errors, folders, presets
from ..model import wording as words
from ..model.draft import Draft
from ..model.guides import GuideCard
from ..model.numbers import number
from ..model.wordsmith import Wordsmith
from .expert_words import ExpertWords
from .language_dialog import LanguageDialog
from .prompt_edit import PromptEdit
from .widgets import Hint, NarrowCombo, NumberBox, ThemedButton, action, form_layout, plain, row


class TextTab(QWidget):
    """A form bound to the draft's wording, both ways."""

    message = pyqtSignal(str, bool)
    preset_kept = pyqtSignal(str)  # its file

    def __init__(self, draft: Draft, smith: Wordsmith) -> None:
        super().__init__()
        self._draft, self._smith = draft, smith
        self._showing = False
        #: Paraphrases that nobody has edited; they go when the prompt they were made for does.
        self._suggested: tuple[str, ...] = ()
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._show_guides()
        self._show()

    # ------------------------------------------------------------------------------------------------ widgets

    def _make_widgets(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.prompt = PromptEdit(self._smith.presets)
        self.prompt.setPlaceholderText("a flooded area under water")  # in English, as prompts are
        self.prompt.setToolTip(
            self.tr("What the region should show, in English: the encoders know no other language.")
        )
        self.prompt.setAccessibleName(self.tr("Prompt"))
        self.prompt.setFixedHeight(2 * line + 14)
        self.preset_button = ThemedButton("preset", self.tr("Words that are kept: flood, burn scar, your own"))
        self.preset_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.preset_menu = QMenu(self.preset_button)
        self.preset_menu.setToolTipsVisible(True)
        self.preset_menu.aboutToShow.connect(self._fill_presets)
        self.preset_button.setMenu(self.preset_menu)
        self.negative = QLineEdit()
        self.negative.setPlaceholderText("snow; boats")
        self.negative.setToolTip(self.tr("What to keep away from; several with ; between"))
        self.ensemble = QCheckBox(self.tr("Say it in several &ways"))
        self.ensemble.setToolTip(
            self.tr("The prompt is averaged with other ways to say it. This makes the result more reliable.")
        )
        self.paraphrases = QPlainTextEdit()
        self.paraphrases.setTabChangesFocus(True)
        self.paraphrases.setPlaceholderText(self.tr("One on each line. Left empty, the engine finds them."))
        self.paraphrases.setToolTip(self.tr("Other ways to say the prompt, one on each line"))
        self.paraphrases.setAccessibleName(self.tr("Paraphrases"))
        self.paraphrases.setFixedHeight(3 * line + 14)
        self.suggest_button = ThemedButton("words", self.tr("Suggest other ways to say it"))
        self.suggest_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.suggest_menu = QMenu(self.suggest_button)
        self.suggest_menu.aboutToShow.connect(self._fill_suggestions)
        self.suggest_button.setMenu(self.suggest_menu)
        self.guide = NarrowCombo()
        self.guide.setToolTip(self.tr("The image-text encoder that judges how well the pixels fit the words"))
        self.fetch_button = ThemedButton("download", self.tr("Download this encoder"), self._fetch)
        self.stop_button = ThemedButton("stop", self.tr("Stop the download; it can go on later"), self._stop)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.about = Hint()
        self.steering = NarrowCombo()
        labels = [
            self.tr("As the scene allows"),
            self.tr("By what the scene shows"),
            self.tr("By the encoder's gradient"),
            self.tr("By both"),
        ]
        for value, label in zip(presets.STEERINGS, labels):  # noqa: B905 - Python 3.9 has no strict
            self.steering.addItem(label, value)
        self.steering.setToolTip(
            self.tr(
                "Pixels drawn from places of the scene that fit the words are real texture; the gradient "
                "changes the look of what is there. By default the gradient acts only where the scene shows "
                "nothing that fits."
            )
        )
        self.guidance = NumberBox()
        self.guidance.setRange(0.0, presets.MOST_GUIDANCE)
        self.guidance.setSingleStep(0.25)
        self.guidance.setToolTip(self.tr("How strongly the words count against a natural look"))

        self.expert = ExpertWords(self._draft)

    def _lay_out(self) -> None:
        form = self._form = form_layout()
        form.setContentsMargins(0, 0, 0, 0)
        judged = row(self.guide, self.fetch_button, self.stop_button, spacing=1)
        judged.layout().setStretch(0, 1)
        steered = row(self.steering, self.guidance)
        steered.layout().setStretch(0, 1)
        fields = (
            (self.tr("&Not"), self.negative, self.negative),
            (self.tr("&Encoder"), judged, self.guide),
            (self.tr("Ste&ering"), steered, self.steering),
        )
        for label, field, buddy in fields:
            form.addRow(label, field)
            form.labelForField(field).setBuddy(buddy)
            buddy.setAccessibleName(label.replace("&", ""))
        self.guidance.setAccessibleName(self.tr("Weight of the words"))
        said = row(self.prompt, self.preset_button, spacing=1)
        said.layout().setStretch(0, 1)
        self.other = row(self.paraphrases, self.suggest_button, spacing=1)
        self.other.layout().setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(4)
        for widget in (said, self.ensemble, self.other):
            layout.addWidget(widget)
        layout.addLayout(form)
        layout.addWidget(self.expert)
        layout.addWidget(self.bar)
        layout.addWidget(self.about)

    def _connect(self) -> None:
        self.prompt.textChanged.connect(self._take)
        self.prompt.chosen.connect(self.use_preset)
        self.paraphrases.textChanged.connect(self._take)
        self.negative.textChanged.connect(self._take)
        self.ensemble.toggled.connect(self._take)
        self.guide.currentIndexChanged.connect(self._take)
        self.steering.currentIndexChanged.connect(self._take)
        self.guidance.valueChanged.connect(self._take)
        self._draft.changed.connect(self._show)
        self._smith.guides.changed.connect(self._show_guides)
        self._smith.guides.failed.connect(self._tell_failure)
        self._smith.suggested.connect(self._on_suggested)
        self._smith.failed.connect(self._tell_failure)

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._smith.guides.refresh()

    # ------------------------------------------------------------------------------------------------- values

    def _take(self, *_args: object) -> None:
        if self._showing:
            return
        before, prompt = self._draft.wording, self.prompt.toPlainText()
        said = words.split(self.paraphrases.toPlainText(), "\n")
        if prompt != before.prompt and said == self._suggested:
            said = ()
        self._draft.set_wording(
            replace(
                before,
                prompt=prompt,
                negative=self.negative.text(),
                paraphrases=said,
                ensemble=self.ensemble.isChecked(),
                guide=self.guide.currentData() or before.guide,
                steering=self.steering.currentData(),
                guidance=self.guidance.value(),
            )
        )

    def _show(self) -> None:
        """Show what the draft holds; fields that hold it already are left alone, for someone types in one."""
        now = self._draft.wording
        self._showing = True
        if self.prompt.toPlainText() != now.prompt:
            self.prompt.setPlainText(now.prompt)
        if self.negative.text() != now.negative:
            self.negative.setText(now.negative)
        if words.split(self.paraphrases.toPlainText(), "\n") != now.paraphrases:
            self.paraphrases.setPlainText("\n".join(now.paraphrases))
        self.ensemble.setChecked(now.ensemble)
        self.other.setVisible(now.ensemble)
        if self.guide.findData(now.guide) < 0:
            self._show_guides()
        self.guide.setCurrentIndex(self.guide.findData(now.guide))
        self.steering.setCurrentIndex(self.steering.findData(now.steering))
        self.guidance.setValue(now.guidance)
        self._showing = False
        self.suggest_button.setEnabled(bool(now.prompt.strip()) and not self._smith.asking)
        self._show_chosen()

    # ---------------------------------------------------------------------------------------------- the guide

    def _show_guides(self) -> None:
        """Fill the chooser; a loaded request may name a guide that the engine does not list."""
        now = self._draft.wording.guide
        cards = self._smith.guides.cards
        if now not in [card.name for card in cards]:
            cards = [*cards, GuideCard(now, now)]
        before, self._showing = self._showing, True
        self.guide.clear()
        for card in cards:
            self.guide.addItem(self._title(card), card.name)
        self.guide.setCurrentIndex(self.guide.findData(now))
        self._showing = before
        self._show_chosen()

    def _title(self, card: GuideCard) -> str:
        if card.at_hand:
            return card.title
        if card.megabytes:
            size = number(card.megabytes)
            return self.tr("{title} ({size} MB to download)").format(title=card.title, size=size)
        return self.tr("{title} (to download)").format(title=card.title)

    def _show_chosen(self) -> None:
        guides, card = self._smith.guides, self._smith.guides.card(self._draft.wording.guide)
        missing = card is not None and not card.at_hand
        fetching = bool(guides.fetching)
        self.fetch_button.setVisible(missing and not fetching)
        self.stop_button.setVisible(fetching)
        self.bar.setVisible(fetching)
        self.bar.setRange(0, 1000 if guides.fraction else 0)
        self.bar.setValue(round(1000 * guides.fraction))
        self.guide.setEnabled(not fetching)
        self.about.setText(self._about(card) if card is not None else "")
        self.about.setVisible(bool(self.about.text()))

    def _about(self, card: GuideCard) -> str:
        if card.name == words.BUILTIN:
            return self.tr("It knows land cover and what disasters leave; for free text choose another.")
        if self._smith.guides.fetching:
            return self.tr("Downloading {title}…").format(title=card.title)
        about = self.tr("Licence: {licence}").format(licence=card.licence) if card.licence else ""
        if card.pinned or card.at_hand:
            return about
        trust = self.tr("No checksum of this file is known: download it only if you trust its source.")
        return f"{about}\n{trust}" if about else trust

    def _fetch(self) -> None:
        self._smith.guides.fetch(self._draft.wording.guide)

    def _stop(self) -> None:
        self._smith.guides.cancel()

    def _tell_failure(self, sentence: str) -> None:
        self._show()
        self.message.emit(sentence, True)

    # --------------------------------------------------------------------------------------------- paraphrases

    def _fill_suggestions(self) -> None:
        menu = self.suggest_menu
        menu.clear()
        menu.addAction(action(self.tr("From the word list"), lambda: self._suggest(False), "words", menu))
        ask = action(self.tr("Ask the language model"), lambda: self._suggest(True), "model", menu)
        ask.setEnabled(self._smith.language.usable)
        menu.addAction(ask)
        menu.addSeparator()
        menu.addAction(action(self.tr("Language model…"), self._choose_model, "model", menu))

    def _suggest(self, model: bool) -> None:
        self._smith.suggest(self._draft.wording.prompt, model)
        self._show()

    def _on_suggested(self, prompt: str, found: tuple, notes: tuple) -> None:
        if prompt.strip() == self._draft.wording.prompt.strip():
            self._suggested = found
            self._draft.set_wording(replace(self._draft.wording, paraphrases=found, ensemble=True))
        self._show()
        for note in notes:
            self.message.emit(note, True)

    def _choose_model(self) -> None:
        dialog = LanguageDialog(self._smith.language.endpoint, self)
        if dialog.exec():
            self._smith.choose_model(dialog.endpoint())

    # ------------------------------------------------------------------------------------------------ presets

    def _fill_presets(self) -> None:
        menu = self.preset_menu
        menu.clear()
        for preset in self._smith.presets():
            entry = action(preset.title, lambda name=preset.name: self.use_preset(name), "", menu)
            entry.setToolTip(plain(" ".join(part for part in (preset.about, preset.exemplar_hint) if part)))
            menu.addAction(entry)
        for sentence in self._smith.left_out():
            menu.addAction(sentence.replace("&", "&&")).setEnabled(False)
        menu.addSeparator()
        keep = action(self.tr("Keep these words…"), self._save_preset, "save", menu)
        keep.setEnabled(bool(self._draft.wording.prompt.strip()))
        menu.addAction(keep)
        menu.addAction(action(self.tr("Open the folder of kept words"), self._open_folder, "folder", menu))

    def use_preset(self, name: str) -> None:
        """Take the words and all that suits them of the preset ``name``."""
        preset = self._smith.preset(name)
        if preset is None:
            return
        self._suggested = preset.wording.paraphrases
        options = replace(self._draft.options, strength=preset.strength, feather=preset.feather)
        self._draft.set_options(options)
        self._draft.set_wording(words.used_on(self._draft.wording, preset))

    def _save_preset(self) -> None:
        title, wanted = QInputDialog.getText(self, self.tr("Keep these words"), self.tr("Their name"))
        if not wanted or not title.strip():
            return
        try:
            path = self._smith.keep(title.strip(), self._draft.wording, self._draft.options)
        except (OSError, errors.GenEditError) as error:
            why = getattr(error, "strerror", None) or error
            self.message.emit(self.tr("The words were not kept: {why}").format(why=why), True)
        else:
            self.preset_kept.emit(str(path))

    def _open_folder(self) -> None:
        folder = folders.presets_folder()
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

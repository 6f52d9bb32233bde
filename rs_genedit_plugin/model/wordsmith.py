"""All that helps with words: presets, paraphrases, guides, and the language model that may be asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..contract import folders
from . import wording as words
from .errands import Errand, Errands
from .guides import Guides
from .language import Endpoint, LanguageModel
from .materials import Materials
from .options import Options
from .wording import Wording, WordPreset


class Wordsmith(QObject):
    """What the Text tab asks for.

    Parameters
    ----------
    model_changed : callable
        Called when another language model was chosen: a running worker knows only the one it was started with.
    """

    suggested = pyqtSignal(str, tuple, tuple)  # prompt, paraphrases, what there is to know about them
    failed = pyqtSignal(str)

    def __init__(
        self,
        errands: Errands,
        language: LanguageModel,
        model_changed: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._errands, self._model_changed = errands, model_changed
        self.language = language
        self.guides = Guides(errands, self)
        self.materials = Materials(errands, self)
        #: Whether paraphrases are on their way.
        self.asking = False

    def presets(self) -> list[WordPreset]:
        """Those that come with the plugin, and the person's own."""
        return self._read_presets()[0]

    def left_out(self) -> tuple[str, ...]:
        """A sentence for each preset file that could not be read."""
        return self._read_presets()[1]

    def preset(self, name: str) -> WordPreset | None:
        """The preset called ``name``."""
        return next((preset for preset in self.presets() if preset.name == name), None)

    def keep(self, title: str, wording: Wording, options: Options) -> Path:
        """Save ``wording`` as a preset of the person's own; give its file.

        Raises
        ------
        OSError, GenEditError
            It cannot be written, or could not be read again.
        """
        preset = WordPreset("", title, wording, options.strength, options.feather)
        return words.save(folders.presets_folder(), preset)

    def suggest(self, prompt: str, model: bool) -> None:
        """Ask for other ways to say ``prompt``: of the engine's word list, or of the language model."""
        if self.asking:
            return
        self.asking = True

        def done(report: Mapping[str, Any]) -> None:
            self.asking = False
            found = tuple(str(text) for text in report.get("paraphrases", ()))
            self.suggested.emit(prompt, found, tuple(report.get("warnings", ())))

        self._errands.ask("paraphrase", {"prompt": prompt, "llm": model}, Errand(done, self._on_failed))

    def choose_model(self, endpoint: Endpoint) -> None:
        """Use another language model."""
        if endpoint != self.language.endpoint:
            self.language.choose(endpoint)
            self._model_changed()

    def _read_presets(self) -> tuple[list[WordPreset], tuple[str, ...]]:
        return words.load_all()

    def _on_failed(self, sentence: str) -> None:
        self.asking = False
        self.failed.emit(sentence)

"""What algorithms share that take words: the encoder that judges, the bands that it sees, and insisting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors
from ..model import wording
from .base import GenEditAlgorithm
from .choices import Choice

translate = QCoreApplication.translate


class WordsAlgorithm(GenEditAlgorithm):
    """An edit in which words may say what becomes of a region; a child adds the parameters in its order."""

    PRESET, GUIDE, BANDS, FORCE = "PRESET", "GUIDE", "BANDS", "FORCE"

    def add_presets(self, title: str) -> None:
        """The choice of a preset of words, or none."""
        known = wording.load_all()[0]
        kept = Choice(tuple(p.name for p in known), tuple(p.title for p in known), optional=True)
        self.add_choice(self.PRESET, title, kept, None)

    def add_guide(self) -> None:
        """Which encoder judges."""
        guide = translate(
            "Processing", "Encoder: builtin, a name from the dock's list, or the path of a checkpoint"
        )
        self.add_advanced(QgsProcessingParameterString(self.GUIDE, guide, wording.BUILTIN))

    def add_bands_and_force(self) -> None:
        """Which bands words are held against, and whether to insist."""
        bands = translate("Processing", "Bands that are red, green and blue, as 4,3,2 (empty: the raster says)")
        self.add_advanced(QgsProcessingParameterString(self.BANDS, bands, optional=True))
        force = translate("Processing", "Make what does not suit the raster all the same, with a warning")
        self.add_advanced(QgsProcessingParameterBoolean(self.FORCE, force, False))

    def guide(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> str:
        """The encoder that was named, by default the built-in one."""
        return self.parameterAsString(parameters, self.GUIDE, context).strip() or wording.BUILTIN

    def force(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> bool:
        """Whether to make what does not suit the raster."""
        return self.parameterAsBool(parameters, self.FORCE, context)

    def colour_bands(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext
    ) -> tuple[int, ...] | None:
        text = self.parameterAsString(parameters, self.BANDS, context).strip()
        if not text:
            return None
        try:
            return tuple(int(part) for part in text.split(","))
        except ValueError:
            told = translate("Processing", "Bands are three numbers with commas between, as 4,3,2, not {text}.")
            raise errors.UsageError(told.format(text=text)) from None

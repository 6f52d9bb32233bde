"""Enumerated parameters: shown in the person's language, given as a number or as the engine's own word.

Scripts and models of before give words (``draft``), dialog and ``qgis_process`` numbers (``0``); both count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsProcessingParameterEnum
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Choice:
    """What can be chosen: ``values`` are the engine's words, ``labels`` what the person reads, in one order."""

    values: tuple[str, ...]
    labels: tuple[str, ...]
    optional: bool = False

    def parameter(self, name: str, title: str, default: str | None) -> QgsProcessingParameterEnum:
        """The parameter as the dialog shows it; its value is a number."""
        at = None if default is None else self.values.index(default)
        return QgsProcessingParameterEnum(
            name, title, list(self.labels), defaultValue=at, optional=self.optional
        )

    def index(self, given: object) -> int | None:
        """The number of what was given: a number, one in letters, a word of ``values`` or of ``labels``."""
        if isinstance(given, bool):
            return None
        if isinstance(given, (int, float)):
            return int(given) if given == int(given) and 0 <= given < len(self.values) else None
        if not isinstance(given, str):
            return None
        text = given.strip().casefold()
        for known in (self.values, self.labels):
            found = [place for place, word in enumerate(known) if word.casefold() == text]
            if found:
                return found[0]
        return int(text) if text.isdecimal() and int(text) < len(self.values) else None

    def refusal(self, title: str, given: object) -> str:
        """One sentence: what was given is none of these."""
        known = ", ".join(f"{place} ({word})" for place, word in enumerate(self.values))
        told = translate("Processing", "“{what}” cannot be “{given}”: give one of {known}.")
        return told.format(what=title, given=given, known=known)


def labelled(values: Sequence[str], what: str = "") -> Choice:
    """The choice between ``values``; ``what`` tells apart words that two parameters use (``format``)."""
    names = _format_labels() if what == "format" else _labels()
    return Choice(tuple(values), tuple(names[value] for value in values))


def _format_labels() -> dict[str, str]:
    return {
        "cog": translate("Processing", "GeoTIFF, cloud-optimised (COG)"),
        "gtiff": translate("Processing", "GeoTIFF"),
        "patch": translate("Processing", "GeoTIFF of the edited part only"),
        "vrt": translate("Processing", "Edited part and a VRT over the source"),
    }


def _labels() -> dict[str, str]:
    return {
        "draft": translate("Processing", "Draft"),
        "standard": translate("Processing", "Standard"),
        "high": translate("Processing", "High"),
        "patch": translate("Processing", "Patches (no training)"),
        "sinddm": translate("Processing", "SinDDM (learns the scene)"),
        "latent": translate("Processing", "Latent model"),
        "default": translate("Processing", "As the scene allows"),
        "dictionary": translate("Processing", "By what the scene shows"),
        "gradient": translate("Processing", "By the encoder's gradient"),
        "both": translate("Processing", "By both"),
        "natural": translate("Processing", "Natural look"),
        "paper": translate("Processing", "As published"),
        "frames": translate("Processing", "Frames"),
        "footprints": translate("Processing", "Footprints only"),
        "plan": translate("Processing", "Storyboard only"),
    }

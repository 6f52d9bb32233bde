"""What a text edit should show, in words; and presets of words: a name, a prompt, and what suits it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication

from ..contract import folders, presets, protocol
from ..resources import resource
from .documents import dump, write_atomic

translate = QCoreApplication.translate

#: The guide that comes with the engine.
BUILTIN = "builtin"
#: What the gradient may do, and the ways to steer that use it.
RULES = ("natural", "paper")
BY_GRADIENT = ("gradient", "both")


@dataclass(frozen=True)
class Wording:
    """The words of a text edit and how they act; see :class:`rs_genedit.protocol.TextTask`.

    ``negative`` is what the person typed, parted by ``;``. Without ``paraphrases`` the engine makes them
    itself; ``ensemble`` off takes the prompt alone. ``bands`` stand for red, green and blue, 1-based (0: not
    chosen); none means that the raster says. ``exemplars`` are rasters of a loaded request that may be
    drawn on; the dock hands them on as they are.
    """

    prompt: str = ""
    negative: str = ""
    paraphrases: tuple[str, ...] = ()
    ensemble: bool = True
    guide: str = BUILTIN
    steering: str = "default"
    guidance: float = 1.0
    exemplars: tuple[str, ...] = ()
    rule: str = "natural"
    gsd: Optional[tuple[float, float]] = None  # noqa: UP045 - Python 3.9 reads this
    force: bool = False
    bands: tuple[int, ...] = ()

    def task(self) -> protocol.TextTask:
        """The engine's task."""
        return protocol.TextTask(
            prompt=self.prompt.strip(),
            paraphrases=self.paraphrases if self.ensemble else (),
            negative=split(self.negative, ";"),
            guide=self.guide,
            steering=self.steering,
            ensemble=self.ensemble,
            guidance=self.guidance,
            exemplars=self.exemplars,
            rule=self.rule if self.steering in BY_GRADIENT else RULES[0],
            gsd=self.gsd,
            force=self.force,
        )

    @classmethod
    def of(cls, task: protocol.TextTask, bands: tuple[int, ...] = ()) -> Wording:
        """The wording of a request that was made before, and the bands that it named."""
        return cls(
            prompt=task.prompt,
            negative="; ".join(task.negative),
            paraphrases=task.paraphrases,
            ensemble=task.ensemble,
            guide=task.guide,
            steering=task.steering,
            guidance=task.guidance,
            exemplars=task.exemplars,
            rule=task.rule,
            gsd=task.gsd,
            force=task.force,
            bands=bands,
        )


def split(text: str, mark: str) -> tuple[str, ...]:
    """The parts of ``text`` between ``mark``, without empty ones."""
    return tuple(part.strip() for part in text.split(mark) if part.strip())


@dataclass(frozen=True)
class WordPreset:
    """A preset as the dock shows it; ``rs_genedit.presets`` says what its file holds."""

    name: str
    title: str
    wording: Wording
    strength: float = 1.0
    feather: int = 4
    about: str = ""
    exemplar_hint: str = ""
    #: Name of a picture of before and after, beside the preset's file.
    picture: str = ""

    @classmethod
    def of(cls, preset: presets.Preset) -> WordPreset:
        """The preset that a file holds."""
        wording = Wording(
            prompt=preset.prompt,
            negative="; ".join(preset.negative),
            paraphrases=preset.paraphrases,
            steering=preset.steering,
            guidance=preset.guidance,
            gsd=preset.gsd,
        )
        return cls(
            preset.name,
            preset.title,
            wording,
            strength=preset.strength,
            feather=preset.feather,
            about=preset.about,
            exemplar_hint=preset.exemplar_hint,
            picture=preset.picture or "",
        )

    @property
    def searched(self) -> str:
        """What is searched while the person types a prompt."""
        return " · ".join((self.title, self.wording.prompt, *self.wording.paraphrases))


def load_all() -> tuple[list[WordPreset], tuple[str, ...]]:
    """The presets that come with the plugin, titles translated, and the person's own; see :func:`load`."""
    known, left_out = load(resource("presets"), folders.presets_folder())
    titles = shipped_titles()
    made = [replace(preset, title=titles.get(preset.title, preset.title)) for preset in known]
    return sorted(made, key=lambda preset: preset.title.casefold()), left_out


def shipped_titles() -> dict[str, str]:
    """The titles that come with the plugin, in the person's language."""
    return {
        "Burn scar": translate("Wordsmith", "Burn scar"),
        "Cracks": translate("Wordsmith", "Cracks"),
        "Deforestation": translate("Wordsmith", "Deforestation"),
        "Drought": translate("Wordsmith", "Drought"),
        "Earthquake collapse": translate("Wordsmith", "Earthquake collapse"),
        "Flood": translate("Wordsmith", "Flood"),
        "Landslide": translate("Wordsmith", "Landslide"),
        "New construction": translate("Wordsmith", "New construction"),
        "Oil spill": translate("Wordsmith", "Oil spill"),
        "Snow": translate("Wordsmith", "Snow"),
        "Solar panels": translate("Wordsmith", "Solar panels"),
        "Tsunami": translate("Wordsmith", "Tsunami"),
        "Wildfire": translate("Wordsmith", "Wildfire"),
    }


def load(*places: Path) -> tuple[list[WordPreset], tuple[str, ...]]:
    """The presets in ``places``, sorted by title, and a sentence for each file that was left out."""
    found, left_out = presets.load_presets(*places)
    made = [WordPreset.of(preset) for preset in found.values()]
    return sorted(made, key=lambda preset: preset.title.casefold()), left_out


def save(folder: Path, preset: WordPreset) -> Path:
    """Write ``preset`` as a file that dock and engine read; :class:`GenEditError` where they could not."""
    stem = re.sub(r"[^a-z0-9]+", "-", preset.title.casefold()).strip("-")[:60] or "preset"
    words = preset.wording
    data = {
        "title": preset.title,
        "prompt": words.prompt.strip(),
        "paraphrases": list(words.paraphrases),
        "negative": list(split(words.negative, ";")),
        "strength": preset.strength,
        "guidance": words.guidance,
        "steering": words.steering,
        "feather": preset.feather,
        **({"picture": preset.picture} if preset.picture else {}),
    }
    path = folder / f"{stem}.json"
    write_atomic(path, dump(presets.preset_of(stem, data).to_json(), indent=1) + "\n")
    return path


def used_on(wording: Wording, preset: WordPreset) -> Wording:
    """The preset's words in place of ``wording``'s; guide, bands and insistence stay as chosen."""
    return replace(preset.wording, guide=wording.guide, bands=wording.bands, force=wording.force)


def filled(wording: Wording, preset: WordPreset) -> Wording:
    """``wording`` with the preset's words and settings wherever it has said nothing of its own."""
    blank, suited = Wording(), preset.wording
    own_words = bool(wording.prompt.strip()) and wording.prompt.strip() != suited.prompt
    return replace(
        wording,
        prompt=wording.prompt if wording.prompt.strip() else suited.prompt,
        # Other ways to say the preset's prompt say nothing of another one.
        paraphrases=wording.paraphrases or (() if own_words else suited.paraphrases),
        negative=wording.negative if wording.negative.strip() else suited.negative,
        steering=suited.steering if wording.steering == blank.steering else wording.steering,
        guidance=suited.guidance if wording.guidance == blank.guidance else wording.guidance,
        gsd=suited.gsd,
    )

"""What a text edit should show, in words; and presets of words: a name, a prompt, and what suits it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..contract import protocol
from .documents import dump, read_object, write_atomic

#: The guide that comes with the engine.
BUILTIN = "builtin"
STEERINGS = ("default", "dictionary", "gradient", "both")
MOST_GUIDANCE = 10.0
#: More ways to say it than the engine takes from a preset.
MOST_PARAPHRASES = 20


@dataclass(frozen=True)
class Wording:
    """The words of a text edit and how they act; see :class:`rs_genedit.protocol.TextTask`.

    ``negative`` is what the person typed, parted by ``;``. Without ``paraphrases`` the engine makes them
    itself; ``ensemble`` off takes the prompt alone. ``exemplars`` are rasters of a loaded request that may be
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
        )

    @classmethod
    def of(cls, task: protocol.TextTask) -> Wording:
        """The wording of a request that was made before."""
        return cls(
            prompt=task.prompt,
            negative="; ".join(task.negative),
            paraphrases=task.paraphrases,
            ensemble=task.ensemble,
            guide=task.guide,
            steering=task.steering,
            guidance=task.guidance,
            exemplars=task.exemplars,
        )


def split(text: str, mark: str) -> tuple[str, ...]:
    """The parts of ``text`` between ``mark``, without empty ones."""
    return tuple(part.strip() for part in text.split(mark) if part.strip())


@dataclass(frozen=True)
class WordPreset:
    """A file of ``resources/presets``, or one of the person's own: the engine's command line reads the same."""

    name: str
    title: str
    wording: Wording
    strength: float = 1.0
    feather: int = 4
    about: str = ""
    exemplar_hint: str = ""

    @property
    def searched(self) -> str:
        """What is searched while the person types a prompt."""
        return " · ".join((self.title, self.wording.prompt, *self.wording.paraphrases))


def load(*folders: Path) -> list[WordPreset]:
    """The presets in ``folders``, later ones before earlier ones of their name, sorted by title."""
    found: dict[str, WordPreset] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
            made = read(path)
            if made is not None:
                found[path.stem] = made
    return sorted(found.values(), key=lambda preset: preset.title.casefold())


def read(path: Path) -> WordPreset | None:
    """The preset in ``path``; None for a file that is none, which the engine's own check would explain."""
    data = read_object(path)
    title, prompt = _text(data.get("title")), _text(data.get("prompt"))
    if not title or not prompt:
        return None
    steering = _text(data.get("steering")) or "default"
    wording = Wording(
        prompt=prompt,
        negative="; ".join(_texts(data.get("negative"))),
        paraphrases=_texts(data.get("paraphrases"))[:MOST_PARAPHRASES],
        steering=steering if steering in STEERINGS else "default",
        guidance=_number(data.get("guidance"), 1.0, 0.0, MOST_GUIDANCE),
    )
    return WordPreset(
        path.stem,
        title,
        wording,
        strength=_number(data.get("strength"), 1.0, 0.01, 1.0),
        feather=round(_number(data.get("feather"), 4, 0, 256)),
        about=_text(data.get("about")),
        exemplar_hint=_text(data.get("exemplar_hint")),
    )


def save(folder: Path, preset: WordPreset) -> Path:
    """Write ``preset`` as a file that the dock and the engine's command line read."""
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
    }
    path = folder / f"{stem}.json"
    write_atomic(path, dump(data, indent=1) + "\n")
    return path


def used_on(wording: Wording, preset: WordPreset) -> Wording:
    """The preset's words in place of ``wording``'s; the guide stays as chosen."""
    return replace(preset.wording, guide=wording.guide)


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(filter(None, map(_text, value))) if isinstance(value, list) else ()


def _number(value: Any, default: float, least: float, most: float) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return default
    return min(max(float(value), least), most)

"""Presets: a name for a prompt and the settings that suit it, as JSON files that anyone can add to.

Engine and plugin read preset files with this module and no other. Standard library only and readable by
Python 3.9, for QGIS uses this too.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from rs_genedit.errors import GenEditError
from rs_genedit.json_files import is_number, read_foreign_json
from rs_genedit.prompts import LONGEST, clean_prompt, printable

STEERINGS = ("default", "dictionary", "gradient", "both")
MOST_GUIDANCE = 10.0
MOST_TEXTS = 20
#: Bytes; twenty paraphrases and negatives of the greatest length fit.
LARGEST_FILE = 512_000

_STEM = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}$")


class PresetError(GenEditError, ValueError):
    """A preset file is not of the documented form."""


@dataclass(frozen=True)
class Preset:
    """What a click on "Flood" asks for.

    Attributes
    ----------
    name : str
        The file's stem.
    title, prompt, about : str
    paraphrases : tuple of str
        Averaged with the prompt.
    negative : tuple of str
        What must not come.
    strength, guidance : float
        Defaults of the request.
    steering : str
        As in :class:`rs_genedit.protocol.TextTask`.
    feather : int
        Pixels.
    gsd : tuple of float or None
        Metres per pixel, least and most, at which it makes sense.
    exemplar_hint : str
        What to choose as an exemplar if the scene itself has nothing like it.
    picture : str or None
        A picture beside the file.
    """

    name: str
    title: str
    prompt: str
    paraphrases: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()
    strength: float = 1.0
    guidance: float = 1.0
    steering: str = "default"
    feather: int = 4
    gsd: tuple[float, float] | None = None
    exemplar_hint: str = ""
    about: str = ""
    picture: str | None = None

    def to_json(self) -> dict[str, Any]:
        """What the preset's file holds."""
        return {name: value for name, value in asdict(self).items() if name != "name" and value is not None}


_FIELDS = frozenset(field.name for field in fields(Preset)) - {"name"}


def load_presets(*folders: Path) -> tuple[dict[str, Preset], tuple[str, ...]]:
    """The presets in ``folders`` by name, later ones before earlier ones of their name.

    One broken file takes no other away: it is left out, and a sentence says which and why.
    """
    found: dict[str, Preset] = {}
    left_out = []
    for folder in folders:
        for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
            try:
                found[path.stem] = read_preset(path)
            except PresetError as error:
                left_out.append(f"{error}; it was left out")
    return found, tuple(left_out)


def read_preset(path: Path) -> Preset:
    """A preset from its file; :class:`PresetError` that names the first wrong field."""
    name = printable(path.name)
    try:
        data = read_foreign_json(path, LARGEST_FILE)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise PresetError(f"{name} is not a preset: {why}") from None
    if not isinstance(data, dict):
        raise PresetError(f"{name} is not a preset: it must be a JSON object")
    if not _STEM.match(path.stem):
        raise PresetError(f"{name} is not a preset's name: lower-case letters, digits and hyphens, at most 60")
    try:
        return preset_of(path.stem, data)
    except PresetError as error:
        raise PresetError(f"{name}: {error}") from None


def preset_of(name: str, data: Mapping[str, Any]) -> Preset:
    """The preset ``name`` that ``data`` describes; :class:`PresetError` that names the first wrong field."""
    if unknown := sorted(set(data) - _FIELDS):
        known = ", ".join(sorted(_FIELDS))
        raise PresetError(f"a preset has no field {printable(unknown[0])!r}, only {known}")
    try:
        made = Preset(
            name=name,
            title=_text(data, "title"),
            prompt=clean_prompt(_text(data, "prompt")),
            paraphrases=_texts(data, "paraphrases"),
            negative=_texts(data, "negative"),
            strength=_number(data, "strength", 1.0, 0.01, 1.0),
            guidance=_number(data, "guidance", 1.0, 0.0, MOST_GUIDANCE),
            steering=_text(data, "steering", "default"),
            feather=int(_number(data, "feather", 4, 0, 256)),
            gsd=_resolutions(data.get("gsd")),
            exemplar_hint=_text(data, "exemplar_hint", ""),
            about=_text(data, "about", ""),
            picture=_text(data, "picture", "") or None,
        )
        if made.steering not in STEERINGS:
            raise ValueError(f"steering must be one of {', '.join(STEERINGS)}")
        if made.picture and Path(made.picture).name != made.picture:
            raise ValueError("picture must be the name of a file beside the preset")
    except ValueError as error:  # a UsageError of a prompt is one too
        raise PresetError(str(error)) from None
    return made


def _text(data: Mapping[str, Any], name: str, default: str | None = None) -> str:
    value = data.get(name, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise ValueError(f"{name} must be text")
    if len(value) > LONGEST:
        raise ValueError(f"{name} must have at most {LONGEST:,} characters")
    return printable(value)


def _texts(data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = data.get(name, [])
    if (
        not isinstance(value, (list, tuple))
        or len(value) > MOST_TEXTS
        or not all(isinstance(text, str) for text in value)
    ):
        raise ValueError(f"{name} must be a list of at most {MOST_TEXTS} texts")
    return tuple(clean_prompt(text, name) for text in value)


def _number(data: Mapping[str, Any], name: str, default: float, least: float, most: float) -> float:
    value = data.get(name, default)
    if not is_number(value) or not least <= value <= most:
        raise ValueError(f"{name} must be a number from {least:g} to {most:g}")
    return float(value)


def _resolutions(value: Any) -> tuple[float, float] | None:
    if value is None:
        return None
    if (
        isinstance(value, (list, tuple))
        and len(value) == 2
        and all(is_number(length) and 0 < length < math.inf for length in value)
    ):
        return float(value[0]), float(value[1])
    raise ValueError("gsd must be two numbers above 0, least and most metres per pixel")

"""Presets: a name for a set of prompts and the settings that suit them, as files anyone can add to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rs_genedit.errors import GenEditError, UsageError
from rs_genedit.folders import presets_folder
from rs_genedit.language.prompts import clean_prompt
from rs_genedit.runtime.json_files import read_foreign_json
from rs_genedit.runtime.resources import resource

_STEM = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}$")
_STEERING = ("default", "gradient", "dictionary", "both")
_KNOWN = {
    "title",
    "prompt",
    "paraphrases",
    "negative",
    "strength",
    "guidance",
    "steering",
    "feather",
    "exemplar_hint",
    "gsd",
    "about",
    "picture",
}


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


def load_presets(own: Path | None = None) -> tuple[dict[str, Preset], tuple[str, ...]]:
    """All presets by name, a person's own before those shipped, and a sentence for each own file that fails."""
    found = {path.stem: read_preset(path) for path in sorted(resource("presets").glob("*.json"))}
    warnings = []
    folder = own or presets_folder()
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
        try:
            found[path.stem] = read_preset(path)
        except PresetError as error:
            warnings.append(f"{error}; it was left out")
    return found, tuple(warnings)


def preset(name: str, own: Path | None = None) -> Preset:
    """One preset by name; :class:`UsageError` that lists them where there is none of that name."""
    found, _ = load_presets(own)
    key = name.strip().lower().replace(" ", "-")
    if key not in found:
        raise UsageError(
            f"there is no preset {name!r}: it is one of {', '.join(found)}, or a file of your own "
            f"in {presets_folder()}"
        )
    return found[key]


def read_preset(path: Path) -> Preset:
    """A preset from its file; :class:`PresetError` that names the first wrong field."""
    try:
        data = read_foreign_json(path)
    except (OSError, ValueError) as error:
        raise PresetError(f"{path.name} is not a preset: {str(error).splitlines()[0]}") from None
    if not isinstance(data, dict):
        raise PresetError(f"{path.name} is not a preset: it must be a JSON object")
    if not _STEM.match(path.stem):
        raise PresetError(
            f"{path.name} is not a preset's name: lower-case letters, digits and hyphens, at most 60"
        )
    if unknown := sorted(set(data) - _KNOWN):
        raise PresetError(
            f"{path.name}: a preset has no field {unknown[0]!r}, only {', '.join(sorted(_KNOWN))}"
        )
    return _checked(path, data)


def _checked(path: Path, data: dict[str, Any]) -> Preset:
    try:
        gsd = data.get("gsd")
        made = Preset(
            name=path.stem,
            title=_text(data, "title"),
            prompt=clean_prompt(_text(data, "prompt")),
            paraphrases=_texts(data, "paraphrases"),
            negative=_texts(data, "negative"),
            strength=_number(data, "strength", 1.0, 0.01, 1.0),
            guidance=_number(data, "guidance", 1.0, 0.0, 10.0),
            steering=_text(data, "steering", "default"),
            feather=int(_number(data, "feather", 4, 0, 256)),
            gsd=(float(gsd[0]), float(gsd[1])) if gsd is not None else None,
            exemplar_hint=_text(data, "exemplar_hint", ""),
            about=_text(data, "about", ""),
            picture=_text(data, "picture", "") or None,
        )
        if made.steering not in _STEERING:
            raise ValueError(f"steering must be one of {', '.join(_STEERING)}")
        if made.picture and Path(made.picture).name != made.picture:
            raise ValueError("picture must be the name of a file beside the preset")
    except (UsageError, ValueError, TypeError, IndexError, KeyError) as error:
        raise PresetError(f"{path.name}: {error}") from None
    return made


def _text(data: dict[str, Any], name: str, default: str | None = None) -> str:
    value = data.get(name, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise ValueError(f"{name} must be text")
    return value


def _texts(data: dict[str, Any], name: str) -> tuple[str, ...]:
    value = data.get(name, [])
    if not isinstance(value, list) or len(value) > 20 or not all(isinstance(v, str) for v in value):
        raise ValueError(f"{name} must be a list of at most 20 texts")
    return tuple(clean_prompt(v, name) for v in value)


def _number(data: dict[str, Any], name: str, default: float, least: float, most: float) -> float:
    value = data.get(name, default)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not least <= value <= most:
        raise ValueError(f"{name} must be a number from {least:g} to {most:g}")
    return float(value)

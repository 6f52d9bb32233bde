"""How an edit is made: the options the person sets, and presets of them as files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors
from .documents import dump, read_object, write_atomic
from .settings import profile_folder

translate = QCoreApplication.translate

QUALITIES = ("draft", "standard", "high")
METHODS = ("patch", "sinddm")
#: That a latent model draws; for stories. The small one that comes along with the engine, by its name there.
LATENT, BUILTIN_LATENT = "latent", "builtin-latent"
#: Of this plugin alone: a light layer on the raster, which further edits go on from; see :mod:`..stack`.
STACK = "stack"
ENGINE_FORMATS = ("cog", "gtiff", "patch", "vrt")
FORMATS = (STACK, *ENGINE_FORMATS)
#: Those that hold the whole raster; the others hold what is edited.
WHOLE_FORMATS = ("cog", "gtiff")
SUFFIXES = {STACK: ".vrt", "cog": ".tif", "gtiff": ".tif", "patch": ".tif", "vrt": ".vrt"}

SEED_LIMIT = 2**31 - 1
#: Pixels of feather that an edit takes at most.
FEATHER_LIMIT = 256
PRESET_VERSION = 1
#: No number of a preset comes near; not-a-number is not smaller either.
_TOO_LARGE = 1e9


@dataclass(frozen=True)
class Options:
    """Everything of a request but what and where. ``folder`` empty means beside the project or the source.

    ``story_latent``: a latent model draws stories; edits keep their ``method``. ``latent_model`` empty means
    the small one that comes along.
    """

    quality: str = "standard"
    method: str = "patch"
    seed: int = 1
    seed_locked: bool = False
    strength: float = 1.0
    feather: int = 4
    format: str = "cog"
    folder: str = ""
    story_latent: bool = False
    latent_model: str = ""

    @property
    def story_method(self) -> str:
        """The method of a story."""
        return LATENT if self.story_latent else self.method

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Options:
        """Take what is known and well-typed from ``data``, keep the defaults for the rest."""
        options = cls()
        for field in fields(cls):
            value = data.get(field.name)
            default = getattr(options, field.name)
            if isinstance(default, float) and type(value) in (int, float):
                value = float(value) if abs(value) < _TOO_LARGE else None
            if type(value) is type(default):
                options = replace(options, **{field.name: value})
        return options.clamped()

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    def clamped(self) -> Options:
        """The nearest options that the engine takes."""
        return replace(
            self,
            quality=self.quality if self.quality in QUALITIES else "standard",
            method=self.method if self.method in METHODS else "patch",
            format=self.format if self.format in FORMATS else "cog",
            seed=min(max(self.seed, 0), SEED_LIMIT),
            strength=round(min(max(self.strength, 0.01), 1.0), 2),
            feather=min(max(self.feather, 0), 256),
        )


def lasting(options: Options) -> dict[str, Any]:
    """What of ``options`` the person's next session or project begins with.

    The lock on a seed holds for the project it was set in.
    """
    return {**options.to_json(), "seed_locked": False}


#: What a preset holds: how the edit looks, not where it goes nor which roll of the dice it was.
PRESET_FIELDS = ("quality", "method", "strength", "feather", "format")


class Presets:
    """Presets, one JSON file each, in a folder of the person's profile; files can be passed to others."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    @property
    def folder(self) -> Path:
        return self._folder or profile_folder() / "presets"

    def names(self) -> list[str]:
        return sorted(self._found()[0], key=str.casefold)

    def left_out(self) -> list[str]:
        """A sentence for each file in the folder that is no preset."""
        return self._found()[1]

    def save(self, name: str, options: Options) -> Path:
        """Save under ``name``, replacing a preset of that name."""
        path = self._path(name)
        self.export(path, name, options)
        return path

    def load(self, name: str, onto: Options) -> Options:
        """``onto`` with the preset's values; raises :class:`UsageError` for a file that is no preset."""
        return self.read(self._file(name), onto)[1]

    def delete(self, name: str) -> None:
        self._file(name).unlink(missing_ok=True)

    @staticmethod
    def export(path: Path, name: str, options: Options) -> None:
        values = {key: value for key, value in options.to_json().items() if key in PRESET_FIELDS}
        data = {"rs_genedit_preset": PRESET_VERSION, "name": name, "options": values}
        write_atomic(path, dump(data, indent=2) + "\n")

    @staticmethod
    def read(path: Path, onto: Options) -> tuple[str, Options]:
        """Name and options of the preset file ``path``."""
        data = read_object(path)
        values = data.get("options")
        if data.get("rs_genedit_preset") != PRESET_VERSION or not isinstance(values, dict):
            text = translate("Presets", "{name} is not a preset of this plugin: choose a file that it saved.")
            raise errors.UsageError(text.format(name=path.name))
        known = {key: value for key, value in values.items() if key in PRESET_FIELDS}
        name = data.get("name")
        named = name if isinstance(name, str) and name.strip() else path.stem
        return named, Options.from_json({**onto.to_json(), **known})

    def _found(self) -> tuple[dict[str, Path], list[str]]:
        """Files by the names of their presets, and a sentence for each that is none."""
        found: dict[str, Path] = {}
        left_out = []
        for path in sorted(self.folder.glob("*.json")) if self.folder.is_dir() else ():
            try:
                found[self.read(path, Options())[0]] = path
            except errors.UsageError:
                left_out.append(f"{path.name} is not a preset of this plugin; it was left out")
        return found, left_out

    def _file(self, name: str) -> Path:
        """The file that holds the preset ``name``: a person may have renamed it."""
        return self._found()[0].get(name) or self._path(name)

    def _path(self, name: str) -> Path:
        stem = re.sub(r"[^\w\- ]+", "_", name).strip() or "preset"
        return self.folder / f"{stem}.json"

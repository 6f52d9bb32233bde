"""The pinned packages that make up the engine's environment.

``resources/requirements`` holds one file per part (made from pyproject.toml) and ``constraints.txt`` with
everything those parts pull in, so that nothing moves torch or any other pin.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..contract import engine_source
from .errors import FolderError, SetupError

BASE = "engine"
#: What can be added to the engine, and what it gives.
EXTRAS = {
    "text": "edits by words (image-text encoders)",
    "latent": "stories by a latent diffusion model",
    "cluster": "work spread over several machines",
}


def resources() -> Path:
    """The folder of icons, presets, weights and requirements, in the repository and in the plugin's zip."""
    return engine_source().parent / "resources"


@dataclass(frozen=True)
class Requirements:
    """The pins of the engine with some extras."""

    folder: Path
    extras: tuple[str, ...] = ()

    @classmethod
    def shipped(cls, extras: Iterable[str] = ()) -> Requirements:
        """The pins that came with this version of the plugin."""
        wanted = tuple(sorted(set(extras)))
        unknown = [name for name in wanted if name not in EXTRAS]
        if unknown:
            raise SetupError(f"there is no extra {unknown[0]!r}: choose among {', '.join(EXTRAS)}")
        return cls(resources() / "requirements", wanted)

    @property
    def files(self) -> list[Path]:
        return [self.folder / f"{name}.txt" for name in (BASE, *self.extras)]

    @property
    def constraints(self) -> Path:
        return self.folder / "constraints.txt"

    def digest(self) -> str:
        """SHA-256 over the pins, without comments and line ends: another digest means that an update is due."""
        sha = hashlib.sha256()
        for path in (*self.files, self.constraints):
            sha.update("\n".join([f"[{path.name}]", *_lines(path), ""]).encode())
        return sha.hexdigest()

    def pins(self, *names: str) -> list[str]:
        """The requirement lines of the packages ``names``, as far as the chosen parts have them."""
        return [
            line
            for path in self.files
            for line in _lines(path)
            if re.split(r"[=;<>! \[]", line, maxsplit=1)[0] in names
        ]

    def differences(self, packages: Mapping[str, str], python: tuple[int, int]) -> list[str]:
        """How ``packages`` (name to version) differ from these pins in that Python, in words; empty if not."""
        wrong = []
        for path in (*self.files, self.constraints):
            for line in _lines(path):
                pin, _, marker = (part.strip() for part in line.partition(";"))
                name, _, version = pin.partition("==")
                found = packages.get(canonical(name))
                if not _holds(marker, python) or (path == self.constraints and found is None):
                    continue
                if (found or "").partition("+")[0] != version:
                    wrong.append(f"{name} {version} is wanted, {found or 'none'} is there")
        return list(dict.fromkeys(wrong))


def canonical(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _holds(marker: str, python: tuple[int, int]) -> bool:
    """Whether ``marker`` (of the few kinds that the pins use) holds for ``python`` on this system."""
    for condition in filter(None, marker.split(" and ")):
        version = re.fullmatch(r"python_version (>=|<=|<|==) '(\d+)\.(\d+)'", condition)
        platform = re.fullmatch(r"sys_platform == ['\"](\w+)['\"]", condition)
        if version is not None:
            wanted = (int(version[2]), int(version[3]))
            true = {
                ">=": python >= wanted,
                "<=": python <= wanted,
                "<": python < wanted,
                "==": python == wanted,
            }
            holds = true[version[1]]
        elif platform is not None:
            holds = sys.platform == platform[1]
        else:
            raise SetupError(f"the pins hold a condition that is not understood ({condition}): report this")
        if not holds:
            return False
    return True


def _lines(path: Path) -> list[str]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        raise FolderError(f"{path} is missing: the plugin is damaged, install it again from its zip") from None
    return [line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]

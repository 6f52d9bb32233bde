"""The pinned packages that make up the engine's environment.

``resources/requirements`` holds one file per part (made from pyproject.toml) and ``constraints.txt`` with
everything those parts pull in, so that nothing moves torch or any other pin. Beside each part lies its lock
file: the same packages and all that they need, with the SHA-256 of every file that may be installed. torch and
torchvision are in ``torch.lock``, what torch's CUDA build needs in ``cuda.lock``, pip itself in ``pip.lock``.
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
#: The only packages that another index than the usual one may supply.
TORCH = ("torch", "torchvision")
#: What can be added to the engine, and what it gives.
EXTRAS = {
    "text": "edits by words (image-text encoders)",
    "latent": "stories by a latent diffusion model",
    "story": "stories as MP4",
    "cluster": "work spread over several machines",
    "credentials": "results signed with a certificate (C2PA)",
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

    def lock(self, name: str) -> Path:
        """The lock file ``name``; a missing one means that the plugin is damaged."""
        path = self.folder / f"{name}.lock"
        if not path.is_file():
            raise FolderError(f"{path} is missing: the plugin is damaged, install it again from its zip")
        return path

    def locks(self, cuda: bool) -> list[Path]:
        """The lock files of the chosen parts but torch's; with those of CUDA's libraries on request."""
        return [self.lock(name) for name in (BASE, *self.extras, *(("cuda",) if cuda else ()))]

    def torch(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        """Name to (version, SHA-256 of its known files) of torch, and of torchvision where a part has it."""
        locked = read_lock(self.lock("torch"))
        wanted = [re.split(r"[=;]", pin)[0].strip() for pin in self.pins(*TORCH)]
        return {name: locked[name] for name in wanted if name in locked}

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


def read_lock(path: Path) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Name to (version, hashes) of a lock file whose packages have one version each."""
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        if match := re.match(r"([A-Za-z0-9._-]+)==([^\s;]+)", line):
            found[canonical(match[1])] = (match[2], tuple(re.findall(r"--hash=sha256:([0-9a-f]{64})", line)))
    return found


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

"""The one file that says whether a folder holds a working engine, and which.

It is written first, with the state ``installing``, so that a folder left by a killed installation is recognised
as ours; and again at the very end, with the state ``ready``, once the engine has proved in a child that it
works.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from ..contract import owned

NAME = "rs-genedit-engine.json"
INSTALLING, READY = "installing", "ready"


@dataclass(frozen=True)
class Manifest:
    """What was installed: ``digest`` of the pins, ``packages`` with versions, ``doctor``'s own report."""

    state: str
    digest: str = ""
    extras: tuple[str, ...] = ()
    torch: str = "auto"
    torch_index: str = ""
    python: str = ""
    base: str = ""
    created: str = ""
    packages: Mapping[str, str] = field(default_factory=dict)
    doctor: Mapping[str, Any] = field(default_factory=dict)
    #: See :mod:`.inventory`; empty in what an earlier version wrote.
    mark: str = ""

    @property
    def torch_build(self) -> str:
        """``cpu`` or ``cuda``: what came with the install, whatever was asked for."""
        return torch_build(self.packages)


def torch_build(packages: Mapping[str, str]) -> str:
    """``cuda`` where torch brings NVIDIA's libraries or is marked so, else ``cpu``."""
    local = packages.get("torch", "").partition("+")[2]
    if local:
        return "cuda" if local.startswith("cu") else "cpu"
    return "cuda" if any(name.startswith("nvidia-") for name in packages) else "cpu"


def read(folder: Path) -> Manifest | None:
    """The manifest of ``folder``; None when there is none that can be understood."""
    path = folder / NAME
    if not owned.is_plain_folder(folder) or not owned.is_regular_file(path):  # a pipe would block
        return None
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        data["extras"] = tuple(data.get("extras", ()))
        return Manifest(**data)
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return None


def write(folder: Path, manifest: Manifest) -> None:
    """Put ``manifest`` into ``folder`` whole or not at all, even if the machine stops in the middle."""
    owned.require_replaceable(folder / NAME)
    part = owned.temporary_name(folder / NAME)
    try:
        with open(part, "x", encoding="utf-8") as file:
            json.dump(asdict(manifest), file, indent=1, sort_keys=True)
            file.flush()
            os.fsync(file.fileno())
        part.replace(folder / NAME)
    finally:
        part.unlink(missing_ok=True)

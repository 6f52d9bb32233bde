"""What an installation of the engine is asked for, and what room that takes."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from . import space


@dataclass(frozen=True)
class Options:
    """What to install and from where.

    Parameters
    ----------
    extras
        Names of :data:`.requirements.EXTRAS`.
    torch
        ``cpu`` or ``cuda`` insists on that build; ``auto`` takes what the index offers.
    torch_index
        Address of a package index to take torch from, where the usual one has not the build that is wanted.
    wheels
        Folder of wheel files to install from, without network.
    interpreter
        Python to build on; None finds one.
    network
        Variables that tell how to reach the network, as HTTPS_PROXY; QGIS's own settings go in here.
    """

    extras: tuple[str, ...] = ("text",)
    torch: str = "auto"
    torch_index: str = ""
    wheels: Path | None = None
    interpreter: Path | None = None
    network: Mapping[str, str] = field(default_factory=dict)

    def room(self) -> space.Room:
        """About how much this downloads and takes, before any index is asked."""
        room = space.estimate(self.likely_build(), self.extras)
        return room if self.wheels is None else space.Room(0, room.disk)

    def likely_build(self) -> str:
        """Which build of torch this will bring, ``cpu`` or ``cuda``, guessed before the index is asked.

        On Linux the usual index offers torch with CUDA, elsewhere without.
        """
        if self.torch != "auto":
            return self.torch
        if self.wheels is not None:
            return "cuda" if any(self.wheels.glob("nvidia_*.whl")) else "cpu"
        return "cuda" if sys.platform.startswith("linux") and not self.torch_index else "cpu"

"""How much an installation downloads and takes on disk, and whether there is room for it.

The figures are measured: Linux x86-64, Python 3.11, the pins of version 0.1.0, rounded up. For torch's CUDA
build they are the sums over torch and NVIDIA's wheels: the sizes that the index states, and those files
unpacked. All are shown before anything is fetched, so they are called "about".
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .errors import SpaceError

#: Megabytes to download and on disk: everything but torch, and torch by build.
_BASE = (210, 1000)
_TORCH = {"cpu": (200, 760), "cuda": (2750, 5300)}
_EXTRAS = {
    "text": (25, 80),
    "latent": (25, 220),
    "story": (70, 175),
    "cluster": (10, 40),
    "credentials": (17, 55),
}
#: Room kept free beyond the need, so that the machine goes on breathing.
_MARGIN = 300


@dataclass(frozen=True)
class Room:
    """Megabytes: ``download`` to fetch, ``disk`` taken in the end, ``peak`` needed while it installs."""

    download: int
    disk: int

    @property
    def peak(self) -> int:
        """Downloaded files lie beside the unpacked ones until the end."""
        return self.download + self.disk + _MARGIN

    def __str__(self) -> str:
        if not self.download:
            return f"nothing to download, about {_size(self.disk)} on disk"
        return f"about {_size(self.download)} to download, about {_size(self.disk)} on disk"


def estimate(build: str, extras: Iterable[str] = ()) -> Room:
    """The room for the engine with torch's ``cpu`` or ``cuda`` build."""
    parts = [_BASE, _TORCH[build], *(_EXTRAS[name] for name in extras)]
    return Room(sum(part[0] for part in parts), sum(part[1] for part in parts))


def check(folder: Path, room: Room) -> None:
    """Raise :class:`SpaceError` where the disk under ``folder`` has not ``room.peak`` left."""
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    free = shutil.disk_usage(place).free // 1_000_000
    if free < room.peak:
        raise SpaceError(
            f"the disk of {place} has {_size(free)} free and the engine needs {_size(room.peak)} while it "
            "installs: free some room or choose a folder on another disk"
        )


def _size(megabytes: int) -> str:
    return f"{megabytes / 1000:.1f} GB" if megabytes >= 1000 else f"{megabytes} MB"

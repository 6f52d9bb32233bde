"""Simulated disaster layers as the engine is asked for them: a plan of a batch, who computes, and the data set.

The dock's Export page and the Processing algorithm both ask in this one way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, owned
from .documents import dump, write_atomic

translate = QCoreApplication.translate

#: The engine's job.
EXPORT = "export"
#: What features become that say nothing themselves.
NOTHING, PRESET, PROMPT, MATERIAL, REMOVE = "", "preset", "prompt", "material", "remove"
#: Attributes for which fields of the layer can be chosen; others are read from fields of their own names.
ATTRIBUTES = (PRESET, PROMPT, MATERIAL, REMOVE, "seed", "method")
LAYOUTS = ("xview2", "levir", "geoai", "coco", "instruction", "stac")
#: Who computes.
HERE, CLUSTER = "here", "cluster"
#: Files and folders in the chosen folder; the engine names the last two.
PLAN, FEATURES, EDITS, DATASET = "plan.yaml", "features.gpkg", "edits", "dataset"
#: How a plan of the plugin begins: another file of this name is somebody else's.
_HEAD = "# Simulated disaster layers, planned in QGIS. Each feature of the layer is edited as it says.\n"


@dataclass(frozen=True)
class Becomes:
    """What features become, and how.

    ``kind`` and ``said`` are what those become that say nothing themselves; ``fields`` are the layer's fields
    for some of :data:`ATTRIBUTES`. Each feature is made ``variants`` times, from ``seed`` on.
    """

    kind: str = PRESET
    said: str = "flood"
    fields: tuple[tuple[str, str], ...] = ()
    seed: int = 1
    variants: int = 1
    method: str = "patch"
    quality: str = "standard"
    format: str = "patch"

    def plan(self, scene: Path, features: str) -> dict[str, Any]:
        """The plan of a batch on ``scene``; ``features`` is FILE or FILE#LAYER."""
        chosen = dict(self.fields)
        layer: dict[str, Any] = {"file": features, "fields": {name: chosen.get(name) for name in ATTRIBUTES}}
        if self.kind != NOTHING:
            layer["task"] = {self.kind: True if self.kind == REMOVE else self.said}
        return {
            "scenes": [str(scene)],
            "layer": layer,
            "seeds": list(range(self.seed, self.seed + self.variants)),
            "settings": {"method": self.method, "quality": self.quality, "format": self.format},
        }


@dataclass(frozen=True)
class Chips:
    """The data set: its layouts, the side of a picture in pixels, and percent for train, val and test.

    ``gap``: pictures that lie nearer to each other, in metres, are one place; None: a picture's side.
    """

    layouts: tuple[str, ...] = LAYOUTS
    size: int = 256
    split: tuple[int, int, int] = (70, 15, 15)
    gap: float | None = None

    def request(self) -> dict[str, Any]:
        """As the engine's job ``dataset`` takes it."""
        total = max(1, sum(self.split))
        shares = [share / total for share in self.split]
        return {"layouts": list(self.layouts), "size": self.size, "split": shares, "gap": self.gap}


@dataclass(frozen=True)
class Who:
    """Who computes: processes of this computer, or a Dask cluster by its scheduler's address or file."""

    place: str = HERE
    workers: int = 1
    scheduler: str = ""
    tls_ca: str = ""
    tls_cert: str = ""
    tls_key: str = ""

    def request(self) -> dict[str, Any]:
        """Of the request of a batch the part that says who computes."""
        if self.place == CLUSTER:
            files = {name: getattr(self, name) for name in ("tls_ca", "tls_cert", "tls_key")}
            found = {name: path for name, path in files.items() if path}
            return {"executor": "dask", "scheduler": self.scheduler.strip(), **found}
        return {"executor": "processes", "workers": self.workers} if self.workers > 1 else {}


def write_plan(path: Path, becomes: Becomes, scene: Path, features: str) -> None:
    """Write the plan of a batch; JSON, which is YAML too.

    Raises
    ------
    OutputError
        It cannot be written, or would replace a file that is no plan of the plugin.
    """
    owned.require_replaceable(path)
    if not is_ours(path):
        text = translate(
            "Export", "{path} is no plan of this plugin, and is not replaced: choose another folder."
        )
        raise errors.OutputError(text.format(path=path))
    try:
        write_atomic(path, _HEAD + dump(becomes.plan(scene, features), indent=1) + "\n")
    except OSError as error:
        text = translate("Export", "{path} cannot be written: {why}")
        raise errors.OutputError(text.format(path=path, why=error.strerror or error)) from None


def is_ours(path: Path) -> bool:
    """Whether the plan ``path`` may be replaced: it is not there, or the plugin wrote it."""
    if not path.exists():
        return True
    try:
        with open(path, encoding="utf-8") as file:
            return file.read(len(_HEAD)) == _HEAD
    except (OSError, UnicodeDecodeError):
        return False


def request(folder: Path, who: Who, chips: Chips) -> dict[str, Any]:
    """The request of an export whose plan lies in ``folder``."""
    return {
        "output": str(folder),
        "batch": {"plan": str(folder / PLAN), **who.request()},
        "dataset": chips.request(),
    }


def edits_folder(request: Mapping[str, Any]) -> Path:
    """Where the edits of an export are."""
    return Path(str(request.get("output", ""))) / EDITS


def forecast(plan: Path, folder: Path, who: Who) -> dict[str, Any]:
    """The request for what a plan comes to: counts, time, disk; nothing is made."""
    return {"plan": str(plan), "output": str(folder / EDITS), "dry_run": True, **who.request()}

"""Folders that the engine and the plugin have in common; standard library only, for QGIS reads this too."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from rs_genedit import owned

#: Names of the files that a job keeps in its staging folder, whole or as they are being written.
STAGING_FILES = re.compile(
    r"\.?(?:owner\.json|lock|journal\.jsonl|overlay\.vrt|area-\d+-\d+-\d+-\d+\.tif|scale-[\w-]+\.npz)"
    rf"(?:{owned.TEMPORARY}(?:\.\w+)?|\.partial)?(?:\.aux\.xml)?"
)


def staging_folder(output: str | os.PathLike[str]) -> Path:
    """The hidden folder in which the job that makes ``output`` keeps its finished work."""
    path = Path(output)
    return path.parent / f".{path.name}.staging"


def discard_staging(output: str | os.PathLike[str]) -> list[str]:
    """Give up the finished work of the job that makes ``output``; names of what is not its own and stays."""
    folder = staging_folder(output)
    return owned.remove_folder(folder, STAGING_FILES) if owned.is_plain_folder(folder) else []


def config_folder() -> Path:
    """Where a person's settings of engine and plugin lie, in the platform's folder for settings."""
    if sys.platform == "win32":
        base = os.environ.get("APPDATA") or str(Path.home() / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Application Support")
    else:
        base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "rs-genedit"


def presets_folder() -> Path:
    """Where a person's own presets lie: ``RS_GENEDIT_PRESETS``, else in :func:`config_folder`."""
    if chosen := os.environ.get("RS_GENEDIT_PRESETS"):
        return Path(chosen).expanduser()
    return config_folder() / "presets"


def materials_folder() -> Path:
    """Where a person's library of materials lies: ``RS_GENEDIT_MATERIALS``, else in :func:`config_folder`."""
    if chosen := os.environ.get("RS_GENEDIT_MATERIALS"):
        return Path(chosen).expanduser()
    return config_folder() / "materials"

"""Folders that the engine and the plugin have in common; standard library only, for QGIS reads this too."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def presets_folder() -> Path:
    """Where a person's own presets lie: ``RS_GENEDIT_PRESETS``, else in the platform's folder for settings."""
    if chosen := os.environ.get("RS_GENEDIT_PRESETS"):
        return Path(chosen).expanduser()
    if sys.platform == "win32":
        base = os.environ.get("APPDATA") or str(Path.home() / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Application Support")
    else:
        base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "rs-genedit" / "presets"

"""Where the files lie that come with the engine: lexicon, presets, the built-in guide."""

from __future__ import annotations

import os
from pathlib import Path

from rs_genedit.errors import GenEditError


class ResourceError(GenEditError, FileNotFoundError):
    """A file that belongs to the engine is not where it should be."""


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, as ``resource("lexicon", "en.json")``.

    ``resources/`` lies beside ``core/`` in the repository and in the plugin's folder alike; the environment
    variable ``RS_GENEDIT_RESOURCES`` points elsewhere.
    """
    chosen = os.environ.get("RS_GENEDIT_RESOURCES")
    root = Path(chosen).expanduser() if chosen else Path(__file__).resolve().parents[3] / "resources"
    path = root.joinpath(*parts)
    if not path.exists():
        raise ResourceError(
            f"the engine's file {'/'.join(parts)} is missing from {root}: install the plugin again",
            hint="resources",
        )
    return path

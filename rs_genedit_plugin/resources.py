"""Where the files of ``resources/`` are."""

from __future__ import annotations

from pathlib import Path


def resource(*parts: str) -> Path:
    """A file of ``resources/``: inside the plugin's folder in the zip, beside it in the repository."""
    here = Path(__file__).resolve().parent
    inside = here.joinpath("resources", *parts)
    return inside if inside.exists() else here.parent.joinpath("resources", *parts)

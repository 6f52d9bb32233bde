"""A local folder of weight files: by name, by repository path, or as huggingface_hub keeps its snapshots."""

from __future__ import annotations

from pathlib import Path

from rs_genedit.models.registry import ModelCard


def find_in_folder(card: ModelCard, folder: Path | None) -> Path | None:
    """The file of a model in ``folder``, or None."""
    if folder is None:
        return None
    return next((path for path in card.beside(folder) if path.is_file()), None)

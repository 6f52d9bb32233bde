"""The presets at hand: those that come with the engine, and a person's own before them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rs_genedit import presets
from rs_genedit.errors import UsageError
from rs_genedit.folders import presets_folder
from rs_genedit.presets import Preset
from rs_genedit.protocol import TextTask
from rs_genedit.runtime.resources import resource


def load_presets(own: Path | None = None) -> tuple[dict[str, Preset], tuple[str, ...]]:
    """All presets by name, a person's own before those shipped, and a sentence for each file that fails."""
    return presets.load_presets(resource("presets"), own or presets_folder())


def preset(name: str, own: Path | None = None) -> tuple[Preset, tuple[str, ...]]:
    """One preset by name, and a sentence for each file that was left out.

    Raises
    ------
    UsageError
        There is none of that name: it lists them, and says which files were left out and why.
    """
    found, left_out = load_presets(own)
    key = name.strip().lower().replace(" ", "-")
    if key not in found:
        sentences = "".join(f". {sentence}" for sentence in left_out)
        raise UsageError(
            f"there is no preset {name!r}: it is one of {', '.join(found)}, or a file of your own "
            f"in {presets_folder()}{sentences}"
        )
    return found[key], left_out


def text_of_preset(
    chosen: Preset, prompt: str | None, own: Mapping[str, Any]
) -> tuple[TextTask, dict[str, float | int]]:
    """The task that a preset stands for, and the settings of the request that suit it.

    ``prompt`` and the fields in ``own`` go before the preset's; its paraphrases are of its own prompt.
    """
    fields: dict[str, Any] = {
        "negative": chosen.negative,
        "guidance": chosen.guidance,
        "steering": chosen.steering,
        "gsd": chosen.gsd,
    }
    if prompt is None and own.get("ensemble", True):
        fields["paraphrases"] = chosen.paraphrases
    task = TextTask(prompt or chosen.prompt, **{**fields, **own})
    return task, {"strength": chosen.strength, "feather": chosen.feather}

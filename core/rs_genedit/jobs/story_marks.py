"""What a story tells of its making: the day, and its request without the words of a private prompt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rs_genedit.protocol import is_day
from rs_genedit.raster.provenance import MADE_ON
from rs_genedit.runtime.dates import today
from rs_genedit.runtime.durable import read_json
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import Storyboard


def story_day(request: SequenceRequest, frames: Sequence[Path]) -> str:
    """The day that frames name as that of their making: as asked, else that of frames that stand, or today."""
    if request.made_on:
        return request.made_on
    items = (read_json(path.with_suffix(".json")) for path in frames) if request.resume else ()
    told = (one.get("properties") for one in items if isinstance(one, dict))
    days = (properties.get(MADE_ON) for properties in told if isinstance(properties, dict))
    return next((day for day in days if isinstance(day, str) and is_day(day)), today())


def told_words(request: SequenceRequest, told: Storyboard, recorded: Mapping[str, Any]) -> dict[str, Any]:
    """A recorded request as outputs tell it; ``told`` is the plan that they tell."""
    kept = {**recorded, "storyboard": told.text()}
    return kept | ({"bindings": []} if request.private_prompt and "bindings" in kept else {})

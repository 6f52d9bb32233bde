"""Vocabulary of the small latent model: words of its captions, and captions for what people ask for."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

_HOUSES = "many houses with grey roofs in a green meadow"
#: What each stock caption is asked by: any of its sets of words, all of a set. The first that fits is taken, so
#: what is made of a thing ("cleared forest") comes before the thing.
ASKED: tuple[tuple[tuple[str, ...], str], ...] = (
    (("flood",), "brown water"), (("flooded",), "brown water"), (("inundated",), "brown water"),
    (("burn scar",), "a brown field"), (("burned",), "a brown field"), (("burnt",), "a brown field"),
    (("cleared forest", "felled tree", "deforested", "clear-cut", "deforestation"), "bare soil"),
    (("construction site", "bare earth", "landslide", "mud", "bare ground", "rubble"), "bare soil"),
    (("parched", "drought", "dry grass", "withered"), "a yellow field"),
    (("ripe crop", "ripe field", "wheat"), "a yellow field"),
    (("snow", "snowy", "snow-covered", "ice", "glacier"), "snow"),
    (("algae",), "green water"),
    (("red roof",), "many houses with red roofs in a green meadow"),
    (("new building", "new house", "housing", "suburb", "village"), _HOUSES),
    (("open water", "lake", "reservoir", "sea"), "blue water"),
    (("soil", "ploughed", "harvested", "stubble"), "a brown field"),
    (("young green grass", "grass", "lawn", "pasture"), "a green meadow"),
    (("tree", "woodland", "wood"), "a forest"),
    (("beach", "dune"), "sand"),
    (("gravel", "paved", "parking lot", "asphalt"), "grey concrete"),
)  # fmt: skip


def write(folder: Path, captions: Iterable[str]) -> None:
    """Write ``vocabulary.json`` of a model that was trained on these captions."""
    words = sorted({word for caption in captions for word in caption.split()})
    told = {
        "words": words,
        "captions": [{"asked": list(asked), "caption": caption} for asked, caption in ASKED],
    }
    (folder / "vocabulary.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")

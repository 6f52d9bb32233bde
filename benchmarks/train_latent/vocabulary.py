"""Vocabulary of the small latent model: its words, captions for what people ask for, its pictures' colours."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

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


#: Weight of classifier-free guidance that suits it: more makes its colours loud (looked at from 1.5 to 7.5).
GUIDANCE = 3.0


def write(folder: Path, captions: Iterable[str], pictures: np.ndarray) -> None:
    """Write ``vocabulary.json`` of a model trained on these captions and pictures (n, height, width, 3)."""
    colours = pictures.reshape(-1, 3)[::97] / np.float32(255)
    words = sorted({word for caption in captions for word in caption.split()})
    told = {
        "words": words,
        "guidance": GUIDANCE,
        "colours": {
            "mean": [round(float(one), 3) for one in colours.mean(0)],
            "deviation": [round(float(one), 3) for one in colours.std(0)],
        },
        "captions": [{"asked": list(asked), "caption": caption} for asked, caption in ASKED],
    }
    (folder / "vocabulary.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")

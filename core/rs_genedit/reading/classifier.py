"""Land-cover classifier: a small neural network on multi-scale features of each pixel.

The features of :mod:`.features` go through one hidden layer. Fine and coarse pixels have layers of their own:
what a crown looks like at half a metre and at ten has little in common. A few networks of different seeds are
averaged. What they were trained on is in ``resources/land_cover/README.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np

from rs_genedit.errors import WeightsError
from rs_genedit.models import tensor_file
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.picture import Array
from rs_genedit.runtime.hashing import sha256_of_file
from rs_genedit.runtime.resources import resource

#: Where the weights lie among the resources, and the SHA-256 of the file's bytes.
FILE = ("land_cover", "land_cover.safetensors")
SHA256 = "a5322ff38c8c308b5d7982f350567ffd784873dd13e22b7f564a1408f70d8b04"  # pragma: allowlist secret
#: Metres per pixel below which pixels are fine.
FINE = 1.5
#: How far features may be from usual, in deviations.
MOST = 4.0
_REGIMES = ("fine", "coarse")
_OF_ANOTHER = "the land-cover weights are damaged or of another release: install the plugin again"


@dataclass(frozen=True, eq=False)
class Classifier:
    """The networks.

    Attributes
    ----------
    weights
        ``mean`` and ``deviation`` of the features; for each member and for ``fine`` and ``coarse``:
        ``0.fine.hidden`` (features, hidden), its ``hidden_bias``, ``out`` (hidden, classes) and ``out_bias``.
    """

    weights: Mapping[str, np.ndarray]

    @cached_property
    def members(self) -> int:
        """Number of networks that are averaged."""
        return len({name.split(".")[0] for name in self.weights if "." in name})

    def probabilities(self, features: Array, gsd: float) -> Array:
        """Probabilities (classes, height, width) of a picture.

        Parameters
        ----------
        features
            (n, height, width), as of :func:`~rs_genedit.reading.features.features`.
        gsd
            Metres per pixel.
        """
        shape = features.shape[1:]
        seen = features.reshape(len(features), -1).T
        seen = np.clip((seen - self.weights["mean"]) / self.weights["deviation"], -MOST, MOST).astype(
            np.float32
        )
        regime = _REGIMES[int(gsd >= FINE)]
        chances = sum(self._member(f"{number}.{regime}", seen) for number in range(self.members)) / self.members
        return np.ascontiguousarray(np.asarray(chances, np.float32).T).reshape(-1, *shape)

    def _member(self, name: str, seen: Array) -> Array:
        layer = {
            part: self.weights[f"{name}.{part}"].astype(np.float32)
            for part in ("hidden", "hidden_bias", "out", "out_bias")
        }
        hidden = np.maximum(seen @ layer["hidden"] + layer["hidden_bias"], 0)
        scores = hidden @ layer["out"] + layer["out_bias"]
        chances = np.exp(scores - scores.max(1, keepdims=True))
        return np.asarray(chances / chances.sum(1, keepdims=True), np.float32)


@cache
def shipped() -> Classifier:
    """The classifier that comes with the engine.

    Raises
    ------
    ResourceError
        Its file is not where it should be.
    WeightsError
        It is there but is not the file that this release came with.
    """
    path = resource(*FILE)
    if sha256_of_file(path) != SHA256:
        raise WeightsError(_OF_ANOTHER)
    weights, about = tensor_file.read(path)
    if about.get("classes") != [cover.name.lower() for cover in LandCover]:
        raise WeightsError(_OF_ANOTHER)
    return Classifier(weights)

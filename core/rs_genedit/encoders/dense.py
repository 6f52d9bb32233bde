"""How well each part of a picture fits a text: the map from which patches are chosen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from rs_genedit.encoders.base import ImageTextEncoder, TextTarget
from rs_genedit.raster.grid import Window


@dataclass(frozen=True)
class PatchScores:
    """Scores of overlapping square patches.

    Attributes
    ----------
    scores : numpy.ndarray
        (rows, columns) float32, higher is better: :meth:`TextTarget.score`.
    tops, lefts : numpy.ndarray
        Upper left pixel of each row and column of patches.
    patch : int
        Side of a patch in pixels.
    """

    scores: np.ndarray
    tops: np.ndarray
    lefts: np.ndarray
    patch: int

    def best(self, share: float) -> list[Window]:
        """The patches with the highest ``share`` of scores (at least one), best first."""
        count = max(1, round(share * self.scores.size))
        order = np.argsort(-self.scores, axis=None, kind="stable")[:count]
        rows, cols = np.unravel_index(order, self.scores.shape)
        return [
            Window(int(self.tops[r]), int(self.lefts[c]), self.patch, self.patch)
            for r, c in zip(rows, cols, strict=True)
        ]

    def pixel_map(self, shape: tuple[int, int]) -> np.ndarray:
        """The mean score of the patches over each pixel: (height, width) float32."""
        total, count = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
        for r, top in enumerate(self.tops):
            for c, left in enumerate(self.lefts):
                where = np.s_[top : top + self.patch, left : left + self.patch]
                total[where] += self.scores[r, c]
                count[where] += 1
        return total / np.maximum(count, 1)


@torch.no_grad()
def patch_embeddings(
    encoder: ImageTextEncoder, image: Tensor, patch: int, stride: int, batch: int = 64
) -> tuple[Tensor, np.ndarray, np.ndarray]:
    """Embeddings (rows, columns, dim) of the square patches of ``image`` (3, h, w) in [0, 1], and their tops
    and lefts.

    Independent of any text, so it can be kept and asked with many. The last patches are moved inwards to end
    at the edge; pictures smaller than a patch give one patch of their shorter side.
    """
    height, width = image.shape[-2:]
    patch = min(patch, height, width)
    tops, lefts = _starts(height, patch, stride), _starts(width, patch, stride)
    places = [(top, left) for top in tops for left in lefts]
    parts = []
    for i in range(0, len(places), batch):
        crops = torch.stack([image[:, t : t + patch, x : x + patch] for t, x in places[i : i + batch]])
        parts.append(encoder.encode_images(crops))
    return torch.cat(parts).reshape(len(tops), len(lefts), -1), tops, lefts


def patch_scores(
    encoder: ImageTextEncoder, image: Tensor, target: TextTarget, patch: int, stride: int | None = None
) -> PatchScores:
    """Score every patch of ``image`` (3, h, w) for ``target``; ``stride`` is half a patch unless given."""
    patch = min(patch, *image.shape[-2:])
    embeddings, tops, lefts = patch_embeddings(encoder, image, patch, stride or max(patch // 2, 1))
    scores = target.score(embeddings.flatten(0, 1)).reshape(embeddings.shape[:2])
    return PatchScores(scores.float().cpu().numpy(), tops, lefts, patch)


def _starts(length: int, patch: int, stride: int) -> np.ndarray:
    starts = np.arange(0, length - patch + 1, stride)
    return starts if starts[-1] == length - patch else np.append(starts, length - patch)

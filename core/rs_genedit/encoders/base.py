"""What an image-text encoder must do to steer or judge an edit, and what a text wants of a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import torch
import torch.nn.functional as F
from torch import Tensor


@runtime_checkable
class ImageTextEncoder(Protocol):
    """An image-text encoder.

    Attributes
    ----------
    name : str
        What the person calls it: ``builtin``, ``remoteclip-vit-b-32``, a path.
    dim : int
        Length of an embedding.
    input_size : int
        Side in pixels of the pictures its network sees; others are resampled to it.
    scale : float
        The learnt factor on cosines before a softmax (CLIP's ``logit_scale``).
    sha256 : str
        Of the weights, for provenance.
    """

    name: str
    dim: int
    input_size: int
    scale: float
    sha256: str

    def encode_text(self, prompts: Sequence[str]) -> Tensor:
        """Embeddings (n, dim) of unit length, one per prompt; no gradient."""
        ...

    def encode_images(self, images: Tensor) -> Tensor:
        """Embeddings (n, dim) of unit length of RGB pictures (n, 3, h, w) in [0, 1]; differentiable."""
        ...

    def readable(self, prompt: str) -> bool:
        """Whether it knows at least one word of ``prompt`` that means something."""
        ...

    def warnings(self, prompt: str) -> tuple[str, ...]:
        """Sentences about what in ``prompt`` this encoder does not know."""
        ...


@dataclass(frozen=True)
class TextTarget:
    """What is wanted (and not wanted), as embeddings.

    Attributes
    ----------
    wanted : Tensor
        (dim,), the normalised mean of the prompt's and its paraphrases' normalised embeddings.
    unwanted : Tensor
        (k, dim), one per negative prompt; may be empty.
    prompts, negative : tuple of str
        The words behind them, for provenance.
    """

    wanted: Tensor
    unwanted: Tensor
    prompts: tuple[str, ...]
    negative: tuple[str, ...] = ()

    def similarity(self, embeddings: Tensor) -> Tensor:
        """Cosines (n,) of unit embeddings (n, dim) with what is wanted."""
        return embeddings @ self.wanted

    def score(self, embeddings: Tensor) -> Tensor:
        """Similarity less the mean similarity with what is unwanted: (n,); what patches are ranked by."""
        score = self.similarity(embeddings)
        if len(self.unwanted):
            score = score - (embeddings @ self.unwanted.T).mean(-1)
        return score

    def loss(self, embeddings: Tensor, weights: Tensor | None = None) -> Tensor:
        """Mean over views of 1 - cosine, plus half the mean positive cosine with unwanted text; a scalar.

        The first term is the loss of "Exploring Text-Guided Single Image Editing for Remote Sensing Images",
        Sec. III. ``weights`` (n,) weigh the views; they are normalised here.
        """
        each = 1.0 - self.similarity(embeddings)
        if len(self.unwanted):
            each = each + 0.5 * (embeddings @ self.unwanted.T).clamp(min=0).mean(-1)
        if weights is None:
            return each.mean()
        return (each * weights).sum() / weights.sum().clamp(min=1e-12)


def text_target(
    encoder: ImageTextEncoder, prompt: str, paraphrases: Sequence[str] = (), negative: Sequence[str] = ()
) -> TextTarget:
    """Encode ``prompt``; with ``paraphrases`` their mean (prompt ensembling).

    Each embedding has unit length before the mean is taken, and the mean after it, so that no paraphrase
    weighs more for being longer. Paraphrases and negative prompts of which the encoder knows no word are left
    out; a prompt of which it knows none is an error.
    """
    prompts = tuple(dict.fromkeys((prompt, *filter(encoder.readable, paraphrases))))
    wanted = F.normalize(encoder.encode_text(prompts).mean(0), dim=-1)
    avoided = tuple(filter(encoder.readable, negative))
    unwanted = encoder.encode_text(avoided) if avoided else wanted.new_zeros((0, encoder.dim))
    return TextTarget(wanted, unwanted, prompts, avoided)


def clip_score(similarity: Tensor) -> Tensor:
    """CLIP score in percent: 100 max(cos, 0) (Hessel et al. 2021, with w = 1 as in the paper's Sec. IV)."""
    return 100.0 * similarity.clamp(min=0)


def probabilities(encoder: ImageTextEncoder, image: Tensor, texts: Tensor) -> Tensor:
    """Softmax (..., n) over texts (n, dim) of scaled cosines with embeddings (..., dim)."""
    return torch.softmax(encoder.scale * image @ texts.T, -1)

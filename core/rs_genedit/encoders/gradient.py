"""Gradient of an image-text encoder's loss, averaged over as few views as it needs."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from rs_genedit.encoders.base import ImageTextEncoder, TextTarget
from rs_genedit.encoders.views import plan_views
from rs_genedit.raster.grid import Window


@dataclass(frozen=True)
class EncoderGradient:
    """What a text wants of a picture.

    Attributes
    ----------
    gradient : Tensor
        (3, h, w), the gradient of the loss with respect to the picture; going against it fits the text better.
    loss : float
        Mean over the views.
    agreement : float
        Cosine, -1 to 1, between the gradients of two halves of the views: how much of it is the text's
        wish, and how much an accident of the views.
    """

    gradient: Tensor
    loss: float
    agreement: float


def encoder_gradient(
    encoder: ImageTextEncoder,
    target: TextTarget,
    image: Tensor,
    region: Window,
    views: int,
    generator: torch.Generator,
) -> EncoderGradient:
    """The gradient of ``target``'s loss at ``region`` of ``image`` (3, h, w) in [0, 1].

    The views go through the encoder in two batches; their sum costs what one batch costs, and comparing them
    tells whether fewer views would do (:class:`ViewBudget`).
    """
    halves, losses = [], []
    first = max(views // 2, 1)
    for count in (first, max(views - first, 1)):
        seen = image.detach().requires_grad_(True)
        planned = plan_views((image.shape[-2], image.shape[-1]), region, count, generator)
        loss = target.loss(encoder.encode_images(planned.cut(seen, encoder.input_size)))
        (gradient,) = torch.autograd.grad(loss, seen)
        halves.append(gradient)
        losses.append(float(loss.detach()))
    agreement = float(F.cosine_similarity(halves[0].flatten(), halves[1].flatten(), dim=0, eps=1e-20))
    return EncoderGradient((halves[0] + halves[1]) / 2, sum(losses) / 2, agreement)


class ViewBudget:
    """How many views the next step takes: fewer while the halves agree, more when they do not.

    It depends on nothing but the agreements so far, so the same edit takes the same views on any machine.
    """

    def __init__(self, most: int = 16, least: int = 4, enough: float = 0.5, too_little: float = 0.2) -> None:
        self.most, self.least = most, min(least, most)
        self._enough, self._too_little = enough, too_little
        self.views = most

    def learn(self, agreement: float) -> int:
        """Take in the last step's agreement; return the number of views for the next."""
        if agreement >= self._enough:
            self.views = max(self.least, self.views // 2)
        elif agreement < self._too_little:
            self.views = min(self.most, self.views * 2)
        return self.views

"""The gradient by which a text pulls at a picture, averaged over views, with no more views than it needs."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from rs_genedit.encoders.base import Guide, TextTarget
from rs_genedit.encoders.views import plan_views
from rs_genedit.raster.grid import Window


@dataclass(frozen=True)
class Pull:
    """What a text wants of a picture.

    Attributes
    ----------
    slope : Tensor
        (3, h, w), the gradient of the loss with respect to the picture; going against it fits the text better.
    loss : float
        Mean over the views.
    agreement : float
        Cosine, -1 to 1, between the gradients of two halves of the views: how much of the slope is the text's
        wish, and how much an accident of the views.
    """

    slope: Tensor
    loss: float
    agreement: float


def pull(
    guide: Guide, target: TextTarget, image: Tensor, region: Window, views: int, generator: torch.Generator
) -> Pull:
    """The pull of ``target`` at ``region`` of ``image`` (3, h, w) in [0, 1].

    The views go through the encoder in two batches; their sum costs what one batch costs, and comparing them
    tells whether fewer views would do (:class:`ViewBudget`).
    """
    halves, losses = [], []
    first = max(views // 2, 1)
    for count in (first, max(views - first, 1)):
        seen = image.detach().requires_grad_(True)
        planned = plan_views((image.shape[-2], image.shape[-1]), region, count, generator)
        loss = target.loss(guide.encode_images(planned.cut(seen, guide.input_size)))
        (slope,) = torch.autograd.grad(loss, seen)
        halves.append(slope)
        losses.append(float(loss.detach()))
    agreement = float(F.cosine_similarity(halves[0].flatten(), halves[1].flatten(), dim=0, eps=1e-20))
    return Pull((halves[0] + halves[1]) / 2, sum(losses) / 2, agreement)


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

"""The network of SinDDM: small, fully convolutional, told the noise level and the scale.

Kulikov et al., "SinDDM: A Single Image Denoising Diffusion Model", ICML 2023, Section 4 and Appendix A. No
normalisation, attention or resampling, so the estimate of a pixel depends on the 33 x 33 pixels around it and
on nothing else: with a halo of :data:`HALO` pixels a block is exact.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

#: Pixels on each side that a pixel's estimate depends on: four blocks of 5x5, 3x3, 3x3.
HALO = 16

#: Widest channel count of the paper's network.
PAPER_WIDTH = 160

_EMBEDDING = 32
_HIDDEN = 128
_LONGEST_PERIOD = 1e4


class Network(nn.Module):
    """Predicts the noise in a state from the state, its noise level and its scale.

    Parameters
    ----------
    bands
        Bands in and out.
    width
        Widest channel count, even; 160 in the paper (1,106,772 parameters for three bands).
    """

    def __init__(self, bands: int, width: int = PAPER_WIDTH) -> None:
        super().__init__()
        if bands < 1 or width < 2 or width % 2:
            raise ValueError(f"a network needs at least one band and an even width, not {bands} and {width}")
        self.bands, self.width = bands, width
        half = width // 2
        self.embedding = nn.Sequential(
            nn.Linear(2 * _EMBEDDING, _HIDDEN), nn.GELU(), nn.Linear(_HIDDEN, _EMBEDDING)
        )
        self.blocks = nn.ModuleList(
            ConditionedBlock(inputs, outputs)
            for inputs, outputs in ((bands, half), (half, width), (width, width), (width, half))
        )
        self.head = nn.Conv2d(half, bands, 1)

    def forward(self, noisy: Tensor, step: Tensor, scale: Tensor) -> Tensor:
        """Noise in ``noisy``.

        Parameters
        ----------
        noisy
            (batch, bands, height, width).
        step, scale
            (batch,) the index t of the noise level, and the scale counted from the coarsest. Float or integer.

        Returns
        -------
        (batch, bands, height, width)
        """
        condition = torch.cat([sinusoid(step), sinusoid(scale)], dim=1)
        condition = self.embedding(condition.to(noisy.dtype))
        features = noisy
        for block in self.blocks:
            features = block(features, condition)
        return self.head(features)


class ConditionedBlock(nn.Module):
    """Depthwise 5x5, plus the condition, then 3x3 - GELU - 3x3, plus the block's input."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.condition = nn.Linear(_EMBEDDING, _EMBEDDING)
        self.to_channels = nn.Conv2d(_EMBEDDING, inputs, 1)
        self.depthwise = nn.Conv2d(inputs, inputs, 5, padding=2, groups=inputs)
        self.first = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.second = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.skip = nn.Conv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()

    def forward(self, features: Tensor, condition: Tensor) -> Tensor:
        """(batch, inputs, height, width) and (batch, 32) to (batch, outputs, height, width)."""
        added = self.to_channels(self.condition(F.gelu(condition))[:, :, None, None])
        inner = self.depthwise(features) + added
        return self.second(F.gelu(self.first(inner))) + self.skip(features)


def sinusoid(values: Tensor) -> Tensor:
    """Sines and cosines of ``values`` (batch,) at 16 frequencies from 1 to 1/10000: (batch, 32) float32."""
    half = _EMBEDDING // 2
    exponents = torch.arange(half, device=values.device, dtype=torch.float32) / (half - 1)
    angles = values.float()[:, None] * torch.exp(-math.log(_LONGEST_PERIOD) * exponents)[None, :]
    return torch.cat([angles.sin(), angles.cos()], dim=1)

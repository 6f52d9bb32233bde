"""Changes to training pictures that do not change what they show."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F


def augment(images: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Turn and recolour; zoom a third of the pictures, and coarsen, blur or add noise to as many.

    Exact turns for all and resampling for some only: resampling blurs, and land cover at 10 m is told by
    detail. Parameter and result are (n, 3, h, w) in [0, 1].
    """
    images = _zoom(_turn(images, generator), generator)
    return _degrade(_recolour(images, generator), generator).clamp(0, 1)


def _uniform(n: int, low: float, high: float, generator: torch.Generator) -> torch.Tensor:
    return low + (high - low) * torch.rand(n, generator=generator)


def _turn(images: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """One of the eight turns and mirrors of a square, for each picture."""
    out = images.clone()
    for turned in (lambda x: x.flip(3), lambda x: x.flip(2), lambda x: x.transpose(2, 3)):
        chosen = torch.rand(len(images), generator=generator) < 0.5
        out[chosen] = turned(out[chosen])
    return out


def _zoom(images: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    chosen = torch.rand(len(images), generator=generator) < 0.33
    n = int(chosen.sum())
    angle, scale = _uniform(n, -0.4, 0.4, generator), _uniform(n, 0.7, 1.0, generator)
    cos, sin = scale * angle.cos(), scale * angle.sin()
    shift = (torch.rand(n, 2, generator=generator) * 2 - 1) * (1 - scale)[:, None]
    first = torch.stack([cos, -sin, shift[:, 0]], 1)
    second = torch.stack([sin, cos, shift[:, 1]], 1)
    grid = F.affine_grid(torch.stack([first, second], 1), [n, *images.shape[1:]], align_corners=False)
    out = images.clone()
    out[chosen] = F.grid_sample(images[chosen], grid, padding_mode="reflection", align_corners=False)
    return out


def _recolour(images: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    n = len(images)
    middle = images.mean((1, 2, 3), keepdim=True)
    contrast = _uniform(n, math.log(0.8), math.log(1.25), generator).exp().view(n, 1, 1, 1)
    brightness = _uniform(n, -0.05, 0.05, generator).view(n, 1, 1, 1)
    images = (images - middle) * contrast + middle + brightness
    grey = images.mean(1, keepdim=True)
    saturation = _uniform(n, 0.85, 1.2, generator).view(n, 1, 1, 1)
    gains = 1 + 0.04 * (torch.rand(n, 3, 1, 1, generator=generator) * 2 - 1)
    return (grey + (images - grey) * saturation) * gains


def _degrade(images: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    n, size = len(images), images.shape[-1]
    kind = torch.randint(0, 15, (n,), generator=generator)
    out = images.clone()
    for which, factor in ((0, 2), (1, 4)):
        chosen = kind == which
        if chosen.any():
            small = F.interpolate(images[chosen], size=(size // factor, size // factor), mode="area")
            out[chosen] = F.interpolate(small, size=(size, size), mode="bicubic", antialias=False)
    chosen = kind == 2
    if chosen.any():
        kernel = torch.tensor([1.0, 4.0, 6.0, 4.0, 1.0])
        kernel = (kernel[:, None] * kernel / 256).expand(3, 1, 5, 5)
        out[chosen] = F.conv2d(F.pad(images[chosen], (2, 2, 2, 2), mode="reflect"), kernel, groups=3)
    noisy = torch.rand(n, generator=generator) < 0.2
    sigma = _uniform(n, 0.0, 0.1, generator) * noisy
    return out + sigma.view(n, 1, 1, 1) * torch.randn(images.shape, generator=generator)

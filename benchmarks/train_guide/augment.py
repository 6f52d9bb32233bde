"""Changes to training pictures that do not change what they show."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F


def augment(images: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Turn, zoom, recolour, and on a third of the pictures coarsen, blur or add noise.

    (n, 3, h, w) in [0, 1].
    """
    images = _recolour(_turn(images, generator), generator)
    return _degrade(images, generator).clamp(0, 1)


def _uniform(n: int, low: float, high: float, generator: torch.Generator) -> torch.Tensor:
    return low + (high - low) * torch.rand(n, generator=generator)


def _turn(images: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    n = len(images)
    quarter = torch.randint(0, 4, (n,), generator=generator) * (math.pi / 2)
    angle = quarter + _uniform(n, -0.15, 0.15, generator)
    scale = _uniform(n, 0.75, 1.05, generator)
    mirror = torch.where(torch.rand(n, generator=generator) < 0.5, -1.0, 1.0)
    cos, sin = scale * angle.cos(), scale * angle.sin()
    room = (1.05 - scale).clamp(min=0)
    shift = (torch.rand(n, 2, generator=generator) * 2 - 1) * room[:, None]
    matrix = torch.stack(
        [torch.stack([cos * mirror, -sin, shift[:, 0]], 1), torch.stack([sin * mirror, cos, shift[:, 1]], 1)], 1
    )
    grid = F.affine_grid(matrix, list(images.shape), align_corners=False)
    return F.grid_sample(images, grid, mode="bilinear", padding_mode="reflection", align_corners=False)


def _recolour(images: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    n = len(images)
    middle = images.mean((1, 2, 3), keepdim=True)
    contrast = _uniform(n, math.log(0.65), math.log(1.5), generator).exp().view(n, 1, 1, 1)
    brightness = _uniform(n, -0.08, 0.08, generator).view(n, 1, 1, 1)
    images = (images - middle) * contrast + middle + brightness
    grey = images.mean(1, keepdim=True)
    saturation = _uniform(n, 0.7, 1.35, generator).view(n, 1, 1, 1)
    gains = 1 + 0.06 * (torch.rand(n, 3, 1, 1, generator=generator) * 2 - 1)
    return (grey + (images - grey) * saturation) * gains


def _degrade(images: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    n, size = len(images), images.shape[-1]
    kind = torch.randint(0, 9, (n,), generator=generator)
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
    noisy = torch.rand(n, generator=generator) < 0.25
    sigma = _uniform(n, 0.0, 0.1, generator) * noisy
    return out + sigma.view(n, 1, 1, 1) * torch.randn(images.shape, generator=generator)

"""Views of a picture for an encoder: many crops of a region, turned and mirrored, cut in one differentiable
pass.

An encoder's gradient on one fixed crop follows accidents of that crop. Averaged over views it follows what
they have in common (Crowson et al., "VQGAN-CLIP", 2022). Overhead pictures have no up, so quarter turns and
mirrors are free.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from rs_genedit.raster.grid import Window


@dataclass(frozen=True)
class Views:
    """Where views lie.

    Attributes
    ----------
    matrices : Tensor
        (n, 2, 3): from a view's [-1, 1] coordinates to pixel coordinates (x, y) of the picture.
    sides : Tensor
        (n,): side of each view in the picture's pixels.
    """

    matrices: Tensor
    sides: Tensor

    def __len__(self) -> int:
        return len(self.matrices)

    def cut(self, image: Tensor, size: int) -> Tensor:
        """The views (n, 3, size, size) of ``image`` (3, h, w), differentiable; beyond the edge it is mirrored.

        Views wider than ``size`` are first averaged down by whole factors, so that no pixel is skipped and the
        gradient reaches all of them alike.
        """
        out = image.new_empty((len(self), 3, size, size))
        factors = (self.sides / size).floor().clamp(min=1).to(torch.int64)
        for factor in factors.unique().tolist():
            chosen = (factors == factor).nonzero()[:, 0]
            reduced = (
                F.avg_pool2d(image[None], factor, ceil_mode=True, count_include_pad=False)
                if factor > 1
                else image[None]
            )
            height, width = reduced.shape[-2:]
            to_unit = image.new_tensor([2.0 / (factor * width), 2.0 / (factor * height)])
            theta = self.matrices[chosen].to(image) * to_unit[None, :, None]
            theta[:, :, 2] -= 1.0
            grid = F.affine_grid(theta, [len(chosen), 3, size, size], align_corners=False)
            source = reduced.expand(len(chosen), -1, -1, -1)
            cut = F.grid_sample(source, grid, mode="bilinear", padding_mode="reflection", align_corners=False)
            out = out.index_copy(0, chosen.to(image.device), cut)
        return out


def plan_views(
    shape: tuple[int, int], region: Window, count: int, generator: torch.Generator, least: float = 0.4
) -> Views:
    """Choose ``count`` views of ``region`` in a picture of ``shape`` (height, width).

    The first sees the whole region with a tenth of its surroundings; the rest are square crops with sides of
    ``least`` to 1.2 times the region's longer side, centred inside it, turned by quarters with a small tilt,
    half of them mirrored. The same generator state gives the same views.
    """
    height, width = shape
    longer = float(max(region.height, region.width, 1))
    u = torch.rand((count, 6), generator=generator, dtype=torch.float64)
    sides = longer * torch.exp(math.log(least) + u[:, 0] * (math.log(1.2) - math.log(least)))
    # The centre may wander as far as the crop stays mostly on the region.
    room_x = (region.width - 0.7 * sides).clamp(min=0)
    room_y = (region.height - 0.7 * sides).clamp(min=0)
    x = region.col + region.width / 2 + (u[:, 1] - 0.5) * room_x
    y = region.row + region.height / 2 + (u[:, 2] - 0.5) * room_y
    angle = (u[:, 3] * 4).floor() * (math.pi / 2) + (u[:, 4] - 0.5) * 0.35
    mirror = torch.where(u[:, 5] < 0.5, -1.0, 1.0).to(torch.float64)
    if count:
        sides[0], angle[0], mirror[0] = longer * 1.1, 0.0, 1.0
        x[0], y[0] = region.col + region.width / 2, region.row + region.height / 2
    # A view cannot be wider than the picture is, mirrored edges apart.
    sides = sides.clamp(min=4.0, max=2.0 * min(height, width))
    half = sides / 2
    cos, sin = half * angle.cos(), half * angle.sin()
    matrices = torch.stack([torch.stack([cos * mirror, -sin, x], 1), torch.stack([sin * mirror, cos, y], 1)], 1)
    return Views(matrices.float(), sides.float())

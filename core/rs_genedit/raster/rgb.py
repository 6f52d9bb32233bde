"""A scene as the red, green and blue that an encoder was trained on.

Encoders learnt from pictures as people look at them. Eight-bit imagery is such a picture already; anything
else is stretched by the scene's own statistics, as a viewer would show it.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from rs_genedit.raster.bands import rgb_positions
from rs_genedit.raster.source import PixelSource


class Viewer:
    """From the pixels of a scene to RGB in [0, 1], in native values (numpy) or in the sampler's floats (torch).

    Parameters
    ----------
    scene : PixelSource
    bands : tuple of int, optional
        Red, green and blue as the person chose them, 1-based.
    """

    def __init__(self, scene: PixelSource, bands: tuple[int, ...] | None = None) -> None:
        self.positions = rgb_positions(scene, bands)
        self._radiometry = scene.radiometry
        chosen = self._radiometry.select(self.positions)
        centre, half = np.array(chosen.centre), np.array(chosen.half)
        if scene.dtype == np.uint8:
            low, high = 0.0, 255.0
        else:  # one stretch for the three: a stretch per band would turn green fields grey
            low, high = float((centre - half).min()), float((centre + half).max())
        self._low = ((low - centre) / half).astype(np.float32)
        self._span = ((high - low) / half).astype(np.float32)

    def from_float(self, values: Tensor) -> Tensor:
        """RGB (..., 3, h, w) of the sampler's floats (..., bands, h, w).

        Linear, so differentiable everywhere.
        """
        rgb = values[..., list(self.positions), :, :]
        low = torch.as_tensor(self._low, device=values.device, dtype=values.dtype).view(3, 1, 1)
        span = torch.as_tensor(self._span, device=values.device, dtype=values.dtype).view(3, 1, 1)
        return (rgb - low) / span

    def from_native(self, pixels: np.ndarray) -> Tensor:
        """RGB float32 (3, h, w) in [0, 1] of native pixels (bands, h, w)."""
        return self.from_float(torch.from_numpy(self._radiometry.to_float(pixels))).clamp(0, 1)

"""A scene as the red, green and blue that an encoder was trained on.

Encoders learnt from pictures as people look at them. Eight-bit imagery is such a picture already; anything
else is stretched by the scene's own statistics, as a viewer would show it.
"""

from __future__ import annotations

import re

import numpy as np
import torch
from rasterio.enums import ColorInterp
from torch import Tensor

from rs_genedit.raster.scene import Scene

_NAMES = {
    "red": re.compile(r"\b(red|b0?4|band_?0?4)\b(?!.*edge)", re.IGNORECASE),
    "green": re.compile(r"\b(green|b0?3|band_?0?3)\b", re.IGNORECASE),
    "blue": re.compile(r"\b(blue|b0?2|band_?0?2)\b", re.IGNORECASE),
}


def rgb_positions(scene: Scene, bands: tuple[int, ...] | None = None) -> tuple[int, int, int]:
    """Which positions among the edited bands are red, green and blue.

    As the person says (``bands``, 1-based numbers of the file); by colour interpretation; by band
    descriptions (names, or Sentinel-2's B4, B3, B2); bands 4, 3, 2 of a scene with the 12 or 13 bands of
    Sentinel-2; else the first three, and a single band for all.
    """
    edited = scene.edited_bands
    if bands is not None and len(bands) == 3 and all(b in edited for b in bands):
        return edited.index(bands[0]), edited.index(bands[1]), edited.index(bands[2])
    wanted = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
    colours = [scene.colorinterp[b - 1] for b in edited]
    if all(c in colours for c in wanted):
        return colours.index(wanted[0]), colours.index(wanted[1]), colours.index(wanted[2])
    named = [_described(scene, colour) for colour in _NAMES]
    if all(p is not None for p in named):
        return named[0] or 0, named[1] or 0, named[2] or 0
    if len(edited) in (12, 13):
        return 3, 2, 1
    if len(edited) >= 3:
        return 0, 1, 2
    return 0, 0, 0


def _described(scene: Scene, colour: str) -> int | None:
    texts = [scene.descriptions[b - 1] or "" for b in scene.edited_bands]
    return next((i for i, text in enumerate(texts) if _NAMES[colour].search(text)), None)


class Viewer:
    """From the pixels of a scene to RGB in [0, 1], in native values (numpy) or in the sampler's floats (torch).

    Parameters
    ----------
    scene : Scene
    bands : tuple of int, optional
        Red, green and blue as the person chose them, 1-based.
    """

    def __init__(self, scene: Scene, bands: tuple[int, ...] | None = None) -> None:
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

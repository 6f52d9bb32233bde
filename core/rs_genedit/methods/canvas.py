"""Canvas and edit unit: the pixels of a work window in radiometry space, and where in the scene they belong."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region

Array = NDArray[np.float32]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class EditUnit:
    """One part of the ROI that is made anew at once: polygons near enough to see each other.

    Attributes
    ----------
    index
        Its number within the edit.
    roi
        The polygons, in scene pixels.
    write
        Window that is staged: the ROI and its feather, inside the scene.
    window
        Work window: what is read around it; may leave the scene.
    scales
        Scales that the ROI's thickness asks for.
    share
        Which of :meth:`~.recipe.Recipe.split` it belongs to.
    """

    index: int
    roi: Region
    write: Window
    window: Window
    scales: int
    share: int = 0

    @property
    def name(self) -> str:
        """What its checkpoints and previews are called."""
        return f"unit-{self.index}"


@dataclass(frozen=True)
class Canvas:
    """The work window at native resolution.

    Attributes
    ----------
    window
        In scene pixels; may reach outside the scene.
    pixels
        (bands, height, width) float32 in radiometry space; 0 where the scene has no valid pixel.
    roi
        (height, width) bool: to be made anew.
    valid
        (height, width) bool: False for nodata and outside the scene.
    """

    window: Window
    pixels: Array
    roi: Mask
    valid: Mask

    @property
    def bands(self) -> int:
        """Number of bands."""
        return self.pixels.shape[0]


@dataclass(frozen=True)
class Border:
    """How what is known reaches into what is made.

    Within ``feather`` native pixels outside the ROI (and ``soft`` pixels of the scale itself) a pixel is
    partly free: it keeps ``keep`` of the known value next to the ROI, and all of it where the feather ends.
    An exemplar that does not match its surroundings wants a wide soft border; a removal wants to be kept. A
    coarse pixel is in the ROI if more than the share ``covered`` of it is.

    With ``apart`` pixels of the scale, all of that and so many pixels more are free, and known values are drawn
    towards beyond them only: what is known there is out of sight of what is made.

    ``least_seen``: another material than what surrounds it ends where that is least seen (``border.py``).
    """

    feather: int
    soft: int
    keep: float
    covered: float = 1e-4
    apart: int = 0
    least_seen: bool = False

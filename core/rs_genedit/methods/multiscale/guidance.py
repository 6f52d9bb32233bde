"""Guidance: what pulls clean estimates towards what was asked for. Guidances own their state and compose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.resample import area, source_of
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window

#: Share of the placed content in the estimate (official code of "Exploring Text-Guided Single Image Editing for
#: Remote Sensing Images", mode "roi").
SHARE = np.float32(0.8)


class Guidance(Protocol):
    """Changes clean estimates towards what was asked for."""

    def steer(self, clean: Array, step: Step, last_scale: bool) -> Array:
        """A better clean estimate (bands, height, width) of ``step``; may change ``clean`` in place."""

    def report(self) -> dict[str, float]:
        """What it counted, for the job's report."""

    def state_dict(self) -> dict[str, NDArray[Any]]:
        """Arrays that must outlive an interruption between two scales."""

    def load_state_dict(self, state: dict[str, NDArray[Any]]) -> None:
        """Take up what :meth:`state_dict` gave."""


@dataclass(frozen=True)
class Placed:
    """Content laid where it should appear: L = |M (x0 - target)|^2 at every scale but the finest.

    There the denoiser decides in the end, so that the object is drawn with the scene's own sharpness and grows
    together with what is around it; but that scale starts on the object, lest surroundings unlike it eat it up.

    Attributes
    ----------
    window
        Native window of ``pixels`` (bands, height, width) and ``mask`` (height, width).
    """

    window: Window
    pixels: Array
    mask: Mask

    def steer(self, clean: Array, step: Step, last_scale: bool) -> Array:
        """Pull the estimate to the placed content where there is any."""
        if last_scale and step.number > 0:
            return clean
        factor = self.window.width / step.window.width
        for tile in step.window.tiles(512):
            source = source_of(tile, factor, self.window)
            at = source.slices(within=self.window)
            covered = area(self.mask[at][None].astype(np.float32), source, tile, factor)
            if not covered.any():
                continue
            target = area(self.pixels[(slice(None), *at)] * self.mask[at], source, tile, factor)
            here = (slice(None), *tile.slices(within=step.window))
            pull = SHARE * (covered > 0.5)
            clean[here] += pull * (target / np.maximum(covered, 1e-6) - clean[here])
        return clean

    def report(self) -> dict[str, float]:
        """Nothing to count."""
        return {}

    def state_dict(self) -> dict[str, NDArray[Any]]:
        """Nothing: it learns nothing."""
        return {}

    def load_state_dict(self, state: dict[str, NDArray[Any]]) -> None:
        """Nothing to take up."""

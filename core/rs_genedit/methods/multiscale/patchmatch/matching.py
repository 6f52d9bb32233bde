"""Nearest-neighbour field of a scale, worked block by block: what inpainting and texture synthesis share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.blocks import BLOCK, Workers
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.pyramid import grow
from rs_genedit.methods.multiscale.schedule import Level, Schedule
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.scratch import ScratchArrays

#: Blocks after which pages are handed back: a block touches a page in each row of a dozen arrays.
_RELEASED = 16


class Settings(Protocol):
    """What any of these denoisers is set by."""

    @property
    def steps(self) -> tuple[int, int, int]:
        """Estimates at the coarsest scale, at those between, and at the scene's own."""


@dataclass
class MatchingDenoiser:
    """A :class:`~rs_genedit.methods.multiscale.denoiser.Denoiser` that keeps a field from scale to scale.

    Parameters
    ----------
    patch_sources
        What may be drawn from.
    scales
        How many scales to walk.
    """

    patch_sources: Sequence[PatchSource]
    scales: int
    settings: Settings
    store: ScratchArrays
    workers: Workers
    seed: int
    ratio: float = 2.0
    _coarse: NDArray[np.int64] | None = field(default=None, repr=False)
    _field: NDArray[np.int64] = field(init=False, repr=False)
    _wanted: Mask = field(init=False, repr=False)
    _window: Window = field(init=False, repr=False)
    _blocks: Sequence[Window] = field(default=(), repr=False)

    def schedule(self, scale: int) -> Schedule:
        """So many estimates of a state without noise: what is compared gets its own."""
        first, between, last = self.settings.steps
        steps = last if scale == self.scales - 1 else first if scale == 0 else between
        return Schedule(tuple(Level(1.0, 0.0, 0.0, number) for number in range(steps)))

    def state_dict(self) -> dict[str, NDArray[Any]]:
        """The field."""
        return {} if self._coarse is None else {"sources": np.asarray(self._coarse)}

    def load_state_dict(self, state: dict[str, NDArray[Any]]) -> None:
        """Take up :meth:`state_dict` again after an interruption."""
        self._coarse = state.get("sources")

    def _want(self, window: Window, free: Mask, radius: int) -> None:
        """Where a scale's matches are wanted: for each patch that holds a free pixel, none at the rim."""
        self._window = window
        worked, filled = self._extent(window)
        self._wanted = wanted = self.store.zeros(window.shape, bool)

        def work(tile: Window) -> None:
            around = tile.pad(radius).intersect(window)
            part = np.asarray(free[around.slices(within=window)])
            wanted[tile.slices(within=window)] = grow(part, radius)[tile.slices(within=around)]

        self.workers.tiles(filled, work)
        rows, cols = window.pad(-radius).slices(within=window)
        wanted[: rows.start], wanted[rows.stop :] = False, False
        wanted[:, : cols.start], wanted[:, cols.stop :] = False, False
        self._blocks = [
            block
            for block in worked.tiles(BLOCK)
            if wanted[block.pad(radius).intersect(window).slices(within=window)].any()
        ]

    def _extent(self, window: Window) -> tuple[Window, Window]:
        """The windows in which matches are improved, and in which arrays are filled: all of ``window``."""
        return window, window

    def _spread(self, work: Callable[[Window], None]) -> None:
        """Call ``work`` for every block that a match is wanted in or near."""
        self.workers.spread(self._blocks, work, _RELEASED)

    def _at(self, block: Window) -> tuple[int, int, int, int]:
        """(top, left, bottom, right) of a block in the scale's arrays."""
        rows, cols = block.slices(within=self._window)
        return rows.start, cols.start, rows.stop, cols.stop

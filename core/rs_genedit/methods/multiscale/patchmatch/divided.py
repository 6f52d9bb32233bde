"""A scale by parts: patch-based inpainting of which each worker makes a piece of ground, to the same bytes.

A step of :class:`.denoiser.InpaintingDenoiser` sees no farther than a patch, its neighbours, and their
patches: noise and random places belong to pixels of the scene. So a part that is worked with a border wide
enough for all steps of a scale is inside what the whole would have been. One thing is known of the whole alone:
how much of each pixel's own match sharpens the last votes. Parts leave votes, matches and sums, and whoever
joins them mixes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.blocks import BLOCK
from rs_genedit.methods.multiscale.denoiser import PartState, Step
from rs_genedit.methods.multiscale.patch.sharpness import energies, mixed, pieces, share_of
from rs_genedit.methods.multiscale.patchmatch.denoiser import DEEP, InpaintingDenoiser
from rs_genedit.methods.multiscale.pyramid import PyramidLevel
from rs_genedit.methods.multiscale.schedule import Array, Level
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.scratch import ScratchArrays

#: Pixels around what is worked in which arrays are filled: kernels never read beyond.
_MARGIN = 2 * DEEP
#: Side of the tiles in which parts are joined.
_TILE = 8 * BLOCK


@dataclass
class DividedInpaintingDenoiser(InpaintingDenoiser):
    """An :class:`.denoiser.InpaintingDenoiser` that can make a scale by parts."""

    _core: Window | None = field(default=None, init=False, repr=False)
    _halo: int = field(default=0, init=False, repr=False)

    def take_part(self, scale: int, core: Window | None) -> Window | None:
        """Work on a part of a scale alone; returns what must be known around it, for :meth:`start` and on.

        ``core`` lies on the lattice of blocks. Each step of a scale sees two patch radii and the neighbours'
        neighbours farther: so wide a border for each step is worked too, and thrown away. What is inside is
        the same to the bit as if the whole scale had been worked.
        """
        self._core = core
        if core is None:
            return None
        s = self.settings
        self._halo = len(self.schedule(scale).levels) * (2 * s.radius + sum(s.strides)) + 1
        return core.pad(self._halo + _MARGIN + DEEP + s.radius)

    def _sharpen(self, step: Step, mean: Array, bias: Array) -> None:
        if self._core is None:
            super()._sharpen(step, mean, bias)

    def _extent(self, window: Window) -> tuple[Window, Window]:
        if self._core is None:
            return window, window
        worked = self._core.pad(self._halo).intersect(window)
        return worked, worked.pad(_MARGIN).intersect(window)

    def walk_part(
        self, here: PyramidLevel, start: Array, free: Mask, levels: Sequence[Level], context: JobContext
    ) -> PartState:
        """The part of a scale that :meth:`take_part` named; see :meth:`joined`."""
        core = self._core
        assert core is not None  # nosec B101 - for the type checker
        made = np.moveaxis(self._walk(here, start, free, levels, context), -1, 0)
        result = self._laid(core, len(made), lambda tile: made[(slice(None), *tile.slices(within=here.window))])
        if here.scale < self.scales - 1 or self.settings.shift == 0:
            return {"result": result, "sources": self._field[core.slices(within=here.window)]}
        bias, atlas = np.moveaxis(self._bias, -1, 0), self._atlas()
        step = Step(here.scale, here.window, levels[-1], made, free)
        sums = energies(made, self._field, atlas, step, core, self.workers, bias)
        blocks = np.array([(b.row, b.col, b.height, b.width) for b in sums], np.int64).reshape(-1, 4)
        return {
            "result": result,
            "drawn": self._laid(
                core,
                len(made),
                lambda tile: pieces(self._field, atlas, tile.slices(within=here.window), bias),
            ),
            "blocks": blocks,
            "energies": np.array(list(sums.values())).reshape(-1, 4),
        }

    def _laid(self, core: Window, bands: int, part: Callable[[Window], Array]) -> Array:
        """What ``part`` gives for tiles of ``core``, in a scratch array: a part is never in memory whole."""
        out = self.store.zeros((bands, *core.shape))
        for tile in core.tiles(_TILE):
            out[(slice(None), *tile.slices(within=core))] = part(tile)
            self.store.release()
        return out

    def joined(
        self,
        window: Window,
        parts: Mapping[Window, PartState],
        level: Callable[[], PyramidLevel],
        store: ScratchArrays,
    ) -> dict[str, NDArray[Any]]:
        """The whole of a scale, as a checkpoint holds it, from all of its parts."""
        first = next(iter(parts.values()))
        result = store.zeros((len(first["result"]), *window.shape))
        if "drawn" not in first:
            sources = store.zeros(window.shape, np.int64)
            for core, part in parts.items():
                at = core.slices(within=window)
                result[(slice(None), *at)], sources[at] = part["result"], part["sources"]
            return {"result": result, "sources": sources}
        beta = share_of(
            {
                Window(*map(int, block)): sums
                for part in parts.values()
                for block, sums in zip(part["blocks"], part["energies"], strict=True)
            }
        )
        here = level()
        for core, part in parts.items():
            for tile in core.tiles(_TILE):
                at, own = tile.slices(within=window), tile.slices(within=core)
                free, mean = here.keep[at] < 1, part["result"][(slice(None), *own)]
                if beta is not None:
                    mean = mixed(mean, part["drawn"][(slice(None), *own)], beta, free)
                result[(slice(None), *at)] = np.where(free, mean, here.known[(slice(None), *at)])
                store.release()
        return {"result": result}

"""The one sampler: from the coarsest scale to the scene's own pixels, from noise to content, for every
denoiser.

Known pixels are put back at every step with the very noise they were given, so that what is made grows onto
what is there (the seed method's blending, "Exploring Text-Guided Single Image Editing for Remote Sensing
Images", Section III).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.denoiser import Denoiser, Step
from rs_genedit.methods.multiscale.noise import gaussian
from rs_genedit.methods.multiscale.pyramid import Border, Canvas, PyramidLevel, layer
from rs_genedit.methods.multiscale.resample import cubic
from rs_genedit.methods.multiscale.schedule import Array, Level
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.scratch import ScratchArrays


class Guidance(Protocol):
    """Changes clean estimates towards what was asked for."""

    def steer(self, clean: Array, step: Step, last_scale: bool) -> Array:
        """A better clean estimate (bands, height, width) of ``step``; may change ``clean`` in place."""


class Checkpoints(Protocol):
    """Where the state between scales outlives a killed process."""

    def load_checkpoint(self, name: str) -> dict[str, NDArray[Any]] | None:
        """What was saved under ``name``, or None."""

    def save_checkpoint(self, name: str, arrays: dict[str, NDArray[Any]]) -> None:
        """Keep ``arrays``, whole or not at all."""


class NoCheckpoints:
    """Nothing is kept."""

    def load_checkpoint(self, name: str) -> dict[str, NDArray[Any]] | None:
        """Nothing."""
        return None

    def save_checkpoint(self, name: str, arrays: dict[str, NDArray[Any]]) -> None:
        """Forget them."""


@dataclass
class Sampler:
    """Walks the scales of one canvas.

    Attributes
    ----------
    strength
        1 starts from noise at the coarsest scale; below 1 the scene's own content at a finer scale is the
        start.
    on_scale
        Called with (layer, result) when a scale is done.
    """

    canvas: Canvas
    border: Border
    denoiser: Denoiser
    store: ScratchArrays
    workers: Workers
    seed: int
    strength: float = 1.0
    guidance: Sequence[Guidance] = ()
    checkpoints: Checkpoints = field(default_factory=NoCheckpoints)
    on_scale: Callable[[PyramidLevel, Array], None] = lambda layer, result: None

    def run(self) -> Array:
        """New content of the canvas, (bands, height, width); outside the ROI and its border it is the known
        one."""
        scales = self.denoiser.scales
        first = round((1.0 - self.strength) * (scales - 1))
        result: Array | None = None
        coarser: PyramidLevel | None = None
        for scale in range(first, scales):
            here = self._layer(scale)
            with self.workers.context.part(*_share(scale, first, scales)):
                saved = self.checkpoints.load_checkpoint(f"scale-{scale}")
                if saved is None:
                    blurry = (
                        self._own(here)
                        if result is None or coarser is None
                        else self._raise(result, coarser, here)
                    )
                    result = self._scale(here, blurry, first == scale)
                    if scale < scales - 1:
                        self.checkpoints.save_checkpoint(
                            f"scale-{scale}", {"result": result, **self.denoiser.memory()}
                        )
                else:
                    result = saved.pop("result")
                    self.denoiser.remember(saved)
            self.on_scale(here, result)
            coarser = here
        if result is None:
            raise ValueError("a denoiser needs at least one scale")
        return result

    def _layer(self, scale: int) -> PyramidLevel:
        factor = self.denoiser.ratio ** (self.denoiser.scales - 1 - scale)
        return layer(self.canvas, self.border, scale, factor, self.denoiser.reach, self.store, self.workers)

    def _own(self, here: PyramidLevel) -> Array:
        """What the first scale starts from: nothing but the known pixels, or the scene itself if strength is
        below 1."""
        if self.strength == 1.0:
            return here.known
        whole = Canvas(
            self.canvas.window, self.canvas.pixels, np.zeros_like(self.canvas.roi), self.canvas.valid
        )
        return layer(
            whole, self.border, here.scale, here.factor, self.denoiser.reach, self.store, self.workers
        ).known

    def _raise(self, result: Array, coarser: PyramidLevel, here: PyramidLevel) -> Array:
        """The coarser result on this scale's grid."""
        blurry = self.store.zeros(here.known.shape)
        ratio = coarser.factor / here.factor

        def work(tile: Window) -> None:
            needed = Window.from_bounds(
                int(tile.row / ratio) - 3,
                int(tile.col / ratio) - 3,
                int(tile.bottom / ratio) + 4,
                int(tile.right / ratio) + 4,
            ).intersect(coarser.window)
            part = np.asarray(result[(slice(None), *needed.slices(within=coarser.window))])
            blurry[(slice(None), *tile.slices(within=here.window))] = cubic(part, needed, tile, ratio)

        self.workers.tiles(here.window, work)
        return blurry

    def _scale(self, here: PyramidLevel, blurry: Array, first: bool) -> Array:
        """Sample one scale: noise the start, then estimate, guide, hold the known pixels, and step down."""
        denoiser, free = self.denoiser, here.hold < 1
        start = denoiser.start(here.scale, here.window, blurry, free)
        schedule = denoiser.schedule(here.scale)
        levels = schedule.levels
        state = self.store.zeros(here.known.shape)
        from_noise = first and self.strength == 1.0
        mixed = None if here.scale == 0 or from_noise else blurry
        self._noise(here, start, mixed, levels[0], state)
        clean = state
        for number, (level, following) in enumerate(zip_longest(levels, levels[1:])):
            scales = denoiser.scales
            self.workers.context.progress("sampling", number / len(levels), here.scale + 1, scales)
            step = Step(here.scale, here.window, level, state, free, mixed, number)
            clean = denoiser.estimate(step)
            for guide in self.guidance:
                clean = guide.steer(clean, step, last_scale=here.scale == scales - 1)
            if following is None and here.scale == scales - 1:
                self._put_back(here, clean)
            else:
                self._step(here, clean, mixed, level, following, schedule.ancestral, state)
        return clean

    def _noise(
        self, here: PyramidLevel, start: Array, blurry: Array | None, level: Level, state: Array
    ) -> None:
        def work(tile: Window) -> None:
            at = (slice(None), *tile.slices(within=here.window))
            held = here.held(np.asarray(start[at]), tile)
            noise = gaussian(tile, self.canvas.bands, self.seed, here.scale)
            state[at] = level.noisy(held, None if blurry is None else blurry[at], noise)

        self.workers.tiles(here.window, work)

    def _step(
        self,
        here: PyramidLevel,
        clean: Array,
        blurry: Array | None,
        level: Level,
        following: Level | None,
        ancestral: bool,
        state: Array,
    ) -> None:
        """Hold the known pixels in ``clean`` and bring ``state`` to the ``following`` level, both in place."""

        def work(tile: Window) -> None:
            at = (slice(None), *tile.slices(within=here.window))
            u = None if blurry is None else np.asarray(blurry[at])
            held = here.held(np.asarray(clean[at]), tile)
            if following is not None:
                hold = here.hold[tile.slices(within=here.window)]
                given = gaussian(tile, self.canvas.bands, self.seed, here.scale)
                found = (state[at] - np.float32(level.alpha) * level.target(held, u)) / np.float32(level.sigma)
                noise = np.asarray(found + hold * (given - found), np.float32)
                if ancestral:
                    noise = self._renewed(noise, tile, here, level, following)
                state[at] = following.noisy(held, u, noise)
            clean[at] = held  # last: a tile that runs out of memory above is done again from what it was

        self.workers.tiles(here.window, work)

    def _put_back(self, here: PyramidLevel, clean: Array) -> None:
        """The end: known pixels as they are, in place; partly free ones stay as made, for the blend to
        weigh."""

        def work(tile: Window) -> None:
            rows, cols = tile.slices(within=here.window)
            at = (slice(None), rows, cols)
            clean[at] = np.where(here.hold[rows, cols] < 1, clean[at], here.known[at])

        self.workers.tiles(here.window, work)

    def _renewed(self, noise: Array, tile: Window, here: PyramidLevel, level: Level, following: Level) -> Array:
        """DDPM: part of the noise is drawn afresh (Song et al., "Denoising Diffusion Implicit Models", eta =
        1)."""
        ratio = (following.sigma / level.sigma) ** 2 * (1 - (level.alpha / following.alpha) ** 2)
        share = np.float32(min(max(ratio, 0.0), following.sigma**2) / following.sigma**2)
        fresh = gaussian(tile, self.canvas.bands, self.seed, here.scale, following.step + 1)
        renewed: Array = np.sqrt(1 - share) * noise + np.sqrt(share) * fresh
        return renewed


def _share(scale: int, first: int, scales: int) -> tuple[float, float]:
    """The part of the whole work that a scale is: each costs about three times the coarser one."""
    cost = [3.0**s for s in range(first, scales)]
    total = sum(cost)
    done = sum(cost[: scale - first])
    return done / total, (done + cost[scale - first]) / total

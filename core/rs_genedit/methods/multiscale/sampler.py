"""The one sampler: from the coarsest scale to the scene's own pixels, from noise to content, for every
denoiser.

Known pixels are put back at every step with the very noise they were given, so that what is made grows onto
what is there (the seed method's blending, "Exploring Text-Guided Single Image Editing for Remote Sensing
Images", Section III).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rs_genedit.errors import ResumeError
from rs_genedit.methods.canvas import Border, Canvas
from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.denoiser import Denoiser, DividesScales, Step, WalksScales
from rs_genedit.methods.multiscale.division import Division, Part, part_windows
from rs_genedit.methods.multiscale.guidance import Guidance
from rs_genedit.methods.multiscale.noise import gaussian
from rs_genedit.methods.multiscale.pyramid import PyramidLevel, pyramid_level
from rs_genedit.methods.multiscale.resample import cubic, scaled
from rs_genedit.methods.multiscale.schedule import Array, Level
from rs_genedit.methods.multiscale.walk import Walk
from rs_genedit.methods.recipe import Checkpoints, NoCheckpoints
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.scratch import ScratchArrays

#: Bytes of an array of a checkpoint that stays in memory wherever it is.
_SMALL = 1 << 16


@dataclass
class Sampler:
    """Walks the scales of one canvas.

    Attributes
    ----------
    strength
        1 starts from noise at the coarsest scale; below 1 the scene's own content is the start
        (:class:`~.walk.Walk`).
    on_scale
        Called with (level, result) when a scale is done.
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
    on_scale: Callable[[PyramidLevel, Array], None] = lambda level, result: None

    def run(self) -> Array:
        """New content of the canvas, (bands, height, width); outside the ROI and its border it is the known
        one."""
        scales, first = self.denoiser.scales, self.walk.first
        result: Array | None = None
        for scale in range(first, scales):
            here = self._level(scale)
            result = self._made(here, result)
            self.on_scale(here, result)
        if result is None:
            raise ValueError("a denoiser needs at least one scale")
        return result

    def _made(self, here: PyramidLevel, coarser: Array | None) -> Array:
        """The result of a scale: taken up, joined from parts that others made, or made here."""
        scale, scales, first = here.scale, self.denoiser.scales, self.walk.first
        saved = self._saved(scale, lambda: here)
        if saved is not None:
            return self._taken_up(saved)
        context = self.workers.context.child(*_share(scale, first, scales))
        if coarser is None:
            result = self._scale(here, self._begin(here), True, context)
        else:
            result = self._scale(here, self._raise(coarser, here, here.window), False, context)
        if scale < scales - 1:
            self.checkpoints.save_checkpoint(f"scale-{scale}", self._state(result))
        return result

    # ------------------------------------------------------------------------------------- by several workers

    def divide(self, count: int, fine: int) -> tuple[int, ...]:
        """Walk the coarse scales; returns those of more than ``fine`` pixels, which have ``count`` parts each.

        None where the denoiser cannot, or where all scales are coarse.
        """
        scales = range(self.walk.first + 1, self.denoiser.scales)
        first = next((scale for scale in scales if self._window(scale).area > fine), None)
        if first is None or self.guidance or not isinstance(self.denoiser, DividesScales):
            return ()
        result: Array | None = None
        for scale in range(self.walk.first, first):
            result = self._made(self._level(scale), result)
        division = Division(first, count)
        self.checkpoints.save_checkpoint("division", division.to_arrays())
        return tuple(range(first, self.denoiser.scales))

    def make_part(self, part: Part) -> None:
        """Make one part of a fine scale, unless it is there; all that is coarser must be."""
        name, denoiser, window = part.name, self.denoiser, self._window(part.scale)
        parts = part_windows(window, part.count)
        if part.index >= len(parts) or self.checkpoints.load_checkpoint(name) is not None:
            return
        coarser = self._saved(part.scale - 1, lambda: self._level(part.scale - 1))
        if coarser is None or not isinstance(denoiser, DividesScales):
            raise ResumeError("what a part of this edit goes on from is gone: run the same again")
        result, known = self._taken_up(coarser), denoiser.take_part(part.scale, parts[part.index])
        here = self._level(part.scale, known)
        seen = window if known is None else known.intersect(window)
        content = self._raise(result, here, seen)
        free = self._free(here, seen)
        start = denoiser.start(part.scale, window, content, free, False)
        made = denoiser.walk_part(here, start, free, self.walk.levels(part.scale), self.workers.context)
        self.checkpoints.save_checkpoint(name, {key: np.asarray(array) for key, array in made.items()})

    def _saved(self, scale: int, level: Callable[[], PyramidLevel]) -> dict[str, NDArray[Any]] | None:
        """The state after a scale: as it was saved, or joined from its parts; ``level`` builds the scale."""
        saved = self.checkpoints.load_checkpoint(f"scale-{scale}")
        if saved is not None or not isinstance(self.denoiser, DividesScales):
            return saved
        division = Division.of_arrays(self.checkpoints.load_checkpoint("division"))
        if division is None or scale < division.first:
            return None
        window = self._window(scale)
        parts: dict[Window, dict[str, NDArray[Any]]] = {}
        for index, core in enumerate(part_windows(window, division.count)):
            found = self.checkpoints.load_checkpoint(Part(scale, index, division.count).name)
            if found is None:
                return None
            parts[core] = {name: self._laid(found.pop(name)) for name in list(found)}
        return self.denoiser.joined(window, parts, level, self.store)

    def _factor(self, scale: int) -> float:
        return self.denoiser.ratio ** (self.denoiser.scales - 1 - scale)

    def _window(self, scale: int) -> Window:
        return scaled(self.canvas.window, self._factor(scale))

    @property
    def walk(self) -> Walk:
        """Where it begins, and which levels it visits."""
        return Walk(self.denoiser, self.strength)

    def _state(self, result: Array) -> dict[str, NDArray[Any]]:
        """What a scale that is done leaves to the next one."""
        state = {"result": result, **self.denoiser.state_dict()}
        for number, guidance in enumerate(self.guidance):
            state |= {f"guidance-{number}-{name}": array for name, array in guidance.state_dict().items()}
        return state

    def _taken_up(self, state: dict[str, NDArray[Any]]) -> Array:
        """The result of :meth:`_state`; denoiser and guidances take up their parts."""
        state = {name: self._laid(state.pop(name)) for name in list(state)}
        result = state.pop("result")
        for number, guidance in enumerate(self.guidance):
            prefix = f"guidance-{number}-"
            own = {name: state.pop(name) for name in list(state) if name.startswith(prefix)}
            guidance.load_state_dict({name.removeprefix(prefix): array for name, array in own.items()})
        self.denoiser.load_state_dict(state)
        return result

    def _laid(self, array: NDArray[Any]) -> NDArray[Any]:
        """An array of a checkpoint where arrays of its size belong: on disk, where memory is short."""
        if array.nbytes < _SMALL:
            return array
        laid = self.store.zeros(array.shape, array.dtype)
        laid[...] = array
        self.store.release()
        return laid

    def _level(self, scale: int, part: Window | None = None) -> PyramidLevel:
        factor = self._factor(scale)
        return pyramid_level(
            self.canvas, self.border, scale, factor, self.denoiser.reach, self.store, self.workers, part
        )

    def _begin(self, here: PyramidLevel) -> Array:
        """What the first scale starts from: nothing but the known pixels, or the content that is there."""
        if not self.walk.from_content:
            return here.known
        whole = replace(self.canvas, roi=self.store.zeros(self.canvas.window.shape, bool))
        return pyramid_level(
            whole, self.border, here.scale, here.factor, self.denoiser.reach, self.store, self.workers
        ).known

    def _raise(self, result: Array, here: PyramidLevel, part: Window) -> Array:
        """The coarser result on this scale's grid, in ``part``."""
        blurry = self.store.zeros(here.known.shape)
        coarser, ratio = self._window(here.scale - 1), self._factor(here.scale - 1) / here.factor

        def work(tile: Window) -> None:
            needed = Window.from_bounds(
                int(tile.row / ratio) - 3,
                int(tile.col / ratio) - 3,
                int(tile.bottom / ratio) + 4,
                int(tile.right / ratio) + 4,
            ).intersect(coarser)
            pixels = np.asarray(result[(slice(None), *needed.slices(within=coarser))])
            blurry[(slice(None), *tile.slices(within=here.window))] = cubic(pixels, needed, tile, ratio)

        self.workers.tiles(part, work)
        return blurry

    def _scale(self, here: PyramidLevel, content: Array, first: bool, context: JobContext) -> Array:
        """Sample one scale: noise the start, then estimate, guide, keep the known pixels, and step down."""
        denoiser, free = self.denoiser, self._free(here, here.window)
        from_known = first and not self.walk.from_content
        start = denoiser.start(here.scale, here.window, content, free, from_known)
        levels, ancestral = self.walk.levels(here.scale), denoiser.schedule(here.scale).ancestral
        if isinstance(denoiser, WalksScales) and not self.guidance:
            return denoiser.walk_scale(here, start, free, levels, context)
        last_scale = here.scale == denoiser.scales - 1
        state = self.store.zeros(here.known.shape)
        mixed = None if here.scale == 0 or from_known else content
        self._noise(here, start, mixed, levels[0], state)
        clean = state
        for number, (level, following) in enumerate(zip_longest(levels, levels[1:])):
            context.progress("sampling", number / len(levels), here.scale + 1, denoiser.scales)
            step = Step(here.scale, here.window, level, state, free, mixed, number)
            clean = denoiser.estimate(step)
            for guidance in self.guidance:
                clean = guidance.steer(clean, step, last_scale)
            if following is None and last_scale:
                self._put_back(here, clean)
            else:
                self._step(here, clean, mixed, level, following, ancestral, state)
        return clean

    def _free(self, here: PyramidLevel, part: Window) -> NDArray[np.bool_]:
        """Where the scale may change, in ``part``."""
        free = self.store.zeros(here.window.shape, bool)

        def work(tile: Window) -> None:
            at = tile.slices(within=here.window)
            free[at] = here.keep[at] < 1

        self.workers.tiles(part, work)
        return free

    def _noise(
        self, here: PyramidLevel, start: Array, blurry: Array | None, level: Level, state: Array
    ) -> None:
        def work(tile: Window) -> None:
            at = (slice(None), *tile.slices(within=here.window))
            kept = here.kept(np.asarray(start[at]), tile)
            noise = gaussian(tile, self.canvas.bands, self.seed, here.scale) if level.sigma else np.float32(0)
            state[at] = level.noisy(kept, None if blurry is None else blurry[at], noise)

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

        settled = following is not None and level.sigma == 0

        def work(tile: Window) -> None:
            if settled:  # there is no noise in the state: what is known lies there since the scale began
                tile = here.changing(tile)
            at = (slice(None), *tile.slices(within=here.window))
            u = None if blurry is None else np.asarray(blurry[at])
            kept = here.kept(np.asarray(clean[at]), tile)
            if following is not None and level.sigma == 0:
                state[at] = following.target(kept, u)
            elif following is not None:
                keep = here.keep[tile.slices(within=here.window)]
                given = gaussian(tile, self.canvas.bands, self.seed, here.scale)
                found = (state[at] - np.float32(level.alpha) * level.target(kept, u)) / np.float32(level.sigma)
                noise = np.asarray(found + keep * (given - found), np.float32)
                if ancestral:
                    noise = self._renewed(noise, tile, here, level, following)
                state[at] = following.noisy(kept, u, noise)
            clean[at] = kept  # last: a tile that runs out of memory above is done again from what it was

        self.workers.tiles(here.window, work)

    def _put_back(self, here: PyramidLevel, clean: Array) -> None:
        """The end: known pixels as they are, in place; partly free ones stay as made, for the blend to
        weigh."""

        def work(tile: Window) -> None:
            rows, cols = tile.slices(within=here.window)
            at = (slice(None), rows, cols)
            clean[at] = np.where(here.keep[rows, cols] < 1, clean[at], here.known[at])

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

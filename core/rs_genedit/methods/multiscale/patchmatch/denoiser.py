"""Patch-based inpainting as a denoiser: the surroundings go on into the ROI, coarse to fine.

Wexler, Shechtman and Irani ("Space-Time Completion of Video", PAMI 2007): each patch finds its nearest
neighbour among the sources, and overlapping neighbours vote on each pixel. Here the field is improved by
PatchMatch, patches are compared by colour and texture, texture itself is voted on, and what is compared carries
noise that fades within each scale, so that the field does not settle in the first pattern it meets. Last, the
votes are mixed with each pixel's own match: as sharp as the sources. Class codes are the matches alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.laplace import laplace_fill
from rs_genedit.methods.multiscale.patch.patch_sources import Atlas, refine
from rs_genedit.methods.multiscale.patch.sharpness import restore
from rs_genedit.methods.multiscale.patchmatch import kernels
from rs_genedit.methods.multiscale.patchmatch.features import REACH
from rs_genedit.methods.multiscale.patchmatch.matching import MatchingDenoiser
from rs_genedit.methods.multiscale.patchmatch.plane import MOST, SourcePlane, source_plane, with_texture
from rs_genedit.methods.multiscale.pyramid import PyramidLevel, distance
from rs_genedit.methods.multiscale.schedule import Array, Level
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext

#: Distance, in pixels, from which on all patches inside are trusted alike.
DEEP = 32
_WORD = (1 << 64) - 1
#: Pixels from the best match that the random search begins with: at the coarsest scale, halved at each finer
#: one down to the second. It reads the sources wherever it looks, and the best lie near those of before.
_FARTHEST = 512, 32
#: The key of a step's noise; below are those of its rounds.
_NOISE = 0xFF


@dataclass(frozen=True)
class InpaintingSettings:
    """What decides speed and looks. Defaults are the ``standard`` quality.

    Attributes
    ----------
    steps
        Estimates at the coarsest scale, at those between, and at the scene's own.
    strides, tries
        Rounds of PatchMatch an estimate, each with the neighbours so far away; random places a round.
    noise
        Standard deviation of the noise at a scale's first step, in those of the sources' detail.
    roughness, last_roughness
        What texture counts beside colour; the second at the scene's own scale.
    emphasis, sharp_steps
        How much rougher than voted the match shall be in so many last steps of the scene's own scale: votes
        smooth.
    shift
        How much brighter or darker a patch may serve, in deviations of the sources' detail.
    spread
        Width in pixels of the Gaussian that a vote's place in the patch counts by.
    decay
        How many times less a patch counts for each pixel farther from what is known.
    """

    radius: int = 3
    steps: tuple[int, int, int] = (24, 12, 6)
    strides: tuple[int, ...] = (2, 1)
    tries: int = 8
    noise: float = 1.5
    roughness: float = 3.0
    last_roughness: float = 2.5
    emphasis: float = 1.15
    sharp_steps: int = 6
    shift: float = 0.5
    spread: float = 4.0
    decay: float = 1.3


QUALITY = {
    "draft": InpaintingSettings(steps=(24, 6, 3), tries=6),
    "standard": InpaintingSettings(),
    "high": InpaintingSettings(steps=(32, 20, 12), strides=(4, 2, 1)),
}


@dataclass
class InpaintingDenoiser(MatchingDenoiser):
    """Continues what surrounds the ROI; the first of ``patch_sources`` is the work window itself."""

    settings: InpaintingSettings
    _plane: SourcePlane = field(init=False, repr=False)
    _other_field: NDArray[np.int64] = field(init=False, repr=False)
    _cost: NDArray[np.int32] = field(init=False, repr=False)
    _other_cost: NDArray[np.int32] = field(init=False, repr=False)
    _target: NDArray[np.int16] = field(init=False, repr=False)
    _rough: Array = field(init=False, repr=False)
    _other_rough: Array = field(init=False, repr=False)
    _bias: Array = field(init=False, repr=False)
    _trust: Array = field(init=False, repr=False)
    _alike: Array = field(init=False, repr=False)
    _unshifted: Array = field(init=False, repr=False)
    _farthest: int = field(init=False, repr=False)
    _filled: Window = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.patch_sources = [with_texture(source, self.store) for source in self.patch_sources]

    @property
    def reach(self) -> int:
        """Two patch radii, and what a texture is measured over."""
        return 2 * self.settings.radius + REACH

    def start(self, scale: int, window: Window, content: Array, free: Mask, from_known: bool) -> Array:
        """Sources of the coarser scale, refined; at the first a smooth continuation of what is known."""
        s = self.settings
        factor = 2 ** (self.scales - 1 - scale)
        coarse = self._coarse
        self._farthest = max(_FARTHEST[1], _FARTHEST[0] >> scale)
        roughness = s.last_roughness if scale == self.scales - 1 else s.roughness
        self._plane = plane = source_plane(self.patch_sources, factor, s.radius, self.store, roughness)
        self._prepare(window, free)
        start = self.store.zeros(content.shape)
        filled = laplace_fill(content, free) if coarse is None and from_known else content
        nearest, bands = self._field, plane.pixels.shape[2]

        def work(tile: Window) -> None:
            rows, cols = at = tile.slices(within=window)
            own = plane.positions(rows, cols)
            match = np.where(plane.usable[at], own, -1)
            if coarse is not None:
                refined = refine(coarse, plane.width // 2, tile.shift(-window.row, -window.col))
                allowed = (refined >= 0) & plane.usable.reshape(-1)[np.maximum(refined, 0)]
                match = np.where(free[at] | (match < 0), np.where(allowed, refined, -1), match)
            nearest[at] = self._other_field[at] = match
            part = np.array(filled[(slice(None), *at)])
            take = free[at] & (match >= 0)
            if coarse is not None:
                part[:, take] = plane.pixels.reshape(-1, bands)[match[take]].T
            start[(slice(None), *at)] = part

        self.workers.tiles(self._filled, work)

        self._roughen(plane, free, coarse is None)
        return start

    def _roughen(self, plane: SourcePlane, free: Mask, first: bool) -> None:
        """Texture to begin with: that of the matches; at first a smooth continuation of what is known."""
        window, nearest = self._window, self._field
        if first:
            known = np.ascontiguousarray(np.moveaxis(plane.texture[: window.height, : window.width], -1, 0))
            filled = laplace_fill(known, np.asarray(free))
            self._rough[...] = self._other_rough[...] = np.moveaxis(filled, 0, -1)
            return

        def work(tile: Window) -> None:
            rows, cols = at = tile.slices(within=window)
            own = plane.positions(rows, cols)
            match = np.where(free[at] & (nearest[at] >= 0), nearest[at], own)
            self._rough[at] = self._other_rough[at] = plane.texture.reshape(-1, 2)[match]

        self.workers.tiles(self._filled, work)

    def _prepare(self, window: Window, free: Mask) -> None:
        """Room for the scale's arrays, and how far each patch is trusted."""
        zeros, radius, plane = self.store.zeros, self.settings.radius, self._plane
        self._filled = self._extent(window)[1]
        self._field, self._cost = zeros(window.shape, np.int64), zeros(window.shape, np.int32)
        self._other_field, self._other_cost = zeros(window.shape, np.int64), zeros(window.shape, np.int32)
        self._target = zeros((*window.shape, plane.features.shape[2]), np.int16)
        self._rough, self._other_rough = zeros((*window.shape, 2)), zeros((*window.shape, 2))
        self._bias, self._trust = zeros((*window.shape, plane.pixels.shape[2])), zeros(window.shape)
        self._unshifted, self._alike = zeros((*window.shape, 2)), zeros(window.shape)
        self._want(window, free, radius)

        def work(tile: Window) -> None:
            around = tile.pad(DEEP + radius).intersect(window)
            part = np.asarray(free[around.slices(within=window)])
            here = tile.slices(within=around)
            trust = np.ones(part.shape, np.float32)
            for rows, cols in ndimage.find_objects(part.astype(np.uint8)):  # no search where all is known
                box = slice(max(rows.start - 1, 0), rows.stop + 1), slice(max(cols.start - 1, 0), cols.stop + 1)
                trust[box] = self.settings.decay ** -np.minimum(distance(~part[box]), DEEP)
            self._trust[tile.slices(within=window)] = trust[here]
            self._alike[tile.slices(within=window)] = 1

        self.workers.tiles(self._filled, work)

    def estimate(self, step: Step) -> Array:
        """Clean estimate (bands, height, width) of one step: :meth:`walk_scale` takes them all."""
        state, made = self._room(len(step.noisy)), self._room(len(step.noisy))
        state[...] = made[...] = np.moveaxis(step.noisy, 0, -1)
        self._advance(step, state, made)
        return np.moveaxis(made, -1, 0)

    def walk_scale(
        self, here: PyramidLevel, start: Array, free: Mask, levels: Sequence[Level], context: JobContext
    ) -> Array:
        """All steps of a scale in the same few arrays, known pixels held after each.

        After the scene's own scale known pixels are as they are and partly free ones as made; after others
        these are drawn towards the known ones, as the sampler does it.
        """
        return np.moveaxis(self._walk(here, start, free, levels, context), -1, 0)

    def _walk(
        self, here: PyramidLevel, start: Array, free: Mask, levels: Sequence[Level], context: JobContext
    ) -> Array:
        """:meth:`walk_scale` as (height, width, bands)."""
        state, made = self._room(len(start)), self._room(len(start))

        def begin(tile: Window) -> None:
            at = tile.slices(within=here.window)
            kept = here.kept(np.asarray(start[(slice(None), *at)]), tile)
            state[at] = made[at] = np.moveaxis(kept, 0, -1)

        self.workers.tiles(self._filled, begin)
        step = Step(here.scale, here.window, levels[0], start, free)
        for number, level in enumerate(levels):
            context.progress("sampling", number / len(levels), here.scale + 1, self.scales)
            self._advance(replace(step, level=level, number=number), state, made)
            at_the_end = number == len(levels) - 1 and here.scale == self.scales - 1
            self._hold(here, made, at_the_end)
            state, made = made, state
        return state

    # ------------------------------------------------------------------------------------------------- one step

    def _room(self, bands: int) -> Array:
        return self.store.zeros((*self._window.shape, bands))

    def _hold(self, level: PyramidLevel, made: Array, at_the_end: bool) -> None:
        def hold(block: Window) -> None:
            kernels.hold(made, level.known, level.keep, int(at_the_end), self._at(block))

        self._spread(hold)

    def _advance(self, step: Step, state: Array, made: Array) -> None:
        """One estimate of ``state`` to ``made``, both (height, width, bands), in the blocks that are worked.

        The field is improved, patches vote; at the very end each pixel is mixed with its own match.
        """
        s, plane, last_scale = self.settings, self._plane, step.scale == self.scales - 1
        left = len(self.schedule(step.scale).levels) - step.level.step
        self._describe(step, state, s.emphasis if last_scale and left <= s.sharp_steps else 1.0)
        self._match(step)
        self._coarse = self._field
        self._shift(state)
        if last_scale and left == 1 and s.shift == 0:
            self._pieces(step, state, made)
            return
        # An object's edge and shadow make the ground beside it rough: the coarsest scale shall not know.
        rougher = self._wanted if step.scale == 0 else step.active
        self._vote(plane.texture, rougher, self._unshifted, self._alike, self._rough, self._other_rough)
        self._rough, self._other_rough = self._other_rough, self._rough
        self._vote(plane.pixels, step.active, self._bias, self._trust, state, made)
        if last_scale and left == 1:
            self._sharpen(step, np.moveaxis(made, -1, 0), np.moveaxis(self._bias, -1, 0))

    def _sharpen(self, step: Step, mean: Array, bias: Array) -> None:
        """Mix the last votes with each pixel's own match, in place: as sharp as the sources."""
        restore(mean, self._field, self._atlas(), step, self.workers, bias)

    def _atlas(self) -> Atlas:
        """The sources' pixels, one row each."""
        pixels, width = self._plane.pixels, self._plane.width
        return Atlas(pixels.reshape(-1, pixels.shape[2]), width, np.empty(0, np.int64), self.store)

    def _describe(self, step: Step, state: Array, emphasis: float) -> None:
        """Features of the state, with the step's noise where it is free."""
        plane, origin = self._plane, (self._window.row, self._window.col)
        left = 1 - step.level.step / max(len(self.schedule(step.scale).levels) - 1, 1)
        sigma, key = plane.noise(self.settings.noise * left**2), self._key(step, _NOISE)
        rough_scale = np.float32(plane.rough_scale * emphasis)

        def work(block: Window) -> None:
            kernels.describe(
                state, self._rough, plane.basis, plane.middle, plane.scale, rough_scale, MOST, sigma, key,
                origin, step.active, self._target, self._at(block),
            )  # fmt: skip

        self._spread(work)

    def _match(self, step: Step) -> None:
        """Rounds of PatchMatch over the whole window, block by block."""
        target, source = self._target.reshape(-1), self._plane.features.reshape(-1)
        across, radius = self._plane.width, self.settings.radius

        def measure(block: Window) -> None:
            at = self._at(block)
            kernels.measure(target, source, across, self._wanted, self._field, self._cost, at, radius)

        self._spread(measure)
        for number, stride in enumerate(self.settings.strides):
            self._round(stride, self._key(step, number))

    def _round(self, stride: int, key: np.uint64) -> None:
        """One round of PatchMatch: from the field as it is to a new one."""
        s, plane, field, cost, farthest = self.settings, self._plane, self._field, self._cost, self._farthest
        better, better_cost = self._other_field, self._other_cost
        window, origin = self._window, (self._window.row, self._window.col)
        target, source, usable = (a.reshape(-1) for a in (self._target, plane.features, plane.usable))

        def improve(block: Window) -> None:
            here = block.slices(within=window)
            better[here], better_cost[here] = field[here], cost[here]
            kernels.improve(
                target, source, plane.width, self._wanted, usable, field, cost, better, better_cost,
                self._at(block), origin, stride, farthest, s.tries, key, s.radius,
            )  # fmt: skip

        self._spread(improve)
        self._field, self._other_field, self._cost, self._other_cost = better, field, better_cost, cost

    def _shift(self, state: Array) -> None:
        """How much brighter or darker each patch serves."""
        s, plane = self.settings, self._plane
        limit = np.asarray(s.shift * plane.deviation, np.float32)

        def work(block: Window) -> None:
            kernels.offsets(
                state, plane.pixels, self._wanted, self._field, limit, self._bias, self._at(block), s.radius
            )

        self._spread(work)

    def _vote(self, source: Array, wanted: Mask, bias: Array, trust: Array, before: Array, made: Array) -> None:
        """Patch aggregation of ``source`` where ``wanted``, else ``before``, to ``made``."""
        s, field, across = self.settings, self._field, source.shape[1]
        pixels = source.reshape(-1, source.shape[2])
        reach = np.arange(-s.radius, s.radius + 1) ** 2
        weight = np.exp(-(reach[:, None] + reach) / (2 * s.spread**2)).astype(np.float32)

        def work(block: Window) -> None:
            at = self._at(block)
            kernels.aggregate(pixels, across, wanted, field, bias, trust, weight, before, made, at, s.radius)

        self._spread(work)

    def _pieces(self, step: Step, state: Array, made: Array) -> None:
        """Each pixel from its own match, to ``made``."""
        pixels = self._plane.pixels.reshape(-1, made.shape[2])

        def work(block: Window) -> None:
            here = block.slices(within=step.window)
            match = self._field[here]
            drawn = pixels[np.maximum(match, 0)] + self._bias[here]
            made[here] = np.where(match[..., None] >= 0, drawn, state[here])

        self._spread(work)

    def _key(self, step: Step, number: int) -> np.uint64:
        """Of the random numbers of a step: its rounds, and its noise."""
        return np.uint64((self.seed << 24 | step.scale << 16 | step.level.step << 8 | number) & _WORD)

"""Patch-based inpainting as a denoiser: the surroundings go on into the ROI, coarse to fine.

Wexler, Shechtman and Irani ("Space-Time Completion of Video", PAMI 2007): each patch finds its nearest
neighbour among the sources, and overlapping neighbours vote on each pixel. Here the field is improved by
PatchMatch, patches are compared by colour and texture, texture itself is voted on, and what is compared carries
noise that fades within each scale, so that the field does not settle in the first pattern it meets. Last, the
votes are mixed with each pixel's own match: as sharp as the sources. Class codes are the matches alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.laplace import laplace_fill
from rs_genedit.methods.multiscale.noise import gaussian
from rs_genedit.methods.multiscale.patch.patch_sources import Atlas, refine
from rs_genedit.methods.multiscale.patch.sharpness import restore
from rs_genedit.methods.multiscale.patchmatch import kernels
from rs_genedit.methods.multiscale.patchmatch.features import REACH
from rs_genedit.methods.multiscale.patchmatch.matching import MatchingDenoiser
from rs_genedit.methods.multiscale.patchmatch.plane import SourcePlane, source_plane, with_texture
from rs_genedit.methods.multiscale.pyramid import distance
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window

#: Distance, in pixels, from which on all patches inside are trusted alike.
_DEEP = 32
_WORD = (1 << 64) - 1
#: Pixels from the best match that the random search begins with: at the coarsest scale, halved at each finer
#: one down to the second. It reads the sources wherever it looks, and the best lie near those of before.
_FARTHEST = 512, 32


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
        What texture counts beside colour; the second in the last steps (``sharp_steps``).
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
    _cost: Array = field(init=False, repr=False)
    _other_cost: Array = field(init=False, repr=False)
    _rough: Array = field(init=False, repr=False)
    _trust: Array = field(init=False, repr=False)
    _alike: Array = field(init=False, repr=False)
    _unshifted: Array = field(init=False, repr=False)
    _farthest: int = field(init=False, repr=False)

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
        self._plane = plane = source_plane(self.patch_sources, factor, s.radius, self.store)
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

        self.workers.tiles(window, work)

        self._roughen(plane, free, coarse is None)
        return start

    def _roughen(self, plane: SourcePlane, free: Mask, first: bool) -> None:
        """Texture to begin with: that of the matches; at first a smooth continuation of what is known."""
        window, nearest = self._window, self._field
        if first:
            known = np.ascontiguousarray(np.moveaxis(plane.texture[: window.height, : window.width], -1, 0))
            self._rough = laplace_fill(known, np.asarray(free))
            return

        def work(tile: Window) -> None:
            rows, cols = at = tile.slices(within=window)
            own = plane.positions(rows, cols)
            match = np.where(free[at] & (nearest[at] >= 0), nearest[at], own)
            self._rough[(slice(None), *at)] = np.moveaxis(plane.texture.reshape(-1, 2)[match], -1, 0)

        self.workers.tiles(window, work)

    def _prepare(self, window: Window, free: Mask) -> None:
        """Room for the scale's field, and how far each patch is trusted."""
        zeros, radius = self.store.zeros, self.settings.radius
        self._field, self._cost = zeros(window.shape, np.int64), zeros(window.shape)
        self._other_field, self._other_cost = zeros(window.shape, np.int64), zeros(window.shape)
        self._rough, self._trust = zeros((2, *window.shape)), zeros(window.shape)
        self._unshifted, self._alike = zeros((*window.shape, 2)), zeros(window.shape)
        self._want(window, free, radius)

        def work(tile: Window) -> None:
            around = tile.pad(_DEEP + radius).intersect(window)
            part = np.asarray(free[around.slices(within=window)])
            here = tile.slices(within=around)
            deep = np.minimum(distance(~part), _DEEP)
            self._trust[tile.slices(within=window)] = (self.settings.decay**-deep)[here]
            self._alike[tile.slices(within=window)] = 1

        self.workers.tiles(window, work)

    def estimate(self, step: Step) -> Array:
        """Improve the field, let patches vote; at the very end take each pixel from its match."""
        s, plane, last_scale = self.settings, self._plane, step.scale == self.scales - 1
        left = len(self.schedule(step.scale).levels) - step.number
        sharp = last_scale and left <= s.sharp_steps
        state, target = self._compared(step, plane, s.emphasis if sharp else 1.0)
        self._match(step, plane, target, s.last_roughness if sharp else s.roughness)
        self._coarse = self._field
        bias = self._shifts(state, plane)
        if last_scale and left == 1 and s.shift == 0:
            return self._pieces(step, plane, bias)
        # An object's edge and shadow make the ground beside it rough: the coarsest scale shall not know.
        rougher = self._wanted if step.scale == 0 else step.active
        self._rough = self._vote(plane.texture, rougher, self._unshifted, self._alike, self._rough)
        mean = self._vote(plane.pixels, step.active, bias, self._trust, step.noisy)
        if last_scale and left == 1:
            flat = Atlas(plane.pixels.reshape(-1, len(mean)), plane.width, np.empty(0, np.int64), self.store)
            restore(mean, self._field, flat, step, self.workers, np.moveaxis(bias, -1, 0))
        return mean

    def _shifts(self, state: Array, plane: SourcePlane) -> Array:
        """How much brighter or darker each patch serves: (height, width, bands)."""
        bias, limit = self.store.zeros(state.shape), self.settings.shift * plane.deviation

        def work(block: Window) -> None:
            kernels.offsets(
                state,
                plane.pixels,
                self._wanted,
                self._field,
                limit,
                bias,
                self._at(block),
                self.settings.radius,
            )

        self._spread(work)
        return bias

    def _vote(self, source: Array, wanted: Mask, bias: Array, trust: Array, before: Array) -> Array:
        """Patch aggregation of ``source`` where ``wanted``, else ``before``: (channels, height, width)."""
        s, field = self.settings, self._field
        out = self.store.zeros(before.shape)
        reach = np.arange(-s.radius, s.radius + 1) ** 2
        weight = np.exp(-(reach[:, None] + reach) / (2 * s.spread**2)).astype(np.float32)

        def work(block: Window) -> None:
            here = (slice(None), *block.slices(within=self._window))
            out[here] = before[here]
            at = self._at(block)
            kernels.aggregate(source, wanted, field, bias, trust, weight, out, at, s.radius)

        self._spread(work)
        return out

    def _pieces(self, step: Step, plane: SourcePlane, bias: Array) -> Array:
        """Each pixel from its own match: (bands, height, width)."""
        field, out = self._field, self.store.zeros(step.noisy.shape)

        def work(block: Window) -> None:
            here = block.slices(within=step.window)
            match, before = np.asarray(field[here]), step.noisy[(slice(None), *here)]
            drawn = plane.pixels.reshape(-1, len(out))[np.maximum(match, 0)] + bias[here]
            out[(slice(None), *here)] = np.where(match >= 0, np.moveaxis(drawn, -1, 0), before)

        self._spread(work)
        return out

    def _compared(self, step: Step, plane: SourcePlane, emphasis: float) -> tuple[Array, Array]:
        """The state with the step's noise where it is free (height, width, bands), and its patch features."""
        levels = self.schedule(step.scale).levels
        left = 1 - step.number / max(len(levels) - 1, 1)
        sigma = self.settings.noise * left**2 * plane.deviation
        bands, channels = len(step.noisy), plane.features.shape[2] - 2
        state = self.store.zeros((*step.window.shape, bands))
        target = self.store.zeros((*step.window.shape, channels + 2))

        def work(tile: Window) -> None:
            at = tile.slices(within=step.window)
            part = np.array(step.noisy[(slice(None), *at)])
            if left > 0:
                noise = gaussian(tile, bands, self.seed, step.scale, step.number + 1)
                part += np.where(step.active[at], sigma[:, None, None] * noise, 0)
            state[at] = np.moveaxis(part, 0, -1)
            target[(*at, slice(0, channels))] = np.moveaxis(plane.projection(part), 0, -1)
            target[(*at, slice(channels, None))] = np.moveaxis(
                emphasis * self._rough[(slice(None), *at)], 0, -1
            )

        self._spread(work)
        return state, target

    def _match(self, step: Step, plane: SourcePlane, target: Array, roughness: float) -> None:
        """Rounds of PatchMatch over the whole window, block by block."""
        weights = np.ones(target.shape[2], np.float32)
        weights[-2:] = roughness**2
        field, cost, radius = self._field, self._cost, self.settings.radius

        def measure(block: Window) -> None:
            at = self._at(block)
            kernels.measure(target, plane.features, weights, self._wanted, field, cost, at, radius)

        self._spread(measure)
        for number, stride in enumerate(self.settings.strides):
            key = self.seed << 24 | step.scale << 16 | step.number << 8 | number
            self._round(step.window, plane, target, weights, stride, np.uint64(key & _WORD))

    def _round(
        self, window: Window, plane: SourcePlane, target: Array, weights: Array, stride: int, key: np.uint64
    ) -> None:
        """One round of PatchMatch: from the field as it is to a new one."""
        s, field, cost, farthest = self.settings, self._field, self._cost, self._farthest
        better, better_cost = self._other_field, self._other_cost
        origin = (window.row, window.col)

        def improve(block: Window) -> None:
            here = block.slices(within=window)
            better[here], better_cost[here] = field[here], cost[here]
            kernels.improve(
                target, plane.features, weights, self._wanted, plane.usable, field, cost, better, better_cost,
                self._at(block), origin, stride, farthest, s.tries, key, s.radius,
            )  # fmt: skip

        self._spread(improve)
        self._field, self._other_field, self._cost, self._other_cost = better, field, better_cost, cost

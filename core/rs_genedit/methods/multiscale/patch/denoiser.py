"""The closed-form patch denoiser: nothing is trained, the scene's own patches are the model.

After Qiu, Kutulakos and Lindell (CVPR 2026), with three changes that keep texture sharp
(docs/patch-denoiser.md has the measurements): below the coarsest scale the nearest patch replaces the mean
over all; neighbours of a pixel propose where to draw it from, so that whole pieces of the exemplar are carried
over; and a finer scale starts from the source
*places* of the coarser one, refined, not from its blurred pixels (Lefebvre and Hoppe, SIGGRAPH 2005).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rs_genedit.errors import RegionError
from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.laplace import laplace_fill
from rs_genedit.methods.multiscale.patch.aggregation import PatchAggregation, gaussian_window, padded
from rs_genedit.methods.multiscale.patch.matching import PatchMatcher
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource, atlas, refine
from rs_genedit.methods.multiscale.patch.sharpness import restore
from rs_genedit.methods.multiscale.pyramid import grow
from rs_genedit.methods.multiscale.schedule import Array, Level, Schedule, straight
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.scratch import ScratchArrays

#: Neighbours whose sources are tried as candidates (row, column offsets).
NEIGHBOURS = ((0, 0), (0, -1), (0, 1), (-1, 0), (1, 0), (0, -2), (0, 2), (-2, 0), (2, 0))
#: A dictionary with fewer patches can only repeat itself.
FEWEST = 40
#: Distances above which a median goes by strips of so many rows.
_MANY, _STRIP = 1 << 22, 256


@dataclass(frozen=True)
class PatchSettings:
    """What decides speed and looks. Defaults are the ``standard`` quality.

    ``coherence`` is how much nearer (share of squared distance) a free match must be than a neighbour's
    proposal to break a piece; ``confidence`` is the distance, in medians, at which a patch's vote falls to
    1/e; ``spread`` is the fold's Gaussian width as a share of the patch side, ``last_spread`` in the last step.
    """

    radius: int = 3
    components: int = 24
    most: int = 30_000
    probes: int = 8
    coarse_steps: int = 16
    steps: int = 5
    start: float = 0.3
    surroundings_start: float = 0.12
    coarse_start: float = 2.0
    end: float = 0.02
    exact_above: float = 0.12
    coherence: float = 0.5
    confidence: float = 0.5
    spread: float = 0.3
    last_spread: float = 0.15


QUALITY = {
    "draft": PatchSettings(components=16, most=8_000, probes=4, coarse_steps=10, steps=3),
    "standard": PatchSettings(),
    "high": PatchSettings(components=32, most=60_000, probes=12, coarse_steps=24, steps=8),
}


@dataclass
class PatchDenoiser:
    """A :class:`~rs_genedit.methods.multiscale.denoiser.Denoiser` over patch sources of clean pixels.

    Parameters
    ----------
    patch_sources
        What may be drawn from.
    scales
        How many scales to walk; see :func:`scales_for`.
    from_surroundings
        The first patch source is the work window itself: known pixels then propose their own places,
        and structures that meet the ROI go on into it.
    """

    patch_sources: Sequence[PatchSource]
    scales: int
    settings: PatchSettings
    store: ScratchArrays
    workers: Workers
    seed: int
    from_surroundings: bool = False
    device: str = "cpu"
    ratio: float = 2.0
    _field: NDArray[np.int64] | None = field(default=None, repr=False)
    _matcher: PatchMatcher | None = field(default=None, repr=False)
    _scale: int = -1

    @property
    def reach(self) -> int:
        """Two patch radii: a pixel is voted on by patches centred one radius away."""
        return 2 * self.settings.radius

    def schedule(self, scale: int) -> Schedule:
        """Straight path; all levels in units of the dictionary's contrast.

        Noise far above the contrast of what is drawn on (calm water in a scene with bright roofs) would decide
        which patch is nearest, and the few rough patches, being nearest to noise, would take over.
        """
        s, contrast = self.settings, self.matcher(scale).contrast
        if scale > 0:
            return straight(s.start * contrast, s.end * contrast, s.steps)
        start = s.surroundings_start if self.from_surroundings else min(1.0, s.coarse_start * contrast)
        return straight(start, s.end * contrast, s.coarse_steps)

    def matcher(self, scale: int) -> PatchMatcher:
        """The dictionary of a scale; one is kept."""
        if self._matcher is None or self._scale != scale:
            s = self.settings
            factor = 2 ** (self.scales - 1 - scale)
            laid = atlas(self.patch_sources, factor, s.radius, 4 * s.most, self.seed, self.store)
            self._matcher = PatchMatcher(laid, s.radius, s.components, s.most, s.probes, self.device).prepare()
            self._scale = scale
        return self._matcher

    def start(
        self, scale: int, window: Window, content: Array, free: NDArray[np.bool_], from_known: bool
    ) -> Array:
        """The refined sources of the coarser scale; ``content`` where there are none."""
        matcher = self.matcher(scale)
        if self._is_exact(scale, self.schedule(scale).levels[0]):
            matcher.prepare_posterior()
        coarse = self._field
        self._field = self._known_field(scale, window, free)
        if coarse is None:
            return self._first(content, free) if from_known else content
        out, fine = self.store.zeros(content.shape), self._field

        def work(tile: Window) -> None:
            at = tile.slices(within=window)
            refined = refine(coarse, matcher.atlas.width // 2, tile.shift(-window.row, -window.col))
            take = free[at] & (refined >= 0)
            fine[at] = np.where(take, refined, fine[at])
            part = np.array(content[(slice(None), *at)])
            part[:, take] = matcher.atlas.pixels[refined[take]].T
            out[(slice(None), *at)] = part

        self.workers.tiles(window, work)
        return out

    def _first(self, known: Array, free: NDArray[np.bool_]) -> Array:
        """Where the coarsest scale starts: a smooth continuation of what is around, or the exemplar's mean."""
        if self.from_surroundings:
            return laplace_fill(known, free)
        out = known.copy()
        out[:, free] = self.matcher(0).mean_pixel[:, None]
        return out

    def estimate(self, step: Step) -> Array:
        """Clean estimate, by the exact posterior at the noisy levels of the coarsest scale, else by nearest
        patches."""
        if self._is_exact(step.scale, step.level):
            return self._posterior(step)
        best, distance = self._match(step)
        return self._fold(step, best, distance)

    def _is_exact(self, scale: int, level: Level) -> bool:
        """Whether a level is estimated by the exact posterior."""
        return scale == 0 and level.sigma > self.settings.exact_above * self.matcher(0).contrast

    # ------------------------------------------------------------------------------------- exact posterior

    def _posterior(self, step: Step) -> Array:
        matcher, radius = self.matcher(step.scale), self.settings.radius
        side = 2 * radius + 1
        noise = step.level.sigma / max(step.level.alpha, 1e-3)
        weights = gaussian_window(side, self.settings.spread * side)
        out = self.store.zeros(step.noisy.shape)

        asked = grow(step.active, radius)

        def work(block: Window) -> None:
            at = block.slices(within=step.window)
            if not step.active[at].any():
                return
            wanted = padded(asked, block, step.window, radius, 0).astype(bool)
            patches = self._noisy_patches(step, block.pad(radius))
            mean = np.zeros((*wanted.shape, matcher.length), np.float32)
            mean[wanted] = matcher.posterior_mean(patches[wanted].reshape(-1, matcher.length), noise)
            votes = mean.reshape(block.height + 2 * radius, block.width + 2 * radius, side, side, -1)
            total = np.zeros((*block.shape, matcher.atlas.bands), np.float32)
            for dy in range(side):
                for dx in range(side):
                    rows = slice(2 * radius - dy, 2 * radius - dy + block.height)
                    cols = slice(2 * radius - dx, 2 * radius - dx + block.width)
                    total += weights[dy, dx] * votes[rows, cols, dy, dx]
            out[(slice(None), *at)] = (total / weights.sum()).transpose(2, 0, 1)

        self.workers.blocks(step.window, work)
        return out

    # ------------------------------------------------------------------------------------------ nearest patches

    def _match(self, step: Step) -> tuple[NDArray[np.int64], Array]:
        """Best source centre and its squared distance for the patch around each pixel that reaches an active
        one."""
        matcher = self.matcher(step.scale)
        best = self.store.zeros(step.window.shape, np.int64)
        distance = self.store.zeros(step.window.shape)
        field, radius = self._field, self.settings.radius

        def work(block: Window) -> None:
            at = block.slices(within=step.window)
            near = padded(step.active, block, step.window, radius, 0).astype(bool)
            rows, cols = np.nonzero(grow(near, radius)[radius:-radius, radius:-radius])
            if not len(rows):
                best[at], distance[at] = -1, np.inf
                return
            patches = self._noisy_patches(step, block)[rows, cols]
            features = matcher.describe(patches.reshape(-1, matcher.length))
            position, gap = matcher.nearest(features)
            if field is not None:
                here = rows + at[0].start, cols + at[1].start
                position, gap = self._propagate(matcher, field, features, here, position, gap)
            block_best, block_gap = np.full(block.shape, -1, np.int64), np.full(block.shape, np.inf, np.float32)
            block_best[rows, cols], block_gap[rows, cols] = position, gap
            best[at], distance[at] = block_best, block_gap

        self.workers.blocks(step.window, work)
        return best, distance

    def _propagate(
        self,
        matcher: PatchMatcher,
        field: NDArray[np.int64],
        features: Array,
        here: tuple[NDArray[np.intp], NDArray[np.intp]],
        position: NDArray[np.int64],
        gap: Array,
    ) -> tuple[NDArray[np.int64], Array]:
        """PatchMatch propagation: neighbours' sources, shifted back, compete and win ties by ``coherence``.

        Barnes et al., "PatchMatch: A Randomized Correspondence Algorithm for Structural Image Editing",
        SIGGRAPH 2009, Section 3.2. ``position`` and ``gap`` (n,) are the matches so far of the pixels ``here``;
        given back are the better ones.
        """
        (rows, cols), (height, width) = here, field.shape
        last = len(matcher.row_of) - 1
        for dy, dx in NEIGHBOURS:
            source = field[np.clip(rows + dy, 0, height - 1), np.clip(cols + dx, 0, width - 1)]
            candidate = np.clip(source - (dy * matcher.atlas.width + dx), 0, last)
            row = matcher.row_of[candidate]
            apart = ((features - matcher.features[row]) ** 2).sum(1) * np.float32(1 - self.settings.coherence)
            wins = (source >= 0) & (row >= 0) & (apart < gap)
            position, gap = np.where(wins, candidate, position), np.where(wins, apart, gap)
        return position, gap

    def _fold(self, step: Step, best: NDArray[np.int64], distance: Array) -> Array:
        """Overlapping patches vote on each pixel: near centres and good matches count most.

        The mean of the votes is the estimate; the strongest vote names the pixel's source. The two are
        mixed so that the estimate is as sharp as its sources (see :mod:`.sharpness`).
        """
        s, matcher = self.settings, self.matcher(step.scale)
        last = step.level == self.schedule(step.scale).levels[-1]
        typical = s.confidence * (_median(distance, self.store) + 1e-6)
        votes = PatchAggregation(matcher.atlas, s.radius, s.last_spread if last else s.spread, typical)
        out = self.store.zeros(step.noisy.shape)
        sources = self.store.zeros(step.window.shape, np.int64)
        field = self._field

        def begin(tile: Window) -> None:
            at = tile.slices(within=step.window)
            sources[at] = -1 if field is None else field[at]

        self.workers.tiles(step.window, begin)

        def work(block: Window) -> None:
            at = block.slices(within=step.window)
            if not step.active[at].any():
                return
            centre = padded(best, block, step.window, s.radius, -1)
            gap = padded(distance, block, step.window, s.radius, np.inf)
            mean, source = votes.count(centre, gap, block.shape)
            out[(slice(None), *at)] = mean
            sources[at] = np.where(step.active[at], source, sources[at])

        self.workers.blocks(step.window, work)
        self._field = sources
        restore(out, sources, matcher.atlas, step, self.workers)
        return out

    # ---------------------------------------------------------------------------------- nearest-neighbour field

    def _known_field(self, scale: int, window: Window, free: NDArray[np.bool_]) -> NDArray[np.int64]:
        """The field before the first estimate: the source position of each pixel, -1 for none.

        Known pixels stand for themselves if the work window is a patch source; free ones have none yet.
        """
        field = self.store.zeros(window.shape, np.int64)
        width = self.matcher(scale).atlas.width if self.from_surroundings else 0

        def work(tile: Window) -> None:
            rows, cols = at = tile.slices(within=window)
            own = np.arange(rows.start, rows.stop)[:, None] * width + np.arange(cols.start, cols.stop)
            field[at] = np.where(free[at], -1, own) if self.from_surroundings else -1

        self.workers.tiles(window, work)
        return field

    def state_dict(self) -> dict[str, Any]:
        """What a checkpoint must keep between scales."""
        return {} if self._field is None else {"sources": np.asarray(self._field)}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Take up :meth:`state_dict` again after an interruption."""
        self._field = state.get("sources")

    def _noisy_patches(self, step: Step, window: Window) -> Array:
        """Patches of the state around the pixels of ``window``, in clean units: (height, width, side^2,
        bands)."""
        radius = self.settings.radius
        side = 2 * radius + 1
        state = padded(step.noisy, window, step.window, radius, None).transpose(1, 2, 0)
        state = np.ascontiguousarray(state) / np.float32(max(step.level.alpha, 1e-3))
        views = np.lib.stride_tricks.sliding_window_view(state, (side, side), axis=(0, 1))
        patches = views.transpose(0, 1, 3, 4, 2).reshape(*window.shape, side * side, -1)
        return np.asarray(patches, np.float32)


def scales_for(
    patch_sources: Sequence[PatchSource],
    wanted: int,
    radius: int,
    arrays: ScratchArrays | None = None,
    enough: int = FEWEST,
) -> int:
    """The most scales, up to ``wanted``, at which the patch sources still hold ``enough`` patches to draw from.

    Two scales need no more than ``FEWEST``.

    Raises
    ------
    RegionError
        They do not even at native resolution.
    """
    for scales in range(wanted, 0, -1):
        factor = 2 ** (scales - 1)
        needed = enough if scales > 2 else FEWEST
        if sum(int(source.at(factor, radius, arrays)[1].sum()) for source in patch_sources) >= needed:
            return scales
    side = 2 * radius + 1
    raise RegionError(
        f"too few valid pixels to draw from: fewer than {FEWEST} patches of {side} x {side} "
        "pixels; choose a larger region, or a place with fewer nodata pixels around it"
    )


def _median(distance: Array, arrays: ScratchArrays) -> float:
    """Median of the finite values; of very many of them by their bits, strip by strip (radix selection)."""
    if distance.size <= _MANY:
        finite = distance[np.isfinite(distance)]
        return float(np.median(finite)) if finite.size else 1.0
    high = _counted(distance, _high_bits, arrays)
    total = int(high.sum())
    if not total:
        return 1.0
    ranks = [(total - 1) // 2, total // 2]
    tops = [int(np.searchsorted(np.cumsum(high), rank, "right")) for rank in ranks]
    found = []
    for rank, top in zip(ranks, tops, strict=True):
        low = _counted(distance, partial(_low_bits, top), arrays)
        before = int(high[:top].sum())
        found.append(top << 16 | int(np.searchsorted(np.cumsum(low), rank - before, "right")))
    return float(np.array(found, np.uint32).view(np.float32).mean())


def _high_bits(bits: NDArray[Any]) -> NDArray[Any]:
    return bits >> 16


def _low_bits(top: int, bits: NDArray[Any]) -> NDArray[Any]:
    """The lower halves of those whose upper half is ``top``."""
    return bits[bits >> 16 == top] & 0xFFFF


def _counted(
    distance: Array, part: Callable[[NDArray[Any]], NDArray[Any]], arrays: ScratchArrays
) -> NDArray[np.intp]:
    """How often each 16-bit part of the finite values' bits occurs; not negative, they order as they count."""
    counts = np.zeros(1 << 16, np.intp)
    for first in range(0, len(distance), _STRIP):
        strip = np.asarray(distance[first : first + _STRIP])
        bits = np.maximum(strip[np.isfinite(strip)], np.float32(0)).view(np.uint32)
        counts += np.bincount(part(bits), minlength=1 << 16)
        arrays.release()
    return counts

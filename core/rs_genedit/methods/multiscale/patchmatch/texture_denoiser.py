"""Exemplar-based texture synthesis as a denoiser: pieces of the exemplar, coarse to fine, by PatchMatch.

Kwatra, Essa, Bobick and Kwatra ("Texture Optimization for Example-based Synthesis", SIGGRAPH 2005): patches of
what is made and their nearest neighbours in the exemplar take turns. It begins with pieces from places drawn by
chance, so that each kind of content has its share, and a place that is drawn more often than its share costs
more (Kaspar, Neubert, Lischinski, Pauly, Kopf, "Self Tuning Texture Optimization", Computer Graphics Forum
2015, Section 3.3). A finer scale begins with the sources of the coarser one, refined (Lefebvre and Hoppe,
"Parallel Controllable Texture Synthesis", SIGGRAPH 2005).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.blocks import BLOCK
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.patch.patch_sources import refine
from rs_genedit.methods.multiscale.patch.sharpness import share
from rs_genedit.methods.multiscale.patchmatch import texture_kernels as kernels
from rs_genedit.methods.multiscale.patchmatch.kernels import FAR
from rs_genedit.methods.multiscale.patchmatch.matching import MatchingDenoiser
from rs_genedit.methods.multiscale.patchmatch.texture_plane import MOST, TexturePlane, texture_plane
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window

_WORD = (1 << 64) - 1
#: Costs that the falloff of votes is told from at most.
SAMPLES = 1 << 20
#: Patches that the sources need at the third scale and coarser ones: a few large ones repeat themselves.
ENOUGH = 400
#: Random numbers of a step: noise, and places from here on.
PLACES = 16


@dataclass(frozen=True)
class TextureSettings:
    """What decides speed and looks. Defaults are the ``standard`` quality.

    Attributes
    ----------
    steps
        Estimates at the coarsest scale, at those between, and at the scene's own.
    strides
        Rounds of PatchMatch an estimate at the coarsest scale and at finer ones, each with the neighbours so
        far away.
    tries, reach
        Random places a round at the coarsest scale and at finer ones, and how far away they begin.
    noise
        Standard deviation of the noise at a scale's first step, in those of the sources' pixels: at the
        coarsest scale, and at finer ones.
    piece
        Side in pixels of the pieces that the coarsest scale begins with.
    crowding
        What each use of a place beyond its share costs, in medians of the distance.
    confidence
        The distance, in medians, at which a patch's vote falls to 1/e.
    spread, last_spread
        Gaussian width of the votes, as a share of the patch side; the second in the last step.
    pieces
        Each pixel is its own source, no mean: for class codes.
    """

    steps: tuple[int, int, int] = (16, 6, 4)
    strides: tuple[tuple[int, ...], tuple[int, ...]] = ((2, 1), (1,))
    tries: tuple[int, int] = (6, 3)
    reach: int = 32
    noise: tuple[float, float] = (0.5, 0.1)
    piece: int = 16
    crowding: float = 8.0
    confidence: float = 0.7
    spread: float = 0.3
    last_spread: float = 0.15
    pieces: bool = False


QUALITY = {
    "draft": TextureSettings(steps=(10, 3, 2)),
    "standard": TextureSettings(),
    "high": TextureSettings(steps=(24, 10, 8), tries=(8, 6)),
}


@dataclass
class TextureDenoiser(MatchingDenoiser):
    """Makes the texture of an exemplar."""

    settings: TextureSettings
    _plane: TexturePlane = field(init=False, repr=False)
    _other: NDArray[np.int64] = field(init=False, repr=False)
    _cost: NDArray[np.int32] = field(init=False, repr=False)
    _target: NDArray[np.int16] = field(init=False, repr=False)
    _share: Array = field(init=False, repr=False)
    _out: Array = field(init=False, repr=False)
    _crowding: NDArray[np.int32] = field(init=False, repr=False)
    _uses: NDArray[np.int32] = field(init=False, repr=False)
    _sums: NDArray[np.int32] = field(init=False, repr=False)

    @property
    def reach(self) -> int:
        """Two patch radii: a pixel is voted on by patches centred one radius away."""
        return 2 * kernels.RADIUS

    def start(self, scale: int, window: Window, content: Array, free: Mask, from_known: bool) -> Array:
        """Sources of the coarser scale, refined; at the first pieces drawn by chance."""
        coarse = self._coarse
        self._plane = plane = texture_plane(self.patch_sources, 2 ** (self.scales - 1 - scale), self.store)
        self._prepare(window, content.shape, free)
        start, nearest = self.store.zeros(content.shape), self._field
        centres = np.flatnonzero(plane.usable) if coarse is None else np.empty(0, np.int64)
        key = self._key(scale, 0, PLACES - 1)

        def work(tile: Window) -> None:
            at = tile.slices(within=window)
            nearest[at] = -1
            if coarse is not None:
                refined = refine(coarse, plane.width // 2, tile.shift(-window.row, -window.col))
                nearest[at] = np.where(free[at], refined, -1)
            elif from_known:
                corner = at[0].start, at[1].start, at[0].stop, at[1].stop
                kernels.scatter(
                    centres, plane.usable, key, (window.row, window.col), self.settings.piece, plane.width,
                    nearest, corner,
                )  # fmt: skip
                nearest[at] = np.where(free[at], nearest[at], -1)
            part, match = np.array(content[(slice(None), *at)]), nearest[at]
            part[:, match >= 0] = plane.pixels[match[match >= 0]].T
            start[(slice(None), *at)] = part

        self.workers.tiles(window, work)
        return start

    def _prepare(self, window: Window, shape: tuple[int, ...], free: Mask) -> None:
        """Room for the scale's arrays, and where a match is wanted."""
        zeros, plane = self.store.zeros, self._plane
        self._field, self._other = zeros(window.shape, np.int64), zeros(window.shape, np.int64)
        self._cost, self._share = zeros(window.shape, np.int32), zeros(window.shape)
        self._target = zeros((*window.shape, plane.features.shape[2]), np.int16)
        self._out = zeros(shape)
        self._crowding, self._uses, self._sums = (zeros(plane.usable.shape, np.int32) for _ in range(3))
        self._want(window, free, kernels.RADIUS)

    def estimate(self, step: Step) -> Array:
        """Improve the field, let patches vote, and make the result as sharp as its sources."""
        s, first = self.settings, step.scale == 0
        last = step.level.step == len(self.schedule(step.scale).levels) - 1
        self._describe(step)
        for number, stride in enumerate(s.strides[not first]):
            self._round(stride, s.tries[not first], self._key(step.scale, step.level.step, PLACES + number))
        typical = max(_median(self._cost, self._wanted), 1.0)
        self._vote(step, np.float32(1 / (s.confidence * typical)), s.last_spread if last else s.spread)
        self._mix(step, np.float32(1) if s.pieces else self._sharpness(step))
        self._coarse = self._field
        if not last:
            self._count(step.active, typical)
        return self._out

    def _describe(self, step: Step) -> None:
        """Features of the state, with the step's noise where it is free."""
        plane, steps = self._plane, len(self.schedule(step.scale).levels)
        left = 1 - step.level.step / max(steps - 1, 1)
        sigma = plane.noise(self.settings.noise[step.scale > 0] * left**2)
        key, origin = self._key(step.scale, step.level.step, 0), (self._window.row, self._window.col)

        def work(block: Window) -> None:
            kernels.describe(
                step.noisy, plane.basis, plane.middle, plane.scale, MOST, sigma, key, origin, step.active,
                self._target, self._at(block),
            )  # fmt: skip

        self._spread(work)

    def _round(self, stride: int, tries: int, key: np.uint64) -> None:
        """One round of PatchMatch: from the field as it is to a new one."""
        plane, origin = self._plane, (self._window.row, self._window.col)
        flat = [one.reshape(-1) for one in (self._target, plane.features, plane.usable, self._crowding)]
        target, source, usable, crowding = flat

        def work(block: Window) -> None:
            kernels.improve(
                target, source, self._wanted, usable, crowding, plane.width, self._field, self._other,
                self._cost, self._at(block), origin, stride, tries, self.settings.reach, key,
            )  # fmt: skip

        self._spread(work)
        self._field, self._other = self._other, self._field

    def _vote(self, step: Step, falloff: np.float32, spread: float) -> None:
        """Patch aggregation; the strongest vote names each pixel's source."""
        plane, reach = self._plane, np.arange(-kernels.RADIUS, kernels.RADIUS + 1) ** 2
        width = spread * (2 * kernels.RADIUS + 1)
        weight = np.exp(-(reach[:, None] + reach) / (2 * width**2)).astype(np.float32)

        def trust(block: Window) -> None:
            kernels.trust(self._cost, self._field, falloff, self._share, self._at(block))

        def vote(block: Window) -> None:
            kernels.vote(
                plane.pixels, plane.width, step.active, self._field, self._share, weight, step.noisy, self._out,
                self._other, self._at(block),
            )  # fmt: skip

        self._spread(trust)
        self._spread(vote)
        self._field, self._other = self._other, self._field

    def _sharpness(self, step: Step) -> np.float32:
        """Share of each pixel's own source at which the result is as sharp as they are (``sharpness.py``)."""
        plane, sums = self._plane, {block: np.zeros(4) for block in self._blocks}

        def measure(block: Window) -> None:
            kernels.energies(
                plane.pixels, plane.width, step.active, self._field, self._out, sums[block], self._at(block)
            )

        self._spread(measure)
        total = np.sum([sums[block] for block in sorted(sums)], axis=0) if sums else np.zeros(4)
        return np.float32(share(*total))

    def _mix(self, step: Step, beta: np.float32) -> None:
        """Bring each pixel towards its own source."""

        def mix(block: Window) -> None:
            kernels.mix(self._plane.pixels, step.active, self._field, beta, self._out, self._at(block))

        self._spread(mix)

    def _count(self, active: Mask, typical: float) -> None:
        """What places cost that are drawn more often than their share."""
        plane, side = self._plane, 2 * kernels.RADIUS + 1
        uses, sums = self._uses, self._sums
        uses[:] = 0

        def count(tile: Window) -> None:
            kernels.count(self._field, active, uses.reshape(-1), self._at(tile))

        self.workers.tiles(self._window, count)
        fair = int(side**2 * max(1.0, active.sum() / plane.places))
        unit = max(1, round(self.settings.crowding * typical / side**2))
        whole = Window(0, 0, *plane.usable.shape)

        def add(block: Window) -> None:
            kernels.row_sums(uses, sums, (block.row, block.col, block.bottom, block.right))

        def weigh(block: Window) -> None:
            at = block.row, block.col, block.bottom, block.right
            kernels.crowd(sums, fair, unit, FAR >> 2, self._crowding, at)

        self.workers.spread(whole.tiles(4 * BLOCK), add)
        self.workers.spread(whole.tiles(4 * BLOCK), weigh)

    def _key(self, scale: int, step: int, number: int) -> np.uint64:
        return np.uint64((self.seed << 24 | scale << 16 | step << 8 | number) & _WORD)


def _median(cost: NDArray[np.int32], wanted: Mask) -> float:
    """Of the wanted pixels' finite distances, evenly sampled where they are very many."""
    step = max(1, int(np.sqrt(cost.size / SAMPLES)))
    sample = cost[::step, ::step][wanted[::step, ::step]]
    finite = sample[sample < FAR]
    return float(np.median(finite)) if finite.size else 1.0

"""What the network learns from: crops of a scene's scales, noised to a level that sampling visits.

Everything drawn at a training step comes from a generator keyed by seed and step (Philox, see
:mod:`rs_genedit.methods.multiscale.noise`), so that a training goes on from a checkpoint as if it had never
stopped.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.methods.multiscale.sinddm.noise_levels import NoisePlan

#: Pixels looked at, per image and scale, for what a crop may lie around: bounds memory for large windows.
_MOST_CENTRES = 1 << 22


@dataclass(frozen=True)
class TrainingScale:
    """One image at one scale.

    Attributes
    ----------
    sharp
        (bands, height, width) float32, the image resized to this scale.
    blurry
        The same shape: the next coarser scale resized up to this one. None at the coarsest scale.
    usable
        (height, width) bool: pixels to learn from. Nodata, and content that is to go, is False.
    """

    sharp: Array
    blurry: Array | None
    usable: NDArray[np.bool_]

    def __post_init__(self) -> None:
        shape = self.sharp.shape
        if len(shape) != 3 or self.usable.shape != shape[1:]:
            raise ValueError(f"pixels {shape} and usable pixels {self.usable.shape} do not match")
        if self.blurry is not None and self.blurry.shape != shape:
            raise ValueError(f"sharp {shape} and blurry {self.blurry.shape} pixels do not match")


@dataclass(frozen=True)
class Batch:
    """Noised crops of one scale: what the network gets, what it should say, and where that counts.

    ``noisy`` and ``noise`` are (count, bands, height, width), ``weight`` (count, 1, height, width) sums to 1
    over the whole batch and its bands; ``step`` is (count,).
    """

    scale: int
    step: NDArray[np.int64]
    alpha: Array
    sigma: Array
    noisy: Array
    noise: Array
    weight: Array


class Examples:
    """Draws training batches from one or more images' scales.

    Parameters
    ----------
    images
        Per image its :class:`TrainingScale` at every scale of ``plan``, coarsest first. Images are drawn in
        proportion to their usable pixels.
    plan
        The levels that sampling visits; only these are trained (68 % of the pairs that the official code
        trains are never visited).
    crop, count
        Side in pixels and number of the crops of a batch. Scales smaller than a crop are taken whole.
    seed
        Seed of everything drawn.
    """

    def __init__(
        self, images: Sequence[Sequence[TrainingScale]], plan: NoisePlan, crop: int, count: int, seed: int
    ) -> None:
        if not images or any(len(image) != plan.scales for image in images):
            raise ValueError(f"every image needs {plan.scales} scales")
        self.images, self.plan, self.crop, self.count, self.seed = images, plan, crop, count, seed
        self._centres = [[_centres(resized.usable) for resized in image] for image in images]
        self._shares = [_shares([len(image[scale]) for image in self._centres]) for scale in range(plan.scales)]
        self._trained = [scale for scale in range(plan.scales) if self._shares[scale] is not None]
        if not self._trained:
            raise ValueError("there is no usable pixel to learn from")

    @property
    def bands(self) -> int:
        """Bands of every image."""
        return self.images[0][0].sharp.shape[0]

    def batch(self, step: int) -> Batch:
        """The batch of training step ``step``."""
        rng = np.random.Generator(np.random.Philox(key=[self.seed & 0xFFFFFFFFFFFFFFFF, step]))
        scale = int(rng.choice(self._trained))
        drawn = [self._crop(rng, scale) for _ in range(self.count)]
        height = max(crop.sharp.shape[1] for crop in drawn)
        width = max(crop.sharp.shape[2] for crop in drawn)
        shape = (self.count, self.bands, height, width)
        noise = rng.standard_normal(shape, np.float32)
        noisy, weight = noise.copy(), np.zeros((self.count, 1, height, width), np.float32)
        steps = rng.integers(0, self.plan.starts[scale], self.count)
        levels = [self.plan.trained_level(scale, int(step)) for step in steps]
        for k, (crop, level) in enumerate(zip(drawn, levels, strict=True)):
            part = (k, slice(None), slice(crop.sharp.shape[1]), slice(crop.sharp.shape[2]))
            noisy[part] = level.noisy(crop.sharp, crop.blurry, noise[part])
            weight[part] = crop.usable
        weight /= weight.sum() * self.bands
        alpha = np.array([level.alpha for level in levels], np.float32)[:, None, None, None]
        sigma = np.array([level.sigma for level in levels], np.float32)[:, None, None, None]
        return Batch(scale, steps, alpha, sigma, noisy, noise, weight)

    def _crop(self, rng: np.random.Generator, scale: int) -> TrainingScale:
        """A random crop around a random usable pixel; what is not usable gets the mean of the rest."""
        which = int(rng.choice(len(self.images), p=self._shares[scale]))
        resized, centres = self.images[which][scale], self._centres[which][scale]
        rows, cols = resized.usable.shape
        row, col = divmod(int(centres[int(rng.integers(len(centres)))]), cols)
        here = (_around(rng, row, self.crop, rows), _around(rng, col, self.crop, cols))
        usable = resized.usable[here]
        sharp = _painted(resized.sharp[(slice(None), *here)], usable)
        blurry = None if resized.blurry is None else _painted(resized.blurry[(slice(None), *here)], usable)
        return TrainingScale(sharp, blurry, usable)

    def digest(self) -> str:
        """SHA-256 over every usable pixel and every setting that a training from these examples depends on."""
        digest = hashlib.sha256(repr((self.plan, self.crop, self.count, self.seed)).encode())
        for image in self.images:
            for resized in image:
                digest.update(repr(resized.sharp.shape).encode())
                for row in range(0, resized.usable.shape[0], self.crop):
                    rows = slice(row, row + self.crop)
                    usable = resized.usable[rows]
                    digest.update(np.packbits(usable).tobytes())
                    digest.update(np.ascontiguousarray(resized.sharp[:, rows][:, usable]).tobytes())
                    if resized.blurry is not None:
                        digest.update(np.ascontiguousarray(resized.blurry[:, rows][:, usable]).tobytes())
        return digest.hexdigest()

    def limits(self) -> tuple[Array, Array]:
        """Smallest and largest usable value of each band at each scale, each (scales, bands)."""
        low = np.full((self.plan.scales, self.bands), np.inf, np.float32)
        high = np.full((self.plan.scales, self.bands), -np.inf, np.float32)
        for image in self.images:
            for scale, resized in enumerate(image):
                for row in range(0, len(resized.usable), self.crop):
                    rows = slice(row, row + self.crop)
                    seen = resized.sharp[:, rows][:, resized.usable[rows]]
                    if seen.size:
                        low[scale] = np.minimum(low[scale], seen.min(axis=1))
                        high[scale] = np.maximum(high[scale], seen.max(axis=1))
        return low, high


def _centres(usable: NDArray[np.bool_]) -> Sequence[int] | NDArray[np.intp]:
    """Flat indices of usable pixels, thinned evenly where there are very many."""
    if usable.all():
        return range(usable.size)
    stride = max(1, usable.size // _MOST_CENTRES)
    return np.flatnonzero(usable.reshape(-1)[::stride]) * stride


def _shares(counts: Sequence[int]) -> NDArray[np.float64] | None:
    total = sum(counts)
    return np.array(counts, np.float64) / total if total else None


def _around(rng: np.random.Generator, at: int, size: int, length: int) -> slice:
    """A random span of ``size`` (or all) of ``length`` pixels that holds pixel ``at``."""
    size = min(size, length)
    start = int(rng.integers(max(0, at - size + 1), min(at, length - size) + 1))
    return slice(start, start + size)


def _painted(pixels: Array, usable: NDArray[np.bool_]) -> Array:
    if usable.all():
        return pixels
    mean = pixels[:, usable].mean(axis=1)
    return np.where(usable[None], pixels, mean[:, None, None]).astype(np.float32)

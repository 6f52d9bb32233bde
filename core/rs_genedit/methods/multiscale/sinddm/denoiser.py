"""SinDDM as a denoiser: blocks of a fixed shape through the network, then sharpened and clipped.

Kulikov et al., ICML 2023, Section 4.2 and Algorithm 2.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.errors import DeviceError
from rs_genedit.methods.multiscale.blocks import BLOCK, Workers
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.schedule import Array, Schedule
from rs_genedit.methods.multiscale.sinddm.cache import TrainedNetwork
from rs_genedit.methods.multiscale.sinddm.network import HALO
from rs_genedit.methods.multiscale.sinddm.noise_levels import NoisePlan
from rs_genedit.methods.multiscale.sinddm.subbands import TextureStatistics
from rs_genedit.methods.multiscale.sinddm.training import (
    Precision,
    empty_network,
    load_flat,
    noise_from_velocity,
    precision_of,
)
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.threads import one_thread

#: Blocks of one call on an accelerator; on the processor a call takes one block.
_ACCELERATOR_BATCH = 32


class SinDDMDenoiser:
    """The :class:`~rs_genedit.methods.multiscale.denoiser.Denoiser` of a trained network.

    The rounding of a convolution depends on the shapes it gets. So work is cut into blocks of one shape on a
    lattice tied to the scene's origin, each computed on one thread: an estimate depends on neither tiles nor
    threads.

    Parameters
    ----------
    trained
        The network, from :func:`~rs_genedit.methods.multiscale.sinddm.cache.trained`.
    plan
        The noise plan it was trained with.
    ratio
        Size of a scale over the size of the next coarser one.
    stride
        Visit every ``stride``-th level only: faster, a little rougher.
    anchor
        Width in pixels above which colours are the coarser scale's (standard deviation of a Gaussian); 0 is
        the paper's sampling, where they may drift.
    workers
        Threads that share the blocks, and whom to ask whether to stop.
    device, precision
        Where and in which numbers the network computes.
    texture
        Statistics of the one texture that is made, by scale; empty where the content is of many kinds.
    """

    def __init__(
        self,
        trained: TrainedNetwork,
        plan: NoisePlan,
        workers: Workers,
        *,
        ratio: float,
        stride: int = 1,
        anchor: float = 3.0,
        device: torch.device | None = None,
        precision: Precision = "auto",
        texture: Sequence[TextureStatistics | None] = (),
    ) -> None:
        self.trained, self.plan, self._ratio, self._stride = trained, plan, ratio, stride
        self._anchor, self._texture = anchor, texture
        self._device = device or torch.device("cpu")
        self._dtype = precision_of(precision, self._device)
        self._workers = workers
        self._batch = 1 if self._device.type == "cpu" else _ACCELERATOR_BATCH
        network = empty_network(trained.bands, trained.width, self._device, self._dtype)
        load_flat(network, trained.weights)
        self._network = network.requires_grad_(False)

    @property
    def ratio(self) -> float:
        """Size of a scale over the size of the next coarser one."""
        return self._ratio

    @property
    def reach(self) -> int:
        """How far from a pixel, in pixels of a scale, its estimate looks."""
        return HALO

    @property
    def scales(self) -> int:
        """How many scales the network was trained on."""
        return self.plan.scales

    def schedule(self, scale: int) -> Schedule:
        """Ancestral (DDPM) from pure noise at the coarsest scale, deterministic (DDIM) after it."""
        return self.plan.schedule(scale, self._stride)

    def start(
        self, scale: int, window: Window, content: Array, free: NDArray[np.bool_], from_known: bool
    ) -> Array:
        """The content as it is: a network begins with noise alone where there is none."""
        return content

    def state_dict(self) -> dict[str, NDArray[Any]]:
        """Nothing: all there is to know between two scales is the result."""
        return {}

    def load_state_dict(self, state: dict[str, NDArray[Any]]) -> None:
        """Nothing to take up."""

    def estimate(self, step: Step) -> Array:
        """Clean, sharp estimate (bands, height, width) in each block that ``step.active`` touches, else 0."""
        estimate = np.zeros(step.noisy.shape, np.float32)

        def fill(blocks: Sequence[Window]) -> None:
            noise = self._noise(np.stack([_block_with_halo(block, step) for block in blocks]), step)
            for block, found in zip(blocks, noise, strict=True):
                kept = block.intersect(step.window)
                here = (slice(None), *kept.slices(within=step.window))
                inner = found[:, HALO:-HALO, HALO:-HALO][(slice(None), *kept.slices(within=block))]
                blurry = None if step.blurry is None else np.asarray(step.blurry[here])
                noisy = np.asarray(step.noisy[here])
                if self.trained.target == "velocity":
                    inner = noise_from_velocity(inner, noisy, step.level.alpha, step.level.sigma)
                estimate[here] = self._clean(noisy, inner, blurry, step)

        def fill_one(part: Window) -> None:
            if _touched(part, step):
                fill([part.snap(BLOCK)])

        if self._device.type == "cpu":
            with one_thread():
                self._workers.blocks(step.window, fill_one)
        else:
            blocks = [part.snap(BLOCK) for part in step.window.tiles(BLOCK) if _touched(part, step)]
            for begin in range(0, len(blocks), self._batch):
                self._workers.context.check()
                fill(blocks[begin : begin + self._batch])
        if step.blurry is not None and self._anchor > 0:
            self._anchored(estimate, step, step.blurry)
        if self._texture and step.level.step == 0:
            self._as_the_texture(estimate, step)
        return estimate

    def _as_the_texture(self, estimate: Array, step: Step) -> None:
        """Bring a scale's last estimate, in place, to the statistics of the texture it was trained on."""
        statistics = self._texture[step.scale]
        if statistics is not None:
            statistics.match(estimate, np.asarray(step.active))
            low, high = (limit[step.scale, :, None, None] for limit in (self.trained.low, self.trained.high))
            np.clip(estimate, low, high, out=estimate)

    def _anchored(self, estimate: Array, step: Step, blurry: Array) -> None:
        """Give ``estimate`` the broad colours of the coarser result, in place.

        A network sees 33 pixels, so what the noise does over more than that it cannot tell from content, and
        sharpening doubles it: colours would drift from scale to scale. The coarser scale has settled them
        (compare Choi et al., "ILVR: Conditioning Method for Denoising Diffusion Probabilistic Models", ICCV
        2021).
        """
        rows, cols = np.flatnonzero(step.active.any(axis=1)), np.flatnonzero(step.active.any(axis=0))
        if len(rows) == 0:
            return
        at = (slice(rows[0], rows[-1] + 1), slice(cols[0], cols[-1] + 1))
        active = step.active[at].astype(np.float32)
        share = np.maximum(ndimage.gaussian_filter(active, self._anchor), 1e-3)
        for band in range(len(estimate)):
            here = (band, *at)
            drift = ndimage.gaussian_filter((blurry[here] - estimate[here]) * active, self._anchor) / share
            estimate[here] += drift * active

    def _noise(self, noisy: Array, step: Step) -> Array:
        """What the network says of (count, bands, side, side); halves the batch while memory is short."""
        found: list[Array] = []
        done = 0
        while done < len(noisy):
            part = noisy[done : done + self._batch]
            try:
                found.append(self._ask(part, step))
            except torch.OutOfMemoryError:
                self._halve()
            else:
                done += len(part)
        return np.concatenate(found)

    @torch.inference_mode()
    def _ask(self, noisy: Array, step: Step) -> Array:
        """One call of the network; a short batch is filled up so that shapes never vary."""
        missing = self._batch - len(noisy)
        padded = np.pad(noisy, ((0, missing), (0, 0), (0, 0), (0, 0))) if missing else noisy
        state = torch.from_numpy(padded).to(self._device, self._dtype)
        level = torch.full((self._batch,), step.level.step, device=self._device)
        scale = torch.full_like(level, step.scale)
        said = self._network(state.contiguous(memory_format=torch.channels_last), level, scale)
        return said[: len(noisy)].float().cpu().numpy()

    def _halve(self) -> None:
        if self._batch == 1:
            raise DeviceError(
                f"{self._device} has too little free memory for one block: use the CPU", hint="device"
            )
        self._batch //= 2
        torch.cuda.empty_cache()

    def _clean(self, noisy: Array, noise: Array, blurry: Array | None, step: Step) -> Array:
        """Take the noise off, then the blurry coarser result out: both clipped to the scene's values."""
        level = step.level
        low, high = (limit[step.scale, :, None, None] for limit in (self.trained.low, self.trained.high))
        mixed: Array = np.clip((noisy - np.float32(level.sigma) * noise) / np.float32(level.alpha), low, high)
        if blurry is None or level.gamma == 0.0:
            return mixed
        sharp = (mixed - np.float32(level.gamma) * blurry) / np.float32(1.0 - level.gamma)
        return np.clip(sharp, low, high).astype(np.float32)


def _touched(part: Window, step: Step) -> bool:
    return bool(step.active[part.slices(within=step.window)].any())


def _block_with_halo(block: Window, step: Step) -> Array:
    """The state of a block and its halo; beyond the work window it is mirrored."""
    padded = block.pad(HALO)
    rows = _mirrored(np.arange(padded.row, padded.bottom) - step.window.row, step.window.height)
    cols = _mirrored(np.arange(padded.col, padded.right) - step.window.col, step.window.width)
    span = (slice(None), slice(rows.min(), rows.max() + 1), slice(cols.min(), cols.max() + 1))
    part = np.asarray(step.noisy[span], np.float32)
    return part[:, (rows - rows.min())[:, None], (cols - cols.min())[None, :]]


def _mirrored(index: NDArray[np.int64], length: int) -> NDArray[np.int64]:
    """Indices reflected into 0 to ``length`` - 1, the edge pixel not repeated."""
    if length == 1:
        return np.zeros_like(index)
    period = 2 * (length - 1)
    folded = index % period
    return np.minimum(folded, period - folded)

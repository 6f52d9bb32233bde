"""Training of the network on one scene: L1 on the noise, Adam, an exponential average of the weights.

Kulikov et al., ICML 2023, Appendix B. Different from the official code, and why: crops instead of the whole
image (its receptive field is 33 pixels, so nothing is lost, and no area limit is needed); bfloat16 where the
processor has it; only the noise levels that sampling visits.

A training is a pure function of its examples and settings: every draw is keyed by its step, and gradients are
made crop by crop, each on one thread, and summed in order. So neither the number of threads nor a kill and a
resume changes the weights.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from typing import Literal, Protocol

import numpy as np
import torch
from torch import Tensor

from rs_genedit.errors import DeviceError, GenEditError
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.methods.multiscale.sinddm.examples import Batch
from rs_genedit.methods.multiscale.sinddm.network import Network
from rs_genedit.methods.multiscale.sinddm.optimiser import Optimiser, TrainingState
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.threads import single_threaded_pool

Precision = Literal["auto", "bfloat16", "float32"]
Target = Literal["velocity", "noise"]

#: Shares of the steps after which the official code halves the learning rate (of 120,001 steps).
MILESTONES = (1 / 6, 1 / 3, 7 / 12, 2 / 3, 3 / 4, 11 / 12)


class Source(Protocol):
    """Where batches come from; :class:`~rs_genedit.methods.multiscale.sinddm.examples.Examples` is one."""

    @property
    def bands(self) -> int:
        """Bands of every batch."""

    def batch(self, step: int) -> Batch:
        """The batch of training step ``step``, always the same one."""


@dataclass(frozen=True)
class TrainingSettings:
    """Everything besides the examples that decides the trained weights.

    Attributes
    ----------
    width
        Widest channel count; 160 in the paper.
    steps
        Training steps.
    crop, count
        Side in pixels and number of the crops of a step.
    rate
        Adam's learning rate, reached after ``warmup`` steps and halved at each of ``milestones`` (shares of the
        steps).
    average
        Decay of the exponential average of the weights.
    seed
        Seed of the first weights and of everything drawn.
    precision
        Numbers the network computes in; the master weights are always float32. ``auto`` takes bfloat16 where
        the device computes it natively.
    target
        What the network says: the ``noise``, as in the paper, or the ``velocity``, alpha * noise - sigma *
        content (Salimans and Ho, "Progressive Distillation for Fast Sampling of Diffusion Models", ICLR 2022,
        Appendix D). To say the noise a network must first learn to repeat its input exactly, and where the
        state is nearly all noise its smallest error grows by 1 / alpha; from the velocity the noise follows
        without either.
    pretrained
        Start from the weights that come with the project instead of from noise, where the width is theirs.
    """

    width: int = 64
    steps: int = 1200
    crop: int = 64
    count: int = 4
    rate: float = 1.5e-3
    warmup: int = 100
    milestones: tuple[float, ...] = MILESTONES
    average: float = 0.995
    seed: int = 0
    precision: Precision = "auto"
    pretrained: bool = True
    target: Target = "velocity"

    def digest(self) -> str:
        """SHA-256 of the settings."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()

    def rate_at(self, step: int) -> float:
        """Learning rate of training step ``step``."""
        passed = sum(step >= share * self.steps for share in self.milestones)
        return self.rate * min(1.0, (step + 1) / max(1, self.warmup)) * 0.5**passed


class Trainer:
    """Runs a training from a state; see the module's docstring.

    Parameters
    ----------
    examples, settings
        What is learnt, and how.
    device
        ``cpu``, ``cuda``, ``cuda:1``, ``mps``.
    threads
        Crops worked on at once on the processor.
    """

    def __init__(
        self, examples: Source, settings: TrainingSettings, device: torch.device, threads: int = 1
    ) -> None:
        self.examples, self.settings, self.device, self.threads = examples, settings, device, threads
        self.dtype = precision_of(settings.precision, device)
        self.network = empty_network(examples.bands, settings.width, device, self.dtype)
        self._parts = settings.count if device.type == "cpu" else 1

    def run(
        self,
        state: TrainingState,
        context: JobContext,
        save: Callable[[TrainingState], None] = lambda state: None,
        save_every: int = 200,
    ) -> TrainingState:
        """Train to the last step, saving the state now and then.

        Raises
        ------
        Cancelled
            Within a step; the state is saved first.
        DeviceError
            Out of memory even with a single crop.
        GenEditError
            The loss is no longer a number.
        """
        settings = self.settings
        optimiser = Optimiser(state, settings.rate_at, settings.average, self.device)
        with single_threaded_pool(self.threads) as pool:
            while (done := optimiser.steps) < settings.steps:
                if context.cancelled.is_set():
                    save(optimiser.state())
                context.progress("training", done / settings.steps)
                load_flat(self.network, optimiser.weights)
                gradient = self._gradient(self.examples.batch(done), pool)
                if not bool(torch.isfinite(gradient).all()):
                    raise GenEditError(
                        f"training the scene's network broke down at step {done}; run again with another seed"
                    )
                optimiser.step(gradient)
                if optimiser.steps % save_every == 0 and optimiser.steps < settings.steps:
                    save(optimiser.state())
        return optimiser.state()

    def _gradient(self, batch: Batch, pool: ThreadPoolExecutor) -> Tensor:
        """Gradient of the batch's loss as one flat float32 vector; halves the parts while memory is short."""
        while True:
            try:
                count = len(batch.step)
                cuts = np.array_split(np.arange(count), min(self._parts, count))
                gradients = list(pool.map(lambda cut: self._part_gradient(batch, cut), cuts))
            except torch.OutOfMemoryError:
                if self._parts >= count:
                    raise DeviceError(
                        f"{self.device} has too little free memory to train on one crop: use the CPU",
                        hint="device",
                    ) from None
                self._parts *= 2
                torch.cuda.empty_cache()
            else:
                return torch.stack(gradients).sum(dim=0) if len(gradients) > 1 else gradients[0]

    def _part_gradient(self, batch: Batch, part: np.ndarray) -> Tensor:
        noisy = self._put(batch.noisy[part])
        step = torch.from_numpy(batch.step[part]).to(self.device)
        state = noisy.to(self.dtype).contiguous(memory_format=torch.channels_last)
        found = self._said(state, step, torch.full_like(step, batch.scale)).float()
        if self.settings.target == "velocity":
            found = self._put(batch.sigma[part]) * noisy + self._put(batch.alpha[part]) * found
        wrong = (found - self._put(batch.noise[part])).abs()
        loss = (wrong * self._put(batch.weight[part])).sum()
        gradients = torch.autograd.grad(loss, list(self.network.parameters()))
        return torch.cat([gradient.float().flatten() for gradient in gradients])

    def _said(self, state: Tensor, step: Tensor, scale: Tensor) -> Tensor:
        """What the network says of states. The script of the initial weights has many networks in one."""
        return self.network(state, step, scale)

    def _put(self, array: np.ndarray) -> Tensor:
        return torch.from_numpy(array).to(self.device)


@torch.inference_mode()
def denoising_loss(weights: Tensor, settings: TrainingSettings, source: Source, batches: int) -> float:
    """Mean absolute error of the noise that ``weights`` find in the first ``batches`` of ``source``."""
    network = empty_network(source.bands, settings.width, torch.device("cpu"), torch.float32)
    load_flat(network, weights)
    total = 0.0
    for index in range(batches):
        batch = source.batch(index)
        step = torch.from_numpy(batch.step)
        found = network(torch.from_numpy(batch.noisy), step, torch.full_like(step, batch.scale)).numpy()
        if settings.target == "velocity":
            found = noise_from_velocity(found, batch.noisy, batch.alpha, batch.sigma)
        total += float((np.abs(found - batch.noise) * batch.weight).sum())
    return total / batches


def noise_from_velocity(velocity: Array, noisy: Array, alpha: Array | float, sigma: Array | float) -> Array:
    """The noise in a state whose alpha^2 + sigma^2 = 1, from its velocity alpha * noise - sigma * content."""
    return np.float32(sigma) * noisy + np.float32(alpha) * velocity


def flat(network: Network) -> Tensor:
    """All parameters of a network in order, as one float32 vector."""
    return torch.cat([parameter.detach().float().flatten() for parameter in network.parameters()])


@torch.no_grad()
def load_flat(network: Network, vector: Tensor) -> None:
    """Set all parameters of a network from the vector that :func:`flat` gives."""
    begin = 0
    for parameter in network.parameters():
        end = begin + parameter.numel()
        parameter.copy_(vector[begin:end].view(parameter.shape))
        begin = end


def empty_network(bands: int, width: int, device: torch.device, dtype: torch.dtype) -> Network:
    """A network for :func:`load_flat` to fill: draws no weights, leaves torch's generator alone.

    Channels last: convolutions run a quarter faster so.
    """
    with torch.device("meta"):
        network = Network(bands, width)
    network.to_empty(device=device)
    network.to(dtype)
    network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    return network


def fresh_weights(bands: int, settings: TrainingSettings) -> Tensor:
    """The flat weights of a network drawn from ``settings.seed``, without touching torch's global generator."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(settings.seed)
        return flat(Network(bands, settings.width))


def precision_of(precision: Precision, device: torch.device) -> torch.dtype:
    """The type that ``auto`` stands for on a device, or the one asked for."""
    if precision != "auto":
        return getattr(torch, precision)
    if device.type == "cuda":
        return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float32
    if device.type == "mps":  # Metal computes in bfloat16 from macOS 14 on
        newer = torch.backends.mps.is_available() and torch.backends.mps.is_macos_or_newer(14, 0)
        return torch.bfloat16 if newer else torch.float32
    native = torch.cpu.get_capabilities().get("avx512_bf16", False)
    return torch.bfloat16 if native else torch.float32

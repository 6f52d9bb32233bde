"""Content-addressed cache of trained networks: named by a hash of everything they depend on.

A name stands for pixels, settings, starting weights, device kind and number type, so an entry is never stale,
only unused. An unfinished training lies beside the entries as a checkpoint; whoever asks for the same network
goes on from it. Since a training is a pure function, two processes that train the same network at once write
the same files.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from rs_genedit import owned
from rs_genedit.errors import WeightsError
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.methods.multiscale.sinddm.examples import Examples
from rs_genedit.methods.multiscale.sinddm.initial_weights import SHIPPED_WIDTHS, initial_weights
from rs_genedit.methods.multiscale.sinddm.optimiser import TrainingState
from rs_genedit.methods.multiscale.sinddm.training import (
    Target,
    Trainer,
    TrainingSettings,
    fresh_weights,
    precision_of,
)
from rs_genedit.models import tensor_file
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.durable import reason
from rs_genedit.runtime.environment import cache_folder

#: What a kill costs at most: some ten seconds of a laptop, a thousand times what a checkpoint takes.
STEPS_BETWEEN_CHECKPOINTS = 50

#: What the cache calls its files.
_ENTRY = re.compile(r"[0-9a-f]{64}(?:\.checkpoint)?\.safetensors")
#: Finished networks kept; the longest unused go first.
MOST_ENTRIES = 200

#: Raise when the same examples and settings begin to give other weights.
_REVISION = 2


@dataclass(frozen=True)
class TrainedNetwork:
    """What a training leaves: averaged weights and the range of the scene's values.

    Attributes
    ----------
    bands, width
        Of the network.
    weights
        All parameters in order, one flat float32 vector.
    low, high
        (scales, bands) smallest and largest value seen in training; estimates are clipped to them.
    target
        What the network says, see :class:`~rs_genedit.methods.multiscale.sinddm.training.TrainingSettings`.
    key
        SHA-256 of what it was trained on and how: the name of the cache entry.
    """

    bands: int
    width: int
    weights: Tensor
    low: Array
    high: Array
    target: Target
    key: str

    @property
    def digest(self) -> str:
        """SHA-256 of the weights themselves."""
        return hashlib.sha256(self.weights.numpy().tobytes()).hexdigest()


def cache_directory() -> Path:
    """Where trained networks are kept, in the engine's cache folder."""
    return cache_folder() / "sinddm"


def trained(
    examples: Examples,
    settings: TrainingSettings,
    context: JobContext,
    *,
    device: torch.device | None = None,
    threads: int = 1,
    directory: Path | None = None,
) -> TrainedNetwork:
    """The network for ``examples``: from the cache, else trained now (from a checkpoint where there is one).

    Parameters
    ----------
    examples, settings
        What is learnt, and how.
    context
        Told the progress; a wish to stop is honoured within a training step and leaves a checkpoint.
    device, threads
        Where to train; on the processor with how many threads (the result does not depend on it).
    directory
        Cache folder instead of :func:`cache_directory`.

    Raises
    ------
    ResourceError, WeightsError
        The weights to start from are missing or damaged.
    Cancelled, DeviceError, GenEditError
        See :meth:`Trainer.run`.
    """
    device = device or torch.device("cpu")
    begin = first_weights(examples.bands, settings, context)
    cache = TrainingCache(directory or cache_directory(), _key(examples, settings, begin, device), context)
    found = cache.finished(examples.bands, settings)
    if found is not None:
        return found
    state = cache.checkpoint() or TrainingState.begin(begin)
    trainer = Trainer(examples, settings, device, threads)
    state = trainer.run(state, context, cache.save_checkpoint, STEPS_BETWEEN_CHECKPOINTS)
    low, high = examples.limits()
    vector = state.average.cpu()
    network = TrainedNetwork(examples.bands, settings.width, vector, low, high, settings.target, cache.key)
    cache.save(network)
    return network


def first_weights(bands: int, settings: TrainingSettings, context: JobContext) -> Tensor:
    """Flat weights a training starts from: the project's where it has any of this width, else drawn.

    Raises
    ------
    ResourceError, WeightsError
        The project's weights of this width are missing or damaged.
    """
    fresh = fresh_weights(bands, settings)
    if not settings.pretrained:
        return fresh
    if settings.width not in SHIPPED_WIDTHS:
        context.warn(
            f"there are no weights for a network of width {settings.width} to start from: its training starts "
            "from noise and needs more steps"
        )
        return fresh
    return initial_weights(bands, fresh, settings.width)


class TrainingCache:
    """The files of one key. Trouble with the cache costs time, never the job: it becomes a warning."""

    def __init__(self, directory: Path, key: str, context: JobContext) -> None:
        self.key, self._context, self._directory = key, context, directory
        self.entry = directory / f"{key}.safetensors"
        self.unfinished = directory / f"{key}.checkpoint.safetensors"

    def finished(self, bands: int, settings: TrainingSettings) -> TrainedNetwork | None:
        """The finished network, or None."""
        arrays = self._read(self.entry)
        if arrays is None:
            return None
        self._attempt(lambda: os.utime(self.entry))
        vector = torch.from_numpy(arrays["weights"])
        low, high = arrays["low"], arrays["high"]
        return TrainedNetwork(bands, settings.width, vector, low, high, settings.target, self.key)

    def save(self, network: TrainedNetwork) -> None:
        """Keep the finished network, drop its checkpoint and what has lain unused longest."""
        arrays = {"weights": network.weights.numpy(), "low": network.low, "high": network.high}

        def keep() -> None:
            tensor_file.write(self.entry, arrays, {"kind": "sinddm", "key": self.key})
            owned.delete_file(self.unfinished)
            _prune(self._directory)

        self._attempt(keep)

    def checkpoint(self) -> TrainingState | None:
        """Where an interrupted training of this key stood, or None."""
        arrays = self._read(self.unfinished)
        if arrays is None:
            return None
        vectors = {name: torch.from_numpy(arrays[name]) for name in TrainingState.VECTORS}
        return TrainingState(int(arrays["step"]), **vectors)

    def save_checkpoint(self, state: TrainingState) -> None:
        """Keep the state of a training that is under way."""
        arrays = {name: getattr(state, name).cpu().numpy() for name in TrainingState.VECTORS}
        arrays["step"] = np.array(state.step)
        about = {"kind": "sinddm-checkpoint", "key": self.key}
        self._attempt(lambda: tensor_file.write(self.unfinished, arrays, about))

    def _read(self, path: Path) -> dict[str, np.ndarray] | None:
        if not owned.is_regular_file(path):
            return None
        try:
            return tensor_file.read(path)[0]
        except WeightsError:
            self._context.warn("a damaged file in the cache of trained networks was thrown away and made anew")
            return None

    def _attempt(self, action: Callable[[], object]) -> None:
        try:
            action()
        except OSError as error:
            self._context.warn(
                f"trained networks cannot be kept in {self._directory} ({reason(error)}), so the next edit of "
                "this place trains again"
            )


def _key(examples: Examples, settings: TrainingSettings, begin: Tensor, device: torch.device) -> str:
    digest = hashlib.sha256(f"{_REVISION} {device.type} {precision_of(settings.precision, device)}".encode())
    digest.update(f"{settings.digest()} {examples.digest()}".encode())
    digest.update(begin.numpy().tobytes())
    return digest.hexdigest()


def _prune(directory: Path) -> None:
    """Delete the longest unused entries; files of other names are not the cache's."""
    ours = [path for path in directory.iterdir() if _ENTRY.fullmatch(path.name) and owned.is_plain_file(path)]
    entries = sorted(ours, key=lambda path: path.stat().st_mtime)
    for path in entries[: max(0, len(entries) - MOST_ENTRIES)]:
        owned.delete_file(path)

"""Adam, its learning-rate schedule and the exponential moving average (EMA) of the weights.

Torch's own, over all parameters of a network as one flat float32 vector: the master weights, whatever numbers
the network computes in. Where they stand is a value of named tensors that a checkpoint keeps; from it they go
on to the bit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import Tensor, nn
from torch.optim import Adam
from torch.optim.lr_scheduler import LambdaLR
from torch.optim.swa_utils import PARAM_LIST, AveragedModel, get_ema_multi_avg_fn


@dataclass(frozen=True)
class TrainingState:
    """Where a training stands: all of it, as flat float32 vectors over the network's parameters in order.

    Attributes
    ----------
    step
        Steps done.
    weights, average
        The master weights and their EMA.
    exp_avg, exp_avg_sq
        Adam's moments, by torch's names.
    """

    step: int
    weights: Tensor
    average: Tensor
    exp_avg: Tensor
    exp_avg_sq: Tensor

    VECTORS: ClassVar[tuple[str, ...]] = ("weights", "average", "exp_avg", "exp_avg_sq")

    @classmethod
    def begin(cls, weights: Tensor) -> TrainingState:
        """The state before the first step."""
        return cls(0, weights, weights, torch.zeros_like(weights), torch.zeros_like(weights))


class Optimiser:
    """Goes on from a state.

    Parameters
    ----------
    state
        Where to go on; it is copied.
    rate
        Learning rate of each step, counted from 0.
    decay
        Of the EMA in the long run; at first it is less, lest the first weights stay in it.
    device
        Where the vectors lie from now on.
    """

    def __init__(
        self, state: TrainingState, rate: Callable[[int], float], decay: float, device: torch.device
    ) -> None:
        self._master = _Master(state.weights, device)
        parameter, group = self._master.weights, {"params": [self._master.weights], "initial_lr": 1.0}
        # for-loops instead of fused kernels: one rounding on every machine of a kind
        self._adam = Adam([group], lr=1.0, foreach=False, fused=False)
        self._adam.state[parameter] = {
            "step": torch.tensor(float(state.step)),
            "exp_avg": state.exp_avg.to(device, copy=True),
            "exp_avg_sq": state.exp_avg_sq.to(device, copy=True),
        }
        self._schedule = LambdaLR(self._adam, rate, last_epoch=state.step - 1)
        self._average = AveragedModel(_Master(state.average, device), multi_avg_fn=_warming_up(decay))
        self._average.n_averaged.fill_(state.step)

    @property
    def steps(self) -> int:
        """Steps done."""
        return int(self._average.n_averaged)

    @property
    def weights(self) -> Tensor:
        """The master weights."""
        return self._master.weights.detach()

    def step(self, gradient: Tensor) -> None:
        """One step along a flat gradient."""
        self._master.weights.grad = gradient
        self._adam.step()
        self._schedule.step()
        self._average.update_parameters(self._master)

    def state(self) -> TrainingState:
        """Where the training stands; what follows does not change it."""
        moments = self._adam.state[self._master.weights]
        (average,) = self._average.parameters()
        vectors = self.weights, average, moments["exp_avg"], moments["exp_avg_sq"]
        return TrainingState(self.steps, *(vector.detach().clone() for vector in vectors))


class _Master(nn.Module):
    """All parameters of a network as one."""

    def __init__(self, weights: Tensor, device: torch.device) -> None:
        super().__init__()
        self.weights = nn.Parameter(weights.to(device, torch.float32, copy=True))


def _warming_up(decay: float) -> Callable[[PARAM_LIST, PARAM_LIST, Tensor | int], None]:
    """EMA whose decay grows from 1/4 to ``decay`` as more steps have been averaged."""

    def update(averages: PARAM_LIST, weights: PARAM_LIST, averaged: Tensor | int) -> None:
        now = min(decay, (2 + int(averaged)) / (11 + int(averaged)))
        get_ema_multi_avg_fn(now)(averages, weights, averaged)

    return update

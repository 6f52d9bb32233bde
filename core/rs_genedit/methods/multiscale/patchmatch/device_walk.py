"""Walk of a scale on a device: the state, the known pixels and all a step needs stay there from step to step.

A scale is laid out on the CPU and uploaded once; its steps are taken on the device, and the result comes back.
Where a guidance wants to see each estimate, steps go through the sampler one by one instead.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from rs_genedit.errors import DeviceError
from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.patchmatch.device_arithmetic import chunks
from rs_genedit.methods.multiscale.pyramid import PyramidLevel
from rs_genedit.methods.multiscale.schedule import Array, Level
from rs_genedit.runtime.context import JobContext

#: Pixels that are worked at once, and the fewest before a device counts as too small: what bounds the memory
#: beside the arrays of a scale.
_MOST, _FEWEST = {"cpu": 1 << 15}, 1 << 10
_MOST_ELSEWHERE = 1 << 17


class DeviceWalk(ABC):
    """What denoisers on a device share; ``device`` is torch's name of it, ``workers`` hear of a cancel."""

    device: str
    workers: Workers
    scales: int
    _coarse: NDArray[np.int64] | None
    #: What stays there of a scale, a dataclass; its ``field`` (height, width) is each pixel's source.
    _scale: Any
    _chunk = 0

    @abstractmethod
    def on_device(self, step: Step, state: Tensor) -> Tensor:
        """Clean estimate of ``state``, both (height, width, bands) on the device."""

    def snapshot(self) -> Callable[[], None]:
        """What takes a step back that memory did not suffice for: all it replaces (it writes in no array)."""
        kept = None if self._scale is None else replace(self._scale)

        def back() -> None:
            self._scale = None if kept is None else replace(kept)

        return back

    def fetch(self) -> None:
        """Take the field from the device: the next scale begins with it."""
        if self._scale is not None:
            self._coarse = downloaded(self._scale.field)
            self._scale = None

    def estimate(self, step: Step) -> Array:
        """Clean estimate (bands, height, width) of one step, there and back."""
        found = self.retried(lambda: self.on_device(step, self.put(np.moveaxis(step.noisy, 0, -1))))
        return downloaded(found.permute(2, 0, 1))

    def walk_scale(
        self, here: PyramidLevel, start: Array, free: Mask, levels: Sequence[Level], context: JobContext
    ) -> Array:
        """All steps of a scale, known pixels held after each: the result (bands, height, width).

        After the scene's own scale known pixels are as they are and partly free ones as made; after others
        these are drawn towards the known ones, as the sampler does it.
        """
        known = self.retried(lambda: self.put(np.moveaxis(here.known, 0, -1)))
        keep = self.put(here.keep)[..., None]

        def kept(made: Tensor) -> Tensor:
            return torch.where(keep < 1, made + keep * (known - made), known)

        def put_back(made: Tensor) -> Tensor:
            return torch.where(keep < 1, made, known)

        state = kept(self.put(np.moveaxis(start, 0, -1)))
        step = Step(here.scale, here.window, levels[0], start, free)
        for number, level in enumerate(levels):
            context.progress("sampling", number / len(levels), here.scale + 1, self.scales)
            step = replace(step, level=level, number=number)
            at_the_end = number == len(levels) - 1 and here.scale == self.scales - 1
            state = self._one_step(step, state, put_back if at_the_end else kept)
        return downloaded(state.permute(2, 0, 1))

    def _one_step(self, step: Step, state: Tensor, hold: Callable[[Tensor], Tensor]) -> Tensor:
        return self.retried(lambda: hold(self.on_device(step, state)))

    def put(self, array: NDArray[Any]) -> Tensor:
        """A copy of ``array`` on the device."""
        return torch.from_numpy(np.array(array, order="C")).to(self.device)

    def pixels_of(self, mask: Tensor) -> Iterator[Tensor]:
        """Flat positions of ``mask``'s pixels, some at a time; a cancel stops between two of these."""
        self._chunk = self._chunk or _MOST.get(torch.device(self.device).type, _MOST_ELSEWHERE)
        for here in chunks(mask, self._chunk):
            self.workers.context.check()
            yield here

    def retried(self, work: Callable[[], Tensor]) -> Tensor:
        """What ``work`` gives, without gradients; with fewer pixels at once where the device's memory ends.

        How many are worked at once never shows.

        Raises
        ------
        DeviceError
            Few pixels at once do not fit either.
        """
        back = self.snapshot()
        while True:
            try:
                with torch.inference_mode():
                    return work()
            except torch.OutOfMemoryError:
                if self._chunk <= _FEWEST:
                    raise DeviceError(
                        f"{self.device} has too little free memory for this edit: use the CPU, or a smaller "
                        "ROI",
                        hint="device",
                    ) from None
            back()
            self._chunk //= 2
            if torch.device(self.device).type == "cuda":
                torch.cuda.empty_cache()


def downloaded(tensor: Tensor) -> NDArray[Any]:
    """A copy of ``tensor`` as an array of its own."""
    return tensor.to("cpu", copy=True).contiguous().numpy()

"""What a denoiser is: a noisy state in, its clean estimate out, at a scale and a noise level."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.multiscale.schedule import Array, Level, Schedule
from rs_genedit.raster.grid import Window

if TYPE_CHECKING:
    from rs_genedit.methods.multiscale.pyramid import PyramidLevel
    from rs_genedit.runtime.context import JobContext
    from rs_genedit.runtime.scratch import ScratchArrays


@dataclass(frozen=True)
class Step:
    """One state of one scale, whole work window.

    Attributes
    ----------
    scale
        0 is the coarsest.
    window
        The work window in the scale's own pixel grid, whose origin is the scene's origin. Work is cut in
        blocks of a lattice of this grid, so that what a block computes depends on nothing but the request.
    level
        The noise level of ``noisy``.
    noisy
        (bands, height, width) float32, about [-1, 1] plus noise. May be a memory map: read it by blocks.
    active
        (height, width) bool: where an estimate is asked for. Elsewhere the estimate may hold anything.
    blurry
        (bands, height, width) float32: the upsampled result of the coarser scale; None at the coarsest.
    number
        Steps done before on this scale.
    """

    scale: int
    window: Window
    level: Level
    noisy: Array
    active: NDArray[np.bool_]
    blurry: Array | None = None
    number: int = 0


class Denoiser(Protocol):
    """Gives clean estimates. Implementations: :mod:`.patch` (closed form) and :mod:`.sinddm` (trained
    network)."""

    @property
    def ratio(self) -> float:
        """Size of a scale over the size of the next coarser one."""

    @property
    def reach(self) -> int:
        """How far from a pixel, in pixels of a scale, its estimate looks."""

    @property
    def scales(self) -> int:
        """How many scales this denoiser was prepared for."""

    def schedule(self, scale: int) -> Schedule:
        """Noise levels to visit at ``scale``."""

    def start(
        self, scale: int, window: Window, content: Array, free: NDArray[np.bool_], from_known: bool
    ) -> Array:
        """Content (bands, height, width) that a scale starts from; called once before the scale's estimates.

        Parameters
        ----------
        content
            The upsampled coarser result, or what the walk begins with.
        free
            Where it may change.
        from_known
            ``content`` holds the known pixels and nothing where it is free: the denoiser says what it begins
            with there.
        """

    def state_dict(self) -> dict[str, NDArray[Any]]:
        """Arrays that must outlive an interruption between two scales."""

    def load_state_dict(self, state: dict[str, NDArray[Any]]) -> None:
        """Take up what :meth:`state_dict` gave."""

    def estimate(self, step: Step) -> Array:
        """Clean estimate (bands, height, width) of ``step.noisy`` wherever ``step.active`` is set.

        Must not depend on tile size, thread count or anything outside the step.
        """


#: What one part of a scale leaves for the whole of it.
PartState = Mapping[str, NDArray[Any]]


@runtime_checkable
class DividesScales(Protocol):
    """A denoiser of which several workers can make one scale, each a part of it, to the same bytes.

    One whose estimates look no farther than a known number of pixels; what the last one needs to know of the
    whole scale is left for whoever joins the parts.
    """

    def take_part(self, scale: int, core: Window | None) -> Window | None:
        """Work on ``core`` of a scale alone, or on all of it again for None.

        Returns
        -------
        Window
            What must be known for it.
        """

    def walk_part(
        self,
        here: PyramidLevel,
        start: Array,
        free: NDArray[np.bool_],
        levels: Sequence[Level],
        context: JobContext,
    ) -> PartState:
        """All steps of the scale on the part."""

    def joined(
        self,
        window: Window,
        parts: Mapping[Window, PartState],
        level: Callable[[], PyramidLevel],
        store: ScratchArrays,
    ) -> dict[str, NDArray[Any]]:
        """The result of a scale and the denoiser's state after it, from the parts that cover its ``window``.

        ``level`` builds the scale from the canvas, which takes long: call it only where it is needed.
        """


@runtime_checkable
class WalksScales(Protocol):
    """A denoiser that takes all steps of a scale by itself, so that the state can stay on a device.

    It is one whose states hold no noise and no blurry content; the sampler asks it where no guidance wants to
    see each estimate.
    """

    def walk_scale(
        self,
        here: PyramidLevel,
        start: Array,
        free: NDArray[np.bool_],
        levels: Sequence[Level],
        context: JobContext,
    ) -> Array:
        """The scale's result (bands, height, width) from ``start``, known pixels held after each step."""

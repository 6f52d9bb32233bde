"""Method: how the pixels of an edit unit are made. Siblings are found by name, none knows another."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from typing import Protocol, runtime_checkable

from rs_genedit.errors import UsageError
from rs_genedit.methods.canvas import Array, Canvas, EditUnit
from rs_genedit.methods.recipe import Checkpoints, NoCheckpoints, Recipe
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext

#: Methods of this package: name to module. A module has a function ``method(settings) -> Method``.
METHODS = {
    "patch": "rs_genedit.methods.multiscale.patch.method",
    "sinddm": "rs_genedit.methods.multiscale.sinddm.method",
    "latent": "rs_genedit.methods.latent.method",
}
#: Entry points by which another distribution adds methods.
GROUP = "rs_genedit.methods"


Estimated = Callable[[EditUnit, int, Window, float, Array], None]


@dataclass(frozen=True)
class MethodSettings:
    """What a method is made with.

    Attributes
    ----------
    quality, seed, tile
        See :class:`~rs_genedit.protocol.EditRequest`.
    device
        A torch device name.
    checkpoints
        Where its state outlives a killed process.
    on_estimate
        Called with (unit, scale, window, factor, pixels) when there is an estimate to show: ``pixels`` (bands,
        height, width) of ``window`` in a grid ``factor`` times coarser than the scene's.
    """

    quality: str = "standard"
    seed: int = 0
    tile: int = 512
    device: str = "cpu"
    checkpoints: Checkpoints = field(default_factory=NoCheckpoints)
    on_estimate: Estimated = lambda unit, scale, window, factor, pixels: None


class Method(Protocol):
    """Makes the pixels of edit units.

    Must give the same bytes for any tile size and thread count, and however often it was interrupted.
    """

    def fill(self, unit: EditUnit, canvas: Canvas, recipe: Recipe, context: JobContext) -> Array:
        """New content (bands, height, width) of the canvas, in radiometry space.

        What lies outside the ROI and the recipe's border is not looked at.
        """

    @property
    def models(self) -> dict[str, str]:
        """Models used so far, name to SHA-256 of their weights."""

    def report(self) -> dict[str, float]:
        """What was counted on the way, for the result."""


@runtime_checkable
class DividesUnits(Protocol):
    """A method of which several workers can make one large edit unit: coarse scales whole, fine ones by parts.

    All of them see one folder of checkpoints; :meth:`Method.fill` joins what lies there.
    """

    def divide(
        self, unit: EditUnit, canvas: Canvas, recipe: Recipe, context: JobContext, count: int, fine: int
    ) -> tuple[int, ...]:
        """Make the coarse scales; returns those of more than ``fine`` pixels, which have ``count`` parts each.

        They are made one after another, the parts of one side by side. Empty where the unit cannot be divided.
        """

    def make_part(
        self, unit: EditUnit, canvas: Canvas, recipe: Recipe, context: JobContext, part: tuple[int, int, int]
    ) -> None:
        """Make (scale, index, count) of a unit and keep it as a checkpoint, unless it is there already."""


def find_method(name: str, settings: MethodSettings) -> Method:
    """The method called ``name``: of this package, or of an installed distribution that offers it.

    Raises
    ------
    UsageError
        There is none of that name.
    """
    if name in METHODS:
        return importlib.import_module(METHODS[name]).method(settings)
    offered = {point.name: point for point in entry_points(group=GROUP)}
    if name not in offered:
        raise UsageError(f"method must be one of {', '.join([*METHODS, *sorted(offered)])}, not {name!r}")
    return offered[name].load()(settings)

"""Recipe: what a task wants of the pixels, as every method reads it.

A task plans a recipe once for the whole edit; a method asks it for one :class:`~.canvas.EditUnit` at a time.
The base class is a recipe that draws on the unit's own surroundings; a task's recipe overrides what
is different.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from numpy.typing import NDArray

from rs_genedit.methods.canvas import Array, Border, Canvas, EditUnit, Mask
from rs_genedit.protocol import EditRequest
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region

if TYPE_CHECKING:
    from rs_genedit.methods.multiscale.guidance import Guidance
    from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
    from rs_genedit.methods.multiscale.walk import Walk

#: Pixels of each scale over which new texture grows onto what is there.
SOFT_BORDER = 3
#: Pixels of each scale around an ROI that a removal or a copy may draw from.
REACH = 48


@dataclass(frozen=True)
class Recipe:
    """What should be there.

    Attributes
    ----------
    request
        The request made definite: every region inline, prompts as they are used. It alone makes the same bytes
        again.
    roi
        Where, in scene pixels.
    border
        How the surroundings hold what is made.
    strength
        How far the ROI is made anew; 1 starts from nothing that was there.
    warnings
        Sentences for the result.
    """

    request: EditRequest
    roi: Region
    border: Border
    strength: float = 1.0
    warnings: tuple[str, ...] = ()

    #: Whether patches are drawn from the unit's own surroundings (and may then go on into it).
    from_surroundings = True
    #: Whether the work window takes in surroundings to draw from.
    looks_around = True
    #: Whether the surroundings are to go on through the ROI as if nothing had been there (inpainting).
    continues = False
    #: Whether what is made is the sources' texture, whatever surrounds it (texture synthesis).
    synthesises = False
    #: Whether what is drawn may come out a little brighter or darker than where it is from.
    shifts = True

    def split(self) -> Sequence[Recipe]:
        """The recipes that it is made of, each with an ROI of its own; later ones lie over those before."""
        return (self,)

    def drawn(self, unit: EditUnit) -> Region | None:
        """The part of a unit's ROI that a method makes anew; None where it has nothing to do."""
        return unit.roi

    def lay(self, unit: EditUnit, window: Window, pixels: Array, valid: Mask) -> tuple[Array, Mask] | None:
        """What is laid over the made pixels as it is; None where nothing is.

        ``pixels`` (bands, height, width) of ``window`` are in radiometry space, ``valid`` where there is data.
        Given back are the pixels after it, and which of them changed.
        """
        return None

    def patch_sources(self, unit: EditUnit, canvas: Canvas) -> Sequence[PatchSource]:
        """Clean pixels to draw from, surroundings first."""
        from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource

        return [PatchSource(canvas.pixels, canvas.valid & ~canvas.roi, canvas.roi, REACH)]

    def proposal(self, unit: EditUnit, canvas: Canvas) -> Canvas:
        """The canvas with a picture of what is asked for in its ROI; as it is where nothing proposes one."""
        return canvas

    def guidances(self, unit: EditUnit, before: Canvas, canvas: Canvas, walk: Walk) -> Sequence[Guidance]:
        """What pulls clean estimates of ``canvas``, the proposal made of ``before``, to what is asked for."""
        return ()

    def digest(self) -> bytes:
        """Of all that decides the pixels beside the request and the source: exemplars, weights."""
        return b""

    @property
    def models(self) -> Mapping[str, str]:
        """Names of models that the recipe itself uses, to SHA-256 of their weights."""
        return {}

    @property
    def used(self) -> Mapping[str, Any]:
        """What the Item says of what was used beside source and weights: a material, and where it is from."""
        return {}

    def report(self, made: Mapping[str, float]) -> dict[str, Any]:
        """Figures for the result; ``made`` is what the method counted."""
        return {}


class Checkpoints(Protocol):
    """Where state outlives a killed process."""

    def load_checkpoint(self, name: str) -> dict[str, NDArray[Any]] | None:
        """What was saved under ``name``, or None."""

    def save_checkpoint(self, name: str, arrays: dict[str, NDArray[Any]]) -> None:
        """Keep ``arrays``, whole or not at all."""


@dataclass(frozen=True)
class NoCheckpoints:
    """Nothing is kept."""

    def load_checkpoint(self, name: str) -> dict[str, NDArray[Any]] | None:
        """Nothing."""
        return None

    def save_checkpoint(self, name: str, arrays: dict[str, NDArray[Any]]) -> None:
        """Forget them."""


@dataclass(frozen=True)
class NamedCheckpoints:
    """Checkpoints of a part of the work, under names of its own."""

    kept: Checkpoints
    part: str

    def load_checkpoint(self, name: str) -> dict[str, NDArray[Any]] | None:
        """What the part saved under ``name``."""
        return self.kept.load_checkpoint(f"{self.part}-{name}")

    def save_checkpoint(self, name: str, arrays: dict[str, NDArray[Any]]) -> None:
        """Keep ``arrays`` as the part's own."""
        self.kept.save_checkpoint(f"{self.part}-{name}", arrays)

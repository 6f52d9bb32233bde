"""Multiscale sampling as a method: from a recipe to a walk of one denoiser over the scales of a canvas."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Sequence

from rs_genedit.methods.base import MethodSettings
from rs_genedit.methods.canvas import Array, Border, Canvas, EditUnit
from rs_genedit.methods.multiscale.blocks import Workers, default_threads
from rs_genedit.methods.multiscale.denoiser import Denoiser
from rs_genedit.methods.multiscale.division import Part
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.sampler import Sampler
from rs_genedit.methods.multiscale.walk import Walk
from rs_genedit.methods.recipe import NamedCheckpoints, Recipe
from rs_genedit.runtime.context import JobContext

#: Megabytes allowed for each pixel of a tile's side: a tile of a scratch file takes whole rows of it along.
_MB_PER_PIXEL = 2


class MultiscaleMethod(ABC):
    """A :class:`~rs_genedit.methods.base.Method` by the multiscale sampler; a child says which denoiser.

    Parameters
    ----------
    settings
        What the request says about how to make it.
    """

    #: Share of a unit's work that making the denoiser takes (a network is trained first).
    preparing = 0.0

    def __init__(self, settings: MethodSettings) -> None:
        self.settings = settings
        self.models: dict[str, str] = {}
        self._counted: Counter[str] = Counter()

    @abstractmethod
    def denoiser(
        self, unit: EditUnit, canvas: Canvas, recipe: Recipe, sources: Sequence[PatchSource], workers: Workers
    ) -> Denoiser:
        """A denoiser of the unit over what may be drawn from; enters its models in ``models``."""

    def setting(
        self, canvas: Canvas, recipe: Recipe, sources: Sequence[PatchSource], context: JobContext
    ) -> tuple[Canvas, Border]:
        """What the sampler sees around the ROI, and how that holds what is made."""
        return canvas, recipe.border

    def fill(self, unit: EditUnit, canvas: Canvas, recipe: Recipe, context: JobContext) -> Array:
        """New content (bands, height, width) of the canvas, in radiometry space."""
        sampler = self._sampler(unit, canvas, recipe, context)
        made = sampler.run()
        for guidance in sampler.guidance:
            self._counted.update(guidance.report())
        return made

    def divide(
        self, unit: EditUnit, canvas: Canvas, recipe: Recipe, context: JobContext, count: int, fine: int
    ) -> tuple[int, ...]:
        """See :class:`~rs_genedit.methods.base.DividesUnits`."""
        return self._sampler(unit, canvas, recipe, context).divide(count, fine)

    def make_part(
        self, unit: EditUnit, canvas: Canvas, recipe: Recipe, context: JobContext, part: tuple[int, int, int]
    ) -> None:
        """See :class:`~rs_genedit.methods.base.DividesUnits`."""
        self._sampler(unit, canvas, recipe, context).make_part(Part(*part))

    def _sampler(self, unit: EditUnit, canvas: Canvas, recipe: Recipe, context: JobContext) -> Sampler:
        """The walk over a unit's scales."""
        settings = self.settings
        proposed = recipe.proposal(unit, canvas)
        preparing = self._workers(context.child(0.0, self.preparing))
        sources = recipe.patch_sources(unit, proposed)
        denoiser = self.denoiser(unit, proposed, recipe, sources, preparing)
        guidances = recipe.guidances(unit, canvas, proposed, Walk(denoiser, recipe.strength))
        seen, border = self.setting(proposed, recipe, sources, context)
        return Sampler(
            canvas=seen,
            border=border,
            denoiser=denoiser,
            store=context.arrays,
            workers=self._workers(context.child(self.preparing, 1.0)),
            seed=settings.seed,
            strength=recipe.strength,
            guidance=guidances,
            checkpoints=NamedCheckpoints(settings.checkpoints, unit.name),
            on_scale=lambda level, pixels: settings.on_estimate(
                unit, level.scale, level.window, level.factor, pixels
            ),
        )

    def report(self) -> dict[str, float]:
        """What the guidances counted, over all units."""
        return dict(self._counted)

    def _workers(self, context: JobContext) -> Workers:
        tile = min(self.settings.tile, context.max_memory // _MB_PER_PIXEL)
        return Workers(context.threads or default_threads(), tile, context)

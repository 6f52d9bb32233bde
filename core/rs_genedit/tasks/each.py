"""Task ``each``: many places in one edit, each by a task of its own; all are read from the raster as it is.

Every share is planned as the edit that it would be alone, so a place far from the others has the pixels of that
edit. Where two meet, the later is blended onto the earlier (``jobs.compose``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

import shapely
from shapely import MultiPolygon

from rs_genedit.errors import GenEditError
from rs_genedit.methods.canvas import Border
from rs_genedit.methods.recipe import Recipe
from rs_genedit.protocol import EachTask, EditRequest, Share
from rs_genedit.raster.region import Region
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.context import JobContext
from rs_genedit.task_requests import SharedTask
from rs_genedit.tasks.base import find_task
from rs_genedit.tasks.regions import asked_for
from rs_genedit.tasks.units import require_data


@dataclass(frozen=True)
class EachRecipe(Recipe):
    """The recipes of all shares; ``names`` are what sentences call them."""

    shares: tuple[Recipe, ...] = field(kw_only=True)
    names: tuple[str, ...] = field(kw_only=True)

    def split(self) -> Sequence[Recipe]:
        """Those of the shares, in the order of the request."""
        return self.shares

    def digest(self) -> bytes:
        """Of all that the shares read beside the source."""
        digest = hashlib.sha256()
        for share in self.shares:
            digest.update(hashlib.sha256(share.digest()).digest())
        return digest.digest()

    @property
    def models(self) -> Mapping[str, str]:
        """Those of all shares."""
        return {name: found for share in self.shares for name, found in share.models.items()}

    @property
    def used(self) -> Mapping[str, Any]:
        """What each share used, where it used something."""
        told = [
            {"name": name, **used}
            for name, one in zip(self.names, self.shares, strict=True)
            if (used := one.used)
        ]
        return {"shares": told} if told else {}


def plan(request: EditRequest, pixels: PixelSource, context: JobContext) -> EachRecipe:
    """Plan every share as an edit of its own.

    Raises
    ------
    GenEditError
        What the plan of a share raises, its sentence led by the share's name.
    """
    asked = asked_for(request, EachTask)
    shares: list[Recipe] = []
    for number, share in enumerate(asked.shares):
        context.check()
        part = context.child(number / len(asked.shares), (number + 1) / len(asked.shares))
        try:
            recipe = find_task(share.task.kind)(alone(request, share), pixels, part)
            require_data(recipe.roi, pixels)
        except GenEditError as error:
            error.args = (called(share.name, str(error)),)
            raise
        shares.append(recipe)
    polygons = [part for one in shares for part in one.roi.polygons.geoms]
    whole = shapely.union_all(polygons)
    parts = [one for one in shapely.get_parts(whole) if one.geom_type == "Polygon"]
    settled = [
        replace(share, roi=str(one.request.roi), task=cast(SharedTask, one.request.task))
        for share, one in zip(asked.shares, shares, strict=True)
    ]
    names = tuple(share.name for share in asked.shares)
    return EachRecipe(
        replace(request, task=EachTask(tuple(settled)), roi_crs=None),
        Region(MultiPolygon(parts)),
        Border(request.feather, soft=0, keep=0.0),
        request.strength,
        tuple(called(name, one) for name, recipe in zip(names, shares, strict=True) for one in recipe.warnings),
        shares=tuple(shares),
        names=names,
    )


def alone(request: EditRequest, share: Share) -> EditRequest:
    """The edit that a share would be alone."""
    return replace(request, task=share.task, roi=share.roi, **share.settings)


def called(name: str, sentence: str) -> str:
    """A sentence with the name of the place that it is about."""
    return f"{name}: {sentence}" if name else sentence

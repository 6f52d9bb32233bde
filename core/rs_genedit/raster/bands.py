"""Which band of one raster is which band of another."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from rasterio.enums import ColorInterp

from rs_genedit.errors import UsageError
from rs_genedit.raster.scene import Scene

_NAMELESS = {ColorInterp.undefined, ColorInterp.gray, ColorInterp.alpha}


def match_bands(other: Scene, scene: Scene) -> tuple[tuple[int, ...], list[str]]:
    """For each edited band of ``scene``, the band of ``other`` that stands for it.

    By description if the scene's bands all have one and the other raster has the same; then by colour
    interpretation, likewise; then in order if there are as many; a single band stands for all.

    Returns
    -------
    tuple of int
        0-based positions among ``other.edited_bands``.
    list of str
        Warnings about what was assumed.

    Raises
    ------
    UsageError
        None of this applies.
    """
    ours, theirs = len(scene.edited_bands), len(other.edited_bands)
    for names in (_descriptions, _colours):
        found = _by_name(names(other), names(scene))
        if found is not None:
            in_order = found == tuple(range(theirs))
            return found, [] if in_order else [_report(other, found)]
    if ours == theirs:
        return tuple(range(ours)), []
    if theirs == 1:
        return (0,) * ours, [f"the one band of {other.path.name} was used for all {ours} bands of the scene"]
    example = " ".join(f"-b {number}" for number in range(1, ours + 1))
    raise UsageError(
        f"{other.path.name} has {theirs} bands and the scene {ours}, and names do not say which is which: "
        f"pick the matching ones in the scene's order with gdal_translate (for example {example})"
    )


def _report(other: Scene, found: tuple[int, ...]) -> str:
    numbers = ", ".join(str(other.edited_bands[position]) for position in found)
    return f"bands {numbers} of {other.path.name} were matched to the scene's by name"


def _by_name(theirs: Sequence[Hashable], ours: Sequence[Hashable]) -> tuple[int, ...] | None:
    if None in ours or len(set(ours)) < len(ours) or any(theirs.count(name) != 1 for name in ours):
        return None
    return tuple(theirs.index(name) for name in ours)


def _descriptions(scene: Scene) -> list[str | None]:
    texts = [scene.descriptions[band - 1] for band in scene.edited_bands]
    return [text.strip().casefold() or None if text else None for text in texts]


def _colours(scene: Scene) -> list[ColorInterp | None]:
    colours = [scene.colorinterp[band - 1] for band in scene.edited_bands]
    return [None if colour in _NAMELESS else colour for colour in colours]

"""Band matching: the bands of another raster to those of a scene, and red, green and blue by metadata."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from rasterio.enums import ColorInterp

from rs_genedit.errors import UsageError
from rs_genedit.raster.source import PixelSource

_COLOUR_NAMES = {
    "red": re.compile(r"\b(red|b0?4|band_?0?4)\b(?!.*edge)", re.IGNORECASE),
    "green": re.compile(r"\b(green|b0?3|band_?0?3)\b", re.IGNORECASE),
    "blue": re.compile(r"\b(blue|b0?2|band_?0?2)\b", re.IGNORECASE),
}
_NAMELESS = {ColorInterp.undefined, ColorInterp.gray, ColorInterp.alpha}


def require_colours(scene: PixelSource, instead: str) -> None:
    """Refuse what needs colours where numbers are class codes; ``instead`` says what to do.

    Raises
    ------
    UsageError
    """
    if scene.radiometry.classes:
        raise UsageError(
            f"the scene holds {len(scene.radiometry.classes)} class codes, not colours, so words say nothing "
            f"of it: {instead}"
        )


def match_bands(other: PixelSource, scene: PixelSource) -> tuple[tuple[int, ...], list[str]]:
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
        "make a raster of the matching ones, in the scene's order",
        hint=f"`gdal_translate {example}`, for example",
    )


def _report(other: PixelSource, found: tuple[int, ...]) -> str:
    numbers = ", ".join(str(other.edited_bands[position]) for position in found)
    return f"bands {numbers} of {other.path.name} were matched to the scene's by name"


def _by_name(theirs: Sequence[Hashable], ours: Sequence[Hashable]) -> tuple[int, ...] | None:
    if None in ours or len(set(ours)) < len(ours) or any(theirs.count(name) != 1 for name in ours):
        return None
    return tuple(theirs.index(name) for name in ours)


def _descriptions(scene: PixelSource) -> list[str | None]:
    texts = [scene.descriptions[band - 1] for band in scene.edited_bands]
    return [text.strip().casefold() or None if text else None for text in texts]


def _colours(scene: PixelSource) -> list[ColorInterp | None]:
    colours = [scene.colorinterp[band - 1] for band in scene.edited_bands]
    return [None if colour in _NAMELESS else colour for colour in colours]


def rgb_positions(scene: PixelSource, bands: tuple[int, ...] | None = None) -> tuple[int, int, int]:
    """Which positions among the edited bands are red, green and blue.

    As the person says (``bands``, 1-based numbers of the file); by colour interpretation; by band
    descriptions (names, or Sentinel-2's B4, B3, B2); bands 4, 3, 2 of a scene with the 12 or 13 bands of
    Sentinel-2; else the first three, and a single band for all.
    """
    edited = scene.edited_bands
    if bands is not None and len(bands) == 1:
        bands = bands * 3
    if bands is not None and len(bands) == 3 and all(b in edited for b in bands):
        return edited.index(bands[0]), edited.index(bands[1]), edited.index(bands[2])
    wanted = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
    colours = [scene.colorinterp[b - 1] for b in edited]
    if all(c in colours for c in wanted):
        return colours.index(wanted[0]), colours.index(wanted[1]), colours.index(wanted[2])
    named = described_colours(scene)
    if named is not None:
        return named
    if len(edited) in (12, 13):
        return 3, 2, 1
    if len(edited) >= 3:
        return 0, 1, 2
    return 0, 0, 0


def described_colours(scene: PixelSource) -> tuple[int, int, int] | None:
    """Positions of red, green and blue by the bands' descriptions; None where these do not say."""
    red, green, blue = (_described(scene, colour) for colour in _COLOUR_NAMES)
    return None if red is None or green is None or blue is None else (red, green, blue)


def _described(scene: PixelSource, colour: str) -> int | None:
    texts = [scene.descriptions[b - 1] or "" for b in scene.edited_bands]
    return next((i for i, text in enumerate(texts) if _COLOUR_NAMES[colour].search(text)), None)

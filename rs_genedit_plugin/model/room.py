"""How much room a result will take on the disk, from how well the source itself is packed."""

from __future__ import annotations

import re

from .numbers import number
from .options import WHOLE_FORMATS
from .scene import SceneFacts

#: What remains of pixels that a GeoTIFF packs without loss, where the source says nothing.
_USUAL_SHARE = 0.7
_LEAST_SHARE = 0.05
#: Bytes of an edit's mask, polygons and Item, whatever its size.
_COMPANIONS = 100_000
_OVERVIEWS = 4 / 3
_BITS = re.compile(r"(\d+)$")


def result_bytes(scene: SceneFacts, box_pixels: float, form: str) -> float:
    """About how many bytes a result takes.

    Parameters
    ----------
    box_pixels : float
        Pixels of the box around what is edited: what a patch holds.
    form : str
        Of :data:`~.options.FORMATS`.
    """
    found = _BITS.search(scene.kind)
    depth = int(found.group(1)) / 8 if found else 1
    whole = scene.width * scene.height * scene.bands * depth
    try:
        own = scene.path.stat().st_size
    except OSError:
        own = 0
    # One that holds no pixels itself, or is packed with much loss, says little of packing without loss.
    share = own / whole if _LEAST_SHARE < own / max(whole, 1) < 1 else _USUAL_SHARE
    part = min(box_pixels * scene.bands * depth, whole)
    packed = whole * share * (_OVERVIEWS if form == "cog" else 1) if form in WHOLE_FORMATS else part * share
    return packed + _COMPANIONS


def spoken_size(count: float) -> str:
    """Bytes as a person says them: ``200 kB``, ``3 MB``, ``1.4 GB``."""
    if count < 1e6:
        return f"{number(max(1, round(count / 1e5)) * 100)} kB"
    return f"{number(count / 1e6)} MB" if count < 1e9 else f"{number(count / 1e9, 1)} GB"

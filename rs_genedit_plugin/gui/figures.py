"""Sizes of regions as a person reads them."""

from __future__ import annotations

from ..model.numbers import number, significant


def figures(pixels: float, hectares: float | None) -> str:
    """Pixels and area as a person reads them: ``37020 px, 0.231 ha``."""
    text = f"{number(pixels)} px"
    if hectares is None or hectares != hectares:
        return text
    if hectares >= 100_000:
        return f"{text}, {number(hectares / 100)} km²"
    if hectares < 0.1:
        return f"{text}, {significant(hectares * 1e4)} m²"
    return f"{text}, {significant(hectares)} ha"

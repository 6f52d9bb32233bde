"""Sizes of regions as a person reads them."""

from __future__ import annotations


def figures(pixels: float, hectares: float | None) -> str:
    """Pixels and area as a person reads them: ``37 020 px, 0.231 ha``."""
    text = f"{round(pixels):,}".replace(",", "\u202f") + " px"
    if hectares is None or hectares != hectares:
        return text
    if hectares >= 100_000:
        return f"{text}, {hectares / 100:,.0f} km²"
    if hectares < 0.1:
        return f"{text}, {hectares * 1e4:.3g} m²"
    return f"{text}, {hectares:,.3g} ha" if hectares < 100 else f"{text}, {hectares:,.0f} ha"

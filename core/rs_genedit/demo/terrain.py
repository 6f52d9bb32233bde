"""What lies under everything else: grassland over gently uneven, unevenly moist soil."""

from __future__ import annotations

from rs_genedit.demo.canvas import Canvas, Land, smooth
from rs_genedit.demo.noise import Array
from rs_genedit.demo.spectra import spectrum


def lay_terrain(canvas: Canvas) -> None:
    """Cover the canvas with rough grass."""
    moist = canvas.noise("moisture", 160, 0.55, 2)
    dry = smooth(moist + 0.35 * canvas.texture(canvas.lumpy, canvas.whole()), -0.4, 1.6)
    canvas.albedo[...] = grassland(canvas, dry)
    canvas.label[...] = Land.GRASS
    canvas.slope[0] = 0.05 * canvas.texture(canvas.rough, canvas.whole())
    canvas.slope[1] = 0.05 * canvas.noise("relief", 6, 0.8)


def grassland(canvas: Canvas, dry: Array) -> Array:
    """Spectra of grass from lush (``dry`` 0) to withered (1), paler in winter and spring."""
    lush, withered = spectrum("grass"), spectrum("grass_dry")
    if canvas.season in ("winter", "autumn"):
        lush = 0.7 * lush + 0.3 * withered
    return lush + (0.75 * dry) * (withered - lush)

"""What lies under everything else: grassland over gently uneven, unevenly moist soil."""

from __future__ import annotations

from rs_genedit_demo.fractal_noise import Array
from rs_genedit_demo.landscape import Land, Landscape, smooth
from rs_genedit_demo.spectra import spectrum


def lay_terrain(landscape: Landscape) -> None:
    """Cover the landscape with rough grass."""
    moist = landscape.fractal("moisture", 160, 0.55, 2)
    dry = smooth(moist + 0.35 * landscape.texture(landscape.lumpy, landscape.whole()), -0.4, 1.6)
    landscape.albedo[...] = grassland(landscape, dry)
    landscape.label[...] = Land.GRASS
    landscape.slope[0] = 0.05 * landscape.texture(landscape.rough, landscape.whole())
    landscape.slope[1] = 0.05 * landscape.fractal("relief", 6, 0.8)


def grassland(landscape: Landscape, dry: Array) -> Array:
    """Spectra of grass from lush (``dry`` 0) to withered (1), paler in winter and spring."""
    lush, withered = spectrum("grass"), spectrum("grass_dry")
    if landscape.season in ("winter", "autumn"):
        lush = 0.7 * lush + 0.3 * withered
    return lush + (0.75 * dry) * (withered - lush)

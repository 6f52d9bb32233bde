"""Plain squares to train on: surfaces that are a colour with grain, as generated test pictures are."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from rs_genedit.raster.rgb import photographic_exponent
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.picture import Array
from scipy import ndimage

from benchmarks.scene_reading.drawn import UNKNOWN

#: Side and number of plain squares for fine and for coarse pixels each, and pixels of each surface of one; of
#: each surface its class, colours, and least and most grain.
_SIMPLE = 96, 60, 20
_SURFACES = (
    (
        LandCover.WATER,
        ((0.10, 0.15, 0.18), (0.12, 0.20, 0.16), (0.05, 0.07, 0.09), (0.15, 0.28, 0.38)),
        (0.01, 0.05),
    ),
    (LandCover.TREES, ((0.18, 0.28, 0.14), (0.12, 0.20, 0.10), (0.22, 0.32, 0.18)), (0.10, 0.35)),
    (LandCover.GRASS, ((0.36, 0.48, 0.26), (0.30, 0.45, 0.20), (0.45, 0.52, 0.32)), (0.02, 0.09)),
    (LandCover.BARE, ((0.65, 0.55, 0.43), (0.78, 0.72, 0.60), (0.52, 0.42, 0.32)), (0.02, 0.15)),
)


def plain(
    rng: np.random.Generator, coarse: bool
) -> Iterator[tuple[Array, NDArray[np.uint8], NDArray[np.intp], float, int]]:
    """Squares of two surfaces, each a colour with grain: what has no form is told by its colour.

    Without them a wood drawn as green noise is taken for water.
    """
    side, count, each = _SIMPLE
    for _ in range(count):
        bands, classes = np.empty((3, side, side), np.float32), np.empty((side, side), np.uint8)
        split = int(rng.integers(side // 5, 4 * side // 5))
        for cols in (slice(0, split), slice(split, side)):
            cover, colours, (least, most) = _SURFACES[rng.integers(len(_SURFACES))]
            colour = (
                np.asarray(colours[rng.integers(len(colours))])
                * rng.uniform(0.8, 1.2)
                * rng.uniform(0.95, 1.05, 3)
            )
            grain = rng.standard_normal((1 if rng.random() < 0.7 else 3, side, side))
            if rng.random() < 0.5:
                grain = ndimage.gaussian_filter(grain, (0, *(rng.uniform(0.4, 2.0),) * 2))
            grain *= np.exp(rng.uniform(np.log(least), np.log(most))) / grain.std()
            bands[:, :, cols] = (colour[:, None, None] * (1 + grain))[:, :, cols]
            classes[:, cols] = cover
        bands = np.clip(bands, 0, 1).astype(np.float32)
        bands = bands ** np.float32(photographic_exponent([bands]))
        classes[:, split - 2 : split + 2] = UNKNOWN
        gsd = 10.0 if coarse else float(rng.choice([0.25, 0.5, 1.0]))
        yield bands, classes, classes.astype(np.intp), gsd, each

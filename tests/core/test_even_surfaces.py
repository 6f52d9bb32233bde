"""On one even surface that the outline cuts, states end along a front of their own, and no polygon shows."""

from __future__ import annotations

import numpy as np
import pytest
from rs_genedit.raster.grid import Window
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states import floods, land, rubble, snowfall
from rs_genedit.tasks.text.states.ground import GroundLayers
from scipy import ndimage

SIDE = 220


def meadow(cover: LandCover, colour: tuple[float, float, float], gsd: float, seed: int) -> GroundLayers:
    """One surface with the noise of a sensor, and a slanting rectangle drawn in its middle."""
    rng = np.random.default_rng(seed)
    rgb = np.array(colour, np.float32)[:, None, None] + rng.normal(0, 0.012, (3, SIDE, SIDE)).astype(np.float32)
    read = np.full((len(LandCover), SIDE, SIDE), 0.02, np.float16)
    read[cover] = 0.86
    y, x = np.mgrid[:SIDE, :SIDE] - SIDE / 2
    inside = (np.abs(0.94 * x + 0.34 * y) < 84) & (np.abs(0.94 * y - 0.34 * x) < 60)
    return GroundLayers(rgb, inside, gsd, Window(0, 0, SIDE, SIDE), seed, cover=read)


def follows(ground: GroundLayers, made: np.ndarray, near: float) -> tuple[float, float]:
    """Shares of the boundary of what changed that lie within ``near`` pixels of the outline, and at one depth.

    The second is the largest share in any four pixels of depth: a line parallel to the outline is in one.
    """
    changed = ndimage.binary_opening(np.abs(made - ground.rgb).max(0) > 0.05)
    boundary = changed & ~ndimage.binary_erosion(changed)
    depth = ground.depth[boundary]
    counts = np.histogram(depth, np.arange(0, ground.thickness + 4, 4))[0]
    return float((depth <= near).mean()), float(counts.max() / counts.sum())


GRASS, BARE, TAR = (0.33, 0.46, 0.24), (0.62, 0.53, 0.42), (0.24, 0.25, 0.27)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize(
    ("state", "cover", "colour", "gsd"),
    [
        (floods.flood, LandCover.GRASS, GRASS, 0.3), (floods.flood, LandCover.GRASS, GRASS, 8.0),
        (snowfall.snow, LandCover.PAVED, TAR, 0.2), (snowfall.snow, LandCover.GRASS, GRASS, 5.0),
        (land.burn_scar, LandCover.GRASS, GRASS, 0.3), (rubble.tsunami, LandCover.BARE, BARE, 0.25),
    ],
)  # fmt: skip
def test_the_end_of_a_state_does_not_follow_the_outline(state, cover, colour, gsd, seed) -> None:
    ground = meadow(cover, colour, gsd, seed)
    made = np.asarray(state(ground))
    changed = np.abs(made - ground.rgb).max(0)[ground.inside] > 0.05
    assert changed.mean() > 0.25, "most of what was asked for is there"
    beside, parallel = follows(ground, made, 2.0)
    assert beside < 0.02, f"{beside:.0%} of the boundary lie along the outline"
    assert parallel < 0.42, f"{parallel:.0%} of the boundary run at one distance from the outline"


def test_a_plot_that_is_drawn_as_a_whole_is_taken_as_a_whole() -> None:
    """An outline along a field's edge is no cut through it: the state fills the field."""
    ground = meadow(LandCover.GRASS, GRASS, 0.5, 1)
    field = ndimage.binary_erosion(ground.inside, iterations=2)
    ground.rgb[:, ~field] = np.float32([[0.62], [0.53], [0.42]])
    ground.cover[:, ~field] = 0.02
    ground.cover[LandCover.BARE, ~field] = 0.86
    made = np.asarray(floods.flood(ground))
    changed = np.abs(made - ground.rgb).max(0) > 0.05
    assert changed[ndimage.binary_erosion(field, iterations=6)].mean() > 0.97

"""Floods of one level, streets that words name, waters up to their banks, snow on roads, rims of roofs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from rs_genedit.raster.grid import Window
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states import floods, land, snowfall, standing
from rs_genedit.tasks.text.states.ground import GroundLayers
from scipy import ndimage

SIDE = 240
TAR, MEADOW, SOIL = (0.24, 0.25, 0.27), (0.33, 0.46, 0.24), (0.62, 0.53, 0.42)


def painted(parts, gsd: float, seed: int = 3) -> GroundLayers:
    """Places (mask, colour, class read), each over those before, and an ROI with a margin all around."""
    rng = np.random.default_rng(seed)
    rgb, cover = np.zeros((3, SIDE, SIDE), np.float32), np.full((len(LandCover), SIDE, SIDE), 0.02, np.float16)
    for mask, colour, read in parts:
        rgb[:, mask] = np.array(colour, np.float32)[:, None]
        cover[:, mask] = 0.02
        cover[read, mask] = 0.86
    rgb += rng.normal(0, 0.008, rgb.shape).astype(np.float32)
    inside = np.zeros((SIDE, SIDE), bool)
    inside[20:-20, 20:-20] = True
    return GroundLayers(rgb, inside, gsd, Window(0, 0, SIDE, SIDE), seed, cover=cover)


ALL = np.ones((SIDE, SIDE), bool)
Y, X = np.mgrid[:SIDE, :SIDE]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_flood_on_tar_is_shallow_at_its_shore_and_silty_farther_in(seed) -> None:
    ground = painted([(ALL, TAR, LandCover.PAVED)], 0.15, seed)
    cover = floods.flooded(ground)[1]
    made = floods.flood(ground)
    inland = ndimage.distance_transform_edt(cover > 0.5) * ground.gsd
    light = made.mean(0)
    shore, middle = light[(inland > 0.3) & (inland < 0.7)].mean(), light[inland > 4.0].mean()
    assert middle > 1.4 * TAR[1], "the silt is told from tar"
    assert shore < TAR[1] + 0.6 * (middle - TAR[1]), "the tar shows through where it is shallow"


def test_water_goes_over_specks_that_are_read_as_roofs() -> None:
    """Things on a street make it a patchwork of roofs; the water between them is one body."""
    rng = np.random.default_rng(5)
    specks = np.zeros((SIDE, SIDE), bool)
    for row, col in rng.integers(30, SIDE - 40, (60, 2)):
        specks[row : row + 9, col : col + 9] = True
    ground = painted([(ALL, TAR, LandCover.PAVED), (specks, TAR, LandCover.ROOF)], 0.15)
    inner = ndimage.binary_erosion(ground.inside, iterations=30)
    assert (floods.flooded(ground)[1][inner] > 0.5).mean() > 0.85
    parts, count = ndimage.label(floods.flooded(ground)[1] > 0.5)
    assert np.bincount(parts.ravel())[1:].max() > 0.95 * (parts > 0).sum(), count


def test_a_street_that_words_name_is_flooded_though_it_is_read_as_a_roof() -> None:
    lane = np.abs(X - 120) < 34
    house = ~lane
    ground = painted([(house, (0.55, 0.50, 0.47), LandCover.ROOF), (lane, TAR, LandCover.ROOF)], 0.15)
    ground = replace(ground, inside=ground.inside & (np.abs(X - 120) < 44))
    middle = lane & (np.abs(Y - 120) < 60) & (np.abs(X - 120) < 15)
    assert (floods.flooded(ground)[1][middle] > 0.5).mean() < 0.05
    wet = floods.flooded(replace(ground, street=True))[1]
    assert (wet[middle] > 0.5).mean() > 0.95
    assert (wet[house] > 0.5).mean() < 0.02, "the houses beside it stand"


def test_the_pale_rim_of_a_field_along_a_wood_is_no_roof() -> None:
    wood, rim = X > 120, np.abs(X - 119) < 2
    ground = painted(
        [(ALL, SOIL, LandCover.BARE), (wood, (0.13, 0.22, 0.12), LandCover.TREES),
         (rim, (0.5, 0.45, 0.4), LandCover.ROOF)], 1.0,
    )  # fmt: skip
    assert standing.standing_roofs(ground).max() < 0.3
    house = (np.abs(X - 60) < 6) & (np.abs(Y - 120) < 6)
    ground = painted([(ALL, SOIL, LandCover.BARE), (house, (0.7, 0.35, 0.3), LandCover.ROOF)], 1.0)
    middle = ndimage.binary_erosion(house, iterations=2)
    assert standing.standing_roofs(ground)[middle].mean() > 0.7, "a house of 12 m is one"


def test_coarse_waters_go_up_to_their_banks_and_no_snow_lies_on_them() -> None:
    river, sure = np.abs(Y - 120) < 16, np.abs(Y - 120) < 7
    ground = painted([(ALL, SOIL, LandCover.BARE), (river, (0.20, 0.24, 0.20), LandCover.WATER)], 10.0)
    doubtful = river & ~sure
    ground.cover[LandCover.WATER, doubtful] = 0.25
    ground.cover[LandCover.GRASS, doubtful] = 0.6
    inner = ndimage.binary_erosion(river, iterations=4)
    assert ground.water[inner].min() > 0.8
    assert ground.water[np.abs(Y - 120) > 22].max() < 0.1
    assert snowfall.snowed(ground)[inner].max() < 0.1


def test_snow_on_a_road_has_tracks_along_it_and_less_lies_there() -> None:
    road = np.abs(X - 120) < 26
    ground = painted([(ALL, MEADOW, LandCover.GRASS), (road, TAR, LandCover.PAVED)], 0.2)
    lies = snowfall.snowed(ground)
    here = (np.abs(Y - 120) < 60) & (np.abs(X - 120) < 20)
    beside = (np.abs(Y - 120) < 60) & (np.abs(X - 60) < 15)
    assert lies[here].mean() < 0.9 * lies[beside].mean()
    down, across = (np.abs(np.diff(lies, axis=axis))[60:180, 104:136].mean() for axis in (0, 1))
    assert across > 1.25 * down, "it varies across the road, not along it"


def test_sand_is_of_the_colour_of_the_scenes_own_earth_and_even_in_coarse_pixels() -> None:
    grey = np.full((3, 48, 48), 0.0, np.float32)
    grey += np.float32([[[0.52]], [[0.49]], [[0.46]]])
    ground = replace(painted([(ALL, MEADOW, LandCover.GRASS)], 5.0), stock={LandCover.BARE: grey})
    made = land.sand(ground)[:, 90:150, 90:150]
    tint = made.mean((1, 2))
    assert (tint[0] - tint[2]) / tint.mean() < 0.18, "not the orange of a beach far away"
    assert made.mean(0).std() < 0.03 * made.mean()

"""States go by the land cover that was read: each acts on its classes, and leaves the others as they are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from rs_genedit.raster.grid import Window
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states import fire, floods, land, rubble, snowfall, water
from rs_genedit.tasks.text.states.ground import GroundLayers

SIDE = 200
#: A square of each class, as a scene may show it: the water is green and the asphalt as dark as a pond.
COLOURS = {
    LandCover.WATER: (0.27, 0.33, 0.27), LandCover.SHADOW: (0.08, 0.09, 0.12),
    LandCover.TREES: (0.16, 0.27, 0.14), LandCover.GRASS: (0.36, 0.47, 0.26),
    LandCover.BARE: (0.62, 0.53, 0.42), LandCover.PAVED: (0.20, 0.21, 0.23), LandCover.ROOF: (0.72, 0.69, 0.67),
}  # fmt: skip


def place(gsd: float = 0.5) -> tuple[GroundLayers, np.ndarray]:
    """Stripes of classes 28 pixels wide, read as what they are; and the class of each pixel, 99 at borders."""
    rng = np.random.default_rng(4)
    truth = np.repeat(np.arange(len(COLOURS)), 29)[:SIDE][None].repeat(SIDE, 0)
    rgb = np.array(list(COLOURS.values()), np.float32)[truth].transpose(2, 0, 1)
    rgb = np.clip(rgb * (1 + 0.05 * rng.standard_normal((1, SIDE, SIDE))), 0, 1).astype(np.float32)
    cover = np.full((len(LandCover), SIDE, SIDE), 0.02, np.float16)
    np.put_along_axis(cover, truth[None], 0.86, 0)
    inside = np.zeros((SIDE, SIDE), bool)
    inside[6:-6] = True
    known = np.where(np.abs((np.arange(SIDE) % 29) - 14) < 9, truth, 99)
    known[:40] = known[-40:] = 99
    return GroundLayers(rgb, inside, gsd, Window(0, 0, SIDE, SIDE), 11, cover=cover), known


def changed(state, layers: GroundLayers, known: np.ndarray) -> dict[LandCover, float]:
    """How far each class is changed, mean over its pixels."""
    away = np.abs(state(layers) - layers.rgb).mean(0)
    return {cover: float(away[known == cover].mean()) for cover in COLOURS}


def test_water_is_what_was_read_and_dark_ground_is_none() -> None:
    layers, known = place()
    assert layers.water[known == LandCover.WATER].min() > 0.8
    for cover in (LandCover.SHADOW, LandCover.PAVED, LandCover.TREES):
        assert layers.water[known == cover].max() < 0.05
    assert layers.plants[known == LandCover.WATER].max() < 0.2, "a green lake is no meadow"


def test_a_speck_is_no_water() -> None:
    layers, _ = place()
    cover = np.full_like(layers.cover, 0.02)
    cover[LandCover.PAVED] = 0.86
    cover[:, 100:104, 157:161] = 0.02
    cover[LandCover.WATER, 100:104, 157:161] = 0.86
    assert replace(layers, cover=cover).water.max() == 0
    cover[:, 90:110, 149:169] = 0.02
    cover[LandCover.WATER, 90:110, 149:169] = 0.86
    assert replace(layers, cover=cover).water.max() > 0.9


@pytest.mark.parametrize(
    ("state", "acts_on", "spares"),
    [
        (water.oil_spill, [LandCover.WATER], [LandCover.PAVED, LandCover.SHADOW, LandCover.ROOF]),
        (water.algae, [LandCover.WATER], [LandCover.PAVED, LandCover.SHADOW, LandCover.ROOF, LandCover.GRASS]),
        (floods.flood, [LandCover.GRASS, LandCover.BARE, LandCover.PAVED], [LandCover.WATER, LandCover.TREES]),
        (land.burn_scar, [LandCover.TREES, LandCover.GRASS], [LandCover.WATER, LandCover.ROOF]),
        (land.deforestation, [LandCover.TREES], [LandCover.WATER, LandCover.ROOF, LandCover.PAVED]),
        (snowfall.snow, [LandCover.GRASS, LandCover.BARE, LandCover.PAVED], [LandCover.WATER]),
        (land.drought, [LandCover.GRASS, LandCover.WATER], [LandCover.ROOF]),
        (rubble.collapse, [LandCover.ROOF], [LandCover.TREES, LandCover.WATER]),
        (fire.fire, [LandCover.GRASS], []),
    ],
)  # fmt: skip
def test_a_state_keeps_to_its_classes(state, acts_on, spares) -> None:
    layers, known = place()
    away = changed(state, layers, known)
    least = min(away[cover] for cover in acts_on)
    assert least > 0.04, away
    for cover in spares:
        assert away[cover] < 0.35 * least, away


def test_a_flood_has_the_colour_of_the_water_beside_it() -> None:
    layers, known = place()
    own = layers.rgb[:, known == LandCover.WATER].mean(1)
    made = floods.flood(layers)[:, known == LandCover.BARE].mean(1)
    before = layers.rgb[:, known == LandCover.BARE].mean(1)
    assert np.linalg.norm(made - own) < 0.35 * np.linalg.norm(before - own)


def test_under_clouds_nothing_drawn_has_a_sunny_side() -> None:
    layers, _ = place()
    heights = np.abs(np.linspace(-4, 4, SIDE, dtype=np.float32))[None].repeat(SIDE, 0)
    sunny, dull = (replace(layers, shade=shade, sun=(90.0, 30.0)) for shade in (1.0, 0.0))
    assert np.ptp(sunny.lit(heights)) > 0.1
    assert np.ptp(dull.lit(heights)) == 0
    wall = np.zeros((SIDE, SIDE), np.float32)
    wall[:, 100:104] = 5
    assert sunny.shadow(wall, 5.0)[100, 92:99].min() > 0.5, "the sun stands in the east"
    assert sunny.shadow(wall, 5.0)[100, 106:].max() == 0
    assert dull.shadow(wall, 5.0).max() == 0

"""Snow on a river under the sun: none lies on its water, glitter or not; what is no water keeps its own."""

from __future__ import annotations

import numpy as np
import pytest
from rs_genedit.raster.grid import Window
from rs_genedit.tasks.text.states.ground import GroundLayers
from rs_genedit.tasks.text.states.snowfall import snow

SIDE = 240


def ground(specks: float, gsd: float = 0.5) -> tuple[GroundLayers, np.ndarray]:
    """A meadow, and from column 120 on a dark river whose ripples shine in its upper part."""
    rng = np.random.default_rng(3)
    rgb = np.empty((3, SIDE, SIDE), np.float32)
    rgb[:, :, :120] = np.array([0.42, 0.52, 0.30])[:, None, None]
    rgb[:, :, 120:] = np.array([0.10, 0.16, 0.19])[:, None, None]
    rgb += 0.012 * rng.standard_normal(rgb.shape)
    shine = np.zeros((SIDE, SIDE), bool)
    shine[20:120, 135:225] = rng.random((100, 90)) < specks
    rgb[:, shine] = 0.9
    made = GroundLayers(
        np.clip(rgb, 0, 1).astype(np.float32), np.ones((SIDE, SIDE), bool), gsd, Window(0, 0, SIDE, SIDE), 7
    )
    return made, shine


@pytest.mark.parametrize("specks", [0.0, 0.04, 0.12])
def test_no_snow_lies_on_water_under_glitter(specks: float) -> None:
    layers, shine = ground(specks)
    change = np.abs(snow(layers) - layers.rgb).mean(0)
    water = np.zeros_like(shine)
    water[30:110, 145:215] = True
    meadow = np.zeros_like(shine)
    meadow[70:170, 40:90] = True
    assert change[meadow].mean() > 0.15
    assert change[water & ~shine].mean() < 0.1 * change[meadow].mean()
    assert layers.bare_water[meadow].max() < 0.05


def test_what_glitters_and_is_no_water_is_none() -> None:
    """A dark roof with bright skylights, or a stony field, far from any water."""
    layers, _ = ground(0.0)
    rgb = layers.rgb.copy()
    rng = np.random.default_rng(5)
    rgb[:, :, 120:] = np.array([0.30, 0.27, 0.24], np.float32)[:, None, None]
    rgb[:, rng.random((SIDE, SIDE)) < 0.06] = 0.9
    plain = GroundLayers(rgb, layers.inside, layers.gsd, layers.window, layers.seed)
    assert plain.bare_water.max() < 0.1

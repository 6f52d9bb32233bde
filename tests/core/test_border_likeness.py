"""Outliers among the patch sources of a removal: what the ROI's border does not show is left out, if rare."""

from __future__ import annotations

import numpy as np
import pytest
from rs_genedit.tasks import border_likeness
from rs_genedit.tasks.border_likeness import unlike_border

SIDE = 160
ROI = (slice(60, 100), slice(60, 100))
#: Roofs of the neighbours, and of the house that is removed.
NEIGHBOURS = [(slice(20, 36), slice(20, 40)), (slice(120, 138), slice(110, 126))]
HOUSE = (slice(72, 88), slice(70, 92))


@pytest.fixture
def lawn() -> np.ndarray:
    rng = np.random.default_rng(3)
    ground = np.array([0.25, 0.45, 0.2], np.float32)[:, None, None]
    return (ground + 0.02 * rng.standard_normal((3, SIDE, SIDE))).astype(np.float32)


def place(pixels: np.ndarray, at: tuple[slice, slice], colour: tuple[float, float, float]) -> None:
    pixels[(slice(None), *at)] = np.array(colour, np.float32)[:, None, None]


def masks() -> tuple[np.ndarray, np.ndarray]:
    roi = np.zeros((SIDE, SIDE), bool)
    roi[ROI] = True
    return np.ones((SIDE, SIDE), bool), roi


def village(pixels: np.ndarray) -> np.ndarray:
    for at in NEIGHBOURS:
        place(pixels, at, (0.8, 0.4, 0.2))
    place(pixels, HOUSE, (0.3, 0.3, 0.35))  # of another colour than the neighbours'
    return pixels


def test_roofs_of_neighbours_are_left_out_where_a_house_on_lawn_goes(lawn: np.ndarray) -> None:
    left_out = unlike_border(village(lawn), *masks())
    assert left_out is not None
    assert all(left_out[at].all() for at in NEIGHBOURS)
    assert not left_out[ROI].any()
    assert left_out.mean() < 0.1


def test_all_may_be_drawn_on_where_the_removed_is_of_what_the_border_shows(lawn: np.ndarray) -> None:
    for at in NEIGHBOURS:
        place(lawn, at, (0.8, 0.4, 0.2))
    assert unlike_border(lawn, *masks()) is None


def test_a_house_whose_border_is_roofs_may_draw_on_roofs(lawn: np.ndarray) -> None:
    pixels = village(lawn)
    place(pixels, (slice(48, 60), slice(48, 112)), (0.8, 0.4, 0.2))  # a row of houses touches the place
    left_out = unlike_border(pixels, *masks())
    assert left_out is None or not left_out[NEIGHBOURS[0]].any()


def test_where_most_is_unlike_the_border_the_border_is_what_is_rare(lawn: np.ndarray) -> None:
    pixels = village(lawn)
    place(pixels, (slice(0, 50), slice(None)), (0.6, 0.6, 0.3))
    assert unlike_border(pixels, *masks()) is None


def test_nodata_tells_nothing_and_tiles_do_not_show(lawn: np.ndarray, monkeypatch: pytest.MonkeyPatch) -> None:
    valid, roi = masks()
    valid[:, 150:] = False
    pixels = village(lawn)
    whole = unlike_border(pixels, valid, roi)
    pixels[:, :, 150:] = 9.0
    assert np.array_equal(whole, unlike_border(pixels, valid, roi))
    monkeypatch.setattr(border_likeness, "_TILE", 32)
    assert np.array_equal(whole, unlike_border(pixels, valid, roi))


def test_a_place_of_a_few_pixels_has_no_border_to_speak_of(lawn: np.ndarray) -> None:
    roi = np.zeros((SIDE, SIDE), bool)
    roi[70:78, 70:78] = True
    assert unlike_border(village(lawn), np.ones((SIDE, SIDE), bool), roi) is None

"""The border of a new material: in a band around the drawn line, on no ruler, and the same under any tiling."""

from __future__ import annotations

import numpy as np
import pytest
from rs_genedit.methods import border, feathering
from rs_genedit.methods.border_kernels import arrive
from rs_genedit.methods.multiscale.pyramid import distance
from rs_genedit.raster.grid import Window
from scipy import sparse
from scipy.sparse.csgraph import dijkstra

SIDE, FEATHER = 240, 10


def square(low: int, high: int) -> np.ndarray:
    roi = np.zeros((SIDE, SIDE), bool)
    roi[low:high, low:high] = True
    return roi


def grain(seed: int, level: float = 0.5) -> np.ndarray:
    return np.random.default_rng(seed).normal(level, 0.01, (3, SIDE, SIDE)).astype(np.float32)


def weights(roi: np.ndarray, known: np.ndarray, made: np.ndarray, feather: int = FEATHER) -> np.ndarray:
    return border.weights(roi, known, made, Window(1000, -70, *roi.shape), feather, 3)


def join(found: np.ndarray, column: int) -> int:
    """First row from above where more than half of ``column`` is new."""
    return int(np.argmax(found[:, column] > 0.5))


def test_the_join_stays_within_the_feather_and_near_the_line() -> None:
    roi = square(80, 160)
    found = weights(roi, grain(0), grain(1, 0.2))
    away, depth = distance(roi), distance(~roi)
    assert (found[away > FEATHER] == 0).all()
    assert (found[depth > FEATHER] == 1).all()
    assert ((found >= 0) & (found <= 1)).all()


def test_the_join_follows_no_ruler() -> None:
    """Where nothing tells where, it wanders by several pixels on both sides of the line."""
    roi = square(60, 180)
    found = weights(roi, grain(0), grain(1, 0.2))
    rows = np.array([join(found, column) for column in range(90, 150)]) - 60
    old = feathering.weights(roi, Window(1000, -70, SIDE, SIDE), FEATHER, 3)
    before = np.array([join(old, column) for column in range(90, 150)]) - 60
    assert rows.min() < -1
    assert rows.max() > 1
    assert rows.std() > 1.5 * before.std()


@pytest.mark.parametrize("offset", [-4, 3])
@pytest.mark.parametrize("which", ["there", "made"])
def test_the_join_lies_on_an_edge_that_is_near(offset: int, which: str) -> None:
    """A kerb outside or inside the line; an edge of what was made serves too."""
    roi = square(60, 180)
    with_edge = grain(0)
    with_edge[:, 60 + offset :] += 0.3
    known, made = (with_edge, grain(1, 0)) if which == "there" else (grain(1, 0), with_edge)

    def on_it(known: np.ndarray, made: np.ndarray) -> float:
        found = weights(roi, known, made)
        rows = np.array([join(found, column) for column in range(90, 150)])
        return float(np.mean(np.abs(rows - (60 + offset)) <= 1))

    assert on_it(known, made) > 0.65
    assert on_it(grain(0), grain(1, 0)) < 0.4, "it lies there without an edge too"


@pytest.mark.parametrize("shore", [57, 62])
def test_nothing_is_left_between_the_same_material(shore: int) -> None:
    """A flood whose line runs along the shore goes on to the water: no strip of the bank stays between them."""
    roi, known, made = square(60, 180), grain(0), grain(1)
    known[:, shore:] += 0.8
    found = weights(roi, known, made)
    rows = np.array([join(found, column) for column in range(90, 150)])
    assert np.mean(rows < shore) > 0.8


@pytest.mark.parametrize("thickness", [2, 6, 14, 26])
def test_what_is_thin_is_made_whole(thickness: int) -> None:
    roi = np.zeros((SIDE, SIDE), bool)
    roi[100 : 100 + thickness, 40:200] = True
    assert (weights(roi, grain(0), grain(1))[roi] > 0.4).all()
    inside = distance(~roi) > 3
    assert (weights(roi, grain(0), grain(1))[inside] == 1).all()


@pytest.mark.parametrize("feather", [1, 2, 5, 10])
def test_a_part_of_it_is_the_same_to_the_bit(feather: int) -> None:
    roi = square(70, 170)
    roi[100:110, 20:70] = True
    known, made = grain(0), grain(1, 0.42)
    known[:, :, 160:] += 0.4
    whole, far = weights(roi, known, made, feather), border.reach(feather)
    bright = border.evened(roi, known, made, feather)
    for tile in (
        Window(60, 100, 50, 40),
        Window(0, 0, 90, 90),
        Window(150, 140, 90, 100),
        Window(95, 15, 30, 70),
    ):
        seen = tile.pad(far).intersect(Window(0, 0, SIDE, SIDE))
        at = seen.slices()
        part = border.weights(
            roi[at], known[(slice(None), *at)], made[(slice(None), *at)], seen.shift(1000, -70), feather, 3
        )
        assert np.array_equal(part[tile.slices(within=seen)], whole[tile.slices()])
        new = border.evened(roi[at], known[(slice(None), *at)], made[(slice(None), *at)], feather)
        assert np.array_equal(
            new[(slice(None), *tile.slices(within=seen))], bright[(slice(None), *tile.slices())]
        )


def step_at_the_line(new: np.ndarray, known: np.ndarray) -> float:
    """How much brighter than what surrounds it the ROI's border is, in the bands' mean."""
    return float(new[:, 60:64, 90:150].mean() - known[:, 52:60, 90:150].mean())


@pytest.mark.parametrize("brighter", [0.08, -0.1])
def test_the_same_material_is_brought_to_the_brightness_beside_it(brighter: float) -> None:
    roi, known, made = square(60, 180), grain(0), grain(1, 0.5 + brighter)
    new = border.evened(roi, known, made, FEATHER)
    assert abs(step_at_the_line(new, known)) < 0.35 * abs(step_at_the_line(made, known))
    deep = distance(~roi) > 3 * FEATHER
    assert np.array_equal(new[:, deep], made[:, deep]), "the exemplar is what was asked for"
    detail = np.diff(new, axis=2)[:, 60:180, 60:179].std() / np.diff(made, axis=2)[:, 60:180, 60:179].std()
    assert detail == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize("other", ["colour", "roughness"])
def test_another_material_keeps_its_colour(other: str) -> None:
    """Sand is not tinted by the grass beside it, nor water by the trees, dark as they are."""
    roi, known, made = square(60, 180), grain(0), grain(1, 0.8 if other == "colour" else 0.58)
    if other == "roughness":
        known = np.asarray(0.5 + 8 * (known - 0.5), np.float32)
    assert np.allclose(border.evened(roi, known, made, FEATHER), made, atol=0.01)


def test_a_front_arrives_by_the_cheapest_way() -> None:
    """Dijkstra's algorithm on the graph of neighbours is the oracle."""
    side = 14
    cost = np.random.default_rng(5).uniform(1, 4, (side, side)).astype(np.float32)
    near = np.random.default_rng(6).random((side, side)) < 0.9
    time = np.full((side, side), np.inf, np.float32)
    time[3, 4] = time[11, 9] = 0
    starts = np.flatnonzero(time == 0)
    near.flat[starts] = False
    graph = sparse.lil_matrix((side * side, side * side))
    for row, col in np.ndindex(side, side):
        for y, x in np.ndindex(3, 3):
            at, across = row + y - 1, col + x - 1
            if (y, x) != (1, 1) and 0 <= at < side and 0 <= across < side and near[at, across]:
                length = np.hypot(y - 1, x - 1) * (cost[row, col] + cost[at, across]) / 2
                graph[row * side + col, at * side + across] = length
    wanted = dijkstra(graph.tocsr(), indices=starts).min(0).reshape(side, side)
    arrive(cost, near, side * side, time, np.empty_like(time))
    assert np.allclose(time, wanted, rtol=1e-5)


def test_a_front_goes_no_farther_than_its_steps() -> None:
    time = np.full((1, 12), np.inf, np.float32)
    time[0, 0] = 0
    arrive(np.ones_like(time), np.ones(time.shape, bool), 4, time, np.empty_like(time))
    assert time[0].tolist() == [0, 1, 2, 3, 4] + [np.inf] * 7

from __future__ import annotations

import math

import numpy as np
import pytest
from rs_genedit.methods.multiscale.patch.aggregation import PatchAggregation, gaussian_window, padded
from rs_genedit.methods.multiscale.patch.patch_sources import Atlas, PatchSource, atlas
from rs_genedit.raster.grid import Window

from tests.core.methods.making import texture

RADIUS, WIDTH = 2, 30


@pytest.fixture(scope="module")
def laid() -> Atlas:
    return atlas([PatchSource(texture(28, WIDTH), np.ones((28, WIDTH), bool))], 1, RADIUS, 10**6, 0)


def by_hand(
    votes: PatchAggregation, centre: np.ndarray, gap: np.ndarray, row: int, col: int
) -> tuple[np.ndarray, int]:
    """One pixel, written as the definition reads: mean of the votes, source of the strongest."""
    side, total, weight, best, source = 2 * RADIUS + 1, 0.0, 0.0, -math.inf, -1
    for dy in range(-RADIUS, RADIUS + 1):
        for dx in range(-RADIUS, RADIUS + 1):
            voter = row + RADIUS - dy, col + RADIUS - dx
            if centre[voter] < 0:
                continue
            place = centre[voter] + dy * WIDTH + dx
            score = -min(gap[voter] / votes.typical, 50)
            score -= (dy * dy + dx * dx) / (2 * (votes.spread * side) ** 2)
            total = total + math.exp(score) * votes.atlas.pixels[place].astype(np.float64)
            weight += math.exp(score)
            if score > best + 1e-6:
                best, source = score, place
    return total / weight, source


def test_votes_are_counted_as_defined(laid: Atlas):
    rng = np.random.default_rng(0)
    shape = 6, 5
    centre = rng.choice(laid.centres, (10, 9))
    centre[rng.random(centre.shape) < 0.3] = -1
    gap = rng.exponential(2.0, centre.shape).astype(np.float32)
    votes = PatchAggregation(laid, RADIUS, spread=0.3, typical=1.5)
    mean, source = votes.count(centre, gap, shape)
    assert mean.shape == (3, *shape)
    for row, col in np.ndindex(shape):
        expected, place = by_hand(votes, centre, gap, row, col)
        assert np.allclose(mean[:, row, col], expected, atol=1e-5)
        assert source[row, col] == place


def test_patches_of_one_piece_give_that_piece_back(laid: Atlas):
    rows, cols = np.mgrid[6:20, 8:22]
    own = rows * WIDTH + cols
    mean, source = PatchAggregation(laid, RADIUS, 0.2, 1.0).count(
        own, np.zeros(own.shape, np.float32), (10, 10)
    )
    inner = own[RADIUS:-RADIUS, RADIUS:-RADIUS]
    assert np.array_equal(source, inner)
    assert np.allclose(mean, laid.pixels[inner].transpose(2, 0, 1), atol=1e-6)


def test_a_pixel_nobody_votes_on_has_no_source(laid: Atlas):
    centre = np.full((5, 5), -1)
    mean, source = PatchAggregation(laid, RADIUS, 0.2, 1.0).count(
        centre, np.full((5, 5), np.inf, np.float32), (1, 1)
    )
    assert source[0, 0] == -1
    assert (mean == 0).all()


def test_the_gaussian_window():
    window = gaussian_window(5, 1.0)
    assert window[2, 2] == 1
    assert window[2, 3] == pytest.approx(math.exp(-0.5))
    assert window[0, 1] == pytest.approx(math.exp(-2.5))
    assert np.array_equal(window, window.T)


def test_padded_reads_what_there_is_and_fills_the_rest():
    within = Window(10, 20, 6, 8)
    array = np.arange(48.0).reshape(1, 6, 8)
    whole = np.pad(array, ((0, 0), (4, 4), (4, 4)), constant_values=-1)
    edges = np.pad(array, ((0, 0), (4, 4), (4, 4)), mode="edge")
    for part in within.tiles(4):
        at = (slice(None), *part.pad(3).slices(within=within.pad(4)))
        assert np.array_equal(padded(array, part, within, 3, -1), whole[at])
        assert np.array_equal(padded(array, part, within, 3, None), edges[at])

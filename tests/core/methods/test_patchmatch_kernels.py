"""Kernels of patch-based inpainting against plain loops: matches, votes, shifts; bytes under any cutting."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from rs_genedit.methods.multiscale.patchmatch import kernels

SIDE, RADIUS = 48, 2


@pytest.fixture
def scene() -> dict[str, Any]:
    """A texture, and the same moved by (5, -7): every patch inside has an exact match."""
    rng = np.random.default_rng(3)
    source = rng.integers(-950, 951, (SIDE, SIDE, 3)).astype(np.int16)
    target = np.roll(source, (-5, 7), (0, 1))
    wanted, usable = np.zeros((2, SIDE, SIDE), bool)
    wanted[12:30, 14:34] = True
    usable[RADIUS:-RADIUS, RADIUS:-RADIUS] = True
    return {
        "source": source,
        "target": target,
        "wanted": wanted,
        "usable": usable,
        "pixels": rng.random((SIDE, SIDE, 3), np.float32),
    }


def matched(
    scene: dict[str, Any], rounds: int, side: int = SIDE, origin: tuple[int, int] = (0, 0)
) -> tuple[Any, Any]:
    """Field and cost after so many rounds, in blocks of ``side`` pixels, worked from the last to the first."""
    field, cost = np.full((SIDE, SIDE), -1, np.int64), np.full((SIDE, SIDE), kernels.FAR, np.int32)
    corners = [
        (r, c, min(r + side, SIDE), min(c + side, SIDE))
        for r, c in itertools.product(range(0, SIDE, side), repeat=2)
    ]
    for number in range(rounds):
        better, better_cost = field.copy(), cost.copy()
        for block in reversed(corners):
            kernels.improve(
                scene["target"].reshape(-1), scene["source"].reshape(-1), SIDE, scene["wanted"],
                scene["usable"].reshape(-1), field, cost, better, better_cost, block, origin, 1 + number % 2,
                SIDE, 8, np.uint64(number), RADIUS,
            )  # fmt: skip
        field, cost = better, better_cost
    return field, cost


def patch(pixels: NDArray[Any], row: int, col: int) -> NDArray[Any]:
    return pixels[row - RADIUS : row + RADIUS + 1, col - RADIUS : col + RADIUS + 1]


def test_rounds_find_the_moved_texture(scene: dict[str, Any]) -> None:
    field, cost = matched(scene, 24)
    rows, cols = np.nonzero(scene["wanted"])
    at, across = np.divmod(field[rows, cols], SIDE)
    exact = (at - rows == 5) & (across - cols == -7)
    assert exact.mean() > 0.95
    assert cost[rows, cols][exact].max() == 0
    assert (field[~scene["wanted"]] == -1).all()


def test_a_cost_is_the_squared_distance_of_the_patches(scene: dict[str, Any]) -> None:
    field, cost = matched(scene, 2)
    again = np.zeros_like(cost)
    target, source = scene["target"].reshape(-1), scene["source"].reshape(-1)
    kernels.measure(target, source, SIDE, scene["wanted"], field, again, (0, 0, SIDE, SIDE), RADIUS)
    for row, col in ((12, 14), (20, 20), (29, 33)):
        one, other = patch(scene["target"], row, col), patch(scene["source"], *divmod(field[row, col], SIDE))
        assert cost[row, col] == ((one.astype(int) - other) ** 2).sum()
    assert np.array_equal(again[scene["wanted"]], cost[scene["wanted"]])
    assert (again[~scene["wanted"]] == kernels.FAR).all()


@pytest.mark.parametrize("side", [7, 16, 31])
def test_how_the_grid_is_cut_shows_in_no_match(scene: dict[str, Any], side: int) -> None:
    whole, parts = matched(scene, 4), matched(scene, 4, side)
    assert np.array_equal(whole[0], parts[0])
    assert np.array_equal(whole[1], parts[1])


def test_chance_belongs_to_places(scene: dict[str, Any]) -> None:
    assert not np.array_equal(matched(scene, 1)[0], matched(scene, 1, origin=(0, 1))[0])


def test_nothing_is_drawn_that_may_not_be(scene: dict[str, Any]) -> None:
    scene["usable"][:, : SIDE // 2] = False
    field, _ = matched(scene, 12)
    drawn = field[scene["wanted"]]
    assert (drawn >= 0).all()
    assert scene["usable"].reshape(-1)[drawn].all()


def test_votes_are_the_weighted_mean_of_overlapping_patches(scene: dict[str, Any]) -> None:
    field, _ = matched(scene, 1)
    rng = np.random.default_rng(5)
    trust, bias = rng.random((SIDE, SIDE), np.float32), rng.random((SIDE, SIDE, 3), np.float32)
    weight = rng.random((2 * RADIUS + 1,) * 2, np.float32)
    before, out = np.full((SIDE, SIDE, 3), -1, np.float32), np.zeros((SIDE, SIDE, 3), np.float32)
    kernels.aggregate(
        scene["pixels"].reshape(-1, 3), SIDE, scene["wanted"], field, bias, trust, weight, before, out,
        (0, 0, SIDE, SIDE), RADIUS,
    )  # fmt: skip
    assert (out[~scene["wanted"]] == -1).all()
    for row, col in ((12, 14), (20, 20), (29, 33)):
        total, heard = np.zeros(3), 0.0
        for dy, dx in itertools.product(range(-RADIUS, RADIUS + 1), repeat=2):
            y, x = row + dy, col + dx
            if field[y, x] < 0:
                continue
            at, across = divmod(field[y, x], SIDE)
            share = trust[y, x] * weight[dy + RADIUS, dx + RADIUS]
            total += share * (scene["pixels"][at - dy, across - dx] + bias[y, x])
            heard += share
        assert out[row, col] == pytest.approx(total / heard, rel=1e-4)


def test_a_shift_is_the_mean_difference_and_keeps_to_its_limit(scene: dict[str, Any]) -> None:
    field, _ = matched(scene, 24)
    pixels = scene["pixels"]
    brighter = np.roll(pixels, (-5, 7), (0, 1)) + np.array([0.1, -0.3, 0], np.float32)
    bias, limit = np.zeros((SIDE, SIDE, 3), np.float32), np.full(3, 0.2, np.float32)
    kernels.offsets(brighter, pixels, scene["wanted"], field, limit, bias, (0, 0, SIDE, SIDE), RADIUS)
    at, across = np.divmod(field, SIDE)
    rows, cols = np.indices(field.shape)
    exact = scene["wanted"] & (at - rows == 5) & (across - cols == -7)
    assert bias[exact] == pytest.approx(np.broadcast_to([0.1, -0.2, 0], (exact.sum(), 3)), abs=1e-5)
    assert (bias[~scene["wanted"]] == 0).all()


def test_features_are_channels_and_texture_in_one_unit() -> None:
    rng = np.random.default_rng(7)
    state, rough = rng.random((9, 9, 4), np.float32), rng.random((9, 9, 2), np.float32)
    basis, middle = rng.random((3, 4), np.float32), np.float32([0.5, 0.1, 3.0])
    found = np.zeros((9, 9, 5), np.int16)
    kernels.describe(
        state, rough, basis, middle, np.float32(100), np.float32(2000), 950, np.zeros(3, np.int64),
        np.uint64(1), (0, 0), np.ones((9, 9), bool), found, (0, 0, 9, 9),
    )  # fmt: skip
    assert np.abs(found[..., :3] - np.clip(100 * (state @ basis.T - middle), -950, 950)).max() <= 0.51
    assert np.abs(found[..., 3:] - np.clip(2000 * rough, -950, 950)).max() <= 0.51


@pytest.mark.parametrize("cut", [(0, 0, 64, 64), (3, 5, 40, 37)])
def test_noise_is_as_strong_as_asked_and_belongs_to_places(cut: tuple[int, int, int, int]) -> None:
    """Two channels of independent noise, none where nothing is made, none in the texture."""
    nothing, active = np.zeros((64, 64, 2), np.float32), np.ones((64, 64), bool)
    active[:, 50:] = False
    sigma = np.round(np.array([200, 50]) * 65536 / kernels.GRAIN).astype(np.int64)
    parts = []
    for block in ((0, 0, 64, 64), cut):
        made = np.zeros((64, 64, 4), np.int16)
        kernels.describe(
            nothing, nothing, np.eye(2, dtype=np.float32), np.zeros(2, np.float32), np.float32(1),
            np.float32(1), 950, sigma, np.uint64(9), (-7, 100_000), active, made, block,
        )  # fmt: skip
        parts.append(made[block[0] : block[2], block[1] : block[3]])
    whole = parts[0]
    assert np.array_equal(whole[cut[0] : cut[2], cut[1] : cut[3]], parts[1])
    assert whole[:, :50, 0].std() == pytest.approx(200, rel=0.03)
    assert whole[:, :50, 1].std() == pytest.approx(50, rel=0.03)
    assert abs(np.corrcoef(whole[:, :50, 0].ravel(), whole[:, :50, 1].ravel())[0, 1]) < 0.06
    assert not whole[:, 50:].any()
    assert not whole[..., 2:].any()


@pytest.mark.parametrize("at_the_end", [False, True])
def test_known_pixels_are_held_and_partly_free_ones_drawn_towards_them(at_the_end: bool) -> None:
    known, keep = np.full((2, 4, 6), 8, np.float32), np.float32([[0, 0.25, 1, 0, 0.25, 1]] * 4)
    made = np.zeros((4, 6, 2), np.float32)
    kernels.hold(made, known, keep, int(at_the_end), (1, 0, 4, 6))
    assert (made[0] == 0).all()
    assert (made[1:, :, 1] == ([0, 0, 8, 0, 0, 8] if at_the_end else [0, 2, 8, 0, 2, 8])).all()

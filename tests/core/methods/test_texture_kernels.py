"""Kernels of texture synthesis against plain loops: matches, votes, sharpness, uses, under any cutting."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from rs_genedit.methods.multiscale.patch.sharpness import laplacian
from rs_genedit.methods.multiscale.patchmatch import texture_kernels as kernels
from rs_genedit.methods.multiscale.patchmatch.kernels import FAR, GRAIN
from scipy import ndimage

SIDE, RADIUS = 48, kernels.RADIUS
WHOLE = (0, 0, SIDE, SIDE)


@pytest.fixture
def scene() -> dict[str, Any]:
    """A texture, and the same moved by (5, -7): every patch inside has an exact match."""
    rng = np.random.default_rng(3)
    source = rng.integers(-1000, 1001, (SIDE, SIDE, 3)).astype(np.int16)
    wanted, usable = np.zeros((2, SIDE, SIDE), bool)
    wanted[12:30, 14:34] = True
    usable[RADIUS:-RADIUS, RADIUS:-RADIUS] = True
    return {
        "source": source,
        "target": np.roll(source, (-5, 7), (0, 1)),
        "wanted": wanted,
        "usable": usable,
        "crowding": np.zeros((SIDE, SIDE), np.int32),
        "field": np.full((SIDE, SIDE), -1, np.int64),
    }


def blocks(side: int) -> list[tuple[int, int, int, int]]:
    return [
        (r, c, min(r + side, SIDE), min(c + side, SIDE))
        for r, c in itertools.product(range(0, SIDE, side), repeat=2)
    ]


def matched(
    scene: dict[str, Any], rounds: int, side: int = SIDE, origin: tuple[int, int] = (0, 0), tries: int = 8
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Field and cost after so many rounds, in blocks of ``side`` pixels, worked from the last to the first."""
    field, cost = scene["field"].copy(), np.zeros((SIDE, SIDE), np.int32)
    for number in range(rounds):
        better = np.zeros_like(field)
        for block in reversed(blocks(side)):
            kernels.improve(
                scene["target"].reshape(-1), scene["source"].reshape(-1), scene["wanted"],
                scene["usable"].reshape(-1), scene["crowding"].reshape(-1), SIDE, field, better, cost, block,
                origin, 1 + number % 2, tries, 32, np.uint64(number),
            )  # fmt: skip
        field = better
    return field, cost


def apart(scene: dict[str, Any], row: int, col: int, position: int) -> int:
    at, across = divmod(int(position), SIDE)
    ours = scene["target"][row - RADIUS : row + RADIUS + 1, col - RADIUS : col + RADIUS + 1].astype(np.int64)
    theirs = scene["source"][at - RADIUS : at + RADIUS + 1, across - RADIUS : across + RADIUS + 1]
    return int(((ours - theirs) ** 2).sum())


def test_rounds_find_the_moved_texture(scene: dict[str, Any]) -> None:
    field, cost = matched(scene, 24)
    rows, cols = np.nonzero(scene["wanted"])
    at, across = np.divmod(field[rows, cols], SIDE)
    exact = (at - rows == 5) & (across - cols == -7)
    assert exact.mean() > 0.95
    assert cost[rows, cols][exact].max() == 0
    assert (field[~scene["wanted"]] == -1).all()
    assert (cost[~scene["wanted"]] == FAR).all()


def test_a_cost_is_the_squared_distance_of_the_patches(scene: dict[str, Any]) -> None:
    field, cost = matched(scene, 2)
    for row, col in ((12, 14), (20, 20), (29, 33)):
        assert cost[row, col] == apart(scene, row, col, field[row, col])


def test_the_farthest_patches_do_not_overflow(scene: dict[str, Any]) -> None:
    scene["target"] = np.full((SIDE, SIDE, 4), 1023, np.int16)
    scene["source"] = np.full((SIDE, SIDE, 4), -1023, np.int16)
    field, cost = matched(scene, 1)
    assert (field[scene["wanted"]] >= 0).all()
    assert (cost[scene["wanted"]] == 49 * 4 * 2046**2).all()


@pytest.mark.parametrize("side", [7, 16, 31])
def test_how_the_grid_is_cut_shows_in_no_match(scene: dict[str, Any], side: int) -> None:
    whole, parts = matched(scene, 4), matched(scene, 4, side)
    assert np.array_equal(whole[0], parts[0])
    assert np.array_equal(whole[1], parts[1])


def test_chance_belongs_to_places(scene: dict[str, Any]) -> None:
    assert not np.array_equal(matched(scene, 1)[0], matched(scene, 1, origin=(0, 1))[0])


def test_nothing_is_drawn_that_may_not_be(scene: dict[str, Any]) -> None:
    scene["usable"][:, : SIDE // 2] = False
    scene["field"][:] = 0  # a pixel's source at the rim is no patch centre
    field, _ = matched(scene, 12)
    assert scene["usable"].reshape(-1)[field[scene["wanted"]]].all()


def test_a_place_that_is_drawn_too_often_is_left(scene: dict[str, Any]) -> None:
    free, _ = matched(scene, 24)
    crowded = np.zeros(SIDE * SIDE, bool)
    crowded[np.unique(free[scene["wanted"]])[::2]] = True
    scene["crowding"] = np.where(crowded, FAR >> 2, 0).astype(np.int32).reshape(SIDE, SIDE)
    field, cost = matched(scene, 24)
    assert crowded[free[scene["wanted"]]].mean() > 0.4
    assert crowded[field[scene["wanted"]]].mean() < 0.05
    assert cost[20, 20] == apart(scene, 20, 20, field[20, 20])  # what it costs beside is no distance


def test_chance_must_be_twice_as_near(scene: dict[str, Any]) -> None:
    """Every pixel alone, so that none is proposed to by a neighbour; smooth, so that distances differ."""
    smooth = ndimage.gaussian_filter(scene["source"].astype(float), (4, 4, 0), mode="wrap")
    scene["source"] = (smooth * 300 / smooth.std()).astype(np.int16)
    scene["target"] = np.roll(scene["source"], (-5, 7), (0, 1))
    lattice = np.zeros((SIDE, SIDE), bool)
    lattice[12:30:3, 14:34:3] = True
    scene["wanted"] &= lattice
    before, costs = matched(scene, 1, tries=2)
    scene["field"] = before
    after, better = matched(scene, 1, tries=400)
    here = scene["wanted"] & (before >= 0)
    changed = here & (after != before)
    assert changed.any()
    assert (2 * better[changed] < costs[changed]).all()
    assert np.array_equal(better[here & ~changed], costs[here & ~changed])


def test_votes_are_a_weighted_mean_and_the_strongest_names_the_source(scene: dict[str, Any]) -> None:
    field, cost = matched(scene, 1)
    rng = np.random.default_rng(5)
    pixels = rng.random((SIDE * SIDE, 3), np.float32)
    weight, falloff = rng.random((7, 7), np.float32), np.float32(2e-8)
    share, before = np.zeros((SIDE, SIDE), np.float32), rng.random((3, SIDE, SIDE), np.float32)
    out, settled = np.zeros_like(before), np.zeros_like(field)
    active = scene["wanted"].copy()
    active[12:16] = False
    for block in blocks(13):
        kernels.trust(cost, field, falloff, share, block)
    assert share[20, 20] == pytest.approx(np.exp(-cost[20, 20] * falloff), rel=1e-5)
    assert (share[~scene["wanted"]] == 0).all()
    for block in blocks(13):
        kernels.vote(pixels, SIDE, active, field, share, weight, before, out, settled, block)
    assert np.array_equal(out[:, ~active], before[:, ~active])
    assert np.array_equal(settled[~active], field[~active])
    for row, col in ((16, 14), (20, 20), (29, 33)):
        votes = []
        for dy, dx in itertools.product(range(-RADIUS, RADIUS + 1), repeat=2):
            counts = share[row + dy, col + dx] * weight[dy + RADIUS, dx + RADIUS]
            votes.append((counts, field[row + dy, col + dx] - dy * SIDE - dx))
        heard = np.array([counts for counts, _ in votes])
        drawn = pixels[[at for _, at in votes]]
        assert out[:, row, col] == pytest.approx((heard[:, None] * drawn).sum(0) / heard.sum(), rel=1e-4)
        assert settled[row, col] == votes[int(heard.argmax())][1]


def test_energies_are_those_of_the_laplacians() -> None:
    rng = np.random.default_rng(6)
    pixels = rng.random((SIDE, SIDE, 2), np.float32)
    mean = rng.random((2, SIDE, SIDE), np.float32)
    field = rng.integers(SIDE + 1, SIDE * SIDE - SIDE - 1, (SIDE, SIDE))
    active = ndimage.binary_dilation(rng.random((SIDE, SIDE)) < 0.02, iterations=3)
    sums, flat = np.zeros(4), pixels.reshape(-1, 2)
    for block in blocks(20):
        part = np.zeros(4)
        kernels.energies(flat, SIDE, active, field, mean, part, block)
        sums += part
    inner = ndimage.binary_erosion(active)[1:-1, 1:-1]
    drawn = np.moveaxis(flat[field], -1, 0)
    own = sum(
        weight * np.moveaxis(flat[field + offset], -1, 0)
        for offset, weight in ((0, 4), (1, -1), (-1, -1), (SIDE, -1), (-SIDE, -1))
    )
    smooth, rest = laplacian(mean)[:, inner], laplacian(drawn - mean)[:, inner]
    wanted = (
        (smooth**2).sum(),
        (smooth * rest).sum(),
        (rest**2).sum(),
        (own[:, 1:-1, 1:-1][:, inner] ** 2).sum(),
    )
    assert sums == pytest.approx(wanted, rel=1e-4)


def described(sigma: int, block: int = SIDE, key: int = 0) -> NDArray[np.int16]:
    rng = np.random.default_rng(7)
    state = rng.random((3, SIDE, SIDE), np.float32)
    active, out = np.zeros((SIDE, SIDE), bool), np.zeros((SIDE, SIDE, 3), np.int16)
    active[:, SIDE // 2 :] = True
    middle = np.full(3, 0.5, np.float32)
    for part in blocks(block):
        kernels.describe(
            state, np.eye(3, dtype=np.float32), middle, np.float32(400), 1023, np.full(3, sigma),
            np.uint64(key), (5, -3), active, out, part,
        )  # fmt: skip
    return out


def test_noise_has_its_deviation_and_belongs_to_places() -> None:
    plain, noisy = described(0), described(round(50 * 65536 / GRAIN))
    assert np.abs(plain).max() <= 200
    added = (noisy.astype(int) - plain)[:, SIDE // 2 :]
    assert (noisy[:, : SIDE // 2] == plain[:, : SIDE // 2]).all()
    assert added.std() == pytest.approx(50, rel=0.05)
    assert abs(added.mean()) < 3
    assert np.abs(np.corrcoef(added.reshape(-1, 3).T) - np.eye(3)).max() < 0.08
    assert np.array_equal(noisy, described(round(50 * 65536 / GRAIN), block=11))
    assert not np.array_equal(noisy, described(round(50 * 65536 / GRAIN), key=1))


def test_uses_above_the_fair_share_cost() -> None:
    field = np.random.default_rng(8).integers(0, 400, (SIDE, SIDE))
    active = np.ones((SIDE, SIDE), bool)
    active[:9] = False
    uses, sums, crowding = np.zeros(SIDE * SIDE, np.int32), *np.zeros((2, SIDE, SIDE), np.int32)
    for block in blocks(20):
        kernels.count(field, active, uses, block)
    assert np.array_equal(uses, np.bincount(field[active], minlength=SIDE * SIDE))
    uses = uses.reshape(SIDE, SIDE)
    for block in blocks(20):
        kernels.row_sums(uses, sums, block)
    for block in blocks(20):
        kernels.crowd(sums, 150, 3, 200, crowding, block)
    around = np.rint(ndimage.uniform_filter(uses.astype(float), 7, mode="constant") * 49).astype(int)
    assert np.array_equal(crowding, np.clip((around - 150) * 3, 0, 200))
    assert 0 < (crowding == 200).sum() < (crowding > 0).sum() < crowding.size


def test_pieces_are_whole_and_from_places_that_may_be_drawn(scene: dict[str, Any]) -> None:
    scene["usable"][20:24, 20:24] = False
    centres = np.flatnonzero(scene["usable"])
    whole, parts = np.zeros((2, SIDE, SIDE), np.int64)
    for block in blocks(11):
        kernels.scatter(centres, scene["usable"], np.uint64(9), (3, -5), 8, SIDE, parts, block)
    kernels.scatter(centres, scene["usable"], np.uint64(9), (3, -5), 8, SIDE, whole, WHOLE)
    assert np.array_equal(whole, parts)
    assert scene["usable"].reshape(-1)[whole].all()
    assert 0.6 < (whole[:, 1:] == whole[:, :-1] + 1).mean() < 0.9
    assert len(np.unique(whole)) > 500

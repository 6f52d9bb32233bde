"""Device kernels against the compiled ones, on torch's CPU device: chance, matches, votes, sharpness."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from rs_genedit.methods.multiscale.patchmatch import device_arithmetic as arithmetic
from rs_genedit.methods.multiscale.patchmatch import device_kernels, kernels
from scipy import ndimage

HEIGHT, WIDTH, RADIUS, CHUNK = 60, 76, 3, 1 << 15
WHOLE = (0, 0, HEIGHT, WIDTH)
WORDS = np.random.default_rng(1).integers(-(1 << 63), (1 << 63) - 1, 4096, endpoint=True)


def unsigned(tensor: torch.Tensor) -> NDArray[np.uint64]:
    return tensor.numpy().view(np.uint64)


def test_mixed_bits_are_those_of_the_compiled_hash() -> None:
    wanted = np.array([kernels._hash(word) for word in WORDS.view(np.uint64)], np.uint64)
    assert np.array_equal(unsigned(arithmetic.mixed(torch.from_numpy(WORDS))), wanted)


@pytest.mark.parametrize("by", [1, 3, 65, 1025, (1 << 31) - 1])
def test_remainders_are_of_unsigned_words(by: int) -> None:
    words = np.append(WORDS, [-1, 0, -(1 << 63), (1 << 63) - 1])
    found = arithmetic.remainder(torch.from_numpy(words), by).numpy()
    assert np.array_equal(found, (words.view(np.uint64) % np.uint64(by)).astype(np.int64))


@pytest.mark.parametrize("length", [1, 2, 3, 49, 245])
def test_a_sum_is_whole_and_knows_no_neighbours(length: int) -> None:
    values = torch.from_numpy(np.random.default_rng(length).random((33, length), np.float32))
    whole = arithmetic.folded(values)
    assert whole.numpy() == pytest.approx(values.numpy().astype(float).sum(1), rel=1e-6)
    assert torch.equal(whole[:5], arithmetic.folded(values[:5]))


@pytest.mark.parametrize("share", [0.0, 0.5, 0.75, 1.0])
def test_quantiles_are_those_of_numpy(share: float) -> None:
    values = np.random.default_rng(2).random(998)
    assert arithmetic.quantile(torch.from_numpy(values), share) == pytest.approx(np.quantile(values, share))
    assert arithmetic.quantile(torch.zeros(0), share) is None


@pytest.fixture
def scene() -> dict[str, Any]:
    """Smooth ground with grain, whose plane of sources is larger than the grid; rims are wanted and usable."""
    rng = np.random.default_rng(3)
    pixels, state = (
        ndimage.gaussian_filter(rng.standard_normal((*shape, 5)), (2, 2, 0)).astype(np.float32)
        for shape in ((90, 64), (HEIGHT, WIDTH))
    )
    source, target = (np.clip(5000 * part, -950, 950).astype(np.int16) for part in (pixels, state))
    wanted, usable = np.zeros((HEIGHT, WIDTH), bool), np.zeros((90, 64), bool)
    wanted[RADIUS:-RADIUS, RADIUS:-RADIUS] = rng.random((HEIGHT - 6, WIDTH - 6)) < 0.9
    usable[RADIUS:-RADIUS, RADIUS:-RADIUS] = rng.random((84, 58)) < 0.8
    centres = np.flatnonzero(usable)
    field = np.where(wanted & (rng.random(wanted.shape) < 0.7), rng.choice(centres, wanted.shape), -1)
    return {
        "target": target, "source": source, "wanted": wanted, "usable": usable, "field": field,
        "cost": np.full(wanted.shape, kernels.FAR, np.int32), "pixels": pixels, "state": state,
    }  # fmt: skip


def tensors(scene: dict[str, Any]) -> dict[str, torch.Tensor]:
    return {name: torch.from_numpy(array.copy()) for name, array in scene.items()}


def compiled_rounds(scene: dict[str, Any], origin: tuple[int, int], farthest: int, rounds: int = 4) -> Any:
    s = scene
    field, cost = s["field"].copy(), s["cost"].copy()
    target, source = s["target"].reshape(-1), s["source"].reshape(-1)
    kernels.measure(target, source, 64, s["wanted"], field, cost, WHOLE, RADIUS)
    for number in range(rounds):
        better, better_cost = field.copy(), cost.copy()
        kernels.improve(
            target, source, 64, s["wanted"], s["usable"].reshape(-1), field, cost, better, better_cost, WHOLE,
            origin, 2 - number % 2, farthest, 8, np.uint64((1 << 63) + number), RADIUS,
        )  # fmt: skip
        field, cost = better, better_cost
    return field, cost


def device_rounds(scene: dict[str, Any], origin: tuple[int, int], farthest: int, rounds: int = 4) -> Any:
    s = tensors(scene)
    field, cost = s["field"], s["cost"]
    for here in arithmetic.chunks(s["wanted"], CHUNK):
        device_kernels.measure(s["target"], s["source"], field, cost, here, RADIUS)
    for number in range(rounds):
        better, better_cost = field.clone(), cost.clone()
        for here in arithmetic.chunks(s["wanted"], CHUNK):
            device_kernels.improve(
                s["target"], s["source"], s["usable"], field, cost, better, better_cost, here,
                origin, 2 - number % 2, farthest, 8, (1 << 63) + number, RADIUS,
            )  # fmt: skip
        field, cost = better, better_cost
    return field.numpy(), cost.numpy()


@pytest.mark.parametrize(("origin", "farthest"), [((0, 0), 512), ((-7, 100_000), 32), ((5, -9), 1)])
def test_the_field_is_that_of_the_compiled_kernels(
    scene: dict[str, Any], origin: tuple[int, int], farthest: int
) -> None:
    """To the bit: distances and places are whole numbers."""
    field, cost = compiled_rounds(scene, origin, farthest)
    found, distance = device_rounds(scene, origin, farthest)
    assert np.array_equal(found, field)
    assert np.array_equal(distance[scene["wanted"]], cost[scene["wanted"]])
    assert (found != scene["field"])[scene["wanted"]].mean() > 0.5


def test_how_many_pixels_are_worked_at_once_never_shows(
    scene: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = device_rounds(scene, (0, 0), 64, 2)
    monkeypatch.setattr(sys.modules[__name__], "CHUNK", 997)
    parts = device_rounds(scene, (0, 0), 64, 2)
    assert np.array_equal(whole[0], parts[0])
    assert np.array_equal(whole[1], parts[1])


def test_shifts_are_those_of_the_compiled_kernels(scene: dict[str, Any]) -> None:
    scene["field"], _ = compiled_rounds(scene, (0, 0), 64)
    scene["field"][20:25] = -1
    state, pixels = scene["state"][..., :3].copy(), scene["pixels"][..., :3].copy()
    limit, wanted = np.float32([0.05, 10, 0]), np.zeros((HEIGHT, WIDTH, 3), np.float32)
    kernels.offsets(state, pixels, scene["wanted"], scene["field"], limit, wanted, WHOLE, RADIUS)
    s, bias = tensors(scene), torch.zeros((HEIGHT, WIDTH, 3))
    for here in arithmetic.chunks(s["wanted"], CHUNK):
        device_kernels.offsets(
            torch.from_numpy(state), torch.from_numpy(pixels), s["field"], torch.from_numpy(limit), bias, here,
            RADIUS,
        )  # fmt: skip
    assert np.array_equal(bias.numpy(), wanted)
    assert np.abs(wanted).max(axis=(0, 1)) == pytest.approx([0.05, np.abs(wanted[..., 1]).max(), 0])


@pytest.mark.parametrize("shifted", [True, False])
def test_votes_are_those_of_the_compiled_kernels(scene: dict[str, Any], shifted: bool) -> None:
    field, _ = compiled_rounds(scene, (0, 0), 64)
    rng = np.random.default_rng(5)
    active = ndimage.binary_dilation(scene["wanted"])  # the rim is voted on too
    trust, weight = rng.random((HEIGHT, WIDTH), np.float32), rng.random((7, 7), np.float32)
    bias = rng.random((HEIGHT, WIDTH, 5), np.float32) * np.float32(shifted)
    before, wanted = rng.random((HEIGHT, WIDTH, 5), np.float32), np.zeros((HEIGHT, WIDTH, 5), np.float32)
    pixels = scene["pixels"].reshape(-1, 5)
    kernels.aggregate(pixels, 64, active, field, bias, trust, weight, before, wanted, WHOLE, RADIUS)
    out, matches, share = torch.from_numpy(before.copy()), torch.from_numpy(field), torch.from_numpy(trust)
    for here in arithmetic.chunks(torch.from_numpy(active), CHUNK):
        device_kernels.aggregate(
            torch.from_numpy(scene["pixels"]), matches, share, torch.from_numpy(bias) if shifted else None,
            torch.from_numpy(weight), out, here, RADIUS,
        )  # fmt: skip
    assert np.array_equal(out.numpy(), wanted)
    assert not np.array_equal(wanted[active], before[active])


def test_features_and_their_noise_are_those_of_the_compiled_kernels(scene: dict[str, Any]) -> None:
    rng = np.random.default_rng(6)
    rough, basis = rng.random((HEIGHT, WIDTH, 2), np.float32), rng.standard_normal((3, 5)).astype(np.float32)
    middle, scale, texture, most = np.float32([0.01, -0.2, 0]), np.float32(3000), np.float32(900), 950
    sigma, key, origin = np.int64([90, 20, 0]), np.uint64((1 << 63) + 5), (-3, 70_000)
    wanted = np.zeros((HEIGHT, WIDTH, 5), np.int16)
    active = scene["wanted"]
    kernels.describe(
        scene["state"], rough, basis, middle, scale, texture, most, sigma, key, origin, active, wanted, WHOLE
    )
    found = torch.zeros(wanted.shape, dtype=torch.int16)
    for here in arithmetic.chunks(torch.ones((HEIGHT, WIDTH), dtype=torch.bool), 997):
        device_kernels.describe(
            torch.from_numpy(scene["state"]), torch.from_numpy(rough), torch.from_numpy(basis),
            torch.from_numpy(middle), float(scale), float(texture), most, torch.from_numpy(sigma),
            device_kernels.mixed_key(int(key), torch.device("cpu")), origin, torch.from_numpy(active), found,
            here,
        )  # fmt: skip
    assert np.array_equal(found.numpy(), wanted)
    assert len(np.unique(wanted)) > 500

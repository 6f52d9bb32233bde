from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from rs_genedit.methods.multiscale.patch.matching import FLAT_BELOW, FaissSearch, PatchMatcher, TorchSearch
from rs_genedit.methods.multiscale.patch.patch_sources import Atlas, PatchSource, atlas

from tests.core.methods.making import texture

RADIUS = 2


def laid(height: int, width: int, bands: int = 3) -> Atlas:
    patch_source = PatchSource(texture(height, width, bands), np.ones((height, width), bool))
    return atlas([patch_source], 1, RADIUS, 10**6, 0)


def matcher(height: int = 40, width: int = 36, **changes) -> PatchMatcher:
    plain = PatchMatcher(laid(height, width), RADIUS, components=16, most=30_000, probes=8)
    return replace(plain, **changes).prepare()


def noisy(of: PatchMatcher, count: int, noise: float, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Some of the matcher's patches with noise, and where they came from."""
    rng = np.random.default_rng(seed)
    centres = rng.choice(of.atlas.centres, count)
    clean = of.patches(centres)
    return centres, (clean + noise * rng.normal(size=clean.shape)).astype(np.float32)


def test_patches_are_the_pixels_around_their_centres():
    found = matcher()
    picture = found.atlas.pixels.reshape(40, 36, 3)
    centres = found.atlas.centres[[0, 17, -1]]
    for centre, patch in zip(centres, found.patches(centres), strict=True):
        row, col = divmod(int(centre), 36)
        assert np.array_equal(patch.reshape(5, 5, 3), picture[row - 2 : row + 3, col - 2 : col + 3])


@pytest.mark.parametrize("noise", [0.05, 0.15, 0.5, 2.0, 30.0])
def test_the_posterior_mean_is_that_of_the_closed_form(noise: float):
    found = matcher()
    _, asked = noisy(found, 50, noise)
    clean = found.patches(found.atlas.centres).astype(np.float64)
    exponent = -((asked[:, None].astype(np.float64) - clean) ** 2).sum(2) / (2 * noise**2)
    weight = np.exp(exponent - exponent.max(1, keepdims=True))
    expected = (weight / weight.sum(1, keepdims=True)) @ clean
    assert np.abs(found.posterior_mean(asked, noise) - expected).max() < 1e-4


def test_the_posterior_mean_goes_from_the_nearest_patch_to_the_mean_of_all():
    found = matcher()
    centres, asked = noisy(found, 20, 0.001)
    assert np.allclose(found.posterior_mean(asked, 0.01), found.patches(centres), atol=1e-3)
    everything = found.patches(found.atlas.centres).mean(0)
    assert np.allclose(found.posterior_mean(asked, 1e3), everything, atol=1e-3)


def brute(table: np.ndarray, queries: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    apart = ((queries[:, None].astype(np.float64) - table.astype(np.float64)) ** 2).sum(2)
    return apart.argmin(1), apart.min(1)


def test_a_small_dictionary_is_searched_exactly():
    found = matcher()
    assert len(found.atlas.centres) < FLAT_BELOW
    _, asked = noisy(found, 200, 0.2)
    features = found.describe(asked)
    position, gap = found.nearest(features)
    row, apart = brute(found.features, features)
    assert np.array_equal(position, found.atlas.centres[row])
    assert np.allclose(gap, apart, rtol=1e-3, atol=1e-4)


def test_the_principal_components_keep_distances():
    """As many components as numbers: distances are those of the patches themselves."""
    found = matcher(components=75)
    _, asked = noisy(found, 30, 0.3)
    _, gap = found.nearest(found.describe(asked))
    assert np.allclose(gap, brute(found.patches(found.atlas.centres), asked)[1], rtol=1e-3, atol=1e-4)


def test_an_inverted_file_finds_nearly_all_that_is_nearest():
    found = matcher(120, 120)
    assert len(found.atlas.centres) > 4 * FLAT_BELOW
    _, asked = noisy(found, 1500, 0.15)
    features = found.describe(asked)
    position, gap = found.nearest(features)
    row, apart = brute(found.features, features)
    recall = (position == found.atlas.centres[row]).mean()
    assert recall >= 0.8
    assert gap.mean() <= 1.05 * apart.mean()


def test_fewer_patches_in_the_index_are_spread_over_all():
    found = matcher(120, 120, most=2000)
    assert len(found.indexed) == 2000
    assert len(found.features) == len(found.atlas.centres)
    assert (np.diff(found.indexed) > 0).all()
    rows = found.indexed // 120
    assert rows.min() == 2
    assert rows.max() == 117
    position, _ = found.nearest(found.describe(noisy(found, 100, 0.1)[1]))
    assert np.isin(position, found.indexed).all()


def test_torch_and_faiss_agree():
    rng = np.random.default_rng(0)
    table, queries = rng.normal(size=(1000, 12)).astype(np.float32), rng.normal(size=(333, 12))
    asked = queries.astype(np.float32)
    (row, gap), (row_, gap_) = FaissSearch(table, 4).nearest(asked), TorchSearch(table, "cpu").nearest(asked)
    assert np.array_equal(row, row_)
    assert np.allclose(gap, gap_, atol=1e-4)


def test_torch_halves_its_chunk_when_memory_runs_out(monkeypatch):
    import torch

    rng = np.random.default_rng(0)
    table, asked = (rng.normal(size=(n, 12)).astype(np.float32) for n in (500, 1000))
    search = TorchSearch(table, "cpu")
    whole = search.nearest(asked)
    chunk, sizes = search._chunk, []

    def scarce(queries):
        sizes.append(len(queries))
        if len(queries) > 300:
            raise torch.OutOfMemoryError("no room")
        return chunk(queries)

    monkeypatch.setattr(search, "_chunk", scarce)
    assert np.array_equal(search.nearest(asked)[0], whole[0])
    assert max(sizes) == 1000
    assert sizes[-1] <= 300

    def never(queries):
        raise torch.OutOfMemoryError("no room")

    monkeypatch.setattr(search, "_chunk", never)
    with pytest.raises(MemoryError, match="no room for 64 patches"):
        search.nearest(asked)


def test_queries_whose_lists_are_empty_are_infinitely_far():
    table = np.zeros((FLAT_BELOW, 4), np.float32)
    table[:, 0] = 1
    row, gap = FaissSearch(table, 1).nearest(np.full((3, 4), 9, np.float32))
    assert ((row >= 0) & (row < FLAT_BELOW)).all()
    assert not np.isnan(gap).any()
